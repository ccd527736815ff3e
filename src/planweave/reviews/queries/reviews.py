"""Reviews, their rounds and how far they are; a constant number of queries whatever the number of rows."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from planweave.baselines.models import BaselineItem
from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import can_read_plan, require

from ..models import Remark, Review, Round, Seat, Signature, Touched, VerdictGiven
from ..rules.outcomes import Voice, outcome_of
from ..rules.words import AWAITED, Outcome, SeatRole


@dataclass(frozen=True, kw_only=True)
class Item:
    """A requirement of a round: which version is under review, and what came of it so far."""

    record: int
    key: str
    title: str
    version: int
    outcome: str
    verdicts: tuple[VerdictGiven, ...]
    open_remarks: int
    is_touched: bool


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A round as a whole: its seats, its items in their order, who has signed."""

    review: Review
    round: Round
    seats: tuple[Seat, ...]
    items: tuple[Item, ...]
    signatures: tuple[Signature, ...]

    def seat_of(self, user_id: int) -> Seat | None:
        return next((seat for seat in self.seats if seat.user_id == user_id), None)

    def judged_by(self, user_id: int) -> set[int]:
        return {item.record for item in self.items if any(one.user_id == user_id for one in item.verdicts)}

    def outcomes(self) -> dict[str, int]:
        found = [item.outcome for item in self.items]
        return {outcome: found.count(outcome) for outcome in Outcome.values}

    def signed_by(self, user_id: int) -> Signature | None:
        return next((one for one in self.signatures if one.user_id == user_id), None)


def reviews_readable_by(actor: Actor) -> QuerySet[Review]:
    """All of the workspace for its members; a guest is refused."""
    require(can_read_plan(actor), actor)
    return Review.objects.filter(
        record__workspace_id=actor.here, record__kind="review", record__deleted_at=None
    ).select_related("record", "record__owner")


def readable_review(actor: Actor, key: str) -> Review:
    review = reviews_readable_by(actor).filter(record__key=key).first()
    if review is None:
        raise NotFound(NOT_FOUND)
    return review


def rounds_of(review: Review) -> list[Round]:
    """Oldest first, with their baselines."""
    return list(Round.objects.filter(review=review).select_related("baseline").order_by("number"))


def standing_of(review: Review, round_: Round) -> Standing:
    """Everything about one round. Six queries."""
    return standings([(review, round_)])[0]


def standings(wanted: list[tuple[Review, Round]]) -> list[Standing]:
    rounds = [round_.pk for _, round_ in wanted]
    seats = _by(Seat.objects.filter(review__in=[review.pk for review, _ in wanted]), "review_id")
    verdicts = _by(VerdictGiven.objects.filter(round__in=rounds), "round_id")
    signatures = _by(Signature.objects.filter(round__in=rounds), "round_id", people=())
    items = BaselineItem.objects.filter(baseline__in=[round_.baseline_id for _, round_ in wanted])
    items_of: dict[int, list[BaselineItem]] = defaultdict(list)
    for item in items.order_by("pk"):
        items_of[item.baseline_id].append(item)
    touched = set(Touched.objects.filter(round__in=rounds).values_list("round_id", "record_id"))
    remarks = _open_remarks([review.pk for review, _ in wanted])
    return [
        _standing(
            review,
            round_,
            seats=seats[review.pk],
            items=items_of[round_.baseline_id],
            verdicts=verdicts[round_.pk],
            signatures=tuple(signatures[round_.pk]),
            touched=touched,
            remarks=remarks,
        )
        for review, round_ in wanted
    ]


def _standing(
    review: Review,
    round_: Round,
    *,
    seats: list[Seat],
    items: list[BaselineItem],
    verdicts: list[VerdictGiven],
    signatures: tuple[Signature, ...],
    touched: set[tuple[int, int]],
    remarks: dict[tuple[int, int], int],
) -> Standing:
    roles = {seat.user_id: seat.role for seat in seats}
    approvers = sum(1 for role in roles.values() if role == SeatRole.APPROVER)
    said: dict[int, list[VerdictGiven]] = defaultdict(list)
    for verdict in verdicts:
        said[verdict.record_id].append(verdict)
    return Standing(
        review=review,
        round=round_,
        seats=tuple(seats),
        signatures=signatures,
        items=tuple(
            Item(
                record=item.record_id,
                key=item.key,
                title=item.title,
                version=item.version,
                outcome=outcome_of(
                    [
                        Voice(role=roles[one.user_id], verdict=one.verdict)
                        for one in said[item.record_id]
                        if one.user_id in roles
                    ],
                    approvers=approvers,
                    quorum=review.quorum,
                ),
                verdicts=tuple(said[item.record_id]),
                open_remarks=remarks.get((review.pk, item.record_id), 0),
                is_touched=(round_.pk, item.record_id) in touched,
            )
            for item in items
        ),
    )


def awaited_of(seats: tuple[Seat, ...]) -> int:
    return sum(1 for seat in seats if seat.role in AWAITED)


def remarks_of(review: Review, record_id: int | None = None) -> list[Remark]:
    """What was said in all rounds, oldest first, answers after what they answer."""
    rows = Remark.objects.filter(round__review=review).select_related("round", "author", "resolved_by")
    if record_id is not None:
        rows = rows.filter(record_id=record_id)
    return list(rows.order_by("created_at", "pk"))


def _open_remarks(review_ids: list[int]) -> dict[tuple[int, int], int]:
    """{(review, requirement): points that nobody has resolved}, of all rounds: they are carried over."""
    rows = Remark.objects.filter(round__review__in=review_ids, answers=None, resolved_at=None)
    found: dict[tuple[int, int], int] = defaultdict(int)
    for review_id, record_id in rows.values_list("round__review_id", "record_id"):
        found[review_id, record_id] += 1
    return found


def _by(rows: QuerySet[Any], column: str, *, people: tuple[str, ...] = ("user",)) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows.select_related(*people).order_by("pk") if people else rows.order_by("pk"):
        found[getattr(row, column)].append(row)
    return found


def latest_rounds(reviews: list[Review]) -> dict[int, Round]:
    """{review: its newest round}, in one query."""
    rows = Round.objects.filter(review__in=[review.pk for review in reviews]).select_related("baseline")
    return {row.review_id: row for row in rows.order_by("number")}


def reviews_of_requirement(actor: Actor, record_id: int) -> list[tuple[Review, Round]]:
    """Every round in which a requirement was under review, newest first."""
    baselines = BaselineItem.objects.filter(record_id=record_id).values("baseline_id")
    rows = (
        Round.objects.filter(
            baseline__in=baselines,
            review__record__workspace_id=actor.here,
            review__record__deleted_at=None,
        )
        .select_related("review", "review__record", "review__record__owner", "baseline")
        .order_by("-started_at", "-pk")
    )
    return [(row.review, row) for row in rows]
