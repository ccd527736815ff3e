"""Every write of the one ordered list. Each makes a whole new edition; none is ever overwritten."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.keys import take_numbers
from planweave.kernel.locking import touch
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import NOT_FOUND, STALE_VERSION, UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts
from planweave.requirements.queries import requirements_readable_by
from planweave.workspaces.models import Membership
from planweave.workspaces.policy import PLANNERS, require

from .. import events
from ..models import ListCycle, ListEdition, SharedList
from ..policy import can_freeze, can_reorder
from ..queries.shared import open_requirements
from ..rules.scores import CLOSED_STATES
from ..rules.shared import LONGEST_REASON, MOST_TOP, moved, moves_between, rearranged
from ..texts import shared as texts

PREFIX = "LIST"


@dataclass(frozen=True, kw_only=True)
class Held:
    """The list's record locked, its newest edition and cycle."""

    shared: SharedList
    edition: ListEdition | None
    cycle: ListCycle

    @property
    def order(self) -> list[int]:
        return list(self.edition.order) if self.edition else []

    @property
    def number(self) -> int:
        return self.edition.number if self.edition else 0


def move_priority(actor: Actor, *, item: int, place: int, reason: str, edition: int) -> ListEdition:
    """Put one requirement at a place, with a reason. Others may have moved other things since `edition`;
    Conflict with both places where somebody moved this one."""
    require(can_reorder(actor), actor)
    with transaction.atomic():
        held = _hold(actor)
        _require_unfrozen(held)
        if place < 1:
            raise Invalid.of({"place": texts.PLACE})
        words = _checked(reason)
        _open_requirement(actor, item)
        _check_not_moved_since(held, item, place, edition)
        return _edition(actor, held, moved(held.order, item, place), meant={item}, reason=words)


def add_missing_priorities(actor: Actor) -> ListEdition:
    """Put every open requirement that has no place at the end, best score first."""
    require(can_reorder(actor), actor)
    with transaction.atomic():
        held = _hold(actor)
        _require_unfrozen(held)
        present = set(held.order)
        fresh = [pk for pk in open_requirements(actor) if pk not in present]
        if not fresh:
            raise Conflict(texts.NOTHING_TO_ADD)
        reason = texts.ADDED.say(actor.language)
        return _edition(actor, held, [*held.order, *fresh], meant=set(fresh), reason=reason)


def put_agreed_order(actor: Actor, agreed: Sequence[int], *, reason: str, source: str) -> ListEdition:
    """The things of a rating session in the order agreed there; what was not rated keeps its place."""
    require(can_reorder(actor), actor)
    with transaction.atomic():
        held = _hold(actor)
        _require_unfrozen(held)
        order = rearranged(held.order, agreed)
        words = reason[:LONGEST_REASON]
        return _edition(actor, held, order, meant=set(agreed), reason=words, source=source)


def change_top_count(actor: Actor, *, top_count: int) -> SharedList:
    """How many of the list are today's top."""
    require(can_freeze(actor), actor)
    if not 1 <= top_count <= MOST_TOP:
        raise Invalid.of({"top_count": texts.TOP})
    with transaction.atomic():
        held = _hold(actor)
        before, held.shared.top_count = held.shared.top_count, top_count
        if before != top_count:
            held.shared.save(update_fields=["top_count"])
            touch(held.shared.record, actor)
            changes = {"top_count": [before, top_count]}
            record_event(actor, events.PriorityTopChanged(), held.shared.record, changes)
    return held.shared


def start_priority_cycle(actor: Actor, *, due_on: datetime.date | None) -> ListCycle:
    """Open the list for another re-ranking; everybody who plans is told."""
    require(can_freeze(actor), actor)
    if due_on is not None and due_on < timezone.localdate():
        raise Invalid.of({"due_on": texts.DUE})
    with transaction.atomic():
        held = _hold(actor)
        if held.cycle.frozen_at is None:
            raise Conflict(texts.NOT_FROZEN, cycle=held.cycle.number)
        cycle = ListCycle.objects.create(
            shared=held.shared, number=held.cycle.number + 1, due_on=due_on, before=held.order
        )
        touch(held.shared.record, actor)
        told = events.PriorityCycleStarted(cycle=cycle.number, due_on=due_on and due_on.isoformat())
        record_event(actor, told, held.shared.record)
        tell(actor, held.shared.record, "priorities_open", planners_of(actor.here))
    return cycle


