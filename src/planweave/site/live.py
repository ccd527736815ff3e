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
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

import orjson
from asgiref.sync import sync_to_async
from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import close_old_connections
from django.db.models import Max
from django.http import HttpRequest
from django.utils import timezone

from planweave.accounts.api import may_work
from planweave.accounts.models import Token, User
from planweave.accounts.policy import may_work_by_token
from planweave.accounts.queries import actor_for, token_presented
from planweave.kernel import feed
from planweave.kernel.actor import Actor
from planweave.kernel.models import Activity, ChainHead, Job, Record
from planweave.kernel.watching import figures
from planweave.workspaces.models import Membership, Role
from planweave.workspaces.queries import as_member, present_in

from .history import ACTIVITY_COLUMNS, activity_out

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.25
PRESENCE_SECONDS = 1.0
BEAT_SECONDS = 1
"""The longest silence: a page that hears less knows that its connection died without a word."""
MANY = 50
"""An operation of more records than this is told as one "bulk" message: the page reads again."""

Scope = MutableMapping[str, Any]
Send = Callable[[dict[str, Any]], Any]
Receive = Callable[[], Any]


@dataclass
class Reader:
    """One open page: who reads, by which credential, how far they have read, and what waits to be sent."""

    user_id: int
    workspace_id: int
    seq: int
    token_id: int | None = None
    session_key: str = ""
    queue: asyncio.Queue[bytes | None] = field(default_factory=asyncio.Queue)


Delivery = tuple[Reader, bytes | None]
"""A message for a page; None ends its feed."""


class Hub:
    """All open pages of this process. Looking happens on a thread, delivering on the loop."""

    def __init__(self) -> None:
        self._readers: dict[int, list[Reader]] = defaultdict(list)
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._unlisten: Callable[[], None] = lambda: None
        self._presence: dict[int, list[dict[str, Any]]] = {}
        self._jobs_seen: dict[int, Any] = {}

    def start(self) -> None:
        loop = asyncio.get_running_loop()
        self._unlisten = feed.listen(lambda: loop.call_soon_threadsafe(self._wake.set))
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        self._unlisten()
        for readers in self._readers.values():
            for reader in readers:
                reader.queue.put_nowait(None)
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    def add(self, reader: Reader) -> None:
        self._readers[reader.workspace_id].append(reader)
        figures().live_listeners.inc()
        self._presence.pop(reader.workspace_id, None)
        self._wake.set()

    def remove(self, reader: Reader) -> None:
        with contextlib.suppress(ValueError):
            self._readers[reader.workspace_id].remove(reader)
            figures().live_listeners.dec()
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
            watched = {pk: list(readers) for pk, readers in self._readers.items() if readers}
            if not watched:
                continue
            look = self._look
            if loop.time() >= presence_due:
                presence_due = loop.time() + PRESENCE_SECONDS
                look = self._look_around
            try:
                deliveries = await sync_to_async(look, thread_sensitive=False)(watched)
            except Exception:
                log.exception("the live feed could not look; it tries again")
                await asyncio.sleep(1)
                continue
            for reader, chunk in deliveries:
                reader.queue.put_nowait(chunk)

    def _look(self, watched: dict[int, list[Reader]]) -> list[Delivery]:
        """What happened since the last look."""
        close_old_connections()
        found: list[Delivery] = []
        heads = dict(ChainHead.objects.filter(pk__in=watched).values_list("workspace_id", "seq"))
        for workspace_id, readers in watched.items():
            behind = [reader for reader in readers if reader.seq < heads.get(workspace_id, 0)]
            if behind:
                found += activity_deliveries(workspace_id, behind)
            found += self._job_deliveries(workspace_id, readers)
        return found

    def _look_around(self, watched: dict[int, list[Reader]]) -> list[Delivery]:
        """The same, and once a second also who is here and who may no longer be."""
        found = self._look(watched)
        gone = unwelcome(watched)
        for reader in gone:
            found += [(reader, message("closed", {})), (reader, None)]
        for workspace_id, readers in watched.items():
            found += self._presence_deliveries(workspace_id, [one for one in readers if one not in gone])
        return found

    def _job_deliveries(self, workspace_id: int, readers: list[Reader]) -> list[Delivery]:
        jobs = Job.objects.filter(workspace_id=workspace_id)
        latest = jobs.aggregate(latest=Max("changed_at"))["latest"]
        seen = self._jobs_seen.get(workspace_id)
        self._jobs_seen[workspace_id] = latest
        if latest is None or latest == seen:
            return []
        changed = jobs.filter(changed_at__gt=seen) if seen else jobs.filter(changed_at=latest)
        told = [message("job", job) for job in changed.values("id", "kind", "state", "progress")]
        return [(reader, chunk) for chunk in told for reader in _planners(workspace_id, readers)]

    def _presence_deliveries(self, workspace_id: int, readers: list[Reader]) -> list[Delivery]:
        present = present_in(workspace_id)
        if present == self._presence.get(workspace_id):
            return []
        self._presence[workspace_id] = present
        return [(reader, message("presence", present)) for reader in _planners(workspace_id, readers)]


