"""`python -m generator.updating`: note what this version comes with, for the update after it."""

from __future__ import annotations

from pathlib import Path

from generator.project import Project
from generator.updating.in_place import DIGESTS, digest_lines


def main(root: Path) -> None:
    """Write the digests of all that the checkout at `root` ships."""
    (root / DIGESTS).write_text(digest_lines(Project(root)), "utf-8")


if __name__ == "__main__":
    main(Path.cwd())
