"""The choice of letters for a file that doesn't say which it has."""

from collections.abc import Mapping

from worksheets.answers import Answers
from worksheets.content.words import Words
from worksheets.importing import LettersOffer, ListSource
from worksheets.outcome import Option

FIELD = "letters"
_CHOOSABLE = ("", "unknown_letters")  # problems of a file that other letters may be right for


def encoding_chosen(answers: Answers, offer: LettersOffer) -> str:
    """Return the encoding chosen for this very file, "" for the one that was found."""
    return offer.encoding_of(answers.text(FIELD)) if FIELD in answers else ""


def letters_choices(
    answers: Answers, offer: LettersOffer, source: ListSource, words: Words
) -> Mapping[str, tuple[Option, ...]]:
    """Return the letters the file may have, each by the names it makes, what was found in front."""
    if FIELD not in answers or not offer.letters or source.problem not in _CHOOSABLE:
        return {}
    found, *others = offer.letters
    first = words.fill("letters_found", sample=found.sample) if offer.found else ""
    rest = others if offer.found else offer.letters
    start = Option("", first or words.fill("letters_open"))
    return {FIELD: (start, *(Option(one.id, one.sample) for one in rest))}
