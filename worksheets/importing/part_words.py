"""The words by which a part of a pasted line is known: departments, roles, relations, remarks.

They decide nothing alone: what is unknown goes by its place, and the preview shows it.
"""

DEPARTMENTS = frozenset(
    """
    accounting accounts admin administration analytics audit billing cardiology catering cleaning
    commercial communications comms community compliance data delivery department dept
    dermatology design development dialysis digital ed engineering er estates events facilities
    finance fundraising gastro governance health helpdesk housekeeping hr icu infrastructure
    innovation insurance intake investment it kitchen lab labs laboratory law legal library
    logistics maintenance management marketing maternity mental midwifery nursing operations ops
    outpatients paediatrics paeds payroll people pharmacy physio planning policy pr pricing
    procurement production products programmes projects property purchasing qa quality r&d radiology
    reception recruitment research resources risk safety sales security service services shipping
    stores strategy supplies support systems talent tax team theatre theatres
    training transport treasury triage unit ward warehouse wards workshop xray x-ray
    buchhaltung einkauf entwicklung finanzen personal personalabteilung verkauf vertrieb verwaltung
    achats comptabilité informatique juridique ressources ventes
    compras contabilidad finanzas ventas recursos acquisti contabilità vendite
    """.split()  # noqa: SIM905
)
#: A single word with such an end is a field of work, not a first name.
DEPARTMENT_ENDS = (
    "logy", "iatry", "istry", "graphy", "therapy", "tion", "tions", "sions", "tics", "nics",
)  # fmt: skip
ROLES = frozenset(
    """
    accountant administrator advisor adviser analyst apprentice architect assistant associate
    auditor buyer caretaker ceo cfo chair chef cio cleaner clerk coach consultant controller
    coordinator coo cto counsel designer developer director doctor driver editor electrician
    engineer executive fitter gp head intern janitor lawyer lead lecturer librarian manager matron
    midwife nurse officer operator paralegal paramedic pharmacist physiotherapist planner porter
    practitioner president principal producer receptionist recruiter registrar researcher scientist
    secretary sister solicitor specialist supervisor surgeon teacher technician therapist trainee
    treasurer trainer tutor vp worker writer
    """.split()  # noqa: SIM905
)
ORGANISATIONS = frozenset(
    """
    ag bank bv college company co corp corporation council foundation gmbh group hospital inc
    institute limited llc llp ltd museum nhs plc sa school trust university
    """.split()  # noqa: SIM905
)
RELATIONS = frozenset(
    """
    acquaintance aunt boss brother buddy colleague cousin dad father friend friends mate mother mum
    neighbour neighbor pal uncle
    husband wife girlfriend boyfriend
    """.split()  # noqa: SIM905
)
SHIFTS = frozenset({"shift", "shifts", "nights", "earlies", "lates", "weekends", "part-time"})
#: What somebody says of a person; in capitals it's a name such as IT or WHO.
REMARKS = frozenset(
    """
    always am annoying are aren't arent ask asked asks bad been best bit brilliant bully but
    can can't cannot cant careful could did didn't didnt does doesn't doesnt doing don't dont
    email emailed ex expert fab fun funny get gets good got great grumpy had hardly has hate hates
    have he he's helped helpful her hes hi him his i'll i'm i've ill im interested introduced is
    isn't isnt it kind knows leave leaving left likes lovely loves maybe me met mine must my nearly
    need needs never nice not ok our owe owes owing pain pregnant probably promised quite rang
    really retired retires retiring rubbish rude said saw says scary she she's shes should
    sits smart so sometimes soon speak spoke still sweet talk talked talks tbc tell that
    them they they're think thinks tricky useful very via wants was wasn't wasnt watch we
    went were what when which who whose why with won't wont works would yes you your
    """.split()  # noqa: SIM905
)
