"""Contacts that a name may mean which is nobody's whole name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import reduce

from worksheets.memoised import memoised
from worksheets.notebook import Contact
from worksheets.slips import is_one_slip

_SHORTEST = 5  # of fewer letters, too many names are a slip away from each other


class Guesser:
    """The contacts by the words of their names, compared without accents and capitals."""

    def __init__(self, contacts: Iterable[Contact]) -> None:
        self._by_word: defaultdict[str, dict[str, Contact]] = defaultdict(dict)
        self._by_name: defaultdict[str, list[Contact]] = defaultdict(list)
        for contact in contacts:
            words = _words(contact.name)
            for word in words:
                self._by_word[word][contact.id] = contact
            if words:
                self._by_name[" ".join(words)].append(contact)

    def with_words(self, name: str) -> tuple[Contact, ...]:
        """Return the contacts whose name has each word of `name`, whatever their order.

        A letter alone stands for any word that begins with it, beside a word that is whole.
        """
        words = sorted(_words(name), key=len, reverse=True)
        if not words or len(words[0]) == 1:
            return ()
        found = [self._by_word.get(words[0], {})]
        found += [self._beginning(word, found[0]) for word in words[1:]]
        ids = reduce(lambda left, right: left & right, (set(one) for one in found))
        return tuple(contact for id_, contact in found[0].items() if id_ in ids)

    def spelt_nearly(self, name: str) -> tuple[Contact, ...]:
        """Return the contacts whose name, or a part of it, is one slip of the keys away."""
        words = _words(name)
        text = " ".join(words)
        if len(text) < _SHORTEST:
            return ()
        near = [people for key, people in self._by_name.items() if is_one_slip(text, key)]
        if len(words) == 1:
            parts = (found for key, found in self._by_word.items() if is_one_slip(text, key))
            near += [people.values() for people in parts]
        return tuple(dict.fromkeys(contact for people in near for contact in people))

    def within(self, text: str) -> tuple[Contact, ...]:
        """Return the contacts whose whole name of several words stands in a longer text."""
        said = f" {' '.join(_words(text))} "
        found = {
            contact.id: contact
            for word in set(said.split())
            for contact in self._by_word.get(word, {}).values()
            if len(_words(contact.name)) > 1 and f" {' '.join(_words(contact.name))} " in said
        }
        return tuple(found.values())

    def _beginning(self, word: str, among: Mapping[str, Contact]) -> Mapping[str, Contact]:
        """Return the contacts with the word; of a letter alone, those `among` whose name has it."""
        if len(word) > 1:
            return self._by_word.get(word, {})
        return {
            id_: contact
            for id_, contact in among.items()
            if any(part.startswith(word) for part in _words(contact.name))
        }


@memoised
def guesser_of(contacts: Iterable[Contact]) -> Guesser:
    """Return the guesser of these contacts, the same one while they stay the same."""
    return Guesser(contacts)


def _words(name: str) -> list[str]:
    import unicodedata  # late: few pages ask for it

    decomposed = unicodedata.normalize("NFD", name.casefold())
    letters = (mark for mark in decomposed if not unicodedata.combining(mark))
    cleaned = "".join(mark if mark.isalnum() else " " for mark in letters)
    return cleaned.split()
