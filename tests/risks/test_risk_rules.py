"""Scales, figures, moves and likeness by hand; no database."""

import dataclasses
import datetime
from typing import Any

import pytest

from planweave.risks.bridge.quantities import expected, mean, risk_events
from planweave.risks.queries.threats import Threat
from planweave.risks.rules import plan_measures
from planweave.risks.rules.course import Reading, burn_down, proximity, trend_of
from planweave.risks.rules.likeness import grams_of, likeness
from planweave.risks.rules.responses import IN_PLACE, PROMISED, Effect, remaining, scaled
from planweave.risks.rules.scale import Scale, rescaled, scale_faults, usual_scale
from planweave.science.simulate import Activity, Fixed, Model, Triangular, simulate

DAY = datetime.date(2026, 3, 2)


def test_expected_monetary_value_of_the_published_example() -> None:
    """PMBOK Guide, 6th edition, figure 11-15 (decision tree): build a new plant or upgrade the old one.

    New plant: 0.60 × 80 + 0.40 × (−30) = 36; upgrade: 0.60 × 70 + 0.40 × 10 = 46 (million). Losses are told as
    figures from 0 on, so the signs are the reader's.
    """
    strong, weak = 0.6, 0.4

    def fixed(million: float) -> dict[str, object]:
        return {"kind": "fixed", "mode": million}

    new = (expected(strong, fixed(80)) or 0) - (expected(weak, fixed(30)) or 0)
    upgrade = (expected(strong, fixed(70)) or 0) + (expected(weak, fixed(10)) or 0)
    assert (new, upgrade) == (36.0, 46.0)


@pytest.mark.parametrize(
    ("given", "middle"),
    [
        ({"kind": "fixed", "mode": 7}, 7),
        ({"kind": "uniform", "low": 2, "high": 8}, 5),
        ({"kind": "triangular", "low": 1, "mode": 2, "high": 9}, 4),
        ({"kind": "pert", "low": 2, "mode": 5, "high": 14}, 6),  # (2 + 4·5 + 14) / 6
    ],
)
def test_means_of_distributions(given: dict[str, object], middle: float) -> None:
    assert mean(given) == middle
    assert expected(0.25, given) == middle / 4
    assert (expected(None, given), expected(0.5, None)) == (None, None)


def test_the_simulated_mean_is_the_expected_value() -> None:
    """30 % of a triangle 2–5–11 (mean 6) on one task of 10 days: 10 + 0.3 × 6 = 11.8 days."""
    delay = {"kind": "triangular", "low": 2, "mode": 5, "high": 11}
    threat = Threat(
        risk=1, key="SHOP-9", title="", tasks=[4], probability=0.3, delay=delay, cost=None, response_cost=0
    )
    [event] = risk_events([threat])
    assert (event.activities, event.delay) == (("4",), Triangular(2.0, 5.0, 11.0))
    model = Model(activities=(Activity(id="4", duration=Fixed(10)),), risks=(event,))
    middle, error = simulate(model, runs=20_000, seed=1).mean_finish()
    assert abs(middle - 11.8) < 4 * error


def test_the_usual_matrix() -> None:
    scale = usual_scale()
    assert scale.zones == [
        [0, 0, 0, 1, 1],
        [0, 1, 1, 1, 2],
        [0, 1, 2, 2, 3],
        [1, 1, 2, 3, 3],
        [1, 2, 3, 3, 3],
    ]
    assert [scale_faults(usual_scale(a, b)) for a in (3, 4, 5) for b in (3, 4, 5)] == [set()] * 9
    assert [scale.likelihood_of(share) for share in (0, 0.1, 0.11, 0.5, 0.7, 0.71, 1)] == [
        1,
        1,
        2,
        3,
        4,
        5,
        5,
    ]
    assert scale.impact_of(days=3, cost=None) == 2
    assert scale.impact_of(days=3, cost=600_000) == 5  # the worse of the two
    assert scale.impact_of(days=None, cost=None) is None


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"likelihood": usual_scale().likelihood[:2]}, "likelihood"),
        ({"likelihood": [{"name": "", "to": share} for share in (0.2, 0.2, 0.5, 0.7, 1)]}, "likelihood"),
        ({"likelihood": [{"name": "", "to": share} for share in (0.1, 0.2, 0.5, 0.7, 0.9)]}, "likelihood"),
        ({"impact": [{"name": "", "days_to": 1, "cost_to": 1}] * 5}, "impact"),
        ({"zones": [[0] * 5] * 4}, "zones"),
        ({"zones": [[0, 0, 0, 0, 0], [1, 0, 0, 0, 0], *[[1] * 5] * 3]}, "zones"),  # graver, yet lower
        ({"contingency_level": 4}, "contingency_level"),
        ({"contingency_cost": -1}, "contingency_cost"),
        ({"review_days": [1, 2, 3]}, "review_days"),
        ({"categories": ["Field", "field"]}, "categories"),
    ],
)
def test_what_does_not_hold_together_is_named(change: dict[str, object], part: str) -> None:
    assert scale_faults(Scale(**(usual_scale().as_json() | change))) == {part}


def test_a_place_stays_where_it_is_in_the_range_when_the_scale_changes() -> None:
    assert [rescaled(step, before=5, after=3) for step in (1, 2, 3, 4, 5)] == [1, 1, 2, 3, 3]
    assert [rescaled(step, before=3, after=5) for step in (1, 2, 3)] == [1, 3, 5]
    assert rescaled(None, before=3, after=5) is None


