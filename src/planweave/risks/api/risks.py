"""Routes of the register."""

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router, Schema, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here

from .. import actions, policy
from ..queries import risks as queries
from ..queries.suggesting import Past, Sign, from_data, from_history
from ..schemas import finding as finding_wire
from ..schemas import risks as wire
from .said.finding import past_out, sign_out
from .said.risks import placed, risk_out, risk_rows

router = Router()
RISKS = "/workspaces/{slug}/risks"
ONE = RISKS + "/{key}"


class RiskQuery(Schema):
    """Comma-separated values; `state` "open" stands for all that may still strike, "none" for an empty field."""

    q: str = ""
    state: str = ""
    category: str = ""
    phase: str = ""
    owner: str = ""
    level: str = ""
    product: str = ""
    about: str = ""
    due: str = ""

    def wanted(self) -> queries.Filter:
        return queries.Filter(**{name: getattr(self, name) for name in queries.Filter.__dataclass_fields__})


@router.get(RISKS, response=wire.RiskPage, operation_id="list_risks")
def list_risks(
    request: HttpRequest,
    slug: str,
    filters: Query[RiskQuery],
    sort: str = "",
    cursor: str | None = None,
    limit: int = 100,
) -> Any:
    """The register, the gravest first unless sorted otherwise."""
    actor = here(request, slug)
    page, total, rows = queries.risk_page(actor, filters.wanted(), sort=sort, cursor=cursor, limit=limit)
    return {
        "items": risk_rows(actor, rows),
        "next_cursor": page.next_cursor,
        "total": total,
        "can_create": policy.can_identify(actor),
    }


@router.post(RISKS, response={201: wire.RiskOut}, operation_id="create_risk")
def create_risk(request: HttpRequest, slug: str, body: wire.RiskIn) -> Any:
    """A new risk with the next key of its product."""
    actor = here(request, slug)
    values = body.model_dump(exclude_unset=True, exclude={"product"})
    [record] = actions.create_risks(actor, [actions.Draft(product_id=body.product, values=values)])
    return Status(201, detail(actor, record.key))


@router.patch(RISKS, response=list[wire.RiskRow], operation_id="change_risks")
def change_risks(request: HttpRequest, slug: str, body: wire.RiskEditsIn) -> Any:
    """Change several risks in one step that can be undone; all or none."""
    actor = here(request, slug)
    edits = [
        actions.Edit(
            id=one.id,
            version=one.version,
            values=one.model_dump(exclude_unset=True, exclude={"id", "version"}),
        )
        for one in body.edits
    ]
    records = actions.change_risks(actor, edits)
    rows = queries.risks_readable_by(actor).in_bulk([record.pk for record in records])
    return risk_rows(actor, list(rows.values()))


@router.post(RISKS + "/delete", response={204: None}, operation_id="delete_risks")
def delete_risks(request: HttpRequest, slug: str, body: wire.RiskIdsIn) -> Any:
    """Into the trash; undo brings them back."""
    actions.delete_risks(here(request, slug), body.ids)
    return Status(204, None)


@router.get(
    "/workspaces/{slug}/risk-matrix", response=list[wire.RiskPlacedOut], operation_id="get_risk_matrix"
)
def get_risk_matrix(request: HttpRequest, slug: str, filters: Query[RiskQuery]) -> Any:
    """Where the risks that fit stand on the matrix, and where they stood; at most 500, the gravest first."""
    actor = here(request, slug)
    _, _, rows = queries.risk_page(actor, filters.wanted(), sort="", cursor=None, limit=500)
    return placed(actor, rows)


@router.get("/workspaces/{slug}/risk-figures", response=wire.RiskFiguresOut, operation_id="get_risk_figures")
def get_risk_figures(request: HttpRequest, slug: str) -> Any:
    """The register at a glance, and how the expected value burns down."""
    return queries.figures(here(request, slug))


@router.get(
    "/workspaces/{slug}/risk-suggestions",
    response=finding_wire.RiskSuggestionsOut,
    operation_id="suggest_risks",
)
def suggest_risks(request: HttpRequest, slug: str, q: str = "", about: str = "", category: str = "") -> Any:
    """What went wrong before and fits, with what came of it; and signs in the data. Nothing is written."""
    actor = here(request, slug)
    past: list[Past] = from_history(actor, text=q, about=about, category=category)
    signs: list[Sign] = from_data(actor)
    return {
        "history": [past_out(actor, one) for one in past],
        "data": [sign_out(actor, one) for one in signs],
    }


@router.get(
    "/workspaces/{slug}/records/{key}/risks", response=list[wire.RiskRow], operation_id="list_record_risks"
)
def list_record_risks(request: HttpRequest, slug: str, key: str) -> Any:
    """The risks that name one thing ("SHOP-1", "release:4"), the gravest first."""
    actor = here(request, slug)
    return risk_rows(actor, queries.of_thing(actor, key))


@router.get(ONE, response=wire.RiskOut, operation_id="get_risk")
def get_risk(request: HttpRequest, slug: str, key: str) -> Any:
    """A risk with its figures, responses, occurrences and trail."""
    return detail(here(request, slug), key)


@router.patch(ONE, response=wire.RiskOut, operation_id="change_risk")
def change_risk(request: HttpRequest, slug: str, key: str, body: wire.RiskChangeIn) -> Any:
    """Change fields of a risk. 409 where it may not move, with why."""
    actor = here(request, slug)
    row = queries.readable_risk(actor, key)
    values = body.model_dump(exclude_unset=True, exclude={"version"})
    actions.change_risks(actor, [actions.Edit(id=row.pk, version=body.version, values=values)])
    return detail(actor, key)


@router.post(ONE + "/review", response=wire.RiskOut, operation_id="review_risk")
def review_risk(request: HttpRequest, slug: str, key: str, body: wire.RiskReviewIn) -> Any:
    """Looked at; the next review is set."""
    actor = here(request, slug)
    actions.review_risk(actor, key, note=body.note, next_review_on=body.next_review_on)
    return detail(actor, key)


def detail(actor: Actor, key: str) -> wire.RiskOut:
    return risk_out(actor, queries.readable_risk(actor, key))
