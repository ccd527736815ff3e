"""Routes of overlaps and gaps, of their settlement, and of the index of each pair."""

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.workspaces.api import here

from .. import bridge, policy, schemas, texts
from ..actions import settling
from ..models import Settlement
from ..queries.facts import BULK, acts_since, areas_here, items_here, managers_here, members_here
from ..queries.map import require_reader, settlements_here
from ..rules.words import Way
from .map import ROOT, checked_days

router = Router()
SHOWN = 8
MOST_SETTLEMENTS = 200


@router.get(ROOT + "/findings", response=schemas.FindingsOut, operation_id="list_responsibility_findings")
def list_responsibility_findings(request: HttpRequest, slug: str, days: int = 90) -> Any:
    """Overlaps and gaps of the last `days`, each with what it rests on and how it can be settled."""
    actor = here(request, slug)
    require_reader(actor)
    marked, items = settling.marked_here(actor, days=checked_days(days))
    areas = {area.id: area.name for area in areas_here(actor.here)}
    people = members_here(actor.here)
    titles = {item.id: {"key": item.key, "title": item.title} for item in items}
    rows = [(one, _finding(actor, slug, one, areas, people, titles)) for one in marked]
    return {
        "days": days,
        "limits": {
            **asdict(bridge.LIMITS),
            "bulk": BULK,
        },
        "findings": [row for one, row in rows if not one.is_quiet],
        "agreed": [row for one, row in rows if one.is_quiet],
        "counts": Counter(one.finding.kind for one, _ in rows if not one.is_quiet),
    }


@router.post(ROOT + "/settlements", response={201: schemas.SettlementOut}, operation_id="settle_finding")
def settle_finding(request: HttpRequest, slug: str, body: schemas.SettleIn) -> Any:
    """Settle a finding on the spot: assign it, make somebody deputy, agree to leave it until a day, or dispute it."""
    actor = here(request, slug)
    checked_days(body.days)
    settlement = settling.settle_finding(actor, settling.Wish(**body.model_dump()))
    areas = {area.id: area.name for area in areas_here(actor.here)}
    return Status(201, _settlement(settlement, areas, members_here(actor.here)))


@router.get(ROOT + "/settlements", response=list[schemas.SettlementOut], operation_id="list_settlements")
def list_settlements(request: HttpRequest, slug: str) -> Any:
    """The latest 200 settlements, newest first, with the evidence that they rested on."""
    actor = here(request, slug)
    require_reader(actor)
    areas = {area.id: area.name for area in areas_here(actor.here)}
    people = members_here(actor.here)
    rows = settlements_here(actor.here).order_by("-pk")[:MOST_SETTLEMENTS]
    return [_settlement(row, areas, people) for row in rows]


@router.get(ROOT + "/pairs", response=schemas.PairsOut, operation_id="list_overlap_indices")
def list_overlap_indices(request: HttpRequest, slug: str, months: int = 6) -> Any:
    """How much the work of each two managers overlapped, month by month."""
    actor = here(request, slug)
    require_reader(actor)
    if not 1 <= months <= 12:
        raise Invalid.of({"months": texts.MONTHS_RANGE})
    shown = _months(timezone.localdate(), months)
    areas, items = areas_here(actor.here), items_here(actor.here)
    managers = managers_here(actor.here)
    found = bridge.months_of(
        acts_since(actor.here, shown[0]),
        bridge.places_of(items, areas),
        managers=managers,
        months=shown,
    )
    by_pair = {(month, one.people): one for month, pairs in found.items() for one in pairs}
    pairs = sorted({people for _, people in by_pair})
    rows = []
    for pair in pairs:
        of_month = [by_pair.get((month, pair)) for month in shown]
        latest, most = of_month[-1], max(one.ruzicka for one in of_month if one)
        row = {
            "people": [{"id": pk, "name": managers[pk]} for pk in pair],
            "latest": round(latest.ruzicka, 4) if latest else None,
            "months": [
                {
                    "month": month,
                    "ruzicka": round(one.ruzicka, 4) if one else None,
                    "cosine": round(one.cosine, 4) if one else None,
                    "acts": int(one.together) if one else 0,
                }
                for month, one in zip(shown, of_month, strict=True)
            ],
        }
        rows.append(((latest.ruzicka if latest else -1.0, most), row))
    rows.sort(key=lambda ranked: ranked[0], reverse=True)
    return {"months": shown, "pairs": [row for _, row in rows]}


def _months(today: datetime.date, count: int) -> list[datetime.date]:
    """The first days of the last `count` months, this one last."""
    found = [today.replace(day=1)]
    while len(found) < count:
        found.append((found[-1] - datetime.timedelta(days=1)).replace(day=1))
    return found[::-1]


def _finding(
    actor: Actor,
    slug: str,
    one: bridge.Marked,
    areas: Mapping[int, str],
    people: Mapping[int, str],
    titles: Mapping[int, dict[str, str]],
) -> dict[str, Any]:
    finding = one.finding
    ways = settling.WAYS[finding.kind]
    allowed = [
        way
        for way in ways
        if (policy.can_dispute(actor) if way == Way.DISPUTED else policy.can_edit_map(actor))
    ]
    return {
        "mark": one.mark,
        "kind": finding.kind,
        "area": finding.area,
        "area_name": areas.get(finding.area or 0, ""),
        "product": finding.product,
        "people": _people(finding.people, people),
        "strength": round(finding.strength, 4),
        "acts": [
            {"person": {"id": pk, "name": people.get(pk, "—")}, "acts": count}
            for pk, count in sorted(finding.acts.items(), key=lambda act: (-act[1], act[0]))
        ],
        "count": len(finding.items),
        "items": [titles[pk] for pk in finding.items[:SHOWN]],
        "first_on": finding.first,
        "last_on": finding.last,
        "ways": allowed,
        "settled": _settlement(one.settled, areas, people) if one.settled else None,
        "address": f"/w/{slug}/disagreements?about={quote(one.mark)}",
    }


def _settlement(row: Settlement, areas: Mapping[int, str], people: Mapping[int, str]) -> dict[str, Any]:
    return {
        "id": row.pk,
        "mark": row.mark,
        "kind": row.kind,
        "way": row.way,
        "area": row.area_id,
        "area_name": areas.get(row.area_id or 0, ""),
        "people": _people(row.people, people),
        "reason": row.reason,
        "review_on": row.review_on,
        "is_review_due": bool(row.review_on and row.review_on <= timezone.localdate()),
        "evidence": row.evidence,
        "at": row.at,
        "by": {"id": row.by_id, "name": row.by.name},
    }


def _people(ids: Any, names: Mapping[int, str]) -> list[dict[str, Any]]:
    return [{"id": pk, "name": names.get(pk, "—")} for pk in ids]
