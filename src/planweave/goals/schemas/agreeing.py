"""Confirmations and conflicts of goals on the wire."""

import datetime
from typing import Literal

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

from .objectives import VoiceOut


class ConfirmedGoalIn(WireIn):
    """`edition` is the one that was read."""

    key: str
    edition: int


class ConfirmGoalsIn(WireIn):
    objectives: list[ConfirmedGoalIn]


class ConfirmedGoalsOut(Wire):
    confirmed: int


class ConfirmationRow(Wire):
    key: str
    title: str
    owner: PersonRef | None
    edition: int
    voices: list[VoiceOut]


class MissingPersonOut(Wire):
    person: PersonRef
    missing: list[str]


class ConfirmationsOut(Wire):
    """Active objectives with everybody's voice, and who still has to agree to which."""

    objectives: list[ConfirmationRow]
    missing: list[MissingPersonOut]


class LookedAtOut(Wire):
    person: PersonRef
    reason: str
    at: datetime.datetime


class ObjectiveRef(Wire):
    key: str
    title: str
    owner: PersonRef | None


class GoalConflictOut(Wire):
    """`id` holds as long as the facts do; `is_settled` when both owners (or somebody above them) have looked at it."""

    id: str
    kind: Literal["opposite", "capacity", "declared", "requirements"]
    first: ObjectiveRef
    second: ObjectiveRef
    reason: str
    looked: list[LookedAtOut]
    is_settled: bool
    can_look_at: bool
    can_withdraw: bool


class LookAtIn(WireIn):
    reason: str


class DeclareConflictIn(WireIn):
    other: str
