"""Markdown → paragraphs → sentences → words, as a reader meets them."""

from __future__ import annotations

import functools
import re

from markdown_it import MarkdownIt

_PLAIN = re.compile(r"[^*_`\[\]<>#|\\{}\n]+")
_LIST = re.compile(r"\s*(?:[-+]|\d+[.)])\s")
_ATTRIBUTES = re.compile(r"\{\s*[.#:][^}]*\}")
_SPACE = re.compile(r"\s+")

#: A full stop, perhaps a closing sign, then space and something that can begin a sentence.
_SENTENCE_END = re.compile(
    r"(?<=[.!?…؟۔।])([”\"’')\]»]*)\s+(?=[“\"‘'(\[«]*([^\W_]|\{))|(?<=[。！？])([”」）]*)"
)
_ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|etc|vs|Mr|Mrs|Ms|Dr|Prof|No|St)|\b[A-Z])\.$")
_WORD = re.compile(r"[^\W_]+(?:[’'‑-][^\W_]+)*")

_markdown = MarkdownIt("commonmark").enable("table")


@functools.lru_cache(maxsize=100_000)
def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs, headings, items and cells of the Markdown `text` without its signs."""
    if _PLAIN.fullmatch(text) and not _LIST.match(text):
        return (text,)
    found = []
    for token in _markdown.parse(text):
        if token.type == "inline":
            shown = "".join(_shown(part.type, part.content) for part in token.children or ())
            found.append(_SPACE.sub(" ", _ATTRIBUTES.sub("", shown)).strip())
    return tuple(filter(None, found))


def _shown(kind: str, content: str) -> str:
    if kind in ("softbreak", "hardbreak"):
        return " "
    return content if kind in ("text", "code_inline") else ""


@functools.lru_cache(maxsize=100_000)
def sentences(paragraph: str) -> tuple[str, ...]:
    """Return the sentences of a paragraph."""
    found: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(paragraph):
        sentence = paragraph[start : end.end(1) if end[1] is not None else end.end()]
        goes_on = (end[2] or "").islower() or _ABBREVIATION.search(sentence)
        if sentence and not goes_on:
            found.append(sentence)
            start = end.end()
    return (*found, paragraph[start:])


def words(text: str) -> list[str]:
    """Return the words of `text`; a hyphenated one counts once."""
    return _WORD.findall(text)
