"""The whole playbook as chapters: to print in one go, and as Markdown for a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.kits import Kit, Letter
from generator.model.playbook import Playbook
from generator.model.words import PageWords

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_HEADING = re.compile(r"^(#{1,5}) (.*?)(?: \{[^}]*\})?$", re.MULTILINE)
_PAGE_LINK = re.compile(r"\[([^\]]*)\]\((?![a-z]+:|//)[^)]*\)", re.IGNORECASE)

type Shown = tuple[tuple[str, str], ...]
type Value = str | tuple[str, ...] | None

#: The chapters in order. What is written entry by entry names the collection, where the title
#: stands, and which fields follow, each under the page's own word for it; all else is a page.
_CHAPTERS: Mapping[str, tuple[str, str, Shown] | None] = {
    "why": ("benefits", "title", (("", "text"),)),
    "mindset": ("barriers", "story", (("", "reframe"), ("first_step", "first_step"))),
    "stages": (
        "stages",
        "title",
        (("", "text"), ("signs", "signs"), ("actions", "actions"), ("changes", "changes")),
    ),
    "evidence": None,
    "paths": None,
    "dos": ("dos", "title", (("", "text"), ("first_step", "first_step"), ("dont", "dont"))),
    "tips": ("tips", "title", (("", "text"), ("first_step", "first_step"))),
    "practices": ("practices", "title", (("", "text"), ("steps", "steps"))),
    "people": ("people", "title", (("why", "why"), ("begin", "begin"), ("offer", "offer"))),
    "questions": ("questions", "ask", (("why", "why"), ("follow_up", "follow_up"))),
    "messages": ("outreach", "title", (("", "when"), ("message", "message"), ("why", "why"))),
    "touches": ("touches", "title", (("", "text"), ("offer", "offer"))),
    "when-asked": None,
    "boundaries": None,
    "plays": (
        "plays",
        "title",
        (
            ("", "goal"),
            ("preparation", "preparation"),
            ("steps", "steps"),
            ("done_when", "done_when"),
            ("measure", "measure"),
            ("risks", "risks"),
        ),
    ),
    "kits": None,
    "launch": ("launch", "title", (("", "when"), ("message", "text"))),
    "launch-plan": None,
    "managers": None,
    "glossary": ("glossary", "term", (("", "text"),)),
    "reading": ("reading", "title", (("", "author"), ("", "text"))),
    "sources": ("sources", "title", (("", "about"),)),
    "privacy": None,
    "for-it": None,
}
_ORDERED = frozenset({"steps"})
#: Texts to send: said as they stand.
_QUOTED = frozenset({"message"})


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A text under its label, or several as a list; a `quoted` one is sent as it stands."""

    label: str
    texts: tuple[str, ...]
    is_list: bool = False
    is_ordered: bool = False
    is_quoted: bool = False

    @property
    def markdown(self) -> str:
        """It as Markdown."""
        label = f"**{self.label}**" if self.label else ""
        if self.is_list:
            mark = "1." if self.is_ordered else "-"  # whoever reads it counts
            lines = "\n".join(f"{mark} {text}" for text in self.texts)
            return "\n\n".join(filter(None, (label, lines)))
        text = "\n\n".join(self.texts)
        if self.is_quoted:
            text = "\n".join(f"> {line}".rstrip() for line in text.splitlines())
        return "\n\n".join(filter(None, (label, text)))


