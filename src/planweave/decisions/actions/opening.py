"""Opening a disagreement, moving its deadlines, withdrawing it."""

import datetime
import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.keys import take_numbers
from planweave.kernel.language import Text
from planweave.kernel.locking import check_version, touch
from planweave.kernel.models import Record
from planweave.workspaces.policy import require

from .. import events, texts
from ..bridge.authority import default_authority
from ..models import Conflict, Disagreement, Party
from ..policy import can_open
from ..queries.about import Target, keep_about, targets_of
from ..queries.disagreements import Standing, members_among
from ..rules.steps import are_ordered, default_deadlines
from ..rules.words import TIMED, Cause, ConflictState, Step
from .locked import hold, require_lead
from .moving import end

PREFIX = "DIS"
MOST_PARTIES = 20


@dataclass(frozen=True, kw_only=True)
class Opening:
    """How a disagreement is opened. Without `authority` who responsibility names decides in the end, without
    `deadlines` every step gets its usual days. `conflict` is the key of the conflict that it settles."""

    question: str
    background: str = ""
    about: Sequence[str] = ()
    parties: Sequence[int] = ()
    authority: int | None = None
    deadlines: Mapping[str, datetime.datetime] = field(default_factory=dict)
    threshold: float = 0.7
    round_limit: int = 3
    least_gain: float = 0.05
    conflict: str = ""


def open_disagreement(actor: Actor, opening: Opening) -> Disagreement:
    """A disagreement at its first step; everybody named gets a notice. Invalid with a sentence per field."""
    require(can_open(actor), actor)
    with transaction.atomic():
        _check(opening)
        targets = targets_of(actor, opening.about)
        named = [*opening.parties, *filter(None, [opening.authority])]
        if members_among(actor.here, named) != set(named):
            place = (
                "authority"
                if members_among(actor.here, opening.parties) == set(opening.parties)
                else "parties"
            )
            raise Invalid.of({place: texts.NOT_A_MEMBER})
        authority = opening.authority or _usual_authority(actor, opening, targets)
        now = timezone.now()
        deadlines = {step: opening.deadlines.get(step, at) for step, at in default_deadlines(now).items()}
        if opening.deadlines and not are_ordered(deadlines, after=now):
            raise Invalid.of({"deadlines": texts.DEADLINES_ORDER})
        [number] = take_numbers(actor.here, PREFIX)
        record = Record.objects.create(
            workspace_id=actor.here,
            kind="disagreement",
            number=number,
            key=f"{PREFIX}-{number}",
            title=" ".join(opening.question.split()),
            owner_id=actor.user_id,
            created_by_id=actor.user_id,
        )
        row = Disagreement.objects.create(
            record=record,
            background=opening.background.strip(),
            authority_id=authority,
            step_since=now,
            step_until=deadlines[Step.POSITIONS],
            deadlines={step: at.isoformat() for step, at in deadlines.items()},
            threshold=opening.threshold,
            round_limit=opening.round_limit,
            least_gain=opening.least_gain,
        )
        Party.objects.bulk_create([Party(disagreement=row, user_id=pk) for pk in opening.parties])
        keep_about(record, targets)
        told = events.DisagreementOpened(
            about=[one.key for one in targets], parties=list(opening.parties), authority=authority
        )
        record_event(actor, told, record)
        if opening.conflict:
            _settles(actor, opening.conflict, row)
        tell(actor, record, "disagreement_opened", opening.parties)
    return row


def change_deadlines(
    actor: Actor, key: str, deadlines: Mapping[str, datetime.datetime], *, version: int | None = None
) -> Standing:
    """Move deadlines that are still to come; those of steps that have ended stay as they were."""
    with transaction.atomic():
        held = hold(actor, key)
        require_lead(actor, held)
        row = held.row
        now = timezone.now()
        at = TIMED.index(Step(row.step))
        before = dict(row.deadlines)
        after = before | {step: deadlines[step].isoformat() for step in TIMED[at:] if step in deadlines}
        changes = field_changes(before, after)
        if version is not None:
            check_version(row.record, seen_version=version, mine={name: after[name] for name in changes})
        if not changes:
            return held
        moments = [datetime.datetime.fromisoformat(after[step]) for step in TIMED[at:]]
        if moments[0] <= now or any(b <= a for a, b in itertools.pairwise(moments)):
            raise Invalid.of({"deadlines": texts.DEADLINES_ORDER})
        row.deadlines = after
        if row.step == Step.SCORING and row.step_until is not None:
            row.step_until = min(row.step_until, moments[0])
        else:
            row.step_until = moments[0]
            row.escalated_at = None
        row.save()
        touch(row.record, actor)
        record_event(actor, events.DisagreementPlanned(), row.record, changes)
        tell(actor, row.record, "disagreement_step", held.party_ids)
    return held


def withdraw_disagreement(actor: Actor, key: str, *, reason: str) -> Disagreement:
    """End a disagreement without a decision. What was not revealed stays unseen for ever."""
    with transaction.atomic():
        held = hold(actor, key)
        require_lead(actor, held)
        if not reason.strip():
            raise Invalid.of({"reason": texts.REASON_NEEDED})
        if len(reason) > 500:
            raise Invalid.of({"reason": texts.REASON_TOO_LONG})
        record_event(actor, events.DisagreementWithdrawn(reason=reason.strip()), held.row.record)
        end(actor, held.row, Step.WITHDRAWN, because=Cause.WITHDRAWN, at=timezone.now(), words=reason.strip())
        Conflict.objects.filter(disagreement=held.row, state=ConflictState.DISAGREED).update(
            state=ConflictState.OPEN
        )
        tell(actor, held.row.record, "disagreement_withdrawn", held.party_ids)
    return held.row


def _check(opening: Opening) -> None:
    wrong: dict[str, Text] = {}
    question = opening.question.strip()
    if not question:
        wrong["question"] = texts.QUESTION_NEEDED
    elif len(question) > 300:
        wrong["question"] = texts.QUESTION_TOO_LONG
    if len(opening.background) > 10_000:
        wrong["background"] = texts.WORDS_TOO_LONG
    parties = list(opening.parties)
    if not 2 <= len(parties) <= MOST_PARTIES or len(set(parties)) < len(parties):
        wrong["parties"] = texts.PARTIES_COUNT
    elif opening.authority in parties:
        wrong["authority"] = texts.AUTHORITY_IS_PARTY
    if not (math.isfinite(opening.threshold) and 0 < opening.threshold <= 1):
        wrong["threshold"] = texts.THRESHOLD_RANGE
    if not 1 <= opening.round_limit <= 10:
        wrong["round_limit"] = texts.ROUNDS_RANGE
    if not (math.isfinite(opening.least_gain) and 0 <= opening.least_gain <= 1):
        wrong["least_gain"] = texts.GAIN_RANGE
    if wrong:
        raise Invalid.of(wrong, limit=MOST_PARTIES)


def _usual_authority(actor: Actor, opening: Opening, targets: Sequence[Target]) -> int:
    found = default_authority(actor, targets, opening.parties)
    if found is None:
        raise Invalid.of({"authority": texts.AUTHORITY_NEEDED})
    return found.user.pk


def _settles(actor: Actor, key: str, row: Disagreement) -> None:
    """The conflict from which a disagreement was opened is in good hands now."""
    conflicts: Any = Conflict.objects.filter(workspace_id=actor.here, record__key=key)
    conflicts.filter(state__in=[ConflictState.OPEN, ConflictState.DISMISSED]).update(
        state=ConflictState.DISAGREED, disagreement=row
    )
