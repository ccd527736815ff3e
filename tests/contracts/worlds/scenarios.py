"""A frozen plan, a scenario with one change, and a re-plan for the contracts. The re-plan's answer is written here: the
planning core has its own tests."""

from typing import TYPE_CHECKING, Any

from planweave.kernel.jobs import start_job
from planweave.planning.models import Task
from planweave.scenarios.actions.asking import make_replan

if TYPE_CHECKING:
    from ..world import World


def make(w: "World") -> None:
    w.plan_baseline = w.made("/plan-baselines", {"name": f"Plan {w.canary}", "note": w.canary})["id"]
    w.scenario, w.scenario_row = _scenario(w, f"What if {w.canary}")
    w.replan = _replan(w)


def grow(w: "World", name: str) -> None:
    w.made("/plan-baselines", {"name": f"Plan {name}"})
    _scenario(w, f"What if {name}")
    _replan(w)


def _scenario(w: "World", name: str) -> tuple[int, int]:
    made = w.made("/scenarios", {"name": name, "note": w.canary})["id"]
    edit = {"do": "set", "kind": "task", "ref": w.task, "values": {"effort_days": 4}}
    w.asked("PATCH", f"/scenarios/{made}/rows", {"edits": [edit]})
    shown = w.house.api("owner").get(f"{w.house.path}/scenarios/{made}").json()
    return made, shown["changes"][0]["row"]


def _replan(w: "World") -> int:
    owner = w.house.actor("owner")
    task = Task.objects.select_related("record").get(pk=w.task)
    before = {
        "person": None,
        "start_on": task.start_on.isoformat(),
        "start_part": 0.0,
        "finish_on": task.finish_on.isoformat(),
        "finish_part": 1.0,
    }
    row = {"id": w.task, "key": w.task_key, "title": w.canary, "before": before, "after": before}
    answer: dict[str, Any] = {
        "status": "optimal",
        "verdict": {"code": "replan.verdict.nothing", "params": {}},
        "diff": [row],
        "moved": [row | {"is_auto": False, "why": {"code": "slip", "params": {}}}],
        "versions": {str(w.task): task.record.version},
        "release_versions": {},
        "releases": [],
        "people": [],
        "conflict": [],
        "ways_out": [],
        "finish_on": before["finish_on"],
        "moves": 0,
        "moved_people": 0,
        "shift_days": 0,
        "seconds": 0.1,
        "tasks": 1,
    }
    slips = [{"task": w.task, "key": w.task_key, "title": w.canary, "finish_on": None, "extra_days": 1}]
    job = start_job(owner, "replan", {"slips": [], "seconds": 1})
    return make_replan(owner, job, slips=slips, answers={"least": answer, "anew": answer}).pk
