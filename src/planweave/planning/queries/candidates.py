"""What release planning looks at: every requirement of the workspace with what decides its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planweave.kernel.models import Link
from planweave.requirements.models import Demand, Requirement, ScopeStatement
from planweave.requirements.queries import efforts_of
from planweave.requirements.rules.stages import Stand
from planweave.resources.rules import Capacity

from ..models import Release
from .releases import capacities_of


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """One requirement. `demand` is the sum of stakeholder weight x wish, None where nobody asks for it;
    `out_of` are the releases whose scope it is said to be outside of."""

    id: int
    key: str
    title: str
    version: int
    product: int
    state: str
    priority: str
    release: int | None
    is_pinned: bool
    effort_days: float | None
    efforts: Mapping[str, float]
    cost: float
    score: float | None
    value: float | None
    demand: float | None
    has_children: bool
    out_of: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Everything at one moment. `releases` are all of the workspace in order; `open` those to be filled.

    Pairs are (source, target) of links: source needs target; two go together; two exclude each other.
    """

    releases: Sequence[Release]
    open: Sequence[Release]
    capacities: Mapping[int, Capacity]
    candidates: Sequence[Candidate]
    needs: Sequence[tuple[int, int]]
    together: Sequence[tuple[int, int]]
    excludes: Sequence[tuple[int, int]]


def facts_of(workspace_id: int, release_ids: Sequence[int]) -> Facts:
    """A constant number of queries. `release_ids` empty: every release that is not frozen."""
    releases = list(Release.objects.filter(workspace_id=workspace_id).order_by("start_on", "finish_on", "pk"))
    wanted = set(release_ids) or {release.pk for release in releases}
    chosen = [release for release in releases if release.pk in wanted and not release.is_frozen]
    rows = list(
        Requirement.objects.filter(
            record__workspace_id=workspace_id, record__kind="requirement", record__deleted_at=None
        )
        .order_by("record__number", "record_id")
        .values(
            "record_id",
            "record__key",
            "record__title",
            "record__version",
            "record__product_id",
            "state",
            "priority",
            "parent_id",
            "release_id",
            "is_release_pinned",
            "effort_likely_days",
            "cost",
            "score",
            "value",
        )
    )
    ids = [row["record_id"] for row in rows]
    efforts = efforts_of(ids)
    demands: dict[int, float] = {}
    wishes = Demand.objects.filter(requirement__record__workspace_id=workspace_id)
    for pk, value, weight in wishes.values_list("requirement_id", "value", "stakeholder__weight"):
        demands[pk] = demands.get(pk, 0.0) + value * weight
    out_of: dict[int, set[int]] = {}
    outside = ScopeStatement.objects.filter(release__workspace_id=workspace_id, stand=Stand.OUT)
    for pk, release in outside.values_list("requirement_id", "release_id"):
        out_of.setdefault(pk, set()).add(release)
    parents = {row["parent_id"] for row in rows}
    live = set(ids)
    links: dict[str, list[tuple[int, int]]] = {"depends_on": [], "together_with": [], "excludes": []}
    pairs = Link.objects.filter(workspace_id=workspace_id, kind__in=links).order_by("pk")
    for kind, source, target in pairs.values_list("kind", "source_id", "target_id"):
        if source in live and target in live:
            links[kind].append((source, target))
    return Facts(
        releases=releases,
        open=chosen,
        capacities=capacities_of(chosen, workspace_id),
        candidates=[_candidate(row, efforts, demands, parents, out_of) for row in rows],
        needs=links["depends_on"],
        together=links["together_with"],
        excludes=links["excludes"],
    )


def _candidate(
    row: dict[str, Any],
    efforts: Mapping[int, dict[str, float]],
    demands: Mapping[int, float],
    parents: set[int | None],
    out_of: Mapping[int, set[int]],
) -> Candidate:
    pk = row["record_id"]
    return Candidate(
        id=pk,
        key=row["record__key"],
        title=row["record__title"],
        version=row["record__version"],
        product=row["record__product_id"],
        state=row["state"],
        priority=row["priority"],
        release=row["release_id"],
        is_pinned=row["is_release_pinned"],
        effort_days=row["effort_likely_days"],
        efforts=efforts.get(pk, {}),
        cost=row["cost"] or 0.0,
        score=row["score"],
        value=row["value"],
        demand=demands.get(pk),
        has_children=pk in parents,
        out_of=frozenset(out_of.get(pk, ())),
    )
