"""The sentences of messages: each fills in what the worksheet asks for, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.errors import Problem
from generator.loading.placeholders import Placeholders, placeholder_problems
from generator.model.document import KeyPath
from generator.model.written import Entry
from generator.nearest import nearest
from worksheets.content.messages import MessageWords

_TIME = frozenset(["minutes", "when", "plenty"])


def message_problems(entries: Iterable[Entry]) -> list[Problem]:
    """Return a problem for each placeholder nobody fills, and each way out nobody wrote."""
    found = [entry for entry in entries if isinstance(entry.value, MessageWords)]
    return [problem for entry in found for problem in _problems(entry, entry.value)]


def _problems(entry: Entry, words: MessageWords) -> Iterator[Problem]:
    lines = words.lines
    for name, line in (("ask", lines.ask), ("why", lines.why), ("offer", lines.offer)):
        yield from _patterns(entry, ("lines", name), name, line)
    yield from _patterns(entry, ("lines", "subject"), "ask", lines.subject)
    yield from _text(entry, ("lines", "through"), lines.through, {"through"})
    yield from _text(entry, ("reminder", "text"), words.reminder.text, {"ask"})
    for number, purpose in enumerate(words.purposes):
        path = ("purposes", number)
        yield from _patterns(entry, (*path, "said"), "ask", purpose.said)
        yield from _patterns(entry, (*path, "subjects"), "ask", purpose.subjects)
        yield from _text(entry, (*path, "alone"), purpose.alone, (), _TIME)
        if purpose.to_role:
            yield from _text(entry, (*path, "to_role"), purpose.to_role, {"role"}, _TIME)
        if purpose.way_out not in words.ways_out:
            yield _no_way_out(entry, (*path, "way_out"), purpose.way_out, words)
    for number, channel in enumerate(words.channels):
        yield from _text(entry, ("channels", number, "greeting"), channel.greeting, {"name"})
        for name in channel.ways_out:
            if name not in words.ways_out:
                yield _no_way_out(entry, ("channels", number, "ways_out", name), name, words)
        if channel.close:
            yield from _text(entry, ("channels", number, "close"), channel.close, (), {"me"})
    for kind, way_out in words.way_out_of.items():
        if way_out not in words.ways_out:
            yield _no_way_out(entry, ("way_out_of", kind), way_out, words)


def _patterns(
    entry: Entry, path: KeyPath, name: str, patterns: Mapping[str, str]
) -> Iterator[Problem]:
    for kind, pattern in patterns.items():
        yield from _text(entry, (*path, kind), pattern, {name}, _TIME)


def _text(
    entry: Entry, path: KeyPath, text: str, must: Iterable[str], may: Iterable[str] = ()
) -> Iterator[Problem]:
    filled = Placeholders(frozenset(must), frozenset(may))
    yield from placeholder_problems(entry.document, path, text, filled)


def _no_way_out(entry: Entry, path: KeyPath, name: str, words: MessageWords) -> Problem:
    return Problem.of(
        entry.place(*path),
        "message.no_way_out",
        instead=nearest(name, words.ways_out),
        name=name,
        known=", ".join(words.ways_out),
    )
