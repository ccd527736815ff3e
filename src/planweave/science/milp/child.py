"""The solver's own process: `python -m planweave.science.milp.child`, spoken to through its pipes.

Messages are pickles with a length before them, between a parent and the child it started and nobody
else. The child ends itself when its parent is gone: an orphan would compute for nobody.
"""

from __future__ import annotations

import os
import pickle
import queue
import struct
import sys
import threading
from typing import Any, BinaryIO

from planweave.science.milp.model import Answer, Relaxed


def read_message(stream: BinaryIO) -> Any:
    """The next message; EOFError at the end of the stream."""
    head = stream.read(4)
    if len(head) < 4:
        raise EOFError
    (size,) = struct.unpack("<I", head)
    body = stream.read(size)
    if len(body) < size:
        raise EOFError
    return pickle.loads(body)  # noqa: S301 - both ends are ours, through an anonymous pipe


def write_message(stream: BinaryIO, message: Any) -> None:
    """Send one message at once."""
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(struct.pack("<I", len(body)) + body)
    stream.flush()


def main() -> None:
    """Answer one model after another until the parent closes the pipe."""
    # The solvers' libraries may print: the pipe of answers must not be where they print to.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    requests: queue.SimpleQueue[Any] = queue.SimpleQueue()
    stop = threading.Event()

    def listen() -> None:
        while True:
            try:
                message = read_message(sys.stdin.buffer)
            except EOFError:
                os._exit(0)
            if message == "stop":
                stop.set()
            else:
                requests.put(message)

    threading.Thread(target=listen, daemon=True).start()
    lock = threading.Lock()

    def report(values: tuple[int, ...] | None, bound: int | None) -> None:
        with lock:
            write_message(answers, ("better", values, bound))

    while True:
        request = requests.get()
        stop.clear()
        answer = _answer(request, report, stop)
        with lock:
            write_message(answers, ("answer", answer))


def _answer(request: dict[str, Any], report: Any, stop: threading.Event) -> Answer | Relaxed:
    from planweave.science.milp import cpsat, highs

    if request.get("engine") == "relaxation":
        return highs.relax(request["model"], seconds=request["seconds"])
    engine = request.pop("engine")
    model = request.pop("model")
    if engine == "cp-sat":
        return cpsat.solve(model, report=report, interrupted=stop.is_set, **request)
    answer = highs.solve(model, report=report, interrupted=stop.is_set, **request)
    if answer.engine == "highs-inexact" and not stop.is_set():
        request["seconds"] = max(1.0, request["seconds"] - answer.seconds)
        return cpsat.solve(model, report=report, interrupted=stop.is_set, **request)
    return answer


if __name__ == "__main__":
    main()
