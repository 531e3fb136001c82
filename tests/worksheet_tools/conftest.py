"""A visitor whose notebook already holds people."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

KEY = "playbook:notebook"


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page of a new visitor; a script that fails there fails the test.

    `visitor(notebook, **settings)` puts the notebook into the browser's storage beforehand.
    """
    contexts: list[BrowserContext] = []
    uncaught: list[str] = []

    def opened(notebook: dict | None = None, **settings: object) -> Page:
        context = chromium.new_context(locale="en-GB", reduced_motion="reduce", **settings)
        context.set_default_timeout(15_000)
        contexts.append(context)
        if notebook:
            text = json.dumps(json.dumps({"version": 2} | notebook))
            put = f'localStorage["{KEY}"] ??= {text}'
            context.add_init_script(put)
        page = context.new_page()
        page.on("pageerror", lambda error: uncaught.append(str(error)))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not uncaught


def kept(page: Page, collection: str) -> list[dict]:
    """Return the records of a collection as they are saved."""
    return json.loads(page.evaluate(f'localStorage["{KEY}"]')).get(collection, [])


def people(count: int) -> list[dict]:
    """Return contacts of three departments, always the same ones."""
    departments = ("Finance", "IT", "Künste")
    return [
        {"id": f"c-{n}", "name": f"Person {n}", "department": departments[n % 3]}
        for n in range(count)
    ]
