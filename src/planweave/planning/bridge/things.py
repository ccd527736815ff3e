"""Things that tasks need, as resources of the scheduler, and what a move would leave without them."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from planweave.equipment.queries.scheduling import Thing, Things
from planweave.equipment.rules.occupancy import (
    FOR_EVER,
    Hold,
    day_of,
    fits,
    free_steps,
    in_the_way,
    moment,
)
from planweave.science.calendar import Axis, Moment
from planweave.science.schedule import Resource

from .network import Bar
from .release_question import sentence

PREFIX = "item:"
TINY = 1e-6


def item_id(item: int) -> str:
    """The id of an item among the resources of a problem, beside the people's plain numbers."""
    return f"{PREFIX}{item}"


def is_item(resource_id: str) -> bool:
    return resource_id.startswith(PREFIX)


def name_of(things: Things, resource_id: str) -> str:
    return things.items[int(resource_id.removeprefix(PREFIX))].name


def demands_of(things: Things, task: int, resources: Mapping[str, Resource]) -> dict[str, int]:
    """What the task takes of the resources; what is never there in that amount is left out (see `never_met`)."""
    return {
        item_id(item): amount
        for item, amount in things.needs.get(task, ())
        if item_id(item) in resources and amount <= _most(resources[item_id(item)])
    }


def never_met(question_resources: Mapping[str, Resource], things: Things, task: int) -> list[tuple[str, int]]:
    """(name, amount) of what the task needs and what is never there in that amount."""
    return [
        (things.items[item].name, amount)
        for item, amount in things.needs.get(task, ())
        if item_id(item) in question_resources and amount > _most(question_resources[item_id(item)])
    ]


def _most(resource: Resource) -> int:
    return max([resource.capacity, *(units for _, units in resource.steps)])


def resources_of(things: Things, free_to_move: Collection[int], axis: Axis) -> dict[str, Resource]:
    """What is left of each item that these tasks need beside all other bookings; their own are theirs to move."""
    wanted = {item for task in free_to_move for item, _ in things.needs.get(task, ())}
    found = {}
    for item in sorted(wanted & things.items.keys()):
        steps = _steps(things.items[item], free_to_move, axis)
        found[item_id(item)] = Resource(id=item_id(item), capacity=steps[0][1], steps=tuple(steps[1:]))
    return found


def _steps(thing: Thing, free_to_move: Collection[int], axis: Axis) -> list[tuple[int, int]]:
    """(from slot, units left); a booking takes every slot that it touches."""
    holds = [
        Hold(
            id=hold.id,
            start=_slots_before(hold.start, axis, spare=TINY),
            finish=FOR_EVER if hold.finish >= FOR_EVER else _slots_before(hold.finish, axis, spare=1 - TINY),
            amount=hold.amount,
        )
        for hold in thing.beside(free_to_move)
    ]
    steps = free_steps([hold for hold in holds if hold.finish > hold.start], total=thing.total)
    return [(int(slot), units) for slot, units in steps if slot < FOR_EVER]


def _slots_before(at: float, axis: Axis, *, spare: float) -> int:
    """The slot in which a moment lies; nearly a whole slot to `spare` counts a begun one."""
    day = day_of(at)
    if day < axis.origin:
        return 0
    slots = axis.calendar.slots_per_day
    part = math.floor((at - day.toordinal()) * slots + spare)
    return axis.slot(Moment(day, min(slots, max(0, part))))


def lacking(things: Things, bars: Mapping[int, Bar], keys: Mapping[int, str]) -> list[dict[str, Any]]:
    """What these tasks would lack at their new places: sentences as those of other conflicts of a move."""
    wanted = [bar for bar in bars.values() if bar.id in things.needs]
    rows = []
    for item in sorted({item for bar in wanted for item, _ in things.needs[bar.id]} & things.items.keys()):
        thing = things.items[item]
        kept = thing.beside(bars)
        for hold in sorted(_holds(things, wanted, item), key=lambda one: one.start):
            if fits(kept, hold, total=thing.total):
                kept.append(hold)
                continue
            blocking = in_the_way(kept, hold, total=thing.total)
            on = day_of(max(hold.start, blocking[0].start if blocking else hold.start))
            told = sentence(
                "move.equipment",
                key=keys[hold.id],
                name=thing.name,
                amount=hold.amount,
                date=on.isoformat(),
            )
            rows.append({"sentence": told, "tasks": [hold.id]})
    return rows


def _holds(things: Things, bars: Sequence[Bar], item: int) -> Iterable[Hold]:
    for bar in bars:
        amount = dict(things.needs[bar.id]).get(item)
        if amount is not None:
            yield Hold(
                id=bar.id,
                start=moment(bar.start_on, bar.start_part),
                finish=moment(bar.finish_on, bar.finish_part),
                amount=amount,
            )
