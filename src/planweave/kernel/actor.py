"""Who acts, from where, and in which workspace: the first argument of every action."""

import uuid
from dataclasses import dataclass, field, replace
from typing import Literal

from .language import Language

Via = Literal["browser", "token", "job", "command"]


@dataclass(frozen=True, kw_only=True)
class Actor:
    """A person (or a program for a person) at work.

    Outside a workspace `workspace_id` and `role` are None. `product_ids` limits a guest; None means
    all products. `operation_id` groups everything that one request does, so that it is one undo step.
    """

    user_id: int
    name: str
    language: Language = "en"
    via: Via = "browser"
    workspace_id: int | None = None
    role: str | None = None
    product_ids: frozenset[int] | None = None
    is_administrator: bool = False
    operation_id: uuid.UUID = field(default_factory=uuid.uuid4)
    undoes: uuid.UUID | None = None  # set while an earlier operation is being undone

    def at(self, *, workspace_id: int, role: str, product_ids: frozenset[int] | None = None) -> "Actor":
        """The same person inside a workspace."""
        return replace(self, workspace_id=workspace_id, role=role, product_ids=product_ids)

    @property
    def here(self) -> int:
        """The workspace's id; for actions that only make sense inside one."""
        if self.workspace_id is None:
            raise RuntimeError("this action needs an actor inside a workspace")
        return self.workspace_id
