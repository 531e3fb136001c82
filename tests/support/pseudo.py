"""A language nobody speaks, made from the English: accents, 40 % longer, right to left.

Its tag is CLDR's for such a language below Arabic, so its dates and plurals are those of Arabic.
What a page or worksheet fills in, links and ids stay as they are. A text that shows without an
accent was never in YAML.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml
from markdown.extensions.toc import slugify

from generator.layers.entries import has_ids
from generator.loading.other_language import ABOUT_ENGLISH
from generator.loading.source import parse
from generator.model.document import Part
from generator.model.language import forms_of
from generator.project import Project
from worksheets.content.language import CATEGORIES

TAG = "ar-XB"
_LAYER = f"content/languages/{TAG}"

_ACCENTS = str.maketrans("aeiouycnszAEIOUYCNSZ", "áéíóúýçñšžÁÉÍÓÚÝÇÑŠŽ")
_VOWEL = re.compile(r"[áéíóúý]")
#: Placeholders, addresses, HTML, attributes, code and what a reader fills in.
_UNTOUCHED = re.compile(
    r"\{\{.*?\}\}|\{[^{}\n]*\}|\]\((?:\{\{.*?\}\}|[^)\s])*(?: \"[^\"]*\")?\)"
    r"|<[^>\n]+>|&\w+;|`[^`\n]*`"
    r"|https?://\S+|\[(?:your )?\w+\](?!\()|^\s*\|?[-:| ]+\|\s*$",
    re.MULTILINE | re.DOTALL,
)
#: A page's facts, before its text.
_FRONT = re.compile(r"\A---\n(.*?)^---\n", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#{2,} (?!.*\{ *#)(.+)$", re.MULTILINE)
_NAME = re.compile(r"[a-z0-9][a-z0-9_./-]*")
#: The last part of a key under which there is no text to read.
_NO_TEXT = frozenset(
    {
        "id",
        "play",
        "source",
        "kind",
        "people",
        "purposes",
        "stage",
        "standing",
        "bank",
        "way",
        "roles",
        "for",
    }
    | {
        "show_when",
        "worksheet",
        "minutes",
        "weeks",
        "people_min",
        "people_max",
        "content",
        "content_fields",
    }
    | {"accept", "act", "blank", "bulk", "default", "each", "folded", "max", "max_length", "min"}
    | {"notebook", "required", "wide", "filename", "in_person", "needs_same_site"}
    | {"needs_occasion", "after_talk", "birthday", "first_contact", "name", "short_name", "months"}
    | {"pitch", "working_days", "holidays", "hr_contact", "birthday_window_days"}
    | {"weekly_limit", "reading_grade", "part", "length", "needs", "published"}
    | {"budget", "jargon", "most_repeats", "most_words_a_breath", "most_i_percent"}
)
_FROM_CLDR = frozenset({"words/dates.yaml"})


def pseudo(text: str) -> str:
    """Return the text with accents and every vowel twice; what is filled in stays as it is."""
    parts = []
    end = 0
    for untouched in _UNTOUCHED.finditer(text):
        parts += [_accented(text[end : untouched.start()]), untouched[0]]
        end = untouched.end()
    return "".join([*parts, _accented(text[end:])])


def _accented(text: str) -> str:
    return _VOWEL.sub(lambda vowel: vowel[0] * 2, text.translate(_ACCENTS))


def pseudo_layer(project: Project) -> dict[str, bytes]:
    """Return the files of the language's layer, and an `org.yaml` that chooses it."""
    files = {f"{_LAYER}/{name}": text.encode() for name, text in _texts(project)}
    return files | {"content/own/org.yaml": f"language: {TAG}\n".encode()}


