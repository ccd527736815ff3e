"""A project as it stands: phases with dates and progress, milestones with their gates, what is awaited."""

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.projects.models import Project
from planweave.projects.policy import can_edit_project, can_settle_gate
from planweave.projects.queries.gates import Standing, standings_of
from planweave.projects.queries.projects import managers_of
from planweave.resources.queries import working_time_of
from planweave.workspaces.models import Membership

from ..models import TaskLink
from ..policy import can_edit_tasks
from ..queries.phases import Shift, awaited_in, factors_of, requirements_of, rows_of
from ..queries.tasks import ROW_COLUMNS, as_rows, link_rows, links_in, tasks_in
from .gantt import bars_of, in_tree_order, roll_up
from .network import Tie, broken_ties

OPEN = ("planned", "ready")


def project_rows(actor: Actor, projects: Sequence[Project]) -> list[dict[str, Any]]:
    """Projects with how far they are; a constant number of queries whatever their number."""
    tasks: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in rows_of(project.pk for project in projects):
        tasks[row["project"]].append(row)
    managers = managers_of(project.pk for project in projects)
    names = _names(actor)
    awaited = awaited_in(project.pk for project in projects)
    stones = [row["id"] for rows in tasks.values() for row in rows if row["is_milestone"]]
    standings = standings_of(pk for pk in stones if pk not in awaited)
    return [
        _row(actor, project, tasks[project.pk], managers.get(project.pk, []), names, standings)
        for project in projects
    ]


def project_detail(actor: Actor, project: Project) -> dict[str, Any]:
    """One project with its phases, milestones, factors and requirements; a constant number of queries."""
    rows = in_tree_order([row | {"is_critical": False} for row in rows_of([project.pk])], {})
    windows = {row["id"]: (row["start_on"], row["finish_on"]) for row in rows if row["is_phase"]}
    roll_up(rows)
    managers = managers_of([project.pk])[project.pk]
    names = _names(actor)
    factors = factors_of(project)
    awaited = {factor.pk for factor in factors}
    stones = [row for row in rows if row["is_milestone"] and row["id"] not in awaited]
    standings = standings_of(row["id"] for row in stones)
    phases = [row for row in rows if row["is_phase"]]
    known = {row["id"] for row in phases}
    leads = {project.record.owner_id or project.record.created_by_id, *managers}
    out = [_milestone(actor, row, standings[row["id"]], known, leads) for row in stones]
    return _row(actor, project, rows, managers, names, standings) | {
        "phases": [_phase(row, rows, windows[row["id"]]) for row in phases],
        "stones": sorted(out, key=lambda one: (one["on"] is None, one["on"] or datetime.date.max)),
        "tasks_beside": sum(
            1 for row in rows if row["depth"] == 0 and not row["is_phase"] and not row["is_milestone"]
        ),
        "factors": _factors(factors, {row["id"]: row for row in rows}),
        "requirements": requirements_of(project),
    }


