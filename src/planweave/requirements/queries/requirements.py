"""Every read of requirements."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Sum, When
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.kept import Kept
from planweave.kernel.models import Link, Record
from planweave.kernel.paging import Page, Sort, page_of
from planweave.kernel.prepared import Prepared, PreparedFor
from planweave.kernel.search import first_with_words, with_each_word, with_words
from planweave.workspaces.queries import records_readable_by

from .. import texts
from ..models import Demand, EffortShare, Requirement, ScopeStatement, Stakeholder
from ..rules import (
    ATTRIBUTES,
    OWN_FIELDS,
    REFERENCES,
    SUBSTANCE_FIELDS,
    Degree,
    Level,
    Priority,
    Stability,
    State,
    VerificationMethod,
    parts_of,
)
from ..rules.custom import PREFIX, STORED
from ..rules.fit import FitCriterion
from .types import CustomFilter, sort_name, sortable_fields, with_own_orders

SORTS = {
    "key": "record__number",
    "title": "record__title",
    "type": "type",
    "level": "level_order",
    "product": "record__product__name",
    "area": "area__name",
    "owner": "record__owner__name",
    "source": "source",
    "priority": "priority_order",
    "state": "state_order",
    "effort_optimistic_days": "effort_optimistic_days",
    "effort_likely_days": "effort_likely_days",
    "effort_pessimistic_days": "effort_pessimistic_days",
    "cost": "cost",
    "value": "value",
    "score": "score",
    "release": "release__start_on",
    "position": "position",
    "created_at": "record__created_at",
    "updated_at": "record__updated_at",
    "state_since": "state_since",
    "stage_owner": "stage_owner__name",
    "stage_due_on": "stage_due_on",
    **{name: f"{name}_order" for name in ATTRIBUTES},
}

IN_ORDER = {
    "level_order": ("level", Level),
    "priority_order": ("priority", Priority),
    "state_order": ("state", State),
    "verification_method_order": ("verification_method", VerificationMethod),
    "criticality_order": ("criticality", Degree),
    "risk_order": ("risk", Degree),
    "stability_order": ("stability", Stability),
    "difficulty_order": ("difficulty", Degree),
}
"""Choices sort as they are meant (must before should), not as they are spelt."""

ROW_COLUMNS = {
    "id": "record_id",
    "key": "record__key",
    "title": "record__title",
    "type": "type",
    "level": "level",
    "product": "record__product_id",
    "area": "area_id",
    "owner": "record__owner_id",
    "source": "source",
    "source_detail": "source_detail",
    "priority": "priority",
    "state": "state",
    "parent": "parent_id",
    "position": "position",
    "effort_optimistic_days": "effort_optimistic_days",
    "effort_likely_days": "effort_likely_days",
    "effort_pessimistic_days": "effort_pessimistic_days",
    "cost": "cost",
    "value": "value",
    "score": "score",
    "release": "release_id",
    "is_release_pinned": "is_release_pinned",
    **{name: name for name in ATTRIBUTES},
    "own_type": "own_type_id",
    "custom": "custom",
    "state_since": "state_since",
    "stage_owner": "stage_owner_id",
    "stage_due_on": "stage_due_on",
    "version": "record__version",
    "created_by": "record__created_by_id",
    "updated_at": "record__updated_at",
}

CHOICE_FILTERS = {
    "type": "type",
    "level": "level",
    "priority": "priority",
    "state": "state",
    "source": "source",
    **{name: name for name in ATTRIBUTES},
    "product": "record__product_id",
    "area": "area_id",
    "owner": "record__owner_id",
    "release": "release_id",
    "parent": "parent_id",
    "stage_owner": "stage_owner_id",
}


@dataclass(frozen=True, kw_only=True)
class Filters:
    """Wanted values per field; "none" stands for an empty field. `text` is looked for in key and title."""

    text: str = ""
    choices: dict[str, list[str]] = field(default_factory=dict)
    is_estimated: bool | None = None
    is_overdue: bool | None = None
    scope: list[str] = field(default_factory=list)
    """"in", "out", or one release's: "out:3"."""
    custom: list[CustomFilter] = field(default_factory=list)


