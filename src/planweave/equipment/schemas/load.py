"""How much equipment is used, and what will be missing."""

import datetime
from typing import Literal

from planweave.kernel.wire import Wire


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
