"""Releases: made, changed, deleted."""

import datetime
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.trash import discard, keeps_in_trash
from planweave.requirements import actions as requirement_actions
from planweave.requirements.models import Requirement
from planweave.resources.versions import check_row_version
from planweave.workspaces.models import Skill
from planweave.workspaces.policy import require
from planweave.workspaces.queries import product_readable_by

from .. import events, texts
from ..models import Release, ReleaseCapacity, Task
from ..policy import can_edit_releases
from ..queries.releases import values_of
from ..rules import NEW_RELEASE, RELEASE_FIELDS, release_faults
from .tasks import Edit, change_tasks


def create_release(actor: Actor, values: dict[str, Any]) -> Release:
    """A new release. `capacities` sets people-days of skills by hand, by name; others are computed."""
    require(can_edit_releases(actor), actor)
    with transaction.atomic():
        final = _settled(NEW_RELEASE | values)
        skills = _check(actor, final, present=NEW_RELEASE)
        release = Release(workspace_id=actor.here)
        _put(release, final)
        release.save()
        _save_capacities(release, final, skills)
        told = events.ReleaseCreated(name=release.name, release=release.pk, version=1)
        record_event(actor, told, changes=field_changes(NEW_RELEASE, final))
    return release


def change_release(actor: Actor, release_id: int, *, version: int | None, values: dict[str, Any]) -> Release:
    """Change some fields. Conflict with both values where somebody changed the same field since `version`."""
    require(can_edit_releases(actor), actor)
    with transaction.atomic():
        release = _locked(actor, release_id)
        before = values_of([release])[release.pk]
        wanted = _settled(dict(values))
        if version is not None:
            check_row_version(
                workspace_id=actor.here,
                events=[events.ReleaseCreated, events.ReleaseChanged],
                row=("release", release.pk),
                name=release.name,
                version=release.version,
                seen_version=version,
                mine=wanted,
            )
        final = before | wanted
        skills = _check(actor, final, present=before, release=release)
        changes = field_changes(before, final)
        if changes:
            release.version += 1
            _put(release, final)
            release.save()
            _save_capacities(release, final, skills)
            told = events.ReleaseChanged(name=release.name, release=release.pk, version=release.version)
            record_event(actor, told, changes=changes)
    return release


keeps_in_trash("release", can_edit_releases)


def delete_release(actor: Actor, release_id: int) -> None:
    """Remove a release; its requirements and tasks stay and are in none. Frozen ones are refused."""
    require(can_edit_releases(actor), actor)
    with transaction.atomic():
        release = _locked(actor, release_id)
        if release.is_frozen:
            raise Conflict(texts.RELEASE_FROZEN, name=release.name)
        inside = Requirement.objects.filter(release=release, record__deleted_at=None)
        requirement_actions.change_requirements(
            actor,
            [
                requirement_actions.Edit(
                    id=pk, version=None, values={"release": None, "is_release_pinned": False}
                )
                for pk in inside.values_list("pk", flat=True)
            ],
        )
        tasks = Task.objects.filter(release=release, record__deleted_at=None)
        edits = [
            Edit(id=pk, version=None, values={"release": None}) for pk in tasks.values_list("pk", flat=True)
        ]
        change_tasks(actor, edits)
        told = events.ReleaseDeleted(name=release.name, release=release.pk, version=release.version)
        record_event(actor, told)
        discard(actor, release, kind="release", name=release.name)


def _settled(values: dict[str, Any]) -> dict[str, Any]:
    if "name" in values:
        values["name"] = " ".join(str(values["name"] or "").split())
    if "capacities" in values:
        values["capacities"] = dict(sorted((values["capacities"] or {}).items()))
    return values


def _check(
    actor: Actor, values: dict[str, Any], *, present: dict[str, Any], release: Release | None = None
) -> dict[str, int]:
    """Raise what is wrong; the ids of the skills that `capacities` names."""
    wrong = release_faults(values)
    skills: dict[str, int] = {}
    if values["capacities"]:
        skills = dict(
            Skill.objects.filter(workspace_id=actor.here, name__in=values["capacities"]).values_list(
                "name", "pk"
            )
        )
        if values["capacities"].keys() - skills.keys():
            wrong["capacities"] = texts.SKILL_UNKNOWN
    if wrong:
        raise Invalid.of(wrong)
    if values["product"] is not None and values["product"] != present["product"]:
        product_readable_by(actor, values["product"])
    others = Release.objects.filter(workspace_id=actor.here, name=values["name"])
    if (others.exclude(pk=release.pk) if release else others).exists():
        raise Conflict(texts.NAME_TAKEN, name=values["name"])
    return skills


def _put(release: Release, values: dict[str, Any]) -> None:
    for name in RELEASE_FIELDS:
        if name in ("start_on", "finish_on"):
            setattr(release, name, datetime.date.fromisoformat(values[name]))
        elif name != "capacities":
            setattr(release, "product_id" if name == "product" else name, values[name])


def _save_capacities(release: Release, values: dict[str, Any], skills: dict[str, int]) -> None:
    release.capacities.all().delete()
    ReleaseCapacity.objects.bulk_create(
        [
            ReleaseCapacity(release=release, skill_id=skills[name], people_days=days)
            for name, days in values["capacities"].items()
        ]
    )


def _locked(actor: Actor, release_id: int) -> Release:
    release = Release.objects.select_for_update().filter(workspace_id=actor.here, pk=release_id).first()
    if release is None:
        raise NotFound(NOT_FOUND)
    return release
