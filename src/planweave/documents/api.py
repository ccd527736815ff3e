"""Routes of documents."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from ninja import Query, Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.wire import WireIn
from planweave.requirements.queries import CHOICE_FILTERS, SORTS, definitions_of
from planweave.requirements.rules.custom import PREFIX
from planweave.requirements.rules.types import said
from planweave.workspaces.api import here
from planweave.workspaces.policy import can_discuss, require
from planweave.workspaces.schemas import PersonRef

from . import actions, policy, queries, schemas, writers
from .composing import words
from .composing.compose import composition_of
from .composing.items import printable_fields, standard_fields
from .models import Document, DocumentFile, Issue
from .templates import TEMPLATES, hint_of, sections_from
from .writers.html import html_of

router = Router(tags=["documents"])

PREVIEWED = 30
MOST_PREVIEWED = 500


class PreviewQuery(WireIn):
    """`section` draws only that one; `most` limits the requirements of each section."""

    section: int | None = None
    most: int = PREVIEWED


@router.get("/workspaces/{slug}/documents", response=list[schemas.DocumentRow], operation_id="list_documents")
def list_documents(request: HttpRequest, slug: str) -> Any:
    """The workspace's documents, the last changed first."""
    return queries.document_list(here(request, slug))


@router.get(
    "/workspaces/{slug}/documents/templates",
    response=schemas.DocumentTemplatesOut,
    operation_id="list_document_templates",
)
def list_document_templates(request: HttpRequest, slug: str) -> Any:
    """The kinds of document with their structure, and what sections can print, filter and sort by."""
    actor = here(request, slug)
    require(policy.can_read(actor), actor)
    language = actor.language
    own = {f"{PREFIX}{key}": one for key, one in definitions_of(actor).items() if not one.is_retired}
    standard = standard_fields(own)
    return {
        "templates": [
            {
                "kind": kind,
                "name": words.KINDS[kind].say(language),
                "standard": words.STANDARDS[kind],
                "sections": sections_from(kind, language),
            }
            for kind in TEMPLATES
        ],
        "fields": [
            {
                "name": name,
                "label": said(own[name].name_en, own[name].name_zh, language)
                if name in own
                else words.field_label(name, language),
                "is_standard": name in standard,
            }
            for name in printable_fields(own)
        ],
        "filters": list(CHOICE_FILTERS),
        "sorts": list(SORTS),
    }


@router.post(
    "/workspaces/{slug}/documents", response={201: schemas.DocumentOut}, operation_id="create_document"
)
def create_document(request: HttpRequest, slug: str, body: schemas.DocumentIn) -> Any:
    """A new document with its template's sections."""
    actor = here(request, slug)
    made = actions.create_document(
        actor,
        product_id=body.product,
        kind=body.kind,
        title=body.title,
        language=body.language,
        scope=body.scope.model_dump() if body.scope else None,
    )
    return Status(201, _detail(actor, made.record.key))


@router.get("/workspaces/{slug}/documents/{key}", response=schemas.DocumentOut, operation_id="get_document")
def get_document(request: HttpRequest, slug: str, key: str) -> Any:
    """One document with its sections and issues."""
    return _detail(here(request, slug), key)


@router.patch(
    "/workspaces/{slug}/documents/{key}", response=schemas.DocumentOut, operation_id="change_document"
)
def change_document(request: HttpRequest, slug: str, key: str, body: schemas.DocumentChangeIn) -> Any:
    """Change some fields. 409 with both values where somebody changed the same field since `version`."""
    actor = here(request, slug)
    document = queries.document_of(actor, key)
    actions.change_document(actor, document.pk, version=body.version, values=body.given())
    return _detail(actor, key)


@router.delete("/workspaces/{slug}/documents/{key}", response={204: None}, operation_id="delete_document")
def delete_document(request: HttpRequest, slug: str, key: str) -> Any:
    """Move a document to the trash; undo brings it back."""
    actor = here(request, slug)
    actions.delete_document(actor, queries.document_of(actor, key).pk)
    return Status(204, None)


@router.post(
    "/workspaces/{slug}/documents/{key}/template",
    response=schemas.DocumentOut,
    operation_id="apply_document_template",
)
def apply_document_template(request: HttpRequest, slug: str, key: str) -> Any:
    """Add the template's sections that are missing; everything that is there stays as it is."""
    actor = here(request, slug)
    actions.apply_template(actor, queries.document_of(actor, key).pk)
    return _detail(actor, key)


@router.post(
    "/workspaces/{slug}/documents/{key}/sections",
    response={201: schemas.DocumentOut},
    operation_id="add_document_section",
)
def add_document_section(request: HttpRequest, slug: str, key: str, body: schemas.DocumentSectionIn) -> Any:
    """A new section behind another."""
    actor = here(request, slug)
    document = queries.document_of(actor, key)
    actions.add_section(actor, document.pk, after=body.after, values=body.given())
    return Status(201, _detail(actor, key))


@router.patch(
    "/workspaces/{slug}/documents/{key}/sections/{section_id}",
    response=schemas.DocumentOut,
    operation_id="change_document_section",
)
def change_document_section(
    request: HttpRequest, slug: str, key: str, section_id: int, body: schemas.DocumentSectionChangeIn
) -> Any:
    """Change fields of a section. 409 with both values where somebody changed the same field since `version`."""
    actor = here(request, slug)
    document = queries.document_of(actor, key)
    queries.section_of(document, section_id)
    actions.change_section(actor, document.pk, section_id, version=body.version, values=body.given())
    return _detail(actor, key)


