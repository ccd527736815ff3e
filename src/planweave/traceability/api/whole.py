"""Routes over the web of links as a whole: tree, graph, matrix, coverage, impact, roll-ups."""

from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.wire import WireIn
from planweave.requirements.api import FilterQuery
from planweave.workspaces.queries import readable_record

from .. import bridge, policy, sheets, texts
from ..queries import around, matrix, rollups
from ..schemas import whole as schemas
from .links import reader

router = Router()

KINDS = ("requirement", "test_case", "task")
MOST_SHEET_COLUMNS = 1000


class RootQuery(FilterQuery):
    cursor: str | None = None
    limit: int = 50


class GapQuery(FilterQuery):
    gap: str
    cursor: str | None = None
    limit: int = 100


class MatrixQuery(WireIn):
    """Filters of both sides; each may name several values, parted by commas."""

    rows: str = "requirement"
    rows_q: str = ""
    rows_type: str = ""
    rows_level: str = ""
    rows_state: str = ""
    rows_product: str = ""
    rows_area: str = ""
    rows_release: str = ""
    rows_linked: bool | None = None
    columns: str = "requirement"
    columns_q: str = ""
    columns_type: str = ""
    columns_level: str = ""
    columns_state: str = ""
    columns_product: str = ""
    columns_area: str = ""
    columns_release: str = ""
    columns_linked: bool | None = None
    kinds: str = ""

    def axis(self, side: str) -> matrix.Axis:
        kind = getattr(self, side)
        if kind not in KINDS:
            raise Invalid.of({side: texts.AXIS_CHOICE})
        given = {name: getattr(self, f"{side}_{name}", "") for name in matrix.CHOICES}
        return matrix.Axis(
            kind=kind,
            text=getattr(self, f"{side}_q"),
            choices={name: text.split(",") for name, text in given.items() if text},
            linked=getattr(self, f"{side}_linked"),
        )


class MatrixFileQuery(MatrixQuery):
    format: sheets.Format = "xlsx"


@router.get("/workspaces/{slug}/trace/graph", response=schemas.TraceGraphOut, operation_id="get_trace_graph")
def get_trace_graph(
    request: HttpRequest,
    slug: str,
    record: str,
    direction: Literal["up", "down", "both"] = "both",
    steps: int = 1,
    kinds: str = "",
    limit: int = 200,
) -> Any:
    """What stands on a record (down) and what it stands on (up), `steps` links far; expand from its ends."""
    actor = reader(request, slug)
    start = readable_record(actor, record)
    return around.around(
        actor,
        [start.pk],
        direction=direction,
        steps=max(1, steps),
        kinds=_names(kinds),
        limit=max(1, min(limit, 1000)),
    )


@router.get("/workspaces/{slug}/trace/roots", response=schemas.TraceRootsOut, operation_id="list_trace_roots")
def list_trace_roots(request: HttpRequest, slug: str, query: Query[RootQuery]) -> Any:
    """Where trees begin: requirements that stand on nothing and carry something, or those a filter finds."""
    actor = reader(request, slug)
    page, total = around.root_page(
        actor, filters=query.filters(actor), cursor=query.cursor, limit=query.limit
    )
    ids = [row["record_id"] for row in page.rows]
    found = around.around(actor, ids, direction="down", steps=0, limit=len(ids) + 1)
    return found | {"total": total, "next_cursor": page.next_cursor}


@router.get("/workspaces/{slug}/trace/matrix", response=schemas.MatrixOut, operation_id="get_trace_matrix")
def get_trace_matrix(request: HttpRequest, slug: str, query: Query[MatrixQuery]) -> Any:
    """Two sets of records against each other, and every link between them in either direction."""
    actor = reader(request, slug)
    return _matrix(actor, query, limit=matrix.MOST)


@router.get("/workspaces/{slug}/trace/matrix/file", operation_id="export_trace_matrix")
def export_trace_matrix(request: HttpRequest, slug: str, query: Query[MatrixFileQuery]) -> HttpResponse:
    """The same as a CSV file or an Excel workbook, in the reader's language."""
    actor = reader(request, slug)
    found = _matrix(actor, query, limit=matrix.MOST)
    if found["columns_total"] > MOST_SHEET_COLUMNS:
        raise Invalid(texts.MATRIX_TOO_WIDE, limit=MOST_SHEET_COLUMNS, count=found["columns_total"])
    content = sheets.matrix_file(found, form=query.format, language=actor.language)
    kind = {
        "csv": "text/csv; charset=utf-8",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }[query.format]
    name = f"trace-matrix-{slug}.{query.format}"
    return HttpResponse(
        content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


@router.get(
    "/workspaces/{slug}/trace/coverage", response=schemas.CoverageOut, operation_id="get_trace_coverage"
)
def get_trace_coverage(request: HttpRequest, slug: str, query: Query[FilterQuery]) -> Any:
    """How many requirements lack an origin, parts, a test, a passed test, a demand; whose demand nothing answers."""
    actor = reader(request, slug)
    return bridge.coverage_of(actor, filters=query.filters(actor))


@router.get("/workspaces/{slug}/trace/gaps", response=schemas.GapPage, operation_id="list_trace_gaps")
def list_trace_gaps(request: HttpRequest, slug: str, query: Query[GapQuery]) -> Any:
    """The requirements that lack what one of those questions asks for."""
    actor = reader(request, slug)
    page, total = bridge.gap_page(
        actor, gap=query.gap, filters=query.filters(actor), cursor=query.cursor, limit=query.limit
    )
    return {"items": page.rows, "total": total, "next_cursor": page.next_cursor}


@router.get("/workspaces/{slug}/trace/impact", response=schemas.ImpactOut, operation_id="get_trace_impact")
def get_trace_impact(request: HttpRequest, slug: str, record: str, kinds: str = "", limit: int = 200) -> Any:
    """What a change of a record may reach over any number of links, and what it stands on, with the way to each."""
    actor = reader(request, slug)
    start = readable_record(actor, record)
    return bridge.impact_of(actor, start, kinds=_names(kinds), limit=max(1, min(limit, 1000)))


@router.get("/workspaces/{slug}/trace/rollups", response=list[schemas.RollupOut], operation_id="list_rollups")
def list_rollups(request: HttpRequest, slug: str, record: str = "") -> Any:
    """Effort, cost, progress and coverage of every requirement that has parts (or of one), computed now."""
    actor = reader(request, slug)
    return rollups.rollups(actor, [readable_record(actor, record).pk] if record else None)


def _matrix(actor: Actor, query: MatrixQuery, *, limit: int) -> dict[str, Any]:
    found = matrix.matrix_of(
        actor, rows=query.axis("rows"), columns=query.axis("columns"), kinds=_names(query.kinds), limit=limit
    )
    return found | {"can_link": policy.can_reshape(actor)}


def _names(text: str) -> list[str]:
    return [name for name in text.split(",") if name]
