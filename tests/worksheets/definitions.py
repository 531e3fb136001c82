"""What the page would carry for a worksheet, with the small content of the cases."""

from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
SHEETS = ROOT / "worksheets" / "sheets"
CASES = ROOT / "tests" / "cases"


@cache
def sheet_definition(sheet_id: str) -> dict:
    """Return the definition of a sheet, as a request carries it."""
    folder = SHEETS / sheet_id.replace("-", "_")
    declared = yaml.safe_load((folder / "sheet.yaml").read_text(encoding="utf-8"))
    content = yaml.safe_load((CASES / "content.yaml").read_text(encoding="utf-8"))
    shared = yaml.safe_load((ROOT / "content/words/problems.yaml").read_text(encoding="utf-8"))

    def options(source: list | str) -> list:
        if isinstance(source, list):
            return source
        items = content
        for key in source.split("."):
            items = items[key]
        return [{"id": item["id"], "label": item.get("label") or item["title"]} for item in items]

    def field(raw: dict) -> dict:
        return raw | {
            "options": options(raw.get("options", [])),
            "default": raw.get("default", "").replace(
                "{{ org.weekly_limit }}", str(content["org"]["weekly_limit"])
            ),
            "fields": [field(inner) for inner in raw.get("fields", [])],
        }

    return {
        "id": declared["id"],
        "fields": [field(raw) for step in declared["steps"] for raw in step["fields"]],
        "words": declared["words"],
        "problems": shared | declared.get("problems", {}),
        "exports": declared["exports"],
        "templates": {
            kind: (folder / f"result.{kind}.jinja").read_text(encoding="utf-8")
            for kind in ("html", "md")
        },
        "content": {name: content[name] for name in declared["content"]},
    }
