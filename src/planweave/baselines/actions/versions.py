"""Restoring a version, and saying afterwards why one came about."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, Problem
from planweave.kernel.events import record_event
from planweave.kernel.locking import lock_record
from planweave.kernel.models import Record
from planweave.planning.models import Release
from planweave.requirements.actions import Edit, change_requirements
from planweave.requirements.actions.rows import present_values
from planweave.requirements.actions.values import PLAN_FIELDS
from planweave.requirements.models import CustomField, Requirement, RequirementType
from planweave.requirements.policy import can_commit_to_release, can_edit
from planweave.requirements.rules.custom import PREFIX
from planweave.workspaces.models import Area, Membership, Role, Skill
from planweave.workspaces.policy import require

from .. import events, texts
from ..queries.versions import content_at, versions_of
from ..rules.content import UNTOLD

MOST_CHARS = 500


@dataclass(frozen=True, kw_only=True)
class Restored:
    """The record with its new version, and the fields that stayed as they are: what they named is gone."""

    record: Record
    left_out: tuple[str, ...]


def restore_version(
    actor: Actor, record: Record, version: int, *, seen_version: int | None = None, reason: str = ""
) -> Restored:
    """Write the content of a version again, as a new version: an ordinary change, with history and undo.

    Fields stay as they are where they named somebody or something that is no longer here, and the release where
    the actor may not plan. Conflict where nothing would change, or somebody was faster.
    """
    _check_reason(reason)
    with transaction.atomic():
        require(can_edit(actor, record), actor)
        requirement = Requirement.objects.select_related("record").get(pk=record.pk)
        present = present_values({record.pk: requirement})[record.pk]
        later = {name: None for name in present if name.startswith(PREFIX)}  # own fields that were empty then
        wanted = later | content_at(actor, record, version).values
        values = {
            name: value for name, value in wanted.items() if name not in UNTOLD and present.get(name) != value
        }
        gone = _gone(actor, values)
        for name in gone:
            del values[name]
        if not values:
            raise Conflict(texts.VERSION_SAME, key=record.key, version=version)
        said = reason.strip() or texts.RESTORED_REASON.say(actor.language, version=version)
        edit = Edit(id=record.pk, version=seen_version, values=values, reason=said)
        [changed] = change_requirements(actor, [edit])
    return Restored(record=changed, left_out=tuple(gone))


def explain_version(actor: Actor, record: Record, version: int, *, reason: str) -> None:
    """Say why a version came about. What was said before stays in the history; the latest counts."""
    _check_reason(reason)
    if not reason.strip():
        raise Invalid.of({"reason": texts.REASON_NEEDED})
    with transaction.atomic():
        locked = lock_record(record.pk, actor.here)
        require(locked is not None and can_edit(actor, record), actor)
        versions = versions_of(record)
        if version not in versions.made_by:
            raise Problem(
                texts.VERSION_UNKNOWN,
                status=404,
                key=record.key,
                version=version,
                first=versions.first,
                last=versions.last,
            )
        record_event(actor, events.VersionExplained(of_version=version, reason=reason.strip()), locked)


def _check_reason(reason: str) -> None:
    if len(reason) > MOST_CHARS:
        raise Invalid.of({"reason": texts.REASON_TOO_LONG})


def _gone(actor: Actor, values: dict[str, Any]) -> list[str]:
    """Fields whose value cannot be written any more."""
    here = {"workspace_id": actor.here}
    requirements = Requirement.objects.filter(record__deleted_at=None, **{"record__workspace_id": actor.here})
    known = {
        "owner": Membership.objects.filter(**here)
        .exclude(role=Role.GUEST)
        .filter(user_id=values.get("owner")),
        "area": Area.objects.filter(pk=values.get("area"), **here),
        "release": Release.objects.filter(pk=values.get("release"), **here),
        "parent": requirements.filter(pk=values.get("parent")),
        "own_type": RequirementType.objects.filter(pk=values.get("own_type"), **here),
    }
    gone = [name for name, found in known.items() if values.get(name) is not None and not found.exists()]
    if skills := set(values.get("efforts") or {}):
        present = set(Skill.objects.filter(name__in=skills, **here).values_list("name", flat=True))
        gone += ["efforts"] if skills - present else []
    own = {
        f"{PREFIX}{key}"
        for key in CustomField.objects.filter(is_retired=False, **here).values_list("key", flat=True)
    }
    gone += [name for name in values if name.startswith(PREFIX) and name not in own]
    if not can_commit_to_release(actor):
        gone += [name for name in values if name in PLAN_FIELDS and name not in gone]
    return gone
