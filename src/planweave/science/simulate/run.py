"""Run a model many times and say what came out, and how far the answer itself may be off."""

from __future__ import annotations

import math
import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from planweave.science.anytime import Incumbent, OnProgress, Progress, Stop
from planweave.science.simulate.compile import Arrays, compile_model
from planweave.science.simulate.model import Discrete, Empirical, Model, check_model

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Mode = Literal["network", "resources"]

BLOCK = 500
"""Runs done at a time by one thread; the answer does not depend on how many threads there are."""
_WAVE = 2


@dataclass(frozen=True, slots=True)
class Influence:
    """What one activity does to the finish.

    `criticality`: share of runs in which it had no slack (with resources: in which it was on the chain that
    ended last). `significance`: mean of d/(d+TF)·T/mean(T) (Williams 1992; None with resources).
    `cruciality`: Spearman's correlation of its own chance with the finish. `sensitivity`: criticality ×
    sd(d)/sd(T) (Vanhoucke 2010). `finish_if_low`, `finish_if_high`: mean finish while it is in its lowest
    and highest tenth: the bar of a tornado.
    """

    id: str
    mean_days: float
    sd_days: float
    criticality: float
    significance: float | None
    cruciality: float
    sensitivity: float
    finish_if_low: float
    finish_if_high: float

    @property
    def swing_days(self) -> float:
        """Length of the tornado's bar."""
        return self.finish_if_high - self.finish_if_low


@dataclass(frozen=True, slots=True)
class RiskInfluence:
    """Share of runs in which the event happened, and the mean finish and cost with and without it
    (None where it always or never happened)."""

    id: str
    happened: float
    finish_with: float | None
    finish_without: float | None
    cost_with: float | None
    cost_without: float | None


@dataclass(frozen=True, slots=True)
class Simulation:
    """`finish` (days from the start) and `cost` of every run, in the order of the runs."""

    mode: Mode
    seed: int
    finish: NDArray[np.float64]
    cost: NDArray[np.float64]
    activities: tuple[Influence, ...]
    risks: tuple[RiskInfluence, ...]
    correlation_change: float
    stopped: str
    seconds: float

    @property
    def runs(self) -> int:
        """How many runs were done; `stopped` says why no more: `runs`, `precision` or `stop`."""
        return len(self.finish)

    def finish_at(self, share: float) -> float:
        """The day by which this share of the runs was finished (0.8 for P80)."""
        return _quantile(self.finish, share)

    def cost_at(self, share: float) -> float:
        """The cost that this share of the runs did not exceed."""
        return _quantile(self.cost, share)

    def finish_error(self, share: float) -> float:
        """Standard error of `finish_at`, in days, from the order statistics around it."""
        return _quantile_error(self.finish, share)

    def cost_error(self, share: float) -> float:
        """Standard error of `cost_at`."""
        return _quantile_error(self.cost, share)

    def probability_by(self, day: float, *, cost: float = math.inf) -> tuple[float, float]:
        """(P(finish ≤ day and cost ≤ `cost`), its standard error)."""
        hit = float(((self.finish <= day + 1e-9) & (self.cost <= cost + 1e-9)).mean())
        return hit, math.sqrt(hit * (1 - hit) / self.runs)

    def s_curve(self, points: int = 101) -> tuple[tuple[float, float], ...]:
        """(day, share finished by then) at evenly spaced shares from 0 to 1."""
        shares = [k / (points - 1) for k in range(points)]
        return tuple((self.finish_at(s), s) for s in shares)

    def tornado(self, most: int = 10) -> tuple[Influence, ...]:
        """The activities with the longest bars, longest first."""
        return tuple(sorted(self.activities, key=lambda a: -abs(a.swing_days))[:most])


