"""Cycles, judgements and results as they are told to the one who asks."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from planweave.accounts.models import User
from planweave.kernel.actor import Actor
from planweave.kernel.language import Language

from .. import policy
from ..actions.cycles import can_still_appeal
from ..cycle_texts import FORMULAS
from ..models import Appeal, CriteriaEdition, Evaluation, EvaluationCycle, Judgement
from ..queries.cycles import evaluations_seen, own_judgements
from ..queries.results import result_of
from ..rules.cycles import Shown, Stage, Voice, appeal_ends_on, asked_of, may_change, next_stage
from ..rules.measures import MEASURES
from ..rules.results import LEAST_PEERS


def person(user: User) -> dict[str, Any]:
    return {"id": user.pk, "name": user.name}


def criteria_said(rows: Iterable[Mapping[str, Any]], language: Language) -> list[dict[str, Any]]:
    return [
        dict(row)
        | {
            "formula": FORMULAS[row["measure"]].say(language) if row["measure"] in FORMULAS else "",
            "unit": MEASURES[row["measure"]].unit if row["measure"] in MEASURES else "",
        }
        for row in rows
    ]


def measures_said(language: Language) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "formula": FORMULAS[name].say(language),
            "unit": one.unit,
            "at_zero": one.at_zero,
            "at_full": one.at_full,
            "least": one.least,
        }
        for name, one in MEASURES.items()
    ]


def rows_said(actor: Actor, cycles: list[EvaluationCycle]) -> list[dict[str, Any]]:
    judging = {cycle.pk for cycle in cycles if cycle.stage == Stage.JUDGING}
    waiting: dict[int, int] = dict.fromkeys(judging, 0)
    for one in own_judgements(actor, cycles):
        if one.evaluation.cycle_id in judging and one.submitted_at is None:
            waiting[one.evaluation.cycle_id] += 1
    seen = evaluations_seen(actor, cycles)
    return [
        {
            "id": cycle.pk,
            "title": cycle.title,
            "stage": cycle.stage,
            "start_on": cycle.start_on,
            "finish_on": cycle.finish_on,
            "judge_until": cycle.judge_until,
            "lead": person(cycle.lead),
            "to_judge": waiting.get(cycle.pk, 0),
            "own": any(policy.is_subject(actor, one) for one in seen if one.cycle_id == cycle.pk),
            "appeals": sum(
                appeal_state(one) == "waiting" and policy.hears_appeals(actor, cycle)
                for one in seen
                if one.cycle_id == cycle.pk
            ),
        }
        for cycle in cycles
    ]


def cycle_said(
    actor: Actor,
    cycle: EvaluationCycle,
    *,
    editions: Iterable[CriteriaEdition],
    progress: tuple[int, int],
    language: Language,
) -> dict[str, Any]:
    leads = policy.leads_cycle(actor, cycle)
    following = next_stage(cycle.stage)
    return {
        **_frame(cycle),
        "id": cycle.pk,
        "note": cycle.note,
        "judge_until": cycle.judge_until,
        "appeal_days": cycle.appeal_days,
        "answer_days": cycle.answer_days,
        "published_at": cycle.published_at,
        "judging_at": cycle.judging_at,
        "review_at": cycle.review_at,
        "closed_at": cycle.closed_at,
        "criteria": criteria_said(cycle.criteria, language),
        "editions": [
            {
                "number": one.number,
                "at": one.at,
                "by": person(one.by),
                "reason": one.reason,
                "criteria": criteria_said(one.criteria, language),
            }
            for one in editions
        ],
        "judgements": [judgement_said(one, cycle) for one in own_judgements(actor, [cycle])],
        "people": [_evaluated(actor, one) for one in evaluations_seen(actor, [cycle])],
        "progress": list(progress) if leads else None,
        "version": cycle.version,
        "can": {
            "change": leads and may_change(cycle.stage),
            "delete": leads and cycle.stage == Stage.DRAFT,
            "move_to": following.value if leads and following else "",
            "remind": leads and cycle.stage == Stage.JUDGING,
        },
    }


def judgement_said(one: Judgement, cycle: EvaluationCycle) -> dict[str, Any]:
    return {
        "subject": person(one.evaluation.subject),
        "voice": one.voice,
        "asked": [row["id"] for row in asked_of(cycle.criteria, one.voice)],
        "scores": one.scores,
        "words": one.words,
        "submitted_at": one.submitted_at,
        "takes_words": one.voice != Voice.PEER or cycle.peers_shown == Shown.NAMED,
        "can_write": cycle.stage == Stage.JUDGING,
        "version": one.version,
    }


def result_said(actor: Actor, one: Evaluation, language: Language) -> dict[str, Any]:
    cycle = one.cycle
    found = result_of(actor, one)
    appeal: Appeal | None = getattr(one, "appeal", None)
    readers = [one.subject, cycle.lead, *([cycle.appeals_to] if appeal else [])]
    is_review = cycle.stage == Stage.REVIEW
    is_own = is_review and policy.is_subject(actor, one)
    return {
        **_frame(cycle),
        "cycle": cycle.pk,
        "subject": person(one.subject),
        "readers": [person(reader) for reader in readers],
        "criteria": criteria_said(found["criteria"], language),
        "points": found["points"],
        "covered": found["covered"],
        "at": found["at"],
        "talk_on": one.talk_on,
        "comment": one.comment,
        "commented_at": one.commented_at,
        "accepted_at": one.accepted_at,
        "appeal": _appeal(appeal) if appeal else None,
        "hash": one.hash,
        "version": one.version,
        "can": {
            "plan_talk": is_review and policy.leads_cycle(actor, cycle),
            "comment": is_own,
            "accept": is_own and one.accepted_at is None and appeal_state(one) != "waiting",
            "appeal": is_own and appeal is None and can_still_appeal(one, cycle),
            "answer": is_review and policy.hears_appeals(actor, cycle) and appeal_state(one) == "waiting",
        },
    }


def appeal_state(one: Evaluation) -> str:
    appeal: Appeal | None = getattr(one, "appeal", None)
    if appeal is None:
        return ""
    return appeal.outcome or "waiting"


def _frame(cycle: EvaluationCycle) -> dict[str, Any]:
    return {
        "title": cycle.title,
        "stage": cycle.stage,
        "start_on": cycle.start_on,
        "finish_on": cycle.finish_on,
        "appeals_until": _appeals_until(cycle),
        "peers_shown": cycle.peers_shown,
        "least_peers": LEAST_PEERS,
        "lead": person(cycle.lead),
        "appeals_to": person(cycle.appeals_to),
    }


def _appeals_until(cycle: EvaluationCycle) -> datetime.date | None:
    if cycle.review_at is None:
        return None
    return appeal_ends_on(timezone.localtime(cycle.review_at), cycle.appeal_days)


def _evaluated(actor: Actor, one: Evaluation) -> dict[str, Any]:
    seats = one.judgements.all() if policy.leads_cycle(actor, one.cycle) else []
    return {
        "subject": person(one.subject),
        "seats": [
            {
                "judge": person(seat.judge),
                "voice": seat.voice,
                "is_submitted": seat.submitted_at is not None,
            }
            for seat in seats
        ],
        "talk_on": one.talk_on,
        "is_accepted": one.accepted_at is not None,
        "appeal": appeal_state(one),
        "can_read": policy.can_read_result(actor, one),
    }


def _appeal(appeal: Appeal) -> dict[str, Any]:
    return {
        "words": appeal.words,
        "made_at": appeal.made_at,
        "due_on": appeal.due_on,
        "outcome": appeal.outcome,
        "grounds": appeal.grounds,
        "criterion": appeal.criterion,
        "points": appeal.points,
        "answered_by": person(appeal.answered_by) if appeal.answered_by else None,
        "answered_at": appeal.answered_at,
    }
