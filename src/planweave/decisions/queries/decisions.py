"""The log of decisions; a constant number of queries whatever the number of rows."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.planning.models import Release, Task
from planweave.planning.queries.releases import values_of as release_values
from planweave.planning.queries.tasks import values_of as task_values
from planweave.workspaces.models import Area
from planweave.workspaces.policy import require

from ..models import About, Contradiction, Decision
from ..policy import can_read
from ..rules.contradictions import Opposed, Verdict, opposed, sets_of
from ..rules.figures import Figures, Told, figures_of
from ..rules.words import TargetKind
from .about import Target
from .naming import with_names


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What of a decision can contradict another; `effects` as `checked_effects` keeps them."""

    question: str
    choice: str
    about: Sequence[Target]
    effects: Sequence[dict[str, Any]] = ()


def decisions_readable_by(actor: Actor) -> QuerySet[Decision]:
    """All of the workspace for its members; a guest is refused."""
    require(can_read(actor), actor)
    return Decision.objects.filter(record__workspace_id=actor.here, record__deleted_at=None).select_related(
        "record", "record__owner", "disagreement__record", "reversed_by__record", "reverses__record"
    )


def readable_decision(actor: Actor, key: str) -> Decision:
    row = decisions_readable_by(actor).filter(record__key=key).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row


def found(
    rows: QuerySet[Decision], *, text: str, state: str, about: str, today: datetime.date
) -> QuerySet[Decision]:
    """Those whose key, question, choice, grounds or things hold every word of `text`.

    `state`: "standing", "reversed", "due" (for review) or "contradicted"; `about` is a key.
    """
    for word in text.split():
        rows = rows.filter(
            Q(record__key__icontains=word)
            | Q(record__title__icontains=word)
            | Q(choice__icontains=word)
            | Q(grounds__icontains=word)
            | Q(record__about__name__icontains=word)
            | Q(record__about__key__iexact=word)
        )
    if about:
        rows = rows.filter(record__about__key=about)
    if state == "standing":
        rows = rows.filter(reversed_by=None)
    elif state == "reversed":
        rows = rows.exclude(reversed_by=None)
    elif state == "due":
        rows = rows.filter(reversed_by=None, review_on__lte=today)
    elif state == "contradicted":
        rows = rows.filter(Q(contradicts__isnull=False) | Q(contradicted_by__isnull=False))
    return rows.distinct() if text or about or state == "contradicted" else rows


def contradictions_of(
    workspace_id: int, draft: Draft, *, but: Collection[int | None] = ()
) -> list[tuple[Decision, list[Opposed]]]:
    """The decisions that still hold and that this one speaks against, with how. Three queries."""
    places = {(one.kind.value, one.id) for one in draft.about}
    places |= {(TargetKind.RECORD.value, one["record"]) for one in draft.effects}
    if not places:
        return []
    same = Q()
    for kind in TargetKind.values:
        same |= Q(kind=kind, target_id__in=[pk for one, pk in places if one == kind])
    holders = About.objects.filter(same, holder__workspace_id=workspace_id, holder__kind="decision")
    rows = Decision.objects.filter(
        record__in=holders.values("holder"), record__deleted_at=None, reversed_by=None
    ).exclude(pk__in=[pk for pk in but if pk is not None])
    decisions = list(rows.select_related("record", "record__owner").order_by("-decided_at", "-pk"))
    about: dict[int, set[tuple[str, int]]] = defaultdict(set)
    for holder, kind, target in About.objects.filter(holder__in=[row.pk for row in decisions]).values_list(
        "holder_id", "kind", "target_id"
    ):
        about[holder].add((kind, target))
    mine = Verdict(
        question=draft.question,
        choice=draft.choice,
        about=frozenset(places),
        sets=sets_of(draft.effects),
    )
    result = []
    for row in decisions:
        theirs = Verdict(
            question=row.record.title,
            choice=row.choice,
            about=frozenset(about[row.pk]),
            sets=sets_of(row.consequences),
        )
        if ways := opposed(mine, theirs):
            result.append((row, ways))
    return result


def contradictions_kept(ids: Collection[int]) -> dict[int, list[Contradiction]]:
    """{decision: contradictions at either end}; one query."""
    rows = Contradiction.objects.filter(Q(newer__in=ids) | Q(older__in=ids)).select_related(
        "newer__record", "older__record", "newer__reversed_by", "older__reversed_by"
    )
    kept: dict[int, list[Contradiction]] = {pk: [] for pk in ids}
    for row in rows.order_by("pk"):
        for end in (row.newer_id, row.older_id):
            if end in kept:
                kept[end].append(row)
    return kept


def facts_of(workspace_id: int, targets: Iterable[Target]) -> list[dict[str, Any]]:
    """What tasks, releases and areas say now, as JSON, with the names of what they refer to. Ten queries
    at most."""
    wanted = list(targets)
    ids = [one.id for one in wanted if one.kind == TargetKind.RECORD]
    tasks = {row.pk: row for row in Task.objects.filter(pk__in=ids).select_related("record")}
    records = Record.objects.in_bulk(ids)
    chosen = [one.id for one in wanted if one.kind == TargetKind.RELEASE]
    releases = list(Release.objects.filter(workspace_id=workspace_id, pk__in=chosen))
    of_releases = release_values(releases) if releases else {}
    areas = Area.objects.in_bulk([one.id for one in wanted if one.kind == TargetKind.AREA])
    found: list[dict[str, Any]] = []
    for one in wanted:
        values: dict[str, Any] = {}
        kind: str = one.kind
        if one.kind == TargetKind.RECORD and one.id in tasks:
            values, kind = task_values(tasks[one.id]), "task"
        elif one.kind == TargetKind.RECORD and one.id in records:
            kind = records[one.id].kind
            values = {"title": records[one.id].title, "version": records[one.id].version}
        elif one.kind == TargetKind.RELEASE:
            values = of_releases.get(one.id, {})
        elif one.kind == TargetKind.AREA and one.id in areas:
            area = areas[one.id]
            values = {
                "name": area.name,
                "kind": area.kind,
                "owner": area.owner_id,
                "product": area.product_id,
            }
        found.append({"key": one.key, "kind": kind, "name": one.name, "values": values})
    return with_names(found)


def figures(actor: Actor, *, now: datetime.datetime) -> Figures:
    """Over all decisions of the workspace; one query."""
    rows = decisions_readable_by(actor).values_list(
        "raised_at", "decided_at", "reversed_by__decided_at", "agreement"
    )
    told = [
        Told(raised_at=raised, decided_at=decided, reversed_at=reversed_at, agreement=agreement)
        for raised, decided, reversed_at, agreement in rows
    ]
    return figures_of(told, now=now)
