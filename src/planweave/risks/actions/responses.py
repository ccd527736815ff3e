"""What is done about a risk, and the tasks of the plan that do it."""

import datetime
import math
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.language import Text
from planweave.kernel.locking import touch
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.planning.actions.tasks import Draft, create_tasks
from planweave.planning.queries.tasks import tasks_readable_by
from planweave.workspaces.queries import check_person

from .. import events, texts
from ..models import Response, Risk
from ..rules.words import ResponseState, Strategy
from .risks import lock_risk

RESPONSE_FIELDS = (
    "strategy",
    "words",
    "owner",
    "cost",
    "due_on",
    "state",
    "task",
    "likelihood_steps",
    "impact_steps",
    "probability_factor",
    "impact_factor",
)
NEW_RESPONSE: dict[str, Any] = {
    "strategy": Strategy.REDUCE.value,
    "words": "",
    "owner": None,
    "cost": None,
    "due_on": None,
    "state": ResponseState.PLANNED.value,
    "task": "",
    "likelihood_steps": 0,
    "impact_steps": 0,
    "probability_factor": 1.0,
    "impact_factor": 1.0,
}


def add_response(actor: Actor, key: str, values: dict[str, Any]) -> Response:
    """A response with the next number of its risk. `task` is the key of a task of the plan, or ""."""
    with transaction.atomic():
        risk = lock_risk(actor, key)
        wanted = NEW_RESPONSE | values
        task = _checked(actor, wanted)
        last = Response.objects.filter(risk=risk).aggregate(last=Max("number"))["last"]
        response = Response(risk=risk, number=(last or 0) + 1)
        set_response(response, wanted, task=task)
        response.save()
        touch(risk.record, actor)
        told = events.RiskResponseAdded(number=response.number)
        record_event(actor, told, risk.record, field_changes(NEW_RESPONSE, wanted))
    return response


def change_response(actor: Actor, key: str, number: int, values: dict[str, Any]) -> Response:
    """Change fields of a response."""
    with transaction.atomic():
        risk = lock_risk(actor, key)
        response = _response(risk, number)
        before = response_values(response)
        wanted = before | values
        task = _checked(actor, wanted)
        if changes := field_changes(before, wanted):
            set_response(response, wanted, task=task)
            response.save()
            touch(risk.record, actor)
            record_event(actor, events.RiskResponseChanged(number=number), risk.record, changes)
    return response


def remove_response(actor: Actor, key: str, number: int) -> None:
    """Its task stays in the plan; undo brings the response back."""
    with transaction.atomic():
        risk = lock_risk(actor, key)
        response = _response(risk, number)
        response.removed_at = timezone.now()
        response.save(update_fields=["removed_at"])
        touch(risk.record, actor)
        record_event(actor, events.RiskResponseRemoved(number=number), risk.record)


def make_task(actor: Actor, key: str, number: int, *, effort_days: float) -> Response:
    """Put the response into the plan as a task of its own, due on its date. Needs the right to plan."""
    with transaction.atomic():
        risk = lock_risk(actor, key)
        response = _response(risk, number)
        if response.task is not None:
            raise Conflict(texts.TASK_THERE, key=response.task.key)
        before = response_values(response)
        title = " ".join(response.words.split())[:300]
        values = {
            "title": title,
            "effort_days": effort_days,
            "deadline": response.due_on.isoformat() if response.due_on else None,
        }
        [record] = create_tasks(actor, [Draft(product_id=risk.record.product_id, values=values)])
        response.task = record
        response.save(update_fields=["task"])
        touch(risk.record, actor)
        changes = field_changes(before, response_values(response))
        record_event(actor, events.RiskResponseChanged(number=number), risk.record, changes)
    return response


def response_values(response: Response) -> dict[str, Any]:
    return {
        "strategy": str(response.strategy),
        "words": response.words,
        "owner": response.owner_id,
        "cost": response.cost,
        "due_on": response.due_on.isoformat() if response.due_on else None,
        "state": str(response.state),
        "task": response.task.key if response.task else "",
        "likelihood_steps": response.likelihood_steps,
        "impact_steps": response.impact_steps,
        "probability_factor": response.probability_factor,
        "impact_factor": response.impact_factor,
    }


def set_response(response: Response, values: dict[str, Any], *, task: Record | None = None) -> None:
    """Columns from values; the task by its key where it is not given."""
    for name, value in values.items():
        if name == "owner":
            response.owner_id = value
        elif name == "due_on":
            response.due_on = datetime.date.fromisoformat(value) if value else None
        elif name == "task":
            response.task = task or _task_behind(response, value)
        else:
            setattr(response, name, value)


def _task_behind(response: Response, key: str) -> Record | None:
    here = response.risk.record.workspace_id
    return Record.objects.filter(workspace_id=here, key=key, kind="task").first() if key else None


def _response(risk: Risk, number: int) -> Response:
    found = Response.objects.select_related("task").filter(risk=risk, number=number, removed_at=None).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    found.risk = risk
    return found


def _checked(actor: Actor, values: dict[str, Any]) -> Record | None:
    """The task that the values name. Invalid with a sentence per field."""
    wrong: dict[str, Text] = {}
    values["words"] = values["words"].strip()
    if not values["words"]:
        wrong["words"] = texts.RESPONSE_WORDS
    elif len(values["words"]) > 2000:
        wrong["words"] = texts.WORDS_TOO_LONG
    for name in ("likelihood_steps", "impact_steps"):
        if not 0 <= values[name] <= 4:
            wrong[name] = texts.RESPONSE_STEPS
    for name in ("probability_factor", "impact_factor"):
        if not (math.isfinite(values[name]) and 0 <= values[name] <= 1):
            wrong[name] = texts.RESPONSE_STEPS
    cost = values["cost"]
    if cost is not None and not (math.isfinite(cost) and 0 <= cost <= 1e15):
        wrong["cost"] = texts.FIGURE_RANGE
    if wrong:
        raise Invalid.of(wrong)
    check_person(actor, values["owner"], "owner")
    if not values["task"]:
        return None
    task = tasks_readable_by(actor).filter(record__key=values["task"]).select_related("record").first()
    if task is None:
        raise Invalid.of({"task": texts.TASK_UNKNOWN}, key=values["task"])
    return task.record
