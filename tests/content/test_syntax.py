"""What is no YAML, or is read otherwise than it was meant, is said in plain words at its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.loading.source import parse
from generator.loading.text_file import text_of
from generator.loading.yaml_events import Events, libyaml, pure
from generator.model.document import facts_in
from generator.project import Project

CASES = yaml.safe_load((Path(__file__).parent / "syntax.yaml").read_text("utf-8"))
ALIKE = yaml.safe_load((Path(__file__).parent / "parsers.yaml").read_text("utf-8"))

#: Words of the parser that nobody who edits words should have to know.
PARSERS_ENGLISH = re.compile(
    r"did not find|could not find|expected|token|scalar|mapping|sequence|simple key|indicator"
    r"|constrained|block (end|mapping|node)|flow|in this context|stream|directive|chomping"
)

#: Remarks, and signs that stand in the middle of a text.
RIGHT = """\
# a remark
name: Northwind  # the name of the house
empty:  # nothing yet
quoted: "a # b" # close to the quote
address: https://example.org/#here
colour: a#b
time: 12:30
plain: it's 5 & 6, *really*! @home [see] {name}
short: [a, b]  # two
long: >-
  team #4
  title:Name
other: |
  # no remark
  - a
"""


@pytest.mark.parametrize("events", [libyaml, pure], ids=["libyaml", "pure"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_wrong_is_said_in_plain_words(case: dict, events: Events, tmp_path: Path) -> None:
    """At the sign that has to change, whichever parser read it."""
    path = tmp_path / "f.yaml"
    path.write_bytes(case["text"].encode("utf-8"))
    _, problems = parse(text_of(path, "f"), "f", events=events)
    said = [str(problem) for problem in problems]
    assert any(line.startswith(case["says"]) for line in said), said
    assert not PARSERS_ENGLISH.search("\n".join(said))


@pytest.mark.parametrize("events", [libyaml, pure], ids=["libyaml", "pure"])
def test_remarks_and_signs_inside_a_text_are_no_mistakes(events: Events) -> None:
    """Only what loses words is said."""
    document, problems = parse(RIGHT, "f", events=events)
    assert problems == []
    facts = facts_in(document.value)
    assert facts["name"] == "Northwind"
    assert facts["long"] == "team #4 title:Name"


#: What people write into a line, in pieces; marks (`!`) are refused by both, in other words.
PIECES = ["a", "who", "?", ":", " ", ": ", "\n", "\n  ", "- ", *"{}[],", ", ", "'", '"', "#", " #"]
PIECES += ["\t", "-", "|", ">", "x y", "https://x", "&a", "*a", "%", "@", "`", "\n\t", "~"]
WRITTEN = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join)
AROUND = st.sampled_from(["{}", "- id: a\n  k: {}\n  z: b\n", "k: {{{}}}\n", "k: [{}]\n"])


#: A key that YAML allows to be written so, and nobody does.
LONE_QUESTION_MARK = re.compile(r"(?<![^\s\[{,-])\?(?![^\s\],}#:])")


def read_alike(text: str) -> bool:
    """Return whether both parsers make the same of `text`, or both refuse it."""
    (fast, said), (slow, too) = (parse(text, "f", events=events) for events in (libyaml, pure))
    if fast is None or slow is None:
        return fast is slow
    # Where nothing is written, the two may be a blank apart.
    read = [(one.value, set(one.places), one.keys) for one in (fast, slow)]
    return read[0] == read[1] and said == too


@pytest.mark.parametrize("text", ALIKE, ids=lambda text: text[:20])
def test_make_check_and_the_studio_read_a_line_alike(text: str) -> None:
    """The studio's parser is the one written in Python."""
    assert read_alike(text)


@given(AROUND, WRITTEN)
def test_both_parsers_read_whatever_is_written_alike(around: str, written: str) -> None:
    text = around.format(written)
    assume(not LONE_QUESTION_MARK.search(text))
    assert read_alike(text)


def test_both_parsers_read_all_that_comes_with_the_playbook_alike(project: Project) -> None:
    """The browser has only the one that is written in Python."""
    folders = (project.content, project.root / "worksheets", project.root / "generator")
    files = [path for folder in folders for path in sorted(folder.rglob("*.yaml"))]
    assert len(files) > 30
    for path in files:
        text = text_of(path, path.name)
        fast, slow = (parse(text, path.name, events=events) for events in (libyaml, pure))
        assert (fast[0].value, fast[0].places, fast[0].keys) == (
            slow[0].value,
            slow[0].places,
            slow[0].keys,
        )
        assert fast[1] == slow[1] == []
