"""Something said of a task, open alarms, and a regular report with one made, for the contracts."""

from typing import TYPE_CHECKING

from planweave.tracking.models import Alarm

from . import forecasts

if TYPE_CHECKING:
    from ..world import World


def make(w: "World") -> None:
    forecasts.grow(w, w.canary)  # one that knows the project: the cockpit says how sure its date is
    said = {"progress": 0.2, "finish_on": "2099-01-05", "reason": w.canary, "note": w.canary}
    w.made(f"/tasks/{w.task_key}/check-ins", said)
    w.asked("POST", "/alarms/look", None)
    w.alarm = (
        Alarm.objects.filter(workspace=w.house.workspace, scope="task", closed_at=None).order_by("pk")[0].pk
    )
    plan = {"title": f"Report {w.canary}", "project": w.project, "recipients": [w.users["viewer"]]}
    w.report_plan = w.made("/progress-reports", plan)["key"]
    w.made(f"/progress-reports/{w.report_plan}/make", {})


def grow(w: "World", name: str) -> None:
    """More of each."""
    said = {"progress": 0.3, "finish_on": "2099-01-05", "reason": name, "note": name}
    w.made(f"/tasks/{w.task_key}/check-ins", said)
    w.asked("POST", "/alarms/look", None)
    key = w.made("/progress-reports", {"title": name, "project": w.project})["key"]
    w.made(f"/progress-reports/{key}/make", {})
    w.made(f"/progress-reports/{w.report_plan}/make", {})
