"""What the raters do: hand in unseen, reveal together, say why they stand apart."""

import math
import secrets
from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.locking import touch
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from ... import events
from ...bridge import ratings as bridge
from ...models import Ballot, RatingReason, RatingRound, RatingSession
from ...policy import can_rate, can_reveal
from ...queries.ratings import Sitting, readable_rating, sittings
from ...rules.ratings import PART_OF, REPLIES, State, Way, commitment, items_named
from ...texts import ratings as texts
from .leading import checked_reason
from .locked import Held, asked_of, hold, require_open, require_revealed
from .standing import standing_advice

PARTS = ("order", "scores", "points", "duels", "replies", "judgements")


def hand_in_ballot(actor: Actor, key: str, *, round_number: int, answers: dict[str, Any]) -> Ballot:
    """Hand in, or hand in anew, while the round is open. The history tells that, and a hash, but never what.

    `answers` has the parts of `PARTS`; only the one that the session asks for may be filled.
    """
    with transaction.atomic():
        held = hold(actor, key)
        require(can_rate(actor, held.sitting.seats), actor)
        require_open(held)
        if round_number != held.sitting.round.number:
            raise Conflict(texts.WRONG_ROUND, given=round_number, now=held.sitting.round.number)
        asked = asked_of(held.session)
        _check(asked, answers)
        kept = {PART_OF[Way(asked.way)]: answers[PART_OF[Way(asked.way)]]}
        salt = secrets.token_hex(16)
        ballot, _ = Ballot.objects.update_or_create(
            round=held.sitting.round,
            user_id=actor.user_id,
            defaults={"answers": kept, "salt": salt, "handed_in_at": timezone.now()},
        )
        told = events.BallotHandedIn(round=round_number, commitment=commitment(kept, salt))
        record_event(actor, told, held.record)
    return ballot


def reveal_round(actor: Actor, key: str) -> RatingRound:
    """Show everything of the round to everybody at once: when all have handed in, or the deadline has passed.

    The mathematics is done before the session is locked, and once more under the lock only if a ballot
    changed meanwhile.
    """
    session = readable_rating(actor, key)
    sitting = sittings([session])[0]
    _require_revealable(actor, session.record, session, sitting)
    drawn_from, result = _result(session, sitting)
    with transaction.atomic():
        held = hold(actor, key)
        _require_revealable(actor, held.record, held.session, held.sitting)
        if _salts(held.sitting) != drawn_from:
            _, result = _result(held.session, held.sitting)
        now = timezone.now()
        round_ = held.sitting.round
        round_.revealed_at, round_.result = now, result
        round_.save(update_fields=["revealed_at", "result"])
        held.session.state = State.REVEALED
        held.session.save(update_fields=["state"])
        touch(held.record, actor)
        told = events.RatingRevealed(
            round=round_.number,
            ballots=len(result["people"]),
            w=result["agreement"]["w"],
            advice=standing_advice(held.sitting).code,
        )
        record_event(actor, told, held.record)
        tell(actor, held.record, "rating_revealed", held.sitting.seats)
        tell(actor, held.record, "rating_reason", _apart(result))
    return round_


def give_rating_reason(actor: Actor, key: str, requirement: str, *, body: str) -> RatingReason:
    """Say why one stands apart on a requirement of the revealed round, or say it anew."""
    with transaction.atomic():
        held = hold(actor, key)
        require(can_rate(actor, held.sitting.seats), actor)
        require_revealed(held)
        record = Record.objects.filter(
            workspace_id=actor.here, key=requirement, pk__in=held.session.items.values("requirement_id")
        ).first()
        if record is None:
            raise NotFound(NOT_FOUND)
        result = held.sitting.round.result or {}
        rows = {row["item"]: row for row in result["items"]}
        if actor.user_id not in {one["user"] for one in rows[record.pk]["apart"]}:
            raise Conflict(texts.NOT_APART, key=requirement)
        reason, _ = RatingReason.objects.update_or_create(
            round=held.sitting.round,
            requirement_id=record.pk,
            user_id=actor.user_id,
            defaults={"body": checked_reason(body), "at": timezone.now()},
        )
        record_event(actor, events.RatingReasonGiven(round=held.sitting.round.number), held.record)
    return reason


def _apart(result: Mapping[str, Any]) -> set[int]:
    return {one["user"] for row in result["items"] for one in row["apart"]}


def _require_revealable(actor: Actor, record: Record, session: RatingSession, sitting: Sitting) -> None:
    require(can_reveal(actor, record.owner_id, sitting.seats), actor)
    require_open(Held(record=record, session=session, sitting=sitting))
    round_ = sitting.round
    given, every = len(sitting.raters) - len(sitting.awaited), len(sitting.raters)
    if given < every and not (round_.due_at and round_.due_at <= timezone.now()):
        raise Conflict(texts.TOO_EARLY, key=record.key, count=every - given, all=every)
    least = min(2, every)
    if given < least:
        raise Conflict(texts.TOO_FEW, key=record.key, least=least)


def _ballots(sitting: Sitting) -> list[Ballot]:
    found = Ballot.objects.filter(round=sitting.round, user_id__in=sitting.seats)
    return list(found.order_by("user_id"))


def _salts(sitting: Sitting) -> set[str]:
    return {ballot.salt for ballot in _ballots(sitting)}


def _result(session: RatingSession, sitting: Sitting) -> tuple[set[str], dict[str, Any]]:
    ballots = _ballots(sitting)
    weights = {rater.user_id: rater.weight for rater in sitting.raters}
    answers = {ballot.user_id: ballot.answers for ballot in ballots}
    return {ballot.salt for ballot in ballots}, bridge.result_of(asked_of(session), answers, weights)


def _check(asked: bridge.Asked, answers: dict[str, Any]) -> None:
    wanted = PART_OF[Way(asked.way)]
    if any(answers[part] for part in PARTS if part != wanted):
        raise Invalid.of({"ballot": texts.WRONG_PART}, wanted=wanted)
    if not answers[wanted]:
        raise Invalid.of({wanted: texts.EMPTY})
    named = items_named(answers)
    if set(named) - set(asked.items):
        raise Invalid.of({wanted: texts.UNKNOWN_ITEM})
    keys = dict(Record.objects.filter(pk__in=asked.items).values_list("pk", "key"))
    if wanted not in ("duels", "judgements"):
        twice = [item for item, count in Counter(named).items() if count > 1]
        if twice:
            raise Invalid.of({wanted: texts.ITEM_TWICE}, key=keys[twice[0]])
    if wanted == "order" and len(named) < 2:
        raise Invalid.of({wanted: texts.EMPTY_ORDER})
    _check_values(wanted, answers)
    if fault := bridge.fault_of(asked, answers, keys):
        raise Invalid.of({wanted: fault})


def _check_values(wanted: str, answers: dict[str, Any]) -> None:
    for row in answers["duels"]:
        if row["first"] == row["second"]:
            raise Invalid.of({wanted: texts.UNKNOWN_ITEM})
        if row["result"] not in (0, 0.5, 1):
            raise Invalid.of({wanted: texts.RESULT})
    for row in answers["judgements"]:
        if not (math.isfinite(row["value"]) and 1 / 9 - 1e-9 <= row["value"] <= 9):
            raise Invalid.of({wanted: texts.VALUE})
    for row in answers["points"]:
        if not math.isfinite(row["points"]):
            raise Invalid.of({wanted: texts.POINTS_TOTAL}, total="∞")
    for row in answers["replies"]:
        if row["present"] not in REPLIES or row["absent"] not in REPLIES:
            raise Invalid.of({wanted: texts.REPLY}, replies=", ".join(REPLIES))
