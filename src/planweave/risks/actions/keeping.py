"""What follows from a risk's values: positions from figures, expected values, the next review, a reading."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import timezone

from planweave.kernel.actor import Actor

from ..bridge.quantities import expected, mean
from ..models import About, Reading, Risk
from ..queries.about import Target
from ..rules.fields import DATES, OWN_FIELDS
from ..rules.moves import current_level, current_score, current_stage
from ..rules.scale import Scale
from ..rules.words import MEASURED, OPEN, Stage


def settled(
    values: dict[str, Any], *, before: Mapping[str, Any], named: Mapping[str, Any], scale: Scale
) -> dict[str, Any]:
    """The values with what follows from the named ones.

    A probability, delay or cost places the risk on its scale, unless the place is named too. A first assessment, or
    another level, sets the next review by the level's cycle, unless a date is named or was set by hand.
    """
    found = dict(values)
    for stage in MEASURED:
        name = stage.value
        share = found[f"{name}_probability"]
        if f"{name}_probability" in named and f"{name}_likelihood" not in named and share is not None:
            found[f"{name}_likelihood"] = scale.likelihood_of(min(1.0, max(0.0, share)))
        if {f"{name}_delay", f"{name}_cost"} & named.keys() and f"{name}_impact" not in named:
            step = scale.impact_of(days=_mean(found[f"{name}_delay"]), cost=_mean(found[f"{name}_cost"]))
            found[f"{name}_impact"] = step or found[f"{name}_impact"]
    if "next_review_on" not in named and found["state"] in OPEN:
        level = _level(found, scale)
        cycle = found["review_every_days"] or (None if level is None else scale.review_days[level])
        was_cycle = before["review_every_days"], _level(before, scale)
        if cycle and (found["review_every_days"], level) != was_cycle:
            found["next_review_on"] = (timezone.localdate() + datetime.timedelta(days=cycle)).isoformat()
    return found


def _mean(given: dict[str, Any] | None) -> float | None:
    """None also for figures that are refused afterwards, with a sentence."""
    try:
        return mean(given)
    except (TypeError, ValueError, ZeroDivisionError):
        return None


def _level(values: Mapping[str, Any], scale: Scale) -> int | None:
    """None also where a step is not on the scale: that is refused afterwards."""
    try:
        return current_level(values, scale)
    except IndexError:
        return None


def expected_of(values: Mapping[str, Any], stage: Stage) -> tuple[float | None, float | None]:
    """Expected cost and delay at a stage; residual figures that are not given are the inherent ones."""

    def figure(what: str) -> Any:
        own = values[f"{stage.value}_{what}"]
        return own if own is not None else values[f"inherent_{what}"]

    probability = figure("probability")
    return expected(probability, figure("cost")), expected(probability, figure("delay"))


def put(row: Risk, values: Mapping[str, Any], *, scale: Scale) -> None:
    """Set every column from the values; what follows from them too."""
    for name in OWN_FIELDS:
        value = values[name]
        if name in DATES and value:
            value = datetime.date.fromisoformat(value)
        setattr(row, name, value)
    row.level, row.score = current_level(values, scale), current_score(values)
    row.expected_cost, row.expected_days = expected_of(values, current_stage(values))


def write_about(wanted: Mapping[int, Sequence[Target]]) -> None:
    About.objects.filter(risk_id__in=list(wanted)).delete()
    About.objects.bulk_create(
        [
            About(risk_id=pk, kind=one.kind, target_id=one.id, key=one.key)
            for pk, targets in wanted.items()
            for one in targets
        ]
    )


_READ = (
    "state",
    "inherent_likelihood",
    "inherent_impact",
    "residual_likelihood",
    "residual_impact",
    "score",
    "expected_cost",
    "expected_days",
)


def read(actor: Actor, rows: Sequence[Risk]) -> None:
    """Keep how the risks stand now, where that is not what the last reading says. Two queries."""
    last: dict[int, tuple[Any, ...]] = {}
    known = Reading.objects.filter(risk_id__in=[row.pk for row in rows]).order_by("at", "pk")
    for pk, *figures in known.values_list("risk_id", *_READ):
        last[pk] = tuple(figures)
    now = timezone.now()
    Reading.objects.bulk_create(
        [
            Reading(risk=row, at=now, by_id=actor.user_id, **{name: getattr(row, name) for name in _READ})
            for row in rows
            if last.get(row.pk) != tuple(getattr(row, name) for name in _READ)
        ],
        batch_size=500,
    )
