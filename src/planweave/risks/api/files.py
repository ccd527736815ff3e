"""The register as a file."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from planweave.kernel.actor import Actor
from planweave.kernel.sheets import CONTENT_TYPES, Format, Value, table_file
from planweave.workspaces.api import here

from .. import texts
from ..queries import risks as queries
from ..schemas import risks as wire
from .risks import RiskQuery
from .said.risks import risk_rows

router = Router()
AT_ONCE = 500
WIDTHS = (12, 36, 30, 30, 30, 16, 14, 14, 16)


class RiskFileQuery(RiskQuery):
    format: Format = "xlsx"
    sort: str = ""


@router.get("/workspaces/{slug}/risk-register/file", operation_id="export_risks")
def export_risks(request: HttpRequest, slug: str, query: Query[RiskFileQuery]) -> HttpResponse:
    """All risks that fit as an Excel workbook or a CSV file, in the order and the language of the list."""
    actor = here(request, slug)
    head: list[Value] = [title.say(actor.language) for title in texts.COLUMNS.values()]
    table = [head, *(_line(row, actor) for row in _all(actor, query))]
    content = table_file(
        table, form=query.format, title=texts.SHEET_NAME.say(actor.language), widths=WIDTHS, head=(1, 2)
    )
    return HttpResponse(
        content,
        content_type=CONTENT_TYPES[query.format],
        headers={"Content-Disposition": f'attachment; filename="risks-{slug}.{query.format}"'},
    )


def _all(actor: Actor, query: RiskFileQuery) -> Iterator[wire.RiskRow]:
    cursor: str | None = None
    while True:
        page, _, rows = queries.risk_page(
            actor, query.wanted(), sort=query.sort, cursor=cursor, limit=AT_ONCE
        )
        yield from risk_rows(actor, rows)
        cursor = page.next_cursor
        if cursor is None:
            return


def _line(row: wire.RiskRow, actor: Actor) -> list[Value]:
    language = actor.language
    values: dict[str, Any] = row.model_dump() | {
        "state": texts.STATES[row.state].say(language),
        "phase": texts.PHASES[row.phase].say(language),
        "level": "" if row.level is None else texts.LEVELS[row.level].say(language),
        "category": row.category_name,
        "owner": row.owner.name if row.owner else "",
        "about": ", ".join(one.key or one.name for one in row.about),
    }
    return [_value(values[name]) for name in texts.COLUMNS]


def _value(value: Any) -> Value:
    return value if value is None or isinstance(value, str | int | float) else value.isoformat()
