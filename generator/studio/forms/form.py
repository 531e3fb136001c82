"""A form with its words and values, as the page gets it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.document import Value
from generator.studio.forms.labels import Labels
from generator.studio.forms.shape import Shape
from generator.studio.forms.values import FormValue, shown

#: Collection → (id, title) of each entry one can refer to.
type Known = Callable[[str], Sequence[tuple[str, str]]]

_TEXTS = ("text", "long_text")


@dataclass(frozen=True, slots=True)
class LayeredFacts:
    """What the layers say about an entry: what ships, what content/own/ says, and both merged."""

    below: Mapping[str, Value]
    own: Mapping[str, Value]
    whole: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class FormMaker:
    """Makes fields for the page: `labels` has their words, `known` what can be referred to."""

    labels: Labels
    known: Known

    def fields(self, collection: str, shapes: Sequence[Shape], said: LayeredFacts) -> list[dict]:
        """Return the fields with what ships, what counts, and whether that is the own."""
        return [
            self._field(shape, (collection, shape.key))
            | {
                "shipped": shown(shape, said.below.get(shape.key)),
                "value": shown(shape, said.whole.get(shape.key)),
                "is_own": shape.key in said.own,
            }
            for shape in shapes
        ]

    def _field(self, shape: Shape, path: tuple[str, ...]) -> dict:
        label = shape.label or self.labels.label(path, shape.called) or shape.key
        return {
            "name": shape.key,
            "label": label,
            "help": shape.help or self._help(shape, path),
            "kind": shape.kind,
            "required": shape.required,
            "max_length": shape.max_length,
            "minimum": shape.minimum,
            "maximum": shape.maximum,
            "options": self._options(shape, path),
            "fields": [self._field(part, (*path, part.key)) for part in shape.fields],
            "more": shape.more,
            "kinds": list(shape.kinds),
            "folded": shape.folded,
            "starts": shape.starts,
            "adding": self.labels.adding(path, shape.called),
            "taken": list(shape.taken),
        }

    def _help(self, shape: Shape, path: tuple[str, ...]) -> str:
        """Return the words that help; a text called by what it says is no field of their name."""
        is_text = bool(shape.label) and shape.kind in _TEXTS
        return "" if is_text else self.labels.help(path, shape.called)

    def _options(self, shape: Shape, path: tuple[str, ...]) -> list[dict[str, str]]:
        if shape.collection:
            return [{"id": name, "label": title} for name, title in self.known(shape.collection)]
        names = dict(zip(shape.options, shape.names, strict=False))
        return [
            {"id": option, "label": self.labels.option(path, option) or names.get(option, option)}
            for option in shape.options
        ]


def value_of(shape: Shape, facts: Mapping[str, Value]) -> FormValue:
    """Return what a form shows of one field of an entry."""
    return shown(shape, facts.get(shape.key))
