"""A department of the owner's with somebody to lend, a request that waits and a loan that runs."""

import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from planweave.resources.models import Borrowing

if TYPE_CHECKING:
    from ..world import World


def make(w: "World") -> None:
    w.department = _department(w, f"Department {w.canary}", head=w.users["owner"])
    w.empty_department = _department(w, f"Empty {w.canary}")
    w.asked(
        "PUT", f"/records/{w.task_key}/skill-needs", {"needs": [{"skill": f"Skill {w.canary}", "level": 3}]}
    )
    w.lent_person = _person(w, f"Lent {w.canary}")
    w.borrowing = _asked(w, start_on="2199-01-05", finish_on="2199-02-06")
    w.lent = _asked(w, start_on="2198-01-05", finish_on="2199-12-27")
    w.made(f"/borrowings/{w.lent}/approve", {})
    # It has begun: a request for days that are past would be refused.
    Borrowing.objects.filter(record__key=w.lent, record__workspace=w.house.workspace).update(
        start_on=timezone.localdate() - datetime.timedelta(days=3)
    )


def grow(w: "World", name: str) -> None:
    _department(w, f"{name} department")
    _person(w, f"{name} lent")
    _asked(w, start_on="2199-03-02", finish_on="2199-03-06", share=0.1)


def _department(w: "World", name: str, head: int | None = None) -> Any:
    made = w.made("/departments", {"name": name, "head": head})["items"]
    return next(one["id"] for one in made if one["name"] == name)


def _person(w: "World", name: str) -> Any:
    wishes = [{"skill": f"Wish {w.canary}", "level": 2, "mentor": w.person}]
    body = {
        "name": name,
        "skills": [f"Skill {w.canary}"],
        "levels": {f"Skill {w.canary}": 4},
        "department": w.department,
        "role": w.canary,
        "wishes": wishes,
        "day_rate": 800,
        "leaves": [{"start_on": "2026-02-02", "finish_on": "2026-02-06"}],
    }
    return w.made("/people", body)["id"]


def _asked(w: "World", *, start_on: str, finish_on: str, share: float = 0.3) -> Any:
    body = {
        "department": w.department,
        "person": w.lent_person,
        "product": w.product,
        "share": share,
        "start_on": start_on,
        "finish_on": finish_on,
        "reason": f"Reason {w.canary}",
    }
    return w.made("/borrowings", body)["key"]
