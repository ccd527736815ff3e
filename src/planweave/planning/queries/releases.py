"""Releases, and how full they are."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from planweave.kernel.actor import Actor
from planweave.requirements.models import EffortShare, Requirement
from planweave.resources.queries import workers_of, working_time_of
from planweave.resources.rules import Capacity, capacity_between
from planweave.workspaces.policy import require

from ..models import Release, ReleaseCapacity
from ..policy import can_read


def releases_of(actor: Actor) -> QuerySet[Release]:
    """In the order of their dates. Asking needs the right to read the plan."""
    require(can_read(actor), actor)
    return Release.objects.filter(workspace_id=actor.here).order_by("start_on", "finish_on", "pk")


def values_of(releases: Sequence[Release]) -> dict[int, dict[str, Any]]:
    """Every field's present value as JSON, by release; one query."""
    by_hand = capacities_by_hand(releases)
    return {
        release.pk: {
            "name": release.name,
            "product": release.product_id,
            "start_on": release.start_on.isoformat(),
            "finish_on": release.finish_on.isoformat(),
            "budget": release.budget,
            "weight": release.weight,
            "is_frozen": release.is_frozen,
            "capacities": by_hand.get(release.pk, {}),
        }
        for release in releases
    }


def capacities_by_hand(releases: Sequence[Release]) -> dict[int, dict[str, float]]:
    """{release: {skill's name: people-days set by hand}}."""
    found: dict[int, dict[str, float]] = {}
    rows = ReleaseCapacity.objects.filter(release__in=releases).order_by("skill__name")
    for release_id, skill, days in rows.values_list("release_id", "skill__name", "people_days"):
        found.setdefault(release_id, {})[skill] = days
    return found


def capacities_of(releases: Sequence[Release], workspace_id: int) -> dict[int, Capacity]:
    """What each release can take: from people and calendar, a skill set by hand instead of computed.

    The whole follows: it grows or shrinks by what hands changed. Six queries whatever the number.
    """
    by_hand = capacities_by_hand(releases)
    workers = workers_of(workspace_id)
    days = working_time_of(workspace_id)
    found = {}
    for release in releases:
        computed = capacity_between(workers, days, first=release.start_on, last=release.finish_on)
        given = by_hand.get(release.pk, {})
        moved = sum(amount - computed.by_skill.get(skill, 0.0) for skill, amount in given.items())
        found[release.pk] = Capacity(
            total=round(computed.total + moved, 4),
            by_skill=dict(sorted({**computed.by_skill, **given}.items())),
            by_person=computed.by_person,
        )
    return found


def release_rows(actor: Actor, releases: Sequence[Release]) -> list[dict[str, Any]]:
    """Releases with what is planned into them against what they can take; a constant number of queries."""
    values = values_of(releases)
    capacities = capacities_of(releases, actor.here)
    inside = (
        Requirement.objects.filter(release__in=releases, record__deleted_at=None)
        .exclude(state="rejected")
        .order_by()
    )
    sums = {
        row["release_id"]: row
        for row in inside.values("release_id").annotate(
            count=Count("pk"),
            unestimated=Count("pk", filter=Q(effort_likely_days=None)),
            effort=Sum("effort_likely_days"),
            money=Sum("cost"),
        )
    }
    planned: dict[int, dict[str, float]] = {}
    shares = EffortShare.objects.filter(requirement__in=inside).order_by()
    grouped = shares.values_list("requirement__release_id", "skill__name").annotate(days=Sum("days"))
    for release_id, skill, days in grouped:
        planned.setdefault(release_id, {})[skill] = days
    return [
        {
            "id": release.pk,
            "version": release.version,
            **values[release.pk],
            "load": _load(
                release,
                sums.get(release.pk),
                planned.get(release.pk, {}),
                capacities[release.pk],
                values[release.pk]["capacities"],
            ),
        }
        for release in releases
    ]


def _load(
    release: Release,
    sums: dict[str, Any] | None,
    planned: dict[str, float],
    capacity: Capacity,
    by_hand: dict[str, float],
) -> dict[str, Any]:
    effort = round((sums and sums["effort"]) or 0.0, 4)
    cost = round((sums and sums["money"]) or 0.0, 4)
    split = sum(planned.values())
    skills = sorted({*planned, *capacity.by_skill})
    return {
        "requirements": sums["count"] if sums else 0,
        "unestimated": sums["unestimated"] if sums else 0,
        "planned_days": effort,
        "unsplit_days": round(max(0.0, effort - split), 4),
        "capacity_days": capacity.total,
        "is_over_capacity": effort > capacity.total + 1e-6,
        "cost": cost,
        "is_over_budget": release.budget is not None and cost > release.budget + 1e-6,
        "skills": [
            {
                "skill": skill,
                "planned_days": round(planned.get(skill, 0.0), 4),
                "capacity_days": capacity.by_skill.get(skill, 0.0),
                "is_by_hand": skill in by_hand,
                "is_over_capacity": planned.get(skill, 0.0) > capacity.by_skill.get(skill, 0.0) + 1e-6,
            }
            for skill in skills
        ],
    }
