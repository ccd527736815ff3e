"""Items with their pieces, stock and upkeep."""

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
