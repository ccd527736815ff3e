"""What of the way into accounts is taken away: a person's, at their erasure; everybody's, when it is old."""

import datetime
import json

from django.db import transaction

from planweave.kernel.events import canonical

from .. import events
from ..models import SecurityEvent, SecurityHead, SignInAttempt, User
from ..queries import security_digest
from ..rules import Origin
from .history import record_security

MOST_AT_ONCE = 500


def forget_person(user: User, *, email: str, alias: str) -> None:
    """The account has no name, address or way in any more; its row stays, because the history names its authors."""
    user.name, user.email = alias, f"erased-{user.pk}@erased.invalid"
    user.is_active = user.is_administrator = False
    user.set_unusable_password()
    user.save(update_fields=["name", "email", "is_active", "is_administrator", "password", "erased_at"])
    SignInAttempt.objects.filter(email__iexact=email).delete()


def redact_security(user_id: int, *, email: str) -> int:
    """Addresses, browsers and what was typed go from the person's rows; the chain holds as a workspace's does."""
    told: dict[str, str] = {}
    mine = SecurityEvent.objects.filter(user_id=user_id)
    tried = SecurityEvent.objects.filter(data_json__icontains=json.dumps(email)[1:-1])
    tried |= SecurityEvent.objects.filter(data_json__icontains=email)
    redacted = events.SecurityHistoryRedacted.__name__
    for row in (mine | tried).exclude(kind=redacted).order_by("seq").distinct():
        row.address = row.agent = row.salt = ""
        kept = {
            name: value for name, value in row.data.items() if not isinstance(value, str) or name in CODES
        }
        row.data_json = canonical(kept)
        row.save(update_fields=["address", "agent", "salt", "data_json"])
        told[str(row.seq)] = security_digest(row)
    rows = list(told.items())
    for first in range(0, len(rows), MOST_AT_ONCE):
        part = dict(rows[first : first + MOST_AT_ONCE])
        record_security(events.SecurityHistoryRedacted(rows=part), user_id=None, origin=Origin())
    return len(told)


CODES = frozenset({"method", "reason", "hash", "provider"})
"""Values of the security history that are words of ours; the rest was typed or named by somebody."""


def cut_security(*, before: datetime.datetime) -> int:
    """Remove the rows that are older, from the beginning of the chain on; the chain begins behind them."""
    with transaction.atomic():
        head = SecurityHead.objects.select_for_update().first()
        younger = (
            SecurityEvent.objects.filter(at__gte=before).order_by("seq").values_list("seq", flat=True).first()
        )
        if head is None:
            return 0
        old = SecurityEvent.objects.filter(at__lt=before)
        if younger is not None:
            old = old.filter(seq__lt=younger)
        last = old.order_by("-seq").first()
        if last is None:
            return 0
        count, _ = SecurityEvent.objects.filter(seq__lte=last.seq).delete()
        head.cut_seq, head.cut_hash = last.seq, last.hash
        head.save(update_fields=["cut_seq", "cut_hash"])
        told = events.SecurityHistoryCut(until=last.seq, hash=last.hash, count=count)
        record_security(told, user_id=None, origin=Origin())
    return count
