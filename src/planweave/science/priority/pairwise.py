"""Bradley–Terry: strengths from "which of these two?" answers (Bradley and Terry 1952)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_SENTENCES = {
    "too_few": "A comparison needs at least two items.",
    "duplicate": "These items are named more than once: {ids}.",
    "unknown": "An answer must compare two different items of the list, not {ids}.",
    "not_connected": "Nothing compares {ids} with the other items: ask about a pair across the two groups.",
    "unbeaten": "None of {ids} ever lost to another item, so their lead has no limit: ask more, or give a prior.",
}


class ComparisonError(ValueError):
    """The answers do not determine strengths. `code`: `too_few`, `duplicate`, `unknown`, `not_connected` (no
    answer compares `ids` with the rest), or `unbeaten`: the items of `ids` never lost to any of the others,
    so their lead has no limit. The message is a sentence."""

    def __init__(self, code: str, ids: tuple[str, ...]) -> None:
        self.code, self.ids = code, ids
        super().__init__(_SENTENCES[code].format(ids=", ".join(ids)))


@dataclass(frozen=True, slots=True)
class Strengths:
    """`shares` sum to 1; P(a preferred to b) = share_a / (share_a + share_b).

    `standard_errors` belong to the logarithms of the shares, measured against their mean.
    """

    shares: Mapping[str, float]
    standard_errors: Mapping[str, float]
    comparisons: int
    iterations: int

    def preference(self, a: str, b: str) -> float:
        """The probability that `a` is preferred to `b`."""
        return self.shares[a] / (self.shares[a] + self.shares[b])


def bradley_terry(
    items: Sequence[str],
    answers: Iterable[tuple[str, str, float]],
    *,
    prior: float = 0.0,
    tolerance: float = 1e-12,
) -> Strengths:
    """Maximum likelihood by Hunter's (2004) minorisation, in which every step climbs.

    Answers are (a, b, result): 1 where a was preferred, 0 where b was, 0.5 for a tie. `prior` adds that
    many ties to every pair, which makes sparse answers solvable; 0 is plain likelihood.
    """
    import numpy as np

    position = {item: i for i, item in enumerate(items)}
    n = len(position)
    if len(items) > n:
        raise ComparisonError("duplicate", tuple(i for i in position if list(items).count(i) > 1))
    if n < 2:
        raise ComparisonError("too_few", tuple(items))
    if not (math.isfinite(prior) and prior >= 0):
        raise ValueError("The prior is a number of ties of at least 0.")
    wins = np.full((n, n), prior / 2.0)
    np.fill_diagonal(wins, 0.0)
    count = 0
    for a, b, result in answers:
        if a not in position or b not in position or a == b:
            raise ComparisonError("unknown", (a, b))
        if not 0.0 <= result <= 1.0:
            raise ValueError(f"The result of {a} against {b} must lie between 0 and 1.")
        wins[position[a], position[b]] += result
        wins[position[b], position[a]] += 1.0 - result
        count += 1
    games = wins + wins.T
    for code, decided in (("not_connected", games), ("unbeaten", wins)):
        ahead = _never_beaten([[bool(decided[i, j] > 0) for j in range(n)] for i in range(n)])
        if ahead is not None:
            raise ComparisonError(code, tuple(items[i] for i in ahead))
    won = wins.sum(axis=1)
    share = np.full(n, 1.0 / n)
    iterations = 0
    for iterations in range(1, 100_001):  # noqa: B007 - told in the result
        renewed = won / (games / (share[:, None] + share[None, :])).sum(axis=1)
        renewed /= renewed.sum()
        change = float(np.max(np.abs(np.log(renewed / share))))
        share = renewed
        if change < tolerance:
            break
    odds = share[:, None] * share[None, :] / (share[:, None] + share[None, :]) ** 2
    information = -games * odds
    np.fill_diagonal(information, -information.sum(axis=1))
    # The likelihood knows differences only: the inverse on the space of zero sums.
    covariance = np.linalg.pinv(information, hermitian=True)
    errors = np.sqrt(np.maximum(0.0, np.diag(covariance)))
    return Strengths(
        shares={item: float(share[i]) for item, i in position.items()},
        standard_errors={item: float(errors[i]) for item, i in position.items()},
        comparisons=count,
        iterations=iterations,
    )


def _never_beaten(beats: list[list[bool]]) -> tuple[int, ...] | None:
    """A group that nobody outside ever beat; None if everybody is reached from everybody (Ford 1957)."""
    n = len(beats)
    for start in range(n):
        # Everybody who beat `start`, or beat one of those, and so on: nobody outside beat any of them.
        above = {start}
        todo = [start]
        while todo:
            loser = todo.pop()
            for winner in range(n):
                if winner not in above and beats[winner][loser]:
                    above.add(winner)
                    todo.append(winner)
        if len(above) < n:
            return tuple(sorted(above))
    return None


def log_likelihood(shares: Mapping[str, float], answers: Iterable[tuple[str, str, float]]) -> float:
    """The logarithm of the probability of the answers under these shares, ties as half and half."""
    return math.fsum(
        result * math.log(shares[a] / (shares[a] + shares[b]))
        + (1.0 - result) * math.log(shares[b] / (shares[a] + shares[b]))
        for a, b, result in answers
    )
