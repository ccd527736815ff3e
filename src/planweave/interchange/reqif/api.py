"""Routes of ReqIF in and out."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from ninja import File, Form, Query, Router, Status, UploadedFile

from planweave.kernel.actor import Actor
from planweave.kernel.language import Text
from planweave.requirements import texts as requirement_texts
from planweave.requirements.api import FilterQuery
from planweave.requirements.queries.types import definitions_of
from planweave.requirements.rules.custom import PREFIX
from planweave.workspaces.api import here
from planweave.workspaces.policy import can_read_plan, require
from planweave.workspaces.queries import readable_record

from ..models import ImportSession
from ..sessions import rows_page
from . import actions, bridge, queries, schemas, texts
from .fields import FIELD_KINDS, FITS, Customs, choices_of, fits
from .naming import missing, named_choices, named_fields, named_types
from .proposing import propose_choices
from .refusals import Fault

router = Router(tags=["interchange"])
SHOWN_PICTURES = frozenset(
    {"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/svg+xml"}
)
_TEXTS: dict[str, Text] = {
    text.code: text
    for module in (texts, requirement_texts)
    for text in vars(module).values()
    if isinstance(text, Text)
}


class ReqifExportQuery(FilterQuery):
    """`ids`: the selected requirements, comma-separated; without them the filter counts."""

    ids: str = ""


@router.post(
    "/workspaces/{slug}/reqif/imports", response={201: schemas.ReqifImportOut}, operation_id="upload_reqif"
)
def upload_reqif(request: HttpRequest, slug: str, file: File[UploadedFile], mend: Form[bool] = False) -> Any:
    """Upload a .reqif or .reqifz: its types and what they probably mean. Nothing is imported yet.

    A file that breaks the schema is refused with line and reason (`faults`); where `can_mend` is true, the same file
    with `mend` has what it lacks supplied.
    """
    actor = here(request, slug)
    session = actions.upload(actor, file_name=file.name or "", content=file.read(), mend=mend)
    return Status(201, _session_out(actor, session))


@router.get(
    "/workspaces/{slug}/reqif/imports/{import_id}",
    response=schemas.ReqifImportOut,
    operation_id="get_reqif_import",
)
def get_reqif_import(request: HttpRequest, slug: str, import_id: uuid.UUID) -> Any:
    """One's own import as it stands."""
    actor = here(request, slug)
    return _session_out(actor, queries.session_of(actor, import_id))


@router.put(
    "/workspaces/{slug}/reqif/imports/{import_id}/check",
    response=schemas.ReqifImportOut,
    operation_id="check_reqif_import",
)
def check_reqif_import(
    request: HttpRequest, slug: str, import_id: uuid.UUID, body: schemas.ReqifCheckIn
) -> Any:
    """The dry run with this mapping, merged three ways: the last import, today, and the file."""
    actor = here(request, slug)
    types = None
    if body.types is not None:
        types = {name: _mapping_in(chosen) for name, chosen in body.types.items()}
    session = actions.check(
        actor,
        queries.session_of(actor, import_id),
        product_id=body.product,
        types=types,
        relations=body.relations,
    )
    return _session_out(actor, session)


@router.get(
    "/workspaces/{slug}/reqif/imports/{import_id}/rows",
    response=schemas.ReqifRowPage,
    operation_id="list_reqif_rows",
)
def list_reqif_rows(
    request: HttpRequest, slug: str, import_id: uuid.UUID, action: str = "", offset: int = 0, limit: int = 100
) -> Any:
    """The dry run object by object; `action` is create, change, conflict, gone, skip or error."""
    actor = here(request, slug)
    session = queries.session_of(actor, import_id)
    page, total, next_offset = rows_page(session, action=action, offset=offset, limit=limit)
    chosen = session.mapping.get("choices", {})
    titles = {row["identifier"]: row["title"] for row in session.diff.get("rows", [])}
    return {
        "items": [_row_out(actor, row, chosen.get(row["identifier"], {}), titles) for row in page],
        "total": total,
        "next_offset": next_offset,
    }


@router.put(
    "/workspaces/{slug}/reqif/imports/{import_id}/choices",
    response=schemas.ReqifImportOut,
    operation_id="choose_reqif_sides",
)
def choose_reqif_sides(
    request: HttpRequest, slug: str, import_id: uuid.UUID, body: schemas.ReqifChoicesIn
) -> Any:
    """Take a side for conflicts, field by field or for all that is still open."""
    actor = here(request, slug)
    session = actions.choose(
        actor, queries.session_of(actor, import_id), choices=body.choices, everything=body.everything
    )
    return _session_out(actor, session)


@router.post(
    "/workspaces/{slug}/reqif/imports/{import_id}/commit",
    response={202: schemas.ReqifStartedOut},
    operation_id="commit_reqif_import",
)
def commit_reqif_import(request: HttpRequest, slug: str, import_id: uuid.UUID) -> Any:
    """Carry out exactly the dry run, as a job. Undo it with the import's operation id."""
    actor = here(request, slug)
    return Status(202, {"job": actions.commit(actor, queries.session_of(actor, import_id)).pk})


@router.get("/workspaces/{slug}/export/reqif", operation_id="export_reqif")
def export_reqif(request: HttpRequest, slug: str, query: Query[ReqifExportQuery]) -> HttpResponse:
    """The filtered or selected requirements as ReqIF 1.2, valid by the schema; an archive where there are pictures."""
    actor = here(request, slug)
    require(can_read_plan(actor), actor)
    ids = [int(one) for one in query.ids.split(",") if one.strip().isdigit()]
    name, content = bridge.exported(actor, query.filters(actor), ids=ids, slug=slug)
    kind = "application/zip" if name.endswith("z") else "application/xml"
    response = HttpResponse(content, content_type=kind)
    response.headers["Content-Disposition"] = (
        content_disposition_header(as_attachment=True, filename=name) or ""
    )
    return response


