"""Impact, coverage, circles and closure against the plainest way, and at a hundred thousand links."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest

from planweave.science.trace import Coverage, Graph, GraphError, Impact, coverage, way_to

Link = tuple[str, str, str]


def random_links(seed: int) -> list[Link]:
    pick = random.Random(seed)
    nodes = [f"n{i}" for i in range(pick.randint(1, 9))]
    kinds = ("derives", "verifies")
    count = pick.randint(0, 14)
    return [(pick.choice(nodes), pick.choice(kinds), pick.choice(nodes)) for _ in range(count)]


def reachable(links: list[Link], kinds: set[str] | None = None) -> dict[str, set[str]]:
    """What stands on each node, by repeated joining."""
    nodes = {n for s, _, t in links for n in (s, t)}
    above = {n: {s for s, k, t in links if t == n and (kinds is None or k in kinds)} for n in nodes}
    while True:
        grown = {n: set.union(a, *(above[x] for x in a)) if a else set() for n, a in above.items()}
        if grown == above:
            return above
        above = grown


@pytest.mark.parametrize("seed", range(300))
def test_impact_closure_and_circles_agree_with_repeated_joining(seed: int) -> None:
    links = random_links(seed)
    graph = Graph(links)
    for kinds in (None, {"derives"}):
        above = reachable(links, kinds)
        sizes = graph.closure_sizes(kinds=kinds)
        for node in graph.nodes:
            found = graph.impact([node], kinds=kinds)
            assert {i.id for i in found} == above[node] - {node}
            assert sizes[node] == len(above[node] - {node})
            below = {i.id for i in graph.foundations([node], kinds=kinds)}
            assert below == {n for n in graph.nodes if node in above[n]} - {node}
            for impact in found:
                way = way_to(found, impact.id)
                assert len(way) == impact.distance
                assert way[0][2] == node
                assert way[-1][0] == impact.id
                assert all(one[0] == other[2] for one, other in pairwise(way))
                assert set(way) <= set(links)
        loops = graph.cycles(kinds=kinds)
        assert {n for n in graph.nodes if n in above[n]} >= {n for loop in loops for n in loop}
        groups = {
            frozenset(m for m in graph.nodes if m == n or (m in above[n] and n in above[m]))
            for n in graph.nodes
        }
        looping = [g for g in groups if any(n in above[n] for n in g)]
        assert len(loops) == len(looping)
        for loop in loops:
            assert loop[0] == loop[-1]
            pairs = {(s, t) for s, k, t in links if kinds is None or k in kinds}
            assert set(pairwise(loop)) <= pairs


def test_a_change_reaches_the_test_through_the_requirement() -> None:
    graph = Graph(
        [("REQ-1", "derives", "GOAL-1"), ("TEST-9", "verifies", "REQ-1"), ("REQ-2", "derives", "GOAL-2")]
    )
    assert graph.impact(["GOAL-1"]) == (
        Impact("REQ-1", 1, ("REQ-1", "derives", "GOAL-1")),
        Impact("TEST-9", 2, ("TEST-9", "verifies", "REQ-1")),
    )
    assert [i.id for i in graph.impact(["GOAL-1"], most_links_away=1)] == ["REQ-1"]
    assert [i.id for i in graph.foundations(["TEST-9"])] == ["REQ-1", "GOAL-1"]
    with pytest.raises(GraphError):
        graph.impact(["NOBODY"])


def test_coverage_is_verified_of_verifiable() -> None:
    graph = Graph([("T1", "verifies", "R1"), ("T2", "verifies", "R1"), ("R2", "derives", "R1")])
    found = coverage(graph, ["R1", "R2", "R3", "R1"], by=["T1", "T2", "T3"], kinds={"verifies"})
    assert found == Coverage(("R1",), ("R2", "R3"))
    assert found.share == pytest.approx(1 / 3)
    assert coverage(graph, [], by=["T1"], kinds={"verifies"}).share is None


def test_a_record_that_stands_on_itself_is_a_circle() -> None:
    assert Graph([("a", "derives", "a")]).cycles() == (("a", "a"),)
    assert Graph([("a", "derives", "b")], nodes=["z"]).cycles() == ()
    assert Graph([], nodes=["z"]).closure_sizes() == {"z": 0}


def test_a_hundred_thousand_links_and_a_chain_of_twenty_thousand() -> None:
    pick = random.Random(1)
    links = [
        (f"n{pick.randrange(20_000, 40_000)}", "derives", f"n{pick.randrange(20_000)}") for _ in range(80_000)
    ]
    links += [(f"c{i + 1}", "derives", f"c{i}") for i in range(20_000)]
    began = time.perf_counter()
    graph = Graph(links)
    assert graph.cycles() == ()
    assert len(graph.impact(["c0"])) == 20_000
    sizes = graph.closure_sizes()
    assert sizes["c0"] == 20_000
    assert sizes["c20000"] == 0
    assert time.perf_counter() - began < 30
