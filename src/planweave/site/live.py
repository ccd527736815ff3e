"""The live feed: what one person changes, others see within a second (server-sent events).

One look at the database per quarter second and process serves all open pages; commits of this process
wake it at once. Each batch is filtered by what its reader may see at that moment, so that a right that
was taken away stops the feed too.
"""

import asyncio
import contextlib
import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, MutableMapping
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any

import orjson
from asgiref.sync import sync_to_async
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.db import close_old_connections
from django.db.models import Max

from planweave.accounts.models import User
from planweave.accounts.queries import actor_for, token_presented
from planweave.kernel import feed
from planweave.kernel.actor import Actor
from planweave.kernel.models import Activity, ChainHead, Job, Record
from planweave.workspaces.models import Membership, Role
from planweave.workspaces.queries import as_member, present_in

from .history import ACTIVITY_COLUMNS, activity_out

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.25
PRESENCE_SECONDS = 1.0
KEEP_ALIVE_SECONDS = 15
MANY = 50
"""An operation of more records than this is told as one "bulk" message: the page reads again."""

Scope = MutableMapping[str, Any]
Send = Callable[[dict[str, Any]], Any]
Receive = Callable[[], Any]


@dataclass
class Reader:
    """One open page: who reads, how far they have read, and what waits to be sent."""

    user_id: int
    workspace_id: int
    seq: int
    queue: asyncio.Queue[bytes | None] = field(default_factory=asyncio.Queue)


class Hub:
    """All open pages of this process."""

    def __init__(self) -> None:
        self._readers: dict[int, list[Reader]] = defaultdict(list)
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._presence: dict[int, list[dict[str, Any]]] = {}
        self._jobs_seen: dict[int, Any] = {}

    def start(self) -> None:
        loop = asyncio.get_running_loop()
        feed.listen(lambda: loop.call_soon_threadsafe(self._wake.set))
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        for readers in self._readers.values():
            for reader in readers:
                reader.queue.put_nowait(None)
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    def add(self, reader: Reader) -> None:
        self._readers[reader.workspace_id].append(reader)
        self._presence.pop(reader.workspace_id, None)
        self._wake.set()

    def remove(self, reader: Reader) -> None:
        with contextlib.suppress(ValueError):
            self._readers[reader.workspace_id].remove(reader)
        if not self._readers[reader.workspace_id]:
            del self._readers[reader.workspace_id]
            self._jobs_seen.pop(reader.workspace_id, None)

    async def _run(self) -> None:
        presence_due = 0.0
        loop = asyncio.get_running_loop()
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), LOOK_SECONDS)
            self._wake.clear()
            if not self._readers:
                continue
            looks_at_presence = loop.time() >= presence_due
            if looks_at_presence:
                presence_due = loop.time() + PRESENCE_SECONDS
            try:
                await sync_to_async(self._look, thread_sensitive=False)(looks_at_presence)
            except Exception:
                log.exception("the live feed could not look; it tries again")
                await asyncio.sleep(1)

    def _look(self, looks_at_presence: bool) -> None:
        close_old_connections()
        watched = {pk: list(readers) for pk, readers in self._readers.items() if readers}
        heads = dict(ChainHead.objects.filter(pk__in=watched).values_list("workspace_id", "seq"))
        for workspace_id, readers in watched.items():
            behind = [reader for reader in readers if reader.seq < heads.get(workspace_id, 0)]
            if behind:
                self._tell_activity(workspace_id, behind)
            self._tell_jobs(workspace_id, readers)
            if looks_at_presence:
                self._tell_presence(workspace_id, readers)

    def _tell_activity(self, workspace_id: int, readers: list[Reader]) -> None:
        since = min(reader.seq for reader in readers)
        rows = list(
            Activity.objects.filter(workspace_id=workspace_id, seq__gt=since)
            .order_by("seq")
            .values(*ACTIVITY_COLUMNS)[:2000]
        )
        if not rows:
            return
        rights = _rights(workspace_id, {reader.user_id for reader in readers})
        products = dict(
            Record.objects.filter(
                pk__in={row["record_id"] for row in rows if row["record_id"]}, kind="requirement"
            ).values_list("pk", "product_id")
        )
        for reader in readers:
            actor = rights.get(reader.user_id)
            if actor is None:
                reader.queue.put_nowait(message("closed", {}))
                reader.queue.put_nowait(None)
                continue
            mine = [row for row in rows if row["seq"] > reader.seq and _may_see(actor, row, products)]
            reader.seq = rows[-1]["seq"]
            for told in bundled(mine):
                reader.queue.put_nowait(message("activity", told, reader.seq))

    def _tell_jobs(self, workspace_id: int, readers: list[Reader]) -> None:
        jobs = Job.objects.filter(workspace_id=workspace_id)
        latest = jobs.aggregate(latest=Max("changed_at"))["latest"]
        seen = self._jobs_seen.get(workspace_id)
        self._jobs_seen[workspace_id] = latest
        if latest is None or latest == seen:
            return
        changed = jobs.filter(changed_at__gt=seen) if seen else jobs.filter(changed_at=latest)
        rights = _rights(workspace_id, {reader.user_id for reader in readers})
        for job in changed.values("id", "kind", "state", "progress"):
            for reader in readers:
                actor = rights.get(reader.user_id)
                if actor and actor.role != Role.GUEST:
                    reader.queue.put_nowait(message("job", job))

    def _tell_presence(self, workspace_id: int, readers: list[Reader]) -> None:
        present = present_in(workspace_id)
        if present == self._presence.get(workspace_id):
            return
        self._presence[workspace_id] = present
        rights = _rights(workspace_id, {reader.user_id for reader in readers})
        for reader in readers:
            actor = rights.get(reader.user_id)
            if actor and actor.role != Role.GUEST:
                reader.queue.put_nowait(message("presence", present))


