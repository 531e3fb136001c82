"""My changes as a ZIP: content/own/, and what was shipped below each of its words at that time."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping

from generator.project import OWN_FOLDER
from generator.studio.receiving.layout import BELOW

_DAY = (2000, 1, 1, 0, 0, 0)  # of every file: the same changes, the same bytes


def changes_zip(own: Mapping[str, bytes], below: Mapping[str, str]) -> bytes:
    """Return a ZIP of the own files, by their path below content/own/, and a record beside them."""
    record = json.dumps(dict(below), ensure_ascii=False, indent=0, sort_keys=True)
    files = {f"{OWN_FOLDER}{path}": data for path, data in own.items()} | {BELOW: record.encode()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, data in sorted(files.items()):
            member = zipfile.ZipInfo(path, _DAY)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, data)
    return out.getvalue()
