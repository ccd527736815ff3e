"""Reads of what was imported from ReqIF."""

import hashlib
import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.undo import is_undone
from planweave.requirements.models import Requirement, RequirementType
from planweave.requirements.queries import requirements_readable_by, values_of
from planweave.workspaces.models import Workspace
from planweave.workspaces.queries import products_readable_by

from ..models import ImportSession
from ..sessions import own_session
from .identifiers import OWN_PREFIX
from .models import ReqifFile, ReqifImport, ReqifObject
from .proposing import OwnTypes

KIND = "reqif"


def session_of(actor: Actor, session_id: uuid.UUID) -> ImportSession:
    """One's own import of a ReqIF file; anything else is not found."""
    return own_session(actor, session_id, kinds=[KIND])


def live_imports(product_id: int) -> list[ReqifImport]:
    """The product's imports that stand, newest first."""
    found = ReqifImport.objects.filter(product_id=product_id).order_by("-pk")
    return [each for each in found if not is_undone(each.operation_id)]


def bases_of(product_id: int) -> dict[str, ReqifObject]:
    """Every imported object of a product by identifier, as its last standing import left it; few queries."""
    found: dict[str, ReqifObject] = {}
    for each in live_imports(product_id):
        rows = each.kept_objects.select_related("record").defer("values").order_by("position")
        for row in rows:
            row.reqif_import = each
            found.setdefault(row.identifier, row)
    return found


def present_by_record(actor: Actor, ids: Iterable[int]) -> dict[int, Requirement]:
    wanted, found = list(set(ids)), {}
    for start in range(0, len(wanted), 5000):
        rows = (
            requirements_readable_by(actor)
            .filter(pk__in=wanted[start : start + 5000])
            .select_related("record")
        )
        found |= {row.pk: row for row in rows}
    return found


def own_prefix(workspace_id: int) -> str:
    """What identifiers of our own requirements begin with: no other workspace, here or on another server, has it."""
    workspace = Workspace.objects.get(pk=workspace_id)
    mark = hashlib.sha256(f"{workspace.pk} {workspace.created_at.isoformat()}".encode()).hexdigest()[:12]
    return f"{OWN_PREFIX}{mark}-"


def mark_of(workspace_id: int) -> str:
    """How this workspace marks its own types and fields in a file."""
    return own_prefix(workspace_id).removeprefix(OWN_PREFIX).removesuffix("-")


def own_types_of(actor: Actor) -> OwnTypes:
    """The workspace's own types that new requirements can have; one query."""
    rows = RequirementType.objects.filter(workspace_id=actor.here, is_standard=False, is_retired=False)
    found = rows.order_by("position", "pk").values_list("pk", "base", "name_en", "name_zh")
    return {pk: (base, en, zh) for pk, base, en, zh in found}


def values_at(requirement: Requirement, version: int) -> dict[str, Any]:
    """The fields as they were at a version, found by walking the history backward."""
    values = values_of(requirement)
    steps = Activity.objects.filter(record_id=requirement.pk, version__gt=version).order_by("-seq")
    for step in steps:
        for name, (before, _) in step.changes.items():
            values[name] = before
    return values


def picture(actor: Actor, content_hash: str) -> ReqifFile:
    """A kept picture of a product that the actor may read; otherwise not found."""
    products = products_readable_by(actor).values_list("pk", flat=True)
    found = ReqifFile.objects.filter(
        reqif_import__workspace_id=actor.here,
        reqif_import__product_id__in=list(products),
        content_hash__startswith=content_hash,
    ).first()
    if found is None or len(content_hash) < 32:
        raise NotFound(NOT_FOUND)
    return found


def foreign_of(record: Record) -> ReqifObject | None:
    """What the last standing import told of a requirement; None where it came from no ReqIF file."""
    rows = ReqifObject.objects.filter(record=record).select_related("reqif_import", "member").order_by("-pk")
    return next((row for row in rows if not is_undone(row.reqif_import.operation_id)), None)


def foreign_by_record(ids: Sequence[int]) -> dict[int, ReqifObject]:
    """As `foreign_of` for many requirements."""
    found: dict[int, ReqifObject] = {}
    undone: dict[uuid.UUID, bool] = {}
    for start in range(0, len(ids), 5000):
        rows = ReqifObject.objects.filter(record_id__in=ids[start : start + 5000])
        for row in rows.select_related("reqif_import").defer("values").order_by("-pk"):
            operation = row.reqif_import.operation_id
            if operation not in undone:
                undone[operation] = is_undone(operation)
            if not undone[operation]:
                found.setdefault(row.record_id or 0, row)
    return found
