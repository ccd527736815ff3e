"""Kemeny against all permutations, W and tau against SciPy and published values."""

from __future__ import annotations

import os
import random
from itertools import permutations

import pytest
from scipy.stats import friedmanchisquare, kendalltau

from planweave.science.anytime import Status, Stop
from planweave.science.consensus import (
    Advice,
    BallotError,
    Ballots,
    Strength,
    borda,
    camps,
    concordance,
    disagreements,
    disputed,
    from_orders,
    kemeny,
    mean_ranks,
    mid_ranks,
    preferences,
    round_of,
    rounds,
    spreads,
    standing_apart,
    tau,
    top_overlap,
)
from planweave.science.milp import ModelBuilder, SolverProcess

# A longer run: PLANWEAVE_EXAMPLES=2000
EXAMPLES = int(os.environ.get("PLANWEAVE_EXAMPLES", "600"))


def random_ballots(seed: int, most: int = 6) -> Ballots:
    pick = random.Random(seed)
    items = tuple(f"i{n}" for n in range(pick.randint(1, most)))
    ratings = {
        f"r{n}": {i: float(pick.randint(1, 5)) for i in items if pick.random() < 0.85}
        for n in range(pick.randint(1, 7))
    }
    weights = {r: pick.choice((0.0, 0.5, 1.0, 2.5)) for r in ratings} if seed % 2 else {}
    return Ballots(items, ratings, weights)


def test_the_order_is_the_best_of_all_permutations() -> None:
    for seed in range(EXAMPLES):
        ballots = random_ballots(seed)
        prefer = preferences(ballots)
        n = len(ballots.items)
        best = min(
            sum(prefer[order[b]][order[a]] for a in range(n) for b in range(a + 1, n))
            for order in permutations(range(n))
        )
        found = kemeny(ballots, seconds=600)
        assert found.status == Status.OPTIMAL
        assert sorted(found.order) == sorted(ballots.items)
        assert (found.disagreements, found.bound, found.gap) == (best, best, 0.0)
        assert disagreements(ballots, found.order) == best


def test_a_fractional_relaxation_is_finished_by_deciding_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of pure chance, 45 items: nothing splits into groups, and the circles of three do not suffice."""
    from planweave.science.consensus.pairs import Pairs

    asked: list[int] = []
    whole = Pairs._branch

    def watched(self: Pairs, *args: object, **named: object) -> None:
        asked.append(self.n)
        whole(self, *args, **named)

    monkeypatch.setattr(Pairs, "_branch", watched)
    pick = random.Random(5)
    items = [f"i{n}" for n in range(45)]
    ballots = from_orders({f"r{n}": [[i] for i in pick.sample(items, len(items))] for n in range(6)})
    found = kemeny(ballots, seconds=600)
    assert asked
    assert found.status == Status.OPTIMAL
    assert found.disagreements == found.bound == disagreements(ballots, found.order) == 1932


@pytest.mark.parametrize("seed", range(25))
def test_orders_of_pure_chance_are_those_of_an_integer_programme(seed: int) -> None:
    """All pairs and all circles of three, given to a general solver: another way to the same optimum."""
    pick = random.Random(seed)
    n = pick.randint(8, 15)
    items = [f"i{k}" for k in range(n)]
    ballots = from_orders({f"r{k}": [[i] for i in pick.sample(items, n)] for k in range(pick.randint(3, 8))})
    prefer = preferences(ballots)
    place = {name: k for k, name in enumerate(ballots.items)}
    builder = ModelBuilder()
    column = {(a, b): builder.variable(worth=-prefer[b][a]) for a in range(n) for b in range(n) if a != b}
    for a in range(n):
        for b in range(a + 1, n):
            builder.row([(column[a, b], 1), (column[b, a], 1)], lower=1, upper=1)
        for b in range(n):
            for c in range(n):
                if len({a, b, c}) == 3:
                    circle = [(column[a, b], 1), (column[b, c], 1), (column[c, a], 1)]
                    builder.row(circle, upper=2)
    with SolverProcess() as solver:
        expected = solver.solve(builder.freeze(), seconds=600)
    found = kemeny(ballots, seconds=600)
    assert expected.objective is not None
    assert found.status == expected.status == Status.OPTIMAL
    assert found.disagreements == found.bound == -expected.objective
    assert sorted(place) == sorted(found.order)


class LateStop(Stop):
    """Pressed at the n-th look at it."""

    def __init__(self, looks: int) -> None:
        super().__init__()
        self.looks = looks

    def requested(self) -> bool:
        self.looks -= 1
        return self.looks < 0


def test_wherever_it_is_stopped_the_bound_is_true() -> None:
    pick = random.Random(5)
    items = [f"i{n}" for n in range(45)]
    ballots = from_orders({f"r{n}": [[i] for i in pick.sample(items, len(items))] for n in range(6)})
    bounds = []
    for looks in range(12):
        found = kemeny(ballots, seconds=600, stop=LateStop(looks))
        assert found.bound <= 1932 <= found.disagreements == disagreements(ballots, found.order)
        assert (found.status == Status.OPTIMAL) is (found.bound == found.disagreements)
        bounds.append(found.bound)
    assert bounds[0] < bounds[3] <= 1932


def test_a_circle_of_three_that_no_relaxation_can_hide() -> None:
    """Condorcet's paradox: each order breaks one majority of two."""
    ballots = from_orders(
        {"p": [["a"], ["b"], ["c"]], "q": [["b"], ["c"], ["a"]], "r": [["c"], ["a"], ["b"]]},
    )
    found = kemeny(ballots)
    assert found.disagreements == 4
    assert found.status == Status.OPTIMAL


