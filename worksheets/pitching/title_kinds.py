"""What kind of phrase a department, a job or an honour is."""

from worksheets.pitching.people_words import names_a_person
from worksheets.pitching.wording import Wording


def department_kind(answer: Wording) -> str | None:
    count = answer.starts("departments")
    is_whole = count and (
        count == len(answer.words)
        or answer.has("prepositions", count)
        or ((count - 1) in answer.commas and not names_a_person(answer.after(count)))
    )
    return "department" if answer.part == "role" and is_whole else None


def title_kind(answer: Wording) -> str | None:
    """A job by its last word: "people partner", "cleaning supervisor"."""
    is_said = answer.has("subjects", 0) and answer.word(0) != "people"
    is_done = answer.word(0) in ("been", "acting") or answer.starts("adjectives")
    is_job = answer.part == "role" and not (is_said or is_done) and names_a_person(answer)
    return "noun" if is_job else None


def honour_kind(answer: Wording) -> str | None:
    """ "Apprentice of the Year" is what somebody was."""
    is_honour = answer.part == "proof" and answer.words[1:3] == ("of", "the")
    return "passive" if is_honour and names_a_person(answer) else None
