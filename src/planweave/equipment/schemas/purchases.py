"""Purchases from request to delivery."""

import datetime

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn

from .bookings import EquipmentSettleIn
from .items import EquipmentPerson


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
