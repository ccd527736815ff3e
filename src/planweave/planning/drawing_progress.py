"""The progress line of a plan: how far the work of each row has got at a status day."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol


class Working(Protocol):
    """Dates with the share of the first day that has passed, and of the last when it ends."""

    @property
    def start(self) -> date: ...
    @property
    def finish(self) -> date: ...
    @property
    def progress(self) -> float | None: ...


def reached(bar: Working, status: date) -> date:
    """The day at whose beginning the work has arrived, seen at the end of `status`.

    What is where it should be lies on the day after `status`: done before it, or begins later. Before is behind.
    """
    here = status + timedelta(days=1)
    finish = bar.finish + timedelta(days=1)
    done = bar.progress or 0.0
    if done >= 1:
        return max(here, finish)
    if done <= 0:
        return min(here, bar.start)
    return bar.start + timedelta(days=round(done * (finish - bar.start).days))


def progress_points(
    places: Sequence[float | None], *, line: float, top: float, row: float
) -> list[tuple[float, float]]:
    """Corners down the line and out to each row that is elsewhere; `places` are None where a row is on the line."""
    points = [(line, top)]
    for number, place in enumerate(places):
        if place is not None and place != line:
            y = top + number * row
            points += [(line, y), (place, y + row / 2), (line, y + row)]
    return [*points, (line, top + len(places) * row)]
