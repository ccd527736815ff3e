"""Which objectives a requirement serves, with which share of its effort."""

from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import Entry, record_events
from planweave.kernel.models import Record
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import Contribution, Objective
from ..policy import can_contribute
from ..rules.faults import share_faults
from ..rules.words import State
from .locked import locked_record


def set_contributions(
    actor: Actor, key: str, *, shares: dict[str, float], seen: dict[str, float] | None = None
) -> Record:
    """What requirement `key` serves from now on: {objective's key: share of its effort}, together at most 1.

    `seen` is what the writer saw; 409 with both where somebody changed it since. Objectives that are closed keep
    the shares that they have and take no others.
    """
    with transaction.atomic():
        record = locked_record(actor, "requirement", key)
        require(can_contribute(actor), actor)
        before = shares_of(record)
        if seen is not None and seen != before and shares != before:
            contested = {"contributions": {"base": seen, "theirs": before, "yours": shares}}
            raise Conflict(texts.CONTRIBUTIONS_STALE, key=key, extra={"key": key, "contested": contested})
        if wrong := share_faults(shares):
            raise Invalid.of(wrong)
        put_shares(actor, record, before=before, after=shares)
    return record


def put_shares(actor: Actor, record: Record, *, before: dict[str, float], after: dict[str, float]) -> None:
    """Write the difference, and tell it at the requirement and at every objective that it touches."""
    if before == after:
        return
    wanted = before.keys() | after.keys()
    found = Objective.objects.select_related("record").filter(
        record__workspace_id=record.workspace_id, record__deleted_at=None, record__key__in=wanted
    )
    objectives = {one.record.key: one for one in found}
    for key in wanted:
        if key not in objectives:
            raise Invalid.of({"shares": texts.NOT_OBJECTIVE}, key=key)
        if objectives[key].state == State.CLOSED and before.get(key) != after.get(key):
            raise Conflict(texts.OBJECTIVE_CLOSED, key=key)
    touched = sorted(key for key in wanted if before.get(key) != after.get(key))
    ids = [objectives[key].pk for key in touched]
    Contribution.objects.filter(requirement=record, objective__in=ids).delete()
    Contribution.objects.bulk_create(
        [
            Contribution(requirement=record, objective=objectives[key], share=after[key])
            for key in touched
            if key in after
        ]
    )
    told = events.ContributionsChanged(requirement=record.key)
    changes: dict[str, list[Any]] = {"contributions": [before, after]}
    record_events(
        actor,
        [
            Entry(event=told, record=record, changes=changes),
            *(Entry(event=told, record=objectives[key].record) for key in touched),
        ],
    )


def shares_of(record: Record) -> dict[str, float]:
    rows = Contribution.objects.filter(requirement=record, objective__record__deleted_at=None).order_by("pk")
    return dict(rows.values_list("objective__record__key", "share"))
