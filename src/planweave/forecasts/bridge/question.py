"""The plan as the core simulates it, with risks and money: planning's own model of the tasks, and what is added to it.

Cost is cost at completion: what is spent, and what is left to spend. It follows the plan's figures elsewhere: effort ×
day rate of the person, what requirements cost themselves, what budget lines have spent and still expect to, what
responses to risks cost. A task costs its money evenly over its length, so that a task that takes longer costs more, and
so does one that a risk delays; of begun work only what is left is uncertain.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from planweave.budgets.queries.line_costs import LineCost
from planweave.planning.bridge.certainty import Simulated, end_of, members_of, simulated_of
from planweave.planning.models import Release
from planweave.planning.queries.workload import Work
from planweave.risks.bridge.quantities import distribution_of
from planweave.risks.queries.threats import Threat
from planweave.risks.rules.responses import scaled
from planweave.science.calendar import Axis
from planweave.science.simulate import (
    Activity,
    CostItem,
    Distribution,
    Fixed,
    Milestone,
    Model,
    Pert,
    RiskEvent,
)

from ..queries.facts import Aim, Answered, Facts, inside
from ..rules import TASKS_AT_MOST, Asked, Scope, ScopeKind, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCost:
    """What the plan costs as it stands, if nothing turns out otherwise. `labour` is of the tasks with dates, `done` its
    part for work that is done, and `settled` what of that lines have in their books, so that it counts once; `booked`
    is what lines have spent. `unpriced` are tasks with work but no rate."""

    labour: float
    done: float
    settled: float
    booked: float
    undated: float
    requirements: float
    lines: float
    responses: float
    unpriced: int

    def of(self, stage: str) -> float:
        fixed = self.labour - self.settled + self.booked + self.undated + self.requirements + self.lines
        return fixed + (self.responses if stage == Stage.RESIDUAL else 0.0)

    @property
    def spent(self) -> float:
        """What is in the books, and work that is done and is in no book."""
        return self.booked + self.done - self.settled


@dataclass(frozen=True, kw_only=True)
class Question:
    """`base` has activities with their money, links, correlations and milestones, but no risks and no other costs;
    `events` are the risks of each stage, the same ones in the same order, so that every stage gets the same draws."""

    simulated: Simulated
    base: Model
    events: Mapping[str, tuple[RiskEvent, ...]]
    threats: Sequence[Threat]
    responses: Sequence[Answered]
    costs: tuple[CostItem, ...]
    planned: PlannedCost
    deadline: datetime.date | None
    scope: Scope
    releases: Sequence[Release]
    projects: Sequence[Aim]
    project_of: Mapping[int, int | None]
    operation: int

    @property
    def axis(self) -> Axis:
        return self.simulated.axis

    @property
    def knows_money(self) -> bool:
        return self.planned.of(Stage.RESIDUAL) > 0 or any(
            event.cost != Fixed(0.0) for event in self.events[Stage.INHERENT]
        )

    def model(self, stage: str, changed: RiskEvent | None = None) -> Model:
        """The plan at a stage, with one risk other than there where `changed` is given."""
        events = self.events[stage]
        if changed is not None:
            events = tuple(changed if event.id == changed.id else event for event in events)
        costs = self.costs
        if stage != Stage.RESIDUAL:
            costs = tuple(
                replace(item, cost=Fixed(0.0)) if item.id.startswith("response:") else item for item in costs
            )
        return replace(self.base, risks=events, costs=costs)

    def with_response(self, answered: Answered | None, risk: str) -> RiskEvent:
        """A risk as if only this response, or none at all, were done about it."""
        threat = next(one for one in self.threats if one.key == risk)
        place = next(one for one in self.events[Stage.INHERENT] if one.id == risk)
        if answered is None:
            return place
        return replace(
            place,
            probability=threat.probability * answered.probability_factor,
            delay=_delay(scaled(threat.delay, answered.impact_factor), strikes=place.delay != Fixed(0.0)),
            cost=distribution_of(scaled(threat.cost, answered.impact_factor)),
        )


def question_of(facts: Facts, asked: Asked) -> Question | None:
    """None where no task of the scope has dates."""
    scope = asked.scope
    tasks = inside(facts, scope)
    simulated = simulated_of(
        facts.load,
        facts.spreads,
        release_ids=(),
        is_starting_early=asked.is_starting_early,
        correlation=asked.correlation,
        only=tasks,
    )
    if simulated is None:
        return None
    known = {work.id for work in simulated.works}
    is_whole = scope.kind == ScopeKind.PLAN
    within = {
        one.key: one
        for one in facts.inherent
        if is_whole or not set(one.tasks).isdisjoint(known) or (not one.tasks and one.key not in facts.placed)
    }
    residual = {one.key: one for one in facts.residual}
    threats = list(within.values())
    strikes = {
        one.key: not set(one.tasks).isdisjoint(known) or (not one.tasks and one.key not in facts.placed)
        for one in threats
    }
    responses = [one for one in facts.responses if is_whole or one.risk in within]
    gone = {one.key: replace(one, probability=0.0) for one in threats}
    planned, costs = _costs(facts, scope, tasks, known, responses)
    milestones = _milestones(facts, simulated)
    return Question(
        simulated=simulated,
        base=replace(
            simulated.model,
            activities=tuple(
                _with_money(activity, work, facts, simulated)
                for activity, work in zip(simulated.model.activities, simulated.works, strict=True)
            ),
            milestones=milestones,
        ),
        events={
            Stage.NONE: _events(gone.values(), known, strikes),
            Stage.INHERENT: _events(threats, known, strikes),
            Stage.RESIDUAL: _events(
                (residual.get(one.key, gone[one.key]) for one in threats), known, strikes
            ),
        },
        threats=threats,
        responses=responses,
        costs=costs,
        planned=planned,
        deadline=_deadline(facts, scope, simulated),
        scope=scope,
        releases=facts.load.releases,
        projects=facts.projects,
        project_of={work.id: facts.owners[work.id].project for work in simulated.works},
        operation=facts.operation,
    )


def _with_money(activity: Activity, work: Work, facts: Facts, simulated: Simulated) -> Activity:
    money, days = facts.owners[work.id].price, simulated.days[work.id]
    if not money:
        return activity
    if days <= 0:
        return replace(activity, cost=Fixed(money))
    return replace(activity, cost_per_day=money / days)


def _events(threats: Iterable[Threat], known: set[int], strikes: Mapping[str, bool]) -> tuple[RiskEvent, ...]:
    """What strikes no task of the scope delays nothing there, and may still cost. What is about something of which no
    task is open does not strike the whole plan instead."""
    return tuple(
        RiskEvent(
            id=one.key,
            probability=one.probability,
            activities=tuple(str(task) for task in one.tasks if task in known),
            delay=_delay(one.delay, strikes=strikes[one.key]),
            cost=distribution_of(one.cost),
        )
        for one in threats
    )


def _delay(given: Mapping[str, Any] | None, *, strikes: bool) -> Distribution:
    return distribution_of(given if strikes else None)


def _costs(
    facts: Facts, scope: Scope, tasks: frozenset[int], known: set[int], responses: Sequence[Answered]
) -> tuple[PlannedCost, tuple[CostItem, ...]]:
    paid = {pk: facts.owners[pk].price for pk in tasks}
    done = {pk: paid[pk] * facts.owners[pk].progress for pk in known}
    labour = sum(money for pk, money in paid.items() if pk in known)
    undated = sum(money for pk, money in paid.items() if pk not in known)
    wished = {facts.owners[pk].requirement for pk in tasks}
    requirements = sum(cost for pk, cost in facts.requirement_costs.items() if pk in wished)
    lines = [
        line
        for line in facts.lines
        if scope.kind == ScopeKind.PLAN
        or (scope.kind == ScopeKind.PROJECT and line.project == scope.project)
        or (scope.kind == ScopeKind.RELEASES and line.release in scope.releases)
    ]
    booked = sum(line.spent for line in lines)
    settled = sum(money for pk, money in done.items() if _is_in_books(pk, lines, facts))
    costs = [
        CostItem(id="spent", cost=Fixed(booked - settled)),
        CostItem(id="undated", cost=Fixed(undated)),
        CostItem(id="requirements", cost=Fixed(requirements)),
    ]
    for line in lines:
        amount = max(0.0, line.amount_base)
        low = amount if line.low is None else min(line.low, amount)
        high = amount if line.high is None else max(line.high, amount)
        spread = Fixed(amount) if low == high else Pert(low, amount, high)
        costs.append(CostItem(id=f"line:{line.line}", cost=spread))
    costs += [CostItem(id=f"response:{one.risk}/{one.number}", cost=Fixed(one.price)) for one in responses]
    planned = PlannedCost(
        labour=labour,
        done=sum(done.values()),
        settled=settled,
        booked=booked,
        undated=undated,
        requirements=requirements,
        lines=sum(max(0.0, line.amount_base) for line in lines),
        responses=sum(one.price for one in responses),
        unpriced=sum(1 for pk in tasks if facts.owners[pk].effort_days > 0 and facts.owners[pk].rate is None),
    )
    return planned, tuple(costs)


def _is_in_books(task: int, lines: Sequence[LineCost], facts: Facts) -> bool:
    """Whether a line books what this task's people cost."""
    project, release = facts.owners[task].project, facts.load.by_id[task].release
    return any(
        line.is_people and line.spent and line.project in (None, project) and line.release in (None, release)
        for line in lines
    )


