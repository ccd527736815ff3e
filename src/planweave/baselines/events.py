"""What happens to baselines and versions."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class BaselineTaken(Event):
    baseline: int
    name: str
    count: int
    hash: str


@dataclass(frozen=True, kw_only=True)
class BaselineWithdrawn(Event):
    baseline: int
    name: str


@dataclass(frozen=True, kw_only=True)
class BaselineReinstated(Event):
    baseline: int
    name: str


@dataclass(frozen=True, kw_only=True)
class VersionExplained(Event):
    """Somebody says afterwards why a version came about. The latest said of a version counts."""

    of_version: int
    reason: str
