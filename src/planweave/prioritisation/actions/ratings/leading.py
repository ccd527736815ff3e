"""What the leader of a session does: start, change, go on to another round, end."""

import datetime
import math
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.keys import take_numbers
from planweave.kernel.language import Text
from planweave.kernel.locking import check_version, touch
from planweave.kernel.models import Record
from planweave.requirements.queries import Filters, filtered, requirements_readable_by
from planweave.workspaces.models import Membership, Role
from planweave.workspaces.policy import require

from ... import events
from ...models import Rater, RatingItem, RatingRound, RatingSession
from ...policy import can_open_rating
from ...queries.scores import settings_of
from ...rules import CLOSED_STATES
from ...rules.ratings import (
    LONGEST_REASON,
    MOST_AHP_ITEMS,
    MOST_ITEMS,
    MOST_RATERS,
    MOST_ROUNDS,
    Naming,
    State,
    Way,
)
from ...rules.scores import rated_by_people
from ...texts import ratings as texts
from .locked import Held, hold, require_lead, require_revealed
from .standing import may_go_on, standing_advice

PREFIX = "RATE"


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How a session is to be held: its words, who rates with which weight, until when, and when it stops."""

    title: str
    purpose: str = ""
    people: tuple[tuple[int, float], ...] = ()
    due_at: datetime.datetime | None = None
    round_limit: int = 3
    agreed_from: float = 0.7
    least_gain: float = 0.05


def start_rating(
    actor: Actor,
    plan: Plan,
    *,
    way: str,
    naming: str = Naming.NAMED,
    items: list[int] | None = None,
    filters: Filters | None = None,
) -> RatingSession:
    """A session with its first round open, over the requirements named in `items`, or all open ones of `filters`.

    The raters get a notice. Invalid with a sentence per wrong field; nothing is written then.
    """
    require(can_open_rating(actor), actor)
    with transaction.atomic():
        _check(actor, plan)
        if way not in Way.values:
            raise Invalid.of({"way": texts.WAY}, ways=", ".join(Way.values))
        if naming not in Naming.values:
            raise Invalid.of({"naming": texts.NAMING})
        chosen = _chosen(actor, items, filters, most=MOST_AHP_ITEMS if way == Way.AHP else MOST_ITEMS)
        [number] = take_numbers(actor.here, PREFIX)
        record = Record.objects.create(
            workspace_id=actor.here,
            kind="rating",
            number=number,
            key=f"{PREFIX}-{number}",
            title=plan.title.strip(),
            owner_id=actor.user_id,
            created_by_id=actor.user_id,
        )
        session = RatingSession.objects.create(
            record=record,
            purpose=plan.purpose.strip(),
            way=way,
            criteria=rated_by_people(settings_of(actor).criteria) if way == Way.WEIGHTED else [],
            naming=naming,
            round_limit=plan.round_limit,
            agreed_from=plan.agreed_from,
            least_gain=plan.least_gain,
        )
        RatingItem.objects.bulk_create(
            [RatingItem(session=session, requirement_id=pk, place=n) for n, pk in enumerate(chosen, start=1)]
        )
        Rater.objects.bulk_create(
            [Rater(session=session, user_id=pk, weight=weight) for pk, weight in plan.people]
        )
        RatingRound.objects.create(session=session, number=1, due_at=plan.due_at)
        raters = {str(pk): weight for pk, weight in plan.people}
        record_event(actor, events.RatingStarted(way=way, count=len(chosen), raters=raters), record)
        tell(actor, record, "rating_asked", [pk for pk, _ in plan.people])
    return session


def change_rating(actor: Actor, key: str, plan: Plan, *, version: int | None = None) -> RatingSession:
    """New words, deadline, stop rule; other raters and weights only while nobody has handed in this round."""
    with transaction.atomic():
        held = hold(actor, key)
        require_lead(actor, held)
        if held.session.state not in (State.OPEN, State.REVEALED):
            raise Conflict(texts.NOT_OPEN, key=key)
        before, after = _values(held), _values_of(plan)
        changes = field_changes(before, after)
        if version is not None:
            check_version(held.record, seen_version=version, mine={name: after[name] for name in changes})
        if not changes:
            return held.session
        _check(actor, plan, present=held.sitting.seats, is_due_checked="due_at" in changes)
        if "people" in changes and held.session.state == State.OPEN and held.sitting.handed_in:
            raise Conflict(texts.HANDED_IN_ALREADY)
        session = held.session
        for name in ("purpose", "round_limit", "agreed_from", "least_gain"):
            setattr(session, name, after[name])
        session.save(update_fields=["purpose", "round_limit", "agreed_from", "least_gain"])
        fresh = _reseat(held, plan)
        if held.session.state == State.OPEN:
            RatingRound.objects.filter(pk=held.sitting.round.pk).update(due_at=plan.due_at)
        held.record.title = plan.title.strip()
        touch(held.record, actor, "title")
        record_event(actor, events.RatingChanged(), held.record, changes)
        if held.session.state == State.OPEN:
            tell(actor, held.record, "rating_asked", fresh)
    return session


def start_rating_round(actor: Actor, key: str, *, due_at: datetime.datetime | None = None) -> RatingRound:
    """Another unseen round over the same requirements; refused with the reason where the stop rule says stop."""
    with transaction.atomic():
        held = hold(actor, key)
        require_lead(actor, held)
        require_revealed(held)
        if due_at is not None and due_at <= timezone.now():
            raise Invalid.of({"due_at": texts.DUE})
        advice = standing_advice(held.sitting)
        if not may_go_on(advice):
            raise Conflict(texts.filled(texts.STOPPED, why=advice.sentence))
        number = held.sitting.round.number + 1
        following = RatingRound.objects.create(session=held.session, number=number, due_at=due_at)
        held.session.state = State.OPEN
        held.session.save(update_fields=["state"])
        touch(held.record, actor)
        record_event(actor, events.RatingRoundStarted(round=number), held.record)
        tell(actor, held.record, "rating_asked", held.sitting.seats)
    return following


def end_rating(actor: Actor, key: str, *, reason: str) -> RatingSession:
    """End a session without taking its result over. A round that was not revealed stays unseen for ever."""
    with transaction.atomic():
        held = hold(actor, key)
        require_lead(actor, held)
        if held.session.state not in (State.OPEN, State.REVEALED):
            raise Conflict(texts.NOT_OPEN, key=key)
        words = checked_reason(reason)
        held.session.state, held.session.because = State.ENDED, words
        held.session.save(update_fields=["state", "because"])
        touch(held.record, actor)
        record_event(actor, events.RatingEnded(reason=words), held.record)
    return held.session


def checked_reason(reason: str) -> str:
    words = reason.strip()
    if not words or len(words) > LONGEST_REASON:
        raise Invalid.of({"reason": texts.REASON})
    return words


def _chosen(actor: Actor, items: list[int] | None, filters: Filters | None, *, most: int) -> list[int]:
    """The requirements' ids: as they were named, or the open ones of the filter by key."""
    readable = requirements_readable_by(actor)
    if items is not None:
        chosen = list(dict.fromkeys(items))
        if set(chosen) - set(readable.filter(pk__in=chosen).values_list("pk", flat=True)):
            raise Invalid.of({"items": texts.ITEMS_GONE})
    else:
        found = filtered(readable, filters or Filters()).exclude(state__in=CLOSED_STATES)
        chosen = list(found.order_by("record__number", "pk").values_list("pk", flat=True)[: most + 1])
    if not 2 <= len(chosen) <= most:
        raise Invalid.of({"items": texts.ITEMS}, most=most, count=len(chosen))
    return chosen


