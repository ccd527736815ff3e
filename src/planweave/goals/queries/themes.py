"""Themes, and how much of the company's will stands behind each; the ranking reads that here."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import can_read_plan, require

from ..models import Objective, Theme
from ..rules.alignment import weight_shares
from ..rules.words import State
from .alignment import shares_in


@dataclass(frozen=True, kw_only=True)
class ThemeWeight:
    """`weight` as it was given, and `share`, its part of the sum of all (0 to 1)."""

    id: int
    key: str
    title: str
    weight: float
    share: float


def themes_readable_by(actor: Actor) -> QuerySet[Theme]:
    """All of the workspace for its members, heaviest first; a guest is refused."""
    require(can_read_plan(actor), actor)
    return (
        Theme.objects.filter(record__workspace_id=actor.here, record__kind="theme", record__deleted_at=None)
        .select_related("record", "record__owner")
        .order_by("-weight", "pk")
    )


def readable_theme(actor: Actor, key: str) -> Theme:
    theme = themes_readable_by(actor).filter(record__key=key).first()
    if theme is None:
        raise NotFound(NOT_FOUND)
    return theme


def theme_weights(workspace_id: int) -> list[ThemeWeight]:
    """The workspace's themes with their weights, heaviest first; the shares add up to 1. One query."""
    rows = list(
        Theme.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)
        .order_by("-weight", "pk")
        .values_list("record_id", "record__key", "record__title", "weight")
    )
    shares = weight_shares({pk: weight for pk, _, _, weight in rows})
    return [
        ThemeWeight(id=pk, key=key, title=title, weight=weight, share=shares[pk])
        for pk, key, title, weight in rows
    ]


def theme_shares_of(workspace_id: int, requirement_ids: Sequence[int]) -> dict[int, dict[int, float]]:
    """{requirement: {theme: the share of its effort that serves the theme}}, through objectives that are not closed.

    Parts inherit what their nearest ancestor contributes. A requirement that serves no theme is absent. Three queries.
    """
    themes = dict(
        Objective.objects.filter(
            record__workspace_id=workspace_id, record__deleted_at=None, theme__record__deleted_at=None
        )
        .exclude(state=State.CLOSED)
        .exclude(theme=None)
        .values_list("pk", "theme_id")
    )
    counted = shares_in(workspace_id)
    found: dict[int, dict[int, float]] = {}
    for requirement in requirement_ids:
        served: dict[int, float] = defaultdict(float)
        for objective, share in counted.get(requirement, {}).items():
            if objective in themes:
                served[themes[objective]] += share
        if served:
            found[requirement] = dict(served)
    return found
