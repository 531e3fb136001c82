"""The studio as a person of HR uses it: by what is written on it, and by counting each click."""

from __future__ import annotations

import io
import time
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import FilePayload, FrameLocator, Locator, Page, expect

#: A busy machine starts Python slowly.
_START_MS = 120_000
#: A whole site takes its time there, too.
_BUILD_MS = 300_000


@dataclass
class Studio:
    """The page of the studio in one tab; `clicks` are all so far, texts that were filled in too."""

    page: Page
    clicks: int = 0
    began: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """How long it has been in use."""
        return time.monotonic() - self.began

    def open(self, host: str) -> None:
        """Open the page, and wait until it can be used."""
        self.page.goto(f"{host}/studio.html")
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        """Wait until it can be used."""
        ready = self.page.locator("[data-studio=ready]")
        expect(ready).to_be_attached(timeout=_START_MS)

    def entry(self, name: str) -> Locator:
        """Open an entry, and return its form."""
        self.click(self.page.locator(f'[data-entry="{name}"]'))
        form = self.page.locator(f'[data-studio-form="{name}"]')
        form.wait_for()  # `expect` would describe all of a long form before it tries again
        return form

    def field(self, name: str) -> Locator:
        """Return a field of the open form."""
        return self.page.locator(f'[data-studio-form] [name="{name}"]')

    def fill(self, name: str, text: str) -> None:
        """Fill a field in, or choose from it."""
        self.clicks += 1
        place = self.field(name).first
        if place.evaluate("one => one.tagName") == "SELECT":
            place.select_option(text)
        else:
            place.fill(text)

    def tick(self, name: str, value: str) -> None:
        """Tick one of several boxes."""
        self.clicks += 1
        self.page.locator(f'[data-studio-form] [name="{name}"][value="{value}"]').check()

    def put_file(self, selector: str, file: Path | FilePayload) -> None:
        """Choose a file."""
        self.clicks += 1
        self.page.set_input_files(selector, file)

    def click(self, place: Locator) -> None:
        """Click somewhere."""
        self.clicks += 1
        place.click()

    def do(self, name: str) -> None:
        """Do something with the whole entry that is open, such as hide it."""
        self.click(self.page.locator(f'[data-act="{name}"]'))

    def add(self, collection: str, title: str) -> str:
        """Add an entry, whose form opens; return its id."""
        old = self.opened
        self.click(self.page.locator(f'button[data-add="{collection}"]'))
        self.page.locator("#studio-add-title").fill(title)
        self.click(self.page.locator("[data-act=add]"))
        form = self.page.locator(
            f'[data-studio-form^="{collection}/"]:not([data-studio-form="{old}"])'
        )
        form.wait_for()  # `expect` would describe all of a long form before it tries again
        return self.opened

    @property
    def opened(self) -> str:
        """The entry that is open, or nothing."""
        form = self.page.locator("[data-studio-form]")
        return (form.get_attribute("data-studio-form") or "") if form.count() else ""

    def expect_saved(self) -> None:
        """Wait until there is nothing that Python hasn't been told."""
        self.page.locator("body").press("Tab")
        expect(self.page.locator("[data-saved]")).to_contain_text("Saved")

    def expect_no_problems(self) -> None:
        """What a person sees has nothing to fix."""
        expect(self.page.locator("[data-problem], .pb-studio-problems")).to_have_count(0)

    @property
    def preview(self) -> FrameLocator:
        """The page in the frame."""
        return self.page.frame_locator("iframe[data-preview]")

    def downloaded(self, kind: str) -> dict[str, bytes]:
        """Return the files of the ZIP that a button gives."""
        self.clicks += 1
        with self.page.expect_download(timeout=_BUILD_MS) as download:
            self.page.locator(f'[data-export="{kind}"]').click()
        with zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes())) as files:
            return {name: files.read(name) for name in files.namelist()}
