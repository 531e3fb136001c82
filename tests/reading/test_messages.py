"""The messages to adapt are written as people write."""

from __future__ import annotations

import re

from generator.model.playbook import Playbook


def test_a_message_asks_for_one_thing(playbook: Playbook) -> None:
    """One question at most: two are twice as hard to answer."""
    assert [one.id for one in playbook.outreach if one.message.count("?") > 1] == []


def test_a_message_reads_as_people_write(playbook: Playbook) -> None:
    """No form letter."""
    stiff = re.compile(r"\b(I am|I would|do not|cannot|it is|I will|you will)\b", re.I)
    found = [(one.id, stiff.findall(one.message)) for one in playbook.outreach]
    assert [pair for pair in found if pair[1]] == []


def test_whoever_asks_leaves_a_way_out(playbook: Playbook) -> None:
    """Where there is a question, a no is easy."""
    out = re.compile(
        r"won't mind|no problem|rather|next month is fine|absolutely fine|no hurry|no pressure|"
        r"don't worry|understand|that's fine|if not now|suits you|just as good|would help just",
        re.IGNORECASE,
    )
    asking = [one for one in playbook.outreach if "?" in one.message]
    assert asking
    assert [one.id for one in asking if not out.search(one.message)] == []


def test_every_email_has_a_subject(playbook: Playbook) -> None:
    """Only what is written into a channel has none."""
    without = [one.id for one in playbook.outreach if not one.subject]
    assert without == ["channel-question"]
