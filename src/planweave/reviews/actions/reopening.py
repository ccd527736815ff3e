"""A change after sign-off reopens what it touched, in the transaction of the change itself."""

from collections.abc import Sequence

from planweave.baselines.models import BaselineItem
from planweave.baselines.queries.contents import contents_now
from planweave.baselines.rules.content import Content
from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.events import Entry, hears, record_event
from planweave.requirements.events import (
    RequirementChanged,
    RequirementCreated,
    RequirementDeleted,
    RequirementRestored,
)

from .. import events
from ..models import Review, Round, Seat, Touched
from ..rules.outcomes import is_same_substance
from ..rules.words import UNSIGNED, State

SIGNED = (State.SIGNED_OFF, State.REOPENED)


@hears(RequirementCreated, RequirementChanged, RequirementDeleted, RequirementRestored)
def notice_changes(actor: Actor, entries: Sequence[Entry]) -> None:
    """Find the signed-off rounds that hold what was written. One query where none does."""
    ids = {
        entry.record.pk
        for entry in entries
        if entry.record and not (entry.changes and entry.changes.keys() <= UNSIGNED)
    }
    if not ids:
        return
    baselines = BaselineItem.objects.filter(record_id__in=ids).values("baseline_id")
    rounds = Round.objects.filter(
        review__record__workspace_id=actor.here, review__state__in=SIGNED, baseline__in=baselines
    )
    if found := list(rounds.values_list("pk", flat=True)):
        look_again(actor, found)


def look_again(actor: Actor, round_ids: Sequence[int]) -> None:
    """Compare what was signed with what is there now, for the newest rounds among these.

    A review with a difference is reopened and its people are told, once per requirement; where everything is again
    as it was signed, it counts as signed off again.
    """
    rounds = Round.objects.filter(pk__in=round_ids).select_related("review", "review__record")
    for round_ in rounds:
        if Round.objects.filter(review=round_.review, number__gt=round_.number).exists():
            continue
        rows = BaselineItem.objects.filter(baseline_id=round_.baseline_id)
        signed = {
            pk: (key, Content.read(text))
            for pk, key, text in rows.values_list("record_id", "key", "snapshot__content")
        }
        present = contents_now(actor.here, list(signed))
        differing = {
            pk: key
            for pk, (key, content) in signed.items()
            if pk not in present or not is_same_substance(content, present[pk])
        }
        _put(actor, round_, differing)


def _put(actor: Actor, round_: Round, differing: dict[int, str]) -> None:
    known = set(Touched.objects.filter(round=round_).values_list("record_id", flat=True))
    fresh = differing.keys() - known
    Touched.objects.filter(round=round_, record_id__in=known - differing.keys()).delete()
    Touched.objects.bulk_create(
        [Touched(round=round_, record_id=pk, by_id=actor.user_id) for pk in sorted(fresh)]
    )
    review = round_.review
    wanted = State.REOPENED if differing else State.SIGNED_OFF
    if review.state != wanted:
        Review.objects.filter(pk=review.pk).update(state=wanted)
    key = review.record.key
    if fresh:
        keys = sorted(differing[pk] for pk in fresh)
        told = events.ReviewReopened(review=key, round=round_.number, requirements=keys)
        record_event(actor, told)
        seated = set(Seat.objects.filter(review=review).values_list("user_id", flat=True))
        tell(actor, review.record, "review_reopened", seated | ({review.record.owner_id or 0} - {0}))
    elif known and not differing:
        record_event(actor, events.ReviewSettled(review=key, round=round_.number))
