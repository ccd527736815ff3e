"""Walks on arrays against the plainest way: layer by layer, with kinds, several starts, unions and gaps."""

from __future__ import annotations

import random

import pytest

from planweave.science.trace import Arrows, arrows

Arrow = tuple[int, int, int]


def made(rows: list[Arrow]) -> Arrows:
    return arrows([row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows])


def layers(rows: list[Arrow], starts: set[int], *, is_up: bool) -> dict[int, int]:
    """{record: its least distance from a start}, the starts left out."""
    distance = dict.fromkeys(starts, 0)
    edge, far = set(starts), 0
    while edge:
        far += 1
        steps = {(on, stands) if is_up else (stands, on) for stands, _, on in rows}
        edge = {there for here, there in steps if here in edge and there not in distance}
        distance |= dict.fromkeys(edge, far)
    return {record: away for record, away in distance.items() if record not in starts}


@pytest.mark.parametrize("seed", range(200))
def test_a_walk_finds_the_least_distance_and_a_record_one_nearer(seed: int) -> None:
    pick = random.Random(seed)
    ids = pick.sample(range(10**12), pick.randint(2, 12))
    rows = [(pick.choice(ids), pick.randint(0, 3), pick.choice(ids)) for _ in range(pick.randint(1, 30))]
    kinds = set(pick.sample(range(4), pick.randint(1, 4)))
    gone = set(pick.sample(ids, pick.randint(0, 2)))
    starts = set(pick.sample(ids, pick.randint(1, 2))) - gone
    cut = pick.randint(0, len(rows))
    web = made(rows[:cut]).joined(made(rows[cut:])).of_kinds(kinds).without(gone)
    kept = [(a, kind, b) for a, kind, b in rows if kind in kinds and not {a, b} & gone]
    assert len(web) == len(kept)
    for outward in ("up", "down"):
        found = web.reach(starts, outward=outward)
        far = layers(kept, starts, is_up=outward == "up")
        assert dict(zip(found.ids.tolist(), found.distance.tolist(), strict=True)) == far
        assert found.distance.tolist() == sorted(far.values())
        assert found.by_distance() == {
            away: sum(one == away for one in far.values()) for away in sorted(set(far.values()))
        }
        far |= dict.fromkeys(starts, 0)
        for record, nearer in zip(found.ids.tolist(), found.nearer.tolist(), strict=True):
            pair = (record, nearer) if outward == "up" else (nearer, record)
            between = [kind for a, kind, b in kept if (a, b) == pair]
            assert far[nearer] == far[record] - 1
            assert web.kinds_between([pair]) == {pair: min(between)}


def test_what_no_arrow_touches_reaches_nothing() -> None:
    web = made([(1, 0, 2)])
    assert web.reach([7], outward="up").ids.tolist() == []
    assert web.reach([1], outward="up").ids.tolist() == []
    assert web.reach([], outward="down").ids.tolist() == []
    assert made([]).reach([1], outward="down").ids.tolist() == []
    assert made([]).joined(web).reach([2], outward="up").ids.tolist() == [1]
    assert web.kinds_between([(2, 1), (1, 9), (9, 9)]) == {}
    assert made([]).kinds_between([(1, 2)]) == {}


def test_arrows_are_not_changed_by_what_is_made_of_them() -> None:
    web = made([(1, 0, 2), (2, 1, 3)])
    web.joined(made([(3, 0, 4)]))
    web.without([2])
    web.of_kinds([1])
    assert web.reach([3], outward="up").ids.tolist() == [2, 1]
