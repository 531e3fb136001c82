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
