"""Every write of the working calendar."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.events import field_changes, record_event
from planweave.workspaces.models import Workspace
from planweave.workspaces.policy import require

from .. import events, regions, texts
from ..models import Calendar, CalendarDay
from ..policy import can_edit_calendar
from ..rules import CALENDAR_FIELDS, PLAIN_WEEKEND, calendar_faults
from ..versions import check_row_version

MOST_YEARS = 20


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
