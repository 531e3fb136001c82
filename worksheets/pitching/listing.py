"""Small words people leave out when they jot something down: "and", "is", "with"."""

import re

from worksheets.pitching.fitting import compared
from worksheets.pitching.vocabulary import Vocabulary

_JOINT = re.compile(r"\b(?:and|or|but|plus|then)\b|\s[&/–—](?:\s|$)|[:?!]|\bnot\b")
_CHANGED = re.compile(r"\s(up\b|down\b|\d[\d.,]*%)(?! to)")
_MOVED = re.compile(r"\s(from \S*\d)")
_TIME_WITHOUT = re.compile(r"^(\d+ (?:days?|weeks?|months?|years?)) no ")
_MOST_WORDS_AN_ITEM = 4


def joined(text: str, vocabulary: Vocabulary) -> str:
    """Return "beds, rotas, shifts" as "beds, rotas and shifts", and two actions with "and"."""
    text = _TIME_WITHOUT.sub(r"\1 with no ", text).replace("; ", ", ")
    lead, dash, tail = text.rpartition(" – ")
    if dash and tail.count(", ") > 1:
        return f"{lead}{dash}{joined(tail, vocabulary)}"
    first, *others = items = text.split(", ")
    if not others or not vocabulary.list_end or _JOINT.search(text):
        return text
    is_list = all(len(item.split()) <= _MOST_WORDS_AN_ITEM for item in items[1:])
    starts = [item.split()[0].casefold() if item.split() else "" for item in items]
    verbs = vocabulary.verbs
    are_done = all(start in verbs.plain for start in starts) or all(
        start in verbs.past for start in starts
    )
    is_pair = len(items) == 2 and (are_done or all(_is_thing(item, vocabulary) for item in items))
    if not is_list or (len(items) == 2 and not is_pair):
        return text
    return f"{', '.join((first, *others[:-1]))} {vocabulary.list_end} {others[-1]}"


def with_verb(text: str) -> str:
    """Return "returns down by half" as "returns are down by half"."""
    if not _CHANGED.search(text):  # "turnaround from 48h to 30h"
        return _MOVED.sub(r" went \1", text, count=1)
    before = _CHANGED.split(text, maxsplit=1)[0].split()
    last = before[-1].casefold() if before else ""
    verb = "are" if last.endswith("s") and not last.endswith(("ss", "us", "is")) else "is"
    return _CHANGED.sub(rf" {verb} \1", text, count=1)


def _is_thing(item: str, vocabulary: Vocabulary) -> bool:
    """Return whether an item names something, and is no remark such as "mostly"."""
    words = tuple(compared(word) for word in item.split())
    ends = ("prepositions", "adverbs", "mostly", "relatives")
    is_remark = any(vocabulary.has(name, word) for name in ends for word in (words[0], words[-1]))
    is_verb = words[0] in vocabulary.verbs.plain and not vocabulary.has("also_nouns", words[0])
    is_done = is_verb or words[-1].endswith("ed")
    is_described = vocabulary.match("adjectives", words) or words[0] == "never"
    return not (is_remark or is_done or is_described or words[0][:1].isdigit())
