"""The letters a person can choose for a file that doesn't say which it has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from worksheets.importing.decoding import known_columns, legacy_bytes
from worksheets.letters import DecodedText, is_sure, legacy_text, paired_readings, readings

_MOST_OFFERED = 6
_HEAD_BYTES = 100_000
_ACCENTED = re.compile(r"[^\n,;\t|\"]*[^\x00-\x7f][^\n,;\t|\"]*")
_SAMPLE_LENGTH = 60
_SAMPLE_CELLS = 3


@dataclass(frozen=True, slots=True)
class Letters:
    """An encoding, and how the first cells with an accent read by it."""

    encoding: str
    sample: str

    @property
    def id(self) -> str:
        """What a choice of it is saved as: in another file it means nothing."""
        return f"{self.encoding}: {self.sample}"


@dataclass(frozen=True, slots=True)
class LettersOffer:
    """What can be chosen, the one found first where one was `found`; none for other files.

    `is_sure` says that no other is nearly as good.
    """

    letters: tuple[Letters, ...] = ()
    found: bool = False
    is_sure: bool = True

    def encoding_of(self, chosen: str) -> str:
        """Return the encoding that was chosen for this very file, "" for none."""
        return next((one.encoding for one in self.letters if one.id == chosen), "")


def letters_offered(content: bytes | str) -> LettersOffer:
    """Return which letters `content` may have, where nothing in it says so."""
    legacy = legacy_bytes(content)[:_HEAD_BYTES]
    if not legacy:
        return LettersOffer()
    paired = paired_readings(legacy)
    if not paired and (text := legacy_text(legacy, known_columns)) is not None:
        ranked = readings(legacy, known_columns)
        is_found = text == legacy.decode(ranked[0].encoding, "replace")
        # Japanese is found in another way, and is never mistaken.
        return _offer(ranked, legacy, is_sound=True) if is_found else LettersOffer()
    return _offer(paired or readings(legacy, known_columns), legacy, is_sound=False)


def _offer(ranked: Sequence[DecodedText], content: bytes, *, is_sound: bool) -> LettersOffer:
    distinct = tuple(_distinct(ranked, content))
    letters = tuple(one for _, one in distinct[:_MOST_OFFERED])
    return LettersOffer(letters, is_sound, is_sure([reading for reading, _ in distinct]))


def _distinct(
    ranked: Sequence[DecodedText], content: bytes
) -> Iterator[tuple[DecodedText, Letters]]:
    """Yield each reading that gives another text than those before it, with a sample of it."""
    seen: set[str] = set()
    for reading in ranked:
        text = content.decode(reading.encoding, "replace")
        if text not in seen:
            seen.add(text)
            yield reading, Letters(reading.encoding, _sample(text))


def _sample(text: str) -> str:
    body = text.partition("\n")[2]
    cells = _ACCENTED.findall(body) or _ACCENTED.findall(text)
    return ", ".join(" ".join(cell.split()) for cell in cells[:_SAMPLE_CELLS])[:_SAMPLE_LENGTH]
