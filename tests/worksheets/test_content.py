"""What an organisation says reaches Python in the browser as the generator holds it."""

import json
from dataclasses import fields

import pytest

from generator.rendering.definition import carried_sheet
from tests.worksheets.definitions import (
    FIRST_YEAR,
    opened_sheet,
    playbook,
    sheet,
    sheet_definition,
)
from worksheets.content.content import ITEM_CLASSES, Content
from worksheets.content.organisation import Organisation
from worksheets.content.plain import opened, plain
from worksheets.content.sheet import Field, SheetDefinition

TEXT = {"id": "a", "kind": "text", "label": "A"}
SHEETS = [one.id for one in playbook().sheets]


@pytest.mark.parametrize("sheet_id", SHEETS)
def test_a_worksheet_opened_from_its_page_is_the_one_that_was_written(sheet_id: str) -> None:
    carried = carried_sheet(sheet(sheet_id), playbook(), first_year=FIRST_YEAR)
    page = json.loads(json.dumps(sheet_definition(sheet_id)))
    assert opened(SheetDefinition, page) == carried
    assert plain(opened(SheetDefinition, page)) == page


@pytest.mark.parametrize("name", ITEM_CLASSES)
def test_items_arrive_as_they_were_written(name: str) -> None:
    """With all that worksheets calculate with, in their order."""
    kind = ITEM_CLASSES[name]
    names = [field.name for field in fields(kind)]
    written = [[getattr(item, field) for field in names] for item in playbook().collections[name]]
    asking = [one for one in map(opened_sheet, SHEETS) if name in one.content.carried]
    assert asking
    for one in asking:
        assert getattr(one.content, name) == tuple(
            kind(**dict(zip(names, values, strict=True))) for values in written
        )


def test_what_only_a_template_reads_travels_as_it_is() -> None:
    """Such as the tips in a worksheet an organisation has written itself."""
    raw = {"org": sheet_definition("log")["content"]["org"], "tips": [{"id": "a", "title": "A"}]}
    assert Content.opened(raw).plain() == raw


@pytest.mark.parametrize(
    ("kind", "raw", "message"),
    [
        (Field, TEXT | {"label": None}, "'label' must be of type str, got None"),
        (Field, TEXT | {"label": 1}, "'label' must be of type str, got 1"),
        (Field, TEXT | {"min": True}, "'min' must be of type int"),
        (Field, TEXT | {"options": "x"}, "'options' must be of type list"),
        (Field, TEXT | {"options": [1]}, "'options' must be of type dict"),
        (Organisation, {}, "'name' must be of type str, got None"),
        (Organisation, [], "'Organisation' must be of type dict"),
    ],
)
def test_what_no_page_carries_is_refused_and_named(kind: type, raw: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        opened(kind, raw)
