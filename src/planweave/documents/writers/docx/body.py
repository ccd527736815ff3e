"""The text of a Word document as WordprocessingML. The order of properties is the schema's: Word insists."""

import re
from typing import Any
from xml.sax.saxutils import escape

from docx.opc.constants import RELATIONSHIP_TYPE

from ...composing import words
from ...composing.blocks import (
    Block,
    Cell,
    Composed,
    Heading,
    Item,
    ListBlock,
    Paragraph,
    Picture,
    Rule,
    Run,
    Runs,
    Table,
    plain_text,
)
from ...composing.reading import printable
from .. import cover
from .pictures import picture_xml

TEXT_WIDTH = 9072
"""Twentieths of a point between the margins: 16 cm."""
BULLETS, NUMBERS = 2, 3
FIRST_LIST = 10
"""The first numbering given to an ordered list; those before are the headings' and the bullets'."""
LEVELS_IN_CONTENTS = 3
WIDE = 26
"""A fact wider than this many narrow characters has the line for itself."""
INK, QUIET, LINE, SHADE = "1F2937", "6B7280", "C9CED6", "F2F4F7"


class Body:
    """Makes the body of one document; remembers bookmarks, links and lists while it does."""

    def __init__(self, part: Any, composed: Composed) -> None:
        self._part = part
        self._composed = composed
        self._links: dict[str, str] = {}
        self._bookmarks: dict[str, str] = {}
        self._places: dict[str, int] = {}
        self._level = 1
        self.ordered_lists: list[tuple[int, int, int]] = []
        """(numbering, depth, first number) of each ordered list."""

    def xml(self) -> str:
        front = [self._cover(), self._history(), self._contents()]
        return "".join([*front, *(self._block(block) for block in self._composed.blocks)])

    # the pages before the text

    def _cover(self) -> str:
        composed = self._composed
        rows = "".join(
            f"<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            f"{_tc(_p(_r(label), style='PWFactLabel'), 2268, shade=SHADE)}"
            f"{_tc(_p(_r(value), style='PWCell'), TEXT_WIDTH - 2268)}</w:tr>"
            for label, value in cover.facts(composed)
        )
        return (
            _p(_r(composed.workspace), style="PWWorkspace")
            + _p(_r(composed.title), style="Title")
            + _p(_r(cover.kind_name(composed)), style="Subtitle")
            + _table([2268, TEXT_WIDTH - 2268], rows)
        )

    def _history(self) -> str:
        """The issued versions, where there are any."""
        if not self._composed.editions:
            return ""
        widths = [1400, 1700, 1900, TEXT_WIDTH - 5000]
        heads = "".join(
            _tc(_p(_r(head), style="PWHead"), width, shade=SHADE)
            for head, width in zip(cover.history_heads(self._composed), widths, strict=True)
        )
        rows = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"
        for line in self._composed.editions:
            values = (line.edition, line.issued_on, line.by, line.note)
            cells = "".join(
                _tc(_p(_r(value), style="PWCell"), width) for value, width in zip(values, widths, strict=True)
            )
            rows += f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
        title = words.HISTORY.say(cover.language_of(self._composed))
        return _p(_r(title), style="PWFront") + _table(widths, rows)

    def _contents(self) -> str:
        """A field that Word renews, filled with links; the page numbers stand once it has been renewed."""
        title = words.CONTENTS.say(cover.language_of(self._composed))
        page_break = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        headings = [
            block
            for block in self._composed.blocks
            if isinstance(block, Heading) and block.level <= LEVELS_IN_CONTENTS
        ]
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{LEVELS_IN_CONTENTS}" \\h \\z </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        lines = []
        for place, heading in enumerate(headings):
            said = f"{heading.number} {heading.text}".strip()
            name = self._bookmark(heading.anchor)
            page = _field(f"PAGEREF {name} {BACKSLASH}h", "")
            link = f'<w:hyperlink w:anchor="{name}" w:history="1">{_r(said)}<w:r><w:tab/></w:r>{page}</w:hyperlink>'
            lines.append(_p((begin if place == 0 else "") + link, style=f"TOC{heading.level}"))
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        if not headings:
            return ""
        return page_break + _p(_r(title), style="PWFront") + "".join(lines) + _p(end) + page_break

    # blocks

    def _block(self, block: Block, *, depth: int = 0, style: str = "") -> str:
        match block:
            case Heading():
                self._level = block.level
                inside = self._marked(block.anchor, _r(block.text))
                return _p(inside, style=f"Heading{min(block.level, 6)}")
            case Paragraph():
                return _p(
                    self._runs(block.runs), style=style or _STYLES.get(block.look, ""), indent=420 * depth
                )
            case ListBlock():
                return self._list(block, depth=depth, style=style)
            case Table():
                return self._table(block)
            case Rule():
                return (
                    f'<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="{LINE}"/>'
                    "</w:pBdr></w:pPr></w:p>"
                )
            case Picture():
                return _p(picture_xml(self._part, block), style=style)
            case Item():
                return self._item(block)

    def _item(self, item: Item) -> str:
        key = self._marked(item.key, _r(item.key, marks="k")) if item.is_anchor else self._reference(item.key)
        outline = f'<w:outlineLvl w:val="{min(8, self._level + item.depth)}"/>'
        head = _p(
            f"{key}<w:r><w:tab/></w:r>{_r(item.title)}",
            style="PWRequirement",
            indent=340 * item.depth,
            more=outline,
        )
        facts = self._facts(item.facts)
        return head + facts + "".join(self._block(block) for block in item.blocks)

    def _facts(self, facts: tuple[tuple[str, Runs], ...]) -> str:
        """Two facts beside each other; a long one has the line for itself."""
        if not facts:
            return ""
        label, value = 1588, TEXT_WIDTH // 2 - 1588
        keep = "<w:keepNext/>"  # with what follows: a requirement's facts are not parted from it
        rows, waiting = "", ""
        for name, runs in facts:
            head = _tc(_p(_r(name), style="PWFactLabel", keep=keep), label, shade=SHADE)
            said = _p(self._runs(runs), style="PWCell", keep=keep)
            if cover.width(plain_text(runs)) > WIDE:
                rows += _row(waiting + _tc(_p(""), label + value, span=2)) if waiting else ""
                rows += _row(head + _tc(said, TEXT_WIDTH - label, span=3))
                waiting = ""
            elif waiting:
                rows += _row(waiting + head + _tc(said, value))
                waiting = ""
            else:
                waiting = head + _tc(said, value)
        if waiting:
            rows += _row(waiting + _tc(_p("", style="PWCell"), label + value, span=2))
        return _table([label, value, label, value], rows) + _p("", style="PWGap")

    def _list(self, block: ListBlock, *, depth: int, style: str) -> str:
        number = BULLETS
        if block.start:
            number = FIRST_LIST + len(self.ordered_lists)
            self.ordered_lists.append((number, min(depth, 8), block.start))
        made = []
        for item in block.items:
            is_first = True
            for part in item:
                if isinstance(part, Paragraph) and is_first:
                    numbering = (
                        f'<w:numPr><w:ilvl w:val="{min(depth, 8)}"/><w:numId w:val="{number}"/></w:numPr>'
                    )
                    made.append(_p(self._runs(part.runs), style="PWList", numbering=numbering))
                    is_first = False
                else:
                    made.append(self._block(part, depth=depth + 1, style=style))
        return "".join(made)

    def _table(self, table: Table) -> str:
        widths = [max(400, round(share * TEXT_WIDTH)) for share in table.widths]
        rows = ""
        if table.heads:
            cells = "".join(
                _tc(_p(_r(head), style="PWHead"), width, shade=SHADE)
                for head, width in zip(table.heads, widths, strict=True)
            )
            rows = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"
        for row in table.rows:
            cells, at = "", 0
            for cell in row:
                cells += self._cell(cell, sum(widths[at : at + cell.span]))
                at += cell.span
            rows += _row(cells)
        return _table(widths, rows) + _p("", style="PWGap")

    def _cell(self, cell: Cell, width: int) -> str:
        inside = ""
        for place, block in enumerate(cell.blocks):
            if isinstance(block, Paragraph):
                runs = self._runs(block.runs)
                if cell.anchor and place == 0:
                    runs = self._marked(cell.anchor, _r(plain_text(block.runs), marks="k"))
                style = "PWLabel" if block.look == "label" else "PWCell"
                inside += _p(runs, style=style, indent=170 * cell.indent)
            else:
                inside += self._block(block, style="PWCell")
        if not inside.endswith("</w:p>"):
            inside += _p("", style="PWCell")  # a cell ends with a paragraph, or Word calls the file broken
        return _tc(inside, width, span=cell.span)

    # runs

    def _runs(self, runs: Runs) -> str:
        return "".join(self._run(run) for run in runs)

    def _run(self, run: Run) -> str:
        if run.key:
            return self._reference(run.key)
        if run.href:
            if run.href not in self._links:
                self._links[run.href] = self._part.relate_to(
                    run.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
                )
            return f'<w:hyperlink r:id="{self._links[run.href]}">{_r(run.text, marks=run.marks + "l")}</w:hyperlink>'
        return _r(run.text, marks=run.marks)

    def _reference(self, key: str) -> str:
        """A field that shows the key where the requirement stands and leads there."""
        code = f"REF {self._bookmark(key)} {BACKSLASH}h {BACKSLASH}* MERGEFORMAT"
        return _field(code, _r(key, marks="l"))

    def _marked(self, anchor: str, inside: str) -> str:
        name = self._bookmark(anchor)
        number = self._places[anchor]
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{number}"/>'

    def _bookmark(self, anchor: str) -> str:
        """A bookmark's name: letters, digits and underscores, at most 40, each anchor its own."""
        if anchor not in self._bookmarks:
            clean = re.sub(r"[^A-Za-z0-9]", "_", anchor)
            prefix = "_Toc_" if anchor.startswith("section-") else "req_"
            self._bookmarks[anchor] = f"{prefix}{clean}"[:40]
            self._places[anchor] = len(self._bookmarks)
        return self._bookmarks[anchor]


