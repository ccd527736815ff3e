"""A project of the owner's with a phase, an open and a decided milestone, a task, a factor and a delivery; one of the
product manager's; an own template."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..world import World


def make(w: "World") -> None:
    one = _begun(w, "first")
    w.project = one["key"]
    w.own_project = _begun(w, "own", owner=w.users["product_manager"])["key"]
    open_one, decided = one["stones"]
    w.milestone, w.decided_milestone = open_one["key"], decided["key"]
    w.criterion = open_one["criteria"][0]["id"]
    _decide(w, decided["key"])
    w.project_task = _task(w, one, "first")["id"]
    w.factor = _factor(w, one["key"], "first", w.project_task)
    delivery = {"goal": f"Goal {w.canary}", "promised_on": "2026-03-20"}
    w.asked("PUT", f"/projects/{one['key']}/deliveries/{w.release}", delivery)
    kept = w.made(f"/projects/{one['key']}/template", {"name": f"Template {w.canary}"})
    w.project_template = kept["code"]


def grow(w: "World", name: str) -> None:
    """Another project, and more of everything in the first one."""
    one = _begun(w, name)
    task = _task(w, one, name)
    _factor(w, one["key"], name, task["id"])
    phases = {"phases": [_phase(w, name)]}
    [*_, more] = w.made(f"/projects/{w.project}/phases", phases)["phases"]
    again = _task(w, {"phases": [more]}, name)
    _factor(w, w.project, name, again["id"])
    w.made(f"/milestones/{w.milestone}/criteria", {"text": f"More {name} {w.canary}"})
    release = {"name": f"{name} {w.canary} delivered", "start_on": "2026-01-05", "finish_on": "2026-03-27"}
    grown = w.made("/releases", release)["id"]
    w.asked("PUT", f"/projects/{w.project}/deliveries/{grown}", {"goal": w.canary})
    w.made(f"/projects/{one['key']}/template", {"name": f"Template {name} {w.canary}"})


def _begun(w: "World", name: str, **fields: Any) -> dict[str, Any]:
    body = {
        "title": f"Project {name} {w.canary}",
        "product": w.product,
        "goal": w.canary,
        "start_on": "2026-01-05",
        "deadline": "2026-06-30",
        "managers": [w.users["lead"]],
        "phases": [_phase(w, name)],
    }
    made: dict[str, Any] = w.made("/projects", body | fields)
    return made


def _phase(w: "World", name: str) -> dict[str, Any]:
    return {
        "name": f"Phase {name} {w.canary}",
        "start_on": "2026-01-05",
        "finish_on": "2026-02-27",
        "milestones": [
            {"name": f"Gate {name} {w.canary}", "on": "2026-02-20", "criteria": [f"Criterion {w.canary}"]},
            {"name": f"Decided {name} {w.canary}", "on": "2026-02-27", "criteria": [f"Criterion {w.canary}"]},
        ],
    }


def _decide(w: "World", key: str) -> None:
    body = {"decision": "with_conditions", "reason": w.canary, "conditions": [{"text": f"Later {w.canary}"}]}
    w.asked("POST", f"/milestones/{key}/decide", body)


def _task(w: "World", project: dict[str, Any], name: str) -> dict[str, Any]:
    phase = project["phases"][0]["id"]
    body = {"title": f"Work {name} {w.canary}", "parent": phase, "requirement": w.requirement}
    made: dict[str, Any] = w.made("/tasks", body | {"start_on": "2026-01-06", "effort_days": 2})
    return made


def _factor(w: "World", key: str, name: str, task: int) -> str:
    body = {"name": f"Awaited {name} {w.canary}", "source": w.canary, "expected_on": "2026-01-06"}
    return str(w.made(f"/projects/{key}/factors", body | {"tasks": [task]})["factors"][-1]["key"])