def _milestones(facts: Facts, simulated: Simulated) -> tuple[Milestone, ...]:
    """Releases, projects, and every open task, each with its deadline where it has one."""
    found = [one for one in simulated.model.milestones if one.id.startswith("release:")]
    for project in facts.projects:
        members = members_of(
            [work for work in simulated.works if facts.owners[work.id].project == project.id],
            simulated.ending,
        )
        if members:
            due = None if project.deadline is None else end_of(project.deadline, simulated.axis)
            found.append(Milestone(id=f"project:{project.id}", activities=members, deadline=due))
    opened = [work for work in simulated.works if work.progress < 1][:TASKS_AT_MOST]
    found += [
        Milestone(
            id=f"task:{work.id}",
            activities=(str(work.id),),
            deadline=None if work.deadline is None else end_of(work.deadline, simulated.axis),
        )
        for work in opened
    ]
    return tuple(found)


def _deadline(facts: Facts, scope: Scope, simulated: Simulated) -> datetime.date | None:
    """Until when the scope shall be done: the project's deadline, or the latest one of what is in it."""
    if scope.kind == ScopeKind.PROJECT:
        return next((one.deadline for one in facts.projects if one.id == scope.project), None)
    held = {work.release for work in simulated.works}
    dates = [release.finish_on for release in facts.load.releases if release.pk in held]
    if scope.kind == ScopeKind.PLAN:
        owned = {facts.owners[work.id].project for work in simulated.works}
        dates += [one.deadline for one in facts.projects if one.id in owned and one.deadline is not None]
    return max(dates, default=None)
