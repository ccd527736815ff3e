"""Whom a slip reaches: the tasks behind it with who does them, and the milestones, releases, requirements and
objectives that they are for."""

import itertools
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from typing import Any

from planweave.goals.models import Contribution
from planweave.kernel.models import Record
from planweave.planning.downstream import Downstream
from planweave.projects.models import MilestoneGate
from planweave.projects.queries.projects import managers_of

from ..rules.alarms import Sign
from ..rules.progress import Piece, working_days_between
from ..rules.words import Scope
from .picture import Picture

MOST_NAMED = 30


class Reach:
    """Works out many slips of one picture: who waits for whom is followed once for all of them. Three queries, when
    the first is asked for."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._records: dict[int, tuple[str, str]] | None = None
        self._objectives: dict[int, list[tuple[str, str]]] = {}
        self._owners: dict[int, int] = {}

    def of(self, sign: Sign) -> dict[str, Any]:
        """{"tasks": [{key, title, person, days, by_person}], "milestones", "releases", "requirements", "objectives":
        [{key, title}], "more": tasks beyond those named}."""
        self._read()
        starts, touched, reached = self._sets(sign)
        picture = self._picture
        linked = self._links.behind(starts)
        named = reached & self._work
        if sign.scope in (Scope.TASK, Scope.MILESTONE):
            named &= ~self._waits.mask(starts)
        wanted = set(self._waits.members(named)) if named.bit_count() <= MOST_NAMED else None
        nearest = (
            pk
            for pk in self._waits.nearest(starts)
            if (pk in wanted if wanted is not None else self._waits.mask([pk]) & named)
        )
        requirements = _among(touched, self._by_requirement)
        records = self._records or {}
        return {
            "tasks": [self._row(pk, linked) for pk in itertools.islice(nearest, MOST_NAMED)],
            "more": max(0, named.bit_count() - MOST_NAMED),
            "milestones": [
                self._row(pk, linked)
                for pk in itertools.islice(self._waits.members(reached & self._stones), MOST_NAMED)
            ],
            "releases": [
                release.name for release in picture.releases if self._by_release.get(release.pk, 0) & touched
            ][:MOST_NAMED],
            "requirements": [
                {"key": records[pk][0], "title": records[pk][1]} for pk in requirements if pk in records
            ][:MOST_NAMED],
            "objectives": [
                {"key": key, "title": title}
                for key, title in dict.fromkeys(
                    one for pk in requirements for one in self._objectives.get(pk, ())
                )
            ][:MOST_NAMED],
        }

    def people(self, sign: Sign) -> set[int]:
        """Accounts of who does it, of who is behind it, of who leads the projects and owns the milestones reached."""
        self._read()
        _, touched, _ = self._sets(sign)
        found: set[int | None] = set(_among(touched & self._open, self._by_user))
        found |= {self._owners.get(pk) for pk in self._waits.members(touched & self._all_stones)}
        projects = set(_among(touched, self._by_project))
        if sign.scope is Scope.PROJECT:
            projects.add(sign.ref)
        for project in self._picture.projects:
            if project.pk in projects:
                found.add(project.record.owner_id or project.record.created_by_id)
        return {pk for pk in found if pk is not None}

    def _sets(self, sign: Sign) -> tuple[list[int], int, int]:
        """Where it begins; that with the open tasks behind it; those alone. Of a project or release: its late tasks."""
        picture = self._picture
        if sign.scope in (Scope.TASK, Scope.MILESTONE):
            starts = [sign.ref]
        else:
            inside = picture.of(sign.scope.value, sign.ref)
            starts = [
                one.id
                for one in inside
                if not one.is_done
                and (one.finish_on or picture.today) < (one.expected_finish or picture.today)
            ]
        begun = self._waits.mask(starts)
        reached = self._waits.behind(starts) & self._open
        if sign.scope in (Scope.TASK, Scope.MILESTONE):
            reached &= ~begun
        return starts, begun | reached, reached

    def _row(self, pk: int, linked: int) -> dict[str, Any]:
        piece = self._picture.pieces[pk]
        return {
            "key": piece.key,
            "title": piece.title,
            "person": self._person(piece),
            "days": _moved(piece, self._picture),
            "by_person": not self._waits.mask([pk]) & linked,
        }

    @cached_property
    def _waits(self) -> Downstream:
        return Downstream(list(self._picture.pieces), self._picture.waits)

    @cached_property
    def _links(self) -> Downstream:
        """The same things in the same order, so that sets of both can be compared."""
        return Downstream(list(self._picture.pieces), self._picture.links)

    @cached_property
    def _open(self) -> int:
        return self._set(lambda one: not one.is_done)

    @cached_property
    def _all_stones(self) -> int:
        return self._set(lambda one: one.is_milestone)

    @cached_property
    def _stones(self) -> int:
        return self._all_stones & self._open

    @cached_property
    def _work(self) -> int:
        return self._open & ~self._all_stones

    @cached_property
    def _by_requirement(self) -> Mapping[int, int]:
        return self._sets_by(lambda one: one.requirement)

    @cached_property
    def _by_release(self) -> Mapping[int, int]:
        return self._sets_by(lambda one: one.release)

    @cached_property
    def _by_project(self) -> Mapping[int, int]:
        return self._sets_by(lambda one: one.project)

    @cached_property
    def _by_user(self) -> Mapping[int, int]:
        people = self._picture.people
        return self._sets_by(lambda one: people[one.person].user if one.person in people else None)

    def _set(self, holds: Callable[[Piece], bool]) -> int:
        return self._waits.mask(one.id for one in self._picture.pieces.values() if holds(one))

    def _sets_by(self, of: Callable[[Piece], int | None]) -> dict[int, int]:
        found: dict[int, list[int]] = defaultdict(list)
        for one in self._picture.pieces.values():
            key = of(one)
            if key is not None:
                found[key].append(one.id)
        return {key: self._waits.mask(members) for key, members in found.items()}

    def _person(self, piece: Piece) -> str:
        doer = self._picture.people.get(piece.person or 0)
        return doer.name if doer else ""

    def _read(self) -> None:
        if self._records is not None:
            return
        wanted = {one.requirement for one in self._picture.pieces.values() if one.requirement}
        rows = Record.objects.filter(pk__in=wanted).values_list("pk", "key", "title")
        self._records = {pk: (key, title) for pk, key, title in rows}
        aims = Contribution.objects.filter(requirement__in=wanted, objective__record__deleted_at=None)
        for pk, key, title in aims.order_by("objective_id").values_list(
            "requirement_id", "objective__record__key", "objective__record__title"
        ):
            self._objectives.setdefault(pk, []).append((key, title))
        stones = [one.id for one in self._picture.pieces.values() if one.is_milestone]
        gates = MilestoneGate.objects.filter(pk__in=stones).exclude(owner=None)
        self._owners = {pk: owner for pk, owner in gates.values_list("pk", "owner_id") if owner is not None}


def _among(touched: int, sets: Mapping[int, int]) -> list[int]:
    """Whose set has something in common with `touched`."""
    return [key for key, members in sets.items() if members & touched]


def _moved(piece: Piece, picture: Picture) -> int:
    if piece.finish_on is None or piece.expected_finish is None:
        return 0
    return working_days_between(piece.finish_on, piece.expected_finish, picture.days)


def leads_of_all(picture: Picture) -> Mapping[int, Collection[int]]:
    """{project: who leads it}; one query."""
    managers = managers_of(project.pk for project in picture.projects)
    return {
        project.pk: {
            project.record.owner_id or project.record.created_by_id,
            *managers.get(project.pk, ()),
        }
        for project in picture.projects
    }


def keys_behind(affected: Mapping[str, Any]) -> Sequence[str]:
    return [one["key"] for one in affected.get("tasks", ())]