def test_stopped_at_once_there_is_still_an_order_and_an_honest_bound() -> None:
    pick = random.Random(3)
    items = [f"i{n}" for n in range(40)]
    ballots = from_orders({f"r{n}": [[i] for i in pick.sample(items, 40)] for n in range(5)})
    stop = Stop()
    stop.request()
    found = kemeny(ballots, stop=stop)
    assert found.status == Status.FEASIBLE
    assert sorted(found.order) == sorted(items)
    assert found.bound < found.disagreements == disagreements(ballots, found.order)
    assert 0 < found.gap < 1
    assert kemeny(ballots, seconds=600).disagreements >= found.bound


def test_no_item_and_one_item() -> None:
    assert kemeny(Ballots((), {})).order == ()
    assert kemeny(Ballots(("a",), {"r": {"a": 1.0}})).order == ("a",)


def test_borda_and_mean_ranks_share_ties() -> None:
    ballots = from_orders({"p": [["a"], ["b", "c"]], "q": [["c"], ["a"], ["b"]]}, {"q": 2.0})
    assert borda(ballots) == {"a": 2 + 2, "b": 0.5 + 0, "c": 0.5 + 4}
    assert mean_ranks(ballots) == {"a": 5 / 3, "b": 8.5 / 3, "c": 4.5 / 3}
    assert mid_ranks({"x": 5, "y": 5, "z": 9}) == {"z": 1.0, "x": 2.5, "y": 2.5}
    assert mean_ranks(Ballots(("a", "z"), {"p": {"a": 1.0}})) == {"a": 1.0, "z": None}


# The `anxiety` data of R's package irr: kendall(anxiety, correct = TRUE) prints Wt = 0.54, Chisq(19) = 30.8,
# p-value = 0.0429.
ANXIETY = (
    (3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3),
    (3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4),
    (2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2),
)


def scores(rows: tuple[tuple[float, ...], ...]) -> Ballots:
    items = tuple(f"i{n}" for n in range(len(rows[0])))
    return Ballots(
        items, {f"r{n}": dict(zip(items, map(float, row), strict=True)) for n, row in enumerate(rows)}
    )


def test_w_of_a_published_example_with_ties() -> None:
    found = concordance(scores(ANXIETY))
    assert found.w == pytest.approx(0.54, abs=0.005)
    assert found.chi_square == pytest.approx(30.8, abs=0.05)
    assert found.p_value == pytest.approx(0.0429, abs=0.0001)
    assert found.strength == Strength.MODERATE


def test_w_agrees_with_friedman_and_tau_with_scipy() -> None:
    for seed in range(200):
        pick = random.Random(seed)
        n, m = pick.randint(3, 12), pick.randint(3, 9)
        rows = tuple(tuple(float(pick.randint(1, 6)) for _ in range(n)) for _ in range(m))
        if any(len(set(row)) == 1 for row in rows):
            continue
        found = concordance(scores(rows))
        statistic, p = friedmanchisquare(*zip(*rows, strict=True))
        assert found.chi_square == pytest.approx(statistic, rel=1e-9)
        assert found.p_value == pytest.approx(p, rel=1e-9, abs=1e-12)
        one, other = scores(rows).ratings["r0"], scores(rows).ratings["r1"]
        assert tau(one, other) == pytest.approx(kendalltau(rows[0], rows[1]).statistic, abs=1e-9)


def test_w_at_its_ends_and_where_it_is_not_defined() -> None:
    assert concordance(scores(((1, 2, 3), (1, 2, 3)))).w == pytest.approx(1.0)
    assert concordance(scores(((1, 2, 3), (3, 2, 1)))).w == pytest.approx(0.0)
    assert concordance(scores(((1, 2, 3),))).w is None
    assert concordance(scores(((2, 2, 2), (1, 1, 1)))).w is None
    gaps = Ballots(("a", "b", "c"), {"p": {"a": 1, "b": 2, "c": 3}, "q": {"a": 1, "b": 2}})
    assert concordance(gaps).items == ("a", "b")
    assert tau({"a": 1, "b": 1}, {"a": 1, "b": 2}) is None


