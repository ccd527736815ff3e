from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "list_link_kinds": lambda w: Case(),
    "choose_watched_fields": lambda w: of(kind="depends_on", fields=["title"]),
    "list_suspect_links": lambda w: Case(),
    "get_link_changes": lambda w: Case({"link_id": w.link}),
    "confirm_links": lambda w: of(links=[w.link]),
    "add_trace_link": lambda w: of(source=w.requirement_key, kind="relates_to", target=w.other_key),
    "remove_trace_link": lambda w: Case({"link_id": w.link}),
    "get_trace_graph": lambda w: Case(query=f"record={w.requirement_key}"),
    "list_trace_roots": lambda w: Case(),
    "get_trace_matrix": lambda w: Case(query="rows=requirement&columns=test_case"),
    "export_trace_matrix": lambda w: Case(query="columns=test_case&format=csv"),
    "get_trace_coverage": lambda w: Case(),
    "list_trace_gaps": lambda w: Case(query="gap=no_test"),
    "get_trace_impact": lambda w: Case(query=f"record={w.requirement_key}"),
    "list_rollups": lambda w: Case(),
    "list_test_cases": lambda w: Case(),
    "create_test_case": lambda w: of(product=w.product, title="New", verifies=[w.requirement_key]),
    "get_test_case": lambda w: Case({"key": w.test_case}),
    "change_test_case": lambda w: Case({"key": w.test_case}, body={"title": "Changed"}),
    "delete_test_case": lambda w: Case({"key": w.test_case}),
    "move_requirement": lambda w: Case({"key": w.requirement_key}, body={"product": w.other_product}),
    "split_requirement": lambda w: Case(
        {"key": w.requirement_key}, body={"parts": [{"title": "One"}, {"title": "Two"}]}
    ),
    "merge_requirements": lambda w: Case({"key": w.requirement_key}, body={"others": [w.other_key]}),
    "list_stakeholders": lambda w: Case(),
    "check_fit_criterion": lambda w: Case(
        {"key": w.requirement_key, "criterion": "FC1"}, body={"value": 900, "unit": "ms"}
    ),
    "check_rule_table": lambda w: of(inputs=[{"name": "Paid", "kind": "yes_no"}]),
    "list_requirement_types": lambda w: Case(),
    "create_requirement_type": lambda w: of(base="functional", name_en="New"),
    "change_requirement_type": lambda w: Case({"reference": str(w.own_type)}, body={"name_zh": "新"}),
    "delete_requirement_type": lambda w: Case({"reference": str(w.own_type)}),
    "list_custom_fields": lambda w: Case(),
    "create_custom_field": lambda w: of(key="new", kind="text", name_en="New"),
    "change_custom_field": lambda w: Case({"key": w.own_field}, body={"unit": "m"}),
    "delete_custom_field": lambda w: Case({"key": w.own_field}),
    "set_stakeholder": lambda w: of(name="New", weight=1),
}
