"""Everything that a Gantt draws, for one who may read it."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from planweave.kernel.actor import Actor

from ...queries.tasks import filtered, tasks_readable_by
from .drawn import shown_rows
from .kept import Plan, remembered_plan
from .spans import free_spans, late_days, range_of
from .tree import Row, with_ancestors

MOST_ROWS = 10_000


def gantt(actor: Actor, *, choices: dict[str, list[str]]) -> dict[str, Any]:
    """Rows in tree order, links, releases with their planned finish, and the days not worked.

    Floats are of the whole plan even where `choices` shows a part of it. `state` names what is shown where that is all
    there is, so that the next question need not say what the asker has. Rows and links are shared with other
    answers: nobody may change them.
    """
    found = tasks_readable_by(actor)
    plan = remembered_plan(actor.here)
    load, drawn = plan.load, plan.drawn
    rows, links = drawn.rows, drawn.links
    if choices:
        ids = set(filtered(found, choices=choices).values_list("pk", flat=True))
        rows = _part_of(plan, ids)
        visible = {row["id"] for row in rows}
        links = [link for link in links if link["predecessor"] in visible and link["successor"] in visible]
    today = timezone.localdate()
    ends = [day for release in load.releases for day in (release.start_on, release.finish_on)]
    first, last = range_of(rows, [today, *ends])
    planned = _planned_finishes(drawn.read.values(), drawn.below)
    return {
        "today": today,
        "start_on": first,
        "finish_on": last,
        "tasks": rows[:MOST_ROWS],
        "total": len(rows),
        "is_complete": len(rows) <= MOST_ROWS,
        "state": "" if choices or len(rows) > MOST_ROWS else plan.state,
        "links": links,
        "releases": [
            {
                "id": release.pk,
                "name": release.name,
                "start_on": release.start_on,
                "finish_on": release.finish_on,
                "is_frozen": release.is_frozen,
                "planned_finish_on": planned.get(release.pk),
                "late_days": late_days(planned.get(release.pk), release.finish_on, load.days),
            }
            for release in load.releases
        ],
        **plan.names,
        "non_working": free_spans(load.days, first, last),
    }


def _part_of(plan: Plan, ids: Iterable[int]) -> list[Row]:
    drawn = plan.drawn
    return shown_rows(
        with_ancestors(drawn.read, ids),
        drawn.standing,
        drawn.floats,
        lacking=drawn.lacking,
        finishes=plan.finishes,
        days=plan.load.days,
        today=timezone.localdate(),
    )


def _planned_finishes(rows: Iterable[Row], below: Mapping[int, object]) -> dict[int, datetime.date]:
    """When the last task of each release is planned to finish."""
    finishes: dict[int, datetime.date] = {}
    for row in rows:
        release, finish = row["release"], row["finish_on"]
        if release is None or finish is None or row["id"] in below:
            continue
        if finish > finishes.get(release, datetime.date.min):
            finishes[release] = finish
    return finishes
