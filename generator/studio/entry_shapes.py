"""Which fields the form of an entry has."""

from __future__ import annotations

from generator.model.document import Value
from generator.project import OWN_FOLDER, TRANSLATIONS
from generator.studio.addresses import MODELS, SHEETS, WORDS, Address, sheet_names
from generator.studio.content import EditedContent
from generator.studio.forms.known_options import interval_options, organisation_options
from generator.studio.forms.own_sheet_shape import own_sheet_shapes
from generator.studio.forms.shape import Shape, shapes_of, switches
from generator.studio.forms.sheet_shape import sheet_shapes
from generator.studio.forms.words_shape import words_shapes
from generator.studio.titles import title_of

_PAGE = Shape("text", "markdown", required=True)
#: What an entry says of itself comes first in its form, and where it comes from last.
_FIRST, _LAST = ("title", "name", "text"), ("source",)


def shapes_for(content: EditedContent, address: Address) -> tuple[Shape, ...]:
    """Return the fields of an entry's form, in order."""
    if address.is_page:
        return (_PAGE,)
    path = content.path(address)
    if address.collection == WORDS:
        shipped = content.shipped_document(path)
        return words_shapes(shipped) if shipped else ()
    if address.collection == SHEETS and path.startswith(OWN_FOLDER):
        return own_sheet_shapes()
    if address.collection == SHEETS:
        facts = content.below(path)
        return sheet_shapes(facts) if isinstance(facts, dict) else ()
    shapes = shapes_of(MODELS[address.collection])
    if address.collection == "org":
        listed = switches(sheet_titles(content))
        shapes = tuple(listed if shape.key == listed.key else shape for shape in shapes)
        return organisation_options(shapes, _organisation(content), _languages(content))
    if address.collection == "sample":
        shapes = interval_options(shapes, _organisation(content))
    return tuple(sorted(shapes, key=lambda shape: (shape.key in _LAST) - (shape.key in _FIRST)))


def _organisation(content: EditedContent) -> dict[str, Value]:
    facts = content.whole(content.path(Address("org", "org")))
    return facts if isinstance(facts, dict) else {}


def _languages(content: EditedContent) -> list[str]:
    """Return the tags of the languages that there are pages in, beside English."""
    homes = (layer / TRANSLATIONS for layer in (content.project.content, content.project.own))
    return sorted({one.name for home in homes for one in home.glob("*") if one.is_dir()})


def sheet_titles(content: EditedContent) -> dict[str, str]:
    """Return the title of each worksheet by its id."""
    names = sheet_names(content.project)
    paths = {name: content.path(Address(SHEETS, name)) for name in names}
    facts = {name: content.whole(path) for name, path in paths.items()}
    return {name: (isinstance(one, dict) and title_of(one)) or name for name, one in facts.items()}
