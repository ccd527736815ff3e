"""What goals mean: SMART letter by letter, scores, roll-up, periods, alignment, and pulls."""

import datetime
from typing import Any

import pytest

from planweave.goals.rules.alignment import Piece, align, weight_shares
from planweave.goals.rules.conflicts import Aim, Pull, Span, pulls
from planweave.goals.rules.scores import Measure, band_of, confidence_of, direction_of, rolled_up, score_of
from planweave.goals.rules.smart import smart_faults
from planweave.goals.rules.words import days_shared, is_period, period_days

DAY = datetime.date
SMART: dict[str, Any] = {
    "title": "Raise satisfaction",
    "owner": 1,
    "products": [1],
    "metric": "satisfaction",
    "unit": "%",
    "baseline": 70.0,
    "target": 80.0,
    "effort_days": 40.0,
    "cost": 0.0,
    "theme": 1,
    "period": "2026-Q3",
    "due_on": DAY(2026, 9, 30),
}


@pytest.mark.parametrize(
    ("change", "letters", "fields"),
    [
        ({}, [], []),
        ({"owner": None}, ["S"], ["owner"]),
        ({"products": []}, ["S"], ["products"]),
        ({"metric": " "}, ["M"], ["metric"]),
        ({"unit": ""}, ["M"], ["unit"]),
        ({"baseline": None}, ["M"], ["baseline"]),
        ({"target": None}, ["M"], ["target"]),
        ({"target": 70.0}, ["M"], ["target"]),
        ({"effort_days": None}, ["A"], ["effort_days"]),
        ({"cost": None}, ["A"], ["cost"]),
        ({"theme": None}, ["R"], ["theme"]),
        ({"period": ""}, ["T"], ["period"]),
        ({"due_on": None}, ["T"], ["due_on"]),
        ({"due_on": DAY(2026, 10, 1)}, ["T"], ["due_on"]),
        ({"due_on": DAY(2026, 7, 1)}, ["T"], ["due_on"]),
        ({"owner": None, "theme": None, "cost": None}, ["S", "A", "R"], ["owner", "cost", "theme"]),
    ],
)
def test_smart_names_the_letter_and_the_field(
    change: dict[str, Any], letters: list[str], fields: list[str]
) -> None:
    found = smart_faults(SMART | change, today=DAY(2026, 7, 15))
    assert ([one.letter for one in found], [one.field for one in found]) == (letters, fields)


def test_a_deadline_that_is_past_does_not_take_an_active_objective_its_t() -> None:
    past = SMART | {"due_on": DAY(2026, 7, 1)}
    assert [one.field for one in smart_faults(past)] == []


@pytest.mark.parametrize(
    ("baseline", "target", "value", "score"),
    [
        (70, 80, 70, 0.0),
        (70, 80, 74, 0.4),
        (70, 80, 80, 1.0),
        (70, 80, 95, 1.0),
        (70, 80, 60, 0.0),
        (10, 4, 10, 0.0),
        (10, 4, 7, 0.5),
        (10, 4, 3, 1.0),
        (10, 4, 12, 0.0),
        (-5, 5, 0, 0.5),
        (5, 5, 5, None),
        (5, None, 5, None),
        (5, 6, None, None),
    ],
)
def test_the_score_is_the_way_gone_between_baseline_and_target(
    baseline: float, target: float | None, value: float | None, score: float | None
) -> None:
    assert score_of(Measure(baseline=baseline, target=target, value=value)) == pytest.approx(score)


def test_direction_and_bands() -> None:
    assert [direction_of(1, 2), direction_of(2, 1), direction_of(1, 1), direction_of(None, 1)] == [
        "up",
        "down",
        "",
        "",
    ]
    assert [band_of(one) for one in (None, 0.0, 0.39, 0.4, 0.69, 0.7, 1.0)] == [
        "none", "red", "red", "amber", "amber", "green", "green",
    ]  # fmt: skip


