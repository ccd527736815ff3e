"""A linear model over weighted n-grams, one class against the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .features import features_of

Floats = NDArray[np.float64]
NGRAMS: Mapping[str, float] = {"w": 1.0, "p": 0.7, "c": 1.0}
WITH_KNOWLEDGE: Mapping[str, float] = {"w": 0.6, "p": 0.3, "c": 0.8, "v": 0.5, "q": 1.0, "m": 0.6, "s": 0.2}
"""How much each kind of feature weighs. Every kind is scaled to length 1 by itself, so that many n-grams do not drown
few known words. With few sentences to learn from, the known words carry; with thousands the n-grams do."""


@dataclass(frozen=True)
class Model:
    """`weights` has a row per label and a column per feature of `names`; `idf` is the weight of each feature."""

    labels: tuple[str, ...]
    names: tuple[str, ...]
    strengths: Mapping[str, float]
    idf: Floats
    weights: Floats
    biases: Floats

    @cached_property
    def places(self) -> dict[str, int]:
        return {name: at for at, name in enumerate(self.names)}


@dataclass(frozen=True)
class Proposal:
    """A label and how sure the model is, from 0 to 1."""

    label: str
    share: float


def train(
    texts: Sequence[str],
    labels: Sequence[str],
    *,
    strengths: Mapping[str, float] = NGRAMS,
    least: int = 2,
    looseness: float = 3.0,
) -> Model:
    """Fit logistic regression to labelled texts. Features seen in fewer than `least` texts are left out; `looseness`
    is the inverse of the L2 penalty; classes weigh alike whatever their size. Deterministic."""
    return train_on_bags([features_of(text) for text in texts], labels, strengths, least, looseness)


def train_on_bags(
    bags: Sequence[Counter[str]],
    labels: Sequence[str],
    strengths: Mapping[str, float],
    least: int,
    looseness: float,
) -> Model:
    seen: Counter[str] = Counter()
    for bag in bags:
        seen.update(name for name in bag if name[0] in strengths)
    names = tuple(sorted(name for name, count in seen.items() if count >= least))
    idf = np.array([np.log((1 + len(bags)) / (1 + seen[name])) + 1 for name in names])
    matrix = _matrix(bags, names, strengths, idf)
    classes = tuple(sorted(set(labels)))
    weights = np.zeros((len(classes), len(names)))
    biases = np.zeros(len(classes))
    for row, name in enumerate(classes):
        if len(classes) == 2 and row == 1:
            weights[1], biases[1] = -weights[0], -biases[0]
            break
        signs = np.array([1.0 if label == name else -1.0 for label in labels])
        weights[row], biases[row] = _fit(matrix, signs, looseness)
    return Model(classes, names, strengths, idf, weights, biases)


def _fit(matrix: Any, signs: Floats, looseness: float) -> tuple[Floats, float]:
    # Only training needs these; loading them would slow down the first answer of a server.
    from scipy.optimize import minimize
    from scipy.special import expit

    positive = (signs > 0).sum()
    size = len(signs)
    cost = np.where(signs > 0, size / (2 * positive), size / (2 * (size - positive))) * looseness
    across = matrix.T.tocsr()

    def loss(point: Floats) -> tuple[float, Floats]:
        margins = signs * (matrix @ point[:-1] + point[-1])
        value = (cost * np.logaddexp(0, -margins)).sum() + 0.5 * (point[:-1] @ point[:-1])
        slope = -cost * signs * expit(-margins)
        return float(value), np.append(across @ slope + point[:-1], slope.sum())

    found = minimize(
        loss, np.zeros(matrix.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 80}
    )
    return found.x[:-1], float(found.x[-1])


def _matrix(
    bags: Sequence[Counter[str]], names: Sequence[str], strengths: Mapping[str, float], idf: Floats
) -> Any:
    """A row per bag of weighted features; each kind of feature has length 1 times its strength."""
    from scipy.sparse import csr_matrix, diags, hstack

    places = {name: at for at, name in enumerate(names)}
    rows: list[int] = []
    columns: list[int] = []
    counts: list[int] = []
    for row, bag in enumerate(bags):
        for name, count in bag.items():
            if (at := places.get(name)) is not None:
                rows.append(row)
                columns.append(at)
                counts.append(count)
    plain = csr_matrix((1 + np.log(counts), (rows, columns)), shape=(len(bags), len(names))) @ diags(idf)
    kinds = np.array([name[0] for name in names])
    order, parts = [], []
    for kind, strength in strengths.items():
        own = np.flatnonzero(kinds == kind)
        if not len(own):
            continue
        part = plain[:, own]
        length = np.sqrt(np.asarray(part.multiply(part).sum(axis=1)).ravel())
        length[length == 0] = 1
        parts.append(diags(strength / length) @ part)
        order.append(own)
    back = np.argsort(np.concatenate(order))
    return hstack(parts).tocsr()[:, back]


def shares_of(model: Model, bags: Sequence[Counter[str]]) -> Floats:
    """A row per bag with a share per label; the shares of a row add up to 1."""
    matrix = _matrix(bags, model.names, model.strengths, model.idf)
    return _shares(np.asarray(matrix @ model.weights.T) + model.biases)


def _shares(margins: Floats) -> Floats:
    shares = 1 / (1 + np.exp(-np.clip(margins, -30, 30)))
    return np.asarray(shares / shares.sum(axis=-1, keepdims=True))


def propose(model: Model, text: str) -> list[Proposal]:
    """The labels, likeliest first; the same shares as `shares_of`, for one text."""
    by_kind: dict[str, list[tuple[int, float]]] = {}
    for name, count in features_of(text).items():
        at = model.places.get(name)
        if at is not None:
            by_kind.setdefault(name[0], []).append((at, (1 + np.log(count)) * model.idf[at]))
    margins = model.biases.copy()
    for kind, pairs in by_kind.items():
        length = np.sqrt(sum(value * value for _, value in pairs))
        for at, value in pairs:
            margins += model.weights[:, at] * (model.strengths[kind] * value / length)
    shares = _shares(margins)
    order = np.argsort(-shares, kind="stable")
    return [Proposal(model.labels[at], float(shares[at])) for at in order]
