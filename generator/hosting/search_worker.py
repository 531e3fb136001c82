"""The theme's search worker once more, as a script that hands over its text."""

from __future__ import annotations

import json
from pathlib import Path

_RANKING = Path(__file__).parents[1] / "browser" / "reading" / "search-ranking.js"
_WORKERS = "assets/javascripts/workers"
_LANGUAGES = "assets/javascripts/lunr"

#: What the theme's worker loads besides, for languages that write without spaces.
_SEGMENTERS = {"ja": "tinyseg.js", "hi": "wordcut.js", "th": "wordcut.js"}


def write_search_script(site_dir: Path, telling: str) -> Path | None:
    """Write the script beside the theme's search worker and return it; None without search.

    `telling` are the stop words that count where there is nothing else, with commas.

    It calls `playbookSearchWorker` with our ranking and the worker's text; theme/partials/
    search-worker.html starts that from a blob. In a folder such a worker may load nothing: its
    languages are in the text.
    """
    worker = next((site_dir / _WORKERS).glob("search.*.min.js"), None)
    if worker is None:
        return None
    languages = "".join(map(_embedded, _language_files(site_dir)))
    loaded = f"const loaded={{{languages}}};"
    load = "self.importScripts=(...names)=>names.forEach(name=>loaded[name.slice(8)].call(self));"
    theirs = worker.read_text("utf-8").partition("//# sourceMappingURL")[0]
    words = [word.strip() for word in telling.split(",")]
    told = f"self.playbookTelling={json.dumps(words)};"
    text = loaded + load + told + _RANKING.read_text("utf-8") + theirs
    script = worker.with_suffix(".text.js")
    script.write_text(f"playbookSearchWorker({json.dumps(text)});\n", "utf-8")
    return script


def _language_files(site_dir: Path) -> list[Path]:
    """Return the files that the theme's search worker loads for the site's languages."""
    index = site_dir / "search" / "search_index.json"
    config = json.loads(index.read_text("utf-8"))["config"] if index.is_file() else {}
    languages = config.get("lang", ["en"])
    names = [f"min/lunr.{name}.min.js" for name in languages if name != "en"]
    names += [_SEGMENTERS[name] for name in languages if name in _SEGMENTERS]
    names += ["min/lunr.multi.min.js"] if len(languages) > 1 else []
    names += ["min/lunr.stemmer.support.min.js"] if names else []
    return [site_dir / _LANGUAGES / name for name in names]


def _embedded(file: Path) -> str:
    """Return the file as a function under the name by which the worker asks for it."""
    name = file.as_posix().partition(f"{_LANGUAGES}/")[2]
    return f"{json.dumps(name)}(){{{file.read_text('utf-8')}\n}},"
