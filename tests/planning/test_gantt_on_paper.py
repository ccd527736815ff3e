"""The Gantt on A3 pages: every row and every day once, the head on each."""

import datetime
import re

from planweave.planning.drawing import Bar, Drawing, Row
from planweave.planning.drawing_pages import PAGE_HEIGHT, draw_pages, parts_of_pages

FIRST = datetime.date(2026, 1, 5)


def plan_of(rows: int, days: int) -> Drawing:
    made = []
    for number in range(rows):
        start = FIRST + datetime.timedelta(days=number * days // rows)
        bar = Bar(id=str(number), start=start, finish=start + datetime.timedelta(days=2))
        made.append(Row(label=f"Task {number}", note=f"T-{number}", bars=(bar,)))
    made.insert(29, Row(label="Heading", kind="heading"))
    return Drawing(title="The plan", rows=tuple(made), language="en")


def test_a_long_plan_goes_on_over_rows_and_time() -> None:
    drawing = plan_of(70, 700)
    scale, parts = parts_of_pages(drawing)
    stretches = sorted({(part.first, part.days) for part in parts})
    assert len(stretches) == 3
    covered = [first + datetime.timedelta(days=n) for first, days in stretches for n in range(days)]
    assert covered == [scale.first + datetime.timedelta(days=n) for n in range(len(covered))]
    assert covered[-1] == scale.last
    for stretch in stretches:
        rows = [row for part in parts if (part.first, part.days) == stretch for row in part.rows]
        assert rows == list(drawing.rows)
    assert all(part.rows[-1].kind != "heading" for part in parts)
    pages = draw_pages(drawing)
    assert [re.findall(r">(\d+/\d+)<", page)[-1] for page in pages] == [
        f"{number}/{len(parts)}" for number in range(1, len(parts) + 1)
    ]
    assert all("The plan" in page and f'height="{PAGE_HEIGHT:.2f}"' in page for page in pages)
    assert [len(re.findall(r">Task \d+<", page)) for page in pages[: len(pages) // 3]] == [
        sum(row.kind == "row" for row in part.rows) for part in parts[: len(parts) // 3]
    ]


def test_a_short_plan_is_one_page() -> None:
    _, parts = parts_of_pages(Drawing(title="", rows=plan_of(3, 30).rows))
    assert len(parts) == 1
