"""What the leader of a review does: start, change, go on to another round, cancel."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.baselines.actions import take_baseline
from planweave.baselines.models import Baseline, BaselineItem
from planweave.baselines.queries.baselines import readable_baseline
from planweave.baselines.queries.scope import requirements_in, settled_scope
from planweave.baselines.rules.content import Content
from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.keys import take_numbers
from planweave.kernel.locking import check_version, touch
from planweave.kernel.models import Record
from planweave.requirements.queries import requirements_readable_by
from planweave.workspaces.models import Membership, Role
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import Review, Round, Seat, Signature, VerdictGiven
from ..policy import can_start
from ..rules.outcomes import is_same_substance
from ..rules.words import AWAITED, SeatRole, State, Verdict
from .locked import Held, hold, require_lead, require_open

PREFIX = "REV"
MOST = 500


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How a review is to be held: people with their roles, the checklist, the quorum, until when."""

    title: str
    purpose: str = ""
    due_on: datetime.date | None = None
    quorum: int = 1
    checklist: tuple[str, ...] = ()
    people: tuple[tuple[int, str], ...] = ()


def start_review(actor: Actor, plan: Plan, *, scope: dict[str, Any]) -> Review:
    """A review with its first round, over what the scope holds now or over a baseline ({"kind": "baseline"}).

    What is reviewed is frozen as a baseline of its own, so that everybody judges the same words. The people get a
    notice. Invalid with a sentence per wrong field; nothing is written then.
    """
    require(can_start(actor), actor)
    with transaction.atomic():
        _check(actor, plan)
        [number] = take_numbers(actor.here, PREFIX)
        record = Record.objects.create(
            workspace_id=actor.here,
            kind="review",
            number=number,
            key=f"{PREFIX}-{number}",
            title=plan.title.strip(),
            owner_id=actor.user_id,
            created_by_id=actor.user_id,
        )
        review = Review.objects.create(
            record=record,
            purpose=plan.purpose.strip(),
            due_on=plan.due_on,
            quorum=plan.quorum,
            checklist=_numbered(plan.checklist),
        )
        baseline = _frozen(actor, record, scope)
        Round.objects.create(review=review, number=1, baseline=baseline)
        Seat.objects.bulk_create([Seat(review=review, user_id=pk, role=role) for pk, role in plan.people])
        record_event(actor, events.ReviewStarted(baseline=baseline.pk, count=baseline.count), record)
        tell(actor, record, "review_asked", {pk for pk, _ in plan.people})
    return review


def change_review(actor: Actor, key: str, plan: Plan, *, version: int | None = None) -> Review:
    """New words, dates and people. People, roles and quorum stay as they are once somebody has signed the round."""
    with transaction.atomic():
        held = hold(actor, key)
        require_lead(actor, held)
        before = _values(held)
        after = _values_of(plan, held)
        changes = field_changes(before, after)
        if version is not None:
            check_version(held.record, seen_version=version, mine={name: after[name] for name in changes})
        if not changes:
            return held.review
        _check(actor, plan, present=frozenset(held.seats))
        if changes.keys() & {"people", "quorum"}:
            require_open(held)
            if Signature.objects.filter(round=held.round).exists():
                raise Conflict(texts.SIGNED_HAS_BEEN)
        review = held.review
        review.purpose, review.due_on = plan.purpose.strip(), plan.due_on
        review.quorum, review.checklist = plan.quorum, after["checklist"]
        review.save(update_fields=["purpose", "due_on", "quorum", "checklist"])
        fresh = _reseat(held, plan)
        held.record.title = plan.title.strip()
        touch(held.record, actor, "title")
        record_event(actor, events.ReviewChanged(), held.record, changes)
        tell(actor, held.record, "review_asked", fresh)
    return review


def start_next_round(actor: Actor, key: str) -> Round:
    """Another pass over the requirements as they are now.

    Points that are still open come along. Who accepted (or abstained) keeps that verdict where what they accepted
    still says the same; everything else is to be judged again, and the difference is what they are shown.
    """
    with transaction.atomic():
        held = hold(actor, key)
        require_lead(actor, held)
        if held.review.state not in (State.SIGNED_OFF, State.REOPENED):
            raise Conflict(texts.NOT_ENDED, key=key)
        ids = list(
            BaselineItem.objects.filter(baseline_id=held.round.baseline_id).values_list(
                "record_id", flat=True
            )
        )
        present = list(requirements_readable_by(actor).filter(pk__in=ids).values_list("record_id", flat=True))
        if not present:
            raise Conflict(texts.NOTHING_LEFT, key=key)
        number = held.round.number + 1
        baseline = _frozen(actor, held.record, {"kind": "review", "ids": present, "what": key}, number=number)
        following = Round.objects.create(review=held.review, number=number, baseline=baseline)
        changed = _carry_verdicts(held.round, following)
        Seat.objects.filter(review=held.review).update(ticked=[])
        held.review.state = State.OPEN
        held.review.save(update_fields=["state"])
        touch(held.record, actor)
        told = events.RoundStarted(round=number, baseline=baseline.pk, changed=changed)
        record_event(actor, told, held.record)
        tell(actor, held.record, "review_asked", set(held.seats))
    return following


def cancel_review(actor: Actor, key: str, *, reason: str) -> Review:
    """End a review without a decision. What was said stays readable."""
    with transaction.atomic():
        held = hold(actor, key)
        require_lead(actor, held)
        require_open(held)
        if not reason.strip():
            raise Invalid.of({"reason": texts.CANCEL_REASON})
        if len(reason) > 500:
            raise Invalid.of({"reason": texts.REASON_TOO_LONG})
        held.review.state = State.CANCELLED
        held.review.cancelled_because = reason.strip()
        held.review.save(update_fields=["state", "cancelled_because"])
        Round.objects.filter(pk=held.round.pk).update(ended_at=timezone.now())
        touch(held.record, actor)
        record_event(actor, events.ReviewCancelled(reason=reason.strip()), held.record)
    return held.review


