"""What somebody hands in is opened safely: changes, a site that carries them, or a project."""

from __future__ import annotations

import gzip
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ContentError
from generator.packing.contents import OWN_FILES, PROJECT, ROOT, own_archive
from generator.packing.tar import tar_of
from generator.studio.receiving.layout import received
from tests.receiving.zips import hostile, zipped

CASES = yaml.safe_load(Path(__file__).with_name("refused.yaml").read_text("utf-8"))
#: A trap that works holds a program up for minutes; a busy machine takes seconds for any file.
MOST_SECONDS = 30.0
OWN = {
    "tips.yaml": b"- id: ours\n",
    "words/home.yaml": b"title: Hi\n",
    "assets/logo.png": b"\x89PNG",
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_zip_that_means_harm_is_refused_in_a_sentence(case: dict) -> None:
    """And nothing of it is taken, and nobody waits for it."""
    data = hostile(case)
    began = time.process_time()
    with pytest.raises(ContentError) as caught:
        received(data, "mine.zip")
    assert time.process_time() - began < MOST_SECONDS
    assert case["says"] in str(caught.value)


@pytest.mark.parametrize("top", ["", "changes/", "Downloads/playbook-main/", "./"])
def test_changes_are_found_wherever_the_folder_lies(top: str) -> None:
    """Also below the folder that somebody packed."""
    files = {f"{top}content/own/{path}": data for path, data in OWN.items()}
    assert received(zipped(files), "mine.zip").own == OWN


@pytest.mark.parametrize("top", ["", "own/", "our playbook/own/"])
def test_the_folder_own_alone_is_enough(top: str) -> None:
    """Somebody packs what they think is theirs."""
    files = {f"{top}{path}": data for path, data in OWN.items()}
    assert received(zipped(files), "mine.zip").own == OWN


def test_what_computers_put_beside_the_files_is_left_out() -> None:
    """A Mac does so with every ZIP."""
    files = {f"content/own/{path}": data for path, data in OWN.items()}
    others = {"__MACOSX/content/own/._tips.yaml": b"x", "content/own/.DS_Store": b"x"}
    assert received(zipped(files | others), "mine.zip").own == OWN


def test_a_name_in_utf_8_that_does_not_say_so_is_read() -> None:
    """As Macs write them."""
    made = zipped({"content/own/assets/caf__.png": b"x"})
    data = made.replace(b"caf__", "café".encode())
    assert [*received(data, "mine.zip").own] == ["assets/café.png"]


def test_a_project_brings_what_its_words_stand_above() -> None:
    """And nothing that is made or installed."""
    shipped = {"mkdocs.yml": b"x", "content/tips.yaml": b"- id: a\n"}
    made = {".venv/a.py": b"x", "site/index.html": b"x", "generator/cli.py": b"x"}
    own = {f"content/own/{path}": data for path, data in OWN.items()}
    files = {f"playbook/{path}": data for path, data in {**shipped, **made, **own}.items()}
    found = received(zipped(files), "mine.zip")
    assert (found.own, found.shipped) == (OWN, shipped)


def test_a_site_carries_the_project_it_was_built_from() -> None:
    """As its studio opens it."""
    files = {"mkdocs.yml": b"x", "content/tips.yaml": b"- id: a\n"}
    tar = tar_of({f"{ROOT}/{path}".lstrip("/"): data for path, data in files.items()})
    packed = {PROJECT: gzip.compress(tar), OWN_FILES: gzip.compress(own_archive(OWN))}
    archives = {
        f"site/assets/studio/{name}.0123456789ab.bin": data for name, data in packed.items()
    }
    site = {"site/index.html": b"x", "site/assets/logo.png": b"x", **archives}
    found = received(zipped(site), "site.zip")
    assert (found.own, found.shipped) == (OWN, files)


@given(st.binary(max_size=200), st.integers(0, 400))
def test_no_bytes_get_through_as_an_error_of_a_library(new: bytes, at: int) -> None:
    """Whatever stands where in a ZIP."""
    data = bytearray(zipped({f"content/own/{path}": data for path, data in OWN.items()}))
    data[at : at + len(new)] = new
    try:
        received(bytes(data), "mine.zip")
    except ContentError as error:
        assert error.problems
