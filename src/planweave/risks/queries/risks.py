"""The register; a constant number of queries whatever the number of rows."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.models import Record
from planweave.kernel.paging import Page, Sort, page_of
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from .. import texts
from ..models import About, Occurrence, Reading, Response, Risk
from ..policy import can_read
from ..rules import course
from ..rules.fields import DATES, OWN_FIELDS
from ..rules.words import OPEN, AboutKind, Phase, State
from .about import Targets, about_rows

SORTS = {
    "key": "record__number",
    "title": "record__title",
    "category": "category",
    "state": "state",
    "owner": "record__owner__name",
    "phase": "phase",
    "strikes_from": "strikes_from",
    "next_review_on": "next_review_on",
    "level": "level",
    "score": "score",
    "expected_cost": "expected_cost",
    "expected_days": "expected_days",
    "inherent_likelihood": "inherent_likelihood",
    "inherent_impact": "inherent_impact",
    "residual_likelihood": "residual_likelihood",
    "residual_impact": "residual_impact",
    "updated_at": "record__updated_at",
}


def risks_in(workspace_id: int) -> QuerySet[Risk]:
    return Risk.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)


def risks_readable_by(actor: Actor) -> QuerySet[Risk]:
    """All of the workspace for its members; a guest is refused."""
    require(can_read(actor), actor)
    return risks_in(actor.here).select_related("record", "record__owner", "record__product")


def readable_risk(actor: Actor, key: str) -> Risk:
    row = risks_readable_by(actor).filter(record__key=key).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row


@dataclass(frozen=True, kw_only=True)
class Filter:
    """Comma-separated values per field; `state` "open" stands for all that may still strike."""

    q: str = ""
    state: str = ""
    category: str = ""
    phase: str = ""
    owner: str = ""
    level: str = ""
    product: str = ""
    about: str = ""
    due: str = ""


def filtered(rows: QuerySet[Risk], wanted: Filter, *, today: datetime.date) -> QuerySet[Risk]:
    for word in wanted.q.split():
        rows = rows.filter(
            Q(record__key__icontains=word)
            | Q(record__title__icontains=word)
            | Q(cause__icontains=word)
            | Q(event__icontains=word)
            | Q(effect__icontains=word)
        )
    states = _values(wanted.state)
    if states:
        known = {*State.values, "open"}
        _check(states, known)
        rows = rows.filter(state__in={*(states - {"open"}), *(OPEN if "open" in states else ())})
    if phases := _values(wanted.phase):
        _check(phases, set(Phase.values))
        rows = rows.filter(phase__in=phases)
    if categories := _values(wanted.category):
        rows = rows.filter(category__in=categories)
    for column, given in (
        ("record__owner_id", wanted.owner),
        ("level", wanted.level),
        ("record__product_id", wanted.product),
    ):
        if ids := _values(given):
            condition = Q(**{f"{column}__in": [one for one in ids if one.isdecimal()]})
            rows = rows.filter(condition | Q(**{f"{column}__isnull": True}) if "none" in ids else condition)
    if wanted.about:
        rows = rows.filter(about__key__in=_values(wanted.about)).distinct()
    if wanted.due:
        rows = rows.filter(next_review_on__lte=today, state__in=OPEN)
    return rows


def _values(text: str) -> set[str]:
    return {part for part in text.split(",") if part}


def _check(given: Collection[str], known: Collection[str]) -> None:
    for value in given:
        if value not in known:
            raise Invalid(texts.FILTER_UNKNOWN, value=value)


def risk_page(
    actor: Actor, wanted: Filter, *, sort: str, cursor: str | None, limit: int
) -> tuple[Page, int, list[Risk]]:
    """A page in order, how many match in all, and the page's risks; three queries."""
    readable = risks_readable_by(actor)
    # Apart, so that a risk about two of the things asked for is one row that can be ordered by anything.
    found = Risk.objects.filter(
        pk__in=filtered(readable, wanted, today=timezone.localdate()).order_by().values("pk")
    )
    page = page_of(
        found, sorts=_sorts_of(sort), tie="record_id", columns=["record_id"], cursor=cursor, limit=limit
    )
    ids = [row["record_id"] for row in page.rows]
    rows = readable.in_bulk(ids)
    return page, found.count(), [rows[pk] for pk in ids]


def _sorts_of(text: str) -> list[Sort]:
    sorts = []
    for part in filter(None, (text or "-score,key").split(",")):
        name = part.lstrip("-")
        if name not in SORTS:
            raise Invalid(texts.SORT_UNKNOWN, field=name, names=", ".join(SORTS))
        sorts.append(Sort(SORTS[name], is_descending=part.startswith("-")))
    return sorts


def values_of(risk: Risk, about: Sequence[str]) -> dict[str, Any]:
    """Every field's present value as JSON; what changes are compared with."""
    values: dict[str, Any] = {"title": risk.record.title, "owner": risk.record.owner_id}
    for name in OWN_FIELDS:
        value = getattr(risk, name)
        values[name] = value.isoformat() if name in DATES and isinstance(value, datetime.date) else value
    values["about"] = list(about)
    return values


