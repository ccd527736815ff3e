"""Wire shapes of equipment."""

import datetime
from typing import Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn


class EquipmentPerson(Wire):
    id: int | None
    name: str


class EquipmentPiece(Wire):
    """`state` is "in_use", "in_repair" or "retired"."""

    serial: str
    state: str


class EquipmentPieceIn(WireIn):
    serial: str
    state: str = "in_use"


class EquipmentCan(Wire):
    keep: bool
    book: bool


class EquipmentItemOut(Wire):
    """`amount` is how many can be booked at once, `free_today` how many of them are free all of today. `to_see_to`
    names what is low, expiring, or due for calibration or maintenance."""

    id: int
    key: str
    title: str
    version: int
    keeper: EquipmentPerson
    kind: str
    use: str
    seats: int
    pieces: list[EquipmentPiece]
    unit: str
    stock: float
    minimum: float | None
    place: str
    state: str
    needs_approval: bool
    notes: str
    valid_until: datetime.date | None
    calibration_on: datetime.date | None
    calibration_every_days: int | None
    maintenance_on: datetime.date | None
    maintenance_every_days: int | None
    amount: int
    free_today: int
    to_see_to: list[str]
    can: EquipmentCan


class EquipmentListCan(Wire):
    add: bool
    request: bool


class EquipmentPage(Wire):
    items: list[EquipmentItemOut]
    next_cursor: str | None
    total: int
    kinds: list[str]
    can: EquipmentListCan


class EquipmentValuesIn(WireIn):
    """`kind` is one of computer, server, instrument, licence, material, or a word of one's own."""

    title: str
    owner: int | None = None
    kind: str = "computer"
    use: Literal["lent", "used_up"] = "lent"
    seats: int = 0
    pieces: list[EquipmentPieceIn] = Field(default_factory=list, max_length=501)
    unit: str = ""
    minimum: float | None = None
    place: str = ""
    state: Literal["in_use", "in_repair", "retired"] = "in_use"
    needs_approval: bool = False
    notes: str = ""
    valid_until: datetime.date | None = None
    calibration_on: datetime.date | None = None
    calibration_every_days: int | None = None
    maintenance_on: datetime.date | None = None
    maintenance_every_days: int | None = None


class EquipmentItemIn(EquipmentValuesIn):
    """`stock` is what is there of something used up."""

    stock: float = Field(default=0, ge=0, le=1_000_000, allow_inf_nan=False)


class EquipmentItemChangeIn(EquipmentValuesIn):
    """What is absent stays. `version` is the one that was seen."""

    version: int | None = None
    title: str = ""


class EquipmentKeysIn(WireIn):
    keys: list[str] = Field(max_length=500)


class StockMovementIn(WireIn):
    """`in`, `out`, or `count`: then `amount` is what is there. `about` is the key of what it was for."""

    kind: Literal["in", "out", "count"]
    amount: float
    moved_on: datetime.date | None = None
    about: str = ""
    words: str = ""


class StockMovementOut(Wire):
    id: int
    kind: str
    change: float
    after: float
    moved_on: datetime.date
    at: datetime.datetime
    by: str
    about: str
    about_title: str
    words: str


class StockMovementPage(Wire):
    items: list[StockMovementOut]
    next_cursor: str | None


class UpkeepIn(WireIn):
    what: Literal["calibration", "maintenance"]
    done_on: datetime.date | None = None
    words: str = ""


class ToSeeTo(Wire):
    """`what` is low, expiring, calibration, maintenance (items), asked, missing (bookings) or late (purchases)."""

    key: str
    title: str
    what: str
    who: str
    due_on: datetime.date | None
    stock: float | None
    minimum: float | None
    unit: str


class BookingCan(Wire):
    change: bool
    cancel: bool
    decide: bool


class BookingOut(Wire):
    """Parts are shares of the first and the last day. With `follows_task` it moves with the task `about`."""

    id: int
    key: str
    title: str
    version: int
    item: int
    item_key: str
    item_title: str
    kind: str
    state: str
    amount: int
    start_on: datetime.date
    start_part: float
    finish_on: datetime.date
    finish_part: float
    person: int | None
    who: str
    about: str
    about_kind: str
    about_title: str
    project: str
    follows_task: bool
    words: str
    answer: str
    decided_by: str
    can: BookingCan


class BookableItem(Wire):
    id: int
    key: str
    title: str
    kind: str
    place: str
    amount: int
    valid_until: datetime.date | None
    needs_approval: bool
    can_keep: bool


class BookingCalendarOut(Wire):
    """`free_days` are the days of the span that nobody works."""

    start_on: datetime.date
    finish_on: datetime.date
    items: list[BookableItem]
    bookings: list[BookingOut]
    free_days: list[datetime.date]
    can_book: bool


class BookIn(WireIn):
    """Halves: `start_part` 0 or 0.5, `finish_part` 0.5 or 1. `about` is the key of a task, requirement or project."""

    item: int
    kind: Literal["use", "repair"] = "use"
    amount: int = 1
    start_on: datetime.date
    start_part: float = 0.0
    finish_on: datetime.date
    finish_part: float = 1.0
    person: int | None = None
    about: str = ""
    words: str = ""


