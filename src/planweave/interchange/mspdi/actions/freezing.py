"""Baselines of a file become plan baselines; undoing the import takes them out of use again."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.events import Entry, hears
from planweave.kernel.models import Activity
from planweave.kernel.undo import OperationUndone, is_undone
from planweave.planning.queries.tasks import tasks_in
from planweave.scenarios.actions.copies import (
    keep_plan_baseline,
    reinstate_plan_baseline,
    withdraw_plan_baseline,
)
from planweave.scenarios.models import PlanCopy
from planweave.scenarios.rules.words import LARGEST

from .. import texts
from ..baselines import Frozen, frozen_in, same_as
from ..comparing import Row
from ..document import Document
from ..models import PlanFile
from ..queries import plan_baselines
from ..values import Hours
from .writing import Writing

CREATE, SAME, KEPT = "create", "same", "kept"


def proposed(
    actor: Actor,
    document: Document,
    rows: Sequence[Row],
    *,
    title: str,
    people: Mapping[int, Any],
) -> list[dict[str, Any]]:
    """[{number, name, tasks, action, copy}]: what each baseline of the file would become. Writes nothing.

    One that says what a plan baseline says already is that one; where the workspace has more tasks than a plan
    baseline can be taken of, they are only kept.
    """
    frozen = _frozen(document, rows, people=people)
    records = {row.uid: row.record for row in rows if row.record and row.action not in ("gone", "deleted")}
    others = plan_baselines(actor.here, records.values()) if frozen else {}
    names = dict(PlanCopy.objects.filter(pk__in=others).values_list("pk", "name"))
    hours = Hours(document.project)
    is_room = tasks_in(actor.here).count() + sum(row.action == "create" for row in rows) <= LARGEST
    found = []
    for number, values in frozen.items():
        same = None
        if set(values) <= records.keys():
            here = {records[uid]: each for uid, each in values.items()}
            same = same_as(here, others, among=_leaves(rows, records), hours=hours)
        name = texts.BASELINE_NUMBERED if number else texts.BASELINE_NAME
        said = name.say(actor.language, title=title[:80], number=number)
        found.append(
            {
                "number": number,
                "name": names.get(same or 0, said),
                "tasks": len(values),
                "action": SAME if same else CREATE if is_room else KEPT,
                "copy": same,
            }
        )
    return found


def freeze(writing: Writing, document: Document, plan_file: PlanFile) -> None:
    """Make the plan baselines that the dry run showed, of the tasks that came in. A step of its own: what is frozen is
    not undone but withdrawn, see `withdraw_with_import`."""
    shown = writing.session.diff.get("baselines", [])
    taken = {each["number"]: each["copy"] for each in shown if each["action"] == SAME}
    made: list[int] = []
    wanted = [each for each in shown if each["action"] == CREATE]
    if wanted:
        acting = replace(writing.actor, operation_id=uuid.uuid4())
        rows = [Row(**row) for row in writing.rows]
        people = {int(uid): who for uid, who in writing.staff.items()}
        frozen = _frozen(document, rows, people=people)
        note = texts.BASELINE_NOTE.say(writing.actor.language, file_name=plan_file.file_name)
        live = _in_project(writing)
        for each in wanted:
            values = {
                live[uid]: now | {"pauses": [], "recurrence": None, "progress": 0.0}
                for uid, now in frozen.get(each["number"], {}).items()
                if uid in live
            }
            if values:
                copy = keep_plan_baseline(
                    acting, name=each["name"], note=note, project=writing.project_id, frozen=values
                )
                taken[each["number"]] = copy.pk
                made.append(copy.pk)
    plan_file.baselines = {"of": {str(number): taken[number] for number in sorted(taken)}, "made": made}
    plan_file.save(update_fields=["baselines"])


def _frozen(document: Document, rows: Sequence[Row], *, people: Mapping[int, Any]) -> dict[int, Frozen]:
    summaries = {row.parent for row in rows}
    return dict(
        frozen_in(
            [kept.facts for kept in document.tasks],
            [kept.facts for kept in document.assignments],
            hours=Hours(document.project),
            people=people,
            summaries=summaries,
        )
    )


def _leaves(rows: Sequence[Row], records: Mapping[int, int]) -> set[int]:
    summaries = {row.parent for row in rows}
    return {records[row.uid] for row in rows if row.uid in records and row.uid not in summaries}


def _in_project(writing: Writing) -> dict[int, int]:
    """UID → record of the tasks that stand in the project."""
    found = tasks_in(writing.actor.here).filter(project_id=writing.project_id)
    here = set(found.values_list("pk", flat=True))
    return {uid: pk for uid, pk in writing.records.items() if pk in here}


@hears(OperationUndone)
def withdraw_with_import(actor: Actor, entries: Sequence[Entry]) -> None:
    """Plan baselines go out of use with the import that made them, and come back where its undoing is undone."""
    for entry in entries:
        if not isinstance(entry.event, OperationUndone):
            continue
        first = _first(uuid.UUID(entry.event.operation))
        for plan_file in PlanFile.objects.filter(workspace_id=actor.here, operation_id=first):
            acting = replace(actor, operation_id=uuid.uuid4(), undoes=None)
            for copy in plan_file.baselines.get("made", ()):
                if is_undone(first):
                    withdraw_plan_baseline(acting, copy)
                else:
                    reinstate_plan_baseline(acting, copy)


def _first(operation: uuid.UUID) -> uuid.UUID:
    """The operation that was undone, redone and so on by this one."""
    before = Activity.objects.filter(operation_id=operation).exclude(undoes=None)
    undone = before.values_list("undoes", flat=True).first()
    return operation if undone is None else _first(undone)
