"""Whatever is in a file of content, the check ends with words: what is wrong and where, or nothing.

A file is spoilt in its bytes, its lines, its structure or its values. `--hypothesis-profile=search`
tries many more, and others at each run.
"""

from __future__ import annotations

import re
import tracemalloc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import ContentError
from generator.loading.load import load
from generator.loading.published import PublishedFiles
from generator.loading.stray_files import file_problems
from generator.project import Project
from tests.content.test_syntax import PARSERS_ENGLISH
from tests.site.checkout import copied_checkout

#: Each reads all files, most of a second; the profile `search` tries five times as many.
_EXAMPLES = settings().max_examples // 10
MOST_BYTES = 500_000_000
_PLACED = re.compile(r"[^\n]+:[0-9]+:[0-9]+: .+ – .+ – .+")
_ROOT = Path(__file__).parents[2]
_FILES = sorted(
    path.relative_to(_ROOT).as_posix()
    for folder in ("content", "worksheets/sheets")
    for ending in ("yaml", "md", "jinja")
    for path in (_ROOT / folder).rglob(f"*.{ending}")
)
#: What people, office programs and attackers put into files.
_PIECES = st.sampled_from(
    [
        *"\t'\"[]{}:#&*!|>%@`-,?\\\n\r",
        ": ",
        " #x",
        "- ",
        "\n\n",
        "---\n",
        "...\n",
        "{{ org.nam }}",
        "{{",
        "}}",
        "{waht}",
        "<script>",
        "{% for a in b %}",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "：",
        "– ",
        "“",
        "\x00",
        "\x07",
        "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
        "&a [*a]",
        "<<: *b",
        "!!python/object/apply:os.system [x]",
        "null",
        "~",
        "[" * 60,
        "9" * 400,
        "x" * 5000,
        "../../../etc/passwd",
        "hide: true\n",
        "after: x\n",
        "id: pitch\n",
        "javascript:x",
    ]
)
_BYTES = st.sampled_from(
    [b"\xff", b"\xfe\xff", b"\xe9", b"\x00", b"\xc3", b"\xed\xa0\x80", b"PK\x03\x04"]
)


@pytest.fixture(scope="module")
def copy(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """This playbook, free to be spoilt."""
    return copied_checkout(project, tmp_path_factory.mktemp("fuzz") / "playbook")


@st.composite
def _spoilt(draw: st.DrawFn) -> tuple[str, bytes]:
    """Return the name of a file, and what stands in it after an accident."""
    name = draw(st.sampled_from(_FILES))
    data = (_ROOT / name).read_bytes()
    at = draw(st.integers(0, len(data)))
    until = at + draw(st.integers(0, 200))
    lines = data.split(b"\n")
    line = draw(st.integers(0, len(lines) - 1))
    match draw(
        st.sampled_from(["insert", "bytes", "cut", "end", "line", "indent", "value", "swap"])
    ):
        case "insert":
            return name, data[:at] + draw(_PIECES).encode("utf-8") + data[at:]
        case "bytes":
            return name, data[:at] + draw(_BYTES) + data[at:]
        case "cut":
            return name, data[:at] + data[until:]
        case "end":
            return name, data[:at]
        case "line":
            return name, b"\n".join([*lines[:line], *lines[line + 1 :]])
        case "indent":
            return name, b"\n".join([*lines[:line], b" " + lines[line], *lines[line + 1 :]])
        case "value":
            key = lines[line].partition(b":")[0]
            return name, b"\n".join(
                [*lines[:line], key + b": " + draw(_PIECES).encode(), *lines[line + 1 :]]
            )
        case _:
            other = draw(st.integers(0, len(lines) - 1))
            lines[line], lines[other] = lines[other], lines[line]
            return name, b"\n".join(lines)


@st.composite
def _own(draw: st.DrawFn) -> tuple[str, bytes]:
    """Return the name of an organisation's own file, and what may stand in it."""
    name, data = draw(_spoilt())
    folder, _, file = name.rpartition("/")
    own = f"sheets/{folder.rpartition('/')[2].replace('_', '-')}.yaml" if "sheets" in name else file
    return f"content/own/{own}", data


def _said(project: Project) -> list[str]:
    """Return the problems of the check's first part, which reads all files; nothing is rendered."""
    strays = file_problems(PublishedFiles(project))
    try:
        load(project, today=date(2026, 11, 27))
    except ContentError as error:
        return [str(problem) for problem in [*error.problems, *strays]]
    return [str(problem) for problem in strays]


def _all_files(project: Project) -> set[str]:
    folders = (project.content, project.root / "worksheets")
    return {
        str(path)
        for folder in folders
        for path in folder.rglob("*")
        if "__pycache__" not in str(path)
    }


def _tried(project: Project, name: str, data: bytes) -> Iterator[str]:
    path = project.root / name
    before = path.read_bytes() if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    files = _all_files(project)
    try:
        yield from _said(project)
        assert _all_files(project) == files
    finally:
        path.unlink() if before is None else path.write_bytes(before)


def _assert_in_words(said: list[str]) -> None:
    for line in said:
        assert _PLACED.fullmatch(line), line
        assert not PARSERS_ENGLISH.search(re.sub(r"`[^`]*`", "", line)), line


@settings(max_examples=_EXAMPLES)
@given(_spoilt())
def test_a_spoilt_file_is_read_or_said_at_its_place(
    copy: Project, spoilt: tuple[str, bytes]
) -> None:
    """No traceback, no English of a parser, and no file that was not there before."""
    _assert_in_words(list(_tried(copy, *spoilt)))


@settings(max_examples=_EXAMPLES)
@given(_own())
def test_so_is_a_file_of_the_organisations_own(copy: Project, own: tuple[str, bytes]) -> None:
    """Whatever it lies over."""
    _assert_in_words(list(_tried(copy, *own)))


@pytest.mark.parametrize(
    "text",
    [
        "- &a [x, x]\n"
        + "".join(f"- &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
        "[" * 100_000,
        "- " * 100_000,
        "a: {" * 50_000,
        "'" + "\n  a: b" * 100_000,
        "- id: a\n  title: " + "x #" * 100_000,
        "? " * 20_000,
        "- " + "{{ org.name }} " * 20_000,
        "- id: a\n" * 5_000,
    ],
    ids=["aliases", "lists", "hyphens", "sets", "quote", "hashes", "keys", "variables", "entries"],
)
def test_a_file_made_to_grow_stays_small(copy: Project, text: str) -> None:
    """Neither the time nor the memory it takes grows out of proportion."""
    tracemalloc.start()
    try:
        said = list(_tried(copy, "content/tips.yaml", text.encode()))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    _assert_in_words(said)
    assert said
    assert peak < MOST_BYTES
