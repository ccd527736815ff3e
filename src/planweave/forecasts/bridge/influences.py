"""What moves the finish and the cost most: tasks by their own chance, risks by whether they strike."""

from typing import Any

from planweave.planning.bridge.certainty import influences_of
from planweave.science.simulate import Simulation

from ..rules import NAMED_AT_MOST
from .question import Question


def task_rows(question: Question, came: Simulation) -> list[dict[str, Any]]:
    """The tornado in days."""
    return [
        {"days": row.pop("swing_days")} | row
        for row in influences_of(came, question.simulated, at_most=NAMED_AT_MOST)
    ]


def cost_swings(question: Question, came: Simulation) -> list[dict[str, Any]]:
    """The tornado in money."""
    works = {str(work.id): work for work in question.simulated.works}
    ordered = sorted(came.activities, key=lambda one: -abs(one.swing_cost))[:NAMED_AT_MOST]
    return [
        {
            "id": works[one.id].id,
            "key": works[one.id].key,
            "title": works[one.id].title,
            "cost": round(one.swing_cost, 2),
            "if_low": round(one.cost_if_low, 2),
            "if_high": round(one.cost_if_high, 2),
        }
        for one in ordered
        if one.sd_days > 0 and one.swing_cost
    ]


def risk_rows(question: Question, came: Simulation, stage: str) -> list[dict[str, Any]]:
    """`days`: how much later the finish is, on the average, in runs in which the risk strikes; `expected_days`: times
    its probability. The graver ones first."""
    events = {event.id: event for event in question.events[stage]}
    titles = {one.key: one.title for one in question.threats}
    found = []
    for one in came.risks:
        later = (one.finish_with or 0.0) - (one.finish_without or 0.0)
        known = one.finish_with is not None and one.finish_without is not None
        found.append(
            {
                "key": one.id,
                "title": titles[one.id],
                "probability": round(events[one.id].probability, 4),
                "days": round(later, 3) if known else None,
                "expected_days": round(later * events[one.id].probability, 3) if known else None,
            }
        )
    return sorted(found, key=lambda row: -(row["expected_days"] or 0.0))


def risk_costs(question: Question, came: Simulation, stage: str) -> list[dict[str, Any]]:
    """The same in money."""
    events = {event.id: event for event in question.events[stage]}
    found = []
    for one in came.risks:
        if one.cost_with is None or one.cost_without is None:
            continue
        dearer = one.cost_with - one.cost_without
        found.append(
            {
                "key": one.id,
                "cost": round(dearer, 2),
                "expected_cost": round(dearer * events[one.id].probability, 2),
            }
        )
    return found
