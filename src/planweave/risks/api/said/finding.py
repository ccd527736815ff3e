"""Sessions, candidates and suggestions in the reader's words."""

from collections.abc import Sequence
from typing import Any

from planweave.accounts.models import User
from planweave.kernel.actor import Actor
from planweave.workspaces.schemas import PersonRef

from ... import policy, texts
from ...models import Session
from ...queries.finding import alike_pairs, candidates_shown, session_counts
from ...queries.scheme import category_name
from ...queries.suggesting import Past, Sign
from ...rules.words import SessionStep
from ...schemas import finding as wire
from .words import person, sentence


def session_row(row: Any) -> wire.RiskSessionRow:
    return wire.RiskSessionRow(
        key=row.record.key,
        title=row.record.title,
        kind=row.kind,
        step=row.step,
        is_blind=row.is_blind,
        owner=person(row.record.owner),
        expert=row.expert,
        put_in=row.put_in,
        taken=row.taken,
        created_at=row.record.created_at,
    )


def questions_out(actor: Actor, questions: Sequence[dict[str, str]]) -> list[wire.RiskQuestionOut]:
    return [
        wire.RiskQuestionOut(
            category=one["category"],
            category_name=category_name(one["category"], actor.language),
            question=one["question"],
        )
        for one in questions
    ]


def session_out(actor: Actor, session: Session) -> wire.RiskSessionOut:
    shown = candidates_shown(actor, session)
    is_lead = policy.can_lead_session(actor, session.record.owner_id)
    is_open = session.step != SessionStep.DONE
    can_take_part = policy.can_take_part(actor, session.people, session.record.owner_id)
    people = User.objects.filter(pk__in=session.people).order_by("name")
    return wire.RiskSessionOut(
        key=session.record.key,
        version=session.record.version,
        title=session.record.title,
        topic=session.topic,
        kind=session.kind,
        step=session.step,
        is_blind=session.is_blind,
        is_hidden=session.is_blind and session.step == SessionStep.COLLECTING,
        expert=session.expert,
        owner=person(session.record.owner),
        people=[PersonRef(id=one.pk, name=one.name) for one in people],
        questions=questions_out(actor, session.questions),
        votes=session.votes,
        **session_counts(session),
        candidates=[
            wire.RiskCandidateOut(
                id=one.pk,
                author=PersonRef(id=one.author_id, name=one.author.name),
                cause=one.cause,
                event=one.event,
                effect=one.effect,
                sentence=sentence(one.cause, one.event, one.effect, actor.language),
                category=one.category,
                category_name=category_name(one.category, actor.language),
                question=one.question,
                votes=getattr(one, "count", 0),
                is_mine=one.author_id == actor.user_id,
                has_my_vote=bool(getattr(one, "mine", 0)),
                merged_into=one.merged_into_id,
                risk=one.risk.record.key if one.risk else "",
                can_edit=is_open
                and one.merged_into_id is None
                and one.risk_id is None
                and (one.author_id == actor.user_id or is_lead),
            )
            for one in shown
        ],
        alike=[
            wire.RiskAlikeOut(one=one, other=other, likeness=near)
            for one, other, near in (alike_pairs(shown) if session.step == SessionStep.VOTING else ())
        ],
        can=wire.RiskSessionCan(take_part=can_take_part and is_open, lead=is_lead and is_open),
    )


def past_out(actor: Actor, past: Past) -> wire.RiskPastOut:
    row = past.risk
    return wire.RiskPastOut(
        key=row.record.key,
        title=row.record.title,
        cause=row.cause,
        event=row.event,
        effect=row.effect,
        sentence=sentence(row.cause, row.event, row.effect, actor.language),
        category=row.category,
        category_name=category_name(row.category, actor.language),
        state=row.state,
        because=past.because,
        occurrences=[
            wire.RiskPastOccurrence(
                occurred_on=one.occurred_on, delay_days=one.delay_days, cost=one.cost, lesson=one.lesson
            )
            for one in past.occurrences
        ],
        responses=[one.words for one in past.responses],
    )


def sign_out(actor: Actor, sign: Sign) -> wire.RiskSignOut:
    cause, event, effect = (text.say(actor.language, **sign.facts) for text in texts.SIGNS[sign.kind])
    return wire.RiskSignOut(
        kind=sign.kind,
        category=sign.category,
        category_name=category_name(sign.category, actor.language),
        cause=cause,
        event=event,
        effect=effect,
        sentence=sentence(cause, event, effect, actor.language),
        about=sign.about,
    )
