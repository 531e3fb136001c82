"""The import worksheet: what a file or a pasted list would do to the contacts, then doing it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from worksheets.content.words import Words
from worksheets.context import Context
from worksheets.excerpt import Excerpt, excerpt
from worksheets.importing import (
    Action,
    Choices,
    ColumnMapping,
    Corrections,
    Known,
    Proposal,
    ProposedRow,
    RefusedRow,
    Source,
    propose,
    proposed_mapping,
    read_source,
    refused_csv,
)
from worksheets.notebook import Contact
from worksheets.outcome import ActionResult, Change, ExportedFile, Option, Outcome
from worksheets.problems import Problem
from worksheets.relations.last_contacts import last_contacts
from worksheets.remembered import remembered
from worksheets.sheets.import_people.columns import column_choices, mapping_chosen
from worksheets.sheets.import_people.fixing import (
    CLEARED,
    SHEET,
    corrections_of,
    fields_open,
    is_fixing,
    opened,
    row_in_hand,
)
from worksheets.sheets.import_people.shown import Shown
from worksheets.worksheet import Worksheet

MOST_LISTED = 50  # of each list: a page must stay quick with five thousand rows


@dataclass(frozen=True, slots=True)
class Import:
    """What would be done, and how it is `shown`; both are None while there is nothing to read.

    `kept_count` is how many people the notebook has already.
    """

    kept_count: int
    proposal: Proposal | None = None
    shown: Shown | None = None
    corrections: Corrections | None = None
    is_fixing: bool = False
    is_too_long: bool = False

    @property
    def added(self) -> Excerpt[ProposedRow]:
        """Those who would be new."""
        return self._with_action("add")

    @property
    def updated(self) -> Excerpt[ProposedRow]:
        """Those of whom the file says more."""
        return self._with_action("update")

    @property
    def skipped(self) -> Excerpt[ProposedRow]:
        """Those of whom the file says nothing new."""
        return self._unchanged(differs=False)

    @property
    def left(self) -> Excerpt[ProposedRow]:
        """Those who stay as they are, although the file says more of them or something else."""
        return self._unchanged(differs=True)

    @property
    def refused(self) -> Excerpt[RefusedRow]:
        """The rows nobody could be read from."""
        return excerpt(self.proposal.refused if self.proposal else (), MOST_LISTED)

    @property
    def doubtful(self) -> Excerpt[ProposedRow]:
        """Those of whom a cell could not be read."""
        rows = self.proposal.rows if self.proposal else ()
        return excerpt([row for row in rows if row.refused], MOST_LISTED)

    @property
    def pictures(self) -> int:
        """How many people are added without a picture, or the like, of their card."""
        rows = self.proposal.rows if self.proposal else ()
        return sum(row.is_partial and bool(row.changes) for row in rows)

    @property
    def is_nameless(self) -> bool:
        """Whether no column holds names, so that nobody can be read."""
        return bool(self.proposal) and not self.proposal.mapping.has_names

    def _unchanged(self, *, differs: bool) -> Excerpt[ProposedRow]:
        rows = self.proposal.with_action("skip") if self.proposal else ()
        return excerpt([row for row in rows if bool(row.kept) is differs], MOST_LISTED)

    def _with_action(self, action: Action) -> Excerpt[ProposedRow]:
        return excerpt(self.proposal.with_action(action) if self.proposal else (), MOST_LISTED)


def evaluate(context: Context) -> Outcome:
    """Return the `Import` of the file, or else of the pasted text; ready once a row is refused."""
    field, content, name = _content(context)
    kept_count = len(context.notebook.contacts)
    if not content:
        # The field says as well that it is too long, but stands above the screen by then.
        is_long = bool(context.notebook.answers_of(SHEET).get("pasted", "").strip())
        return Outcome(Import(kept_count, is_too_long=is_long), is_ready=False)
    source = _read(content, name)
    if source.problem:
        problem = Problem(field, source.problem)
        return Outcome(Import(kept_count), is_ready=False, problems=(problem,))
    found = proposed_mapping(source.grid)
    corrections = corrections_of(context, source)
    mapping = mapping_chosen(context.answers, source, found)
    proposal = _proposal(context, source, mapping, corrections)
    shown = Shown(_choices(context), context.words)
    is_open = row_in_hand(context, corrections) is not None
    return Outcome(
        Import(kept_count, proposal, shown, corrections, is_open),
        is_ready=bool(proposal.refused),
        choices=column_choices(context.answers, source, found, context.words)
        | fields_open(context, corrections, proposal, context.words),
    )


def _content(context: Context) -> tuple[str, bytes | str, str]:
    chosen = context.attachments.get("file")
    if chosen:
        return "file", chosen.content, chosen.name
    return "pasted", context.answers["pasted"], ""


# What was previewed is what is imported, so the file need not be read again for that.
_read = remembered(read_source)


def _proposal(
    context: Context, source: Source, mapping: ColumnMapping, corrections: Corrections
) -> Proposal:
    known = context.answers["known"] or "fill"
    talked, _ = last_contacts(context.notebook.interactions, context.today)
    contacts, rows = context.notebook.contacts, corrections.by_row
    return _proposed(source, contacts, mapping, _choices(context), known, talked, rows)


@remembered
def _proposed(
    source: Source,
    contacts: tuple[Contact, ...],
    mapping: ColumnMapping,
    choices: Choices,
    known: Known,
    talked: Mapping[str, date],
    corrections: Mapping[int, Mapping[str, str]],
) -> Proposal:
    return propose(
        source,
        contacts,
        mapping=mapping,
        choices=choices,
        known=known,
        talked=talked,
        corrections=corrections,
    )


def _choices(context: Context) -> Mapping[str, tuple[Option, ...]]:
    content = context.content
    return {
        "tier": tuple(Option(tier.id, tier.label) for tier in content.org.tiers),
        "kind": tuple(Option(kind.id, kind.title) for kind in content.people),
        "touch": tuple(Option(touch.id, touch.title) for touch in content.touches),
    }


def _import(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Write what was proposed; a pasted list has served its purpose and is cleared."""
    outcome = evaluate(context)
    imported = outcome.result
    if imported.proposal is None:
        return ActionResult(problems=outcome.problems)
    rows = [row for row in imported.proposal.rows if row.changes]
    changes = [Change("contacts", row.id, _written(row, context)) for row in rows]
    is_pasted = context.answers["pasted"] and "file" not in context.attachments
    cleared = ({"pasted": ""} if is_pasted else {}) | (CLEARED if is_fixing(context) else {})
    if cleared:
        changes.append(Change("answers", SHEET, cleared))
    return ActionResult(tuple(changes), _message(imported, context.words))


