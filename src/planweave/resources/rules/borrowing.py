"""What borrowing somebody from another department means: its states, who counts where, when to remind."""

import datetime
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices

from planweave.kernel.language import Text

from .. import texts


class BorrowingState(TextChoices):
    ASKED = "asked"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"


MOVES: Mapping[str, frozenset[str]] = {
    BorrowingState.ASKED: frozenset(
        {BorrowingState.APPROVED, BorrowingState.REFUSED, BorrowingState.WITHDRAWN}
    ),
    BorrowingState.APPROVED: frozenset({BorrowingState.RETURNED, BorrowingState.WITHDRAWN}),
}
"""From what to what; the others are ends. What was approved is withdrawn only before it begins."""
REMIND_DAYS_BEFORE = 5
LONGEST_REASON = 1000
LONGEST_DAYS = 731


@dataclass(frozen=True, slots=True, kw_only=True)
class Loan:
    """A share of a person's time that belongs to somebody else from `first` to `last`, both included.

    It goes to one project or one product (record or product id) and counts in `to_department`, where one is named.
    """

    person: int
    share: float
    first: datetime.date
    last: datetime.date
    project: int | None
    product: int | None
    to_department: int | None

    def holds_on(self, day: datetime.date) -> bool:
        return self.first <= day <= self.last


def can_move(before: str, after: str) -> bool:
    return after in MOVES.get(before, frozenset())


def borrowing_faults(values: dict[str, Any], *, today: datetime.date) -> dict[str, Text]:
    """What is wrong with a request. Dates are dates."""
    wrong: dict[str, Text] = {}
    if (values["person"] is None) == (values["skill"] is None):
        wrong["person"] = texts.BORROW_WHO
    if (values["project"] is None) == (values["product"] is None):
        wrong["project"] = texts.BORROW_WHAT_FOR
    if not math.isfinite(values["share"]) or not 0 < values["share"] <= 1:
        wrong["share"] = texts.BORROW_SHARE
    if values["finish_on"] < values["start_on"]:
        wrong["finish_on"] = texts.BORROW_ORDER
    elif values["finish_on"] < today:
        wrong["finish_on"] = texts.BORROW_PAST
    elif (values["finish_on"] - values["start_on"]).days > LONGEST_DAYS:
        wrong["finish_on"] = texts.BORROW_LONG
    if not values["reason"].strip():
        wrong["reason"] = texts.BORROW_REASON
    elif len(values["reason"]) > LONGEST_REASON:
        wrong["reason"] = texts.BORROW_REASON_LONG
    if not 1 <= values["level"] <= 5:
        wrong["level"] = texts.LEVEL_RANGE
    return wrong


def is_reminder_due(state: str, *, finish_on: datetime.date, today: datetime.date, is_reminded: bool) -> bool:
    """Once, from five days before the return on."""
    if state != BorrowingState.APPROVED or is_reminded:
        return False
    return today <= finish_on <= today + datetime.timedelta(days=REMIND_DAYS_BEFORE)


def most_lent(loans: list[tuple[float, datetime.date, datetime.date]]) -> float:
    """The greatest share of one person that is lent on any day; rows are (share, first, last)."""
    begins = {first for _, first, _ in loans}
    return max(
        (sum(share for share, first, last in loans if first <= day <= last) for day in begins), default=0.0
    )
