"""What each group of a round is told: who, when, and two questions to begin with."""

from collections.abc import Sequence
from dataclasses import dataclass

from worksheets.content.items import STAGES, Question
from worksheets.content.words import Words
from worksheets.context import Context
from worksheets.days.dates import day_text
from worksheets.messaging.addressing import mailto_all
from worksheets.messaging.greeted import greeted
from worksheets.pairing.drawn import DrawnRound
from worksheets.pairing.person import Participant

#: Whom the questions of a coffee round are for: somebody you don't know well.
_FOR = frozenset({"coworkers", "other-areas"})
_STEP = 7  # so that neighbours get different questions, and one person other ones each round


@dataclass(frozen=True, slots=True)
class Invitation:
    """The text for a group, and the link that opens it in a mail program; "" without addresses."""

    people: tuple[Participant, ...]
    text: str
    mailto: str

    @property
    def names(self) -> str:
        """Who it is for."""
        return ", ".join(person.name for person in self.people)


def invitations(
    drawn: DrawnRound, number: int, people: dict[str, Participant], context: Context, most: int
) -> tuple[Invitation, ...]:
    """Return the invitations to a round, the first `most` of them."""
    openings, later = (_suiting(context.content.questions, stage) for stage in STAGES[:2])
    found = []
    for at, group in enumerate(drawn.groups[:most]):
        members = tuple(people[key] for key in group)
        place = number * _STEP + at
        pair = (_pick(openings, place), _pick(later, place))
        found.append(_invitation(members, drawn, pair, context.words))
    return tuple(found)


def _suiting(questions: Sequence[Question], stage: str) -> list[str]:
    suiting = [one for one in questions if one.stage == stage and _FOR & set(one.people)]
    return [one.ask for one in suiting or questions]


def _pick(questions: Sequence[str], place: int) -> str:
    return questions[place % len(questions)] if questions else ""


def _invitation(
    members: tuple[Participant, ...], drawn: DrawnRound, questions: tuple[str, str], words: Words
) -> Invitation:
    names = [greeted(person.name) for person in members]
    text = words.fill(
        "invitation",
        names=_listed(names, words),
        day=day_text(drawn.day, words),
        first=questions[0],
        second=questions[1],
    )
    addresses = [person.email for person in members]
    return Invitation(members, text, mailto_all(addresses, words.fill("mail_subject"), text))


def _listed(names: Sequence[str], words: Words) -> str:
    return words.fill("names_and", first=words.language.comma.join(names[:-1]), last=names[-1])
