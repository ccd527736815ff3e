"""What an item is made of, how much of it there is, and what is wrong with its values."""

import datetime
import math
from collections.abc import Mapping, Sequence
from typing import Any

from planweave.kernel.language import Text

from .. import texts
from .words import LARGEST_AMOUNT, MOST_PIECES, SEEN_AHEAD_DAYS, ItemState, Kind, Use

UPKEEP = ("calibration", "maintenance")
DATES = ("valid_until", *(f"{name}_on" for name in UPKEEP))
OWN_FIELDS = (
    "kind",
    "use",
    "seats",
    "pieces",
    "unit",
    "minimum",
    "place",
    "state",
    "needs_approval",
    "notes",
    "calibration_every_days",
    "maintenance_every_days",
    *DATES,
)
FIELDS = ("title", "owner", *OWN_FIELDS)
NEW_ITEM: dict[str, Any] = {
    "title": "",
    "owner": None,
    "kind": Kind.COMPUTER.value,
    "use": Use.LENT.value,
    "seats": 0,
    "pieces": [],
    "unit": "",
    "minimum": None,
    "place": "",
    "state": ItemState.IN_USE.value,
    "needs_approval": False,
    "notes": "",
    "calibration_on": None,
    "calibration_every_days": None,
    "maintenance_on": None,
    "maintenance_every_days": None,
    "valid_until": None,
}


def amount_of(values: Mapping[str, Any]) -> int:
    """How many can be booked at once: pieces in use and those without a number; none while it is not in use."""
    if values["use"] != Use.LENT or values["state"] != ItemState.IN_USE:
        return 0
    return int(values["seats"]) + sum(one["state"] == ItemState.IN_USE for one in values["pieces"])


def cleaned(values: Mapping[str, Any]) -> dict[str, Any]:
    """Texts without spaces around them."""
    found = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
    if "pieces" in found:
        found["pieces"] = [
            {"serial": one["serial"].strip(), "state": one.get("state", ItemState.IN_USE.value)}
            for one in found["pieces"]
        ]
    return found


def faults(values: Mapping[str, Any]) -> dict[str, Text]:
    """What is wrong with an item's values, by field."""
    wrong: dict[str, Text] = {}
    if not values["title"]:
        wrong["title"] = texts.NAME_NEEDED
    elif len(values["title"]) > 200:
        wrong["title"] = texts.NAME_LONG
    if not 0 < len(values["kind"]) <= 60:
        wrong["kind"] = texts.KIND_LENGTH
    if values["use"] not in Use.values:
        wrong["use"] = texts.USE_UNKNOWN
    if values["state"] not in ItemState.values:
        wrong["state"] = texts.STATE_UNKNOWN
    if not 0 <= values["seats"] <= LARGEST_AMOUNT:
        wrong["seats"] = texts.SEATS_RANGE
    wrong |= _of_pieces(values["pieces"])
    if values["use"] == Use.USED_UP and not 0 < len(values["unit"]) <= 20:
        wrong["unit"] = texts.UNIT_NEEDED
    least = values["minimum"]
    if least is not None and not (math.isfinite(least) and 0 <= least <= LARGEST_AMOUNT):
        wrong["minimum"] = texts.MINIMUM_RANGE
    if len(values["place"]) > 120:
        wrong["place"] = texts.PLACE_LONG
    if len(values["notes"]) > 2000:
        wrong["notes"] = texts.NOTES_LONG
    for name in UPKEEP:
        every = values[f"{name}_every_days"]
        if every is not None and not 1 <= every <= 3650:
            wrong[f"{name}_every_days"] = texts.EVERY_RANGE
    return wrong


def _of_pieces(pieces: Sequence[Mapping[str, Any]]) -> dict[str, Text]:
    serials = [one["serial"] for one in pieces]
    if len(pieces) > MOST_PIECES:
        return {"pieces": texts.PIECES_MANY}
    if any(not 0 < len(serial) <= 80 for serial in serials):
        return {"pieces": texts.SERIAL_NEEDED}
    if len(set(serials)) != len(serials):
        return {"pieces": texts.SERIAL_TWICE}
    if any(one["state"] not in ItemState.values for one in pieces):
        return {"pieces": texts.STATE_UNKNOWN}
    return {}


def next_upkeep(done_on: datetime.date, every_days: int | None) -> datetime.date | None:
    """When it is due again; None where it is not repeated."""
    return done_on + datetime.timedelta(days=every_days) if every_days else None


def is_low(*, use: str, state: str, stock: float, minimum: float | None) -> bool:
    return use == Use.USED_UP and state != ItemState.RETIRED and minimum is not None and stock < minimum


def is_near(day: datetime.date | None, *, today: datetime.date) -> bool:
    """Past, or within thirty days."""
    return day is not None and day <= today + datetime.timedelta(days=SEEN_AHEAD_DAYS)


def to_see_to(row: Mapping[str, Any], *, today: datetime.date) -> list[str]:
    """What of an item wants somebody's eye: "low", "expiring", "calibration", "maintenance"."""
    if row["state"] == ItemState.RETIRED:
        return []
    found = []
    if is_low(use=row["use"], state=row["state"], stock=row["stock"], minimum=row["minimum"]):
        found.append("low")
    if is_near(row["valid_until"], today=today):
        found.append("expiring")
    found += [name for name in UPKEEP if is_near(row[f"{name}_on"], today=today)]
    return found