@router.get("/workspaces/{slug}/reqif/pictures/{mark}/{name}", operation_id="get_reqif_picture")
def get_reqif_picture(request: HttpRequest, slug: str, mark: str, name: str) -> HttpResponse:
    """A picture that came with a ReqIF file; only to those who may read its product, and never as a page."""
    actor = here(request, slug)
    found = queries.picture(actor, mark)
    response = HttpResponse(bytes(found.content), content_type=found.media_type)
    is_shown = found.media_type in SHOWN_PICTURES and found.media_type != "image/svg+xml"
    response.headers["Content-Disposition"] = (
        content_disposition_header(as_attachment=not is_shown, filename=found.path.rpartition("/")[2])
        or "attachment"
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'; sandbox"
    response.headers["Cache-Control"] = "private, max-age=86400"
    return response


@router.get(
    "/workspaces/{slug}/reqif/records/{key}",
    response=schemas.ReqifForeignOut,
    operation_id="get_reqif_origin",
)
def get_reqif_origin(request: HttpRequest, slug: str, key: str) -> Any:
    """What a requirement brought along from its ReqIF file: identifier, type, every attribute, pictures."""
    actor = here(request, slug)
    return bridge.origin_of(actor, readable_record(actor, key), slug=slug)


def _mapping_in(chosen: schemas.ReqifTypeMapping) -> dict[str, Any]:
    attributes = {
        name: {"field": how.field, "choices": how.choices} for name, how in chosen.attributes.items()
    }
    return {"as": chosen.becomes, "attributes": attributes}


def _session_out(actor: Actor, session: ImportSession) -> schemas.ReqifImportOut:
    layout, mapping = session.layout, session.mapping
    own_types = queries.own_types_of(actor)
    kinds = sorted({kind for group in FITS.values() for kind in group})
    customs = {key: each for key, each in definitions_of(actor).items() if not each.is_retired}
    names = [*FIELD_KINDS, *(f"{PREFIX}{key}" for key in customs)]
    return schemas.ReqifImportOut(
        id=session.pk,
        file_name=session.file_name,
        state=session.state,
        members=[_member_out(member, customs) for member in layout["members"]],
        files=len(layout["files"]),
        mended=[Fault(**fault).say(actor.language) for fault in layout["mended"]],
        mended_count=layout["mended_count"],
        product=mapping.get("product"),
        types={
            name: schemas.ReqifTypeMapping(
                becomes=chosen["as"],
                attributes={
                    key: schemas.ReqifAttributeMapping(**how) for key, how in chosen["attributes"].items()
                },
            )
            for name, chosen in mapping["types"].items()
        },
        relations=mapping["relations"],
        fields={kind: [name for name in names if fits(name, kind, customs)] for kind in kinds},
        own_types=named_types(own_types, actor.language),
        own_fields=named_fields(customs, actor.language),
        own_choices=named_choices(customs, actor.language),
        choices={name: list(choices_of(name, {})) for name, kind in FIELD_KINDS.items() if kind == "choice"},
        missing=missing(layout, mapping, own_types=own_types, customs=customs, language=actor.language),
        counts=schemas.ReqifCounts(**session.diff["counts"]) if session.diff else None,
        open_conflicts=actions.open_conflicts(session),
        operation_id=session.operation_id,
    )


def _member_out(member: dict[str, Any], customs: Customs) -> schemas.ReqifMemberOut:
    header = member["header"]
    return schemas.ReqifMemberOut(
        name=member["name"],
        title=header["title"],
        tool=header["source_tool"] or header["tool"],
        created=header["creation_time"],
        objects=member["objects"],
        relations=member["relations"],
        specifications=[each["name"] for each in member["specifications"]],
        has_extensions=member["has_extensions"],
        types=[schemas.ReqifTypeOut.model_validate(_type_out(each, customs)) for each in member["types"]],
        relation_types=[
            schemas.ReqifRelationTypeOut.model_validate(each) for each in member["relation_types"]
        ],
    )


def _type_out(found: dict[str, Any], customs: Customs) -> dict[str, Any]:
    names = [*FIELD_KINDS, *(f"{PREFIX}{key}" for key in customs)]
    choosing = [name for name in names if choices_of(name, customs)]

    def meanings(attribute: dict[str, Any]) -> dict[str, dict[str, str]]:
        fitting = [
            name for name in choosing if attribute["choices"] and fits(name, attribute["kind"], customs)
        ]
        return {name: meant for name in fitting if (meant := propose_choices(attribute, name, customs))}

    attributes = [{**each, "meanings": meanings(each)} for each in found["attributes"]]
    return {**found, "attributes": attributes}


def _row_out(
    actor: Actor, row: dict[str, Any], chosen: dict[str, str], titles: dict[str, str]
) -> dict[str, Any]:
    facts = {
        name: row[name] for name in ("identifier", "action", "key", "title", "parent", "changes", "kept")
    }
    return facts | {
        "line": row["row"],
        "kept": {name: pair for name, pair in row["kept"].items() if not name.startswith("@")},
        "conflicts": [
            {"field": name, "base": base, "mine": mine, "theirs": theirs, "chosen": chosen.get(name, "")}
            for name, (base, mine, theirs) in row["conflicts"].items()
        ],
        "links": [[kind, titles.get(name, name)] for kind, name in row["links"]],
        "unlinks": [[kind, titles.get(name, name)] for kind, name in row["unlinks"]],
        "issues": [
            {
                "severity": issue["severity"],
                "message": _TEXTS[issue["code"]].say(actor.language, **issue["params"]),
            }
            for issue in row["issues"]
        ],
    }
