"""A disk that may lose what was not synced: a server's writes are noted as they happen, and the power fails afterwards.

Why a shim before the C library and not a FUSE disk: it needs a C compiler alone (no root, no kernel module, no further
package), and from one run of a real server every instant can be cut, so that hundreds of power cuts cost seconds each
instead of minutes. What the shim does not see is what is written through memory maps; SQLite writes its database and
its log by calls, and the one file that it maps for writing (`-shm`) is an index that it makes anew after a cut.

A disk promises nothing of what was not synced: not the order, not whole pages, not that a file's name is there. So
after a cut there is, of each file, what was synced and (`keeps` above zero) any part of the rest, sector by sector.
"""

import atexit
import os
import random
import shutil
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from .row import NotPossible

SOURCE = Path(__file__).with_name("lossy_disk.c")
HEAD = struct.Struct("<dBQqI")
OPENED, CREATED, WRITTEN, CUT, SYNCED, REMOVED, FOLDER_SYNCED = range(1, 8)
SECTOR = 512


@cache
def shim() -> Path:
    """Compiled once per process."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if os.uname().sysname != "Linux" or compiler is None:
        raise NotPossible("the disk that loses things needs Linux and a C compiler")
    folder = Path(tempfile.mkdtemp(prefix="planweave-trial-disk-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "lossy_disk.so"
    made = subprocess.run(
        [compiler, "-O2", "-shared", "-fPIC", "-o", str(path), str(SOURCE), "-ldl", "-lpthread"],
        capture_output=True,
        text=True,
    )
    if made.returncode:
        raise NotPossible(f"the disk that loses things does not compile here: {made.stderr[-300:]}")
    return path


def noting(folder: Path, *, file: str, log: Path) -> dict[str, str]:
    """The environment of a process whose writes to these files are noted."""
    names = {"TRIAL_DISK": str(folder), "TRIAL_DISK_FILE": file, "TRIAL_DISK_LOG": str(log)}
    return names | {"LD_PRELOAD": str(shim())}


@dataclass(frozen=True)
class Note:
    at: float
    operation: int
    inode: int
    offset: int
    content: bytes


def notes_in(log: Path) -> Iterator[Note]:
    """In the order of what happened."""
    with log.open("rb") as file:
        while head := file.read(HEAD.size):
            at, operation, inode, offset, length = HEAD.unpack(head)
            yield Note(at, operation, inode, offset, file.read(length))


@dataclass
class Inode:
    """What a file surely holds, and what was done to it since."""

    synced: bytearray = field(default_factory=bytearray)
    since: list[Note] = field(default_factory=list)

    def sync(self) -> None:
        for note in self.since:
            _apply(self.synced, note)
        self.since.clear()


class Disk:
    """The files of a folder at any instant of what was noted; begins with what lay there before."""

    def __init__(self, before: Path, file: str) -> None:
        self.by_number: dict[int, Inode] = {}
        self.names = {path.name: Inode(bytearray(path.read_bytes())) for path in before.glob(f"{file}*")}
        self.synced_names = dict(self.names)

    def happen(self, note: Note) -> None:
        if note.operation == OPENED:
            self.by_number[note.inode] = self.names[note.content.decode()]
        elif note.operation == CREATED:
            self.by_number[note.inode] = self.names[note.content.decode()] = Inode()
        elif note.operation == REMOVED:
            del self.names[note.content.decode()]
        elif note.operation == SYNCED:
            self.by_number[note.inode].sync()
        elif note.operation == FOLDER_SYNCED:
            self.synced_names = dict(self.names)
        else:
            self.by_number[note.inode].since.append(note)

    def whole(self, name: str) -> bytes:
        """The file as a reader sees it while the power is on."""
        content = bytearray(self.names[name].synced)
        for note in self.names[name].since:
            _apply(content, note)
        return bytes(content)

    def cut(self, target: Path, *, keeps: float, chance: random.Random) -> int:
        """Write into `target` what is left after the power failed now: of what was not synced, a `keeps` part.

        The answer is how many pieces were not synced.
        """
        pieces = 0
        for name in sorted({*self.names, *self.synced_names}):
            # A name that was made or removed and not synced: as it was, or as it is.
            is_now = chance.random() < keeps
            inode = (self.names if is_now else self.synced_names).get(name)
            if inode is None or name.endswith("-shm"):
                continue
            content = bytearray(inode.synced)
            for note in inode.since:
                for part in _sectors(note):
                    pieces += 1
                    if chance.random() < keeps:
                        _apply(content, part)
            (target / name).write_bytes(content)
        return pieces


def _apply(content: bytearray, note: Note) -> None:
    if note.operation == CUT:
        del content[note.offset :]
        content.extend(bytes(note.offset - len(content)))
        return
    if len(content) < note.offset:
        content.extend(bytes(note.offset - len(content)))
    content[note.offset : note.offset + len(note.content)] = note.content


def _sectors(note: Note) -> Iterator[Note]:
    if note.operation == CUT:
        yield note
        return
    at, end = note.offset, note.offset + len(note.content)
    while at < end:
        until = min(end, (at // SECTOR + 1) * SECTOR)
        yield Note(note.at, WRITTEN, note.inode, at, note.content[at - note.offset : until - note.offset])
        at = until
