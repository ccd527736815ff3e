"""What figures, voices and totals come to: rules without a database."""

import datetime
from typing import Any

import pytest

from planweave.evaluation.queries.collaboration import closest, shared_by
from planweave.evaluation.rules.cycles import (
    Stage,
    criteria_fault,
    cycle_faults,
    may_change,
    next_stage,
    numbered,
    scores_fault,
    shows_results,
)
from planweave.evaluation.rules.measures import MEASURES, CaseRow, closeness, measured
from planweave.evaluation.rules.results import LEAST_PEERS, Said, judged, points_of, total

from .said import COMPUTED, JUDGED, SCALE


def rows(*values: float) -> list[CaseRow]:
    return [CaseRow(key=f"A-{place}", title="x", kind="x", value=value) for place, value in enumerate(values)]


def test_a_figure_below_its_least_number_of_cases_is_none_and_still_shows_its_rows() -> None:
    few = measured("kept_release", rows(1, 0), least=3, at_zero=0, at_full=1)
    assert (few.value, few.points, few.cases) == (None, None, 2)
    enough = measured("kept_release", rows(1, 0, 1, 1), least=3, at_zero=0.5, at_full=1)
    assert (enough.value, enough.points, enough.cases) == (0.75, 0.5, 4)
    assert measured("kept_release", [], least=0, at_zero=0, at_full=1).value is None


@pytest.mark.parametrize(
    ("days", "points"), [((3.0, 3.0, 40.0), 1.0), ((30.0,), 0.0), ((90.0,), 0.0), ((16.5,), 0.5)]
)
def test_points_run_in_a_straight_line_also_where_less_is_better(
    days: tuple[float, ...], points: float
) -> None:
    assert measured("settling_days", rows(*days), least=1, at_zero=30, at_full=3).points == points


def test_an_estimate_is_as_near_at_twice_as_at_half() -> None:
    assert closeness(estimate=4, actual=4) == 1
    assert closeness(estimate=4, actual=8) == closeness(estimate=8, actual=4) == 0.5


def said(judge: int, voice: str, score: int | None, words: str = "") -> Said:
    scores = {} if score is None else {"c2": score}
    return Said(judge=judge, name=f"P{judge}", voice=voice, scores=scores, words={"c2": words})


def test_peers_are_shown_and_counted_from_three_scores_on() -> None:
    voices = [said(1, "self", 5, "me"), said(2, "lead", 4, "you"), said(3, "peer", 2), said(4, "peer", 2)]
    two = judged("c2", [*voices, said(5, "peer", None)], shown="aggregate")
    assert (two.own, two.lead, two.peers, two.peer_count, two.named) == (5, 4, None, None, ())
    assert (two.value, two.points) == (4, 0.75)
    assert LEAST_PEERS == 3
    three = judged("c2", [*voices, said(5, "peer", 5)], shown="aggregate")
    assert (three.peers, three.peer_count, three.named) == (3.0, 3, ())
    assert (three.value, three.points) == (3.5, 0.625)


def test_named_peers_are_shown_one_by_one_from_the_first_on() -> None:
    one = judged("c2", [said(3, "peer", 2, "So")], shown="named")
    assert (one.peers, one.peer_count, one.named) == (2.0, 1, (("P3", 2, "So"),))


def test_ones_own_score_does_not_count() -> None:
    assert judged("c2", [said(1, "self", 5)], shown="aggregate").points is None


def test_the_total_says_how_much_of_the_weights_it_covers() -> None:
    criteria = [{"id": "c1", "weight": 3}, {"id": "c2", "weight": 1}, {"id": "c3", "weight": 1}]
    whole = total(criteria, {"c1": 1.0, "c2": 0.5, "c3": None})
    assert (whole.points, whole.covered) == (0.875, 0.8)
    nothing = total(criteria, {"c1": None, "c2": None, "c3": None})
    assert (nothing.points, nothing.covered) == (None, 0.0)


def test_what_an_appeal_changed_comes_before_what_was_found() -> None:
    criteria: list[dict[str, Any]] = [COMPUTED | {"id": "c1"}, JUDGED | {"id": "c2"}]
    found = points_of(
        criteria,
        computed={"c1": measured("kept_release", rows(0, 0), least=1, at_zero=0, at_full=1)},
        voices={"c2": judged("c2", [said(2, "lead", 5)], shown="aggregate")},
        adjusted={"c1": 0.6},
    )
    assert found == {"c1": 0.6, "c2": 1.0}


