"""Routes of bringing backlogs in and out."""

import io
import uuid
from collections.abc import Collection
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import File, Query, Router, Status, UploadedFile

from planweave.baselines.queries.comparing import compare
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.language import Language, Text
from planweave.planning import texts as planning_texts
from planweave.requirements import texts as requirement_texts
from planweave.requirements.api import FilterQuery
from planweave.workspaces.api import here
from planweave.workspaces.policy import can_read_plan, require

from . import actions, queries, schemas, texts
from .bridge import exported_items, likenesses
from .columns import group_of, in_order
from .comparison import write_comparison, write_comparison_csv
from .feeds.api import router as feeds
from .models import ImportSession
from .mspdi.api import router as mspdi
from .reqif.api import router as reqif
from .sessions import rows_page
from .tabular.backlog import Stakeholder
from .tabular.headers import ColumnMapping
from .tabular.refusals import FileRefused
from .tabular.task_fields import TASK_FIELDS
from .tabular.templates import write_backlog, write_backlog_csv, write_template
from .tabular.texts import sentence
from .tabular.values import choice_labels
from .tasks import texts as task_texts
from .tasks import wording as task_words
from .tasks.template import template as plan_template

router = Router(tags=["interchange"])
router.add_router("", reqif)
router.add_router("", mspdi)
router.add_router("", feeds)

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_OWN_TEXTS: dict[str, Text] = {
    text.code: text
    for module in (texts, requirement_texts, planning_texts, task_texts)
    for text in (*vars(module).values(), *task_texts.PLACE_FAULTS.values())
    if isinstance(text, Text)
}


class ExportQuery(FilterQuery):
    format: str = "xlsx"
    language: Language | None = None


@router.get(
    "/workspaces/{slug}/imports/fields",
    response=list[schemas.ImportFieldOut],
    operation_id="list_import_fields",
)
def list_import_fields(request: HttpRequest, slug: str, about: schemas.ImportAbout = "table") -> Any:
    """What a column can be mapped to, in the reader's language."""
    actor = here(request, slug)
    require(can_read_plan(actor), actor)
    tongue = 1 if actor.language == "zh" else 0
    return [
        {
            "name": field.name,
            "label": field.label(actor.language),
            "note": field.note_zh if actor.language == "zh" else field.note_en,
            "kind": field.kind.value,
            "is_required": field.required,
            "is_family": field.family,
            "group": "plain" if about == queries.TASKS else group_of(field),
            "choices": {value: choice_labels(field, value)[tongue] for value in field.choices},
        }
        for field in (TASK_FIELDS if about == queries.TASKS else in_order(queries.workspace_columns(actor)))
    ]


@router.get("/workspaces/{slug}/imports/template", operation_id="get_import_template")
def get_import_template(
    request: HttpRequest, slug: str, about: schemas.ImportAbout = "table"
) -> HttpResponse:
    """A worked workbook to start from, in the reader's language."""
    actor = here(request, slug)
    require(can_read_plan(actor), actor)
    if about == queries.TASKS:
        name = "planweave-计划模板.xlsx" if actor.language == "zh" else "planweave-plan-template.xlsx"
        return _download(io.BytesIO(plan_template(actor.language)), name, XLSX)
    target = io.BytesIO()
    write_template(target, language=actor.language)
    name = "planweave-需求模板.xlsx" if actor.language == "zh" else "planweave-template.xlsx"
    return _download(target, name, XLSX)


@router.post("/workspaces/{slug}/imports", response={201: schemas.ImportOut}, operation_id="upload_import")
def upload_import(
    request: HttpRequest,
    slug: str,
    file: File[UploadedFile],
    about: schemas.ImportAbout | None = None,
) -> Any:
    """Upload an Excel or CSV file: what it holds and what its columns probably mean. Nothing is imported yet.

    `about` says whether its rows are requirements or tasks; without it the headings decide.
    """
    actor = here(request, slug)
    session = actions.upload(actor, file_name=file.name or "", content=file.read(), about=about)
    return Status(201, _session_out(actor, session))


@router.get("/workspaces/{slug}/imports/{import_id}", response=schemas.ImportOut, operation_id="get_import")
def get_import(request: HttpRequest, slug: str, import_id: uuid.UUID) -> Any:
    """One's own import as it stands."""
    actor = here(request, slug)
    return _session_out(actor, queries.session_of(actor, import_id))


@router.put(
    "/workspaces/{slug}/imports/{import_id}/about",
    response=schemas.ImportOut,
    operation_id="set_import_about",
)
def set_import_about(
    request: HttpRequest, slug: str, import_id: uuid.UUID, body: schemas.ImportAboutIn
) -> Any:
    """Read the same file as requirements or as tasks; what its columns probably mean then."""
    actor = here(request, slug)
    session = actions.take_as(actor, queries.session_of(actor, import_id), about=body.about)
    return _session_out(actor, session)


