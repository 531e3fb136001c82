"""A visitor whose notebook already holds people."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page

from tests.support.visit import visit

KEY = "playbook:/:notebook"


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page of a new visitor; a script that fails there fails the test.

    `visitor(notebook, **settings)` puts the notebook into the browser's storage beforehand.
    """
    with ExitStack() as visits:

        def opened(notebook: dict | None = None, **settings: object) -> Page:
            still = {"saves_data": True, "reduced_motion": "reduce"}
            context = visits.enter_context(visit(chromium, **still, **settings))
            if notebook:
                text = json.dumps(json.dumps({"version": 2} | notebook))
                # A page that is nowhere yet has no storage, and says so with an error.
                put = f'location.protocol === "about:" || (localStorage["{KEY}"] ??= {text})'
                context.add_init_script(put)
            return context.new_page()

        yield opened


def records(page: Page, collection: str) -> list[dict]:
    """Return the records of a collection as they are saved."""
    return json.loads(page.evaluate(f'localStorage["{KEY}"]')).get(collection, [])


def people(count: int) -> list[dict]:
    """Return contacts of three departments, always the same ones."""
    departments = ("Finance", "IT", "Künste")
    return [
        {"id": f"c-{n}", "name": f"Person {n}", "department": departments[n % 3]}
        for n in range(count)
    ]
