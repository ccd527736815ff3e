"""The demo's money: lines in two currencies with orders and booked entries, one over its limit, an adjustment that
waits."""

import datetime
import tomllib
from collections.abc import Callable
from typing import Any

from django.utils import timezone

from planweave.budgets import actions
from planweave.budgets.rules.spreading import month_of
from planweave.planning.models import Release
from planweave.projects.models import Project

from ..content import HERE
from .cast import Cast

LINES: dict[str, dict[str, Any]] = {
    "people": {"category": "research", "owner": "tech", "amount": 260_000, "profile": "bell",
               "source": "people", "scope": "checkout"},
    "cloud": {"category": "operations", "owner": "tech", "amount": 84_000, "scope": "checkout", "is_foreign": True,
              "entries": ((92, 6_800), (61, 7_100), (47, 5_200), (30, 7_300)), "order": (40_000, 60)},
    "payment": {"category": "outsourcing", "owner": "tech", "amount": 60_000, "profile": "early", "scope": "checkout",
                "entries": ((70, 18_000), (25, 9_500)), "order": (24_000, 35), "range": (22_000, 45_000)},
    "launch": {"category": "marketing", "owner": "mkt", "amount": 120_000, "profile": "late", "scope": "release",
               "entries": ((18, 6_400),), "order": (30_000, 80), "range": (95_000, 140_000)},
    "study": {"category": "research", "owner": "ux", "amount": 36_000, "scope": "",
              "entries": ((85, 9_600), (85, 9_600), (60, 4_300), (12, 15_800)), "order": (9_000, 20)},
    "travel": {"category": "travel", "owner": "mkt", "amount": 45_000, "scope": "",
               "entries": ((75, 5_200), (33, 3_900))},
    "console": {"category": "equipment", "owner": "tech", "by_hand": {0: 25_000, 6: 5_000}, "scope": "console",
                "entries": ((88, 24_800),)},
}  # fmt: skip
"""Amounts in the Chinese story's currency; entries are (days ago, amount), orders (amount, days ahead)."""
REVERSED = ("study", 2)
MONTHS_BEFORE, MONTHS_AFTER = 3, 9


def fund(cast: Cast, releases: list[Release]) -> None:
    told: dict[str, Any] = tomllib.loads((HERE / cast.story.language / "budgets.toml").read_text("utf-8"))
    lead, today = cast.actor("lead"), timezone.localdate()
    first, last = _months(today, -MONTHS_BEFORE), _months(today, MONTHS_AFTER) - datetime.timedelta(days=1)
    actions.set_rates(
        lead,
        [
            {
                "currency": told["currency"],
                "holds_from": _months(today, -3 * back).isoformat(),
                "rate": rate,
            }
            for back, rate in zip((2, 1, 0), told["rates"], strict=True)
        ],
    )
    projects = list(Project.objects.filter(record__workspace_id=lead.here).order_by("pk"))
    scopes: dict[str, dict[str, Any]] = {
        "checkout": {"project": projects[0].pk},
        "console": {"project": projects[1].pk},
        "release": {"release": releases[0].pk},
        "": {},
    }
    keys = {}
    for code, line in LINES.items():
        words = told["lines"][code]
        scale = cast.story.words["money"] / (told["rates"][-1] if line.get("is_foreign") else 1)

        def money(amount: float, scale: float = scale) -> float:
            return float(round(amount * scale, -1))

        low, high = line.get("range", (None, None))
        keys[code] = actions.create_line(
            cast.actor("lead"),
            {
                "title": words["title"],
                "note": words["note"],
                "category": line["category"],
                "owner": cast.users[line["owner"]].pk,
                **_planned(line, money, first),
                "source": line.get("source", "booked"),
                "currency": told["currency"] if line.get("is_foreign") else "",
                "starts_on": first.isoformat(),
                "ends_on": last.isoformat(),
                "remaining_low": None if low is None else money(low),
                "remaining_high": None if high is None else money(high),
                **scopes[line["scope"]],
            },
        ).key
        owner = cast.actor(line["owner"])
        if "order" in line:
            amount, ahead = line["order"]
            day = today + datetime.timedelta(days=ahead)
            order = {
                "supplier": words["supplier"],
                "amount": money(amount),
                "expected_on": day.isoformat(),
            }
            actions.add_commitment(owner, keys[code], order)
        entries = [
            {
                "on": (today - datetime.timedelta(days=ago)).isoformat(),
                "amount": money(amount),
                "note": note,
                "voucher": f"V{today:%y}{number:04d}",
                "commitment": 1 if code == "payment" and number == 1 else None,
            }
            for number, ((ago, amount), note) in enumerate(
                zip(line.get("entries", ()), words.get("entries", ()), strict=False)
            )
        ]
        if entries:
            actions.book_actuals(owner, keys[code], entries)
    code, number = REVERSED
    actions.reverse_actual(cast.actor(LINES[code]["owner"]), keys[code], number, reason=told["reverse"])
    actions.approve_budget(cast.actor("lead"), name=f"{told['approved']} {today.year}")
    more = float(round(12_000 * cast.story.words["money"], -1))
    moves = [
        actions.Wanted(line=keys["travel"], amount=-more),
        actions.Wanted(line=keys["launch"], amount=more),
    ]
    actions.ask_for_adjustment(cast.actor("mkt"), moves, reason=told["reason"])


def _planned(line: dict[str, Any], money: Callable[[float], float], first: datetime.date) -> dict[str, Any]:
    """An amount by a profile, or what single months have."""
    if "by_hand" not in line:
        return {"amount": money(line["amount"]), "profile": line.get("profile", "even")}
    return {"months": {_months(first, at).isoformat(): money(each) for at, each in line["by_hand"].items()}}


def _months(day: datetime.date, ahead: int) -> datetime.date:
    """The first of the month so many months on."""
    count = day.year * 12 + day.month - 1 + ahead
    return month_of(datetime.date(count // 12, count % 12 + 1, 1))