@dataclass(frozen=True, kw_only=True)
class Around:
    """What a list shows beside each risk's own row."""

    about: Mapping[int, list[dict[str, Any]]]
    responses: Mapping[int, list[Response]]
    trends: Mapping[int, course.Trend]


def around(rows: Sequence[Risk]) -> Around:
    """Five queries whatever the number of rows."""
    ids = [row.pk for row in rows]
    responses: dict[int, list[Response]] = {pk: [] for pk in ids}
    found = Response.objects.filter(risk_id__in=ids, removed_at=None).select_related("owner", "task")
    for response in found.order_by("number"):
        responses[response.risk_id].append(response)
    today = timezone.localdate()
    readings = readings_of(ids)
    trends = {pk: course.trend_of(readings.get(pk, []), today=today) for pk in ids}
    return Around(about=about_rows(ids), responses=responses, trends=trends)


def readings_of(risk_ids: Collection[int] | QuerySet[Risk]) -> dict[int, list[course.Reading]]:
    """{risk: its readings, oldest first}; one query."""
    found: dict[int, list[course.Reading]] = {}
    rows = Reading.objects.filter(risk_id__in=risk_ids).order_by("at", "pk")
    for risk, at, state, score, cost, days in rows.values_list(
        "risk_id", "at", "state", "score", "expected_cost", "expected_days"
    ):
        found.setdefault(risk, []).append(
            course.Reading(
                risk=risk,
                on=timezone.localdate(at),
                is_open=state in OPEN,
                score=score,
                expected_cost=cost,
                expected_days=days,
            )
        )
    return found


def trails_of(risk_ids: Collection[int]) -> dict[int, list[dict[str, Any]]]:
    """{risk: the positions it had, oldest first, each once when it was taken}; one query."""
    found: dict[int, list[dict[str, Any]]] = {pk: [] for pk in risk_ids}
    rows = Reading.objects.filter(risk_id__in=risk_ids).order_by("at", "pk")
    for risk, at, *steps in rows.values_list(
        "risk_id",
        "at",
        "inherent_likelihood",
        "inherent_impact",
        "residual_likelihood",
        "residual_impact",
    ):
        position = {
            "inherent": [steps[0], steps[1]] if steps[0] and steps[1] else None,
            "residual": [steps[2], steps[3]] if steps[2] and steps[3] else None,
        }
        trail = found[risk]
        if not trail or {name: trail[-1][name] for name in position} != position:
            trail.append({"at": at, **position})
    return found


def occurrences_of(risk: Risk) -> list[Occurrence]:
    return list(Occurrence.objects.filter(risk=risk).select_related("by").order_by("number"))


def of_thing(actor: Actor, key: str) -> list[Risk]:
    """The risks that name a record or release, the gravest first. NotFound where it is not there for the actor."""
    if not Targets(actor, [key]).knows(key):
        raise NotFound(NOT_FOUND)
    return list(
        risks_readable_by(actor).filter(about__key=key).order_by("-score", "record__number").distinct()[:100]
    )


def figures(actor: Actor) -> dict[str, Any]:
    """The register at a glance, and the burn-down; three queries."""
    rows = risks_readable_by(actor)
    today = timezone.localdate()
    counted = list(
        rows.order_by().values_list("state", "level", "expected_cost", "expected_days", "next_review_on")
    )
    still = [one for one in counted if one[0] in OPEN]
    readings = [one for each in readings_of(rows.order_by().values("pk")).values() for one in each]
    readings.sort(key=lambda one: one.on)
    return {
        "open": len(still),
        "by_state": {state: sum(one[0] == state for one in counted) for state in State.values},
        "by_level": [sum(one[1] == level for one in still) for level in range(4)],
        "unassessed": sum(one[1] is None for one in still),
        "expected_cost": round(sum(one[2] or 0 for one in still), 2),
        "expected_days": round(sum(one[3] or 0 for one in still), 2),
        "reviews_due": sum(one[4] is not None and one[4] <= today for one in still),
        "burn_down": course.burn_down(readings, today=today),
    }


def risks_about(workspace_id: int, targets: Collection[tuple[str, int]]) -> QuerySet[Risk]:
    """Risks that name one of these things."""
    same = Q(pk__in=[])
    for kind in AboutKind.values:
        same |= Q(kind=kind, target_id__in=[pk for one, pk in targets if one == kind])
    return risks_in(workspace_id).filter(pk__in=About.objects.filter(same).values("risk_id"))


def user_names(ids: Collection[int]) -> dict[int, str]:
    """Names of owners, for records that were loaded without them; one query."""
    return dict(
        Record.objects.filter(owner_id__in=ids).order_by().values_list("owner_id", "owner__name").distinct()
    )
