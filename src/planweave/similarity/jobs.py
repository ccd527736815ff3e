"""Looking through the whole backlog for pairs that say the same."""

from typing import Any

from planweave.kernel.jobs import Progress, job

from .bridge import index

MOST_PAIRS = 1_000


@job("find_similar_pairs")
def find_similar_pairs(progress: Progress) -> dict[str, Any]:
    """Ids and scores of the nearest pairs, best first; stopped, those found until then."""
    found = list(
        index.pairs(
            progress.row.workspace_id,
            is_over=progress.stop.is_set,
            watch=lambda share: progress.show(share),
        )
    )
    best = sorted(found, key=lambda pair: (-pair[2], pair[0], pair[1]))[:MOST_PAIRS]
    return {
        "pairs": [[one, other, round(score, 4)] for one, other, score in best],
        "found": len(found),
        "method": index.method(),
    }
