"""Own templates: kept and dropped."""

from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.trash import discard, keeps_in_trash
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import ProjectTemplate
from ..policy import can_keep_templates
from ..rules.shapes import shape_fault
from ..rules.words import LONGEST_NAME, ProjectKind


def keep_template(
    actor: Actor, *, name: str, kind: str, shape: dict[str, Any], usual_days: int
) -> ProjectTemplate:
    """A shape for further projects, under a name of its own. Templates are not undone but dropped."""
    require(can_keep_templates(actor), actor)
    name = " ".join(name.split())
    with transaction.atomic():
        if not 0 < len(name) <= LONGEST_NAME:
            raise Invalid.of({"name": texts.TITLE_TOO_LONG if name else texts.TITLE_NEEDED})
        if kind not in ProjectKind.values:
            raise Invalid.of({"kind": texts.KIND_UNKNOWN})
        if fault := shape_fault(shape):
            raise Invalid.of({"phases": fault})
        if ProjectTemplate.objects.filter(workspace_id=actor.here, name=name).exists():
            raise Conflict(texts.TEMPLATE_TAKEN, name=name)
        row = ProjectTemplate.objects.create(
            workspace_id=actor.here,
            name=name,
            kind=kind,
            shape={"phases": shape["phases"], "usual_days": usual_days},
            created_by_id=actor.user_id,
        )
        record_event(actor, events.ProjectTemplateKept(name=name, template=row.pk))
    return row


keeps_in_trash("project_template", can_keep_templates)


def drop_template(actor: Actor, code: str) -> None:
    """The workspace keeps it no longer; projects made from it stay as they are."""
    require(can_keep_templates(actor), actor)
    with transaction.atomic():
        found = ProjectTemplate.objects.select_for_update().filter(workspace_id=actor.here)
        row = (
            found.filter(pk=int(code)).first()
            if code.isascii() and code.isdigit() and len(code) < 16
            else None
        )
        if row is None:
            raise NotFound(texts.TEMPLATE_UNKNOWN, template=code)
        record_event(actor, events.ProjectTemplateDropped(name=row.name, template=row.pk))
        discard(actor, row, kind="project_template", name=row.name)
