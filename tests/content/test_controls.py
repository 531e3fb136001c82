"""The form of a worksheet, as the generator writes it from `sheet.yaml`."""

from __future__ import annotations

import pytest

from generator.model.playbook import Playbook
from generator.rendering.render import render


@pytest.fixture(scope="module")
def pages(playbook: Playbook) -> dict[str, str]:
    """Every page of this checkout's content."""
    return render(playbook, first_year=2026)


def test_a_file_is_asked_for_by_the_endings_its_sheet_can_read(pages: dict[str, str]) -> None:
    """Somebody who looks for a list need not pass by every picture."""
    form = pages["worksheets/import-people.md"]
    offered = 'type="file" accept=".csv,.tsv,.txt,.vcf,.vcard,.xlsx,.xlsm,.xls,.json"'
    assert offered in form
    assert form.count("accept=") == 1