@dataclass(frozen=True, slots=True)
class HandbookEntry:
    """Something a chapter says, under its title."""

    title: str
    parts: tuple[LabelledText, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of entries, or the Markdown of a `page`, its own title left out."""

    id: str
    title: str
    intro: str = ""
    entries: tuple[HandbookEntry, ...] = ()
    page: str = ""

    @property
    def below(self) -> str:
        """The page with its headings one deeper, and without their addresses, which are others'."""
        return _HEADING.sub(r"#\1 \2", self.page)

    @property
    def markdown(self) -> str:
        """It as Markdown for a wiki, which has none of our pages to link to."""
        page = _PAGE_LINK.sub(r"\1", _HEADING.sub(r"\1 \2", self.page)).strip()
        entries = (
            "\n\n".join((f"## {entry.title}", *(part.markdown for part in entry.parts)))
            for entry in self.entries
        )
        text = "\n\n".join(filter(None, (f"# {self.title}", self.intro, *entries, page)))
        return _PAGE_LINK.sub(r"\1", text) + "\n"


def handbook(playbook: Playbook) -> tuple[Chapter, ...]:
    """Return the chapters there is something in; raise ContentError where words are missing."""
    return tuple(filter(None, (_chapter(name, playbook) for name in _CHAPTERS)))


def _chapter(name: str, playbook: Playbook) -> Chapter | None:
    if name == "kits":
        return _kits(playbook) if playbook.kits else None
    declared = _CHAPTERS[name]
    if declared is None:
        return _page(name, playbook.pages.get(f"{name}.md", ""))
    collection, title, shown = declared
    items = playbook.collections.get(collection, ())
    words = playbook.words_of(name)
    entries = tuple(_entry(item, title, shown, words, playbook) for item in items)
    return Chapter(name, words["title"], words["intro"], entries) if entries else None


def _page(name: str, text: str) -> Chapter | None:
    body = _FRONT_MATTER.sub("", text).strip()
    first, _, rest = body.partition("\n")
    if not first.startswith("# "):
        return None
    title = _HEADING.sub(r"\2", first)
    return Chapter(name, title, page=rest.strip())


def _entry(
    item: Any, title: str, shown: Shown, words: PageWords, playbook: Playbook
) -> HandbookEntry:
    parts = (_part(label, getattr(item, field), words, playbook) for label, field in shown)
    return HandbookEntry(getattr(item, title), tuple(part for part in parts if part.texts))


def _part(label: str, value: Value, words: PageWords, playbook: Playbook) -> LabelledText:
    texts = value if isinstance(value, tuple) else (value.strip(),) if value else ()
    if label in _QUOTED:
        return LabelledText(playbook.words_of("messages")["message"], texts, is_quoted=True)
    said = words[label] if label else ""
    return LabelledText(said, texts, isinstance(value, tuple), label in _ORDERED)


def _kits(playbook: Playbook) -> Chapter:
    words, own = playbook.words_of("plays"), playbook.words_of("handbook")
    titles = {play.id: play.title for play in playbook.plays}
    messages = playbook.words_of("messages")
    entries = tuple(
        HandbookEntry(titles.get(kit.play, kit.play), tuple(_kit_parts(kit, words, messages)))
        for kit in playbook.kits
    )
    return Chapter("kits", own["kits.title"], own["kits.intro"], entries)


def _kit_parts(kit: Kit, words: PageWords, messages: PageWords) -> Iterator[LabelledText]:
    needs = [words.counted("lead", kit.lead_weeks), words.counted("hours", kit.hours)]
    yield LabelledText("", (" · ".join((*needs, words[f"budget.{kit.budget}"])),))
    yield LabelledText(words["measure.before"], (kit.before,))
    yield LabelledText(words["measure.target"], (kit.target,))
    yield LabelledText(words["script.title"], tuple(_script(kit, words)), is_list=True)
    letters = {"invitation": kit.invitation, "reminder": kit.reminder, "thanks": kit.thanks}
    for name, letter in letters.items():
        yield LabelledText(words[f"letters.{name}"], (_letter(letter, messages),), is_quoted=True)
    yield LabelledText(words["everybody.shifts"], (kit.shifts,))
    yield LabelledText(words["everybody.remote"], (kit.remote,))
    for name in ("hearing", "moving", "caring", "language"):
        yield LabelledText(words[f"everybody.{name}"], (getattr(kit.access, name),))
    yield LabelledText(words["everybody.few"], (kit.few,))


def _script(kit: Kit, words: PageWords) -> Iterator[str]:
    for moment in kit.script:
        yield f"{words.counted('minutes', moment.minutes)}: {moment.text}"


def _letter(letter: Letter, messages: PageWords) -> str:
    return f"{messages['subject'].format(subject=letter.subject)}\n\n{letter.text.strip()}"
