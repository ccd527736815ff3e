"""What happens to requirements. Field changes travel in the activity's `changes`."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class RequirementCreated(Event):
    is_undoable = True
    product: int


@dataclass(frozen=True, kw_only=True)
class RequirementChanged(Event):
    """`reason` is what the person said of why; empty where they said nothing."""

    is_undoable = True
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class RequirementDeleted(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class RequirementRestored(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class StakeholderChanged(Event):
    is_undoable = True  # by leaving it: a stakeholder made by an import stays when the import is undone

    stakeholder: int
    name: str
    weight: float


@dataclass(frozen=True, kw_only=True)
class RequirementTypeChanged(Event):
    """A type was made, changed or retired; `type` is its id, or the base's name where that base itself was set."""

    type: str
    name: str


@dataclass(frozen=True, kw_only=True)
class RequirementTypeDeleted(Event):
    type: str
    name: str


@dataclass(frozen=True, kw_only=True)
class CustomFieldChanged(Event):
    key: str
    name: str


@dataclass(frozen=True, kw_only=True)
class CustomFieldDeleted(Event):
    key: str
    name: str
