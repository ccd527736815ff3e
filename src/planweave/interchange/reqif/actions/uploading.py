"""A ReqIF file, read and kept, with a proposal of what its types mean."""

import hashlib

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, Problem
from planweave.requirements.queries.types import definitions_of
from planweave.workspaces.policy import can_plan, require

from ... import texts as import_texts
from ...models import ImportSession
from ...sessions import forget_old_files
from .. import texts
from ..document import Document, read_document
from ..planning import layout_of
from ..proposing import propose
from ..queries import KIND, mark_of, own_types_of
from ..refusals import ReqifRefused


def upload(actor: Actor, *, file_name: str, content: bytes, mend: bool = False) -> ImportSession:
    """Read a file in a limited child process and propose what its types mean. Nothing is imported yet.

    Raises Problem (422) with line and reason where the file is refused; `extra` lists every fault, and says whether
    all of them could be mended.
    """
    require(can_plan(actor), actor)
    if not content and not file_name:
        raise Invalid(import_texts.FILE_MISSING)
    forget_old_files()
    document = read(actor, content, file_name=file_name, mend=mend)
    types = [each for member in document.members for each in member.types]
    relation_types = [each for member in document.members for each in member.relation_types]
    return ImportSession.objects.create(
        workspace_id=actor.here,
        kind=KIND,
        file_name=file_name[:200],
        content_hash=hashlib.sha256(content).hexdigest(),
        file=content,
        layout={
            "members": layout_of(document.members),
            "files": [{"path": path, "type": kind} for path, kind in document.file_types.items()],
            "is_archive": document.is_archive,
            "mend": mend,
            "mended": [fault.as_dict() for fault in document.mended[:100]],
            "mended_count": document.mended_count,
        },
        mapping=propose(
            types,
            relation_types,
            own_types=own_types_of(actor),
            customs=definitions_of(actor),
            mark=mark_of(actor.here),
        ),
        created_by_id=actor.user_id,
    )


def read(actor: Actor, content: bytes, *, file_name: str, mend: bool) -> Document:
    """The document, or the refusal in the actor's language."""
    try:
        return read_document(content, name=file_name, mend=mend)
    except ReqifRefused as refusal:
        faults = [
            {
                "line": fault.line,
                "member": fault.member,
                "code": fault.code,
                "message": fault.say(actor.language),
            }
            for fault in refusal.faults[:100]
        ]
        text = texts.DEVIATES if refusal.can_mend else texts.REFUSED
        raise Problem(
            text,
            status=422,
            extra={"faults": faults, "fault_count": len(refusal.faults), "can_mend": refusal.can_mend},
            reason=refusal.say(actor.language),
            count=len(refusal.faults),
        ) from refusal
