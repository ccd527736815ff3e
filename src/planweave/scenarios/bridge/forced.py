"""How many tasks must move at least: those that what cannot move pushes away. A bound that needs no search."""

from collections.abc import Mapping

from planweave.planning.bridge.network import span_of
from planweave.planning.bridge.schedule_question import Question, bar_of, days_there
from planweave.science.schedule import Activity


def forced_moves(question: Question) -> int:
    """Tasks that no plan leaves where they are.

    Either links forbid it: no plan lets a task start before its earliest start, with everything before it as early and
    as short as can be. Or its person has a task there that keeps its dates. What tasks that may move do to each other
    is not counted, so the number is a lower bound.
    """
    activities = {activity.id: activity for activity in question.problem.activities}
    earliest = _earliest(question, activities)
    resources = {resource.id: resource for resource in question.problem.resources}
    kept = [work for work in question.moving if activities[str(work.id)].start is not None]
    busy: dict[int | None, list[tuple[int, int]]] = {}
    for work in kept:
        busy.setdefault(work.person, []).append(span_of(bar_of(work), question.axis))
    count = 0
    for work in question.moving:
        if activities[str(work.id)].start is not None:
            continue
        if work.start_on is None or work.start_on < question.axis.origin:
            count += 1
            continue
        start, finish = span_of(bar_of(work), question.axis)
        person = resources.get(str(work.person))
        count += earliest[str(work.id)] > start or (
            person is not None
            and not work.is_milestone
            and any(
                days_there(person, max(start, first), min(finish, last)) > 0
                for first, last in busy.get(work.person, ())
            )
        )
    return count


def _earliest(question: Question, activities: Mapping[str, Activity]) -> dict[str, int]:
    """Earliest starts by links and releases alone; what keeps its dates is where it is."""
    shortest = {
        key: min((mode.duration for mode in one.alternatives), default=0) for key, one in activities.items()
    }
    at = {key: one.release if one.start is None else one.start for key, one in activities.items()}
    for _ in range(len(activities)):
        is_stable = True
        for link in question.problem.links:
            if link.min_lag is None or activities[link.successor].start is not None:
                continue
            left = at[link.predecessor] + (shortest[link.predecessor] if link.kind[0] == "F" else 0)
            needed = left + link.min_lag - (shortest[link.successor] if link.kind[1] == "F" else 0)
            if needed > at[link.successor]:
                at[link.successor], is_stable = needed, False
        if is_stable:
            break
    return at
