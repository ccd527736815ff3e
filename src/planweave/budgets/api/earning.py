"""Routes of earned value and of money by month."""

import datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router

from planweave.kernel.actor import Actor
from planweave.scenarios.queries.copies import copies_readable_by
from planweave.scenarios.rules.words import CopyKind
from planweave.workspaces.api import here

from .. import schemas as wire
from ..bridge.earned import Assessment
from ..bridge.standing import assessment_of
from ..queries.earned_value import Standing, earned_value_of
from ..queries.flow import PEOPLE, flow_of
from ..queries.lines import category_name
from .said import releases_out, scopes_out

router = Router()


@router.get("/workspaces/{slug}/earned-value", response=wire.EarnedValueOut, operation_id="get_earned_value")
def get_earned_value(
    request: HttpRequest,
    slug: str,
    project: str = "",
    release: int | None = None,
    baseline: int | None = None,
    as_of: datetime.date | None = None,
) -> Any:
    """Where the whole plan, a project (key) or a release stands against a plan baseline: the newest that covers it
    unless another is named, 0 for the plan as it is; at the end of the day `as_of`, else now. In people-days for those
    who may not see money."""
    actor = here(request, slug)
    found = earned_value_of(actor, project=project, release=release, baseline=baseline, as_of=as_of)
    return _standing_out(actor, found)


@router.get("/workspaces/{slug}/budget-months", response=wire.BudgetFlowOut, operation_id="get_budget_months")
def get_budget_months(request: HttpRequest, slug: str) -> Any:
    """Money needed against money planned by project, category and month, with the gaps."""
    actor = here(request, slug)
    flow = flow_of(actor)
    rows = []
    for one in flow.rows:
        cells = [
            wire.BudgetFlowCell(
                month=month,
                demand=round(one.demand[month], 2),
                supply=round(one.supply[month], 2),
                gap=round(max(0.0, one.demand[month] - one.supply[month]), 2),
            )
            for month in flow.months
        ]
        known = flow.projects.get(one.project or 0)
        demand, supply = sum(one.demand.values()), sum(one.supply.values())
        rows.append(
            wire.BudgetFlowRowOut(
                project=wire.BudgetScopeRef(id=one.project, key=known[0], name=known[1])
                if known and one.project is not None
                else None,
                category=one.category,
                category_name="" if one.category == PEOPLE else category_name(one.category, actor.language),
                demand=round(demand, 2),
                supply=round(supply, 2),
                gap=round(max(0.0, demand - supply), 2),
                cells=cells,
            )
        )
    return wire.BudgetFlowOut(months=flow.months, rows=rows, currency=flow.currency)


def _standing_out(actor: Actor, found: Standing) -> wire.EarnedValueOut:
    stands = assessment_of(found)
    copies = [
        wire.EarnedBaselineRef(id=one.pk, name=one.name, made_at=one.made_at)
        for one in copies_readable_by(actor, CopyKind.BASELINE).filter(withdrawn_at=None)[:50]
    ]
    return wire.EarnedValueOut(
        unit=found.unit,  # type: ignore[arg-type]  # one of the two words
        currency=found.currency,
        cost_source=found.cost_source,  # type: ignore[arg-type]  # one of the four words
        on=found.today,
        today=timezone.localdate(),
        baseline=next((one for one in copies if found.baseline and one.id == found.baseline.pk), None),
        baselines=copies,
        scopes=scopes_out(actor, only=None),
        releases=releases_out(actor),
        first_on=stands.first_on if stands else None,
        finish_on=stands.finish_on if stands else None,
        forecast_on=stands.forecast_on if stands else None,
        figures=_figures(stands) if stands else [],
        points=[
            wire.EarnedPointOut(
                on=one.on,
                pv=round(one.pv, 2),
                ev=_short(one.ev),
                ac=_short(one.ac),
                forecast=_short(one.forecast),
            )
            for one in (stands.points if stands else ())
        ],
        labour=round(found.labour, 2),
        other=round(found.other, 2),
        assumed_days=found.assumed_days,
        tasks=found.tasks,
        undated=found.undated,
        added=found.added,
        gone=found.gone,
        unconverted=found.unconverted,
        lines=[wire.EarnedLineRef(key=line.record.key, title=line.record.title) for line in found.lines],
        estimated_until=found.estimated_until,
    )


def _short(value: float | None, places: int = 2) -> float | None:
    return None if value is None else round(value, places)


def _figures(stands: Assessment) -> list[wire.EarnedFigureOut]:
    value, schedule = stands.value, stands.schedule
    amounts = {
        "bac": value.bac, "pv": value.pv, "ev": value.ev, "ac": value.ac, "cv": value.cv, "sv": value.sv,
    }  # fmt: skip
    indices = {"cpi": value.cpi, "spi": value.spi, "tcpi": value.tcpi}
    ends = {
        "eac": value.eac.typical, "eac_atypical": value.eac.atypical, "eac_combined": value.eac.combined,
        "etc": value.etc, "vac": value.vac,
    }  # fmt: skip
    days = {"at": schedule.at, "es": schedule.es, "sv_t": schedule.sv_t} if schedule else {}
    found = [_figure(code, "amount", one) for code, one in amounts.items()]
    found += [_figure(code, "index", one) for code, one in indices.items() if code != "tcpi"]
    found += [_figure(code, "amount", one) for code, one in ends.items()]
    found.append(_figure("tcpi", "index", indices["tcpi"]))
    found += [_figure(code, "days", one) for code, one in days.items()]
    if schedule:
        found.append(_figure("spi_t", "index", schedule.spi_t))
        found.append(_figure("tspi", "index", schedule.tspi))
    found.append(_dated("planned_finish", stands.finish_on))
    found.append(_dated("forecast_finish", stands.forecast_on))
    return found


def _figure(code: str, kind: Any, value: float | None) -> wire.EarnedFigureOut:
    places = 4 if kind == "index" else 2
    return wire.EarnedFigureOut(code=code, kind=kind, value=_short(value, places), on=None)


def _dated(code: str, on: datetime.date | None) -> wire.EarnedFigureOut:
    return wire.EarnedFigureOut(code=code, kind="date", value=None, on=on)
