"""The Gantt as a picture to keep: SVG, PNG or PDF, without any other program or service."""

import datetime
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from planweave.kernel.errors import Problem
from planweave.kernel.language import Language

from . import texts
from .drawing import TONES, Band, Bar, Drawing, Link, Milestone, Row, draw_gantt
from .drawing_pages import draw_pages

Format = Literal["svg", "png", "pdf"]
CONTENT_TYPES: dict[Format, str] = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "pdf": "application/pdf",
}
MOST_ROWS_ON_A_PAGE = 400
PIXELS_PER_INCH = 144.0
FONTS = Path(__file__).parent.parent / "site" / "fonts"
"""Where the build puts Chinese fonts; the system's are used beside them, and alone where it is absent."""

MOST_PAGES = 200
NO_SHADOWS: Mapping[int, tuple[datetime.date, datetime.date]] = {}
_PAGES = """
#set page(paper: "a3", flipped: true, margin: 8mm)
#set document(title: sys.inputs.title)
#let pictures = json(bytes(sys.inputs.pictures))
#for (number, picture) in pictures.enumerate() {
  if number > 0 { pagebreak() }
  image(bytes(picture), format: "svg", width: 100%)
}
"""
_PAGE = """
#set page(width: auto, height: auto, margin: 8mm)
#set document(title: sys.inputs.title)
#image(bytes(sys.inputs.picture), format: "svg")
"""


def drawing_of(
    plan: dict[str, Any],
    *,
    title: str,
    language: Language,
    status: datetime.date | None = None,
    shadows: Mapping[int, tuple[datetime.date, datetime.date]] = NO_SHADOWS,
) -> Drawing:
    """What `bridge.gantt` answers, as plain drawing data: rows under their releases, in its order.

    `status` draws the progress line of that day, `shadows` where tasks (by id) were planned once."""
    names = {person["id"]: person["name"] for person in plan["people"]}
    tones = {release["id"]: TONES[n % len(TONES)] for n, release in enumerate(plan["releases"])}
    rows: list[Row] = []
    for release in [*plan["releases"], None]:
        inside = [row for row in plan["tasks"] if row["release"] == (release["id"] if release else None)]
        if not inside:
            continue
        label = release["name"] if release else texts.NO_RELEASE_HEADING.say(language)
        rows.append(Row(label=label, kind="heading", tone=tones[release["id"]] if release else "grey"))
        rows += [_row(row, tones, names, shadows.get(row["id"])) for row in inside]
    free = frozenset(
        day for span in plan["non_working"] for day in _days(span["start_on"], span["finish_on"])
    )
    return Drawing(
        title=title,
        rows=tuple(rows),
        bands=tuple(
            Band(
                label=release["name"],
                first=release["start_on"],
                last=release["finish_on"],
                tone=tones[release["id"]],
            )
            for release in plan["releases"]
        ),
        milestones=tuple(
            Milestone(label=row["title"], day=row["finish_on"], tone=tones.get(row["release"], "grey"))
            for row in plan["tasks"]
            if row["is_milestone"] and row["finish_on"]
        ),
        links=tuple(
            Link(str(link["predecessor"]), str(link["successor"]), link["kind"]) for link in plan["links"]
        ),
        free_days=free,
        today=plan["today"],
        status=status,
        language=language,
    )


def picture_of(drawing: Drawing, *, format: Format) -> bytes:
    """The picture as a file: a PDF on A3 pages, the others on one. Problem where there would be too much of it."""
    if format == "pdf":
        return _document(drawing)
    svg = draw_gantt(drawing)
    if format == "svg":
        return svg.encode()
    if len(drawing.rows) > MOST_ROWS_ON_A_PAGE:
        raise Problem(texts.PICTURE_TOO_LONG, status=422, most=MOST_ROWS_ON_A_PAGE)
    import typst

    return typst.compile(
        _PAGE.encode(),
        format=format,
        ppi=PIXELS_PER_INCH,
        font_paths=[str(FONTS)] if FONTS.is_dir() else [],
        sys_inputs={"picture": svg, "title": drawing.title},
    )


def _document(drawing: Drawing) -> bytes:
    pages = draw_pages(drawing)
    if len(pages) > MOST_PAGES:
        raise Problem(texts.PICTURE_TOO_MANY_PAGES, status=422, most=MOST_PAGES, pages=len(pages))
    import typst

    return typst.compile(
        _PAGES.encode(),
        format="pdf",
        font_paths=[str(FONTS)] if FONTS.is_dir() else [],
        sys_inputs={"pictures": json.dumps(pages), "title": drawing.title},
    )


def _row(
    row: dict[str, Any],
    tones: dict[int, Any],
    names: dict[int, str],
    was: tuple[datetime.date, datetime.date] | None,
) -> Row:
    who = names.get(row["person"], "")
    bars: tuple[Bar, ...] = ()
    if row["start_on"] is not None and not row["is_milestone"]:
        bars = (
            Bar(
                id=str(row["id"]),
                start=row["start_on"],
                finish=row["finish_on"],
                start_part=row["start_part"],
                finish_part=row["finish_part"],
                tone="grey" if row["is_summary"] else tones.get(row["release"], "blue"),
                label=who,
                tip=f"{row['key']} {row['title']} {row['start_on']} – {row['finish_on']} {who}".strip(),
                progress=row["progress"],
                is_critical=row["is_critical"],
                is_whole=row["is_summary"],
                was=was,
            ),
        )
    label = "  " * row["depth"] + row["title"]
    if row["is_milestone"] and row["finish_on"] is not None:
        label = f"◆ {row['title']} · {row['finish_on']}"
    return Row(label=label, note=row["key"], bars=bars)


def _days(first: datetime.date, last: datetime.date) -> list[datetime.date]:
    return [first + datetime.timedelta(days=n) for n in range((last - first).days + 1)]