def criterion(base: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": "", "words": "", "measure": "", "anchors": [], "voices": []} | base | more


@pytest.mark.parametrize(
    ("criteria", "code"),
    [
        ([], "criteria_needed"),
        ([criterion(JUDGED)] * 2, "criteria_twice"),
        ([criterion(JUDGED, name=f"n{place}") for place in range(21)], "criteria_too_many"),
        ([criterion(JUDGED, name="")], "criterion_name"),
        ([criterion(JUDGED, weight=0)], "criterion_weight"),
        ([criterion(JUDGED, kind="felt")], "criterion_kind"),
        ([criterion(COMPUTED, measure="sympathy")], "measure_unknown"),
        ([criterion(COMPUTED, at_zero=1)], "ends_equal"),
        ([criterion(COMPUTED, least=0)], "least_range"),
        ([criterion(JUDGED, anchors=SCALE[:4])], "anchors_needed"),
        ([criterion(JUDGED, anchors=[*SCALE[:4], ""])], "anchors_needed"),
        ([criterion(JUDGED, voices=["self"])], "voices_needed"),
        ([criterion(JUDGED, voices=["peer", "crowd"])], "voices_needed"),
    ],
)
def test_what_no_set_of_criteria_can_be(criteria: list[dict[str, Any]], code: str) -> None:
    fault = criteria_fault(criteria)
    assert fault is not None
    assert fault.code == f"evaluation.{code}"
    assert criteria_fault([criterion(COMPUTED), criterion(JUDGED)]) is None


def test_a_criterion_keeps_its_id_and_no_id_is_given_twice() -> None:
    first = numbered([{"id": "", "name": "a"}, {"id": "", "name": "b"}], [])
    assert [one["id"] for one in first] == ["c1", "c2"]
    later = numbered(
        [{"id": "c2", "name": "b"}, {"id": "c9", "name": "new"}, {"id": "c2", "name": "x"}], first
    )
    assert [one["id"] for one in later] == ["c2", "c3", "c4"]


def test_stages_follow_each_other_and_end() -> None:
    order = [Stage.DRAFT]
    while following := next_stage(order[-1]):
        order.append(following)
    assert order == ["draft", "published", "judging", "review", "closed"]
    assert [stage for stage in order if may_change(stage)] == ["draft", "published"]
    assert [stage for stage in order if shows_results(stage)] == ["review", "closed"]


def test_what_is_wrong_with_a_cycle_is_told_by_field() -> None:
    day = datetime.date(2026, 1, 1)
    right = {
        "title": "x",
        "note": "",
        "start_on": day,
        "finish_on": day,
        "judge_until": day,
        "appeal_days": 1,
        "answer_days": 60,
        "peers_shown": "named",
    }
    assert cycle_faults(right) == {}
    before = day - datetime.timedelta(days=1)
    for name, value in {
        "title": "",
        "note": "x" * 2001,
        "finish_on": before,
        "judge_until": before,
        "appeal_days": 0,
        "answer_days": 61,
        "peers_shown": "all",
    }.items():
        assert list(cycle_faults(right | {name: value})) == [name]


def test_a_peer_shown_as_a_mean_writes_no_words() -> None:
    criteria = [JUDGED | {"id": "c2"}]

    def wrong(**more: Any) -> list[str]:
        given: dict[str, Any] = {"voice": "peer", "shown": "aggregate", "scores": {"c2": 3}, "words": {}}
        return list(scores_fault(criteria, **(given | more)))

    assert wrong() == []
    assert wrong(words={"c2": "So"}) == ["words"]
    assert wrong(words={"c2": "So"}, shown="named") == wrong(words={"c2": "So"}, voice="lead") == []
    assert wrong(scores={"c2": 6}) == wrong(scores={"c1": 3}) == ["scores"]


def test_peers_are_proposed_by_the_requirements_that_both_worked_on() -> None:
    shared = shared_by([(1, 10), (1, 20), (2, 10), (2, 20), (2, 30), (3, 40)])
    assert closest(shared, 10, [20, 30, 40, 10]) == [(20, 2), (30, 1)]
    assert closest(shared, 40, [10, 20, 30]) == []
    assert closest(shared, 10, [20, 30], most=1) == [(20, 2)]


def test_every_measure_can_be_read_and_has_ends_that_differ() -> None:
    for name, one in MEASURES.items():
        assert one.at_zero != one.at_full, name
        assert one.read([1.0]) == 1.0, name
