"""A child process of the scheduler: takes one task at a time from standard input, answers on standard output.

It ends when its parent closes the pipe, so that no solver outlives the one who asked.
"""

from __future__ import annotations

import os
import sys
import threading

from planweave.science.schedule import frames
from planweave.science.schedule.desk import Desk
from planweave.science.schedule.frames import Message


def main() -> None:
    """Serve tasks until the parent goes."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a library that prints must not break the frames
    desk = Desk(out)

    def listen() -> None:
        while True:
            message = frames.read(sys.stdin.buffer)
            if message is None:
                os._exit(0)
            desk.receive(message)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        task = desk.tasks.get()
        if task is None:
            return
        desk.current, desk.cancelled, desk.on_message = task.task, task.task in desk.dropped, None
        while not desk.updates.empty():
            desk.updates.get_nowait()
        try:
            run(task, desk)
        except Exception as error:  # the parent decides what a failed helper means
            desk.emit("failed", f"{type(error).__name__}: {error}")
        desk.on_message = None
        desk.emit("idle")


def run(task: Message, desk: Desk) -> None:
    """Do one task by its kind."""
    if task.kind == "warm":
        from planweave.science.schedule import prove, search

        search.warm()
        prove.warm()
    elif task.kind == "prove":
        from planweave.science.schedule import prove

        desk.emit("ready")
        prove.run(task.body, desk)
    elif task.kind == "search":
        from planweave.science.schedule import search

        search.run(task.body, desk)
    elif task.kind == "mend":
        from planweave.science.schedule import mend

        mend.run(task.body, desk)
    elif task.kind == "explain":
        from planweave.science.schedule import explain

        desk.emit("ready")
        explain.run(task.body, desk)
    else:
        raise ValueError(f"unknown task {task.kind}")


if __name__ == "__main__":
    main()
