"""A running job's stop flag, as the planning core looks at it."""

import threading

from planweave.science.anytime import Stop


class StopOf(Stop):
    """Requested as soon as `flag` is set, by whomever."""

    def __init__(self, flag: threading.Event) -> None:
        super().__init__()
        self._event = flag