def simulate(
    model: Model,
    *,
    runs: int = 10_000,
    seed: int = 0,
    mode: Mode = "network",
    precision: float | None = None,
    stop: Stop | None = None,
    on_progress: OnProgress | None = None,
    threads: int | None = None,
) -> Simulation:
    """Simulate at most `runs` times; the same seed gives the same numbers to the last bit.

    With `precision` it stops as soon as the standard error of P80 is at most that share of P80 (looked at
    after every thousand runs). Raises `SimulationError` for a model that cannot be simulated. Progress
    carries P80 as the objective, phase `simulate`.
    """
    check_model(model, with_resources="yes" if mode == "resources" else "no")
    if runs < 1:
        raise ValueError("At least one run is needed.")
    import numpy as np

    began = time.perf_counter()
    arrays = compile_model(model)
    n = len(model.activities)
    finish, cost = np.empty(runs), np.empty(runs)
    shares = np.empty((runs if len(arrays.factor) else 0, max(1, len(arrays.factor))))
    totals = np.zeros((n, 4))
    workers = threads or os.cpu_count() or 1
    done, why = 0, "runs"
    with ThreadPoolExecutor(workers) as pool:
        while done < runs:
            if stop is not None and stop.requested() and done:
                why = "stop"
                break
            spans = []
            for _ in range(max(_WAVE, workers) if precision is None else _WAVE):
                if done < runs:
                    spans.append((done, min(done + BLOCK, runs)))
                    done = spans[-1][1]
            jobs = [
                pool.submit(_block, arrays, span, finish, cost, shares, mode=mode, seed=seed)
                for span in spans
            ]
            for job in jobs:
                totals += job.result()
            if on_progress is not None:
                p80 = _quantile(finish[:done], 0.8)
                seen = Incumbent(p80, None, time.perf_counter() - began)
                on_progress(Progress(seen, "simulate", done / runs))
            if precision is not None and done >= 2 * BLOCK and done < runs:
                p80 = _quantile(finish[:done], 0.8)
                if _quantile_error(finish[:done], 0.8) <= precision * p80:
                    why = "precision"
                    break
    finish, cost, shares = finish[:done], cost[:done], shares[:done]
    return Simulation(
        mode=mode,
        seed=seed,
        finish=finish,
        cost=cost,
        activities=_influences(model, arrays, totals, finish, shares, mode=mode, seed=seed, workers=workers),
        risks=_risk_influences(model, arrays, finish, cost, seed=seed),
        correlation_change=arrays.correlation_change,
        stopped=why,
        seconds=time.perf_counter() - began,
    )


def _block(
    arrays: Arrays,
    span: tuple[int, int],
    finish: NDArray[np.float64],
    cost: NDArray[np.float64],
    shares: NDArray[np.float64],
    *,
    mode: Mode,
    seed: int,
) -> NDArray[np.float64]:
    import numpy as np

    from planweave.science.simulate import kernels

    first, last = span
    own = shares[first:last]
    if len(arrays.factor):
        from scipy.special import ndtr

        # Blocks always start at multiples of BLOCK: the stream depends on the seed and the block alone.
        normal = np.random.Generator(np.random.Philox(key=[seed % 2**63, first]))
        correlated = normal.standard_normal((last - first, len(arrays.factor))) @ arrays.factor.T
        own[:] = np.clip(ndtr(correlated), 1e-12, 1 - 1e-12)
    totals = np.zeros((len(arrays.column), 4))
    uncertain = (
        arrays.dists,
        arrays.pool,
        own,
        arrays.column,
        arrays.risks,
        arrays.hit_at,
        arrays.hits,
    )
    common = (_mixed(seed), first, finish[first:last], cost[first:last], totals, uncertain, arrays.net)
    if mode == "network":
        kernels.run_network(*common)
    else:
        kernels.run_resources(*common, (arrays.needs, arrays.capacity, arrays.rank))
    return totals


def _mixed(seed: int) -> Any:
    import numpy as np

    return np.random.SeedSequence(seed % 2**63).generate_state(1, np.uint64)[0]


def _influences(
    model: Model,
    arrays: Arrays,
    totals: NDArray[np.float64],
    finish: NDArray[np.float64],
    shares: NDArray[np.float64],
    *,
    mode: Mode,
    seed: int,
    workers: int,
) -> tuple[Influence, ...]:
    import numpy as np

    from planweave.science.simulate import kernels

    n, runs = len(model.activities), len(finish)
    answer = np.zeros((n, 3))
    ranks = _mid_ranks(finish)
    mean_finish = float(finish.mean())
    kinds = arrays.dists[0][:n]
    varied = np.flatnonzero((kinds != kernels.FIXED) & (kinds != kernels.STEPS))
    places = np.arange(n, dtype=np.int64)
    answer[:, 1:] = mean_finish
    with ThreadPoolExecutor(workers) as pool:
        jobs = [
            pool.submit(
                kernels.influence, _mixed(seed), places, part, finish, ranks, shares, arrays.column, answer
            )
            for part in np.array_split(varied, workers)
            if len(part)
        ]
        for job in jobs:
            job.result()
    for i in np.flatnonzero(kinds == kernels.STEPS).tolist():
        answer[i] = _stepped(model.activities[i].duration, arrays, i, finish, ranks, shares, seed)
    mean = totals[:, 2] / runs
    sd = np.sqrt(np.maximum(0.0, totals[:, 3] / runs - mean**2))
    sd_finish = float(finish.std())
    found: list[Influence] = []
    for i, a in enumerate(model.activities):
        criticality = float(totals[i, 0] / runs)
        found.append(
            Influence(
                id=a.id,
                mean_days=float(mean[i]),
                sd_days=float(sd[i]),
                criticality=criticality,
                significance=float(totals[i, 1] / runs / mean_finish)
                if mode == "network" and mean_finish > 0
                else None,
                cruciality=float(answer[i, 0]),
                sensitivity=criticality * float(sd[i]) / sd_finish if sd_finish > 0 else 0.0,
                finish_if_low=float(answer[i, 1]),
                finish_if_high=float(answer[i, 2]),
            )
        )
    return tuple(found)


