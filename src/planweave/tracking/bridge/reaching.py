"""Whom a slip reaches: the tasks behind it with who does them, and the milestones, releases, requirements and
objectives that they are for."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from planweave.goals.models import Contribution
from planweave.kernel.models import Record
from planweave.planning.downstream import behind
from planweave.projects.models import MilestoneGate
from planweave.projects.queries.projects import managers_of

from ..rules.alarms import Sign
from ..rules.progress import Piece, working_days_between
from ..rules.words import Scope
from .picture import Picture

MOST_NAMED = 30


class Reach:
    """Works out many slips of one picture; three queries, when the first is asked for."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._records: dict[int, tuple[str, str]] | None = None
        self._objectives: dict[int, list[tuple[str, str]]] = {}
        self._owners: dict[int, int] = {}

    def of(self, sign: Sign) -> dict[str, Any]:
        """{"tasks": [{key, title, person, days, by_person}], "milestones", "releases", "requirements", "objectives":
        [{key, title}], "more": tasks beyond those named}."""
        self._read()
        starts, reached = self._pieces(sign)
        picture = self._picture
        linked = set(behind(starts, picture.links))
        tasks, milestones = [], []
        for piece in reached:
            row = {
                "key": piece.key,
                "title": piece.title,
                "person": self._person(piece),
                "days": _moved(piece, picture),
                "by_person": piece.id not in linked,
            }
            if piece.is_milestone:
                milestones.append(row)
            elif piece.id not in starts or sign.scope in (Scope.PROJECT, Scope.RELEASE):
                tasks.append(row)
        touched = [picture.pieces[pk] for pk in starts if pk in picture.pieces] + reached
        wanted = dict.fromkeys(one.requirement for one in touched if one.requirement is not None)
        requirements = [
            {"key": key, "title": title}
            for pk in wanted
            for key, title in [(self._records or {}).get(pk, ("", ""))]
            if key
        ]
        objectives = dict.fromkeys(one for pk in wanted for one in self._objectives.get(pk, ()))
        names = {release.pk: release.name for release in picture.releases}
        releases = dict.fromkeys(names[one.release] for one in touched if one.release in names)
        return {
            "tasks": tasks[:MOST_NAMED],
            "more": max(0, len(tasks) - MOST_NAMED),
            "milestones": milestones[:MOST_NAMED],
            "releases": list(releases)[:MOST_NAMED],
            "requirements": requirements[:MOST_NAMED],
            "objectives": [{"key": key, "title": title} for key, title in list(objectives)[:MOST_NAMED]],
        }

    def people(self, sign: Sign) -> set[int]:
        """Accounts of who does it, of who is behind it, of who leads the projects and owns the milestones reached."""
        self._read()
        picture = self._picture
        starts, reached = self._pieces(sign)
        touched = [picture.pieces[pk] for pk in starts if pk in picture.pieces] + reached
        found = {
            picture.people[one.person].user
            for one in touched
            if one.person is not None and one.person in picture.people and not one.is_done
        }
        found |= {self._owners.get(one.id) for one in touched if one.is_milestone}
        projects = {one.project for one in touched}
        if sign.scope is Scope.PROJECT:
            projects.add(sign.ref)
        for project in picture.projects:
            if project.pk in projects:
                found.add(project.record.owner_id or project.record.created_by_id)
        return {pk for pk in found if pk is not None}

    def _pieces(self, sign: Sign) -> tuple[list[int], list[Piece]]:
        """Where it begins, and the open tasks behind it. Of a project or release: its late tasks."""
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
        reached = [picture.pieces[pk] for pk in behind(starts, picture.waits) if pk in picture.pieces]
        own = set(starts) if sign.scope in (Scope.TASK, Scope.MILESTONE) else set()
        return starts, [one for one in reached if not one.is_done and one.id not in own]

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
