"""The scoring methods that are one formula each: RICE, WSJF in both readings, ICE, value per effort,
weighted score."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planweave.science.priority.formula import Formula, Input, Method, Term

WSJF_SCALE = (1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0)

RICE = Method(
    id="rice",
    inputs=(
        Input("reach", "people_per_quarter", low=0.0),
        Input("impact", "impact_scale", choices=(0.25, 0.5, 1.0, 2.0, 3.0)),
        Input("confidence", "share", choices=(0.5, 0.8, 1.0)),
        Input("effort", "person_months", above=0.0),
    ),
    formula=Formula(
        "quotient",
        (Formula("product", (Term("reach"), Term("impact"), Term("confidence"))), Term("effort")),
    ),
    source="Intercom (McBride 2016)",
)

WSJF = Method(
    id="wsjf",
    inputs=(
        Input("business_value", "wsjf_scale", choices=WSJF_SCALE),
        Input("time_criticality", "wsjf_scale", choices=WSJF_SCALE),
        Input("risk_reduction", "wsjf_scale", choices=WSJF_SCALE),
        Input("job_size", "wsjf_scale", choices=WSJF_SCALE),
    ),
    formula=Formula(
        "quotient",
        (
            Formula("sum", (Term("business_value"), Term("time_criticality"), Term("risk_reduction"))),
            Term("job_size"),
        ),
    ),
    source="SAFe, relative scale 1 2 3 5 8 13 20",
)

CD3 = Method(
    id="cd3",
    inputs=(
        Input("cost_of_delay", "money_per_week", low=0.0),
        Input("duration", "weeks", above=0.0),
    ),
    formula=Formula("quotient", (Term("cost_of_delay"), Term("duration"))),
    source="Reinertsen 2009: cost of delay divided by duration",
)

ICE = Method(
    id="ice",
    inputs=(
        Input("impact", "scale_1_10", low=1.0, high=10.0),
        Input("confidence", "scale_1_10", low=1.0, high=10.0),
        Input("ease", "scale_1_10", low=1.0, high=10.0),
    ),
    formula=Formula("product", (Term("impact"), Term("confidence"), Term("ease"))),
    source="Ellis 2017",
)

VALUE_EFFORT = Method(
    id="value_effort",
    inputs=(Input("value", "value_points", low=0.0), Input("effort", "person_days", above=0.0)),
    formula=Formula("quotient", (Term("value"), Term("effort"))),
    source="value per effort",
)

METHODS: Mapping[str, Method] = {m.id: m for m in (RICE, WSJF, CD3, ICE, VALUE_EFFORT)}


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion of a weighted score: its scale and how much it counts."""

    name: str
    weight: float
    low: float = 0.0
    high: float = 10.0
    unit: str = "points"


def weighted_method(criteria: Sequence[Criterion]) -> Method:
    """Σ weight × rating ÷ Σ weight over the workspace's own criteria.

    ValueError names what is wrong: no criterion, a name twice, a negative weight, or no weight at all.
    """
    if not criteria:
        raise ValueError("A weighted score needs at least one criterion.")
    if len({c.name for c in criteria}) < len(criteria):
        raise ValueError("Two criteria have the same name.")
    if any(not math.isfinite(c.weight) or c.weight < 0 for c in criteria):
        raise ValueError("A weight must be a number of at least 0.")
    if not math.fsum(c.weight for c in criteria) > 0:
        raise ValueError("At least one criterion must have a weight above 0.")
    return Method(
        id="weighted",
        inputs=tuple(Input(c.name, c.unit, low=c.low, high=c.high) for c in criteria),
        formula=Formula("weighted_mean", tuple(Term(c.name, weight=c.weight) for c in criteria)),
        source="weighted sum, weights normalised to 1",
    )


def wsjf_columns_without_one(rows: Sequence[Mapping[str, float]]) -> tuple[str, ...]:
    """Columns of the relative WSJF scale in which nobody holds the 1, in which case it is not relative."""
    if not rows:
        return ()
    return tuple(i.name for i in WSJF.inputs if all(row.get(i.name) != 1.0 for row in rows))


def ranked(scores: Mapping[str, float]) -> tuple[tuple[str, int], ...]:
    """(id, rank) best first; equal scores share the better rank (1, 2, 2, 4), ids in given order."""
    order = sorted(scores, key=lambda id_: -scores[id_])
    ranks: list[tuple[str, int]] = []
    for position, id_ in enumerate(order, start=1):
        tied = bool(ranks) and scores[id_] == scores[ranks[-1][0]]
        ranks.append((id_, ranks[-1][1] if tied else position))
    return tuple(ranks)
