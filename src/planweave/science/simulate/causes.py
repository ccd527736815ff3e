"""What the money of a chosen confidence is made of: Euler's rule of allocation.

The cost of a run is a sum of parts. The quantile C_p of the sum is the sum of E[part | cost = C_p] (Tasche 1999;
Tasche 2008, "Capital allocation to business units and sub-portfolios: the Euler principle"), so that each part's share
of a reserve is its mean in the runs that cost about C_p, and the shares add up.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planweave.science.simulate.compile import Arrays, compile_model
from planweave.science.simulate.influence import mixed
from planweave.science.simulate.model import Model
from planweave.science.simulate.result import Simulation
from planweave.science.simulate.run import BLOCK, block_chances

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WINDOW = 0.025
"""Runs this share of all below and above the quantile count as costing about as much."""


@dataclass(frozen=True, slots=True)
class CostCauses:
    """`activities` is what the activities cost without events; `risks` and `costs` by id. All add up to `total`,
    the cost that the share of the runs did not exceed."""

    total: float
    activities: float
    risks: Mapping[str, float]
    costs: Mapping[str, float]


def cost_causes(model: Model, came: Simulation, shares: Sequence[float]) -> tuple[CostCauses, ...]:
    """Who has which part of the cost at each share. `came` is the simulation of this very model."""
    import numpy as np

    from planweave.science.simulate import kernels

    arrays = compile_model(model)
    chances = _chances(model, arrays, came)
    order = np.argsort(came.cost, kind="stable")
    found = []
    for share in shares:
        total = came.cost_at(share)
        half = min(_WINDOW, share, 1.0 - share)
        first = max(0, min(came.runs - 1, math.floor((share - half) * came.runs)))
        last = min(came.runs, max(first + 1, math.ceil((share + half) * came.runs)))
        chosen = np.sort(order[first:last]).astype(np.int64)
        parts = np.zeros(1 + len(model.risks) + len(model.costs))
        kernels.cost_parts(
            mixed(came.seed),
            chosen,
            chances[chosen],
            (arrays.dists, arrays.pool, arrays.pairs.column, arrays.risks, arrays.hit_at, arrays.hits),
            arrays.net[2],
            parts,
        )
        parts /= len(chosen)
        mean = float(parts.sum())
        if mean > 0:
            parts *= total / mean
        events = len(model.risks)
        found.append(
            CostCauses(
                total=total,
                activities=float(parts[0]),
                risks={risk.id: float(parts[1 + k]) for k, risk in enumerate(model.risks)},
                costs={item.id: float(parts[1 + events + k]) for k, item in enumerate(model.costs)},
            )
        )
    return tuple(found)


def _chances(model: Model, arrays: Arrays, came: Simulation) -> NDArray[np.float64]:
    """The correlated chances of all runs, as the simulation drew them; one unused column where none is."""
    import numpy as np

    size = len(arrays.pairs.factor)
    found = np.zeros((came.runs, max(1, size)))
    for first in range(0, came.runs if size else 0, BLOCK):
        drawn = block_chances(arrays, model.correlation_method, seed=came.seed, first=first)
        found[first : first + BLOCK] = drawn[: came.runs - first]
    return found
