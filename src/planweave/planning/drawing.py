"""A plan as a picture: plain data in, one SVG out. No database, no clock, no file.

The picture needs nothing from outside and no script: it can stand alone, lie inside a page, or be turned
into PNG or PDF. Every text that comes in is escaped and stays text.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from html import escape
from typing import Literal

from .drawing_colours import DARK, LIGHT, rules_of
from .drawing_progress import progress_points, reached

Tone = Literal["blue", "teal", "amber", "violet", "green", "rose", "red", "grey"]
Scheme = Literal["light", "dark", "both"]
Language = Literal["en", "zh"]
TONES: tuple[Tone, ...] = ("blue", "teal", "amber", "violet", "green", "rose")
"""The tones to give in turn to releases or people."""

ROW, HEAD, STRIP, BAR, GAP = 30.0, 44.0, 28.0, 16.0, 10.0
LABELS = 300.0
TITLE = 40.0
_LARGE, _SIZE, _SMALL = 16.0, 12.5, 11.0
_WIDEST_DAY, _NARROWEST_DAY, _USUAL_WIDTH = 26.0, 0.6, 900.0


@dataclass(frozen=True, kw_only=True)
class Bar:
    """Work from `start` to `finish`, both days included.

    `start_part` is the share of the first day that has passed when it begins, `finish_part` that of the last
    when it ends. `progress` is the share done; `label` stands beside the bar, `tip` is what pointing at it says.
    `was` are the days that it was planned for once; a `is_whole` bar sums up others and is no work of its own.
    """

    id: str
    start: date
    finish: date
    start_part: float = 0.0
    finish_part: float = 1.0
    tone: Tone = "blue"
    label: str = ""
    tip: str = ""
    progress: float | None = None
    is_critical: bool = False
    is_whole: bool = False
    was: tuple[date, date] | None = None


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line: what it is called on the left, and its bars. A `heading` names the rows below it."""

    label: str
    note: str = ""
    bars: tuple[Bar, ...] = ()
    kind: Literal["row", "heading"] = "row"
    tone: Tone = "grey"


@dataclass(frozen=True, kw_only=True)
class Band:
    """A stretch of time with a name, such as a release; a milestone stands at its end."""

    label: str
    first: date
    last: date
    tone: Tone = "grey"


@dataclass(frozen=True, kw_only=True)
class Milestone:
    """A moment at the end of `day`."""

    label: str
    day: date
    tone: Tone = "grey"


