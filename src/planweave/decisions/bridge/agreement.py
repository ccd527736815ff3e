"""A round's score sheets as totals, agreement and an order of the options."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from planweave.science.consensus import Ballots, borda, concordance, spreads
from planweave.science.priority import Criterion, weighted_method

from ..rules.scores import HIGHEST, LOWEST, Scores, apart, best_of


def round_result(
    options: Sequence[str],
    criteria: Sequence[Mapping[str, Any]],
    sheets: Mapping[str, Scores],
    *,
    last_w: float | None,
) -> dict[str, Any]:
    """What a round comes to, as JSON: totals per rater, figures per option, Kendall's W and its gain on `last_w`.

    A rater's total of an option is the weighted mean of their points, 0 to 10. W is that of the raters' orders of the
    options, ties corrected; None with fewer than two raters or options, or where everybody ties everything.
    """
    method = weighted_method([Criterion(row["id"], row["weight"], LOWEST, HIGHEST) for row in criteria])
    totals = {
        rater: {option: float(method.score(dict(given[option])).value or 0.0) for option in options}
        for rater, given in sheets.items()
    }
    ballots = Ballots(tuple(options), totals)
    agreement = concordance(ballots)
    points = borda(ballots)
    spread = {one.item: one for one in spreads(ballots)}
    means = {
        option: math.fsum(given[option] for given in totals.values()) / len(totals) if totals else 0.0
        for option in options
    }
    is_apart = apart(totals)
    return {
        "w": agreement.w,
        "p": agreement.p_value,
        "strength": agreement.strength.value if agreement.strength else None,
        "gain": None if agreement.w is None or last_w is None else agreement.w - last_w,
        "raters": len(totals),
        "best": best_of(means, points) if totals else None,
        "totals": totals,
        "options": {
            option: {
                "mean": means[option],
                "borda": points[option],
                "median": spread[option].median if option in spread else None,
                "quartile_range": spread[option].quartile_range if option in spread else None,
                "apart": sorted(is_apart.get(option, []), key=int),
            }
            for option in options
        },
    }
