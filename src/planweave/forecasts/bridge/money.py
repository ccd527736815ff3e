"""What came out in money, and of date and money together."""

from collections.abc import Mapping, Sequence
from typing import Any

from planweave.planning.bridge.certainty import date_of, end_of
from planweave.science.calendar import Axis
from planweave.science.simulate import Simulation

from ..rules import CHOICES, SHARES, Asked, Stage
from .influences import cost_swings, risk_costs
from .question import Question

CURVE_POINTS = 61
CELLS = 24
TABLE = tuple(round(step / 20, 2) for step in range(21))
"""The shares at whose date and cost the joint confidence is told."""
CONTOURS = (0.5, 0.8)


def money_of(
    question: Question,
    asked: Asked,
    came: Simulation,
    stages: Mapping[str, Simulation],
    responses: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    planned = question.planned
    base = planned.of(asked.stage)
    return {
        "planned": round(base, 2),
        "parts": {
            "spent": round(planned.spent, 2),
            "labour": round(planned.labour - planned.done, 2),
            "undated": round(planned.undated, 2),
            "requirements": round(planned.requirements, 2),
            "lines": round(planned.lines, 2),
            "responses": round(planned.responses if asked.stage == Stage.RESIDUAL else 0.0, 2),
        },
        "unpriced": planned.unpriced,
        "planned_share": round(_share_within(came, base), 4),
        "mean": round(float(came.cost.mean()), 2),
        "percentiles": [
            {
                "share": share,
                "cost": round(came.cost_at(share), 2),
                "error": round(came.cost_error(share), 2),
            }
            for share in SHARES
        ],
        "curve": _curve(came),
        "joint": _joint(question, came, base),
        "tasks_first": cost_swings(question, came),
        "risk_influences": risk_costs(question, came, asked.stage),
        "stages": {
            stage: {
                "planned": round(planned.of(stage), 2),
                "p50": round(one.cost_at(0.5), 2),
                "p80": round(one.cost_at(0.8), 2),
                "p90": round(one.cost_at(0.9), 2),
                "costs": {str(share): round(one.cost_at(share), 2) for share in CHOICES},
                "both": round(_both(question, one, planned.of(stage)), 4),
                "curve": _curve(one),
            }
            for stage, one in stages.items()
        },
        "responses": [_response(one) for one in responses],
    }


def _curve(came: Simulation) -> list[dict[str, float]]:
    shares = (step / (CURVE_POINTS - 1) for step in range(CURVE_POINTS))
    return [{"cost": round(came.cost_at(share), 2), "share": round(share, 4)} for share in shares]


def _share_within(came: Simulation, cost: float) -> float:
    return float((came.cost <= cost + 1e-6).mean())


def _target(question: Question) -> float:
    """The day that "in time" means: the deadline, else what is planned."""
    if question.deadline is None:
        return question.simulated.planned_finish
    return end_of(question.deadline, question.axis)


def _both(question: Question, came: Simulation, cost: float) -> float:
    return came.probability_by(_target(question), cost=cost + 1e-6)[0]


def _joint(question: Question, came: Simulation, base: float) -> dict[str, Any]:
    axis = question.axis
    days, costs, counts = came.joint_density(CELLS)
    table_days = [came.finish_at(share) for share in TABLE]
    table_costs = [came.cost_at(share) for share in TABLE]
    both, error = came.probability_by(_target(question), cost=base + 1e-6)
    return {
        "days": [_date(day, axis) for day in days],
        "costs": [round(cost, 2) for cost in costs],
        "counts": counts,
        "planned": {"on": date_of(question.simulated.planned_finish, axis), "cost": round(base, 2)},
        "target_on": date_of(_target(question), axis),
        "both": round(both, 4),
        "both_error": round(error, 4),
        "table": {
            "on": [date_of(day, axis) for day in table_days],
            "cost": [round(cost, 2) for cost in table_costs],
            "shares": [
                [round(share, 4) for share in row]
                for row in came.joint_table(table_days, [cost + 1e-6 for cost in table_costs])
            ],
        },
        "contours": [
            {
                "share": share,
                "points": [
                    {"on": _date(day, axis), "cost": round(cost, 2)}
                    for day, cost in came.joint_contour(share)
                ],
            }
            for share in CONTOURS
        ],
    }


def _date(day: float, axis: Axis) -> str:
    return date_of(max(0.0, day), axis)


def _response(one: Mapping[str, Any]) -> dict[str, Any]:
    """`worth`: what it saves on the average, less its price."""
    answered, before, after = one["answered"], one["before"], one["after"]
    saved = float(before.cost.mean() - after.cost.mean())
    return {
        "risk": answered.risk,
        "number": answered.number,
        "price": round(answered.price, 2),
        "p80_cost": round(before.cost_at(0.8) - after.cost_at(0.8), 2),
        "saved": round(saved, 2),
        "worth": round(saved - answered.price, 2),
    }
