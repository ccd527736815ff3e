"""Where the declared map and the real work disagree: overlaps and gaps, each with what it rests on.

An act is one person on one requirement on one day: ten saves in an hour are one act, so that a nervous hand does not
look like a second owner. `way` says what it was at most: edited, assigned or decided.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations


class Kind(StrEnum):
    """Overlaps: two owners declared; two people at work. Gaps: an owner who is not there; work without
    responsibility; an area without an owner; requirements outside every area."""

    TWO_OWNERS = "two_owners"
    OVERLAP = "overlap"
    IDLE_OWNER = "idle_owner"
    UNDECLARED = "undeclared"
    UNOWNED = "unowned"
    OUTSIDE = "outside"


@dataclass(frozen=True, kw_only=True)
class Area:
    """`owners` and `deputies` as declared for this area itself. `since`: how long each owner has been one, where known.

    `is_line`: the requirements of `product` that name no area of their own belong here.
    """

    id: int
    parent: int | None = None
    product: int | None = None
    is_line: bool = False
    owners: frozenset[int] = frozenset()
    deputies: frozenset[int] = frozenset()
    since: Mapping[int, datetime.date] | None = None


@dataclass(frozen=True, kw_only=True)
class Item:
    """A requirement. `is_open`: there still is work to be expected on it."""

    id: int
    area: int | None
    product: int
    is_open: bool = True


@dataclass(frozen=True, kw_only=True)
class Act:
    person: int
    item: int
    on: datetime.date
    way: str


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What counts as more than a visit.

    `least_acts`: of each of the two (or of the one) in the area. `least_common`: of each of the two in the days in
    which both were there, or of one of them before the other came and again after the other had gone (once is enough
    of who is declared there). `long_days`: a common time of so many days says the same with one act each.
    `least_share`: of the acts of all managers in that area; `least_lone_share` of one who works undeclared beside
    nobody. `grace_days`: how long a new owner may still be idle.
    """

    least_acts: int = 5
    least_common: int = 2
    long_days: int = 14
    least_share: float = 0.15
    least_lone_share: float = 0.25
    grace_days: int = 14


@dataclass(frozen=True, kw_only=True)
class Finding:
    """`acts` counts each person's acts that it rests on; `items` are the requirements, most touched first.

    `strength` is 0..1: of an overlap how evenly the two share the work, 2·min / (a + b); otherwise 1.
    """

    kind: Kind
    area: int | None
    product: int | None
    people: tuple[int, ...]
    strength: float = 1.0
    acts: Mapping[int, int]
    items: tuple[int, ...]
    first: datetime.date | None = None
    last: datetime.date | None = None


def in_force(areas: Sequence[Area]) -> dict[int, tuple[frozenset[int], frozenset[int]]]:
    """{area: (owners, deputies)}: its own, or those of the nearest area above it that has an owner.

    Deputies of the area itself count beside inherited owners. A circle among the parents ends where it closes.
    """
    by_id = {area.id: area for area in areas}
    found = {}
    for area in areas:
        at: Area | None = area
        seen: set[int] = set()
        while at is not None and not at.owners and at.id not in seen:
            seen.add(at.id)
            at = by_id.get(at.parent) if at.parent is not None else None
        above = at if at is not None and at.owners else None
        owners = above.owners if above else frozenset()
        inherited = above.deputies if above and above.id != area.id else frozenset()
        found[area.id] = (owners, area.deputies | inherited)
    return found


def place_of(item: Item, areas: Sequence[Area]) -> int | None:
    """The area that a requirement belongs to: its own, else its product's line."""
    return _places([item], areas)[item.id]


def findings(
    areas: Sequence[Area],
    items: Sequence[Item],
    acts: Iterable[Act],
    *,
    managers: Collection[int],
    today: datetime.date,
    limits: Limits | None = None,
) -> list[Finding]:
    """Everything that is wrong, overlaps first, the strongest first; the same for the same input.

    Only people in `managers` can overlap or lack a declaration; what others do still shows that an area is alive.
    """
    limits = limits or Limits()
    places = _places(items, areas)
    held = in_force(areas)
    work: dict[int, dict[int, list[Act]]] = defaultdict(lambda: defaultdict(list))
    for act in acts:
        place = places.get(act.item)
        if place is not None:
            work[place][act.person].append(act)
    inside: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        if (place := places[item.id]) is not None:
            inside[place].append(item)
    found = []
    for area in areas:
        owners, deputies = held[area.id]
        its_work = {who: work[area.id][who] for who in sorted(work[area.id])}
        found += _two_owners(area, its_work)
        overlaps = _overlaps(area, its_work, owners | deputies, set(managers), limits)
        found += overlaps
        in_overlap = {who for one in overlaps for who in one.people}
        found += _undeclared(area, its_work, (owners | deputies) | in_overlap, set(managers), limits)
        if owners:
            found += _idle(area, inside[area.id], its_work, today, limits)
        else:
            found.append(_of(Kind.UNOWNED, area, (), [], items=inside[area.id]))
    found += _outside(items, places)
    order = list(Kind)
    return sorted(
        found,
        key=lambda one: (order.index(one.kind), -one.strength, -len(one.items), one.area or 0, one.people),
    )


