"""The language an organisation chose, and the folders of content that speak it."""

from __future__ import annotations

from dataclasses import replace

from generator.errors import Place, Problem
from generator.loading import source
from generator.model.locale import beginnings, cldr_locale, language_of
from generator.nearest import nearest
from generator.project import OWN_FOLDER, SHIPPED_LANGUAGE, TRANSLATIONS, Project

#: Where texts are written in the language that was chosen.
_IN_THE_CHOSEN_ONE = (OWN_FOLDER, f"content/{TRANSLATIONS}/")


def in_its_language(project: Project) -> tuple[Project, list[Problem]]:
    """Return the project with the layers of its language, and a problem where there are none.

    `language:` of content/own/org.yaml counts, else that of content/org.yaml. A tag such as de-AT
    takes the folder `de`, and over it `de-AT`: each where it is there.
    """
    tag, place = _chosen(project)
    folders = {name.lower(): name for name in _translations(project)}
    there = [folders[part] for part in beginnings(tag.lower()) if part in folders]
    problems = []
    if not there and language_of(tag) != language_of(SHIPPED_LANGUAGE):
        problems = [_no_translation(tag, place, sorted(folders.values()))]
    elif cldr_locale(tag) is None:
        problems = [_unknown_to_cldr(tag, place)]
    if problems:
        return replace(project, language=SHIPPED_LANGUAGE, translations=()), problems
    return replace(project, language=tag, translations=tuple(there)), []


def language_at(place: Place, chosen: str) -> str:
    """Return the tag of what is written at `place`: what is shipped is not in the `chosen` one."""
    return chosen if place.file.startswith(_IN_THE_CHOSEN_ONE) else SHIPPED_LANGUAGE


def chosen_within(project: Project) -> list[Problem]:
    """Return a problem for each translation whose `org.yaml` chooses a language."""
    files = [layer.folder / "org.yaml" for layer in project.layers if layer.language]
    found = (source.read(path, project.name_of(path))[0] for path in files if path.exists())
    return [
        Problem.of(
            document.key_place(("language",)),
            "language.chosen_within",
            file=project.name_of(project.own / "org.yaml"),
        )
        for document in found
        if document and isinstance(document.value, dict) and "language" in document.value
    ]


def _chosen(project: Project) -> tuple[str, Place]:
    tag, place = SHIPPED_LANGUAGE, Place(project.name_of(project.content / "org.yaml"))
    for path in (project.content / "org.yaml", project.own / "org.yaml"):
        document = source.read(path, project.name_of(path))[0] if path.exists() else None
        if document is None:
            continue
        match document.value:
            case {"language": str(written)}:
                tag, place = written, document.place(("language",))
    return tag, place


def _translations(project: Project) -> set[str]:
    """Return the tags that content/ or the organisation has a folder for."""
    homes = (project.content / TRANSLATIONS, project.own / TRANSLATIONS)
    return {path.relative_to(home).parts[0] for home in homes for path in home.rglob("*.*")}


def _no_translation(tag: str, place: Place, there: list[str]) -> Problem:
    known = [SHIPPED_LANGUAGE, *there]
    return Problem.of(
        place,
        "language.no_translation",
        instead=nearest(tag, known),
        tag=tag,
        known=", ".join(known),
    )


def _unknown_to_cldr(tag: str, place: Place) -> Problem:
    return Problem.of(place, "language.unknown_to_cldr", tag=tag)
