"""A BPMN 2.0 diagram as a picture: the shapes and edges where their author put them, drawn anew from nothing but
numbers and names. Nothing of the file's own markup reaches the picture."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from .blocks import Picture
from .reading import printable

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
SHAPE = "{http://www.omg.org/spec/BPMN/20100524/DI}BPMNShape"
EDGE = "{http://www.omg.org/spec/BPMN/20100524/DI}BPMNEdge"
LABEL = "{http://www.omg.org/spec/BPMN/20100524/DI}BPMNLabel"
BOUNDS = "{http://www.omg.org/spec/DD/20100524/DC}Bounds"
POINT = "{http://www.omg.org/spec/DD/20100524/DI}waypoint"
MARGIN, SIZE, LINE = 12.0, 11.0, 14.0
FARTHEST = 100_000.0
INK, PAPER, FILL = "#1f2937", "#ffffff", "#f7f8fa"
FONTS = "Noto Sans SC, WenQuanYi Zen Hei, PingFang SC, Microsoft YaHei, Arial, sans-serif"


class DiagramFault(ValueError):
    """The text holds no drawing that can be read."""


@dataclass(frozen=True)
class _Box:
    x: float
    y: float
    width: float
    height: float


@dataclass
class _Drawing:
    parts: list[str] = field(default_factory=list)
    edges: list[float] = field(default_factory=lambda: [FARTHEST, FARTHEST, -FARTHEST, -FARTHEST])

    def reach(self, x: float, y: float) -> None:
        self.edges = [
            min(self.edges[0], x), min(self.edges[1], y), max(self.edges[2], x), max(self.edges[3], y),
        ]  # fmt: skip


def diagram_of(xml: str, *, alt: str) -> Picture:
    """The diagram's picture. DiagramFault where there is none in it."""
    try:
        root = ElementTree.fromstring(xml, forbid_dtd=True, forbid_entities=True, forbid_external=True)
    except (DefusedXmlException, ParseError, ValueError, LookupError) as error:
        raise DiagramFault from error
    named = {one.get("id"): one for one in root.iter() if one.get("id") and str(one.tag).startswith(BPMN)}
    drawing = _Drawing()
    shapes = [(named.get(one.get("bpmnElement")), one) for one in root.iter(SHAPE)]
    # Pools and lanes lie behind what is in them.
    shapes.sort(
        key=lambda pair: 0 if _kind(pair[0]) == "participant" else 1 if _kind(pair[0]) == "lane" else 2
    )
    for element, shape in shapes:
        if (box := _bounds(shape)) is not None:
            _draw_shape(drawing, _kind(element), _name(element), box, _label(shape))
    for edge in root.iter(EDGE):
        element = named.get(edge.get("bpmnElement"))
        points = [(_number(one.get("x")), _number(one.get("y"))) for one in edge.iter(POINT)]
        if len(points) > 1:
            _draw_edge(drawing, _kind(element), _name(element), points, _label(edge))
    if not drawing.parts:
        raise DiagramFault
    left, top, right, bottom = drawing.edges
    width, height = right - left + 2 * MARGIN, bottom - top + 2 * MARGIN
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="{left - MARGIN:.1f} {top - MARGIN:.1f} {width:.1f} {height:.1f}" role="img" '
        f'aria-label="{escape(printable(alt), quote=True)}">'
        f'<rect x="{left - MARGIN:.1f}" y="{top - MARGIN:.1f}" width="{width:.1f}" height="{height:.1f}" '
        f'fill="{PAPER}"/>'
        f'<g font-family="{FONTS}" font-size="{SIZE}" fill="{INK}">{"".join(drawing.parts)}</g></svg>'
    )
    return Picture(svg=svg, alt=alt, width=round(width, 1), height=round(height, 1))


