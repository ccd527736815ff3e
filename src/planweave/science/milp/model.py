"""An integer programme with integer data: maximise c·x, lower ≤ A·x ≤ upper, x whole within its bounds.

All data are Python integers, so that a rounded answer can be checked without any tolerance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from planweave.science.anytime import Status


@dataclass(frozen=True, slots=True)
class Model:
    """Rows are stored one after another: row r has the entries `row_starts[r]` to `row_starts[r+1]`.

    None as a row bound means that there is none.
    """

    objective: tuple[int, ...]
    lower: tuple[int, ...]
    upper: tuple[int, ...]
    row_starts: tuple[int, ...]
    columns: tuple[int, ...]
    coefficients: tuple[int, ...]
    row_lower: tuple[int | None, ...]
    row_upper: tuple[int | None, ...]

    def value_of(self, x: Sequence[int]) -> int:
        """c·x."""
        return sum(c * v for c, v in zip(self.objective, x, strict=True) if v)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a solver knows. `bound` is a proven upper limit of the objective; `seconds` is wall time."""

    status: Status
    values: tuple[int, ...] | None
    objective: int | None
    bound: int | None
    seconds: float
    nodes: int = 0
    engine: str = "highs"


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The optimum without wholeness: `bound` is an upper limit of every whole answer."""

    values: tuple[float, ...] | None
    bound: int | None


@dataclass(slots=True)
class ModelBuilder:
    """Collects variables and rows; `freeze` gives the model."""

    objective: list[int] = field(default_factory=list)
    lower: list[int] = field(default_factory=list)
    upper: list[int] = field(default_factory=list)
    row_starts: list[int] = field(default_factory=lambda: [0])
    columns: list[int] = field(default_factory=list)
    coefficients: list[int] = field(default_factory=list)
    row_lower: list[int | None] = field(default_factory=list)
    row_upper: list[int | None] = field(default_factory=list)

    def variable(self, *, worth: int = 0, lower: int = 0, upper: int = 1) -> int:
        """Index of a new variable."""
        self.objective.append(worth)
        self.lower.append(lower)
        self.upper.append(upper)
        return len(self.objective) - 1

    def row(
        self, terms: Iterable[tuple[int, int]], *, lower: int | None = None, upper: int | None = None
    ) -> int:
        """Index of the new row lower ≤ Σ coefficient·x[column] ≤ upper; equal columns are added up."""
        merged: dict[int, int] = {}
        for column, coefficient in terms:
            merged[column] = merged.get(column, 0) + coefficient
        for column, coefficient in merged.items():
            if coefficient:
                self.columns.append(column)
                self.coefficients.append(coefficient)
        self.row_starts.append(len(self.columns))
        self.row_lower.append(lower)
        self.row_upper.append(upper)
        return len(self.row_lower) - 1

    def freeze(self) -> Model:
        """The finished model."""
        return Model(
            tuple(self.objective),
            tuple(self.lower),
            tuple(self.upper),
            tuple(self.row_starts),
            tuple(self.columns),
            tuple(self.coefficients),
            tuple(self.row_lower),
            tuple(self.row_upper),
        )


def violated_rows(model: Model, x: Sequence[int]) -> tuple[int, ...]:
    """Rows that `x` breaks, in exact integer arithmetic; -1 stands for a variable outside its bounds."""
    broken: list[int] = []
    if any(not low <= v <= high for v, low, high in zip(x, model.lower, model.upper, strict=True)):
        broken.append(-1)
    starts, columns, coefficients = model.row_starts, model.columns, model.coefficients
    for r, (low, high) in enumerate(zip(model.row_lower, model.row_upper, strict=True)):
        total = sum(coefficients[e] * x[columns[e]] for e in range(starts[r], starts[r + 1]))
        if (low is not None and total < low) or (high is not None and total > high):
            broken.append(r)
    return tuple(broken)