def _places(items: Sequence[Item], areas: Sequence[Area]) -> dict[int, int | None]:
    known = {area.id for area in areas}
    lines: dict[int, int] = {}
    for area in areas:
        if area.is_line and area.product is not None:
            lines.setdefault(area.product, area.id)
    return {item.id: item.area if item.area in known else lines.get(item.product) for item in items}


def _two_owners(area: Area, work: Mapping[int, list[Act]]) -> list[Finding]:
    return [
        _of(Kind.TWO_OWNERS, area, pair, [*work.get(pair[0], []), *work.get(pair[1], [])])
        for pair in combinations(sorted(area.owners), 2)
    ]


def _overlaps(
    area: Area, work: Mapping[int, list[Act]], declared: Collection[int], managers: set[int], limits: Limits
) -> list[Finding]:
    """Pairs at work in the same days, unless the map says that both belong here.

    Both must have acts between the later one's first and the earlier one's last: who handed the area over has left
    before the other came, and that is no overlap; two weeks between these two are more than handing over takes. The
    acts of those days are the evidence. Or one was at work both before the other came and after the other had gone:
    nobody handed anything over then, and all acts are evidence. Who is declared there shows by one act that they came
    back.
    """
    found = []
    of_managers = sum(len(acts) for who, acts in work.items() if who in managers)
    for one, other in combinations([who for who in work if who in managers], 2):
        if one in declared and other in declared:
            continue
        fewer = min(len(work[one]), len(work[other]))
        if fewer < limits.least_acts or fewer < limits.least_share * of_managers:
            continue
        first = max(min(act.on for act in work[who]) for who in (one, other))
        last = min(max(act.on for act in work[who]) for who in (one, other))
        both = [act for who in (one, other) for act in work[who] if first <= act.on <= last]
        counts = _counts(both)
        if any(
            _surrounds(
                work[a],
                work[b],
                before=limits.least_common,
                after=1 if a in declared else limits.least_common,
            )
            for a, b in ((one, other), (other, one))
        ):
            both = [*work[one], *work[other]]
            counts = _counts(both)
        common = min(counts.get(one, 0), counts.get(other, 0))
        is_long = (last - first).days >= limits.long_days
        if common >= limits.least_common or (common and is_long):
            strength = 2 * common / (counts[one] + counts[other])
            found.append(_of(Kind.OVERLAP, area, (one, other), both, strength=strength))
    return found


def _surrounds(outer: Sequence[Act], inner: Sequence[Act], *, before: int, after: int) -> bool:
    """Whether `outer` has at least so many acts before all of `inner`, and so many after them."""
    begin, end = min(act.on for act in inner), max(act.on for act in inner)
    return (
        sum(1 for act in outer if act.on < begin) >= before
        and sum(1 for act in outer if act.on > end) >= after
    )


def _undeclared(
    area: Area, work: Mapping[int, list[Act]], accounted: Collection[int], managers: set[int], limits: Limits
) -> list[Finding]:
    of_managers = sum(len(acts) for who, acts in work.items() if who in managers)
    return [
        _of(Kind.UNDECLARED, area, (who,), acts)
        for who, acts in work.items()
        if who in managers
        and who not in accounted
        and len(acts) >= limits.least_acts
        and len(acts) >= limits.least_lone_share * of_managers
    ]


def _idle(
    area: Area,
    inside: Sequence[Item],
    work: Mapping[int, list[Act]],
    today: datetime.date,
    limits: Limits,
) -> list[Finding]:
    """Of the area's own owners: an inherited one is at work where they were declared."""
    waiting = [item for item in inside if item.is_open]
    fresh = {
        who
        for who, since in (area.since or {}).items()
        if since > today - datetime.timedelta(days=limits.grace_days)
    }
    if not waiting:
        return []
    others = [act for acts in work.values() for act in acts]
    return [
        _of(Kind.IDLE_OWNER, area, (who,), others, items=waiting)
        for who in sorted(area.owners)
        if not work.get(who) and who not in fresh
    ]


def _outside(items: Sequence[Item], places: Mapping[int, int | None]) -> list[Finding]:
    lost: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        if item.is_open and places[item.id] is None:
            lost[item.product].append(item)
    return [
        Finding(
            kind=Kind.OUTSIDE,
            area=None,
            product=product,
            people=(),
            acts={},
            items=tuple(item.id for item in lost[product]),
        )
        for product in sorted(lost)
    ]


def _of(
    kind: Kind,
    area: Area,
    people: tuple[int, ...],
    acts: Sequence[Act],
    *,
    strength: float = 1.0,
    items: Sequence[Item] = (),
) -> Finding:
    touched: dict[int, int] = defaultdict(int)
    for act in acts:
        touched[act.item] += 1
    most_touched = sorted(touched, key=lambda item: (-touched[item], item))
    rest = [item.id for item in items if item.id not in touched]
    days = [act.on for act in acts]
    return Finding(
        kind=kind,
        area=area.id,
        product=area.product,
        people=people,
        strength=strength,
        acts=_counts(acts),
        items=(*most_touched, *rest),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _counts(acts: Sequence[Act]) -> dict[int, int]:
    found: dict[int, int] = defaultdict(int)
    for act in acts:
        found[act.person] += 1
    return dict(found)
