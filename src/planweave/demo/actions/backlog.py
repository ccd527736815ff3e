"""The demo's requirements: written by those who want them, estimated, weighed, scored, linked and discussed."""

from itertools import groupby
from typing import Any

from planweave.discussion.actions import add_comment
from planweave.kernel.links import add_links
from planweave.planning.models import Release
from planweave.prioritisation.actions import ScoreEdit, set_scores
from planweave.prioritisation.queries import settings_of
from planweave.requirements.actions import (
    Draft,
    Edit,
    change_requirements,
    create_requirements,
    set_stakeholder,
)
from planweave.requirements.policy import can_edit
from planweave.workspaces.actions import save_view
from planweave.workspaces.policy import require

from ..content import Item
from ..rules import job_size, rich_text, three_points, with_mentions
from .cast import Cast

WEIGHTS = {
    "family": 3,
    "young": 3,
    "senior": 1,
    "corp": 4,
    "sellers": 4,
    "brand": 2,
    "care": 2,
    "finance": 2,
    "legal": 3,
}
DAYS_PER_MONTH = 20


def write(cast: Cast) -> None:
    """From the first wish to the scored and linked backlog, each step by whom it belongs to."""
    items = cast.story.items
    for code, weight in WEIGHTS.items():
        set_stakeholder(cast.actor("mkt"), name=cast.story.words["stakeholders"][code], weight=weight)
    _collect(cast, [item for item in items if not item.parent])
    _collect(cast, [item for item in items if item.parent])
    _weigh(cast, items)
    _estimate(cast, items)
    _decide(cast, items)
    _score(cast, items)
    _link(cast)
    _discuss(cast)


def keep_views(cast: Cast, *, next_release: Release) -> None:
    """Shared views of the requirements page, under their owners."""
    names = cast.story.words["views"]
    is_open = "state=collected,analysed,planned,in_progress"
    queries = {
        "must_next": ("lead", f"priority=must&release={next_release.pk},none&{is_open}&sort=-value"),
        "without_estimate": ("tech", f"estimated=no&{is_open}&sort=key"),
        "by_score": ("lead", f"{is_open}&sort=-score"),
        "of_ux": ("ux", f"owner={cast.users['ux'].pk}&{is_open}&sort=-value"),
        "of_tech": ("tech", f"owner={cast.users['tech'].pk}&{is_open}&sort=-value"),
        "of_mkt": ("mkt", f"owner={cast.users['mkt'].pk}&{is_open}&sort=-value"),
        "nfr": ("tech", "type=non_functional&sort=key"),
        "rules": ("mkt", "type=business&sort=key"),
    }
    for code, (who, query) in queries.items():
        save_view(cast.actor(who), page="requirements", name=names[code], query=query, is_shared=True)


def _collect(cast: Cast, items: list[Item]) -> None:
    for author, group in groupby(items, key=lambda item: item.author):
        mine = list(group)
        records = create_requirements(
            cast.actor(author),
            [Draft(product_id=cast.products[item.product].pk, values=_values(cast, item)) for item in mine],
        )
        cast.records |= {item.slug: record for item, record in zip(mine, records, strict=True)}


def _values(cast: Cast, item: Item) -> dict[str, Any]:
    return {
        "title": item.title,
        "type": item.type,
        "description": rich_text(item.text),
        "area": cast.areas[item.area],
        "owner": cast.users[item.owner].pk,
        "source": item.source,
        "source_detail": item.source_detail,
        "parent": cast.records[item.parent].pk if item.parent else None,
    }


def _weigh(cast: Cast, items: tuple[Item, ...]) -> None:
    names = cast.story.words["stakeholders"]
    _change(
        cast,
        "mkt",
        {
            item.slug: {
                "value": item.value,
                "demands": {names[who]: wish for who, wish in item.demands.items()},
            }
            for item in items
        },
    )


def _estimate(cast: Cast, items: tuple[Item, ...]) -> None:
    skills, money = cast.story.words["skills"], cast.story.words["money"]
    estimates: dict[str, dict[str, Any]] = {}
    for item in items:
        estimates[item.slug] = {"cost": round(item.cost * money)}
        if item.efforts:
            low, high = three_points(item.likely_days, item.spread)
            estimates[item.slug] |= {
                "efforts": {skills[skill]: days for skill, days in item.efforts.items()},
                "effort_optimistic_days": low,
                "effort_pessimistic_days": high,
            }
    _change(cast, "tech", estimates)


def _decide(cast: Cast, items: tuple[Item, ...]) -> None:
    _change(cast, "lead", {item.slug: {"priority": item.priority, "state": item.state} for item in items})


def _change(cast: Cast, who: str, values: dict[str, dict[str, Any]]) -> None:
    edits = [Edit(id=cast.records[slug].pk, version=None, values=given) for slug, given in values.items()]
    change_requirements(cast.actor(who), edits)


def _score(cast: Cast, items: tuple[Item, ...]) -> None:
    """Each method by the product manager whose matter it is. What has no estimate lacks that input."""
    criteria = [row["id"] for row in settings_of(cast.actor("lead")).criteria]
    weighted, rice, wsjf = [], [], []
    for item in items:
        pk = cast.records[item.slug].pk
        if item.weighted:
            given: dict[str, float | None] = dict(zip(criteria, item.weighted, strict=True))
            weighted.append(ScoreEdit(id=pk, method="weighted", inputs=given))
        if item.rice:
            given = dict(zip(("reach", "impact", "confidence"), item.rice, strict=True))
            if item.efforts:
                given["effort"] = round(item.likely_days / DAYS_PER_MONTH, 2)
            rice.append(ScoreEdit(id=pk, method="rice", inputs=given))
        if item.wsjf:
            given = dict(
                zip(("business_value", "time_criticality", "risk_reduction"), item.wsjf, strict=True)
            )
            if item.efforts:
                given["job_size"] = job_size(item.likely_days)
            wsjf.append(ScoreEdit(id=pk, method="wsjf", inputs=given))
    set_scores(cast.actor("ux"), weighted)
    set_scores(cast.actor("mkt"), rice)
    set_scores(cast.actor("tech"), wsjf)


def _link(cast: Cast) -> None:
    tech = cast.actor("tech")
    for record in cast.records.values():
        require(can_edit(tech, record), tech)
    add_links(
        tech,
        [(cast.records[source], cast.records[target], kind) for source, kind, target in cast.story.links],
    )


def _discuss(cast: Cast) -> None:
    known = {code: (user.pk, user.name) for code, user in cast.users.items()}
    for comment in cast.story.words["comments"]:
        body = with_mentions(comment["text"], known)
        add_comment(cast.actor(comment["by"]), cast.records[comment["on"]], body=body)
