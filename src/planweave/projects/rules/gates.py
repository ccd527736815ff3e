"""Where a milestone stands, and what may be decided of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from planweave.kernel.language import Text

from .. import texts
from .words import Decision, GateState


@dataclass(frozen=True, kw_only=True)
class Point:
    """An exit criterion: met, not met, or (None) not looked at yet."""

    text: str
    is_met: bool | None


def gate_state(decision: str, points: Sequence[Point]) -> GateState:
    """What was decided; before that `ready` where there are criteria and all are met."""
    if decision:
        return GateState(decision)
    return GateState.READY if points and all(one.is_met for one in points) else GateState.PLANNED


def decision_faults(
    decision: str, *, points: Sequence[Point], conditions: Sequence[dict[str, Any]], reason: str
) -> dict[str, Text]:
    """What forbids a decision, by field.

    `passed` needs every criterion met. What is passed with conditions names them, each in words; what failed, why.
    """
    wrong: dict[str, Text] = {}
    if decision not in Decision.values:
        wrong["decision"] = texts.DECISION_UNKNOWN
    elif decision == Decision.PASSED and any(not one.is_met for one in points):
        wrong["decision"] = texts.CRITERIA_OPEN
    elif decision == Decision.WITH_CONDITIONS and not conditions:
        wrong["conditions"] = texts.CONDITIONS_NEEDED
    elif decision != Decision.WITH_CONDITIONS and conditions:
        wrong["conditions"] = texts.CONDITIONS_UNFIT
    elif decision == Decision.FAILED and not reason:
        wrong["reason"] = texts.REASON_NEEDED
    if any(not 0 < len(one["text"]) <= 500 for one in conditions) or len(conditions) > 50:
        wrong["conditions"] = texts.CONDITION_WRONG
    if len(reason) > 5000:
        wrong["reason"] = texts.TOO_LONG
    return wrong


def evidence_fault(evidence: str) -> Text | None:
    """Evidence is empty, a web address, or a key or words of up to 500 characters; no other kind of address."""
    if len(evidence) > 500:
        return texts.TOO_LONG
    head = evidence.partition(":")[0].lower()
    if head in ("javascript", "data", "vbscript", "file"):
        return texts.EVIDENCE_WRONG
    return None
