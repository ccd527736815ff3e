"""Routes of items, their stock and upkeep."""

from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import File, Router, Status, UploadedFile

from planweave.kernel.errors import Invalid
from planweave.kernel.sheets import CONTENT_TYPES, Format, table_file
from planweave.workspaces.api import here

from .. import actions, policy, schemas, sheets, texts
from ..queries import items as queries

router = Router()
DATES = ("valid_until", "calibration_on", "maintenance_on")


@router.get("/workspaces/{slug}/equipment", response=schemas.EquipmentPage, operation_id="list_equipment")
def list_equipment(
    request: HttpRequest,
    slug: str,
    kind: str = "",
    use: Literal["", "lent", "used_up"] = "",
    state: Literal["", "in_use", "in_repair", "retired"] = "",
    search: str = "",
    mine: bool = False,
    cursor: str | None = None,
    limit: int = 100,
) -> Any:
    """What there is, by name; `kind` may name several, parted by commas."""
    actor = here(request, slug)
    page, total = queries.item_page(
        actor,
        kinds=[name for name in kind.split(",") if name],
        use=use,
        state=state,
        search=search.strip(),
        mine=mine,
        cursor=cursor,
        limit=limit,
        today=timezone.localdate(),
    )
    return {
        "items": page.rows,
        "next_cursor": page.next_cursor,
        "total": total,
        "kinds": queries.kinds_in(actor.here),
        "can": {"add": policy.can_add(actor), "request": policy.can_request(actor)},
    }


@router.post(
    "/workspaces/{slug}/equipment",
    response={201: schemas.EquipmentItemOut},
    operation_id="create_equipment",
)
def create_equipment(request: HttpRequest, slug: str, body: schemas.EquipmentItemIn) -> Any:
    """A new item, kept by who makes it where nobody is named."""
    actor = here(request, slug)
    values = _values(body.model_dump(exclude_unset=True, exclude={"stock"}))
    [record] = actions.create_items(actor, [actions.Draft(values=values, stock=body.stock)])
    return Status(201, queries.item_shown(actor, record.key, today=timezone.localdate()))


@router.get(
    "/workspaces/{slug}/equipment/attention",
    response=list[schemas.ToSeeTo],
    operation_id="list_equipment_to_see_to",
)
def list_equipment_to_see_to(request: HttpRequest, slug: str) -> Any:
    """Low stock, licences that end, upkeep that is due, bookings that wait or are not met, deliveries that are late."""
    return queries.attention(here(request, slug), today=timezone.localdate())


@router.get("/workspaces/{slug}/equipment/file", operation_id="export_equipment")
def export_equipment(request: HttpRequest, slug: str, format: Format = "xlsx") -> HttpResponse:
    """All items as an Excel workbook or a CSV file, in the reader's language; an import reads the same shape."""
    actor = here(request, slug)
    table = sheets.table_of(actor)
    content = table_file(table, form=format, title=texts.SHEET.say(actor.language), widths=(10, 34, 16))
    return HttpResponse(
        content,
        content_type=CONTENT_TYPES[format],
        headers={"Content-Disposition": f'attachment; filename="equipment-{slug}.{format}"'},
    )


@router.post(
    "/workspaces/{slug}/equipment/file",
    response=schemas.EquipmentImportOut,
    operation_id="import_equipment",
)
def import_equipment(request: HttpRequest, slug: str, file: File[UploadedFile]) -> Any:
    """Items from an Excel or CSV file of the shape that the export has: known keys or names change, new ones come."""
    actor = here(request, slug)
    if file.size is None or file.size > sheets.LARGEST_FILE:
        raise Invalid(texts.IMPORT_UNREADABLE)
    created, changed = sheets.take_in(actor, file.read(), name=file.name or "")
    return {"created": created, "changed": changed}


@router.post("/workspaces/{slug}/equipment/delete", response={204: None}, operation_id="delete_equipment")
def delete_equipment(request: HttpRequest, slug: str, body: schemas.EquipmentKeysIn) -> Any:
    """Move items to the trash; undo brings them back. Refused while anything ahead holds or needs them."""
    actions.delete_items(here(request, slug), body.keys)
    return Status(204, None)


@router.get(
    "/workspaces/{slug}/equipment/{key}", response=schemas.EquipmentItemOut, operation_id="get_equipment"
)
def get_equipment(request: HttpRequest, slug: str, key: str) -> Any:
    """One item with what is free today."""
    return queries.item_shown(here(request, slug), key, today=timezone.localdate())


@router.patch(
    "/workspaces/{slug}/equipment/{key}", response=schemas.EquipmentItemOut, operation_id="change_equipment"
)
def change_equipment(request: HttpRequest, slug: str, key: str, body: schemas.EquipmentItemChangeIn) -> Any:
    """Change fields. Bookings that lose their place by it become “not available”, and their people are told."""
    actor = here(request, slug)
    values = _values(body.model_dump(exclude_unset=True, exclude={"version"}))
    record = actions.change_item(actor, key, version=body.version, values=values)
    return queries.item_shown(actor, record.key, today=timezone.localdate())


@router.get(
    "/workspaces/{slug}/equipment/{key}/movements",
    response=schemas.StockMovementPage,
    operation_id="list_stock_movements",
)
def list_stock_movements(
    request: HttpRequest, slug: str, key: str, cursor: str | None = None, limit: int = 50
) -> Any:
    """What came, went and was counted, newest first."""
    actor = here(request, slug)
    item = queries.item_shown(actor, key, today=timezone.localdate())
    page = queries.movement_page(actor, item["id"], cursor=cursor, limit=limit)
    return {"items": page.rows, "next_cursor": page.next_cursor}


@router.post(
    "/workspaces/{slug}/equipment/{key}/movements",
    response=schemas.EquipmentItemOut,
    operation_id="move_stock",
)
def move_stock(request: HttpRequest, slug: str, key: str, body: schemas.StockMovementIn) -> Any:
    """Put in, take out, or set what was counted."""
    actor = here(request, slug)
    actions.move_stock(actor, key, body.model_dump())
    return queries.item_shown(actor, key, today=timezone.localdate())


@router.post(
    "/workspaces/{slug}/equipment/{key}/upkeep",
    response=schemas.EquipmentItemOut,
    operation_id="report_upkeep",
)
def report_upkeep(request: HttpRequest, slug: str, key: str, body: schemas.UpkeepIn) -> Any:
    """A calibration or maintenance was done; the next is due after its interval."""
    actor = here(request, slug)
    actions.report_upkeep(actor, key, what=body.what, done_on=body.done_on, words=body.words)
    return queries.item_shown(actor, key, today=timezone.localdate())


def _values(given: dict[str, Any]) -> dict[str, Any]:
    """Dates as the values of an item have them: ISO texts."""
    return {
        name: value.isoformat() if name in DATES and value is not None else value
        for name, value in given.items()
    }
