"""Rich text that people wrote, as blocks. It was cleaned when it was saved; here only known tags mean anything."""

import re
from collections.abc import Collection
from html.parser import HTMLParser
from urllib.parse import quote

from .blocks import Block, Cell, ListBlock, Paragraph, Rule, Run, Runs, Table

MARKS = {
    "strong": "b", "b": "b", "em": "i", "i": "i", "u": "u", "s": "s", "del": "s", "code": "c",
    "h1": "b", "h2": "b", "h3": "b", "h4": "b", "th": "b",
}  # fmt: skip
PARAGRAPHS = {"p", "h1", "h2", "h3", "h4", "pre", "div"}
CONTAINERS = {"ul", "ol", "li", "blockquote", "table", "tr", "td", "th"}
_ADDRESS = re.compile(
    r"(?:https?://[\w.-]+(?::\d{1,5})?(?:[/?#]\S*)?|mailto:[\w.+%-]+@[\w.-]+)\Z", re.IGNORECASE
)
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML forbids, whoever wrote it."""
_KEY = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]{0,15}-[1-9][0-9]{0,8}(?![\w-])")
DEEPEST = 12
"""Lists and tables inside each other deeper than this lose their frames, never their words."""


def printable(text: str) -> str:
    """`text` without the characters that no document may hold."""
    return UNPRINTABLE.sub("", text)


def safe_address(address: str) -> str:
    """The address as a link may carry it in every format, percent-encoded; "" where it is no plain web or mail one."""
    if not _ADDRESS.match(address):
        return ""
    if not re.split(r"[/?#]", address.partition("://")[2])[0].isascii():
        return ""
    broken = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", address)
    return quote(broken, safe=":/?#@!$&'()*+,;=%-._~")


def blocks_of(html: str, *, keys: Collection[str] = ()) -> tuple[Block, ...]:
    """Rich text as blocks; where it names a requirement of `keys`, a reference leads to it."""
    if not html:
        return ()
    reader = _Reader(keys)
    reader.feed(html)
    reader.close()
    return reader.finished()


def runs_of(text: str, *, marks: str = "", href: str = "", keys: Collection[str] = ()) -> Runs:
    """Plain text as runs, with a reference wherever it names one of `keys`."""
    text = printable(text)
    if not keys or href:
        return (Run(text, marks, href),) if text else ()
    runs, at = [], 0
    for found in _KEY.finditer(text):
        if found[0] in keys:
            if found.start() > at:
                runs.append(Run(text[at : found.start()], marks))
            runs.append(Run(found[0], marks, "", found[0]))
            at = found.end()
    if at < len(text):
        runs.append(Run(text[at:], marks))
    return tuple(runs)


class _Frame:
    """An open container with what it holds so far."""

    def __init__(self, tag: str, start: int = 0, span: int = 1) -> None:
        self.tag, self.start, self.span = tag, start, span
        self.blocks: list[Block] = []
        self.items: list[tuple[Block, ...]] = []
        self.cells: list[Cell] = []
        self.rows: list[tuple[Cell, ...]] = []
        self.has_heads = False


class _Reader(HTMLParser):
    def __init__(self, keys: Collection[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._keys = keys
        self._frames = [_Frame("")]
        self._runs: list[Run] = []
        self._marks: list[str] = []
        self._links: list[str] = []
        self._is_pre = False
        self._ignored = 0

    def finished(self) -> tuple[Block, ...]:
        self._end_paragraph()
        while len(self._frames) > 1:
            self._leave()
        return tuple(self._frames[0].blocks)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in PARAGRAPHS or tag in CONTAINERS:
            self._end_paragraph()
        if tag in CONTAINERS and len(self._frames) < DEEPEST:
            start = _number(given.get("start", "1")) if tag == "ol" else 0
            self._frames.append(_Frame(tag, start, max(1, min(20, _number(given.get("colspan", "1"))))))
        if tag in MARKS:
            self._marks.append(MARKS[tag])
        if tag == "pre":
            self._is_pre = True
        elif tag == "a":
            address = given.get("href", "").strip()
            self._links.append(safe_address(address))
        elif tag == "br":
            self._runs.append(Run("\n"))
        elif tag == "hr":
            self._end_paragraph()
            self._frames[-1].blocks.append(Rule())
        elif tag in ("script", "style"):
            self._ignored += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in PARAGRAPHS:
            self._end_paragraph("code" if tag == "pre" else "")
        if tag in MARKS and MARKS[tag] in self._marks:
            self._marks.reverse()
            self._marks.remove(MARKS[tag])
            self._marks.reverse()
        if tag == "pre":
            self._is_pre = False
        elif tag == "a" and self._links:
            self._links.pop()
        elif tag in ("script", "style"):
            self._ignored = max(0, self._ignored - 1)
        elif tag in CONTAINERS and any(frame.tag == tag for frame in self._frames):
            self._end_paragraph()
            while self._leave() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._ignored:
            return
        text = data if self._is_pre else re.sub(r"\s+", " ", data)
        if not self._is_pre and (not self._runs or self._runs[-1].text.endswith(("\n", " "))):
            text = text.lstrip(" ")
        marks = "".join(sorted(set("".join(self._marks))))
        self._runs += runs_of(
            text, marks=marks, href=next(filter(None, reversed(self._links)), ""), keys=self._keys
        )

    def _end_paragraph(self, look: str = "") -> None:
        runs, self._runs = self._runs, []
        while runs and not runs[-1].text.strip():
            runs.pop()
        if runs:
            is_quoted = any(frame.tag == "blockquote" for frame in self._frames)
            look = look or ("code" if self._is_pre else "quote" if is_quoted else "")
            self._frames[-1].blocks.append(Paragraph(tuple(runs), look))

    def _leave(self) -> str:
        """Close the innermost container and hand what it holds to the one around it."""
        frame = self._frames.pop()
        outer = self._frames[-1]
        match frame.tag:
            case "li":
                target = outer if outer.tag in ("ul", "ol") else None
                if target is None:
                    outer.blocks += frame.blocks
                else:
                    target.items.append(tuple(frame.blocks))
            case "ul" | "ol":
                items = [*frame.items, *((block,) for block in frame.blocks)]
                if items:
                    outer.blocks.append(
                        ListBlock(tuple(items), max(1, frame.start) if frame.tag == "ol" else 0)
                    )
            case "td" | "th":
                outer.has_heads = outer.has_heads or frame.tag == "th"
                outer.cells.append(Cell(tuple(frame.blocks), frame.span))
            case "tr":
                if frame.cells:
                    outer.rows.append(tuple(frame.cells))
                outer.has_heads = outer.has_heads or frame.has_heads
                outer.blocks += frame.blocks
            case "table":
                outer.blocks += frame.blocks
                if frame.rows:
                    outer.blocks.append(_table(frame.rows))
            case _:
                outer.blocks += frame.blocks
        return frame.tag


def _table(rows: list[tuple[Cell, ...]]) -> Table:
    """All rows as wide as the widest: empty cells fill the rest."""
    width = max(sum(cell.span for cell in row) for row in rows)
    full = tuple(row + tuple(Cell(()) for _ in range(width - sum(cell.span for cell in row))) for row in rows)
    return Table((), full, tuple([1 / width] * width))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 1
