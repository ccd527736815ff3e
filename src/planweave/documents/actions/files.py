"""Files: asked for as a job, made by it, kept in the database like an import's."""

import hashlib
from collections.abc import Callable

from django.db import IntegrityError, transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.jobs import start_job
from planweave.kernel.models import Job
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from .. import texts, writers
from ..composing.blocks import Composed, from_json
from ..composing.compose import composed
from ..models import Document, DocumentFile, Issue
from ..policy import can_read
from ..queries import documents_readable_by
from ..rules import Format

DRAFTS_KEPT = 12
"""Files of a document as it stood; those of issues are kept as long as the issue."""


def ask_for_file(actor: Actor, document: Document, *, format: str, issue: Issue | None = None) -> Job:
    """Start the job that makes a file of the document as it stands, or of what was issued."""
    require(can_read(actor), actor)
    if format not in Format.values:
        raise Invalid(texts.FORMAT_UNKNOWN, formats=", ".join(Format.values))
    asked = {"document": document.pk, "format": format, "issue": issue.pk if issue else None}
    return start_job(actor, "export_document", asked | {"key": document.record.key})


def make_file(
    actor: Actor, job: Job, *, show: Callable[[float], None], is_stopped: Callable[[], bool]
) -> DocumentFile | None:
    """The file that a job asks for; the same one when asked again. None where it was stopped: nothing is kept then."""
    if known := DocumentFile.objects.filter(job=job).defer("content").first():
        return known
    asked = job.parameters
    document = documents_readable_by(actor).filter(pk=asked["document"]).first()
    issue = Issue.objects.filter(pk=asked["issue"], document=document).first() if document else None
    if document is None or (asked["issue"] and issue is None):
        raise NotFound(NOT_FOUND)
    if issue and (made := issue.files.filter(format=asked["format"]).defer("content").first()):
        return made
    show(0.05)
    content = (
        from_json(issue.content) if issue else composed(actor, document, show=lambda s: show(0.05 + s * 0.4))
    )
    if is_stopped():
        return None
    show(0.5)
    written = writers.write(content, asked["format"])
    if is_stopped():
        return None
    show(0.95)
    return _keep(actor, job, document, issue, content, written)


def _keep(
    actor: Actor, job: Job, document: Document, issue: Issue | None, content: Composed, written: bytes
) -> DocumentFile:
    format = job.parameters["format"]
    try:
        with transaction.atomic():
            kept = DocumentFile.objects.create(
                document=document,
                issue=issue,
                job=job,
                format=format,
                file_name=writers.file_name(content, format),
                content=written,
                content_hash=hashlib.sha256(written).hexdigest(),
                size=len(written),
                created_by_id=actor.user_id,
            )
    except IntegrityError:  # another job was faster with the same file of the same issue
        return DocumentFile.objects.defer("content").get(issue=issue, format=format)
    old = DocumentFile.objects.filter(document=document, issue=None).order_by("-created_at", "-pk")
    DocumentFile.objects.filter(pk__in=list(old.values_list("pk", flat=True)[DRAFTS_KEPT:])).delete()
    return kept
