"""Sessions, and candidates as far as they are revealed."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Q, QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from ..models import Candidate, Session, Vote
from ..policy import can_read
from ..rules.likeness import ALIKE, grams_of, likeness
from ..rules.words import SessionStep


def sessions_readable_by(actor: Actor) -> QuerySet[Session]:
    require(can_read(actor), actor)
    rows = Session.objects.filter(record__workspace_id=actor.here, record__deleted_at=None)
    return rows.select_related("record", "record__owner")


def readable_session(actor: Actor, key: str) -> Session:
    row = sessions_readable_by(actor).filter(record__key=key).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row


def session_rows(actor: Actor) -> list[Session]:
    """Newest first, with `put_in` (how many candidates) and `taken`; one query."""
    rows = sessions_readable_by(actor).annotate(
        put_in=Count("candidates", filter=Q(candidates__merged_into=None)),
        taken=Count("candidates", filter=Q(candidates__risk__isnull=False)),
    )
    return list(rows.order_by("-record__number")[:200])


def candidates_shown(actor: Actor, session: Session) -> list[Candidate]:
    """What the actor may read: while a blind session collects, only their own, whatever their role. With `count` of
    votes and `is_mine` where the actor's own is among them; the most votes first once they are revealed."""
    rows = Candidate.objects.filter(session=session).select_related("author", "risk__record")
    rows = rows.annotate(
        count=Count("votes", distinct=True),
        mine=Count("votes", filter=Q(votes__user_id=actor.user_id), distinct=True),
    )
    if session.is_blind and session.step == SessionStep.COLLECTING:
        rows = rows.filter(author_id=actor.user_id)
    order = ("pk",) if session.step == SessionStep.COLLECTING else ("-count", "pk")
    return list(rows.order_by(*order))


def alike_pairs(candidates: Sequence[Candidate]) -> list[tuple[int, int, float]]:
    """Open candidates whose words are nearly the same, the nearest first."""
    still = [one for one in candidates if one.merged_into_id is None and one.risk_id is None]
    grams = {one.pk: grams_of(f"{one.event} {one.cause} {one.effect}") for one in still}
    found = [
        (one.pk, other.pk, round(near, 3))
        for place, one in enumerate(still)
        for other in still[place + 1 :]
        if (near := likeness(grams[one.pk], grams[other.pk])) >= ALIKE
    ]
    return sorted(found, key=lambda pair: -pair[2])[:50]


def session_counts(session: Session) -> dict[str, Any]:
    """How many put in how much, and who has voted; two queries."""
    authors = Candidate.objects.filter(session=session).order_by().values("author_id")
    return {
        "put_in": Candidate.objects.filter(session=session).count(),
        "authors": authors.distinct().count(),
        "voters": Vote.objects.filter(candidate__session=session)
        .order_by()
        .values("user_id")
        .distinct()
        .count(),
    }
