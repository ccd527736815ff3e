"""How well a person fits a piece of work: a score of a hundred points whose parts say what they stand on.

The points are a convention, not a law: skill and free time decide, the load limit guards, growth, knowledge of the
area and continuity break ties. Every part comes with its facts, so that a reader can disagree with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

POINTS: Mapping[str, int] = MappingProxyType(
    {"skill": 35, "time": 30, "limit": 15, "growth": 8, "area": 6, "continuity": 6}
)
"""Most points of each part; together a hundred."""
ONE_UNDER = 0.5
"""What a level one under the need is worth of the skill's points; two under is no candidate."""
ENOUGH_IN_AREA = 3
"""So many earlier tasks in an area count as knowing it well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of one person and one piece of work. Days are people-days.

    `free_days` is what they can still give in the window within their limit; `peak_share` the fullest week with this
    work in it as a share of what they give, against `most_share`; `tasks_at_once` with this one, against
    `most_tasks`. `wish_level` is the level that they want to reach (0: none), `has_mentor` whether somebody able
    would teach them. `area_tasks` are earlier tasks in the same area, `related_tasks` those of the same requirement
    or linked ones.
    """

    level: int
    least_level: int
    effort_days: float
    free_days: float
    peak_share: float
    most_share: float
    tasks_at_once: int
    most_tasks: int | None
    wish_level: int
    has_mentor: bool
    area_tasks: int
    related_tasks: int


@dataclass(frozen=True, slots=True)
class Part:
    """`points` of at most `most`."""

    name: str
    points: float
    most: int


@dataclass(frozen=True, slots=True)
class Match:
    """`score` is the sum of the parts, 0 to 100. `is_growth`: one level under the need, wished for, with a mentor."""

    score: float
    parts: tuple[Part, ...]
    is_growth: bool


def match(facts: Facts) -> Match | None:
    """The score with its parts; None for who is further than one level under the need.

    >>> m = match(Facts(level=4, least_level=3, effort_days=5, free_days=5, peak_share=0.8, most_share=1.0,
    ...                 tasks_at_once=1, most_tasks=None, wish_level=0, has_mentor=False, area_tasks=0,
    ...                 related_tasks=0))
    >>> m and m.score
    80.0
    """
    missing = facts.least_level - facts.level
    if missing > 1 or facts.level == 0:
        return None
    is_growth = missing == 1 and facts.wish_level >= facts.least_level and facts.has_mentor
    shares = {
        "skill": 1.0 if missing <= 0 else ONE_UNDER,
        "time": 1.0 if facts.effort_days <= 0 else min(1.0, max(0.0, facts.free_days) / facts.effort_days),
        "limit": _limit_share(facts),
        "growth": 1.0 if is_growth else 0.0,
        "area": min(1.0, facts.area_tasks / ENOUGH_IN_AREA),
        "continuity": 1.0 if facts.related_tasks else 0.0,
    }
    parts = tuple(Part(name, round(POINTS[name] * share, 1), POINTS[name]) for name, share in shares.items())
    return Match(round(sum(part.points for part in parts), 1), parts, is_growth)


def _limit_share(facts: Facts) -> float:
    """Whole within both limits, nothing beyond the number of tasks, fading out at half as much again as the share."""
    if facts.most_tasks is not None and facts.tasks_at_once > facts.most_tasks:
        return 0.0
    over = facts.peak_share / facts.most_share - 1
    return 1.0 if over <= 1e-9 else max(0.0, 1 - over / 0.5)
