"""The one ordered list: where things go when they are moved, and how two states of it differ. No database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MOST_TOP = 100
LONGEST_REASON = 500


@dataclass(frozen=True, kw_only=True)
class Difference:
    """Where a requirement stood before and stands now; None where it was not, or is no longer, on the list."""

    item: int
    before: int | None
    now: int | None


def moved(order: Sequence[int], item: int, place: int) -> list[int]:
    """The order with `item` at `place` (from 1, kept within the list); one that is not on it is put in."""
    rest = [one for one in order if one != item]
    at = max(0, min(place - 1, len(rest)))
    return [*rest[:at], item, *rest[at:]]


def rearranged(order: Sequence[int], agreed: Sequence[int]) -> list[int]:
    """The order with the things of `agreed` in that order among themselves; all others keep their places.

    Those that are not on the list yet get places of their own at its end.
    """
    on_list = set(order)
    slots = [*order, *(one for one in agreed if one not in on_list)]
    wanted = iter(agreed)
    among = set(agreed)
    return [next(wanted) if one in among else one for one in slots]


def moves_between(before: Sequence[int], now: Sequence[int]) -> list[dict[str, int]]:
    """[{"item", "from", "to"}] for what stands elsewhere; "from" 0: it was not on the list."""
    places = {item: place for place, item in enumerate(before, start=1)}
    return [
        {"item": item, "from": places.get(item, 0), "to": place}
        for place, item in enumerate(now, start=1)
        if places.get(item, 0) != place
    ]


def differences(before: Sequence[int], now: Sequence[int]) -> list[Difference]:
    """What stands elsewhere than before, in the order of now; then what is gone, in the order of before."""
    was = {item: place for place, item in enumerate(before, start=1)}
    present = set(now)
    found = [
        Difference(item=item, before=was.get(item), now=place)
        for place, item in enumerate(now, start=1)
        if was.get(item) != place
    ]
    return found + [Difference(item=one, before=was[one], now=None) for one in before if one not in present]


def without(order: Iterable[int], gone: set[int]) -> list[int]:
    return [item for item in order if item not in gone]
