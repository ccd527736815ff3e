"""Strategy themes and their weights."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.locking import check_version, touch
from planweave.kernel.models import Record
from planweave.workspaces.policy import require
from planweave.workspaces.queries import check_person

from .. import events, texts
from ..models import Objective, Theme
from ..policy import can_manage_themes
from ..rules.faults import theme_faults
from .locked import locked_record, new_record

PREFIX = "THM"
EMPTY: dict[str, Any] = {"title": "", "owner": None, "description": "", "weight": 1.0}


def create_theme(actor: Actor, *, values: dict[str, Any]) -> Record:
    """A theme with the next key. Invalid with a sentence per wrong field; nothing is written then."""
    require(can_manage_themes(actor), actor)
    with transaction.atomic():
        final = _checked(actor, EMPTY | values)
        record = new_record(actor, kind="theme", prefix=PREFIX, title=final["title"], owner_id=final["owner"])
        Theme.objects.create(record=record, description=final["description"], weight=final["weight"])
        record_event(actor, events.ThemeCreated(), record, field_changes(EMPTY, final))
    return record


def change_theme(actor: Actor, key: str, *, version: int | None, values: dict[str, Any]) -> Record:
    """Change fields; every weight that ever was stays in the history. 409 where somebody changed the same one."""
    with transaction.atomic():
        record = locked_record(actor, "theme", key)
        require(can_manage_themes(actor), actor)
        theme = Theme.objects.get(pk=record.pk)
        if version is not None:
            check_version(record, seen_version=version, mine=values)
        before = theme_values(record, theme)
        final = _checked(actor, before | values)
        if changes := field_changes(before, final):
            put_theme(record, theme, final)
            touch(record, actor, "title", "owner")
            record_event(actor, events.ThemeChanged(), record, changes)
    return record


def delete_theme(actor: Actor, key: str) -> None:
    """Into the trash. Conflict while objectives serve it: they would lose what makes them relevant."""
    with transaction.atomic():
        record = locked_record(actor, "theme", key)
        require(can_manage_themes(actor), actor)
        count = Objective.objects.filter(theme_id=record.pk, record__deleted_at=None).count()
        if count:
            raise Conflict(texts.THEME_IN_USE, key=key, count=count)
        record.deleted_at = timezone.now()
        touch(record, actor, "deleted_at")
        record_event(actor, events.ThemeDeleted(), record)


def theme_values(record: Record, theme: Theme) -> dict[str, Any]:
    return {
        "title": record.title,
        "owner": record.owner_id,
        "description": theme.description,
        "weight": theme.weight,
    }


def put_theme(record: Record, theme: Theme, values: dict[str, Any]) -> None:
    """The values into the rows; the record is saved by whoever counts its version."""
    record.title, record.owner_id = values["title"], values["owner"]
    theme.description, theme.weight = values["description"], values["weight"]
    theme.save(update_fields=["description", "weight"])


def _checked(actor: Actor, values: dict[str, Any]) -> dict[str, Any]:
    final = values | {
        "title": " ".join(values["title"].split()),
        "description": values["description"].strip(),
        "weight": float(values["weight"]),
    }
    if wrong := theme_faults(final):
        raise Invalid.of(wrong)
    check_person(actor, final["owner"], "owner")
    return final
