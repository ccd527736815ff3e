"""Feedback cycles: a lead asks chosen people for feedback to chosen others until a day."""

import datetime
from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell_privately
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Forbidden, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.language import Text
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from .. import cycle_texts as texts
from .. import events
from ..models import FeedbackCycle, FeedbackPair
from ..policy import can_open_feedback_cycle, leads_feedback_cycle
from ..queries.feedback_cycles import (
    feedback_cycles_readable_by,
    givers_here,
    recipients_here,
    waited_for,
)
from ..rules.cycles import TITLE_LENGTH, WORDS_LENGTH
from ..rules.feedback import tidy
from .stale import refuse_stale

WANTED, DUE = "feedback_wanted", "feedback_due"
PAIRS_LIMIT = 500
Pairs = Collection[tuple[int, int]]
"""(who gives, to whom)."""


def open_feedback_cycle(actor: Actor, *, values: dict[str, Any], pairs: Pairs) -> FeedbackCycle:
    """Each giver is told that feedback is wanted, and finds whom for in their own list."""
    require(can_open_feedback_cycle(actor), actor)
    with transaction.atomic():
        final = _checked(actor, values, pairs)
        cycle = FeedbackCycle.objects.create(workspace_id=actor.here, lead_id=actor.user_id, **final)
        FeedbackPair.objects.bulk_create(
            [FeedbackPair(cycle=cycle, giver_id=giver, recipient_id=other) for giver, other in pairs]
        )
        tell_privately(actor, WANTED, {giver for giver, _ in pairs})
        record_event(actor, events.FeedbackCycleOpened())
    return cycle


def change_feedback_cycle(
    actor: Actor, cycle_id: int, *, version: int, values: dict[str, Any], pairs: Pairs
) -> FeedbackCycle:
    """Other words, another day, other pairs. A pair in which something was given stays, whatever is sent."""
    with transaction.atomic():
        cycle = _running(actor, cycle_id)
        final = _checked(actor, values, pairs, before=cycle.due_on)
        theirs = {name: getattr(cycle, name) for name in final}
        if version < cycle.version and theirs != final:
            refuse_stale(
                actor,
                name=cycle.title,
                version=cycle.version,
                theirs={name: str(value) for name, value in theirs.items()},
                mine={name: str(value) for name, value in final.items() if value != theirs[name]},
                at=cycle.opened_at.isoformat(),
            )
        for name, value in final.items():
            setattr(cycle, name, value)
        if final["due_on"] != theirs["due_on"]:
            cycle.reminders = 0
        cycle.version += 1
        cycle.save()
        known = {(row.giver_id, row.recipient_id): row for row in cycle.pairs.all()}
        gone = [row.pk for pair, row in known.items() if pair not in pairs and row.feedback_id is None]
        FeedbackPair.objects.filter(pk__in=gone).delete()
        fresh = [pair for pair in pairs if pair not in known]
        FeedbackPair.objects.bulk_create(
            [FeedbackPair(cycle=cycle, giver_id=giver, recipient_id=other) for giver, other in fresh]
        )
        tell_privately(actor, WANTED, {giver for giver, _ in fresh})
        record_event(actor, events.FeedbackCycleChanged())
    return cycle


def remind_givers(actor: Actor, cycle_id: int) -> int:
    """A notice to everybody who has something left to give; how many."""
    with transaction.atomic():
        cycle = _running(actor, cycle_id)
        people = waited_for(cycle) - {actor.user_id}
        if not people:
            raise Conflict(texts.NOBODY_WAITS)
        tell_privately(actor, DUE, people)
        record_event(actor, events.FeedbackCycleChanged())
    return len(people)


def close_feedback_cycle(actor: Actor, cycle_id: int) -> FeedbackCycle:
    """Nobody is asked any more; what was given stays with those whom it is for."""
    with transaction.atomic():
        cycle = _running(actor, cycle_id)
        cycle.closed_at = timezone.now()
        cycle.version += 1
        cycle.save(update_fields=["closed_at", "version"])
        record_event(actor, events.FeedbackCycleChanged())
    return cycle


def _running(actor: Actor, cycle_id: int) -> FeedbackCycle:
    readable = feedback_cycles_readable_by(actor).select_related(None).order_by()
    cycle = readable.select_for_update().filter(pk=cycle_id).first()
    if cycle is None:
        raise NotFound(NOT_FOUND)
    if not leads_feedback_cycle(actor, cycle):
        raise Forbidden(texts.ONLY_LEAD)
    if cycle.closed_at is not None:
        raise Conflict(texts.CYCLE_CLOSED)
    return cycle


def _checked(
    actor: Actor, values: dict[str, Any], pairs: Pairs, *, before: datetime.date | None = None
) -> dict[str, Any]:
    final = values | {"title": " ".join(values["title"].split()), "question": tidy(values["question"])}
    wrong: dict[str, Text] = {}
    if not final["title"]:
        wrong["title"] = texts.TITLE_NEEDED
    elif len(final["title"]) > TITLE_LENGTH:
        wrong["title"] = texts.TITLE_TOO_LONG
    if len(final["question"]) > WORDS_LENGTH:
        wrong["question"] = texts.WORDS_TOO_LONG
    if final["due_on"] < timezone.localdate() and final["due_on"] != before:
        wrong["due_on"] = texts.DUE_PAST
    givers, recipients = givers_here(actor.here), recipients_here(actor.here)
    if not pairs:
        wrong["pairs"] = texts.PAIRS_NEEDED
    elif len(pairs) > PAIRS_LIMIT:
        wrong["pairs"] = texts.PAIRS_TOO_MANY
    elif len(set(pairs)) < len(pairs) or any(
        giver == other or giver not in givers or other not in recipients for giver, other in pairs
    ):
        wrong["pairs"] = texts.PAIRS_WRONG
    if wrong:
        raise Invalid.of(wrong)
    return final
