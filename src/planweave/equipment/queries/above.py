"""What rooms above ask: money that is promised, how things stand, and what the plan's tasks hold."""

import datetime
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import Q
from django.utils import timezone

from planweave.kernel.language import Text
from planweave.kernel.measures import measure

from .. import texts
from ..models import Purchase
from ..rules.items import is_low
from ..rules.purchases import is_late
from ..rules.words import OPEN_PURCHASES, BookingState, ItemState, PurchaseState
from .bookings import bookings_in
from .items import delivered_of, items_in

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenOrder:
    """Money that is promised: what of an order has not come yet, at its price. `project` is the record's id."""

    purchase: str
    title: str
    amount: Decimal
    currency: str
    expected_on: datetime.date | None
    project: int | None
    ordered_on: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """How things stand. `conflicts` are bookings ahead that are not met; `gaps` items that they are missing."""

    items: int
    bookings: int
    conflicts: int
    gaps: int
    low_stock: int
    open_purchases: int
    late_deliveries: int


def open_orders(workspace_id: int) -> list[OpenOrder]:
    """Orders with a price that have not come whole, by key; two queries. What came counts as spent elsewhere."""
    rows = list(
        Purchase.objects.filter(
            record__workspace_id=workspace_id,
            record__deleted_at=None,
            state=PurchaseState.ORDERED,
            price__isnull=False,
        )
        .select_related("record")
        .order_by("record__number")
    )
    came = delivered_of([row.pk for row in rows])
    return [
        OpenOrder(
            purchase=row.record.key,
            title=row.record.title,
            amount=_left_to_pay(row, came.get(row.pk, 0.0)),
            currency=row.currency,
            expected_on=row.expected_on,
            project=row.project_id,
            ordered_on=row.ordered_on,
        )
        for row in rows
    ]


def _left_to_pay(row: Purchase, came: float) -> Decimal:
    left = Decimal(str(round(row.amount - came, 3)))
    return (left * (row.price or Decimal(0))).quantize(CENT, rounding=ROUND_HALF_UP)


def summary_of(workspace_id: int, project_id: int | None) -> Summary:
    """Of the workspace, or of the bookings and purchases of one project (a record's id); three queries.

    Items and low stock are the workspace's either way.
    """
    today = timezone.localdate()
    items = items_in(workspace_id).exclude(state=ItemState.RETIRED)
    stocks = list(items.values_list("use", "state", "stock", "minimum"))
    ahead = bookings_in(workspace_id).filter(finish_on__gte=today)
    purchases = Purchase.objects.filter(
        record__workspace_id=workspace_id, record__deleted_at=None, state__in=OPEN_PURCHASES
    )
    if project_id is not None:
        ahead = ahead.filter(Q(project_id=project_id) | Q(about_id=project_id))
        purchases = purchases.filter(project_id=project_id)
    states = list(ahead.values_list("state", "item_id"))
    missing = [item for state, item in states if state == BookingState.MISSING]
    orders = list(purchases.values_list("state", "expected_on"))
    return Summary(
        items=len(stocks),
        bookings=sum(state == BookingState.HELD for state, _ in states),
        conflicts=len(missing),
        gaps=len(set(missing)),
        low_stock=sum(
            is_low(use=use, state=state, stock=stock, minimum=minimum)
            for use, state, stock, minimum in stocks
        ),
        open_purchases=len(orders),
        late_deliveries=sum(is_late(state, expected, today=today) for state, expected in orders),
    )


def missing_tasks(workspace_id: int) -> list[int]:
    """The tasks of which a need is not met, or not approved yet; one query."""
    found = bookings_in(workspace_id).filter(
        follows_task=True, state__in=(BookingState.MISSING, BookingState.ASKED, BookingState.REFUSED)
    )
    return sorted(set(found.filter(about__isnull=False).values_list("about_id", flat=True)))


def _figure(name: str, workspace_id: int, scope: str, scope_id: int | None) -> float:
    project = scope_id if scope == "project" else None
    return float(getattr(summary_of(workspace_id, project), name))


def _declare(code: str, name: Text, figure: str, scopes: tuple[str, ...]) -> None:
    @measure(code, name, unit="count", scopes=scopes, worse="above")
    def read(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
        return _figure(figure, workspace_id, scope, scope_id)


_declare("late_purchases", texts.MEASURE_LATE, "late_deliveries", ("", "project"))
_declare("low_stock", texts.MEASURE_LOW, "low_stock", ("",))
_declare("missing_equipment", texts.MEASURE_MISSING, "conflicts", ("", "project"))
