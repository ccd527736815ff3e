"""Where the live feed waits for news of this process. Other processes' news it finds by looking.

Kept apart from the events so that the floor knows nothing of servers: whoever serves sets `listener`.
"""

from collections.abc import Callable

_listeners: list[Callable[[], None]] = []


def listen(listener: Callable[[], None]) -> None:
    """Call `listener` after every commit that recorded events, on the committing thread."""
    _listeners.append(listener)


def wake() -> None:
    for listener in _listeners:
        listener()
