"""What happens to the ranking. Changed inputs travel in the activity's `changes` as "rice.reach"."""

from dataclasses import dataclass
from typing import Any

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class RankingChanged(Event):
    """`changes` maps method and criteria → [before, after]."""

    version: int
    changes: dict[str, list[Any]]


@dataclass(frozen=True, kw_only=True)
class ScoreInputsChanged(Event):
    """`version` and `figure` [before, after] are the score's; a requirement's own version is untouched."""

    is_undoable = True
    method: str
    version: int
    figure: list[float | None]
