"""Which contacts are meant by the names somebody typed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from worksheets.identity.turned_names import without_remark
from worksheets.memoised import memoised
from worksheets.notebook import Contact
from worksheets.relations.descriptions import Descriptions, NamePhrases
from worksheets.relations.name_guesses import Guesser, guesser_of

__all__ = ["Guess", "NamePhrases", "Named", "Unclear", "name_to_type", "people_named"]

_SPLIT_AT = ",;\n"  # where a field of names is cut, so that a name can't be typed in one piece
_SLASH = r"(?<!\bw)\s*/\s*"  # "kev/tony g", and not "w/ kev"
_MOST_PARTS = 3
_NOTE_MAX_LENGTH = 40  # to tell somebody from a namesake: "night shift"
_DETAILS = (
    "department",
    "role",
    "email",
    "note",
)  # what tells people of one name apart, in brackets


@dataclass(frozen=True, slots=True)
class Unclear:
    """What was typed, whom it may mean, and the name it would be as somebody new."""

    typed: str
    candidates: tuple[Contact, ...]
    new_name: str


@dataclass(frozen=True, slots=True)
class Guess:
    """A part of a name that only one contact has."""

    typed: str
    contact: Contact


@dataclass(frozen=True, slots=True)
class Named:
    """The contacts meant, the `guesses` among them, names nobody has yet, and unclear names."""

    known: tuple[Contact, ...] = ()
    new: tuple[str, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    guesses: tuple[Guess, ...] = ()


def people_named(
    names: Sequence[str], contacts: Iterable[Contact], phrases: NamePhrases | None = None
) -> Named:
    """Return who is meant by `names`, each person once.

    A contact is found by name, by "name (department)", with the role, the email or a short note in
    its place, or by id, whatever the capitals. A name with a comma in it ("Silva, Ana") arrives in
    parts and is put together again where known. With `phrases`, names joined by a word are taken
    apart, and a part of a name finds the one contact who has it; several, or one who is spelt
    nearly so, make it unclear.
    """
    index = _index(contacts)
    found = _Found(index, guesser_of(contacts) if phrases else None, phrases or NamePhrases())
    parts = [part for name in names for part in found.people_in(_apart(name, index, found.phrases))]
    at = 0
    while at < len(parts):
        name, length = _longest_known(parts, at, index)
        found.add(name)
        at += length
    return found.named()


def name_to_type(contact: Contact, contacts: Iterable[Contact]) -> str:
    """Return what finds exactly `contact` again: the name where it is the only one of it."""
    index = _index(contacts)
    for name in (contact.name, *_with_details(contact)):
        whole = not any(mark in name for mark in _SPLIT_AT)
        if whole and index.get(_key(name)) == [contact]:
            return " ".join(name.split())
    return contact.id


type _Index = Mapping[str, list[Contact]]


class _Found:
    """Collects who is meant by one name after the other."""

    def __init__(self, index: _Index, guesser: Guesser | None, phrases: NamePhrases) -> None:
        self.phrases = phrases
        self._said = Descriptions(phrases)
        self._index = index
        self._guesser = guesser
        self._known: dict[str, Contact] = {}
        self._new: dict[str, str] = {}
        self._unclear: dict[str, Unclear] = {}
        self._guesses: list[Guess] = []

    def named(self) -> Named:
        return Named(
            tuple(self._known.values()),
            tuple(self._new.values()),
            tuple(self._unclear.values()),
            tuple(self._guesses),
        )

    def add(self, name: str) -> None:
        exact = self._index.get(_key(name), ())
        marked = re.fullmatch(rf"(.+?)\s*\({re.escape(self.phrases.new)}\)", name, re.IGNORECASE)
        if len(exact) == 1:
            self._known[exact[0].id] = exact[0]
        elif exact:
            self._unclear[_key(name)] = Unclear(name, tuple(exact), name)
        elif marked:
            self._new.setdefault(_key(marked[1]), marked[1])
        else:
            self._guess(name)

    def people_in(self, pieces: list[str]) -> list[str]:
        """Return the pieces that may name somebody: of "coffee with Ana", only the second.

        Nobody is a contact of their own: "me and Kev" was with Kev.
        """
        selves = {word.casefold() for word in self.phrases.selves}
        others = [piece for piece in pieces if piece.strip().casefold() not in selves]
        named = [piece for piece in others if self._said.name_in(piece)]
        return named or others

    def _guess(self, name: str) -> None:
        said = self._said.of(name)
        exact = self._index.get(_key(said.head), ())
        partly = self._guesser.with_words(said.head) if self._guesser else ()
        is_whole = said.name == name
        if len(exact) == 1 or (len(partly) == 1 and is_whole):
            contact = [*exact, *partly][0]
            self._known[contact.id] = contact
            self._guesses.append(Guess(name, contact))
            return
        candidates = partly or self._guessed(name, said.head)
        if candidates or not is_whole or not self._said.name_in(name):
            self._unclear[_key(name)] = Unclear(name, tuple(candidates), said.name)
        else:
            self._new.setdefault(_key(name), name)

    def _guessed(self, name: str, plain: str) -> tuple[Contact, ...]:
        if self._guesser is None:
            return ()
        return self._guesser.spelt_nearly(plain) or self._guesser.within(name)


@memoised
def _index(contacts: Iterable[Contact]) -> _Index:
    index: defaultdict[str, list[Contact]] = defaultdict(list)
    for contact in contacts:
        if not contact.name.strip():
            continue
        # "becky" may as well be "Becky (night shift)".
        ways = (contact.name, without_remark(contact.name), *_with_details(contact), contact.id)
        for key in dict.fromkeys(_key(way) for way in ways):
            index[key].append(contact)
    return index


def _apart(name: str, index: _Index, phrases: NamePhrases) -> list[str]:
    """Return the names joined by a word or sign one by one; a known one stays whole."""
    if not phrases.joiners or _key(name) in index:
        return [name]
    either = "|".join(map(re.escape, phrases.joiners))
    pieces = re.split(rf"\s+(?:{either})\s+|{_SLASH}", name, flags=re.IGNORECASE)
    return [piece for piece in pieces if piece]


def _longest_known(names: Sequence[str], at: int, index: _Index) -> tuple[str, int]:
    for length in range(min(_MOST_PARTS, len(names) - at), 1, -1):
        joined = ", ".join(names[at : at + length])
        if _key(joined) in index:
            return joined, length
    return names[at], 1


def _with_details(contact: Contact) -> Iterator[str]:
    for detail in _DETAILS:
        text = getattr(contact, detail).strip()
        if text and (detail != "note" or len(text) <= _NOTE_MAX_LENGTH):
            yield f"{contact.name} ({text})"


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
