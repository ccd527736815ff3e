"""How a solver's parent and its child processes talk: length-prefixed pickles over pipes.

Both ends are this program and run as the same person, so that pickle carries no foreign data.
"""

from __future__ import annotations

import pickle
import struct
from dataclasses import dataclass
from typing import IO, Any

_LENGTH = struct.Struct("<Q")


@dataclass(frozen=True, slots=True)
class Message:
    """`task` numbers the assignment it belongs to, so that late answers to old ones are dropped."""

    task: int
    kind: str
    body: Any = None


def write(stream: IO[bytes], message: Message) -> None:
    """Send one message and flush."""
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def read(stream: IO[bytes]) -> Message | None:
    """The next message, or None when the other side has gone."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    if len(data) < length:
        return None
    message = pickle.loads(data)  # noqa: S301 - our own child, see the module
    return message if isinstance(message, Message) else None
