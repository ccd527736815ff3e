"""Points in time of an SQLite database: its pages as they were, each half minute or so.

A folder holds chains. A chain begins with a whole copy of the database; each link holds the pages that changed since
the link before, and the SHA-256 of the whole file as it then was. A copy is taken by SQLite's own backup of one moment,
which holds nobody up. So what can be lost at a fault of the disk is what was written since the last link, and any
link can be brought back, checked against its sum.

PostgreSQL has the better way, its own write-ahead log (docs/operate/backup.md), so this is for SQLite alone.
"""

import datetime
import gzip
import hashlib
import io
import json
import os
import sqlite3
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pyrage import decrypt_io, encrypt_io, x25519

from .sealing import identities_in

STAMP = "%Y%m%dT%H%M%S.%fZ"
NEW_CHAIN_AFTER = datetime.timedelta(days=1)
KEPT_FOR = datetime.timedelta(days=7)
DIGEST_BYTES = 16
DAMAGE = (OSError, EOFError, ValueError, KeyError, TypeError, OverflowError, zlib.error)
"""What reading a damaged link runs into: its sum is only compared at its end."""


class NoPoint(Exception):
    """There is no point so early, or none at all."""


class Broken(Exception):
    """A link is missing or altered: the message names the file."""


@dataclass
class Chain:
    """What the writer remembers of the chain that it is at: a digest per page of the last link."""

    folder: Path
    keys: Sequence[str]
    began_at: datetime.datetime | None = None
    page_size: int = 0
    digests: list[bytes] = field(default_factory=list)
    links: int = 0

    def note(self, database: Path, *, now: datetime.datetime) -> Path | None:
        """Write a link with what changed; None where nothing did. A new chain begins with the first, and each day."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        copy = self.folder / ".copy"
        _copy_moment(database, copy)
        try:
            is_first = self.began_at is None or now - self.began_at >= NEW_CHAIN_AFTER
            page_size = _page_size(copy)
            if page_size != self.page_size:
                is_first = True
            before = [] if is_first else self.digests
            digests, whole, changed = _compare(copy, page_size, before)
            if not is_first and not changed and len(digests) == len(before):
                return None
            if is_first:
                self.began_at, self.links = now, 0
            assert self.began_at
            head = {
                "page_size": page_size,
                "pages": len(digests),
                "sha256": whole,
                "link": self.links,
                "changed": changed,
            }
            name = f"{self.began_at.strftime(STAMP)}-{self.links:06}-{now.strftime(STAMP)}.points"
            path = self.folder / (f"{name}.age" if self.keys else name)
            _write(path, head, copy, self.keys)
            self.page_size, self.digests, self.links = page_size, digests, self.links + 1
            return path
        finally:
            copy.unlink(missing_ok=True)


@dataclass(frozen=True, kw_only=True)
class Link:
    path: Path
    chain: str
    number: int
    at: datetime.datetime


def links_in(folder: Path) -> list[Link]:
    """Oldest first; what merely lies in the folder is passed over."""
    found = []
    for path in folder.glob("*.points*"):
        try:
            chain, number, at = path.name.removesuffix(".age").removesuffix(".points").split("-")
            when = datetime.datetime.strptime(at, STAMP).replace(tzinfo=datetime.UTC)
            found.append(Link(path=path, chain=chain, number=int(number), at=when))
        except ValueError:
            continue
    return sorted(found, key=lambda link: (link.at, link.chain, link.number))


def bring_back(folder: Path, target: Path, *, at: datetime.datetime, key: Path | None) -> Link:
    """Make `target` the database as it was at the last link not after `at`. NoPoint, Broken, or the link."""
    links = [link for link in links_in(folder) if link.at <= at]
    if not links:
        raise NoPoint
    last = links[-1]
    needed = sorted((link for link in links if link.chain == last.chain), key=lambda link: link.number)
    if [link.number for link in needed] != list(range(last.number + 1)):
        raise Broken(f"{last.chain}: a link before {last.path.name} is missing")
    making = target.with_name(f".{target.name}.making")
    head: dict[str, int | str | list[int]] = {}
    try:
        with making.open("wb") as out:
            for link in needed:
                try:
                    head = _apply(link.path, out, key)
                except DAMAGE as error:
                    raise Broken(f"{link.path.name}: {error}") from error
            out.truncate(int(str(head["pages"])) * int(str(head["page_size"])))
            out.flush()
            os.fsync(out.fileno())
        with making.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != head["sha256"]:
                raise Broken(f"{last.path.name}: what comes out is not what went in")
        os.replace(making, target)
    finally:
        making.unlink(missing_ok=True)
    return last


def thin_out(folder: Path, *, now: datetime.datetime) -> int:
    """Remove the chains whose last link is older than a week; the newest chain stays."""
    links = links_in(folder)
    last_of = {link.chain: link.at for link in links}
    old = {chain for chain, at in last_of.items() if now - at > KEPT_FOR} - (
        {links[-1].chain} if links else set()
    )
    gone = [link.path for link in links if link.chain in old]
    for path in gone:
        path.unlink(missing_ok=True)
    return len(gone)


def _copy_moment(database: Path, copy: Path) -> None:
    copy.unlink(missing_ok=True)
    source = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    os.close(os.open(copy, os.O_CREAT | os.O_WRONLY, 0o600))
    target = sqlite3.connect(copy)
    try:
        # At once: in portions, a write in between begins it anew.
        source.backup(target, pages=-1)
        target.execute("PRAGMA journal_mode=DELETE")
    finally:
        target.close()
        source.close()


def _page_size(path: Path) -> int:
    with path.open("rb") as file:
        size = int.from_bytes(file.read(18)[16:18], "big")
    return 65536 if size == 1 else size


def _compare(path: Path, page_size: int, before: list[bytes]) -> tuple[list[bytes], str, list[int]]:
    """(digest of each page, SHA-256 of the file, numbers of the pages that are not as before)."""
    digests, changed, whole = [], [], hashlib.sha256()
    with path.open("rb") as file:
        while page := file.read(page_size):
            whole.update(page)
            digest = hashlib.blake2b(page, digest_size=DIGEST_BYTES).digest()
            if len(digests) >= len(before) or before[len(digests)] != digest:
                changed.append(len(digests))
            digests.append(digest)
    return digests, whole.hexdigest(), changed


def _write(path: Path, head: dict[str, object], copy: Path, keys: Sequence[str]) -> None:
    changed, page_size = head["changed"], head["page_size"]
    assert isinstance(changed, list)
    assert isinstance(page_size, int)
    writing = path.with_name(f".{path.name}.writing")
    packed = path.with_name(f".{path.name}.packed")
    try:
        with (
            open(os.open(packed, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as out,
            gzip.GzipFile(fileobj=out, mode="wb", compresslevel=1, mtime=0) as zipped,
            copy.open("rb") as pages,
        ):
            zipped.write(json.dumps(head).encode() + b"\n")
            for number in changed:
                pages.seek(number * page_size)
                zipped.write(pages.read(page_size))
        if keys:
            with packed.open("rb") as plain, writing.open("wb") as sealed:
                encrypt_io(plain, sealed, [x25519.Recipient.from_str(key) for key in keys])
        else:
            os.replace(packed, writing)
        os.chmod(writing, 0o600)
        with writing.open("rb") as done:
            os.fsync(done.fileno())
        os.replace(writing, path)
    finally:
        writing.unlink(missing_ok=True)
        packed.unlink(missing_ok=True)


def _apply(path: Path, out: io.BufferedWriter, key: Path | None) -> dict[str, int | str | list[int]]:
    with path.open("rb") as file:
        plain: io.BufferedIOBase = file
        if path.suffix == ".age":
            if key is None:
                raise ValueError("it is sealed; name the secret key with --key")
            opened = io.BytesIO()
            try:
                decrypt_io(file, opened, identities_in(key))
            except Exception as error:  # pyrage has several of its own, none below a common one
                raise ValueError(f"it does not open with this key, or was altered ({error})") from error
            opened.seek(0)
            plain = opened
        with gzip.GzipFile(fileobj=plain, mode="rb") as zipped:
            head = json.loads(zipped.readline())
            for number in head["changed"]:
                page = zipped.read(head["page_size"])
                if len(page) != head["page_size"]:
                    raise ValueError("it ends before its end")
                out.seek(number * head["page_size"])
                out.write(page)
            if zipped.read(1):  # the sum behind the last page is only compared on reading past it
                raise ValueError("there is something behind its end")
    return dict(head)
