"""What happens to roadmaps and their public links. Field changes travel in `changes`; secrets never do."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class RoadmapCreated(Event):
    """A roadmap was made; `version` is 1."""

    name: str
    roadmap: int
    version: int


@dataclass(frozen=True, kw_only=True)
class RoadmapChanged(Event):
    """A roadmap's name, lanes, time, products or levels changed; `version` is the new one."""

    name: str
    roadmap: int
    version: int


@dataclass(frozen=True, kw_only=True)
class RoadmapDeleted(Event):
    """A roadmap was removed, and with it all its links. What it showed stays."""

    name: str
    roadmap: int
    version: int


@dataclass(frozen=True, kw_only=True)
class RoadmapShared(Event):
    """Whoever has the new link sees the roadmap's titles and these fields, until `expires_on` or for good."""

    name: str
    roadmap: int
    link: int
    hint: str
    fields: list[str]
    expires_on: str | None


@dataclass(frozen=True, kw_only=True)
class RoadmapUnshared(Event):
    """A link was withdrawn and works no more."""

    name: str
    roadmap: int
    link: int
    hint: str
