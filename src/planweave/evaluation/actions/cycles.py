"""A cycle of evaluation made, announced, changed with a reason, and moved from stage to stage by its lead."""

import datetime
import hashlib
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell_privately
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Forbidden, Invalid, NotFound
from planweave.kernel.events import canonical, record_event
from planweave.kernel.language import Text
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.trash import discard
from planweave.workspaces.policy import require

from .. import cycle_texts as texts
from .. import events
from ..models import CriteriaEdition, Evaluation, EvaluationCycle, Judgement
from ..policy import can_make_cycle, leads_cycle
from ..queries.cycles import (
    can_be_evaluated,
    can_hear_appeals,
    can_judge,
    concerned,
    cycles_readable_by,
    waited_for,
)
from ..queries.results import computed_result
from ..rules.cycles import (
    PEOPLE_LIMIT,
    Stage,
    Voice,
    appeal_ends_on,
    asked_of,
    criteria_fault,
    cycle_faults,
    may_change,
    next_stage,
    numbered,
)
from ..rules.feedback import tidy
from .stale import refuse_stale

PUBLISHED, CHANGED = "evaluation_published", "evaluation_changed"
JUDGE, RESULT, CLOSED, DUE = "evaluation_judge", "evaluation_result", "evaluation_closed", "evaluation_due"
"""Kinds of notices; each says nothing but who and this."""
FRAME = (
    "title", "note", "appeals_to", "start_on", "finish_on", "judge_until", "appeal_days", "answer_days",
    "peers_shown",
)  # fmt: skip
People = Mapping[int, Sequence[int]]
"""{who is evaluated: the peers who judge them}."""


def create_cycle(
    actor: Actor, *, values: dict[str, Any], criteria: Sequence[Mapping[str, Any]], people: People
) -> EvaluationCycle:
    """A draft that only the actor sees, with everybody who is to be evaluated and to judge. Invalid by field."""
    require(can_make_cycle(actor), actor)
    with transaction.atomic():
        final = _checked(actor, values, criteria, people)
        cycle = EvaluationCycle.objects.create(
            workspace_id=actor.here,
            lead_id=actor.user_id,
            criteria=numbered(criteria, []),
            **_columns(final),
        )
        _seat(cycle, people)
        record_event(actor, events.EvaluationDrafted())
    return cycle


def change_cycle(
    actor: Actor,
    cycle_id: int,
    *,
    version: int,
    values: dict[str, Any],
    criteria: Sequence[Mapping[str, Any]],
    people: People,
    reason: str = "",
) -> EvaluationCycle:
    """Everything anew, until judging begins. Once the criteria are known, changing them needs a reason, makes a new
    edition, and is told to everybody concerned. Conflict with both values where another window was faster."""
    with transaction.atomic():
        cycle = locked(actor, cycle_id)
        if not may_change(cycle.stage):
            raise Conflict(texts.STANDS)
        final = _checked(actor, values, criteria, people)
        named = numbered(criteria, cycle.criteria)
        if version < cycle.version:
            _refuse_stale(actor, cycle, final | {"criteria": named})
        is_known, is_other = cycle.stage == Stage.PUBLISHED, named != cycle.criteria
        words = tidy(reason)
        if is_known and is_other and not words:
            raise Invalid.of({"reason": texts.CHANGE_NEEDS_REASON})
        if len(words) > 500:
            raise Invalid.of({"reason": texts.REASON_TOO_LONG})
        before = concerned(cycle)
        for name, value in _columns(final).items():
            setattr(cycle, name, value)
        cycle.criteria = named
        cycle.version += 1
        cycle.save()
        _seat(cycle, people)
        if not is_known:
            record_event(actor, events.EvaluationDrafted())
        elif is_other:
            edition = _edition(actor, cycle, reason=words)
            told = events.EvaluationCriteriaChanged(
                cycle=cycle.pk, title=cycle.title, edition=edition.number, reason=words
            )
            record_event(actor, told)
            tell_privately(actor, CHANGED, before | concerned(cycle))
        else:
            record_event(actor, events.EvaluationMoved(cycle=cycle.pk, title=cycle.title, stage=cycle.stage))
            tell_privately(actor, PUBLISHED, concerned(cycle) - before)
    return cycle


