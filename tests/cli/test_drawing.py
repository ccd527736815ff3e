"""The picture of a plan: exact places, well-formed whatever the texts are."""

import xml.etree.ElementTree as ElementTree
from datetime import date, timedelta

from planweave.planning.drawing import (
    LABELS,
    Band,
    Bar,
    Drawing,
    Link,
    Row,
    draw_gantt,
    draw_labels,
    draw_timeline,
    fitted,
    height_of,
    scale_of,
)

MONDAY = date(2027, 1, 4)
SVG = "{http://www.w3.org/2000/svg}"


def plan(*, label: str = "Search", links: tuple[Link, ...] = ()) -> Drawing:
    first = Bar(id="a", start=MONDAY, finish=MONDAY + timedelta(days=3), finish_part=0.5, tip=label)
    second = Bar(id="b", start=MONDAY + timedelta(days=3), finish=MONDAY + timedelta(days=4), start_part=0.5)
    return Drawing(
        title=label,
        rows=(Row(label=label, bars=(first,)), Row(label="Next", bars=(second,))),
        bands=(Band(label=label, first=MONDAY, last=MONDAY + timedelta(days=4)),),
        links=links,
        free_days=frozenset({MONDAY + timedelta(days=5), MONDAY + timedelta(days=6)}),
    )


def bars_of(picture: str) -> list[tuple[float, float]]:
    root = ElementTree.fromstring(picture)
    return [
        (float(rect.get("x")), float(rect.get("width")))
        for rect in root.iter(f"{SVG}rect")
        if rect.get("class") == "pw-blue"
    ]


def test_bars_begin_and_end_at_their_part_of_the_day():
    drawing = plan()
    day = scale_of(drawing).day
    assert scale_of(drawing).first == MONDAY
    assert bars_of(draw_timeline(drawing)) == [(0.0, 3.5 * day), (3.5 * day, 1.5 * day)]


def test_the_whole_is_its_two_parts_side_by_side():
    drawing = plan()
    whole = ElementTree.fromstring(draw_gantt(drawing))
    assert float(whole.get("width")) == LABELS + scale_of(drawing).width
    for part in (draw_labels(drawing), draw_timeline(drawing)):
        assert float(ElementTree.fromstring(part).get("height")) == height_of(drawing)


def test_texts_stay_texts():
    hostile = '<script>alert(1)</script> & "\x00\x0b]]>'
    for scheme in ("light", "dark", "both"):
        picture = draw_gantt(plan(label=hostile), scheme=scheme)
        root = ElementTree.fromstring(picture)
        assert not list(root.iter(f"{SVG}script"))
        assert root.get("aria-label") == '<script>alert(1)</script> & "]]>'


def test_links_to_what_is_not_drawn_are_left_out():
    drawn = draw_timeline(plan(links=(Link("a", "b"), Link("a", "gone"))))
    assert drawn.count('class="pw-link"') == 1


def test_long_names_are_cut_and_short_ones_are_not():
    assert fitted("手机号注册", 10, 50) == "手机号注册"
    assert fitted("手机号注册登录", 10, 50) == "手机号注…"


def test_an_empty_plan_is_a_picture_too():
    assert ElementTree.fromstring(draw_gantt(Drawing(title="", rows=()))).tag == f"{SVG}svg"
