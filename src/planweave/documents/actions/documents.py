"""Documents: made from a template, changed, given the template's missing sections, deleted."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.keys import take_numbers
from planweave.kernel.language import Language
from planweave.kernel.locking import check_version, touch
from planweave.kernel.models import Record
from planweave.workspaces.policy import require
from planweave.workspaces.queries import check_person, product_readable_by

from .. import events, texts
from ..models import Document, Issue, Section
from ..policy import can_create
from ..queries import values_of_document, values_of_section
from ..rules import Kind, document_faults, section_field
from ..templates import sections_from
from .rows import checked_scope, locked_document, locked_sections, save_order


def create_document(
    actor: Actor,
    *,
    product_id: int,
    kind: str,
    title: str,
    language: str,
    scope: dict[str, Any] | None = None,
) -> Document:
    """A new document with its template's sections and the next key of the product, whose requirements it holds."""
    require(can_create(actor), actor)
    if kind not in Kind.values:
        raise Invalid(texts.KIND_UNKNOWN, kinds=", ".join(Kind.values))
    with transaction.atomic():
        product = product_readable_by(actor, product_id)
        wanted = {"choices": {"product": [str(product.pk)]}} if scope is None else scope
        values = {
            "title": " ".join(title.split()),
            "owner": actor.user_id,
            "language": language,
            "edition": "0.1",
            "scope": checked_scope(actor, wanted),
        }
        if wrong := document_faults(values):
            raise Invalid.of(wrong)
        number = take_numbers(actor.here, product.key_prefix)[0]
        record = Record.objects.create(
            workspace_id=actor.here,
            product=product,
            kind="document",
            number=number,
            key=f"{product.key_prefix}-{number}",
            title=values["title"],
            owner_id=actor.user_id,
            created_by_id=actor.user_id,
        )
        document = Document.objects.create(
            record=record, kind=kind, language=language, edition=values["edition"], scope=values["scope"]
        )
        rows = [
            Section(document=document, position=position, **section)
            for position, section in enumerate(sections_from(kind, "zh" if language == "zh" else "en"))
        ]
        Section.objects.bulk_create(rows)
        record_event(
            actor,
            events.DocumentCreated(kind=kind),
            record=record,
            changes={name: [None, value] for name, value in values.items()},
        )
    return document


def change_document(
    actor: Actor, document_id: int, *, version: int | None, values: dict[str, Any]
) -> Document:
    """Change some fields. Conflict with both values where somebody changed the same field since `version`."""
    with transaction.atomic():
        document = locked_document(actor, document_id)
        wanted = dict(values)
        if "title" in wanted:
            wanted["title"] = " ".join(str(wanted["title"] or "").split())
        if "scope" in wanted:
            wanted["scope"] = checked_scope(actor, wanted["scope"] or {})
        if version is not None:
            check_version(document.record, seen_version=version, mine=wanted)
        before = values_of_document(document)
        after = before | wanted
        if wrong := document_faults(after):
            raise Invalid.of(wrong)
        if after["owner"] != before["owner"]:
            check_person(actor, after["owner"], "owner")
        changes = field_changes(before, after)
        if (
            "edition" in changes
            and Issue.objects.filter(document=document, edition=after["edition"]).exists()
        ):
            raise Conflict(texts.EDITION_ISSUED, edition=after["edition"])
        if changes:
            put(document, after)
            save(actor, document, changes)
    return document


def apply_template(actor: Actor, document_id: int) -> Document:
    """Add the sections of the template that are not in the document (any more), each behind what precedes it there.

    Nothing that is there is touched: own texts, headings, selections and order stay.
    """
    with transaction.atomic():
        document = locked_document(actor, document_id)
        sections = locked_sections(document)
        language: Language = "zh" if document.language == "zh" else "en"
        known = {section.role for section in sections if section.role}
        at, changes = -1, {}
        for values in sections_from(document.kind, language):
            if values["role"] in known:
                at = next(i for i, section in enumerate(sections) if section.role == values["role"])
                continue
            at += 1
            made = Section.objects.create(document=document, position=at, **values)
            sections.insert(at, made)
            changes[section_field(made.pk)] = [None, section_snapshot(made, position=at)]
        save_order(sections)
        if changes:
            save(actor, document, changes)
    return document


def delete_document(actor: Actor, document_id: int) -> None:
    """Move a document to the trash; undo brings it back with its issues."""
    with transaction.atomic():
        document = locked_document(actor, document_id)
        document.record.deleted_at = timezone.now()
        touch(document.record, actor, "deleted_at")
        record_event(actor, events.DocumentDeleted(), record=document.record)


def put(document: Document, values: dict[str, Any]) -> None:
    """The values of `values_of_document` onto the rows."""
    document.record.title = values["title"]
    document.record.owner_id = values["owner"]
    document.language, document.edition, document.scope = (
        values["language"],
        values["edition"],
        values["scope"],
    )


def save(actor: Actor, document: Document, changes: dict[str, list[Any]]) -> None:
    """Count the change and tell it; `changes` may be about the document's own fields and about sections."""
    document.save(update_fields=["language", "edition", "scope"])
    touch(document.record, actor, "title", "owner")
    record_event(actor, events.DocumentChanged(), record=document.record, changes=changes)


def section_snapshot(section: Section, *, position: int) -> dict[str, Any]:
    """All of a section, so that it can be brought back: its place counts from 0."""
    return values_of_section(section) | {"role": section.role, "position": position}
