"""A bad network in front of a server: a relay on asyncio that delays, resets, falls silent and disorders.

    with Chaos(server.port, chance) as network:
        network.weather = STORM          # each connection has a fate of its own
        network.weather = SILENCE        # all connections are half open: nothing passes, nobody is told
        network.weather = CALM           # what was half open stays dead; new connections pass

The feed's messages of one direction are exchanged in pairs during a storm: a relay that keeps them whole and passes the
later one first, as a proxy with several ways does.
"""

import asyncio
import contextlib
import random
import socket
import struct
import threading
import time
from types import TracebackType
from typing import Any

CALM, STORM, SILENCE = "calm", "storm", "silence"
DELAY_SECONDS = 0.1
"""In each direction."""
PIECE = 65536


class Chaos:
    """Listens on `port` of this machine; `cut`, `silenced` and `exchanged` count what was done."""

    def __init__(self, target: int, chance: random.Random, *, delay: float = DELAY_SECONDS) -> None:
        self.target, self.chance, self.delay = target, chance, delay
        self.weather = CALM
        self.cut = self.silenced = self.exchanged = self.passed = 0
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> "Chaos":
        self._thread.start()
        self._ready.wait(10)
        return self

    def __exit__(self, *error: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=10)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._meet, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            self._loop.run_until_complete(asyncio.sleep(0))

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            _reset(writer)
            return
        self.passed += 1
        one = _Connection(self, (reader, writer), there)
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            await one.live()


class _Connection:
    def __init__(self, network: Chaos, here: Any, there: Any) -> None:
        self.network, self.here, self.there = network, here, there
        self.is_dead = False
        chance = network.chance
        self.fate = chance.choice(("pass", "pass", "reset", "reset", "silence"))
        self.bytes_left = chance.choice((0, 200, 900, 4000))
        self.ends_at = time.monotonic() + chance.uniform(0.2, 4.0)
        self.is_feed = False
        self.held = b""

    async def live(self) -> None:
        ways = [
            asyncio.ensure_future(self._pass_on(self.here[0], self.there[1], is_answer=False)),
            asyncio.ensure_future(self._pass_on(self.there[0], self.here[1], is_answer=True)),
            asyncio.ensure_future(self._meet_fate()),
        ]
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for way in ways:
            way.cancel()
        for _, writer in (self.here, self.there):
            writer.close()

    async def _meet_fate(self) -> None:
        """Ends when the connection is to end; a silent one lasts for as long as its ends hold it."""
        while True:
            await asyncio.sleep(0.05)
            weather = self.network.weather
            if weather == SILENCE and not self.is_dead:
                self.is_dead = True
                self.network.silenced += 1
            if weather != STORM or self.is_dead or time.monotonic() < self.ends_at:
                continue
            if self.fate == "silence":
                self.is_dead = True
                self.network.silenced += 1
            elif self.fate == "reset":
                self._cut()
                return

    def _cut(self) -> None:
        self.network.cut += 1
        for _, writer in (self.here, self.there):
            _reset(writer)

    async def _pass_on(self, source: Any, sink: Any, *, is_answer: bool) -> None:
        while received := await source.read(PIECE):
            if self.network.delay:
                await asyncio.sleep(self.network.delay)
            if self.is_dead:
                continue
            if is_answer and b"text/event-stream" in received:
                self.is_feed = True
            if self.network.weather == STORM and self.fate == "reset":
                self.bytes_left -= len(received)
                if self.bytes_left < 0:
                    # In the middle of what is being said.
                    sink.write(received[: len(received) // 2])
                    self._cut()
                    return
            for piece in self._in_some_order(received) if is_answer and self.is_feed else (received,):
                sink.write(piece)
            await sink.drain()

    def _in_some_order(self, received: bytes) -> list[bytes]:
        """Whole messages of a feed (each is a chunk of its own) may be held until the one behind them has passed."""
        if not _is_chunk(received):
            return [received]
        if self.held:
            first, self.held = self.held, b""
            self.network.exchanged += 1
            return [received, first]
        is_told = b"event: activity" in received
        if self.network.weather == STORM and is_told and self.network.chance.random() < 0.3:
            self.held = received
            return []
        return [received]


def _is_chunk(received: bytes) -> bool:
    """Exactly one chunk of an HTTP answer."""
    size, _, rest = received.partition(b"\r\n")
    try:
        return len(rest) == int(size, 16) + 2
    except ValueError:
        return False


def _reset(writer: asyncio.StreamWriter) -> None:
    """Not a goodbye."""
    with contextlib.suppress(OSError, AttributeError):
        writer.get_extra_info("socket").setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
        )
    writer.transport.abort()
