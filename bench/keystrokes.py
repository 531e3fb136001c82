"""How long a keystroke waits for the result that answers it."""

from __future__ import annotations

from playwright.sync_api import Page

#: Counts from the keystroke's event to the next result on the screen.
_KEYSTROKE = """name => new Promise(done => {
    const results = () => performance.getEntriesByName("playbook:result");
    const field = document.querySelector(`form [name="${name}"]`);
    const before = results().length;
    const start = performance.now();
    const look = () => {
        if (results().length > before) return done(results().at(-1).startTime - start);
        setTimeout(look);
    };
    field.value += "x";
    field.dispatchEvent(new InputEvent("input", {bubbles: true}));
    look();
})"""


def keystrokes(page: Page, field: str, count: int) -> list[float]:
    """Return the milliseconds that each of `count` keystrokes in the first such field waits."""
    return [page.evaluate(_KEYSTROKE, field) for _ in range(count)]
