"""Routes of requirements."""

from typing import Any, Literal

from django.db import transaction
from django.http import HttpRequest
from ninja import Query, Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.links import add_link, remove_link
from planweave.kernel.models import Link, Record
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.wire import WireIn
from planweave.workspaces.api import here
from planweave.workspaces.policy import can_discuss, can_plan, can_read_plan, require
from planweave.workspaces.queries import readable_record

from .. import actions, policy, queries, schemas, texts

router = Router(tags=["requirements"])

GroupField = Literal[
    "type", "level", "priority", "state", "source", "product", "area", "owner", "release", "parent"
]


class FilterQuery(WireIn):
    """Each may name several values, parted by commas; "none" is an empty field.

    `type` also takes own types ("own:3"), `scope` "in", "out" or one release's ("out:3"), `custom` own fields:
    "key:value,value;key:low..high".
    """

    q: str = ""
    type: str = ""
    level: str = ""
    priority: str = ""
    state: str = ""
    source: str = ""
    verification_method: str = ""
    criticality: str = ""
    risk: str = ""
    stability: str = ""
    difficulty: str = ""
    product: str = ""
    area: str = ""
    owner: str = ""
    release: str = ""
    parent: str = ""
    stage_owner: str = ""
    scope: str = ""
    custom: str = ""
    is_estimated: bool | None = None
    is_overdue: bool | None = None

    def filters(self, actor: Actor | None = None) -> queries.Filters:
        """For whom: own fields are known by their workspace. Without an actor a filter over them is refused."""
        if actor is None and self.custom:
            raise Invalid(texts.CUSTOM_FILTER, given=self.custom[:40])
        given = {name: getattr(self, name) for name in queries.CHOICE_FILTERS}
        return queries.Filters(
            text=self.q,
            choices={name: text.split(",") for name, text in given.items() if text},
            is_estimated=self.is_estimated,
            is_overdue=self.is_overdue,
            scope=[value for value in self.scope.split(",") if value],
            custom=queries.custom_filters(actor, self.custom) if actor else [],
        )


class ListQuery(FilterQuery):
    sort: str = ""
    cursor: str | None = None
    limit: int = 200


class CountQuery(FilterQuery):
    by: GroupField = "state"


@router.get(
    "/workspaces/{slug}/requirements", response=schemas.RequirementPage, operation_id="list_requirements"
)
def list_requirements(request: HttpRequest, slug: str, query: Query[ListQuery]) -> Any:
    """Requirements, filtered and sorted ("-score,key"), a page at a time."""
    actor = here(request, slug)
    page, total = queries.requirement_page(
        actor, filters=query.filters(actor), sort=query.sort, cursor=query.cursor, limit=query.limit
    )
    return {"items": _with_rights(actor, page.rows), "total": total, "next_cursor": page.next_cursor}


@router.get(
    "/workspaces/{slug}/requirements/counts",
    response=list[schemas.CountOut],
    operation_id="count_requirements",
)
def count_requirements(request: HttpRequest, slug: str, query: Query[CountQuery]) -> Any:
    """How many requirements, and how much effort, per value of a field."""
    actor = here(request, slug)
    return queries.counts_by(actor, field_name=query.by, filters=query.filters(actor))


@router.post(
    "/workspaces/{slug}/requirements",
    response={201: schemas.RequirementOut},
    operation_id="create_requirement",
)
def create_requirement(request: HttpRequest, slug: str, body: schemas.RequirementIn) -> Any:
    """A new requirement with the next key of its product."""
    actor = here(request, slug)
    record = actions.create_requirement(actor, product_id=body.product, values=body.given())
    return Status(201, _detail(actor, record))


@router.patch(
    "/workspaces/{slug}/requirements", response=schemas.RequirementRows, operation_id="change_requirements"
)
def change_requirements(request: HttpRequest, slug: str, body: schemas.RequirementEditsIn) -> Any:
    """Change many requirements in one step: all or none, one undo."""
    actor = here(request, slug)
    edits = [
        actions.Edit(id=edit.id, version=edit.version, values=edit.given(), reason=edit.reason)
        for edit in body.edits
    ]
    records = actions.change_requirements(actor, edits)
    rows = queries.rows_by_id(actor, dict.fromkeys(record.pk for record in records))
    return {"items": _with_rights(actor, rows)}