def _row(
    actor: Actor,
    project: Project,
    rows: Sequence[dict[str, Any]],
    managers: Sequence[int],
    names: Mapping[int, str],
    standings: Mapping[int, Standing],
) -> dict[str, Any]:
    record = project.record
    holding = {row["parent"] for row in rows}
    work = [
        row for row in rows if row["id"] not in holding and not row["is_milestone"] and not row["is_phase"]
    ]
    dated = [
        row for row in rows if row["finish_on"] and (row in work or row["is_milestone"] or row["is_phase"])
    ]
    stones = [row for row in rows if row["is_milestone"] and row["id"] in standings]
    waiting = [row for row in stones if standings[row["id"]].state in OPEN and row["finish_on"]]
    following = min(waiting, key=lambda row: (row["finish_on"], row["position"]), default=None)
    finish = max((row["finish_on"] for row in dated), default=None)
    leads = {record.owner_id or record.created_by_id, *managers}
    return {
        "id": project.pk,
        "key": record.key,
        "version": record.version,
        "title": record.title,
        "product": record.product_id,
        "kind": project.kind,
        "state": project.state,
        "goal": project.goal,
        "start_on": project.start_on,
        "deadline": project.deadline,
        "owner": {"id": record.owner_id, "name": record.owner.name} if record.owner else None,
        "managers": [{"id": pk, "name": names.get(pk, "–")} for pk in managers],
        "tasks": len(work),
        "effort_days": round(sum(row["effort_days"] for row in work), 4),
        "progress": _progress(work),
        "finish_on": finish,
        "is_late": bool(project.deadline and finish and finish > project.deadline),
        "milestones": len(stones),
        "milestones_passed": sum(
            1 for row in stones if standings[row["id"]].state in ("passed", "with_conditions")
        ),
        "next_milestone": following
        and {
            "key": following["key"],
            "title": following["title"],
            "on": following["finish_on"],
            "is_overdue": following["finish_on"] < timezone.localdate(),
        },
        "can": {"edit": can_edit_project(actor, leads), "plan": can_edit_tasks(actor)},
    }


def progress_of(works: Sequence[tuple[float, float]]) -> float:
    """The done part of all (effort, progress); of the number of tasks, where nothing takes any."""
    effort = sum(amount for amount, _ in works)
    if effort:
        return round(sum(amount * share for amount, share in works) / effort, 4)
    return round(sum(share for _, share in works) / len(works), 4) if works else 0.0


def _progress(work: Sequence[dict[str, Any]]) -> float:
    return progress_of([(row["effort_days"], row["progress"]) for row in work])


def _phase(
    row: dict[str, Any], rows: Sequence[dict[str, Any]], window: tuple[datetime.date, datetime.date]
) -> dict[str, Any]:
    below = _below(row["id"], rows)
    holding = {one["parent"] for one in rows}
    work = [one for one in below if one["id"] not in holding and not one["is_milestone"]]
    return {
        "id": row["id"],
        "key": row["key"],
        "title": row["title"],
        "version": row["version"],
        "start_on": row["start_on"],
        "finish_on": row["finish_on"],
        "window_start_on": window[0],
        "window_finish_on": window[1],
        "tasks": len(work),
        "tasks_done": sum(1 for one in work if one["progress"] >= 1),
        "effort_days": round(sum(one["effort_days"] for one in work), 4),
        "progress": _progress(work),
        "is_late": bool(window[1] and row["finish_on"] and row["finish_on"] > window[1]),
    }


