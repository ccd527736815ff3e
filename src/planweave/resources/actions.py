"""Every write of people and the calendar."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.actions import skill_named
from planweave.workspaces.models import Workspace
from planweave.workspaces.policy import require
from planweave.workspaces.queries import check_person

from . import events, regions, texts
from .models import Calendar, CalendarDay, Leave, Person, PersonSkill
from .policy import can_edit_calendar, can_edit_people
from .queries import values_of
from .rules import CALENDAR_FIELDS, PLAIN_WEEKEND, calendar_faults, person_faults
from .versions import check_row_version

MOST_YEARS = 20
NOBODY: dict[str, Any] = {
    "name": "",
    "user": None,
    "availability": 1.0,
    "skills": [],
    "leaves": [],
    "joins_on": None,
    "leaves_after": None,
}


def create_person(actor: Actor, values: dict[str, Any]) -> Person:
    """Somebody new in the team. `skills` are names; new ones join the workspace's list."""
    require(can_edit_people(actor), actor)
    with transaction.atomic():
        final = _settled(NOBODY | values)
        _check_person(actor, final, present=NOBODY)
        person = Person(workspace_id=actor.here)
        _put(person, final)
        person.save()
        _save_shares(actor, person, final)
        told = events.PersonCreated(name=person.name, person=person.pk, version=1)
        record_event(actor, told, changes=field_changes(NOBODY, final))
    return person


def change_person(actor: Actor, person_id: int, *, version: int | None, values: dict[str, Any]) -> Person:
    """Change some fields. Conflict with both values where somebody changed the same field since `version`."""
    require(can_edit_people(actor), actor)
    with transaction.atomic():
        person = _locked(actor, person_id)
        before = values_of([person])[person.pk]
        wanted = _settled(dict(values))
        if version is not None:
            check_row_version(
                workspace_id=actor.here,
                events=[events.PersonCreated, events.PersonChanged],
                row=("person", person.pk),
                name=person.name,
                version=person.version,
                seen_version=version,
                mine=wanted,
            )
        final = before | wanted
        _check_person(actor, final, present=before, person=person)
        changes = field_changes(before, final)
        if changes:
            person.version += 1
            _put(person, final)
            person.save()
            _save_shares(actor, person, final)
            told = events.PersonChanged(name=person.name, person=person.pk, version=person.version)
            record_event(actor, told, changes=changes)
    return person


def delete_person(actor: Actor, person_id: int) -> None:
    """Remove somebody who has no task; who has had one gets a last day instead, so that the plan stays true."""
    require(can_edit_people(actor), actor)
    with transaction.atomic():
        person = _locked(actor, person_id)
        count = person.tasks.count()
        if count:
            raise Conflict(texts.PERSON_HAS_TASKS, name=person.name, count=count)
        told = events.PersonDeleted(name=person.name, person=person.pk, version=person.version)
        record_event(actor, told)
        person.delete()


def change_calendar(actor: Actor, *, version: int | None, values: dict[str, Any]) -> Calendar:
    """Change region, weekend or hours. Changing the region loads nothing: `seed_calendar` does."""
    require(can_edit_calendar(actor), actor)
    with transaction.atomic():
        calendar = _own_calendar(actor)
        before = {name: getattr(calendar, name) for name in CALENDAR_FIELDS}
        wanted = dict(values)
        if "weekend" in wanted:
            wanted["weekend"] = sorted(set(wanted["weekend"]))
        if version is not None:
            check_row_version(
                workspace_id=actor.here,
                events=[events.CalendarChanged],
                row=("calendar", actor.here),
                name=calendar.region,
                version=calendar.version,
                seen_version=version,
                mine=wanted,
            )
        final = before | wanted
        wrong = calendar_faults(final)
        if wrong:
            raise Invalid.of(wrong)
        if final["region"] != before["region"]:
            _check_region(final["region"])
        changes = field_changes(before, final)
        if changes:
            for name in CALENDAR_FIELDS:
                setattr(calendar, name, final[name])
            calendar.version += 1
            calendar.save()
            told = events.CalendarChanged(calendar=actor.here, version=calendar.version)
            record_event(actor, told, changes=changes)
    return calendar


def seed_calendar(actor: Actor, *, region: str, years: Sequence[int]) -> Calendar:
    """Load the public holidays and make-up working days of `years`; days set by hand stay as they are.

    A new region brings its weekend with it and clears what was loaded of the old one. Can be run again:
    a year announced meanwhile replaces its provisional days.
    """
    require(can_edit_calendar(actor), actor)
    _check_region(region)
    wanted = sorted(set(years))
    if not 1 <= len(wanted) <= MOST_YEARS or not all(2000 <= year <= 2100 for year in wanted):
        raise Invalid.of({"years": texts.YEARS_RANGE}, most=MOST_YEARS)
    with transaction.atomic():
        calendar = _own_calendar(actor)
        language = "zh" if Workspace.objects.get(pk=actor.here).language.startswith("zh") else "en"
        loaded = CalendarDay.objects.filter(calendar=calendar, is_by_hand=False)
        if region != calendar.region:
            calendar.region, calendar.weekend = region, regions.weekend_of(region)
            calendar.seeded_years = []
            loaded.delete()
        loaded.filter(date__year__in=wanted).delete()
        by_hand = set(calendar.days.filter(date__year__in=wanted).values_list("date", flat=True))
        rows = [
            CalendarDay(
                calendar=calendar,
                date=day.date,
                is_working=day.is_working,
                name=day.name,
                is_provisional=day.is_provisional,
            )
            for year in wanted
            for day in regions.days_of(region, year=year, language=language)
            if day.date not in by_hand
        ]
        CalendarDay.objects.bulk_create(rows, batch_size=500)
        calendar.seeded_years = sorted({*calendar.seeded_years, *wanted})
        calendar.version += 1
        calendar.save()
        told = events.CalendarSeeded(
            calendar=actor.here, region=region, years=wanted, days=len(rows), version=calendar.version
        )
        record_event(actor, told)
    return calendar


