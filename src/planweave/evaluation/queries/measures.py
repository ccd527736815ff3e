"""The rows of the plan that each computed figure of a person rests on; a constant number of queries.

Everything here can be read by every member of the workspace elsewhere: what is private is to whom it is put together.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Mapping

from django.utils import timezone

from planweave.decisions.queries.of_person import decisions_by, settled_with
from planweave.decisions.rules.figures import REVERSAL_WINDOW
from planweave.goals.queries.of_person import closed_goals
from planweave.kernel.actor import Actor
from planweave.planning.models import Release
from planweave.planning.queries.tasks import tasks_in
from planweave.requirements.models import Requirement
from planweave.requirements.queries.moves import ReleaseMove, release_moves
from planweave.requirements.rules import State
from planweave.responsibility.actions.settling import marked_here
from planweave.responsibility.bridge import Kind
from planweave.responsibility.queries.map import settlements_here
from planweave.workspaces.models import Area

from ..rules.measures import CaseRow, closeness

OVERLAPS = (Kind.TWO_OWNERS, Kind.OVERLAP)
LONGEST = 365
"""How many days back open overlaps are looked for."""


def cases_of(
    actor: Actor, person: int, measures: Collection[str], *, first: datetime.date, last: datetime.date
) -> dict[str, list[CaseRow]]:
    """{measure: its cases}; of those asked for. The days are both included."""
    found: dict[str, list[CaseRow]] = {}
    wanted = set(measures)
    here = actor.here
    if wanted & {"kept_release", "completed", "estimates"}:
        own = list(
            Requirement.objects.filter(
                record__workspace_id=here,
                record__kind="requirement",
                record__deleted_at=None,
                record__owner_id=person,
            )
            .select_related("record", "release")
            .order_by("record__number", "pk")
        )
        if "kept_release" in wanted:
            found["kept_release"] = _kept(here, own, first=first, last=last)
        if "completed" in wanted:
            found["completed"] = _completed(own, first=first, last=last)
        if "estimates" in wanted:
            found["estimates"] = _estimates(here, own, first=first, last=last)
    if "settling_days" in wanted:
        found["settling_days"] = _settled(here, person, first=first, last=last)
    if "reversed" in wanted:
        found["reversed"] = _reversed(here, person, first=first, last=last)
    if "goal_score" in wanted:
        found["goal_score"] = _goals(here, person, first=first, last=last)
    if "overlaps_settled" in wanted:
        found["overlaps_settled"] = _overlaps(actor, person, first=first, last=last)
    return found


def _kept(
    workspace_id: int, own: list[Requirement], *, first: datetime.date, last: datetime.date
) -> list[CaseRow]:
    """A requirement that comes into a release in the period is a case; one that leaves it, or changes it, is not kept.

    Releases as they stood at the end of the period: what moved afterwards is taken back in thought.
    """
    since = datetime.datetime.combine(first, datetime.time.min, tzinfo=timezone.get_current_timezone())
    moves = release_moves(workspace_id, [row.pk for row in own], since=since)
    names = dict(Release.objects.filter(workspace_id=workspace_id).values_list("pk", "name"))
    rows = []
    for row in own:
        inside, after = _parted(moves.get(row.pk, []), last)
        at_end = after[0].before if after else row.release_id
        left = [move for move in inside if move.before is not None and move.after != move.before]
        if at_end is None and not left:
            continue
        rows.append(
            CaseRow(
                key=row.record.key,
                title=row.record.title,
                kind="requirement",
                value=0.0 if left else 1.0,
                on=timezone.localtime(left[0].at).date() if left else None,
                before=_named(names, left[0].before if left else at_end),
                after=_named(names, left[-1].after if left else at_end),
            )
        )
    return rows


def _parted(moves: list[ReleaseMove], last: datetime.date) -> tuple[list[ReleaseMove], list[ReleaseMove]]:
    """Those until the last day, and those after it."""
    inside = [move for move in moves if timezone.localtime(move.at).date() <= last]
    return inside, moves[len(inside) :]


def _named(names: Mapping[int, str], release: int | None) -> str:
    return names.get(release, f"#{release}") if release is not None else ""


def _completed(own: list[Requirement], *, first: datetime.date, last: datetime.date) -> list[CaseRow]:
    return [
        CaseRow(
            key=row.record.key,
            title=row.record.title,
            kind="requirement",
            value=1.0 if row.state == State.DONE else 0.0,
            on=row.release.finish_on,
            after=row.release.name,
        )
        for row in own
        if row.release is not None and first <= row.release.finish_on <= last
    ]


def _estimates(
    workspace_id: int, own: list[Requirement], *, first: datetime.date, last: datetime.date
) -> list[CaseRow]:
    """Requirements done in the period that have an estimate and finished tasks. A task with others below it is not
    counted: its effort is theirs."""
    done = [
        row
        for row in own
        if row.state == State.DONE
        and row.effort_likely_days
        and first <= timezone.localtime(row.state_since).date() <= last
    ]
    efforts: dict[int, float] = defaultdict(float)
    tasks = tasks_in(workspace_id).filter(requirement__in=[row.pk for row in done], is_milestone=False)
    for requirement, effort in (
        tasks.filter(is_phase=False, progress=1, record__subtasks=None)
        .order_by()
        .values_list("requirement_id", "effort_days")
    ):
        efforts[requirement or 0] += effort
    return [
        CaseRow(
            key=row.record.key,
            title=row.record.title,
            kind="requirement",
            value=closeness(estimate=row.effort_likely_days, actual=efforts[row.pk]),
            on=timezone.localtime(row.state_since).date(),
            before=f"{row.effort_likely_days:g}",
            after=f"{efforts[row.pk]:g}",
        )
        for row in done
        if row.effort_likely_days and efforts[row.pk] > 0
    ]


def _settled(workspace_id: int, person: int, *, first: datetime.date, last: datetime.date) -> list[CaseRow]:
    return [
        CaseRow(
            key=row.record.key,
            title=row.record.title,
            kind="disagreement",
            value=(row.ended_at - row.record.created_at) / datetime.timedelta(days=1),
            on=timezone.localtime(row.ended_at).date(),
        )
        for row in settled_with(workspace_id, person, first=first, last=last)
        if row.ended_at is not None
    ]


def _reversed(workspace_id: int, person: int, *, first: datetime.date, last: datetime.date) -> list[CaseRow]:
    now = timezone.now()
    rows = []
    for row in decisions_by(workspace_id, person, first=first, last=last):
        by = getattr(row, "reversed_by", None)
        is_within = by is not None and by.decided_at - row.decided_at <= REVERSAL_WINDOW
        if is_within or now - row.decided_at > REVERSAL_WINDOW:
            rows.append(
                CaseRow(
                    key=row.record.key,
                    title=row.record.title,
                    kind="decision",
                    value=1.0 if is_within else 0.0,
                    on=timezone.localtime(row.decided_at).date(),
                    after=by.record.key if by is not None and is_within else "",
                )
            )
    return rows


def _goals(workspace_id: int, person: int, *, first: datetime.date, last: datetime.date) -> list[CaseRow]:
    rows = []
    for one in closed_goals(workspace_id, person, first=first, last=last):
        score = one.score
        if score is not None:
            rows.append(
                CaseRow(
                    key=one.key,
                    title=one.objective.record.title,
                    kind="objective",
                    value=score,
                    on=one.objective.closed_on,
                    before=f"{one.objective.target:g}" if one.objective.target is not None else "",
                    after=f"{one.objective.actual:g}" if one.objective.actual is not None else "",
                )
            )
    return rows


def _overlaps(actor: Actor, person: int, *, first: datetime.date, last: datetime.date) -> list[CaseRow]:
    """Each overlap once: settled in the period, else open now. What was settled before or after is no case."""
    days = min(LONGEST, max(1, (timezone.localdate() - first).days))
    marked, _ = marked_here(actor, days=days)
    settled = {}
    for one in settlements_here(actor.here).select_related("area", "product"):
        on = timezone.localtime(one.at).date()
        if one.kind in OVERLAPS and person in one.people and first <= on <= last:
            settled[one.mark] = one
    names = dict(Area.objects.filter(workspace_id=actor.here).values_list("pk", "name"))
    rows = [
        CaseRow(
            key="",
            title=one.area.name if one.area else one.product.name if one.product else "",
            kind="overlap",
            value=1.0,
            on=timezone.localtime(one.at).date(),
            after=one.way,
        )
        for one in settled.values()
    ]
    for found in marked:
        finding = found.finding
        is_open = found.settled is None and found.mark not in settled
        if is_open and finding.kind in OVERLAPS and person in finding.people:
            rows.append(
                CaseRow(
                    key="",
                    title=names.get(finding.area or 0, ""),
                    kind="overlap",
                    value=0.0,
                    on=finding.last,
                )
            )
    return rows
