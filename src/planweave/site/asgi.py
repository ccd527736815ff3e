"""One process: ordinary requests through WSGI on a few lasting threads, the live feed as ASGI (ADR 0002)."""

import os
import re
from collections.abc import Callable, MutableMapping
from tempfile import SpooledTemporaryFile
from typing import IO, Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "planweave.site.settings")

from a2wsgi import WSGIMiddleware
from django.core.wsgi import get_wsgi_application

from .middleware import HEADERS
from .tracing import begin_tracing

begin_tracing("server")

THREADS = 8
IN_MEMORY = 1024 * 1024
GATHERED = 64 * 1024 * 1024
PIECE = 64 * 1024
"""Bytes of a request's body: kept in memory, gathered before a thread takes it, handed over at once."""
LIVE = re.compile(r"^/api/v1/workspaces/([a-z0-9-]+)/live$")

_wsgi = WSGIMiddleware(get_wsgi_application(), workers=THREADS)

from .live import Hub, live  # noqa: E402  (models need the applications above)
from .settings import DATA  # noqa: E402
from .watching import count_together  # noqa: E402

count_together(DATA)

_hubs: list[Hub] = []


async def application(scope: MutableMapping[str, Any], receive: Callable[[], Any], send: Any) -> None:
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
    elif scope["type"] == "http" and (found := LIVE.match(scope["path"])) and scope["method"] == "GET":
        await live(_hubs[0], scope, receive, _with_headers(send), found[1])
    elif scope["type"] == "http":
        await _on_a_thread(scope, receive, send)


async def _on_a_thread(scope: MutableMapping[str, Any], receive: Callable[[], Any], send: Any) -> None:
    """A request takes one of the few threads when all of its body is there: whoever sends a byte now and then would
    else hold a thread for as long as they like, and a handful of them the whole server.

    A body that breaks off before is nobody's request. Of a very large one the rest is read on the thread.
    """
    with SpooledTemporaryFile(IN_MEMORY) as body:
        size, has_more = 0, True
        while has_more and size < GATHERED:
            told = await receive()
            if told["type"] == "http.disconnect":
                return
            size += body.write(told.get("body", b""))
            has_more = told.get("more_body", False)
        body.seek(0)
        await _wsgi(scope, _again(body, size, _whole(receive), has_more=has_more), send)


def _again(body: IO[bytes], size: int, rest: Callable[[], Any], *, has_more: bool) -> Callable[[], Any]:
    left = size

    async def receiving() -> Any:
        nonlocal left
        if left or not has_more:
            piece = body.read(PIECE)
            left -= len(piece)
            return {"type": "http.request", "body": piece, "more_body": bool(left) or has_more}
        return await rest()

    return receiving


def _whole(receive: Callable[[], Any]) -> Callable[[], Any]:
    """The same body, but one that breaks off is an error.

    a2wsgi takes the client's going for the end: half a request would be worked on as if it were a whole one, and its
    refusal kept under the Idempotency-Key that the client is about to send again.
    """

    async def receiving() -> Any:
        told = await receive()
        if told["type"] == "http.disconnect":
            raise ConnectionResetError("the request broke off within its body")
        return told

    return receiving


async def _lifespan(receive: Callable[[], Any], send: Any) -> None:
    while True:
        heard = await receive()
        if heard["type"] == "lifespan.startup":
            hub = Hub()
            hub.start()
            _hubs.append(hub)
            await send({"type": "lifespan.startup.complete"})
        elif heard["type"] == "lifespan.shutdown":
            await close_feeds()
            await send({"type": "lifespan.shutdown.complete"})
            return


async def close_feeds() -> None:
    """End every open live feed of this process; the pages come again by themselves."""
    for hub in _hubs:
        await hub.stop()
    _hubs.clear()


def _with_headers(send: Any) -> Any:
    async def sending(told: dict[str, Any]) -> None:
        if told["type"] == "http.response.start":
            extra = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
            told = {**told, "headers": [*told["headers"], *extra]}
        await send(told)

    return sending
