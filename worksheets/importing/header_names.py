"""What programs call the parts of a contact, by language: data that is matched and never shown.

The order is one of preference: of a field with several columns, the one named first here comes
first. The columns are those of the exports of Google, Outlook, LinkedIn, Thunderbird, Entra ID,
Slack, Teams, BambooHR, Workday, Personio, SAP SuccessFactors, ADP, Okta and HubSpot. LinkedIn's
"Connected On" is missing on purpose: accepting an invitation is no conversation.
"""

from collections.abc import Mapping
from types import MappingProxyType


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: A field, and under each language the names it has there, between commas.
HEADER_NAMES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "name": {
            "he": "שם, שם מלא",
            "ar": "الاسم, الاسم الكامل",
            "en": "name, full name, legal name, preferred name, employee, employee name, worker, "
            "worker name, staff member, colleague, member, member name, participant, "
            "participant name, attendee, attendee name, contact name, contact, person, "
            "last name first name, surname first name, complete name, formatted name, real name, "
            "name last first, name first last, display name, file as, "
            "payroll name, name of employee",
            "de": "vollständiger Name, Vor- und Nachname, Vorname und Nachname, Name und Vorname, "
            "Name Vorname, Vorname Nachname, Nachname Vorname, Mitarbeiter, Mitarbeiterin, "
            "Mitarbeitername, Mitarbeiter/in, Mitarbeitende, Beschäftigte, Teilnehmer, "
            "Teilnehmerin, Teilnehmende, Teilnehmername, Ansprechpartner, Kontakt, Kontaktname, "
            "Anzeigename, speichern unter, "
            "Name des Mitarbeiters, Name der Mitarbeiterin, Name Mitarbeiter",
            "fr": "nom complet, nom et prénom, prénom et nom, nom prénom, prénom nom, nom prénoms, "
            "employé, employée, salarié, salariée, collaborateur, collaboratrice, participant, "
            "nom du contact, contact, nom affiché, nom d'affichage, nom à afficher, "
            "nom du salarié, nom du collaborateur, nom de l'employé",
            "es": "nombre completo, nombre y apellidos, apellidos y nombre, nombre apellidos, "
            "empleado, empleada, trabajador, trabajadora, participante, contacto, "
            "nombre del contacto, nombre para mostrar, nombre mostrado, "
            "nombre del empleado, nombre del trabajador, nombre empleado",
            "pt": "nome completo, nome e apelido, nome e sobrenome, colaborador, colaboradora, "
            "funcionário, funcionária, empregado, contato, contacto, nome do contato, "
            "nome de exibição, nome a apresentar, nome para exibição, "
            "nome do funcionário, nome do colaborador, nome do empregado, nome do trabalhador",
            "it": "nome completo, nome e cognome, cognome e nome, nominativo, dipendente, "
            "collaboratore, collaboratrice, partecipante, contatto, nome visualizzato, "
            "nome dipendente, nome del dipendente",
            "nl": "volledige naam, naam, voor- en achternaam, medewerker, medewerkster, werknemer, "
            "naam medewerker, deelnemer, contactpersoon, weergavenaam, weergegeven naam, "
            "naam werknemer",
            "pl": "imię i nazwisko, nazwisko i imię, pracownik, imię nazwisko, nazwa wyświetlana",
            "sv": "namn, fullständigt namn, för- och efternamn, medarbetare, anställd, "
            "visningsnamn",
            "da": "navn, fulde navn, medarbejder, medarbejdernavn, vist navn",
            "no": "fullt navn, ansatt, visningsnavn",
            "fi": "nimi, koko nimi, työntekijä, näyttönimi",
            "cs": "jméno a příjmení, příjmení a jméno, celé jméno, zaměstnanec",
            "tr": "ad soyad, adı soyadı, isim soyisim, çalışan, personel, tam ad",
            "hu": "név, teljes név, munkatárs",
            "ru": "фио, ф. и. о., полное имя, сотрудник, имя и фамилия",
            "uk": "піб, повне ім'я",
            "el": "ονοματεπώνυμο, πλήρες όνομα",
            "ja": "氏名, 名前, お名前, 表示名",
            "zh": "姓名, 名字, 員工姓名, 员工姓名",
            "ko": "이름, 성명",
        },
        "given_name": {
            "he": "שם פרטי",
            "ar": "الاسم الأول",
            "en": "given name, first name, forename, first, preferred first name, "
            "legal first name, givenname, christian name, name given",
            "de": "Vorname, Vornamen, Rufname",
            "fr": "prénom, prénoms, prénom usuel",
            "es": "nombre, nombre de pila, primer nombre, nombres",
            "pt": "nome próprio, primeiro nome",
            "it": "nome",
            "nl": "voornaam, roepnaam, voornamen",
            "pl": "imię, imiona",
            "sv": "förnamn, tilltalsnamn",
            "da": "fornavn",
            "no": "fornavn",
            "fi": "etunimi",
            "cs": "jméno, křestní jméno",
            "tr": "ad, adı, isim",
            "hu": "keresztnév, utónév",
            "ru": "имя",
            "el": "όνομα",
            "ja": "名",
        },
        "middle_name": {
            "en": "middle name, middle names, additional name, middle initial, second name, "
            "other given names",
            "de": "weitere Vornamen, zweiter Vorname, weiterer Vorname",
            "fr": "deuxième prénom, second prénom, autres prénoms",
            "es": "segundo nombre",
            "pt": "segundo nome, nome do meio",
            "it": "secondo nome",
            "nl": "middelste naam, tweede voornaam, tussenvoegsel, voorvoegsel",
            "ru": "отчество",
        },
        "family_name": {
            "he": "שם משפחה",
            "ar": "اسم العائلة, اللقب",
            "en": "family name, last name, surname, last, legal last name, preferred last name, "
            "sn, name family",
            "de": "Nachname, Familienname, Zuname",
            "fr": "nom de famille, nom, nom usuel, nom d'usage",
            "es": "apellido, apellidos, primer apellido",
            "pt": "apelido, sobrenome, último nome, apelidos",
            "it": "cognome",
            "nl": "achternaam, familienaam",
            "pl": "nazwisko",
            "sv": "efternamn",
            "da": "efternavn",
            "no": "etternavn",
            "fi": "sukunimi",
            "cs": "příjmení",
            "tr": "soyad, soyadı, soyisim",
            "hu": "vezetéknév, családnév",
            "ru": "фамилия",
            "el": "επώνυμο, επίθετο",
            "ja": "姓",
        },
        "second_family_name": {
            "en": "second last name, second family name",
            "es": "segundo apellido",
        },
        "name_prefix": {
            "en": "name prefix, salutation, prefix, form of address, honorific, courtesy title",
            "de": "Anrede, Namenspräfix, akademischer Titel, Titel Anrede",
            "fr": "civilité, préfixe, titre de civilité",
            "es": "tratamiento, prefijo",
            "pt": "tratamento, prefixo",
            "it": "appellativo, titolo di cortesia, prefisso",
            "nl": "aanhef, aanspreektitel, aanspreekvorm",
        },
        "name_suffix": {
            "en": "name suffix, suffix, generation suffix",
            "de": "Suffix, Namenszusatz, Namenssuffix",
            "fr": "suffixe",
            "es": "sufijo",
            "pt": "sufixo",
            "it": "suffisso",
            "nl": "achtervoegsel",
        },
        "email": {
            "he": "אימייל, דואר אלקטרוני, מייל",
            "ar": "البريد الإلكتروني, البريد",
            "en": "work email, work email address, business email, business email address, "
            "company email, corporate email, office email, primary email, primary email address, "
            "email address, email, mail, email value, email information, contact email, "
            "smtp address, primary smtp address, preferred email, home email, personal email, "
            "private email, secondary email, secondary email address, other email, "
            "alternate email address, alternate email, other mails, recovery email",
            "de": "E-Mail geschäftlich, geschäftliche E-Mail, dienstliche E-Mail, "
            "E-Mail dienstlich, berufliche E-Mail, E-Mail-Adresse, Mailadresse, E-Mailadresse, "
            "E-Mail G, E-Mail privat, private E-Mail, E-Mail P, weitere E-Mail",
            "fr": "e-mail professionnel, courriel professionnel, adresse e-mail professionnelle, "
            "adresse e-mail, adresse électronique, courriel, adresse courriel, adresse mail, "
            "adresse de messagerie, messagerie, mél, e-mail personnel, adresse e-mail personnelle",
            "es": "correo electrónico del trabajo, correo corporativo, correo electrónico, correo, "
            "dirección de correo, dirección de correo electrónico, dirección de e-mail, "
            "correo personal, correo electrónico personal",
            "pt": "e-mail profissional, e-mail corporativo, endereço de e-mail, "
            "endereço de correio eletrónico, endereço de correio electrónico, correio eletrónico, "
            "correio eletrônico, correio electrónico, e-mail pessoal",
            "it": "e-mail aziendale, e-mail lavoro, e-mail ufficio, indirizzo e-mail, "
            "indirizzo di posta elettronica, posta elettronica, indirizzo posta elettronica, "
            "e-mail personale",
            "nl": "zakelijk e-mailadres, zakelijke e-mail, werk e-mail, e-mailadres, "
            "e-mail adres, mailadres, privé e-mail, privé e-mailadres",
            "pl": "adres e-mail, adres email, e-mail służbowy, adres poczty elektronicznej",
            "sv": "e-post, e-postadress, mejladress, mejl",
            "da": "e-mailadresse, mailadresse, e-post",
            "no": "e-postadresse",
            "fi": "sähköposti, sähköpostiosoite",
            "cs": "e-mailová adresa, pracovní e-mail",
            "tr": "e-posta, eposta, e-posta adresi",
            "hu": "e-mail cím, email cím",
            "ru": "почта, электронная почта, эл. почта, адрес электронной почты",
            "el": "ηλεκτρονικό ταχυδρομείο, διεύθυνση email",
            "ja": "メール, メールアドレス, eメール, 電子メール",
            "zh": "邮箱, 电子邮件, 電子郵件, 邮件, 電郵",
            "ko": "이메일, 메일",
        },
        #: An account's name has the form of an address, and need not be one.
        "account": {"en": "user principal name, upn, sign in name, login email, user id email"},
        "phone": {
            "he": "טלפון, נייד, טלפון נייד",
            "ar": "الهاتف, الجوال, رقم الهاتف",
            "en": "phone, phone number, telephone, telephone number, tel, phone value, mobile, "
            "mobile phone, mobile number, mobile phone number, cell, cell phone, cellular, "
            "work mobile, business phone, work phone, office phone, direct phone, direct line, "
            "direct dial, primary phone, primary work phone, company main phone, extension phone, "
            "contact number, home phone, personal phone, private phone, other phone, "
            "personal mobile, home number, work number",
            "de": "Telefon, Telefonnummer, Rufnummer, Tel, Mobiltelefon, Handy, Handynummer, "
            "Mobil, Mobilnummer, Mobilfunk, Mobilfunknummer, Telefon mobil, "
            "Telefon geschäftlich, geschäftliche Telefonnummer, Telefon dienstlich, "
            "Natel, Tel. G, Tel. P, Telefon Büro, Durchwahl, Telefon Firma, Telefon privat, "
            "Mobil privat, "
            "weiteres Telefon",
            "fr": "téléphone, numéro de téléphone, tél, n° de téléphone, téléphone mobile, "
            "tél mobile, mobile, portable, téléphone portable, numéro de portable, "
            "téléphone bureau, tél bureau, téléphone professionnel, tél professionnel, "
            "ligne directe, téléphone principal, téléphone société, téléphone domicile, "
            "tél domicile, téléphone personnel, autre téléphone",
            "es": "teléfono, número de teléfono, tel, móvil, teléfono móvil, celular, "
            "teléfono celular, número de móvil, teléfono del trabajo, teléfono trabajo, "
            "teléfono de la oficina, teléfono oficina, teléfono principal, "
            "teléfono de la organización, teléfono particular, teléfono casa, otro teléfono",
            "pt": "telefone, número de telefone, telemóvel, celular, telefone celular, "
            "telefone móvel, telefone comercial, telefone do trabalho, telefone da empresa, "
            "telefone do escritório, telefone principal, telefone residencial, "
            "telefone de casa, outro telefone",
            "it": "telefono, numero di telefono, numero telefonico, cellulare, "
            "telefono cellulare, telefonino, telefono ufficio, ufficio telefono, "
            "telefono lavoro, telefono principale, telefono società, abitazione telefono, "
            "telefono abitazione, telefono casa, altro telefono",
            "nl": "telefoon, telefoonnummer, mobiel, mobiele telefoon, mobiel nummer, gsm, "
            "telefoon op werk, telefoon werk, zakelijke telefoon, werktelefoon, telefoon zakelijk, "
            "doorkiesnummer, hoofdtelefoon, telefoon thuis, privételefoon, andere telefoon",
            "pl": "telefon, numer telefonu, telefon komórkowy, tel. kom., telefon służbowy, "
            "komórka",
            "sv": "mobiltelefon, mobilnummer, telefonnummer, arbetstelefon",
            "da": "telefon, telefonnummer, mobilnummer, mobiltelefon",
            "no": "mobiltelefon, mobilnummer",
            "fi": "puhelin, puhelinnumero, matkapuhelin",
            "cs": "mobil, telefonní číslo, mobilní telefon",
            "tr": "telefon, telefon numarası, cep telefonu, iş telefonu",
            "hu": "telefonszám, mobilszám",
            "ru": "телефон, мобильный телефон, номер телефона, рабочий телефон",
            "el": "τηλέφωνο, κινητό",
            "ja": "電話, 電話番号, 携帯電話",
            "zh": "电话, 手机, 電話, 手機",
            "ko": "전화, 전화번호, 휴대폰",
        },
        "organisation": {
            "he": "חברה, ארגון",
            "ar": "الشركة",
            "en": "organisation, organization, company, employer, company name, "
            "organization name, organisation name, legal entity, legal entity name, account name, "
            "business name, "
            "associated company, primary company, current company, current employer",
            "de": "Organisation, Firma, Firmenname, Unternehmen, Arbeitgeber, Gesellschaft, "
            "Betrieb",
            "fr": "organisation, organisme, entreprise, société, nom de la société, employeur, "
            "entité juridique",
            "es": "organización, empresa, compañía, nombre de la empresa, entidad legal",
            "pt": "organização, empresa, companhia, nome da empresa, empregador",
            "it": "organizzazione, azienda, società, ditta, nome società, datore di lavoro",
            "nl": "organisatie, bedrijf, bedrijfsnaam, werkgever, onderneming",
            "pl": "firma, organizacja, pracodawca",
            "sv": "företag, arbetsgivare",
            "da": "firma, virksomhed",
            "no": "bedrift, selskap",
            "fi": "yritys, organisaatio",
            "cs": "společnost, firma",
            "tr": "şirket, kurum",
            "hu": "cég, szervezet",
            "ru": "организация, компания",
            "el": "εταιρεία",
            "ja": "会社, 会社名",
            "zh": "公司, 单位, 公司名稱",
            "ko": "회사",
        },
        "department": {
            "he": "מחלקה",
            "ar": "القسم, الإدارة",
            "en": "department, department name, dept, team, team name, unit, business unit, "
            "organizational unit, organisational unit, organization department, "
            "supervisory organization, supervisory organisation, cost center name, sub department, "
            "division, division name, functional area, org unit path, "
            "home department description, department description, home department, business area",
            "de": "Abteilung, Abteilungsname, Team, Bereich, Organisationseinheit, Fachbereich, "
            "Org.Einheit, Orgeinheit, "
            "Geschäftsbereich, Referat, Ressort, Sparte, "
            "Abteilungsbezeichnung, Kostenstellenbezeichnung, Bereichsbezeichnung, Teambezeichnung",
            "fr": "service, département, équipe, direction, unité, unité organisationnelle, "
            "pôle, division",
            "es": "departamento, área, equipo, unidad, unidad organizativa, sección, división",
            "pt": "departamento, área, equipa, equipe, unidade, setor, secção, divisão",
            "it": "reparto, dipartimento, ufficio, team, unità, unità organizzativa, area, "
            "divisione, settore",
            "nl": "afdeling, afdelingsnaam, team, eenheid, organisatie-eenheid, divisie, sector",
            "pl": "dział, zespół, wydział, departament, jednostka organizacyjna",
            "sv": "avdelning, enhet",
            "da": "afdeling, enhed",
            "no": "avdeling, enhet",
            "fi": "osasto, tiimi, yksikkö",
            "cs": "oddělení, tým, útvar",
            "tr": "departman, bölüm, birim, ekip",
            "hu": "osztály, csoport, részleg",
            "ru": "отдел, подразделение, департамент",
            "el": "τμήμα, διεύθυνση τμήματος",
            "ja": "部署, 部門, 所属",
            "zh": "部门, 部門",
            "ko": "부서",
        },
        "role": {
            "he": "תפקיד",
            "ar": "المسمى الوظيفي, الوظيفة",
            "en": "job title, role, business title, position, position title, job role, job, "
            "job profile, job classification, occupation, organization title, employee title, "
            "designation, function, working title, professional headline, profession, title, "
            "job title description, position description, job name, primary job title, headline",
            "de": "Position, Rolle, Funktion, Berufsbezeichnung, Stellenbezeichnung, "
            "Positionsbezeichnung, Stelle, Tätigkeit, Jobtitel, Beruf, Titel, "
            "Funktionsbezeichnung, Planstelle, Planstellenbezeichnung, Tätigkeitsbezeichnung",
            "fr": "fonction, poste, intitulé du poste, intitulé de poste, emploi, titre du poste, "
            "métier, rôle, profession, titre",
            "es": "puesto, cargo, puesto de trabajo, título del puesto, rol, función, ocupación, "
            "profesión, título",
            "pt": "cargo, função, posição, título do cargo, posto, ocupação, profissão, título",
            "it": "posizione, mansione, qualifica, ruolo, funzione, incarico, professione, titolo",
            "nl": "functie, functietitel, functienaam, rol, positie, beroep, titel",
            "pl": "stanowisko, stanowisko pracy, rola, funkcja",
            "sv": "befattning, yrkesroll, roll, tjänst, titel",
            "da": "stilling, stillingsbetegnelse",
            "no": "stilling, stillingstittel",
            "fi": "tehtävänimike, titteli, rooli, nimike",
            "cs": "pozice, pracovní pozice, funkce",
            "tr": "unvan, ünvan, görev, pozisyon",
            "hu": "beosztás, munkakör, pozíció",
            "ru": "должность, роль",
            "el": "θέση, θέση εργασίας",
            "ja": "役職, 職位",
            "zh": "职位, 职务, 職稱",
            "ko": "직급, 직책",
        },
        "url": {
            "en": "url, linkedin, linkedin url, linkedin profile, profile, profile url, web page, "
            "website, web, website value, homepage, home page, personal web page, "
            "business home page",
            "de": "Webseite, Website, Internetseite, Profil, LinkedIn-Profil, Homepage",
            "fr": "page web, site web, site internet, profil, profil linkedin",
            "es": "página web, sitio web, perfil, perfil de linkedin",
            "pt": "página web, página da web, site, sítio web, perfil, perfil do linkedin",
            "it": "pagina web, sito web, sito, profilo, profilo linkedin",
            "nl": "webpagina, website, profiel, linkedin-profiel",
        },
        "birthday": {
            "en": "birthday, birth date, birthdate, date of birth, dob, born",
            "de": "Geburtstag, Geburtsdatum, geboren am",
            "fr": "anniversaire, date de naissance, né le",
            "es": "cumpleaños, fecha de nacimiento",
            "pt": "data de nascimento, data de aniversário, aniversário",
            "it": "compleanno, data di nascita",
            "nl": "verjaardag, geboortedatum",
            "pl": "data urodzenia, urodziny",
            "sv": "födelsedatum, födelsedag",
            "da": "fødselsdato, fødselsdag",
            "no": "fødselsdato, bursdag",
            "fi": "syntymäaika, syntymäpäivä",
            "cs": "datum narození",
            "tr": "doğum tarihi, doğum günü",
            "hu": "születési dátum, születésnap",
            "ru": "дата рождения, день рождения",
            "el": "ημερομηνία γέννησης",
            "ja": "生年月日, 誕生日",
            "zh": "生日, 出生日期",
            "ko": "생년월일",
        },
        "birth_year": {"en": "birth year, year of birth", "de": "Geburtsjahr"},
        "birth_month": {"en": "birth month, month of birth", "de": "Geburtsmonat"},
        "birth_day": {"en": "birth day, day of birth"},
        "note": {
            "en": "note, notes, comment, comments, remark, remarks, description",
            "de": "Notiz, Notizen, Bemerkung, Bemerkungen, Kommentar, Anmerkung, Anmerkungen",
            "fr": "note, notes, remarque, remarques, commentaire, commentaires",
            "es": "nota, notas, comentario, comentarios, observaciones",
            "pt": "nota, notas, comentário, comentários, anotações, observações",
            "it": "nota, note, commento, commenti, osservazioni, annotazioni",
            "nl": "notitie, notities, opmerking, opmerkingen",
            "pl": "notatka, uwagi, komentarz",
            "sv": "anteckning, anteckningar, kommentar",
            "da": "note, bemærkning",
            "no": "notat, merknad",
            "fi": "muistiinpano, kommentti",
            "cs": "poznámka, poznámky",
            "tr": "not, notlar, açıklama",
            "hu": "megjegyzés, jegyzet",
        },
        "last_contact": {
            "en": "last contact, last contacted, last talked, last spoke, last conversation",
            "de": "letzter Kontakt, zuletzt kontaktiert, letztes Gespräch",
            "fr": "dernier contact, dernière conversation",
            "es": "último contacto, última conversación",
            "pt": "último contato, último contacto",
            "it": "ultimo contatto",
            "nl": "laatste contact, laatst gesproken",
        },
        "next_date": {
            "en": "next date, next contact, next, follow-up, follow-up date",
            "de": "nächster Kontakt, nächster Termin",
            "fr": "prochain contact, prochaine date",
            "es": "próximo contacto, próxima fecha",
            "pt": "próximo contato, próximo contacto, próxima data",
            "it": "prossimo contatto, prossima data",
            "nl": "volgend contact, volgende datum",
        },
        "tier": {
            "en": "tier, how often, rhythm, frequency, cadence",
            "de": "Häufigkeit, Rhythmus, wie oft",
            "fr": "fréquence",
            "es": "frecuencia",
            "pt": "frequência",
            "it": "frequenza",
            "nl": "frequentie, hoe vaak",
        },
        "touch": {"en": "touch, preferred way to keep in touch, way to keep in touch"},
        "kind": {
            "en": "kind, kind of person",
            "fr": "type de personne",
            "es": "tipo de persona",
        },
        "influence": {"en": "influence", "de": "Einfluss", "es": "influencia"},
        "closeness": {"en": "closeness", "de": "Nähe", "fr": "proximité", "es": "cercanía"},
        "relevance": {
            "en": "relevance",
            "de": "Relevanz",
            "fr": "pertinence",
            "es": "relevancia",
        },
        "paused": {"en": "paused", "de": "pausiert", "fr": "en pause", "es": "en pausa"},
        "snoozed_until": {"en": "snoozed until, not before, later, later until"},
        "other_emails": {"en": "other e-mails, more e-mails, further e-mails"},
        "other_phones": {"en": "other phones, more phones, further phones"},
        "address": {
            "en": "postal address, address formatted, address, business address, work address, "
            "home address, mailing address, full address",
            "de": "Adresse, Anschrift, Postanschrift, Adresse geschäftlich",
            "fr": "adresse, adresse postale, adresse professionnelle",
            "es": "dirección, dirección postal, domicilio",
            "pt": "endereço, morada, endereço postal, endereço comercial",
            "it": "indirizzo, indirizzo postale",
            "nl": "adres, postadres",
        },
        "categories": {
            "en": "category, categories, tags, labels, group membership",
            "de": "Kategorie, Kategorien, Schlagwörter",
            "fr": "catégorie, catégories, étiquettes",
            "es": "categoría, categorías, etiquetas",
            "pt": "categoria, categorias, marcadores, etiquetas",
            "it": "categoria, categorie, etichette",
            "nl": "categorie, categorieën, labels",
        },
        "card_lines": {},
    }
)

