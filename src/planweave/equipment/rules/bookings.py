"""What a booking is made of, and what is wrong with one."""

import datetime
from collections.abc import Mapping
from typing import Any

from planweave.kernel.language import Text

from .. import texts
from .occupancy import TINY, Hold, moment
from .words import LARGEST_AMOUNT, LONGEST_BOOKING_DAYS

SPAN = ("start_on", "start_part", "finish_on", "finish_part")
FIELDS = (*SPAN, "amount", "words", "person")
HALVES = (0.0, 0.5, 1.0)


def faults(values: Mapping[str, Any]) -> dict[str, Text]:
    """Dates are dates; parts of a day are halves."""
    wrong: dict[str, Text] = {}
    first, last = values["start_on"], values["finish_on"]
    if last < first:
        wrong["finish_on"] = texts.BOOK_ORDER
    elif (last - first).days > LONGEST_BOOKING_DAYS:
        wrong["finish_on"] = texts.BOOK_LONG
    elif moment(last, values["finish_part"]) <= moment(first, values["start_part"]) + TINY:
        wrong["finish_on"] = texts.BOOK_ORDER
    if values["start_part"] not in HALVES[:2]:
        wrong["start_part"] = texts.HALF_DAYS
    if values["finish_part"] not in HALVES[1:]:
        wrong["finish_part"] = texts.HALF_DAYS
    if not 1 <= values["amount"] <= LARGEST_AMOUNT:
        wrong["amount"] = texts.AMOUNT_RANGE
    if len(values["words"]) > 300:
        wrong["words"] = texts.WORDS_LONG
    return wrong


def hold_of(pk: int, values: Mapping[str, Any]) -> Hold:
    return Hold(
        id=pk,
        start=moment(values["start_on"], values["start_part"]),
        finish=moment(values["finish_on"], values["finish_part"]),
        amount=values["amount"],
    )


def has_passed(values: Mapping[str, Any], *, today: datetime.date) -> bool:
    return bool(values["finish_on"] < today)
