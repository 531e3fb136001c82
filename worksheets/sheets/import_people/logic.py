"""The import worksheet: what a file or a pasted list would do to the contacts, then doing it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from worksheets.asked import Asked
from worksheets.excerpt import Excerpt, excerpt
from worksheets.importing import (
    Action,
    Choices,
    ColumnMapping,
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
from worksheets.organisation import organisation_from
from worksheets.outcome import Change, Done, Made, Option, Outcome
from worksheets.problems import Problem
from worksheets.raw import need
from worksheets.relations.last_contacts import last_contacts
from worksheets.remembered import remembered
from worksheets.sheets.import_people.columns import column_choices, mapping_chosen
from worksheets.sheets.import_people.shown import Shown
from worksheets.words import Words

MOST_LISTED = 50  # of each list: a page must stay quick with five thousand rows
_SHEET = "import-people"


@dataclass(frozen=True, slots=True)
class Import:
    """What would be done, and how it is `shown`; both are None while there is nothing to read.

    `kept_count` is how many people the notebook has already.
    """

    kept_count: int
    proposal: Proposal | None = None
    shown: Shown | None = None

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
        """How many people are taken over without a picture, or the like, of their card."""
        rows = self.proposal.rows if self.proposal else ()
        return sum(row.is_partial and bool(row.changes) for row in rows)

    @property
    def is_nameless(self) -> bool:
        """Whether no column holds names, so that nobody can be read."""
        names = ("name", "given_name", "family_name")
        return bool(self.proposal) and not any(map(self.proposal.mapping.places.get, names))

    def _unchanged(self, *, differs: bool) -> Excerpt[ProposedRow]:
        rows = self.proposal.with_action("skip") if self.proposal else ()
        return excerpt([row for row in rows if bool(row.kept) is differs], MOST_LISTED)

    def _with_action(self, action: Action) -> Excerpt[ProposedRow]:
        return excerpt(self.proposal.with_action(action) if self.proposal else (), MOST_LISTED)


def evaluate(asked: Asked) -> Outcome:
    """Return the `Import` of the file, or else of the pasted text; ready once a row is refused."""
    field, content = _content(asked)
    kept_count = len(asked.notebook.contacts)
    if not content:
        return Outcome(Import(kept_count), is_ready=False)
    source = _read(content)
    if source.problem:
        problem = Problem(field, source.problem)
        return Outcome(Import(kept_count), is_ready=False, problems=(problem,))
    found = proposed_mapping(source.grid)
    proposal = _proposal(asked, source, mapping_chosen(asked.answers, source, found))
    return Outcome(
        Import(kept_count, proposal, Shown(_choices(asked), asked.words)),
        is_ready=bool(proposal.refused),
        choices=column_choices(source, found, asked.words),
    )


def _content(asked: Asked) -> tuple[str, bytes | str]:
    chosen = asked.attachments.get("file")
    return ("file", chosen.content) if chosen else ("pasted", asked.answers["pasted"])


# What was previewed is what is taken over, so the file need not be read again for that.
_read = remembered(read_source)


def _proposal(asked: Asked, source: Source, mapping: ColumnMapping) -> Proposal:
    known = asked.answers["known"] or "fill"
    talked, _ = last_contacts(asked.notebook.interactions, asked.today)
    return _proposed(source, asked.notebook.contacts, mapping, _choices(asked), known, talked)


@remembered
def _proposed(
    source: Source,
    contacts: tuple[Contact, ...],
    mapping: ColumnMapping,
    choices: Choices,
    known: Known,
    talked: Mapping[str, date],
) -> Proposal:
    return propose(source, contacts, mapping=mapping, choices=choices, known=known, talked=talked)


def _choices(asked: Asked) -> Mapping[str, tuple[Option, ...]]:
    content = asked.content
    tiers = organisation_from(need(content, "org", dict)).tiers
    return {
        "tier": tuple(Option(tier.id, tier.label) for tier in tiers),
        "kind": _titled(need(content, "people", list)),
        "touch": _titled(need(content, "touches", list)),
    }


def _titled(items: Iterable[object]) -> tuple[Option, ...]:
    return tuple(Option(need(item, "id", str), need(item, "title", str)) for item in items)


def _import(asked: Asked, values: Mapping[str, str]) -> Done:
    """Write what was proposed; a pasted list has served its purpose and is cleared."""
    outcome = evaluate(asked)
    imported = outcome.result
    if imported.proposal is None:
        return Done(problems=outcome.problems)
    rows = [row for row in imported.proposal.rows if row.changes]
    changes = [Change("contacts", row.id, _written(row, asked)) for row in rows]
    if asked.answers["pasted"] and "file" not in asked.attachments:
        changes.append(Change("answers", _SHEET, {"pasted": ""}))
    return Done(tuple(changes), _said(imported, asked.words))


def _said(imported: Import, words: Words) -> str:
    counts = {"said_added": imported.added.count, "said_updated": imported.updated.count}
    return " ".join(words.fill(key, count=count) for key, count in counts.items() if count)


def _written(row: ProposedRow, asked: Asked) -> Mapping[str, str]:
    # Someone new has the rhythm that was chosen for all, unless the file says another.
    rhythm = asked.answers["new_tier"] if row.action == "add" else ""
    tier = {"tier": rhythm} if rhythm else {}
    return tier | {change.field: change.new for change in row.changes}


def _refused(asked: Asked, outcome: Outcome) -> Made:
    words = asked.words
    return Made(
        refused_csv(
            outcome.result.proposal,
            words.fill("column_row"),
            words.fill("column_reason"),
            lambda code: words.fill(f"reason_{code}"),
        )
    )


ACTS: Mapping[str, Callable[[Asked, Mapping[str, str]], Done]] = {"import": _import}
EXPORTS: Mapping[str, Callable[[Asked, Outcome], Made]] = {"refused": _refused}
