"""Scripts come once a page is painted, and none is read twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.hosting.theme_script import compiled_at_once

_SCRIPT_FILE = re.compile(r"<script[^>]*\ssrc=")
_HELD_BACK = re.compile(r"<noscript data-scripts>.*?</noscript>", re.DOTALL)


@pytest.mark.parametrize("path", ["index.html", "questions.html", "worksheets/pitch.html"])
def test_no_script_file_is_read_before_a_page_is_painted(site: Path, path: str) -> None:
    html = (site / path).read_text("utf-8")
    (held,) = _HELD_BACK.findall(html)
    assert len(_SCRIPT_FILE.findall(held)) == 2
    assert not _SCRIPT_FILE.findall(_HELD_BACK.sub("", html))


def test_a_script_s_body_is_in_a_function_that_is_compiled_as_it_is_read(site: Path) -> None:
    ours = list((site / "assets" / "playbook").glob("playbook.*.js"))
    theirs = list((site / "assets" / "javascripts").glob("bundle.*.min.js"))
    assert len(ours) == len(theirs) == 1
    for script in (*ours, *theirs):
        beginning = script.read_text("utf-8").removeprefix('"use strict";')
        assert beginning.startswith("(function(){"), script.name


@pytest.mark.parametrize(
    ("script", "compiled"),
    [
        ('"use strict";(()=>{go(this)})();', '"use strict";(function(){go(this)}).call(this);'),
        ("(()=>{a()})();\n//# map.js\n", "(function(){a()}).call(this);\n//# map.js\n"),
        ("(()=>{a()})();(()=>{b()})();x()", "(()=>{a()})();(()=>{b()})();x()"),
        ("go()", "go()"),
    ],
)
def test_another_form_of_script_is_left_as_it_is(script: str, compiled: str) -> None:
    assert compiled_at_once(script) == compiled
