"""What somebody has to report on."""

import datetime
from typing import Any

from planweave.kernel.actor import Actor
from planweave.planning.models import Task
from planweave.workspaces.policy import can_plan, require

from ..policy import can_read
from ..queries.watching import check_in_out, check_ins_of
from ..rules.progress import Piece, is_late
from .picture import Picture
from .watching import limits_of

AHEAD = datetime.timedelta(days=14)
MOST_TASKS = 200


def my_tasks(actor: Actor, picture: Picture, *, whose: str) -> list[dict[str, Any]]:
    """Open tasks of the actor (`whose` = "mine") or, for who plans, of everybody ("all"): late ones first, then those
    that run, then what begins within two weeks. Three queries beside the picture's."""
    require(can_read(actor), actor)
    limits, _ = limits_of(actor.here)
    mine = {pk for pk, doer in picture.people.items() if doer.user == actor.user_id}
    is_all = whose == "all" and can_plan(actor)
    wanted = [
        one
        for one in picture.pieces.values()
        if one.is_work
        and not one.is_done
        and (one.person in mine or (is_all and one.person is not None))
        and one.start_on is not None
        and (one.has_begun or one.start_on <= picture.today + AHEAD)
    ]
    wanted.sort(key=lambda one: (not is_late(one, today=picture.today), one.finish_on, one.id))
    wanted = wanted[:MOST_TASKS]
    said = check_ins_of(one.id for one in wanted)
    versions = dict(
        Task.objects.filter(pk__in=[one.id for one in wanted]).values_list("pk", "record__version")
    )
    waiting = _names_behind(picture)
    projects = {project.pk: project.record.title for project in picture.projects}
    return [
        {
            "key": one.key,
            "title": one.title,
            "version": versions.get(one.id, 1),
            "project": projects.get(one.project or 0, ""),
            "person": picture.people[one.person].name
            if one.person is not None and one.person in picture.people
            else "",
            "is_mine": one.person in mine,
            "effort_days": one.effort,
            "progress": one.progress,
            "start_on": one.start_on,
            "finish_on": one.finish_on,
            "expected_finish": one.expected_finish,
            "is_late": is_late(one, today=picture.today),
            "is_overdue": bool(one.finish_on and one.finish_on < picture.today),
            "is_silent": one.has_begun and _silent(one, picture.today) >= limits.silent_days,
            "waiting": waiting.get(one.id, [])[:6],
            "last": check_in_out(said[one.id][0]) if one.id in said else None,
        }
        for one in wanted
    ]


def _silent(piece: Piece, today: datetime.date) -> int:
    since = max((one for one in (piece.reported_on, piece.start_on) if one), default=today)
    return (today - since).days


def _names_behind(picture: Picture) -> dict[int, list[str]]:
    """{task: who does what waits for it directly}, each once."""
    found: dict[int, list[str]] = {}
    for before, after in picture.links:
        piece, own = picture.pieces.get(after), picture.pieces.get(before)
        if piece is None or own is None or piece.is_done or piece.person == own.person:
            continue
        doer = picture.people.get(piece.person or 0)
        if doer and doer.name not in found.setdefault(before, []):
            found[before].append(doer.name)
    return found
