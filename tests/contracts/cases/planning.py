from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "list_releases": lambda w: Case(),
    "create_release": lambda w: of(
        name="New", product=w.product, start_on="2026-04-01", finish_on="2026-05-01"
    ),
    "change_release": lambda w: Case({"release_id": w.release}, body={"weight": 2}),
    "delete_release": lambda w: Case({"release_id": w.release}),
    "list_tasks": lambda w: Case(),
    "create_task": lambda w: of(title="New", requirement=w.requirement, release=w.release, person=w.person),
    "change_tasks": lambda w: of(edits=[{"id": w.task, "title": "Changed"}]),
    "change_tasks/progress": lambda w: of(edits=[{"id": w.task, "progress": 0.5}]),
    "delete_tasks": lambda w: of(ids=[w.task]),
    "get_task": lambda w: Case({"key": w.task_key}),
    "change_task": lambda w: Case({"key": w.task_key}, body={"person": w.person, "release": w.release}),
    "add_task_link": lambda w: of(predecessor=w.tasks[1], successor=w.tasks[2]),
    "change_task_link": lambda w: Case({"link_id": w.task_link}, body={"kind": "SS", "lag_days": 1}),
    "remove_task_link": lambda w: Case({"link_id": w.task_link}),
    "get_gantt": lambda w: Case(),
    "get_gantt_changes": lambda w: of(tasks={"ids": [1], "marks": [0]}, links={"ids": [], "marks": []}),
    "plan_releases": lambda w: of(releases=[w.release], skip_unestimated=True, basis="value"),
    "find_release_front": lambda w: of(measure="effort", basis="value"),
    "simulate_plan": lambda w: of(runs=100),
    "make_schedule": lambda w: of(releases=[w.release], from_on="2026-01-05"),
    "preview_schedule": lambda w: of(task=w.task, start_on="2026-01-06"),
    "export_gantt_table": lambda w: Case(query="format=csv"),
    "export_gantt": lambda w: Case(query="format=svg"),
    "list_proposals": lambda w: Case(),
    "get_proposal": lambda w: Case({"proposal_id": w.proposal}),
    "apply_proposal": lambda w: Case({"proposal_id": w.proposal}),
    "plan_again": lambda w: Case({"proposal_id": w.proposal}),
    "drop_proposal": lambda w: Case({"proposal_id": w.proposal}),
    "break_down_requirements": lambda w: of(requirements=[w.own_requirement]),
}
