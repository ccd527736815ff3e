"""From voices to points, from points to a result; and what of the voices may be shown. Pure functions."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .cycles import CriterionKind, Shown, Voice
from .measures import Measured

LEAST_PEERS = 3
"""Fewer judgements of peers are neither shown nor counted where they are shown as a mean: a mean of one or two
would tell who said what."""


@dataclass(frozen=True, kw_only=True)
class Said:
    """One submitted judgement."""

    judge: int
    name: str
    voice: str
    scores: Mapping[str, int]
    words: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Judged:
    """What the voices come to for one criterion. `peers` None: too few to be shown or counted."""

    own: int | None
    own_words: str
    lead: int | None
    lead_words: str
    peers: float | None
    peer_count: int | None
    named: tuple[tuple[str, int, str], ...]

    @property
    def value(self) -> float | None:
        """The mean of the lead's score and the peers' mean, of those that are there. One's own does not count."""
        voices = [one for one in (self.lead, self.peers) if one is not None]
        return statistics.fmean(voices) if voices else None

    @property
    def points(self) -> float | None:
        """1 to 5 as 0 to 1."""
        return None if self.value is None else (self.value - 1) / 4


def judged(criterion: str, said: Sequence[Said], *, shown: str) -> Judged:
    """How many peers there were is told only where their mean is."""
    by: dict[str, list[Said]] = {voice: [] for voice in Voice.values}
    for one in said:
        if criterion in one.scores:
            by[one.voice].append(one)
    peers = by[Voice.PEER]
    is_shown = bool(peers) if shown == Shown.NAMED else len(peers) >= LEAST_PEERS
    own, lead = (by[voice][0] if by[voice] else None for voice in (Voice.SELF, Voice.LEAD))
    named = [(one.name, one.scores[criterion], one.words.get(criterion, "")) for one in peers]
    return Judged(
        own=own.scores[criterion] if own else None,
        own_words=own.words.get(criterion, "") if own else "",
        lead=lead.scores[criterion] if lead else None,
        lead_words=lead.words.get(criterion, "") if lead else "",
        peers=statistics.fmean(one.scores[criterion] for one in peers) if is_shown else None,
        peer_count=len(peers) if is_shown else None,
        named=tuple(sorted(named)) if shown == Shown.NAMED else (),
    )


@dataclass(frozen=True, kw_only=True)
class Total:
    """The weighted mean of the points of all criteria that have some; `covered` is their share of the weights."""

    points: float | None
    covered: float


def total(criteria: Sequence[Mapping[str, Any]], points: Mapping[str, float | None]) -> Total:
    whole = sum(one["weight"] for one in criteria)
    there = [(one["weight"], points[one["id"]]) for one in criteria]
    known = [(weight, value) for weight, value in there if value is not None]
    covered = sum(weight for weight, _ in known)
    if covered == 0:
        return Total(points=None, covered=0.0)
    return Total(points=sum(weight * value for weight, value in known) / covered, covered=covered / whole)


def points_of(
    criteria: Sequence[Mapping[str, Any]],
    *,
    computed: Mapping[str, Measured],
    voices: Mapping[str, Judged],
    adjusted: Mapping[str, float],
) -> dict[str, float | None]:
    """Per criterion what it comes to; what an appeal changed comes first."""
    found: dict[str, float | None] = {}
    for one in criteria:
        name = one["id"]
        if name in adjusted:
            found[name] = adjusted[name]
        elif one["kind"] == CriterionKind.COMPUTED:
            found[name] = computed[name].points
        else:
            found[name] = voices[name].points
    return found
