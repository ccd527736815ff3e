"""What happens by itself: reminders when a review day has come."""

import datetime

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.clock import chore, clock_actor

from .models import AreaPlace, AreaSeat, ResponsibilityMap, Settlement
from .rules.words import Way


@chore
def remind_of_reviews() -> None:
    """Tell the map's owner and the areas' owners, once per review day, that it has come."""
    today = timezone.localdate()
    for pk in ResponsibilityMap.objects.values_list("pk", flat=True):
        with transaction.atomic():
            held = (
                ResponsibilityMap.objects.select_for_update(of=("self",))
                .select_related("record__owner", "record__created_by")
                .get(pk=pk)
            )
            _remind(held, today)


def _remind(held: ResponsibilityMap, today: datetime.date) -> None:
    record = held.record
    actor = clock_actor(record)
    due = Q(review_on__lte=today) & (Q(reminded_on=None) | ~Q(reminded_on=F("review_on")))
    people: set[int] = set()
    if ResponsibilityMap.objects.filter(due, pk=held.pk).exists():
        people |= {actor.user_id}
        ResponsibilityMap.objects.filter(pk=held.pk).update(reminded_on=F("review_on"))
    places = AreaPlace.objects.filter(due, area__workspace_id=held.workspace_id)
    if ids := list(places.values_list("pk", flat=True)):
        people |= set(places.exclude(area__owner=None).values_list("area__owner_id", flat=True))
        people |= set(AreaSeat.objects.filter(area__in=ids, role="owner").values_list("user_id", flat=True))
        people |= {actor.user_id}
        AreaPlace.objects.filter(pk__in=ids).update(reminded_on=F("review_on"))
    settled = Settlement.objects.filter(due, workspace_id=held.workspace_id, way=Way.AGREED)
    if rows := list(settled):
        people |= {pk for row in rows for pk in row.people} | {row.by_id for row in rows}
        Settlement.objects.filter(pk__in=[row.pk for row in rows]).update(reminded_on=F("review_on"))
    if people:
        tell(actor, record, "map_review_due", people)