@router.put(
    "/workspaces/{slug}/imports/{import_id}/check", response=schemas.ImportOut, operation_id="check_import"
)
def check_import(request: HttpRequest, slug: str, import_id: uuid.UUID, body: schemas.ImportCheckIn) -> Any:
    """The dry run with this mapping: how many rows would be created, changed, skipped or are in error."""
    actor = here(request, slug)
    session = queries.session_of(actor, import_id)
    headings = {column["column"]: column["heading"] for column in session.layout["columns"]}
    columns = None
    if body.columns is not None:
        columns = [
            ColumnMapping(heading=headings.get(one.column, ""), **one.model_dump()) for one in body.columns
        ]
    session = actions.check(
        actor,
        session,
        product_id=body.product,
        project=body.project,
        sheet=body.sheet,
        columns=columns,
    )
    return _session_out(actor, session)


@router.get(
    "/workspaces/{slug}/imports/{import_id}/rows",
    response=schemas.ImportRowPage,
    operation_id="list_import_rows",
)
def list_import_rows(
    request: HttpRequest,
    slug: str,
    import_id: uuid.UUID,
    action: str = "",
    offset: int = 0,
    limit: int = 100,
) -> Any:
    """The dry run row by row; `action` is create, change, skip, error or left_out."""
    actor = here(request, slug)
    session = queries.session_of(actor, import_id)
    page, total, next_offset = rows_page(session, action=action, offset=offset, limit=limit)
    is_plan = session.kind == queries.TASKS
    say = task_words.row_sayer(actor) if is_plan else queries.row_sayer(actor, page)
    gone = task_words.left_out_rows(session) if is_plan else queries.left_out_keys(session)
    return {
        "items": [_row_out(actor, row, say=say, gone=gone) for row in page],
        "total": total,
        "next_offset": next_offset,
    }


@router.get(
    "/workspaces/{slug}/imports/{import_id}/likenesses",
    response=schemas.ImportLikenesses,
    operation_id="list_import_likenesses",
)
def list_import_likenesses(
    request: HttpRequest,
    slug: str,
    import_id: uuid.UUID,
    action: str = "",
    offset: int = 0,
    limit: int = 100,
) -> Any:
    """For the new ones of the same rows as `list_import_rows`: the nearest requirements that are here already."""
    actor = here(request, slug)
    session = queries.session_of(actor, import_id)
    page, _, _ = rows_page(session, action=action, offset=offset, limit=min(limit, 100))
    found = [] if session.kind == queries.TASKS else likenesses(actor, page)
    return {"is_ready": found is not None, "rows": found or []}


@router.put(
    "/workspaces/{slug}/imports/{import_id}/left-out",
    response=schemas.ImportOut,
    operation_id="leave_out_import_rows",
)
def leave_out_import_rows(
    request: HttpRequest, slug: str, import_id: uuid.UUID, body: schemas.ImportLeftOutIn
) -> Any:
    """Keep rows out that would be imported, such as what is here already: exactly these, until named anew."""
    actor = here(request, slug)
    session = actions.leave_out(actor, queries.session_of(actor, import_id), rows=set(body.rows))
    return _session_out(actor, session)


@router.post(
    "/workspaces/{slug}/imports/{import_id}/commit",
    response={202: schemas.ImportStartedOut},
    operation_id="commit_import",
)
def commit_import(request: HttpRequest, slug: str, import_id: uuid.UUID) -> Any:
    """Carry out exactly the dry run, as a job. Undo it with the import's operation id."""
    actor = here(request, slug)
    job = actions.commit(actor, queries.session_of(actor, import_id))
    return Status(202, {"job": job.pk})


@router.get("/workspaces/{slug}/export/requirements", operation_id="export_requirements")
def export_requirements(request: HttpRequest, slug: str, query: Query[ExportQuery]) -> HttpResponse:
    """The filtered requirements as a workbook or CSV, safe to open; importing it again changes nothing."""
    actor = here(request, slug)
    require(can_read_plan(actor), actor)
    language = query.language or actor.language
    columns = queries.workspace_columns(actor)
    items, stakeholders = exported_items(actor, query.filters(actor), columns=columns, language=language)
    target = io.BytesIO()
    fields = in_order(columns)
    if query.format == "xlsx":
        voices = [Stakeholder(name, weight) for name, weight in stakeholders]
        try:
            write_backlog(target, items, language=language, stakeholders=voices, fields=fields)
        except FileRefused as refusal:
            raise Invalid(texts.FILE_REFUSED, reason=refusal.say(actor.language)) from refusal
        return _download(target, f"{slug}-requirements.xlsx", XLSX)
    if query.format == "csv":
        write_backlog_csv(target, items, language=language, fields=fields)
        return _download(target, f"{slug}-requirements.csv", "text/csv; charset=utf-8")
    raise Invalid(texts.EXPORT_FORMAT)


