"""The fields of a line and of a commitment, how they begin, and what is wrong with values. No database.

Amounts travel as decimal texts, dates as ISO texts: what is written here is also what a change keeps.
"""

import datetime
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from planweave.kernel.language import Text

from .. import texts
from .spreading import cents, month_of, months_between, spread
from .words import Category, CommitmentState, Profile, Source

FIELDS = (
    "title",
    "owner",
    "product",
    "category",
    "project",
    "release",
    "approver",
    "currency",
    "starts_on",
    "ends_on",
    "profile",
    "source",
    "note",
    "near_percent",
    "over_percent",
    "remaining_low",
    "remaining_high",
    "months",
)
DATES = ("starts_on", "ends_on")
AMOUNTS = ("remaining_low", "remaining_high")
NEW_LINE: dict[str, Any] = {
    "title": "",
    "owner": None,
    "product": None,
    "category": Category.RESEARCH.value,
    "project": None,
    "release": None,
    "approver": None,
    "currency": "",
    "starts_on": None,
    "ends_on": None,
    "profile": Profile.EVEN.value,
    "source": Source.BOOKED.value,
    "note": "",
    "near_percent": 80,
    "over_percent": 100,
    "remaining_low": None,
    "remaining_high": None,
    "months": {},
}
COMMITMENT_FIELDS = ("supplier", "note", "amount", "currency", "expected_on", "about", "state")
NEW_COMMITMENT: dict[str, Any] = {
    "supplier": "",
    "note": "",
    "amount": None,
    "currency": "",
    "expected_on": None,
    "about": "",
    "state": CommitmentState.OPEN.value,
}
LARGEST = Decimal("1e13")
MOST_MONTHS = 121


def amount_of(value: Any) -> Decimal | None:
    """A finite amount with two places; None for what is none."""
    try:
        found = Decimal(str(value).strip())
    except (InvalidOperation, ValueError):
        return None
    return cents(found) if found.is_finite() and abs(found) < LARGEST else None


def day_of(value: Any) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError:
        return None


def is_currency(value: str) -> bool:
    return re.fullmatch(r"[A-Z]{3}", value) is not None


def line_faults(values: Mapping[str, Any]) -> dict[str, Text]:
    """A sentence per field that is wrong, before months are settled."""
    wrong: dict[str, Text] = {}
    if not values["title"]:
        wrong["title"] = texts.TITLE_NEEDED
    elif len(values["title"]) > 200:
        wrong["title"] = texts.TITLE_TOO_LONG
    if not 1 <= len(values["category"]) <= 60:
        wrong["category"] = texts.CATEGORY_NEEDED
    if len(values["note"]) > 5000:
        wrong["note"] = texts.WORDS_TOO_LONG
    if not is_currency(values["currency"]):
        wrong["currency"] = texts.CURRENCY_UNKNOWN
    first, last = day_of(values["starts_on"]), day_of(values["ends_on"])
    if first is None or last is None:
        wrong["starts_on" if first is None else "ends_on"] = texts.PERIOD_NEEDED
    elif last < first:
        wrong["ends_on"] = texts.PERIOD_ORDER
    elif len(months_between(first, last)) > MOST_MONTHS:
        wrong["ends_on"] = texts.PERIOD_LONG
    if values["project"] is not None and values["release"] is not None:
        wrong["release"] = texts.SCOPE_ONE
    if not 1 <= values["near_percent"] <= values["over_percent"] <= 1000:
        wrong["near_percent"] = texts.PERCENT_RANGE
    if (values["remaining_low"] is None) != (values["remaining_high"] is None):
        wrong["remaining_high"] = texts.RANGE_ORDER
    elif values["remaining_low"] is not None:
        low, high = amount_of(values["remaining_low"]), amount_of(values["remaining_high"])
        if low is None or high is None or not 0 <= low <= high:
            wrong["remaining_high"] = texts.RANGE_ORDER
    return wrong


