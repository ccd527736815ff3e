"""What all writes of documents share: locking, cleaning, checking selections, saving in order."""

from collections.abc import Sequence
from typing import Any

from planweave.kernel import richtext
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.locking import lock_record
from planweave.kernel.texts import NOT_FOUND
from planweave.requirements.queries import CHOICE_FILTERS, definitions_of, sorts_of
from planweave.requirements.rules.custom import PREFIX
from planweave.workspaces.policy import require

from .. import queries, texts
from ..composing.items import printable_fields
from ..composing.reading import printable
from ..models import Document, Section
from ..policy import can_edit, can_read
from ..rules import ARRANGEMENTS, EVERYTHING, GROUPS, LOOKS, NEW_SELECTION, SectionKind


def locked_document(actor: Actor, document_id: int) -> Document:
    """The document with its record locked. NotFound where the actor may not see it, Forbidden where not edit."""
    require(can_read(actor), actor)
    record = lock_record(document_id, actor.here)
    document = Document.objects.filter(pk=document_id).first() if record else None
    if record is None or document is None:
        raise NotFound(NOT_FOUND)
    require(can_edit(actor, record), actor)
    document.record = record
    return document


def locked_sections(document: Document) -> list[Section]:
    """All sections in their order; the record's lock guards them too."""
    return queries.sections_of(document)


def cleaned_section(values: dict[str, Any]) -> dict[str, Any]:
    found = dict(values)
    if "heading" in found:
        found["heading"] = " ".join(printable(str(found["heading"] or "")).split())
    if "body" in found:
        found["body"] = richtext.clean(printable(found["body"] or ""))
    return found


def checked_scope(actor: Actor, scope: dict[str, Any]) -> dict[str, Any]:
    """The scope with all its parts. Invalid where it filters by something that is not there."""
    full = EVERYTHING | scope
    full["choices"] = {name: list(wanted) for name, wanted in full["choices"].items() if wanted}
    if unknown := queries.unknown_filters(list(full["choices"])):
        raise Invalid(texts.FILTER_UNKNOWN, name=unknown[0], names=", ".join(CHOICE_FILTERS))
    if foreign := queries.foreign_ids(actor, full["choices"]):
        raise Invalid(texts.SELECTION_FORM, part=foreign[0])
    return full


def checked_selection(actor: Actor, kind: str, selection: dict[str, Any]) -> dict[str, Any]:
    """A selection with all its parts; nothing for a section of text. Invalid names the part that does not exist."""
    if kind != SectionKind.ITEMS:
        return {}
    full = NEW_SELECTION | selection
    full |= checked_scope(actor, {name: full[name] for name in EVERYTHING})
    for name, allowed in (("look", LOOKS), ("arrangement", ARRANGEMENTS), ("group", GROUPS)):
        if full[name] not in allowed:
            raise Invalid(texts.SELECTION_FORM, part=f"{name} “{full[name]}”")
    known = printable_fields(f"{PREFIX}{key}" for key in definitions_of(actor))
    for field in full["fields"]:
        if field not in known:
            raise Invalid(texts.FIELD_UNKNOWN, name=field)
    sorts_of(full["sort"])
    return full


def save_order(sections: Sequence[Section]) -> None:
    """Number the sections as they stand."""
    moved = []
    for position, section in enumerate(sections):
        if section.position != position:
            section.position = position
            moved.append(section)
    Section.objects.bulk_update(moved, ["position"], batch_size=300)
