"""Any edits in a row: what is written is the difference, and nothing else is touched."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.document import Value
from generator.project import Project
from generator.studio.addresses import Address
from generator.studio.catalogue import by_id
from generator.studio.content import EditedContent
from generator.studio.editor import Editor
from generator.studio.entry_shapes import shapes_for
from generator.studio.forms.shape import Shape
from generator.studio.forms.values import FormValue, facts_of, shown, written
from tests.content.in_memory import files_of
from tests.support.shipped import ROOT

OWN_TIPS = b"""\
# Our tips.
- id: be-specific  # the first
  # we say it shorter
  title: "Name it"

- id: join-in
  hide: true

# ours
- id: wheel
  after: be-specific
  title: Meet at the wheel
  text: At ten.
  first_step: Go.
  source: playbook
"""
TIPS = ("be-specific", "wheel", "join-in", "give-when-you-ask", "meet-face-to-face")

texts = st.text("ab :#-'\"{}\n", max_size=20) | st.sampled_from(["Say it.", "no", "3", "~", ""])
edits = st.one_of(
    st.tuples(st.just("set"), st.sampled_from(TIPS), st.sampled_from(["title", "text"]), texts),
    st.tuples(st.just("reset"), st.sampled_from(TIPS), st.sampled_from(["title", None])),
    st.tuples(st.just("hide"), st.sampled_from(TIPS)),
    st.tuples(st.just("show"), st.sampled_from(TIPS)),
    st.tuples(st.just("move"), st.sampled_from(TIPS), st.sampled_from([*TIPS, None])),
)


@cache
def _shipped() -> EditedContent:
    files = files_of(Project(ROOT))
    return EditedContent({path: data for path, data in files.items() if "content/own/" not in path})


def _with_tips() -> EditedContent:
    return _shipped().with_own({"tips.yaml": OWN_TIPS})


def _ids(content: EditedContent) -> list[str]:
    return [*by_id(content.whole("content/tips.yaml"))]


def _edited(content: EditedContent, edit: tuple) -> EditedContent:
    """Return the content after an edit; one that can't be is left out."""
    what, name, *rest = edit
    address, ids = Address("tips", name), _ids(content)
    if (name in ids) == (what == "show"):
        return content
    if what == "move" and rest[0] not in (*(one for one in ids if one != name), None):
        return content
    return content.with_own(getattr(Editor(content), what)(address, *rest))


def _some(shape: Shape, draw: st.DrawFn) -> FormValue:
    """Draw something to fill into a field."""
    match shape.kind:
        case "yes_no":
            return draw(st.booleans())
        case "number":
            return draw(st.integers(1, 90) | st.none())
        case "choice":
            return draw(st.sampled_from([*shape.options, ""]))
        case "group":
            return {part.key: _some(part, draw) for part in shape.fields}
        case "groups":
            rows = draw(st.integers(0, 3))
            facts = ({part.key: _some(part, draw) for part in shape.fields} for _ in range(rows))
            return [{**row, **_id(shape, number)} for number, row in enumerate(facts)]
        case "choices" | "references" | "list":
            return draw(st.lists(st.sampled_from(shape.options or ("playbook", "a b")), max_size=3))
    return draw(texts)


def _id(shape: Shape, number: int) -> dict[str, FormValue]:
    keys = [part.key for part in shape.fields]
    return {keys[0]: f"row-{number}"} if keys[0] in ("id", "key") else {}


@given(st.data())
def test_setting_and_resetting_a_field_leaves_the_folder_as_it_was(data: st.DataObject) -> None:
    """Byte for byte, for each field of each kind of entry; and the form shows what was set."""
    content = _with_tips()
    name = data.draw(
        st.sampled_from(
            (
                "tips/give-when-you-ask",
                "kits/online-group-kit",
                "org/org",
                "plays/team-lunch",
                "sample/rita-gomes",
                "words/home",
                "sheets/pitch",
                "messages/messages",
                "pitch/pitch",
                "touches/one-line-mail",
            )
        )
    )
    address = Address.of(name)
    # A download of another kind of file is refused, and the layer that names it left out.
    shapes = [one for one in shapes_for(content, address) if one.key != "exports"]
    shape = data.draw(st.sampled_from(shapes))
    value = _some(shape, data.draw)
    after = content.with_own(Editor(content).set(address, shape.key, value))
    said = Editor(after).said(address)
    expected = _expected(shape, value, said.below.get(shape.key))
    assert shown(shape, said.whole.get(shape.key)) == expected
    assert after.with_own(Editor(after).reset(address, shape.key)).own == content.own
    was = shown(shape, said.below.get(shape.key))
    assert after.with_own(Editor(after).set(address, shape.key, was)).own == content.own


def _expected(shape: Shape, value: FormValue, below: Value) -> FormValue:
    """Return what a form shows of what was filled in.

    Words that go are left empty, for a layer can't take them out, and stand where they stood.
    """
    facts = facts_of(shape, below)
    if shape.kind == "group" and isinstance(value, dict):
        parts = shape.fields
        return {part.key: _expected(part, value[part.key], facts.get(part.key)) for part in parts}
    found = written(shape, value)
    if shape.pairs and isinstance(found, dict) and isinstance(below, dict):
        found = {key: found.get(key) for key in {**below, **found}}
    return shown(shape, found)


@given(st.lists(edits, max_size=6))
def test_any_edits_in_a_row_leave_a_file_that_can_be_read(steps: list[tuple]) -> None:
    """Its comments survive, and each move ends where it was meant to."""
    content = _with_tips()
    for step in steps:
        before, content = _ids(content), _edited(content, step)
        if step[0] == "move" and content.own["tips.yaml"] != OWN_TIPS:
            _check_move(step, before, _ids(content))
    made = content.own.get("tips.yaml", b"").decode()
    document, problems = content.document("content/own/tips.yaml")
    assert problems == []
    assert not made or document
    assert all(line in made for line in ("# Our tips.", "# ours") if made)


def _check_move(step: tuple, before: list[str], after: list[str]) -> None:
    _, name, target = step
    if name in after and (target is None or target in after) and target != name:
        others = [one for one in before if one != name]
        assert [one for one in after if one != name] == others


@pytest.mark.parametrize(
    ("edit", "made"),
    [
        (("hide", "give-when-you-ask"), "- id: give-when-you-ask\n  hide: true\n"),
        (("move", "join-in", None), "- id: join-in\n  after: first\n"),
        (("move", "be-specific", None), "- id: be-specific\n  after: first\n"),
        (("set", "join-in", "source", ["playbook"]), "- id: join-in\n  source: playbook\n"),
        (("set", "join-in", "minutes", None), "- id: join-in\n  minutes:\n"),
    ],
)
def test_an_edit_is_what_a_person_would_write(edit: tuple, made: str) -> None:
    """No more than the difference."""
    what, name, *rest = edit
    files = getattr(Editor(_shipped()), what)(Address("tips", name), *rest)
    assert {path: (data or b"").decode() for path, data in files.items()} == {"tips.yaml": made}