def _below(task_id: int, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Everything below a task; `rows` are in tree order."""
    inside = {task_id}
    found = []
    for row in rows:
        if row["parent"] in inside:
            inside.add(row["id"])
            found.append(row)
    return found


def milestone_out(actor: Actor, task: Any) -> dict[str, Any]:
    """One milestone, as a write of it answers."""
    standing = standings_of([task.pk])[task.pk]
    project = task.project
    managers = managers_of([project.pk])[project.pk]
    leads = {project.record.owner_id or project.record.created_by_id, *managers}
    row = {
        "id": task.pk,
        "key": task.record.key,
        "title": task.record.title,
        "version": task.record.version,
        "finish_on": task.finish_on,
        "deadline": task.deadline,
    }
    known = {standing.gate.phase_id} if standing.gate and standing.gate.phase_id else set()
    return _milestone(actor, row, standing, known, leads)


def _milestone(
    actor: Actor, row: Mapping[str, Any], standing: Standing, phases: set[int], leads: set[int]
) -> dict[str, Any]:
    gate = standing.gate
    state = standing.state
    on = row["finish_on"]
    decided_by = gate.decided_by if gate else None
    return {
        "id": row["id"],
        "key": row["key"],
        "title": row["title"],
        "version": row["version"],
        "on": on,
        "deadline": row["deadline"],
        "phase": gate.phase_id if gate and gate.phase_id in phases else None,
        "owner": _person(gate.owner if gate else None),
        "state": state.value,
        "is_overdue": bool(on and on < timezone.localdate() and state in OPEN),
        "criteria": [
            {
                "id": one.pk,
                "text": one.text,
                "is_met": one.is_met,
                "evidence": one.evidence,
                "by": _person(one.by),
                "at": one.at,
            }
            for one in standing.criteria
        ],
        "decision": {
            "decision": gate.decision if gate else "",
            "reason": gate.reason if gate else "",
            "conditions": gate.conditions if gate else [],
            "by": _person(decided_by),
            "at": gate.decided_at if gate else None,
        },
        "can": {"settle": can_settle_gate(actor, leads, standing.owner_id), "plan": can_edit_tasks(actor)},
    }


def _factors(factors: Sequence[Any], rows: Mapping[int, dict[str, Any]]) -> list[dict[str, Any]]:
    waiting: dict[int, list[int]] = defaultdict(list)
    ids = [factor.pk for factor in factors]
    links = TaskLink.objects.filter(predecessor__in=ids).order_by("pk") if ids else TaskLink.objects.none()
    for before, after in links.values_list("predecessor_id", "successor_id"):
        waiting[before].append(after)
    return [
        {
            "id": factor.pk,
            "key": factor.record.key,
            "name": factor.record.title,
            "version": factor.record.version,
            "source": factor.source,
            "expected_on": factor.expected_on,
            "delay_days": factor.delay_days,
            "is_there_on": rows[factor.pk]["finish_on"] if factor.pk in rows else None,
            "tasks": [
                {"id": pk, "key": rows[pk]["key"], "title": rows[pk]["title"]}
                for pk in waiting[factor.pk]
                if pk in rows
            ],
        }
        for factor in factors
    ]


def shift_out(actor: Actor, shift: Shift) -> dict[str, Any]:
    """A move of the project's start as people read it, with the links that it would break."""
    return {
        "days": shift.days,
        "moves": [
            {
                "id": move.id,
                "key": move.key,
                "title": move.title,
                "what": move.what,
                "before_start_on": move.before[0],
                "before_finish_on": move.before[1],
                "start_on": move.after[0],
                "finish_on": move.after[1],
                "is_late": bool(move.deadline and move.after[1] and move.after[1] > move.deadline),
            }
            for move in shift.moves
        ],
        "stays": [
            {"id": stay.id, "key": stay.key, "title": stay.title, "why": stay.why} for stay in shift.stays
        ],
        "broken": _broken(actor, shift),
    }


def _broken(actor: Actor, shift: Shift) -> list[dict[str, Any]]:
    """Links that the new dates no longer keep and the old ones did."""
    if not shift.moves:
        return []
    links = link_rows(links_in(actor.here))
    ties = [Tie(**link) for link in links]
    moved = {move.id: move for move in shift.moves}
    near = {pk for link in links for pk in (link["predecessor"], link["successor"])}
    rows = [row for row in _all_rows(actor) if row["id"] in near]
    days = working_time_of(actor.here)
    before = broken_ties(bars_of(rows, set()), ties, days)
    after_rows = [
        row | {"start_on": moved[row["id"]].after[0], "finish_on": moved[row["id"]].after[1]}
        if row["id"] in moved
        else row
        for row in rows
    ]
    after = broken_ties(bars_of(after_rows, set()), ties, days) - before
    keys = {row["id"]: row["key"] for row in rows}
    return [
        {"predecessor_key": keys[link["predecessor"]], "successor_key": keys[link["successor"]]}
        for link in links
        if link["id"] in after
    ]


def _all_rows(actor: Actor) -> list[dict[str, Any]]:
    return as_rows(tasks_in(actor.here).values(*ROW_COLUMNS.values()))


def _names(actor: Actor) -> dict[int, str]:
    members = Membership.objects.filter(workspace_id=actor.here)
    return dict(members.values_list("user_id", "user__name"))


def _person(user: Any) -> dict[str, Any] | None:
    return {"id": user.pk, "name": user.name} if user else None
