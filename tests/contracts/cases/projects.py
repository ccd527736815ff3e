from collections.abc import Callable

from ..case import Case, of
from ..world import World

PHASE = {"name": "New", "start_on": "2026-02-02", "finish_on": "2026-02-06"}

CASES: dict[str, Callable[[World], Case]] = {
    "list_projects": lambda w: Case(),
    "create_project": lambda w: of(title="New", product=w.product, start_on="2026-01-05", template="scrum"),
    "propose_phases": lambda w: of(template=w.project_template, start_on="2026-01-05"),
    "get_project": lambda w: Case({"key": w.project}),
    "change_project": lambda w: Case({"key": w.project}, body={"title": "Changed"}),
    "change_project/own": lambda w: Case({"key": w.own_project}, body={"title": "Changed"}),
    "delete_project": lambda w: Case({"key": w.project}),
    "add_phases": lambda w: Case({"key": w.project}, body={"phases": [PHASE]}),
    "preview_project_move": lambda w: Case({"key": w.project}, body={"start_on": "2026-02-02"}),
    "move_project": lambda w: Case({"key": w.project}, body={"start_on": "2026-02-02"}),
    "keep_project_template": lambda w: Case({"key": w.project}, body={"name": "New"}),
    "list_project_templates": lambda w: Case(),
    "drop_project_template": lambda w: Case({"template": w.project_template}),
    "add_milestone": lambda w: Case({"key": w.project}, body={"name": "New", "on": "2026-02-06"}),
    "get_milestone": lambda w: Case({"key": w.milestone}),
    "change_milestone": lambda w: Case({"key": w.milestone}, body={"on": "2026-02-06"}),
    "add_milestone_criterion": lambda w: Case({"key": w.milestone}, body={"text": "New"}),
    "change_milestone_criterion": lambda w: Case(
        {"key": w.milestone, "criterion_id": w.criterion}, body={"is_met": True, "evidence": "x"}
    ),
    "remove_milestone_criterion": lambda w: Case({"key": w.milestone, "criterion_id": w.criterion}),
    "decide_milestone": lambda w: Case({"key": w.milestone}, body={"decision": "failed", "reason": "x"}),
    "reopen_milestone": lambda w: Case({"key": w.decided_milestone}),
    "settle_milestone_condition": lambda w: Case(
        {"key": w.decided_milestone, "place": 0}, body={"is_done": True}
    ),
    "await_factor": lambda w: Case(
        {"key": w.project}, body={"name": "New", "expected_on": "2026-02-06", "tasks": [w.project_task]}
    ),
    "change_factor": lambda w: Case({"key": w.factor}, body={"delay_days": 3, "tasks": []}),
    "get_deliveries": lambda w: Case({"key": w.project}),
    "plan_delivery": lambda w: Case({"key": w.project, "release_id": w.release}, body={"goal": "New"}),
    "drop_delivery": lambda w: Case({"key": w.project, "release_id": w.release}),
    "get_milestone_meeting": lambda w: Case({"key": w.milestone}),
    "plan_milestone_meeting": lambda w: Case({"key": w.milestone}, body={"people": [w.users["viewer"]]}),
    "start_milestone_meeting": lambda w: Case({"key": w.milestone}),
}