def _frozen(actor: Actor, record: Record, scope: dict[str, Any], *, number: int = 1) -> Baseline:
    """The baseline under review: an existing one, or a new one of what the scope holds now."""
    if scope.get("kind") == "baseline":
        baseline = readable_baseline(actor, int(scope.get("baseline") or 0))
        if baseline.count > MOST:
            raise Invalid(texts.SET_TOO_LARGE, limit=MOST, count=baseline.count)
        return baseline
    ids = list(requirements_in(actor, settled_scope(actor, scope)).values_list("pk", flat=True)[: MOST + 1])
    if len(ids) > MOST:
        raise Invalid(texts.SET_TOO_LARGE, limit=MOST, count=f"{MOST}+")
    name = texts.BASELINE_NAME.say(actor.language, key=record.key, round=number)
    frozen = {"kind": "review", "ids": ids, "what": record.key}
    return take_baseline(actor, name=name, reason=record.title[:500], scope=frozen)


def _carry_verdicts(before: Round, following: Round) -> int:
    """Copy what still holds; the number of requirements whose substance changed."""
    old, new = (_contents(round_.baseline_id) for round_ in (before, following))
    alike = {pk for pk, content in new.items() if pk in old and is_same_substance(old[pk], content)}
    kept = VerdictGiven.objects.filter(
        round=before, record_id__in=alike, verdict__in=[Verdict.ACCEPT, Verdict.ABSTAIN]
    )
    VerdictGiven.objects.bulk_create(
        [
            VerdictGiven(
                round=following,
                record_id=one.record_id,
                user_id=one.user_id,
                verdict=one.verdict,
                reason=one.reason,
                is_carried=True,
                at=one.at,
            )
            for one in kept
        ],
        batch_size=500,
    )
    return len(new) - len(alike)


def _contents(baseline_id: int) -> dict[int, Content]:
    rows = BaselineItem.objects.filter(baseline_id=baseline_id).values_list("record_id", "snapshot__content")
    return {pk: Content.read(text) for pk, text in rows}


def _check(actor: Actor, plan: Plan, *, present: frozenset[int] = frozenset()) -> None:
    title = plan.title.strip()
    if not title:
        raise Invalid.of({"title": texts.TITLE_NEEDED})
    if len(title) > 200:
        raise Invalid.of({"title": texts.TITLE_TOO_LONG})
    if len(plan.purpose) > 5000:
        raise Invalid.of({"purpose": texts.PURPOSE_TOO_LONG})
    if len(plan.checklist) > 50 or any(len(point) > 300 for point in plan.checklist):
        raise Invalid.of({"checklist": texts.CHECKLIST_TOO_LONG})
    ids = [pk for pk, _ in plan.people]
    if len(set(ids)) != len(ids):
        raise Invalid.of({"people": texts.TWICE})
    for _, role in plan.people:
        if role not in SeatRole.values:
            raise Invalid(texts.ROLE_UNKNOWN, role=role, roles=", ".join(SeatRole.values))
    members = Membership.objects.filter(workspace_id=actor.here, user_id__in=ids, user__is_active=True)
    if set(ids) - set(members.exclude(role=Role.GUEST).values_list("user_id", flat=True)) - present:
        raise Invalid.of({"people": texts.NOT_A_MEMBER})
    awaited = sum(1 for _, role in plan.people if role in AWAITED)
    if not awaited:
        raise Invalid.of({"people": texts.NOBODY})
    if not 1 <= plan.quorum <= awaited:
        raise Invalid.of({"quorum": texts.QUORUM_RANGE}, most=awaited)


def _numbered(points: Sequence[str], known: Sequence[dict[str, Any]] = ()) -> list[dict[str, Any]]:
    """Points with numbers of their own: one that stays keeps its number, and with it its ticks."""
    numbers = {point["text"]: point["id"] for point in known}
    last = max(numbers.values(), default=0)
    found = []
    for text in dict.fromkeys(point.strip() for point in points if point.strip()):
        if text not in numbers:
            last += 1
            numbers[text] = last
        found.append({"id": numbers[text], "text": text})
    return found


def _reseat(held: Held, plan: Plan) -> set[int]:
    """Seats as planned; those who are new."""
    wanted = dict(plan.people)
    for user_id, seat in held.seats.items():
        if user_id not in wanted:
            seat.delete()
        elif seat.role != wanted[user_id]:
            seat.role = wanted[user_id]
            seat.save(update_fields=["role"])
    fresh = wanted.keys() - held.seats.keys()
    Seat.objects.bulk_create([Seat(review=held.review, user_id=pk, role=wanted[pk]) for pk in sorted(fresh)])
    return set(fresh)


def _values(held: Held) -> dict[str, Any]:
    review = held.review
    return {
        "title": held.record.title,
        "purpose": review.purpose,
        "due_on": review.due_on and review.due_on.isoformat(),
        "quorum": review.quorum,
        "checklist": review.checklist,
        "people": {str(pk): seat.role for pk, seat in sorted(held.seats.items())},
    }


def _values_of(plan: Plan, held: Held) -> dict[str, Any]:
    return {
        "title": plan.title.strip(),
        "purpose": plan.purpose.strip(),
        "due_on": plan.due_on and plan.due_on.isoformat(),
        "quorum": plan.quorum,
        "checklist": _numbered(plan.checklist, held.review.checklist),
        "people": {str(pk): role for pk, role in sorted(plan.people)},
    }
