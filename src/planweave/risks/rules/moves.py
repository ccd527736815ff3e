"""How a risk moves through the process, and what must be there first."""

from collections.abc import Mapping
from typing import Any

from planweave.kernel.language import Text

from .. import texts
from .scale import Scale
from .words import Stage, State

MOVES: Mapping[str, tuple[str, ...]] = {
    State.IDENTIFIED: (State.ANALYSED, State.TREATING, State.WATCHED, State.CLOSED),
    State.ANALYSED: (State.IDENTIFIED, State.TREATING, State.WATCHED, State.CLOSED),
    State.TREATING: (State.ANALYSED, State.WATCHED, State.CLOSED),
    State.WATCHED: (State.ANALYSED, State.TREATING, State.CLOSED),
    State.CLOSED: (State.ANALYSED,),
    State.OCCURRED: (State.ANALYSED, State.WATCHED, State.CLOSED),
}
"""What a person may choose next. To "occurred" it comes by telling what happened."""


def current_stage(values: Mapping[str, Any]) -> Stage:
    """With its responses in place where that was assessed, else as it came."""
    has_residual = values["residual_likelihood"] and values["residual_impact"]
    return Stage.RESIDUAL if has_residual else Stage.INHERENT


def current_level(values: Mapping[str, Any], scale: Scale) -> int | None:
    stage = current_stage(values).value
    return scale.level(values[f"{stage}_likelihood"], values[f"{stage}_impact"])


def current_score(values: Mapping[str, Any]) -> int | None:
    """Likelihood step × impact step."""
    stage = current_stage(values).value
    likelihood, impact = values[f"{stage}_likelihood"], values[f"{stage}_impact"]
    return likelihood * impact if likelihood and impact else None


def move_fault(
    before: str, values: Mapping[str, Any], scale: Scale, *, responses: int, expected_cost: float | None
) -> Text | None:
    """Why a risk with these values may not go from `before` to the state that they name; None where it may.

    What is watched stays guarded: a graver assessment of a watched risk without a contingency plan is refused too.
    """
    wanted = values["state"]
    if wanted != before and wanted not in MOVES[before]:
        return texts.STATE_TOLD if wanted == State.OCCURRED else texts.STATE_STEP
    if wanted in (State.IDENTIFIED, State.CLOSED, State.OCCURRED):
        return None
    level = current_level(values, scale)
    if level is None:
        return texts.ASSESS_FIRST
    if wanted == State.TREATING and wanted != before and not responses:
        return texts.RESPONSE_FIRST
    if wanted == State.WATCHED and not values["contingency"]:
        by_level = level >= scale.contingency_level
        if scale.needs_contingency(level, expected_cost):
            return texts.CONTINGENCY_BY_LEVEL if by_level else texts.CONTINGENCY_BY_COST
    return None