def _edit(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Put a row into the fields of the form, where its details can be corrected."""
    imported = evaluate(context).result
    number = values.get("row", "")
    if imported.proposal is None or not number.isdecimal():
        return ActionResult()
    fields = opened(imported.corrections, imported.proposal, int(number[:9]))
    return ActionResult((Change("answers", SHEET, fields),), context.words.fill("said_edit"))


def _done(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Close the fields; what they hold is kept for the row."""
    imported = evaluate(context).result
    kept = imported.corrections.text if imported.corrections else ""
    fields = dict(CLEARED) | {"corrections": kept}
    return ActionResult((Change("answers", SHEET, fields),), context.words.fill("said_fixed"))


def _message(imported: Import, words: Words) -> str:
    counts = {"said_added": imported.added.count, "said_updated": imported.updated.count}
    return " ".join(words.fill(key, count=count) for key, count in counts.items() if count)


def _written(row: ProposedRow, context: Context) -> Mapping[str, str]:
    # Someone new has the rhythm that was chosen for all, unless the file says another.
    rhythm = context.answers["new_tier"] if row.action == "add" else ""
    tier = {"tier": rhythm} if rhythm else {}
    return tier | {change.field: change.new for change in row.changes}


def _refused(context: Context, outcome: Outcome) -> ExportedFile:
    words = context.words
    return ExportedFile(
        refused_csv(
            outcome.result.proposal,
            words.fill("column_row"),
            words.fill("column_reason"),
            lambda code: words.fill(f"reason_{code}"),
        )
    )


WORKSHEET = Worksheet(
    evaluate,
    actions={
        "import": _import,
        "edit": _edit,
        "fixed": _done,
    },
    exports={"refused": _refused},
)
