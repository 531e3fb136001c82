"""The person worksheet: everything the notebook knows of one contact, on one page."""

from worksheets.context import Context
from worksheets.joining.same import same_people
from worksheets.list_page import first_page
from worksheets.outcome import Outcome
from worksheets.planning.anew import plan_anew
from worksheets.relations.actions import (
    find,
    promise_done,
    promise_dropped,
    promise_later,
    reminder_done,
)
from worksheets.sheets.person import actions
from worksheets.sheets.person.joining import (
    compare,
    join,
    join_pairs,
    joining_in,
    pair_choices,
)
from worksheets.sheets.person.profile import NobodyChosen, profile_of
from worksheets.worksheet import Worksheet

MOST_PAIRS = 10


def evaluate(context: Context) -> Outcome:
    """Return the `Profile` of the chosen person, or a `Start` while nobody was chosen.

    Then the pairs of contacts that may be one person are choices, too: the page that merges two
    notebooks offers them.
    """
    person = find(context.notebook.contacts, context.answers.text("contact"))
    if person is None:
        start = NobodyChosen(first_page(same_people(context.notebook.contacts), MOST_PAIRS))
        return Outcome(start, is_ready=False, choices={"pairs": pair_choices(context)})
    seen = profile_of(person, joining_in(context, person), context)
    return Outcome(seen.profile, True, seen.problems, changes=seen.changes)


WORKSHEET = Worksheet(
    evaluate,
    actions={
        "pause": actions.pause,
        "resume": actions.resume,
        "plan-anew": plan_anew,
        "promise-done": promise_done,
        "promise-dropped": promise_dropped,
        "promise-later": promise_later,
        "reminder-done": reminder_done,
        "compare": compare,
        "join": join,
        "join-pairs": join_pairs,
    },
)
