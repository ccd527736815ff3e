"""What the map declares and what people really did, as plain rows; a constant number of queries.

Acts come from the one history: who created, edited or scored a requirement, planned a task of it, decided about its
state, release or priority, or was made its owner. A verdict in a review is none: who is asked claims nothing.
"""

import datetime
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, Q, TextField, Value, When
from django.utils import timezone

from planweave.kernel.models import Activity
from planweave.planning.models import Task
from planweave.requirements.models import Requirement
from planweave.requirements.rules import State
from planweave.workspaces.models import Area, Membership, Role
from planweave.workspaces.policy import PLANNERS

from ..models import AreaPlace, AreaSeat
from ..rules.words import SeatRole

EDITS = ("RequirementCreated", "RequirementChanged", "ScoreInputsChanged", "TaskCreated", "TaskChanged")
DECIDED = ("state", "release", "priority")
WAYS = ("edited", "assigned", "decided")
BULK = 30
"""A step that touches more requirements than this (an import, an applied plan) says nothing about who works where."""
LINES = (Area.Kind.PRODUCT_LINE,)


@dataclass(frozen=True, kw_only=True)
class AreaFact:
    """An area with who is declared for it, the first owner first."""

    id: int
    name: str
    kind: str
    product: int | None
    parent: int | None
    owners: tuple[int, ...]
    deputies: tuple[int, ...]
    since: dict[int, datetime.date]
    place: AreaPlace | None

    @property
    def is_line(self) -> bool:
        return self.kind in LINES


@dataclass(frozen=True, kw_only=True)
class ItemFact:
    id: int
    key: str
    title: str
    area: int | None
    product: int
    release: int | None
    owner: int | None
    is_open: bool


@dataclass(frozen=True, kw_only=True)
class ActFact:
    person: int
    item: int
    on: datetime.date
    way: str


def areas_here(workspace_id: int) -> list[AreaFact]:
    """By kind and name; three queries."""
    seats: dict[int, list[AreaSeat]] = defaultdict(list)
    for seat in AreaSeat.objects.filter(area__workspace_id=workspace_id).order_by("pk"):
        seats[seat.area_id].append(seat)
    places = {place.pk: place for place in AreaPlace.objects.filter(area__workspace_id=workspace_id)}
    found = []
    for area in Area.objects.filter(workspace_id=workspace_id).order_by("kind", "name", "pk"):
        place = places.get(area.pk)
        mine = seats[area.pk]
        first = [area.owner_id] if area.owner_id is not None else []
        owners = [*first, *(seat.user_id for seat in mine if seat.role == SeatRole.OWNER)]
        since = {seat.user_id: seat.since for seat in mine if seat.role == SeatRole.OWNER}
        if first and place and place.owner_since:
            since[first[0]] = place.owner_since
        found.append(
            AreaFact(
                id=area.pk,
                name=area.name,
                kind=area.kind,
                product=area.product_id,
                parent=place.parent_id if place else None,
                owners=tuple(dict.fromkeys(owners)),
                deputies=tuple(
                    seat.user_id
                    for seat in mine
                    if seat.role == SeatRole.DEPUTY and seat.user_id not in owners
                ),
                since=since,
                place=place,
            )
        )
    return found


def items_here(workspace_id: int, *, release: int | None = None) -> list[ItemFact]:
    """Requirements that exist, of the whole workspace or of one release."""
    rows = Requirement.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)
    if release is not None:
        rows = rows.filter(release_id=release)
    columns = (
        "pk", "record__key", "record__title", "area_id", "record__product_id", "release_id", "record__owner_id",
        "state",
    )  # fmt: skip
    done = (State.DONE, State.REJECTED)
    return [
        ItemFact(
            id=pk, key=key, title=title, area=area, product=product, release=release_id, owner=owner,
            is_open=state not in done,
        )
        for pk, key, title, area, product, release_id, owner, state in rows.order_by("pk").values_list(*columns)
    ]  # fmt: skip


