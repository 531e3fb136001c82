"""What a build caches of its pages costs nobody a wrong one: it is renewed, or not believed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import markdown
import pytest
from pydantic import TypeAdapter

from generator.build import build_site
from generator.caching import pages
from generator.caching.cache import CacheFile, DigestCache
from generator.caching.pages import cached_pages
from generator.project import Project
from tests.site.checkout import copied_checkout

NUMBERS = TypeAdapter(dict[str, tuple[str, int]])

DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "one letter is another": lambda cached: cached.replace(b"Tips", b"Taps"),
    "the end is missing": lambda cached: cached[: len(cached) // 2],
    "there is nothing in it": lambda cached: b"",
    "it is no text": lambda cached: b"\xff\x00" * 100,
    "it is not what belongs there": lambda cached: b"{}\n{}",
}


@dataclass(frozen=True)
class _Checkout:
    """A copy of this checkout, and where it is built."""

    project: Project
    folder: Path

    @property
    def cached(self) -> tuple[Path, ...]:
        """The files that a build leaves for the next."""
        return tuple(self.project.cache / name for name in ("pages.json", "search.json"))

    def site(self) -> dict[str, bytes]:
        """Build, and return every file of the site."""
        build_site(self.project, self.folder)
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def checkout(project: Project, tmp_path_factory: pytest.TempPathFactory) -> _Checkout:
    """One that has been built once."""
    folder = tmp_path_factory.mktemp("cached")
    checkout = _Checkout(copied_checkout(project, folder / "playbook"), folder / "site")
    checkout.site()
    return checkout


def _converted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list that every Markdown text is added to as it is converted from now on."""
    converted: list[str] = []
    convert = markdown.Markdown.convert
    monkeypatch.setattr(
        markdown.Markdown, "convert", lambda md, text: converted.append(text) or convert(md, text)
    )
    return converted


def test_a_second_build_converts_what_people_write_by_hand_and_no_more(
    checkout: _Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pages made from YAML are those of the build before; each other is checked, and made."""
    converted = _converted(monkeypatch)
    checkout.site()
    by_hand = len(list(checkout.project.content.glob("*.md")))
    assert len(set(filter(None, converted))) == by_hand


def test_damaged_files_cost_time_and_no_more(checkout: _Checkout) -> None:
    """The site is the one made from nothing, and so is what is cached of it."""
    before = checkout.site()
    whole = [path.read_bytes() for path in checkout.cached]
    for path, damage in zip(checkout.cached, DAMAGE.values(), strict=False):
        path.write_bytes(damage(path.read_bytes()))
    assert checkout.site() == before
    assert [path.read_bytes() for path in checkout.cached] == whole


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_nothing_is_read_of_a_damaged_file(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    """Not even what would still look like values."""
    file = CacheFile(tmp_path / "numbers.json", "us", NUMBERS)
    file.write({"Tips": ("from this", 1)})
    file.path.write_bytes(damage(file.path.read_bytes()))
    assert file.read() == {}


def test_a_changed_text_is_seen_on_every_page_that_shows_it(checkout: _Checkout) -> None:
    """A build that remembers gives what a build from nothing would."""
    tips = checkout.project.content / "tips.yaml"
    written = tips.read_text("utf-8")
    tips.write_text(written.replace("  title: ", "  title: Anew, ", 1), "utf-8")
    remembering = checkout.site()
    for path in checkout.cached:
        path.unlink()
    assert checkout.site() == remembering
    tips.write_text(written, "utf-8")


def test_another_version_of_a_library_makes_every_page_anew(
    checkout: _Checkout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So do our own code and the site's configuration."""
    library = tmp_path / "METADATA"
    library.write_text("Version: 1", "utf-8")
    monkeypatch.setattr(pages, "installed_libraries", lambda: [library])
    made_by = cached_pages(checkout.project, list).made_by
    assert cached_pages(checkout.project, list).made_by == made_by
    for path in (library, checkout.project.config_file):
        path.write_text(path.read_text("utf-8") + "\n", "utf-8")
        changed = cached_pages(checkout.project, list).made_by
        assert changed != made_by
        made_by = changed


def _numbers(path: Path) -> DigestCache[int]:
    return DigestCache(CacheFile(path, "us", NUMBERS))


def test_a_value_is_known_while_it_is_made_from_the_same(tmp_path: Path) -> None:
    """In this build and in the next."""
    remembered = _numbers(tmp_path / "numbers.json")
    remembered.put("one", "from this", 1)
    assert remembered.get("one", "from this") == 1
    remembered.save()
    later = _numbers(tmp_path / "numbers.json")
    assert later.get("one", "from this") == 1
    assert later.get("one", "from that") is None


def test_what_a_build_does_not_use_is_forgotten(tmp_path: Path) -> None:
    """A page that is gone takes no room for ever."""
    remembered = _numbers(tmp_path / "numbers.json")
    for name, number in (("one", 1), ("two", 2)):
        remembered.put(name, "from this", number)
    remembered.save()
    remembered.get("one", "from this")
    remembered.save()
    assert _numbers(tmp_path / "numbers.json").file.read() == {"one": ("from this", 1)}


def test_values_of_another_maker_are_none(tmp_path: Path) -> None:
    """They may be of another shape."""
    CacheFile(tmp_path / "numbers.json", "others", NUMBERS).write({"one": ("from this", 1)})
    assert _numbers(tmp_path / "numbers.json").get("one", "from this") is None
