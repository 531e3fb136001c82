"""The words in which a playbook says what is wrong with it."""

from __future__ import annotations

from generator.loading.language import in_its_language
from generator.loading.reader import Reader
from generator.model.document import Value, facts_in
from generator.project import Project
from generator.sentences import MISTAKES, Words


def mistake_words(project: Project) -> Words:
    """Return those of all layers, in the project's language, as far as they can be read."""
    project, _ = in_its_language(project)
    found = Reader(project, None).written(project.words / f"{MISTAKES}.yaml")
    return texts_in(found.document.value if found else None)


def texts_in(words: Value) -> Words:
    """Return what a file of words says under each key."""
    return {key: text for key, text in facts_in(words or {}).items() if isinstance(text, str)}
