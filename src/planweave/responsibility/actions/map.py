"""The map adjusted: areas, who answers for them, where they stand, when they are looked at again."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.locking import check_version, touch
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces import actions as workspace_actions
from planweave.workspaces.models import Area, Workspace
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import AreaPlace, AreaSeat, ResponsibilityMap
from ..policy import can_edit_map
from ..queries.facts import AreaFact, areas_here, members_here
from ..rules.words import SeatRole

KIND, KEY = "responsibility_map", "MAP-1"
FIELDS = ("name", "kind", "parent", "owners", "deputies", "review_on", "note")


@dataclass(frozen=True, kw_only=True)
class AreaEdit:
    """New values of some fields of an area, by the names in FIELDS."""

    values: dict[str, Any]
    reason: str = ""
    version: int | None = None


def hold_map(actor: Actor) -> ResponsibilityMap:
    """The workspace's map with its record locked, made where it is missing. Needs a transaction."""
    # The workspace's row orders two first writers, who would both make a map.
    Workspace.objects.select_for_update().get(pk=actor.here)
    held = ResponsibilityMap.objects.select_related("record").filter(workspace_id=actor.here).first()
    if held is None:
        record = Record.objects.create(
            workspace_id=actor.here,
            kind=KIND,
            number=1,
            key=KEY,
            title=texts.MAP_TITLE.say(actor.language),
            owner_id=actor.user_id,
            created_by_id=actor.user_id,
        )
        return ResponsibilityMap.objects.create(record=record, workspace_id=actor.here)
    held.record = Record.objects.select_for_update().get(pk=held.pk)
    return held


def add_area(actor: Actor, *, kind: str, name: str, product_id: int | None, edit: AreaEdit) -> AreaFact:
    """A new area at its place in the map, with whoever answers for it."""
    require(can_edit_map(actor), actor)
    with transaction.atomic():
        held = hold_map(actor)
        area = workspace_actions.create_area(actor, name=name, kind=kind, product_id=product_id)
        if any(edit.values.get(field) for field in FIELDS if field not in ("name", "kind")):
            _change(actor, held, area.pk, edit)
    return next(one for one in areas_here(actor.here) if one.id == area.pk)


def change_area(actor: Actor, area_id: int, edit: AreaEdit) -> AreaFact:
    """Change some fields. Conflict with both values where somebody changed the same field of this area since.

    Who newly answers for the area is told. Invalid with a sentence per wrong field; nothing is written then.
    """
    require(can_edit_map(actor), actor)
    with transaction.atomic():
        held = hold_map(actor)
        return _change(actor, held, area_id, edit)


def review_areas(
    actor: Actor, *, area_ids: Sequence[int], next_on: datetime.date, note: str = ""
) -> ResponsibilityMap:
    """These areas were looked at and stand; they are looked at again on `next_on`."""
    require(can_edit_map(actor), actor)
    today = timezone.localdate()
    wrong = {}
    if next_on <= today:
        wrong["next_on"] = texts.NEXT_IN_PAST
    if len(note) > 500:
        wrong["note"] = texts.NOTE_TOO_LONG
    ids = sorted(set(area_ids))
    with transaction.atomic():
        held = hold_map(actor)
        if not ids or Area.objects.filter(workspace_id=actor.here, pk__in=ids).count() != len(ids):
            wrong["areas"] = texts.AREAS_NEEDED
        if wrong:
            raise Invalid.of(wrong)
        for pk in ids:
            AreaPlace.objects.update_or_create(
                area_id=pk,
                defaults={"review_on": next_on, "reviewed_on": today, "reviewed_by_id": actor.user_id},
            )
        touch(held.record, actor)
        told = events.MapReviewed(areas=ids, next_on=next_on.isoformat(), note=note.strip())
        record_event(actor, told, held.record)
    return held


def change_map(actor: Actor, *, values: dict[str, Any], version: int | None) -> ResponsibilityMap:
    """When the whole map is looked at again, and whether new releases get a start gate by themselves."""
    require(can_edit_map(actor), actor)
    with transaction.atomic():
        held = hold_map(actor)
        before = {"review_on": _iso(held.review_on), "gates_releases": held.gates_releases}
        after = before | {
            name: _iso(value) if name == "review_on" else value for name, value in values.items()
        }
        changes = field_changes(before, after)
        if version is not None:
            check_version(held.record, seen_version=version, mine={name: after[name] for name in changes})
        if not changes:
            return held
        if "review_on" in changes and values["review_on"] and values["review_on"] <= timezone.localdate():
            raise Invalid.of({"review_on": texts.NEXT_IN_PAST})
        held.review_on = values.get("review_on", held.review_on)
        held.gates_releases = values.get("gates_releases", held.gates_releases)
        held.save(update_fields=["review_on", "gates_releases"])
        touch(held.record, actor)
        record_event(actor, events.MapChanged(area=None, name="", reason=""), held.record, changes)
    return held


