"""What the cockpits look at, of all projects at once, and what they show."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from planweave.baselines.models import BaselineItem
from planweave.forecasts.queries.latest import latest_of
from planweave.goals.models import Contribution
from planweave.kernel.models import Record
from planweave.projects.models import Delivery, Project
from planweave.projects.queries.gates import standings_of
from planweave.requirements.models import Requirement
from planweave.resources.models import LoadAlert
from planweave.reviews.models import Round
from planweave.risks.models import About, Response, Risk
from planweave.risks.queries.risks import risks_in
from planweave.risks.rules.words import OPEN

from ..models import Report
from ..queries.offered import CHECKS
from ..queries.reports import plans_in
from ..queries.watching import open_alarm_counts
from ..rules import cockpit as rules
from ..rules.cockpit import Facts, Job, Need, Stone, Thing, Threat
from .picture import Picture
from .progress import DECIDED
from .watching import limits_of

APPROVED = ("accept", "accept_with_changes")
ANALYSED = ("analysed", "planned", "in_progress", "done")
CURRENT_FOR = {"week": 8, "fortnight": 15, "month": 32, "never": 0}


@dataclass(frozen=True, kw_only=True)
class Cockpits:
    """The facts of every project, and its key figures that come from elsewhere."""

    facts: Mapping[int, Facts]
    alarms: Mapping[int | None, int]
    risks: Mapping[int, list[Risk]]


def cockpits_of(picture: Picture) -> Cockpits:
    """Sixteen queries beside the picture's, and what rooms above add, whatever the number of projects."""
    needs = _needs_by_project(picture)
    every = set().union(*needs.values()) if needs else set()
    rows = _needs(every, picture)
    risks = _risks(picture, needs)
    responses = set(
        Response.objects.filter(
            risk__in={one.pk for found in risks.values() for one in found}, removed_at=None
        ).values_list("risk_id", flat=True)
    )
    stones = standings_of(one.id for one in picture.pieces.values() if one.is_milestone)
    over = set(
        LoadAlert.objects.filter(
            person__workspace_id=picture.workspace, kind=LoadAlert.Kind.OVER, over_at=None
        ).values_list("person_id", flat=True)
    )
    reports = _reports(picture)
    limits, _ = limits_of(picture.workspace)
    above: dict[int, dict[str, list[rules.Check]]] = defaultdict(dict)
    frozen_needs = {pk: frozenset(ids) for pk, ids in needs.items()}
    for step, tell in CHECKS.items():
        for project_id, checks in tell(picture.workspace, frozen_needs).items():
            above[project_id].setdefault(step, []).extend(checks)
    facts = {}
    for project in picture.projects:
        inside = picture.by_project.get(project.pk, ())
        work = [one for one in inside if one.is_work]
        doers = {one.person for one in work if one.person is not None and not one.is_done}
        people = {
            pk: Thing("person", str(pk), picture.people[pk].name) for pk in doers if pk in picture.people
        }
        has_report, is_current, reaches = reports.get(project.pk, (False, False, False))
        facts[project.pk] = Facts(
            project=_thing(project.record, "project"),
            goal=project.goal,
            has_deadline=project.deadline is not None,
            has_owner=project.record.owner_id is not None,
            needs=[rows[pk] for pk in sorted(needs.get(project.pk, ())) if pk in rows],
            jobs=[
                Job(
                    thing=Thing("task", one.key, one.title),
                    has_person=one.person is not None,
                    has_dates=one.start_on is not None,
                    is_frozen=one.is_in_baseline,
                    has_begun=one.has_begun,
                    is_done=one.is_done,
                    is_reported=bool(
                        one.reported_on and (picture.today - one.reported_on).days < limits.silent_days
                    ),
                )
                for one in work
            ],
            stones=[
                Stone(
                    thing=Thing("task", one.key, one.title),
                    has_criteria=bool(stones[one.id].criteria),
                    is_due=bool(one.finish_on and one.finish_on <= picture.today),
                    is_decided=one.is_done or stones[one.id].state.value in DECIDED,
                )
                for one in inside
                if one.is_milestone
            ],
            threats=[
                Threat(
                    thing=Thing("risk", risk.record.key, risk.record.title),
                    is_assessed=risk.level is not None,
                    has_response=risk.pk in responses,
                    has_owner=risk.record.owner_id is not None,
                )
                for risk in risks.get(project.pk, ())
            ],
            people=list(people.values()),
            people_over=[thing for pk, thing in people.items() if pk in over],
            has_report=has_report,
            is_report_current=is_current,
            report_reaches=reaches,
            more=above.get(project.pk, {}),
        )
    return Cockpits(facts=facts, alarms=open_alarm_counts(picture.workspace), risks=risks)


