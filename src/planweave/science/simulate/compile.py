"""From the model to flat arrays for the compiled loops."""

from __future__ import annotations

import math
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, Any

from planweave.science.simulate.correlation import Correlated, correlated
from planweave.science.simulate.model import (
    Discrete,
    Distribution,
    Empirical,
    Fixed,
    Link,
    LogNormal,
    Model,
    Pert,
    Triangular,
    Uniform,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Points of the grid on which a beta density is integrated before its quantiles are tabulated.
_DENSITY_POINTS = 1025


@dataclass(frozen=True, slots=True)
class Arrays:
    """What `kernels` takes. `dists` are activities' durations, their costs, (delay, cost) per risk, then the costs that
    are of no activity."""

    dists: tuple[Any, Any, Any, Any]
    pool: NDArray[np.float64]
    pairs: Correlated
    risks: NDArray[np.float64]
    hit_at: NDArray[np.int64]
    hits: NDArray[np.int64]
    net: tuple[Any, ...]
    marks: tuple[NDArray[np.int64], NDArray[np.int64]]
    needs: NDArray[np.float64]
    capacity: NDArray[np.float64]
    rank: NDArray[np.int64]


def compile_model(model: Model) -> Arrays:
    """The arrays of a checked model."""
    import numpy as np

    position = {a.id: i for i, a in enumerate(model.activities)}
    n = len(position)
    table = _Table()
    for a in model.activities:
        table.add(a.duration)
    for a in model.activities:
        table.add(a.cost)
    for r in model.risks:
        table.add(r.delay)
        table.add(r.cost)
    for c in model.costs:
        table.add(c.cost)
    hits = [position[a] for r in model.risks for a in dict.fromkeys(r.activities)]
    hit_at = np.cumsum([0, *(len(dict.fromkeys(r.activities)) for r in model.risks)])
    pairs = correlated(model)
    resources = list(model.capacity)
    needs = np.zeros((n, len(resources)))
    for a in model.activities:
        for name, amount in a.needs.items():
            if name in model.capacity:
                needs[position[a.id], resources.index(name)] = amount
    rank = np.arange(n, dtype=np.int64)
    for place, id_ in enumerate(model.priority):
        rank[position[id_]] = place
    return Arrays(
        dists=table.arrays(),
        pool=table.pool_array(),
        pairs=pairs,
        risks=np.array([r.probability for r in model.risks], dtype=float),
        hit_at=hit_at.astype(np.int64),
        hits=np.array(hits, dtype=np.int64),
        net=_network(model, position),
        marks=_marks(model, position),
        needs=needs,
        capacity=np.array([model.capacity[r] for r in resources], dtype=float),
        rank=rank,
    )


class _Table:
    def __init__(self) -> None:
        self.kinds: list[int] = []
        self.numbers: list[tuple[float, float, float, float]] = []
        self.starts: list[int] = []
        self.sizes: list[int] = []
        self.pool: list[NDArray[np.float64]] = []
        self.length = 0
        self.known: dict[tuple[float, float], int] = {}

    def add(self, d: Distribution) -> None:
        from planweave.science.simulate import kernels as k

        start = size = 0
        numbers: tuple[float, ...]
        if isinstance(d, Fixed):
            kind, numbers = k.FIXED, (d.value,)
        elif isinstance(d, (Uniform, Triangular, Pert)) and d.low == d.high:
            kind, numbers = k.FIXED, (d.low,)
        elif isinstance(d, Uniform):
            kind, numbers = k.UNIFORM, (d.low, d.high)
        elif isinstance(d, Triangular):
            kind, numbers = k.TRIANGULAR, (d.low, d.mode, d.high)
        elif isinstance(d, Pert):
            alpha = 1 + d.shape * (d.mode - d.low) / (d.high - d.low)
            beta = 2 + d.shape - alpha
            kind, numbers, start = k.TABLE, (d.low, d.high, alpha, beta), self._beta(alpha, beta)
        elif isinstance(d, LogNormal):
            kind, numbers = k.LOGNORMAL, (math.log(d.median), d.sigma)
        else:
            kind, numbers, start, size = k.STEPS, (), *self._steps(d)
        self.kinds.append(kind)
        self.numbers.append((*numbers, 0.0, 0.0, 0.0, 0.0)[:4])
        self.starts.append(start)
        self.sizes.append(size)

    def _store(self, values: NDArray[np.float64]) -> int:
        self.pool.append(values)
        self.length += len(values)
        return self.length - len(values)

    def _steps(self, d: Discrete | Empirical) -> tuple[int, int]:
        import numpy as np

        if isinstance(d, Discrete):
            pairs = sorted(zip(d.values, d.probabilities, strict=True))
        else:
            pairs = [(v, 1 / len(d.samples)) for v in sorted(d.samples)]
        up_to = np.cumsum([p for _, p in pairs])
        return self._store(np.concatenate((up_to, [v for v, _ in pairs]))), len(pairs)

    def _beta(self, alpha: float, beta: float) -> int:
        """Quantiles of the beta density at shares (1 − cos)/2 of an even grid of angles."""
        import numpy as np

        from planweave.science.simulate.kernels import TABLE_CELLS

        key = (round(alpha, 12), round(beta, 12))
        if key not in self.known:
            # Even steps of an angle crowd the grid at both ends, where the density may be steep.
            angle = np.linspace(0.0, np.pi, _DENSITY_POINTS)
            x = (1.0 - np.cos(angle)) / 2.0
            density = x ** (alpha - 1.0) * (1.0 - x) ** (beta - 1.0) * np.sin(angle)
            steps = (density[1:] + density[:-1]) / 2.0
            share = np.concatenate(([0.0], np.cumsum(steps)))
            share /= share[-1]
            cells = np.linspace(0.0, np.pi, TABLE_CELLS + 1)
            grid = np.interp((1.0 - np.cos(cells)) / 2.0, share, x)
            self.known[key] = self._store(grid)
        return self.known[key]

    def arrays(self) -> tuple[Any, Any, Any, Any]:
        import numpy as np

        return (
            np.array(self.kinds, dtype=np.int64),
            np.array(self.numbers, dtype=float),
            np.array(self.starts, dtype=np.int64),
            np.array(self.sizes, dtype=np.int64),
        )

    def pool_array(self) -> NDArray[np.float64]:
        import numpy as np

        return np.concatenate(self.pool) if self.pool else np.zeros(1)


def _marks(model: Model, position: dict[str, int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where each milestone's activities begin in the list of all of them, and that list."""
    import numpy as np

    wanted = [list(dict.fromkeys(m.activities)) for m in model.milestones]
    at = np.cumsum([0, *map(len, wanted)]).astype(np.int64)
    return at, np.array([position[a] for ids in wanted for a in ids], dtype=np.int64)


def _away(model: Model) -> tuple[Any, Any]:
    """Each activity's row of pauses (-1: none), and the rows: (where each begins, begins, ends)."""
    import numpy as np

    rows = {who: number for number, (who, pauses) in enumerate(model.away.items()) if pauses}
    every = [pause for pauses in model.away.values() for pause in pauses]
    return (
        np.array([rows.get(a.doer, -1) for a in model.activities], dtype=np.int64),
        (
            np.cumsum([0, *(len(pauses) for pauses in model.away.values())]).astype(np.int64),
            np.array([begin for begin, _ in every], dtype=float),
            np.array([end for _, end in every], dtype=float),
        ),
    )


def _network(model: Model, position: dict[str, int]) -> tuple[Any, ...]:
    import numpy as np

    n = len(position)
    code = {"FS": 0, "SS": 1, "FF": 2, "SF": 3}
    into: list[list[Link]] = [[] for _ in range(n)]
    out: list[list[Link]] = [[] for _ in range(n)]
    before: dict[int, set[int]] = {i: set() for i in range(n)}
    for link in model.links:
        into[position[link.successor]].append(link)
        out[position[link.predecessor]].append(link)
        before[position[link.successor]].add(position[link.predecessor])

    def flat(side: list[list[Link]], end: str) -> tuple[Any, Any, Any, Any]:
        every = [link for links in side for link in links]
        return (
            np.cumsum([0, *map(len, side)]).astype(np.int64),
            np.array([position[getattr(link, end)] for link in every], dtype=np.int64),
            np.array([code[link.kind] for link in every], dtype=np.int64),
            np.array([link.lag for link in every], dtype=float),
        )

    return (
        np.array(list(TopologicalSorter(before).static_order()), dtype=np.int64),
        np.array([a.not_before for a in model.activities], dtype=float),
        np.array([a.cost_per_day for a in model.activities], dtype=float),
        np.array([a.is_end for a in model.activities], dtype=np.bool_),
        *_away(model),
        *flat(into, "predecessor"),
        *flat(out, "successor"),
    )
