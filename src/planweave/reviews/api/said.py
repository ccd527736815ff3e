"""Reviews on the wire."""

from typing import Any

from django.utils import timezone

from planweave.baselines.rules.saying import label_of
from planweave.kernel.actor import Actor
from planweave.kernel.language import Language
from planweave.planning.models import Task
from planweave.workspaces.schemas import PersonRef

from .. import policy, schemas, texts
from ..actions.signing import missing_for_sign_off
from ..models import MilestoneMeeting, Remark, Review, Round, Signature
from ..queries.reviews import Standing, awaited_of, rounds_of
from ..rules.words import AWAITED, MEANINGS, State


def row_out(actor: Actor, standing: Standing) -> dict[str, Any]:
    review, record = standing.review, standing.review.record
    mine = standing.seat_of(actor.user_id)
    judged = standing.judged_by(actor.user_id)
    awaited = {seat.user_id for seat in standing.seats if seat.role in AWAITED}
    given = sum(1 for item in standing.items for one in item.verdicts if one.user_id in awaited)
    wanted = awaited_of(standing.seats) * len(standing.items)
    is_open = review.state == State.OPEN
    today = timezone.now().date()
    return {
        "key": record.key,
        "title": record.title,
        "state": review.state,
        "round": standing.round.number,
        "decision": standing.round.decision,
        "due_on": review.due_on,
        "is_overdue": is_open and review.due_on is not None and review.due_on < today,
        "leader": record.owner and {"id": record.owner_id, "name": record.owner.name},
        "count": len(standing.items),
        "outcomes": standing.outcomes(),
        "judged_share": given / wanted if wanted else 0.0,
        "my_role": mine.role if mine else "",
        "my_open": len(standing.items) - len(judged) if mine and is_open else 0,
        "has_signed": standing.signed_by(actor.user_id) is not None,
        "touched": [item.key for item in standing.items if item.is_touched],
    }


def review_out(actor: Actor, standing: Standing) -> dict[str, Any]:
    review = standing.review
    seat = standing.seat_of(actor.user_id)
    is_open = review.state == State.OPEN
    has_signed = standing.signed_by(actor.user_id) is not None
    seated = {one.user_id for one in standing.seats}
    leads = policy.can_lead(actor, review.record.owner_id)
    missing = missing_for_sign_off(standing, actor) if is_open else []
    judges = policy.can_judge(actor, seated) and is_open and not has_signed
    judged = standing.judged_by(actor.user_id)
    return row_out(actor, standing) | {
        "version": review.record.version,
        "purpose": review.purpose,
        "quorum": review.quorum,
        "checklist": review.checklist,
        "seats": [seat_out(standing, one, language=actor.language) for one in standing.seats],
        "rounds": [round_out(one) for one in rounds_of(review)],
        "missing": missing,
        "meanings": {
            meaning: texts.MEANINGS[meaning].say(actor.language)
            for meaning in (sorted(MEANINGS[seat.role]) if seat else [])
        },
        "cancelled_because": review.cancelled_because,
        "milestone": milestone_out(review),
        "can": {
            "lead": leads,
            "judge": judges,
            "remark": is_open and policy.can_remark(actor, seated, review.record.owner_id),
            "sign": judges and len(judged) == len(standing.items),
            "sign_off": leads and is_open and not missing,
            "next_round": leads and review.state in (State.SIGNED_OFF, State.REOPENED),
        },
    }


def milestone_out(review: Review) -> dict[str, str] | None:
    """What the review was held for, where a milestone's meeting began it."""
    meeting = (
        MilestoneMeeting.objects.filter(review=review, record__deleted_at=None)
        .select_related("record")
        .first()
    )
    if meeting is None:
        return None
    task = Task.objects.select_related("project__record").get(pk=meeting.pk)
    return {
        "key": meeting.record.key,
        "title": meeting.record.title,
        "project": task.project.record.key if task.project else "",
    }


def seat_out(standing: Standing, seat: Any, *, language: Language) -> dict[str, Any]:
    signature = standing.signed_by(seat.user_id)
    return {
        "person": {"id": seat.user_id, "name": seat.user.name},
        "role": seat.role,
        "judged": len(standing.judged_by(seat.user_id)),
        "ticked": seat.ticked,
        "signature": signature_out(signature, language=language) if signature else None,
    }


def signature_out(signature: Signature, *, language: Language) -> schemas.SignatureOut:
    return schemas.SignatureOut(
        name=signature.name,
        role=signature.role,
        meaning=signature.meaning,
        said=texts.MEANINGS[signature.meaning].say(language),
        at=signature.at,
        content_hash=signature.content_hash,
        proof=signature.proof,
    )


def round_out(round_: Round) -> dict[str, Any]:
    return {
        "number": round_.number,
        "baseline": round_.baseline_id,
        "baseline_name": round_.baseline.name,
        "baseline_hash": round_.baseline.hash,
        "started_at": round_.started_at,
        "ended_at": round_.ended_at,
        "decision": round_.decision,
    }


def remarks_out(actor: Actor, remarks: list[Remark], *, leads: bool) -> list[schemas.RemarkOut]:
    """Points in their order, each with its answers."""
    answers: dict[int, list[Remark]] = {}
    for remark in remarks:
        if remark.answers_id:
            answers.setdefault(remark.answers_id, []).append(remark)
    return [
        _remark_out(actor, remark, answers.get(remark.pk, []), leads=leads)
        for remark in remarks
        if remark.answers_id is None
    ]


def _remark_out(actor: Actor, remark: Remark, answers: list[Remark], *, leads: bool) -> schemas.RemarkOut:
    by = remark.resolved_by
    return schemas.RemarkOut(
        id=remark.pk,
        round=remark.round.number,
        author=PersonRef(id=remark.author_id, name=remark.author.name),
        field=remark.field,
        field_label=label_of(remark.field, actor.language) if remark.field else "",
        quote=remark.quote,
        start=remark.start,
        body=remark.body,
        created_at=remark.created_at,
        is_resolved=remark.resolved_at is not None,
        resolved_by=PersonRef(id=by.pk, name=by.name) if by else None,
        answers=[_remark_out(actor, answer, [], leads=leads) for answer in answers],
        can_resolve=remark.answers_id is None and (leads or remark.author_id == actor.user_id),
    )
