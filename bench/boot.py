"""How soon Python answers, against bare Pyodide and PyScript: paired runs, medians, ratios."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

from playwright.sync_api import Browser, BrowserContext, Page

from bench.link import SlowLink, linked_host
from bench.report import Figure, median
from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[1]
PAGES = Path(__file__).parent / "pages"
BENCH_MODULES = Path(__file__).parent / "node_modules"
RUNS = 7
SLOW = {"bits_per_second": 10_000_000, "latency_ms": 40}
#: As `python -m http.server` answers, and many simple hosts: a connection for each file.
SIMPLE = {"protocol": "HTTP/1.0"}

RESULT_AT = "performance.getEntriesByName('playbook:result')[0]?.startTime"
STEPS = """() => {
    const { restored, ...steps } = performance.getEntriesByName("playbook:engine-ready")[0].detail;
    return steps;
}"""

OURS, BARE, PYSCRIPT = "worksheets/pitch.html", "bench/bare.html", "bench/pyscript.html"


@dataclass(frozen=True, slots=True)
class Visit:
    """One page load: milliseconds from navigation to result, bytes sent until then."""

    result_ms: float
    sent_bytes: int
    steps: dict[str, float]


def prepare(site: Path) -> None:
    """Put the pages we are held against, and what they load, beside the site's own."""
    copytree(PAGES, site / "bench")
    copytree(ROOT / "node_modules" / "pyodide", site / "bench" / "pyodide")
    copytree(BENCH_MODULES / "@pyscript" / "core" / "dist", site / "bench" / "pyscript")


def measure(browser: Browser, site: Path) -> list[Figure]:
    """Return every figure of the start, each as a share of what it is held against."""
    if not (site / "bench").exists():
        prepare(site)
    with linked_host(site) as link:
        cold = _paired(browser, link, (OURS, BARE, PYSCRIPT), _first_visit)
        warm = _paired(browser, link, (OURS, BARE), _later_visit)
        second = [_second_worksheet(browser, link) for _ in range(RUNS)]
        double = _paired(browser, link, (OURS,), lambda b, _, page: _double_click(b, site, page))
    with linked_host(site, **SLOW) as link:
        slow = _paired(browser, link, (OURS, BARE), _first_visit)
    with linked_host(site, **SIMPLE) as link:
        simple_first = _paired(browser, link, (OURS, BARE), _first_visit)
        simple_later = _paired(browser, link, (OURS, BARE), _later_visit)
    return [
        _share("first visit, against bare Pyodide", cold, OURS, BARE, 0.35),
        _share("later visit, against bare Pyodide, warm", warm, OURS, BARE, 0.20),
        _share("first visit at 10 Mbit/s and 40 ms", slow, OURS, BARE, 0.45),
        _share("first visit, against PyScript", cold, OURS, PYSCRIPT, 0.25),
        _bytes(cold),
        _share("http.server: first visit, against bare Pyodide", simple_first, OURS, BARE, 0.25),
        _share("http.server: later visit, against bare Pyodide", simple_later, OURS, BARE, 0.18),
        Figure("second worksheet, shown to result", median(second), "ms", 100),
        _double(double, cold),
        *_steps("first visit", cold[OURS]),
        *_steps("later visit", warm[OURS]),
    ]


def _paired(
    browser: Browser,
    link: SlowLink,
    pages: tuple[str, ...],
    visit: Callable[[Browser, SlowLink, str], Visit],
) -> dict[str, list[Visit]]:
    """Visit the pages in turn, so that whatever slows the machine slows each of them."""
    visits: dict[str, list[Visit]] = {page: [] for page in pages}
    for _ in range(RUNS):
        for page in pages:
            visits[page].append(visit(browser, link, page))
    return visits


def _load(page: Page, link: SlowLink, path: str) -> Visit:
    before = link.sent_bytes
    page.goto(f"http://localhost:{link.port}/{path}", wait_until="commit")
    result_ms = wait_until(page, RESULT_AT)
    steps = page.evaluate(STEPS) if path == OURS else {}
    return Visit(result_ms, link.sent_bytes - before, steps)


def _first_visit(browser: Browser, link: SlowLink, path: str) -> Visit:
    context = browser.new_context()
    visit = _load(context.new_page(), link, path)
    context.close()
    return visit


def _later_visit(browser: Browser, link: SlowLink, path: str) -> Visit:
    """Visit once, leave time for what is kept in the background, and visit again."""
    context = browser.new_context()
    page = context.new_page()
    _load(page, link, path)
    page.wait_for_timeout(4000)
    page.close()
    visit = _load(context.new_page(), link, path)
    context.close()
    return visit


def _second_worksheet(browser: Browser, link: SlowLink) -> float:
    """Milliseconds from the second worksheet's form being on the page to its result."""
    context: BrowserContext = browser.new_context()
    page = context.new_page()
    _load(page, link, OURS)
    page.wait_for_timeout(500)
    took = page.evaluate(SECOND)
    context.close()
    return took


SECOND = """() => new Promise(done => {
    const before = performance.getEntriesByName("playbook:result").length;
    let shown = 0;
    new MutationObserver(() => {
        if (!shown && document.querySelector("form[data-worksheet='follow-up']")) {
            shown = performance.now();
        }
    }).observe(document, {childList: true, subtree: true});
    const look = () => {
        const results = performance.getEntriesByName("playbook:result");
        if (results.length > before) return done(results.at(-1).startTime - shown);
        setTimeout(look);
    };
    document.querySelector("a[href$='follow-up.html']").click();
    look();
})"""


def _double_click(browser: Browser, site: Path, path: str) -> Visit:
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / path).as_uri(), wait_until="commit")
    result_ms = wait_until(page, RESULT_AT)
    context.close()
    return Visit(result_ms, 0, {})


def _middle(visits: list[Visit]) -> float:
    return median([visit.result_ms for visit in visits])


def _share(
    name: str, visits: dict[str, list[Visit]], ours: str, theirs: str, at_most: float
) -> Figure:
    pairs = zip(visits[ours], visits[theirs], strict=True)
    share = median([our.result_ms / their.result_ms for our, their in pairs])
    note = f"{_middle(visits[ours]):.0f} ms against {_middle(visits[theirs]):.0f} ms"
    return Figure(name, share, "×", at_most, note)


def _bytes(visits: dict[str, list[Visit]]) -> Figure:
    ours, bare = (median([v.sent_bytes for v in visits[page]]) for page in (OURS, BARE))
    note = f"{ours / 1e6:.2f} MB against {bare / 1e6:.2f} MB"
    return Figure("bytes until the first result", ours / bare, "×", 0.45, note)


def _double(double: dict[str, list[Visit]], cold: dict[str, list[Visit]]) -> Figure:
    ours, bare = _middle(double[OURS]), _middle(cold[BARE])
    note = f"{ours:.0f} ms against {bare:.0f} ms over http"
    return Figure("double click to first result", ours / bare, "×", 0.80, note)


def _steps(name: str, visits: list[Visit]) -> list[Figure]:
    """Return what each step of the worker's start costs, so that the next person sees it."""
    names = visits[0].steps
    return [
        Figure(f"  {name}: {step}", median([visit.steps[step] for visit in visits]), "ms")
        for step in names
    ]
