"""Departments with their heads, and what the levels of skills are called."""

from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.trash import discard, keeps_in_trash
from planweave.workspaces.policy import require
from planweave.workspaces.queries import check_person

from .. import events, texts
from ..models import Borrowing, Department, SkillLevelWords
from ..policy import can_edit_departments
from ..queries.people import level_words_of
from ..rules.levels import level_faults

LONGEST_NAME = 80


def create_department(actor: Actor, *, name: str, head: int | None) -> Department:
    require(can_edit_departments(actor), actor)
    with transaction.atomic():
        made = Department(workspace_id=actor.here, name=_named(actor, name), head_id=head)
        check_person(actor, head, "head")
        made.save()
        record_event(actor, events.DepartmentCreated(department=made.pk, name=made.name))
    return made


def change_department(actor: Actor, department_id: int, values: dict[str, Any]) -> Department:
    """Its name or its head."""
    require(can_edit_departments(actor), actor)
    with transaction.atomic():
        row = _locked(actor, department_id)
        before = {"name": row.name, "head": row.head_id}
        if "name" in values:
            row.name = _named(actor, values["name"], own=row)
        if "head" in values:
            check_person(actor, values["head"], "head")
            row.head_id = values["head"]
        changes = field_changes(before, {"name": row.name, "head": row.head_id})
        if changes:
            row.save()
            record_event(actor, events.DepartmentChanged(department=row.pk, name=row.name), changes=changes)
    return row


keeps_in_trash("department", can_edit_departments)


def delete_department(actor: Actor, department_id: int) -> None:
    """One that nobody is in and that never lent or borrowed anybody."""
    require(can_edit_departments(actor), actor)
    with transaction.atomic():
        row = _locked(actor, department_id)
        people = row.people.count()
        borrowings = (
            Borrowing.objects.filter(department=row).count()
            + Borrowing.objects.filter(to_department=row).count()
        )
        if people or borrowings:
            raise Conflict(texts.DEPARTMENT_IN_USE, name=row.name, people=people, borrowings=borrowings)
        record_event(actor, events.DepartmentDeleted(department=row.pk, name=row.name))
        discard(actor, row, kind="department", name=row.name)


def set_skill_levels(actor: Actor, words: list[dict[str, Any]]) -> None:
    """What the five levels are called here; all five in both languages, or nothing changes."""
    require(can_edit_departments(actor), actor)
    wrong = level_faults(words)
    if wrong:
        raise Invalid.of(wrong)
    with transaction.atomic():
        before = {str(word["level"]): [word["en"], word["zh"]] for word in level_words_of(actor.here)}
        after = {str(word["level"]): [word["en"].strip(), word["zh"].strip()] for word in words}
        changes = field_changes(before, after)
        if changes:
            for level in changes:
                en, zh = after[level]
                SkillLevelWords.objects.update_or_create(
                    workspace_id=actor.here, level=int(level), defaults={"en": en, "zh": zh}
                )
            record_event(actor, events.SkillLevelsChanged(), changes=changes)


def _named(actor: Actor, name: str, own: Department | None = None) -> str:
    tidy = " ".join(name.split())
    if not 0 < len(tidy) <= LONGEST_NAME:
        raise Invalid.of({"name": texts.DEPARTMENT_NAME})
    others = Department.objects.filter(workspace_id=actor.here, name=tidy)
    if (others.exclude(pk=own.pk) if own else others).exists():
        raise Conflict(texts.DEPARTMENT_TAKEN, name=tidy)
    return tidy


def _locked(actor: Actor, department_id: int) -> Department:
    row = Department.objects.select_for_update().filter(workspace_id=actor.here, pk=department_id).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row
