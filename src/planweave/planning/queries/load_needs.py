"""What a piece of work needs: skill, least level, effort and days."""

import datetime
from dataclasses import dataclass

from planweave.kernel.actor import Actor
from planweave.requirements.models import Requirement
from planweave.requirements.queries import efforts_of
from planweave.resources.queries.borrowings import skill_needs_of
from planweave.workspaces.queries import readable_record

from ..models import Task, TaskLink

ASSUMED_DAYS = 27
"""Where nobody has set dates, four weeks from today are looked at."""


@dataclass(frozen=True, kw_only=True)
class Need:
    """`skill` empty: anybody can. `related` are tasks that belong together with it; `task` is the one itself."""

    skill: str
    least_level: int
    effort_days: float
    first: datetime.date
    last: datetime.date
    is_window_assumed: bool
    title: str = ""
    key: str = ""
    task: int | None = None
    person: int | None = None
    requirement: int | None = None
    area: int | None = None
    project: int | None = None
    product: int | None = None
    parent: int | None = None
    related: frozenset[int] = frozenset()


def need_of_task(actor: Actor, key: str, *, today: datetime.date) -> Need:
    """From the task, its requirement and links. The least level is the task's, else its requirement's, else 1."""
    record = readable_record(actor, key, kind="task")
    task = Task.objects.select_related("skill", "requirement").get(pk=record.pk)
    needs = skill_needs_of([pk for pk in (record.pk, task.requirement_id) if pk is not None])
    skill = task.skill.name if task.skill else ""
    level = needs.get(record.pk, {}).get(skill) or needs.get(task.requirement_id or 0, {}).get(skill) or 1
    links = TaskLink.objects.filter(predecessor_id=record.pk).values_list("successor_id", flat=True)
    before = TaskLink.objects.filter(successor_id=record.pk).values_list("predecessor_id", flat=True)
    area = (
        Requirement.objects.filter(pk=task.requirement_id).values_list("area_id", flat=True).first()
        if task.requirement_id
        else None
    )
    first, last = task.start_on or today, task.finish_on or today + datetime.timedelta(days=ASSUMED_DAYS)
    return Need(
        skill=skill,
        least_level=level,
        effort_days=task.effort_days,
        first=first,
        last=last,
        is_window_assumed=task.start_on is None,
        title=record.title,
        key=record.key,
        task=record.pk,
        person=task.person_id,
        requirement=task.requirement_id,
        area=area,
        project=task.project_id,
        product=record.product_id,
        parent=task.parent_id,
        related=frozenset({*links, *before}),
    )


def need_of_requirement(actor: Actor, key: str, *, skill: str, today: datetime.date) -> Need:
    """Its effort of one skill, in the days of its release."""
    record = readable_record(actor, key, kind="requirement")
    row = Requirement.objects.select_related("release").get(pk=record.pk)
    efforts = efforts_of([record.pk]).get(record.pk, {})
    wanted = skill or next(iter(efforts), "")
    release = row.release
    is_ahead = release is not None and release.finish_on >= today
    return Need(
        skill=wanted,
        least_level=skill_needs_of([record.pk]).get(record.pk, {}).get(wanted, 1),
        effort_days=efforts.get(wanted, 0.0),
        first=release.start_on if release and is_ahead else today,
        last=release.finish_on if release and is_ahead else today + datetime.timedelta(days=ASSUMED_DAYS),
        is_window_assumed=not is_ahead,
        title=record.title,
        key=record.key,
        requirement=record.pk,
        area=row.area_id,
        product=record.product_id,
    )


def need_of_skill(skill: str, *, today: datetime.date) -> Need:
    return Need(
        skill=skill,
        least_level=1,
        effort_days=0.0,
        first=today,
        last=today + datetime.timedelta(days=ASSUMED_DAYS),
        is_window_assumed=True,
    )
