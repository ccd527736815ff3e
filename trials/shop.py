"""A small workspace on a running server, the people who write into it, and what must be true of it afterwards."""

import bisect
import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Any

CUT_OFF = (OSError, HTTPException)
"""What a client sees of a server that dies: the outcome of its request is unknown."""

BATCH = 12


class Shop:
    """The workspace "shop" with one product, a batch of requirements and a document to export."""

    path = "/workspaces/shop"

    def __init__(self, server: Any) -> None:
        self.server = server
        self.token = server.token()
        self.made("/workspaces", {"name": "Shop", "slug": "shop"}, at="")
        self.product = self.made("/products", {"name": "Shop", "key_prefix": "SHOP"})["id"]
        self.batch = [self.create(f"Row {number}")["id"] for number in range(BATCH)]
        document = {"product": self.product, "kind": "free", "title": "Paper"}
        self.document = self.made("/documents", document)["key"]
        me = server.api("GET", "/me", token=self.token).json()
        self.user = me["user"]["id"] if "user" in me else me["id"]

    def ask(self, method: str, path: str, body: Any = None, *, token: str = "", **headers: str) -> Any:
        return self.server.api(method, self.path + path, body, token=token or self.token, **headers)

    def made(self, path: str, body: Any, *, at: str | None = None) -> Any:
        answer = self.server.api("POST", (self.path if at is None else at) + path, body, token=self.token)
        assert answer.status in (200, 201, 202), (path, answer.status, answer.body)
        return answer.json()

    def create(self, title: str, **fields: Any) -> Any:
        return self.made("/requirements", {"product": self.product, "title": title} | fields)

    def member(self, role: str, name: str) -> tuple[int, str]:
        """A new person in this role: their membership and a token of theirs."""
        email = f"{name}@shop.example"
        made = self.made("/members", {"email": email, "name": name, "role": role, "products": [self.product]})
        return int(made["id"]), self.server.token(email)

    def rows(self) -> list[dict[str, Any]]:
        """Every requirement, page after page."""
        found: list[dict[str, Any]] = []
        cursor: str | None = ""
        while cursor is not None:
            at = f"/requirements?limit=1000&cursor={cursor}".removesuffix("&cursor=")
            page = self.ask("GET", at).json()
            found += page["items"]
            cursor = page["next_cursor"]
        return found


class Stamped(list[Any]):
    """A list that knows when each of its things came (time.monotonic, the same clock in all processes)."""

    def __init__(self) -> None:
        super().__init__()
        self.at: list[float] = []

    def append(self, thing: Any) -> None:
        self.at.append(time.monotonic())
        super().append(thing)

    def until(self, at: float) -> list[Any]:
        return self[: bisect.bisect_left(self.at, at)]


@dataclass
class Written:
    """What was acknowledged."""

    titles: Stamped = field(default_factory=Stamped)
    batches: Stamped = field(default_factory=Stamped)
    comments: Stamped = field(default_factory=Stamped)
    jobs: Stamped = field(default_factory=Stamped)
    odd: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.titles) + len(self.batches) + len(self.comments) + len(self.jobs)


