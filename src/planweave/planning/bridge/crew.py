"""The solver's helper processes, kept warm by a job worker, so that a plan does not wait for them to load."""

import atexit
import contextlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path

from planweave.science import schedule
from planweave.science.schedule import Crew

_kept: list[Crew] = []
_one_at_a_time = threading.Lock()


def keep_warm(*, cache: Path) -> None:
    """Start the helpers in the background and keep them until the process ends; called when a worker starts.

    The search is compiled on a machine's first start, which takes some twenty seconds, and read from disk
    afterwards: from beside the program, or from `cache` where the program's folder may not be written.
    """
    if not os.access(Path(schedule.__file__).parent, os.W_OK):
        os.environ.setdefault("NUMBA_CACHE_DIR", str(cache))

    def warm() -> None:
        with _one_at_a_time:
            crew = Crew(2)
            _kept.append(crew)
            atexit.register(crew.close)
            crew.warm()

    threading.Thread(target=warm, daemon=True).start()


@contextlib.contextmanager
def warm_crew() -> Iterator[Crew | None]:
    """The kept helpers; None where there are none, or where they are still loading or at work."""
    if not _one_at_a_time.acquire(blocking=False):
        yield None
        return
    try:
        yield _kept[0] if _kept else None
    finally:
        _one_at_a_time.release()
