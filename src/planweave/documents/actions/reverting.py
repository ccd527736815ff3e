"""How an operation on documents is taken back."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict
from planweave.kernel.events import record_event
from planweave.kernel.locking import touch
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts
from planweave.workspaces.policy import require

from .. import events
from ..models import Document, Section
from ..policy import can_edit
from ..queries import sections_of, values_of_document, values_of_section
from ..rules import parsed_section_field
from .documents import put, save
from .rows import save_order


@reverts("document")
def revert(actor: Actor, steps: Sequence[Activity]) -> None:
    """Made documents go to the trash, deleted ones return, changed fields and sections go back, newest first."""
    for record in Record.objects.select_for_update().filter(
        workspace_id=actor.here, pk__in={step.record_id for step in steps}
    ):
        require(can_edit(actor, record), actor)
        document = Document.objects.get(pk=record.pk)
        document.record = record
        _revert_one(actor, document, [step for step in steps if step.record_id == record.pk])


def _revert_one(actor: Actor, document: Document, steps: Sequence[Activity]) -> None:
    record = document.record
    if any(step.kind in ("DocumentCreated", "DocumentDeleted", "DocumentRestored") for step in steps):
        is_return = steps[-1].kind == "DocumentDeleted"
        if record.version != steps[0].version:
            raise Conflict(UNDO_CHANGED_SINCE, count=1, first=record.key)
        record.deleted_at = None if is_return else timezone.now()
        touch(record, actor, "deleted_at")
        told = events.DocumentRestored() if is_return else events.DocumentDeleted()
        record_event(actor, told, record=record)
        return
    state = _State(document)
    spoiled: list[str] = []
    for step in steps:
        for name, (before, after) in step.changes.items():
            if not state.take_back(name, before, after):
                spoiled.append(f"{record.key} ({name})")
    if spoiled:
        raise Conflict(UNDO_CHANGED_SINCE, count=len(spoiled), first=spoiled[0])
    state.store(actor)


class _State:
    """A document and its sections while steps are taken back; nothing is written before `store`."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.own = values_of_document(document)
        self.sections = sections_of(document)
        self.rows = {section.pk: section for section in self.sections}
        self.removed: list[int] = []
        self.returning: list[Section] = []
        self.changes: dict[str, list[Any]] = {}

    def take_back(self, name: str, before: Any, after: Any) -> bool:
        """Whether the value was still what the step left; then it is what it was before."""
        if name == "sections":
            return self._reorder(before, after)
        place = parsed_section_field(name)
        if place is None:
            is_same = self.own.get(name) == after
            self.own[name] = before
        elif place[1]:
            section = self.rows.get(place[0])
            is_same = section is not None and getattr(section, place[1]) == after
            if section is not None:
                setattr(section, place[1], before)
        elif before is None:
            is_same = self._drop(place[0], after)
        else:
            is_same = place[0] not in self.rows
            if is_same:
                self._bring_back(place[0], before)
        self._note(name, after, before)
        return is_same

    def store(self, actor: Actor) -> None:
        put(self.document, self.own)
        Section.objects.filter(pk__in=self.removed).delete()
        for section in self.returning:
            section.save(force_insert=True)
        kept = [section for section in self.sections if section not in self.returning]
        Section.objects.bulk_update(kept, ["level", "kind", "heading", "body", "selection"], batch_size=100)
        save_order(self.sections)
        save(actor, self.document, self.changes)

    def _note(self, name: str, now: Any, then: Any) -> None:
        self.changes[name] = [self.changes[name][0] if name in self.changes else now, then]

    def _reorder(self, before: list[int], after: list[int]) -> bool:
        if [section.pk for section in self.sections] != after:
            return False
        self.sections = [self.rows[pk] for pk in before]
        self._note("sections", after, before)
        return True

    def _drop(self, section_id: int, after: dict[str, Any]) -> bool:
        section = self.rows.get(section_id)
        if section is None or values_of_section(section) != {
            name: after[name] for name in values_of_section(section)
        }:
            return False
        self.sections.remove(section)
        del self.rows[section_id]
        self.removed.append(section_id)
        return True

    def _bring_back(self, section_id: int, before: dict[str, Any]) -> None:
        position = min(before["position"], len(self.sections))
        section = Section(pk=section_id, document=self.document, **(before | {"position": position}))
        self.sections.insert(position, section)
        self.rows[section_id] = section
        self.returning.append(section)