def _check(
    actor: Actor, plan: Plan, *, present: frozenset[int] = frozenset(), is_due_checked: bool = True
) -> None:
    wrong: dict[str, Text] = {}
    if not 1 <= len(plan.title.strip()) <= 200:
        wrong["title"] = texts.TITLE
    if len(plan.purpose) > 2000:
        wrong["purpose"] = texts.PURPOSE
    if not 1 <= plan.round_limit <= MOST_ROUNDS:
        wrong["round_limit"] = texts.ROUND_LIMIT
    if not (math.isfinite(plan.agreed_from) and 0 < plan.agreed_from <= 1):
        wrong["agreed_from"] = texts.AGREED_FROM
    if not (math.isfinite(plan.least_gain) and 0 <= plan.least_gain <= 1):
        wrong["least_gain"] = texts.LEAST_GAIN
    if is_due_checked and plan.due_at is not None and plan.due_at <= timezone.now():
        wrong["due_at"] = texts.DUE
    if fault := _people_fault(actor, plan, present):
        wrong["people"] = fault
    if wrong:
        raise Invalid.of(wrong)


def _people_fault(actor: Actor, plan: Plan, present: frozenset[int]) -> Text | None:
    ids = [pk for pk, _ in plan.people]
    if not 1 <= len(ids) <= MOST_RATERS or len(set(ids)) != len(ids):
        return texts.RATERS
    if any(not math.isfinite(weight) or not 0 < weight <= 100 for _, weight in plan.people):
        return texts.WEIGHT
    members = Membership.objects.filter(workspace_id=actor.here, user_id__in=ids, user__is_active=True)
    able = set(members.exclude(role=Role.GUEST).values_list("user_id", flat=True))
    return texts.NOT_A_MEMBER if set(ids) - able - present else None


def _reseat(held: Held, plan: Plan) -> set[int]:
    """Raters as planned; those who are new."""
    wanted = dict(plan.people)
    for rater in held.sitting.raters:
        if rater.user_id not in wanted:
            rater.delete()
        elif rater.weight != wanted[rater.user_id]:
            rater.weight = wanted[rater.user_id]
            rater.save(update_fields=["weight"])
    fresh = wanted.keys() - held.sitting.seats
    Rater.objects.bulk_create(
        [Rater(session=held.session, user_id=pk, weight=wanted[pk]) for pk in sorted(fresh)]
    )
    return set(fresh)


def _values(held: Held) -> dict[str, Any]:
    session, due_at = held.session, held.sitting.round.due_at
    return {
        "title": held.record.title,
        "purpose": session.purpose,
        "due_at": due_at and due_at.isoformat(),
        "round_limit": session.round_limit,
        "agreed_from": session.agreed_from,
        "least_gain": session.least_gain,
        "people": {str(rater.user_id): rater.weight for rater in held.sitting.raters},
    }


def _values_of(plan: Plan) -> dict[str, Any]:
    return {
        "title": plan.title.strip(),
        "purpose": plan.purpose.strip(),
        "due_at": plan.due_at and plan.due_at.astimezone(datetime.UTC).isoformat(),
        "round_limit": plan.round_limit,
        "agreed_from": plan.agreed_from,
        "least_gain": plan.least_gain,
        "people": {str(pk): weight for pk, weight in plan.people},
    }
