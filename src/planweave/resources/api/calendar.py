"""Routes of the calendar and capacity."""

import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here
from planweave.workspaces.policy import require

from .. import actions, policy, queries, regions, rules, schemas

router = Router()
Year = Annotated[int, Field(ge=datetime.MINYEAR, le=datetime.MAXYEAR)]


@router.get("/workspaces/{slug}/calendar", response=schemas.CalendarOut, operation_id="get_calendar")
def get_calendar(request: HttpRequest, slug: str, year: Year | None = None) -> Any:
    """The working week, and the dates that differ from it (of one year, or all)."""
    return _calendar_out(here(request, slug), year)


@router.patch("/workspaces/{slug}/calendar", response=schemas.CalendarOut, operation_id="change_calendar")
def change_calendar(request: HttpRequest, slug: str, body: schemas.CalendarChangeIn) -> Any:
    """Change the region, the free days of the week or the hours of a day."""
    actor = here(request, slug)
    actions.change_calendar(actor, version=body.version, values=body.given())
    return _calendar_out(actor)


@router.post("/workspaces/{slug}/calendar/seed", response=schemas.CalendarOut, operation_id="seed_calendar")
def seed_calendar(request: HttpRequest, slug: str, body: schemas.SeedIn) -> Any:
    """Load public holidays and make-up working days of some years; days set by hand stay."""
    actor = here(request, slug)
    actions.seed_calendar(actor, region=body.region, years=body.years)
    return _calendar_out(actor)


@router.put(
    "/workspaces/{slug}/calendar/days", response=schemas.CalendarOut, operation_id="set_calendar_days"
)
def set_calendar_days(request: HttpRequest, slug: str, body: schemas.CalendarDaysIn) -> Any:
    """Make single dates free or worked, or give them back to the week."""
    actor = here(request, slug)
    actions.set_calendar_days(actor, [(day.date, day.is_working, day.name) for day in body.days])
    return _calendar_out(actor)


@router.get("/workspaces/{slug}/calendar/regions", response=list[str], operation_id="list_calendar_regions")
def list_calendar_regions(request: HttpRequest, slug: str) -> Any:
    """Codes of the countries and regions whose public holidays can be loaded."""
    require(policy.can_read(actor := here(request, slug)), actor)
    return regions.known_regions()


@router.get(
    "/workspaces/{slug}/calendar/non-working",
    response=schemas.NonWorkingOut,
    operation_id="list_non_working_days",
)
def list_non_working_days(
    request: HttpRequest, slug: str, start_on: datetime.date, finish_on: datetime.date
) -> Any:
    """Everything that a time scale shades, in one read."""
    return queries.non_working_days(here(request, slug), first=start_on, last=finish_on)


@router.get("/workspaces/{slug}/capacity", response=schemas.CapacityOut, operation_id="get_capacity")
def get_capacity(request: HttpRequest, slug: str, start_on: datetime.date, finish_on: datetime.date) -> Any:
    """People-days of a period, per skill and per person, from calendar, availability and leave."""
    actor = here(request, slug)
    require(policy.can_read(actor), actor)
    queries.check_range(start_on, finish_on)
    days = queries.working_time_of(actor.here)
    capacity = rules.capacity_between(queries.workers_of(actor.here), days, first=start_on, last=finish_on)
    calendar = queries.calendar_of(actor.here)
    return {
        "start_on": start_on,
        "finish_on": finish_on,
        "working_days": len(days.days(start_on, finish_on)),
        "people_days": capacity.total,
        "skills": [{"skill": name, "people_days": given} for name, given in capacity.by_skill.items()],
        "people": [{"person": pk, "people_days": given} for pk, given in capacity.by_person.items()],
        "unknown_years": rules.unknown_years(start_on, finish_on, calendar.seeded_years),
    }


def _calendar_out(actor: Actor, year: int | None = None) -> dict[str, Any]:
    require(policy.can_read(actor), actor)
    calendar = queries.calendar_of(actor.here)
    days = calendar.days.order_by("date")
    if year is not None:
        days = days.filter(date__year=year)
    return {
        "region": calendar.region,
        "weekend": calendar.weekend,
        "hours_per_day": calendar.hours_per_day,
        "seeded_years": calendar.seeded_years,
        "version": calendar.version,
        "is_set_up": calendar.version > 0,
        "days": list(days.values("date", "is_working", "name", "is_provisional", "is_by_hand")),
        "can_edit": policy.can_edit_calendar(actor),
    }