@router.post(
    "/workspaces/{slug}/requirements/delete", response={204: None}, operation_id="delete_requirements"
)
def delete_requirements(request: HttpRequest, slug: str, body: schemas.RequirementIdsIn) -> Any:
    """Move requirements to the trash in one step; undo brings them back."""
    actions.delete_requirements(here(request, slug), body.ids)
    return Status(204, None)


@router.get(
    "/workspaces/{slug}/requirements/{key}", response=schemas.RequirementOut, operation_id="get_requirement"
)
def get_requirement(request: HttpRequest, slug: str, key: str) -> Any:
    """One requirement with description, demands, links and children."""
    actor = here(request, slug)
    return _detail(actor, readable_record(actor, key, kind="requirement"))


@router.patch(
    "/workspaces/{slug}/requirements/{key}",
    response=schemas.RequirementOut,
    operation_id="change_requirement",
)
def change_requirement(request: HttpRequest, slug: str, key: str, body: schemas.RequirementChangeIn) -> Any:
    """Change some fields. 409 with both values where somebody changed the same field since `version`."""
    actor = here(request, slug)
    record = actions.change_requirement(
        actor,
        readable_record(actor, key, kind="requirement").pk,
        version=body.version,
        values=body.given(),
        reason=body.reason,
    )
    return _detail(actor, record)


@router.post(
    "/workspaces/{slug}/requirements/{key}/links",
    response={201: schemas.RequirementOut},
    operation_id="add_link",
)
def add_requirement_link(request: HttpRequest, slug: str, key: str, body: schemas.LinkIn) -> Any:
    """Link the requirement to another record by its key; dependencies may not close a circle."""
    actor = here(request, slug)
    source, target = readable_record(actor, key, kind="requirement"), readable_record(actor, body.target)
    require(policy.can_edit(actor, source), actor)
    with transaction.atomic():
        add_link(actor, source=source, target=target, kind=body.kind)
    return Status(201, _detail(actor, source))


@router.delete(
    "/workspaces/{slug}/requirements/{key}/links/{link_id}",
    response=schemas.RequirementOut,
    operation_id="remove_link",
)
def remove_requirement_link(request: HttpRequest, slug: str, key: str, link_id: int) -> Any:
    """Remove a link of this requirement, in either direction."""
    actor = here(request, slug)
    record = readable_record(actor, key, kind="requirement")
    require(policy.can_edit(actor, record), actor)
    with transaction.atomic():
        links = Link.objects.select_related("source", "target").filter(workspace_id=actor.here, pk=link_id)
        link = (links.filter(source=record) | links.filter(target=record)).first()
        if link is None:
            raise NotFound(NOT_FOUND)
        remove_link(actor, link)
    return _detail(actor, record)


@router.get(
    "/workspaces/{slug}/stakeholders", response=list[schemas.StakeholderOut], operation_id="list_stakeholders"
)
def list_stakeholders(request: HttpRequest, slug: str) -> Any:
    """Who asks for requirements, and how much each weighs."""
    actor = here(request, slug)
    require(can_read_plan(actor), actor)
    return list(queries.stakeholders_of(actor))


@router.put(
    "/workspaces/{slug}/stakeholders", response=schemas.StakeholderOut, operation_id="set_stakeholder"
)
def set_stakeholder(request: HttpRequest, slug: str, body: schemas.StakeholderIn) -> Any:
    """Add a stakeholder or change their weight."""
    return actions.set_stakeholder(here(request, slug), name=body.name, weight=body.weight)


def _with_rights(actor: Actor, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each row with what the reader may do; computed here, never in the browser."""
    may_all = can_plan(actor)
    is_contributor = policy.can_create(actor)
    for row in rows:
        is_own = actor.user_id in (row["owner"], row["created_by"])
        row["can_edit"] = may_all or (is_contributor and is_own)
    return rows


def _detail(actor: Actor, record: Record) -> dict[str, Any]:
    detail = queries.requirement_detail(actor, record)
    _with_rights(actor, [detail])
    return detail | {
        "can": {
            "edit": policy.can_edit(actor, record),
            "delete": policy.can_delete(actor, record),
            "commit": policy.can_commit_to_release(actor),
            "comment": can_discuss(actor),
        }
    }
