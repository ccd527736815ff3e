"""What happens to things. No event holds a price: everybody may read the history."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class EquipmentItemCreated(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class EquipmentItemChanged(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class EquipmentItemDeleted(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class EquipmentItemRestored(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class StockMoved(Event):
    """Something came, went or was counted; `change` is signed."""

    kind: str
    change: float
    after: float


@dataclass(frozen=True, kw_only=True)
class UpkeepDone(Event):
    """A calibration or maintenance was done; `next_on` is when it is due again."""

    what: str
    done_on: str
    next_on: str | None


@dataclass(frozen=True, kw_only=True)
class EquipmentDue(Event):
    """Stock is low, a licence ends or upkeep is due; the keeper was told, once."""

    what: str


@dataclass(frozen=True, kw_only=True)
class BookingMade(Event):
    """An amount of an item was booked, or asked for where its keeper decides."""

    is_undoable = True
    item: int
    state: str


@dataclass(frozen=True, kw_only=True)
class BookingChanged(Event):
    """A booking moved, or got another amount, person or words."""

    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class BookingCancelled(Event):
    """It is not needed any more; `changes` has the state before."""

    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class BookingRestored(Event):
    """A cancelled booking is there again."""

    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class BookingFollowed(Event):
    """A task's booking came, moved or went with its task; taking back the task's step moves it back."""

    is_undoable = True
    task: int


@dataclass(frozen=True, kw_only=True)
class BookingSettled(Event):
    """What is there changed: a booking lost its place, or got the one that it waited for."""

    is_undoable = True
    state: str


@dataclass(frozen=True, kw_only=True)
class BookingApproved(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class BookingRefused(Event):
    reason: str


@dataclass(frozen=True, kw_only=True)
class EquipmentNeedsChanged(Event):
    """What a task needs changed; told at the task, whose version stays. `needs` is {item: [amount, …]} in `changes`."""

    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class PurchaseRequested(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class PurchaseChanged(Event):
    """What, how many, from whom, until when; `expected_on` in `changes` moves what waits for it."""


@dataclass(frozen=True, kw_only=True)
class PurchasePriceChanged(Event):
    """The price changed; the amount is not told."""


@dataclass(frozen=True, kw_only=True)
class PurchaseApproved(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class PurchaseRefused(Event):
    reason: str


@dataclass(frozen=True, kw_only=True)
class PurchaseOrdered(Event):
    expected_on: str | None


@dataclass(frozen=True, kw_only=True)
class PurchaseDelivered(Event):
    """A part came; `is_last` when nothing is missing any more."""

    amount: float
    delivered_on: str
    is_last: bool


@dataclass(frozen=True, kw_only=True)
class PurchaseCancelled(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class PurchaseLate(Event):
    """The expected day has passed; who asked and who leads were told, once."""

    expected_on: str
