"""What a person does on a page, the same in Chromium and in Firefox."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page

from tests.support.firefox import BiDiError, Firefox

_LIMIT_S = 60

#: How browsers say that the page asked has just been left for another.
_LEFT = ("context was destroyed", "AbortError", "no such frame", "DiscardedBrowsingContext")

_FILL = """([selector, text]) => {
    const field = document.querySelector(selector);
    field.focus();
    if (field.type === "radio") field.click();
    else {
        field.value = text;
        for (const type of ["input", "change"]) {
            field.dispatchEvent(new Event(type, { bubbles: true }));
        }
    }
}"""


class PageLeftError(Exception):
    """The page was left for another while it was being asked."""


class Visitor(Protocol):
    """One tab; `failures` holds every error no script of the page caught."""

    failures: list[str]

    def open(self, address: str) -> None:
        """Load the page."""

    def run(self, function: str, argument: Any = None) -> Any:
        """Return what the JavaScript function returns, as JSON says it, or raise PageLeftError."""

    def key(self, text: str) -> None:
        """Type the characters with the keyboard."""

    def press(self, selector: str) -> None:
        """Press the first element of the selector as people do there."""

    def downloaded(self, act: Callable[[], None]) -> bytes:
        """Return the file that arrives once `act` is done."""


def wait(visitor: Visitor, function: str, argument: Any = None) -> Any:
    """Return the first truthy value of the function; fail after a minute."""
    end = time.monotonic() + _LIMIT_S
    while time.monotonic() < end:
        with suppress(PageLeftError):
            if value := visitor.run(function, argument):
                return value
        time.sleep(0.05)
    raise AssertionError(f"still not so after {_LIMIT_S} s: {function} {argument or ''}")


def wait_for_text(visitor: Visitor, selector: str, text: str) -> None:
    """Wait until the first element of the selector shows the text."""
    shows = "([selector, text]) => document.querySelector(selector)?.innerText.includes(text)"
    wait(visitor, shows, [selector, text])


def fill(visitor: Visitor, **answers: str) -> None:
    """Fill fields of the worksheet by name; of repeated ones, the first."""
    for name, answer in answers.items():
        visitor.run(_FILL, [f'form[data-worksheet] [name="{name}"]', answer])


def click(visitor: Visitor, selector: str) -> None:
    """Press the first element of the selector."""
    visitor.run("selector => { document.querySelector(selector).click(); }", selector)


def _told(error: Exception) -> Exception:
    """Return the error as callers know it."""
    return PageLeftError(str(error)) if any(words in str(error) for words in _LEFT) else error


class ChromiumVisitor:
    """A visitor whose tab is Playwright's."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.failures: list[str] = []
        page.on("pageerror", lambda error: self.failures.append(f"{page.url}: {error}"))

    def open(self, address: str) -> None:
        self.page.goto(address)

    def run(self, function: str, argument: Any = None) -> Any:
        try:
            return self.page.evaluate(function, argument)
        except PlaywrightError as error:
            raise _told(error) from error

    def key(self, text: str) -> None:
        self.page.keyboard.type(text)

    def press(self, selector: str) -> None:
        self.page.locator(selector).first.click()

    def downloaded(self, act: Callable[[], None]) -> bytes:
        with self.page.expect_download() as waiting:
            act()
        return Path(waiting.value.path()).read_bytes()


class PhoneVisitor(ChromiumVisitor):
    """A visitor with a finger."""

    def press(self, selector: str) -> None:
        self.page.locator(selector).first.tap()


class FirefoxVisitor:
    """A visitor whose tab is Firefox's own."""

    def __init__(self, firefox: Firefox) -> None:
        self._firefox = firefox
        self._tab = firefox.send("browsingContext.create", type="tab")["context"]
        self.failures = firefox.failures
        self.failures.clear()

    def open(self, address: str) -> None:
        self._firefox.send("browsingContext.navigate", context=self._tab, url=address, wait="none")
        # Waiting is not left to Firefox, which takes the end of an earlier load for this one's.
        there = "url => location.href === url && document.readyState === 'complete'"
        wait(self, there, address)

    def run(self, function: str, argument: Any = None) -> Any:
        call = f"(async () => JSON.stringify(await ({function})({json.dumps(argument)})))()"
        target = {"context": self._tab}
        try:
            answer = self._firefox.send(
                "script.evaluate", expression=call, target=target, awaitPromise=True
            )
        except BiDiError as error:
            raise _told(error) from error
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return json.loads(answer["result"].get("value", "null"))

    def key(self, text: str) -> None:
        presses = [{"type": kind, "value": c} for c in text for kind in ("keyDown", "keyUp")]
        keyboard = {"type": "key", "id": "keyboard", "actions": presses}
        self._firefox.send("input.performActions", context=self._tab, actions=[keyboard])

    def press(self, selector: str) -> None:
        click(self, selector)

    def downloaded(self, act: Callable[[], None]) -> bytes:
        folder = self._firefox.downloads
        before = set(folder.iterdir())
        act()
        end = time.monotonic() + _LIMIT_S
        while time.monotonic() < end:
            fresh = sorted(set(folder.iterdir()) - before)
            if fresh and not any(file.suffix == ".part" for file in fresh):
                content = fresh[0].read_bytes()
                if content:
                    return content
            time.sleep(0.05)
        raise AssertionError(f"no file arrived within {_LIMIT_S} s")

    def close(self) -> None:
        """Close the tab."""
        self._firefox.send("browsingContext.close", context=self._tab)
