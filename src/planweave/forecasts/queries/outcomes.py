"""When things really were done, as the history tells it; a constant number of queries."""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from planweave.kernel.models import Activity
from planweave.planning.queries.workload import workload_of
from planweave.projects.models import MilestoneGate
from planweave.projects.rules.words import Decision
from planweave.resources.models import Person

from ..rules import PromiseKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """`on` is the day of the fact, `at` when it was told, `began_on` when work was first told of before that day."""

    on: datetime.date
    at: datetime.datetime
    began_on: datetime.date | None


@dataclass(frozen=True, kw_only=True)
class Outcomes:
    """`done` by kind and id: tasks, and releases and projects all of whose tasks are done. `people` and `skills` name
    who did a task and what it took."""

    done: Mapping[tuple[str, int], Done]
    people: Mapping[int, str]
    skills: Mapping[int, str]


def outcomes_of(workspace_id: int, projects: Mapping[int, int | None]) -> Outcomes:
    """`projects` are those of the tasks."""
    load = workload_of(workspace_id)
    finished = [work.id for work in load.works if work.progress >= 1 and not work.is_phase]
    told = _told(workspace_id, finished)
    done: dict[tuple[str, int], Done] = {(PromiseKind.TASK.value, pk): one for pk, one in told.items()}
    for kind in (PromiseKind.RELEASE.value, PromiseKind.PROJECT.value):
        groups: dict[int, list[int]] = {}
        for work in load.works:
            owner = work.release if kind == PromiseKind.RELEASE else projects.get(work.id)
            if owner is not None and not work.is_phase:
                groups.setdefault(owner, []).append(work.id)
        for owner, members in groups.items():
            if all(pk in told for pk in members):
                last = max((told[pk] for pk in members), key=lambda one: (one.on, one.at))
                done[kind, owner] = Done(on=last.on, at=max(told[pk].at for pk in members), began_on=None)
    names = dict(Person.objects.filter(workspace_id=workspace_id).values_list("pk", "name"))
    return Outcomes(
        done=done,
        people={work.id: names[work.person] for work in load.works if work.person in names},
        skills={work.id: work.skill for work in load.works if work.skill},
    )


def _told(workspace_id: int, tasks: Collection[int]) -> dict[int, Done]:
    """A task was done on the day on which that was told; on its finish, where that was set then or later: people put
    the bar where the work was. A gate's milestone was reached when it was passed. What nobody saw happen is no fact."""
    tasks = [*tasks, 0]  # as many queries where nothing is done
    found: dict[int, Done] = {}
    began: dict[int, datetime.date] = {}
    rows = Activity.objects.filter(
        Q(changes_json__contains='"progress"') | Q(changes_json__contains='"finish_on"'),
        workspace_id=workspace_id,
        record_id__in=tasks,
    ).order_by("seq")
    for row in rows.only("record_id", "at", "changes_json"):
        changes, day, pk = row.changes, timezone.localdate(row.at), row.record_id
        progress = changes.get("progress", [None, None])[1]
        moved = changes.get("finish_on", [None, None])[1]
        moved_on = datetime.date.fromisoformat(moved) if moved else None
        if progress is not None and progress < 1:
            found.pop(pk, None)
            if progress > 0:
                began.setdefault(pk, day)
        elif progress is not None:
            found[pk] = Done(on=moved_on or day, at=row.at, began_on=began.get(pk))
        elif moved_on is not None and pk in found:
            found[pk] = Done(on=moved_on, at=found[pk].at, began_on=found[pk].began_on)
    passed = MilestoneGate.objects.filter(
        record_id__in=tasks, decision__in=(Decision.PASSED, Decision.WITH_CONDITIONS)
    )
    for pk, at in passed.values_list("pk", "decided_at"):
        found[pk] = Done(on=timezone.localdate(at), at=at, began_on=None)
    return found
