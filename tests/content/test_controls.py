"""The form of a worksheet, as the generator writes it from `sheet.yaml`."""

from __future__ import annotations

import re

import pytest

from generator.model.playbook import Playbook
from generator.rendering.render import render


@pytest.fixture(scope="module")
def pages(playbook: Playbook) -> dict[str, str]:
    """Every page of this checkout's content."""
    return render(playbook, first_year=2026)


def _choice(page: str, field: str) -> str:
    """Return the buttons of one question."""
    return page.split(f'data-field="{field}"')[1].split("</fieldset>")[0]


def test_a_choice_that_may_be_left_open_can_be_opened_again(pages: dict[str, str]) -> None:
    """By a button of its own, pressed from the start; what has a default needs none."""
    form = pages["worksheets/import-people.md"]
    left_open = '<input type="radio" name="new_tier" value="" checked> Leave it open'
    assert left_open in _choice(form, "new_tier")
    assert _choice(form, "new_tier").count("checked") == 1
    assert 'value=""' not in _choice(form, "known")
    assert _choice(form, "known").count("checked") == 1


def test_what_another_answer_asks_for_is_hidden_at_first(pages: dict[str, str]) -> None:
    """Unless a field that is empty asks for it."""
    form = pages["worksheets/event.md"]
    for field in ("travel", "learn", "enough"):
        assert re.search(rf'data-field="{field}"[^>]* hidden>', form)
    assert not re.search(r'data-field="name"[^>]* hidden>', pages["worksheets/one-to-one.md"])


def test_many_of_are_boxes_of_one_name(pages: dict[str, str]) -> None:
    """Under one legend, with the help read out of them all."""
    boxes = _choice(pages["worksheets/event.md"], "goals")
    assert boxes.count('type="checkbox" name="goals"') == 5
    assert 'aria-describedby="pb-goals-help"' in boxes


def test_a_file_is_asked_for_by_the_endings_its_sheet_can_read(pages: dict[str, str]) -> None:
    """Somebody who looks for a list need not pass by every picture."""
    form = pages["worksheets/import-people.md"]
    offered = 'type="file" accept=".csv,.tsv,.txt,.vcf,.vcard,.xlsx,.xlsm,.xls,.json"'
    assert offered in form
    assert form.count("accept=") == 1


def test_no_service_of_the_browser_gets_what_is_typed(pages: dict[str, str]) -> None:
    """Enhanced spelling, writing help, autofill and translation send text to whoever runs them."""
    forms = [text for path, text in pages.items() if path.startswith("worksheets/")]
    assert forms
    for text in forms:
        [form] = re.findall(r"<form data-worksheet[^>]*>", text)
        for off in ('autocomplete="off"', 'spellcheck="false"', 'writingsuggestions="false"'):
            assert off in form
        [result] = re.findall(r"<div[^>]* data-result[^>]*>", text)
        assert 'translate="no"' in result
