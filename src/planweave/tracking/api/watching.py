"""Routes of check-ins and alarms."""

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router, Status

from planweave.accounts.models import User
from planweave.kernel.actor import Actor
from planweave.planning.queries.tasks import readable_task
from planweave.projects.queries.projects import projects_in, readable_project
from planweave.workspaces.api import here
from planweave.workspaces.policy import can_plan, require

from .. import actions, policy
from ..bridge.my_tasks import my_tasks
from ..bridge.picture import picture_of
from ..bridge.watching import limits_of
from ..models import Alarm
from ..queries.watching import alarm_rows, alarms_readable_by, check_in_out, check_ins_of
from ..rules.words import KIND_NAMES, AlarmKind
from ..schemas import watching as wire

router = Router()
MINE = "/workspaces/{slug}/my-tasks"
CHECK_INS = "/workspaces/{slug}/tasks/{key}/check-ins"
ALARMS = "/workspaces/{slug}/alarms"
LIMITS = "/workspaces/{slug}/alarm-thresholds"


@router.get(MINE, response=wire.MyTasksOut, operation_id="list_my_tasks")
def list_my_tasks(request: HttpRequest, slug: str, query: Query[wire.MyTasksQuery]) -> Any:
    """What one has to report on: late tasks first, then what runs, then what begins within two weeks."""
    actor = here(request, slug)
    require(policy.can_read(actor), actor)
    picture = picture_of(actor.here)
    tasks = my_tasks(actor, picture, whose=query.whose)
    return {"today": picture.today, "tasks": tasks, "can_see_all": can_plan(actor)}


@router.get(CHECK_INS, response=wire.TaskCheckInsOut, operation_id="list_task_check_ins")
def list_check_ins(request: HttpRequest, slug: str, key: str) -> Any:
    """What was said of a task, newest first."""
    actor = here(request, slug)
    record = readable_task(actor, key)
    rows = check_ins_of([record.pk]).get(record.pk, [])
    return {"check_ins": [check_in_out(row) for row in rows[:100]]}


@router.post(CHECK_INS, response={201: wire.TaskCheckInOut}, operation_id="check_in_task")
def check_in(request: HttpRequest, slug: str, key: str, body: wire.TaskCheckInIn) -> Any:
    """Say how far a task is, what is left, and, when it is late, by when it will be done and why."""
    actor = here(request, slug)
    row = actions.check_in(actor, key, actions.Report(**body.model_dump()))
    return Status(201, check_in_out(row))


@router.get(ALARMS, response=wire.AlarmsOut, operation_id="list_alarms")
def list_alarms(request: HttpRequest, slug: str, query: Query[wire.AlarmQuery]) -> Any:
    """What slips, whom it reaches, who was told."""
    actor = here(request, slug)
    project = None
    if query.project:
        project = readable_project(actor, query.project).pk
    rows, count = alarm_rows(actor, state=query.state, kind=query.kind, project=project)
    return {
        "alarms": alarms_out(actor, rows),
        "count": count,
        "open": alarms_readable_by(actor).filter(closed_at=None).count(),
        "can_acknowledge": policy.can_acknowledge(actor),
        "can_set": policy.can_set_watch(actor),
    }


@router.post(ALARMS + "/look", response=wire.AlarmLookedOut, operation_id="look_for_alarms")
def look(request: HttpRequest, slug: str) -> Any:
    """Look at the plan now, instead of when something happens."""
    return {"open": actions.look(here(request, slug))}


@router.post(ALARMS + "/{alarm_id}/acknowledge", response=wire.AlarmOut, operation_id="acknowledge_alarm")
def acknowledge(request: HttpRequest, slug: str, alarm_id: int, body: wire.AcknowledgeIn) -> Any:
    """Say that one knows, and what one makes of it."""
    actor = here(request, slug)
    row = actions.acknowledge(actor, alarm_id, reason=body.reason)
    return alarms_out(actor, [alarms_readable_by(actor).get(pk=row.pk)])[0]


@router.get(LIMITS, response=wire.AlarmLimits, operation_id="get_alarm_thresholds")
def get_limits(request: HttpRequest, slug: str) -> Any:
    """From when on something is an alarm."""
    actor = here(request, slug)
    require(policy.can_read(actor), actor)
    limits, version = limits_of(actor.here)
    return limits.as_json() | {"version": version}


@router.put(LIMITS, response=wire.AlarmLimits, operation_id="set_alarm_thresholds")
def set_limits(request: HttpRequest, slug: str, body: wire.AlarmLimitsIn) -> Any:
    """Change from when on something is an alarm."""
    actor = here(request, slug)
    limits, version = actions.set_watch(actor, body.model_dump(exclude={"version"}), version=body.version)
    return limits.as_json() | {"version": version}


def alarms_out(actor: Actor, rows: list[Alarm]) -> list[dict[str, Any]]:
    told = {pk for row in rows for pk in row.people}
    names = dict(User.objects.filter(pk__in=told).values_list("pk", "name"))
    projects = dict(projects_in(actor.here).values_list("pk", "record__title"))
    return [
        {
            "id": row.pk,
            "kind": row.kind,
            "kind_name": KIND_NAMES[AlarmKind(row.kind)].say(actor.language),
            "scope": row.scope,
            "key": row.key,
            "name": row.name,
            "project": projects.get(row.project_id or 0, ""),
            "value": row.value,
            "due_on": row.due_on,
            "expected_on": row.expected_on,
            "affected": row.affected,
            "people": [{"id": pk, "name": names[pk]} for pk in row.people if pk in names],
            "opened_at": row.opened_at,
            "closed_at": row.closed_at,
            "acknowledged_at": row.acknowledged_at,
            "acknowledged_by": {"id": row.acknowledged_by.pk, "name": row.acknowledged_by.name}
            if row.acknowledged_by
            else None,
            "reason": row.reason,
        }
        for row in rows
    ]
