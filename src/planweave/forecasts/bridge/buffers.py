"""What a chosen confidence needs beside the plan: working days and money, and what they are for.

Days do not add up along a network, so the split of the date buffer is told as what it is: the estimates' part is the
buffer that the plan needs without any risk; the rest belongs to the risks, in proportion to the days that each costs on
the average. Money adds up: each cause gets its mean in the runs that cost about as much (`science.simulate.causes`).
"""

from typing import Any

from planweave.planning.bridge.certainty import date_of
from planweave.science.simulate import Simulation, cost_causes

from ..rules import CHOICES, Asked, joined_share
from .question import Question

_SMALL = 0.005


def date_buffers(question: Question, without: Simulation | None, came: Simulation) -> list[dict[str, Any]]:
    """`without` is the same plan without risks; None where the simulation was stopped before it."""
    planned = question.simulated.planned_finish
    weights = {
        one.id: one.happened * (one.finish_with - one.finish_without)
        for one in came.risks
        if one.finish_with is not None and one.finish_without is not None
    }
    titles = {one.key: one.title for one in question.threats}
    found = []
    for share in CHOICES:
        day = came.finish_at(share)
        causes: list[dict[str, Any]] = []
        if without is not None:
            own = min(without.finish_at(share), day)
            causes.append({"kind": "estimates", "key": "", "title": "", "days": round(own - planned, 2)})
            for key, days in joined_share(day - own, weights).items():
                if days > _SMALL:
                    causes.append({"kind": "risk", "key": key, "title": titles[key], "days": round(days, 2)})
        found.append(
            {
                "share": share,
                "on": date_of(day, question.axis),
                "days": round(day - planned, 2),
                "error_days": round(came.finish_error(share), 3),
                "causes": causes,
            }
        )
    return found


def budget_buffers(question: Question, asked: Asked, came: Simulation) -> list[dict[str, Any]]:
    """The contingency reserve: what the cost at a confidence exceeds the planned cost by."""
    planned = question.planned
    base = planned.of(asked.stage)
    model = question.model(asked.stage)
    titles = {one.key: one.title for one in question.threats}

    found = []
    for share, causes in zip(CHOICES, cost_causes(model, came, CHOICES), strict=True):
        rows = [
            {
                "kind": "estimates",
                "key": "",
                "title": "",
                "cost": round(causes.activities - planned.labour, 2),
            }
        ]
        rows += [
            {"kind": "risk", "key": key, "title": titles[key], "cost": round(cost, 2)}
            for key, cost in causes.risks.items()
            if cost > _SMALL
        ]
        rest = sum(causes.costs.values()) - (base - planned.labour)
        if abs(rest) > _SMALL:
            rows.append({"kind": "lines", "key": "", "title": "", "cost": round(rest, 2)})
        found.append(
            {
                "share": share,
                "cost": round(causes.total, 2),
                "reserve": round(causes.total - base, 2),
                "error": round(came.cost_error(share), 2),
                "causes": sorted(rows, key=lambda row: (row["kind"] != "estimates", -row["cost"])),
            }
        )
    return found
