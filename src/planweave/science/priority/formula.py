"""Formulas as data: the same tree computes a score, names its inputs and is shown to the reader."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Operation = Literal["sum", "product", "quotient", "weighted_mean"]


@dataclass(frozen=True, slots=True)
class Input:
    """A number that somebody has to give. Bounds are included; `choices` are the only values allowed.

    `above` excludes its own value (an effort of 0 has no quotient). `unit` is a key for the texts.
    """

    name: str
    unit: str
    low: float | None = None
    high: float | None = None
    above: float | None = None
    choices: tuple[float, ...] | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A leaf: an input by its name, or a number; `weight` counts in a weighted mean only."""

    name: str = ""
    number: float = 0.0
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Formula:
    """An operation over parts. `quotient` has exactly two; `weighted_mean` takes terms with weights."""

    operation: Operation
    parts: tuple[Formula | Term, ...]


@dataclass(frozen=True, slots=True)
class InputIssue:
    """Why an input was refused.

    Codes: `missing`, `unknown`, `not_finite`, `below` (limit), `above` (limit), `not_above` (limit),
    `not_a_choice`.
    """

    code: str
    name: str
    limit: float | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """A value, or the reasons why there is none: exactly one of `value` and `issues` is there."""

    method: str
    value: float | None
    inputs: Mapping[str, float]
    issues: tuple[InputIssue, ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """A way to score: what it needs and how it computes. Higher is better in all of them."""

    id: str
    inputs: tuple[Input, ...]
    formula: Formula
    source: str

    def score(self, inputs: Mapping[str, float | None]) -> Score:
        """The score of one requirement; a missing or impossible input is refused, never replaced."""
        given = {name: value for name, value in inputs.items() if value is not None}
        issues = check_inputs(self.inputs, inputs)
        value = None if issues else evaluate(self.formula, given)
        return Score(self.id, value, given, issues)


def check_inputs(declared: tuple[Input, ...], given: Mapping[str, float | None]) -> tuple[InputIssue, ...]:
    """Every issue, in the order of the declaration, unknown names last."""
    issues: list[InputIssue] = []
    for item in declared:
        value = given.get(item.name)
        if value is None:
            issues.append(InputIssue("missing", item.name))
        elif not math.isfinite(value):
            issues.append(InputIssue("not_finite", item.name))
        elif item.choices is not None and not any(
            math.isclose(value, c, rel_tol=1e-12) for c in item.choices
        ):
            issues.append(InputIssue("not_a_choice", item.name))
        elif item.low is not None and value < item.low:
            issues.append(InputIssue("below", item.name, item.low))
        elif item.above is not None and value <= item.above:
            issues.append(InputIssue("not_above", item.name, item.above))
        elif item.high is not None and value > item.high:
            issues.append(InputIssue("above", item.name, item.high))
    names = {item.name for item in declared}
    issues += [InputIssue("unknown", name) for name in given if name not in names]
    return tuple(issues)


def evaluate(formula: Formula | Term, values: Mapping[str, float]) -> float:
    """The number of a formula whose inputs have been checked."""
    if isinstance(formula, Term):
        return values[formula.name] if formula.name else formula.number
    numbers = [evaluate(part, values) for part in formula.parts]
    if formula.operation == "sum":
        return math.fsum(numbers)
    if formula.operation == "product":
        return math.prod(numbers)
    if formula.operation == "quotient":
        over, under = numbers
        return over / under
    weights = [part.weight if isinstance(part, Term) else 1.0 for part in formula.parts]
    return math.fsum(w * n for w, n in zip(weights, numbers, strict=True)) / math.fsum(weights)


def rendered(formula: Formula | Term, names: Mapping[str, str] | None = None) -> str:
    """The formula as a line of text, inputs under the given names: "(a + b) ÷ c"."""
    return _rendered(formula, names or {}, outer=True)


def _rendered(formula: Formula | Term, names: Mapping[str, str], *, outer: bool) -> str:
    if isinstance(formula, Term):
        return names.get(formula.name, formula.name) if formula.name else f"{formula.number:g}"
    if formula.operation == "weighted_mean":
        weights = [part.weight if isinstance(part, Term) else 1.0 for part in formula.parts]
        parts = [
            f"{w:g} × {_rendered(p, names, outer=False)}" for w, p in zip(weights, formula.parts, strict=True)
        ]
        return f"({' + '.join(parts)}) ÷ {math.fsum(weights):g}"
    sign = {"sum": " + ", "product": " × ", "quotient": " ÷ "}[formula.operation]
    text = sign.join(_rendered(part, names, outer=False) for part in formula.parts)
    needs_brackets = not outer and formula.operation != "product"
    return f"({text})" if needs_brackets else text