def _texts(project: Project) -> list[tuple[str, str]]:
    sheets = sorted((project.root / "worksheets/sheets").glob("*/sheet.yaml"))
    sheets += sorted(project.content.glob("sheets/*/sheet.yaml"))
    words = [*project.content.glob("*.yaml"), *project.words.glob("*.yaml"), *sheets]
    named = [(project.name_in_layers(path), path) for path in words]
    yaml_files = [
        (name, _yaml(name, path.read_text("utf-8")))
        for name, path in named
        if name not in _FROM_CLDR
    ]
    pages = [(path.name, _page(path.read_text("utf-8"))) for path in project.content.glob("*.md")]
    return [*yaml_files, *pages]


def _page(text: str) -> str:
    """Return a page whose headings keep their addresses, as a translator would see to."""
    _, facts, text = _FRONT.split(text)
    addressed = _HEADING.sub(lambda found: f"{found[0]} {{ #{slugify(found[1], '-')} }}", text)
    return f"---\n{_yaml('', facts)}---\n{pseudo(addressed)}"


def _yaml(name: str, text: str) -> str:
    document, problems = parse(text, name)
    assert document is not None, problems
    english = {key.rpartition(".")[2] for key in ABOUT_ENGLISH.get(name, ())}
    left_out = english | ({"language"} if name == "org.yaml" else set())
    value = _value(Part(document), left_out, is_words=name.startswith("words/"))
    return yaml.safe_dump(
        value, allow_unicode=True, sort_keys=False, default_style='"', width=10**6
    )


def _value(part: Part, left_out: set[str], *, is_words: bool) -> Any:
    match part.value:
        case dict() as facts if facts.keys() <= {*CATEGORIES}:
            return _forms(facts)
        case dict() as facts:
            is_free = is_words or _is_free(part)
            texts = {key for key in facts if is_free or _may_be_text(key, part.step(key))}
            texts |= {key for key in facts if key == "default" and facts[key] == "today"}
            unchanged = {"id": facts["id"]} if "id" in facts and not is_words else {}
            found = {
                key: _value(part.step(key), left_out, is_words=is_words)
                for key in facts
                if key in texts and key not in left_out
            }
            return _with_forms(
                unchanged | {key: one for key, one in found.items() if one not in ({}, [])}
            )
        case list() if has_ids(part):
            return [_value(entry, left_out, is_words=is_words) for entry in part.parts()]
        case list():
            return [_whole(entry) for entry in part.parts()]
        case str() as text:
            return pseudo(text) if is_words or _is_word(part) else prose(text)
    return part.value


def _whole(part: Part) -> Any:
    """Return an entry without an id, which a layer can only replace as a whole."""
    match part.value:
        case dict() as facts:
            return {key: facts[key] if key in _NO_TEXT else _whole(part.step(key)) for key in facts}
        case list():
            return [_whole(entry) for entry in part.parts()]
    return prose(part.value)


def prose(text: str) -> str:
    """Return the text, or what is no prose as it is: an id, a number, true or false."""
    return text if _NAME.fullmatch(text) and text != "today" else pseudo(text)


def _may_be_text(key: str, part: Part) -> bool:
    """Return whether there may be texts under the key: `purposes` may be ids, or entries."""
    return key not in _NO_TEXT or (isinstance(part.value, list) and has_ids(part))


def _is_word(part: Part) -> bool:
    """Return whether this is one of the words of a worksheet, which need no capital."""
    return part.path[:1] in (("words",), ("problems",))


def _is_free(part: Part) -> bool:
    """Return whether the keys of these facts are names of texts, not fields."""
    return part.path[-1:] in (("words",), ("problems",)) or "parts" in part.path[:1]


def _forms(facts: Mapping[str, str]) -> dict[str, str]:
    return {form: pseudo(facts["other"]) for form in forms_of(TAG)}


def _with_forms(words: dict[str, Any]) -> dict[str, Any]:
    """Return a page's words with a text for each form, where they have `key.other`."""
    keys = [key.removesuffix(".other") for key in words if key.endswith(".other")]
    more = {f"{key}.{form}": words[f"{key}.other"] for key in keys for form in forms_of(TAG)}
    return words | more
