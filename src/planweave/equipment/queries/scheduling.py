"""What the scheduler must know of things: what tasks need, and what is held beside them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from ..models import Booking, Need
from ..rules.items import amount_of
from ..rules.occupancy import FOR_EVER, Hold
from ..rules.words import BookingState
from .bookings import bookings_in
from .items import closed_of, items_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A needed item: `total` at once, `closed` whatever the plan says, `holds` by the task that has them (or None)."""

    id: int
    name: str
    total: int
    closed: Sequence[Hold] = ()
    holds: Sequence[tuple[int | None, Hold]] = ()

    def beside(self, tasks: Collection[int]) -> list[Hold]:
        """What others than these tasks hold, and what is closed."""
        return [*self.closed, *(hold for task, hold in self.holds if task not in tasks)]


@dataclass(frozen=True, kw_only=True)
class Things:
    """`needs` of each task: (item, amount). Items that no task needs are left out."""

    needs: Mapping[int, Sequence[tuple[int, int]]] = field(default_factory=dict)
    items: Mapping[int, Thing] = field(default_factory=dict)


NOTHING = Things()


def things_of(workspace_id: int) -> Things:
    """One query where no task needs anything, else three."""
    needs: dict[int, list[tuple[int, int]]] = {}
    rows = Need.objects.filter(
        record__workspace_id=workspace_id, record__deleted_at=None, item__record__deleted_at=None
    ).order_by("record_id", "item_id")
    for record_id, item_id, amount in rows.values_list("record_id", "item_id", "amount"):
        needs.setdefault(record_id, []).append((item_id, amount))
    if not needs:
        return NOTHING
    wanted = {item for of_task in needs.values() for item, _ in of_task}
    held: dict[int, list[tuple[int | None, Hold]]] = {}
    for row in bookings_in(workspace_id).filter(item_id__in=wanted, state=BookingState.HELD).order_by("pk"):
        held.setdefault(row.item_id, []).append(_held(row))
    items = items_in(workspace_id).filter(pk__in=wanted).select_related("record")
    found = {}
    for item in items:
        total = amount_of({"use": item.use, "state": item.state, "seats": item.seats, "pieces": item.pieces})
        found[item.pk] = Thing(
            id=item.pk,
            name=item.record.title,
            total=total,
            closed=closed_of(item.valid_until, total),
            holds=held.get(item.pk, []),
        )
    return Things(needs=needs, items=found)


def _held(row: Booking) -> tuple[int | None, Hold]:
    hold = Hold(
        id=row.pk,
        start=min(row.start_on.toordinal() + row.start_part, FOR_EVER),
        finish=row.finish_on.toordinal() + row.finish_part,
        amount=row.amount,
    )
    return (row.about_id if row.follows_task else None), hold
