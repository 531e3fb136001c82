"""The app's window looks like the pages in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.hosting.installable import MANIFEST, write_manifest

LIGHT = '[data-md-color-scheme="default"] { --md-primary-fg-color--dark: #111; %s }'
DARK = '[data-md-color-scheme="slate"] { --md-primary-fg-color: #222222; }'


@pytest.mark.parametrize(
    ("styles", "colour"),
    [
        (LIGHT % "--md-primary-fg-color: #00594f;" + DARK, "#00594f"),
        (LIGHT % "--md-primary-fg-color:teal" + DARK, "teal"),
        ("body { color: black; }", None),
    ],
    ids=["the light scheme comes first", "any colour a stylesheet may name", "none at all"],
)
def test_the_window_has_the_colour_of_the_header(
    tmp_path: Path, styles: str, colour: str | None
) -> None:
    """The stylesheet is the one place where it is set."""
    stylesheet = tmp_path / "playbook.css"
    stylesheet.write_text(styles, "utf-8")
    write_manifest(tmp_path, "Playbook", "Playbook", language="en", stylesheet=stylesheet)
    manifest = json.loads((tmp_path / MANIFEST).read_text("utf-8"))
    assert manifest.get("theme_color") == colour
