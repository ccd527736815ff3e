"""What else than tasks and releases a schedule rests on: people's time, loans of people, and what others booked."""

import datetime
import hashlib
from collections.abc import Collection, Mapping
from typing import Any

from planweave.equipment.queries.scheduling import Thing
from planweave.equipment.rules.occupancy import day_of
from planweave.resources.rules import Loan, Worker

from ..queries.workload import Workload

Stamps = dict[str, Any]


def rests_of(
    load: Workload, *, people: Collection[int], tasks: Collection[int], from_on: datetime.date
) -> Stamps:
    """Stamps, as JSON, of these people and of the equipment that these tasks need, from a day on. The tasks' own
    bookings go along with them and are left out."""
    items = {item for task in tasks for item, _ in load.things.needs.get(task, ())}
    return {
        "from_on": from_on.isoformat(),
        "tasks": sorted(task for task in tasks if task in load.things.needs),
        "leave": {str(worker.id): _leave(worker, from_on) for worker in load.workers if worker.id in people},
        "loan": {str(pk): _loans(load.loans, pk, from_on) for pk in sorted(people)},
        "equipment": {
            str(pk): _holds(load.things.items[pk], tasks, from_on)
            for pk in sorted(items & load.things.items.keys())
        },
    }


def differing(load: Workload, rests: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Rows of key (a name), field, before and now (both None) of what is not as it was."""
    people = {int(pk) for pk in rests["leave"]}
    from_on = datetime.date.fromisoformat(rests["from_on"])
    now = rests_of(load, people=people, tasks=rests["tasks"], from_on=from_on)
    names = {str(worker.id): worker.name for worker in load.workers}
    things = {str(pk): thing.name for pk, thing in load.things.items.items()}
    return [
        {
            "key": (things if field == "equipment" else names).get(pk, f"#{pk}"),
            "field": field,
            "before": None,
            "now": None,
        }
        for field in ("leave", "loan", "equipment")
        for pk, stamp in rests[field].items()
        if now[field].get(pk) != stamp
    ]


def _leave(worker: Worker, from_on: datetime.date) -> str:
    away = sorted(span for span in worker.away if span[1] >= from_on)
    return _stamp(away, worker.joins_on, worker.leaves_after, worker.week, worker.availability)


def _loans(loans: Collection[Loan], person: int, from_on: datetime.date) -> str:
    known = (one for one in loans if one.person == person and one.last >= from_on)
    return _stamp(
        sorted((one.first, one.last, one.share, one.project or 0, one.product or 0) for one in known)
    )


def _holds(thing: Thing, tasks: Collection[int], from_on: datetime.date) -> str:
    holds = (hold for hold in thing.beside(tasks) if day_of(hold.finish) >= from_on)
    return _stamp(thing.total, sorted((hold.start, hold.finish, hold.amount) for hold in holds))


def _stamp(*values: Any) -> str:
    return hashlib.sha256(repr(values).encode()).hexdigest()[:16]
