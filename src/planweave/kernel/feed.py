"""Where the live feed waits for news of this process. Other processes' news it finds by looking.

Kept apart from the events so that the floor knows nothing of servers: whoever serves sets `listener`.
"""

from collections.abc import Callable

_listeners: list[Callable[[], None]] = []


def listen(listener: Callable[[], None]) -> Callable[[], None]:
    """Call `listener` after every commit that recorded events, on the committing thread.

    The answer ends it.
    """
    _listeners.append(listener)
    return lambda: _listeners.remove(listener)


def wake() -> None:
    for listener in _listeners:
        listener()
