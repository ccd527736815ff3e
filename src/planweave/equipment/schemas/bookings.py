"""Bookings, their calendar, and what tasks need."""

import datetime
from typing import Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn


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
