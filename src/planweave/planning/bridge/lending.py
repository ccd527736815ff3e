"""Loans of people, as gates of the scheduler: whose work they may do when.

Work of the project or product that borrows somebody gets them within the loan only; other work not while all of
their time is lent. A loan of a part of somebody's time leaves the rest to the others, one task at a time.
"""

import datetime
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planweave.resources.rules import Loan
from planweave.science.calendar import Axis
from planweave.science.schedule import Resource

from ..queries.workload import Work

GATE = "loan:"
WIDE = 1_000
"""A gate lets any number of tasks through: how much somebody can do at once is said elsewhere."""
ALL = 0.999


def person_of(resource_id: str) -> str:
    """The person's part of the id of a resource that is theirs."""
    return resource_id.split(":")[1] if ":" in resource_id else resource_id


@dataclass(frozen=True, kw_only=True)
class Gates:
    """The loans that hold from the first slot of an axis on."""

    loans: Mapping[int, Sequence[Loan]]
    axis: Axis

    def gate_of(self, work: Work, person: int) -> Resource | None:
        """What this work asks beside the person; None where no loan says anything."""
        known = self.loans.get(person, ())
        mine = [one for one in known if is_for(one, work)]
        if mine:
            spans = _slots(mine, self.axis)
            return _gate(f"{GATE}{person}:{work.project}:{work.product}", spans, inside=WIDE)
        lent = [one for one in known if one.share >= ALL]
        return _gate(f"{GATE}{person}", _slots(lent, self.axis), inside=0) if lent else None


def is_for(loan: Loan, work: Work) -> bool:
    if loan.project is not None:
        return loan.project == work.project
    return loan.product is not None and loan.product == work.product


def gates_of(loans: Sequence[Loan], axis: Axis, *, from_on: datetime.date) -> Gates:
    """Those of the loans that are not over."""
    found: dict[int, list[Loan]] = {}
    for loan in loans:
        if loan.last >= from_on:
            found.setdefault(loan.person, []).append(loan)
    return Gates(loans=found, axis=axis)


def open_slots(gate: Resource, presence: Resource, *, first: int) -> int | None:
    """How many slots from `first` on somebody is there and let through; None where there is no end to them."""
    marks = sorted({first, *(slot for one in (gate, presence) for slot, _ in one.steps if slot > first)})
    if all(_at(one, marks[-1]) > 0 for one in (gate, presence)):
        return None
    return sum(
        end - begin
        for begin, end in itertools.pairwise(marks)
        if all(_at(one, begin) > 0 for one in (gate, presence))
    )


def _at(resource: Resource, slot: int) -> int:
    return next((units for begin, units in reversed(resource.steps) if begin <= slot), resource.capacity)


def _slots(loans: Sequence[Loan], axis: Axis) -> list[tuple[int, int]]:
    """Their slots on the axis, rising and without overlap."""
    found: list[tuple[int, int]] = []
    for loan in sorted(loans, key=lambda one: one.first):
        if loan.last < axis.origin:
            continue
        begin, end = axis.start_of(max(loan.first, axis.origin)), axis.end_of(loan.last)
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif begin < end:
            found.append((begin, end))
    return found


def _gate(name: str, spans: Sequence[tuple[int, int]], *, inside: int) -> Resource:
    outside = WIDE - inside
    steps = [step for begin, end in spans for step in ((begin, inside), (end, outside))]
    if steps and steps[0][0] == 0:
        return Resource(id=name, capacity=steps[0][1], steps=tuple(steps[1:]))
    return Resource(id=name, capacity=outside, steps=tuple(steps))
