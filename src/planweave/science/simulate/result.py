"""What came out of a simulation, with the error that a finite number of runs leaves."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from planweave.science.simulate.model import Correlation
from planweave.science.simulate.sampling import quantile, quantile_error, share_error

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Mode = Literal["network", "resources"]

# Days and money are sums of floats: what misses a limit by less than this has met it.
_HAIR = 1e-9


@dataclass(frozen=True, slots=True)
class Influence:
    """What one activity does to the finish.

    `criticality`: share of runs in which it had no slack (with resources: in which it was on the chain that
    ended last). `significance`: mean of d/(d+TF)·T/mean(T) (Williams 1992; None with resources).
    `cruciality`: Spearman's correlation of its own chance with the finish. `sensitivity`: criticality ×
    sd(d)/sd(T) (Vanhoucke 2010). `finish_if_low`, `finish_if_high`: mean finish while it is in its lowest
    and highest tenth: the bar of a tornado; `cost_if_low`, `cost_if_high` the same of the cost.
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
    cost_if_low: float = 0.0
    cost_if_high: float = 0.0

    @property
    def swing_cost(self) -> float:
        return self.cost_if_high - self.cost_if_low

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
class Reached:
    """When a milestone was reached: `days` from the start, of every run in the order of the runs."""

    id: str
    deadline: float | None
    days: NDArray[np.float64]

    def day_at(self, share: float) -> float:
        """The day by which this share of the runs had reached it."""
        return quantile(self.days, share)

    def day_error(self, share: float) -> float:
        """Standard error of `day_at`."""
        return quantile_error(self.days, share)

    def probability_by(self, day: float) -> tuple[float, float]:
        """(P(reached ≤ day), its standard error)."""
        hit = float((self.days <= day + _HAIR).mean())
        return hit, share_error(hit, len(self.days))

    @property
    def in_time(self) -> tuple[float, float] | None:
        """(probability of its deadline, standard error); None without a deadline."""
        return None if self.deadline is None else self.probability_by(self.deadline)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is known after the first `runs` runs, to be shown while the rest is computed."""

    runs: int
    p50: float
    p80: float
    p90: float
    p80_error: float
    cost_p80: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Simulation:
    """`finish` (days from the start) and `cost` of every run, in the order of the runs.

    `correlation_change`: how far the nearest possible correlation is from a wished one that cannot be
    (0 where all could); `correlations` are the ones used.
    """

    mode: Mode
    seed: int
    finish: NDArray[np.float64]
    cost: NDArray[np.float64]
    activities: tuple[Influence, ...]
    risks: tuple[RiskInfluence, ...]
    milestones: tuple[Reached, ...]
    correlations: tuple[Correlation, ...]
    correlation_change: float
    stopped: str
    seconds: float

    @property
    def runs(self) -> int:
        """How many runs were done; `stopped` says why no more: `runs`, `precision` or `stop`."""
        return len(self.finish)

    def finish_at(self, share: float) -> float:
        """The day by which this share of the runs was finished (0.8 for P80)."""
        return quantile(self.finish, share)

    def cost_at(self, share: float) -> float:
        """The cost that this share of the runs did not exceed."""
        return quantile(self.cost, share)

    def finish_error(self, share: float) -> float:
        """Standard error of `finish_at`, in days, from the order statistics around it."""
        return quantile_error(self.finish, share)

    def cost_error(self, share: float) -> float:
        """Standard error of `cost_at`."""
        return quantile_error(self.cost, share)

    def mean_finish(self) -> tuple[float, float]:
        """(mean of the finish, its standard error; 0 for a single run)."""
        spread = float(self.finish.std(ddof=1)) if self.runs > 1 else 0.0
        return float(self.finish.mean()), spread / math.sqrt(self.runs)

    def probability_by(self, day: float, *, cost: float = math.inf) -> tuple[float, float]:
        """(P(finish ≤ day and cost ≤ `cost`), its standard error)."""
        hit = float(((self.finish <= day + _HAIR) & (self.cost <= cost + _HAIR)).mean())
        return hit, share_error(hit, self.runs)

    def criticality_error(self, criticality: float) -> float:
        """Standard error of a criticality, which is a share of the runs."""
        return share_error(criticality, self.runs)

    def s_curve(self, points: int = 101) -> tuple[tuple[float, float], ...]:
        """(day, share finished by then) at evenly spaced shares from 0 to 1."""
        shares = [k / (points - 1) for k in range(points)]
        return tuple((self.finish_at(s), s) for s in shares)

    def tornado(self, most: int = 10) -> tuple[Influence, ...]:
        """The activities with the longest bars, longest first."""
        return tuple(sorted(self.activities, key=lambda a: -abs(a.swing_days))[:most])

    def joint_table(self, days: Sequence[float], costs: Sequence[float]) -> tuple[tuple[float, ...], ...]:
        """P(finish ≤ days[i] and cost ≤ costs[j]) as row i, column j; `share_error` gives each one's error."""
        import numpy as np

        in_time = [self.finish <= day + _HAIR for day in days]
        in_money = [self.cost <= limit + _HAIR for limit in costs]
        return tuple(tuple(float(np.mean(t & c)) for c in in_money) for t in in_time)

    def joint_density(self, cells: int = 24) -> tuple[list[float], list[float], list[list[int]]]:
        """(edges of the days, edges of the costs, runs per cell: row = day, column = cost).

        The edges span the middle 99.8 % of each, so that one extreme run does not squeeze all others into a corner;
        what lies outside counts in the outermost cells, so that the counts add up to the runs.
        """
        import numpy as np

        edges = []
        for values in (self.finish, self.cost):
            low, high = np.quantile(values, (0.001, 0.999))
            edges.append(np.linspace(low, high if high > low else low + 1.0, cells + 1))
        inside = [
            np.clip(np.searchsorted(edge, values, side="right") - 1, 0, cells - 1)
            for edge, values in zip(edges, (self.finish, self.cost), strict=True)
        ]
        counts = np.zeros((cells, cells), dtype=np.int64)
        np.add.at(counts, (inside[0], inside[1]), 1)
        return edges[0].tolist(), edges[1].tolist(), counts.tolist()

    def joint_contour(self, share: float, points: int = 25) -> tuple[tuple[float, float], ...]:
        """(day, cost) pairs that at least this share of the runs keeps both of: for each day the least cost.

        Days rise, costs never do. The first day is the earliest at which any cost will do, the last one
        the latest finish of all runs, where the cost is the one that this share did not exceed.
        """
        import numpy as np

        if not 0.0 < share <= 1.0:
            raise ValueError(f"A share of the runs lies above 0 and at most at 1, not at {share}.")
        wanted = math.ceil(share * self.runs - _HAIR)
        order = np.argsort(self.finish, kind="stable")
        last = self.runs - 1
        found: list[tuple[float, float]] = []
        for at in np.unique(np.linspace(wanted - 1, last, points).round().astype(int)).tolist():
            day = float(self.finish[order[at]])
            able = self.cost[self.finish <= day + _HAIR]
            found.append((day, float(np.partition(able, wanted - 1)[wanted - 1])))
        return tuple(dict.fromkeys(found))
