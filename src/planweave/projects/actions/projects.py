"""Projects: begun, changed, put into the trash."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.keys import take_numbers
from planweave.kernel.locking import check_version, touch
from planweave.kernel.models import Record
from planweave.workspaces.models import Membership
from planweave.workspaces.policy import require
from planweave.workspaces.queries import product_readable_by

from .. import events, texts
from ..models import Project, ProjectManager
from ..policy import can_create_project, can_lead
from ..queries.projects import wired
from ..rules.faults import project_faults
from ..rules.words import EMPTY_PROJECT
from .locked import hold_project

PREFIX = "PRJ"
PLAIN = ("kind", "state", "goal", "start_on", "deadline")


def create_project(actor: Actor, *, values: dict[str, Any]) -> Record:
    """A project led by who begins it unless said otherwise. Invalid with a sentence per wrong field."""
    require(can_create_project(actor), actor)
    with transaction.atomic():
        final = checked(actor, EMPTY_PROJECT | {"owner": actor.user_id} | values)
        [number] = take_numbers(actor.here, PREFIX)
        record = Record.objects.create(
            workspace_id=actor.here,
            product_id=final["product"],
            kind="project",
            number=number,
            key=f"{PREFIX}-{number}",
            title=final["title"],
            owner_id=final["owner"],
            created_by_id=actor.user_id,
        )
        project = Project(record=record)
        put_project(record, project, final, is_new=True)
        changes = field_changes(wired(EMPTY_PROJECT), wired(final))
        record_event(actor, events.ProjectCreated(), record, changes)
    return record


def change_project(actor: Actor, key: str, *, version: int | None, values: dict[str, Any]) -> Record:
    """Change fields; 409 with both values where somebody changed the same one since `version`.

    Another start or deadline moves nothing by itself: `planning.actions.phases` moves what is not begun.
    """
    with transaction.atomic():
        held = hold_project(actor, key)
        if version is not None:
            check_version(held.record, seen_version=version, mine=wired(values))
        final = checked(actor, held.values | values, present=held.values)
        if changes := field_changes(wired(held.values), wired(final)):
            put_project(held.record, held.project, final)
            touch(held.record, actor, "title", "owner", "product")
            record_event(actor, events.ProjectChanged(), held.record, changes)
    return held.record


def delete_project(actor: Actor, key: str) -> None:
    """Into the trash. Its tasks stay on the plan; undo brings it back with them."""
    with transaction.atomic():
        held = hold_project(actor, key)
        held.record.deleted_at = timezone.now()
        touch(held.record, actor, "deleted_at")
        record_event(actor, events.ProjectDeleted(), held.record)


def put_project(record: Record, project: Project, values: dict[str, Any], *, is_new: bool = False) -> None:
    """The values into the rows; the record is saved by whoever counts its version."""
    record.title, record.owner_id, record.product_id = values["title"], values["owner"], values["product"]
    for name in PLAIN:
        setattr(project, name, values[name])
    if is_new:
        project.save(force_insert=True)
    else:
        project.save(update_fields=list(PLAIN))
    present = set(ProjectManager.objects.filter(project=project).values_list("user_id", flat=True))
    wanted = set(values["managers"])
    if present - wanted:
        ProjectManager.objects.filter(project=project, user__in=present - wanted).delete()
    ProjectManager.objects.bulk_create(
        [ProjectManager(project=project, user_id=pk) for pk in values["managers"] if pk not in present]
    )


def checked(
    actor: Actor, values: dict[str, Any], *, present: dict[str, Any] = EMPTY_PROJECT
) -> dict[str, Any]:
    """Clean values, or Invalid with a sentence per field. Who is there already may stay, whatever their role now."""
    final = values | {
        "title": " ".join(values["title"].split()),
        "goal": values["goal"].strip(),
        "managers": sorted(set(values["managers"]) - {values["owner"]}),
    }
    wrong = project_faults(final)
    new = {final["owner"], *final["managers"]} - {None, present["owner"], *present["managers"]}
    here = Membership.objects.filter(workspace_id=actor.here, user__in=new, user__is_active=True)
    roles = dict(here.values_list("user_id", "role")) if new else {}
    for name, asked in (("owner", {final["owner"]}), ("managers", set(final["managers"]))):
        if any(pk not in roles or not can_lead(roles[pk]) for pk in asked & new):
            wrong[name] = texts.MANAGER_MUST_PLAN
    if wrong:
        raise Invalid.of(wrong)
    if final["product"] != present["product"]:
        product_readable_by(actor, final["product"])
    return final
