"""Everything that a forecast rests on, read at one moment; a constant number of queries."""

import datetime
import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace

from planweave.budgets.queries.labour import jobs_of
from planweave.budgets.queries.line_costs import LineCost, line_costs
from planweave.planning.queries.spreads import Spread, spreads_of
from planweave.planning.queries.tasks import tasks_in
from planweave.planning.queries.workload import Work, Workload, workload_of
from planweave.projects.models import Project
from planweave.requirements.models import Requirement
from planweave.risks.models import Response
from planweave.risks.queries.about import about_keys
from planweave.risks.queries.risks import risks_in
from planweave.risks.queries.threats import Threat, threats_of
from planweave.risks.rules.responses import PROMISED, scaled
from planweave.risks.rules.words import OPEN, Phase, Strategy

from ..rules import Scope, ScopeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """What a task belongs to. `effort_days`, `rate` and `progress` are those of money: 0, None and 0 where it costs
    none."""

    project: int | None
    requirement: int | None
    effort_days: float
    rate: float | None
    progress: float = 0.0

    @property
    def price(self) -> float:
        return self.effort_days * (self.rate or 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A project that tasks belong to, and until when it shall be done."""

    id: int
    key: str
    name: str
    deadline: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A response that is planned or in place, and what it leaves of its risk. `price` is paid whether it strikes or
    not."""

    risk: str
    risk_title: str
    number: int
    words: str
    state: str
    price: float
    probability_factor: float
    impact_factor: float

    @property
    def does_something(self) -> bool:
        return self.probability_factor < 1 or self.impact_factor < 1


@dataclass(frozen=True, kw_only=True)
class Facts:
    """`inherent` and `residual` are the open risks of the delivery; `placed` are keys of those about something, so
    that none of them strikes the whole plan; `operation` counts those that strike only after launch."""

    load: Workload
    spreads: Mapping[int, Spread]
    owners: Mapping[int, Owner]
    projects: Sequence[Aim]
    requirement_costs: Mapping[int, float]
    inherent: Sequence[Threat]
    residual: Sequence[Threat]
    placed: frozenset[str]
    operation: int
    responses: Sequence[Answered]
    lines: Sequence[LineCost]


def facts_of(workspace_id: int) -> Facts:
    load = workload_of(workspace_id)
    jobs = {job.id: job for job in jobs_of(workspace_id)}
    rows = tasks_in(workspace_id).values_list("record_id", "project_id", "requirement_id")
    owners = {
        task: Owner(
            project=project,
            requirement=requirement,
            effort_days=jobs[task].effort_days if task in jobs else 0.0,
            rate=jobs[task].rate if task in jobs else None,
            progress=jobs[task].progress if task in jobs else 0.0,
        )
        for task, project, requirement in rows
    }
    projects = Project.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)
    open_risks = {
        pk: (key, phase)
        for pk, key, phase in risks_in(workspace_id)
        .filter(state__in=OPEN)
        .values_list("pk", "record__key", "phase")
    }
    about = about_keys(open_risks)
    later = {key for key, phase in open_risks.values() if phase == Phase.OPERATION}
    inherent, residual = (
        [threat for threat in threats_of(workspace_id, stage=stage) if threat.key not in later]
        for stage in ("inherent", "residual")
    )
    responses = _responses(workspace_id, later)
    return Facts(
        load=load,
        spreads=spreads_of(workspace_id),
        owners=owners,
        projects=[
            Aim(id=pk, key=key, name=name, deadline=deadline)
            for pk, key, name, deadline in projects.order_by("record__number").values_list(
                "pk", "record__key", "record__title", "deadline"
            )
        ],
        requirement_costs=dict(
            Requirement.objects.filter(
                record__workspace_id=workspace_id, record__deleted_at=None, cost__gt=0
            ).values_list("pk", "cost")
        ),
        inherent=inherent,
        residual=_left(inherent, residual, responses),
        placed=frozenset(open_risks[pk][0] for pk, keys in about.items() if keys),
        operation=len(later),
        responses=responses,
        lines=line_costs(workspace_id),
    )


