"""Which activity and which event makes the date what it is."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from planweave.science.simulate.compile import Arrays
from planweave.science.simulate.model import Discrete, Empirical, Model
from planweave.science.simulate.result import Influence, Mode, RiskInfluence
from planweave.science.simulate.sampling import mid_ranks

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def influences(
    model: Model,
    arrays: Arrays,
    totals: NDArray[np.float64],
    finish: NDArray[np.float64],
    cost: NDArray[np.float64],
    shares: NDArray[np.float64],
    *,
    mode: Mode,
    seed: int,
    workers: int,
) -> tuple[Influence, ...]:
    """One for each activity, from the sums over all runs and the chances drawn again."""
    import numpy as np

    n, runs = len(model.activities), len(finish)
    answer = _swings(model, arrays, finish, shares, seed=seed, workers=workers)
    # Where only the durations of some activities cost money, the others swing no cost; where none does, none.
    money = (
        _swings(model, arrays, cost, shares, seed=seed, workers=workers)
        if float(np.ptp(cost)) > 0
        else np.full((n, 3), float(cost.mean()))
    )
    mean_finish = float(finish.mean())
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
                cost_if_low=float(money[i, 1]),
                cost_if_high=float(money[i, 2]),
            )
        )
    return tuple(found)


def _swings(
    model: Model,
    arrays: Arrays,
    outcome: NDArray[np.float64],
    shares: NDArray[np.float64],
    *,
    seed: int,
    workers: int,
) -> NDArray[np.float64]:
    """For each activity: rank correlation of its own chance with the outcome of the runs (finish or cost), and the
    mean outcome while it is in its lowest and highest tenth."""
    import numpy as np

    from planweave.science.simulate import kernels

    n = len(model.activities)
    answer = np.zeros((n, 3))
    ranks = mid_ranks(outcome)
    kinds = arrays.dists[0][:n]
    varied = np.flatnonzero((kinds != kernels.FIXED) & (kinds != kernels.STEPS))
    places = np.arange(n, dtype=np.int64)
    answer[:, 1:] = float(outcome.mean())
    with ThreadPoolExecutor(workers) as pool:
        jobs = [
            pool.submit(
                kernels.influence,
                mixed(seed),
                places,
                part,
                outcome,
                ranks,
                shares,
                arrays.pairs.column,
                answer,
            )
            for part in np.array_split(varied, workers)
            if len(part)
        ]
        for job in jobs:
            job.result()
    for i in np.flatnonzero(kinds == kernels.STEPS).tolist():
        answer[i] = _stepped(model.activities[i].duration, arrays, i, outcome, ranks, shares, seed)
    return answer


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
    u = shares[:, arrays.pairs.column[i]] if arrays.pairs.column[i] >= 0 else chances(len(finish), i, seed)
    start, size = int(arrays.dists[2][i]), int(arrays.dists[3][i])
    place = np.minimum(np.searchsorted(arrays.pool[start : start + size], u, side="left"), size - 1)
    values = arrays.pool[start + size + place]
    own = mid_ranks(values)
    base = float(own.std() * ranks.std())
    together = float(((own - own.mean()) * (ranks - ranks.mean())).mean())
    order = np.argsort(u, kind="stable")
    tenth = max(1, len(finish) // 10)
    return (
        together / base if base > 0 else 0.0,
        float(finish[order[:tenth]].mean()),
        float(finish[order[-tenth:]].mean()),
    )


def chances(runs: int, place: int, seed: int) -> NDArray[np.float64]:
    """The chance at one place of every run, as the compiled loops draw it."""
    import numpy as np

    from planweave.science.simulate import kernels

    table = np.empty((runs, 1))
    kernels.fill_chances(mixed(seed), 0, np.array([place], dtype=np.int64), table)
    return table[:, 0]


def mixed(seed: int) -> Any:
    """The seed with its bits stirred, so that neighbouring seeds have nothing in common."""
    import numpy as np

    return np.random.SeedSequence(seed % 2**63).generate_state(1, np.uint64)[0]


def risk_influences(
    model: Model, arrays: Arrays, finish: NDArray[np.float64], cost: NDArray[np.float64], *, seed: int
) -> tuple[RiskInfluence, ...]:
    """One for each risk event, from the runs in which it happened."""
    found: list[RiskInfluence] = []
    n = len(model.activities)
    for r, risk in enumerate(model.risks):
        hit = chances(len(finish), 2 * n + 3 * r, seed) < risk.probability
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