def delete_cycle(actor: Actor, cycle_id: int) -> None:
    """A draft, with all that is in it. What was announced stays."""
    with transaction.atomic():
        cycle = locked(actor, cycle_id)
        if cycle.stage != Stage.DRAFT:
            raise Conflict(texts.ONLY_DRAFTS_GO)
        discard(actor, cycle, kind="evaluation_cycle", name=cycle.title)
        record_event(actor, events.EvaluationDrafted())


def move_cycle(actor: Actor, cycle_id: int, *, to: str) -> EvaluationCycle:
    """One stage on; to where it already is changes nothing.

    Judging begins when the period is over. Closing waits until nobody can appeal any more or waits for an answer, and
    freezes each result.
    """
    with transaction.atomic():
        cycle = locked(actor, cycle_id)
        if to == cycle.stage:
            return cycle
        if to != next_stage(cycle.stage):
            raise Conflict(texts.NOT_NEXT)
        now = timezone.now()
        if to == Stage.PUBLISHED:
            cycle.published_at = now
            _edition(actor, cycle)
            told, people = PUBLISHED, concerned(cycle)
        elif to == Stage.JUDGING:
            if timezone.localdate() < cycle.finish_on:
                raise Conflict(texts.NOT_ENDED, day=cycle.finish_on.isoformat())
            cycle.judging_at = now
            told, people = JUDGE, waited_for(cycle)
        elif to == Stage.REVIEW:
            cycle.review_at = now
            told, people = RESULT, _subjects(cycle)
        else:
            cycle.closed_at = now
            _freeze(actor, cycle)
            told, people = CLOSED, _subjects(cycle)
        cycle.stage = to
        cycle.version += 1
        cycle.save()
        tell_privately(actor, told, people)
        record_event(actor, events.EvaluationMoved(cycle=cycle.pk, title=cycle.title, stage=to))
    return cycle


def remind_judges(actor: Actor, cycle_id: int) -> int:
    """A notice to everybody who has not submitted; how many. Conflict where nobody is waited for."""
    with transaction.atomic():
        cycle = locked(actor, cycle_id)
        if cycle.stage != Stage.JUDGING:
            raise Conflict(texts.NOT_JUDGING)
        people = waited_for(cycle) - {actor.user_id}
        if not people:
            raise Conflict(texts.NOBODY_WAITS)
        tell_privately(actor, DUE, people)
        record_event(actor, events.EvaluationMoved(cycle=cycle.pk, title=cycle.title, stage=cycle.stage))
    return len(people)


def locked(actor: Actor, cycle_id: int) -> EvaluationCycle:
    """The cycle, for its lead alone: others who see it get a 403, the rest a 404."""
    readable = cycles_readable_by(actor).select_related(None).order_by()
    cycle = readable.select_for_update().filter(pk=cycle_id).first()
    if cycle is None:
        raise NotFound(NOT_FOUND)
    if not leads_cycle(actor, cycle):
        raise Forbidden(texts.ONLY_LEAD)
    return cycle


def _checked(
    actor: Actor, values: dict[str, Any], criteria: Sequence[Mapping[str, Any]], people: People
) -> dict[str, Any]:
    final = values | {"title": " ".join(values["title"].split()), "note": tidy(values["note"])}
    wrong = cycle_faults(final)
    if fault := criteria_fault(criteria):
        wrong["criteria"] = fault
    wrong |= _people_faults(actor, people, appeals_to=final["appeals_to"])
    if wrong:
        raise Invalid.of(wrong)
    return final