def _draw_shape(drawing: _Drawing, kind: str, name: str, box: _Box, label: _Box | None) -> None:
    drawing.reach(box.x, box.y)
    drawing.reach(box.x + box.width, box.y + box.height)
    x, y, width, height = box.x, box.y, box.width, box.height
    middle_x, middle_y = x + width / 2, y + height / 2
    if kind in ("participant", "lane"):
        drawing.parts.append(_rect(box, fill=PAPER))
        if kind == "participant":
            drawing.parts.append(_path(f"M{x + 30:.1f} {y:.1f}V{y + height:.1f}"))
        text = _lines(name, height, 1)
        turned = f'transform="rotate(-90 {x + 19:.1f} {middle_y:.1f})"'
        drawing.parts += [_text(line, x + 19, middle_y, turned) for line in text]
    elif kind.endswith("Event"):
        radius = min(width, height) / 2
        stroke = 2.6 if kind == "endEvent" else 1.2
        drawing.parts.append(_circle(middle_x, middle_y, radius, stroke))
        if kind.startswith(("intermediate", "boundary")):
            drawing.parts.append(_circle(middle_x, middle_y, radius - 3, 1.0))
        _outside(drawing, name, label or _Box(middle_x - 45, y + height + 2, 90, LINE))
    elif kind.endswith("Gateway"):
        drawing.parts.append(
            _path(f"M{middle_x:.1f} {y:.1f}L{x + width:.1f} {middle_y:.1f}L{middle_x:.1f} {y + height:.1f}"
                  f"L{x:.1f} {middle_y:.1f}Z", fill=PAPER)
        )  # fmt: skip
        drawing.parts += _gateway_mark(kind, middle_x, middle_y, min(width, height) / 5)
        _outside(drawing, name, label or _Box(middle_x - 50, y + height + 2, 100, LINE))
    elif kind == "textAnnotation":
        drawing.parts.append(_path(f"M{x + 12:.1f} {y:.1f}H{x:.1f}V{y + height:.1f}H{x + 12:.1f}"))
        _inside(drawing, name, box)
    elif kind.startswith(("dataObject", "dataStore")):
        drawing.parts.append(_rect(box, fill=PAPER))
        _outside(drawing, name, label or _Box(middle_x - 45, y + height + 2, 90, LINE))
    else:
        drawing.parts.append(_rect(box, fill=FILL, radius=8.0, stroke=2.4 if kind == "callActivity" else 1.2))
        _inside(drawing, name, box)


def _draw_edge(
    drawing: _Drawing, kind: str, name: str, points: list[tuple[float, float]], label: _Box | None
) -> None:
    for x, y in points:
        drawing.reach(x, y)
    dash = {"messageFlow": "6 4", "association": "1.5 3"}.get(kind, "2 3" if "Association" in kind else "")
    way = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    drawing.parts.append(_path(way, dash=dash))
    if kind in ("sequenceFlow", "messageFlow"):
        drawing.parts.append(_arrow(points[-2], points[-1]))
    if name:
        at = len(points) // 2
        x = (points[at - 1][0] + points[at][0]) / 2
        y = (points[at - 1][1] + points[at][1]) / 2
        _outside(drawing, name, label or _Box(x - 45, y - LINE - 2, 90, LINE))


def _arrow(before: tuple[float, float], end: tuple[float, float]) -> str:
    """A filled head at the end of a line, along its last stretch."""
    dx, dy = end[0] - before[0], end[1] - before[1]
    length = max((dx * dx + dy * dy) ** 0.5, 0.001)
    ux, uy = dx / length * 8, dy / length * 8
    left = (end[0] - ux - uy * 0.45, end[1] - uy + ux * 0.45)
    right = (end[0] - ux + uy * 0.45, end[1] - uy - ux * 0.45)
    corners = "L".join(f"{x:.1f} {y:.1f}" for x, y in (end, left, right))
    return f'<path d="M{corners}Z" fill="{INK}"/>'