def freeze_priorities(actor: Actor) -> ListCycle:
    """End the cycle: the list stands until the next one, and what changed in it is kept with the reasons."""
    require(can_freeze(actor), actor)
    with transaction.atomic():
        held = _hold(actor)
        _require_unfrozen(held)
        held.cycle.frozen_at, held.cycle.order = timezone.now(), held.order
        held.cycle.save(update_fields=["frozen_at", "order"])
        touch(held.shared.record, actor)
        changed = len(moves_between(held.cycle.before, held.order))
        told = events.PrioritiesFrozen(cycle=held.cycle.number, edition=held.number, changed=changed)
        record_event(actor, told, held.shared.record)
        tell(actor, held.shared.record, "priorities_frozen", planners_of(actor.here))
    return held.cycle


@reverts("priority_list")
def revert_order(actor: Actor, steps: Sequence[Activity]) -> None:
    """The order before the operation, as a new edition; refused once somebody has changed the list since."""
    require(can_reorder(actor), actor)
    held = _hold(actor)
    _require_unfrozen(held)
    newest, oldest = steps[0], steps[-1]
    if newest.data["edition"] != held.number:
        raise Conflict(UNDO_CHANGED_SINCE, count=1, first=newest.record_key)
    former = ListEdition.objects.filter(shared=held.shared, number=oldest.data["before"]).first()
    order = list(former.order) if former else []
    meant = {move["item"] for step in steps for move in step.data["moves"] if move["is_meant"]}
    _edition(actor, held, order, meant=meant, reason=f"↶ {newest.data['reason']}"[:LONGEST_REASON])


def planners_of(workspace_id: int) -> list[int]:
    members = Membership.objects.filter(workspace_id=workspace_id, role__in=PLANNERS)
    return list(members.values_list("user_id", flat=True))


def _hold(actor: Actor) -> Held:
    """The list, made with its first cycle where nobody has used it yet. Needs a transaction."""
    shared = SharedList.objects.filter(workspace_id=actor.here).first() or _made(actor)
    shared.record = Record.objects.select_for_update().get(pk=shared.pk)
    edition = ListEdition.objects.filter(shared=shared).order_by("-number").first()
    cycle = ListCycle.objects.filter(shared=shared).order_by("-number")[0]
    return Held(shared=shared, edition=edition, cycle=cycle)


def _made(actor: Actor) -> SharedList:
    [number] = take_numbers(actor.here, PREFIX)  # locks, so that two people at once make one list
    shared = SharedList.objects.filter(workspace_id=actor.here).first()
    if shared is None:
        record = Record.objects.create(
            workspace_id=actor.here,
            kind="priority_list",
            number=number,
            key=f"{PREFIX}-{number}",
            title=texts.TITLE.say(actor.language),
            created_by_id=actor.user_id,
        )
        shared = SharedList.objects.create(record=record, workspace_id=actor.here)
        ListCycle.objects.create(shared=shared, number=1)
    return shared


def _edition(
    actor: Actor, held: Held, order: list[int], *, meant: set[int], reason: str, source: str = ""
) -> ListEdition:
    """The new edition with its event. A requirement that was meant is told of even where it kept its place."""
    moves: list[dict[str, Any]] = [
        move | {"is_meant": move["item"] in meant} for move in moves_between(held.order, order)
    ]
    edition = ListEdition.objects.create(
        shared=held.shared,
        cycle=held.cycle,
        number=held.number + 1,
        order=order,
        moves=moves,
        reason=reason,
        source=source,
        by_id=actor.user_id,
    )
    touch(held.shared.record, actor)
    told = events.PrioritiesReordered(
        edition=edition.number, before=held.number, moves=moves[:200], reason=reason, source=source
    )
    record_event(actor, told, held.shared.record)
    return edition


def _require_unfrozen(held: Held) -> None:
    if held.cycle.frozen_at is not None:
        raise Conflict(texts.FROZEN, cycle=held.cycle.number)


def _open_requirement(actor: Actor, item: int) -> None:
    found = requirements_readable_by(actor).filter(pk=item).values_list("record__key", "state").first()
    if found is None:
        raise NotFound(NOT_FOUND)
    if found[1] in CLOSED_STATES:
        raise Conflict(texts.CLOSED, key=found[0])


def _check_not_moved_since(held: Held, item: int, place: int, seen: int) -> None:
    since = ListEdition.objects.filter(shared=held.shared, number__gt=seen).select_related("by")
    for edition in since.order_by("-number"):
        for move in edition.moves:
            if move["item"] == item and move["is_meant"] and move["to"] != place:
                contested = {
                    "place": {
                        "base": move["from"],
                        "theirs": move["to"],
                        "yours": place,
                        "by": edition.by.name,
                        "at": edition.at.isoformat(),
                    }
                }
                key = held.shared.record.key
                raise Conflict(
                    STALE_VERSION, key=key, extra={"key": key, "version": held.number, "contested": contested}
                )


def _checked(reason: str) -> str:
    words = reason.strip()
    if not words or len(words) > LONGEST_REASON:
        raise Invalid.of({"reason": texts.REASON})
    return words
