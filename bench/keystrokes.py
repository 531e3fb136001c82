"""How long a keystroke waits for the result that answers it."""

from __future__ import annotations

from playwright.sync_api import Page

#: Nobody types in the moment a page appears.
LOOKING_MILLISECONDS = 2000
#: The pause between the keystrokes of a good typist, at sixty words a minute twice this.
PAUSE_MILLISECONDS = 100

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
    page.wait_for_timeout(LOOKING_MILLISECONDS)
    return [_keystroke(page, field) for _ in range(count)]


def _keystroke(page: Page, field: str) -> float:
    page.wait_for_timeout(PAUSE_MILLISECONDS)
    return page.evaluate(_KEYSTROKE, field)
