"""Changes made on an older version are read, and each is told what has become of what's below."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from generator.files import in_memory
from generator.project import Project
from generator.studio.calls import reply_to
from generator.studio.desk import Desk
from generator.studio.receiving import calls
from generator.studio.receiving.layout import received
from generator.updating.in_place import DIGESTS, digest_lines
from tests.content.in_memory import files_of
from tests.receiving.zips import zipped

TITLE = b"title: Say exactly what you're looking for"
TIP = ("tips/be-specific",)
OWN = {
    "tips.yaml": b"# Ours\n- id: be-specific\n  title: Name it  # short\n  minutes: 10\n",
    "words/tips.yaml": b"title: Hints\n",
}


@pytest.fixture(scope="module")
def shipped(project: Project) -> dict[str, bytes]:
    """The files of this version, without any of an organisation's own."""
    return {path: data for path, data in files_of(project).items() if "/own/" not in path}


def _desk(files: dict[str, bytes], own: dict[str, bytes]) -> Desk:
    """Return a desk of the version `files` with the words of an organisation."""
    own = {f"content/own/{path}": data for path, data in own.items()}
    return Desk({**files, **own}, date(2026, 11, 23))


def _newer(files: dict[str, bytes]) -> dict[str, bytes]:
    tips = files["content/tips.yaml"].replace(TITLE, b"title: Say what you want to find")
    return {**files, "content/tips.yaml": tips}


@pytest.fixture(scope="module")
def changes(shipped: dict[str, bytes]) -> bytes:
    """The changes that were downloaded from this version."""
    return calls.changes(_desk(shipped, OWN), {})["bytes"]


def test_my_changes_are_a_zip_of_my_files_and_come_back(
    shipped: dict[str, bytes], changes: bytes
) -> None:
    """Byte for byte; the same changes are the same ZIP."""
    assert received(changes, "changes.zip").own == OWN
    assert calls.changes(_desk(shipped, OWN), {})["bytes"] == changes
    names = zipfile.ZipFile(io.BytesIO(changes)).namelist()
    assert [name for name in names if name.startswith("content/own/")] == [
        f"content/own/{path}" for path in OWN
    ]


def test_in_the_version_they_were_made_on_there_is_no_news(
    shipped: dict[str, bytes], changes: bytes
) -> None:
    """Nothing below them is another."""
    desk = _desk(shipped, OWN)
    assert calls.updates(desk, {"below": calls.unpack(desk, {"bytes": changes})["below"]}) == {
        "news": []
    }


def test_in_a_newer_version_the_news_names_field_and_words(
    shipped: dict[str, bytes], changes: bytes
) -> None:
    """Mine, what was below it, and what is."""
    desk = _desk(_newer(shipped), OWN)
    below = calls.unpack(desk, {"bytes": changes})["below"]
    (news,) = calls.updates(desk, {"below": below})["news"]
    assert (news["entry"], news["field"], news["label"]) == ("tips/be-specific", "title", "Title")
    assert (news["mine"], news["now"]) == ("Name it", "Say what you want to find")
    assert news["sentence"] == (
        "This text has changed since you replaced it, "
        "from “Say exactly what you're looking for” to "
        "“Say what you want to find”."
    )


def test_a_project_of_an_older_version_tells_what_was_below(shipped: dict[str, bytes]) -> None:
    """As a folder somebody packed: it needs no record."""
    own = {f"content/own/{path}": data for path, data in OWN.items()}
    old = zipped({f"playbook/{path}": data for path, data in {**shipped, **own}.items()})
    desk = _desk(_newer(shipped), OWN)
    below = calls.unpack(desk, {"bytes": old})["below"]
    assert [one["field"] for one in calls.updates(desk, {"below": below})["news"]] == ["title"]


def test_what_i_keep_is_asked_once_and_what_i_take_is_as_it_ships(
    shipped: dict[str, bytes], changes: bytes
) -> None:
    """Comments and all else of the file stay."""
    desk = _desk(_newer(shipped), OWN)
    below = calls.unpack(desk, {"bytes": changes})["below"]
    asked = {"entry": "tips/be-specific", "field": "title", "below": below}
    kept = calls.keep_mine(desk, asked)["below"]
    assert calls.updates(desk, {"below": kept}) == {"news": []}
    assert desk.own == OWN
    reply = calls.take_theirs(desk, asked)
    assert reply["files"] == {"tips.yaml": "# Ours\n- id: be-specific\n  minutes: 10\n"}
    assert calls.updates(desk, {"below": below}) == {"news": []}


