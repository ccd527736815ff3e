"""Run a model many times, on all processors, watched and stoppable at any moment."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planweave.science.anytime import Incumbent, OnProgress, Progress, Stop
from planweave.science.simulate.compile import Arrays, compile_model
from planweave.science.simulate.correlation import copula_chances, paired_chances
from planweave.science.simulate.influence import influences, mixed, risk_influences
from planweave.science.simulate.model import Activity, CorrelationMethod, Model, Triangular, check_model
from planweave.science.simulate.result import Mode, Reached, Simulation, Snapshot
from planweave.science.simulate.sampling import quantile, quantile_error

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLOCK = 500
"""Runs done at a time by one thread; the answer does not depend on how many threads there are."""
_WAVE = 2
# Runs between two looks at the stop button: a big plan with resources takes milliseconds for each.
_CHUNK = 50


def simulate(
    model: Model,
    *,
    runs: int = 10_000,
    seed: int = 0,
    mode: Mode = "network",
    precision: float | None = None,
    stop: Stop | None = None,
    on_progress: OnProgress | None = None,
    on_snapshot: Callable[[Snapshot], None] | None = None,
    threads: int | None = None,
) -> Simulation:
    """Simulate at most `runs` times; the same seed gives the same numbers to the last bit.

    With `precision` it stops as soon as the standard error of P80 is at most that share of P80 (looked at
    after every thousand runs). Raises `SimulationError` for a model that cannot be simulated. Progress
    carries P80 as the objective, phase `simulate`; `on_snapshot` hears what is known so far, about every
    thousand runs. Stopped, it answers from the runs done by then, at least one.
    """
    check_model(model, with_resources="yes" if mode == "resources" else "no")
    if runs < 1:
        raise ValueError("At least one run is needed.")
    if precision is not None and not precision > 0:
        raise ValueError("The precision is a share of P80 above 0.")
    began = time.perf_counter()
    work = _Work.of(model, runs=runs, mode=mode, seed=seed, stop=stop)
    workers = threads or os.cpu_count() or 1
    done, why = 0, "runs"
    with ThreadPoolExecutor(workers) as pool:
        while done < runs and why == "runs":
            width = max(_WAVE, workers) if precision is None else _WAVE
            firsts = range(done, min(runs, done + width * BLOCK), BLOCK)
            for first, ready in zip(firsts, list(pool.map(work.block, firsts)), strict=True):
                # Blocks after one that was cut short are dropped: the runs told of have no gap.
                if first == done:
                    done += ready
                    work.keep(first)
            spent = time.perf_counter() - began
            seen = work.finish[:done]
            if on_progress is not None:
                on_progress(Progress(Incumbent(quantile(seen, 0.8), None, spent), "simulate", done / runs))
            if on_snapshot is not None:
                on_snapshot(work.snapshot(done, spent))
            if stop is not None and stop.requested() and done < runs:
                why = "stop"
            elif (
                precision is not None
                and 2 * BLOCK <= done < runs
                and quantile_error(seen, 0.8) <= precision * quantile(seen, 0.8)
            ):
                why = "precision"
    finish, cost = work.finish[:done], work.cost[:done]
    return Simulation(
        mode=mode,
        seed=seed,
        finish=finish,
        cost=cost,
        activities=influences(
            model,
            work.arrays,
            work.totals,
            finish,
            cost,
            work.shares[:done],
            mode=mode,
            seed=seed,
            workers=workers,
        ),
        risks=risk_influences(model, work.arrays, finish, cost, seed=seed),
        milestones=tuple(
            Reached(m.id, m.deadline, work.reached[:done, k].copy()) for k, m in enumerate(model.milestones)
        ),
        correlations=work.arrays.pairs.used,
        correlation_change=work.arrays.pairs.change,
        stopped=why,
        seconds=time.perf_counter() - began,
    )


@dataclass(slots=True)
class _Work:
    """The numbers of all runs; blocks of them are filled by any thread."""

    arrays: Arrays
    method: CorrelationMethod
    mode: Mode
    seed: int
    runs: int
    stop: Stop | None
    finish: NDArray[np.float64]
    cost: NDArray[np.float64]
    reached: NDArray[np.float64]
    shares: NDArray[np.float64]
    totals: NDArray[np.float64]
    waiting: dict[int, NDArray[np.float64]]

    @classmethod
    def of(cls, model: Model, *, runs: int, mode: Mode, seed: int, stop: Stop | None) -> _Work:
        import numpy as np

        arrays = compile_model(model)
        together = len(arrays.pairs.factor)
        return cls(
            arrays=arrays,
            method=model.correlation_method,
            mode=mode,
            seed=seed,
            runs=runs,
            stop=stop,
            finish=np.empty(runs),
            cost=np.empty(runs),
            reached=np.empty((runs, len(model.milestones))),
            shares=np.empty((runs if together else 0, max(1, together))),
            totals=np.zeros((len(model.activities), 4)),
            waiting={},
        )

    def block(self, first: int) -> int:
        """Do the runs from `first` to the end of the block; the answer is how many before a stop."""
        import numpy as np

        from planweave.science.simulate import kernels

        last = min(first + BLOCK, self.runs)
        a = self.arrays
        correlated = len(a.pairs.factor) > 0
        if correlated:
            self.shares[first:last] = block_chances(a, self.method, seed=self.seed, first=first)[
                : last - first
            ]
        totals = np.zeros_like(self.totals)
        mark_at, marked = a.marks
        done = first
        while done < last:
            if done > first and self.stop is not None and self.stop.requested():
                break
            span = slice(done, min(done + _CHUNK, last))
            own = self.shares[span] if correlated else self.shares
            common = (
                mixed(self.seed),
                done,
                self.finish[span],
                self.cost[span],
                totals,
                (a.dists, a.pool, own, a.pairs.column, a.risks, a.hit_at, a.hits),
                (mark_at, marked, self.reached[span]),
                a.net,
            )
            if self.mode == "network":
                kernels.run_network(*common)
            else:
                kernels.run_resources(*common, (a.needs, a.capacity, a.rank))
            done = span.stop
        self.waiting[first] = totals
        return done - first

    def keep(self, first: int) -> None:
        """Count a block in; blocks are counted in their order, so that sums do not depend on threads."""
        self.totals += self.waiting.pop(first)

    def snapshot(self, done: int, seconds: float) -> Snapshot:
        seen = self.finish[:done]
        p50, p80, p90 = (quantile(seen, share) for share in (0.5, 0.8, 0.9))
        return Snapshot(
            runs=done,
            p50=p50,
            p80=p80,
            p90=p90,
            p80_error=quantile_error(seen, 0.8),
            cost_p80=quantile(self.cost[:done], 0.8),
            seconds=seconds,
        )


def block_chances(arrays: Arrays, method: CorrelationMethod, *, seed: int, first: int) -> NDArray[np.float64]:
    """The correlated chances of a whole block of runs: a shorter last block uses the first of them."""
    import numpy as np

    from planweave.science.simulate import kernels

    factor, column = arrays.pairs.factor, arrays.pairs.column
    if method == "gaussian_copula":
        return copula_chances(factor, seed=seed, first=first, rows=BLOCK)
    members = np.flatnonzero(column >= 0)
    places = members[np.argsort(column[members])].astype(np.int64)
    own = np.empty((BLOCK, len(places)))
    kernels.fill_chances(mixed(seed), first, places, own)
    return paired_chances(factor, own, seed=seed, first=first)


def durations_of_runs(model: Model, *, runs: int, seed: int = 0) -> NDArray[np.float64]:
    """The durations (runs × activities) that `simulate` uses, without what risk events add:
    what a sceptic needs to compute everything again."""
    import numpy as np

    from planweave.science.simulate import kernels

    check_model(model)
    arrays = compile_model(model)
    column = arrays.pairs.column
    table = np.empty((runs, len(model.activities)))
    kernels.fill_chances(mixed(seed), 0, np.arange(table.shape[1], dtype=np.int64), table)
    if len(arrays.pairs.factor):
        for first in range(0, runs, BLOCK):
            own = block_chances(arrays, model.correlation_method, seed=seed, first=first)
            inside = table[first : first + BLOCK]
            for i in np.flatnonzero(column >= 0).tolist():
                inside[:, i] = own[: len(inside), column[i]]
    kinds, numbers, starts, sizes = arrays.dists
    for run in range(runs):
        for i in range(table.shape[1]):
            u = table[run, i]
            table[run, i] = kernels.quantile(kinds[i], numbers[i], starts[i], sizes[i], arrays.pool, u)
    return table


def warm_up() -> None:
    """Compile (or load from the cache) everything a simulation needs, so that the first user waits for none."""
    model = Model(
        activities=(Activity(id="a", duration=Triangular(1, 2, 3), needs={"r": 1}),), capacity={"r": 1.0}
    )
    simulate(model, runs=1)
    simulate(model, runs=1, mode="resources")
