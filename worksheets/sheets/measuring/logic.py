"""Measuring: a blank sheet to send out, and the sum of what comes back."""

from collections.abc import Iterator
from dataclasses import dataclass

from worksheets.context import Context
from worksheets.files.spreadsheet import csv_text
from worksheets.measuring.answers import Wave, read_wave
from worksheets.measuring.summary import QuestionMeans, Summary, summed
from worksheets.memoised import memoised
from worksheets.outcome import ExportedFile, Outcome
from worksheets.problems import FieldProblem
from worksheets.worksheet import Worksheet

_WAVES = ("before", "after")


@dataclass(frozen=True, slots=True)
class Measured:
    """The questions, and once files are chosen the answers of both times and their sum."""

    questions: tuple[str, ...]
    before: Wave
    after: Wave
    summary: Summary | None = None

    @property
    def unread(self) -> int:
        """How many cells hold no number from 1 to 5."""
        return self.before.unread + self.after.unread

    @property
    def twice(self) -> int:
        """How many files were chosen twice."""
        return self.before.twice + self.after.twice


# One for each time: a memoised function knows the last one only.
_read = {name: memoised(read_wave) for name in _WAVES}
_summed = memoised(summed)


def evaluate(context: Context) -> Outcome:
    """Return what was `Measured`; ready at once, for the blank sheet needs no answer."""
    questions = tuple(one.text for one in context.content.measures)
    names = tuple(context.words.fill("say_group").split("/"))
    waves = {
        name: _read[name](context.attached(f"{name}_files"), questions, names) for name in _WAVES
    }
    problems = tuple(_problems(waves))
    if not any(wave.rows for wave in waves.values()):
        return Outcome(Measured(questions, waves["before"], waves["after"]), True, problems)
    summary = _summed(questions, waves["before"].rows, waves["after"].rows)
    return Outcome(Measured(questions, waves["before"], waves["after"], summary), True, problems)


def _problems(waves: dict[str, Wave]) -> Iterator[FieldProblem]:
    """Yield the first problem of each time: which file it is, and why."""
    for name, wave in waves.items():
        for one in wave.problems[:1]:
            values = {"file": one.name[:80], "others": str(len(wave.problems) - 1)}
            yield FieldProblem(f"{name}_files", f"file_{one.code}", values=values)


def _blank(context: Context, outcome: Outcome) -> ExportedFile:
    # Here and not above: only this download needs what writes it.
    from worksheets.files.workbook import WorkbookSheet, workbook_bytes

    words, questions = context.words, outcome.result.questions
    header = [
        words.fill("column_group"),
        *(f"{number}. {text}" for number, text in enumerate(questions, start=1)),
    ]
    how = [(words.fill(key),) for key in ("how_one", "how_scale", "how_group", "how_back")]
    sheets = (
        WorkbookSheet(words.fill("sheet_answers"), header, ()),
        WorkbookSheet(words.fill("sheet_how"), (words.fill("how_title"),), how),
    )
    return ExportedFile(workbook_bytes(sheets, context.today))


def _csv(context: Context, outcome: Outcome) -> ExportedFile:
    words, summary = context.words, outcome.result.summary
    names = ("group", "question", "before", "before_count", "after", "after_count", "change")
    header = [words.fill(f"column_{name}") for name in names]
    rows: list[list[str]] = []
    if summary:
        rows += [_row(words.fill("everybody"), line) for line in summary.lines]
        for one in summary.groups:
            name = one.name or words.fill("no_group")
            rows += [_row(name, line) for line in one.lines]
    return ExportedFile(csv_text(header, rows))


def _row(group: str, line: QuestionMeans) -> list[str]:
    cells = [group, line.question]
    for mean in (line.before, line.after):
        cells += [mean.text, str(mean.count)] if mean else ["", ""]
    return [*cells, line.change_text.replace("\u2212", "-")]


WORKSHEET = Worksheet(evaluate, exports={"blank": _blank, "csv": _csv})
