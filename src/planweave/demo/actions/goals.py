"""What the demo's company wants: themes, five objectives in all their states, who agrees, and two that pull apart."""

import datetime
import tomllib
from typing import Any

from django.utils import timezone

from planweave.goals import actions
from planweave.goals.queries.conflicts import flags_in
from planweave.goals.rules.words import period_days

from ..content import HERE
from .cast import Cast

WEIGHTS = {"loved": 4, "trusted": 3, "growth": 2, "merchants": 1}
# Objective: theme, owner, products, quarters from now, ambition, baseline, target, person-days, thousands of money.
OBJECTIVES: dict[
    str, tuple[str, str, tuple[str, ...], int, str, float | None, float | None, float | None, float]
] = {
    "signin": ("trusted", "ux", ("SHOP",), 0, "committed", 340, 200, 45, 20),
    "satisfied": ("loved", "ux", ("SHOP",), 1, "committed", 72, 80, 85, 60),
    "payments": ("trusted", "tech", ("SHOP",), 1, "committed", 96.2, 98.5, 95, 80),
    "baskets": ("growth", "mkt", ("SHOP",), 1, "aspirational", 42, 50, 80, 120),
    "handling": ("merchants", "mkt", ("OPS",), 2, "committed", 26, 12, 60, 30),
    "settling": ("merchants", "tech", ("OPS",), 2, "committed", None, None, None, 10),
}
# Key result: objective, owner, baseline, target, weight, and what it measured, week after week.
RESULTS: dict[str, tuple[str, str, float, float, float, tuple[float, ...]]] = {
    "find": ("satisfied", "fe1", 9, 6, 2, (8.8, 8.1, 7.4, 7.2)),
    "abandon": ("satisfied", "fe2", 68, 55, 1, (67, 66, 61)),
    "retry": ("payments", "be1", 20, 70, 1, (24, 35, 41, 58)),
    "fast": ("payments", "op1", 2.8, 1.5, 1, (2.7, 2.4, 1.9)),
    "stay": ("baskets", "mkt", 9, 12, 1, (9.1, 9.0, 9.4)),
    "coupons": ("baskets", "mkt", 11, 18, 1, (11, 12.5)),
}
OWN = {"satisfied": 75, "payments": 97.6, "baskets": 43.5}
"""What the objectives' own metrics measured last."""
SHARES = {
    "search": {"satisfied": 0.8},
    "cart": {"satisfied": 0.6, "baskets": 0.4},
    "orders": {"satisfied": 0.5},
    "payment": {"payments": 1.0},
    "quality": {"payments": 0.6, "satisfied": 0.4},
    "account": {"signin": 0.7},
    "growth": {"baskets": 1.0},
    "fulfil": {"handling": 1.0},
    "settle": {"settling": 1.0},
}
"""Features that serve objectives; their parts serve with them. Returns, catalogue and figures serve none yet."""
CONFIDENCE = (0.5, 0.6, 0.7, 0.6)


def aim(cast: Cast) -> None:
    """The lead weighs themes, product managers write and activate goals, check in, agree, and see one another's."""
    told = tomllib.loads((HERE / cast.story.language / "goals.toml").read_text("utf-8"))
    themes = {
        code: actions.create_theme(
            cast.actor("lead"), values={"title": told["themes"][code], "weight": float(weight)}
        ).pk
        for code, weight in WEIGHTS.items()
    }
    keys = {code: _objective(cast, code, told["objectives"][code], themes) for code in OBJECTIVES}
    results = {code: _key_result(cast, code, told["results"][code], keys) for code in RESULTS}
    active = [code for code in OBJECTIVES if code not in ("settling", "handling")]
    for code in active:
        actions.activate_objective(cast.actor(_owner(code)), keys[code])
    for code, result in results.items():
        _check_ins(cast, code, result, told, keys)
    for code, value in OWN.items():
        actions.check_in(cast.actor(_owner(code)), keys[code], result_id=None, value=float(value))
    for feature, shares in SHARES.items():
        given = {keys[code]: share for code, share in shares.items()}
        actions.set_contributions(cast.actor("lead"), cast.records[feature].key, shares=given)
    for who, agreed in (("ux", active), ("mkt", active), ("tech", ["payments", "signin"])):
        actions.confirm_goals(cast.actor(who), [(keys[code], 1) for code in agreed])
    # Raised after two had agreed: they are asked again.
    actions.change_objective(cast.actor("tech"), keys["payments"], version=None, values={"target": 99.0})
    actions.close_objective(
        cast.actor("ux"), keys["signin"], actual=230.0, conclusion=told["objectives"]["signin"]["conclusion"]
    )
    _look_at(cast, told["looked"])


def _owner(code: str) -> str:
    return OBJECTIVES[code][1]


def _objective(cast: Cast, code: str, told: dict[str, Any], themes: dict[str, int]) -> str:
    theme, owner, products, ahead, ambition, baseline, target, effort, thousands = OBJECTIVES[code]
    period = _period(ahead)
    values = {
        "title": told["title"],
        "description": told.get("text", ""),
        "theme": themes[theme],
        "products": [cast.products[product].pk for product in products],
        "ambition": ambition,
        "metric": told["metric"],
        "unit": told["unit"],
        "baseline": baseline,
        "target": target,
        "period": period,
        "due_on": period_days(period)[1],
        "effort_days": effort,
        "cost": thousands * 1000 * cast.story.words["money"],
    }
    return actions.create_objective(cast.actor(owner), values=values).key


def _key_result(cast: Cast, code: str, told: dict[str, str], keys: dict[str, str]) -> int:
    objective, owner, baseline, target, weight, _ = RESULTS[code]
    values = {
        "title": told["title"],
        "metric": told["metric"],
        "unit": told["unit"],
        "owner": cast.users[owner].pk,
        "baseline": float(baseline),
        "target": float(target),
        "weight": float(weight),
    }
    return actions.add_key_result(cast.actor(_owner(objective)), keys[objective], values=values).pk


def _check_ins(cast: Cast, code: str, result: int, told: dict[str, Any], keys: dict[str, str]) -> None:
    """One a week, the last a few days ago; the last says why."""
    objective, owner, *_, measured = RESULTS[code]
    today = timezone.localdate()
    for number, value in enumerate(measured):
        is_last = number == len(measured) - 1
        actions.check_in(
            cast.actor(owner),
            keys[objective],
            result_id=result,
            value=float(value),
            confidence=CONFIDENCE[number],
            comment=told["results"][code]["said"] if is_last else "",
            on=today - datetime.timedelta(days=7 * (len(measured) - number) - 4),
        )


def _look_at(cast: Cast, reason: str) -> None:
    """One of the two whose goals want opposite things has looked at it already."""
    ux = cast.actor("ux")
    for flag in flags_in(ux):
        if flag.pull.kind == "opposite":
            actions.look_at_conflict(ux, flag.pull.fingerprint, reason=reason)


def _period(ahead: int) -> str:
    today = timezone.localdate()
    quarter = (today.month - 1) // 3 + ahead
    return f"{today.year + quarter // 4}-Q{quarter % 4 + 1}"
