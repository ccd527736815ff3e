"""A task's constraint as what the planning core knows: a first start, a last finish, a slot where it must begin."""

from dataclasses import dataclass

from planweave.science.calendar import Axis

from ..queries.workload import Work
from ..timing import ConstraintKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Slots. `floor`: no start before; `ceiling`: no finish after, where there is one; `must`: it starts there.

    A must has floor and ceiling, too, for those who only check; they leave the whole of its day open.
    """

    floor: int = 0
    ceiling: int | None = None
    must: int | None = None


def limits_of(work: Work, axis: Axis, *, shortest: int, longest: int) -> Limits:
    """Constraint and deadline of a task that lasts `shortest` to `longest` slots; days before the axis bind at 0."""
    kind, day = work.constraint_kind, work.constraint_on
    ceiling = None if work.deadline is None else _end(axis, work, "deadline")
    if day is None:
        return Limits(ceiling=ceiling)
    first = axis.start_of(day) if day > axis.origin else 0
    if longest == 0 and day >= axis.origin:
        first += (
            1  # the first moment that counts as this day: the beginning of it is the end of the day before
        )
    last = _end(axis, work, "constraint_on")
    floor, limit, must = 0, None, None
    if kind == ConstraintKind.START_NO_EARLIER:
        floor = first
    elif kind == ConstraintKind.FINISH_NO_EARLIER:
        floor = max(0, first + min(1, longest) - longest)
    elif kind == ConstraintKind.START_NO_LATER:
        limit = max(0, last - min(1, shortest)) + shortest
    elif kind == ConstraintKind.FINISH_NO_LATER:
        limit = last
    elif kind == ConstraintKind.MUST_START:
        floor, limit, must = first, max(first, last - min(1, longest)) + longest, first
    elif kind == ConstraintKind.MUST_FINISH:
        floor, limit = max(0, first + min(1, longest) - longest), last
        must = max(0, last - shortest)
    ceilings = [slot for slot in (ceiling, limit) if slot is not None]
    return Limits(floor=floor, ceiling=min(ceilings, default=None), must=must)


def _end(axis: Axis, work: Work, field: str) -> int:
    day = work.deadline if field == "deadline" else work.constraint_on
    return axis.end_of(day) if day is not None and day >= axis.origin else 0