def activity_deliveries(workspace_id: int, readers: list[Reader]) -> list[Delivery]:
    """What each reader may see of what happened since they last read, in order; moves them forward."""
    since = min(reader.seq for reader in readers)
    rows = list(
        Activity.objects.filter(workspace_id=workspace_id, seq__gt=since)
        .order_by("seq")
        .values(*ACTIVITY_COLUMNS)[:2000]
    )
    if not rows:
        return []
    rights = _rights(workspace_id, readers)
    touched = {row["record_id"] for row in rows if row["record_id"]}
    products = dict(Record.objects.filter(pk__in=touched, kind="requirement").values_list("pk", "product_id"))
    found: list[Delivery] = []
    for reader in readers:
        actor = rights.get(reader.user_id)
        if actor is None:
            found += [(reader, message("closed", {})), (reader, None)]
            continue
        mine = [row for row in rows if row["seq"] > reader.seq and _may_see(actor, row, products)]
        reader.seq = max(reader.seq, rows[-1]["seq"])
        found += [(reader, message("activity", told, seq)) for seq, told in bundled(mine)]
    return found


def unwelcome(watched: dict[int, list[Reader]]) -> list[Reader]:
    """The readers whose membership, token or session has ended."""
    readers = [reader for those in watched.values() for reader in those]
    members = set(
        Membership.objects.filter(workspace_id__in=watched, user__is_active=True).values_list(
            "workspace_id", "user_id"
        )
    )
    now = timezone.now()
    tokens = Token.objects.filter(pk__in={reader.token_id for reader in readers}, revoked_at=None)
    live_tokens = set(tokens.exclude(expires_at__lte=now).values_list("pk", flat=True))
    sessions = Session.objects.filter(pk__in={reader.session_key for reader in readers}, expire_date__gt=now)
    live_sessions = set(sessions.values_list("pk", flat=True))
    return [
        reader
        for reader in readers
        if (reader.workspace_id, reader.user_id) not in members
        or (
            reader.token_id not in live_tokens if reader.token_id else reader.session_key not in live_sessions
        )
    ]


def bundled(rows: list[dict[str, Any]]) -> list[tuple[int, dict[str, Any]]]:
    """Activities as sent, each with the `seq` that is read with it: one by one, or one message for an
    operation that touched many records. A page that was cut off resumes behind that `seq`."""
    counts: dict[Any, int] = defaultdict(int)
    last: dict[Any, int] = {}
    for row in rows:
        counts[row["operation_id"]] += 1
        last[row["operation_id"]] = row["seq"]
    told: list[tuple[int, dict[str, Any]]] = []
    for row in rows:
        operation = row["operation_id"]
        if counts[operation] <= MANY:
            told.append((row["seq"], activity_out(row)))
        elif row["seq"] == last[operation]:
            many = {"kind": row["kind"], "count": counts[operation]}
            bulk = {"kind": "Bulk", "record_id": None, "record_key": "", "changes": {}, "data": many}
            told.append((row["seq"], activity_out(row) | bulk))
    return told


