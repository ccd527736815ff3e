"""What verdicts come to, and what still is missing. Pure functions."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from planweave.baselines.rules.content import Content

from .words import AWAITED, UNSIGNED, Outcome, SeatRole, Verdict


@dataclass(frozen=True, kw_only=True)
class Voice:
    """One person's verdict on one requirement."""

    role: str
    verdict: str


def outcome_of(voices: Sequence[Voice], *, approvers: int, quorum: int) -> Outcome:
    """What the verdicts on one requirement come to.

    Open while an approver has not judged or fewer than `quorum` of those awaited have (who abstains does not
    count). Then rejected where an approver rejects or at least half reject; accepted with changes where somebody
    asks for changes; accepted otherwise. Optional voices are heard and not counted.
    """
    counted = [voice for voice in voices if voice.role in AWAITED]
    decisive = [voice.verdict for voice in counted if voice.verdict != Verdict.ABSTAIN]
    from_approvers = [voice.verdict for voice in counted if voice.role == SeatRole.APPROVER]
    if len(from_approvers) < approvers or len(decisive) < quorum:
        return Outcome.OPEN
    rejects = decisive.count(Verdict.REJECT)
    if Verdict.REJECT in from_approvers or (rejects and rejects * 2 >= len(decisive)):
        return Outcome.REJECT
    if Verdict.ACCEPT_WITH_CHANGES in decisive or rejects:
        return Outcome.ACCEPT_WITH_CHANGES
    return Outcome.ACCEPT


def decision_of(outcomes: Sequence[str]) -> Outcome:
    """The round's decision: the worst of its requirements' outcomes."""
    for worst in (Outcome.OPEN, Outcome.REJECT, Outcome.ACCEPT_WITH_CHANGES):
        if worst in outcomes:
            return worst
    return Outcome.ACCEPT


def is_same_substance(before: Content, after: Content) -> bool:
    """Whether what a signature stands for is the same in both contents."""
    names = (before.values.keys() | after.values.keys()) - UNSIGNED
    return all(_settled(before.values.get(name)) == _settled(after.values.get(name)) for name in names)


def _settled(value: Any) -> Any:
    """Empty in any way is empty: a field that came into the product later changes nothing that was signed."""
    return None if value in ("", [], {}) or value is False else value


def signed_hash(*, baseline: str, verdicts: Mapping[int, tuple[str, str]]) -> str:
    """SHA-256 over what one person signs: the frozen content and their verdict and reason on each requirement."""
    lines = sorted([record, verdict, reason] for record, (verdict, reason) in verdicts.items())
    return hashlib.sha256(orjson.dumps([baseline, lines])).hexdigest()
