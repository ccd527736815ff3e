"""Writes of equipment; importing it declares how its events are taken back."""

from . import reverting  # noqa: F401  (declares how its events are taken back)
from .bookings import (
    approve_booking,
    book,
    cancel_booking,
    change_booking,
    refuse_booking,
)
from .due import tell_what_is_due
from .following import TaskSpan, follow_tasks
from .items import Draft, change_item, create_items, delete_items
from .needs import set_needs
from .purchases import (
    approve_purchase,
    cancel_purchase,
    change_purchase,
    order_purchase,
    receive_delivery,
    refuse_purchase,
    request_purchase,
)
from .stock import move_stock, report_upkeep

__all__ = [
    "Draft",
    "TaskSpan",
    "approve_booking",
    "approve_purchase",
    "book",
    "cancel_booking",
    "cancel_purchase",
    "change_booking",
    "change_item",
    "change_purchase",
    "create_items",
    "delete_items",
    "follow_tasks",
    "move_stock",
    "order_purchase",
    "receive_delivery",
    "refuse_booking",
    "refuse_purchase",
    "report_upkeep",
    "request_purchase",
    "set_needs",
    "tell_what_is_due",
]
