"""A document as a workbook: what it is, its requirements one per row, and its text. No text can become a formula."""

import io
import re
from typing import Any

import xlsxwriter

from planweave.kernel.errors import Invalid
from planweave.kernel.formula_guard import is_risky

from .. import texts
from ..composing import words
from ..composing.blocks import Block, Composed, Heading, Item, Paragraph, Table, plain_text, texts_of
from . import cover

MOST_CHARS = 32_767
INK, ACCENT, SHADE, RULE = "#1F2937", "#1F3A6E", "#F2F4F7", "#C9CED6"


def write(composed: Composed) -> bytes:
    """The workbook. Invalid where a text is longer than a cell holds: nothing is cut in silence."""
    target = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": False,
    }
    workbook = xlsxwriter.Workbook(target, options)
    try:
        book = _Book(workbook)
        _cover(book, composed)
        _requirements(book, composed)
        _text(book, composed)
        workbook.set_properties(
            {
                "title": composed.title[:255],
                "subject": cover.kind_name(composed),
                "comments": composed.filter[:255],
            }
        )
    except BaseException:
        workbook.fileclosed = True  # keeps it from complaining that it was never closed
        raise
    workbook.close()
    return target.getvalue()


class _Book:
    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def sheet(self, name: str) -> Any:
        page = self._workbook.add_worksheet(re.sub(r"[\[\]:*?/\\]", " ", name)[:31])
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        return page

    def format(self, **properties: Any) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            base = {"valign": "top", "font_color": INK, "text_wrap": True}
            self._formats[key] = self._workbook.add_format(base | properties)
        return self._formats[key]

    def put(self, page: Any, row: int, column: int, text: str, *, of: str = "", **style: Any) -> None:
        """A text as a string cell, whatever it begins with."""
        if len(text) > MOST_CHARS:
            raise Invalid(texts.TOO_LONG_FOR_A_CELL, key=of, most=MOST_CHARS)
        if is_risky(text):
            style["quote_prefix"] = True
        if text:
            page.write_string(row, column, text, self.format(**style))
        else:
            page.write_blank(row, column, None, self.format(**style))


def _cover(book: _Book, composed: Composed) -> None:
    page = book.sheet(words.KINDS["free"].say(cover.language_of(composed)))
    page.set_column(0, 0, 20)
    page.set_column(1, 1, 22)
    page.set_column(2, 3, 40)
    page.hide_gridlines(2)
    book.put(page, 0, 0, composed.title, bold=True, font_size=16, font_color=ACCENT, text_wrap=False)
    book.put(page, 1, 0, cover.kind_name(composed), text_wrap=False)
    row = 3
    for label, value in cover.facts(composed):
        book.put(page, row, 0, label, bg_color=SHADE, border=1, border_color=RULE)
        page.merge_range(row, 1, row, 3, "", book.format(border=1, border_color=RULE))
        book.put(page, row, 1, value, border=1, border_color=RULE)
        row += 1
    if composed.editions:
        row += 1
        for column, head in enumerate(cover.history_heads(composed)):
            book.put(page, row, column, head, bold=True, bg_color=SHADE, border=1, border_color=RULE)
        for line in composed.editions:
            row += 1
            for column, value in enumerate((line.edition, line.issued_on, line.by, line.note)):
                book.put(page, row, column, value, border=1, border_color=RULE)


def _requirements(book: _Book, composed: Composed) -> None:
    """One row per requirement and place: the section, key and title, then every label that any of them has."""
    language = cover.language_of(composed)
    names = tuple(words.FIELDS[name].say(language) for name in ("key", "title", "description"))
    rows: list[tuple[str, dict[str, str]]] = []
    section = ""
    for block in composed.blocks:
        match block:
            case Heading():
                section = f"{block.number} {block.text}".strip()
            case Item():
                rows.append((section, _of_item(block, names)))
            case Table() if block.heads[:2] == names[:2]:
                for row in block.rows:
                    values = ["\n".join(texts_of(cell.blocks)) for cell in row]
                    rows.append((section, dict(zip(block.heads, values, strict=True))))
    first = list(names[:2])
    labels = list(dict.fromkeys([*first, *(label for _, values in rows for label in values)]))
    page = book.sheet(words.COUNT.say(language))
    heads = [words.SECTION.say(language), *labels]
    for column, head in enumerate(heads):
        book.put(page, 0, column, head, bold=True, bg_color=ACCENT, font_color="#FFFFFF", valign="vcenter")
        page.set_column(column, column, _width(column, head, first))
    page.set_row(0, 26)
    page.freeze_panes(1, 3)
    for number, (place, values) in enumerate(rows, start=1):
        for column, value in enumerate([place, *(values.get(label, "") for label in labels)]):
            book.put(page, number, column, value, of=values.get(first[0], ""))
    page.autofilter(0, 0, max(1, len(rows)), len(heads) - 1)


def _of_item(item: Item, names: tuple[str, ...]) -> dict[str, str]:
    """An item's facts, and its blocks under the labels that introduce them; those before any are its description."""
    found: dict[str, str] = {names[0]: item.key, names[1]: item.title}
    label = names[2]
    waiting: list[Block] = []
    for block in [*item.blocks, None]:
        is_label = isinstance(block, Paragraph) and block.look == "label"
        if block is not None and not is_label:
            waiting.append(block)
            continue
        if waiting:
            found[label] = "\n".join(texts_of(tuple(waiting)))
        waiting = []
        if isinstance(block, Paragraph):
            label = plain_text(block.runs)
    return found | {name: plain_text(runs) for name, runs in item.facts}


def _text(book: _Book, composed: Composed) -> None:
    language = cover.language_of(composed)
    page = book.sheet(words.TEXT.say(language))
    page.set_column(0, 0, 10)
    page.set_column(1, 1, 34)
    page.set_column(2, 2, 100)
    for column, head in enumerate(("", words.SECTION.say(language), words.TEXT.say(language))):
        book.put(page, 0, column, head, bold=True, bg_color=ACCENT, font_color="#FFFFFF")
    page.freeze_panes(1, 0)
    row = 0
    waiting: list[Block] = []
    for block in [*composed.blocks, None]:
        if block is None or isinstance(block, Heading):
            if row and waiting:
                book.put(page, row, 2, "\n".join(texts_of(tuple(waiting))), of=composed.key)
            waiting = []
            if isinstance(block, Heading):
                row += 1
                book.put(page, row, 0, block.number)
                book.put(page, row, 1, block.text, bold=block.level == 1)
        elif not isinstance(block, (Item, Table)):
            waiting.append(block)


def _width(column: int, head: str, first: list[str]) -> float:
    if column == 0:
        return 24
    if head == first[0]:
        return 12
    return 40 if head == first[1] else 26
