"""Every read of roadmaps, and the one picture that members and the public see."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, Max, Min, Q, QuerySet, Sum
from django.utils import timezone

from planweave.accounts.queries import digest
from planweave.goals.models import Contribution
from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.models import Link
from planweave.kernel.texts import NOT_FOUND
from planweave.planning.queries.tasks import tasks_in
from planweave.requirements.models import Requirement
from planweave.requirements.rules import State
from planweave.workspaces.policy import require

from . import texts
from .models import Roadmap, SharedLink
from .policy import can_read, can_see_links
from .rules import (
    MOST_ITEMS,
    Dates,
    Lane,
    Work,
    dates_of,
    horizon_of,
    is_broken,
    is_late,
    progress_of,
    quarter_of,
    rolled_up,
    upward,
)

ROW = {
    "id": "record_id",
    "key": "record__key",
    "title": "record__title",
    "product": "record__product_id",
    "product_name": "record__product__name",
    "owner": "record__owner_id",
    "owner_name": "record__owner__name",
    "state": "state",
    "level": "level",
    "release": "release__name",
    "release_start": "release__start_on",
    "release_finish": "release__finish_on",
}


@dataclass(frozen=True, kw_only=True)
class Picture:
    """What a roadmap shows today. `left_out` counts what matches beyond the first `MOST_ITEMS`."""

    today: datetime.date
    lanes: list[dict[str, Any]] = field(default_factory=list)
    items: list[dict[str, Any]] = field(default_factory=list)
    dependencies: list[dict[str, Any]] = field(default_factory=list)
    left_out: int = 0


def roadmaps_readable_by(actor: Actor) -> QuerySet[Roadmap]:
    """All of the workspace for its members; a guest, who sees parts of it only, is refused."""
    require(can_read(actor), actor)
    return Roadmap.objects.filter(workspace_id=actor.here).order_by("name")


def readable_roadmap(actor: Actor, roadmap_id: int) -> Roadmap:
    roadmap = roadmaps_readable_by(actor).filter(pk=roadmap_id).first()
    if roadmap is None:
        raise NotFound(NOT_FOUND)
    return roadmap


def links_of(actor: Actor, roadmap: Roadmap) -> QuerySet[SharedLink]:
    """The public links of a roadmap, newest first; for those who may make one."""
    require(can_see_links(actor), actor)
    links = SharedLink.objects.filter(roadmap=roadmap).select_related("created_by", "revoked_by")
    return links.order_by("-created_at", "-pk")


def living(today: datetime.date, *, prefix: str = "") -> Q:
    """The links that work on this day (`rules.is_living`), below `prefix` ("links__") of another table."""
    unended = Q(**{f"{prefix}expires_on": None}) | Q(**{f"{prefix}expires_on__gte": today})
    return unended & Q(**{f"{prefix}revoked_at": None})


def living_link(secret: str) -> SharedLink:
    """The link with this secret. NotFound where there is none, or none that works today."""
    links = SharedLink.objects.filter(
        living(timezone.localdate()), hash=digest(secret), roadmap__workspace__deleted_at=None
    )
    link = links.select_related("roadmap__workspace").first()
    if link is None:
        raise NotFound(texts.LINK_DEAD)
    return link


def values_of(roadmap: Roadmap) -> dict[str, Any]:
    """Every field's present value; what changes are compared with."""
    names = ("name", "lane", "span", "products", "levels", "shows_done")
    return {name: getattr(roadmap, name) for name in names}


def picture_of(roadmap: Roadmap, *, today: datetime.date) -> Picture:
    """The items in their lanes, dated, with what depends on what. Six queries, whatever the number."""
    rows = _rows(roadmap)
    total = rows.count()
    found = [
        {name: row[path] for name, path in ROW.items()} for row in rows.values(*ROW.values())[:MOST_ITEMS]
    ]
    below = Requirement.objects.filter(record__workspace_id=roadmap.workspace_id, parent__isnull=False)
    parent_of = dict(below.values_list("pk", "parent_id"))
    work = rolled_up(_work(roadmap.workspace_id), parent_of)
    dates: dict[int, Dates | None] = {}
    items = []
    for row in found:
        release = (row["release_start"], row["release_finish"]) if row["release"] else None
        dated = dates[row["id"]] = dates_of(work.get(row["id"]), release)
        items.append(
            {
                **{name: row[name] for name in ("id", "key", "title", "product", "owner", "state", "level")},
                "product_name": row["product_name"] or "",
                "owner_name": row["owner_name"] or "",
                "release": row["release"] or "",
                "horizon": horizon_of(row["state"], dated, today),
                "start_on": dated.start_on if dated else None,
                "finish_on": dated.finish_on if dated else None,
                "dated_by": dated.by if dated else "",
                "progress": progress_of(work.get(row["id"]), row["state"]),
                "is_late": is_late(row["state"], dated, today),
            }
        )
    goals = _goals([item["id"] for item in items], parent_of)
    for item in items:
        item["goals"] = goals.get(item["id"], [])
    lanes = _into_lanes(items, Lane(roadmap.lane))
    return Picture(
        today=today,
        lanes=lanes,
        items=items,
        dependencies=_dependencies(roadmap.workspace_id, items, dates),
        left_out=max(0, total - len(items)),
    )


