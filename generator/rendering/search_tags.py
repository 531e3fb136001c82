"""What a page or item is found by beside its own words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.model.playbook import Playbook

#: The words file that says by address what people call things, with commas.
SYNONYMS = "search"

#: What a tag begins with that is another name: who types all of it looks for just this. The search
#: knows the sign, too (browser/reading/search-ranking.js), and passes over it between words.
ALSO = "= "


def search_tags(playbook: Playbook) -> dict[str, list[str]]:
    """Return the tags by address: whom a question suits and what it is for, and other names."""
    tags = defaultdict(list)
    for address, tag in (*_of_questions(playbook), *_synonyms(playbook)):
        tags[address].append(tag)
    off = {path.replace(".md", ".html") for path in playbook.pages_off}
    return {address: tag for address, tag in tags.items() if address.partition("#")[0] not in off}


def _of_questions(playbook: Playbook) -> Iterator[tuple[str, str]]:
    titles = {
        (name, item.id): item.title
        for name in ("people", "purposes")
        for item in playbook.collections.get(name, ())
    }
    for question in playbook.questions:
        address = f"questions.html#{question.id}"
        yield from ((address, titles["people", name]) for name in question.people)
        yield from ((address, titles["purposes", name]) for name in question.purposes)


def _synonyms(playbook: Playbook) -> Iterator[tuple[str, str]]:
    words = playbook.words.get(SYNONYMS)
    for address, text in (words.by_key if words else {}).items():
        yield from ((address, ALSO + one.strip()) for one in text.split(",") if one.strip())
