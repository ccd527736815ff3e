"""What people say."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class CommentAdded(Event):
    comment: int


@dataclass(frozen=True, kw_only=True)
class CommentChanged(Event):
    comment: int


@dataclass(frozen=True, kw_only=True)
class CommentDeleted(Event):
    comment: int
