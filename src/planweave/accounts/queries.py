"""Finding people by what they present, and what they may see of the way into their account."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, timedelta
from typing import Any

from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from planweave.kernel.actor import Actor, Via
from planweave.kernel.errors import Forbidden
from planweave.kernel.events import canonical
from planweave.kernel.paging import Page, Sort, page_of
from planweave.kernel.prepared import Prepared

from . import texts
from .models import (
    Identity,
    OpenSession,
    Passkey,
    RecoveryCode,
    SecondFactor,
    SecurityEvent,
    SecurityHead,
    Token,
    User,
)

BEGINNING = "0" * 64


def digest(secret: str) -> str:
    """What is kept of a secret of ours. They are 256 random bits, so a plain hash cannot be guessed back."""
    return hashlib.sha256(secret.encode()).hexdigest()


def actor_for(user: User, *, via: Via) -> Actor:
    language = "zh" if user.language == "zh" else "en"
    return Actor(
        user_id=user.pk,
        name=user.name,
        language=language,
        via=via,
        is_administrator=user.is_administrator,
    )


def token_presented(secret: str) -> Token | None:
    """The live token with this secret, of an active person. Notes its use at most once a minute.

    One that was met after its end stays ended, should the machine's clock be put back.
    """
    now = timezone.now()
    found = _TOKEN(hash=digest(secret))
    token = found[0] if found else None
    if token is None or not token.user.is_active:
        return None
    if token.expires_at and token.expires_at <= now:
        Token.objects.filter(pk=token.pk).update(revoked_at=now)
        return None
    if token.last_used_at is None or now - token.last_used_at > timedelta(minutes=1):
        Token.objects.filter(pk=token.pk).update(last_used_at=now)
    return token


_TOKEN = Prepared(lambda hash: Token.objects.select_related("user").filter(hash=hash, revoked_at=None))


def active_user(email: str) -> User | None:
    if "\x00" in email:  # PostgreSQL would rather raise than find nothing
        return None
    return User.objects.filter(email__iexact=email.strip(), is_active=True).first()


def tokens_of(actor: Actor) -> list[Token]:
    return list(Token.objects.filter(user_id=actor.user_id, revoked_at=None).order_by("-created_at"))


def open_sessions_of(user_id: int) -> QuerySet[OpenSession]:
    """Those whose session is alive; the one that was used last comes first."""
    alive = Session.objects.filter(expire_date__gt=timezone.now()).values("pk")
    return OpenSession.objects.filter(user_id=user_id, session_key__in=alive).order_by("-seen_at", "-pk")


def second_factor_of(user_id: int) -> SecondFactor | None:
    """The one that counts: a begun one that was never confirmed does not."""
    return SecondFactor.objects.filter(user_id=user_id).exclude(confirmed_at=None).first()


def recovery_codes_left(user_id: int) -> int:
    return RecoveryCode.objects.filter(user_id=user_id, used_at=None).count()


def passkeys_of(actor: Actor) -> list[Passkey]:
    return list(Passkey.objects.filter(user_id=actor.user_id).order_by("created_at"))


def identities_of(actor: Actor) -> list[Identity]:
    return list(Identity.objects.filter(user_id=actor.user_id).order_by("created_at"))


SECURITY_COLUMNS = ("id", "seq", "at", "user_id", "kind", "via", "address", "agent", "data_json")


def own_security_events(actor: Actor, *, cursor: str | None, limit: int) -> Page:
    """One's own, newest first."""
    return _security_page(SecurityEvent.objects.filter(user_id=actor.user_id), cursor=cursor, limit=limit)


def security_events(actor: Actor, *, cursor: str | None, limit: int) -> Page:
    """Everybody's, and those of addresses that are nobody's; for administrators."""
    if not actor.is_administrator:
        raise Forbidden(texts.ADMINISTRATORS_ONLY)
    return _security_page(SecurityEvent.objects.all(), cursor=cursor, limit=limit)


def _security_page(rows: QuerySet[SecurityEvent], *, cursor: str | None, limit: int) -> Page:
    sorts = [Sort("seq", is_descending=True)]
    return page_of(rows, sorts=sorts, tie="id", columns=SECURITY_COLUMNS, cursor=cursor, limit=limit)


def names_of(user_ids: Sequence[int | None]) -> dict[int, str]:
    wanted = {one for one in user_ids if one is not None}
    return dict(User.objects.filter(pk__in=wanted).values_list("pk", "name"))


def security_hash(row: SecurityEvent, *, previous: str) -> str:
    """SHA-256 over the row's content and the hash before it, as a workspace's history is chained."""
    at = row.at.astimezone(UTC).isoformat(timespec="microseconds")
    content: list[Any] = [
        previous, row.seq, at, row.user_id, row.kind, row.via, row.address, row.agent, row.data_json,
        *([row.salt] if row.salt else []),
    ]  # fmt: skip
    return hashlib.sha256(canonical(content).encode()).hexdigest()


def security_digest(row: SecurityEvent) -> str:
    """What stands in the row, apart from its place in the chain."""
    return security_hash(row, previous="")


def first_security_fault() -> int | None:
    """The `seq` of the first security event that is not as it was written; None when the chain is whole.

    It begins behind what was removed as old: the head says where, and the last row that tells of a cut says the same.
    A redacted row is accepted where a later one says what stands there now.
    """
    head = SecurityHead.objects.first()
    previous, expected = (head.cut_hash, head.cut_seq + 1) if head else (BEGINNING, 1)
    told_cut, redacted = _security_told()
    if (previous, expected - 1) != told_cut:
        return expected
    for row in SecurityEvent.objects.order_by("seq").iterator(2000):
        if row.seq != expected:
            return expected
        is_whole = security_hash(row, previous=previous) == row.hash
        if not is_whole and redacted.get(row.seq) != security_digest(row):
            return expected
        previous, expected = row.hash, expected + 1
    seq, hash = (head.seq, head.hash) if head else (0, BEGINNING)
    return None if (seq, hash) == (expected - 1, previous) else expected


def _security_told() -> tuple[tuple[str, int], dict[int, str]]:
    """The last cut that the chain tells of (hash, number), and what its redacted rows hash to now."""
    cut, redacted = (BEGINNING, 0), {}
    told = SecurityEvent.objects.filter(kind__in=("SecurityHistoryCut", "SecurityHistoryRedacted")).order_by(
        "seq"
    )
    for row in told:
        try:
            if row.kind == "SecurityHistoryCut":
                cut = (str(row.data["hash"]), int(row.data["until"]))
            else:
                redacted |= {
                    int(one): digest for one, digest in row.data["rows"].items() if int(one) < row.seq
                }
        except (ValueError, KeyError, TypeError, AttributeError):
            continue  # an altered row; the chain says so when it comes to it
    return cut, redacted