def requirements_readable_by(actor: Actor) -> QuerySet[Requirement]:
    found = Requirement.objects.filter(workspace_id=actor.here, record__deleted_at=None)
    if actor.product_ids is not None:
        found = found.filter(record__product_id__in=actor.product_ids)
    return found


def requirements_found(actor: Actor, filters: Filters) -> QuerySet[Requirement]:
    """Those that the actor may read and that pass the filters, words looked up in the index."""
    found = with_words(requirements_readable_by(actor), filters.text, here=actor.here, kind="requirement")
    return filtered(found, replace(filters, text=""))


def filtered(found: QuerySet[Requirement], filters: Filters) -> QuerySet[Requirement]:
    found = with_each_word(found, filters.text)
    for name, wanted in filters.choices.items():
        if name == "type":
            own = [value.removeprefix("own:") for value in wanted if value.startswith("own:")]
            own_ids = [value for value in own if value.isdigit()]
            found = found.filter(Q(type__in=wanted) | Q(own_type_id__in=own_ids))
            continue
        column = CHOICE_FILTERS[name]
        is_reference = column.endswith("_id")
        given = [value for value in wanted if value != "none"]
        if is_reference:
            given = [value for value in given if value.isdigit()]
        condition = Q(**{f"{column}__in": given})
        if "none" in wanted:
            condition |= Q(**{f"{column}__isnull": True}) if is_reference else Q(**{column: ""})
        found = found.filter(condition)
    if filters.is_estimated is not None:
        found = found.filter(effort_likely_days__isnull=not filters.is_estimated)
    if filters.is_overdue is not None:
        late = Q(stage_due_on__lt=timezone.localdate())
        found = found.filter(late) if filters.is_overdue else found.exclude(late)
    if filters.scope:
        found = found.filter(pk__in=_with_statement(filters.scope).values("requirement_id"))
    for one in filters.custom:
        found = one.applied(found)
    return found


def _with_statement(wanted: list[str]) -> QuerySet[ScopeStatement]:
    condition = Q(pk__in=[])
    for value in wanted:
        stand, _, release = value.partition(":")
        one = Q(stand=stand)
        condition |= one & Q(release_id=int(release)) if release.isdigit() else one
    return ScopeStatement.objects.filter(condition)


def sorts_of(text: str, *, own: Collection[str] = ()) -> list[Sort]:
    """ "-score,key" as sort fields, `own` naming the own fields that sort. Invalid names what cannot be sorted by."""
    sorts = []
    for part in filter(None, (text or "position,key").split(",")):
        name = part.lstrip("-")
        if name not in SORTS and name not in own:
            raise Invalid(texts.SORT_UNKNOWN, field=name, known=", ".join([*SORTS, *own]))
        path = SORTS[name] if name in SORTS else sort_name(name)
        sorts.append(Sort(path, is_descending=part.startswith("-")))
    return sorts


def requirement_page(
    actor: Actor, *, filters: Filters, sort: str, cursor: str | None, limit: int
) -> tuple[Page, int]:
    """A page of rows and the number of all that match; five queries, one more where an own field is sorted by or
    words are looked for. First the page's ids in their order, then its rows by a read whose SQL is made once."""
    first = first_with_words(
        requirements_readable_by(actor), filters.text, here=actor.here, kind="requirement"
    )
    found = filtered(first, replace(filters, text=""))
    own = sortable_fields(actor) if f"{PREFIX}" in sort else {}
    sorts = sorts_of(sort, own=own)
    paths = {sort.path for sort in sorts}
    page = page_of(
        with_own_orders(_with_orders(found, paths), own, paths),
        sorts=sorts,
        tie="record_id",
        columns=["record_id"],
        cursor=cursor,
        limit=limit,
    )
    rows = rows_by_id(actor, [row["record_id"] for row in page.rows])
    return Page(rows=rows, next_cursor=page.next_cursor), _count(actor, filters)


