"""The child process that turns bytes from outside into rows: `python -m planweave.interchange.tabular.reader`.

It gets the file on stdin and the limits as its argument, writes no file, and answers on stdout in JSON
lines: one line that describes the file, one line per row that holds anything, one line that says it is
complete; or one line with a refusal. Every cap is checked before the first row goes out, so that the parent
never holds part of a file that is refused later.
"""

import contextlib
import json
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time
from typing import Any, BinaryIO

from planweave.kernel.formula_guard import unguarded

from .archive import SheetScan, check_workbook
from .cells import Cell, CellError, address, encode, plain_number
from .csv_text import decoded, rows_of, separator_of
from .limits import Limits
from .refusals import FileRefused

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_MARK = "EncryptedPackage".encode("utf-16-le")
_FOREIGN = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"SQLite format 3",
)
_MOST_MERGED = 20_000


def restrict(limits: Limits) -> None:
    """Bounds this process for good. Where the system has no such limits (Windows) the parent's clock remains."""
    try:
        import resource
    except ImportError:
        return
    for name, amount in (
        ("RLIMIT_AS", limits.memory_bytes),
        ("RLIMIT_CPU", limits.cpu_seconds),
        ("RLIMIT_FSIZE", limits.written_bytes),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_NOFILE", 32),
    ):
        with contextlib.suppress(ValueError, OSError, AttributeError):
            which = getattr(resource, name)
            _, hard = resource.getrlimit(which)
            # A second more before the kill, so that running out of time can be told apart from other ends.
            last = amount + (1 if name == "RLIMIT_CPU" else 0)
            if hard != resource.RLIM_INFINITY:
                last = min(last, hard)
            resource.setrlimit(which, (min(amount, last), last))


