"""Where two managers' work collides. Pure functions on facts; each answers with `Clash`es.

A clash is always between things of two different people: who answers for a requirement owns it; a task is its
requirement's owner's.
"""

import datetime
import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from planweave.requirements.rules.fit import FitCriterion, are_compatible
from planweave.resources.rules import Worker, WorkingTime

from .words import ClashKind

ROUNDING = 0.01
"""Share of a day by which a plan may be over by rounding alone."""
EDIT_WINDOW = datetime.timedelta(minutes=30)
CLOSED = frozenset({"done", "rejected"})
TOP = frozenset({"must"})
LOW = frozenset({"could", "wont"})

Place = tuple[str, int]
"""("record" or "release", id)."""


@dataclass(frozen=True, kw_only=True)
class Clash:
    """Two people, the things, and figures for the sentence. `signature` is the same whenever it is found again."""

    kind: ClashKind
    parties: tuple[int, int]
    places: tuple[Place, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
    mark: str = ""

    @property
    def signature(self) -> str:
        things = "+".join(f"{kind}{pk}" for kind, pk in sorted(self.places))
        people = "+".join(map(str, sorted(self.parties)))
        return f"{self.kind}:{things}:{people}:{self.mark}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A task that wants a person: its days, and the effort to be spread over them."""

    task: int
    owner: int
    person: int
    start_on: datetime.date
    start_part: float
    finish_on: datetime.date
    finish_part: float
    effort_days: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """An open requirement as clashes see it. `efforts` are person-days by skill; `release` 0 for none."""

    id: int
    owner: int
    priority: str
    release: int
    area: int
    parent: int
    effort_days: float
    efforts: Mapping[str, float]
    criteria: Sequence[FitCriterion] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One change of one field of a requirement, from the history."""

    record: int
    field: str
    by: int
    at: datetime.datetime
    before: Any
    after: Any


def people_clashes(
    claims: Iterable[Claim], workers: Mapping[int, Worker], days: WorkingTime, *, today: datetime.date
) -> list[Clash]:
    """Tasks of different owners that together want more of a person on a day than the person can give.

    A task's effort is spread evenly over the person's working days in it; the first and the last day count by the
    part that it takes. Days that have passed do not count.
    """
    wanted: dict[int, dict[datetime.date, list[tuple[Claim, float]]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        worker = workers.get(claim.person)
        if worker is None or claim.finish_on < today:
            continue
        for day, share in _spread(claim, worker, days).items():
            if day >= today:
                wanted[claim.person][day].append((claim, share))
    found: dict[tuple[int, int, int], list[tuple[datetime.date, float]]] = defaultdict(list)
    owners: dict[int, int] = {}
    for person, by_day in wanted.items():
        for day, given in by_day.items():
            whole = sum(share for _, share in given)
            if whole <= workers[person].availability + ROUNDING:
                continue
            for (one, _), (other, _) in itertools.combinations(given, 2):
                if one.owner != other.owner:
                    owners |= {one.task: one.owner, other.task: other.owner}
                    pair = (person, min(one.task, other.task), max(one.task, other.task))
                    found[pair].append((day, whole))
    return [
        Clash(
            kind=ClashKind.PEOPLE,
            parties=(owners[one], owners[other]),
            places=(("record", one), ("record", other)),
            facts={
                "person": workers[person].name,
                "first": min(hit)[0].isoformat(),
                "last": max(hit)[0].isoformat(),
                "days": len(hit),
                "wanted": round(max(share for _, share in hit), 2),
                "available": workers[person].availability,
            },
            mark=str(person),
        )
        for (person, one, other), hit in found.items()
    ]


def _spread(claim: Claim, worker: Worker, days: WorkingTime) -> dict[datetime.date, float]:
    parts: dict[datetime.date, float] = {}
    for day in days.days(claim.start_on, claim.finish_on):
        if not worker.is_there(day):
            continue
        first = claim.start_part if day == claim.start_on else 0.0
        last = claim.finish_part if day == claim.finish_on else 1.0
        if last > first:
            parts[day] = last - first
    whole = sum(parts.values())
    return {day: claim.effort_days * part / whole for day, part in parts.items()} if whole else {}


def date_clashes(
    wishes: Iterable[Wish], capacities: Mapping[int, tuple[float, Mapping[str, float]]]
) -> list[Clash]:
    """Owners who together put more into a release than it can take of a skill, or in all.

    `capacities`: {release: (person-days in all, by skill)}. A release or a skill about whose people nothing is known
    has no limit. Each finding names the release and of each owner the requirement that weighs most there.
    """
    inside: dict[int, list[Wish]] = defaultdict(list)
    for wish in wishes:
        if wish.release in capacities:
            inside[wish.release].append(wish)
    found: list[Clash] = []
    for release, those in inside.items():
        total, by_skill = capacities[release]
        demands = {
            skill: {wish.id: wish.efforts[skill] for wish in those if wish.efforts.get(skill)}
            for skill in by_skill
        }
        over = {
            skill: (demand, by_skill[skill])
            for skill, demand in demands.items()
            if by_skill[skill] > 0 and sum(demand.values()) > by_skill[skill] + ROUNDING
        }
        whole = {wish.id: wish.effort_days for wish in those if wish.effort_days}
        if not over and total > 0 and sum(whole.values()) > total + ROUNDING:
            over[""] = (whole, total)
        for skill, (demand, limit) in over.items():
            found += _of_owners(release, skill, demand, limit, {wish.id: wish for wish in those})
    return found


def _of_owners(
    release: int, skill: str, demand: Mapping[int, float], limit: float, wishes: Mapping[int, Wish]
) -> list[Clash]:
    mine: dict[int, list[int]] = defaultdict(list)
    for pk in demand:
        mine[wishes[pk].owner].append(pk)
    most = {
        owner: max(those, key=lambda pk: (wishes[pk].priority in TOP, demand[pk], -pk))
        for owner, those in mine.items()
    }
    whole = round(sum(demand.values()), 2)
    return [
        Clash(
            kind=ClashKind.DATES,
            parties=(one, other),
            places=(("release", release), ("record", most[one]), ("record", most[other])),
            facts={
                "skill": skill,
                "planned": whole,
                "capacity": round(limit, 2),
                "shares": {
                    str(owner): round(sum(demand[pk] for pk in mine[owner]), 2) for owner in (one, other)
                },
            },
            mark=skill,
        )
        for one, other in itertools.combinations(sorted(mine), 2)
    ]


def link_clashes(wishes: Mapping[int, Wish], links: Iterable[tuple[int, int, str]]) -> list[Clash]:
    """What links say against each other: requirements that conflict; that exclude each other and both are promised to
    a release; or a must of one that depends on what the other puts last."""
    found: list[Clash] = []
    for source, target, kind in links:
        one, other = wishes.get(source), wishes.get(target)
        if one is None or other is None or one.owner == other.owner:
            continue
        is_promised = one.release and other.release
        if kind == "conflicts_with" or (kind == "excludes" and is_promised):
            clash, facts = ClashKind.LINKED, {"link": kind}
        elif kind == "depends_on" and one.priority in TOP and other.priority in LOW:
            clash, facts = ClashKind.PRIORITIES, {"needs": one.priority, "gives": other.priority}
        else:
            continue
        found.append(
            Clash(
                kind=clash,
                parties=(one.owner, other.owner),
                places=(("record", one.id), ("record", other.id)),
                facts=facts,
                mark=kind,
            )
        )
    return found


def target_clashes(wishes: Iterable[Wish], linked: frozenset[tuple[int, int]]) -> list[Clash]:
    """Fit criteria of the same metric that no measured value can meet both.

    Only where both requirements speak of the same thing: one area, one parent, or a link between them (`linked`
    holds pairs with the smaller id first). The same metric of unrelated parts may well differ.
    """
    buckets: dict[tuple[str, str, int], list[tuple[Wish, FitCriterion]]] = defaultdict(list)
    by_wish: dict[int, list[tuple[Wish, FitCriterion]]] = defaultdict(list)
    for wish in wishes:
        for criterion in wish.criteria:
            by_wish[wish.id].append((wish, criterion))
            if wish.area:
                buckets[plain(criterion.metric), "area", wish.area].append((wish, criterion))
            if wish.parent:
                buckets[plain(criterion.metric), "parent", wish.parent].append((wish, criterion))
    candidates = itertools.chain(
        itertools.chain.from_iterable(itertools.combinations(given, 2) for given in buckets.values()),
        itertools.chain.from_iterable(
            itertools.product(by_wish[one], by_wish[other])
            for one, other in linked
            if one in by_wish and other in by_wish
        ),
    )
    found: dict[tuple[int, int], Clash] = {}
    for (one, mine), (other, theirs) in candidates:
        pair = (min(one.id, other.id), max(one.id, other.id))
        is_same = plain(mine.metric) == plain(theirs.metric) != ""
        if one.owner == other.owner or pair in found or not is_same:
            continue
        if are_compatible(mine, theirs) is False:
            found[pair] = Clash(
                kind=ClashKind.TARGETS,
                parties=(one.owner, other.owner),
                places=(("record", one.id), ("record", other.id)),
                facts={"metric": mine.metric, "one": said(mine), "other": said(theirs)},
                mark=plain(mine.metric)[:60],
            )
    return list(found.values())


def word_clashes(
    owners: Mapping[int, int], pairs: Iterable[tuple[int, int, Sequence[Sequence[str]]]]
) -> list[Clash]:
    """Texts that resemble and contradict each other: `pairs` are (one, other, what speaks against what)."""
    return [
        Clash(
            kind=ClashKind.WORDS,
            parties=(owners[one], owners[other]),
            places=(("record", one), ("record", other)),
            facts={"against": [list(words) for words in against][:3]},
        )
        for one, other, against in pairs
        if one in owners and other in owners and owners[one] != owners[other]
    ]


def edit_clashes(edits: Iterable[Edit], *, window: datetime.timedelta = EDIT_WINDOW) -> list[Clash]:
    """One person's value of a field overwritten by another within the window.

    The same value given twice, and a change of another field, are no clash. One finding per record, field, pair of
    people and day.
    """
    by_place: dict[tuple[int, str], list[Edit]] = defaultdict(list)
    for edit in edits:
        by_place[edit.record, edit.field].append(edit)
    found: dict[str, Clash] = {}
    for (record, name), steps in by_place.items():
        steps.sort(key=lambda edit: edit.at)
        for first, second in itertools.pairwise(steps):
            is_close = second.at - first.at <= window
            if first.by == second.by or not is_close or second.after == first.after:
                continue
            clash = Clash(
                kind=ClashKind.EDITS,
                parties=(min(first.by, second.by), max(first.by, second.by)),
                places=(("record", record),),
                facts={
                    "field": name,
                    "minutes": max(1, round((second.at - first.at).total_seconds() / 60)),
                    "at": second.at.isoformat(),
                },
                mark=f"{name}:{second.at.date().isoformat()}",
            )
            found.setdefault(clash.signature, clash)
    return list(found.values())


def plain(text: str) -> str:
    """Letters and digits only, whatever case and width."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def said(criterion: FitCriterion) -> str:
    """ "<= 2 s" as people write it."""
    figures = [f"{value:g}" for value in (criterion.target, criterion.target_high) if value is not None]
    if criterion.operator == "between":
        return f"{'–'.join(figures)} {criterion.unit}".strip()
    sign = {"<=": "≤", ">=": "≥"}.get(criterion.operator, criterion.operator)
    return f"{sign} {figures[0]} {criterion.unit}".strip()