class BookingChangeIn(WireIn):
    """What is absent stays."""

    version: int | None = None
    amount: int = 1
    start_on: datetime.date = datetime.date.min
    start_part: float = 0.0
    finish_on: datetime.date = datetime.date.min
    finish_part: float = 1.0
    person: int | None = None
    words: str = ""


class EquipmentSettleIn(WireIn):
    """`version` is the one that was seen."""

    version: int | None = None


class EquipmentAnswerIn(EquipmentSettleIn):
    answer: str = Field(default="", max_length=1000)


class EquipmentNeedOut(Wire):
    """`state` is that of the booking that follows the task, "" while the task has no dates."""

    item: int
    key: str
    title: str
    amount: int
    state: str
    booking: str


class EquipmentNeedsOut(Wire):
    key: str
    needs: list[EquipmentNeedOut]
    bookings: list[BookingOut]
    can_edit: bool
    can_book: bool


class EquipmentNeedIn(WireIn):
    item: int
    amount: int = 1


class EquipmentNeedsIn(WireIn):
    needs: list[EquipmentNeedIn] = Field(max_length=30)


class PurchaseDeliveryOut(Wire):
    amount: float
    delivered_on: datetime.date
    serials: list[str]
    words: str
    by: str


class PurchaseCan(Wire):
    change: bool
    decide: bool
    order: bool
    receive: bool
    cancel: bool
    see_price: bool


class PurchaseOut(Wire):
    """`price` is of one and null for those who may not see it; `delivered` is what came so far."""

    id: int
    key: str
    title: str
    version: int
    asked_by: EquipmentPerson
    asked_at: datetime.datetime
    item: int | None
    item_key: str
    item_title: str
    item_use: str
    unit: str
    project: str
    project_title: str
    factor: str
    factor_title: str
    state: str
    amount: float
    delivered: float
    price: float | None
    total: float | None
    currency: str
    supplier: str
    reason: str
    needed_on: datetime.date | None
    ordered_on: datetime.date | None
    expected_on: datetime.date | None
    is_late: bool
    answer: str
    decided_by: str
    decided_at: datetime.datetime | None
    deliveries: list[PurchaseDeliveryOut]
    can: PurchaseCan


class PurchasesCan(Wire):
    request: bool


class PurchasePage(Wire):
    items: list[PurchaseOut]
    next_cursor: str | None
    total: int
    can: PurchasesCan


class PurchaseIn(WireIn):
    """Of an `item`, or of something new by its `title`; for a `project` (its key) perhaps. `factor` is the key of the
    milestone that waits for it and moves with its expected day. No currency is the workspace's."""

    title: str = ""
    item: int | None = None
    amount: float = 1
    price: float | None = None
    currency: str = ""
    supplier: str = ""
    reason: str = ""
    needed_on: datetime.date | None = None
    expected_on: datetime.date | None = None
    project: str = ""
    factor: str = ""


class PurchaseChangeIn(PurchaseIn):
    version: int | None = None


class PurchaseOrderIn(EquipmentSettleIn):
    """What is absent stays as it was asked for."""

    supplier: str | None = None
    price: float | None = None
    currency: str | None = None
    expected_on: datetime.date | None = None
    ordered_on: datetime.date | None = None


class PurchaseDeliveryIn(EquipmentSettleIn):
    amount: float
    delivered_on: datetime.date | None = None
    serials: list[str] = Field(default_factory=list, max_length=500)
    words: str = ""


class EquipmentPeriod(Wire):
    start_on: datetime.date
    finish_on: datetime.date


class EquipmentUtilisationRow(Wire):
    """Piece-days by period; `percent` is booked of available, null where nothing is available."""

    id: int
    name: str
    capacity: list[float]
    planned: list[float]
    percent: list[int | None]
    capacity_total: float
    planned_total: float
    percent_total: int | None


class IdleItem(Wire):
    key: str
    name: str


class EquipmentUtilisationOut(Wire):
    by: Literal["item", "kind"]
    periods: list[EquipmentPeriod]
    rows: list[EquipmentUtilisationRow]
    total: EquipmentUtilisationRow
    idle: list[IdleItem]


class EquipmentSupplyRow(Wire):
    """Piece-days by period; `gap` is what bookings are missing."""

    id: int
    key: str
    name: str
    demand: list[float]
    supply: list[float]
    gap: list[float]


class EquipmentGap(Wire):
    """`bookings` are the keys of the tasks or bookings that lack it."""

    item: int
    key: str
    name: str
    period: int
    start_on: datetime.date
    finish_on: datetime.date
    days: float
    bookings: list[str]


class EquipmentSupplyOut(Wire):
    """`undated` are needs of tasks without dates, which no period holds."""

    periods: list[EquipmentPeriod]
    rows: list[EquipmentSupplyRow]
    gaps: list[EquipmentGap]
    undated: int


class EquipmentImportOut(Wire):
    created: int
    changed: int
