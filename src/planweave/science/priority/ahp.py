"""The analytic hierarchy process (Saaty 1980): weights from pairwise judgements, and how far they agree."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

RANDOM_INDEX = {3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45, 10: 1.49}
"""Mean consistency index of random matrices by size (Saaty 1980)."""
CONSISTENT_UP_TO = 0.10
# Aguarón and Moreno-Jiménez 2003: the geometric index that corresponds to a ratio of 0.10.
_GEOMETRIC_LIMIT = {3: 0.31, 4: 0.35}
_GEOMETRIC_LIMIT_LARGE = 0.37


_SENTENCES = {
    "too_few": "Weights by comparison need at least two items.",
    "too_many": "At most ten items can be weighed at once: people do not judge more consistently. Group them first.",
    "duplicate": "These items are named more than once: {ids}.",
    "unknown": "A judgement must compare two different items of the list, not {ids}.",
    "not_positive": "The judgement of {ids} must be a number above 0.",
    "contradicting": "The pair {ids} is judged twice, and differently.",
    "not_connected": "Nothing compares {ids} with the other items: judge a pair across the two groups.",
}


class JudgementError(ValueError):
    """Judgements that cannot be used. `code`: `too_few`, `too_many`, `duplicate`, `unknown`, `not_positive`,
    `contradicting` (a pair given twice, differently), `not_connected` (ids: a group that nothing
    compares with the rest). The message is a sentence."""

    def __init__(self, code: str, ids: tuple[str, ...] = ()) -> None:
        self.code, self.ids = code, ids
        super().__init__(_SENTENCES[code].format(ids=", ".join(ids)))


@dataclass(frozen=True, slots=True)
class Revisit:
    """The judgement whose correction would help most: `first` against `second`, as given and as the
    other judgements imply it, and the consistency ratio after that correction."""

    first: str
    second: str
    given: float
    implied: float
    ratio_after: float


@dataclass(frozen=True, slots=True)
class Ahp:
    """Weights (principal eigenvector, sum 1) and the agreement of the judgements with each other.

    `consistency_ratio` is None where judgements are missing (Saaty's index holds for full matrices)
    and 0 for two items. `worst_triple` is the circle of three that contradicts itself most, None
    below three items or when every full circle agrees.
    """

    weights: Mapping[str, float]
    eigenvalue: float
    consistency_index: float
    consistency_ratio: float | None
    geometric_index: float | None
    missing: tuple[tuple[str, str], ...]
    revisit: Revisit | None
    worst_triple: tuple[str, str, str] | None

    @property
    def is_consistent(self) -> bool | None:
        """Ratio at most 0.10; None where it cannot be judged."""
        return None if self.consistency_ratio is None else self.consistency_ratio <= CONSISTENT_UP_TO

    @property
    def geometric_limit(self) -> float:
        """The geometric index that corresponds to a ratio of 0.10 at this size."""
        return _GEOMETRIC_LIMIT.get(len(self.weights), _GEOMETRIC_LIMIT_LARGE)


def ahp(items: Sequence[str], judgements: Mapping[tuple[str, str], float]) -> Ahp:
    """Weights of 2 to 10 items from judgements (a, b) → how many times as important a is as b.

    Missing judgements are allowed as long as every item is linked to every other by some chain
    (Harker 1987). Reciprocals need not be given.
    """
    matrix = _matrix(tuple(items), judgements)
    n = len(items)
    weights, eigenvalue = _principal(matrix)
    missing = tuple(
        (items[i], items[j]) for i in range(n) for j in range(i + 1, n) if math.isnan(matrix[i][j])
    )
    index = max(0.0, (eigenvalue - n) / (n - 1))
    ratio = None if missing else _ratio(index, n)
    return Ahp(
        weights=dict(zip(items, weights, strict=True)),
        eigenvalue=eigenvalue,
        consistency_index=index,
        consistency_ratio=ratio,
        geometric_index=None if missing or n < 3 else _geometric_index(matrix),
        missing=missing,
        revisit=None if missing or n < 3 else _revisit(tuple(items), matrix, ratio or 0.0),
        worst_triple=_worst_triple(tuple(items), matrix),
    )


def group_judgements(
    judgements: Sequence[Mapping[tuple[str, str], float]], *, weights: Sequence[float] | None = None
) -> dict[tuple[str, str], float]:
    """The (weighted) geometric mean of several raters' judgements, the only mean that keeps reciprocals
    (Aczél and Saaty 1983). A pair counts only the raters who gave it."""
    weight = list(weights) if weights is not None else [1.0] * len(judgements)
    if any(not math.isfinite(w) or w < 0 for w in weight):
        raise ValueError("The weight of a rater must be a number of at least 0.")
    logs: dict[tuple[str, str], float] = {}
    totals: dict[tuple[str, str], float] = {}
    for given, w in zip(judgements, weight, strict=True):
        for (a, b), value in given.items():
            if not (math.isfinite(value) and value > 0):
                raise JudgementError("not_positive", (a, b))
            key, log = ((a, b), math.log(value)) if a <= b else ((b, a), -math.log(value))
            logs[key] = logs.get(key, 0.0) + w * log
            totals[key] = totals.get(key, 0.0) + w
    return {key: math.exp(log / totals[key]) for key, log in logs.items() if totals[key] > 0}


def _ratio(index: float, n: int) -> float:
    return index / RANDOM_INDEX[n] if n >= 3 else 0.0


def _matrix(items: tuple[str, ...], judgements: Mapping[tuple[str, str], float]) -> list[list[float]]:
    n = len(items)
    if n < 2:
        raise JudgementError("too_few", items)
    if n > max(RANDOM_INDEX):
        raise JudgementError("too_many", items)
    position = {item: i for i, item in enumerate(items)}
    if len(position) < n:
        raise JudgementError("duplicate", tuple(i for i in position if items.count(i) > 1))
    matrix = [[1.0 if i == j else math.nan for j in range(n)] for i in range(n)]
    for (a, b), value in judgements.items():
        if a not in position or b not in position or a == b:
            raise JudgementError("unknown", (a, b))
        if not (math.isfinite(value) and value > 0):
            raise JudgementError("not_positive", (a, b))
        i, j = position[a], position[b]
        if not math.isnan(matrix[i][j]) and not math.isclose(matrix[i][j], value, rel_tol=1e-9):
            raise JudgementError("contradicting", (a, b))
        matrix[i][j], matrix[j][i] = value, 1.0 / value
    reached = {0}
    todo = [0]
    while todo:
        i = todo.pop()
        for j in range(n):
            if j not in reached and not math.isnan(matrix[i][j]):
                reached.add(j)
                todo.append(j)
    if len(reached) < n:
        raise JudgementError("not_connected", tuple(items[i] for i in sorted(reached)))
    return matrix


def _principal(matrix: list[list[float]]) -> tuple[list[float], float]:
    """Principal eigenvector and eigenvalue of the matrix, Harker's for one with gaps."""
    import numpy as np

    given = np.array(matrix)
    gaps = np.isnan(given)
    filled = np.where(gaps, 0.0, given)
    np.fill_diagonal(filled, 1.0 + gaps.sum(axis=1))
    values, vectors = np.linalg.eig(filled)
    first = int(np.argmax(values.real))
    vector = np.abs(vectors[:, first].real)
    return [float(v) for v in vector / vector.sum()], float(values[first].real)


def _geometric_index(matrix: list[list[float]]) -> float:
    n = len(matrix)
    means = [math.fsum(math.log(v) for v in row) / n for row in matrix]
    total = math.fsum(
        (math.log(matrix[i][j]) - means[i] + means[j]) ** 2 for i in range(n) for j in range(i + 1, n)
    )
    return 2.0 * total / ((n - 1) * (n - 2))


def _revisit(items: tuple[str, ...], matrix: list[list[float]], ratio: float) -> Revisit | None:
    """Try each judgement at the value that all the others imply; the best one is named."""
    n = len(items)
    best: Revisit | None = None
    for i in range(n):
        for j in range(i + 1, n):
            open_pair = [row[:] for row in matrix]
            open_pair[i][j] = open_pair[j][i] = math.nan
            weights, _ = _principal(open_pair)
            implied = weights[i] / weights[j]
            open_pair[i][j], open_pair[j][i] = implied, 1.0 / implied
            _, eigenvalue = _principal(open_pair)
            after = _ratio(max(0.0, (eigenvalue - n) / (n - 1)), n)
            if after < ratio - 1e-12 and (best is None or after < best.ratio_after):
                best = Revisit(items[i], items[j], matrix[i][j], implied, after)
    return best


def _worst_triple(items: tuple[str, ...], matrix: list[list[float]]) -> tuple[str, str, str] | None:
    n = len(items)
    worst: tuple[str, str, str] | None = None
    most = 1e-9
    for i in range(n):
        for j in range(i + 1, n):
            for k in range(j + 1, n):
                around = matrix[i][j] * matrix[j][k] * matrix[k][i]
                if not math.isnan(around) and abs(math.log(around)) > most:
                    worst, most = (items[i], items[j], items[k]), abs(math.log(around))
    return worst
