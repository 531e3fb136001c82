"""Figures and verdicts, printed the same way by every measurement."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure and the bound it is held against (None where there is none)."""

    name: str
    value: float
    unit: str
    at_most: float | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        """Whether the bound is met, and if not by how much it is missed."""
        if self.at_most is None:
            return ""
        if self.value <= self.at_most:
            return "met"
        if not self.at_most:
            return f"missed by {self.value:g} {self.unit}"
        return f"missed by {100 * (self.value / self.at_most - 1):.0f} %"


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` (0 to 1) of `values` lie, by nearest rank."""
    ordered = sorted(values)
    return ordered[max(0, round(share * len(ordered) + 0.5) - 1)]


def median(values: Sequence[float]) -> float:
    """Return the middle of `values`."""
    return statistics.median(values)


def show(title: str, figures: list[Figure]) -> None:
    """Print the figures as a table."""
    table = Table("figure", "measured", "at most", "verdict", "note", title=title)
    for figure in figures:
        bound = "" if figure.at_most is None else f"{figure.at_most:g} {figure.unit}"
        measured = f"{figure.value:.3g} {figure.unit}"
        table.add_row(figure.name, measured, bound, figure.verdict, figure.note)
    Console(width=120, markup=False).print(table)
