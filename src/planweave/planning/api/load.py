"""Routes of load, staffing, supply and utilisation."""

import datetime
from dataclasses import replace
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.sheets import CONTENT_TYPES, Format, table_file
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.wire import WireIn
from planweave.resources.actions.alerts import set_load_thresholds, thresholds_of
from planweave.resources.policy import can_edit_departments
from planweave.resources.queries.people import level_words_of, wishes_in
from planweave.workspaces.api import here
from planweave.workspaces.policy import require
from planweave.workspaces.queries import product_readable_by, readable_record

from .. import load_schemas as shapes
from .. import load_texts as texts
from .. import policy, schemas
from ..actions.alerts import ask_to_level
from ..bridge import load as loads
from ..bridge import staffing
from ..bridge import supply as supplies
from ..queries import load_needs
from ..queries.load import load_facts, not_broken_down

router = Router()
MOST_WEEKS = 104
MOST_DAYS = 1_100
MOST_LOAD_DAYS = 371


class LoadQuery(WireIn):
    """From the Monday of `start_on` (today) on; filters choose people, not their load."""

    start_on: datetime.date | None = None
    weeks: int = 26
    department: int | None = None
    skill: str = ""
    project: str = ""
    product: int | None = None


class DailyLoadQuery(WireIn):
    start_on: datetime.date
    days: int = 91


class StaffNeedQuery(WireIn):
    """For a `task`, a `requirement` with a `skill`, or a `skill`; what is given beside them counts instead."""

    task: str = ""
    requirement: str = ""
    skill: str = ""
    level: int | None = None
    effort_days: float | None = None
    start_on: datetime.date | None = None
    finish_on: datetime.date | None = None
    product: int | None = None


class LoadPeriodQuery(WireIn):
    start_on: datetime.date
    finish_on: datetime.date
    step: Literal["week", "month"] = "month"


class UtilisationQuery(LoadPeriodQuery):
    by: Literal["person", "skill", "department"] = "person"


class UtilisationFileQuery(UtilisationQuery):
    format: Format = "xlsx"


@router.get("/workspaces/{slug}/load", response=shapes.LoadOut, operation_id="get_load")
def get_load(request: HttpRequest, slug: str, query: Query[LoadQuery]) -> Any:
    """The heat map of people and weeks: planned load over all projects against capacity less leave."""
    actor = reader(request, slug)
    if not 1 <= query.weeks <= MOST_WEEKS:
        raise Invalid.of({"weeks": texts.WEEKS_RANGE}, most=MOST_WEEKS)
    first = loads.monday(query.start_on or timezone.localdate())
    last = first + query.weeks * loads.WEEK - datetime.timedelta(days=1)
    facts = load_facts(actor.here)
    if query.department is not None and query.department not in facts.departments:
        raise NotFound(NOT_FOUND)
    if query.product is not None:
        product_readable_by(actor, query.product)
    wanted = loads.people_wanted(
        facts,
        department=query.department,
        skill=query.skill,
        project=readable_record(actor, query.project, kind="project").pk if query.project else None,
        product=query.product,
        first=first,
        last=last,
    )
    thresholds = thresholds_of(actor.here)
    found = loads.heat_map(facts, first=first, weeks=query.weeks, thresholds=thresholds, wanted=wanted)
    return found | {"can": _can(actor)}


@router.get("/workspaces/{slug}/load/days", response=shapes.DailyLoadOut, operation_id="get_daily_load")
def get_daily_load(request: HttpRequest, slug: str, query: Query[DailyLoadQuery]) -> Any:
    """How many people-days everybody has to do on each day, against what they can: the strip under a Gantt."""
    actor = reader(request, slug)
    if not 1 <= query.days <= MOST_LOAD_DAYS:
        raise Invalid.of({"days": texts.DAYS_RANGE}, most=MOST_LOAD_DAYS)
    return loads.by_days(load_facts(actor.here), first=query.start_on, days=query.days)


@router.get("/workspaces/{slug}/load/cell", response=shapes.LoadCellOut, operation_id="get_load_cell")
def get_load_cell(request: HttpRequest, slug: str, person: int, week: datetime.date) -> Any:
    """The tasks that fill one person's week, with their days in it, leave and loans."""
    actor = reader(request, slug)
    facts = load_facts(actor.here)
    if person not in {worker.id for worker in facts.workers}:
        raise NotFound(NOT_FOUND)
    return loads.cell_of(facts, person=person, week=week)


@router.get("/workspaces/{slug}/load/alerts", response=shapes.LoadAlertsOut, operation_id="list_load_alerts")
def list_load_alerts(request: HttpRequest, slug: str) -> Any:
    """Who has too much or too little to do in the weeks ahead, computed now."""
    return _alerts(reader(request, slug))


@router.put(
    "/workspaces/{slug}/load/thresholds",
    response=shapes.LoadAlertsOut,
    operation_id="set_load_thresholds",
)
def set_thresholds(request: HttpRequest, slug: str, body: shapes.LoadThresholdsIn) -> Any:
    """When overload and idleness are worth a notice; answers with who is concerned then."""
    actor = here(request, slug)
    set_load_thresholds(actor, body.model_dump(exclude_unset=True))
    return _alerts(actor)