def matrix(picture: Picture, cockpits: Cockpits) -> list[dict[str, Any]]:
    """A row per project: each step's share, what to do next, key figures."""
    return [_row(picture, cockpits, project) for project in picture.projects if project.pk in cockpits.facts]


def cockpit(
    picture: Picture, cockpits: Cockpits, project: Project, *, money: Iterable[Any]
) -> dict[str, Any]:
    """One project in full; two queries more, for how sure its date is."""
    facts = cockpits.facts[project.pk]
    sure = latest_of(picture.workspace, project.pk)
    return _row(picture, cockpits, project) | {
        "steps": [_step(step) for step in rules.steps_of(facts)],
        "flow": [_step(step) for step in rules.flow_of(facts)],
        "confidence": {
            "share_in_time": sure.share_in_time,
            "p50_on": sure.p50_on,
            "p80_on": sure.p80_on,
            "is_stale": sure.is_stale,
        }
        if sure
        else None,
        "money": [{"name": name, "value": value} for name, value in money],
        "people": len(facts.people),
        "people_over": len(facts.people_over),
    }


def _row(picture: Picture, cockpits: Cockpits, project: Project) -> dict[str, Any]:
    facts = cockpits.facts[project.pk]
    steps = rules.steps_of(facts)
    following = rules.next_action(steps)
    figures = picture.figures("project", project.pk)
    risks = cockpits.risks.get(project.pk, [])
    stones = facts.stones
    return {
        "id": project.pk,
        "key": project.record.key,
        "title": project.record.title,
        "state": project.state,
        "owner": project.record.owner.name if project.record.owner else "",
        "start_on": project.start_on,
        "deadline": project.deadline,
        "share": round(sum(step.share for step in steps) / len(steps), 4),
        "shares": [
            {"step": step.code, "share": round(step.share, 4), "is_done": step.is_done} for step in steps
        ],
        "next": None
        if following is None
        else {"step": following.step, **_check(following.check), "missing": _missing(following.check)[:1]},
        "figures": {
            "progress": figures.progress,
            "planned": figures.planned,
            "behind": figures.behind,
            "expected_finish": figures.expected_finish,
            "late_days": figures.late_days,
            "tasks_late": figures.tasks_late,
            "effort": figures.effort,
        },
        "alarms": cockpits.alarms.get(project.pk, 0),
        "risks": len(risks),
        "worst_risk": max((one.level for one in risks if one.level is not None), default=None),
        "milestones": len(stones),
        "milestones_reached": sum(one.is_decided for one in stones),
    }


def _step(step: rules.Step) -> dict[str, Any]:
    return {
        "code": step.code,
        "share": round(step.share, 4),
        "is_done": step.is_done,
        "checks": [_check(one) | {"missing": _missing(one)} for one in step.checks],
    }


def _check(one: rules.Check) -> dict[str, Any]:
    return {"code": one.code, "done": one.done, "total": one.total}


def _missing(one: rules.Check) -> list[dict[str, str]]:
    return [{"kind": thing.kind, "key": thing.key, "title": thing.title} for thing in one.missing]


def _thing(record: Record, kind: str) -> Thing:
    return Thing(kind, record.key, record.title)


def _needs_by_project(picture: Picture) -> dict[int, set[int]]:
    """{project: its requirements}, by its tasks and by the releases that it delivers; two queries."""
    found: dict[int, set[int]] = {project.pk: set() for project in picture.projects}
    for one in picture.pieces.values():
        if one.project in found and one.requirement is not None:
            found[one.project].add(one.requirement)
    delivered: dict[int, set[int]] = defaultdict(set)
    rows = Delivery.objects.filter(project__in=list(found)).values_list("release_id", "project_id")
    for release_id, project_id in rows:
        delivered[release_id].add(project_id)
    needs = Requirement.objects.filter(release__in=list(delivered), record__deleted_at=None)
    for pk, release_id in needs.exclude(state="rejected").values_list("pk", "release_id"):
        for project_id in delivered[release_id or 0]:
            found[project_id].add(pk)
    return found


