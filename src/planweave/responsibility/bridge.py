"""Rows to and from `science.responsibility`."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from planweave.science.responsibility import (
    Act,
    Area,
    Finding,
    Item,
    Kind,
    Limits,
    PairIndex,
    findings,
    in_force,
    pair_indices,
    place_of,
)

from .models import Settlement
from .queries.facts import ActFact, AreaFact, ItemFact
from .rules.words import Way, mark_of

__all__ = [
    "LIMITS",
    "Holders",
    "Kind",
    "Marked",
    "cells_of",
    "found_in",
    "holders_of",
    "months_of",
    "places_of",
]

LIMITS = Limits()


@dataclass(frozen=True, kw_only=True)
class Marked:
    """A finding under the name that stays, with the settlement that is in force for it, if any."""

    mark: str
    finding: Finding
    settled: Settlement | None

    @property
    def is_quiet(self) -> bool:
        """Agreed to stay so, until its day."""
        return self.settled is not None and self.settled.way == Way.AGREED


@dataclass(frozen=True, kw_only=True)
class Holders:
    owners: frozenset[int]
    deputies: frozenset[int]


def holders_of(areas: Sequence[AreaFact]) -> dict[int, Holders]:
    """Who is in force for each area: its own people, or the nearest owner above."""
    return {
        pk: Holders(owners=owners, deputies=deputies)
        for pk, (owners, deputies) in in_force([_area(one) for one in areas]).items()
    }


def places_of(items: Sequence[ItemFact], areas: Sequence[AreaFact]) -> dict[int, int | None]:
    """{requirement: the area it belongs to}."""
    known = [_area(one) for one in areas]
    by_place: dict[tuple[int | None, int], int | None] = {}
    for one in items:
        if (one.area, one.product) not in by_place:
            by_place[one.area, one.product] = place_of(_item(one), known)
    return {one.id: by_place[one.area, one.product] for one in items}


def found_in(
    areas: Sequence[AreaFact],
    items: Sequence[ItemFact],
    acts: Iterable[ActFact],
    *,
    managers: Collection[int],
    settlements: Iterable[Settlement],
    today: datetime.date,
) -> list[Marked]:
    """All findings of the period, with what was settled about them.

    What others did in an area before its present owners had it is the past: no evidence against the new order.
    """
    latest: dict[str, Settlement] = {}
    fresh_from = {area.id: max(area.since.values()) for area in areas if area.since}
    for one in settlements:  # oldest first
        latest[one.mark] = one
        if one.area_id is not None and one.way == Way.ASSIGNED:
            settled_on = timezone.localtime(one.at).date()
            fresh_from[one.area_id] = max(fresh_from.get(one.area_id, settled_on), settled_on)
    places, held = places_of(items, areas), holders_of(areas)

    def counts(act: ActFact) -> bool:
        place = places.get(act.item)
        if place is None or place not in fresh_from or act.on > fresh_from[place]:
            return True
        return act.person in held[place].owners | held[place].deputies

    counted = [_act(act) for act in acts if counts(act)]
    found = findings(
        [_area(one) for one in areas],
        [_item(one) for one in items],
        counted,
        managers=managers,
        today=today,
        limits=LIMITS,
    )
    marked = []
    for finding in found:
        mark = mark_of(finding.kind, area=finding.area, product=finding.product, people=finding.people)
        settled = latest.get(mark)
        if settled and settled.way == Way.AGREED and (settled.review_on or today) <= today:
            settled = None  # its day has come: it is a finding again
        if settled and settled.way in (Way.ASSIGNED, Way.DEPUTISED):
            settled = None  # it came back all the same
        marked.append(Marked(mark=mark, finding=finding, settled=settled))
    return marked


def cells_of(acts: Iterable[ActFact], places: dict[int, int | None]) -> dict[tuple[int | None, int], int]:
    """{(area, person): acts}; None is outside every area."""
    found: dict[tuple[int | None, int], int] = defaultdict(int)
    for act in acts:
        if act.item in places:
            found[places[act.item], act.person] += 1
    return dict(found)


def months_of(
    acts: Iterable[ActFact],
    places: dict[int, int | None],
    *,
    managers: Collection[int],
    months: Sequence[datetime.date],
) -> dict[datetime.date, list[PairIndex]]:
    """{first day of a month: every pair's index in it}. What lies in no area is no common ground, and left out."""
    work: dict[datetime.date, dict[int, dict[int, float]]] = {month: {} for month in months}
    for act in acts:
        month, place = act.on.replace(day=1), places.get(act.item)
        if month in work and place is not None and act.person in managers:
            mine = work[month].setdefault(act.person, {})
            mine[place] = mine.get(place, 0) + 1
    return {month: pair_indices(work[month]) for month in months}


def _area(fact: AreaFact) -> Area:
    return Area(
        id=fact.id,
        parent=fact.parent,
        product=fact.product,
        is_line=fact.is_line,
        owners=frozenset(fact.owners),
        deputies=frozenset(fact.deputies),
        since=fact.since,
    )


def _item(fact: ItemFact) -> Item:
    return Item(id=fact.id, area=fact.area, product=fact.product, is_open=fact.is_open)


def _act(fact: ActFact) -> Act:
    return Act(person=fact.person, item=fact.item, on=fact.on, way=fact.way)


@dataclass(frozen=True, kw_only=True)
class Part:
    """What one manager answers for in a release: areas with requirements in it, and the requirements themselves."""

    areas: tuple[int, ...]
    requirements: tuple[int, ...]

    def said(self) -> dict[str, list[int]]:
        return {"areas": list(self.areas), "requirements": list(self.requirements)}


@dataclass(frozen=True, kw_only=True)
class Division:
    """A release divided among its managers; `nobodys` are the requirements that fell to none of them."""

    parts: dict[int, Part]
    nobodys: tuple[int, ...]


def division_of(
    items: Sequence[ItemFact], areas: Sequence[AreaFact], *, managers: Collection[int]
) -> Division:
    """Everybody who owns an area with a requirement in the release, and every product manager who owns one of these.

    Areas are read with whom they inherit; a requirement is part of each of its answerers.
    """
    held, places = holders_of(areas), places_of(items, areas)
    in_areas: dict[int, set[int]] = defaultdict(set)
    in_items: dict[int, set[int]] = defaultdict(set)
    nobodys = []
    for item in items:
        place = places[item.id]
        owners = held[place].owners if place is not None else frozenset()
        for who in owners:
            in_areas[who].add(place or 0)
        answering = set(owners) | (
            {item.owner} if item.owner is not None and item.owner in managers else set()
        )
        for who in answering:
            in_items[who].add(item.id)
        if not answering:
            nobodys.append(item.id)
    return Division(
        parts={
            who: Part(areas=tuple(sorted(in_areas[who])), requirements=tuple(sorted(in_items[who])))
            for who in sorted(in_items)
        },
        nobodys=tuple(nobodys),
    )
