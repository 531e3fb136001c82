"""Answers like the real engine; some answers make it do what the page must survive."""

import datetime
import importlib
import json
import random
import time

from dateutil.relativedelta import relativedelta
from jinja2.sandbox import SandboxedEnvironment

_RESULT = SandboxedEnvironment(autoescape=True).from_string(
    '<p id="said">{{ role }} has {{ contacts }} contacts on {{ today }}, then {{ later }}.</p>'
    '<button type="button" data-copy="said">Copy</button>'
    '<button type="button" data-act="name" data-values=\'{"name": "Cy"}\'>Rename</button>'
    '<button type="button" data-act="refuse">Refuse</button>'
    '<button type="button" data-job="name" data-values=\'{"name": "Bo"}\'>Rename all</button>'
    "{{ raw | safe }}"
)


_OPENED = set()


def run(text, tell=None):
    """Return the reply to a request, both JSON."""
    request = json.loads(text)
    if request["action"] == "open":
        _OPENED.add(request["sheet"]["id"])
        return json.dumps({"protocol": 2, "sheet": request["sheet"]["id"]})
    notebook, sheet = request["notebook"], request["sheet"]
    if sheet not in _OPENED:
        raise ValueError(f"nobody opened {sheet}")
    notebook["contacts"] = json.loads(notebook["contacts"])
    answers = notebook["answers"].get(sheet, {})
    _misbehave(answers.get("role", ""))
    if answers.get("role") == "slowly":
        _tell_slowly(tell)
    if answers.get("role") == "draw":
        answers["role"] = f"drew {random.random()}"
    if answers.get("role") == "zone":
        answers["role"] = f"zone {time.timezone}"
    today = datetime.date.fromisoformat(request["today"])
    html = _RESULT.render(
        role=answers.get("role", ""),
        contacts=len(notebook["contacts"]),
        today=today,
        later=today + relativedelta(months=1),
        raw=answers.get("raw", ""),
    )
    reply = {
        "protocol": 2,
        "sheet": sheet,
        "html": html,
        "problems": _problems(answers, notebook["contacts"]),
        "exports": ["ics", "txt"] if answers.get("role") else [],
        "download": _download(request),
        "changes": [],
        "message": "",
        "choices": {},
    }
    if request["action"] == "job":
        _tell_slowly(tell)
    if request["action"] in ("act", "job"):
        reply |= _act(request["act"], notebook)
    return json.dumps(reply, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _tell_slowly(tell):
    for share in (0, 0.25, 0.5, 0.75):
        tell(share)
        end = time.monotonic() + 0.4
        while time.monotonic() < end:
            pass


def _misbehave(role):
    match role.split():
        case ["hang"]:
            while True:
                pass
        case ["hang-until", seconds]:
            while time.time() < float(seconds):
                pass
        case ["exhaust"]:
            _run_out_of_memory()
        case ["raise"]:
            raise ValueError("the stub was told to raise")
        case ["fetch", address]:
            importlib.import_module("pyodide.http").open_url(address)


def _run_out_of_memory():
    """Have the browser give no more memory, as where there is none left, and want more."""
    importlib.import_module("js").WebAssembly.Memory.prototype.grow = None
    hoard = []
    while True:
        hoard.append(bytearray(2**20))


def _problems(answers, contacts):
    problems = []
    if not answers.get("role"):
        problems.append({"field": "role", "row": None, "message": "Say what you do."})
    if not answers.get("audience"):
        problems.append({"field": "audience", "row": None, "message": "Choose one."})
    for contact in contacts:
        if not contact.get("name"):
            message = "Give a name."
            problems.append({"field": "name", "row": contact["id"], "message": message})
    return problems


def _act(act, notebook):
    """`name` gives everybody the name that the button carries; any other act is refused."""
    if act["id"] != "name":
        return {"html": None, "problems": [{"field": "role", "row": None, "message": "No."}]}
    changes = [
        {"collection": "contacts", "id": contact["id"], "values": {"name": act["values"]["name"]}}
        for contact in notebook["contacts"]
    ]
    return {"html": None, "problems": [], "changes": changes, "message": "Everybody is renamed."}


def _download(request):
    if request["action"] != "export":
        return None
    if request["export"] == "txt":
        return {"name": "stub.txt", "type": "text/plain;charset=utf-8", "text": "é\r\n"}
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "stub")
    calendar.add("version", "2.0")
    text = calendar.to_ical().decode()
    return {"name": "stub.ics", "type": "text/calendar;charset=utf-8", "text": text}
