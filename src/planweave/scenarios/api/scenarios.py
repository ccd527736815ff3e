"""Routes of scenarios: made, changed, scheduled, applied."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.models import Job
from planweave.planning.schemas import PlanningJobOut
from planweave.workspaces.api import here

from .. import policy, schemas, texts
from ..actions import applying, asking, editing
from ..actions import copies as actions
from ..edit_schemas import ScenarioEditsIn
from ..models import PlanCopy
from ..queries.copies import copies_readable_by, readable_copy, rows_of
from ..queries.plan import plan_rows, skills_of
from ..rules.differences import Difference, changed_by, changed_since
from ..rules.words import CopyKind, CopyRow, RowKind
from ..saying import Sayer

router = Router()
SCENARIOS = "/workspaces/{slug}/scenarios"
SCENARIO = SCENARIOS + "/{copy_id}"
MOST_STALE = 200


@router.get(SCENARIOS, response=schemas.ScenarioList, operation_id="list_scenarios")
def list_scenarios(request: HttpRequest, slug: str) -> Any:
    """The workspace's scenarios, newest first, at most two hundred."""
    actor = here(request, slug)
    found = copies_readable_by(actor, CopyKind.SCENARIO)[:200]
    return {"items": [scenario_row(actor, copy) for copy in found], "can_make": policy.can_take(actor)}


@router.post(SCENARIOS, response={201: schemas.ScenarioRow}, operation_id="make_scenario")
def make_scenario(request: HttpRequest, slug: str, body: schemas.ScenarioIn) -> Any:
    """A what-if copy of the present plan, or of another scenario."""
    actor = here(request, slug)
    copy = actions.make_scenario(actor, name=body.name, note=body.note, source=body.source)
    return Status(201, scenario_row(actor, readable_copy(actor, copy.pk, CopyKind.SCENARIO)))


@router.get(SCENARIO, response=schemas.ScenarioOut, operation_id="get_scenario")
def get_scenario(request: HttpRequest, slug: str, copy_id: int) -> Any:
    """A scenario with its rows, its differences to the plan, and what changed in the plan since."""
    actor = here(request, slug)
    return _detail(actor, readable_copy(actor, copy_id, CopyKind.SCENARIO))


@router.put(SCENARIO, response=schemas.ScenarioRow, operation_id="rename_scenario")
def rename_scenario(request: HttpRequest, slug: str, copy_id: int, body: schemas.ScenarioChangeIn) -> Any:
    """Another name or note. 409 where somebody changed the scenario since `version`."""
    actor = here(request, slug)
    copy = actions.rename_scenario(actor, copy_id, version=body.version, name=body.name, note=body.note)
    return scenario_row(actor, copy)


@router.delete(SCENARIO, response={204: None}, operation_id="delete_scenario")
def delete_scenario(request: HttpRequest, slug: str, copy_id: int) -> Any:
    """Remove a scenario; the plan was never touched by it."""
    actions.delete_scenario(here(request, slug), copy_id)
    return Status(204, None)


@router.patch(SCENARIO + "/rows", response=schemas.ScenarioEditedOut, operation_id="change_scenario")
def change_scenario(request: HttpRequest, slug: str, copy_id: int, body: ScenarioEditsIn) -> Any:
    """Shift tasks, change people, effort, links, deadlines, leave; add and remove tasks; cut requirements. One step."""
    actor = here(request, slug)
    edits = [editing.RowEdit(do=one.do, kind=one.kind, ref=one.ref, values=one.given()) for one in body.edits]
    copy, done = editing.change_scenario(actor, copy_id, version=body.version, edits=edits)
    return {"version": copy.version, "rows": [{"kind": kind, "ref": ref} for kind, ref in done]}


@router.post(SCENARIO + "/update", response=schemas.ScenarioRow, operation_id="update_scenario")
def update_scenario(request: HttpRequest, slug: str, copy_id: int, body: schemas.ScenarioVersionIn) -> Any:
    """Take the plan's present values under the scenario; what it changes itself stays."""
    actor = here(request, slug)
    return scenario_row(actor, actions.update_scenario(actor, copy_id, version=body.version))