def _rows(roadmap: Roadmap) -> QuerySet[Requirement]:
    rows = Requirement.objects.filter(
        record__workspace_id=roadmap.workspace_id, record__kind="requirement", record__deleted_at=None
    ).exclude(state=State.REJECTED)
    if not roadmap.shows_done:
        rows = rows.exclude(state=State.DONE)
    if roadmap.products:
        rows = rows.filter(record__product_id__in=roadmap.products)
    if roadmap.levels:
        rows = rows.filter(level__in=["" if level == "none" else level for level in roadmap.levels])
    return rows.order_by(F("release__start_on").asc(nulls_last=True), "position", "record_id")


def _work(workspace_id: int) -> dict[int, Work]:
    """What the tasks of each requirement come to."""
    done = Sum(F("effort_days") * F("progress"))
    tasks = tasks_in(workspace_id).filter(requirement__isnull=False).order_by()
    return {
        row["requirement_id"]: Work(
            start_on=row["start"],
            finish_on=row["finish"],
            effort_days=row["effort"] or 0.0,
            done_days=row["done"] or 0.0,
        )
        for row in tasks.values("requirement_id").annotate(
            start=Min("start_on"), finish=Max("finish_on"), effort=Sum("effort_days"), done=done
        )
    }


def _goals(ids: Iterable[int], parent_of: Mapping[int, int]) -> dict[int, list[dict[str, Any]]]:
    """{requirement: the objectives that it serves}, the greater share first.

    What says nothing of its own serves what its nearest ancestor serves, as everywhere among the goals.
    """
    way = {pk: list(upward(pk, parent_of)) for pk in ids}
    own: dict[int, list[dict[str, Any]]] = {}
    rows = Contribution.objects.filter(
        requirement_id__in={step for steps in way.values() for step in steps},
        objective__record__deleted_at=None,
    )
    for requirement, pk, key, title in rows.order_by("-share", "objective_id").values_list(
        "requirement_id", "objective_id", "objective__record__key", "objective__record__title"
    ):
        own.setdefault(requirement, []).append({"id": pk, "key": key, "title": title})
    return {pk: next((own[step] for step in steps if step in own), []) for pk, steps in way.items()}


def _into_lanes(items: Iterable[dict[str, Any]], lane: Lane) -> list[dict[str, Any]]:
    """Give every item the lanes that it stands in; the lanes in their order, the one of the rest last.

    An item that serves several goals stands in the lane of each.
    """
    names: dict[str, str] = {}
    for item in items:
        if lane == Lane.MANAGER:
            places = [(item["owner"], item["owner_name"])] if item["owner"] else []
        elif lane == Lane.PRODUCT:
            places = [(item["product"], item["product_name"])] if item["product"] else []
        elif lane == Lane.GOAL:
            places = [(goal["id"], goal["title"]) for goal in item["goals"]]
        else:
            quarter = quarter_of(item["finish_on"]) if item["finish_on"] else ""
            places = [(quarter, quarter)] if quarter else []
        item["lanes"] = [str(pk) for pk, _ in places] or ["none"]
        names |= {str(pk): name for pk, name in places}
    found = [{"id": pk, "name": name} for pk, name in sorted(names.items(), key=lambda one: (one[1], one[0]))]
    if any("none" in item["lanes"] for item in items):
        found.append({"id": "none", "name": ""})
    return found


def _dependencies(
    workspace_id: int, items: Iterable[dict[str, Any]], dates: dict[int, Dates | None]
) -> list[dict[str, Any]]:
    """Who depends on whom among the items, which of it goes across products, and which the plan breaks."""
    product_of = {item["id"]: item["product"] for item in items}
    rows = Link.objects.filter(workspace_id=workspace_id, kind="depends_on").values_list(
        "source_id", "target_id"
    )
    return [
        {
            "dependent": source,
            "needed": target,
            "is_across": product_of[source] != product_of[target],
            "is_broken": is_broken(dates[source], dates[target]),
        }
        for source, target in rows.order_by("pk")
        if source in product_of and target in product_of
    ]
