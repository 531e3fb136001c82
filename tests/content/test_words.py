"""What is filled into words is listed, and a text that has other gaps is a mistake."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from generator.loading.gaps import Gaps, gaps_of
from generator.loading.sheet_gaps import sheet_gap_problems, sheet_gaps
from generator.loading.source import parse
from generator.loading.words_needed import words_needed
from generator.model.playbook import Playbook
from generator.model.sheet import SheetWords
from worksheets.content.plain import plain

CASES = yaml.safe_load((Path(__file__).parent / "gaps.yaml").read_text("utf-8"))


def test_the_list_names_every_word_and_its_gaps(playbook: Playbook) -> None:
    """A new word or gap is added to generator/templates/words_needed.yaml."""
    for name, needed in words_needed().items():
        if needed is not None:  # a file that may hold any keys has no list
            written = {key: gaps_of(text) for key, text in playbook.words[name].by_key.items()}
            assert written.keys() == needed.keys(), name
            _assert_listed(needed, written)


def _assert_listed(listed: Mapping[str, Gaps], written: Mapping[str, frozenset[str]]) -> None:
    """Each gap that is written is listed; one that is listed is written, or may be left out."""
    for key, gaps in listed.items():
        assert gaps.must <= written.get(key, frozenset()) <= gaps.known, key


def test_the_list_names_the_gaps_of_every_worksheet(playbook: Playbook) -> None:
    """A new gap is added to generator/templates/sheet_gaps.yaml."""
    for sheet in playbook.sheets:
        listed, written = sheet_gaps()[sheet.id], _written(sheet.declared)
        assert written.keys() <= listed.keys(), sheet.id
        _assert_listed(listed, written)


def _written(sheet: SheetWords) -> dict[str, frozenset[str]]:
    """Return the gaps of each word and problem, those of both forms together."""
    texts = {
        key: word if isinstance(word, str) else f"{word.one} {word.other}"
        for key, word in (sheet.words | sheet.problems).items()
    }
    return {key: gaps for key, text in texts.items() if (gaps := gaps_of(text))}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_gap_that_is_unknown_or_left_out_is_said_with_its_place(case: dict) -> None:
    """One mistake is one problem."""
    document, _ = parse(case["text"], "sheet.yaml")
    problems = [str(problem) for problem in sheet_gap_problems(case["sheet"], document)]
    assert len(problems) == len(case["says"])
    assert all(map(str.startswith, problems, case["says"]))


def test_an_email_is_called_so_on_every_page(playbook: Playbook) -> None:
    """Whoever finds two words for one thing looks for the difference."""
    texts = [json.dumps(plain(sheet.declared)) for sheet in playbook.sheets]
    texts += [text for words in playbook.words.values() for text in words.by_key.values()]
    assert not [text for text in texts if re.search(r"\be-mail", text, re.IGNORECASE)]
