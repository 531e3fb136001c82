"""People out of a file or a pasted list: read, mapped, matched, and proposed before anything moves.

`read_source` finds the format and splits it into rows, `propose` says what each row would do to
the notebook. Neither raises for what a file holds, and nothing is changed by either.
"""

from worksheets.importing.alike import TWO_PEOPLE, Alike
from worksheets.importing.cells import Choices
from worksheets.importing.columns import ColumnMapping, proposed_mapping
from worksheets.importing.corrections import CORRECTABLE, Corrections, corrections_in
from worksheets.importing.offered_letters import LettersOffer, letters_offered
from worksheets.importing.proposal import (
    KNOWN,
    Action,
    Known,
    Proposal,
    ProposedRow,
    RowError,
    propose,
)
from worksheets.importing.refused import refused_csv
from worksheets.importing.source import ListSource, read_source

__all__ = [
    "CORRECTABLE",
    "KNOWN",
    "TWO_PEOPLE",
    "Action",
    "Alike",
    "Choices",
    "ColumnMapping",
    "Corrections",
    "Known",
    "LettersOffer",
    "ListSource",
    "Proposal",
    "ProposedRow",
    "RowError",
    "corrections_in",
    "letters_offered",
    "propose",
    "proposed_mapping",
    "read_source",
    "refused_csv",
]
