"""The same site/ gives the same on every dumb host, in both browsers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hosts import journey
from tests.support import hosts
from tests.support.static import static_host
from tests.support.visitor import Visitor, wait
from tests.support.waiting import COPY_COMPLETE

HOSTS = (
    hosts.python_http_server,
    hosts.nginx,
    hosts.without_media_types,
    hosts.plain_host_name,
)


@pytest.mark.parametrize("visitor", ["chromium", "firefox"], indirect=True)
@pytest.mark.parametrize("serve", HOSTS, ids=lambda serve: serve.__name__)
def test_all_of_it_works(visitor: Visitor, site: Path, serve: hosts.Serve) -> None:
    """Links, search, filters and both worksheets, with what they save and give away."""
    with serve(site) as base:
        journey.follow_a_link(visitor, base)
        secure = visitor.run("() => isSecureContext")
        assert secure is (serve is not hosts.plain_host_name)  # no service worker, no crypto.subtle
        journey.search(visitor, base, "tips.html", "tips")
        journey.filter_questions(visitor, base)
        journey.compose_a_pitch(visitor, base)
        journey.plan_follow_ups(visitor, base)


@pytest.mark.parametrize("visitor", ["firefox"], indirect=True)
def test_firefox_needs_no_host_once_it_has_a_copy(visitor: Visitor, site: Path) -> None:
    """Made once a worksheet has been used before; of Chromium, tests/offline says more."""
    with static_host(site) as port:
        base = f"http://localhost:{port}"
        journey.compose_a_pitch(visitor, base)
        wait(visitor, COPY_COMPLETE)
    journey.follow_a_link(visitor, base)
    journey.search(visitor, base, "tips.html", "tips")
    journey.compose_a_pitch(visitor, base)
    journey.plan_follow_ups(visitor, base)
