"""Small words people leave out when they jot something down: "and", "is", "with"."""

import re

from worksheets.pitching.vocabulary import Vocabulary

_JOINT = re.compile(r"\b(?:and|or|but|plus|then)\b|[&;:/?!–—]")
_CHANGED = re.compile(r"\s(up|down)\b(?! to)")
_TIME_WITHOUT = re.compile(r"^(\d+ (?:days?|weeks?|months?|years?)) no ")
_MOST_WORDS_AN_ITEM = 4


def joined(text: str, vocabulary: Vocabulary) -> str:
    """Return "beds, rotas, shifts" as "beds, rotas and shifts", and two actions with "and"."""
    text = _TIME_WITHOUT.sub(r"\1 with no ", text)
    first, *others = items = text.split(", ")
    if not others or not vocabulary.list_end or _JOINT.search(text):
        return text
    is_list = all(len(item.split()) <= _MOST_WORDS_AN_ITEM for item in items[1:])
    starts = [item.split()[0].casefold() if item.split() else "" for item in items]
    are_actions = all(start in vocabulary.verbs.plain for start in starts)
    if not is_list or (len(items) == 2 and not are_actions):
        return text
    return f"{', '.join((first, *others[:-1]))} {vocabulary.list_end} {others[-1]}"


def with_verb(text: str) -> str:
    """Return "returns down by half" as "returns are down by half"."""
    before = _CHANGED.split(text, maxsplit=1)[0].split()
    last = before[-1].casefold() if before else ""
    verb = "are" if last.endswith("s") and not last.endswith(("ss", "us", "is")) else "is"
    return _CHANGED.sub(rf" {verb} \1", text, count=1)