@router.post(
    "/workspaces/{slug}/load/level", response={202: schemas.PlanningJobOut}, operation_id="level_load"
)
def level_load(request: HttpRequest, slug: str, body: shapes.LevelLoadIn) -> Any:
    """Find a plan in which nobody is over the limit and as little as possible moves. Ends as a schedule proposal."""
    job = ask_to_level(here(request, slug), seconds=body.seconds, seed=body.seed)
    job.refresh_from_db()
    return Status(202, {"job": job.pk, "kind": job.kind, "state": job.state})


@router.get(
    "/workspaces/{slug}/candidates", response=shapes.StaffCandidatesOut, operation_id="find_candidates"
)
def find_candidates(request: HttpRequest, slug: str, query: Query[StaffNeedQuery]) -> Any:
    """Who could do it: people ranked with a score whose parts are explained in words and figures."""
    actor = reader(request, slug)
    need = _need(actor, query)
    found = staffing.candidates(
        load_facts(actor.here),
        need,
        wishes=wishes_in(actor.here),
        level_words=level_words_of(actor.here),
        language=actor.language,
    )
    return found | {"can_assign": policy.can_edit_tasks(actor)}


@router.get("/workspaces/{slug}/supply", response=shapes.SupplyOut, operation_id="get_supply")
def get_supply(request: HttpRequest, slug: str, query: Query[LoadPeriodQuery]) -> Any:
    """People-days asked for against those there are, by skill and period; every gap with what would close it."""
    actor = reader(request, slug)
    _check_period(query.start_on, query.finish_on)
    return supplies.supply(
        load_facts(actor.here),
        not_broken_down(actor.here),
        wishes=wishes_in(actor.here),
        first=query.start_on,
        last=query.finish_on,
        step=query.step,
        language=actor.language,
    )


@router.get("/workspaces/{slug}/utilisation", response=shapes.UtilisationOut, operation_id="get_utilisation")
def get_utilisation(request: HttpRequest, slug: str, query: Query[UtilisationQuery]) -> Any:
    """Planned of capacity over time, per person, per skill or per department; what is lent counts where it went."""
    return _utilisation(reader(request, slug), query)


@router.get("/workspaces/{slug}/utilisation/file", operation_id="export_utilisation")
def export_utilisation(request: HttpRequest, slug: str, query: Query[UtilisationFileQuery]) -> HttpResponse:
    """The same as an Excel workbook or a CSV file, in the reader's language."""
    actor = reader(request, slug)
    table = supplies.sheet_of(_utilisation(actor, query), actor.language)
    content = table_file(
        table, form=query.format, title=texts.SHEET_NAME.say(actor.language), widths=(28, 26)
    )
    name = f"utilisation-{slug}-{query.by}.{query.format}"
    return HttpResponse(
        content,
        content_type=CONTENT_TYPES[query.format],
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def reader(request: HttpRequest, slug: str) -> Actor:
    actor = here(request, slug)
    require(policy.can_read(actor), actor)
    return actor


def _can(actor: Actor) -> dict[str, bool]:
    return {"level": policy.can_ask_core(actor), "set_thresholds": can_edit_departments(actor)}


def _alerts(actor: Actor) -> dict[str, Any]:
    facts, thresholds = load_facts(actor.here), thresholds_of(actor.here)
    stretches = loads.stretches_of(facts, today=timezone.localdate(), thresholds=thresholds)
    return {
        "alerts": loads.alerts_of(facts, stretches),
        "thresholds": thresholds,
        "can": _can(actor),
    }


def _utilisation(actor: Actor, query: UtilisationQuery) -> dict[str, Any]:
    _check_period(query.start_on, query.finish_on)
    return supplies.utilisation(
        load_facts(actor.here), first=query.start_on, last=query.finish_on, step=query.step, group=query.by
    )


def _check_period(first: datetime.date, last: datetime.date) -> None:
    if last < first or (last - first).days > MOST_DAYS:
        raise Invalid.of({"finish_on": texts.NEED_PERIOD}, most=MOST_DAYS)


def _need(actor: Actor, query: StaffNeedQuery) -> load_needs.Need:
    today = timezone.localdate()
    if query.task:
        need = load_needs.need_of_task(actor, query.task, today=today)
    elif query.requirement:
        need = load_needs.need_of_requirement(actor, query.requirement, skill=query.skill, today=today)
    elif query.skill:
        need = load_needs.need_of_skill(query.skill, today=today)
    else:
        raise Invalid.of({"task": texts.NEED_WHAT})
    given: dict[str, Any] = {
        "skill": query.skill or None,
        "least_level": query.level,
        "effort_days": query.effort_days,
        "first": query.start_on,
        "last": query.finish_on,
        "product": query.product,
    }
    given = {name: value for name, value in given.items() if value is not None}
    if "first" in given or "last" in given:
        given["is_window_assumed"] = False
    need = replace(need, **given)
    if not 1 <= need.least_level <= 5:
        raise Invalid.of({"level": texts.NEED_LEVEL})
    if not 0 <= need.effort_days <= 10_000:
        raise Invalid.of({"effort_days": texts.NEED_EFFORT})
    if need.last < need.first or (need.last - need.first).days > staffing.LONGEST_WINDOW_DAYS:
        raise Invalid.of({"finish_on": texts.NEED_PERIOD}, most=staffing.LONGEST_WINDOW_DAYS)
    return need
