"""Messages of the real content, as twelve people's lines make them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter

from worksheets.content.messages import MessageWords
from worksheets.content.pitch import PitchSentence, PitchWords
from worksheets.messaging.book import MessageBook, book
from worksheets.messaging.compose import Message, Situation, compose
from worksheets.messaging.lines import (
    introducer_in,
    offer_line,
    readings,
    reason_line,
    request_line,
    request_patterns,
)
from worksheets.pitching.fitting import name_in
from worksheets.pitching.pitch import Answered, said, understood

HERE = Path(__file__).parent
CONTENT = HERE.parents[2] / "content"


def _words[W](kind: type[W], name: str) -> W:
    text = (CONTENT / f"{name}.yaml").read_text("utf-8").replace("{{ org.name }}", "Northwind")
    return TypeAdapter(kind).validate_python(yaml.load(text, Loader=yaml.BaseLoader))


@cache
def real_book() -> MessageBook:
    """Return the book of the real content, for an organisation called Northwind."""
    return book(_words(MessageWords, "messages"), _words(PitchWords, "pitch"))


def read(name: str) -> Any:
    """Return a data file beside this one, every value as text."""
    return yaml.load((HERE / name).read_text("utf-8"), Loader=yaml.BaseLoader)


def situation(typed: Mapping[str, str], purpose_id: str, channel_id: str = "email") -> Situation:
    """Return what somebody typed, for a purpose and a channel."""
    words = real_book()
    vocabulary = words.pitch.vocabulary
    purpose = words.purpose(purpose_id)
    me = name_in(typed.get("name", ""), vocabulary)
    roles = understood("role", typed.get("role", ""), words.pitch)
    answered = Answered(me, {"role": roles} if roles else {})
    intro = said(PitchSentence(part="role"), answered, words.pitch).text
    return Situation(
        purpose=purpose,
        channel=words.channel(channel_id),
        reader=typed.get("to", "Sam"),
        me=me,
        intro="" if typed.get("known") else intro,
        through=introducer_in(typed.get("through", ""), words),
        request=request_line(typed.get("about", ""), purpose, words, reader=typed.get("to", "Sam")),
        why=reason_line(typed.get("why", ""), words, reader=typed.get("to", "Sam")),
        offer=offer_line(typed.get("offer", ""), words),
    )


def messages() -> Iterator[tuple[str, Situation, Message]]:
    """Yield each person's message for each purpose by each channel, under its name."""
    for person in read("people.yaml"):
        shared = {key: text for key, text in person.items() if key != "lines"}
        for purpose, line in person["lines"].items():
            typed = {**shared, **(line if isinstance(line, dict) else {"about": line})}
            by_email = situation(typed, purpose)
            for channel in real_book().words.channels:
                one = replace(by_email, channel=channel)
                yield f"{person['who']} / {purpose} / {channel.id}", one, compose(one, real_book())


def golden_lines() -> Iterator[str]:
    """Yield the messages as they were read: the email whole, of the others what differs."""
    whole = ""
    for name, one, message in messages():
        if one.channel.id == "email":
            yield f"## {name.rpartition(' / ')[0]}"
            yield f"[{message.subject}]"
        text = message.text.replace("\n\n", " ¶ ").replace("\n", " / ")
        flat = text.replace(" ¶ ", " ").replace(" / ", " ").removesuffix(f" Best wishes, {one.me}")
        if one.channel.id == "email":
            whole = flat
            yield text
            yield from _asked(one)
        elif flat.replace("Dear ", "Hi ", 1).removesuffix(f" {one.me}") == whole:
            yield f"{one.channel.id}: the same"
        else:
            yield f"{one.channel.id}: {text}"


def _asked(one: Situation) -> Iterator[str]:
    """Yield what was left out, and what somebody is asked to choose from."""
    for name, line in (("ask", one.request), ("why", one.why), ("offer", one.offer)):
        for left in line.left_out:
            yield f"  {name} without “{left.text}”: {left.code}"
        if line.unsure:
            part = one.purpose.line if name == "ask" else name
            lines = real_book().words.lines
            asks = request_patterns(one.purpose, real_book())
            patterns = asks if name == "ask" else getattr(lines, name)
            options = readings(line.unsure, part, patterns, real_book())
            yield f"  {name}? " + " | ".join(text for _, text in options)
