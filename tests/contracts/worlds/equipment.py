"""Phones with bookings of every state, a material with movements and a purchase in every state, for the contracts."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..world import World


def make(w: "World") -> None:
    w.equipment, w.equipment_key = _item(w, f"Phones {w.canary}", seats=50)
    w.material = _item(w, f"Cable {w.canary}", use="used_up", unit="m", stock=5, minimum=9)[1]
    w.spare_equipment = _item(w, f"Spare {w.canary}", seats=1)[1]
    asking = w.asked("PATCH", f"/equipment/{w.equipment_key}", {"needs_approval": True})
    assert asking["needs_approval"], asking
    w.booking = _book(w)
    w.asked_booking = _asked(w)
    w.made(f"/equipment/{w.material}/movements", {"kind": "out", "amount": 1})
    needs = {"needs": [{"item": w.equipment, "amount": 1}]}
    w.asked("PUT", f"/records/{w.task_key}/equipment", needs)
    w.purchase = _purchase(w, "lead")
    w.approved_purchase = _approved(w)
    w.ordered_purchase = _ordered(w)


def grow(w: "World", name: str) -> None:
    _item(w, name, seats=2)
    _item(w, f"{name} low", use="used_up", unit="m", minimum=3)
    _book(w)
    _asked(w)
    w.made(f"/equipment/{w.material}/movements", {"kind": "out", "amount": 0.5})
    w.made("/bookings", _body(w) | {"about": w.task_key})
    _ordered(w)


def _item(w: "World", title: str, **values: Any) -> tuple[int, str]:
    made = w.made("/equipment", {"title": title, "owner": w.users["owner"], "place": w.canary} | values)
    return made["id"], made["key"]


def _body(w: "World") -> dict[str, Any]:
    return {"item": w.equipment, "start_on": "2199-01-05", "finish_on": "2199-01-09", "words": w.canary}


def _book(w: "World") -> str:
    return str(w.made("/bookings", _body(w) | {"person": w.person})["key"])


def _asked(w: "World") -> str:
    """By the contributor, of what the owner keeps."""
    answer = w.house.api("contributor").post(f"{w.house.path}/bookings", _body(w))
    assert answer.status_code == 201, answer.content
    return str(answer.json()["key"])


def _purchase(w: "World", role: str) -> str:
    body = {"item": w.equipment, "amount": 2, "price": 10, "reason": w.canary, "supplier": w.canary}
    answer = w.house.api(role).post(f"{w.house.path}/purchases", body)
    assert answer.status_code == 201, answer.content
    return str(answer.json()["key"])


def _approved(w: "World") -> str:
    key = _purchase(w, "contributor")
    w.asked("POST", f"/purchases/{key}/approve", {})
    return key


def _ordered(w: "World") -> str:
    key = _approved(w)
    w.asked("POST", f"/purchases/{key}/order", {"expected_on": "2026-01-05"})
    return key
