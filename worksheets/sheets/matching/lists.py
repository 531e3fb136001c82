"""The lists of a matching, read from the form, and what in them can't be read."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain

from worksheets.context import Context
from worksheets.importing.matching import name_key
from worksheets.matching.fits import topics_among
from worksheets.matching.match import MatchRequest
from worksheets.matching.rules import MatchRules
from worksheets.memoised import memoised
from worksheets.pairing.person import Participant
from worksheets.pairing.roster import Remark, Roster, read_roster
from worksheets.pairing.rules import Level, level_of
from worksheets.problems import FieldProblem
from worksheets.sheets.coffee_season.lines import Directory, pairs_in_text
from worksheets.unread import UnreadLine, problems_of

_RULES = ("topic", "department", "team", "manager", "place", "zone")
_BOTH = ("name", "department", "offers", "seeks")
_MENTORS = ("name", "department", "offers", "place")
_MENTEES = ("name", "department", "seeks", "place")

# One for each list: a memoised function knows the last one only.
_topics = memoised(topics_among)
_read_mentors: Callable[..., Roster] = memoised(lambda *given: read_roster(*given))
_read_mentees: Callable[..., Roster] = memoised(lambda *given: read_roster(*given))


@dataclass(frozen=True, slots=True)
class MatchingLists:
    """Both sides as a request, remarks about the lists, what stands in the way, and lines that
    count for nothing as they can't be read.
    """

    request: MatchRequest
    remarks: tuple[Remark, ...] = ()
    problems: tuple[FieldProblem, ...] = ()
    unread: tuple[UnreadLine, ...] = ()


def lists_of(context: Context) -> MatchingLists:
    """Return the lists of the form; with one alone, its people say what they take part as."""
    has_two = bool(context.answers["mentees"]) or "mentees_file" in context.attachments
    mentors = _list(context, "mentors", _MENTORS if has_two else _BOTH, _read_mentors)
    mentees = _list(context, "mentees", _MENTEES, _read_mentees)
    read = (("mentors", mentors), ("mentees", mentees))
    problems = [_problem(context, field, one) for field, one in read if one.problem]
    sides = mentors.people, mentees.people
    if not has_two:
        sides = (
            tuple(one for one in mentors.people if one.part != "mentee"),
            tuple(one for one in mentors.people if one.part != "mentor"),
        )
    levels: dict[str, Level] = {
        rule: level_of(context.answers.text(f"{rule}_rule")) for rule in _RULES
    }
    rules = MatchRules(**levels)
    ones, others = (Directory.of(side) for side in sides)
    (locked, unread), (forbidden, more) = (
        pairs_in_text(context.answers.text(field), ones, others, field)
        for field in ("locked", "forbidden")
    )
    unread += more
    request = MatchRequest(*sides, rules, locked, frozenset(forbidden))
    remarks = (
        *mentors.remarks,
        *mentees.remarks,
        *_unknown_topics(context, sides),
        *_mistyped_topics(sides),
    )
    return MatchingLists(request, remarks, (*problems, *problems_of(unread)), unread)


def _problem(context: Context, field: str, roster: Roster) -> FieldProblem:
    chosen = f"{field}_file"
    return FieldProblem(chosen if chosen in context.attachments else field, roster.problem)


def _list(
    context: Context, field: str, in_order: tuple[str, ...], read: Callable[..., Roster]
) -> Roster:
    chosen = context.attachments.get(f"{field}_file")
    if chosen:
        return read(chosen.content, chosen.name, in_order)
    return read(context.answers[field], "", in_order)


def _mistyped_topics(
    sides: tuple[tuple[Participant, ...], tuple[Participant, ...]],
) -> tuple[Remark, ...]:
    """Return remarks about topics that were taken for others, or may have been meant so."""
    topics = _topics((*sides[0], *sides[1]))
    said = (("topic_taken", topics.taken), ("topic_near", topics.near))
    return tuple(
        Remark(code, tuple(f"“{typed}” → “{meant}”" for typed, meant in pairs))
        for code, pairs in said
        if pairs
    )


def _unknown_topics(
    context: Context, sides: tuple[tuple[Participant, ...], tuple[Participant, ...]]
) -> tuple[Remark, ...]:
    """Return a remark about topics that the organisation's own list doesn't have."""
    listed = {name_key(topic) for topic in context.answers.names("topics")}
    if not listed:
        return ()
    named = chain.from_iterable((*one.offers, *one.seeks) for one in chain(*sides))
    unknown = tuple(topic for topic in dict.fromkeys(named) if name_key(topic) not in listed)
    return (Remark("unknown_topic", unknown),) if unknown else ()