def inside(facts: Facts, scope: Scope) -> frozenset[int]:
    """The tasks of a scope."""
    if scope.kind == ScopeKind.PROJECT:
        return frozenset(pk for pk, owner in facts.owners.items() if owner.project == scope.project)
    if scope.kind == ScopeKind.RELEASES:
        wanted = set(scope.releases)
        return frozenset(work.id for work in facts.load.works if work.release in wanted)
    return frozenset(work.id for work in facts.load.works)


DECIDING = tuple(
    one.name for one in fields(Work) if one.name not in ("key", "title", "version", "skill", "is_auto")
)
"""The fields of a task that a simulation looks at."""


def digest_of(facts: Facts, scope: Scope) -> str:
    """SHA-256 of everything that a forecast of the scope rests on: two equal ones have the same answer."""
    known = inside(facts, scope)
    load = facts.load
    wished = {facts.owners[pk].requirement for pk in known}
    doing = {work.person for work in load.works if work.id in known}
    threats = (
        (one.key, sorted(set(one.tasks) & known), one.probability, one.delay, one.cost)
        for one in (*facts.inherent, *facts.residual)
        if scope.kind == ScopeKind.PLAN or not one.tasks or not known.isdisjoint(one.tasks)
    )
    lines = (
        (one.line, round(one.spent, 2), round(one.amount_base, 2), one.low, one.high)
        for one in facts.lines
        if scope.kind == ScopeKind.PLAN or one.project == scope.project or one.release in scope.releases
    )
    told = (
        [[getattr(work, name) for name in DECIDING] for work in load.works if work.id in known],
        sorted(
            (wait.predecessor, wait.successor, wait.kind, wait.lag_days)
            for wait in load.waits
            if wait.predecessor in known and wait.successor in known
        ),
        [(release.pk, release.finish_on) for release in load.releases],
        [(one.id, one.deadline) for one in facts.projects],
        [
            (worker.id, worker.away, worker.joins_on, worker.week)
            for worker in load.workers
            if worker.id in doing
        ],
        sorted(load.days.weekend),
        sorted(load.days.exceptions.items()),
        sorted((pk, spread.low, spread.high) for pk, spread in facts.spreads.items() if pk in known),
        sorted((pk, repr(owner)) for pk, owner in facts.owners.items() if pk in known),
        sorted((pk, cost) for pk, cost in facts.requirement_costs.items() if pk in wished),
        list(threats),
        sorted(facts.placed),
        [
            (one.risk, one.number, one.price, one.probability_factor, one.impact_factor)
            for one in facts.responses
        ],
        list(lines),
    )
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _left(
    inherent: Sequence[Threat], residual: Sequence[Threat], responses: Sequence[Answered]
) -> list[Threat]:
    """The residual risks; where nobody has assessed what is left, what the responses promise to leave."""
    before = {one.key: one for one in inherent}
    found = []
    for one in residual:
        first = before.get(one.key)
        is_assessed = first is None or (one.probability, one.delay, one.cost) != (
            first.probability,
            first.delay,
            first.cost,
        )
        mine = [] if is_assessed else [answered for answered in responses if answered.risk == one.key]
        impact = math.prod(answered.impact_factor for answered in mine)
        found.append(
            replace(
                one,
                probability=one.probability * math.prod(answered.probability_factor for answered in mine),
                delay=scaled(one.delay, impact),
                cost=scaled(one.cost, impact),
            )
        )
    return found


def _responses(workspace_id: int, later: set[str]) -> list[Answered]:
    """Accepting a risk changes nothing of it, but may cost."""
    rows = Response.objects.filter(
        risk__in=risks_in(workspace_id).filter(state__in=OPEN), removed_at=None, state__in=PROMISED
    ).order_by("risk_id", "number")
    columns = (
        "risk__record__key",
        "risk__record__title",
        "number",
        "words",
        "state",
        "cost",
        "probability_factor",
        "impact_factor",
        "strategy",
    )
    return [
        Answered(
            risk=key,
            risk_title=title,
            number=number,
            words=words,
            state=state,
            price=cost or 0.0,
            probability_factor=1.0 if strategy == Strategy.ACCEPT else probability,
            impact_factor=1.0 if strategy == Strategy.ACCEPT else impact,
        )
        for key, title, number, words, state, cost, probability, impact, strategy in rows.values_list(
            *columns
        )
        if key not in later
    ]
