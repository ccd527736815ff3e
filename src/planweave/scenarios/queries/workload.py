"""A copy's rows as the planning core's workload and as the facts of figures, so that no second scheduler arises."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from planweave.planning.models import Release
from planweave.planning.queries.workload import Wait, Work, Workload
from planweave.planning.rules import NEW_TASK, TASK_DATES
from planweave.resources.rules import Worker, WorkingTime

from ..rules.differences import living
from ..rules.measures import Aim, Facts, Piece, Wish
from ..rules.words import CopyRow, PlanRow, RowId, RowKind

Rows = Mapping[RowId, CopyRow]


def as_copied(plan: Mapping[RowId, PlanRow]) -> dict[RowId, CopyRow]:
    """The plan itself as if it were a copy: what is measured and compared is one thing."""
    return {
        row.id: CopyRow(pk=0, kind=row.kind, ref=row.ref, key=row.key, name=row.name, frozen=row.values)
        for row in plan.values()
    }


def workload_of_copy(
    rows: Rows, *, workspace_id: int, days: WorkingTime, skills: Mapping[int, str]
) -> Workload:
    """What scheduling looks at, in the copy. Versions are 0: nothing of it is applied as a proposal."""
    tasks = leaves_of(rows)
    links = living(rows, RowKind.LINK)
    known = {row.ref for row in tasks}
    return Workload(
        works=[_work(row, skills) for row in tasks],
        waits=[
            Wait(
                id=row.ref,
                predecessor=row.values["predecessor"],
                successor=row.values["successor"],
                kind=row.values["kind"],
                lag_days=row.values["lag_days"],
            )
            for row in links
            if row.values["predecessor"] in known and row.values["successor"] in known
        ],
        releases=sorted(
            (
                Release(
                    pk=row.ref,
                    workspace_id=workspace_id,
                    name=row.name,
                    start_on=_date(row.values["start_on"]),
                    finish_on=_date(row.values["finish_on"]),
                    weight=row.values["weight"],
                )
                for row in living(rows, RowKind.RELEASE)
            ),
            key=lambda release: (release.start_on, release.finish_on, release.pk),
        ),
        workers=[worker_of(row) for row in living(rows, RowKind.PERSON)],
        days=days,
    )


def facts_of_copy(rows: Rows, *, days: WorkingTime, sees_rates: bool) -> Facts:
    """What the figures of a copy are made of. What a day of a person costs is for those who may see it; it is the
    rate of the day of the copy. Budgets, which know more of cost, have their place here."""
    return Facts(
        pieces=[_piece(row) for row in leaves_of(rows)],
        releases=[
            Aim(id=row.ref, name=row.name, due_on=_date(row.values["finish_on"]))
            for row in living(rows, RowKind.RELEASE)
        ],
        projects=[
            Aim(id=row.ref, name=row.name, due_on=_date(row.values["deadline"]))
            for row in living(rows, RowKind.PROJECT)
        ],
        wishes={
            row.ref: Wish(
                id=row.ref,
                worth={name: row.values[name] for name in ("score", "value", "demands")},
                cost=row.values["cost"],
            )
            for row in living(rows, RowKind.REQUIREMENT)
        },
        workers=[worker_of(row) for row in living(rows, RowKind.PERSON)],
        days=days,
        day_rates={
            row.ref: row.values["day_rate"]
            for row in living(rows, RowKind.PERSON)
            if sees_rates and row.values.get("day_rate") is not None
        },
    )


def leaves_of(rows: Rows) -> Sequence[CopyRow]:
    """The tasks that hold no others."""
    tasks = living(rows, RowKind.TASK)
    holding = {row.values["parent"] for row in tasks}
    return [row for row in tasks if row.ref not in holding]


def worker_of(row: CopyRow) -> Worker:
    said = row.values
    own = {
        "id": row.ref,
        "name": row.name,
        "skills": tuple(said["skills"]),
        "away": tuple((_date(leave["start_on"]), _date(leave["finish_on"])) for leave in said["leaves"]),
        "joins_on": _date(said["joins_on"]),
        "leaves_after": _date(said["leaves_after"]),
        "week": tuple(said["week"]),
    }
    return Worker(**{one.name: said[one.name] for one in fields(Worker) if one.name in said} | own)


def _work(row: CopyRow, skills: Mapping[int, str]) -> Work:
    """Every field that scheduling looks at; one that planning learnt after the copy was made has its first value."""
    said = NEW_TASK | row.values
    values = {name: _date(said[name]) if name in TASK_DATES else said[name] for name in _WORK_FIELDS}
    own = {"id": row.ref, "key": row.key, "version": 0, "skill": skills.get(said["skill"], "")}
    own["product"] = row.values.get("product")
    return Work(**values | own)


OWN = ("id", "key", "version", "skill", "product")
_WORK_FIELDS = tuple(one.name for one in fields(Work) if one.name not in OWN)


def _piece(row: CopyRow) -> Piece:
    said = row.values
    return Piece(
        id=row.ref,
        key=row.key,
        title=said["title"],
        release=said["release"],
        project=said["project"],
        requirement=said["requirement"],
        person=said["person"],
        is_milestone=said["is_milestone"],
        effort_days=0.0 if said["is_milestone"] else said["effort_days"],
        progress=said["progress"],
        start_on=_date(said["start_on"]),
        finish_on=_date(said["finish_on"]),
        deadline=_date(said["deadline"]),
    )


def _date(text: Any) -> Any:
    """A date from its ISO text; None stays None."""
    return datetime.date.fromisoformat(text) if text else None
