"""Why a ZIP isn't opened, in words."""

from __future__ import annotations

from generator.errors import Place, Problem

_MAKE_ANEW = "ask for it again as it was downloaded from the studio"
_PACK_ANEW = "pack the folder again, with nothing but its own files in it"


def no_zip(name: str, *, is_empty: bool) -> Problem:
    """Return the problem that a file is no ZIP at all."""
    what = "the file is empty" if is_empty else "this is no ZIP"
    return Problem(Place(name), what, "changes are handed over as one", _MAKE_ANEW)


def damaged(name: str, path: str = "") -> Problem:
    """Return the problem that a ZIP, or the file at `path` in it, can't be unpacked."""
    what = f"`{_short(path)}` in this ZIP is damaged" if path else "this ZIP is damaged"
    return Problem(Place(name), what, "it can't be unpacked", _MAKE_ANEW)


def too_many(name: str, found: int, most: int) -> Problem:
    """Return the problem that there are more files than any site of ours has."""
    what = f"this ZIP holds {found:,} files"
    return Problem(Place(name), what, f"a site of yours has fewer than {most:,}", _PACK_ANEW)


def too_large(name: str, found: int, most: int) -> Problem:
    """Return the problem that a ZIP would fill the browser's memory."""
    return Problem(
        Place(name),
        f"this ZIP would unpack to {found / 1e6:,.0f} MB",
        f"a site of yours takes up less than {most / 1e6:,.0f} MB, and there's no room for more",
        _PACK_ANEW,
    )


def large_file(name: str, path: str, most: int) -> Problem:
    """Return the problem that one file is larger than any of ours."""
    return Problem(
        Place(name),
        f"`{_short(path)}` in this ZIP is very large",
        f"a page, a picture or a document here has at most {most / 1e6:,.0f} MB",
        "make it smaller, and pack the folder again",
    )


def absolute(name: str, path: str) -> Problem:
    """Return the problem that a path begins at the top of somebody's computer."""
    return Problem(
        Place(name),
        f"`{_short(path)}` in this ZIP names a place on a computer",
        "files are taken from the ZIP's own folders only",
        _PACK_ANEW,
    )


def leads_out(name: str, path: str) -> Problem:
    """Return the problem that a path leads out of its folder."""
    return Problem(
        Place(name),
        f"`{_short(path)}` in this ZIP leads out of its folder",
        "it would overwrite something else",
        _PACK_ANEW,
    )


def backslash(name: str, path: str) -> Problem:
    """Return the problem that folders are written with a backslash."""
    return Problem(
        Place(name),
        f"`{_short(path)}` in this ZIP is written with a backslash",
        "it can't be told whether that is a folder or part of a name",
        "pack the folder again with another program",
    )


def link(name: str, path: str) -> Problem:
    """Return the problem that a file is only a link to another."""
    return Problem(
        Place(name),
        f"`{_short(path)}` in this ZIP is a link to another file",
        "where it leads can't be looked at here",
        "put the file itself in its place, and pack the folder again",
    )


def encrypted(name: str, path: str) -> Problem:
    """Return the problem that a file has a password."""
    return Problem(
        Place(name),
        f"`{_short(path)}` in this ZIP has a password",
        "it can't be read without",
        "pack the folder again without a password",
    )


def wrong_encoding(name: str, path: str) -> Problem:
    """Return the problem that the letters of a name can't be told."""
    return Problem(
        Place(name),
        f"the name `{_short(path)}` in this ZIP isn't written in UTF-8",
        "its letters would be others than somebody meant",
        "name the file in plain letters, and pack the folder again",
    )


def control_character(name: str, path: str) -> Problem:
    """Return the problem that a name holds what nobody can see."""
    return Problem(
        Place(name),
        f"the name `{_short(path)}` in this ZIP holds a character nobody can see",
        "two names could look alike and be two files",
        "name the file anew, and pack the folder again",
    )


def no_name(name: str, path: str) -> Problem:
    """Return the problem that a name is empty, or longer than any computer takes."""
    return Problem(
        Place(name),
        f"the name `{_short(path)}` in this ZIP is too long"
        if path.strip("/")
        else "a file in this ZIP has no name",
        "no computer could store it",
        "name the file anew, and pack the folder again",
    )


def twice(name: str, path: str, first: str) -> Problem:
    """Return the problem that two files have one name."""
    return Problem(
        Place(name),
        f"this ZIP holds `{_short(path)}` twice"
        if path == first
        else f"`{_short(path)}` and `{_short(first)}` in this ZIP differ in capitals only",
        "on many computers only one of the two could be stored",
        "keep one of them, and pack the folder again",
    )


def file_and_folder(name: str, path: str) -> Problem:
    """Return the problem that a file is called like a folder."""
    return Problem(
        Place(name),
        f"`{_short(path)}` in this ZIP is both a file and a folder",
        "only one of the two could be stored",
        _PACK_ANEW,
    )


def nothing_of_ours(name: str) -> Problem:
    """Return the problem that a ZIP holds nothing the studio knows."""
    return Problem(
        Place(name),
        "no changes of a playbook are in this ZIP",
        "there is no folder `content/own` in it, and no site with a studio",
        "choose the ZIP that “Download my changes” or “Download the site” has made",
    )


def _short(path: str) -> str:
    shown = "".join(letter if letter.isprintable() else "�" for letter in path)
    return shown if len(shown) <= 60 else f"{shown[:57]}…"
