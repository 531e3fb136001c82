"""The files of a site as MkDocs takes them: what is published of content/, and what was made."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.site import Site


def put_files(site: Site, files: Files, config: MkDocsConfig) -> None:
    """Leave out of `files` what is not published, and add what was generated and what is own."""
    for file in _unpublished(files, config.docs_dir, site.shipped_files):
        files.remove(file)
    for path, own in site.files_above.items():
        if shipped := files.get_file_from_path(path):
            files.remove(shipped)
        files.append(File.generated(config, path, abs_src_path=str(own)))
    for path, text in (*site.pages.items(), *site.identity.brand.icons.items()):
        files.append(File.generated(config, path, content=text))
    for path, made in site.assets.items():
        files.append(File.generated(config, path, abs_src_path=str(made)))


def _unpublished(files: Files, docs_dir: str, published: frozenset[str]) -> list[File]:
    """Return the files of content/ that are not `published`; the theme's stay."""
    return [file for file in files if file.src_dir == docs_dir and file.src_uri not in published]
