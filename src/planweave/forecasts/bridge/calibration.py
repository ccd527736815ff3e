"""Forecasts against facts: do promises come true as often as they said, and which way do estimates err?

One forecast per thing (the first or the last before the fact), so that no fact counts twice. A promise whose day has
passed while the thing is not done counts as broken: to leave the late ones out would flatter.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from planweave.resources.bridge import axis_of
from planweave.resources.queries import working_time_of
from planweave.science.calendar import Axis
from planweave.science.stats import (
    Brier,
    Factor,
    brier_of,
    exact_interval,
    factor_of,
    histogram,
    place_of,
)

from ..models import Promise
from ..queries.outcomes import Done, Outcomes
from ..rules import ENOUGH_FACTS, ENOUGH_FOR_FACTOR, PROMISED, PromiseKind

BINS = 10
SHOWN_AT_MOST = 200
_SHORTEST = 1.0
"""Facts are known to the day: shorter tasks say nothing of a factor."""


@dataclass(frozen=True, kw_only=True)
class Settled:
    """A promise and what came of it; `place` is where in the forecast the fact fell, None while it is not done."""

    promise: Promise
    fact_on: datetime.date | None
    place: float | None

    def came_by(self, day: datetime.date, today: datetime.date) -> bool | None:
        """Whether it was done by `day`; None where that cannot be said yet."""
        if self.fact_on is not None:
            return self.fact_on <= day
        return False if day < today else None


@dataclass(frozen=True, kw_only=True)
class Coverage:
    share: float
    kept: int
    of: int
    low: float | None
    high: float | None


@dataclass(frozen=True, kw_only=True)
class Calibration:
    settled: Sequence[Settled]
    facts: int
    coverage: Sequence[Coverage]
    bins: Sequence[int]
    brier: Brier | None
    factors: Sequence[tuple[str, str, Factor]]
    """(person or skill or "all", name, factor)."""

    @property
    def is_enough(self) -> bool:
        return self.facts >= ENOUGH_FACTS


def calibration_of(
    workspace_id: int,
    promises: Sequence[Promise],
    outcomes: Outcomes,
    *,
    horizon: str,
    today: datetime.date,
) -> Calibration:
    """`promises` of all forecasts with their forecast, the oldest first."""
    days = working_time_of(workspace_id)
    chosen = _one_each(promises, outcomes, horizon=horizon)
    settled = []
    ratios: dict[tuple[str, str], list[float]] = {}
    for promise in chosen:
        done = outcomes.done.get((promise.kind, promise.ref))
        axis = axis_of(days, origin=promise.forecast.origin_on)
        place = None if done is None else _place(promise, done, axis)
        settled.append(Settled(promise=promise, fact_on=done.on if done else None, place=place))
        ratio = None if done is None else _ratio(promise, done, axis)
        if ratio is not None:
            groups = [("all", "")]
            if promise.ref in outcomes.people:
                groups.append(("person", outcomes.people[promise.ref]))
            if promise.ref in outcomes.skills:
                groups.append(("skill", outcomes.skills[promise.ref]))
            for group in groups:
                ratios.setdefault(group, []).append(ratio)
    places = [one.place for one in settled if one.place is not None]
    return Calibration(
        settled=sorted(
            settled, key=lambda one: (one.fact_on is None, -(one.fact_on or datetime.date.min).toordinal())
        )[:SHOWN_AT_MOST],
        facts=len(places),
        coverage=[_coverage(settled, share, today) for share in PROMISED],
        bins=histogram(places, bins=BINS),
        brier=_brier(settled, today),
        factors=[
            (kind, name, factor_of(found))
            for (kind, name), found in sorted(ratios.items(), key=lambda one: (one[0][0], -len(one[1])))
            if kind == "all" or len(found) >= ENOUGH_FOR_FACTOR
        ],
    )


def _one_each(promises: Sequence[Promise], outcomes: Outcomes, *, horizon: str) -> list[Promise]:
    """For each thing the first or the last promise that was made before it was told to be done."""
    found: dict[tuple[str, int], Promise] = {}
    for promise in promises:
        thing = (promise.kind, promise.ref)
        done = outcomes.done.get(thing)
        if done is not None and promise.forecast.made_at > done.at:
            continue
        if horizon == "first":
            found.setdefault(thing, promise)
        else:
            found[thing] = promise
    return list(found.values())


def _place(promise: Promise, done: Done, axis: Axis) -> float:
    quantiles = [step / 100 for step in promise.quantiles]
    if done.on < axis.origin:
        return 0.0
    return place_of(quantiles, after=float(axis.start_of(done.on)), until=float(axis.end_of(done.on)))


def _ratio(promise: Promise, done: Done, axis: Axis) -> float | None:
    """Working days from the beginning to the end over those planned; None for what is too short or no task."""
    if promise.kind != PromiseKind.TASK or promise.length_days < _SHORTEST:
        return None
    began = promise.start_day
    if done.began_on is not None and done.began_on < done.on:
        began = float(axis.start_of(max(done.began_on, axis.origin)))
    if done.on < axis.origin:
        return None
    length = axis.end_of(done.on) - began
    return length / promise.length_days if length > 0 else None


def _coverage(settled: Sequence[Settled], share: float, today: datetime.date) -> Coverage:
    day = f"p{round(100 * share)}_on"
    known = [one.came_by(getattr(one.promise, day), today) for one in settled]
    judged = [one for one in known if one is not None]
    if not judged:
        return Coverage(share=share, kept=0, of=0, low=None, high=None)
    interval = exact_interval(sum(judged), len(judged))
    return Coverage(share=share, kept=sum(judged), of=len(judged), low=interval.low, high=interval.high)


def _brier(settled: Sequence[Settled], today: datetime.date) -> Brier | None:
    pairs: list[tuple[float, bool]] = []
    for one in settled:
        promise = one.promise
        if promise.deadline_on is None or promise.share_in_time is None:
            continue
        came = one.came_by(promise.deadline_on, today)
        if came is not None:
            pairs.append((promise.share_in_time, came))
    return brier_of(pairs) if pairs else None


def calibration_json(found: Calibration) -> dict[str, Any]:
    """As the wire has it."""
    brier = found.brier
    return {
        "facts": found.facts,
        "is_enough": found.is_enough,
        "enough": ENOUGH_FACTS,
        "coverage": [
            {
                "share": one.share,
                "kept": one.kept,
                "of": one.of,
                "low": one.low,
                "high": one.high,
                "is_off": one.low is not None
                and one.high is not None
                and not one.low <= one.share <= one.high,
            }
            for one in found.coverage
        ],
        "bins": list(found.bins),
        "brier": brier
        and {
            "of": brier.n,
            "score": brier.score,
            "base_score": brier.base_score,
            "came_true": brier.came_true,
            "skill": brier.skill,
        },
        "factors": [
            {
                "kind": kind,
                "name": name,
                "of": factor.n,
                "factor": factor.factor,
                "low": factor.low,
                "high": factor.high,
                "is_apart": factor.is_apart_from_one,
            }
            for kind, name, factor in found.factors
        ],
        "items": [
            {
                "kind": one.promise.kind,
                "key": one.promise.key,
                "name": one.promise.name,
                "forecast": one.promise.forecast_id,
                "made_at": one.promise.forecast.made_at,
                "p50_on": one.promise.p50_on,
                "p80_on": one.promise.p80_on,
                "p90_on": one.promise.p90_on,
                "deadline_on": one.promise.deadline_on,
                "share_in_time": one.promise.share_in_time,
                "fact_on": one.fact_on,
                "place": one.place,
            }
            for one in found.settled
            if one.fact_on is not None
        ],
    }
