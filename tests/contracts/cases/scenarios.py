from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "list_plan_baselines": lambda w: Case(),
    "take_plan_baseline": lambda w: of(name="Frozen", scope={"kind": "releases", "releases": [w.release]}),
    "get_plan_baseline": lambda w: Case({"copy_id": w.plan_baseline}),
    "get_plan_shadows": lambda w: Case({"copy_id": w.plan_baseline}),
    "compare_plan_baseline": lambda w: Case({"copy_id": w.plan_baseline}),
    "withdraw_plan_baseline": lambda w: Case({"copy_id": w.plan_baseline}),
    "reinstate_plan_baseline": lambda w: Case({"copy_id": w.plan_baseline}),
    "list_scenarios": lambda w: Case(),
    "make_scenario": lambda w: of(name="New", source=w.scenario),
    "get_scenario": lambda w: Case({"copy_id": w.scenario}),
    "rename_scenario": lambda w: Case({"copy_id": w.scenario}, body={"name": "Renamed"}),
    "delete_scenario": lambda w: Case({"copy_id": w.scenario}),
    "change_scenario": lambda w: Case(
        {"copy_id": w.scenario},
        body={"edits": [{"do": "set", "kind": "task", "ref": w.task, "values": {"effort_days": 3}}]},
    ),
    "update_scenario": lambda w: Case({"copy_id": w.scenario}, body={}),
    "schedule_scenario": lambda w: Case({"copy_id": w.scenario}, body={"seconds": 1}),
    "apply_scenario": lambda w: Case({"copy_id": w.scenario}, body={"items": [w.scenario_row]}),
    "compare_scenarios": lambda w: Case(query=f"ids={w.scenario}"),
    "simulate_scenarios": lambda w: of(scenarios=[w.scenario], runs=100),
    "list_slips": lambda w: Case(),
    "replan": lambda w: of(slips=[{"task": w.task, "extra_days": 1}], seconds=1),
    "get_replan": lambda w: Case({"replan_id": w.replan}),
    "apply_replan": lambda w: Case({"replan_id": w.replan, "way": "least"}),
}
