"""Counting days and following who waits for whom, many at once, against looking at each."""

import datetime
import random

from planweave.planning.downstream import Downstream, behind
from planweave.resources.rules import WorkingTime


def test_what_is_behind_is_what_a_walk_finds_also_in_a_circle() -> None:
    pick = random.Random(2)
    for _ in range(60):
        things = pick.sample(range(100, 200), pick.randint(1, 14))
        waits = [(pick.choice(things), pick.choice(things)) for _ in range(pick.randint(0, 25))]
        if pick.random() < 0.7:
            waits = [(a, b) for a, b in waits if things.index(a) < things.index(b)]
        down = Downstream(things, waits)
        starts = pick.sample(things, pick.randint(1, len(things)))
        seen = set(starts)
        while more := {after for before, after in waits if before in seen} - seen:
            seen |= more
        assert set(down.members(down.behind(starts))) == seen
        assert sorted(down.nearest(starts)) == sorted(seen) == sorted(behind(starts, waits))
    chain = Downstream([1, 2, 3, 4], [(1, 3), (3, 4), (1, 2)])
    assert list(chain.nearest([1])) == [1, 3, 2, 4]
    assert list(chain.members(chain.mask([4, 9, 1]))) == [1, 4]


def test_days_are_counted_as_they_are_listed() -> None:
    pick = random.Random(4)
    first = datetime.date(2026, 1, 1)
    for _ in range(200):
        differing = {
            first + datetime.timedelta(days=pick.randrange(90)): pick.random() < 0.5 for _ in range(12)
        }
        days = WorkingTime(frozenset(pick.sample(range(7), pick.randint(0, 3))), differing)
        begin = first + datetime.timedelta(days=pick.randrange(60))
        end = begin + datetime.timedelta(days=pick.randrange(-5, 60))
        assert days.count(begin, end) == len(days.days(begin, end))
