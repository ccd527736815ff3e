"""Earned value of the whole plan, a project or a release, from the plan, its history, and the money of its lines."""

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.models import Activity
from planweave.kernel.texts import NOT_FOUND
from planweave.planning.models import Release, Task
from planweave.planning.queries.tasks import tasks_in
from planweave.projects.queries.projects import projects_in
from planweave.resources.queries import working_time_of
from planweave.resources.rules import WorkingTime
from planweave.scenarios.models import PlanCopy
from planweave.scenarios.queries.copies import rows_of
from planweave.scenarios.queries.workload import facts_of_copy
from planweave.scenarios.rules.words import CopyKind, RowKind, ScopeKind
from planweave.workspaces.policy import can_manage, require

from .. import texts
from ..models import BudgetLine
from ..policy import can_read_earned_value, led_projects
from ..rules.earning import (
    Course,
    Piece,
    earned_by_day,
    labour_weights,
    planned_by_day,
    share_on,
)
from ..rules.spreading import next_month
from ..rules.words import Source
from .figures import Ledger, ledger_of, lines_in


@dataclass(frozen=True, kw_only=True)
class Scope:
    """The whole plan, or one project or release."""

    project: int | None = None
    release: int | None = None

    def holds(self, *, project: int | None, release: int | None) -> bool:
        return (self.project is None or project == self.project) and (
            self.release is None or release == self.release
        )

    @property
    def is_whole(self) -> bool:
        return self.project is None and self.release is None


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What earned value is made of: what becomes due, is earned and is spent on each day, in one unit; and where it
    comes from. `bridge.standing` makes the figures of it. `level` is what lines plan beside the work of people: it is
    due by their months and earned as it is due (level of effort).

    `unit` is "money" (of `currency`) or "days" (people-days). `cost_source`: "booked" where AC is what was booked on
    lines, "people" the cost of work done, "both" their sum, "effort" the people-days of work done. `assumed_days` have
    no known rate and count at the average one; `undated` tasks and `added` ones (not in the baseline) are not in the
    plan's value, `gone` ones are no longer in the plan and earn nothing more. `estimated_until`: up to this day EV is
    laid evenly over the days, because the first reports came with the tasks themselves.
    """

    unit: str
    currency: str
    baseline: PlanCopy | None
    cost_source: str
    planned: Mapping[datetime.date, float]
    level: Mapping[datetime.date, float]
    earned: Mapping[datetime.date, float]
    spent: Mapping[datetime.date, float]
    days: WorkingTime
    labour: float
    other: float
    assumed_days: float
    tasks: int
    undated: int
    added: int
    gone: int
    lines: Sequence[BudgetLine]
    unconverted: int
    estimated_until: datetime.date | None
    today: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class _Now:
    """A task of the present plan."""

    piece: Piece
    progress: float
    created_on: datetime.date
    has_dates: bool
    project: int | None
    release: int | None


def earned_value_of(
    actor: Actor,
    *,
    project: str,
    release: int | None,
    baseline: int | None,
    as_of: datetime.date | None = None,
) -> Standing:
    """For everybody who reads the plan in people-days; in money for those who lead the workspace or the project.
    `as_of`: what stood at the end of that day; Invalid where it is to come."""
    require(can_read_earned_value(actor), actor)
    scope = _scope(actor, project, release)
    led = led_projects(actor)
    sees_money = can_manage(actor) or (scope.project is not None and scope.project in led)
    found = standing_of(actor.here, scope, baseline=baseline, in_money=sees_money)
    if as_of is not None and as_of > found.today:
        raise Invalid.of({"as_of": texts.AS_OF_FUTURE})
    return found if as_of is None else replace(found, today=as_of)


def _scope(actor: Actor, project: str, release: int | None) -> Scope:
    if project:
        found = projects_in(actor.here).filter(record__key=project).values_list("pk", flat=True).first()
        if found is None:
            raise NotFound(NOT_FOUND)
        return Scope(project=found)
    if release is not None:
        if not Release.objects.filter(workspace_id=actor.here, pk=release).exists():
            raise NotFound(NOT_FOUND)
        return Scope(release=release)
    return Scope()


def standing_of(
    workspace_id: int, scope: Scope, *, baseline: int | None = None, in_money: bool = True
) -> Standing:
    """No right is asked: for measures and other rooms. Against the named plan baseline, the newest one that covers the
    scope, or the plan as it stands (`baseline` 0 asks for that)."""
    today, days = timezone.localdate(), working_time_of(workspace_id)
    now = _present(workspace_id)
    copy = _baseline(workspace_id, scope, baseline)
    inside = {pk: one for pk, one in now.items() if scope.holds(project=one.project, release=one.release)}
    if copy is None:
        pieces = [one.piece for one in inside.values() if one.has_dates]
        undated = len(inside) - len(pieces)
    else:
        pieces, undated = _frozen(copy, scope, days)
    lines = [line for line in lines_in(workspace_id) if _counts(line, scope)] if in_money else []
    ledger = ledger_of(workspace_id, lines)
    rate = _mean([*pieces, *(one.piece for one in inside.values())]) if in_money else None
    value = _valued(pieces, ledger, rate, days)
    known = {pk: now[pk] for pk in {*(piece.id for piece in pieces), *inside} if pk in now}
    courses = _courses(workspace_id, known, today)
    spent, source = _spent(inside, courses, ledger, rate=rate, in_money=value.unit == "money", days=days)
    planned_ids = {piece.id for piece in pieces}
    firsts = [one.reports[0][0] for one in courses.values() if one.since is not None and one.reports]
    return Standing(
        unit=value.unit,
        currency=ledger.rates.base,
        baseline=copy,
        cost_source=source,
        planned=planned_by_day(pieces, value.weights, days),
        level=value.level,
        earned=earned_by_day(courses, value.weights, days),
        spent=spent,
        days=days,
        labour=value.labour,
        other=value.other,
        assumed_days=round(
            sum(one.effort_days for one in pieces if rate is not None and one.rate is None), 4
        ),
        tasks=len(pieces),
        undated=undated,
        added=len(set(inside) - planned_ids) if copy else 0,
        gone=len(planned_ids - set(now)),
        lines=lines,
        unconverted=sum(ledger.figures[line.pk].base is None for line in lines),
        estimated_until=max(firsts, default=None),
        today=today,
    )


@dataclass(frozen=True, kw_only=True)
class _Value:
    unit: str
    weights: Mapping[int, float]
    labour: float
    other: float
    level: Mapping[datetime.date, float]


def _valued(pieces: Sequence[Piece], ledger: Ledger, rate: float | None, days: WorkingTime) -> _Value:
    """People's cost where a rate is known, and beside it what lines plan, as level of effort. Without rates what lines
    plan is apportioned to the tasks by effort; without lines as well, people-days."""
    other = Decimal(0)
    for line in ledger.lines:
        base = ledger.figures[line.pk].base
        if base is not None and (rate is None or line.source != Source.PEOPLE):
            other += base.planned
    weights = labour_weights(pieces, rate)
    labour = sum(weights.values())
    if rate is not None:
        return _Value(
            unit="money", weights=weights, labour=labour, other=float(other), level=_level(ledger, days)
        )
    if other and labour:
        each = {pk: float(other) * one / labour for pk, one in weights.items()}
        return _Value(unit="money", weights=each, labour=0.0, other=float(other), level={})
    return _Value(unit="days", weights=weights, labour=labour, other=0.0, level={})


def _level(ledger: Ledger, days: WorkingTime) -> dict[datetime.date, float]:
    """What lines of other cost plan, evenly over the working days of each month within their period."""
    found: dict[datetime.date, float] = {}
    for line in ledger.lines:
        if line.source == Source.PEOPLE or ledger.figures[line.pk].base is None:
            continue
        for month, amount in ledger.facts[line.pk].months.items():
            part = ledger.rates.converted(amount, line.currency, ledger.rates.base, month)
            if not part:
                continue
            last = next_month(month) - datetime.timedelta(days=1)
            first = max(month, line.starts_on)
            worked = days.days(first, min(last, line.ends_on)) or [first]
            for day in worked:
                found[day] = found.get(day, 0.0) + float(part) / len(worked)
    return found


def _counts(line: BudgetLine, scope: Scope) -> bool:
    """Lines of the scope itself; of the whole plan, those of any project or release."""
    if scope.is_whole:
        return line.project_id is not None or line.release_id is not None
    return scope.holds(project=line.project_id, release=line.release_id)


def _present(workspace_id: int) -> dict[int, _Now]:
    rows = list(
        tasks_in(workspace_id).values_list(
            "record_id",
            "effort_days",
            "person__day_rate",
            "start_on",
            "finish_on",
            "progress",
            "record__created_at",
            "project_id",
            "release_id",
            "parent_id",
            "is_milestone",
            "is_phase",
        )
    )
    holding = {row[9] for row in rows}
    someday = datetime.date.min
    return {
        row[0]: _Now(
            piece=Piece(
                id=row[0],
                effort_days=row[1],
                rate=row[2],
                start_on=row[3] or someday,
                finish_on=row[4] or someday,
            ),
            has_dates=row[3] is not None,
            progress=row[5],
            created_on=timezone.localdate(row[6]),
            project=row[7],
            release=row[8],
        )
        for row in rows
        if row[0] not in holding and not row[10] and not row[11]
    }


def _baseline(workspace_id: int, scope: Scope, wanted: int | None) -> PlanCopy | None:
    if wanted == 0:
        return None
    copies = PlanCopy.objects.filter(
        workspace_id=workspace_id, kind=CopyKind.BASELINE, withdrawn_at=None
    ).order_by("-made_at", "-pk")
    if wanted is not None:
        found = copies.filter(pk=wanted).first()
        if found is None:
            raise Invalid.of({"baseline": texts.BASELINE_UNKNOWN})
        return found
    return next((copy for copy in copies[:50] if _covers(copy, scope)), None)


def _covers(copy: PlanCopy, scope: Scope) -> bool:
    kind = copy.scope.get("kind", ScopeKind.WORKSPACE)
    if kind == ScopeKind.PROJECT:
        return scope.project is not None and copy.scope.get("project") == scope.project
    if kind == ScopeKind.RELEASES:
        return scope.release is not None and scope.release in copy.scope.get("releases", ())
    return True


def _frozen(copy: PlanCopy, scope: Scope, days: WorkingTime) -> tuple[list[Piece], int]:
    rows = rows_of(copy)
    facts = facts_of_copy(rows, days=days, sees_rates=True)
    phases = {row.ref for row in rows.values() if row.kind == RowKind.TASK and row.values.get("is_phase")}
    inside = [
        one
        for one in facts.pieces
        if not one.is_milestone
        and one.id not in phases
        and scope.holds(project=one.project, release=one.release)
    ]
    pieces = [
        Piece(
            id=one.id,
            effort_days=one.effort_days,
            rate=None if one.person is None else facts.day_rates.get(one.person),
            start_on=one.start_on,
            finish_on=one.finish_on,
        )
        for one in inside
        if one.start_on is not None and one.finish_on is not None
    ]
    return pieces, len(inside) - len(pieces)


def _mean(pieces: Sequence[Piece]) -> float | None:
    known = [(one.effort_days, one.rate) for one in pieces if one.rate is not None]
    effort = sum(days for days, _ in known)
    if effort:
        return sum(days * rate for days, rate in known) / effort
    return sum(rate for _, rate in known) / len(known) if known else None


def _courses(workspace_id: int, known: Mapping[int, _Now], today: datetime.date) -> dict[int, Course]:
    """How progress went, from the one history; one query."""
    reports: dict[int, list[tuple[datetime.date, float]]] = {pk: [] for pk in known}
    told = Activity.objects.filter(
        workspace_id=workspace_id,
        record_id__in=Task.objects.filter(record__workspace_id=workspace_id).values("record_id"),
        changes_json__contains='"progress":[',
    ).order_by("seq")
    for pk, at, text in told.values_list("record_id", "at", "changes_json"):
        if pk in reports:
            after = json.loads(text)["progress"][1]
            reports[pk].append((timezone.localdate(at), float(after or 0.0)))
    found = {}
    for pk, one in known.items():
        course = Course(reports=reports[pk])
        if share_on(course, today) != one.progress:
            course = Course(
                reports=[*reports[pk], (one.created_on if not reports[pk] else today, one.progress)]
            )
        if course.reports and one.has_dates and course.reports[0][0] <= one.created_on:
            course = replace(course, since=one.piece.start_on)
        found[pk] = course
    return found


def _spent(
    inside: Mapping[int, _Now],
    courses: Mapping[int, Course],
    ledger: Ledger,
    *,
    rate: float | None,
    in_money: bool,
    days: WorkingTime,
) -> tuple[dict[datetime.date, float], str]:
    """Actual cost by day, and what it is made of."""
    spent: dict[datetime.date, float] = {}
    pays_people = False
    for line in ledger.lines:
        facts = ledger.facts[line.pk]
        pays_people = pays_people or (line.source == Source.PEOPLE and bool(facts.booked))
        for entry in facts.booked:
            amount = ledger.rates.converted(entry.amount, entry.currency, ledger.rates.base, entry.on)
            if amount is not None:
                spent[entry.on] = spent.get(entry.on, 0.0) + float(amount)
    if in_money and (rate is None or pays_people):
        return spent, "booked"
    weights = labour_weights([one.piece for one in inside.values()], rate if in_money else None)
    own = {pk: course for pk, course in courses.items() if pk in inside}
    for day, amount in earned_by_day(own, weights, days).items():
        spent[day] = spent.get(day, 0.0) + amount
    if not in_money:
        return spent, "effort"
    return spent, "both" if any(ledger.facts[line.pk].booked for line in ledger.lines) else "people"
