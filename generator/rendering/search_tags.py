"""What an item is found by beside its own words."""

from __future__ import annotations

from generator.model.playbook import Playbook


def search_tags(playbook: Playbook) -> dict[str, list[str]]:
    """Return the tags of each question by its address: whom it suits and what it is for."""
    titles = {
        (name, item.id): item.title
        for name in ("people", "purposes")
        for item in playbook.collections.get(name, ())
    }
    return {
        f"questions.html#{question.id}": [
            *(titles["people", name] for name in question.people),
            *(titles["purposes", name] for name in question.purposes),
        ]
        for question in playbook.questions
    }
