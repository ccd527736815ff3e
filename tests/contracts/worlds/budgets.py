"""A budget line with an order and booked money, an adjustment of the lead's that waits, for the contracts."""

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

if TYPE_CHECKING:
    from ..world import World


def make(w: "World") -> None:
    w.budget_line = _line(w, f"Line {w.canary}", owner=w.users["owner"], release=w.release)
    w.budget_spare = _line(w, f"Spare {w.canary}")
    w.budget_empty = _line(w, f"Empty {w.canary}")
    w.asked(
        "PUT",
        "/exchange-rates",
        {"rates": [{"currency": "USD", "holds_from": "2026-01-01", "rate": 7}]},
    )
    w.budget_adjustment = _asked(w, w.canary)


def grow(w: "World", name: str) -> None:
    """One more of each; on what is there already too."""
    _line(w, f"{name} line", owner=w.users["lead"], project=None, release=w.release)
    _order(w, w.budget_line, name)
    _book(w, w.budget_line, name)
    _asked(w, name)
    w.asked("PATCH", f"/budget-lines/{w.budget_line}", {"note": name})
    w.made("/approved-budgets", {"name": f"{name} approved"})


def _line(w: "World", title: str, **values: Any) -> Any:
    body = {
        "title": title,
        "note": w.canary,
        "amount": 1200,
        "starts_on": "2026-01-01",
        "ends_on": "2026-12-31",
        **values,
    }
    key = w.made("/budget-lines", body)["key"]
    if "Empty" not in title:
        _order(w, key, title)
        _book(w, key, title)
    return key


def _order(w: "World", key: str, name: str) -> None:
    body = {"supplier": f"Supplier {name}", "amount": 50, "expected_on": "2026-12-01"}
    w.made(f"/budget-lines/{key}/commitments", body)


def _book(w: "World", key: str, name: str) -> None:
    yesterday = (timezone.localdate() - datetime.timedelta(days=1)).isoformat()
    w.made(f"/budget-lines/{key}/actuals", {"entries": [{"on": yesterday, "amount": 5, "note": name}]})


def _asked(w: "World", name: str) -> str:
    """By the lead: the owner decides."""
    body = {"moves": [{"line": w.budget_spare, "amount": 10}], "reason": f"Because {name}"}
    answer = w.house.api("lead").post(f"{w.house.path}/budget-adjustments", body)
    assert answer.status_code == 201, answer.content
    return str(answer.json()["key"])
