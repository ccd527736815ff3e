"""What happens to projects and their gates. Field changes travel in the activity's `changes`."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class ProjectCreated(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class ProjectChanged(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class ProjectDeleted(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class ProjectRestored(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class MilestoneOpened(Event):
    """A milestone of a project is there, with its exit criteria; `owner` answers for it."""

    is_undoable = True
    owner: int | None


@dataclass(frozen=True, kw_only=True)
class GateChanged(Event):
    """Owner, phase, decision, reason or conditions of a milestone; told at the milestone's task."""

    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class CriterionAdded(Event):
    is_undoable = True
    criterion: int
    text: str


@dataclass(frozen=True, kw_only=True)
class CriterionChanged(Event):
    """Its words, whether it is met, or its evidence."""

    is_undoable = True
    criterion: int
    text: str


@dataclass(frozen=True, kw_only=True)
class CriterionRemoved(Event):
    is_undoable = True
    criterion: int
    text: str


@dataclass(frozen=True, kw_only=True)
class ExternalFactorChanged(Event):
    """Something from outside is awaited, or awaited otherwise; told at its task."""

    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class DeliveryPlanned(Event):
    """A release became a staged delivery of the project, or its goal or promise changed; told at the project."""

    is_undoable = True
    release: int
    name: str


@dataclass(frozen=True, kw_only=True)
class DeliveryDropped(Event):
    is_undoable = True
    release: int
    name: str


@dataclass(frozen=True, kw_only=True)
class ProjectTemplateKept(Event):
    name: str
    template: int


@dataclass(frozen=True, kw_only=True)
class ProjectTemplateDropped(Event):
    name: str
    template: int
