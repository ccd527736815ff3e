"""What progress says is late."""

import datetime
import math
from typing import Any

from planweave.kernel.actor import Actor
from planweave.planning.queries.workload import Workload, workload_of
from planweave.planning.rules import worked_after
from planweave.resources.rules import Worker, WorkingTime
from planweave.workspaces.policy import require

from ..policy import can_read
from .replanning import Slip

LONGEST_AWAY = 260
"""Working days; who is away for longer is taken to be replaced."""


def late_by_progress(actor: Actor, *, today: datetime.date) -> list[dict[str, Any]]:
    """Tasks whose progress says that they cannot finish when planned."""
    require(can_read(actor), actor)
    load = workload_of(actor.here)
    people = {worker.id: worker.name for worker in load.workers}
    found = []
    for slip in slips_found(load, today=today):
        work = load.by_id[slip.task]
        found.append(
            {
                "task": work.id,
                "key": work.key,
                "title": work.title,
                "person": people.get(work.person, "") if work.person is not None else "",
                "progress": work.progress,
                "finish_on": work.finish_on,
                "expected_on": slip.finish_on,
            }
        )
    return found


def slips_found(load: Workload, *, today: datetime.date) -> list[Slip]:
    """What progress says is late: begun work whose rest does not fit, and work that should have begun.

    The rest of a begun task is its length times what is not done, from `today` on; a task that has not begun and
    should have keeps its length and begins today. Days on which its person is away count nothing.
    """
    found = []
    workers = {worker.id: worker for worker in load.workers}
    for work in load.works:
        if not work.start_on or not work.finish_on or work.progress >= 1:
            continue
        if work.recurrence is not None or work.is_phase:
            continue
        doer = workers.get(work.person or 0)
        if work.is_milestone:
            expected = next_day(today, load.days) if work.finish_on < today else work.finish_on
        elif work.progress > 0 or work.start_on < today:
            length = days_there(work.start_on, work.finish_on, load.days, doer)
            left = max(1, math.ceil(length * (1 - work.progress) - 1e-9))
            expected = there_after(today, left, load.days, doer)
        else:
            continue
        if expected > work.finish_on:
            found.append(Slip(task=work.id, finish_on=expected))
    return found


def next_day(day: datetime.date, days: WorkingTime) -> datetime.date:
    """`day`, or the first working day after it."""
    return worked_after(day - datetime.timedelta(days=1), 1, days)


def days_there(first: datetime.date, last: datetime.date, days: WorkingTime, doer: Worker | None) -> int:
    """Working days of a bar on which its person is there; all of them where they never are."""
    if doer is None or not doer.is_ever_away:
        return days.count(first, last)
    worked = days.days(first, last)
    return sum(1 for day in worked if doer.is_there(day)) or len(worked)


def there_after(today: datetime.date, count: int, days: WorkingTime, doer: Worker | None) -> datetime.date:
    """The `count`-th working day from `today` on on which somebody is there; who does not come back within a year is
    counted as there."""
    day = next_day(today, days)
    if doer is None or not doer.is_ever_away:
        return worked_after(day, count - 1, days)
    gone = 0
    while True:
        if doer.is_there(day) or gone > LONGEST_AWAY:
            count -= 1
            if not count:
                return day
        else:
            gone += 1
        day = worked_after(day, 1, days)