#: Names of a column in which the family's name comes first.
FAMILY_FIRST = (
    *("last name first name", "surname first name", "name last first", "Name und Vorname"),
    *("Name Vorname", "Nachname Vorname", "nom et prénom", "nom prénom", "apellidos y nombre"),
    *("cognome e nome", "nazwisko i imię", "příjmení a jméno", "фио", "ф. и. о.", "піб"),
)

#: What stands beside a name and says which of several it is, without saying what it is.
QUALIFIERS = _words(
    """
    work business office professional primary main default preferred current employee worker staff
    contact person member participant your their the required optional value
    geschaftlich dienstlich buro beruflich gesch mitarbeiter haupt pflichtfeld
    professionnel professionnelle bureau travail principal principale
    trabajo oficina laboral corporativo profesional trabalho comercial profissional
    lavoro ufficio aziendale werk zakelijk zakelijke kantoor op
    sluzbowy sluzbowa praca arbets arbejde jobb tyo pracovni
    """
)
#: What a form asks by: "What is your job title?" is the column of job titles.
ASKING = _words(
    """
    what whats is s are please enter type give tell us your you the do in of work which at for
    wie ist ihr ihre dein deine lautet bitte quel quelle est votre cual es su tu
    qual e il suo seu sua wat uw je
    """
)
#: The same for what is somebody's own; such a column comes after the others.
PRIVATE = _words(
    """
    home personal private privat priv domicile personnel personnelle particular casa residencial
    pessoal abitazione personale thuis prive other secondary alternate weitere autre otro outro
    altro andere
    """
)
#: Forms of address: what stands in a column called "title" that names no job.
SALUTATIONS = _words(
    """
    mr mrs ms miss mx dr prof sir madam dame lord lady rev hon master phd
    herr frau hr fr fraulein dipl ing mag divers
    m mme mlle monsieur madame mademoiselle me
    sr sra srta senor senora senorita don dona d dna exmo exma senhor senhora
    sig sigra signa signor signora signorina dott dottssa ssa ra na avv arch geom
    dhr mevr mw mevrouw heer de drs ir
    """
)
#: What somebody is in a meeting, a group or a licence, which is no job.
PART_IN_A_GROUP = _words(
    """
    organizer organiser co-organizer presenter attendee participant member owner guest admin user
    organisator referent teilnehmer organisateur presentateur presentador organizador asistente
    relatore organizzatore partecipante
    """
)
#: What programs write in brackets behind a name: how somebody is there, and no part of the name.
STANDING = _words(
    """
    c guest external extern gast ext invite invitado ospite externe externo esterno unverified
    inactive terminated away onleave contractor contingent owner organizer organiser host you
    me deactivated
    """
)