def months_settled(
    values: Mapping[str, Any], *, before: Mapping[str, Any], named: Mapping[str, Any]
) -> tuple[dict[str, str], str, dict[str, Text]]:
    """The months, their profile, and what is wrong with them. The caller has checked the period.

    Named months count as written, by hand unless a profile is named with them. A named amount, profile or period
    spreads the amount anew; by hand, what lies outside a new period goes to its nearest month.
    """
    first = datetime.date.fromisoformat(values["starts_on"])
    last = datetime.date.fromisoformat(values["ends_on"])
    span = months_between(first, last)
    total = sum((Decimal(one) for one in before["months"].values()), Decimal(0))
    profile = values["profile"]
    if "months" in named and named["months"] is not None:
        found: dict[str, str] = {}
        for text, amount in named["months"].items():
            month, figure = day_of(text), amount_of(amount)
            if month is None or month_of(month) not in span:
                return {}, profile, {"months": texts.MONTH_OUTSIDE}
            if figure is None or figure < 0:
                return {}, profile, {"months": texts.AMOUNT_RANGE}
            found[month_of(month).isoformat()] = str(figure)
        return _whole(found, span), named.get("profile") or Profile.HAND.value, {}
    if "amount" in named and named["amount"] is not None:
        wanted = amount_of(named["amount"])
        if wanted is None or wanted < 0:
            return {}, profile, {"amount": texts.AMOUNT_RANGE}
        total = wanted
        if profile == Profile.HAND:
            profile = Profile.EVEN.value
    elif profile == Profile.HAND:
        kept: dict[str, Decimal] = {}
        for text, amount in before["months"].items():
            month = min(max(datetime.date.fromisoformat(text), span[0]), span[-1]).isoformat()
            kept[month] = kept.get(month, Decimal(0)) + Decimal(amount)
        return _whole({month: str(amount) for month, amount in kept.items()}, span), profile, {}
    elif before["months"] and not {"profile", "starts_on", "ends_on"} & named.keys():
        return dict(before["months"]), profile, {}
    laid = spread(total, span, profile)
    return {month.isoformat(): str(amount) for month, amount in laid.items()}, profile, {}


def _whole(months: Mapping[str, str], span: list[datetime.date]) -> dict[str, str]:
    return {month.isoformat(): months.get(month.isoformat(), "0.00") for month in span}


def total_of(months: Mapping[str, str]) -> Decimal:
    return sum((Decimal(one) for one in months.values()), Decimal(0))


def commitment_faults(values: Mapping[str, Any]) -> dict[str, Text]:
    wrong: dict[str, Text] = {}
    if not values["supplier"]:
        wrong["supplier"] = texts.SUPPLIER_NEEDED
    elif len(values["supplier"]) > 200 or len(values["note"]) > 500:
        wrong["supplier"] = texts.WORDS_TOO_LONG
    amount = amount_of(values["amount"])
    if amount is None or amount <= 0:
        wrong["amount"] = texts.AMOUNT_POSITIVE
    if not is_currency(values["currency"]):
        wrong["currency"] = texts.CURRENCY_UNKNOWN
    if day_of(values["expected_on"]) is None:
        wrong["expected_on"] = texts.DATE_NEEDED
    return wrong


def actual_fault(values: Mapping[str, Any], *, today: datetime.date) -> Text | None:
    """What is wrong with an entry, the first thing."""
    on, amount = day_of(values["on"]), amount_of(values["amount"])
    if on is None:
        return texts.DATE_NEEDED
    if on > today:
        return texts.ENTRY_FUTURE
    if amount is None or amount == 0:
        return texts.AMOUNT_NOTHING
    if not is_currency(values["currency"]):
        return texts.CURRENCY_UNKNOWN
    if len(values["note"]) > 500 or len(values["voucher"]) > 60:
        return texts.WORDS_TOO_LONG
    return None
