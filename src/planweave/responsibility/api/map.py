"""Routes of the map and its adjustments."""

import datetime
import json
from collections import Counter, defaultdict
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.workspaces.api import here

from .. import bridge, policy, schemas, texts
from ..actions import map as actions
from ..queries.facts import AreaFact, acts_since, areas_here, items_here, managers_here, members_here
from ..queries.map import adjustments_page, map_here, require_reader

router = Router()
ROOT = "/workspaces/{slug}/responsibility"


def checked_days(days: int) -> int:
    if not 7 <= days <= 366:
        raise Invalid.of({"days": texts.DAYS_RANGE})
    return days


@router.get(ROOT + "/map", response=schemas.MapOut, operation_id="get_responsibility_map")
def get_responsibility_map(request: HttpRequest, slug: str, days: int = 90) -> Any:
    """Areas with who answers for them, and who really acted where in the last `days`."""
    actor = here(request, slug)
    require_reader(actor)
    return _map(actor, checked_days(days))


@router.patch(ROOT + "/map", response=schemas.MapOut, operation_id="change_responsibility_map")
def change_responsibility_map(request: HttpRequest, slug: str, body: schemas.MapChangeIn) -> Any:
    """When the whole map is looked at again, and whether every new release gets a start gate."""
    actor = here(request, slug)
    actions.change_map(actor, values=body.given(), version=body.version)
    return _map(actor, 90)


@router.post(ROOT + "/areas", response={201: schemas.MapOut}, operation_id="add_map_area")
def add_map_area(request: HttpRequest, slug: str, body: schemas.MapAreaIn) -> Any:
    """A new area at its place, with owners and deputies."""
    actor = here(request, slug)
    values = body.model_dump(include={"parent", "owners", "deputies", "review_on", "note"})
    edit = actions.AreaEdit(values=values, reason=body.reason)
    actions.add_area(actor, kind=body.kind, name=body.name, product_id=body.product, edit=edit)
    return Status(201, _map(actor, 90))


@router.patch(ROOT + "/areas/{area_id}", response=schemas.MapOut, operation_id="change_map_area")
def change_map_area(request: HttpRequest, slug: str, area_id: int, body: schemas.MapAreaChangeIn) -> Any:
    """Owners, deputies, place, name, review day. 409 with both values where somebody changed the same field since."""
    actor = here(request, slug)
    edit = actions.AreaEdit(values=body.given(), reason=body.reason, version=body.version)
    actions.change_area(actor, area_id, edit)
    return _map(actor, 90)


@router.post(ROOT + "/reviews", response=schemas.MapOut, operation_id="review_map_areas")
def review_map_areas(request: HttpRequest, slug: str, body: schemas.MapReviewIn) -> Any:
    """Say that these areas were looked at, and when they are looked at again."""
    actor = here(request, slug)
    actions.review_areas(actor, area_ids=body.areas, next_on=body.next_on, note=body.note)
    return _map(actor, 90)


@router.get(ROOT + "/history", response=schemas.AdjustmentPage, operation_id="list_map_adjustments")
def list_map_adjustments(request: HttpRequest, slug: str, cursor: str | None = None, limit: int = 50) -> Any:
    """Every adjustment of the map, newest first: who changed what of which area, and why."""
    actor = here(request, slug)
    page = adjustments_page(actor, cursor=cursor, limit=limit)
    areas = {area.id: area.name for area in areas_here(actor.here)}
    people = members_here(actor.here)
    names = {f"area {pk}": name for pk, name in areas.items()}
    names |= {f"person {pk}": name for pk, name in people.items()}
    return {
        "items": [_adjustment(row, areas) for row in page.rows],
        "names": names,
        "next_cursor": page.next_cursor,
    }


