"""The history of security: one row per thing that happened to the way into an account, hash-chained."""

import secrets
from dataclasses import asdict

from django.db import transaction
from django.utils import timezone

from planweave.kernel.events import Event, canonical

from .. import models, rules
from ..queries import security_hash


def record_security(event: Event, *, user_id: int | None, origin: rules.Origin) -> models.SecurityEvent:
    """Append one event, in the transaction of what it tells of."""
    with transaction.atomic():
        head = _locked_head()
        head.seq += 1
        row = models.SecurityEvent(
            seq=head.seq,
            at=timezone.now(),
            user_id=user_id,
            kind=type(event).__name__,
            via=origin.via,
            address=origin.address[:64],
            agent=origin.agent[:300],
            data_json=canonical(asdict(event)),
            salt=secrets.token_hex(16),
        )
        row.hash = head.hash = security_hash(row, previous=head.hash)
        row.save(force_insert=True)
        head.save(update_fields=["seq", "hash"])
    return row


def _locked_head() -> models.SecurityHead:
    head = models.SecurityHead.objects.select_for_update().first()
    if head is None:
        models.SecurityHead.objects.bulk_create([models.SecurityHead()], ignore_conflicts=True)
        head = models.SecurityHead.objects.select_for_update().get()
    return head