def _people_faults(actor: Actor, people: People, *, appeals_to: int) -> dict[str, Text]:
    if not people or len(people) > PEOPLE_LIMIT:
        return {"people": texts.SUBJECTS_NEEDED}
    if actor.user_id in people or set(people) - set(can_be_evaluated(actor.here)):
        return {"people": texts.SUBJECT_UNKNOWN}
    judges = {peer for peers in people.values() for peer in peers}
    known = set(can_judge(actor.here)) - {actor.user_id}
    is_twice = any(len(set(peers)) < len(peers) for peers in people.values())
    if judges - known or is_twice or any(subject in peers for subject, peers in people.items()):
        return {"people": texts.PEER_UNKNOWN}
    others = set(can_hear_appeals(actor.here)) - {actor.user_id} - set(people) - judges
    return {} if appeals_to in others else {"appeals_to": texts.APPEALS_TO_WRONG}


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    return {"appeals_to_id" if name == "appeals_to" else name: values[name] for name in FRAME}


def _seat(cycle: EvaluationCycle, people: People) -> None:
    """Rows for everybody who judges whom. Nothing is written in them before judging begins, so they are made anew."""
    Evaluation.objects.filter(cycle=cycle).exclude(subject__in=list(people)).delete()
    known = {one.subject_id: one for one in Evaluation.objects.filter(cycle=cycle)}
    voices = {voice for voice in Voice.values if asked_of(cycle.criteria, voice)}
    Judgement.objects.filter(evaluation__cycle=cycle).delete()
    rows = []
    for subject, peers in people.items():
        one = known.get(subject) or Evaluation.objects.create(cycle=cycle, subject_id=subject)
        seats = [(subject, Voice.SELF), (cycle.lead_id, Voice.LEAD), *((peer, Voice.PEER) for peer in peers)]
        rows += [
            Judgement(evaluation=one, judge_id=judge, voice=voice)
            for judge, voice in seats
            if voice in voices
        ]
    Judgement.objects.bulk_create(rows)


def _edition(actor: Actor, cycle: EvaluationCycle, *, reason: str = "") -> CriteriaEdition:
    return CriteriaEdition.objects.create(
        cycle=cycle,
        number=cycle.editions.count() + 1,
        criteria=cycle.criteria,
        reason=reason,
        by_id=actor.user_id,
    )


def _subjects(cycle: EvaluationCycle) -> Collection[int]:
    return set(Evaluation.objects.filter(cycle=cycle).values_list("subject_id", flat=True))


def _freeze(actor: Actor, cycle: EvaluationCycle) -> None:
    """Keep each result as it is shown today, under its hash."""
    rows = Evaluation.objects.select_for_update(of=("self",)).filter(cycle=cycle)
    for one in rows.select_related("subject", "appeal").prefetch_related("judgements__judge"):
        if can_still_appeal(one, cycle):
            raise Conflict(texts.STILL_OPEN, name=one.subject.name)
        one.cycle = cycle
        one.snapshot = computed_result(actor, one)
        one.hash = hashlib.sha256(canonical(one.snapshot).encode()).hexdigest()
        one.version += 1
        one.save(update_fields=["snapshot", "hash", "version"])


def can_still_appeal(one: Evaluation, cycle: EvaluationCycle) -> bool:
    """Whether something of this result is open: an appeal without an answer, or time to make one."""
    appeal = getattr(one, "appeal", None)
    if appeal is not None:
        return appeal.answered_at is None
    if one.accepted_at is not None or cycle.review_at is None:
        return False
    until = appeal_ends_on(timezone.localtime(cycle.review_at), cycle.appeal_days)
    return timezone.localdate() <= until


def _refuse_stale(actor: Actor, cycle: EvaluationCycle, mine: dict[str, Any]) -> None:
    def said(value: Any) -> Any:
        return value.isoformat() if isinstance(value, datetime.date) else value

    theirs = {name: getattr(cycle, f"{name}_id" if name == "appeals_to" else name) for name in mine}
    other = {name: said(value) for name, value in mine.items() if value != theirs[name]}
    if other:
        refuse_stale(
            actor,
            name=cycle.title,
            version=cycle.version,
            theirs={name: said(value) for name, value in theirs.items()},
            mine=other,
            at=(cycle.published_at or cycle.created_at).isoformat(),
        )
