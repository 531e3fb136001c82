"""What HR sends when the playbook begins."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.collections import Sourced
from worksheets.content.written import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchText(Sourced):
    """A text to send or to put up, with who sends it and when; gaps stand in [square brackets]."""

    title: Text
    when: Text
    subject: Text
    text: Text
