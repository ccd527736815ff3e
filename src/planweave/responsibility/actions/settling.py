"""A finding settled on the spot: given to somebody, agreed to stay, or taken into a disagreement."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import record_event
from planweave.requirements import actions as requirement_actions
from planweave.workspaces.models import Area
from planweave.workspaces.policy import require

from .. import events, texts
from ..bridge import Kind, Marked, found_in
from ..models import ResponsibilityMap, Settlement
from ..policy import can_dispute, can_edit_map
from ..queries.facts import ItemFact, acts_since, areas_here, items_here, managers_here
from ..queries.map import settlements_here
from ..rules.words import Way
from .map import AreaEdit, change_area, hold_map

WAYS: dict[str, tuple[str, ...]] = {
    Kind.TWO_OWNERS: (Way.ASSIGNED, Way.AGREED, Way.DISPUTED),
    Kind.OVERLAP: (Way.ASSIGNED, Way.DEPUTISED, Way.AGREED, Way.DISPUTED),
    Kind.IDLE_OWNER: (Way.ASSIGNED, Way.AGREED, Way.DISPUTED),
    Kind.UNDECLARED: (Way.ASSIGNED, Way.DEPUTISED, Way.AGREED, Way.DISPUTED),
    Kind.UNOWNED: (Way.ASSIGNED, Way.AGREED),
    Kind.OUTSIDE: (Way.ASSIGNED, Way.AGREED),
}
"""What can be done about each kind. Outside every area, "assigned" means: put into an area."""
SHOWN = 12
"""So many objects a settlement keeps as its evidence; their number is kept whole."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """How a finding is to be settled. `owner` for an area that is assigned, `area` for requirements outside all."""

    mark: str
    way: str
    days: int = 90
    owner: int | None = None
    area: int | None = None
    reason: str = ""
    review_on: datetime.date | None = None


def marked_here(actor: Actor, *, days: int) -> tuple[list[Marked], list[ItemFact]]:
    """All findings of the last `days`, and the requirements that they may name."""
    today = timezone.localdate()
    items = items_here(actor.here)
    marked = found_in(
        areas_here(actor.here),
        items,
        acts_since(actor.here, today - datetime.timedelta(days=days)),
        managers=managers_here(actor.here),
        settlements=settlements_here(actor.here),
        today=today,
    )
    return marked, items


def settle_finding(actor: Actor, wish: Wish) -> Settlement:
    """Do it and keep why. Conflict where the finding is no longer there; nothing is written then.

    The people it is about are told. "disputed" is heard by the feature of disagreements (FindingDisputed).
    """
    disputes = wish.way == Way.DISPUTED
    require(can_dispute(actor) if disputes else can_edit_map(actor), actor)
    with transaction.atomic():
        held = hold_map(actor)
        marked, items = marked_here(actor, days=wish.days)
        one = next((found for found in marked if found.mark == wish.mark), None)
        if one is None:
            raise Conflict(texts.FINDING_GONE)
        _check(actor, wish, one)
        _carry_out(actor, wish, one)
        settlement = Settlement.objects.create(
            workspace_id=actor.here,
            mark=one.mark,
            kind=one.finding.kind,
            way=wish.way,
            area_id=one.finding.area,
            product_id=one.finding.product,
            people=list(one.finding.people),
            reason=wish.reason.strip(),
            review_on=wish.review_on if wish.way == Way.AGREED else None,
            evidence=evidence_of(one, items),
            by_id=actor.user_id,
        )
        _record(actor, held, settlement)
    return settlement


def evidence_of(one: Marked, items: Sequence[ItemFact]) -> dict[str, Any]:
    """What a finding rests on, as it is kept: objects, counts per person, first and last day."""
    by_id = {item.id: item for item in items}
    finding = one.finding
    return {
        "acts": {str(who): count for who, count in finding.acts.items()},
        "count": len(finding.items),
        "items": [by_id[pk].key for pk in finding.items[:SHOWN] if pk in by_id],
        "first_on": finding.first.isoformat() if finding.first else None,
        "last_on": finding.last.isoformat() if finding.last else None,
    }


def _check(actor: Actor, wish: Wish, one: Marked) -> None:
    ways = WAYS[one.finding.kind]
    if wish.way not in ways:
        raise Invalid(texts.WAY_WRONG, way=wish.way, ways=", ".join(ways))
    wrong = {}
    if wish.way in (Way.AGREED, Way.DISPUTED) and not wish.reason.strip():
        wrong["reason"] = texts.REASON_NEEDED
    if len(wish.reason) > 1000:
        wrong["reason"] = texts.REASON_TOO_LONG
    if wish.way == Way.AGREED and (wish.review_on is None or wish.review_on <= timezone.localdate()):
        wrong["review_on"] = texts.REVIEW_NEEDED
    if wish.way == Way.ASSIGNED:
        if one.finding.kind == Kind.OUTSIDE:
            if not Area.objects.filter(workspace_id=actor.here, pk=wish.area).exists():
                wrong["area"] = texts.AREA_NEEDED
        elif wish.owner is None:
            wrong["owner"] = texts.OWNER_NEEDED
    if wrong:
        raise Invalid.of(wrong)


def _carry_out(actor: Actor, wish: Wish, one: Marked) -> None:
    finding = one.finding
    if wish.way == Way.ASSIGNED and finding.kind == Kind.OUTSIDE:
        edits = [
            requirement_actions.Edit(id=pk, version=None, values={"area": wish.area}) for pk in finding.items
        ]
        requirement_actions.change_requirements(actor, edits)
        return
    if finding.area is None or wish.way not in (Way.ASSIGNED, Way.DEPUTISED):
        return
    fact = next(area for area in areas_here(actor.here) if area.id == finding.area)
    if wish.way == Way.ASSIGNED:
        deputies = [pk for pk in fact.deputies if pk != wish.owner]
        values: dict[str, Any] = {"owners": [wish.owner], "deputies": deputies}
    else:
        joining = [pk for pk in finding.people if pk not in fact.owners and pk not in fact.deputies]
        values = {"deputies": [*fact.deputies, *joining]}
    change_area(actor, finding.area, AreaEdit(values=values, reason=wish.reason))


def _record(actor: Actor, held: ResponsibilityMap, settlement: Settlement) -> None:
    kind = events.FindingDisputed if settlement.way == Way.DISPUTED else events.FindingSettled
    told = kind(
        mark=settlement.mark,
        kind=settlement.kind,
        way=settlement.way,
        area=settlement.area_id,
        people=settlement.people,
        reason=settlement.reason,
        evidence=settlement.evidence,
    )
    held.record.refresh_from_db()  # carrying it out may have changed the map
    record_event(actor, told, held.record)
    tell(actor, held.record, f"finding_{settlement.way}", settlement.people)
