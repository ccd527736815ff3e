"""Business rules as a table in the manner of DMN, and what is wrong with it: rules that contradict, cases without one.

The check is exact: every condition is a union of intervals or a set of values, so the space of all inputs falls into
finitely many boxes of which each is either inside or outside a rule. No sampling.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from planweave.kernel.language import Text

from .. import texts

MAX_INPUTS, MAX_OUTPUTS, MAX_RULES = 10, 10, 200
MAX_STEPS = 200_000
"""Boxes looked at before the check says that it did not finish."""
MOST_SHOWN = 20
Short = Annotated[str, Field(max_length=200)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, allow_inf_nan=False)


class Interval(_Strict):
    """From `low` to `high`; an absent end is open to infinity. Numbers, or ISO dates where the input is a date."""

    low: float | datetime.date | None = None
    high: float | datetime.date | None = None
    low_open: bool = False
    high_open: bool = False


class Condition(_Strict):
    """What a rule asks of one input: nothing (both empty), one of `values`, or a number in one of `intervals`."""

    values: Annotated[list[Short], Field(max_length=50)] = []
    intervals: Annotated[list[Interval], Field(max_length=10)] = []


class Input(_Strict):
    """What a decision looks at. `domain` bounds a number or date; `values` are all that a choice can be."""

    name: Annotated[str, Field(min_length=1, max_length=100)]
    kind: Literal["number", "integer", "date", "choice", "yes_no"] = "choice"
    unit: Annotated[str, Field(max_length=40)] = ""
    values: Annotated[list[Short], Field(max_length=50)] = []
    domain: Interval | None = None


class Output(_Strict):
    name: Annotated[str, Field(min_length=1, max_length=100)]


class Rule(_Strict):
    """One row: a condition per input and a value per output, in the table's order."""

    conditions: list[Condition]
    results: list[Short]
    note: Annotated[str, Field(max_length=500)] = ""


class RuleTable(_Strict):
    """`unique`: at most one rule may apply. `first`: the first that applies decides."""

    hit_policy: Literal["unique", "first"] = "unique"
    inputs: Annotated[list[Input], Field(max_length=MAX_INPUTS)] = []
    outputs: Annotated[list[Output], Field(max_length=MAX_OUTPUTS)] = []
    rules: Annotated[list[Rule], Field(max_length=MAX_RULES)] = []


Fault = tuple[Text, dict[str, object]]
YES_NO = ["yes", "no"]


def table_fault(table: RuleTable) -> Fault | None:
    """The first thing that keeps a table from being one, as a sentence; None when it can be checked."""
    for names in ([one.name for one in table.inputs], [one.name for one in table.outputs]):
        if len(set(names)) < len(names):
            return texts.TABLE_NAMES, {"name": next(name for name in names if names.count(name) > 1)}
    for one in table.inputs:
        if one.kind == "choice" and (
            not one.values or "" in one.values or len(set(one.values)) < len(one.values)
        ):
            return texts.TABLE_VALUES, {"name": one.name}
        if one.domain and (one.kind in ("choice", "yes_no") or not _is_interval(one.domain, one.kind)):
            return texts.TABLE_DOMAIN, {"name": one.name}
    for number, rule in enumerate(table.rules, start=1):
        if len(rule.conditions) != len(table.inputs) or len(rule.results) != len(table.outputs):
            return texts.TABLE_WIDTH, {"rule": number}
        for one, condition in zip(table.inputs, rule.conditions, strict=True):
            is_set = one.kind in ("choice", "yes_no")
            allowed = YES_NO if one.kind == "yes_no" else one.values
            if is_set and (condition.intervals or not set(condition.values) <= set(allowed)):
                return texts.TABLE_CELL, {"rule": number, "name": one.name}
            if not is_set and (
                condition.values or not all(_is_interval(span, one.kind) for span in condition.intervals)
            ):
                return texts.TABLE_INTERVAL, {"rule": number, "name": one.name}
    return None


def _is_interval(span: Interval, kind: str) -> bool:
    ends = [end for end in (span.low, span.high) if end is not None]
    wanted = datetime.date if kind == "date" else (int, float)
    if not all(isinstance(end, wanted) and not isinstance(end, bool) for end in ends):
        return False
    if len(ends) < 2:
        return True
    low, high = (_figure(end) for end in ends)
    return low < high or (low == high and not span.low_open and not span.high_open)


@dataclass(frozen=True, kw_only=True)
class Overlap:
    """Two rules (numbers from 1) that both apply to `example`: a value per input, as people write it."""

    rules: tuple[int, int]
    example: dict[str, str]
    is_same_result: bool


@dataclass(kw_only=True)
class TableReport:
    """What the check found; at most MOST_SHOWN of each kind. `is_finished` is False where it had to give up.

    `overlaps` are faults under "unique" only. `unreachable` are rules of which every case belongs to others before
    them ("first"), or that ask for what no input can be.
    """

    overlaps: list[Overlap] = field(default_factory=list)
    gaps: list[dict[str, str]] = field(default_factory=list)
    unreachable: list[int] = field(default_factory=list)
    is_finished: bool = True


