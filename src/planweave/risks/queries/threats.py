"""What a simulation of the plan needs to know of the risks: what strikes where, how probably, how hard."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from django.db.models import Sum

from ..models import Response
from ..rules.responses import PROMISED
from ..rules.words import OPEN
from .about import tasks_struck
from .risks import risks_in

Before = Literal["inherent", "residual"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Threat:
    """An open risk with a probability. `tasks` are ids of tasks whose duration the delay is added to; none means the
    finish of the plan. Distributions as in `models.Risk`: delay in working days, cost in the workspace's currency.
    `response_cost` is what its responses cost, paid whether it strikes or not."""

    risk: int
    key: str
    title: str
    tasks: Sequence[int]
    probability: float
    delay: dict[str, Any] | None
    cost: dict[str, Any] | None
    response_cost: float


def threats_of(workspace_id: int, *, stage: Before) -> list[Threat]:
    """The open risks that have a probability and a delay or cost, in the order of their keys. Four queries.

    "inherent" is the plan without any response (their cost is 0 then); "residual" with them: where a risk has no
    residual figures of its own, the inherent ones hold.
    """
    rows = list(risks_in(workspace_id).filter(state__in=OPEN).select_related("record").order_by("record_id"))
    struck = tasks_struck(workspace_id, [row.pk for row in rows])
    spent: dict[int, float] = {}
    if stage == "residual":
        responses = Response.objects.filter(
            risk_id__in=[row.pk for row in rows], removed_at=None, state__in=PROMISED
        )
        spent = dict(responses.order_by().values_list("risk_id").annotate(cost=Sum("cost")))
    found = []
    for row in rows:
        figures = [
            getattr(row, f"{one}_{what}")
            for one in (stage, "inherent")
            for what in ("probability", "delay", "cost")
        ]
        probability, delay, cost = (
            figures[place] if figures[place] is not None else figures[place + 3] for place in range(3)
        )
        if probability and (delay or cost):
            found.append(
                Threat(
                    risk=row.pk,
                    key=row.record.key,
                    title=row.record.title,
                    tasks=struck[row.pk],
                    probability=probability,
                    delay=delay,
                    cost=cost,
                    response_cost=spent.get(row.pk) or 0.0,
                )
            )
    return found
