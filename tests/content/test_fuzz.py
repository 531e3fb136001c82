"""Whatever is in a file of content, the check ends with words: what is wrong and where, or nothing.

A file is spoilt in its bytes, its lines, its structure or its values. `--hypothesis-profile=search`
tries five times as many, and others at each run.
"""

from __future__ import annotations

import html
import re
import resource
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cli import main
from generator.errors import ContentError
from generator.loading.load import load
from generator.loading.published import PublishedFiles
from generator.loading.stray_files import file_problems
from generator.prepare import contents
from generator.project import Project
from tests.content.test_syntax import PARSERS_ENGLISH
from tests.site.checkout import copied_checkout

#: Each reads all files, which takes a fifth of a second.
_EXAMPLES = settings().max_examples // 5
#: Of whole checks, which render every page besides.
_CHECKS = settings().max_examples // 20
MOST_BYTES = 500_000_000
_LIMIT_S = 60
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


#: Files that small programs make, and whose reading takes long where nobody has thought of it.
_GROWING = dict(
    zip(
        ("aliases", "lists", "hyphens", "sets", "quote", "hashes", "keys", "variables", "entries"),
        (
            "- &a [x, x]\n" + "".join(f"- &{b} [*{a}, *{a}]\n" for a, b in pairwise("abcdefghi")),
            "[" * 100_000,
            "- " * 100_000,
            "a: {" * 50_000,
            "'" + "\n  a: b" * 100_000,
            "- id: a\n  title: " + "x #" * 100_000,
            "? " * 20_000,
            "- " + "{{ org.name }} " * 20_000,
            "- id: a\n" * 5_000,
        ),
        strict=True,
    )
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


@contextmanager
def _spoilt_files(project: Project, files: Iterable[tuple[str, bytes]]) -> Iterator[None]:
    """Have these texts in these files of the copy for a while."""
    spoilt = dict(files)
    before = {name: _content(project.root / name) for name in spoilt}
    try:
        for name, data in spoilt.items():
            path = project.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        yield
    finally:
        for name, data in before.items():
            path = project.root / name
            path.unlink() if data is None else path.write_bytes(data)


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _tried(project: Project, name: str, data: bytes) -> Iterator[str]:
    with _spoilt_files(project, [(name, data)]):
        files = _all_files(project)
        yield from _said(project)
        assert _all_files(project) == files


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


@settings(max_examples=_CHECKS)
@given(st.lists(_spoilt() | _own(), min_size=1, max_size=5))
def test_the_command_ends_with_words_and_status_1_or_with_0(
    copy: Project, spoilt: list[tuple[str, bytes]]
) -> None:
    """Several files at once; it writes nothing but what it keeps for later."""
    with _spoilt_files(copy, spoilt):
        files = _all_files(copy)
        ended = CliRunner().invoke(main, ["--project", str(copy.root), "check"])
        assert _all_files(copy) == files
    assert ended.exception is None or isinstance(ended.exception, SystemExit)
    assert ended.exit_code in (0, 1)


@settings(max_examples=_CHECKS)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_a_text_that_is_accepted_is_shown(copy: Project, text: str) -> None:
    """Quoted as YAML wants it, whatever is in it: letter by letter, and as no markup."""
    own = yaml.safe_dump([{"id": "be-specific", "title": f"x {text} y"}], allow_unicode=True)
    with _spoilt_files(copy, [("content/own/tips.yaml", own.encode())]):
        try:
            _, pages = contents(copy)
        except ContentError as error:
            _assert_in_words([str(problem) for problem in error.problems])
            return
    letters = "".join(filter(str.isalnum, text))
    assert letters in "".join(filter(str.isalnum, html.unescape(pages["tips.md"])))


def _check_alone(root: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command as people do, from `folder`, with as much memory as is allowed."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_BYTES, MOST_BYTES))

    return subprocess.run(
        [Path(sys.executable).with_name("playbook"), "--project", root, "check"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=_LIMIT_S,
        preexec_fn=limited,
        check=False,
    )


def test_the_command_needs_little_memory_and_time_and_writes_nowhere(
    copy: Project, tmp_path: Path
) -> None:
    """With each of the files made to grow in the place of another."""
    names = [name for name in _FILES if name.startswith("content/") and name.count("/") == 1]
    spoilt = zip(names, _GROWING.values(), strict=False)
    with _spoilt_files(copy, [(name, text.encode()) for name, text in spoilt]):
        files = _all_files(copy)
        ended = _check_alone(copy.root, tmp_path)
        assert _all_files(copy) == files
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    _assert_in_words(ended.stderr.strip().splitlines())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", _GROWING.values(), ids=_GROWING)
def test_a_file_made_to_grow_stays_small(copy: Project, text: str) -> None:
    """The time it takes doesn't grow out of proportion."""
    said = list(_tried(copy, "content/tips.yaml", text.encode()))
    _assert_in_words(said)
    assert said
