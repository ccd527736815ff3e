"""Reads a file through a limited child process and hands its rows on, one at a time or all together."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time as clock
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from .cells import Cell, decode
from .limits import LIMITS, Limits
from .refusals import FileRefused

Source = str | os.PathLike[str] | bytes | BinaryIO

_MODULE = "planweave.interchange.tabular.reader"
_PACKAGE_PARENT = Path(__file__).resolve().parents[3]
_LONGEST_LINE = 16 * 1024 * 1024


@dataclass(frozen=True)
class SheetInfo:
    """One sheet as it was found. `rows` is the number of its last used row, `columns` its used width.

    `merged` holds (top row, left column, bottom row, right column), rows from 1 and columns from 0.
    `uncalculated` lists formulas that were saved without a result: their cells are empty here.
    """

    index: int
    name: str
    hidden: bool
    rows: int
    columns: int
    merged: tuple[tuple[int, int, int, int], ...] = ()
    uncalculated: tuple[str, ...] = ()


@dataclass(frozen=True)
class FileInfo:
    """What kind of file it is. `notices` are codes of `texts` about parts that were left alone."""

    format: str
    encoding: str
    separator: str
    sheets: tuple[SheetInfo, ...]
    notices: tuple[str, ...] = ()

    def sheet(self, name: str) -> SheetInfo:
        """FileRefused where no sheet has this name."""
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        raise FileRefused("sheet_missing", {"sheet": name, "sheets": ", ".join(s.name for s in self.sheets)})


@dataclass(frozen=True)
class Row:
    """One row that holds something: its number in the file (from 1) and its cells from column A."""

    sheet: int
    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        return self.cells[column] if column < len(self.cells) else None


@dataclass
class FileStream:
    """An open file: what it is, and its rows in order, once."""

    info: FileInfo
    rows: Iterator[Row]


@dataclass(frozen=True)
class TabularFile:
    """A whole file in memory, its rows by sheet."""

    info: FileInfo
    rows: dict[int, list[Row]] = field(repr=False)

    def sheet_rows(self, sheet: SheetInfo | str) -> list[Row]:
        found = self.info.sheet(sheet) if isinstance(sheet, str) else sheet
        return self.rows.get(found.index, [])


@contextlib.contextmanager
def stream_file(source: Source, *, limits: Limits = LIMITS) -> Iterator[FileStream]:
    """The file's description at once and its rows as they are asked for; FileRefused before the first row.

    The caller's memory grows by one row at a time. The child ends with the `with` block, read or not.
    """
    with open_child(_MODULE, source, limits=limits) as answer:
        yield FileStream(_description(answer.next_line()), _rows(answer))


@contextlib.contextmanager
def open_child(module: str, source: Source, *arguments: str, limits: Limits) -> Iterator["Answer"]:
    """Run `module` in a limited child on the source and hand out its answer in JSON lines.

    The child gets the limits as its first argument, then `arguments`, and restricts itself. It ends with the
    `with` block, read or not.
    """
    with _as_stdin(source, limits) as stdin, tempfile.TemporaryFile() as last_words:
        child = subprocess.Popen(
            [sys.executable, "-E", "-s", "-B", "-X", "utf8", "-m", module, limits.to_json(), *arguments],
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=last_words,
            cwd=_PACKAGE_PARENT,
            env=_child_environment(),
        )
        try:
            yield Answer(child, last_words, limits)
        finally:
            if child.poll() is None:
                child.kill()
            child.wait()
            if child.stdout:
                child.stdout.close()


def read_file(source: Source, *, limits: Limits = LIMITS) -> TabularFile:
    """The whole file in memory."""
    rows: dict[int, list[Row]] = {}
    with stream_file(source, limits=limits) as stream:
        for row in stream.rows:
            rows.setdefault(row.sheet, []).append(row)
    return TabularFile(stream.info, rows)


@contextlib.contextmanager
def _as_stdin(source: Source, limits: Limits) -> Iterator[BinaryIO]:
    """The source as an open file for the child's stdin; copied to a nameless one where it has none."""
    too_big = FileRefused("file_too_big", {"most_mb": limits.file_bytes // 1024 // 1024})
    if isinstance(source, (str, os.PathLike)):
        try:
            opened = Path(source).open("rb")  # noqa: SIM115 - closed by the with block below
        except FileNotFoundError as problem:
            raise FileRefused("file_missing", {"path": os.fspath(source)}) from problem
        except OSError as problem:
            raise FileRefused("file_unreadable", {"path": os.fspath(source)}) from problem
        with opened:
            if os.fstat(opened.fileno()).st_size > limits.file_bytes:
                raise too_big
            yield opened
        return
    with tempfile.TemporaryFile() as copy:
        if isinstance(source, bytes):
            if len(source) > limits.file_bytes:
                raise too_big
            copy.write(source)
        else:
            shutil.copyfileobj(_Capped(source, limits.file_bytes + 1), copy)
            if copy.tell() > limits.file_bytes:
                raise too_big
        copy.seek(0)
        yield copy


class _Capped:
    """A reader that ends after `most` bytes."""

    def __init__(self, source: BinaryIO, most: int) -> None:
        self._source = source
        self._left = most

    def read(self, size: int = -1) -> bytes:
        wanted = self._left if size < 0 else min(size, self._left)
        data = self._source.read(wanted) if wanted else b""
        self._left -= len(data)
        return data


def _child_environment() -> dict[str, str]:
    """Nothing of the server's environment but what starting a program needs: no secret reaches the child."""
    return {
        name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ
    }


class Answer:
    """The child's stdout in lines. Only time spent waiting for the child counts against its clock."""

    def __init__(self, child: subprocess.Popen[bytes], last_words: Any, limits: Limits) -> None:
        assert child.stdout is not None  # it was asked for as a pipe
        self._child = child
        self._out = child.stdout
        self._last_words = last_words
        self._left = limits.wall_seconds
        self._timed_out = False
        self._buffer = bytearray()
        self._pending: list[bytes] = []

    def next_line(self) -> Any:
        """The next line's JSON. FileRefused where the child ended, was stopped, or ran out of its means."""
        while not self._pending:
            chunk = self._read()
            if not chunk:
                raise self._silence()
            self._buffer += chunk
            if b"\n" in chunk:
                *self._pending, rest = bytes(self._buffer).split(b"\n")
                self._pending.reverse()
                self._buffer = bytearray(rest)
            elif len(self._buffer) > _LONGEST_LINE:
                raise FileRefused("unreadable", detail="line too long")
        return json.loads(self._pending.pop())

    def _read(self) -> bytes:
        started = clock.monotonic()
        timer = threading.Timer(max(self._left, 0.001), self._stop)
        timer.daemon = True
        timer.start()
        try:
            return os.read(self._out.fileno(), 1 << 16)
        finally:
            timer.cancel()
            self._left -= clock.monotonic() - started

    def _stop(self) -> None:
        self._timed_out = True
        self._child.kill()

    def _silence(self) -> FileRefused:
        code = self._child.wait()
        self._last_words.seek(0)
        detail = self._last_words.read(4000).decode("utf-8", "replace")
        if self._timed_out or code == -getattr(signal, "SIGXCPU", 0) != 0:
            return FileRefused("takes_too_long", detail=detail)
        if code < 0 or "MemoryError" in detail or "memory allocation" in detail:
            return FileRefused("needs_too_much_memory", detail=detail)
        return FileRefused("unreadable", detail=detail)


def _description(document: dict[str, Any]) -> FileInfo:
    if "refused" in document:
        raise FileRefused(document["refused"], document["params"], detail=document.get("detail", ""))
    sheets = tuple(
        SheetInfo(
            index=index,
            name=sheet["name"],
            hidden=sheet["hidden"],
            rows=sheet["rows"],
            columns=sheet["columns"],
            merged=tuple((top, left, bottom, right) for top, left, bottom, right in sheet["merged"]),
            uncalculated=tuple(sheet["uncalculated"]),
        )
        for index, sheet in enumerate(document["sheets"])
    )
    return FileInfo(
        document["format"], document["encoding"], document["separator"], sheets, tuple(document["notices"])
    )


def _rows(answer: Answer) -> Iterator[Row]:
    while (line := answer.next_line()) != "end":
        sheet, number, cells = line
        yield Row(sheet, number, tuple(decode(cell) for cell in cells))