def _count(actor: Actor, filters: Filters) -> int:
    """Counting walks every row, reading a page does not: what was counted stands until somebody writes."""
    today = timezone.localdate() if filters.is_overdue is not None else None
    question = (actor.here, actor.product_ids, repr(filters), today)
    return _COUNTS.unless_written(actor.here, question, lambda: requirements_found(actor, filters).count())


_COUNTS: Kept[tuple[Any, ...], int] = Kept(most=2000)


def _with_orders(found: QuerySet[Requirement], paths: set[str]) -> QuerySet[Requirement]:
    """Each choice that is sorted by, as its place among the choices; empty ones have none."""
    for path in paths & IN_ORDER.keys():
        column, choices = IN_ORDER[path]
        places = [When(**{column: choice}, then=place) for place, choice in enumerate(choices.values)]
        found = found.annotate(**{path: Case(*places, default=None, output_field=IntegerField())})
    return found


def as_rows(found: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Database columns as the wire's names, with each row's efforts by skill; one query more."""
    rows = [{name: row[column] for name, column in ROW_COLUMNS.items()} for row in found]
    efforts = efforts_of([row["id"] for row in rows])
    today, now = timezone.localdate(), timezone.now()
    for row in rows:
        row["efforts"] = efforts.get(row["id"], {})
        row["custom"] = {key.removeprefix(STORED): value for key, value in row["custom"].items()}
        row["days_in_state"] = max((now - row["state_since"]).days, 0)
        row["is_overdue"] = row["stage_due_on"] is not None and row["stage_due_on"] < today
    return rows


def efforts_of(requirement_ids: list[int]) -> dict[int, dict[str, float]]:
    """{requirement: {skill's name: person-days}}."""
    efforts: dict[int, dict[str, float]] = {}
    for row in _EFFORTS(ids=requirement_ids):
        efforts.setdefault(row["requirement_id"], {})[row["skill__name"]] = row["days"]
    return efforts


_EFFORTS = Prepared(
    lambda ids: (
        EffortShare.objects.filter(requirement_id__in=ids)
        .order_by("skill__name")
        .values("requirement_id", "skill__name", "days")
    )
)


def scope_of(requirement_ids: list[int]) -> dict[int, dict[str, dict[str, str]]]:
    """{requirement: {release's id: {stand, reason}}}."""
    found: dict[int, dict[str, dict[str, str]]] = {}
    for row in _SCOPE(ids=requirement_ids):
        said = {"stand": row["stand"], "reason": row["reason"]}
        found.setdefault(row["requirement_id"], {})[str(row["release_id"])] = said
    return found


_SCOPE = Prepared(
    lambda ids: (
        ScopeStatement.objects.filter(requirement_id__in=ids)
        .order_by("release_id")
        .values("requirement_id", "release_id", "stand", "reason")
    )
)


def demands_of(requirement_ids: list[int]) -> dict[int, dict[str, float]]:
    """{requirement: {stakeholder's name: value}}."""
    demands: dict[int, dict[str, float]] = {}
    for row in _DEMANDS(ids=requirement_ids):
        demands.setdefault(row["requirement_id"], {})[row["stakeholder__name"]] = row["value"]
    return demands


_DEMANDS = Prepared(
    lambda ids: (
        Demand.objects.filter(requirement_id__in=ids)
        .order_by("stakeholder__name")
        .values("requirement_id", "stakeholder__name", "value")
    )
)


def rows_by_id(actor: Actor, ids: Iterable[int]) -> list[dict[str, Any]]:
    rows = {row["id"]: row for row in as_rows(_ROWS(actor, ids=list(ids)))}
    return [rows[pk] for pk in ids if pk in rows]


_ROWS = PreparedFor(
    lambda actor, ids: requirements_readable_by(actor).filter(record_id__in=ids).values(*ROW_COLUMNS.values())
)


def requirement_detail(actor: Actor, record: Record) -> dict[str, Any]:
    """One requirement with its long text, demands, links and children."""
    found = _DETAIL(actor, pk=record.pk)[0]
    row = as_rows([found])[0]
    substance = {name: found[name] for name in SUBSTANCE_FIELDS}
    above = _BRIEFS(actor, ids=[row["parent"]]) if row["parent"] else []
    return row | {
        "parent_record": above[0] if above else None,
        "description": found["description"],
        **substance,
        "parts": parts_of(row["type"], substance),
        "created_at": record.created_at,
        "demands": demands_of([record.pk]).get(record.pk, {}),
        "stages": found["stages"],
        "scope": scope_of([record.pk]).get(record.pk, {}),
        "links": links_of(actor, record),
        "children": children_of(actor, record),
    }


_DETAIL = PreparedFor(
    lambda actor, pk: (
        requirements_readable_by(actor)
        .filter(pk=pk)
        .values(*dict.fromkeys([*ROW_COLUMNS.values(), *SUBSTANCE_FIELDS, "description", "stages"]))
    )
)


def children_of(actor: Actor, record: Record) -> list[dict[str, Any]]:
    """Ids first: joined in one query, SQLite walks every record of the workspace instead of the index."""
    ids = [row["pk"] for row in _CHILDREN(pk=record.pk)]
    return _BRIEFS(actor, ids=ids) if ids else []


_CHILDREN = Prepared(lambda pk: Requirement.objects.filter(parent_id=pk).values("pk"))
_BRIEFS = PreparedFor(
    lambda actor, ids: (
        requirements_readable_by(actor)
        .filter(pk__in=ids)
        .order_by("position", "record_id")
        .values("state", id=F("record_id"), key=F("record__key"), title=F("record__title"))
    )
)


def links_of(actor: Actor, record: Record) -> list[dict[str, Any]]:
    """The record's links in both directions, to what the actor may see."""
    links = _LINKS(pk=record.pk)
    ends = list({link.source_id for link in links} | {link.target_id for link in links})
    readable = {row["pk"] for row in _ENDS(actor, ids=ends)} if ends else set()
    found = []
    for link in links:
        if not {link.source_id, link.target_id} <= readable:
            continue
        is_out = link.source_id == record.pk
        other = link.target if is_out else link.source
        found.append(
            {
                "id": link.pk,
                "kind": link.kind,
                "is_outgoing": is_out,
                "other_id": other.pk,
                "other_key": other.key,
                "other_title": other.title,
                "other_kind": other.kind,
                "is_suspect": link.is_suspect,
            }
        )
    return found


def counts_by(actor: Actor, *, field_name: str, filters: Filters) -> list[dict[str, Any]]:
    """How many requirements per value of a field, and their effort; for boards and totals."""
    column = CHOICE_FILTERS[field_name]
    found = requirements_found(actor, filters).order_by(column)
    rows = found.values(column).annotate(count=Count("pk"), effort=Sum("effort_likely_days"))
    return [
        {
            "value": "none" if row[column] in (None, "") else str(row[column]),
            "count": row["count"],
            "effort_days": row["effort"] or 0.0,
        }
        for row in rows
    ]


def values_of(requirement: Requirement) -> dict[str, Any]:
    """Every field's present value, references as ids; what changes are compared with."""
    values: dict[str, Any] = {"title": requirement.record.title, "owner": requirement.record.owner_id}
    for name in OWN_FIELDS:
        values[name] = getattr(requirement, f"{name}_id" if name in REFERENCES else name)
    own = {f"{PREFIX}{key.removeprefix(STORED)}": value for key, value in requirement.custom.items()}
    return values | own


def stakeholders_of(actor: Actor) -> QuerySet[Stakeholder]:
    return Stakeholder.objects.filter(workspace_id=actor.here).order_by("-weight", "name")


def fit_criterion(record: Record, row_id: str) -> FitCriterion | None:
    """One fit criterion of a requirement by its id (FC1)."""
    rows = Requirement.objects.values_list("fit_criteria", flat=True).get(pk=record.pk)
    return next((FitCriterion(**row) for row in rows if row["id"] == row_id), None)


_LINKS = Prepared(
    lambda pk: (
        Link.objects.filter(Q(source=pk) | Q(target=pk))
        .select_related("source", "target")
        .order_by("kind", "pk")
    )
)
_ENDS = PreparedFor(lambda actor, ids: records_readable_by(actor).filter(pk__in=ids).values("pk"))
