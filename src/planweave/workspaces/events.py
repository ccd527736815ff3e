"""What happens to a workspace itself."""

from dataclasses import dataclass, field

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class WorkspaceCreated(Event):
    name: str


@dataclass(frozen=True, kw_only=True)
class WorkspaceChanged(Event):
    changes: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class WorkspaceDeleted(Event):
    """Into the trash; nobody enters it until it is restored."""

    name: str


@dataclass(frozen=True, kw_only=True)
class WorkspaceRestored(Event):
    name: str


@dataclass(frozen=True, kw_only=True)
class MemberAdded(Event):
    user: int
    name: str
    role: str


@dataclass(frozen=True, kw_only=True)
class MemberRoleChanged(Event):
    user: int
    name: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class MemberRemoved(Event):
    user: int
    name: str


@dataclass(frozen=True, kw_only=True)
class ProductCreated(Event):
    product: int
    name: str
    key_prefix: str


@dataclass(frozen=True, kw_only=True)
class ProductChanged(Event):
    product: int
    changes: dict[str, list[str | bool]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class AreaCreated(Event):
    is_undoable = True  # by leaving it: an area made by an import stays when the import is undone

    area: int
    name: str


@dataclass(frozen=True, kw_only=True)
class AreaChanged(Event):
    area: int
    changes: dict[str, list[str | int | None]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class ViewSaved(Event):
    view: int
    name: str
    page: str


@dataclass(frozen=True, kw_only=True)
class ViewDeleted(Event):
    view: int
    name: str
