"""Every read of people and working time."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.workspaces.policy import require

from . import texts
from .models import Calendar, CalendarDay, Leave, Person, PersonSkill
from .policy import can_read
from .rules import (
    LONGEST_RANGE_DAYS,
    PLAIN_WEEKEND,
    Capacity,
    Worker,
    WorkingTime,
    capacity_between,
    each_day,
    unknown_years,
)


def calendar_of(workspace_id: int) -> Calendar:
    """The workspace's calendar; one with a plain week, not saved, where nobody has set it up yet."""
    found = Calendar.objects.filter(workspace_id=workspace_id).first()
    return found or Calendar(workspace_id=workspace_id, weekend=list(PLAIN_WEEKEND), version=0)


def working_time_of(workspace_id: int) -> WorkingTime:
    """The workspace's working days; two queries."""
    calendar = calendar_of(workspace_id)
    days = CalendarDay.objects.filter(calendar_id=workspace_id).values_list("date", "is_working")
    return WorkingTime(weekend=frozenset(calendar.weekend), exceptions=dict(days))


def people_of(actor: Actor) -> QuerySet[Person]:
    """Asking needs the right to read the plan."""
    require(can_read(actor), actor)
    return Person.objects.filter(workspace_id=actor.here).order_by("name", "pk")


def people_rows(people: Iterable[Person]) -> list[dict[str, Any]]:
    """People with skills and leaves as the wire names them; two queries more whatever their number."""
    found = list(people)
    values = values_of(found)
    return [{"id": person.pk, "version": person.version} | values[person.pk] for person in found]


def values_of(people: Iterable[Person]) -> dict[int, dict[str, Any]]:
    """Every field's present value as JSON, by person; what changes are compared with."""
    found = list(people)
    ids = [person.pk for person in found]
    skills: dict[int, list[str]] = {}
    named = PersonSkill.objects.filter(person_id__in=ids).order_by("skill__name")
    for person_id, skill in named.values_list("person_id", "skill__name"):
        skills.setdefault(person_id, []).append(skill)
    leaves: dict[int, list[dict[str, str]]] = {}
    taken = Leave.objects.filter(person_id__in=ids).order_by("start_on", "pk")
    for leave in taken:
        leaves.setdefault(leave.person_id, []).append(
            {
                "start_on": leave.start_on.isoformat(),
                "finish_on": leave.finish_on.isoformat(),
                "name": leave.name,
            }
        )
    return {
        person.pk: {
            "name": person.name,
            "user": person.user_id,
            "availability": person.availability,
            "skills": skills.get(person.pk, []),
            "leaves": leaves.get(person.pk, []),
            "joins_on": person.joins_on.isoformat() if person.joins_on else None,
            "leaves_after": person.leaves_after.isoformat() if person.leaves_after else None,
        }
        for person in found
    }


def workers_of(workspace_id: int) -> list[Worker]:
    """Everybody who works, as the planning core counts them; three queries."""
    people = list(Person.objects.filter(workspace_id=workspace_id).order_by("name", "pk"))
    values = values_of(people)
    return [
        Worker(
            id=person.pk,
            name=person.name,
            availability=person.availability,
            skills=tuple(values[person.pk]["skills"]),
            away=tuple(
                (
                    datetime.date.fromisoformat(leave["start_on"]),
                    datetime.date.fromisoformat(leave["finish_on"]),
                )
                for leave in values[person.pk]["leaves"]
            ),
            joins_on=person.joins_on,
            leaves_after=person.leaves_after,
        )
        for person in people
    ]


def capacity_of(workspace_id: int, *, first: datetime.date, last: datetime.date) -> Capacity:
    """What the workspace's people can give in a period; five queries."""
    return capacity_between(workers_of(workspace_id), working_time_of(workspace_id), first=first, last=last)


def non_working_days(actor: Actor, *, first: datetime.date, last: datetime.date) -> dict[str, Any]:
    """The days of a period that are not worked, and the worked ones at weekends; two queries."""
    require(can_read(actor), actor)
    check_range(first, last)
    calendar = calendar_of(actor.here)
    differing = {
        day.date: day
        for day in CalendarDay.objects.filter(calendar_id=actor.here, date__gte=first, date__lte=last)
    }
    free: list[dict[str, Any]] = []
    worked: list[dict[str, Any]] = []
    for day in each_day(first, last):
        known = differing.get(day)
        is_weekend = day.weekday() in calendar.weekend
        if known is None and not is_weekend:
            continue
        shown = {
            "date": day,
            "name": known.name if known else "",
            "is_weekend": is_weekend,
            "is_provisional": bool(known and known.is_provisional),
        }
        if known is None or not known.is_working:
            free.append(shown)
        elif is_weekend:
            worked.append(shown)
    return {
        "start_on": first,
        "finish_on": last,
        "free": free,
        "worked_weekends": worked,
        "unknown_years": unknown_years(first, last, calendar.seeded_years),
    }


def check_range(first: datetime.date, last: datetime.date) -> None:
    if last < first or (last - first).days > LONGEST_RANGE_DAYS:
        raise Invalid.of({"finish_on": texts.RANGE_ORDER}, most=LONGEST_RANGE_DAYS)
