from collections.abc import Callable

from ..case import Case, of
from ..world import World

PERIOD = {"starts_on": "2026-01-01", "ends_on": "2026-12-31"}
RATE = {"currency": "EUR", "holds_from": "2026-01-01", "rate": 8}

CASES: dict[str, Callable[[World], Case]] = {
    "list_budget_lines": lambda w: Case(),
    "create_budget_line": lambda w: of(title="Line", amount=5, **PERIOD),
    "get_budget_line": lambda w: Case({"key": w.budget_line}),
    "change_budget_line": lambda w: Case({"key": w.budget_line}, body={"title": "Changed"}),
    "delete_budget_line": lambda w: Case({"key": w.budget_empty}),
    "add_budget_commitment": lambda w: Case(
        {"key": w.budget_line}, body={"supplier": "Host", "amount": 5, "expected_on": "2026-12-01"}
    ),
    "change_budget_commitment": lambda w: Case(
        {"key": w.budget_line, "number": 1}, body={"supplier": "Changed"}
    ),
    "remove_budget_commitment": lambda w: Case({"key": w.budget_line, "number": 1}),
    "book_budget_actuals": lambda w: Case(
        {"key": w.budget_line}, body={"entries": [{"on": "2026-01-05", "amount": 5}]}
    ),
    "reverse_budget_actual": lambda w: Case({"key": w.budget_line, "number": 1}, body={"reason": "Twice"}),
    "list_budget_adjustments": lambda w: Case(),
    "ask_for_budget_adjustment": lambda w: of(moves=[{"line": w.budget_line, "amount": 5}], reason="More"),
    "approve_budget_adjustment": lambda w: Case({"key": w.budget_adjustment}, body={"answer": "Fine"}),
    "refuse_budget_adjustment": lambda w: Case({"key": w.budget_adjustment}, body={"answer": "No"}),
    "withdraw_budget_adjustment": lambda w: Case({"key": w.budget_adjustment}),
    "get_budget_settings": lambda w: Case(),
    "set_exchange_rates": lambda w: of(rates=[RATE]),
    "approve_budget": lambda w: of(name="Approved"),
    "get_earned_value": lambda w: Case(query=f"release={w.release}"),
    "get_budget_months": lambda w: Case(),
}
