"""Signing a round with a proof of who signs, and signing the review off."""

from django.db import transaction
from django.utils import timezone

from planweave.accounts.actions import confirm_identity
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import record_event
from planweave.kernel.locking import touch
from planweave.kernel.models import Record

from .. import events, texts
from ..models import Round, Signature
from ..queries.reviews import Standing, readable_review, standing_of
from ..rules.outcomes import decision_of, signed_hash
from ..rules.words import MEANINGS, Outcome, SeatRole, State
from .locked import Held, hold, require_lead, require_open, require_seat, require_unsigned


def sign_round(
    actor: Actor, key: str, *, meaning: str, password: str = "", secret: str = "", address: str = ""
) -> Signature:
    """Sign the open round for one's own part, proving again who one is.

    The signature names person, role, meaning, time, and the hash of the frozen content with one's verdicts. All
    requirements must have one's verdict. First what can be refused is, then the proof is asked, so that a one-time
    link is not spent on a refusal; a wrong password counts like a wrong sign-in.
    """
    review = readable_review(actor, key)
    with transaction.atomic():
        _check(actor, hold(actor, key), meaning)
    proof = confirm_identity(actor, password=password, secret=secret, address=address)
    with transaction.atomic():
        held = hold(actor, key)
        standing = _check(actor, held, meaning)
        seat = held.seats[actor.user_id]
        mine = {
            item.record: (one.verdict, one.reason)
            for item in standing.items
            for one in item.verdicts
            if one.user_id == actor.user_id
        }
        baseline = held.round.baseline
        signature = Signature.objects.create(
            round=held.round,
            user_id=actor.user_id,
            name=actor.name,
            role=seat.role,
            meaning=meaning,
            content_hash=signed_hash(baseline=baseline.hash, verdicts=mine),
            proof=proof,
        )
        told = events.ReviewSigned(
            round=held.round.number,
            name=actor.name,
            role=seat.role,
            meaning=meaning,
            content_hash=signature.content_hash,
            baseline_hash=baseline.hash,
        )
        record_event(actor, told, Record.objects.get(pk=review.pk))
    return signature


def sign_off_round(actor: Actor, key: str) -> Round:
    """End the round with the decision that its verdicts come to. Conflict names everything that is missing."""
    with transaction.atomic():
        held = hold(actor, key)
        require_lead(actor, held)
        require_open(held)
        standing = standing_of(held.review, held.round)
        if missing := missing_for_sign_off(standing, actor):
            raise Conflict(texts.NOT_READY, missing="; ".join(missing))
        held.round.decision = decision_of([item.outcome for item in standing.items])
        held.round.ended_at = timezone.now()
        held.round.save(update_fields=["decision", "ended_at"])
        held.review.state = State.SIGNED_OFF
        held.review.save(update_fields=["state"])
        touch(held.record, actor)
        told = events.ReviewSignedOff(round=held.round.number, decision=held.round.decision)
        record_event(actor, told, held.record)
        from .reopening import look_again

        look_again(actor, [held.round.pk])  # what was changed while people were reviewing
    return held.round


def missing_for_sign_off(standing: Standing, actor: Actor) -> list[str]:
    """What keeps a round from being signed off, in words."""
    found = []
    lacking = [item.key for item in standing.items if item.outcome == Outcome.OPEN]
    if lacking:
        found.append(texts.MISSING_VERDICTS.say(actor.language, count=len(lacking), first=lacking[0]))
    unsigned = [
        seat.user.name
        for seat in standing.seats
        if seat.role == SeatRole.APPROVER and not standing.signed_by(seat.user_id)
    ]
    signed = len([one for one in standing.signatures if one.role != SeatRole.OPTIONAL])
    if unsigned:
        found.append(texts.MISSING_SIGNATURES.say(actor.language, names=", ".join(unsigned)))
    elif signed < standing.review.quorum:
        names = [
            seat.user.name
            for seat in standing.seats
            if seat.role != SeatRole.OPTIONAL and not standing.signed_by(seat.user_id)
        ]
        found.append(texts.MISSING_SIGNATURES.say(actor.language, names=", ".join(names)))
    return found


def _check(actor: Actor, held: Held, meaning: str) -> Standing:
    seat = require_seat(actor, held)
    require_open(held)
    require_unsigned(actor, held)
    if meaning not in MEANINGS[seat.role]:
        role = texts.ROLES[seat.role].say(actor.language)
        raise Invalid(texts.MEANING_WRONG, role=role, meanings=", ".join(sorted(MEANINGS[seat.role])))
    standing = standing_of(held.review, held.round)
    judged = standing.judged_by(actor.user_id)
    missing = [item.key for item in standing.items if item.record not in judged]
    if missing:
        raise Conflict(texts.VERDICTS_MISSING, count=len(missing), first=missing[0])
    return standing
