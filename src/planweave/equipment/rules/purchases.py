"""What a purchase asks for, and what is wrong with it."""

import datetime
import math
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from planweave.kernel.language import Text

from .. import texts
from .words import LARGEST_AMOUNT, LARGEST_PRICE, PURCHASE_MOVES, PurchaseState


def can_move(before: str, after: str) -> bool:
    return after in PURCHASE_MOVES.get(before, frozenset())


def money(price: float | None) -> Decimal | None:
    return None if price is None else Decimal(str(price)).quantize(Decimal("0.01"))


def faults(values: Mapping[str, Any]) -> dict[str, Text]:
    wrong: dict[str, Text] = {}
    if not values["title"]:
        wrong["title"] = texts.PURCHASE_WHAT
    elif len(values["title"]) > 200:
        wrong["title"] = texts.NAME_LONG
    amount, price = values["amount"], values["price"]
    if not (math.isfinite(amount) and 0 < amount <= LARGEST_AMOUNT):
        wrong["amount"] = texts.AMOUNT_RANGE
    if price is not None and not (math.isfinite(price) and 0 <= price <= LARGEST_PRICE):
        wrong["price"] = texts.PRICE_RANGE
    code = values["currency"]
    if len(code) != 3 or not code.isascii() or not code.isalpha() or not code.isupper():
        wrong["currency"] = texts.CURRENCY_CODE
    if len(values["supplier"]) > 200:
        wrong["supplier"] = texts.SUPPLIER_LONG
    if len(values["reason"]) > 1000:
        wrong["reason"] = texts.REASON_LONG
    return wrong


def is_late(state: str, expected_on: datetime.date | None, *, today: datetime.date) -> bool:
    """Ordered, and not here though the day has passed."""
    return state == PurchaseState.ORDERED and expected_on is not None and expected_on < today