def test_the_roll_up_weighs_key_results_and_counts_the_unmeasured_as_nothing() -> None:
    own = Measure(baseline=0, target=10, value=5, confidence=0.2)
    half = Measure(baseline=0, target=10, value=5, confidence=0.5, weight=3)
    full = Measure(baseline=10, target=0, value=0, confidence=0.9, weight=1)
    silent = Measure(baseline=0, target=1, weight=1)
    assert rolled_up(own, [half, full]) == pytest.approx((0.5 * 3 + 1.0) / 4)
    assert rolled_up(own, [half, full, silent]) == pytest.approx(2.5 / 5)
    assert rolled_up(own, []) == 0.5
    assert rolled_up(own, [silent]) == 0.5
    assert rolled_up(Measure(baseline=0, target=10), []) is None
    assert confidence_of(own, [half, full, silent]) == pytest.approx((0.5 * 3 + 0.9) / 4)
    assert confidence_of(own, []) == 0.2
    assert confidence_of(own, [silent]) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", DAY(2026, 1, 1), DAY(2026, 12, 31)),
        ("2026-H1", DAY(2026, 1, 1), DAY(2026, 6, 30)),
        ("2026-H2", DAY(2026, 7, 1), DAY(2026, 12, 31)),
        ("2026-Q1", DAY(2026, 1, 1), DAY(2026, 3, 31)),
        ("2026-Q4", DAY(2026, 10, 1), DAY(2026, 12, 31)),
        ("2028-02", DAY(2028, 2, 1), DAY(2028, 2, 29)),
    ],
)
def test_periods(text: str, first: datetime.date, last: datetime.date) -> None:
    assert is_period(text)
    assert period_days(text) == (first, last)


def test_what_is_no_period() -> None:
    for text in ("", "26", "2026-Q5", "2026-H3", "2026-13", "2026-Q1x", "0000", "2026-q1", "Q1"):
        assert not is_period(text), text
    assert days_shared(period_days("2026-Q1"), period_days("2026-02")) == 28
    assert days_shared(period_days("2026-Q1"), period_days("2026-Q2")) == 0


def test_alignment_inherits_counts_and_finds_orphans_on_both_sides() -> None:
    pieces = [
        Piece(id=1, parent=None, state="planned", effort_days=10),
        Piece(id=2, parent=1, state="done", effort_days=4),
        Piece(id=3, parent=2, state="in_progress", effort_days=2),
        Piece(id=4, parent=1, state="planned", effort_days=6),
        Piece(id=5, parent=None, state="planned", effort_days=8),
        Piece(id=6, parent=None, state="rejected", effort_days=100),
        Piece(id=7, parent=6, state="planned", effort_days=None),
    ]
    found = align(pieces, {1: {101: 0.5}, 4: {102: 1.0}, 6: {103: 1.0}}, [101, 102, 103, 104])
    assert found.shares[3] == {101: 0.5}
    one = found.deliveries[101]
    assert (one.effort_days, one.done_days, one.under_way_days, one.requirements) == (8.0, 2.0, 1.0, 3)
    assert one.progress == pytest.approx(0.25)
    two = found.deliveries[102]
    assert (two.effort_days, two.requirements, two.progress) == (6.0, 1, 0.0)
    three = found.deliveries[103]
    assert (three.effort_days, three.requirements, three.unestimated, three.progress) == (0.0, 1, 1, 0.0)
    assert found.orphans == (5,)
    assert found.lone_objectives == (104,)
    assert (found.total_days, found.unaligned_days) == (30.0, 8.0 + 8.0)


def test_a_circle_of_parents_ends() -> None:
    pieces = [
        Piece(id=1, parent=2, state="planned", effort_days=1),
        Piece(id=2, parent=1, state="planned", effort_days=1),
    ]
    assert align(pieces, {}, []).orphans == (1, 2)


