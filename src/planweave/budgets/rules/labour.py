"""What people cost by the plan. Pure."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .money import Labour


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A task that holds no others; `rate` is its person's day rate, None where nobody knows it."""

    id: int
    project: int | None
    release: int | None
    effort_days: float
    progress: float
    rate: float | None
    start_on: datetime.date | None
    finish_on: datetime.date | None


def mean_rate(jobs: Iterable[Job]) -> float | None:
    """The average of the known rates, each counted by the effort it is for; None where none is known."""
    known = [(one.effort_days, one.rate) for one in jobs if one.rate is not None]
    days = sum(effort for effort, _ in known)
    if days:
        return sum(effort * rate for effort, rate in known) / days
    return sum(rate for _, rate in known) / len(known) if known else None


def labour_of(jobs: Sequence[Job], *, fallback: float | None) -> Labour | None:
    """Effort × day rate for what is done and what is left. Work without a rate costs `fallback` a day; its days are
    told as assumed. None where there is no rate at all."""
    done = left = done_days = left_days = assumed = 0.0
    for job in jobs:
        rate = fallback if job.rate is None else job.rate
        if rate is None:
            return None
        if job.rate is None:
            assumed += job.effort_days
        part = job.effort_days * job.progress
        done_days, left_days = done_days + part, left_days + job.effort_days - part
        done, left = done + part * rate, left + (job.effort_days - part) * rate
    return Labour(
        done=Decimal(str(round(done, 2))),
        left=Decimal(str(round(left, 2))),
        done_days=round(done_days, 4),
        left_days=round(left_days, 4),
        assumed_days=round(assumed, 4),
    )


def within(jobs: Iterable[Job], *, project: int | None, release: int | None) -> list[Job]:
    """The jobs of a project or release; all of them without one."""
    return [
        one
        for one in jobs
        if (project is None or one.project == project) and (release is None or one.release == release)
    ]
