"""What a text came with is what is filled in; one with other placeholders is a mistake."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from generator.loading.sheet_placeholders import Filled, filled_in, sheet_placeholder_problems
from generator.loading.source import parse, read
from generator.loading.words_needed import words_read
from generator.model.playbook import Playbook
from generator.project import SHEET_FILE, Project
from tests.support.shipped import ROOT
from worksheets.content.plain import plain
from worksheets.mapping.mapped import RATED_FIELDS

CASES = yaml.safe_load((Path(__file__).parent / "placeholders.yaml").read_text("utf-8"))


#: `text("key")` in a script, where the key is whole.
_ASKED = re.compile(r"""\.(?:text|textFor|announce)\(\s*["'`]([a-z_.-]+[a-z_])["'`]""")


def test_every_word_a_script_asks_for_is_there(project: Project, playbook: Playbook) -> None:
    """A template that asks for one that is missing stops the build; a script has nobody to tell."""
    known = {key for words in playbook.words.values() for key in words.by_key}
    known |= {key.rpartition(".")[0] for key in known if key.endswith(".other")}
    scripts = (project.root / "generator" / "browser").rglob("*.mjs")
    asked = {key: path.name for path in scripts for key in _ASKED.findall(path.read_text("utf-8"))}
    assert len(asked) > 20
    assert not {key: name for key, name in asked.items() if not _is_known(key, known)}


#: Words that a template names by a field and its value, as in `influence_high`.
_OF_FIELDS = (*(f"{field}_" for field in RATED_FIELDS), "place_", "paused_")

_NAMED = re.compile(r"""["'`]([a-z][a-z0-9_.]*)["'`]""")
_BEGUN = re.compile(r"""["'`]([a-z][a-z0-9_]*_)(?:\{|["'`] *[~+])""")
_ENDED = re.compile(r"""(?:\}|[~+] *["'])(_[a-z0-9_]+)["'`]""")


def test_every_word_of_a_worksheet_is_named_somewhere(project: Project) -> None:
    """By its key, or how that begins or ends; a word nobody reads is translated for nobody."""
    folders = ("worksheets", "generator/templates", "generator/browser/worksheet")
    paths = [path for folder in folders for path in (project.root / folder).rglob("*")]
    read_by = (".py", ".jinja", ".mjs")
    code = "\n".join(path.read_text("utf-8") for path in paths if path.suffix in read_by)
    named, begun, ended = (set(found.findall(code)) for found in (_NAMED, _BEGUN, _ENDED))
    begins, ends = (*begun, *_OF_FIELDS), tuple(ended)
    sheets = (project.root / "worksheets" / "sheets").glob(f"*/{SHEET_FILE}")
    words = {
        f"{path.parent.name}: {key}": key
        for path in sheets
        for key in yaml.safe_load(path.read_text("utf-8")).get("words", {})
    }
    assert len(words) > 500
    unread = [
        place
        for place, key in words.items()
        if key not in named and not key.startswith(begins) and not key.endswith(ends)
    ]
    assert unread == []


def _is_known(key: str, known: set[str]) -> bool:
    """Some scripts say their words by the end of the key."""
    return any(one == key or one.endswith(f".{key}") for one in known)


def test_each_file_of_words_is_read_by_something(playbook: Playbook) -> None:
    """A page's template, or code that several pages share."""
    assert playbook.words.keys() == words_read()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_gap_that_is_unknown_or_left_out_is_said_with_its_place(case: dict) -> None:
    """One mistake is one problem."""
    document, _ = parse(case["text"], "sheet.yaml")
    problems = [str(problem) for problem in sheet_placeholder_problems(document, _filled(case))]
    assert len(problems) == len(case["says"])
    assert all(map(str.startswith, problems, case["says"]))


def _filled(case: dict) -> Filled:
    """Return what is filled into the words of the case's worksheet as it came."""
    shipped = ROOT / "worksheets" / "sheets" / case["sheet"].replace("-", "_") / SHEET_FILE
    came, _ = read(shipped, SHEET_FILE) if shipped.exists() else parse(case["text"], SHEET_FILE)
    return filled_in(came)


def test_an_email_is_called_so_on_every_page(playbook: Playbook) -> None:
    """Whoever finds two words for one thing looks for the difference."""
    texts = [json.dumps(plain(sheet.declared)) for sheet in playbook.sheets]
    texts += [text for words in playbook.words.values() for text in words.by_key.values()]
    assert not [text for text in texts if re.search(r"\be-mail", text, re.IGNORECASE)]
