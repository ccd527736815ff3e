"""Two kept forecasts side by side."""

import datetime
from typing import Any

from planweave.kernel.actor import Actor
from planweave.resources.queries import working_time_of

from ..models import Forecast, Promise
from ..rules import PromiseKind
from .forecasts import row_of


def comparison_of(actor: Actor, left: Forecast, right: Forecast) -> dict[str, Any]:
    """Differences are of the right one against the left: what changed since, where the left one is the older."""
    days = working_time_of(actor.here)

    def between(before: datetime.date | None, after: datetime.date | None) -> int | None:
        if before is None or after is None:
            return None
        first, last = min(before, after), max(before, after)
        count = len(days.days(first + datetime.timedelta(days=1), last))
        return count if after >= before else -count

    one, other = row_of(actor, left), row_of(actor, right)
    promises = [_promises(forecast) for forecast in (left, right)]
    things = list(dict.fromkeys([*promises[0], *promises[1]]))
    rows = []
    for thing in things:
        was, now = (found.get(thing) for found in promises)
        known = now or was
        assert known is not None
        rows.append(
            {
                "kind": known.kind,
                "key": known.key,
                "name": known.name,
                "left_p80": was.p80_on if was else None,
                "right_p80": now.p80_on if now else None,
                "days": between(was.p80_on if was else None, now.p80_on if now else None),
                "left_share": was.share_in_time if was else None,
                "right_share": now.share_in_time if now else None,
            }
        )
    return {
        "left": one,
        "right": other,
        "left_curve": left.answer["curve"],
        "right_curve": right.answer["curve"],
        **{f"{name}_days": between(one[f"{name}_on"], other[f"{name}_on"]) for name in ("p50", "p80", "p90")},
        **{
            name: None if one[name] is None or other[name] is None else other[name] - one[name]
            for name in ("cost_p50", "cost_p80")
        },
        "promises": rows,
    }


def _promises(forecast: Forecast) -> dict[tuple[str, int], Promise]:
    """Projects and releases, and tasks with a deadline; projects first."""
    found = (
        Promise.objects.filter(forecast=forecast)
        .exclude(kind=PromiseKind.WHOLE)
        .exclude(kind=PromiseKind.TASK, deadline_on=None)
        .order_by("kind", "p80_on", "pk")
    )
    order = {PromiseKind.PROJECT: 0, PromiseKind.RELEASE: 1, PromiseKind.TASK: 2}
    return {(one.kind, one.ref): one for one in sorted(found, key=lambda one: order[PromiseKind(one.kind)])}
