"""Simulate, and say what came out as plain JSON: dates for everybody, money apart."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from planweave.planning.bridge.certainty import date_of, end_of
from planweave.science.anytime import Stop
from planweave.science.calendar import Axis
from planweave.science.simulate import Simulation, Snapshot, simulate

from ..rules import CHOICES, PROMISED, RESPONSES_AT_MOST, SHARES, Asked, Stage
from .buffers import budget_buffers, date_buffers
from .influences import risk_rows, task_rows
from .money import money_of
from .promises import promises_of
from .question import Question

Watch = Callable[[dict[str, Any], float], None]
"""Called with the figures so far and the share of the work that is done."""

CURVE_POINTS = 61
_FIRST = 0.5
"""The share of the work that the answer itself is; the rest are the other stages and the responses."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """`columns` are the figures that lists need, by their column; `promises` are rows of `models.Promise`."""

    answer: dict[str, Any]
    money: dict[str, Any] | None
    columns: dict[str, Any]
    promises: Sequence[dict[str, Any]]


def answer_to(question: Question, asked: Asked, *, stop: Stop, watch: Watch) -> Answer:
    """The stage that was asked for, then the other stages and each response, all with the same draws. Stopped, it says
    what it knows by then."""
    axis = question.axis

    def heard(seen: Snapshot) -> None:
        figures = {name: date_of(getattr(seen, name), axis) for name in ("p50", "p80", "p90")}
        watch({"runs": seen.runs, **figures}, _FIRST * seen.runs / asked.runs)

    came = simulate(
        question.model(asked.stage),
        runs=asked.runs,
        seed=asked.seed,
        mode="resources",
        precision=asked.precision,
        stop=stop,
        on_snapshot=heard,
    )
    stages = {asked.stage: came}
    for stage in Stage.values:
        if stage not in stages and not stop.requested():
            stages[stage] = _again(question, asked, came, stage=stage, stop=stop)
    if stop.requested():
        stages = {asked.stage: came}
    watch({}, 0.7)
    responses = _responses(question, asked, came, stop=stop, watch=watch)
    told = _whole(question, asked, came, stages)
    money = money_of(question, asked, came, stages, responses) if question.knows_money else None
    if money is not None:
        money["buffers"] = budget_buffers(question, asked, came)
    deadline = question.deadline
    percentile = {share: came.finish_at(share) for share in PROMISED}
    planned = question.simulated.planned_finish
    return Answer(
        answer=told | {"responses": [_response_dates(one, axis) for one in responses]},
        money=money,
        columns={
            "origin_on": axis.origin,
            "planned_on": _day(planned, axis),
            "p50_on": _day(percentile[0.5], axis),
            "p80_on": _day(percentile[0.8], axis),
            "p90_on": _day(percentile[0.9], axis),
            "p80_slip_days": round(percentile[0.8] - planned, 4),
            "deadline_on": deadline,
            "share_in_time": None
            if deadline is None
            else round(came.probability_by(end_of(deadline, axis))[0], 4),
            "planned_cost": money["planned"] if money else None,
            "cost_p50": round(came.cost_at(0.5), 2) if money else None,
            "cost_p80": round(came.cost_at(0.8), 2) if money else None,
        },
        promises=promises_of(question, came),
    )


def _again(question: Question, asked: Asked, came: Simulation, *, stage: str, stop: Stop) -> Simulation:
    model = replace(question.model(stage), milestones=())
    return simulate(model, runs=came.runs, seed=asked.seed, mode="resources", stop=stop)


def _whole(
    question: Question, asked: Asked, came: Simulation, stages: Mapping[str, Simulation]
) -> dict[str, Any]:
    axis, simulated = question.axis, question.simulated
    planned = simulated.planned_finish
    return {
        "runs": came.runs,
        "stopped": came.stopped,
        "seconds": round(came.seconds, 3),
        "stage": asked.stage,
        "tasks": len(simulated.works),
        "certain": simulated.certain,
        "undated": simulated.undated,
        "risks": len(question.threats),
        "operation": question.operation,
        "planned_share": round(came.probability_by(planned)[0], 4),
        "mean_days": round(came.mean_finish()[0] - planned, 4),
        "percentiles": [
            {
                "share": share,
                "on": date_of(came.finish_at(share), axis),
                "days": round(came.finish_at(share) - planned, 2),
                "error_days": round(came.finish_error(share), 3),
            }
            for share in SHARES
        ],
        "curve": _curve(came, axis),
        "buffers": date_buffers(question, stages.get(Stage.NONE), came),
        "tasks_first": task_rows(question, came),
        "risk_influences": risk_rows(question, came, asked.stage),
        "stages": {
            stage: {
                "p50": date_of(one.finish_at(0.5), axis),
                "p80": date_of(one.finish_at(0.8), axis),
                "p90": date_of(one.finish_at(0.9), axis),
                "days": {str(share): round(one.finish_at(share) - planned, 2) for share in CHOICES},
                "planned_share": round(one.probability_by(planned)[0], 4),
                "share_in_time": None
                if question.deadline is None
                else round(one.probability_by(end_of(question.deadline, axis))[0], 4),
                "curve": _curve(one, axis),
            }
            for stage, one in stages.items()
        },
    }


def _curve(came: Simulation, axis: Axis) -> list[dict[str, Any]]:
    """Dates with the share finished by their end, from the day before anything is finished to the day when all is."""
    dates: dict[str, None] = {}
    for step in range(CURVE_POINTS):
        dates[date_of(came.finish_at(step / (CURVE_POINTS - 1)), axis)] = None
    days = [datetime.date.fromisoformat(day) for day in dates]
    before = days[0] - datetime.timedelta(days=1)
    return [
        {"on": day.isoformat(), "share": round(came.probability_by(end_of(day, axis))[0], 4)}
        for day in (before, *days)
    ]


def _responses(
    question: Question, asked: Asked, came: Simulation, *, stop: Stop, watch: Watch
) -> list[dict[str, Any]]:
    """Each response alone against its risk without any, all other risks as in the forecast."""
    wanted = sorted(
        (one for one in question.responses if one.does_something and _is_simulated(question, one.risk)),
        key=lambda one: (-one.price, one.risk, one.number),
    )[:RESPONSES_AT_MOST]
    untreated: dict[str, Simulation] = {}
    found = []
    for number, one in enumerate(wanted):
        if stop.requested():
            break
        if one.risk not in untreated:
            untreated[one.risk] = _with(question, asked, came, stop, one.risk, None)
        treated = _with(question, asked, came, stop, one.risk, one)
        if stop.requested():
            break
        found.append({"answered": one, "before": untreated[one.risk], "after": treated})
        watch({}, 0.7 + 0.25 * (number + 1) / len(wanted))
    return found


def _is_simulated(question: Question, risk: str) -> bool:
    return any(one.key == risk for one in question.threats)


def _with(
    question: Question, asked: Asked, came: Simulation, stop: Stop, risk: str, answered: Any
) -> Simulation:
    model = replace(question.model(asked.stage, question.with_response(answered, risk)), milestones=())
    return simulate(model, runs=came.runs, seed=asked.seed, mode="resources", stop=stop)


def _response_dates(one: Mapping[str, Any], axis: Axis) -> dict[str, Any]:
    answered, before, after = one["answered"], one["before"], one["after"]
    return {
        "risk": answered.risk,
        "risk_title": answered.risk_title,
        "number": answered.number,
        "words": answered.words,
        "state": answered.state,
        "p80_before": date_of(before.finish_at(0.8), axis),
        "p80_after": date_of(after.finish_at(0.8), axis),
        "p80_days": round(before.finish_at(0.8) - after.finish_at(0.8), 3),
        "mean_days": round(before.mean_finish()[0] - after.mean_finish()[0], 3),
    }


def _day(day: float, axis: Axis) -> datetime.date:
    return datetime.date.fromisoformat(date_of(day, axis))
