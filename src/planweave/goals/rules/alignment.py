"""Whose work serves which goal: shares of effort, inherited by the parts of a requirement, and orphans."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

DONE, UNDER_WAY, GONE = "done", "in_progress", "rejected"


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A requirement as alignment sees it; `effort_days` is its own, without its parts. None: not estimated."""

    id: int
    parent: int | None
    state: str
    effort_days: float | None


@dataclass(kw_only=True)
class Delivery:
    """The work that serves a goal, in person-days by how far it is, and how many requirements it comes from."""

    effort_days: float = 0.0
    done_days: float = 0.0
    under_way_days: float = 0.0
    requirements: int = 0
    done: int = 0
    unestimated: int = 0

    @property
    def progress(self) -> float | None:
        """The share of the effort that is done; of the requirements, where nothing is estimated."""
        if self.effort_days > 0:
            return self.done_days / self.effort_days
        return self.done / self.requirements if self.requirements else None

    def add(self, piece: Piece, share: float) -> None:
        days = (piece.effort_days or 0.0) * share
        self.effort_days += days
        self.done_days += days if piece.state == DONE else 0.0
        self.under_way_days += days if piece.state == UNDER_WAY else 0.0
        self.requirements += 1
        self.done += piece.state == DONE
        self.unestimated += piece.effort_days is None


@dataclass(frozen=True, kw_only=True)
class Alignment:
    """`shares`: {requirement: {objective: share}} as it counts, inherited where a part says nothing of its own."""

    shares: Mapping[int, Mapping[int, float]]
    deliveries: Mapping[int, Delivery]
    orphans: tuple[int, ...]
    unaligned_days: float
    total_days: float
    lone_objectives: tuple[int, ...] = field(default=())


def align(
    pieces: Sequence[Piece], contributions: Mapping[int, Mapping[int, float]], objectives: Iterable[int]
) -> Alignment:
    """What the declared `contributions` ({requirement: {objective: share}}) come to.

    A part that says nothing of its own serves what its nearest ancestor serves, in the same shares. What is rejected
    counts nowhere. An orphan requirement serves nothing, itself and its ancestors; a lone objective has no
    requirement. `unaligned_days` is the effort that serves no objective: of orphans, and what shares leave over.
    """
    by_id = {piece.id: piece for piece in pieces}
    wanted = list(objectives)
    deliveries = {objective: Delivery() for objective in wanted}
    counted: dict[int, Mapping[int, float]] = {}
    orphans: list[int] = []
    unaligned = total = 0.0
    for piece in pieces:
        shares = _inherited(piece, by_id, contributions, counted)
        if piece.state == GONE:
            continue
        total += piece.effort_days or 0.0
        unaligned += (piece.effort_days or 0.0) * max(0.0, 1.0 - sum(shares.values()))
        if not shares:
            orphans.append(piece.id)
        for objective, share in shares.items():
            if objective in deliveries:
                deliveries[objective].add(piece, share)
    return Alignment(
        shares=counted,
        deliveries=deliveries,
        orphans=tuple(orphans),
        unaligned_days=unaligned,
        total_days=total,
        lone_objectives=tuple(one for one in wanted if not deliveries[one].requirements),
    )


def _inherited(
    piece: Piece,
    by_id: Mapping[int, Piece],
    contributions: Mapping[int, Mapping[int, float]],
    counted: dict[int, Mapping[int, float]],
) -> Mapping[int, float]:
    way: list[int] = []
    at: Piece | None = piece
    found: Mapping[int, float] = {}
    while at is not None and at.id not in way:
        if at.id in counted:
            found = counted[at.id]
            break
        way.append(at.id)
        if contributions.get(at.id):
            found = contributions[at.id]
            break
        at = by_id.get(at.parent) if at.parent is not None else None
    for one in way:
        counted[one] = found
    return found


def weight_shares(weights: Mapping[int, float]) -> dict[int, float]:
    """Each theme's weight as a share of all weights; equal shares where all weigh nothing."""
    total = sum(weights.values())
    if total <= 0:
        return {theme: 1 / len(weights) for theme in weights}
    return {theme: weight / total for theme, weight in weights.items()}
