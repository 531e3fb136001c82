"""A text → the events of a YAML parser, or what is wrong with it. Both of PyYAML's are here.

libyaml is fast and comes with most of PyYAML's wheels; where it doesn't, and in the browser, the
parser written in Python reads the same files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import yaml

from generator.errors import Place, Problem
from generator.loading.parse_failure import ParseFailure
from generator.loading.pure_loader import PureLoader
from generator.loading.syntax import control_character, syntax_problem
from generator.loading.text_file import RejectedError

#: What reads YAML that people wrote: the fast one where it is, else one that agrees with it.
LOADER: type = getattr(yaml, "CSafeLoader", PureLoader)

type Events = Callable[[str, str], Iterator[yaml.Event]]


def libyaml(text: str, name: str) -> Iterator[yaml.Event]:
    """Yield the events in `text`, called `name`; raise RejectedError where it is no YAML."""
    return _events(text, name, LOADER)


def pure(text: str, name: str) -> Iterator[yaml.Event]:
    """Yield the same by the parser written in Python."""
    return _events(text, name, PureLoader)


def _events(text: str, name: str, loader: type) -> Iterator[yaml.Event]:
    if found := control_character(text):
        place = Place.of(name, text, found[0])
        raise RejectedError(Problem.of(place, "yaml.control_character", number=found[1]))
    event = None
    try:
        for event in yaml.parse(text, Loader=loader):
            yield event
    except yaml.MarkedYAMLError as error:
        raise RejectedError(syntax_problem(_failure(error, text, name, loader))) from error
    except (yaml.YAMLError, ValueError) as error:
        place = _code_behind(text, name, event)
        failure = ParseFailure(text, place, "escape", "", place)
        raise RejectedError(syntax_problem(failure)) from error


def _code_behind(text: str, name: str, event: yaml.Event | None) -> Place:
    """Return where the first code of a letter stands behind `event`: that of no letter at all."""
    start = event.end_mark.index if event else 0
    return Place.of(name, text, max(text.find("\\U", start), 0))


def _place_of(mark: yaml.Mark | None, name: str) -> Place:
    return Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)


def _failure(error: yaml.MarkedYAMLError, text: str, name: str, loader: type) -> ParseFailure:
    mark = error.problem_mark or error.context_mark
    begun = error.context_mark or mark
    place, context_place = (_place_of(one, name) for one in (mark, begun))
    what, context = error.problem or "", error.context or ""
    quoted = tuple(_quoted(text, name, loader))
    return ParseFailure(text, place, what, context, context_place, quoted)


def _quoted(text: str, name: str, loader: type) -> Iterator[tuple[Place, Place]]:
    """Yield where each text in quotes begins and ends, as far as the text can be read."""
    try:
        for token in yaml.scan(text, Loader=loader):
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                start, end = token.start_mark, token.end_mark
                yield (
                    Place(name, start.line + 1, start.column + 1),
                    Place(name, end.line + 1, end.column),
                )
    except (yaml.YAMLError, ValueError):
        return