@dataclass(frozen=True)
class Link:
    """From the finish (or start) of one bar to the start (or finish) of another, by their ids."""

    before: str
    after: str
    kind: Literal["FS", "SS", "FF", "SF"] = "FS"


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """Everything in the picture. `free_days` are the days without work; links to unknown bars are left out. At a
    `status` day a line is drawn through the rows, which says how far the work of each has got."""

    title: str
    rows: tuple[Row, ...]
    bands: tuple[Band, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    links: tuple[Link, ...] = ()
    free_days: frozenset[date] = field(default_factory=frozenset)
    today: date | None = None
    status: date | None = None
    language: Language = "en"


def draw_gantt(drawing: Drawing, *, scheme: Scheme = "light") -> str:
    """The whole picture as one SVG document: the title above, labels on the left, time on the right."""
    scale = scale_of(drawing)
    top = TITLE if drawing.title else 0.0
    width, height = LABELS + scale.width, height_of(drawing) + top
    body = [
        f'<rect class="pw-paper" width="{_n(width)}" height="{_n(height)}"/>',
        _text(fitted(drawing.title, _LARGE, width - 24), 12, TITLE - 14, "pw-title", tip=drawing.title),
        f'<g transform="translate(0 {_n(top)})">',
        f'<g transform="translate({_n(LABELS)} 0)">{"".join(_timeline(drawing, scale))}</g>',
        "".join(_labels(drawing)),
        "</g>",
    ]
    return _svg(drawing.title, width, height, f"<style>{styles(scheme)}</style>{''.join(body)}")


def draw_labels(drawing: Drawing) -> str:
    """The left part alone, `LABELS` wide; the page supplies `styles`."""
    return _svg("", LABELS, height_of(drawing), "".join(_labels(drawing)))


def draw_timeline(drawing: Drawing) -> str:
    """The right part alone, of the same height as `draw_labels`; the page supplies `styles`."""
    scale = scale_of(drawing)
    return _svg(drawing.title, scale.width, height_of(drawing), "".join(_timeline(drawing, scale)))


def height_of(drawing: Drawing) -> float:
    return HEAD + STRIP + GAP / 2 + ROW * len(drawing.rows) + GAP


@dataclass(frozen=True)
class Scale:
    """Days to pixels: `first` and `last` are the days at the edges."""

    first: date
    last: date
    day: float

    @property
    def width(self) -> float:
        return ((self.last - self.first).days + 1) * self.day

    def x(self, day: date, part: float = 0.0) -> float:
        return ((day - self.first).days + part) * self.day


def scale_of(drawing: Drawing) -> Scale:
    """Whole weeks around everything that is drawn, with room for the last label."""
    days = [d for row in drawing.rows for bar in row.bars for d in (bar.start, bar.finish)]
    days += [d for row in drawing.rows for bar in row.bars for d in bar.was or ()]
    days += [d for band in drawing.bands for d in (band.first, band.last)]
    days += [milestone.day for milestone in drawing.milestones]
    first, last = (min(days), max(days)) if days else (date(2000, 1, 3), date(2000, 1, 9))
    first -= timedelta(days=first.weekday())
    last += timedelta(days=6 - last.weekday())
    day = min(_WIDEST_DAY, max(_NARROWEST_DAY, _USUAL_WIDTH / ((last - first).days + 1)))
    room = max(7, round(110 / day / 7) * 7)
    return Scale(first, last + timedelta(days=room), day)


def draw_parts(
    drawing: Drawing,
    scale: Scale,
    *,
    x: float,
    size: tuple[float, float],
    lane: float,
    foot: str,
    number: str,
) -> str:
    """One page: `lane` pixels of the time from `x` on beside the labels, the title above, words and number below."""
    width, height = size
    inside = height_of(drawing)
    body = [
        f'<rect class="pw-paper" width="{_n(width)}" height="{_n(height)}"/>',
        _text(fitted(drawing.title, _LARGE, width - 24), 12, TITLE - 14, "pw-title"),
        f'<g transform="translate(0 {_n(TITLE)})">{"".join(_labels(drawing))}</g>',
        f'<svg x="{_n(LABELS)}" y="{_n(TITLE)}" width="{_n(lane)}" height="{_n(inside)}" '
        f'viewBox="{_n(x)} 0 {_n(lane)} {_n(inside)}">{"".join(_timeline(drawing, scale))}</svg>',
        _text(foot, 12, height - 10, "pw-label"),
        _text(number, width - 12, height - 10, "pw-label", anchor="end"),
    ]
    return _svg(drawing.title, width, height, f"<style>{styles('light')}</style>{''.join(body)}")


def text_width(text: str, size: float) -> float:
    """About how wide a text is drawn: Chinese characters are as wide as high, Latin ones a little over half."""
    return sum(1.0 if ord(c) > 0x2E7F else 0.3 if c in "iljtf.,:;|'! " else 0.58 for c in text) * size


def fitted(text: str, size: float, width: float) -> str:
    """The text, cut with an ellipsis where it would be wider than `width`."""
    if text_width(text, size) <= width:
        return text
    while text and text_width(text + "…", size) > width:
        text = text[:-1]
    return text.rstrip() + "…"


def _timeline(drawing: Drawing, scale: Scale) -> Iterator[str]:
    height = height_of(drawing)
    bottom = height - GAP / 2
    yield from _free_days(drawing, scale, bottom)
    yield from _calendar(scale, drawing.language, bottom)
    for number, row in enumerate(drawing.rows):
        y = _row_top(number)
        if row.kind == "heading":
            yield f'<rect class="pw-heading" y="{_n(y)}" width="{_n(scale.width)}" height="{_n(ROW)}"/>'
        yield _line("pw-soft", 0, y + ROW, scale.width, y + ROW)
    yield from _bands(drawing, scale, bottom)
    places = {
        bar.id: (bar, _row_top(number) + ROW / 2)
        for number, row in enumerate(drawing.rows)
        for bar in row.bars
    }
    for link in drawing.links:
        if link.before in places and link.after in places:
            yield _link(link, places, scale)
    for number, row in enumerate(drawing.rows):
        for bar in row.bars:
            yield _shadow(bar, _row_top(number) + ROW / 2, scale)
            yield _bar(bar, _row_top(number) + ROW / 2, scale, len(row.bars) > 1)
    if drawing.status is not None:
        yield _progress_line(drawing.rows, drawing.status, scale)
    if drawing.today is not None and scale.first <= drawing.today <= scale.last:
        x = scale.x(drawing.today, 0.5)
        text = "今天" if drawing.language == "zh" else "Today"
        yield _line("pw-today", x, HEAD, x, bottom)
        wide = text_width(text, _SMALL) + 10
        place = f'x="{_n(x - wide / 2)}" y="{_n(HEAD - 17)}" width="{_n(wide)}" height="16" rx="8"'
        yield f'<rect class="pw-today-mark" {place}/>'
        yield _text(text, x, HEAD - 5, "pw-today-text", anchor="middle")


def _labels(drawing: Drawing) -> Iterator[str]:
    yield f'<rect class="pw-paper" width="{_n(LABELS)}" height="{_n(height_of(drawing))}"/>'
    yield _line("pw-line", 0, HEAD + STRIP, LABELS, HEAD + STRIP)
    widest = max((text_width(row.note, _SMALL) for row in drawing.rows if row.kind == "row"), default=0.0)
    indent = min(96.0, widest + 22) if widest else 8.0
    for number, row in enumerate(drawing.rows):
        y = _row_top(number)
        middle = y + ROW / 2 + 4
        if row.kind == "heading":
            yield f'<rect class="pw-heading" y="{_n(y)}" width="{_n(LABELS)}" height="{_n(ROW)}"/>'
            yield f'<circle class="pw-{row.tone}" cx="14" cy="{_n(y + ROW / 2)}" r="4.5"/>'
            room = LABELS - 40 - text_width(row.note, _SMALL)
            yield _text(fitted(row.label, _SIZE, room), 26, middle, "pw-strong", tip=row.label)
            yield _text(row.note, LABELS - 12, middle, "pw-note", anchor="end")
        else:
            if row.note:
                yield _text(fitted(row.note, _SMALL, indent - 12), 8, middle, "pw-note")
            yield _text(
                fitted(row.label, _SIZE, LABELS - indent - 12), indent, middle, "pw-label", tip=row.label
            )
        yield _line("pw-soft", 0, y + ROW, LABELS, y + ROW)
    yield _line("pw-line", LABELS - 0.5, 0, LABELS - 0.5, height_of(drawing))


def _row_top(number: int) -> float:
    return HEAD + STRIP + GAP / 2 + ROW * number


def _free_days(drawing: Drawing, scale: Scale, bottom: float) -> Iterator[str]:
    """Where single days would be a blur, only stretches of three days and more are shaded."""
    least = 1 if scale.day >= 3 else 3
    for first, last in _runs(sorted(drawing.free_days)):
        if last < scale.first or first > scale.last or (last - first).days + 1 < least:
            continue
        x = max(0.0, scale.x(first))
        wide = min(scale.width, scale.x(last, 1.0)) - x
        yield f'<rect class="pw-free" x="{_n(x)}" y="{_n(HEAD)}" width="{_n(wide)}" height="{_n(bottom - HEAD)}"/>'


def _runs(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    first = last = None
    for day in days:
        if last is not None and day == last + timedelta(days=1):
            last = day
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = day
    if first is not None and last is not None:
        yield first, last


def _calendar(scale: Scale, language: Language, bottom: float) -> Iterator[str]:
    is_wide = scale.day >= 2.6
    coarse = list(_months(scale) if is_wide else _years(scale))
    fine = list(_days(scale) if scale.day >= 16 else _weeks(scale) if is_wide else _month_starts(scale))
    for number, day in enumerate(fine):
        x = scale.x(day)
        yield _line("pw-soft", x, HEAD - 20, x, bottom)
        text = str(day.day) if is_wide else str(day.month)
        following = scale.x(fine[number + 1]) if number + 1 < len(fine) else scale.width
        if text_width(text, _SMALL) + 4 <= following - x:
            is_day = scale.day >= 16
            yield _text(
                text,
                x + scale.day / 2 if is_day else x + 4,
                HEAD - 6,
                "pw-note",
                anchor="middle" if is_day else "start",
            )
    for number, day in enumerate(coarse):
        x = max(0.0, scale.x(day))
        following = scale.x(coarse[number + 1]) if number + 1 < len(coarse) else scale.width
        yield _line("pw-line", x, 0, x, HEAD)
        text = (
            _month_name(day, language)
            if is_wide
            else (f"{day.year}年" if language == "zh" else str(day.year))
        )
        if text_width(text, _SIZE) + 12 <= following - x:
            yield _text(text, x + 7, 17, "pw-strong")
    yield _line("pw-line", 0, HEAD, scale.width, HEAD)
    yield _line("pw-line", 0, HEAD + STRIP, scale.width, HEAD + STRIP)


def _days(scale: Scale) -> Iterator[date]:
    yield from (scale.first + timedelta(days=n) for n in range((scale.last - scale.first).days + 1))


def _weeks(scale: Scale) -> Iterator[date]:
    yield from (day for day in _days(scale) if day.weekday() == 0)


def _months(scale: Scale) -> Iterator[date]:
    yield from (day for day in _days(scale) if day == scale.first or day.day == 1)


def _month_starts(scale: Scale) -> Iterator[date]:
    yield from (day for day in _days(scale) if day.day == 1)


def _years(scale: Scale) -> Iterator[date]:
    yield from (day for day in _days(scale) if day == scale.first or (day.day, day.month) == (1, 1))


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _month_name(day: date, language: Language) -> str:
    return f"{day.year}年{day.month}月" if language == "zh" else f"{_MONTHS[day.month - 1]} {day.year}"


def _bands(drawing: Drawing, scale: Scale, bottom: float) -> Iterator[str]:
    for band in drawing.bands:
        x, wide = scale.x(band.first), scale.x(band.last, 1.0) - scale.x(band.first)
        yield (
            f'<g><title>{_e(band.label)}</title><rect class="pw-{band.tone}-bg" x="{_n(x)}" y="{_n(HEAD + 5)}" '
            f'width="{_n(wide)}" height="{_n(STRIP - 10)}" rx="5"/></g>'
        )
        yield _text(fitted(band.label, _SMALL, wide - 20), x + 8, HEAD + 18, f"pw-{band.tone}-fg")
    for stone in drawing.milestones:
        x, y = scale.x(stone.day, 1.0), HEAD + STRIP / 2
        yield _line(f"pw-{stone.tone}-end", x, HEAD + STRIP, x, bottom)
        yield (
            f'<path class="pw-{stone.tone} pw-stone" d="M{_n(x)} {_n(y - 7)}l7 7l-7 7l-7-7z">'
            f"<title>{_e(stone.label)}</title></path>"
        )


def _ends(bar: Bar, scale: Scale) -> tuple[float, float]:
    left = scale.x(bar.start, bar.start_part)
    return left, max(left + 3, scale.x(bar.finish, bar.finish_part))


def _shadow(bar: Bar, y: float, scale: Scale) -> str:
    """Where it was planned once: a thin bar below."""
    if bar.was is None:
        return ""
    left, right = scale.x(bar.was[0]), scale.x(bar.was[1], 1.0)
    return (
        f'<rect class="pw-was" x="{_n(left)}" y="{_n(y + BAR / 2 + 1.5)}" height="3.5" rx="1.75" '
        f'width="{_n(max(2.0, right - left))}"/>'
    )


def _progress_line(rows: tuple[Row, ...], status: date, scale: Scale) -> str:
    working = [next((bar for bar in row.bars if not bar.is_whole), None) for row in rows]
    places = [scale.x(reached(bar, status)) if bar is not None else None for bar in working]
    line = scale.x(status, 1.0)
    points = progress_points(places, line=line, top=_row_top(0), row=ROW)
    corners = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
    dots = "".join(
        f'<circle class="pw-reached" cx="{_n(x)}" cy="{_n(y)}" r="3"/>' for x, y in points if x != line
    )
    return f'<polyline class="pw-progress" points="{corners}"/>{dots}'


def _bar(bar: Bar, y: float, scale: Scale, is_crowded: bool) -> str:
    left, right = _ends(bar, scale)
    gap = 0.6 if is_crowded else 0.0
    wide = max(2.0, right - left - gap)
    shape = f'x="{_n(left)}" y="{_n(y - BAR / 2)}" height="{_n(BAR)}" rx="{_n(min(4.0, wide / 2))}"'
    parts = [f'<rect class="pw-{bar.tone}" {shape} width="{_n(wide)}"/>']
    if bar.progress is not None:
        share = min(1.0, max(0.0, bar.progress))
        parts[0] = f'<rect class="pw-{bar.tone} pw-todo" {shape} width="{_n(wide)}"/>'
        parts.append(f'<rect class="pw-{bar.tone}" {shape} width="{_n(wide * share)}"/>')
    if bar.is_critical:
        parts.append(f'<rect class="pw-critical" {shape} width="{_n(wide)}"/>')
    if bar.label and is_crowded:
        inside = fitted(bar.label, _SMALL, wide - 8)
        if len(inside) > 2 or inside == bar.label:
            parts.append(_text(inside, left + 5, y + 4, f"pw-{bar.tone}-on"))
    elif bar.label:
        parts.append(_text(bar.label, right + 9, y + 4, "pw-note pw-halo"))
    return f"<g><title>{_e(bar.tip or bar.label)}</title>{''.join(parts)}</g>"


def _link(link: Link, places: Mapping[str, tuple[Bar, float]], scale: Scale) -> str:
    (one, y1), (other, y2) = places[link.before], places[link.after]
    out = 1 if link.kind[0] == "F" else -1
    into = 1 if link.kind[1] == "S" else -1
    x1 = _ends(one, scale)[1 if out == 1 else 0]
    x2 = _ends(other, scale)[0 if into == 1 else 1]
    turn = x2 - 7 * into
    if (turn - x1) * out >= 4 and into == out:
        path = f"M{_n(x1)} {_n(y1)}h{4 * out}V{_n(y2)}H{_n(x2 - into)}"
    else:
        between = y2 - ROW / 2 if y2 > y1 else y2 + ROW / 2
        path = f"M{_n(x1)} {_n(y1)}h{5 * out}V{_n(between)}H{_n(turn)}V{_n(y2)}H{_n(x2 - into)}"
    tip = f"M{_n(x2)} {_n(y2)}l{-5 * into} -3.2v6.4z"
    return f'<path class="pw-link" d="{path}"/><path class="pw-tip" d="{tip}"/>'


def _line(name: str, x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<path class="{name}" d="M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}"/>'


def _text(text: str, x: float, y: float, name: str, *, anchor: str = "start", tip: str = "") -> str:
    more = f' text-anchor="{anchor}"' if anchor != "start" else ""
    shown = f"<title>{_e(tip)}</title>" if tip and tip != text else ""
    return f'<text class="{name}" x="{_n(x)}" y="{_n(y)}"{more}>{_e(text)}{shown}</text>' if text else ""


def _e(text: str) -> str:
    """Escaped, without the control characters that no XML may hold."""
    return escape("".join(c for c in text if c >= " " or c in "\t\n"))


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _svg(title: str, width: float, height: float, body: str) -> str:
    named = f'role="img" aria-label="{_e(title)}"' if title else 'aria-hidden="true"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="pw-drawing" width="{_n(width)}" height="{_n(height)}" '
        f'viewBox="0 0 {_n(width)} {_n(height)}" {named}>{body}</svg>'
    )


def styles(scheme: Scheme) -> str:
    """The style sheet of the pictures; `both` follows the reader's system, and paper is always light."""
    if scheme != "both":
        return rules_of(DARK if scheme == "dark" else LIGHT)
    return f"{rules_of(LIGHT)}@media screen and (prefers-color-scheme:dark){{{rules_of(DARK)}}}"
