"""The place of work of a child process: what a running task sees of its parent."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Any, BinaryIO

from planweave.science.schedule import frames
from planweave.science.schedule.frames import Message


class Desk:
    """What a running task sees of its parent: `cancelled`, updates, and a way to answer."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._lock = threading.Lock()
        self.tasks: queue.Queue[Message | None] = queue.Queue()
        self.updates: queue.Queue[Message] = queue.Queue()
        self.current = 0
        self.cancelled = False
        self.dropped: set[int] = set()
        self.on_message: Callable[[Message], None] | None = None

    def emit(self, kind: str, body: Any = None) -> None:
        """Send a message of the current task."""
        with self._lock:
            frames.write(self._out, Message(self.current, kind, body))

    def receive(self, message: Message) -> None:
        """Called by the reader thread for every message that arrives."""
        if message.kind in ("cancel", "update"):
            if message.task != self.current:
                if message.kind == "cancel":
                    self.dropped.add(message.task)
                return
            if message.kind == "cancel":
                self.cancelled = True
            else:
                self.updates.put(message)
            hook = self.on_message
            if hook is not None:
                hook(message)
        else:
            self.tasks.put(message)
