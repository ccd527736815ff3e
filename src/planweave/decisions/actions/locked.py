"""A disagreement held for one write, its clock looked at first."""

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Forbidden, NotFound
from planweave.kernel.locking import lock_record
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from .. import texts
from ..models import Disagreement
from ..policy import can_lead, can_read, can_take_part
from ..queries.disagreements import Standing, standing_of
from ..rules.words import ENDED


def locked(workspace_id: int, record_id: int) -> Disagreement:
    """The row with its record locked. NotFound where it is not here. Needs a transaction."""
    record = lock_record(record_id, workspace_id)
    if record is None:
        raise NotFound(NOT_FOUND)
    row = Disagreement.objects.select_related("authority").get(pk=record.pk)
    row.record = record
    return row


def hold(actor: Actor, key: str) -> Standing:
    """The disagreement locked as it stands now: a step whose time is up has ended before anybody writes into it."""
    from .moving import catch_up

    require(can_read(actor), actor)
    records = Record.objects.filter(workspace_id=actor.here, kind="disagreement", key=key)
    pk = records.values_list("pk", flat=True).first()
    if pk is None:
        raise NotFound(NOT_FOUND)
    row = locked(actor.here, pk)
    catch_up(row)
    return standing_of(row)


def require_step(actor: Actor, held: Standing, *steps: str) -> None:
    if held.row.step not in steps:
        step = texts.STEPS[held.row.step].say(actor.language)
        raise Conflict(texts.STEP_OVER, key=held.row.record.key, step=step, extra={"step": held.row.step})


def require_party(actor: Actor, held: Standing) -> None:
    if not can_take_part(actor, held.party_ids):
        raise Forbidden(texts.NOT_A_PARTY, key=held.row.record.key)


def require_lead(actor: Actor, held: Standing) -> None:
    require(can_lead(actor, held.row.record.owner_id), actor)
    if held.row.step in ENDED:
        raise Conflict(texts.ENDED, key=held.row.record.key)