@router.post(SCENARIO + "/schedule", response={202: PlanningJobOut}, operation_id="schedule_scenario")
def schedule_scenario(request: HttpRequest, slug: str, copy_id: int, body: schemas.ScheduleScenarioIn) -> Any:
    """Find out who does which task when, within the scenario. The answer becomes part of it; the plan stays."""
    actor = here(request, slug)
    job = asking.ask_for_scenario_schedule(actor, copy_id, version=body.version, parameters=body.asked())
    return Status(202, started(job))


@router.post(SCENARIO + "/apply", response=schemas.ScenarioRow, operation_id="apply_scenario")
def apply_scenario(request: HttpRequest, slug: str, copy_id: int, body: schemas.ApplyScenarioIn) -> Any:
    """Make the chosen differences the plan, in one step for undo. 409 lists what changed in the plan since."""
    actor = here(request, slug)
    copy = applying.apply_scenario(actor, copy_id, version=body.version, items=body.items)
    return scenario_row(actor, copy)


def started(job: Job) -> dict[str, Any]:
    job.refresh_from_db()
    return {"job": job.pk, "kind": job.kind, "state": job.state}


def scenario_row(actor: Actor, copy: PlanCopy) -> dict[str, Any]:
    return {
        "id": copy.pk,
        "name": copy.name,
        "note": copy.note,
        "tasks": copy.tasks,
        "version": copy.version,
        "made_at": copy.made_at,
        "made_by": {"id": copy.made_by_id, "name": copy.made_by.name},
        "copied_at": copy.copied_at,
        "can": {
            "edit": policy.can_take(actor),
            "delete": policy.can_withdraw(actor, copy.made_by_id),
        },
    }


def _detail(actor: Actor, copy: PlanCopy) -> dict[str, Any]:
    rows, plan = rows_of(copy), plan_rows(actor.here)
    skills = skills_of(actor.here)
    mine, since = Sayer(actor.language, rows, skills), Sayer(actor.language, {**rows, **plan}, skills)
    holding = {row.values["parent"] for row in rows.values() if row.kind == RowKind.TASK}

    def of(kind: str) -> list[CopyRow]:
        return [row for row in rows.values() if row.kind == kind]

    return scenario_row(actor, copy) | {
        "task_rows": [_task(row, is_summary=row.ref in holding) for row in of(RowKind.TASK)],
        "links": [
            row.values | {"ref": row.ref, "is_removed": row.is_removed, "is_changed": row.is_touched}
            for row in of(RowKind.LINK)
        ],
        "people": [
            row.values | {"ref": row.ref, "name": row.name, "is_changed": row.is_touched}
            for row in of(RowKind.PERSON)
        ],
        "releases": [
            row.values | {"ref": row.ref, "name": row.name, "is_changed": row.is_touched}
            for row in of(RowKind.RELEASE)
        ],
        "requirements": [
            {
                "ref": row.ref,
                "key": row.key,
                "name": row.name,
                "release": row.values["release"],
                "is_changed": row.is_touched,
            }
            for row in of(RowKind.REQUIREMENT)
        ],
        "changes": [difference_out(one, mine) for one in changed_by(rows, plan)],
        "stale": [difference_out(one, since) for one in changed_since(rows, plan)[:MOST_STALE]],
    }


def _task(row: CopyRow, *, is_summary: bool) -> dict[str, Any]:
    before = row.frozen or {}
    return row.values | {
        "ref": row.ref,
        "key": row.key,
        "is_summary": is_summary,
        "is_removed": row.is_removed,
        "is_changed": row.is_touched,
        "before_start_on": before.get("start_on"),
        "before_finish_on": before.get("finish_on"),
    }


def difference_out(one: Difference, sayer: Sayer) -> dict[str, Any]:
    return {
        "row": one.pk,
        "kind": one.id[0],
        "kind_said": texts.KINDS[one.id[0]].say(sayer.language),
        "ref": one.id[1],
        "key": one.key,
        "name": sayer.name_of(one.id),
        "change": one.change,
        "fields": sayer.fields(one),
        "is_assumption": one.is_assumption,
    }
