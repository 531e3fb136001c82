"""The list of what pages say is that of the words this checkout has."""

from __future__ import annotations

from generator.model.playbook import Playbook
from generator.words_needed import gaps_of, words_needed


def test_the_list_names_every_word_and_its_gaps(playbook: Playbook) -> None:
    """A new word or gap is added to generator/templates/words_needed.yaml."""
    written = {
        name: {key: gaps_of(text) for key, text in words.by_key.items()}
        for name, words in playbook.words.items()
    }
    assert words_needed() == written
