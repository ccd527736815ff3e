from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "get_goals": lambda w: Case(),
    "create_theme": lambda w: of(title="New", weight=2),
    "change_theme": lambda w: Case({"key": w.goal_theme}, body={"weight": 3}),
    "delete_theme": lambda w: Case({"key": w.lone_theme}),
    "create_objective": lambda w: of(title="New", products=[w.product], theme=w.goal_theme_id),
    "get_objective": lambda w: Case({"key": w.objective}),
    "change_objective": lambda w: Case({"key": w.objective}, body={"title": "Changed"}),
    "change_objective/own": lambda w: Case({"key": w.own_objective}, body={"title": "Changed"}),
    "delete_objective": lambda w: Case({"key": w.objective}),
    "activate_objective": lambda w: Case({"key": w.draft_objective}),
    "close_objective": lambda w: Case({"key": w.objective}, body={"actual": 2, "conclusion": "x"}),
    "add_key_result": lambda w: Case({"key": w.objective}, body={"title": "New", "baseline": 1, "target": 2}),
    "change_key_result": lambda w: Case({"key": w.objective, "result_id": w.key_result}, body={"target": 9}),
    "remove_key_result": lambda w: Case({"key": w.objective, "result_id": w.key_result}),
    "check_in": lambda w: Case({"key": w.objective}, body={"key_result": w.key_result, "value": 4}),
    "remove_check_in": lambda w: Case({"key": w.objective, "check_in_id": w.check_in}),
    "list_confirmations": lambda w: Case(),
    "confirm_goals": lambda w: of(objectives=[{"key": w.objective, "edition": 2}]),
    "list_goal_conflicts": lambda w: Case(),
    "look_at_goal_conflict": lambda w: Case({"conflict": w.goal_conflict}, body={"reason": "x"}),
    "declare_goal_conflict": lambda w: Case({"key": w.objective}, body={"other": w.draft_objective}),
    "withdraw_goal_conflict": lambda w: Case({"key": w.objective, "other": w.own_objective}),
    "get_contributions": lambda w: Case({"key": w.requirement_key}),
    "set_contributions": lambda w: Case({"key": w.requirement_key}, body={"shares": {w.objective: 0.2}}),
    "list_orphan_requirements": lambda w: Case(),
    "get_portfolio": lambda w: Case(query="by=period"),
    "get_goal_report": lambda w: Case(),
    "export_goal_report": lambda w: Case(query="format=md"),
}
