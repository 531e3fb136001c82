"""What libraries know of the languages and the country of a site, and of no other."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterable
from pathlib import Path

from holidays.registry import COUNTRIES

from generator.runtime.archive import Members

#: What every other language falls back to, and what the pages are written in first.
_ALWAYS = ("root", "en")

#: A language's files by distribution: `{}` is its name, as in `de`.
_FILES = {
    "babel": ("babel/locale-data/{}.dat", "babel/locale-data/{}_*.dat"),
    "pyphen": ("pyphen/dictionaries/hyph_{}.dic", "pyphen/dictionaries/hyph_{}_*.dic"),
}


def language_files(tags: Iterable[str]) -> Members:
    """Return the files for these languages by their path among the packages.

    Babel and Pyphen carry some hundreds of languages each, sixty megabytes in all.
    """
    names = {tag.replace("_", "-").partition("-")[0].lower() for tag in tags}
    wanted = sorted({*_ALWAYS, *names})
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for distribution, patterns in _FILES.items()
        for folder in [_folder_of(distribution)]
        for pattern in patterns
        for name in wanted
        for path in sorted(folder.glob(pattern.format(name)))
    }


def country_files(country: str) -> Members:
    """Return the files for the holidays of a country by its two letters; none for another."""
    folder = _folder_of("holidays")
    module = next((name for name, codes in COUNTRIES.items() if country in codes), None)
    if module is None:
        return {}
    named = (folder / "holidays").glob(f"locale/*/LC_MESSAGES/{country}.mo")
    files = [folder / "holidays" / "countries" / f"{module}.py", *named]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _folder_of(distribution: str) -> Path:
    return Path(str(importlib.metadata.distribution(distribution).locate_file("")))