def test_spread_and_the_disputed_item() -> None:
    ballots = scores(((5, 9, 1), (5, 1, 4), (6, 9, 2), (4, 1, 3)))
    by_item = {s.item: s for s in spreads(ballots)}
    assert by_item["i0"].median == 5.0
    assert by_item["i0"].quartile_range == pytest.approx(0.5)
    assert by_item["i0"].within_one == 1.0
    assert by_item["i1"].within_one == 0.0
    assert disputed(ballots)[0].item == "i1"
    assert disputed(scores(((1, 2), (1, 2)))) == ()


def test_two_camps_are_found() -> None:
    rows = ((1, 2, 3, 4, 5), (1, 2, 3, 5, 4), (5, 4, 3, 2, 1), (5, 4, 3, 1, 2), (1, 2, 4, 3, 5))
    found = camps(scores(rows))
    assert [c.raters for c in found] == [("r0", "r1", "r4"), ("r2", "r3")]
    assert found[0].inner_tau == pytest.approx((0.8 + 0.8 + 0.6) / 3)
    assert len(camps(scores(((1, 2, 3),)))) == 1


def test_overlap_of_the_first_k() -> None:
    given = {"a": 9.0, "b": 7.0, "c": 7.0, "d": 1.0}
    assert top_overlap(given, ("a", "c", "d", "b"), 2) == 1.0
    assert top_overlap(given, ("d", "a", "b", "c"), 2) == 0.5
    assert top_overlap(given, ("a",), 5) is None


def test_rounds_say_when_to_stop() -> None:
    apart = scores(((1, 2, 3, 4), (4, 3, 2, 1), (2, 1, 4, 3)))
    nearer = scores(((1, 2, 3, 4), (2, 1, 3, 4), (4, 2, 1, 3)))
    close = scores(((1, 2, 3, 4), (2, 1, 3, 4), (1, 2, 4, 3)))
    found = rounds([apart, nearer, nearer, close])
    assert [r.advice for r in found] == [Advice.GO_ON, Advice.GO_ON, Advice.NO_GAIN, Advice.AGREED]
    assert found[1].gain == pytest.approx(concordance(nearer).w - concordance(apart).w)
    assert rounds([apart] * 4, least_gain=-1)[-1].advice == Advice.ROUND_LIMIT


@pytest.mark.parametrize(
    ("items", "ratings", "weights", "code"),
    [
        (("a", "a"), {}, {}, "duplicate_item"),
        (("a",), {"r": {"z": 1.0}}, {}, "unknown_item"),
        (("a",), {"r": {"a": float("nan")}}, {}, "not_finite"),
        (("a",), {"r": {"a": 1.0}}, {"r": -1.0}, "bad_weight"),
    ],
)
def test_ballots_that_cannot_be_counted_are_refused(items, ratings, weights, code) -> None:
    with pytest.raises(BallotError) as caught:
        Ballots(items, ratings, weights)
    assert caught.value.code == code


def test_who_stands_apart_is_measured_against_the_others() -> None:
    orders = {"ann": "abcdefgh", "bob": "abcdefgh", "cid": "habcdefg"}
    given = from_orders({rater: [[item] for item in order] for rater, order in orders.items()})
    # Eight items: two places and a quarter of the list are the same. Only h is that far from the others' median.
    assert [(one.item, one.rater, one.place, one.others) for one in standing_apart(given)] == [
        ("h", "ann", 8.0, 4.5),
        ("h", "bob", 8.0, 4.5),
        ("h", "cid", 1.0, 8.0),
    ]
    assert standing_apart(from_orders({"ann": [["a"], ["b"]], "bob": [["b"], ["a"]]})) == ()


def test_the_threshold_and_the_least_gain_are_the_sessions_own() -> None:
    assert round_of(0.6, None, 1, agreed_from=0.6).advice == Advice.AGREED
    assert round_of(0.6, 0.5, 2, agreed_from=0.9, least_gain=0.2).advice == Advice.NO_GAIN
    assert round_of(0.6, 0.5, 2, agreed_from=0.9, limit=2).advice == Advice.ROUND_LIMIT
    assert round_of(None, None, 1).advice == Advice.GO_ON


def test_quartiles_are_those_of_numpy() -> None:
    import numpy as np

    values = {"a": 3.0, "b": 7.0, "c": 8.0, "d": 20.0}
    spread = spreads(Ballots(("x",), {rater: {"x": value} for rater, value in values.items()}))[0]
    low, lower, median, upper, high = np.percentile(list(values.values()), [0, 25, 50, 75, 100])
    found = (spread.low, spread.lower, spread.median, spread.upper, spread.high)
    assert found == pytest.approx((low, lower, median, upper, high), abs=1e-12)
