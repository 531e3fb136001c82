"""What the page carries for a worksheet, with the small content of the cases."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from generator.loading.load import load
from generator.model.playbook import Playbook
from generator.model.sheet import Sheet
from generator.project import Project
from generator.rendering.definition import definition
from worksheets.content import sheet as content
from worksheets.content.plain import opened

ROOT = Path(__file__).parents[2]
SHEETS = ROOT / "worksheets" / "sheets"
CASES = ROOT / "tests" / "cases"
CONTENT = CASES / "content"
#: The first year of public holidays in the pages.
FIRST_YEAR = 2026


@dataclass(frozen=True, slots=True)
class CasesProject(Project):
    """Our worksheets and words, for the small organisation of the cases."""

    @property
    def content(self) -> Path:
        """What that organisation says."""
        return CONTENT

    @property
    def words(self) -> Path:
        """Words of the site itself, as they are shipped."""
        return ROOT / "content" / "words"


@cache
def playbook() -> Playbook:
    """Return the playbook of the small organisation."""
    return load(CasesProject(ROOT), today=date(FIRST_YEAR, 11, 23))


def sheet(sheet_id: str) -> Sheet:
    """Return a worksheet of the playbook."""
    return next(one for one in playbook().sheets if one.id == sheet_id)


@cache
def sheet_definition(sheet_id: str) -> dict:
    """Return the definition of a sheet, as a request carries it."""
    return definition(sheet(sheet_id), playbook(), first_year=FIRST_YEAR)


@cache
def opened_sheet(sheet_id: str) -> content.Sheet:
    """Return the sheet as the engine opens it."""
    return opened(content.Sheet, sheet_definition(sheet_id))
