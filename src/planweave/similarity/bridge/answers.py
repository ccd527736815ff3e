"""What is told of similar requirements: the index's answer, through what the actor may read."""

from collections.abc import Collection
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.models import Job, Record
from planweave.kernel.richtext import plain

from .. import queries
from ..policy import can_set_aside
from . import index
from .many import SIDE, SPARE, told_of


def similar_to_text(
    actor: Actor, *, title: str, description: str, without: Collection[int], most: int
) -> dict[str, Any]:
    """Three or four queries, whatever the number of requirements."""
    words = plain(description)[: queries.MOST_CHARACTERS]
    if not title.strip() and not words.strip():
        return {"is_ready": True, "items": [], "method": "words", "unread": 0}
    near = index.nearest(actor.here, title, words, without=without, most=most + SPARE)
    if near is None:
        return {"is_ready": False, "items": [], "method": "words", "unread": 0}
    rows = queries.rows_of(actor, [one["id"] for one in near.found])
    items = told_of(actor, f"{title}\n{words}", near.found, rows)
    method = "words_and_meaning" if near.uses_meaning else "words"
    return {"is_ready": True, "items": items[:most], "method": method, "unread": near.unread}


def similar_to_record(actor: Actor, record: Record, *, most: int) -> dict[str, Any]:
    row = queries.rows_of(actor, [record.pk])[record.pk]
    without = queries.settled_with(record.pk) | {record.pk}
    return similar_to_text(actor, title=row["title"], description=row["words"], without=without, most=most)


def pairs_of(actor: Actor, *, offset: int, limit: int) -> dict[str, Any]:
    """A constant number of queries. What was settled since the search is left out."""
    last = (
        Job.objects.filter(
            workspace_id=actor.here,
            kind="find_similar_pairs",
            state__in=[Job.State.DONE, Job.State.STOPPED],
        )
        .order_by("-created_at")
        .first()
    )
    if last is None or last.finished_at is None:
        return {"searched_at": None, "method": "words", "total": 0, "items": []}
    settled = queries.all_settled(actor.here)
    found = [tuple(pair) for pair in last.result.get("pairs", []) if (pair[0], pair[1]) not in settled]
    rows = queries.rows_of(actor, {pk for pair in found for pk in pair[:2]})
    live = [pair for pair in found if pair[0] in rows and pair[1] in rows]
    page = live[offset : offset + limit]
    records = Record.objects.in_bulk({pk for pair in page for pk in pair[:2]})
    items = []
    for one, other, score in page:
        a, b = rows[one], rows[other]
        told = index.told(actor.here, f"{a['title']}\n{a['words']}", f"{b['title']}\n{b['words']}", score)
        if told is not None:
            items.append(
                {
                    "one": {name: a[name] for name in SIDE},
                    "other": {name: b[name] for name in SIDE},
                    "score": score,
                    "can_set_aside": can_set_aside(actor, records[one], records[other]),
                }
                | told
            )
    return {
        "searched_at": last.finished_at.isoformat(),
        "method": last.result.get("method", "words"),
        "total": len(live),
        "items": items,
    }