@router.post(
    "/workspaces/{slug}/documents/{key}/sections/{section_id}/move",
    response=schemas.DocumentOut,
    operation_id="move_document_section",
)
def move_document_section(
    request: HttpRequest, slug: str, key: str, section_id: int, body: schemas.DocumentSectionMoveIn
) -> Any:
    """Put a section, with those below it, behind another."""
    actor = here(request, slug)
    document = queries.document_of(actor, key)
    queries.section_of(document, section_id)
    actions.move_section(actor, document.pk, section_id, after=body.after)
    return _detail(actor, key)


@router.delete(
    "/workspaces/{slug}/documents/{key}/sections/{section_id}",
    response=schemas.DocumentOut,
    operation_id="remove_document_section",
)
def remove_document_section(request: HttpRequest, slug: str, key: str, section_id: int) -> Any:
    """Remove a section; those below it stay. Undo brings it back."""
    actor = here(request, slug)
    document = queries.document_of(actor, key)
    queries.section_of(document, section_id)
    actions.remove_section(actor, document.pk, section_id)
    return _detail(actor, key)


@router.get(
    "/workspaces/{slug}/documents/{key}/preview",
    response=schemas.DocumentPreviewOut,
    operation_id="preview_document",
)
def preview_document(request: HttpRequest, slug: str, key: str, query: Query[PreviewQuery]) -> Any:
    """How the sections print with the requirements as they are now, and what the document still lacks."""
    actor = here(request, slug)
    document = queries.document_of(actor, key)
    most = max(0, min(query.most, MOST_PREVIEWED))
    if query.section is not None:
        queries.section_of(document, query.section)
    composition = composition_of(
        actor,
        document,
        queries.sections_of(document),
        only=None if query.section is None else {query.section},
        most=most,
    )
    parts = [part for part in composition.parts if query.section in (None, part.section.pk)]
    return {
        "version": document.record.version,
        "parts": [
            {
                "section": part.section.pk,
                "number": part.number,
                "html": html_of(part.blocks, prefix="doc-"),
                "found": len(part.found),
                "shown": min(len(part.found), most),
            }
            for part in parts
        ],
        "in_scope": len(composition.in_scope),
        "printed": len(composition.told),
        "missing": composition.missing,
        "empty": composition.empty,
    }


@router.post(
    "/workspaces/{slug}/documents/{key}/exports",
    response={202: schemas.DocumentExportStartedOut},
    operation_id="export_document",
)
def export_document(request: HttpRequest, slug: str, key: str, body: schemas.DocumentExportIn) -> Any:
    """Write the document, or what was issued of it, as a file: a job whose result names the file."""
    actor = here(request, slug)
    document = queries.document_of(actor, key)
    issue = None if body.issue is None else queries.issue_of(document, body.issue)
    job = actions.ask_for_file(actor, document, format=body.format, issue=issue)
    return Status(202, {"job": str(job.pk)})


@router.get(
    "/workspaces/{slug}/documents/{key}/files",
    response=list[schemas.DocumentFileOut],
    operation_id="list_document_files",
)
def list_document_files(request: HttpRequest, slug: str, key: str) -> Any:
    """The files that were made of a document, the newest first."""
    actor = here(request, slug)
    return [_file_out(file) for file in queries.files_of(queries.document_of(actor, key))[:50]]


@router.get("/workspaces/{slug}/documents/files/{file_id}", operation_id="get_document_file")
def get_document_file(request: HttpRequest, slug: str, file_id: int) -> HttpResponse:
    """Download a file that was made of a document."""
    file = queries.file_of(here(request, slug), file_id)
    response = HttpResponse(bytes(file.content), content_type=writers.CONTENT_TYPES[file.format])
    name = content_disposition_header(as_attachment=True, filename=file.file_name)
    response.headers["Content-Disposition"] = name or "attachment"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@router.post(
    "/workspaces/{slug}/documents/{key}/issues",
    response={201: schemas.DocumentOut},
    operation_id="issue_document",
)
def issue_document(request: HttpRequest, slug: str, key: str, body: schemas.DocumentIssueIn) -> Any:
    """Freeze the document as it stands under a version of its own; work goes on under the next."""
    actor = here(request, slug)
    document = queries.document_of(actor, key)
    actions.issue_document(actor, document.pk, edition=body.edition, note=body.note)
    return Status(201, _detail(actor, key))


def _detail(actor: Actor, key: str) -> dict[str, Any]:
    document = queries.document_of(actor, key)
    return queries.brief_of(document) | {
        "sections": [
            queries.values_of_section(section)
            | {"id": section.pk, "hint": hint_of(section.role, "zh" if document.language == "zh" else "en")}
            for section in queries.sections_of(document)
        ],
        "issues": [_issue_out(issue) for issue in queries.issues_of(document)],
        "can": _can(actor, document),
    }


def _can(actor: Actor, document: Document) -> dict[str, bool]:
    return {
        "edit": policy.can_edit(actor, document.record),
        "issue": policy.can_issue(actor),
        "comment": can_discuss(actor),
    }


def _issue_out(issue: Issue) -> dict[str, Any]:
    names = ("edition", "note", "content_hash", "items", "issued_at")
    by = PersonRef(id=issue.issued_by_id, name=issue.issued_by.name)
    return {name: getattr(issue, name) for name in names} | {"id": issue.pk, "issued_by": by}


def _file_out(file: DocumentFile) -> dict[str, Any]:
    names = ("format", "file_name", "size", "content_hash", "created_at")
    by = PersonRef(id=file.created_by_id, name=file.created_by.name)
    return {name: getattr(file, name) for name in names} | {
        "id": file.pk,
        "issue": file.issue_id,
        "created_by": by,
    }
