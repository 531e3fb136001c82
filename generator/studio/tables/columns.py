"""Which columns a collection has in a workbook: the fields of its form, a list of groups apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.playbook import COLLECTIONS
from generator.studio.forms.labels import Labels
from generator.studio.forms.shape import Shape, shapes_of

#: Of these kinds a cell may hold several, one to a line.
MANY = frozenset({"list", "choices", "references"})
_FEW = frozenset({"number", "yes_no", "choice", "reference", *MANY})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the keys that lead to its value in an entry, what it's called, and what it holds.

    `kind` is "text" for all that is written as one. `choices` are what a choice is called by its
    id; `collection` is where references lead, and `default` counts where nothing is said.
    """

    path: tuple[str, ...]
    heading: str
    help: str
    kind: str
    is_required: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)
    collection: str | None = None
    default: str = ""

    @property
    def key(self) -> str:
        """Its name in one word, such as `invitation.subject`."""
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet's columns: of the entries themselves (`key` is empty), or of a list inside each."""

    key: str
    name: str
    columns: tuple[Column, ...]

    def column(self, key: str) -> Column | None:
        """Return the column called `key`, if there is one."""
        return next((column for column in self.columns if column.key == key), None)


def tables_of(collection: str, labels: Labels) -> tuple[Table, ...]:
    """Return the table of a collection's entries, then one for each list of groups inside them."""
    shapes = shapes_of(COLLECTIONS[collection])
    lists = [shape for shape in shapes if shape.kind == "groups"]
    main = [
        column
        for one in shapes
        if one not in lists
        for column in _columns(one, (), _Of(collection, labels))
    ]
    return Table("", labels.collection(collection), tuple(main)), *(
        _table_of_list(shape, collection, labels) for shape in lists
    )


@dataclass(frozen=True, slots=True)
class _Of:
    """Where words for a column are looked up: below a collection, or a list in one."""

    collection: str
    labels: Labels
    within: tuple[str, ...] = ()

    def heading(self, path: Sequence[str]) -> str:
        names = [(self.collection, *self.within, *path[: end + 1]) for end in range(len(path))]
        return ": ".join(self.labels.label(name) or name[-1] for name in names)

    def help(self, path: Sequence[str]) -> str:
        return self.labels.help((self.collection, *self.within, *path))

    def choices(self, path: Sequence[str], options: Sequence[str]) -> dict[str, str]:
        """Return what each choice is called: by its id where two would be called alike."""
        at = (self.collection, *self.within, *path)
        named = {option: self.labels.option(at, option) or option for option in options}
        is_clear = len({label.casefold() for label in named.values()}) == len(named)
        return named if is_clear else {option: option for option in options}


def _table_of_list(shape: Shape, collection: str, labels: Labels) -> Table:
    of = _Of(collection, labels, (shape.key,))
    columns = [column for part in shape.fields for column in _columns(part, (), of)]
    name = labels.label((collection, shape.key)) or shape.key
    return Table(shape.key, name, tuple(columns))


def _columns(shape: Shape, path: tuple[str, ...], of: _Of) -> Iterator[Column]:
    where = (*path, shape.key)
    if shape.kind == "group":
        for part in shape.fields:
            yield from _columns(part, where, of)
        return
    default = shape.default
    yield Column(
        where,
        of.heading(where),
        of.help(where),
        shape.kind if shape.kind in _FEW else "text",
        shape.required,
        of.choices(where, shape.options),
        shape.collection,
        str(default).lower() if isinstance(default, bool) else str(default or ""),
    )
