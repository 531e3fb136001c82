"""Each page forbids every address but its own, and knows exactly its own scripts."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from generator.hosting.policy import (
    inline_scripts,
    policy,
    template_scripts,
    with_policy,
    write_policies,
)

PAGE = (
    "<html><head><title>x</title><script>first()</script>"
    '<script type="application/json">{"a": "<b>"}</script>'
    '<script src="a.js"></script></head><body><script>second("é")</script>'
    "<script>first()</script></body></html>"
)


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_only_scripts_that_run_are_counted_and_each_once() -> None:
    """Data blocks and linked scripts need no hash."""
    assert inline_scripts(PAGE) == ["first()", 'second("é")']


def test_each_inline_script_is_allowed_by_its_hash_alone() -> None:
    """No `unsafe-inline`, so a script that someone smuggles in does not run."""
    found = policy(inline_scripts(PAGE))
    assert f"'sha256-{_hash('first()')}'" in found
    assert f"'sha256-{_hash('second("é")')}'" in found
    assert "script-src 'self' blob: 'wasm-unsafe-eval' 'sha256-" in found
    assert "connect-src 'self';" in found


def test_the_policy_comes_before_anything_it_governs() -> None:
    """A policy after a script would not bind it."""
    assert with_policy(PAGE, "default-src 'none'").startswith(
        '<html><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<html><head lang="en">', "<script>x()</script></head>"),
        ("<HTML><HEAD>", "<script>x()</script></HEAD>"),
        ("<!DOCTYPE html><html>", "<header>x</header>"),
        ("<!doctype html>\n", "<title>x</title>"),
        ("", "<p>x</p>"),
    ],
)
def test_however_a_page_is_written_it_has_the_policy(before: str, after: str) -> None:
    """A page of the organisation's own lies beside the notebook, too."""
    meta = '<meta http-equiv="Content-Security-Policy" content="none">'
    assert with_policy(before + after, "none") == before + meta + after


def test_all_pages_have_the_same_policy(tmp_path: Path) -> None:
    """A page that takes the place of another brings its scripts, but not a policy of its own."""
    (tmp_path / "a.html").write_text("<head><script>first()</script>", "utf-8")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.html").write_text("<head><script>second()</script>", "utf-8")
    write_policies(tmp_path, ["first()"])
    policies = {path.read_text("utf-8").partition('">')[0] for path in tmp_path.rglob("*.html")}
    [only] = policies
    assert _hash("first()") in only
    assert _hash("second()") not in only


@pytest.mark.parametrize(
    "content", ["<script>leak()</script>", "<SCRIPT >leak()", "</article><script>leak()</script>"]
)
def test_a_script_in_the_content_of_a_page_gets_no_hash(content: str) -> None:
    """Only what the templates put around the content may run, wherever the content ends."""
    page = f"<head><script>ours()</script></head><article>{content}</article>"
    assert template_scripts(page, content) == []
    assert template_scripts(page.replace(content, "words"), "words") == ["ours()"]
