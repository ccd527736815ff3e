"""What a forecast is asked about, and what its words mean. No database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import TextChoices


class ScopeKind(TextChoices):
    PLAN = "plan"
    RELEASES = "releases"
    PROJECT = "project"


class Stage(TextChoices):
    """Which risks strike: none, all as if nothing were done about them, or what the responses leave."""

    NONE = "none"
    INHERENT = "inherent"
    RESIDUAL = "residual"


class PromiseKind(TextChoices):
    WHOLE = "whole"
    RELEASE = "release"
    PROJECT = "project"
    TASK = "task"


@dataclass(frozen=True, kw_only=True)
class Scope:
    """The whole plan, some releases, or one project; `name` is what it was called then."""

    kind: str = ScopeKind.PLAN.value
    releases: Sequence[int] = ()
    project: int | None = None
    name: str = ""

    def as_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "releases": list(self.releases),
            "project": self.project,
            "name": self.name,
        }

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> "Scope":
        return cls(
            kind=said["kind"], releases=tuple(said["releases"]), project=said["project"], name=said["name"]
        )


@dataclass(frozen=True, kw_only=True)
class Asked:
    """How a forecast is made: see `schemas.MakeForecastIn`."""

    scope: Scope = field(default_factory=Scope)
    runs: int = 10_000
    seed: int = 0
    precision: float | None = None
    starts: str = "planned"
    correlation: float = 0.3
    stage: str = Stage.RESIDUAL.value

    @property
    def is_starting_early(self) -> bool:
        return self.starts == "early"

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> "Asked":
        own = {name: said[name] for name in cls.__dataclass_fields__ if name != "scope" and name in said}
        return cls(scope=Scope.of(said["scope"]), **own)


SHARES = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
"""The confidences that are told for date and cost."""
CHOICES = tuple(round(0.5 + 0.05 * step, 2) for step in range(10))
"""The confidences for which buffers are told: 50 % to 95 %."""
PROMISED = (0.5, 0.8, 0.9)
"""The confidences whose promises are held against facts."""
QUANTILES = 40
"""A promise is kept as this many even steps of its distribution."""
TASKS_AT_MOST = 2_000
"""Open tasks whose own distribution is kept; in a larger plan the first ones by their dates."""
NAMED_AT_MOST = 25
RESPONSES_AT_MOST = 20
ENOUGH_FACTS = 20
"""Fewer finished things than this say little about how often promises hold."""
ENOUGH_FOR_FACTOR = 5
NAME_LENGTH = 100


def joined_share(total: float, weights: Mapping[str, float]) -> dict[str, float]:
    """`total` split in proportion to weights, none below 0; evenly to nobody where all are 0."""
    usable = {name: max(0.0, weight) for name, weight in weights.items()}
    whole = sum(usable.values())
    return {name: total * weight / whole if whole else 0.0 for name, weight in usable.items()}