def _stepped(
    d: object,
    arrays: Arrays,
    i: int,
    finish: NDArray[np.float64],
    ranks: NDArray[np.float64],
    shares: NDArray[np.float64],
    seed: int,
) -> tuple[float, float, float]:
    """As `kernels.influence`, for a distribution of few values: ties get their mid-ranks."""
    import numpy as np

    assert isinstance(d, (Discrete, Empirical))
    u = shares[:, arrays.column[i]] if arrays.column[i] >= 0 else _chances(len(finish), i, seed)
    start, size = int(arrays.dists[2][i]), int(arrays.dists[3][i])
    place = np.minimum(np.searchsorted(arrays.pool[start : start + size], u, side="left"), size - 1)
    values = arrays.pool[start + size + place]
    own = _mid_ranks(values)
    base = float(own.std() * ranks.std())
    together = float(((own - own.mean()) * (ranks - ranks.mean())).mean())
    order = np.argsort(u, kind="stable")
    tenth = max(1, len(finish) // 10)
    return (
        together / base if base > 0 else 0.0,
        float(finish[order[:tenth]].mean()),
        float(finish[order[-tenth:]].mean()),
    )


def _chances(runs: int, place: int, seed: int) -> NDArray[np.float64]:
    import numpy as np

    from planweave.science.simulate import kernels

    mixed = _mixed(seed)
    return np.array([kernels.uniform(mixed, k, place) for k in range(runs)])


def _risk_influences(
    model: Model, arrays: Arrays, finish: NDArray[np.float64], cost: NDArray[np.float64], *, seed: int
) -> tuple[RiskInfluence, ...]:
    found: list[RiskInfluence] = []
    n = len(model.activities)
    for r, risk in enumerate(model.risks):
        hit = _chances(len(finish), 2 * n + 3 * r, seed) < risk.probability
        with_it, without = bool(hit.any()), bool((~hit).any())
        found.append(
            RiskInfluence(
                risk.id,
                float(hit.mean()),
                float(finish[hit].mean()) if with_it else None,
                float(finish[~hit].mean()) if without else None,
                float(cost[hit].mean()) if with_it else None,
                float(cost[~hit].mean()) if without else None,
            )
        )
    return tuple(found)


def durations_of_runs(model: Model, *, runs: int, seed: int = 0) -> NDArray[np.float64]:
    """The durations (runs × activities) that `simulate` uses for independent activities without risks:
    what a sceptic needs to compute everything again."""
    import numpy as np

    from planweave.science.simulate import kernels

    check_model(model)
    if model.correlations or model.risks:
        raise ValueError("The durations can be listed for independent activities without risks only.")
    arrays = compile_model(model)
    table = np.empty((runs, len(model.activities)))
    kinds, numbers, starts, sizes = arrays.dists
    mixed = _mixed(seed)
    for run in range(runs):
        for i in range(table.shape[1]):
            u = kernels.uniform(mixed, run, i)
            table[run, i] = kernels.quantile(kinds[i], numbers[i], starts[i], sizes[i], arrays.pool, u)
    return table


def warm_up() -> None:
    """Compile (or load from the cache) everything a simulation needs, so that the first user waits for none."""
    from planweave.science.simulate.model import Activity, Triangular

    model = Model(
        activities=(Activity(id="a", duration=Triangular(1, 2, 3), needs={"r": 1}),), capacity={"r": 1.0}
    )
    simulate(model, runs=1)
    simulate(model, runs=1, mode="resources")


def _quantile(values: NDArray[np.float64], share: float) -> float:
    import numpy as np

    return float(np.quantile(values, share))


def _quantile_error(values: NDArray[np.float64], share: float) -> float:
    """Half the width of the distribution-free 68 % interval: ranks N·p ± √(N·p·(1−p))."""
    import numpy as np

    runs = len(values)
    spread = math.sqrt(runs * share * (1 - share))
    low = max(0, math.floor(runs * share - spread) - 1)
    high = min(runs - 1, math.ceil(runs * share + spread) - 1)
    part = np.partition(values, (low, high))
    return float(part[high] - part[low]) / 2


def _mid_ranks(values: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    middle: NDArray[np.float64] = (last - (counts - 1) / 2.0)[place]
    return middle