def bundled(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Activities as sent: one by one, or one message for an operation that touched many records."""
    counts: dict[Any, int] = defaultdict(int)
    for row in rows:
        counts[row["operation_id"]] += 1
    told, done = [], set()
    for row in rows:
        operation = row["operation_id"]
        if counts[operation] <= MANY:
            told.append(activity_out(row))
        elif operation not in done:
            done.add(operation)
            told.append(
                activity_out(row) | {"kind": "Bulk", "record_id": None, "record_key": "", "changes": {},
                                     "data": {"kind": row["kind"], "count": counts[operation]}}
            )  # fmt: skip
    return told


def message(kind: str, data: Any, seq: int | None = None) -> bytes:
    head = f"id: {seq}\n" if seq is not None else ""
    return f"{head}event: {kind}\ndata: ".encode() + orjson.dumps(data) + b"\n\n"


def _rights(workspace_id: int, user_ids: set[int]) -> dict[int, Actor]:
    members = Membership.objects.select_related("user").filter(
        workspace_id=workspace_id, user_id__in=user_ids, user__is_active=True
    )
    return {member.user_id: as_member(actor_for(member.user, via="browser"), member) for member in members}


def _may_see(actor: Actor, row: dict[str, Any], products: dict[int, int]) -> bool:
    if actor.product_ids is None:
        return True
    return products.get(row["record_id"]) in actor.product_ids


async def live(hub: Hub, scope: Scope, receive: Receive, send: Send, slug: str) -> None:
    """Serve one page's feed. Starts after Last-Event-ID where the page was cut off, else at the present."""
    headers = {name.decode().lower(): value.decode("latin-1") for name, value in scope["headers"]}
    reader = await sync_to_async(_reader, thread_sensitive=False)(headers, slug)
    if reader is None:
        await send({"type": "http.response.start", "status": 404, "headers": []})
        await send({"type": "http.response.body", "body": b""})
        return
    head = [
        (b"content-type", b"text/event-stream"),
        (b"cache-control", b"no-store"),
        (b"x-accel-buffering", b"no"),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": head})
    await send({"type": "http.response.body", "body": b"retry: 1000\n\n", "more_body": True})
    hub.add(reader)
    gone = asyncio.create_task(_until_gone(receive))
    try:
        async for chunk in _chunks(reader, gone):
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        if not gone.done():
            await send({"type": "http.response.body", "body": b""})
    finally:
        hub.remove(reader)
        gone.cancel()


async def _chunks(reader: Reader, gone: asyncio.Task[None]) -> AsyncIterator[bytes]:
    while True:
        waiting = asyncio.ensure_future(reader.queue.get())
        done, _ = await asyncio.wait(
            {waiting, gone}, timeout=KEEP_ALIVE_SECONDS, return_when=asyncio.FIRST_COMPLETED
        )
        if gone in done:
            waiting.cancel()
            return
        if waiting not in done:
            waiting.cancel()
            yield b": still here\n\n"
            continue
        chunk = waiting.result()
        if chunk is None:
            return
        yield chunk


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _reader(headers: dict[str, str], slug: str) -> Reader | None:
    close_old_connections()
    user = _user(headers)
    if user is None:
        return None
    member = Membership.objects.filter(workspace__slug=slug, user=user).first()
    if member is None:
        return None
    head = ChainHead.objects.filter(pk=member.workspace_id).values_list("seq", flat=True).first() or 0
    last = headers.get("last-event-id", "")
    seq = min(int(last), head) if last.isdigit() else head
    return Reader(user_id=user.pk, workspace_id=member.workspace_id, seq=seq)


def _user(headers: dict[str, str]) -> User | None:
    authorization = headers.get("authorization", "")
    if authorization.startswith("Bearer "):
        token = token_presented(authorization.removeprefix("Bearer ").strip())
        return token.user if token and "read" in token.scopes else None
    cookies = SimpleCookie(headers.get("cookie", ""))
    morsel = cookies.get(settings.SESSION_COOKIE_NAME)
    if morsel is None:
        return None
    from django.contrib.auth import get_user
    from django.http import HttpRequest

    request = HttpRequest()
    request.session = SessionStore(morsel.value)
    user = get_user(request)
    return user if isinstance(user, User) and user.is_active else None
