"""The core under the browser's Python, in Node: packed, unpacked and asked."""

from __future__ import annotations

from pathlib import Path

from generator.packing.core_pack import core_pack
from generator.packing.wheels import FOLDER, LOCK, fetch, wheels_in
from generator.runtime.cache import Cache
from generator.runtime.sources import RuntimeSources
from generator.runtime.start.pyodide import Interpreter
from tests.content import answering
from tests.support.shipped import CACHE, ROOT, answers_in


def answers_of_the_core(texts: list[str], folder: Path) -> list[str]:
    """Return what `answering.answer` makes of each text in the browser's Python."""
    sources = RuntimeSources.in_checkout(ROOT)
    wheels = ROOT / ".cache" / FOLDER
    fetch(ROOT / LOCK, Interpreter.of(sources.pyodide), wheels)
    pack = core_pack(sources, ROOT / "generator", wheels_in(wheels), Cache(CACHE))
    for name, data in pack.files.items():
        (folder / name).write_bytes(data)
    code = Path(answering.__file__).read_text("utf-8")
    return answers_in(folder, pack.lock, code, texts)
