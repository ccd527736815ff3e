from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "list_baselines": lambda w: Case(),
    "take_baseline": lambda w: of(name="Frozen", scope={"kind": "product", "product": w.product}),
    "get_baseline": lambda w: Case({"baseline_id": w.baseline}),
    "list_baseline_items": lambda w: Case({"baseline_id": w.baseline}),
    "get_baseline_item": lambda w: Case({"baseline_id": w.baseline, "key": w.requirement_key}),
    "verify_baseline": lambda w: Case({"baseline_id": w.baseline}),
    "withdraw_baseline": lambda w: Case({"baseline_id": w.baseline}),
    "reinstate_baseline": lambda w: Case({"baseline_id": w.baseline}),
    "compare_baselines": lambda w: Case(query=f"left={w.baseline}"),
    "list_versions": lambda w: Case({"key": w.other_key}),
    "get_version": lambda w: Case({"key": w.other_key, "version": 1}),
    "compare_versions": lambda w: Case({"key": w.other_key, "version": 2}),
    "restore_version": lambda w: Case({"key": w.other_key, "version": 1}, body={}),
    "explain_version": lambda w: Case({"key": w.other_key, "version": 2}, body={"reason": "why"}),
}