def test_weights_are_shares_of_their_sum() -> None:
    assert weight_shares({1: 3.0, 2: 1.0}) == {1: 0.75, 2: 0.25}
    assert weight_shares({1: 0.0, 2: 0.0}) == {1: 0.5, 2: 0.5}
    assert weight_shares({}) == {}


def aim(id: int, owner: int, **more: Any) -> Aim:
    given = {"products": frozenset({1}), "period": "2026-Q3", "effort_days": None}
    return Aim(id=id, key=f"OBJ-{id}", owner=owner, **(given | more))


def seen(*aims: Aim, room: float = 1000.0, **more: Any) -> list[Pull]:
    def capacity(span: Span) -> float:
        return room

    return pulls(
        aims, declared=more.get("declared", ()), clashing=more.get("clashing", ()), capacity=capacity
    )


def test_the_same_metric_in_opposite_directions() -> None:
    up = aim(1, 1, measures=(("Churn rate (%)", 5.0, 8.0),))
    down = aim(2, 2, measures=(("Revenue", 1.0, 2.0), ("churn-RATE %", 5.0, 3.0)))
    facts = {"metric": "Churn rate (%)", "first": "up", "second": "down"}
    assert seen(up, down) == [Pull(kind="opposite", first=1, second=2, facts=facts)]
    assert seen(up, aim(2, 1, measures=down.measures)) == []
    assert seen(up, aim(2, 2, measures=up.measures)) == []
    assert seen(up, aim(2, 2, measures=down.measures, products=frozenset({2}))) == []
    assert seen(up, aim(2, 2, measures=down.measures, period="2026-Q4")) == []
    assert len(seen(up, aim(2, 2, measures=down.measures, period="2026"))) == 1


def test_needs_beyond_what_the_team_can_give() -> None:
    one = aim(1, 1, effort_days=60.0)
    other = aim(2, 2, effort_days=41.0)
    facts = {"product": 1, "period": "2026-Q3", "asked_days": 101.0, "capacity_days": 100.0}
    assert seen(one, other, room=100) == [Pull(kind="capacity", first=1, second=2, facts=facts)]
    assert seen(one, other, room=101) == []
    assert seen(one, aim(2, 1, effort_days=41.0), room=100) == []
    assert seen(one, aim(2, 2, effort_days=41.0, products=frozenset({2})), room=100) == []
    assert seen(one, aim(2, 2, effort_days=41.0, period="2026-Q4"), room=100) == []
    # 80 over two products are 40 for this one; a year's 365 are 92 in the third quarter.
    shared = aim(2, 2, effort_days=80.0, products=frozenset({1, 2}))
    assert seen(one, shared, room=100) == []
    assert [pull.facts["asked_days"] for pull in seen(one, shared, room=99)] == [100.0]
    year = aim(2, 2, effort_days=365.0, period="2026")
    assert [pull.facts["asked_days"] for pull in seen(one, year, room=100)] == [425.0]
    assert [pull.facts["period"] for pull in seen(one, year, room=151)] == ["2026"]


def test_declared_conflicts_and_requirements_that_clash() -> None:
    one = aim(1, 1, requirements=frozenset({11, 12}))
    other = aim(2, 2, requirements=frozenset({21}))
    assert seen(one, other, declared={(2, 1)}) == [Pull(kind="declared", first=1, second=2)]
    facts = {"pairs": [[12, 21, "excludes"]]}
    expected = [Pull(kind="requirements", first=1, second=2, facts=facts)]
    assert seen(one, other, clashing={(21, 12, "excludes"), (11, 12, "conflicts_with")}) == expected


def test_the_fingerprint_changes_with_the_facts() -> None:
    one, other = aim(1, 1, effort_days=60.0), aim(2, 2, effort_days=41.0)
    [first], [again] = seen(one, other, room=100), seen(one, other, room=100)
    [tighter] = seen(one, other, room=90)
    assert first.fingerprint == again.fingerprint
    assert first.fingerprint != tighter.fingerprint
