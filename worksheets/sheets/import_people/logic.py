"""The import worksheet: what a file or a pasted list would do to the contacts, then doing it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from worksheets.content.words import Words
from worksheets.context import Context
from worksheets.importing import (
    KNOWN,
    TWO_PEOPLE,
    Action,
    Alike,
    Choices,
    ColumnMapping,
    Corrections,
    Known,
    ListSource,
    Proposal,
    ProposedRow,
    RowError,
    letters_offered,
    propose,
    proposed_mapping,
    read_source,
    refused_csv,
)
from worksheets.list_page import ListPage, first_page
from worksheets.memoised import memoised
from worksheets.notebook import Contact
from worksheets.outcome import ActionResult, Change, ExportedFile, Option, Outcome
from worksheets.problems import FieldProblem
from worksheets.relations.last_contacts import last_contacts
from worksheets.sheets.import_people.columns import column_choices, mapping_chosen
from worksheets.sheets.import_people.fixing import (
    CLEARED,
    SHEET,
    corrections_of,
    fields_open,
    is_fixing,
    is_key,
    opened,
    row_in_hand,
)
from worksheets.sheets.import_people.letters import encoding_chosen, letters_choices
from worksheets.sheets.import_people.shown import Shown
from worksheets.worksheet import Worksheet

MOST_ALIKE = 10
MOST_LISTED = 50  # of each list: a page must stay quick with five thousand rows


@dataclass(frozen=True, slots=True)
class Import:
    """What would be done, and how it is `shown`; both are None while there is nothing to read.

    `saved_count` is how many people the notebook has already.
    """

    saved_count: int
    proposal: Proposal | None = None
    shown: Shown | None = None
    corrections: Corrections | None = None
    is_fixing: bool = False
    is_too_long: bool = False
    are_letters_unsure: bool = False

    @property
    def added(self) -> ListPage[ProposedRow]:
        """Those who would be new."""
        return self._with_action("add")

    @property
    def updated(self) -> ListPage[ProposedRow]:
        """Those of whom the file says more."""
        return self._with_action("update")

    @property
    def skipped(self) -> ListPage[ProposedRow]:
        """Those of whom the file says nothing new."""
        return self._unchanged(differs=False)

    @property
    def left(self) -> ListPage[ProposedRow]:
        """Those who stay as they are, although the file says more of them or something else."""
        return self._unchanged(differs=True)

    @property
    def refused(self) -> ListPage[RowError]:
        """The rows nobody could be read from."""
        return first_page(self.proposal.refused if self.proposal else (), MOST_LISTED)

    @property
    def doubtful(self) -> ListPage[ProposedRow]:
        """Those of whom a cell could not be read."""
        rows = self.proposal.rows if self.proposal else ()
        return first_page([row for row in rows if row.refused], MOST_LISTED)

    @property
    def guessed(self) -> ListPage[ProposedRow]:
        """Those of whom something was only guessed."""
        rows = self.proposal.rows if self.proposal else ()
        return first_page([row for row in rows if row.checks], MOST_LISTED)

    @property
    def alike(self) -> ListPage[Alike]:
        """Those who may be somebody else."""
        return first_page(self.proposal.alike if self.proposal else (), MOST_ALIKE)

    @property
    def pictures(self) -> int:
        """How many people are added without a picture, or the like, of their card."""
        rows = self.proposal.rows if self.proposal else ()
        return sum(row.is_partial and bool(row.changes) for row in rows)

    @property
    def is_nameless(self) -> bool:
        """Whether no column holds names, so that nobody can be read."""
        return bool(self.proposal) and not self.proposal.mapping.has_names

    def _unchanged(self, *, differs: bool) -> ListPage[ProposedRow]:
        rows = self.proposal.with_action("skip") if self.proposal else ()
        return first_page([row for row in rows if bool(row.unchanged) is differs], MOST_LISTED)

    def _with_action(self, action: Action) -> ListPage[ProposedRow]:
        return first_page(self.proposal.with_action(action) if self.proposal else (), MOST_LISTED)


def evaluate(context: Context) -> Outcome[Import]:
    """Return the `Import` of the file, or else of the pasted text; ready once a row is refused."""
    field, content, name = _content(context)
    saved_count = len(context.notebook.contacts)
    if not content:
        # The field says as well that it is too long, but stands above the screen by then.
        is_long = bool(context.notebook.answers_of(SHEET).get("pasted", "").strip())
        return Outcome(Import(saved_count, is_too_long=is_long), is_ready=False)
    offer = _offered(content)
    encoding = encoding_chosen(context.answers, offer)
    source = _read(content, name, encoding)
    letters = letters_choices(context.answers, offer, source, context.words)
    if source.problem:
        problem = FieldProblem(field, source.problem)
        return Outcome(Import(saved_count), is_ready=False, problems=(problem,), choices=letters)
    found = proposed_mapping(source.grid)
    corrections = corrections_of(context, source)
    mapping = mapping_chosen(context.answers, source, found)
    proposal = _proposal(context, source, mapping, corrections)
    shown = Shown(_choices(context), context.words)
    is_open = row_in_hand(context, corrections) != ""
    is_unsure = bool(letters) and not (encoding or offer.is_sure)
    return Outcome(
        Import(saved_count, proposal, shown, corrections, is_open, are_letters_unsure=is_unsure),
        is_ready=bool(proposal.refused),
        choices={
            **letters,
            **column_choices(context.answers, source, found, context.words),
            **fields_open(context, corrections, proposal, context.words),
        },
    )


def _content(context: Context) -> tuple[str, bytes | str, str]:
    chosen = context.attachments.get("file")
    if chosen:
        return "file", chosen.content, chosen.name
    return "pasted", context.answers.text("pasted"), ""


_WAYS: Mapping[str, Known] = {way: way for way in KNOWN}

# What was previewed is what is imported, so the file need not be read again for that.
_read = memoised(read_source)
_offered = memoised(letters_offered)


def _proposal(
    context: Context, source: ListSource, mapping: ColumnMapping, corrections: Corrections
) -> Proposal:
    known = _WAYS.get(context.answers.text("known"), KNOWN[0])
    talked, _ = last_contacts(context.notebook.interactions, context.today)
    contacts = context.notebook.contacts
    rows, same = corrections.by_row, corrections.same
    return _proposed(source, contacts, mapping, _choices(context), known, talked, rows, same)


@memoised
def _proposed(
    source: ListSource,
    contacts: tuple[Contact, ...],
    mapping: ColumnMapping,
    choices: Choices,
    known: Known,
    talked: Mapping[str, date],
    corrections: Mapping[str, Mapping[str, str]],
    same: Mapping[str, str],
) -> Proposal:
    return propose(
        source,
        contacts,
        mapping=mapping,
        choices=choices,
        known=known,
        talked=talked,
        corrections=corrections,
        same=same,
    )


def _choices(context: Context) -> Mapping[str, tuple[Option, ...]]:
    content = context.content
    return {
        "tier": tuple(Option(tier.id, tier.label) for tier in content.org.tiers),
        "kind": tuple(Option(kind.id, kind.title) for kind in content.people),
        "touch": tuple(Option(method.id, method.title) for method in content.touches),
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
    cleared = {**({"pasted": ""} if is_pasted else {}), **(CLEARED if is_fixing(context) else {})}
    if cleared:
        changes.append(Change("answers", SHEET, cleared))
    return ActionResult(tuple(changes), _message(imported, context.words))


def _edit(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Put a row into the fields of the form, where its details can be corrected."""
    imported = evaluate(context).result
    key = values.get("row", "")
    if not imported.proposal or not imported.corrections or not is_key(key):
        return ActionResult()
    fields = opened(imported.corrections, imported.proposal, key)
    words, change = context.words, Change("answers", SHEET, fields)
    return ActionResult((change,), words.fill("said_edit"), undo=words.fill("undo_edit"))