def _gateway_mark(kind: str, x: float, y: float, size: float) -> Iterator[str]:
    if kind.startswith("parallel"):
        yield _path(
            f"M{x - size:.1f} {y:.1f}H{x + size:.1f}M{x:.1f} {y - size:.1f}V{y + size:.1f}", stroke=2.4
        )
    elif kind.startswith("inclusive"):
        yield _circle(x, y, size, 2.0)
    elif kind.startswith("exclusive"):
        s = size * 0.8
        yield _path(f"M{x - s:.1f} {y - s:.1f}L{x + s:.1f} {y + s:.1f}M{x + s:.1f} {y - s:.1f}L{x - s:.1f} {y + s:.1f}",
                    stroke=2.4)  # fmt: skip


def _inside(drawing: _Drawing, name: str, box: _Box) -> None:
    lines = _lines(name, box.width - 10, max(1, int(box.height // LINE)))
    top = box.y + box.height / 2 - LINE * (len(lines) - 1) / 2
    middle = box.x + box.width / 2
    drawing.parts += [_text(line, middle, top + LINE * place) for place, line in enumerate(lines)]


def _outside(drawing: _Drawing, name: str, box: _Box) -> None:
    lines = _lines(name, max(box.width, 90), 4)
    middle = box.x + box.width / 2
    for place, line in enumerate(lines):
        drawing.parts.append(_text(line, middle, box.y + LINE * (place + 0.5)))
        drawing.reach(middle - _width(line) / 2, box.y)
        drawing.reach(middle + _width(line) / 2, box.y + LINE * (place + 1))


def _lines(name: str, width: float, most: int) -> list[str]:
    """The name in lines of this width, cut with an ellipsis where there is no room for all."""
    lines, line = [], ""
    for letter in " ".join(name.split()):
        if _width(line + letter) > width and line:
            cut = line.rfind(" ") if letter.isascii() and letter != " " else -1
            lines.append(line[:cut] if cut > 0 else line)
            line = line[cut + 1 :] if cut > 0 else ""
        line += letter
    lines = [one.strip() for one in [*lines, line] if one.strip()]
    return lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1][:-1] + "…"]


def _width(text: str) -> float:
    return sum(1.0 if ord(letter) > 0x2E7F else 0.56 for letter in text) * SIZE


def _text(line: str, x: float, y: float, more: str = "") -> str:
    place = f'x="{x:.1f}" y="{y + SIZE * 0.36:.1f}" text-anchor="middle"'
    return f"<text {place} {more}>{escape(printable(line))}</text>"


def _rect(box: _Box, *, fill: str, radius: float = 0.0, stroke: float = 1.2) -> str:
    return (
        f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" rx="{radius:.0f}" '
        f'fill="{fill}" stroke="{INK}" stroke-width="{stroke}"/>'
    )


def _circle(x: float, y: float, radius: float, stroke: float) -> str:
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{max(1.0, radius):.1f}" fill="{PAPER}" stroke="{INK}" '
        f'stroke-width="{stroke}"/>'
    )


def _path(way: str, *, fill: str = "none", stroke: float = 1.2, dash: str = "") -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="{way}" fill="{fill}" stroke="{INK}" stroke-width="{stroke}"{dashed}/>'


def _kind(element: Element | None) -> str:
    return str(element.tag).rpartition("}")[2] if element is not None else ""


def _name(element: Element | None) -> str:
    if element is None:
        return ""
    text = element.find(f"{BPMN}text")
    return element.get("name") or (text.text if text is not None and text.text else "")


def _bounds(shape: Element) -> _Box | None:
    found = shape.find(BOUNDS)
    if found is None:
        return None
    x, y, width, height = (_number(found.get(name)) for name in ("x", "y", "width", "height"))
    return _Box(x, y, max(1.0, width), max(1.0, height))


def _label(shape: Element) -> _Box | None:
    label = shape.find(LABEL)
    return _bounds(label) if label is not None else None


def _number(text: str | None) -> float:
    try:
        value = float(text or 0)
    except ValueError:
        return 0.0
    return max(-FARTHEST, min(FARTHEST, value)) if value == value else 0.0
