"""What the theme's templates read of a site, as `config.extra` of MkDocs."""

from __future__ import annotations

from typing import Any

from generator.hosting.offline import SCRIPT
from generator.hosting.one_build import BUILD_FILE
from generator.model.stored import stored_data
from generator.project import RUNTIME_FOLDER, STUDIO_FOLDER
from generator.site import Site

#: What stands in the sitemap while nobody knows the site's address; theme/partials/any-address.html
#: puts the real one in its place.
_NOWHERE = "https://playbook.invalid/"


def theme_context(site: Site, site_url: str | None, *, preview: bool) -> dict[str, Any]:
    """Return what templates name, for a site that will be at `site_url`, or nobody knows where."""
    identity = site.identity
    return {
        "playbook": site.runtime,
        "studio": site.studio,
        "folders": {"runtime": RUNTIME_FOLDER, "studio": STUDIO_FOLDER},
        "polyfills": [],  # the offline plugin names one on another host
        "written_for": site_url or _NOWHERE,
        "offline": None if preview else SCRIPT,
        "build_file": BUILD_FILE,
        "words": identity.words,
        "home": site.home,
        "stored": stored_data(),
        "contact": identity.contact,
        "locale": identity.locale,
        "language": {"tag": identity.language.tag, "direction": identity.language.direction},
    }
