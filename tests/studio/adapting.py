"""What somebody of HR does in the studio to make the playbook Harbour Mills' own."""

from __future__ import annotations

import io
import json
from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import FilePayload, expect

from tests.receiving.zips import zipped
from tests.support.studio import Studio

ROOT = Path(__file__).parents[2]
LOGO: FilePayload = {
    "name": "Our mill.svg",
    "mimeType": "image/svg+xml",
    "buffer": (ROOT / "content" / "assets" / "favicon.svg").read_bytes(),
}
PICTURE = ROOT / "content" / "assets" / "icon-192.png"
TIPS = (
    "give-when-you-ask",
    "be-specific",
    "meet-face-to-face",
    "follow-up-for-ever",
    "read-two-books",
    "start-inside",
    "two-then-two",
    "one-question",
    "a-no-is-only-a-no",
    "little-and-often",
)
HIDDEN = ("team-volunteering", "conference-together", "get-together")
PLAYS = ("Breakfast on the quay", "Looms and lunch")
_PLAY = {
    "goal": "Meet people from other shifts before the day begins.",
    "minutes": "30",
    "people_min": "4",
    "people_max": "20",
    "preparation": "Book the room by the quay.",
    "steps": "Say who you are.\nAsk what the others are working on.",
    "done_when": "Everybody knows two new names.",
    "measure": "How many people came",
    "risks": "Nobody comes. Ask three people in person.",
}
_SHOWN = "# Our mill\n\n![What the picture shows](assets/icon-192.png)\n\nThis is where we meet."
_ZIP = "changes.zip"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def adapt(studio: Studio) -> None:
    """Do all of it, one thing after the other."""
    for step in (_facts, _tips, _plays, _page, _words, _audience, _worksheet, _spreadsheet):
        step(studio)
    _colleague(studio)
    _update(studio)


def _facts(studio: Studio) -> None:
    """A name, a logo, the nearest colour that can be read, and a monthly tier before the others."""
    studio.entry("org/org")
    studio.fill("name", "Harbour Mills")
    studio.fill("short_name", "Mills")
    studio.put_file('[name="logo"]', LOGO)
    studio.fill("colours.primary", "palevioletred")
    studio.click(studio.page.locator("[data-nearest]"))
    expect(studio.field("colours.primary")).to_have_value("#cf4270")
    studio.fill("holidays.country", "GB")
    studio.click(studio.page.locator("button[data-add=tiers]"))
    studio.fill("tiers.3.label", "Monthly")
    studio.fill("tiers.3.months", "1")
    studio.fill("tiers.3.text", "For the people you work with most closely.")
    for _ in range(3):
        up = '[data-do="row.up"][aria-label="Move up: Monthly"]'
        studio.click(studio.page.locator(up))


def _tips(studio: Studio) -> None:
    for number, tip in enumerate(TIPS):
        studio.entry(f"tips/{tip}")
        studio.fill("title", f"Tip {number} of the mill")


def _plays(studio: Studio) -> None:
    """Some out, with which their kits go, two of their own."""
    for play in HIDDEN:
        studio.entry(f"plays/{play}")
        studio.do("hide")
        for entry in (f"plays/{play}", f"kits/{play}-kit"):
            hidden = studio.page.locator(f'[data-entry="{entry}"]')
            expect(hidden).to_have_attribute("data-state", "hidden")
    for title in PLAYS:
        studio.add("plays", title)
        for name, text in _PLAY.items():
            studio.fill(name, text)
        studio.tick("roles", "team")


def _page(studio: Studio) -> None:
    """A page of one's own with a picture, and a few words of Home."""
    studio.add("pages", "Our mill")
    studio.fill("text", "# Our mill\n\nThis is where we meet.")
    text = studio.field("text")
    text.evaluate("one => one.setSelectionRange(10, 10)")
    studio.put_file("#field-text-picture", PICTURE)
    expect(text).to_have_value(_SHOWN)
    studio.entry("pages/index")
    studio.fill("text", text.input_value().replace("small\nsteps", "little steps"))


def _words(studio: Studio) -> None:
    studio.entry("sheets/pitch")
    studio.fill("title", "What you do, in half a minute")


def _audience(studio: Studio) -> None:
    """Somebody else who listens to a pitch."""
    studio.entry("pitch/pitch")
    studio.click(studio.page.locator("button[data-add=audiences]"))
    studio.fill("audiences.4.label", "A skipper")
    studio.fill("audiences.4.text", "A skipper wants to know how it helps the boat.")
    for number, part in enumerate(("role", "what", "ask")):
        studio.click(studio.page.locator('button[data-add="audiences.4.sentences"]'))
        studio.fill(f"audiences.4.sentences.{number}.part", part)


def _worksheet(studio: Studio) -> None:
    studio.add("sheets", "My first day at the mill")


def _spreadsheet(studio: Studio) -> None:
    """Out, one title changed, and in again."""
    studio.click(studio.page.locator("button[data-workbook=dos]"))
    with studio.page.expect_download() as download:
        studio.click(studio.page.locator("[data-export=workbook]"))
    book = load_workbook(io.BytesIO(Path(download.value.path()).read_bytes()))
    sheet = book.worksheets[0]
    titles = next(cell.column for cell in sheet[1] if cell.value == "Title")
    sheet.cell(2, titles).value = "Know your half minute"
    changed = io.BytesIO()
    book.save(changed)
    studio.put_file("#studio-workbook-file", _file("dos.xlsx", _XLSX, changed.getvalue()))
    _take(studio, "Know your half minute", "dos.xlsx")


def _colleague(studio: Studio) -> None:
    """Theirs comes in where only they have changed something, and by choice where both have."""
    theirs = "- id: be-specific\n  title: Theirs\n- id: join-in\n  title: Join in at the mill\n"
    studio.click(studio.page.locator(".pb-studio-publish button").first)
    studio.put_file("#studio-merge-file", _zip({"content/own/tips.yaml": theirs.encode()}))
    studio.click(studio.page.locator('[data-dialog=offer] input[value="theirs"]'))
    _take(studio, "Join in at the mill", _ZIP)


def _update(studio: Studio) -> None:
    """Changes made below another version: one of its news is taken, with all else kept."""
    files = studio.downloaded("own")
    record = json.loads(files["below.json"])
    key = next(key for key in record if "tips.yaml" in key and "little-and-often" in key)
    record[key] = "Something else"
    old = {**files, "below.json": json.dumps(record).encode()}
    studio.click(studio.page.locator(".pb-studio-publish button").first)
    studio.put_file("#studio-open-zip", _zip(old))
    news = studio.page.locator(".pb-studio-news")
    expect(news).to_contain_text("Something else")
    studio.click(news.locator("[data-news=take]"))
    expect(news).to_have_count(0)


def _take(studio: Studio, shown: str, name: str) -> None:
    offer = studio.page.locator("[data-dialog=offer]")
    expect(offer).to_contain_text(shown)
    studio.click(offer.locator("[data-act=take]"))
    expect(studio.page.locator(".pb-studio-said")).to_contain_text(name)


def _zip(files: dict[str, bytes]) -> FilePayload:
    return _file(_ZIP, "application/zip", zipped(files))


def _file(name: str, kind: str, data: bytes) -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": data}
