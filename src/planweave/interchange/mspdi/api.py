"""Routes of Microsoft Project XML in and out."""

import uuid
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from ninja import File, Router, Status, UploadedFile

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here
from planweave.workspaces.policy import can_read_plan, require

from ..models import ImportSession
from ..sessions import rows_page
from . import actions, bridge, queries, schemas, texts, wording
from .comparing import CHOICES, chosen

router = Router(tags=["interchange"])


@router.post(
    "/workspaces/{slug}/plans/imports", response={201: schemas.PlanImportOut}, operation_id="upload_plan"
)
def upload_plan(request: HttpRequest, slug: str, file: File[UploadedFile]) -> Any:
    """Upload a Microsoft Project XML file: what is in it, and who its resources probably are. Nothing is imported."""
    actor = here(request, slug)
    session = actions.upload(actor, file_name=file.name or "", content=file.read())
    return Status(201, _session_out(actor, session))


@router.get(
    "/workspaces/{slug}/plans/imports/{import_id}",
    response=schemas.PlanImportOut,
    operation_id="get_plan_import",
)
def get_plan_import(request: HttpRequest, slug: str, import_id: uuid.UUID) -> Any:
    """One's own import as it stands."""
    actor = here(request, slug)
    return _session_out(actor, queries.session_of(actor, import_id))


@router.put(
    "/workspaces/{slug}/plans/imports/{import_id}/check",
    response=schemas.PlanImportOut,
    operation_id="check_plan_import",
)
def check_plan_import(
    request: HttpRequest, slug: str, import_id: uuid.UUID, body: schemas.PlanCheckIn
) -> Any:
    """The dry run: against the project as the last import left it and as it is today, or against nothing."""
    actor = here(request, slug)
    session = actions.check(
        actor,
        queries.session_of(actor, import_id),
        project_id=body.project,
        product_id=body.product,
        people=body.people,
    )
    return _session_out(actor, session)


@router.get(
    "/workspaces/{slug}/plans/imports/{import_id}/rows",
    response=schemas.PlanRowPage,
    operation_id="list_plan_rows",
)
def list_plan_rows(
    request: HttpRequest, slug: str, import_id: uuid.UUID, action: str = "", offset: int = 0, limit: int = 100
) -> Any:
    """The dry run task by task; `action` is create, change, conflict, gone, deleted or skip."""
    actor = here(request, slug)
    session = queries.session_of(actor, import_id)
    page, total, next_offset = rows_page(session, action=action, offset=offset, limit=limit)
    say = wording.sayer(actor, session)
    return {
        "items": [_row_out(actor, row, session.mapping.get("choices", {}), say) for row in page],
        "total": total,
        "next_offset": next_offset,
    }


@router.put(
    "/workspaces/{slug}/plans/imports/{import_id}/choices",
    response=schemas.PlanImportOut,
    operation_id="choose_plan_rows",
)
def choose_plan_rows(
    request: HttpRequest, slug: str, import_id: uuid.UUID, body: schemas.PlanChoicesIn
) -> Any:
    """Say what happens with single rows, or with all rows of an action."""
    actor = here(request, slug)
    session = queries.session_of(actor, import_id)
    rows = session.diff.get("rows", [])
    of_all = {
        str(row["uid"]): body.everything[row["action"]] for row in rows if row["action"] in body.everything
    }
    return _session_out(actor, actions.choose(actor, session, choices={**of_all, **body.choices}))


@router.post(
    "/workspaces/{slug}/plans/imports/{import_id}/commit",
    response={202: schemas.PlanStartedOut},
    operation_id="commit_plan_import",
)
def commit_plan_import(request: HttpRequest, slug: str, import_id: uuid.UUID) -> Any:
    """Carry out exactly the dry run, as a job. Undo it with the import's operation id."""
    actor = here(request, slug)
    return Status(202, {"job": actions.commit(actor, queries.session_of(actor, import_id)).pk})


@router.get("/workspaces/{slug}/projects/{project_id}/export/mspdi", operation_id="export_mspdi")
def export_mspdi(request: HttpRequest, slug: str, project_id: int) -> HttpResponse:
    """A project as Microsoft Project XML. What came from such a file goes out as it came, but for what changed here."""
    actor = here(request, slug)
    require(can_read_plan(actor), actor)
    name, content = bridge.exported(actor, project_id)
    response = HttpResponse(content, content_type="application/xml")
    response.headers["Content-Disposition"] = (
        content_disposition_header(as_attachment=True, filename=name) or ""
    )
    return response


def _session_out(actor: Actor, session: ImportSession) -> schemas.PlanImportOut:
    layout, mapping, diff = session.layout, session.mapping, session.diff
    return schemas.PlanImportOut(
        id=session.pk,
        file_name=session.file_name,
        state=session.state,
        title=layout["title"],
        start_on=layout["start_on"],
        version=layout["version"],
        tasks=layout["tasks"],
        assignments=layout["assignments"],
        resources=[
            schemas.PlanResourceOut(
                uid=each["uid"],
                name=each["name"],
                email=each["email"],
                is_generic=each["is_generic"],
                can_be_person=str(each["uid"]) in mapping["people"],
                who=mapping["people"].get(str(each["uid"]), ""),
            )
            for each in layout["resources"]
            if each["name"]
        ],
        project=mapping.get("project"),
        product=mapping.get("product"),
        counts=schemas.PlanCounts(**diff["counts"]) if diff else None,
        report=[
            schemas.PlanReportLine(
                code=line["code"],
                text=texts.REPORT[line["code"]].say(actor.language, count=line["count"]),
                count=line["count"],
                names=line["names"],
            )
            for line in diff.get("report", [])
        ],
        kept=diff.get("kept", {}),
        baselines=[
            schemas.PlanFileBaseline(**{name: each[name] for name in ("number", "name", "tasks", "action")})
            for each in diff.get("baselines", [])
        ],
        choices=mapping.get("choices", {}),
        operation_id=session.operation_id,
    )


def _row_out(
    actor: Actor, row: dict[str, Any], choices: Mapping[str, str], say: wording.Sayer
) -> dict[str, Any]:
    said = row["said"]
    dates = said.get("dates") or [None, 0, None, 1]
    facts = {name: row[name] for name in ("uid", "line", "level", "action", "key", "title", "is_summary")}
    pairs = [(name, pair, False) for name, pair in row["changes"].items()]
    pairs += [(name, pair, True) for name, pair in row["conflicts"].items()]
    return facts | {
        "is_milestone": bool(said.get("is_milestone")),
        "start_on": dates[0],
        "finish_on": dates[2],
        "person": say("person", said.get("person")),
        "changes": [
            {"field": name, "ours": say(name, ours), "theirs": say(name, theirs), "is_conflict": is_conflict}
            for name, (ours, theirs), is_conflict in pairs
        ],
        "notes": [texts.REPORT[code].say(actor.language, count=1) for code in row["notes"]],
        "choices": list(CHOICES[row["action"]]),
        "chosen": chosen(row, choices),
    }