def managers_here(workspace_id: int) -> dict[int, str]:
    """{person: name} of those who can overlap: product managers, and leads who own an area themselves.

    A lead who owns none looks after everything; that is no claim.
    """
    owners = Area.objects.filter(workspace_id=workspace_id, owner__isnull=False).values("owner_id")
    seats = AreaSeat.objects.filter(area__workspace_id=workspace_id).values("user_id")
    rows = Membership.objects.filter(
        Q(role=Role.PRODUCT_MANAGER) | Q(user_id__in=owners) | Q(user_id__in=seats),
        workspace_id=workspace_id,
        role__in=PLANNERS,
        user__is_active=True,
    )
    return dict(rows.order_by("user__name", "pk").values_list("user_id", "user__name"))


def planners_here(workspace_id: int) -> dict[int, str]:
    """{person: name} of everybody who plans: who owns a requirement of theirs answers for it."""
    rows = Membership.objects.filter(workspace_id=workspace_id, role__in=PLANNERS, user__is_active=True)
    return dict(rows.order_by("user__name", "pk").values_list("user_id", "user__name"))


def members_here(workspace_id: int) -> dict[int, str]:
    """{person: name} of everybody but guests."""
    rows = Membership.objects.filter(workspace_id=workspace_id).exclude(role=Role.GUEST)
    return dict(rows.order_by("user__name", "pk").values_list("user_id", "user__name"))


def acts_since(workspace_id: int, first: datetime.date) -> list[ActFact]:
    """What people did from that day on, each person, requirement and day once; oldest first.

    Of several things in a day the weightiest gives the act its way: decided, then assigned, then edited.

    Steps of more than BULK requirements, undone steps and undoing itself are left out. Two queries.
    """
    rows = list(_history(workspace_id, first))
    undone = {row["undoes"] for row in rows if row["undoes"]}
    of_task = dict(
        Task.objects.filter(record__workspace_id=workspace_id, requirement__isnull=False).values_list(
            "pk", "requirement_id"
        )
    )
    sizes = Counter(operation for operation, _ in {(row["operation_id"], row["record_id"]) for row in rows})
    found: dict[tuple[int, int, datetime.date], str] = {}

    def keep(who: int, item: int, on: datetime.date, way: str) -> None:
        known = found.get((who, item, on))
        if known is None or WAYS.index(way) > WAYS.index(known):
            found[who, item, on] = way

    for row in reversed(rows):
        if row["undoes"] or row["operation_id"] in undone or sizes[row["operation_id"]] > BULK:
            continue
        day = timezone.localtime(row["at"]).date()
        who = row["actor_id"]
        is_task = row["kind"].startswith("Task")
        item = of_task.get(row["record_id"]) if is_task else row["record_id"]
        way = "decided" if row["decides"] and row["kind"] == "RequirementChanged" else "edited"
        if item is None:
            continue
        keep(who, item, day, way)
        if row["said"] and row["kind"].startswith("Requirement"):
            given = json.loads(row["said"]).get("owner", [None, None])[1]
            if given is not None and given != who:
                keep(given, item, day, "assigned")
    return [ActFact(person=who, item=item, on=on, way=way) for (who, item, on), way in found.items()]


def _history(workspace_id: int, first: datetime.date) -> Iterator[dict[str, Any]]:
    """Newest first, so that reading stops where the period begins, whatever the length of the history."""
    decides = Q()
    for name in DECIDED:
        decides |= Q(changes_json__contains=f'"{name}":[')
    rows = (
        Activity.objects.filter(workspace_id=workspace_id, kind__in=EDITS)
        .annotate(
            decides=Case(When(decides, then=Value(1)), default=Value(0)),
            said=Case(
                When(changes_json__contains='"owner":[', then=F("changes_json")),
                default=Value(""),
                output_field=TextField(),
            ),
        )
        .order_by("-seq")
        .values("actor_id", "at", "kind", "record_id", "operation_id", "undoes", "decides", "said")
    )
    begin = datetime.datetime.combine(first, datetime.time.min, tzinfo=timezone.get_current_timezone())
    for row in rows.iterator(2000):
        if row["at"] < begin:
            return
        yield row