def check_table(table: RuleTable) -> TableReport:
    """Overlaps, gaps and rules that can never apply. The table must be free of `table_fault`."""
    report = TableReport()
    axes = [_Axis.of(table, place) for place in range(len(table.inputs))]
    if not axes:
        return report
    boxes = [[axis.masks[number] for axis in axes] for number in range(len(table.rules))]
    for number, box in enumerate(boxes):
        if not all(box):
            report.unreachable.append(number + 1)
    if table.hit_policy == "unique":
        for one in range(len(boxes)):
            for other in range(one + 1, len(boxes)):
                both = [a & b for a, b in zip(boxes[one], boxes[other], strict=True)]
                if all(both) and len(report.overlaps) < MOST_SHOWN:
                    is_same = table.rules[one].results == table.rules[other].results
                    report.overlaps.append(
                        Overlap(
                            rules=(one + 1, other + 1), example=_example(axes, both), is_same_result=is_same
                        )
                    )
    budget = [MAX_STEPS]
    try:
        whole = [axis.whole for axis in axes]
        for gap in _uncovered(boxes, whole, budget):
            report.gaps.append(_example(axes, gap))
            if len(report.gaps) == MOST_SHOWN:
                break
        if table.hit_policy == "first":
            for number, box in enumerate(boxes):
                if all(box) and next(_uncovered(boxes[:number], box, budget), None) is None:
                    report.unreachable.append(number + 1)
    except _TooManyBoxes:
        report.is_finished = False
    report.unreachable.sort()
    return report


class _TooManyBoxes(Exception):
    pass


def _uncovered(boxes: list[list[int]], inside: list[int], budget: list[int]) -> Iterator[list[int]]:
    """Boxes of `inside` that no box of `boxes` touches, disjoint; a box is one set of pieces per axis, as bits.

    Axis by axis: pieces that the same rules accept stay together. Sets of rules that were found to cover everything
    from an axis on are remembered.
    """
    covered: set[tuple[int, int]] = set()

    def walk(place: int, active: int) -> Iterator[list[int]]:
        budget[0] -= 1
        if budget[0] < 0:
            raise _TooManyBoxes
        if not active:
            yield inside[place:]
            return
        if place == len(inside) or (place, active) in covered:
            return
        groups: dict[int, int] = {}
        for piece in _bits(inside[place]):
            accepting = 0
            for number in _bits(active):
                if boxes[number][place] >> piece & 1:
                    accepting |= 1 << number
            groups[accepting] = groups.get(accepting, 0) | 1 << piece
        is_covered = True
        for accepting, pieces in groups.items():
            for rest in walk(place + 1, accepting):
                is_covered = False
                yield [pieces, *rest]
        if is_covered:
            covered.add((place, active))

    if all(inside):
        yield from walk(0, sum(1 << number for number, box in enumerate(boxes) if all(box)))


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


@dataclass
class _Axis:
    """One input cut into pieces that every rule accepts as a whole or not at all."""

    name: str
    said: list[str]
    masks: list[int]

    @property
    def whole(self) -> int:
        return (1 << len(self.said)) - 1

    @classmethod
    def of(cls, table: RuleTable, place: int) -> "_Axis":
        given = table.inputs[place]
        conditions = [rule.conditions[place] for rule in table.rules]
        if given.kind in ("choice", "yes_no"):
            values = YES_NO if given.kind == "yes_no" else given.values
            masks = [
                sum(1 << at for at, value in enumerate(values) if not one.values or value in one.values)
                for one in conditions
            ]
            return cls(given.name, list(values), masks)
        spans = [span for one in conditions for span in one.intervals] + (
            [given.domain] if given.domain else []
        )
        ends = sorted({_figure(end) for span in spans for end in (span.low, span.high) if end is not None})
        pieces = [
            piece
            for piece in _pieces(ends, given.kind)
            if given.domain is None or _holds(given.domain, piece)
        ]
        masks = [
            sum(
                1 << at
                for at, piece in enumerate(pieces)
                if not one.intervals or any(_holds(span, piece) for span in one.intervals)
            )
            for one in conditions
        ]
        return cls(given.name, [_said(piece, given.kind) for piece in pieces], masks)


def _pieces(ends: list[Fraction], kind: str) -> list[Fraction]:
    """One value of each piece between and at the ends; for whole numbers and dates only pieces that hold one."""
    if not ends:
        return [Fraction(0 if kind != "date" else datetime.date(2000, 1, 1).toordinal())]
    is_whole = kind in ("integer", "date")
    found = [_below(ends[0], is_whole=is_whole)]
    for place, end in enumerate(ends):
        if not is_whole or end.denominator == 1:
            found.append(end)
        if place + 1 < len(ends):
            following = ends[place + 1]
            between = Fraction(end.__floor__() + 1) if is_whole else (end + following) / 2
            if between < following:
                found.append(between)
    found.append(-_below(-ends[-1], is_whole=is_whole))
    return found


def _below(end: Fraction, *, is_whole: bool) -> Fraction:
    return Fraction(end.__ceil__() - 1) if is_whole else end - 1


def _holds(span: Interval, value: Fraction) -> bool:
    if span.low is not None and (value < _figure(span.low) or (span.low_open and value == _figure(span.low))):
        return False
    return not (
        span.high is not None
        and (value > _figure(span.high) or (span.high_open and value == _figure(span.high)))
    )


def _figure(end: Any) -> Fraction:
    """A number as the decimal that was written; a date as its day number."""
    return Fraction(end.toordinal()) if isinstance(end, datetime.date) else Fraction(repr(float(end)))


def _said(value: Fraction, kind: str) -> str:
    if kind == "date":
        return datetime.date.fromordinal(min(max(int(value), 1), datetime.date.max.toordinal())).isoformat()
    return str(int(value)) if value.denominator == 1 else f"{float(value):g}"


def _example(axes: list[_Axis], box: list[int]) -> dict[str, str]:
    """A value of each input inside the box."""
    return {axis.name: axis.said[next(_bits(mask))] for axis, mask in zip(axes, box, strict=True)}