def message(kind: str, data: Any, seq: int | None = None) -> bytes:
    head = f"id: {seq}\n" if seq is not None else ""
    return f"{head}event: {kind}\ndata: ".encode() + orjson.dumps(data) + b"\n\n"


def _rights(workspace_id: int, readers: list[Reader]) -> dict[int, Actor]:
    user_ids = {reader.user_id for reader in readers}
    members = Membership.objects.select_related("user").filter(
        workspace_id=workspace_id,
        workspace__deleted_at=None,
        user_id__in=user_ids,
        user__is_active=True,
    )
    return {member.user_id: as_member(actor_for(member.user, via="browser"), member) for member in members}


def _planners(workspace_id: int, readers: list[Reader]) -> list[Reader]:
    """Those who may see the plan and the people: everybody but guests."""
    rights = _rights(workspace_id, readers)
    return [one for one in readers if one.user_id in rights and rights[one.user_id].role != Role.GUEST]


def _may_see(actor: Actor, row: dict[str, Any], products: dict[int, int]) -> bool:
    if actor.product_ids is None:
        return True
    return products.get(row["record_id"]) in actor.product_ids


async def live(hub: Hub, scope: Scope, receive: Receive, send: Send, slug: str) -> None:
    """Serve one page's feed. Starts after Last-Event-ID where the page was cut off, else at the present."""
    headers = {name.decode().lower(): value.decode("latin-1") for name, value in scope["headers"]}
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1"))
    reader = await sync_to_async(_reader, thread_sensitive=False)(headers, asked, slug)
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
            {waiting, gone}, timeout=BEAT_SECONDS, return_when=asyncio.FIRST_COMPLETED
        )
        if gone in done:
            waiting.cancel()
            return
        if waiting not in done:
            waiting.cancel()
            yield message("beat", {})
            continue
        chunk = waiting.result()
        if chunk is None:
            return
        yield chunk


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _reader(headers: dict[str, str], asked: dict[str, list[str]], slug: str) -> Reader | None:
    close_old_connections()
    token, session_key = _token(headers), _session_key(headers)
    user = token.user if token else _user_of(session_key)
    if user is None or (token and not may_work_by_token(user.pk)):
        return None
    member = Membership.objects.filter(workspace__slug=slug, workspace__deleted_at=None, user=user).first()
    if member is None:
        return None
    head = ChainHead.objects.filter(pk=member.workspace_id).values_list("seq", flat=True).first() or 0
    # EventSource repeats the header by itself; a page that had to open a new one names it in the address.
    last = headers.get("last-event-id") or asked.get("last_event_id", [""])[0]
    return Reader(
        user_id=user.pk,
        workspace_id=member.workspace_id,
        seq=min(int(last), head) if last.isdecimal() else head,
        token_id=token.pk if token else None,
        session_key="" if token else session_key,
    )


def _token(headers: dict[str, str]) -> Token | None:
    authorization = headers.get("authorization", "")
    if not authorization.startswith("Bearer "):
        return None
    token = token_presented(authorization.removeprefix("Bearer ").strip())
    return token if token and "read" in token.scopes else None


def _session_key(headers: dict[str, str]) -> str:
    if "authorization" in headers:
        return ""
    try:
        cookies = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return ""
    morsel = cookies.get(settings.SESSION_COOKIE_NAME)
    return morsel.value if morsel else ""


def _user_of(session_key: str) -> User | None:
    if not session_key:
        return None
    request = HttpRequest()
    request.session = SessionStore(session_key)
    user = get_user(request)
    if not isinstance(user, User) or not user.is_active or not may_work(request, user.pk):
        return None
    return user
