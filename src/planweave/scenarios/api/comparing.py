"""Routes of the comparison of scenarios."""

import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.language import Language
from planweave.planning.schemas import PlanningJobOut
from planweave.workspaces.api import here

from .. import schemas, texts
from ..actions import asking
from ..queries.comparing import Column, SideBySide, side_by_side
from ..rules.measures import Measures
from ..rules.tabling import Cell, Line, table_of
from .scenarios import SCENARIOS, started

router = Router()


@router.get(SCENARIOS + "/compare", response=schemas.ScenarioComparisonOut, operation_id="compare_scenarios")
def compare_scenarios(request: HttpRequest, slug: str, ids: str = "") -> Any:
    """The present plan and scenarios (ids parted by commas, at most six) side by side: dates, lateness, load, cost,
    value delivered by date, and risk as far as it was simulated; the better values are marked."""
    actor = here(request, slug)
    wanted = [int(part) for part in ids.split(",") if part.isdigit() and len(part) < 18]
    beside = side_by_side(actor, wanted)
    lines = table_of(
        [column.measures for column in beside.columns],
        [column.risk for column in beside.columns],
        beside.facts.days,
        value_on=beside.value_on,
    )
    return {
        "columns": [_column(one, actor.language) for one in beside.columns],
        "rows": [_line(line, beside, actor.language) for line in lines],
        "basis": texts.BASES[beside.basis].say(actor.language),
        "value_on": beside.value_on,
        "knows_rates": bool(beside.facts.day_rates),
    }


@router.post(SCENARIOS + "/simulate", response={202: PlanningJobOut}, operation_id="simulate_scenarios")
def simulate_scenarios(request: HttpRequest, slug: str, body: schemas.SimulateScenariosIn) -> Any:
    """Find out how sure the present plan and these scenarios are. The comparison shows it when the job is done."""
    job = asking.ask_for_risks(here(request, slug), body.scenarios, runs=body.runs)
    return Status(202, started(job))


def _column(one: Column, language: Language) -> dict[str, Any]:
    return {
        "id": one.copy.pk if one.copy else None,
        "name": one.copy.name if one.copy else texts.PRESENT.say(language),
        "version": one.copy.version if one.copy else None,
        "changes": one.changes,
        "stale": one.stale,
        "load": [
            {"week_on": week, "planned_days": planned, "given_days": given}
            for week, planned, given in one.measures.load
        ],
        "delivered": [{"on": day, "value": value} for day, value in one.measures.delivered],
    }


def _line(line: Line, beside: SideBySide, language: Language) -> dict[str, Any]:
    label = line.name
    if not label:
        date = beside.value_on.isoformat() if beside.value_on else "—"
        label = texts.MEASURES[line.id].say(language, date=date)
    measures = [column.measures for column in beside.columns]
    return {
        "id": line.id,
        "group": line.group,
        "label": label,
        "shape": line.shape,
        "cells": [
            _cell(cell, _note(line, one, language)) for cell, one in zip(line.cells, measures, strict=True)
        ],
    }


def _cell(cell: Cell, note: str) -> dict[str, Any]:
    value = cell.value.isoformat() if isinstance(cell.value, datetime.date) else cell.value
    return {"value": value, "difference": cell.difference, "is_best": cell.is_best, "note": note}


def _note(line: Line, measures: Measures, language: Language) -> str:
    """Who is fullest when; how late a release, project or milestone is."""
    if line.id == "peak" and measures.peak:
        return texts.PEAK_NOTE.say(language, name=measures.peak.name, week=measures.peak.week_on.isoformat())
    kind, _, pk = line.id.partition(":")
    aims = {
        "release": measures.releases,
        "project": measures.projects,
        "milestone": measures.milestones,
    }.get(kind, ())
    late = next((aim.late_days for aim in aims if str(aim.id) == pk), 0)
    return texts.LATE_NOTE.say(language, count=late) if late else ""
