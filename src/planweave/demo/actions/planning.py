"""The demo's releases, always from the next quarter on."""

from django.utils import timezone

from planweave.planning.actions.releases import create_release
from planweave.planning.models import Release
from planweave.requirements.actions import Edit, change_requirements

from ..rules import quarters_after
from .cast import Cast

RELEASES = (("first", 350_000, 1.0), ("second", 350_000, 0.85), ("third", 300_000, 0.7))
"""(name, budget in the Chinese story's currency, how much value counts there)."""


def set_up(cast: Cast) -> list[Release]:
    """Three releases, a quarter each; capacity follows from people, leave and holidays."""
    names, money = cast.story.words["releases"], cast.story.words["money"]
    quarters = quarters_after(timezone.now().date(), len(RELEASES))
    return [
        create_release(
            cast.actor("lead"),
            {
                "name": names[code].format(year=year, quarter=quarter),
                "start_on": first.isoformat(),
                "finish_on": last.isoformat(),
                "budget": round(budget * money),
                "weight": weight,
            },
        )
        for (code, budget, weight), (year, quarter, first, last) in zip(RELEASES, quarters, strict=True)
    ]


def commit_started_work(cast: Cast, release: Release) -> None:
    """What is already being worked on stays in the next release: pinned by the lead."""
    edits = [
        Edit(
            id=cast.records[item.slug].pk,
            version=None,
            values={"release": release.pk, "is_release_pinned": True},
        )
        for item in cast.story.items
        if item.state == "in_progress"
    ]
    change_requirements(cast.actor("lead"), edits)
