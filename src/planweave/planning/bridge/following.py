"""Which tasks follow by themselves when others got new dates: only those that said so, and only to the right; those
that are to be as late as possible also back to the left."""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import asdict, replace
from typing import Any

from ..queries.workload import Work, Workload
from ..timing import MUSTS
from .late import late_in
from .network import dates_of
from .standing import standing_of


def followers(
    load: Workload, placed: Mapping[int, Mapping[str, Any]], *, turned: Collection[int] = ()
) -> dict[int, dict[str, Any]]:
    """New dates (ISO texts, parts) of the tasks that must give way to `placed`, new values of some tasks by id; those
    of them that are `turned` (now as late as possible) look for their place themselves.

    A task without `is_auto`, a pinned or begun one and one with a must stays: the broken link shows. Working length is
    kept; leave of people is not looked at.
    """
    works = [_placed(work, placed[work.id]) if work.id in placed else work for work in load.works]
    standing = standing_of(replace(load, works=works))
    if standing is None:
        return {}
    by_id = {work.id: work for work in works}
    ids = list(standing.number)
    starts, finishes = list(standing.starts), list(standing.finishes)
    reached = {standing.number[pk] for pk in placed if pk in standing.number}
    moved: set[int] = set()
    for arc in standing.net.arcs:
        work = by_id[ids[arc.j]]
        if arc.i not in reached or work.id in placed or not _follows(work):
            continue
        needed = (finishes if arc.left else starts)[arc.i] + arc.lag
        by = needed - (finishes if arc.right else starts)[arc.j]
        if by > 0:
            starts[arc.j] += by
            finishes[arc.j] += by
            reached.add(arc.j)
            moved.add(arc.j)
    before = dict(enumerate(starts))
    shifted = late_in(
        replace(standing, starts=starts, finishes=finishes),
        touched=reached,
        may_move=lambda work: _follows(work) and (work.id not in placed or work.id in turned),
    )
    for place, start in shifted.items():
        starts[place] = start
        finishes[place] += start - before[place]
        moved.add(place)
    found = {}
    for place in sorted(moved):
        span = asdict(dates_of(starts[place], finishes[place], standing.axis))
        found[ids[place]] = {
            name: value.isoformat() if isinstance(value, datetime.date) else value
            for name, value in span.items()
        }
    return found


def _follows(work: Work) -> bool:
    return work.is_auto and not work.stands and work.constraint_kind not in MUSTS


def _placed(work: Work, values: Mapping[str, Any]) -> Work:
    start, finish = values["start_on"], values["finish_on"]
    return replace(
        work,
        start_on=datetime.date.fromisoformat(start) if start else None,
        finish_on=datetime.date.fromisoformat(finish) if finish else None,
        start_part=values["start_part"],
        finish_part=values["finish_part"],
        constraint_kind=values["constraint_kind"],
        is_auto=values["is_auto"],
        is_pinned=values["is_pinned"],
    )
