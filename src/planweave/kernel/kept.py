"""What a process keeps in memory of a workspace, with the place in its history at which it was true.

Every write of the product is an event in one chain per workspace, so the chain says whether anything happened since.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from .models import ChainHead
from .prepared import Prepared

Stamp = tuple[int, str]
"""A place in the chain: number and hash of its last event."""
BEGINNING: Stamp = (0, "")

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """Values with the stamps at which they were true; the latest `most` of them stay.

    A value is never changed in place and belongs to one process.
    """

    def __init__(self, *, most: int) -> None:
        self._values: OrderedDict[Key, tuple[Stamp, Value]] = OrderedDict()
        self._most = most
        self._lock = threading.Lock()

    def get(self, key: Key) -> tuple[Stamp, Value] | None:
        with self._lock:
            return self._values.get(key)

    def put(self, key: Key, stamp: Stamp, value: Value) -> None:
        """Without effect at the beginning of a chain: nothing would show that the value became old."""
        if stamp == BEGINNING:
            return
        with self._lock:
            self._values[key] = (stamp, value)
            self._values.move_to_end(key)
            while len(self._values) > self._most:
                self._values.popitem(last=False)

    def unless_written(self, workspace_id: int, key: Key, read: Callable[[], Value]) -> Value:
        """The value kept under the key where nothing was written in the workspace since, else what `read` finds.

        For what follows from the workspace's rows alone. One query where it is known.
        """
        stamp = stamp_of(workspace_id)
        known = self.get(key)
        if known is not None and known[0] == stamp:
            return known[1]
        value = read()
        self.put(key, stamp, value)
        return value


def stamp_of(workspace_id: int) -> Stamp:
    """Where the history is now; one query. Take it before reading what it is kept with."""
    found = _HEAD(here=workspace_id)
    return (found[0]["seq"], found[0]["hash"]) if found else BEGINNING


_HEAD = Prepared(lambda here: ChainHead.objects.filter(workspace_id=here).values("seq", "hash"))
