"""The words of equipment: what there is, how it is used, and the states of bookings and purchases."""

from collections.abc import Mapping

from django.db.models import TextChoices


class Kind(TextChoices):
    """The kinds that are given; a workspace may write its own."""

    COMPUTER = "computer"
    SERVER = "server"
    INSTRUMENT = "instrument"
    LICENCE = "licence"
    MATERIAL = "material"


class Use(TextChoices):
    """Lent things come back and are booked; what is used up is kept in stock."""

    LENT = "lent"
    USED_UP = "used_up"


class ItemState(TextChoices):
    IN_USE = "in_use"
    IN_REPAIR = "in_repair"
    RETIRED = "retired"


class BookingKind(TextChoices):
    USE = "use"
    REPAIR = "repair"


class BookingState(TextChoices):
    """Only what is held takes anything away. What is missing wants the item and does not get it."""

    ASKED = "asked"
    HELD = "held"
    MISSING = "missing"
    REFUSED = "refused"
    CANCELLED = "cancelled"


class MovementKind(TextChoices):
    IN = "in"
    OUT = "out"
    COUNT = "count"


class PurchaseState(TextChoices):
    REQUESTED = "requested"
    APPROVED = "approved"
    REFUSED = "refused"
    ORDERED = "ordered"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"


OPEN_BOOKINGS = frozenset({BookingState.ASKED, BookingState.HELD, BookingState.MISSING})
OPEN_PURCHASES = frozenset({PurchaseState.REQUESTED, PurchaseState.APPROVED, PurchaseState.ORDERED})
PURCHASE_MOVES: Mapping[str, frozenset[str]] = {
    PurchaseState.REQUESTED: frozenset(
        {PurchaseState.APPROVED, PurchaseState.REFUSED, PurchaseState.CANCELLED}
    ),
    PurchaseState.APPROVED: frozenset({PurchaseState.ORDERED, PurchaseState.CANCELLED}),
    PurchaseState.ORDERED: frozenset({PurchaseState.DELIVERED, PurchaseState.CANCELLED}),
}
"""From what to what; the others are ends."""

SEEN_AHEAD_DAYS = 30
"""How long before a licence ends or upkeep is due it is to be seen to."""
LONGEST_BOOKING_DAYS = 731
MOST_PIECES = 500
LARGEST_AMOUNT = 1_000_000
LARGEST_PRICE = 1_000_000_000
