"""The theme in the organisation's colours, with its logo and its icons."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from generator.brand import Brand
from generator.project import FAVICON


def apply_brand(brand: Brand, config: MkDocsConfig) -> None:
    """Have the theme show `brand`; what it doesn't say stays as mkdocs.yml has it."""
    config.extra["brand"] = brand
    if brand.logo:
        config.theme["logo"] = brand.logo
    if brand.favicon and config.theme.get("favicon") == FAVICON:
        config.theme["favicon"] = brand.favicon
