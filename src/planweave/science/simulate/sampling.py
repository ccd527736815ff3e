"""What a finite number of runs says about a quantile or a share, and by how much it may be off."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def quantile(values: NDArray[np.float64], share: float) -> float:
    """The value that this share of the runs did not exceed, linear between neighbours."""
    import numpy as np

    if not 0.0 <= share <= 1.0:
        raise ValueError(f"A share lies between 0 and 1, not at {share}.")
    return float(np.quantile(values, share))


def quantile_error(values: NDArray[np.float64], share: float) -> float:
    """Half the width of the distribution-free 68 % interval: ranks N·p ± √(N·p·(1−p))."""
    import numpy as np

    runs = len(values)
    spread = math.sqrt(runs * share * (1 - share))
    low = max(0, math.floor(runs * share - spread) - 1)
    high = min(runs - 1, math.ceil(runs * share + spread) - 1)
    part = np.partition(values, (low, high))
    return float(part[high] - part[low]) / 2


def share_error(share: float, runs: int) -> float:
    """Standard error of a share of independent runs: √(p(1−p)/N)."""
    return math.sqrt(share * (1 - share) / runs)


def mid_ranks(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rank 1 for the smallest; equal values share the mean of their places."""
    import numpy as np

    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    middle: NDArray[np.float64] = (last - (counts - 1) / 2.0)[place]
    return middle