def _needs(ids: Collection[int], picture: Picture) -> dict[int, Need]:
    """Requirements as the steps look at them; five queries. Done where the data say so:

    described: a description, steps or a process; estimated: a likely effort; ranked: a score or a priority.
    """
    rows = Requirement.objects.filter(pk__in=ids, record__deleted_at=None).select_related("record")
    aims = set(
        Contribution.objects.filter(requirement__in=ids, objective__record__deleted_at=None).values_list(
            "requirement_id", flat=True
        )
    )
    items = BaselineItem.objects.filter(record_id__in=ids, baseline__withdrawn_at=None)
    frozen = set(items.values_list("record_id", flat=True))
    approved = Round.objects.filter(baseline__workspace_id=picture.workspace, decision__in=APPROVED)
    reviewed = set(
        BaselineItem.objects.filter(record_id__in=ids, baseline__in=approved.values("baseline")).values_list(
            "record_id", flat=True
        )
    )
    tasked = {one.requirement for one in picture.pieces.values()}
    return {
        row.pk: Need(
            thing=_thing(row.record, "requirement"),
            is_described=bool(row.description.strip() or row.steps or row.process_diagram),
            is_estimated=row.effort_likely_days is not None,
            is_ranked=row.score is not None or bool(row.priority),
            has_source=bool(row.source),
            is_analysed=row.state in ANALYSED,
            is_accepted=row.state == "done",
            has_acceptance=bool(row.acceptance or row.fit_criteria),
            has_verification=bool(row.verification_method),
            has_goal=row.pk in aims,
            has_task=row.pk in tasked,
            is_frozen=row.pk in frozen,
            is_reviewed=row.pk in reviewed,
        )
        for row in rows
    }


def _risks(picture: Picture, needs: Mapping[int, Collection[int]]) -> dict[int, list[Risk]]:
    """{project: open risks about it, its tasks or its requirements}; two queries."""
    open_ones = {
        risk.pk: risk
        for risk in risks_in(picture.workspace).filter(state__in=OPEN).select_related("record").order_by("pk")
    }
    homes: dict[int, set[int]] = defaultdict(set)
    for project_id, ids in needs.items():
        homes[project_id].add(project_id)
        for pk in ids:
            homes[pk].add(project_id)
    for one in picture.pieces.values():
        if one.project is not None:
            homes[one.id].add(one.project)
    deliveries: dict[int, set[int]] = defaultdict(set)
    for one in picture.pieces.values():
        if one.release is not None and one.project is not None:
            deliveries[one.release].add(one.project)
    found: dict[int, dict[int, Risk]] = defaultdict(dict)
    rows = About.objects.filter(Q(risk__in=list(open_ones))).values_list("risk_id", "kind", "target_id")
    for risk_id, kind, target in rows:
        for project_id in (homes if kind == "record" else deliveries).get(target, ()):
            found[project_id][risk_id] = open_ones[risk_id]
    return {project_id: list(risks.values()) for project_id, risks in found.items()}


def _reports(picture: Picture) -> dict[int, tuple[bool, bool, bool]]:
    """{project: (there is a regular report, its last one is no older than its cycle, it goes to somebody)}; three
    queries."""
    plans = list(plans_in(picture.workspace).exclude(project=None).prefetch_related("recipients"))
    last: dict[int, datetime.date] = {}
    for plan_id, to_on in Report.objects.filter(plan__in=plans).values_list("plan_id", "to_on"):
        last[plan_id] = max(to_on, last.get(plan_id, to_on))
    found: dict[int, tuple[bool, bool, bool]] = {}
    for plan in plans:
        on = last.get(plan.pk)
        is_current = bool(on and (picture.today - on).days <= CURRENT_FOR[plan.every])
        was = found.get(plan.project_id or 0, (False, False, False))
        found[plan.project_id or 0] = (True, was[1] or is_current, was[2] or bool(plan.recipients.all()))
    return found
