"""Tasks that are to be as late as possible, when other tasks get new dates."""

from collections.abc import Callable, Collection, Mapping

from planweave.science.schedule.late import late_starts

from ..queries.workload import Work
from .standing import Standing


def late_in(
    standing: Standing, *, touched: Collection[int], may_move: Callable[[Work], bool]
) -> Mapping[int, int]:
    """New starts, by number, that follow from tasks as late as possible among those `touched` and what leads to them.

    They end when what waits for them must begin for its release, or the plan, not to end later than it does or was
    promised for; whatever may move is counted at its latest, the others where they stand. Leave and other work of
    people is not looked at.
    """
    if not standing.load.late:
        return {}
    near = set(touched)
    for arc in reversed(standing.net.arcs):
        if arc.j in near:
            near.add(arc.i)
    works = [standing.load.by_id[pk] for pk in standing.number]
    late = {number for number in near if works[number].id in standing.load.late and may_move(works[number])}
    if not late:
        return {}
    held = {number for number, work in enumerate(works) if not may_move(work)}
    return late_starts(
        standing.net,
        starts=standing.starts,
        finishes=standing.finishes,
        ceilings=_ceilings(standing),
        late=late,
        held=held,
    )


def _ceilings(standing: Standing) -> list[int]:
    """No finish after: the last one of its release or its promised end, whichever is later, and the end of the plan."""
    end = max(standing.finishes, default=0)
    last: dict[int | None, int] = {None: end}
    for group, finish in zip(standing.groups, standing.finishes, strict=True):
        last[group] = max(last.get(group, 0), finish)
    for release in standing.load.releases:
        if release.pk in last and release.finish_on >= standing.axis.origin:
            last[release.pk] = min(end, max(last[release.pk], standing.axis.end_of(release.finish_on)))
    found = []
    for pk, group, finish in zip(standing.number, standing.groups, standing.finishes, strict=True):
        day = standing.load.by_id[pk].deadline
        top = last[group]
        if day is not None and day >= standing.axis.origin:
            top = min(top, standing.axis.end_of(day))
        found.append(max(top, finish) if day is None else top)
    return found
