"""A scenario becomes the plan, as far as people choose: one operation that undo takes back."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import record_event
from planweave.planning.actions import links as link_actions
from planweave.planning.actions import releases as release_actions
from planweave.planning.actions import tasks as task_actions
from planweave.planning.models import TaskLink
from planweave.projects.actions import projects as project_actions
from planweave.requirements import actions as requirement_actions
from planweave.resources.actions import people as people_actions

from .. import events, texts
from ..models import CopiedRow, PlanCopy
from ..queries.copies import rows_of
from ..queries.plan import plan_rows
from ..rules.differences import Difference, changed_by, changed_since, needed_by
from ..rules.words import SPAN, CopyRow, RowId, RowKind
from .copies import locked_scenario

SHOWN = 200


def apply_scenario(actor: Actor, copy_id: int, *, version: int | None, items: Sequence[int]) -> PlanCopy:
    """Make the chosen differences the plan.

    Conflict with a list (`changed`) where the plan is not any more as the scenario took it, and nothing moves.
    Invalid where a choice needs an added task that is not chosen. An assumption is applied like all others, for who
    may change people, releases and projects. Afterwards the scenario stands as it is, with the plan as it is then
    under it.
    """
    with transaction.atomic():
        copy = locked_scenario(actor, copy_id, version=version)
        rows, plan = rows_of(copy), plan_rows(actor.here)
        old = changed_since(rows, plan)
        if old:
            raise Conflict(
                texts.PLAN_CHANGED,
                count=len(old),
                names=", ".join(dict.fromkeys(one.key or one.name for one in old[:5] if one.key or one.name)),
                extra={"changed": [_listed(one) for one in old[:SHOWN]]},
            )
        differences = {one.pk: one for one in changed_by(rows, plan)}
        chosen = _chosen(differences, items, rows)
        _carry_out(actor, chosen, rows)
        applied = events.ScenarioApplied(copy=copy.pk, name=copy.name, items=len(chosen))
        record_event(actor, applied)
    return copy


def _chosen(
    differences: Mapping[int, Difference], items: Sequence[int], rows: Mapping[RowId, CopyRow]
) -> list[Difference]:
    if not items:
        raise Invalid(texts.NOTHING_CHOSEN)
    if any(item not in differences for item in items):
        raise Invalid(texts.ROW_UNKNOWN)
    found = [differences[item] for item in dict.fromkeys(items)]
    ids = {one.id for one in found}
    missing = needed_by(ids, rows, among={one.id for one in differences.values()})
    if missing:
        raise Invalid(texts.NEEDED, names=", ".join(rows[id_].name for id_ in missing))
    return found


def _carry_out(
    actor: Actor,
    chosen: Sequence[Difference],
    rows: Mapping[RowId, CopyRow],
) -> None:
    """Everything through the actions of the features that keep it: rights and rules are theirs."""
    _assume(actor, [rows[one.id] for one in chosen if one.is_assumption])
    by_kind: dict[tuple[str, str], list[CopyRow]] = {}
    for one in chosen:
        by_kind.setdefault((one.id[0], one.change), []).append(rows[one.id])

    def of(kind: str, change: str) -> list[CopyRow]:
        return by_kind.get((kind, change), [])

    for row in of(RowKind.LINK, "removed"):
        link_actions.remove_link(actor, row.ref)
    gone = [row.ref for row in of(RowKind.TASK, "removed")]
    if gone:
        task_actions.delete_tasks(actor, gone)
    made = _made(actor, of(RowKind.TASK, "added"))
    # Added tasks of an earlier choice stand in the plan under the numbers that they got then.
    made = {row.ref: row.applied_as for row in rows.values() if row.applied_as is not None} | made
    edits = [
        task_actions.Edit(id=row.ref, version=None, values=_edit(row)) for row in of(RowKind.TASK, "changed")
    ]
    if edits:
        task_actions.change_tasks(actor, edits)
    for row in of(RowKind.LINK, "changed"):
        if TaskLink.objects.filter(pk=row.ref).exists():
            link_actions.change_link(actor, row.ref, kind=row.values["kind"], lag_days=row.values["lag_days"])
    _link(actor, of(RowKind.LINK, "added"), made)
    moved = [
        requirement_actions.Edit(id=row.ref, version=None, values={"release": row.values["release"]})
        for row in of(RowKind.REQUIREMENT, "changed")
    ]
    if moved:
        requirement_actions.change_requirements(actor, moved)


def _assume(actor: Actor, rows: Sequence[CopyRow]) -> None:
    """What the scenario only assumed becomes so. First of all, so that what follows is checked against it."""
    for row in rows:
        if row.kind == RowKind.PERSON:
            people_actions.change_person(actor, row.ref, version=None, values=dict(row.changes))
        elif row.kind == RowKind.RELEASE:
            release_actions.change_release(actor, row.ref, version=None, values=dict(row.changes))
        else:
            deadline = row.values["deadline"]
            day = datetime.date.fromisoformat(deadline) if deadline else None
            project_actions.change_project(actor, row.key, version=None, values={"deadline": day})


def _link(actor: Actor, added: Sequence[CopyRow], made: Mapping[int, int]) -> None:
    wanted = [
        link_actions.NewLink(
            predecessor=made.get(row.values["predecessor"], row.values["predecessor"]),
            successor=made.get(row.values["successor"], row.values["successor"]),
            kind=row.values["kind"],
            lag_days=row.values["lag_days"],
        )
        for row in added
    ]
    if not wanted:
        return
    for row, link in zip(added, link_actions.add_links(actor, wanted), strict=True):
        CopiedRow.objects.filter(pk=row.pk).update(applied_as=link.pk)


def _made(actor: Actor, added: Sequence[CopyRow]) -> dict[int, int]:
    """Added tasks by their number in the scenario → the new task. Parents come before what is below them."""
    made: dict[int, int] = {}
    todo = list(added)
    while todo:
        ready = [row for row in todo if (row.values["parent"] or 0) >= 0 or row.values["parent"] in made]
        drafts = [task_actions.Draft(product_id=None, values=_draft(row, made)) for row in ready]
        records = task_actions.create_tasks(actor, drafts)
        made |= {row.ref: record.pk for row, record in zip(ready, records, strict=True)}
        for row in ready:
            CopiedRow.objects.filter(pk=row.pk).update(applied_as=made[row.ref])
        todo = [row for row in todo if row.ref not in made]
    return made


def _draft(row: CopyRow, made: Mapping[int, int]) -> dict[str, Any]:
    values = {name: value for name, value in row.values.items() if name not in ("position", "progress")}
    parent = values["parent"]
    return values | {"parent": made.get(parent, parent)}


def _edit(row: CopyRow) -> dict[str, Any]:
    """The changed fields; a bar always whole, so that nothing is settled anew."""
    values = dict(row.changes)
    if values.keys() & set(SPAN):
        values |= {name: row.values[name] for name in SPAN}
    return values


def _listed(one: Difference) -> dict[str, Any]:
    return {
        "kind": one.id[0],
        "key": one.key,
        "name": one.name,
        "change": one.change,
        "fields": {name: list(pair) for name, pair in one.fields.items()},
    }
