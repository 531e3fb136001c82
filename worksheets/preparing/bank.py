"""The question bank, as far as a conversation needs it."""

from collections.abc import Iterable
from dataclasses import dataclass

from worksheets.raw import need, texts

STAGES = ("opening", "deepening", "closing")
GIVE = "give"  # the purpose of questions about what you might do for the other person


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """Something to ask: whom, what for, and at which stage of the conversation."""

    id: str
    ask: str
    people: tuple[str, ...]
    purposes: tuple[str, ...]
    stage: str
    follow_up: str = ""

    @property
    def is_offer(self) -> bool:
        """Whether a conversation can end with it: it asks what you might do for them."""
        return self.stage == STAGES[-1] and GIVE in self.purposes


def bank_from(raw: Iterable[object]) -> tuple[BankQuestion, ...]:
    """Return the questions in a sheet's content. Raises ValueError for a wrong type."""
    return tuple(
        BankQuestion(
            id=need(item, "id", str),
            ask=need(item, "ask", str),
            people=texts(item, "people"),
            purposes=texts(item, "purposes"),
            stage=need(item, "stage", str),
            follow_up=need(item, "follow_up", str),
        )
        for item in raw
    )
