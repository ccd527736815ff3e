"""Issuing: what a document says is frozen under its edition, for good."""

import hashlib
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import canonical, record_event
from planweave.workspaces.policy import require

from .. import events, texts
from ..composing.blocks import to_json
from ..composing.compose import as_issued, composed
from ..models import Document, Issue
from ..policy import can_issue
from ..rules import is_edition, next_edition
from .documents import save
from .rows import locked_document


def issue_document(actor: Actor, document_id: int, *, edition: str, note: str = "") -> Issue:
    """Freeze the document as it stands under `edition`; work goes on under the next one.

    The whole composed content is kept with the SHA-256 of it, so that what was issued can be made again in any
    format and compared. Conflict where the edition has been issued before.
    """
    require(can_issue(actor), actor)
    if not is_edition(edition):
        raise Invalid.of({"edition": texts.EDITION_FORM})
    with transaction.atomic():
        document = locked_document(actor, document_id)
        if Issue.objects.filter(document=document, edition=edition).exists():
            raise Conflict(texts.EDITION_ISSUED, edition=edition)
        before = document.edition
        document.edition = edition
        final = as_issued(composed(actor, document), by=actor.name, note=note.strip())
        content = to_json(final)
        issue = Issue.objects.create(
            document=document,
            edition=edition,
            note=note.strip(),
            content=content,
            content_hash=hash_of(content),
            items=final.items,
            issued_by_id=actor.user_id,
        )
        told = events.DocumentIssued(
            issue=issue.pk, edition=edition, content_hash=issue.content_hash, items=issue.items
        )
        record_event(actor, told, record=document.record)
        document.edition = _free(document, next_edition(edition))
        save(actor, document, {"edition": [before, document.edition]})
    return issue


def hash_of(content: dict[str, Any]) -> str:
    """SHA-256 of the composed content in canonical JSON."""
    return hashlib.sha256(canonical(content).encode()).hexdigest()


def _free(document: Document, edition: str) -> str:
    """The edition, or the next that nobody has issued."""
    issued = set(Issue.objects.filter(document=document).values_list("edition", flat=True))
    for _ in range(1000):
        if edition not in issued:
            break
        edition = next_edition(edition)
    return edition
