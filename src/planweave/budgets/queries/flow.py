"""Money needed and money planned, by project, category and month: the resource plan in money with its gaps."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from planweave.kernel.actor import Actor
from planweave.projects.queries.projects import projects_in
from planweave.resources.queries import working_time_of
from planweave.workspaces.policy import can_manage

from ..models import BudgetLine
from ..policy import led_projects
from ..rules.earning import Piece, labour_weights, planned_by_day
from ..rules.labour import Job, mean_rate
from ..rules.money import open_part
from ..rules.spreading import month_of, months_between
from ..rules.words import Source
from .figures import Ledger, ledger_of
from .labour import jobs_of
from .lines import lines_readable_by

PEOPLE = "people"
Months = defaultdict[datetime.date, float]


def _months() -> Months:
    return defaultdict(float)


@dataclass(kw_only=True)
class FlowRow:
    """One project (None: what belongs to none) and category; "people" is the cost of people by the plan. `demand` is
    what was booked, what is promised on the month in which it is expected, or what people's work costs; `supply` what
    lines plan."""

    project: int | None
    category: str
    demand: Months = field(default_factory=_months)
    supply: Months = field(default_factory=_months)


@dataclass(frozen=True, kw_only=True)
class Flow:
    months: list[datetime.date]
    rows: list[FlowRow]
    projects: dict[int, tuple[str, str]]
    currency: str


def flow_of(actor: Actor) -> Flow:
    """Of the lines that the actor may read; people's cost of projects that they lead, of all for those who lead here.

    A project without a line of its own for people draws on the workspace's, where there is one.
    """
    lines = list(lines_readable_by(actor))
    ledger = ledger_of(actor.here, lines)
    rows: dict[tuple[int | None, str], FlowRow] = {}

    def row(project: int | None, category: str) -> FlowRow:
        return rows.setdefault((project, category), FlowRow(project=project, category=category))

    for line in lines:
        is_people = line.source == Source.PEOPLE
        _lay(ledger, line, row(line.project_id, PEOPLE if is_people else line.category), is_people=is_people)
    visible = None if can_manage(actor) else led_projects(actor)
    own = {line.project_id for line in lines if line.source == Source.PEOPLE}
    pools = any(
        line.source == Source.PEOPLE and line.project_id is None and line.release_id is None for line in lines
    )
    jobs = ledger.jobs or (jobs_of(actor.here) if visible is None or visible else [])
    for job, cost in _costs(actor.here, jobs):
        if visible is not None and job.project not in visible:
            continue
        project = None if pools and job.project not in own else job.project
        for month, amount in cost.items():
            row(project, PEOPLE).demand[month] += amount
    found = [one for one in rows.values() if any(one.demand.values()) or any(one.supply.values())]
    known = [month for one in found for month in (*one.demand, *one.supply)]
    ids = {one.project for one in found if one.project is not None}
    projects = projects_in(actor.here).filter(pk__in=ids)
    return Flow(
        months=months_between(min(known), max(known)) if known else [],
        rows=sorted(found, key=lambda one: (one.project is None, one.project or 0, one.category)),
        projects={
            pk: (key, title) for pk, key, title in projects.values_list("pk", "record__key", "record__title")
        },
        currency=ledger.rates.base,
    )


def _lay(ledger: Ledger, line: BudgetLine, row: FlowRow, *, is_people: bool) -> None:
    facts, rates = ledger.facts[line.pk], ledger.rates
    for month, amount in facts.months.items():
        part = rates.converted(amount, facts.currency, rates.base, month)
        row.supply[month] += float(part or 0)
    if is_people:
        return
    for entry in facts.booked:
        part = rates.converted(entry.amount, entry.currency, rates.base, entry.on)
        row.demand[month_of(entry.on)] += float(part or 0)
    for one in facts.promised:
        left = open_part(one, facts.booked, rates) or Decimal(0)
        part = rates.converted(left, one.currency, rates.base, one.expected_on)
        month = month_of(max(one.expected_on, ledger.today))
        if part:
            row.demand[month] += float(part)


def _costs(workspace_id: int, jobs: Sequence[Job]) -> list[tuple[Job, Months]]:
    """What each task costs by month of its bar; nothing without any rate."""
    known = [job for job in jobs if job.start_on and job.finish_on]
    rate = mean_rate(known)
    if rate is None:
        return []
    days = working_time_of(workspace_id)
    found = []
    for job in known:
        piece = Piece(
            id=job.id,
            effort_days=job.effort_days,
            rate=job.rate,
            start_on=job.start_on,
            finish_on=job.finish_on,
        )
        months = _months()
        for day, amount in planned_by_day([piece], labour_weights([piece], rate), days).items():
            months[month_of(day)] += amount
        found.append((job, months))
    return found