@router.get("/workspaces/{slug}/export/comparison", operation_id="export_comparison")
def export_comparison(
    request: HttpRequest,
    slug: str,
    left: str,
    right: str = "today",
    format: str = "xlsx",
    language: Language | None = None,
) -> HttpResponse:
    """What differs between two baselines, or between one and today, as a workbook or CSV."""
    actor = here(request, slug)
    compared = compare(actor, left=left, right=right)
    target = io.BytesIO()
    if format == "xlsx":
        write_comparison(target, compared, language=language or actor.language)
        return _download(target, f"{slug}-comparison.xlsx", XLSX)
    if format == "csv":
        write_comparison_csv(target, compared, language=language or actor.language)
        return _download(target, f"{slug}-comparison.csv", "text/csv; charset=utf-8")
    raise Invalid(texts.EXPORT_FORMAT)


def _download(content: io.BytesIO, name: str, content_type: str) -> HttpResponse:
    response = HttpResponse(content.getvalue(), content_type=content_type)
    response.headers["Content-Disposition"] = _disposition(name)
    return response


def _disposition(name: str) -> str:
    from django.utils.http import content_disposition_header

    return content_disposition_header(as_attachment=True, filename=name) or "attachment"


def _session_out(actor: Actor, session: ImportSession) -> schemas.ImportOut:
    used = {column["column"]: column for column in session.mapping.get("columns", [])}
    layout = session.layout
    return schemas.ImportOut(
        id=session.pk,
        about=session.kind,
        file_name=session.file_name,
        state=session.state,
        format=layout["format"],
        encoding=layout["encoding"],
        sheets=[schemas.SheetOut(**sheet) for sheet in layout["sheets"]],
        sheet=layout["sheet"],
        header_row=layout["header_row"],
        rows=layout["rows"],
        columns=[
            schemas.ColumnOut(
                column=column["column"],
                heading=column["heading"],
                samples=column["samples"],
                proposed=_mapping_out(column["mapping"]),
                confidence=column["confidence"],
                reasons=[
                    sentence(reason["code"], actor.language, reason["params"]) for reason in column["reasons"]
                ],
                others=[name for name, _ in column["others"]],
                used=_mapping_out(used.get(column["column"])),
            )
            for column in layout["columns"]
        ],
        notices=[sentence(issue["code"], actor.language, issue["params"]) for issue in layout["issues"]]
        + task_words.notices(actor, session),
        product=session.mapping.get("product"),
        project=session.mapping.get("project"),
        counts=schemas.ImportCounts(**session.diff["counts"]) if session.diff else None,
        new_areas=session.diff.get("areas", []),
        left_out=[row["row"] for row in session.diff.get("rows", []) if row["action"] == "left_out"],
        operation_id=session.operation_id,
    )


def _mapping_out(mapping: dict[str, Any] | None) -> schemas.ColumnMappingOut | None:
    if mapping is None:
        return None
    names = ("field", "member", "unit", "factor", "values")
    return schemas.ColumnMappingOut(**{name: mapping[name] for name in names})


def _row_out(
    actor: Actor, row: dict[str, Any], *, say: queries.RowSayer, gone: Collection[str]
) -> dict[str, Any]:
    names = ("row", "action", "key", "outside_key", "title", "links", "parent", "area")
    changes, labels = say(row["changes"])
    named = [key for key in (row["parent"], *(key for _, key in row["links"])) if key]
    named += [f"#{ref}" for what, ref, _, _ in row.get("waits", ()) if what == "row"]
    issues = row["issues"] + [
        {"code": texts.LEFT_OUT_REFERENCE.code, "params": {"key": key}, "cell": "", "row": row["row"],
         "severity": "warning"}
        for key in named
        if key.casefold() in gone
    ]  # fmt: skip
    return {name: row[name] for name in names} | {
        "changes": changes,
        "labels": labels,
        "issues": [
            {
                "cell": issue["cell"],
                "row": issue["row"],
                "severity": issue["severity"],
                "message": _say(actor, issue),
            }
            for issue in issues
        ],
    }


def _say(actor: Actor, issue: dict[str, Any]) -> str:
    code = issue["code"]
    if code.startswith("cell."):
        return sentence(code.removeprefix("cell."), actor.language, issue["params"])
    tongue = 1 if actor.language == "zh" else 0
    params = {
        name: value[tongue] if isinstance(value, list) else value for name, value in issue["params"].items()
    }
    return _OWN_TEXTS[code].say(actor.language, **params)
