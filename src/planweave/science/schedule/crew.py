"""Child processes that do the heavy search, so that a stop takes effect at once and the caller stays light.

A `Crew` may be kept open over many calls of `solve`: its members stay warm (compiled code and OR-Tools
loaded), which saves about a second each. It belongs to one thread at a time.
"""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any

from planweave.science.schedule import frames
from planweave.science.schedule.frames import Message


class Member:
    """One child process with a reader thread; its messages go to `inbox` as (member, message)."""

    def __init__(self, inbox: queue.Queue[tuple[Member, Message | None]]) -> None:
        source = str(Path(__file__).resolve().parents[3])
        path = os.pathsep.join(p for p in (source, os.environ.get("PYTHONPATH", "")) if p)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "planweave.science.schedule.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path, "OMP_NUM_THREADS": "1"},
        )
        self.task = 0
        self.busy = False
        self._inbox = inbox
        self._reader = threading.Thread(target=self._listen, daemon=True)
        self._reader.start()

    def send(self, kind: str, body: Any = None) -> None:
        """Pass a message to the child; one that has died is noticed through the inbox."""
        if self._process.stdin is not None:
            with contextlib.suppress(OSError, ValueError):
                frames.write(self._process.stdin, Message(self.task, kind, body))

    def assign(self, task: int, kind: str, body: Any) -> None:
        """Give it a new task; it must not be busy."""
        self.task = task
        self.busy = True
        self.send(kind, body)

    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.poll() is None

    def kill(self) -> None:
        """End the process at once and wait until it is gone."""
        with contextlib.suppress(OSError):
            self._process.kill()
        self._process.wait()
        self._reader.join(timeout=5)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()

    def _listen(self) -> None:
        stream = self._process.stdout
        while stream is not None:
            try:
                message = frames.read(stream)
            except (OSError, ValueError):
                message = None
            if message is not None and message.kind == "idle" and message.task == self.task:
                self.busy = False
            self._inbox.put((self, message))
            if message is None:
                return


class Crew:
    """`size` child processes, started when first needed; a context manager that ends them all."""

    def __init__(self, size: int = 2) -> None:
        self.size = max(1, size)
        self.inbox: queue.Queue[tuple[Member, Message | None]] = queue.Queue()
        self._members: list[Member | None] = [None] * self.size
        self._tasks = 0

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def member(self, number: int) -> Member:
        """Member `number`, idle; one that is still busy with an old task is replaced."""
        found = self._members[number]
        if found is not None and (found.busy or not found.alive()):
            found.kill()
            found = None
        if found is None:
            found = Member(self.inbox)
            self._members[number] = found
        return found

    def idle_member(self) -> Member:
        """A member that waits for work, a warm one if there is any."""
        for number, kept in enumerate(self._members):
            if kept is not None and kept.alive() and not kept.busy:
                return self.member(number)
        return self.member(0)

    def warm(self) -> None:
        """Start every member and wait until compiled code and OR-Tools are loaded in each.

        One after the other, so that on a new machine the first compiles and the others read its cache.
        """
        for number in range(self.size):
            member = self.member(number)
            member.assign(self.next_task(), "warm", None)
            while member.busy and member.alive():
                with contextlib.suppress(queue.Empty):
                    self.inbox.get(timeout=0.2)

    def next_task(self) -> int:
        """A number that no earlier task of this crew had."""
        self._tasks += 1
        return self._tasks

    def drop_stale(self) -> None:
        """Forget messages of earlier tasks."""
        with contextlib.suppress(queue.Empty):
            while True:
                self.inbox.get_nowait()

    def dismiss(self, *, grace: float) -> None:
        """Ask busy members to drop their work and end those that have not within `grace` seconds."""
        busy = [m for m in self._members if m is not None and m.busy]
        for member in busy:
            member.send("cancel")
        waited = 0.0
        while any(m.busy and m.alive() for m in busy) and waited < grace:
            with contextlib.suppress(queue.Empty):
                self.inbox.get(timeout=0.02)
                continue
            waited += 0.02
        for number, kept in enumerate(self._members):
            if kept is not None and (kept.busy or not kept.alive()):
                kept.kill()
                self._members[number] = None
        self.drop_stale()

    def close(self) -> None:
        """End every member."""
        for number, member in enumerate(self._members):
            if member is not None:
                member.kill()
            self._members[number] = None