def _map(actor: Actor, days: int) -> dict[str, Any]:
    today = timezone.localdate()
    areas, items = areas_here(actor.here), items_here(actor.here)
    managers, members = managers_here(actor.here), members_here(actor.here)
    held, places = bridge.holders_of(areas), bridge.places_of(items, areas)
    acts = acts_since(actor.here, today - datetime.timedelta(days=days))
    cells = bridge.cells_of(acts, places)
    total, waiting = Counter(places.values()), Counter(places[item.id] for item in items if item.is_open)
    by_area: dict[int | None, int] = defaultdict(int)
    by_person: dict[int, int] = defaultdict(int)
    for (area, person), count in cells.items():
        by_area[area] += count
        by_person[person] += count
    shown = {**managers}
    for area in areas:
        shown |= {pk: members.get(pk, "—") for pk in (*area.owners, *area.deputies) if pk not in shown}
    of_managers = sum(count for person, count in by_person.items() if person in managers)
    row = map_here(actor.here)
    return {
        "version": row.record.version if row else 0,
        "days": days,
        "review_on": row.review_on if row else None,
        "is_review_due": bool(row and row.review_on and row.review_on <= today),
        "gates_releases": bool(row and row.gates_releases),
        "outside": waiting[None],
        "areas": [
            _area(area, held[area.id], members, today)
            | {"requirements": total[area.id], "open": waiting[area.id], "acts": by_area[area.id]}
            for area in areas
        ],
        "managers": [
            {
                "id": pk,
                "name": name,
                "is_manager": pk in managers,
                "areas": sum(1 for area in areas if pk in held[area.id].owners),
                "requirements": sum(waiting[area.id] for area in areas if pk in held[area.id].owners),
                "acts": by_person[pk],
                "share": round(by_person[pk] / of_managers, 4) if of_managers and pk in managers else 0.0,
            }
            for pk, name in shown.items()
        ],
        "cells": [
            {"area": area, "person": person, "acts": count}
            for (area, person), count in sorted(cells.items(), key=lambda one: (one[0][0] or 0, one[0][1]))
            if person in shown
        ],
        "can": {
            "edit": policy.can_edit_map(actor),
            "dispute": policy.can_dispute(actor),
            "make_charter": policy.can_make_charter(actor),
            "set_up_gate": policy.can_set_up_gate(actor),
        },
    }


def _area(
    area: AreaFact, held: bridge.Holders, members: dict[int, str], today: datetime.date
) -> dict[str, Any]:
    place = area.place
    reviewer = place.reviewed_by_id if place else None
    return {
        "id": area.id,
        "name": area.name,
        "kind": area.kind,
        "product": area.product,
        "parent": area.parent,
        "owners": list(area.owners),
        "deputies": list(area.deputies),
        "owners_in_force": list(area.owners) or sorted(held.owners),
        "deputies_in_force": sorted(held.deputies - held.owners),
        "review_on": place.review_on if place else None,
        "is_review_due": bool(place and place.review_on and place.review_on <= today),
        "reviewed_on": place.reviewed_on if place else None,
        "reviewed_by": {"id": reviewer, "name": members.get(reviewer, "—")} if reviewer else None,
        "note": place.note if place else "",
    }


def _adjustment(row: dict[str, Any], areas: dict[int, str]) -> dict[str, Any]:
    data, changes = json.loads(row["data_json"]), json.loads(row["changes_json"])
    area = data.get("area")
    if row["kind"] == "AreaChanged":
        changes = {
            "owners" if name == "owner" else name: [_listed(name, value) for value in pair]
            for name, pair in data.pop("changes", {}).items()
        }
    return {
        "seq": row["seq"],
        "at": row["at"],
        "by": {"id": row["actor_id"], "name": row["actor__name"]},
        "kind": row["kind"],
        "area": area,
        "area_name": areas.get(area) or data.get("name") or "",
        "reason": data.get("reason", ""),
        "changes": {name.split(".")[-1]: pair for name, pair in changes.items()},
        "data": data,
    }


def _listed(name: str, value: Any) -> Any:
    if name != "owner":
        return value
    return [] if value is None else [value]
