"""The server process and its job workers: what `planweave serve` runs."""

import contextlib
import gc
import logging
import math
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable

import uvicorn

from planweave.operations.points import keep_points

log = logging.getLogger(__name__)

GRACEFUL_SECONDS = 3
LOOK_AT_WORKERS_SECONDS = 0.5
REQUEUE_SECONDS = 30
TIDY_SECONDS = 3600


def listening_socket(host: str, port: int) -> socket.socket:
    """A socket bound to the address. Raises OSError where the port is taken or the address is not ours."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listening = socket.socket(family, kind, protocol)
    if os.name == "posix":
        # On Windows the option would let two servers share a port.
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(address)
        listening.listen(2048)
    except OSError:
        listening.close()
        raise
    return listening


def serve(listening: socket.socket, *, workers: int, on_ready: Callable[[], None]) -> None:
    """Serve until SIGTERM or SIGINT with `workers` job workers beside; call `on_ready` once it answers."""
    stopping = threading.Event()
    keepers = [
        threading.Thread(target=_keep_worker, args=(stopping,), kwargs={"number": number}, daemon=True)
        for number in range(workers)
    ]
    keepers.append(threading.Thread(target=_keep_house, args=(stopping,), daemon=True))
    keepers.append(threading.Thread(target=keep_points, args=(stopping,), daemon=True))
    config = uvicorn.Config(
        "planweave.site.asgi:application",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=GRACEFUL_SECONDS,
        ws="none",
    )

    class Serving(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                # What was loaded stays for good: no collection of garbage need walk through it again.
                gc.collect()
                gc.freeze()
                for keeper in keepers:
                    keeper.start()
                on_ready()

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            from .asgi import close_feeds

            await close_feeds()  # open feeds would hold the server for the whole grace
            await super().shutdown(sockets)

    # uvicorn raises the signal again when it has shut down; the workers are still to be stopped then.
    before = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        with contextlib.suppress(KeyboardInterrupt):
            Serving(config).run(sockets=[listening])
    finally:
        stopping.set()
        for keeper in keepers:
            if keeper.is_alive():
                keeper.join(timeout=GRACEFUL_SECONDS + 2)
        signal.signal(signal.SIGTERM, before)


def _keep_worker(stopping: threading.Event, *, number: int) -> None:
    """Keep one worker alive; where it dies soon after its start, wait longer before the next.

    Only the first keeps solvers ready: they take memory, and two plans at once are rare.
    """
    pause = 0.5
    environment = os.environ | ({"PLANWEAVE_READY_SOLVERS": "0"} if number else {})
    while not stopping.is_set():
        started = time.monotonic()
        worker = subprocess.Popen(
            [sys.executable, "-m", "planweave.site.worker"],
            stdin=subprocess.PIPE,
            start_new_session=True,
            env=environment,
        )
        while worker.poll() is None and not stopping.wait(LOOK_AT_WORKERS_SECONDS):
            pass
        if worker.poll() is None:
            _end(worker)
            return
        pause = 0.5 if time.monotonic() - started > 10 else min(pause * 2, 30)
        log.error("a job worker ended with code %s; the next starts in %.1f s", worker.returncode, pause)
        stopping.wait(pause)


def _end(worker: subprocess.Popen[bytes]) -> None:
    worker.terminate()
    try:
        worker.wait(timeout=GRACEFUL_SECONDS)
    except subprocess.TimeoutExpired:
        # Closing the pipe ends the worker with its children; its job is given back to the queue later.
        assert worker.stdin
        worker.stdin.close()
        worker.wait(timeout=GRACEFUL_SECONDS)


def _keep_house(stopping: threading.Event) -> None:
    from django.db import connection

    from planweave.kernel.clock import do_chores
    from planweave.kernel.jobs import requeue_lost_jobs

    from .upkeep import refresh_statistics, tidy

    tidied_at = -math.inf
    while not stopping.is_set():
        try:
            if count := requeue_lost_jobs():
                log.warning("gave %d lost jobs back to the queue", count)
            do_chores()
            if time.monotonic() - tidied_at > TIDY_SECONDS:
                tidied_at = time.monotonic()
                tidy()
                refresh_statistics()
        except Exception:
            log.exception("upkeep failed; it tries again in %d s", REQUEUE_SECONDS)
        connection.close()
        stopping.wait(REQUEUE_SECONDS)
