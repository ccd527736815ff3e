"""Progress of projects, releases and phases as it is shown; milestones with their trend; the burn-up."""

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from planweave.kernel.models import Record
from planweave.projects.queries.gates import standings_of

from ..queries.past import changes_since, ends_of, made_at_of
from ..queries.watching import open_alarm_counts
from ..rules.progress import (
    Piece,
    figures_of,
    is_late,
    passed_share,
    report_days,
    values_at,
    working_days_between,
)
from .picture import Picture

WEEKS = 12
MOST_LATE = 50
MOST_MILESTONES = 24
DECIDED = ("passed", "with_conditions")


def overview(picture: Picture) -> dict[str, Any]:
    """Every project and release with its figures; one query beside the picture's."""
    alarms = open_alarm_counts(picture.workspace)
    whole = list(picture.pieces.values())
    return {
        "today": picture.today,
        "basis": picture.basis(whole),
        "figures": asdict(picture.figures("", None)),
        "alarms": sum(alarms.values()),
        "projects": [
            {
                "scope": "project",
                "id": project.pk,
                "key": project.record.key,
                "title": project.record.title,
                "state": project.state,
                "owner": project.record.owner.name if project.record.owner else "",
                "due_on": project.deadline,
                "alarms": alarms.get(project.pk, 0),
                "basis": picture.basis(list(picture.by_project.get(project.pk, ()))),
                "figures": asdict(picture.figures("project", project.pk)),
            }
            for project in picture.projects
        ],
        "releases": [
            {
                "scope": "release",
                "id": release.pk,
                "key": "",
                "title": release.name,
                "state": "",
                "owner": "",
                "due_on": release.finish_on,
                "alarms": 0,
                "basis": picture.basis(list(picture.by_release.get(release.pk, ()))),
                "figures": asdict(picture.figures("release", release.pk)),
            }
            for release in picture.releases
            if release.pk in picture.by_release
        ],
    }


def closely(picture: Picture, scope: str, ref: int | None, *, weeks: int = WEEKS) -> dict[str, Any]:
    """One project, one release or everything: phases, late tasks, milestones with trend, burn-up; six queries beside
    the picture's."""
    inside = picture.of(scope, ref)
    days = report_days(picture.today, weeks=weeks)
    fields = ("effort_days", "progress", "start_on", "finish_on")
    since = ends_of(days[:1])[0]
    past = changes_since(picture.workspace, [one.id for one in inside], since, fields)
    made = made_at_of([one.id for one in inside])
    return {
        "today": picture.today,
        "scope": scope,
        "id": ref,
        "basis": picture.basis(inside),
        "figures": asdict(figures_of(inside, today=picture.today, days=picture.days)),
        "phases": _phases(picture, inside),
        "milestones": milestones_of(picture, inside, days, past, made),
        "burn_up": burn_up(picture, inside, days, past, made),
        "late": late_rows(picture, inside),
    }


def _phases(picture: Picture, inside: Sequence[Piece]) -> list[dict[str, Any]]:
    """In the order of the plan; what is in no phase is not among them."""
    below: dict[int, list[Piece]] = defaultdict(list)
    for one in inside:
        if one.phase is not None:
            below[one.phase].append(one)
    names = {pk: (key, title) for pk, key, title in _names(below)}
    return [
        {
            "id": pk,
            "key": names[pk][0],
            "title": names[pk][1],
            "figures": asdict(figures_of(pieces, today=picture.today, days=picture.days)),
        }
        for pk, pieces in below.items()
        if pk in names
    ]


def _names(ids: Mapping[int, object]) -> list[tuple[int, str, str]]:
    return list(Record.objects.filter(pk__in=list(ids)).values_list("pk", "key", "title"))


def late_rows(picture: Picture, inside: Sequence[Piece]) -> list[dict[str, Any]]:
    """Open tasks that are late or will end after their date, those that slip most first."""
    found = []
    for one in inside:
        if one.is_done or not one.is_work or one.finish_on is None or one.expected_finish is None:
            continue
        by = working_days_between(one.finish_on, one.expected_finish, picture.days)
        if by > 0 or is_late(one, today=picture.today):
            doer = picture.people.get(one.person or 0)
            found.append(
                {
                    "key": one.key,
                    "title": one.title,
                    "person": doer.name if doer else "",
                    "progress": one.progress,
                    "finish_on": one.finish_on,
                    "planned_finish": one.planned_finish,
                    "expected_finish": one.expected_finish,
                    "days": by,
                    "is_promised": one.promised_on == one.expected_finish,
                }
            )
    return sorted(found, key=lambda row: (-row["days"], row["finish_on"]))[:MOST_LATE]


def milestones_of(
    picture: Picture,
    inside: Sequence[Piece],
    days: Sequence[datetime.date],
    past: Mapping[int, Sequence[Any]],
    made: Mapping[int, datetime.datetime],
) -> list[dict[str, Any]]:
    """Milestones by date: the day that the baseline promised, the plan's, the forecast's, and what the plan said on
    each report day (milestone trend analysis)."""
    stones = sorted(
        (one for one in inside if one.is_milestone and one.finish_on),
        key=lambda one: (one.finish_on or picture.today, one.id),
    )[:MOST_MILESTONES]
    standings = standings_of(one.id for one in stones)
    moments = ends_of(days)
    found = []
    for one in stones:
        then = values_at(
            {"finish_on": one.finish_on.isoformat() if one.finish_on else None},
            past.get(one.id, ()),
            moments,
            made_at=made[one.id],
        )
        state = standings[one.id].state.value if standings[one.id].gate else ""
        found.append(
            {
                "key": one.key,
                "title": one.title,
                "state": state,
                "is_done": one.is_done or state in DECIDED,
                "planned_on": one.planned_finish,
                "on": one.finish_on,
                "expected_on": one.expected_finish,
                "trend": [
                    {"on": day, "promised_on": values["finish_on"]}
                    for day, values in zip(days, then, strict=True)
                    if values is not None and values["finish_on"]
                ],
            }
        )
    return found


def burn_up(
    picture: Picture,
    inside: Sequence[Piece],
    days: Sequence[datetime.date],
    past: Mapping[int, Sequence[Any]],
    made: Mapping[int, datetime.datetime],
) -> list[dict[str, Any]]:
    """Per report day, in person-days: done, all there was to do, and what the baseline wanted done by then. Begins one
    report day before there was anything to do."""
    moments = ends_of(days)
    done = [0.0] * len(days)
    whole = [0.0] * len(days)
    should = [0.0] * len(days)
    one_day = datetime.timedelta(days=1)
    for one in inside:
        if not one.is_work:
            continue
        now = {"effort_days": one.effort, "progress": one.progress}
        then = values_at(now, past.get(one.id, ()), moments, made_at=made[one.id])
        for at, values in enumerate(then):
            if values is not None:
                done[at] += values["effort_days"] * values["progress"]
                whole[at] += values["effort_days"]
            until = days[at] if days[at] == picture.today else days[at] + one_day
            should[at] += one.planned_effort * passed_share(
                one.planned_start, one.planned_finish, today=until, days=picture.days
            )
    points = [
        {"on": day, "done": round(done[at], 2), "whole": round(whole[at], 2), "should": round(should[at], 2)}
        for at, day in enumerate(days)
    ]
    begun = next((at for at, point in enumerate(points) if point["whole"]), len(points) - 1)
    return points[max(0, begun - 1) :]