def set_calendar_days(actor: Actor, days: Sequence[tuple[datetime.date, bool | None, str]]) -> Calendar:
    """Set single dates by hand: (date, worked or not, name); None gives the date back to the week."""
    require(can_edit_calendar(actor), actor)
    if any(len(name) > regions.LONGEST_NAME for _, _, name in days):
        raise Invalid.of({"days": texts.DAY_NAME_TOO_LONG})
    with transaction.atomic():
        calendar = _own_calendar(actor)
        dates = {date for date, _, _ in days}
        present = {day.date: day for day in calendar.days.filter(date__in=dates)}
        before = {date.isoformat(): _shown(present.get(date)) for date in dates}
        after = dict(before)
        CalendarDay.objects.filter(calendar=calendar, date__in=dates).delete()
        rows = {}
        for date, is_working, name in days:
            rows.pop(date, None)
            after[date.isoformat()] = None
            if is_working is not None:
                rows[date] = CalendarDay(
                    calendar=calendar, date=date, is_working=is_working, name=name, is_by_hand=True
                )
                after[date.isoformat()] = _shown(rows[date])
        CalendarDay.objects.bulk_create(rows.values(), batch_size=500)
        changes = field_changes(before, after)
        if changes:
            calendar.version += 1
            calendar.save()
            told = events.CalendarDaysChanged(calendar=actor.here, version=calendar.version)
            record_event(actor, told, changes=changes)
    return calendar


def _shown(day: CalendarDay | None) -> dict[str, Any] | None:
    return {"is_working": day.is_working, "name": day.name} if day else None


def _own_calendar(actor: Actor) -> Calendar:
    """The workspace's calendar, locked; made with a plain week at the first write."""
    Calendar.objects.bulk_create(
        [Calendar(workspace_id=actor.here, weekend=list(PLAIN_WEEKEND))], ignore_conflicts=True
    )
    return Calendar.objects.select_for_update().get(workspace_id=actor.here)


def _check_region(region: str) -> None:
    if region not in regions.known_regions():
        raise Invalid(texts.REGION_UNKNOWN, region=region)


def _locked(actor: Actor, person_id: int) -> Person:
    person = Person.objects.select_for_update().filter(workspace_id=actor.here, pk=person_id).first()
    if person is None:
        raise NotFound(NOT_FOUND)
    return person


def _settled(values: dict[str, Any]) -> dict[str, Any]:
    """Names without stray spaces, skills and leaves in one order, each once."""
    if "name" in values:
        values["name"] = " ".join(str(values["name"] or "").split())
    if "skills" in values:
        values["skills"] = sorted({skill.strip() for skill in values["skills"]})
    if "leaves" in values:
        unique = {
            (leave["start_on"], leave["finish_on"], leave.get("name", "")[: regions.LONGEST_NAME]): None
            for leave in values["leaves"]
        }
        values["leaves"] = [
            {"start_on": first, "finish_on": last, "name": name} for first, last, name in sorted(unique)
        ]
    return values


def _check_person(
    actor: Actor, values: dict[str, Any], *, present: dict[str, Any], person: Person | None = None
) -> None:
    wrong = person_faults(values)
    if wrong:
        raise Invalid.of(wrong)
    if values["user"] != present["user"]:
        check_person(actor, values["user"], "user")
    others = Person.objects.filter(workspace_id=actor.here, name=values["name"])
    if (others.exclude(pk=person.pk) if person else others).exists():
        raise Conflict(texts.NAME_TAKEN, name=values["name"])


def _put(person: Person, values: dict[str, Any]) -> None:
    person.name, person.user_id, person.availability = values["name"], values["user"], values["availability"]
    person.joins_on, person.leaves_after = _date(values["joins_on"]), _date(values["leaves_after"])


def _date(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _save_shares(actor: Actor, person: Person, values: dict[str, Any]) -> None:
    """Rewrite the rows behind `skills` and `leaves`."""
    person.skills.all().delete()
    person.leaves.all().delete()
    PersonSkill.objects.bulk_create(
        [PersonSkill(person=person, skill=skill_named(actor, name)) for name in values["skills"]]
    )
    Leave.objects.bulk_create(
        [
            Leave(
                person=person,
                start_on=_date(leave["start_on"]),
                finish_on=_date(leave["finish_on"]),
                name=leave["name"],
            )
            for leave in values["leaves"]
        ]
    )
