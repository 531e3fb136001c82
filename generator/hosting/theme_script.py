"""The theme's script in the form that browsers compile while they read it."""

from __future__ import annotations

import re
from pathlib import Path

_SCRIPTS = "assets/javascripts/bundle.*.min.js"

#: All of a script in the body of one arrow function that is called at once.
_IN_AN_ARROW = re.compile(
    r"\A(?P<strict>\"use strict\";)?\(\(\)=>\{(?P<body>.*)\}\)\(\);(?P<after>\s*(?://[^\n]*\s*)?)\Z",
    re.DOTALL,
)


def compile_theme_script_at_once(site_dir: Path) -> None:
    """Write the theme's script anew in the finished site.

    V8 compiles a function that is called at once while the script arrives, beside the page's own
    thread. It reads the body of an arrow function again, on that thread: a tenth of a second on a
    phone. A script of another form is left as it is.
    """
    for script in site_dir.glob(_SCRIPTS):
        script.write_text(compiled_at_once(script.read_text("utf-8")), "utf-8")


def compiled_at_once(script: str) -> str:
    """Return the script with a function in the place of the arrow function around all of it."""
    return _IN_AN_ARROW.sub(_in_a_function, script)


def _in_a_function(found: re.Match[str]) -> str:
    """Return it; `this` inside stays what it is outside."""
    strict = found["strict"] or ""
    return f"{strict}(function(){{{found['body']}}}).call(this);{found['after']}"
