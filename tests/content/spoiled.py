"""A small, right project, and what each case of `mistakes.yaml` makes of it."""

from __future__ import annotations

from pathlib import Path

import yaml

CASES = yaml.safe_load((Path(__file__).parent / "mistakes.yaml").read_text("utf-8"))

ORG = """\
name: Example Works
short_name: Example
pitch: {longest_seconds: 30, shortest_seconds: 15, rate_wpm: 150}
tiers: [{id: yearly, label: Yearly, months: 12, text: Once a year.}]
working_days: [monday]
"""
PITCH = """\
audiences:
  - {id: coworker, label: A coworker, text: b, sentences: [{part: role}]}
hedges: [maybe]
fillers: [um]
common_words: [the]
most_repeats: 3
source: playbook
"""
SOURCES = "- id: playbook\n  title: This playbook\n  about: Our own words.\n"
CONFIG = "site_name: x\ndocs_dir: content\nplugins: [playbook]\n"

#: Its files by their path.
SMALL = {
    "content/org.yaml": ORG.encode(),
    "content/pitch.yaml": PITCH.encode(),
    "content/sources.yaml": SOURCES.encode(),
}


def spoiled(case: dict) -> dict[str, bytes]:
    """Return the files of the small project with the case's mistake in one of them."""
    files = SMALL | {"mkdocs.yml": CONFIG.encode()}
    if "page" in case:
        files["content/index.md"] = case["page"].encode()
    if case.get("removed"):
        del files[case["file"]]
    else:
        files[case["file"]] = _text(case, files)
    return files


def _text(case: dict, files: dict[str, bytes]) -> bytes:
    if "bytes" in case:
        return case["bytes"].encode("latin-1")
    if "replace" in case:
        return files[case["file"]].decode().replace(*case["replace"]).encode()
    return case["text"].encode()
