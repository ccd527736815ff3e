"""What the plan baselines promise for each task."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from planweave.scenarios.models import CopiedRow, PlanCopy
from planweave.scenarios.rules.words import CopyKind, RowKind, ScopeKind

MOST_READ = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A task as the newest baseline that holds it says; `baseline` is that one's name."""

    start_on: datetime.date | None
    finish_on: datetime.date | None
    effort_days: float
    baseline: str


def promises_of(workspace_id: int) -> dict[int, Promise]:
    """{task: what its newest valid plan baseline says}; two queries. Baselines older than the newest one of the whole
    plan say nothing that counts."""
    found: dict[int, Promise] = {}
    copies = _counting(
        list(
            PlanCopy.objects.filter(
                workspace_id=workspace_id, kind=CopyKind.BASELINE, withdrawn_at=None
            ).order_by("-made_at", "-pk")[:MOST_READ]
        )
    )
    if not copies:
        return found
    names = {copy.pk: copy.name for copy in copies}
    rows = CopiedRow.objects.filter(copy__in=names, kind=RowKind.TASK)
    for copy_id, ref, frozen in rows.order_by("-copy__made_at", "-copy_id").values_list(
        "copy_id", "ref", "frozen"
    ):
        if frozen and ref not in found:
            found[ref] = Promise(
                start_on=_day(frozen["start_on"]),
                finish_on=_day(frozen["finish_on"]),
                effort_days=frozen["effort_days"],
                baseline=names[copy_id],
            )
    return found


def _counting(copies: Sequence[PlanCopy]) -> list[PlanCopy]:
    found: list[PlanCopy] = []
    for copy in copies:
        found.append(copy)
        if copy.scope.get("kind") == ScopeKind.WORKSPACE:
            break
    return found


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def basis_of(promises: Collection[Promise]) -> str:
    """The baseline that most of these promises are of; "" where there are none."""
    count: dict[str, int] = {}
    for one in promises:
        count[one.baseline] = count.get(one.baseline, 0) + 1
    return max(count, key=lambda name: count[name], default="")