_STYLES = {"quote": "PWQuote", "code": "PWCode", "label": "PWLabel", "quiet": "PWQuiet"}


BACKSLASH = chr(92)


def _field(code: str, shown: str) -> str:
    """A field with what it shows until Word renews it."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _p(
    inside: str, *, style: str = "", indent: int = 0, numbering: str = "", more: str = "", keep: str = ""
) -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += keep
    properties += numbering
    properties += f'<w:ind w:left="{indent}"/>' if indent and not numbering else ""
    properties += more
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def _r(text: str, *, marks: str = "") -> str:
    """A run. Marks: those of `Run`, k a requirement's own key, l a link."""
    style = "PWKey" if "k" in marks else "Hyperlink" if "l" in marks else "PWCodeRun" if "c" in marks else ""
    properties = f'<w:rStyle w:val="{style}"/>' if style else ""
    properties += "<w:b/><w:bCs/>" if "b" in marks else ""
    properties += "<w:i/><w:iCs/>" if "i" in marks else ""
    properties += "<w:strike/>" if "s" in marks else ""
    properties += '<w:u w:val="single"/>' if "u" in marks else ""
    inside = ""
    for part in re.split(r"([\n\t])", text):
        if part == "\n":
            inside += "<w:br/>"
        elif part == "\t":
            inside += "<w:tab/>"
        elif part:
            inside += f'<w:t xml:space="preserve">{escape(printable(part))}</w:t>'
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inside}</w:r>" if inside else ""


def _tc(inside: str, width: int, *, span: int = 1, shade: str = "") -> str:
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    properties += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def _row(cells: str) -> str:
    """A row that stays on one page, unless it holds much."""
    keep = "<w:trPr><w:cantSplit/></w:trPr>" if len(cells) < 6000 else ""
    return f"<w:tr>{keep}{cells}</w:tr>"


def _table(widths: list[int], rows: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="PWTable"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
        f'w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )
