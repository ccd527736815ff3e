"""A running job's stop flag, as the planning core looks at it."""

import threading

from planweave.science.anytime import Stop


class StopOf(Stop):
    """Requested when the job's `flag` is set, or by `request` without touching the flag."""

    __slots__ = ("_flag",)

    def __init__(self, flag: threading.Event) -> None:
        super().__init__()
        self._flag = flag

    def requested(self) -> bool:
        return self._flag.is_set() or super().requested()

    def wait(self, seconds: float) -> bool:
        return super().wait(min(seconds, 0.1)) or self.requested()
