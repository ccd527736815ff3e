from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "get_responsibility_map": lambda w: Case(),
    "change_responsibility_map": lambda w: of(gates_releases=True),
    "add_map_area": lambda w: of(name="New", kind="module", owners=[w.users["lead"]]),
    "change_map_area": lambda w: Case({"area_id": w.area}, body={"deputies": [w.users["lead"]]}),
    "review_map_areas": lambda w: of(areas=[w.area], next_on="2199-01-01"),
    "list_map_adjustments": lambda w: Case(),
    "list_responsibility_findings": lambda w: Case(),
    "settle_finding": lambda w: of(mark=f"unowned:{w.nobodys_area}:", way="assigned", owner=w.users["lead"]),
    "settle_finding/disputed": lambda w: of(mark="overlap:0:1-2", way="disputed", reason="x"),
    "list_settlements": lambda w: Case(),
    "list_overlap_indices": lambda w: Case(),
    "list_charters": lambda w: Case(),
    "create_charter": lambda w: of(title="New", people=[w.users["lead"]]),
    "get_charter": lambda w: Case({"key": w.charter}),
    "change_charter": lambda w: Case({"key": w.charter}, body={"title": "Changed"}),
    "delete_charter": lambda w: Case({"key": w.charter}),
    "list_start_gates": lambda w: Case(),
    "set_up_gate": lambda w: of(release=w.release),
    "get_start_gate": lambda w: Case({"key": w.gate}),
    "remove_gate": lambda w: Case({"key": w.gate}),
    "confirm_part": lambda w: Case(
        {"key": w.gate}, body={"areas": [w.area], "requirements": [w.gated_requirement]}
    ),
    "ask_for_parts": lambda w: Case({"key": w.gate}),
    "start_release": lambda w: Case({"key": w.gate}, body={"override_reason": "why"}),
}
