"""The pure part: load spread over days, the score of a candidate, and what a team covers."""

import numpy as np
import pytest

from planweave.science.staffing import Facts, Span, concurrency, cover, match, spread


def test_load_goes_where_the_person_works_and_adds_up_to_the_effort():
    shares = np.array([[1.0, 0.5, 0.0, 1.0, 1.0], [0.0, 0.0, 0.0, 0.0, 0.0]])
    worked = np.array([True, True, False, True, True])
    load = spread(shares, worked, [Span(0, 0, 2, 3.0), Span(0, 3, 4, 2.0, head=0.5), Span(1, 0, 2, 1.0)])
    assert load[0].tolist() == pytest.approx([2.0, 1.0, 0.0, 2 / 3, 4 / 3])
    # On leave all the time: the work stays visible on the working days.
    assert load[1].tolist() == [0.5, 0.5, 0.0, 0.0, 0.0]


def test_two_tasks_that_follow_each_other_within_a_day_are_one_at_once():
    spans = [Span(0, 0, 1, 1.0, tail=0.5), Span(0, 1, 2, 1.0, head=0.5), Span(0, 2, 2, 1.0)]
    assert concurrency((1, 4), spans).tolist() == [[1, 1, 2, 0]]


def facts(**changed):
    usual = {
        "level": 3, "least_level": 3, "effort_days": 10.0, "free_days": 10.0, "peak_share": 0.8,
        "most_share": 0.8, "tasks_at_once": 1, "most_tasks": 2, "wish_level": 0, "has_mentor": False,
        "area_tasks": 0, "related_tasks": 0,
    }  # fmt: skip
    return Facts(**(usual | changed))


def test_the_score_is_the_sum_of_its_parts_and_every_part_counts():
    best = match(facts(area_tasks=3, related_tasks=1))
    assert [(part.name, part.points) for part in best.parts] == [
        ("skill", 35), ("time", 30), ("limit", 15), ("growth", 0), ("area", 6), ("continuity", 6),
    ]  # fmt: skip
    assert best.score == 92
    assert match(facts(free_days=5.0)).score == 35 + 15 + 15
    assert match(facts(peak_share=1.0)).score == 35 + 30 + 7.5
    assert match(facts(tasks_at_once=3)).score == 35 + 30


def test_one_level_under_is_growth_with_a_wish_and_a_mentor_and_two_under_is_nobody():
    grown = match(facts(level=2, wish_level=3, has_mentor=True))
    assert (grown.is_growth, grown.score) == (True, 17.5 + 30 + 15 + 8)
    alone = match(facts(level=2, wish_level=3))
    assert (alone.is_growth, alone.score) == (False, 17.5 + 30 + 15)
    assert match(facts(level=1, wish_level=5, has_mentor=True)) is None
    assert match(facts(level=0, least_level=1, wish_level=5, has_mentor=True)) is None


def test_a_generalist_covers_where_specialists_do_not_reach_and_only_once():
    both, only = frozenset({"a", "b"}), frozenset({"a"})
    found = cover({both: 10.0, only: 5.0}, {"a": 5.0, "b": 8.0})
    assert dict(found.covered) == {"a": 5.0, "b": 8.0}
    assert sum(found.left.values()) == pytest.approx(2.0)
    short = cover({both: 10.0}, {"a": 10.0, "b": 10.0, "c": 4.0})
    assert dict(short.covered) == {"a": 5.0, "b": 5.0, "c": 0.0}
