"""Which tests a run on two cores keeps together: one browser at a time, all else beside it."""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

#: What opens no browser, and needs nothing that is made for one.
WITHOUT_BROWSER = (
    "tests/content/",
    "tests/interop/",
    "tests/notebook/test_rules.py",
    "tests/reading/test_quality.py",
    "tests/worksheets/",
)


class OneBrowser(LoadScopeScheduling):
    """Gives all tests that use a browser to one core, and the others away one by one."""

    def _split_scope(self, nodeid: str) -> str:
        return nodeid if nodeid.startswith(WITHOUT_BROWSER) else "browser"
