"""Figures of the plan that warn early, from the tasks as they stand."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planweave.planning.downstream import behind

AHEAD_DAYS = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A task that holds no others. Effort in person-days, `left` what of it is not done."""

    id: int
    key: str
    title: str
    release: int | None
    project: int | None
    skill: int | None
    person: int | None
    left: float
    is_done: bool
    start_on: datetime.date | None
    finish_on: datetime.date | None
    deadline: datetime.date | None

    def is_late(self, today: datetime.date) -> bool:
        """Not done though its dates, or its deadline, are over; or planned past its deadline."""
        if self.is_done:
            return False
        ends = [one for one in (self.finish_on, self.deadline) if one is not None]
        is_over = any(one < today for one in ends)
        return is_over or bool(self.deadline and self.finish_on and self.finish_on > self.deadline)


def within(jobs: Iterable[Job], scope: str, scope_id: int | None) -> list[Job]:
    if not scope:
        return list(jobs)
    return [job for job in jobs if getattr(job, scope) == scope_id]


def slip_days(jobs: Sequence[Job], due_on: datetime.date | None, *, today: datetime.date) -> float | None:
    """Calendar days by which the last open task ends after `due_on`; a task whose dates are over ends today at best."""
    ends = [max(job.finish_on, today) for job in jobs if not job.is_done and job.finish_on]
    if due_on is None or not ends:
        return None
    return float(max(0, (max(ends) - due_on).days))


def late_share(jobs: Sequence[Job], *, today: datetime.date) -> float | None:
    """Late ones of the open tasks that have dates or a deadline."""
    dated = [job for job in jobs if not job.is_done and (job.finish_on or job.deadline)]
    return sum(job.is_late(today) for job in dated) / len(dated) if dated else None


def load_share(
    jobs: Sequence[Job], capacity_days: float, *, first: datetime.date, last: datetime.date
) -> float | None:
    """Work that lies in a period, of what there is to give: each bar's remaining effort spread over its days."""
    if capacity_days <= 0:
        return None
    asked = 0.0
    for job in jobs:
        if job.is_done or job.start_on is None or job.finish_on is None:
            continue
        begins = max(job.start_on, first)
        ends = max(job.finish_on, begins)
        inside = (min(ends, last) - begins).days + 1
        if inside > 0:
            asked += job.left * inside / ((ends - begins).days + 1)
    return asked / capacity_days


def downstream(jobs: Mapping[int, Job], starts: Iterable[int], waits: Iterable[tuple[int, int]]) -> list[Job]:
    """The open tasks among `starts` and all open ones that wait for them, directly or through others, in that order."""
    return [jobs[pk] for pk in behind(starts, waits) if pk in jobs and not jobs[pk].is_done]