def test_what_nobody_has_looked_at_is_still_news_in_the_next_download(
    shipped: dict[str, bytes], changes: bytes
) -> None:
    """Of a draft that is two updates old."""
    desk = _desk(_newer(shipped), OWN)
    below = calls.unpack(desk, {"bytes": changes})["below"]
    again = calls.changes(desk, {"below": below})["bytes"]
    later = calls.unpack(desk, {"bytes": again})["below"]
    assert [one["field"] for one in calls.updates(desk, {"below": later})["news"]] == ["title"]


def test_a_draft_that_is_never_downloaded_is_told_of_an_update(shipped: dict[str, bytes]) -> None:
    """What ships below it is recorded while it's written, and what nobody looked at stays news."""
    below = reply_to(_desk(shipped, OWN), "record", {})["below"]
    newer = _desk(_newer(shipped), OWN)
    assert reply_to(newer, "record", {"below": below}) == {"below": below}
    assert [one["field"] for one in calls.updates(newer, {"below": below})["news"]] == ["title"]


def test_words_that_were_changed_in_place_are_moved_over(shipped: dict[str, bytes]) -> None:
    """Of a project that knows what it came with; what the own files say stays."""
    edited = {
        **shipped,
        "content/tips.yaml": shipped["content/tips.yaml"].replace(TITLE, b"title: In place"),
        "content/dos.yaml": b"- id: ours\n  title: Ours\n",
        "content/index.md": b"# Ours\n",
        DIGESTS: digest_lines(Project(in_memory(shipped))).encode(),
    }
    own = {f"content/own/{path}": data for path, data in OWN.items()}
    found = calls.unpack(_desk(shipped, {}), {"bytes": zipped({**edited, **own})})
    assert found["files"]["tips.yaml"].encode() == OWN["tips.yaml"]
    assert found["files"]["index.md"] == "# Ours\n"
    assert "- id: ours\n  title: Ours\n" in found["files"]["dos.yaml"]
    assert any(place.startswith("content/tips.yaml:") for place in found["moved"])


def test_changes_with_a_mistake_can_be_downloaded(shipped: dict[str, bytes]) -> None:
    """Half-finished work isn't lost."""
    own = {**OWN, "dos.yaml": b"- id: [\n"}
    data = calls.changes(_desk(shipped, own), {"below": {"x": "y"}})["bytes"]
    assert received(data, "changes.zip").own == own


def test_an_entry_that_is_gone_below_is_said_and_can_be_let_go(
    shipped: dict[str, bytes], changes: bytes
) -> None:
    """All of it at once."""
    tips = shipped["content/tips.yaml"].replace(b"- id: be-specific\n", b"- id: be-clear\n")
    desk = _desk({**shipped, "content/tips.yaml": tips}, OWN)
    below = calls.unpack(desk, {"bytes": changes})["below"]
    news = calls.updates(desk, {"below": below})["news"]
    assert {one["sentence"] for one in news} == {"The text that you replaced is no longer there."}
    reply = calls.take_theirs(desk, {"entry": "tips/be-specific", "below": below})
    assert reply["files"] == {"tips.yaml": None}
    assert desk.state()["problems"] == []


def test_a_colleagues_zip_is_shown_part_by_part(shipped: dict[str, bytes]) -> None:
    """Where one of them says nothing, what ships is shown."""
    desk = _desk(shipped, OWN)
    theirs = zipped({"content/own/tips.yaml": "- id: be-specific\n  title: Theirs\n  way: talk\n"})
    found = calls.combine(desk, {"bytes": theirs})
    by_field = {one["field"]: one for one in found["differences"] if one["entry"] in TIP}
    assert by_field["title"]["mine"] == "Name it" and by_field["title"]["theirs"] == "Theirs"
    assert by_field["way"] == {
        **{"entry": "tips/be-specific", "field": "way", "label": "How it's done"},
        **{"base": "write", "mine": "write", "theirs": "talk", "conflict": False},
    }
    assert desk.own == OWN
