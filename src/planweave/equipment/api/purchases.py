"""Routes of purchases."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here

from .. import actions, policy, schemas
from ..queries import purchases as queries

router = Router()


@router.get("/workspaces/{slug}/purchases", response=schemas.PurchasePage, operation_id="list_purchases")
def list_purchases(
    request: HttpRequest,
    slug: str,
    state: str = "",
    project: str = "",
    cursor: str | None = None,
    limit: int = 50,
) -> Any:
    """Newest first; `state` may name several, parted by commas. Prices are null for those who may not see them."""
    actor = here(request, slug)
    page, total = queries.purchase_page(
        actor,
        states=[name for name in state.split(",") if name],
        project=project,
        cursor=cursor,
        limit=limit,
        today=timezone.localdate(),
    )
    can = {"request": policy.can_request(actor)}
    return {"items": page.rows, "next_cursor": page.next_cursor, "total": total, "can": can}


@router.post(
    "/workspaces/{slug}/purchases", response={201: schemas.PurchaseOut}, operation_id="request_purchase"
)
def request_purchase(request: HttpRequest, slug: str, body: schemas.PurchaseIn) -> Any:
    """Ask for something to be bought; somebody else decides."""
    actor = here(request, slug)
    return Status(201, _shown(actor, actions.request_purchase(actor, body.model_dump())))


@router.get("/workspaces/{slug}/purchases/{key}", response=schemas.PurchaseOut, operation_id="get_purchase")
def get_purchase(request: HttpRequest, slug: str, key: str) -> Any:
    """One purchase with its deliveries and what the reader may do."""
    return _shown(here(request, slug), key)


@router.patch(
    "/workspaces/{slug}/purchases/{key}", response=schemas.PurchaseOut, operation_id="change_purchase"
)
def change_purchase(request: HttpRequest, slug: str, key: str, body: schemas.PurchaseChangeIn) -> Any:
    """Until it is decided; then supplier and expected day only, by those who lead."""
    actor = here(request, slug)
    values = body.model_dump(exclude_unset=True, exclude={"version"})
    actions.change_purchase(actor, key, version=body.version, values=values)
    return _shown(actor, key)


@router.post(
    "/workspaces/{slug}/purchases/{key}/approve",
    response=schemas.PurchaseOut,
    operation_id="approve_purchase",
)
def approve_purchase(request: HttpRequest, slug: str, key: str, body: schemas.EquipmentAnswerIn) -> Any:
    """Never by who asked."""
    actor = here(request, slug)
    actions.approve_purchase(actor, key, version=body.version, answer=body.answer)
    return _shown(actor, key)


@router.post(
    "/workspaces/{slug}/purchases/{key}/refuse",
    response=schemas.PurchaseOut,
    operation_id="refuse_purchase",
)
def refuse_purchase(request: HttpRequest, slug: str, key: str, body: schemas.EquipmentAnswerIn) -> Any:
    """With the reason; never by who asked."""
    actor = here(request, slug)
    actions.refuse_purchase(actor, key, version=body.version, answer=body.answer)
    return _shown(actor, key)


@router.post(
    "/workspaces/{slug}/purchases/{key}/order",
    response=schemas.PurchaseOut,
    operation_id="order_purchase",
)
def order_purchase(request: HttpRequest, slug: str, key: str, body: schemas.PurchaseOrderIn) -> Any:
    """Ordered: from whom, at what price, expected when."""
    actor = here(request, slug)
    values = body.model_dump(exclude={"version"})
    actions.order_purchase(actor, key, version=body.version, values=values)
    return _shown(actor, key)


@router.post(
    "/workspaces/{slug}/purchases/{key}/deliveries",
    response={201: schemas.PurchaseOut},
    operation_id="receive_delivery",
)
def receive_delivery(request: HttpRequest, slug: str, key: str, body: schemas.PurchaseDeliveryIn) -> Any:
    """A part came: stock or pieces of the item rise; with the last part the purchase is delivered."""
    actor = here(request, slug)
    values = body.model_dump(exclude={"version"})
    actions.receive_delivery(actor, key, version=body.version, values=values)
    return Status(201, _shown(actor, key))


@router.post(
    "/workspaces/{slug}/purchases/{key}/cancel",
    response=schemas.PurchaseOut,
    operation_id="cancel_purchase",
)
def cancel_purchase(request: HttpRequest, slug: str, key: str, body: schemas.EquipmentAnswerIn) -> Any:
    """Not wanted any more, or not to be had; what came stays."""
    actor = here(request, slug)
    actions.cancel_purchase(actor, key, version=body.version, answer=body.answer)
    return _shown(actor, key)


def _shown(actor: Actor, key: str) -> dict[str, Any]:
    return queries.purchase_shown(actor, key, today=timezone.localdate())