class _Outbox:
    """Packs the rows until every cap has been checked."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._packer = zlib.compressobj(1)
        self._packed: list[bytes] = []
        self._cells = 0
        self._chars = 0

    def add(self, sheet: int, title: str, number: int, cells: list[Cell]) -> int:
        """Takes a row (its trailing empty cells are dropped) and returns its width; 0 if it was empty."""
        while cells and cells[-1] is None:
            cells.pop()
        if not cells:
            return 0
        chars = 0
        for column, cell in enumerate(cells):
            if cell is None:
                continue
            self._cells += 1
            if type(cell) is str:
                length = len(cell)
                if length > self._limits.cell_chars:
                    place = {"cell": address(number, column), "sheet": title, "length": length}
                    raise FileRefused("cell_too_long", place | {"most": self._limits.cell_chars})
                if "\x00" in cell:
                    raise FileRefused("nul_in_cell", {"cell": address(number, column), "sheet": title})
                chars += length
        self._chars += chars
        if chars > self._limits.row_chars:
            raise FileRefused("row_too_long", {"row": number, "sheet": title, "most": self._limits.row_chars})
        if self._cells > self._limits.cells or self._chars > self._limits.total_chars:
            raise FileRefused(
                "too_much_content", {"cells": self._limits.cells, "chars": self._limits.total_chars}
            )
        line = json.dumps(
            [sheet, number, [encode(cell) for cell in cells]], ensure_ascii=False, separators=(",", ":")
        )
        self._packed.append(self._packer.compress(line.encode() + b"\n"))
        return len(cells)

    def send(self, description: dict[str, Any], out: BinaryIO) -> None:
        self._packed.append(self._packer.flush())
        out.write(json.dumps(description, ensure_ascii=False).encode() + b"\n")
        unpacker = zlib.decompressobj()
        for piece in self._packed:
            while piece:
                out.write(unpacker.decompress(piece, 1 << 16))
                piece = unpacker.unconsumed_tail
        out.write(unpacker.flush())
        out.write(b'"end"\n')
        out.flush()


def read_bytes(data: bytes, limits: Limits, out: BinaryIO) -> None:
    """Recognises the format by its content, never by its name, and writes the answer to `out`."""
    if len(data) > limits.file_bytes:
        raise FileRefused("file_too_big", {"most_mb": limits.file_bytes // 1024 // 1024})
    if not data.strip():
        raise FileRefused("file_empty")
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        _read_workbook(data, limits, out)
        return
    if data.startswith(_COMPOUND):
        raise FileRefused("encrypted" if _ENCRYPTED_MARK in data else "old_excel")
    if data.startswith(_FOREIGN):
        raise FileRefused("not_a_table")
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<html", b"<!doctype html", b"<table", b"<?xml", b"{\\rtf", b"<meta")):
        raise FileRefused("markup_not_table")
    _read_text(data, limits, out)


def _read_text(data: bytes, limits: Limits, out: BinaryIO) -> None:
    text, encoding = decoded(data)
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise FileRefused("nul_bytes", {"line": line})
    separator, skip = separator_of(text)
    outbox = _Outbox(limits)
    last_row = width = 0
    for number, record in enumerate(rows_of(text, separator=separator, skip=skip, limits=limits), start=1):
        cells: list[Cell] = [unguarded(cell) if cell else None for cell in record]
        used = outbox.add(0, "CSV", number, cells)
        if used:
            last_row, width = number, max(width, used)
    if not last_row:
        raise FileRefused("file_empty")
    sheet = {
        "name": "CSV",
        "hidden": False,
        "rows": last_row,
        "columns": width,
        "merged": [],
        "uncalculated": [],
    }
    description = {
        "format": "csv",
        "encoding": encoding,
        "separator": separator,
        "sheets": [sheet],
        "notices": [],
    }
    outbox.send(description, out)


def _read_workbook(data: bytes, limits: Limits, out: BinaryIO) -> None:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    checked = check_workbook(data, limits)
    del data
    outbox = _Outbox(limits)
    sheets: list[dict[str, Any]] = []
    try:
        workbook = CalamineWorkbook.from_filelike(checked.buffer)
        for meta in workbook.sheets_metadata:
            scan = checked.scans.get(meta.name)
            if meta.typ is not SheetTypeEnum.WorkSheet or scan is None:
                continue
            sheet = workbook.get_sheet_by_name(meta.name)
            merged = sorted(sheet.merged_cell_ranges or [])[:_MOST_MERGED]
            last_row = width = 0
            for number, cells in _rows(sheet, scan):
                used = outbox.add(len(sheets), meta.name, number, cells)
                if used:
                    last_row, width = number, max(width, used)
            sheets.append(
                {
                    "name": meta.name,
                    "hidden": meta.visible is not SheetVisibleEnum.Visible,
                    "rows": last_row,
                    "columns": width,
                    "merged": [[top + 1, left, bottom + 1, right] for (top, left), (bottom, right) in merged],
                    "uncalculated": scan.uncalculated,
                }
            )
    except (FileRefused, MemoryError):
        raise
    except Exception as problem:
        raise FileRefused("workbook_damaged", detail=repr(problem)) from problem
    if not any(sheet["rows"] for sheet in sheets):
        raise FileRefused("file_empty")
    description = {
        "format": "xlsx",
        "encoding": "",
        "separator": "",
        "sheets": sheets,
        "notices": checked.notices,
    }
    outbox.send(description, out)


def _rows(sheet: Any, scan: SheetScan) -> Iterator[tuple[int, list[Cell]]]:
    """(row from 1, cells from column A) with error values put back, which the parser leaves empty."""
    errors: dict[int, list[tuple[int, CellError]]] = {}
    for (row, column), code in scan.errors.items():
        errors.setdefault(row, []).append((column, CellError(code)))
    padding = [None] * (sheet.start[1] if sheet.start else 0)
    for number, values in enumerate(_raw_rows(sheet), start=1):
        cells = padding + [_cell(value) for value in values]
        for column, error in errors.pop(number, ()):
            _put(cells, column, error)
        yield number, cells
    for row in sorted(errors):
        cells = []
        for column, error in errors[row]:
            _put(cells, column, error)
        yield row, cells


def _raw_rows(sheet: Any) -> Iterable[Sequence[Any]]:
    return sheet.iter_rows() if sheet.start else ()


def _put(cells: list[Cell], column: int, value: Cell) -> None:
    cells.extend([None] * (column + 1 - len(cells)))
    cells[column] = value


def _cell(value: Any) -> Cell:
    kind = type(value)
    if kind is str:
        return value or None
    if kind is float:
        # JSON has no infinity; as text it is refused by name where a number is wanted.
        return plain_number(value) if value - value == 0 else str(value)
    if kind is datetime:
        if value.time() == time(0):
            return value.date()
        return value
    return value


def main() -> int:
    limits = Limits.from_json(sys.argv[1])
    restrict(limits)
    out = sys.stdout.buffer
    refusal: FileRefused
    try:
        data = sys.stdin.buffer.read(limits.file_bytes + 1)
        read_bytes(data, limits, out)
        return 0
    except FileRefused as problem:
        refusal = problem
    except MemoryError:
        refusal = FileRefused("needs_too_much_memory")
    out.write(
        json.dumps({"refused": refusal.code, "params": refusal.params, "detail": refusal.detail}).encode()
        + b"\n"
    )
    out.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
