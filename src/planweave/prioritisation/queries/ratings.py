"""Reads of rating sessions. A ballot is read by its own person only, until its round is revealed."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.requirements.models import Requirement
from planweave.requirements.queries import filtered, filters_of, requirements_readable_by
from planweave.workspaces.policy import can_read_plan, require

from ..models import Ballot, Rater, RatingItem, RatingReason, RatingRound, RatingSession
from ..rules.scores import CLOSED_STATES


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """A session with what of it everybody may see: who rates, who has handed in the newest round, the rounds."""

    session: RatingSession
    raters: tuple[Rater, ...]
    rounds: tuple[RatingRound, ...]
    handed_in: frozenset[int]
    count: int

    @property
    def round(self) -> RatingRound:
        return self.rounds[-1]

    @property
    def seats(self) -> frozenset[int]:
        return frozenset(rater.user_id for rater in self.raters)

    @property
    def awaited(self) -> list[Rater]:
        return [rater for rater in self.raters if rater.user_id not in self.handed_in]


def ratings_readable_by(actor: Actor) -> QuerySet[RatingSession]:
    """All of the workspace for its members; a guest is refused."""
    require(can_read_plan(actor), actor)
    return RatingSession.objects.filter(
        record__workspace_id=actor.here, record__kind="rating", record__deleted_at=None
    ).select_related("record", "record__owner")


def readable_rating(actor: Actor, key: str) -> RatingSession:
    session = ratings_readable_by(actor).filter(record__key=key).first()
    if session is None:
        raise NotFound(NOT_FOUND)
    return session


def open_ones(actor: Actor, *, query: str, keys: Sequence[str]) -> QuerySet[Requirement]:
    """Open requirements that a session may be about: those named by `keys`, else what the list's address `query`
    leaves; by key. Invalid names what is no filter."""
    require(can_read_plan(actor), actor)
    found = requirements_readable_by(actor).exclude(state__in=CLOSED_STATES)
    found = found.filter(record__key__in=keys) if keys else filtered(found, filters_of(actor, query))
    return found.select_related("record").order_by("record__number", "pk")


def sittings(sessions: list[RatingSession]) -> list[Sitting]:
    """Four queries, whatever their number."""
    ids = [session.pk for session in sessions]
    raters: dict[int, list[Rater]] = defaultdict(list)
    for rater in Rater.objects.filter(session__in=ids).select_related("user").order_by("user__name", "pk"):
        raters[rater.session_id].append(rater)
    rounds: dict[int, list[RatingRound]] = defaultdict(list)
    for round_ in RatingRound.objects.filter(session__in=ids).order_by("number"):
        rounds[round_.session_id].append(round_)
    newest = [of[-1].pk for of in rounds.values()]
    handed_in: dict[int, set[int]] = defaultdict(set)
    for round_id, user_id in Ballot.objects.filter(round__in=newest).values_list("round_id", "user_id"):
        handed_in[round_id].add(user_id)
    counts: dict[int, int] = defaultdict(int)
    for pk in RatingItem.objects.filter(session__in=ids).values_list("session_id", flat=True):
        counts[pk] += 1
    return [
        Sitting(
            session=session,
            raters=tuple(raters[session.pk]),
            rounds=tuple(rounds[session.pk]),
            handed_in=frozenset(handed_in[rounds[session.pk][-1].pk]),
            count=counts[session.pk],
        )
        for session in sessions
    ]


def items_of(session_id: int) -> list[RatingItem]:
    """In their place, with the requirement and its record."""
    rows = RatingItem.objects.filter(session_id=session_id).select_related("requirement__record")
    return list(rows.order_by("place"))


def own_ballots(actor: Actor, session_id: int) -> dict[int, Ballot]:
    """{round: the actor's own ballot}; nobody else's."""
    rows = Ballot.objects.filter(round__session_id=session_id, user_id=actor.user_id)
    return {row.round_id: row for row in rows}


def revealed_ballots(session_id: int) -> dict[int, list[Ballot]]:
    """{round: its ballots}, of revealed rounds alone."""
    rows = Ballot.objects.filter(round__session_id=session_id, round__revealed_at__isnull=False)
    found: dict[int, list[Ballot]] = defaultdict(list)
    for row in rows.select_related("user").order_by("user__name", "pk"):
        found[row.round_id].append(row)
    return found


def reasons_of(session_id: int) -> dict[int, list[RatingReason]]:
    """{round: the reasons given after its reveal}, in an order that does not tell when they were given."""
    rows = RatingReason.objects.filter(round__session_id=session_id).select_related("user")
    found: dict[int, list[RatingReason]] = defaultdict(list)
    for row in rows.order_by("requirement_id", "body"):
        found[row.round_id].append(row)
    return found
