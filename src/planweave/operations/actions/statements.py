"""Slow statements: from the memory of each process to where all are together, within bounds."""

import datetime

from django.db import transaction
from django.utils import timezone

from planweave.kernel import statements
from planweave.kernel.statements import MOST_SHAPES, REST, Group

from ..models import SlowStatement
from ..queries import group_of

DAYS_KEPT = 14


def keep_slow_statements() -> int:
    """Add what this process noted to the day's rows, and forget old days; how many shapes there were. What cannot be
    written now is tried the next time."""
    noted = statements.taken()
    if not noted:
        return 0
    try:
        with transaction.atomic():
            _add(noted, day=timezone.now().date())
    except Exception:
        statements.given_back(noted)
        raise
    return len(noted)


def _add(noted: list[Group], *, day: datetime.date) -> None:
    rows = SlowStatement.objects.filter(day=day)
    if not rows.exists():
        SlowStatement.objects.filter(day__lt=day - datetime.timedelta(days=DAYS_KEPT)).delete()
    room = MOST_SHAPES - rows.count()
    for one in noted:
        name = statements.name_of(one.sql)
        if not rows.filter(shape=name).exists():
            if room <= 0:
                name, one.sql = statements.name_of(REST), REST
            room -= 1
        begun = {
            "sql": one.sql, "during": one.during, "last_at": one.last_at,
            "count": 0, "seconds": 0, "slowest": 0, "classes": {},
        }  # fmt: skip
        SlowStatement.objects.get_or_create(day=day, shape=name, defaults=begun)
        row = SlowStatement.objects.select_for_update().get(day=day, shape=name)
        all_of_it = group_of(row)
        all_of_it.add(one)
        row.count, row.seconds, row.slowest = all_of_it.count, all_of_it.seconds, all_of_it.slowest
        row.during, row.last_at, row.classes = all_of_it.during, all_of_it.last_at, all_of_it.classes
        row.save()