def _done(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Close the fields; what they hold is saved for the row."""
    imported = evaluate(context).result
    text = imported.corrections.text if imported.corrections else ""
    fields = dict(CLEARED) | {"corrections": text}
    words, change = context.words, Change("answers", SHEET, fields)
    return ActionResult((change,), words.fill("said_fixed"), undo=words.fill("undo_fixed"))


def _same(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Save whether somebody in the list is one person with another, or with a contact."""
    imported = evaluate(context).result
    pairs = imported.proposal.alike if imported.proposal else ()
    pair = next((one for one in pairs if one.key == values.get("row")), None)
    if not pair or not imported.corrections:
        return ActionResult()
    is_one = values.get("answer") == "one"
    decided = imported.corrections.with_same(pair.key, pair.other if is_one else TWO_PEOPLE)
    words, change = context.words, Change("answers", SHEET, {"corrections": decided.text})
    names = {"name": pair.name, "other": pair.other_name}
    said, undo = ("said_one", "undo_one") if is_one else ("said_two", "undo_two")
    return ActionResult((change,), words.fill(said, **names), undo=words.fill(undo, **names))


def _message(imported: Import, words: Words) -> str:
    counts = {"said_added": imported.added.count, "said_updated": imported.updated.count}
    return " ".join(words.fill(key, count=count) for key, count in counts.items() if count)


def _written(row: ProposedRow, context: Context) -> Mapping[str, str]:
    # Someone new has the rhythm that was chosen for all, unless the file says another.
    rhythm = context.answers.text("new_tier") if row.action == "add" else ""
    tier = {"tier": rhythm} if rhythm else {}
    return tier | {change.field: change.new for change in row.changes}


def _refused(context: Context, outcome: Outcome[Import]) -> ExportedFile:
    words, proposal = context.words, outcome.result.proposal
    if proposal is None:
        raise ValueError("No list was read, so no row was refused. Offer the file when ready only.")
    return ExportedFile(
        refused_csv(
            proposal,
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
        "same": _same,
    },
    exports={"refused": _refused},
)
