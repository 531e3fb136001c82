"""Work of other programs, begun before the test that waits for it, while others use the browser."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.project import Project
from generator.shipped import Runtime
from tests.browser.stub_site import build_large_stub_site, build_stub_runtime, build_stub_site
from tests.content.answering import answer, request_for
from tests.content.in_memory import files_of
from tests.content.spoiled import CASES as MISTAKES
from tests.content.spoiled import spoiled
from tests.content.test_markup import CASES as MARKUP
from tests.content.test_syntax import CASES as SYNTAX
from tests.support.core_in_browser import answers_of_the_core
from tests.support.shipped import CACHE, ROOT, answers_as_shipped
from tests.worksheets import client
from tests.worksheets.cases import cases
from tests.worksheets.importing import told
from tests.worksheets.importing.large import card_file, linkedin_file, workbook_file
from tests.worksheets.importing.samples import EVERY_SAMPLE
from tests.worksheets.requests import follow_up_request, many_contacts

LARGE_ROWS = 5000


@dataclass(frozen=True, slots=True)
class Answered:
    """What the shipped Python made of texts, and what makes the same of them here."""

    texts: list[str]
    answers: list[str]
    here: Callable[[str], str]


def rebuilt_stub(folder: Path) -> tuple[Runtime, Runtime]:
    """Build the stub's runtime twice, the second time with nothing cached but the snapshot."""
    first = build_stub_runtime(folder / "first")
    shutil.copytree(CACHE / "start", folder / "cache" / "start")
    return first, build_stub_runtime(folder / "again", cache_dir=folder / "cache")


def answered_cases(folder: Path) -> Answered:
    """Have the shipped Python answer every request of every case, and a plan for 150 people."""
    requests = [request for case in cases() for request in case.requests()]
    crowd = many_contacts(150)
    requests += [follow_up_request(crowd, "3", export) for export in (None, "ics", "csv", "md")]
    code = f"{Path(client.__file__).read_text('utf-8')}\nanswer = run"
    return Answered(requests, answers_as_shipped(code, requests, folder), client.run)


def answered_imports(folder: Path) -> Answered:
    """Have the shipped Python import every sample, and 5,000 rows of each kind."""
    large = [make(LARGE_ROWS) for make in (linkedin_file, card_file, workbook_file)]
    files = [*(path.read_bytes() for path in EVERY_SAMPLE), workbook_file(20), *large]
    texts = [base64.b64encode(file).decode() for file in files]
    answer = "import base64\ndef answer(text):\n    return told(base64.b64decode(text))\n"
    code = f"{Path(told.__file__).read_text('utf-8')}\n{answer}"
    answers = answers_as_shipped(code, texts, folder)
    return Answered(texts, answers, lambda text: told.told(base64.b64decode(text)))


def answered_core(folder: Path) -> Answered:
    """Have the browser's Python load, check and render all there is, and refuse each mistake."""
    texts = [request_for("contents", files=files_of(Project(ROOT)))]
    texts += [request_for("contents", files=spoiled(case)) for case in MISTAKES]
    texts += [request_for("markup", text=case["text"]) for case in MARKUP]
    texts += [request_for("yaml", text=case["text"]) for case in SYNTAX]
    return Answered(texts, answers_of_the_core(texts, folder), answer)


#: Each job by the fixture that waits for it, in the order in which they are done. The site is none
#: of them, since MkDocs can't build two at once.
JOBS: dict[str, Callable[[Path], object]] = {
    "stub_site": build_stub_site,
    "answered_cases": answered_cases,
    "rebuilt_stub": rebuilt_stub,
    "large_stub": build_large_stub_site,
    "answered_imports": answered_imports,
    "answered_core": answered_core,
}