def _change(actor: Actor, held: ResponsibilityMap, area_id: int, edit: AreaEdit) -> AreaFact:
    areas = {one.id: one for one in areas_here(actor.here)}
    if area_id not in areas:
        raise NotFound(NOT_FOUND)
    fact = areas[area_id]
    before = _values(fact)
    after = before | {
        name: _iso(value) if name == "review_on" else value for name, value in edit.values.items()
    }
    after["name"], after["note"] = str(after["name"]).strip(), str(after["note"]).strip()
    changes = field_changes(before, after)
    if edit.version is not None:
        mine = {f"{area_id}.{name}": after[name] for name in changes}
        check_version(held.record, seen_version=edit.version, mine=mine)
    if not changes:
        return fact
    _check(actor, areas, fact, after, changes, edit)
    owner = after["owners"][0] if after["owners"] else None
    if {"name", "kind", "owners"} & changes.keys():
        workspace_actions.change_area(actor, area_id, name=after["name"], kind=after["kind"], owner_id=owner)
    _seat(area_id, fact, after)
    today = timezone.localdate()
    place: dict[str, Any] = {
        "parent_id": after["parent"],
        "review_on": datetime.date.fromisoformat(after["review_on"]) if after["review_on"] else None,
        "note": after["note"],
    }
    if before["owners"][:1] != after["owners"][:1]:
        place["owner_since"] = today if owner is not None else None
    AreaPlace.objects.update_or_create(area_id=area_id, defaults=place)
    touch(held.record, actor)
    told = events.MapChanged(area=area_id, name=after["name"], reason=edit.reason.strip())
    record_event(actor, told, held.record, {f"{area_id}.{name}": pair for name, pair in changes.items()})
    fresh = {*after["owners"], *after["deputies"]} - {*before["owners"], *before["deputies"]}
    tell(actor, held.record, "area_given", fresh)
    return next(one for one in areas_here(actor.here) if one.id == area_id)


def _seat(area_id: int, fact: AreaFact, after: dict[str, Any]) -> None:
    """Rows for everybody but the first owner, who is the area's own; who stays keeps the day they came."""
    wanted = dict.fromkeys(after["owners"][1:], SeatRole.OWNER)
    wanted |= dict.fromkeys(after["deputies"], SeatRole.DEPUTY)
    seats = AreaSeat.objects.filter(area_id=area_id)
    known = {seat.user_id: seat for seat in seats}
    seats.exclude(user_id__in=wanted).delete()
    today = timezone.localdate()
    for user_id, role in wanted.items():
        seat = known.get(user_id)
        if seat is None:
            since = fact.since.get(user_id, today) if role == SeatRole.OWNER else today
            AreaSeat.objects.create(area_id=area_id, user_id=user_id, role=role, since=since)
        elif seat.role != role:
            seat.role, seat.since = role, today
            seat.save(update_fields=["role", "since"])


def _check(
    actor: Actor,
    areas: dict[int, AreaFact],
    fact: AreaFact,
    after: dict[str, Any],
    changes: dict[str, Any],
    edit: AreaEdit,
) -> None:
    wrong = {}
    named = [*after["owners"], *after["deputies"]]
    fresh = {*named} - {*fact.owners, *fact.deputies}
    if fresh - members_here(actor.here).keys():
        wrong["owners" if {*after["owners"]} & fresh else "deputies"] = texts.PERSON_UNKNOWN
    elif len(named) != len(set(named)):
        wrong["deputies"] = texts.NAMED_TWICE
    if "parent" in changes and after["parent"] is not None:
        if after["parent"] not in areas:
            wrong["parent"] = texts.PARENT_UNKNOWN
        elif _is_below(areas, after["parent"], fact.id):
            wrong["parent"] = texts.PARENT_CIRCLE
    review_on = after["review_on"] if "review_on" in changes else None
    if review_on and datetime.date.fromisoformat(review_on) <= timezone.localdate():
        wrong["review_on"] = texts.NEXT_IN_PAST
    if len(after["note"]) > 500:
        wrong["note"] = texts.NOTE_TOO_LONG
    if len(edit.reason) > 1000:
        wrong["reason"] = texts.REASON_TOO_LONG
    if wrong:
        raise Invalid.of(wrong)


def _is_below(areas: dict[int, AreaFact], at: int | None, top: int) -> bool:
    """Whether `at` is `top` or stands somewhere below it."""
    seen: set[int] = set()
    while at is not None and at not in seen:
        if at == top:
            return True
        seen.add(at)
        at = areas[at].parent if at in areas else None
    return False


def _values(fact: AreaFact) -> dict[str, Any]:
    return {
        "name": fact.name,
        "kind": fact.kind,
        "parent": fact.parent,
        "owners": list(fact.owners),
        "deputies": list(fact.deputies),
        "review_on": _iso(fact.place.review_on) if fact.place else None,
        "note": fact.place.note if fact.place else "",
    }


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
