"""The simulation against plain recomputation, closed forms, and SciPy."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest
from scipy import stats

from planweave.science.anytime import Progress, Stop
from planweave.science.simulate import (
    Activity,
    Correlation,
    Discrete,
    Distribution,
    Empirical,
    Fixed,
    Link,
    LogNormal,
    Model,
    Pert,
    RiskEvent,
    SimulationError,
    Triangular,
    Uniform,
    durations_of_runs,
    mean_of,
    simulate,
)

RUNS = 400


def random_model(seed: int, *, resources: int = 0) -> Model:
    pick = random.Random(seed)
    n = pick.randint(1, 9)
    names = [f"a{i}" for i in range(n)]

    def distribution() -> Distribution:
        low = pick.uniform(0, 4)
        mode = low + pick.uniform(0, 3)
        high = mode + pick.uniform(0, 5)
        return pick.choice(
            (
                Fixed(mode),
                Uniform(low, high),
                Triangular(low, mode, high),
                Pert(low, mode, high),
                LogNormal(mode + 0.1, 0.4),
                Discrete((low, mode, high), (0.2, 0.5, 0.3)),
                Empirical((low, mode, mode, high)),
            )
        )

    links = [
        Link(
            names[j],
            names[i],
            pick.choice(("FS", "FS", "SS", "FF", "SF")),
            pick.choice((0.0, 0.0, 1.5, -1.0)),
        )
        for i in range(n)
        for j in range(i)
        if pick.random() < 0.35
    ]
    return Model(
        activities=tuple(
            Activity(
                id=name,
                duration=distribution(),
                cost_per_day=2.0,
                cost=Fixed(1.0),
                needs={f"r{k}": float(pick.randint(0, 2)) for k in range(resources)},
                not_before=pick.choice((0.0, 0.0, 2.5)),
            )
            for name in names
        ),
        links=tuple(links),
        capacity={f"r{k}": 3.0 for k in range(resources)},
        priority=tuple(pick.sample(names, n)) if resources else (),
    )


def bounds(link: Link, start: dict[str, float], d: dict[str, float]) -> float:
    p, s = link.predecessor, link.successor
    base = start[p] + (d[p] if link.kind in ("FS", "FF") else 0.0) + link.lag
    return base - (d[s] if link.kind in ("FF", "SF") else 0.0)


def forward(
    model: Model, d: dict[str, float], *, at_least: dict[str, float] | None = None
) -> dict[str, float]:
    """Earliest starts; activities are listed in an order in which links point forward."""
    start: dict[str, float] = {}
    for a in model.activities:
        into = [bounds(k, start, d) for k in model.links if k.successor == a.id]
        start[a.id] = max([a.not_before, (at_least or {}).get(a.id, 0.0), *into])
    return start


@pytest.mark.parametrize("seed", range(40))
def test_every_run_is_the_critical_path_method_on_its_durations(seed: int) -> None:
    model = random_model(seed)
    table = durations_of_runs(model, runs=RUNS, seed=seed)
    found = simulate(model, runs=RUNS, seed=seed)
    ids = [a.id for a in model.activities]
    critical = dict.fromkeys(ids, 0)
    for row, finish, cost in zip(table, found.finish, found.cost, strict=True):
        d = dict(zip(ids, row.tolist(), strict=True))
        start = forward(model, d)
        end = max(start[i] + d[i] for i in ids)
        assert finish == pytest.approx(end, abs=1e-9)
        assert cost == pytest.approx(sum(2.0 * d[i] + 1.0 for i in ids), rel=1e-12)
        for i in ids:
            # Critical means: any delay of its start delays the end.
            later = forward(model, d, at_least={i: start[i] + 1e-6})
            critical[i] += max(later[j] + d[j] for j in ids) > end + 1e-8
    for influence in found.activities:
        assert influence.criticality == pytest.approx(critical[influence.id] / RUNS, abs=1e-12)


def test_cruciality_is_spearmans_and_the_bars_are_the_tails() -> None:
    for seed in range(12):
        model = random_model(seed)
        table = durations_of_runs(model, runs=1000, seed=seed)
        found = simulate(model, runs=1000, seed=seed)
        if float(np.ptp(found.finish)) < 1e-9:
            continue
        for i, (activity, influence) in enumerate(zip(model.activities, found.activities, strict=True)):
            assert influence.mean_days == pytest.approx(table[:, i].mean(), abs=1e-9)
            assert influence.sd_days == pytest.approx(table[:, i].std(), abs=1e-6)
            if np.ptp(table[:, i]) < 1e-12:
                assert influence.cruciality == 0.0
                continue
            expected = stats.spearmanr(table[:, i], found.finish).statistic
            assert influence.cruciality == pytest.approx(expected, abs=1e-9)
            if not isinstance(activity.duration, (Discrete, Empirical)):
                order = np.argsort(table[:, i])
                assert influence.finish_if_low == pytest.approx(found.finish[order[:100]].mean(), abs=1e-9)
                assert influence.finish_if_high == pytest.approx(found.finish[order[-100:]].mean(), abs=1e-9)


@pytest.mark.parametrize(
    ("distribution", "reference"),
    [
        (Uniform(2, 5), stats.uniform(2, 3)),
        (Triangular(1, 2, 7), stats.triang(1 / 6, 1, 6)),
        (Triangular(1, 1, 7), stats.triang(0, 1, 6)),
        (Triangular(1, 7, 7), stats.triang(1, 1, 6)),
        (Pert(2, 3, 10), stats.beta(1.5, 4.5, 2, 8)),
        (Pert(2, 2, 10), stats.beta(1, 5, 2, 8)),
        (Pert(2, 10, 10), stats.beta(5, 1, 2, 8)),
        (Pert(0, 5, 10, 20), stats.beta(11, 11, 0, 10)),
        (LogNormal(4, 0.7), stats.lognorm(0.7, scale=4)),
    ],
)
def test_a_distribution_has_its_quantiles_and_its_mean(distribution: Distribution, reference: object) -> None:
    from planweave.science.simulate import kernels
    from planweave.science.simulate.compile import compile_model

    model = Model(activities=(Activity(id="a", duration=distribution),))
    arrays = compile_model(model)
    kinds, numbers, starts, sizes = arrays.dists
    for u in (1e-6, 0.0005, 0.003, 0.01, 0.1, 0.25, 0.5, 0.77, 0.9, 0.99, 0.9975, 0.9999):
        x = kernels.quantile(kinds[0], numbers[0], starts[0], sizes[0], arrays.pool, u)
        share = reference.cdf(x)
        assert share == pytest.approx(u, abs=2e-5 + 0.01 * min(u, 1 - u))
    assert mean_of(distribution) == pytest.approx(reference.mean())
    found = simulate(model, runs=20_000, seed=1)
    assert stats.kstest(found.finish, reference.cdf).pvalue > 0.001


def test_discrete_values_come_in_their_shares() -> None:
    model = Model(activities=(Activity(id="a", duration=Discrete((5.0, 1.0), (0.25, 0.75))),))
    finish = simulate(model, runs=40_000).finish
    assert set(finish.tolist()) == {1.0, 5.0}
    assert (finish == 5.0).mean() == pytest.approx(0.25, abs=0.01)


def test_the_maximum_of_two_uniforms_in_closed_form() -> None:
    pair = (Activity(id="a", duration=Uniform(0, 1)), Activity(id="b", duration=Uniform(0, 1)))
    found = simulate(Model(activities=pair), runs=50_000, seed=3)
    assert found.finish.mean() == pytest.approx(2 / 3, abs=0.005)
    assert found.finish_at(0.8) == pytest.approx(math.sqrt(0.8), abs=0.005)
    assert [a.criticality for a in found.activities] == pytest.approx([0.5, 0.5], abs=0.01)
    share, error = found.probability_by(0.5)
    assert share == pytest.approx(0.25, abs=4 * error)


def reference_parallel(model: Model, d: dict[str, float]) -> float:
    """Parallel generation in the plainest way."""
    rank = {i: n for n, i in enumerate(model.priority or [a.id for a in model.activities])}
    start: dict[str, float] = {}
    now = 0.0
    while len(start) < len(model.activities):
        while True:
            able = []
            for a in model.activities:
                into = [k for k in model.links if k.successor == a.id]
                if a.id in start or any(k.predecessor not in start for k in into):
                    continue
                earliest = max([a.not_before, *(bounds(k, start, d) for k in into)])
                used = {
                    r: sum(
                        b.needs.get(r, 0.0)
                        for b in model.activities
                        if b.id in start and start[b.id] <= now + 1e-9 and start[b.id] + d[b.id] > now + 1e-9
                    )
                    for r in model.capacity
                }
                room = all(used[r] + a.needs.get(r, 0.0) <= c + 1e-9 for r, c in model.capacity.items())
                if earliest <= now + 1e-9 and room:
                    able.append(a.id)
            if not able:
                break
            start[min(able, key=rank.__getitem__)] = now
        moments = [start[i] + d[i] for i in start]
        for a in model.activities:
            into = [k for k in model.links if k.successor == a.id]
            if a.id not in start and all(k.predecessor in start for k in into):
                moments.append(max([a.not_before, *(bounds(k, start, d) for k in into)]))
        ahead = [m for m in moments if m > now + 1e-9]
        if len(start) < len(model.activities):
            now = min(ahead)
    return max(start[i] + d[i] for i in start)


@pytest.mark.parametrize("seed", range(40))
def test_with_resources_every_run_is_parallel_generation(seed: int) -> None:
    model = random_model(seed, resources=2)
    table = durations_of_runs(model, runs=60, seed=seed)
    found = simulate(model, runs=60, seed=seed, mode="resources")
    ids = [a.id for a in model.activities]
    for row, finish in zip(table, found.finish, strict=True):
        d = dict(zip(ids, row.tolist(), strict=True))
        assert finish == pytest.approx(reference_parallel(model, d), abs=1e-6)
    assert max(a.criticality for a in found.activities) > 0


def test_two_that_share_one_person_follow_each_other_and_both_are_on_the_chain() -> None:
    shared = tuple(Activity(id=i, duration=Uniform(1, 2), needs={"p": 1.0}) for i in "ab")
    model = Model(activities=shared, capacity={"p": 1.0})
    alone = simulate(model, runs=2000)
    together = simulate(model, runs=2000, mode="resources")
    assert (together.finish >= alone.finish).all()
    assert together.finish.min() >= 2.0
    assert [a.criticality for a in together.activities] == [1.0, 1.0]


def test_a_risk_event_delays_what_it_hits_and_costs_what_it_costs() -> None:
    model = Model(
        activities=(Activity(id="a", duration=Fixed(10)), Activity(id="b", duration=Fixed(4))),
        risks=(
            RiskEvent(id="hit", probability=0.3, activities=("a",), delay=Fixed(5), cost=Fixed(100)),
            RiskEvent(id="harmless", probability=0.5, activities=("b",), delay=Fixed(2)),
            RiskEvent(id="late", probability=0.1, delay=Fixed(20)),
            RiskEvent(id="never", probability=0.0, delay=Fixed(1000)),
        ),
    )
    found = simulate(model, runs=20_000, seed=7)
    assert set(np.round(found.finish, 9).tolist()) == {10.0, 15.0, 30.0, 35.0}
    hit, harmless, late, never = found.risks
    assert hit.happened == pytest.approx(0.3, abs=0.015)
    assert hit.finish_with == pytest.approx(hit.finish_without + 5, abs=0.3)
    assert (hit.cost_with, hit.cost_without) == (100.0, 0.0)
    assert harmless.finish_with == pytest.approx(harmless.finish_without, abs=0.3)
    assert late.finish_with == pytest.approx(late.finish_without + 20, abs=0.3)
    assert (never.happened, never.finish_with) == (0.0, None)
    share, _ = found.probability_by(15, cost=50)
    assert share == pytest.approx(0.7 * 0.9, abs=0.015)


def test_correlation_reaches_the_rank_correlation_that_was_asked_for() -> None:
    pair = (Activity(id="a", duration=Uniform(0, 1)), Activity(id="b", duration=LogNormal(3, 0.5)))
    chain = Model(activities=pair, links=(Link("a", "b"),), correlations=(Correlation("a", "b", 0.7),))
    found = simulate(chain, runs=20_000, seed=2)
    free = simulate(Model(activities=pair, links=(Link("a", "b"),)), runs=20_000, seed=2)
    assert found.correlation_change == 0.0
    assert found.finish.std() > free.finish.std() * 1.05
    only_b = simulate(
        Model(
            activities=(Activity(id="a", duration=Uniform(0, 1)), Activity(id="b", duration=Uniform(0, 1))),
            correlations=(Correlation("a", "b", 0.7),),
        ),
        runs=20_000,
    )
    # For the larger of two uniforms with correlation 1 the mean would be 1/2, without 2/3.
    assert 0.52 < only_b.finish.mean() < 0.65


def test_correlations_that_cannot_be_are_changed_and_said_to_be() -> None:
    three = tuple(Activity(id=i, duration=Uniform(0, 1)) for i in "abc")
    wish = tuple(Correlation(x, y, -0.9) for x, y in (("a", "b"), ("b", "c"), ("a", "c")))
    found = simulate(Model(activities=three, correlations=wish), runs=500)
    assert found.correlation_change > 0.2


def test_the_copula_gives_the_wished_spearman() -> None:
    from planweave.science.simulate.compile import compile_model

    two = tuple(Activity(id=i, duration=Uniform(0, 1)) for i in "ab")
    arrays = compile_model(Model(activities=two, correlations=(Correlation("a", "b", 0.6),)))
    normal = np.random.default_rng(1).standard_normal((200_000, 2)) @ arrays.pairs.factor.T
    assert stats.spearmanr(normal).statistic == pytest.approx(0.6, abs=0.005)


def test_the_same_seed_gives_the_same_bits_on_any_number_of_threads() -> None:
    model = random_model(5)
    one = simulate(model, runs=2300, seed=9, threads=1)
    other = simulate(model, runs=2300, seed=9, threads=3)
    assert (one.finish == other.finish).all()
    assert one.activities == other.activities
    assert (simulate(model, runs=2300, seed=10).finish != one.finish).any()
    more = simulate(model, runs=4000, seed=9)
    assert (more.finish[:2300] == one.finish).all()


def test_the_sampling_error_is_what_repetition_shows() -> None:
    model = Model(activities=tuple(Activity(id=f"a{i}", duration=Triangular(1, 2, 6)) for i in range(3)))
    p80 = [simulate(model, runs=1000, seed=s).finish_at(0.8) for s in range(200)]
    told = np.mean([simulate(model, runs=1000, seed=s).finish_error(0.8) for s in range(20)])
    assert told == pytest.approx(np.std(p80), rel=0.25)


def test_the_stop_rule_and_the_stop_button() -> None:
    model = random_model(3)
    seen: list[Progress] = []
    loose = simulate(model, runs=100_000, precision=0.01, on_progress=seen.append)
    assert loose.stopped == "precision"
    assert loose.runs < 100_000
    assert loose.finish_error(0.8) <= 0.01 * loose.finish_at(0.8)
    assert [p.share for p in seen] == sorted(p.share for p in seen)
    stop = Stop()
    stop.request()
    stopped = simulate(model, runs=100_000, stop=stop)
    assert (stopped.stopped, stopped.runs < 100_000, stopped.runs > 0) == ("stop", True, True)
    assert simulate(model, runs=777).stopped == "runs"


def test_the_s_curve_rises_from_the_first_finish_to_the_last() -> None:
    found = simulate(random_model(4), runs=900)
    curve = found.s_curve(11)
    assert curve[0] == (found.finish.min(), 0.0)
    assert curve[-1] == (found.finish.max(), 1.0)
    assert [d for d, _ in curve] == sorted(d for d, _ in curve)


@pytest.mark.parametrize(
    ("model", "code"),
    [
        (Model(activities=()), "no_activity"),
        (Model(activities=(Activity(id="a", duration=Fixed(1)),) * 2), "duplicate_id"),
        (Model(activities=(Activity(id="a", duration=Fixed(-1)),)), "bad_distribution"),
        (Model(activities=(Activity(id="a", duration=Triangular(3, 2, 5)),)), "bad_distribution"),
        (Model(activities=(Activity(id="a", duration=Discrete((1.0,), (0.9,))),)), "bad_distribution"),
        (Model(activities=(Activity(id="a", duration=Fixed(1)),), links=(Link("a", "z"),)), "unknown_id"),
        (
            Model(
                activities=(Activity(id="a", duration=Fixed(1)), Activity(id="b", duration=Fixed(1))),
                links=(Link("a", "b"), Link("b", "a")),
            ),
            "cycle",
        ),
        (
            Model(
                activities=(Activity(id="a", duration=Fixed(1)),), risks=(RiskEvent(id="r", probability=1.5),)
            ),
            "out_of_range",
        ),
    ],
)
def test_a_model_that_cannot_be_is_refused(model: Model, code: str) -> None:
    with pytest.raises(SimulationError) as caught:
        simulate(model, runs=10)
    assert code in [i.code for i in caught.value.issues]


def test_work_that_needs_more_than_there_is_is_refused_with_resources_only() -> None:
    model = Model(activities=(Activity(id="a", duration=Fixed(1), needs={"p": 2.0}),), capacity={"p": 1.0})
    assert simulate(model, runs=10).finish_at(0.5) == 1.0
    with pytest.raises(SimulationError) as caught:
        simulate(model, runs=10, mode="resources")
    assert [i.code for i in caught.value.issues] == ["capacity_too_small"]