class Writers:
    """Threads that write in mixed ways until the server is gone: `begin`, do what hurts, `end`."""

    def __init__(self, shop: Shop, written: Written, mark: str) -> None:
        self.shop, self.written, self.mark = shop, written, mark
        self.stop = threading.Event()
        works = (self._create, self._create, self._change_all, self._comment, self._export)
        self.threads = [
            threading.Thread(target=self._until_cut_off, args=(work, f"{mark}-{place}"), daemon=True)
            for place, work in enumerate(works)
        ]

    def begin(self) -> None:
        for thread in self.threads:
            thread.start()

    def end(self) -> None:
        self.stop.set()
        for thread in self.threads:
            thread.join(timeout=60)

    def _until_cut_off(self, work: Any, name: str) -> None:
        number = 0
        with contextlib.suppress(*CUT_OFF):
            while not self.stop.is_set():
                work(f"{name}-{number}", number)
                number += 1

    def _sent(self, method: str, path: str, body: Any) -> Any:
        answer = self.shop.ask(method, path, body)
        if answer.status >= 300:
            self.written.odd.append(f"{method} {path}: {answer.status} {answer.body[:200]!r}")
        return answer if answer.status < 300 else None

    def _create(self, name: str, _: int) -> None:
        if self._sent("POST", "/requirements", {"product": self.shop.product, "title": name}):
            self.written.titles.append(name)

    def _change_all(self, _: str, number: int) -> None:
        value = number % 100 + 1
        if self._sent(
            "PATCH", "/requirements", {"edits": [{"id": pk, "value": value} for pk in self.shop.batch]}
        ):
            self.written.batches.append(value)

    def _comment(self, name: str, _: int) -> None:
        said = f'<p><span data-type="mention" data-id="{self.shop.user}">@x</span> {name}</p>'
        if self._sent("POST", "/records/SHOP-1/comments", {"body": said}):
            self.written.comments.append(name)

    def _export(self, _: str, number: int) -> None:
        if number < 2 and (
            job := self._sent("POST", f"/documents/{self.shop.document}/exports", {"format": "md"})
        ):
            self.written.jobs.append(job.json()["job"])
        self.stop.wait(0.1)


HALF = {
    "a requirement without history": """
        SELECT COUNT(*) FROM kernel_record r WHERE r.kind = 'requirement' AND NOT EXISTS
        (SELECT 1 FROM kernel_activity a WHERE a.record_id = r.id AND a.kind = 'RequirementCreated')""",
    "a record without its requirement": """
        SELECT COUNT(*) FROM kernel_record r WHERE r.kind = 'requirement' AND NOT EXISTS
        (SELECT 1 FROM requirements_requirement q WHERE q.record_id = r.id)""",
    "a history without its record": """
        SELECT COUNT(*) FROM kernel_activity a WHERE a.kind = 'RequirementCreated' AND NOT EXISTS
        (SELECT 1 FROM kernel_record r WHERE r.id = a.record_id)""",
    "a gap in the history": """
        SELECT COUNT(*) FROM kernel_chainhead h WHERE h.seq <>
        (SELECT COUNT(*) FROM kernel_activity a WHERE a.workspace_id = h.workspace_id)""",
    "a comment without history": """
        SELECT COUNT(*) FROM discussion_comment c WHERE
        (SELECT COUNT(*) FROM kernel_activity a WHERE a.kind = 'CommentAdded') <
        (SELECT COUNT(*) FROM discussion_comment)""",
    "a step that is there by half": f"""
        SELECT COUNT(*) FROM (SELECT a.operation_id FROM kernel_activity a WHERE a.kind = 'RequirementChanged'
        GROUP BY a.operation_id HAVING COUNT(*) NOT IN (1, {BATCH})) AS halves""",
}  # fmt: skip


def half_operations(server: Any) -> list[str]:
    """What the database itself says against the promise, asked beside the server."""
    with asking(server) as one_number:
        return [f"{many} × {what}" for what, sql in HALF.items() if (many := one_number(sql))]


def is_sqlite(server: Any) -> bool:
    return "PLANWEAVE_DATABASE_URL" not in server.environment


@contextlib.contextmanager
def asking(server: Any) -> Iterator[Any]:
    if is_sqlite(server):
        connection = sqlite3.connect(server.folder / "planweave.sqlite3", timeout=20)
    else:
        import psycopg

        connection = psycopg.connect(server.environment["PLANWEAVE_DATABASE_URL"])
    try:
        yield lambda sql: connection.execute(sql).fetchone()[0]
    finally:
        connection.close()


def damage(server: Any) -> list[str]:
    """What the database's own check finds (SQLite; PostgreSQL's amcheck is an extension that may be missing)."""
    if not is_sqlite(server):
        return []
    connection = sqlite3.connect(server.folder / "planweave.sqlite3", timeout=20)
    try:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    finally:
        connection.close()
    return [one for one in found if one != "ok"] + [f"reference {row}" for row in broken]
