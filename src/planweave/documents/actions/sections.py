"""Sections: added, changed by field, moved, removed. They share the version of their document's record."""

from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import field_changes
from planweave.kernel.locking import check_version

from .. import texts
from ..models import Document, Section
from ..queries import values_of_section
from ..rules import MOST_SECTIONS, NEW_SECTION, SECTION_FIELDS, section_faults, section_field
from .documents import save, section_snapshot
from .rows import checked_selection, cleaned_section, locked_document, locked_sections, save_order


def add_section(actor: Actor, document_id: int, *, after: int | None, values: dict[str, Any]) -> Section:
    """A new section behind the section `after` (None: at the beginning)."""
    with transaction.atomic():
        document = locked_document(actor, document_id)
        sections = locked_sections(document)
        if len(sections) >= MOST_SECTIONS:
            raise Invalid(texts.TOO_MANY_SECTIONS, most=MOST_SECTIONS)
        final = _checked(actor, NEW_SECTION | cleaned_section(values))
        at = _place_behind(sections, after)
        made = Section.objects.create(document=document, position=at, **final)
        sections.insert(at, made)
        save_order(sections)
        save(actor, document, {section_field(made.pk): [None, section_snapshot(made, position=at)]})
    return made


def change_section(
    actor: Actor, document_id: int, section_id: int, *, version: int | None, values: dict[str, Any]
) -> Document:
    """Change fields of one section. Conflict with both values where somebody changed the same field since.

    Changes of other sections, and of other fields of this one, do not disturb.
    """
    with transaction.atomic():
        document = locked_document(actor, document_id)
        section = _the(locked_sections(document), section_id)
        before = values_of_section(section)
        after = _checked(actor, before | cleaned_section(values))
        wanted = {section_field(section_id, name): after[name] for name in SECTION_FIELDS if name in values}
        if version is not None:
            check_version(document.record, seen_version=version, mine=wanted)
        changes = field_changes(before, after)
        if changes:
            for name in changes:
                setattr(section, name, after[name])
            section.save(update_fields=list(changes))
            told = {section_field(section_id, name): change for name, change in changes.items()}
            save(actor, document, told)
    return document


def move_section(actor: Actor, document_id: int, section_id: int, *, after: int | None) -> Document:
    """Put a section, with those below it, behind the section `after` (None: to the beginning)."""
    with transaction.atomic():
        document = locked_document(actor, document_id)
        sections = locked_sections(document)
        before = [section.pk for section in sections]
        block = with_those_below(sections, _the(sections, section_id))
        if after in {section.pk for section in block}:
            raise Invalid.of({"after": texts.AFTER_UNKNOWN})
        rest = [section for section in sections if section not in block]
        at = _place_behind(rest, after)
        ordered = [*rest[:at], *block, *rest[at:]]
        if (order := [section.pk for section in ordered]) != before:
            save_order(ordered)
            save(actor, document, {"sections": [before, order]})
    return document


def remove_section(actor: Actor, document_id: int, section_id: int) -> Document:
    """Remove one section; those below it stay. Undo brings it back to its place."""
    with transaction.atomic():
        document = locked_document(actor, document_id)
        sections = locked_sections(document)
        gone = _the(sections, section_id)
        told = {section_field(section_id): [section_snapshot(gone, position=sections.index(gone)), None]}
        Section.objects.filter(pk=section_id).delete()
        save_order([section for section in sections if section is not gone])
        save(actor, document, told)
    return document


def with_those_below(sections: list[Section], section: Section) -> list[Section]:
    """The section and the deeper ones that follow it."""
    at = sections.index(section)
    block = [section]
    for following in sections[at + 1 :]:
        if following.level <= section.level:
            break
        block.append(following)
    return block


def _checked(actor: Actor, values: dict[str, Any]) -> dict[str, Any]:
    if wrong := section_faults(values):
        raise Invalid.of(wrong)
    return values | {"selection": checked_selection(actor, values["kind"], values["selection"] or {})}


def _place_behind(sections: list[Section], after: int | None) -> int:
    if after is None:
        return 0
    for place, section in enumerate(sections):
        if section.pk == after:
            return place + 1
    raise Invalid.of({"after": texts.AFTER_UNKNOWN})


def _the(sections: list[Section], section_id: int) -> Section:
    found = next((section for section in sections if section.pk == section_id), None)
    if found is None:
        raise Conflict(texts.SECTION_GONE)
    return found
