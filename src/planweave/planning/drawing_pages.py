"""The Gantt on A3 pages: rows and time over as many as they need, with head and names repeated on each."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from . import texts
from .drawing import LABELS, TITLE, Drawing, Row, Scale, draw_parts, height_of, scale_of

PAGE_WIDTH = 1600.0
"""Pixels of the drawing on the 404 mm between the margins of an A3 page laid across."""
PAGE_HEIGHT = PAGE_WIDTH * 281 / 404
FOOT = 30.0
WIDEST_DAY = 26.0
LEAST_DAY = 4.0
"""Pixels; a day that would be narrower goes on the next page."""


@dataclass(frozen=True, kw_only=True)
class PagePart:
    """One page's rows and the stretch of time in it."""

    rows: tuple[Row, ...]
    first: date
    days: int


def parts_of_pages(drawing: Drawing) -> tuple[Scale, list[PagePart]]:
    """The common scale and the pages: down the rows first, then on in time. A heading never ends a page."""
    whole = scale_of(drawing)
    count = (whole.last - whole.first).days + 1
    room = PAGE_WIDTH - LABELS
    day = max(LEAST_DAY, min(WIDEST_DAY, room / count))
    scale = Scale(whole.first, whole.last, day)
    at_once = max(7, math.floor(room / day / 7) * 7)
    if count * day <= room:
        at_once = count
    stretches = [
        (whole.first + timedelta(days=start), min(at_once, count - start))
        for start in range(0, count, at_once)
    ]
    chunks = list(_chunks(drawing))
    return scale, [
        PagePart(rows=rows, first=first, days=days) for first, days in stretches for rows in chunks
    ]


def _chunks(drawing: Drawing) -> Iterator[tuple[Row, ...]]:
    bare = height_of(replace(drawing, rows=()))
    row = height_of(replace(drawing, rows=drawing.rows[:1])) - bare
    most = max(4, math.floor((PAGE_HEIGHT - TITLE - FOOT - bare) / row)) if row else 1
    at = 0
    while at < len(drawing.rows) or at == 0:
        until = min(len(drawing.rows), at + most)
        if until < len(drawing.rows) and until - at > 1 and drawing.rows[until - 1].kind == "heading":
            until -= 1
        yield drawing.rows[at:until]
        at = max(until, 1)


def draw_pages(drawing: Drawing) -> list[str]:
    """One SVG document for each page, all of the same size."""
    scale, parts = parts_of_pages(drawing)
    legend = texts.GANTT_LEGEND.say(drawing.language)
    if drawing.status is not None:
        legend += texts.GANTT_LEGEND_LINE.say(drawing.language)
    if any(bar.was for row in drawing.rows for bar in row.bars):
        legend += texts.GANTT_LEGEND_WAS.say(drawing.language)
    return [
        draw_parts(
            replace(drawing, rows=part.rows),
            scale,
            x=scale.x(part.first),
            size=(PAGE_WIDTH, PAGE_HEIGHT),
            lane=part.days * scale.day,
            foot=legend,
            number=f"{number}/{len(parts)}",
        )
        for number, part in enumerate(parts, start=1)
    ]
