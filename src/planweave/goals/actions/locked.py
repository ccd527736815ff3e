"""Themes and objectives held for one write, and their fields as the history keeps them."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, NotFound
from planweave.kernel.keys import take_numbers
from planweave.kernel.locking import lock_record
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import can_read_plan, require

from .. import texts
from ..models import Objective
from ..policy import can_edit_objective
from ..queries.objectives import values_of
from ..rules.words import State


@dataclass(frozen=True, kw_only=True)
class Held:
    """An objective's record locked, with the products that it has."""

    record: Record
    objective: Objective
    products: list[int]

    @property
    def values(self) -> dict[str, Any]:
        return values_of(self.objective, self.products)


def new_record(actor: Actor, *, kind: str, prefix: str, title: str, owner_id: int | None) -> Record:
    """A record of the workspace as a whole, with the next key under `prefix`."""
    [number] = take_numbers(actor.here, prefix)
    return Record.objects.create(
        workspace_id=actor.here,
        kind=kind,
        number=number,
        key=f"{prefix}-{number}",
        title=title,
        owner_id=owner_id,
        created_by_id=actor.user_id,
    )


def locked_record(actor: Actor, kind: str, key: str) -> Record:
    """NotFound where there is none of this kind here. Needs a transaction."""
    require(can_read_plan(actor), actor)
    found = Record.objects.filter(workspace_id=actor.here, kind=kind, key=key).values_list("pk", flat=True)
    record = lock_record(found[0], actor.here) if found else None
    if record is None:
        raise NotFound(NOT_FOUND)
    return record


def hold(actor: Actor, key: str) -> Held:
    record = locked_record(actor, "objective", key)
    objective = Objective.objects.select_related("theme").get(pk=record.pk)
    objective.record = record
    return Held(
        record=record,
        objective=objective,
        products=sorted(objective.products.values_list("pk", flat=True)),
    )


def hold_to_edit(actor: Actor, key: str) -> Held:
    """Held by somebody who may change it, and not closed."""
    held = hold(actor, key)
    require(can_edit_objective(actor, held.record.owner_id, held.record.created_by_id), actor)
    if held.objective.state == State.CLOSED:
        raise Conflict(texts.OBJECTIVE_CLOSED, key=key)
    return held


def wired(values: Mapping[str, Any]) -> dict[str, Any]:
    """Dates as the history keeps them."""
    return {
        name: value.isoformat() if isinstance(value, datetime.date) else value
        for name, value in values.items()
    }
