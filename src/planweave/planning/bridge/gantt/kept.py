"""The Gantt of a workspace, kept in memory between two questions and brought up to date from the history."""

import datetime
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from operator import itemgetter
from typing import Any

from django.utils import timezone

from planweave.equipment.queries import missing_tasks
from planweave.kernel.kept import Kept, Stamp
from planweave.projects.queries.projects import projects_in
from planweave.resources.models import Person
from planweave.workspaces.models import Skill

from ...queries.remembered import remembered_workload
from ...queries.since import PLANS_KEPT, news_since
from ...queries.tasks import ROW_COLUMNS, as_rows, link_rows, links_in, tasks_in
from ...queries.workload import Workload
from ..standing import Standing, remembered_standing
from .drawn import Drawn, drawn, followed
from .encoded import LINK_COLUMNS, TASK_COLUMNS, Pieces
from .spans import ends_of
from .tree import Row


@dataclass(frozen=True, kw_only=True)
class Plan:
    """All that a Gantt is made of, at one place in the history. `names` are projects, people and skills; `state` is a
    name under which this process finds its rows again for a while; the pieces of JSON go on from plan to plan."""

    load: Workload
    drawn: Drawn
    names: Mapping[str, list[dict[str, Any]]]
    task_pieces: Pieces = field(default_factory=partial(Pieces, TASK_COLUMNS))
    link_pieces: Pieces = field(default_factory=partial(Pieces, LINK_COLUMNS))
    state: str = field(default_factory=partial(secrets.token_hex, 8))

    @property
    def finishes(self) -> dict[int, datetime.date]:
        """Until when each release wants to be done, in the releases' order."""
        return _finishes(self.load)

    @cached_property
    def planned_finishes(self) -> dict[int, datetime.date]:
        """When the last task of each release is planned to finish."""
        return _planned_finishes(self.drawn.read.values(), self.drawn.below)

    @cached_property
    def ends(self) -> list[datetime.date]:
        """The first day of all rows and the last."""
        return ends_of(self.drawn.rows)


@dataclass(frozen=True, kw_only=True)
class Told:
    """The rows and links of a state, for somebody who has them and asks what became different."""

    workspace_id: int
    rows: Sequence[Row]
    links: Sequence[Row]


STATES_KEPT = 16
_kept: Kept[int, Plan] = Kept(most=PLANS_KEPT)
_told: Kept[str, Told] = Kept(most=STATES_KEPT)


def remembered_plan(workspace_id: int) -> Plan:
    """Two queries where nothing happened since the last call in this process, four to six where tasks or links
    changed; the floats are those of the whole network as it is now."""
    remembered = remembered_workload(workspace_id)
    stamp, load = remembered.stamp, remembered.load
    standing = remembered_standing(workspace_id, remembered)
    lacking = frozenset(missing_tasks(workspace_id))
    known = _kept.get(workspace_id)
    if known is not None and known[0] == stamp and known[1].drawn.lacking == lacking:
        return known[1]
    fresh = _after(workspace_id, known, stamp, load, standing, lacking) if known is not None else None
    fresh = fresh or _read(workspace_id, load, standing, lacking)
    _kept.put(workspace_id, stamp, fresh)
    told = Told(workspace_id=workspace_id, rows=fresh.drawn.rows, links=fresh.drawn.links)
    _told.put(fresh.state, stamp, told)
    return fresh


def told_before(workspace_id: int, state: str) -> Told | None:
    """The rows of a state of this workspace; None where another process named it, or too long ago."""
    _, told = _told.get(state) or (None, None)
    return told if told is not None and told.workspace_id == workspace_id else None


def _read(workspace_id: int, load: Workload, standing: Standing | None, lacking: frozenset[int]) -> Plan:
    """From the database."""
    read = {row["id"]: row for row in as_rows(tasks_in(workspace_id).values(*ROW_COLUMNS.values()))}
    joined = link_rows(links_in(workspace_id))
    people = Person.objects.filter(workspace_id=workspace_id).order_by("name")
    skills = Skill.objects.filter(workspace_id=workspace_id).order_by("name")
    projects = projects_in(workspace_id).order_by("record__number")
    names = {
        "projects": [
            {"id": pk, "key": key, "name": title}
            for pk, key, title in projects.values_list("pk", "record__key", "record__title")
        ],
        "people": list(people.values("id", "name")),
        "skills": list(skills.values("id", "name")),
    }
    return Plan(load=load, drawn=_drawn(read, joined, load, standing, lacking), names=names)


def _after(
    workspace_id: int,
    known: tuple[Stamp, Plan],
    stamp: Stamp,
    load: Workload,
    standing: Standing | None,
    lacking: frozenset[int],
) -> Plan | None:
    """The known plan with what changed since; None where only a fresh reading tells."""
    before, plan = known
    news = news_since(workspace_id, before, stamp)
    if news is None:
        return None
    fresh: dict[int, Row] = {}
    if news.tasks:
        found = tasks_in(workspace_id).filter(pk__in=news.tasks)
        fresh = {row["id"]: row for row in as_rows(found.values(*ROW_COLUMNS.values()))}
    joined = plan.drawn.joined
    if news.successors:
        kept = [link for link in joined if link["successor"] not in news.successors]
        now = link_rows(links_in(workspace_id).filter(successor_id__in=news.successors))
        joined = sorted([*kept, *now], key=itemgetter("id"))
    new = None
    if not news.is_arranged:
        new = followed(
            plan.drawn,
            fresh,
            joined,
            standing,
            lacking=lacking,
            finishes=_finishes(load),
            days=load.days,
            today=timezone.localdate(),
        )
    if new is None:
        gone = news.tasks - fresh.keys()
        read = {pk: row for pk, row in plan.drawn.read.items() if pk not in gone} | fresh
        new = _drawn(read, joined, load, standing, lacking)
    return replace(plan, load=load, drawn=new, state=secrets.token_hex(8))


def _drawn(
    read: Mapping[int, Row],
    joined: Sequence[Row],
    load: Workload,
    standing: Standing | None,
    lacking: frozenset[int],
) -> Drawn:
    return drawn(
        read,
        joined,
        standing,
        lacking=lacking,
        finishes=_finishes(load),
        days=load.days,
        today=timezone.localdate(),
    )


def _finishes(load: Workload) -> dict[int, datetime.date]:
    return {release.pk: release.finish_on for release in load.releases}


def _planned_finishes(rows: Iterable[Row], below: Mapping[int, object]) -> dict[int, datetime.date]:
    finishes: dict[int, datetime.date] = {}
    for row in rows:
        release, finish = row["release"], row["finish_on"]
        if release is None or finish is None or row["id"] in below:
            continue
        if finish > finishes.get(release, datetime.date.min):
            finishes[release] = finish
    return finishes