def test_responses_add_steps_and_multiply_what_remains() -> None:
    def effect(state: str, strategy: str = "reduce", steps: int = 1, share: float = 0.5) -> Effect:
        return Effect(
            strategy=strategy,
            state=state,
            likelihood_steps=steps,
            impact_steps=1,
            probability_factor=share,
            impact_factor=0.8,
        )

    effects = [effect("done", steps=2), effect("planned"), effect("dropped"), effect("done", "accept")]
    done = remaining(4, 2, 0.6, effects, states=IN_PLACE)
    assert (done.likelihood, done.impact, done.probability, done.impact_factor) == (2, 1, 0.3, 0.8)
    promised = remaining(4, 2, 0.6, effects, states=PROMISED)
    assert (promised.likelihood, promised.impact, promised.probability) == (1, 1, 0.15)
    assert promised.impact_factor == 0.64
    assert scaled({"kind": "uniform", "low": 10, "high": 20}, 0.8) == {
        "kind": "uniform",
        "low": 8.0,
        "high": 16.0,
    }


def _reading(risk: int, day: int, cost: float, *, is_open: bool = True, score: int = 4) -> Reading:
    on = DAY + datetime.timedelta(days=day)
    return Reading(risk=risk, on=on, is_open=is_open, score=score, expected_cost=cost, expected_days=1)


def test_the_burn_down_sums_what_is_open_at_each_days_end() -> None:
    readings = [
        _reading(1, 0, 100),
        _reading(2, 1, 50),
        _reading(1, 3, 40),
        _reading(2, 4, 50, is_open=False),
    ]
    found = burn_down(readings, today=DAY + datetime.timedelta(days=5))
    assert [(one.cost, one.open) for one in found] == [
        (100, 1),
        (150, 2),
        (150, 2),
        (90, 2),
        (40, 1),
        (40, 1),
    ]
    long = burn_down(readings, today=DAY + datetime.timedelta(days=1000))
    assert (len(long), long[0].on, long[-1].cost) == (120, DAY, 40)
    assert burn_down([], today=DAY) == []


def test_the_trend_looks_back_thirty_days() -> None:
    today = DAY + datetime.timedelta(days=60)
    falling = [_reading(1, 0, 0, score=12), _reading(1, 40, 0, score=6)]
    assert trend_of(falling, today=today) == "falling"
    assert trend_of([_reading(1, 0, 0, score=2), *falling], today=today) == "falling"
    old = [_reading(1, 0, 0, score=2), _reading(1, 20, 0, score=12)]
    assert trend_of(old, today=today) == "steady"
    assert [trend_of([], today=today), trend_of(falling[:1], today=today)] == ["", "steady"]


def test_how_near_a_risk_is() -> None:
    def near(first: int | None, last: int | None) -> str:
        days = [None if one is None else DAY + datetime.timedelta(days=one) for one in (first, last)]
        return proximity(days[0], days[1], today=DAY)

    assert [near(0, 5), near(-5, None), near(30, None), near(31, 40), near(121, None)] == [
        "now",
        "now",
        "soon",
        "later",
        "far",
    ]
    assert [near(-5, -1), near(None, 10), near(None, None)] == ["past", "soon", ""]


def test_words_that_are_alike_in_both_languages() -> None:
    one = grams_of("The payment provider may change its interface")
    assert likeness(one, grams_of("Payment provider changes prices")) == 0.75
    assert likeness(one, grams_of("A key developer leaves")) == 0
    zh = grams_of("支付渠道的接口可能变更")
    assert likeness(zh, grams_of("支付渠道接口变更")) > 0.7
    assert likeness(zh, grams_of("核心开发人员离职")) == 0
    assert likeness(frozenset(), one) == 0


def _job(pk: int, **more: Any) -> plan_measures.Job:
    usual = plan_measures.Job(
        id=pk,
        key=f"T-{pk}",
        title="",
        release=1,
        project=None,
        skill=None,
        person=None,
        left=4.0,
        is_done=False,
        start_on=DAY,
        finish_on=DAY + datetime.timedelta(days=3),
        deadline=None,
    )
    return dataclasses.replace(usual, **more)


def test_figures_of_the_plan() -> None:
    week = datetime.timedelta(days=7)
    late, fine = _job(1, finish_on=DAY - week, start_on=DAY - 2 * week), _job(2)
    done = _job(3, is_done=True, finish_on=DAY - week)
    assert plan_measures.slip_days([late, fine, done], DAY + datetime.timedelta(days=1), today=DAY) == 2
    assert plan_measures.slip_days([late], DAY - week, today=DAY) == 7  # not done: it ends today at best
    assert plan_measures.slip_days([done], DAY, today=DAY) is None
    assert plan_measures.late_share([late, fine, done], today=DAY) == 0.5
    assert plan_measures.late_share([done], today=DAY) is None
    # Four days of work of which one day lies behind the period's end: 3 of 6 days.
    load = plan_measures.load_share([fine, done], 6, first=DAY, last=DAY + datetime.timedelta(days=2))
    assert load == 0.5
    assert plan_measures.load_share([fine], 0, first=DAY, last=DAY) is None


def test_what_is_downstream() -> None:
    jobs = {pk: _job(pk, is_done=pk == 3) for pk in (1, 2, 3, 4)}
    found = plan_measures.downstream(jobs, [1], [(1, 3), (3, 4), (4, 1), (9, 2)])
    assert [job.id for job in found] == [1, 4]
