"""What was deleted comes back."""

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Forbidden, NotFound
from planweave.kernel.models import Activity, Discarded, Record
from planweave.kernel.texts import TRASH_NOT_THERE
from planweave.kernel.trash import restore_discarded, restore_record, with_deletion
from planweave.workspaces.queries import deleted_records_readable_by

from ..policy import can_restore, require_trash
from ..queries import PRIVATE_KINDS, RECORD, THING
from ..texts import TRASH_NOT_YOURS


def restore(actor: Actor, entry_id: str) -> str:
    """Put one line of the trash back; its name. NotFound where the actor may not see it, or it is there no more."""
    require_trash(actor)
    source, number = entry_id[:1], entry_id[1:]
    if source not in (RECORD, THING) or not (number.isascii() and number.isdigit() and len(number) < 18):
        raise NotFound(TRASH_NOT_THERE)
    with transaction.atomic():
        return (_record if source == RECORD else _thing)(actor, int(number))


def _record(actor: Actor, pk: int) -> str:
    row = (
        with_deletion(deleted_records_readable_by(actor).filter(pk=pk))
        .values("kind", "title", "deletion")
        .first()
    )
    if row is None:
        raise NotFound(TRASH_NOT_THERE)
    by = Activity.objects.values_list("actor_id", flat=True).get(pk=row["deletion"])
    if not can_restore(actor, kind=row["kind"], deleted_by=by):
        raise Forbidden(TRASH_NOT_YOURS, name=row["title"])
    restored: Record = restore_record(actor, pk)
    return restored.title


def _thing(actor: Actor, pk: int) -> str:
    kept = Discarded.objects.filter(workspace_id=actor.here, pk=pk).first()
    if kept is None:
        raise NotFound(TRASH_NOT_THERE)
    if not can_restore(actor, kind=kept.kind, deleted_by=kept.deleted_by_id):
        if kept.kind in PRIVATE_KINDS:
            raise NotFound(TRASH_NOT_THERE)
        raise Forbidden(TRASH_NOT_YOURS, name=kept.name)
    restore_discarded(actor, kept)
    return kept.name
