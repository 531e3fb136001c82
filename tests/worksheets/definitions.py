"""What the page carries for a worksheet, with the small content of the cases."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from generator.loading.load import load
from generator.model.playbook import Playbook
from generator.model.sheet import Sheet
from generator.project import Project
from generator.rendering.definition import definition
from worksheets.content import sheet as content
from worksheets.content.messages import MessageWords
from worksheets.content.pitch import PitchWords
from worksheets.content.plain import opened

ROOT = Path(__file__).parents[2]
SHEETS = ROOT / "worksheets" / "sheets"
CASES = ROOT / "tests" / "cases"
CONTENT = CASES / "content"
#: The first year of public holidays in the pages.
FIRST_YEAR = 2026
#: How English is understood and said is no matter of one organisation.
_LANGUAGE = ("parts", "phrases", "instead", "results", "vague_offers", "known_acronyms")


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

    def sheet_folders(self) -> list[Path]:
        """The worksheets with Python, and those without it that are shipped."""
        return [*Project.sheet_folders(self), *sorted((ROOT / "content" / "sheets").iterdir())]


@cache
def playbook() -> Playbook:
    """Return the playbook of the small organisation, with the language of the real one."""
    small = load(CasesProject(ROOT), today=date(FIRST_YEAR, 11, 23))
    real = _shipped(PitchWords, "pitch")
    language = {name: getattr(real, name) for name in _LANGUAGE}
    pitch = replace(small.pitch, **language)
    return replace(small, pitch=pitch, messages=_shipped(MessageWords, "messages"))


def _shipped[W](kind: type[W], name: str) -> W:
    text = (ROOT / "content" / f"{name}.yaml").read_text("utf-8")
    return TypeAdapter(kind).validate_python(yaml.load(text, Loader=yaml.BaseLoader))


def sheet(sheet_id: str) -> Sheet:
    """Return a worksheet of the playbook."""
    return next(one for one in playbook().sheets if one.id == sheet_id)


@cache
def sheet_definition(sheet_id: str) -> dict:
    """Return the definition of a sheet, as a request carries it."""
    return definition(sheet(sheet_id), playbook(), first_year=FIRST_YEAR)


@cache
def opened_sheet(sheet_id: str) -> content.SheetDefinition:
    """Return the sheet as the engine opens it."""
    return opened(content.SheetDefinition, sheet_definition(sheet_id))
