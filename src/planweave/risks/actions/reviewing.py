"""The review cycle: a risk looked at again, and reminders of those that wait."""

import datetime

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.clock import clock_actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import record_event
from planweave.kernel.locking import lock_record, touch

from .. import events, texts
from ..models import Risk
from ..queries.scheme import scale_of
from ..rules.words import OPEN
from .risks import lock_risk


def review_risk(
    actor: Actor, key: str, *, note: str = "", next_review_on: datetime.date | None = None
) -> Risk:
    """Looked at: the next review comes after the risk's own cycle, or its level's, unless a date is given."""
    if len(note) > 2000:
        raise Invalid.of({"note": texts.WORDS_TOO_LONG})
    with transaction.atomic():
        risk = lock_risk(actor, key)
        if risk.state not in OPEN:
            raise Conflict(texts.NOT_OPEN, key=key)
        before = risk.next_review_on.isoformat() if risk.next_review_on else None
        cycle = risk.review_every_days or scale_of(actor.here).review_days[risk.level or 0]
        coming = next_review_on or timezone.localdate() + datetime.timedelta(days=cycle)
        risk.next_review_on, risk.reviewed_at = coming, timezone.now()
        risk.save(update_fields=["next_review_on", "reviewed_at"])
        touch(risk.record, actor)
        told = events.RiskReviewed(note=note.strip(), next_review_on=coming.isoformat())
        record_event(actor, told, risk.record, {"next_review_on": [before, coming.isoformat()]})
    return risk


def tell_due_reviews() -> int:
    """Remind the owners of open risks whose review date has come, once per date; how many risks."""
    today = timezone.localdate()
    due = Risk.objects.filter(next_review_on__lte=today, state__in=OPEN, record__deleted_at=None)
    count = 0
    for pk, here, on, told_on in list(
        due.values_list("pk", "record__workspace_id", "next_review_on", "review_told_on")
    ):
        if on == told_on:
            continue
        with transaction.atomic():
            record = lock_record(pk, here)
            if record is None or not due.filter(pk=pk, next_review_on=on).exclude(review_told_on=on).exists():
                continue
            Risk.objects.filter(pk=pk).update(review_told_on=on)
            actor = clock_actor(record)
            record_event(actor, events.RiskReviewDue(review_on=on.isoformat()), record)
            tell(actor, record, "risk_review_due", [record.owner_id or record.created_by_id])
            count += 1
    return count
