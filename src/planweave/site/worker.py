"""A job worker: takes queued jobs one at a time until it is told to stop."""

import logging
import os
import signal
import sys
import threading
import time

log = logging.getLogger(__name__)

INTERVAL_SECONDS = 0.2
"""How soon a queued job is seen. An empty look is a read of one indexed row."""
NOTE_SECONDS = 30


def work() -> None:
    """Run jobs until SIGTERM or SIGINT; a running job is finished first, a second signal ends it."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "planweave.site.settings")
    django.setup()
    from planweave.planning.bridge.crew import keep_warm
    from planweave.site.settings import DATA, QUEUE
    from planweave.site.tracing import begin_tracing
    from planweave.site.watching import count_together

    count_together(DATA)
    begin_tracing("worker")
    if os.environ.get("PLANWEAVE_READY_SOLVERS", "1") != "0":
        keep_warm(cache=DATA / "compiled")
    threading.Thread(target=_keep_what_was_slow, daemon=True).start()
    if QUEUE:
        from planweave.site.fleet import work_for_fleet

        work_for_fleet()
    else:
        _work_from_database()


def _work_from_database() -> None:
    from django.utils.crypto import get_random_string
    from django_tasks_db.management.commands.db_worker import Worker

    worker = Worker(
        queue_names=["*"],
        interval=INTERVAL_SECONDS,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )
    worker.configure_signals()
    worker.run()


def _keep_what_was_slow() -> None:
    from django.db import connection

    from planweave.operations.actions import keep_slow_statements

    while True:
        time.sleep(NOTE_SECONDS)
        try:
            if keep_slow_statements():
                connection.close()
        except Exception:
            log.exception("slow statements could not be kept; they are tried again")


def end_with_parent() -> None:
    """End this process and its children as soon as standard input closes, however the parent died.

    The server holds the other end of the pipe; the kernel closes it even after kill -9.
    """
    threading.Thread(target=_wait_for_orphanhood, daemon=True).start()


def _wait_for_orphanhood() -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(1)


if __name__ == "__main__":
    end_with_parent()
    work()
