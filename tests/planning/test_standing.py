"""Floats by arrays are those of the critical path method, whatever the network."""

import random

import pytest

from planweave.science.schedule import Activity, Link, LinkKind, Problem, cpm
from planweave.science.schedule.floats import Arc, CircleError, lattice, pushed_by, standing_floats


@pytest.mark.parametrize("seed", range(20))
def test_floats_equal_those_of_the_critical_path_method(seed: int) -> None:
    chance = random.Random(seed)
    size = 30
    starts = [chance.randrange(60) for _ in range(size)]
    finishes = [start + chance.randrange(9) for start in starts]
    pairs = {(chance.randrange(j), j) for j in range(1, size) for _ in range(2)}
    links = [(i, j, chance.choice(list(LinkKind)), chance.randrange(-4, 9)) for i, j in sorted(pairs)]
    last = max(finishes) + chance.randrange(20)
    problem = Problem(
        activities=tuple(
            Activity(id=str(k), duration=finishes[k] - starts[k], release=starts[k], deadline=last)
            for k in range(size)
        ),
        links=tuple(Link(str(i), str(j), kind, lag) for i, j, kind, lag in links),
    )
    expected = cpm(problem).floats
    net = lattice(
        size, [Arc(i, j, kind.value[0] == "F", kind.value[1] == "F", lag) for i, j, kind, lag in links]
    )
    total, free = standing_floats(net, starts=starts, finishes=finishes, ceilings=[last] * size)
    assert total == [expected[str(k)].total for k in range(size)]
    assert free == [expected[str(k)].free for k in range(size)]


def test_only_what_has_no_room_gives_way() -> None:
    arcs = [Arc(0, 1, True, False, 0), Arc(1, 2, True, False, 0), Arc(0, 3, True, False, 0)]
    net = lattice(4, arcs)
    assert pushed_by(net, moved=0, starts=[3, 2, 7, 9], finishes=[5, 4, 9, 12]) == {0, 1}
    with pytest.raises(CircleError):
        lattice(2, [Arc(0, 1, True, False, 0), Arc(1, 0, True, False, 0)])
