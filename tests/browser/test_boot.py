"""Python starts on every host, and reaches no further than the site."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.hosts import Host, host
from tests.support.static import static_host
from tests.support.worksheet import Worksheet

SAID = "Painter has 0 contacts"


def _answers(page: Page, address: str) -> None:
    sheet = Worksheet(page, "stub").open(address)
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text(SAID)
    expect(sheet.form).to_have_attribute("data-engine", "ready")


def test_python_answers_on_localhost(page: Page, stub_host: str) -> None:
    """The usual preview."""
    _answers(page, f"{stub_host}/stub.html")


def test_python_answers_on_a_plain_http_host(page: Page, stub_host: str) -> None:
    """No secure context, so no crypto.subtle and no clipboard."""
    _answers(page, f"{stub_host.replace('localhost', 'intranet.test')}/stub.html")
    assert page.evaluate("isSecureContext") is False


def test_python_answers_below_a_sub_path(page: Page, stub_site: Path) -> None:
    """Nothing is asked at the root of the host."""
    with static_host(stub_site, prefix="people/playbook") as port:
        _answers(page, f"http://localhost:{port}/people/playbook/stub.html")


def test_python_answers_after_a_double_click(page: Page, stub_site: Path) -> None:
    """A page from a folder may not fetch; the script duplicates bring the files."""
    _answers(page, (stub_site / "stub.html").as_uri())


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(Host(media_type="application/octet-stream"), id="one media type for all"),
        pytest.param(Host(bin_encoding="gzip"), id="says that packed files are packed"),
        pytest.param(Host(bin_unpacked=True), id="unpacks them before sending"),
    ],
)
def test_python_answers_whatever_a_host_does_to_files(
    page: Page, stub_site: Path, kind: Host
) -> None:
    """Nothing depends on media types or on who unpacks."""
    with host(stub_site, kind) as port:
        _answers(page, f"http://localhost:{port}/stub.html")


def test_every_request_goes_to_the_site(page: Page, stub_host: str) -> None:
    """Pyodide's own addresses are answered inside the worker."""
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    sheet = Worksheet(page, "stub").open(f"{stub_host}/stub.html")
    sheet.fill(role="Painter")
    sheet.download("ics")
    assert requested
    assert not [url for url in requested if not url.startswith((f"{stub_host}/", "blob:"))]


def test_python_cannot_reach_another_origin(sheet: Worksheet, tmp_path: Path) -> None:
    """A worker made from a blob inherits the page's policy, which names the site alone."""
    (tmp_path / "open.txt").write_text("open", "utf-8")
    kind = Host(headers={"Access-Control-Allow-Origin": "*"})
    with host(tmp_path, kind) as port:
        sheet.fill(role=f"fetch http://localhost:{port}/open.txt")
        expect(sheet.form.locator("[data-status]")).to_contain_text("couldn't be worked out")
        assert kind.requested == []


def test_python_can_reach_the_site_itself(sheet: Worksheet, stub_host: str) -> None:
    """So the test before fails for the origin's sake."""
    sheet.fill(role=f"fetch {stub_host}/stub.html")
    expect(sheet.result).to_contain_text("fetch http")


def _copy_with(site: Path, copy: Path, name: str, spoil) -> tuple[Path, str]:
    shutil.copytree(site, copy)
    file = next(copy.glob(f"assets/{name}*"))
    spoil(file)
    return copy, file.name


def _truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1000])


def _alter(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def _swap(file: Path) -> None:
    file.write_bytes(gzip.compress(b"something else"))


@pytest.mark.parametrize("name", ["python-core.*bin", "python-snapshot.*bin"])
@pytest.mark.parametrize("spoil", [_truncate, _alter, _swap])
@pytest.mark.parametrize("host_name", ["localhost", "intranet.test"])
def test_a_spoilt_file_is_named(
    page: Page, stub_site: Path, tmp_path: Path, name: str, spoil, host_name: str
) -> None:
    """Also where the browser gives no help with hashes; the form goes on saving."""
    site, spoilt = _copy_with(stub_site, tmp_path / "site", name, spoil)
    with static_host(site) as port:
        _fails_saying(page, f"http://{host_name}:{port}/stub.html", f"{spoilt} is damaged")


@pytest.mark.parametrize("spoil", [_truncate, _alter])
def test_a_spoilt_file_is_named_after_a_double_click(
    chromium: Browser, stub_site: Path, tmp_path: Path, spoil
) -> None:
    """Scripts are checked like any other file; half a script is a syntax error on top."""
    page = chromium.new_page()
    site, spoilt = _copy_with(stub_site, tmp_path / "site", "python-snapshot.*js", spoil)
    stem = spoilt.removesuffix(".js")
    page.goto((site / "stub.html").as_uri())
    expect(page.locator("[data-status]")).to_contain_text(stem)
    expect(page.locator("[data-status]")).to_contain_text("is damaged")
    page.close()


def test_a_missing_file_is_named(page: Page, stub_site: Path, tmp_path: Path) -> None:
    """Somebody copied only a part of the folder."""
    site, gone = _copy_with(stub_site, tmp_path / "site", "python-core*bin", Path.unlink)
    with static_host(site) as port:
        said = f"404 when asked for the file {gone}"
        _fails_saying(page, f"http://localhost:{port}/stub.html", said)


def _fails_saying(page: Page, address: str, words: str) -> None:
    page.goto(address)
    expect(page.locator("[data-status]")).to_contain_text(words)
    expect(page.locator("form")).to_have_attribute("data-engine", "failed")
    page.fill("[name=role]", "Painter")
    assert "Painter" in page.evaluate("localStorage[document.documentElement.dataset.notebook]")


def test_without_webassembly_the_page_says_so(page: Page, stub_host: str) -> None:
    """And the form still saves."""
    page.add_init_script("delete globalThis.WebAssembly")
    _fails_saying(page, f"{stub_host}/stub.html", "WebAssembly switched off")


def test_a_policy_that_forbids_webassembly_is_told_apart(
    page: Page, stub_site: Path, tmp_path: Path
) -> None:
    """Pyodide itself would wait for ever."""
    site = shutil.copytree(stub_site, tmp_path / "site")
    text = (site / "stub.html").read_text("utf-8").replace(" 'wasm-unsafe-eval'", "")
    (site / "stub.html").write_text(text, "utf-8")
    with static_host(site) as port:
        _fails_saying(page, f"http://localhost:{port}/stub.html", "'wasm-unsafe-eval'")
