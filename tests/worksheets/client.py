"""How tests ask the engine: with the whole sheet, which is opened first as a page does."""

import json

from worksheets.engine import run as run_opened

_opened = {}


def run(text, tell=None):
    """Return the reply to a request whose `sheet` is a definition; it is opened where it is new."""
    request = json.loads(text)
    sheet = request["sheet"] if isinstance(request, dict) else None
    if not isinstance(sheet, dict):
        return run_opened(text, tell)
    if _opened.get(sheet["id"]) != sheet:
        run_opened(json.dumps({"protocol": request["protocol"], "action": "open", "sheet": sheet}))
        _opened[sheet["id"]] = sheet
    return run_opened(json.dumps(request | {"sheet": sheet["id"]}), tell)
