"""What the frame around every page has of the organisation's: logo, colours, footer, edit links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin

from markupsafe import Markup

from generator.model.colour import WHITE, Colour, nearest_readable
from generator.model.palette import DARK_HEADER, HEADER, Palette
from generator.project import APP_ICONS, DRAWN_ICONS, FAVICON
from generator.rendering.app_icon import drawn_icons
from generator.rendering.markup import inline, with_links_from
from worksheets.content.organisation import Organisation


@dataclass(frozen=True, slots=True)
class Brand:
    """All of it as the theme takes it; what is "" or None stays as the playbook comes.

    `logo` is the address of a picture in the site, and `icons` are drawn app icons by theirs.
    `footer` is HTML whose links begin at the root of the site.
    """

    logo: str = ""
    palette: Palette | None = None
    footer: Markup = field(default_factory=Markup)
    repository: str = ""
    edit_path: str = ""
    icons: Mapping[str, str] = field(default_factory=dict)
    favicon: str = ""

    @property
    def header_colours(self) -> tuple[str, str]:
        """The header's colour by day and by night: that of the window around a page as well."""
        if self.palette is None:
            return str(HEADER), str(DARK_HEADER)
        return str(self.palette.light.header), str(self.palette.dark.header)

    def footer_from(self, base: str) -> Markup:
        """Return the footer as a page has it that lies `base` below the root, "." for none."""
        return with_links_from(self.footer, f"{base}/")

    def edit_url(self, name: str, repo_url: str | None, edit_uri: str | None) -> str | None:
        """Return where the file `name` of this checkout is edited; None where nobody has said.

        org.yaml counts. An older mkdocs.yml says it, too: there, `edit_uri` leads to content/.
        """
        if self.repository:
            path = self.edit_path
            between = path if path.startswith("?") else f"/{path.strip('/')}/"
            return f"{self.repository.rstrip('/')}{between}{name}"
        if not repo_url or not edit_uri:
            return None
        content = urljoin(repo_url.rstrip("/") + "/", edit_uri.rstrip("/") + "/")
        return urljoin(content, f"../{name}")


def brand_of(org: Organisation, own: Mapping[str, Path], drawing: Path) -> Brand:
    """Return the brand of `org`; `own` are its published files by their address in the site.

    `drawing` is the favicon that the playbook comes with.
    """
    primary = _readable(org.colours.primary)
    palette = Palette.of(primary, _readable(org.colours.accent)) if primary else None
    logo = org.logo if org.logo in own else None
    icons: Mapping[str, str] = {}
    if (logo or palette) and not own.keys() & {*APP_ICONS, FAVICON}:
        ground = palette.light.header if palette else HEADER
        icons = drawn_icons(own[logo] if logo else None, drawing, ground)
    return Brand(
        logo or "",
        palette,
        inline(org.footer) if org.footer else Markup(),
        org.repository or "",
        org.edit_path,
        icons,
        next(iter(DRAWN_ICONS)) if icons else "",
    )


def _readable(written: str | None) -> Colour | None:
    """Return the colour that is written; while it's being chosen, the nearest white is read on."""
    colour = Colour.read(written or "")
    return nearest_readable(colour, WHITE) if colour else None
