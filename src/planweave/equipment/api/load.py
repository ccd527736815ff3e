"""Routes of utilisation, and of what is asked for against what there is."""

import datetime
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from planweave.kernel.sheets import CONTENT_TYPES, Format, table_file
from planweave.kernel.wire import WireIn
from planweave.workspaces.api import here

from .. import schemas, texts
from ..queries import load as queries

router = Router()


class EquipmentPeriodQuery(WireIn):
    start_on: datetime.date
    finish_on: datetime.date
    step: Literal["week", "month"] = "week"


class EquipmentUtilisationQuery(EquipmentPeriodQuery):
    by: Literal["item", "kind"] = "item"


class EquipmentFileQuery(EquipmentUtilisationQuery):
    format: Format = "xlsx"


@router.get(
    "/workspaces/{slug}/equipment-utilisation",
    response=schemas.EquipmentUtilisationOut,
    operation_id="get_equipment_utilisation",
)
def get_equipment_utilisation(
    request: HttpRequest, slug: str, query: Query[EquipmentUtilisationQuery]
) -> Any:
    """Piece-days booked of those available, on working days; and what nobody has booked at all."""
    return _utilisation(request, slug, query)


@router.get("/workspaces/{slug}/equipment-utilisation/file", operation_id="export_equipment_utilisation")
def export_equipment_utilisation(
    request: HttpRequest, slug: str, query: Query[EquipmentFileQuery]
) -> HttpResponse:
    """The same as an Excel workbook or a CSV file, in the reader's language."""
    actor = here(request, slug)
    table = queries.utilisation_table(_utilisation(request, slug, query), actor.language)
    title = texts.UTILISATION_SHEET.say(actor.language)
    content = table_file(table, form=query.format, title=title, widths=(30, 26))
    name = f"equipment-utilisation-{slug}-{query.by}.{query.format}"
    return HttpResponse(
        content,
        content_type=CONTENT_TYPES[query.format],
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@router.get(
    "/workspaces/{slug}/equipment-supply",
    response=schemas.EquipmentSupplyOut,
    operation_id="get_equipment_supply",
)
def get_equipment_supply(request: HttpRequest, slug: str, query: Query[EquipmentPeriodQuery]) -> Any:
    """Piece-days that bookings and tasks ask for against those there are; every gap is listed."""
    actor = here(request, slug)
    return queries.supply(actor, first=query.start_on, last=query.finish_on, step=query.step)


def _utilisation(request: HttpRequest, slug: str, query: EquipmentUtilisationQuery) -> dict[str, Any]:
    actor = here(request, slug)
    return queries.utilisation(
        actor, first=query.start_on, last=query.finish_on, step=query.step, by=query.by
    )
