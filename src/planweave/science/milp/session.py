"""The parent's side of the solver process: one warm child that answers model after model."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Literal, cast

from planweave.science.anytime import Status, Stop
from planweave.science.milp.child import read_message, write_message
from planweave.science.milp.model import Answer, Model, Relaxed

Engine = Literal["highs", "cp-sat"]
Better = Callable[[tuple[int, ...] | None, int | None], None]

# How long a child that was asked to stop may take before it is ended by force.
_GRACE_SECONDS = 0.15
# HiGHS looks at its clock seldom: a child is ended by force this long after its allowance.
_OVERRUN_SECONDS = 0.5


class SolverProcess:
    """A solver in a process of its own; use it as a context manager.

    `solve` may be called many times; the child stays warm in between. A child that does not obey is
    killed and the next call starts another. The caller always keeps the best answer that was reported.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._messages: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def __enter__(self) -> SolverProcess:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def start(self) -> None:
        """Start the child ahead of need, so that its imports overlap with the caller's own work."""
        if self._process is not None and self._process.poll() is None:
            return
        self.close()
        root = str(Path(__file__).resolve().parents[3])
        paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
        self._messages = queue.SimpleQueue()
        process = subprocess.Popen(
            [sys.executable, "-m", "planweave.science.milp.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )
        self._process = process
        messages = self._messages

        def listen() -> None:
            stream = cast("IO[bytes]", process.stdout)
            with stream, suppress(EOFError, OSError, ValueError):
                while True:
                    messages.put(read_message(cast(Any, stream)))
            messages.put(("gone",))

        threading.Thread(target=listen, daemon=True).start()

    def close(self) -> None:
        """End the child; harmless when there is none."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        if process.stdin is not None:
            with suppress(OSError):
                process.stdin.close()
        process.wait()

    def solve(
        self,
        model: Model,
        *,
        seconds: float,
        seed: int = 0,
        hint: Sequence[int] | None = None,
        stop: Stop | None = None,
        engine: Engine = "highs",
        bound: int | None = None,
        on_better: Better | None = None,
    ) -> Answer:
        """The best answer within `seconds` of wall time, or at once after `stop`.

        `on_better` hears each better answer and each tighter bound, in the caller's thread. `hint` is a
        full first guess; if it is valid it is also the answer of last resort. `bound` is what the caller
        has proven already.
        """
        began = time.perf_counter()
        keeper = _Keeper(model, on_better)
        keeper.bound = bound
        if hint is not None:
            keeper.hear(tuple(hint), None, from_hint=True)
        if seconds <= 0 or (stop is not None and stop.requested()):
            return keeper.answer(began, engine)
        self.start()
        process = cast("subprocess.Popen[bytes]", self._process)
        request = {"model": model, "seconds": seconds, "seed": seed, "hint": hint, "engine": engine}
        try:
            write_message(cast(Any, process.stdin), request)
        except OSError:
            self.close()
            return keeper.answer(began, engine)
        deadline = began + seconds + _OVERRUN_SECONDS
        asked = False
        while True:
            try:
                message = self._messages.get(timeout=0.02)
            except queue.Empty:
                message = None
            if message is not None and message[0] == "better":
                keeper.hear(message[1], message[2])
            elif message is not None and message[0] == "answer":
                return keeper.merge(message[1])
            elif message is not None:
                self.close()
                return keeper.answer(began, engine)
            now = time.perf_counter()
            if not asked and stop is not None and stop.requested():
                asked = True
                deadline = min(deadline, now + _GRACE_SECONDS)
                with suppress(OSError):
                    write_message(cast(Any, process.stdin), "stop")
            if now > deadline:
                self.close()
                return keeper.answer(began, engine)

    def relax(self, model: Model, *, seconds: float, stop: Stop | None = None) -> Relaxed:
        """The linear relaxation, within `seconds` or not at all."""
        nothing = Relaxed(None, None)
        if seconds <= 0 or (stop is not None and stop.requested()):
            return nothing
        self.start()
        process = cast("subprocess.Popen[bytes]", self._process)
        try:
            write_message(
                cast(Any, process.stdin), {"model": model, "seconds": seconds, "engine": "relaxation"}
            )
        except OSError:
            self.close()
            return nothing
        deadline = time.perf_counter() + seconds + _OVERRUN_SECONDS
        while time.perf_counter() < deadline and not (stop is not None and stop.requested()):
            try:
                message = self._messages.get(timeout=0.02)
            except queue.Empty:
                continue
            if message[0] != "answer":
                break
            return cast(Relaxed, message[1])
        self.close()
        return nothing


class _Keeper:
    """The best reported answer and bound, whatever happens to the child."""

    def __init__(self, model: Model, on_better: Better | None) -> None:
        self.model, self.on_better = model, on_better
        self.values: tuple[int, ...] | None = None
        self.objective: int | None = None
        self.bound: int | None = None

    def hear(self, values: tuple[int, ...] | None, bound: int | None, *, from_hint: bool = False) -> None:
        from planweave.science.milp.model import violated_rows

        news = False
        if values is not None:
            value = self.model.value_of(values)
            valid = not from_hint or not violated_rows(self.model, values)
            if valid and (self.objective is None or value > self.objective):
                self.values, self.objective, news = values, value, not from_hint
        if bound is not None and (self.bound is None or bound < self.bound):
            self.bound, news = bound, True
        if news and self.on_better is not None:
            self.on_better(self.values, self.bound)

    def merge(self, answer: Answer) -> Answer:
        """The child's answer, unless a better one had been reported before it."""
        if answer.status in (Status.OPTIMAL, Status.INFEASIBLE):
            return answer
        self.hear(answer.values, answer.bound)
        return self._with(answer.seconds, answer.engine, answer.nodes)

    def answer(self, began: float, engine: str) -> Answer:
        return self._with(time.perf_counter() - began, engine, 0)

    def _with(self, seconds: float, engine: str, nodes: int) -> Answer:
        if self.objective is None:
            return Answer(Status.UNKNOWN, None, None, self.bound, seconds, nodes, engine)
        proven = self.bound is not None and self.bound <= self.objective
        status = Status.OPTIMAL if proven else Status.FEASIBLE
        bound = self.objective if proven else self.bound
        return Answer(status, self.values, self.objective, bound, seconds, nodes, engine)
