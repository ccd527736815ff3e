"""Everything that a Gantt draws, for one who may read it."""

from collections.abc import Iterable
from typing import Any

import orjson
from django.utils import timezone

from planweave.kernel.actor import Actor

from ...queries.tasks import filtered, tasks_readable_by
from .drawn import shown_rows
from .encoded import LINK_COLUMNS, TASK_COLUMNS, array_once
from .kept import Plan, remembered_plan
from .spans import ends_of, free_spans, late_days, range_of
from .tree import Row, with_ancestors

MOST_ROWS = 10_000


def gantt(actor: Actor, *, choices: dict[str, list[str]]) -> dict[str, Any]:
    """Rows in tree order, links, releases with their planned finish, and the days not worked.

    Floats are of the whole plan even where `choices` shows a part of it. `state` names what is shown where that is all
    there is, so that the next question need not say what the asker has. Rows and links are shared with other
    answers: nobody may change them.
    """
    _, shown = _shown(actor, choices)
    return shown


def gantt_json(actor: Actor, *, choices: dict[str, list[str]], can: dict[str, bool]) -> bytes:
    """The same as JSON, with what the asker may do; its rows are written once for all who ask."""
    plan, shown = _shown(actor, choices)
    if choices:
        tasks = array_once(shown["tasks"], TASK_COLUMNS)
        links = array_once(shown["links"], LINK_COLUMNS)
    else:
        tasks, links = plan.task_pieces.array(shown["tasks"]), plan.link_pieces.array(shown["links"])
    written = {"tasks": orjson.Fragment(tasks), "links": orjson.Fragment(links), "can": can}
    return orjson.dumps(shown | written)


def _shown(actor: Actor, choices: dict[str, list[str]]) -> tuple[Plan, dict[str, Any]]:
    found = tasks_readable_by(actor)
    plan = remembered_plan(actor.here)
    load, drawn = plan.load, plan.drawn
    rows, links, ends = drawn.rows, drawn.links, plan.ends
    if choices:
        ids = set(filtered(found, choices=choices).values_list("pk", flat=True))
        rows = _part_of(plan, ids)
        visible = {row["id"] for row in rows}
        links = [link for link in links if link["predecessor"] in visible and link["successor"] in visible]
        ends = ends_of(rows)
    today = timezone.localdate()
    first, last = range_of(
        [today, *ends, *(day for release in load.releases for day in (release.start_on, release.finish_on))]
    )
    planned = plan.planned_finishes
    return plan, {
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
