"""Everything that a Gantt draws, in one read and a constant number of queries."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone

from planweave.equipment.queries import missing_tasks
from planweave.kernel.actor import Actor
from planweave.projects.queries.projects import projects_in
from planweave.resources.bridge import axis_of
from planweave.resources.models import Person
from planweave.resources.queries import working_time_of
from planweave.resources.rules import WorkingTime, each_day
from planweave.science.calendar import Axis, Moment
from planweave.workspaces.models import Skill

from ..queries.releases import releases_of
from ..queries.tasks import ROW_COLUMNS, as_rows, filtered, link_rows, links_in, tasks_readable_by
from ..rules import PARTS_PER_DAY
from ..timing import occurrences_of, pieces_of
from .network import Bar, Slack, Tie, broken_ties, slacks

MOST_ROWS = 10_000
MARGIN_DAYS = 60


def gantt(actor: Actor, *, choices: dict[str, list[str]]) -> dict[str, Any]:
    """Rows in tree order, links, releases with their planned finish, and the days not worked.

    Floats are of the whole plan even where `choices` shows a part of it. Nothing is cached.
    """
    found = tasks_readable_by(actor)
    everything = as_rows(found.values(*ROW_COLUMNS.values()))
    shown = everything
    if choices:
        ids = set(filtered(found, text="", choices=choices).values_list("pk", flat=True))
        shown = with_ancestors(everything, ids)
    releases = list(releases_of(actor))
    days = working_time_of(actor.here)
    links = link_rows(links_in(actor.here))
    ties = [Tie(**link) for link in links]
    summaries = {row["parent"] for row in everything if row["parent"] is not None}
    bars = bars_of(everything, summaries)
    floats = slacks(bars, ties, days)
    broken = broken_ties(bars, ties, days)
    order = {release.pk: number for number, release in enumerate(releases)}
    rows = in_tree_order(shown, order)
    finish_of = {release.pk: release.finish_on for release in releases}
    axis = _axis(rows, days)
    lacking = set(missing_tasks(actor.here))
    for row in rows:
        row["lacks_equipment"] = row["id"] in lacking
        _decorate(row, floats.get(row["id"]), finish_of)
        row["pieces"] = pieces_shown(row, axis, days)
    roll_up(rows)
    visible = {row["id"] for row in rows}
    planned_finish = _planned_finishes(everything, summaries)
    first, last = _range(rows, [release.start_on for release in releases], list(finish_of.values()))
    return {
        "today": timezone.localdate(),
        "start_on": first,
        "finish_on": last,
        "tasks": rows[:MOST_ROWS],
        "total": len(rows),
        "is_complete": len(rows) <= MOST_ROWS,
        "links": [
            link | {"is_broken": link["id"] in broken}
            for link in links
            if link["predecessor"] in visible and link["successor"] in visible
        ],
        "releases": [
            {
                "id": release.pk,
                "name": release.name,
                "start_on": release.start_on,
                "finish_on": release.finish_on,
                "is_frozen": release.is_frozen,
                "planned_finish_on": planned_finish.get(release.pk),
                "late_days": late_days(planned_finish.get(release.pk), release.finish_on, days),
            }
            for release in releases
        ],
        "projects": [
            {"id": pk, "key": key, "name": title}
            for pk, key, title in projects_in(actor.here)
            .order_by("record__number")
            .values_list("pk", "record__key", "record__title")
        ],
        "people": list(Person.objects.filter(workspace_id=actor.here).order_by("name").values("id", "name")),
        "skills": list(Skill.objects.filter(workspace_id=actor.here).order_by("name").values("id", "name")),
        "non_working": free_spans(days, first, last),
    }


def bars_of(rows: Sequence[dict[str, Any]], summaries: set[int]) -> list[Bar]:
    """The planned tasks that hold no others."""
    return [
        Bar(
            id=row["id"],
            start_on=row["start_on"],
            start_part=row["start_part"],
            finish_on=row["finish_on"],
            finish_part=row["finish_part"],
            is_milestone=row["is_milestone"],
            group=row["release"],
        )
        for row in rows
        if row["start_on"] is not None and row["id"] not in summaries
    ]


def in_tree_order(rows: Sequence[dict[str, Any]], release_order: dict[int, int]) -> list[dict[str, Any]]:
    """Each task before those below it; siblings by release, position and age. Adds `depth` and `is_summary`."""
    known = {row["id"] for row in rows}
    below: dict[int | None, list[dict[str, Any]]] = {}
    for row in rows:
        below.setdefault(row["parent"] if row["parent"] in known else None, []).append(row)
    last = len(release_order)
    for siblings in below.values():
        siblings.sort(key=lambda row: (release_order.get(row["release"], last), row["position"], row["id"]))
    ordered: list[dict[str, Any]] = []
    todo = [(row, 0) for row in reversed(below.get(None, ()))]
    while todo:
        row, depth = todo.pop()
        children = below.get(row["id"], ())
        ordered.append(row | {"depth": depth, "is_summary": bool(children)})
        todo += [(child, depth + 1) for child in reversed(children)]
    return ordered


def with_ancestors(rows: Sequence[dict[str, Any]], ids: Iterable[int]) -> list[dict[str, Any]]:
    """The wanted rows and everything above them, so that a tree stays one."""
    parent_of = {row["id"]: row["parent"] for row in rows}
    kept: set[int] = set()
    for pk in ids:
        step: int | None = pk
        while step in parent_of and step not in kept:
            kept.add(step)
            step = parent_of[step]
    return [row for row in rows if row["id"] in kept]


def roll_up(rows: Sequence[dict[str, Any]]) -> None:
    """A task that holds others gets their span, effort and progress (by effort). `rows` are in tree order."""
    by_id = {row["id"]: row for row in rows}
    done: dict[int, float] = {}
    for row in rows:
        if row["is_summary"]:
            row["start_on"] = row["finish_on"] = None
            row["start_part"], row["finish_part"] = 0.0, 1.0
            row["effort_days"] = 0.0
    for row in reversed(rows):
        if row["is_summary"]:
            share = done.get(row["id"], 0.0) / row["effort_days"] if row["effort_days"] else 0.0
            row["progress"] = round(share, 4)
        above = by_id.get(row["parent"])
        if above is None:
            continue
        above["effort_days"] = round(above["effort_days"] + row["effort_days"], 4)
        done[above["id"]] = done.get(above["id"], 0.0) + row["progress"] * row["effort_days"]
        if row["start_on"] is not None:
            _widen(above, row)
        above["is_critical"] = above["is_critical"] or row["is_critical"]


def _widen(above: dict[str, Any], row: dict[str, Any]) -> None:
    """Let the span of `above` hold that of `row`."""
    if above["start_on"] is None or _moment(row, "start") < _moment(above, "start"):
        above["start_on"], above["start_part"] = row["start_on"], row["start_part"]
    if above["finish_on"] is None or _moment(row, "finish") > _moment(above, "finish"):
        above["finish_on"], above["finish_part"] = row["finish_on"], row["finish_part"]


def _moment(row: dict[str, Any], end: str) -> tuple[datetime.date, float]:
    return row[f"{end}_on"], row[f"{end}_part"]


def late_days(planned: datetime.date | None, wanted: datetime.date, days: WorkingTime) -> int:
    """Working days by which `planned` is after `wanted`; 0 in time."""
    if planned is None or planned <= wanted:
        return 0
    return len(days.days(wanted + datetime.timedelta(days=1), planned))


def free_spans(days: WorkingTime, first: datetime.date, last: datetime.date) -> list[dict[str, Any]]:
    """Runs of days that are not worked, both ends included."""
    spans: list[dict[str, Any]] = []
    for day in each_day(first, last):
        if days.is_worked(day):
            continue
        if spans and spans[-1]["finish_on"] + datetime.timedelta(days=1) == day:
            spans[-1]["finish_on"] = day
        else:
            spans.append({"start_on": day, "finish_on": day})
    return spans


def _axis(rows: Sequence[dict[str, Any]], days: WorkingTime) -> Axis:
    starts = [row["start_on"] for row in rows if row["start_on"] is not None and row["pauses"]]
    origin = min(starts, default=timezone.localdate())
    return axis_of(days, origin=origin, slots_per_day=PARTS_PER_DAY)


def pieces_shown(row: dict[str, Any], axis: Axis, days: WorkingTime) -> list[dict[str, Any]]:
    """The days on which an interrupted or recurring task is worked on; empty for one that goes through."""
    if row["recurrence"]:
        return [{"start_on": day, "finish_on": day} for day in occurrences_of(row["recurrence"], days)]
    if not row["pauses"] or row["start_on"] is None or row["is_milestone"]:
        return []
    start = axis.slot(Moment(row["start_on"], round(row["start_part"] * PARTS_PER_DAY)))
    finish = axis.slot(Moment(row["finish_on"], round(row["finish_part"] * PARTS_PER_DAY)))
    return [
        {
            "start_on": axis.start_moment(start + first).day,
            "finish_on": axis.finish_moment(start + last).day,
        }
        for first, last in pieces_of(finish - start, row["pauses"], parts_per_day=PARTS_PER_DAY)
    ]


def _decorate(row: dict[str, Any], slack: Slack | None, finish_of: dict[int, datetime.date]) -> None:
    row["total_float_days"] = slack.total if slack else None
    row["free_float_days"] = slack.free if slack else None
    row["is_critical"] = bool(slack and slack.is_critical and row["progress"] < 1)
    limits = [date for date in (row["deadline"], finish_of.get(row["release"])) if date]
    row["is_late"] = row["finish_on"] is not None and any(row["finish_on"] > date for date in limits)


def _planned_finishes(rows: Sequence[dict[str, Any]], summaries: set[int]) -> dict[int, datetime.date]:
    finishes: dict[int, datetime.date] = {}
    for row in rows:
        if row["release"] is not None and row["finish_on"] is not None and row["id"] not in summaries:
            finishes[row["release"]] = max(finishes.get(row["release"], row["finish_on"]), row["finish_on"])
    return finishes


def _range(
    rows: Sequence[dict[str, Any]], starts: list[datetime.date], finishes: list[datetime.date]
) -> tuple[datetime.date, datetime.date]:
    today = timezone.localdate()
    starts = [*starts, today, *(row["start_on"] for row in rows if row["start_on"])]
    finishes = [*finishes, today, *(row["finish_on"] for row in rows if row["finish_on"])]
    margin = datetime.timedelta(days=MARGIN_DAYS)
    return min(starts) - margin, max(finishes) + margin
