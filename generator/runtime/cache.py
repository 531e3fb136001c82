"""Results of slow steps, kept between builds under a key that names everything that went in."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_KEPT_PER_STEP = 8


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of results; deleting it costs time, nothing else."""

    folder: Path

    def get(self, step: str, key: str, make: Callable[[Path], None]) -> Path:
        """Return the folder holding the result of `step` for `key`.

        `make` fills an empty folder, once; it appears under its name only when complete, so a
        build that was interrupted or runs at the same time leaves nothing half made.
        """
        result = self.folder / step / key
        if result.is_dir():
            os.utime(result)  # what is in use is not the oldest
        else:
            result.parent.mkdir(parents=True, exist_ok=True)
            self._make(result, make)
            self._forget_oldest(result.parent)
        return result

    def _make(self, result: Path, make: Callable[[Path], None]) -> None:
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            unfinished = Path(folder) / "result"
            unfinished.mkdir()
            make(unfinished)
            try:
                unfinished.rename(result)
            except OSError:  # another build was faster; its result is as good as ours
                if not result.is_dir():
                    raise

    def _forget_oldest(self, step: Path) -> None:
        newest_first = sorted(step.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in newest_first[_KEPT_PER_STEP:]:
            shutil.rmtree(old, ignore_errors=True)
