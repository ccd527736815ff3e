"""Which of several labels a text has: least squares in the space of its n-grams and of their products.

Two texts are as alike as a sum of powers of cosines tells (`Space`); a label's margin is a weighted sum of a text's
likeness with the texts that were learnt from (kernel ridge regression, that is a least-squares support vector
machine, Suykens and Vandewalle 1999). What each of these would have been told had it not been learnt from is known
in closed form; from that the strength of the penalty is chosen and the margins are made shares (Platt 1999).
"""

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

PENALTIES = (0.1, 0.3, 1.0)
"""Tried; the one whose left-out answers are right most often, each label weighing alike, is taken."""
BIAS = 4.0
"""A constant feature, so that the margins need not pass through nought."""


@dataclass(frozen=True)
class View:
    """Kinds of features with their weights, each kind scaled to length 1 before, so that many n-grams do not drown a
    few known words; and the powers of the cosine that count."""

    strengths: Mapping[str, float]
    powers: tuple[int, ...]


Space = tuple[View, ...]
NGRAMS: Space = (
    View({"w": 1.0, "p": 0.7, "b": 0.7, "k": 0.7, "f": 0.55}, (1, 2)),
    View({"c": 1.0}, (2,)),
)
WITH_KNOWLEDGE: Space = (
    View({"w": 0.6, "p": 0.3, "c": 0.8, "v": 0.5, "q": 1.0, "m": 0.6, "s": 0.2}, (1, 2)),
)
"""With few sentences to learn from, the known words carry; with thousands the n-grams do."""


@dataclass(frozen=True)
class Model:
    """`rows`: per view a sparse matrix, texts learnt from × `names`, of rows of length 1. `weights`: texts × labels.
    A label's share is 1/(1 + exp(-slope × (margin - threshold))), brought to a sum of 1 with the others'."""

    labels: tuple[str, ...]
    names: tuple[str, ...]
    space: Space
    idf: Floats
    rows: tuple[Any, ...]
    weights: Floats
    thresholds: Floats
    slopes: Floats

    @cached_property
    def places(self) -> dict[str, int]:
        return {name: at for at, name in enumerate(self.names)}


@dataclass(frozen=True)
class Proposal:
    """A label and how sure the model is, from 0 to 1."""

    label: str
    share: float


def train(texts: Sequence[str], labels: Sequence[str], *, space: Space = NGRAMS, least: int = 2) -> Model:
    """Learn from labelled texts. Features seen in fewer than `least` texts are left out; labels weigh alike whatever
    their number of texts. Deterministic."""
    return train_on_bags([features_of(text) for text in texts], labels, space=space, least=least)


def train_on_bags(
    bags: Sequence[Counter[str]], labels: Sequence[str], *, space: Space = NGRAMS, least: int = 2
) -> Model:
    kinds = {kind for view in space for kind in view.strengths}
    seen: Counter[str] = Counter()
    for bag in bags:
        seen.update(name for name in bag if name[0] in kinds)
    names = tuple(sorted(name for name, count in seen.items() if count >= least))
    idf = np.array([np.log((1 + len(bags)) / (1 + seen[name])) + 1 for name in names])
    places = {name: at for at, name in enumerate(names)}
    rows = tuple(_rows(bags, names, places, idf, view) for view in space)
    classes = tuple(sorted(set(labels)))
    truth = np.array([[1.0 if label == name else -1.0 for name in classes] for label in labels])
    weights, left_out = _fit(_likeness(space, rows, rows), truth)
    thresholds = np.array([_threshold(left_out[:, at], truth[:, at]) for at in range(len(classes))])
    above = left_out - thresholds
    slopes = np.array([_slope(above[:, at], truth[:, at]) for at in range(len(classes))])
    return Model(classes, names, space, idf, rows, weights, thresholds, slopes)


def shares_of(model: Model, bags: Sequence[Counter[str]]) -> Floats:
    """A row per bag with a share per label; the shares of a row add up to 1."""
    asked = tuple(_rows(bags, model.names, model.places, model.idf, view) for view in model.space)
    margins = _likeness(model.space, asked, model.rows) @ model.weights
    shares = 1 / (1 + np.exp(-np.clip((margins - model.thresholds) * model.slopes, -30, 30)))
    return np.asarray(shares / shares.sum(axis=-1, keepdims=True))


def propose(model: Model, text: str) -> list[Proposal]:
    """The labels, likeliest first."""
    shares = shares_of(model, [features_of(text)])[0]
    order = np.argsort(-shares, kind="stable")
    return [Proposal(model.labels[at], float(shares[at])) for at in order]


def _fit(likeness: Floats, truth: Floats) -> tuple[Floats, Floats]:
    """(weights, the margins that each text gets from a model that has not seen it), both texts × labels."""
    positive = (truth > 0).sum(axis=0)
    size = len(truth)
    cost = np.where(truth > 0, size / (2 * positive), size / (2 * np.maximum(1, size - positive)))
    best: tuple[float, Floats, Floats] | None = None
    for penalty in PENALTIES:
        weights, left_out = np.empty_like(truth), np.empty_like(truth)
        for label in range(truth.shape[1]):
            if truth.shape[1] == 2 and label == 1:
                weights[:, 1], left_out[:, 1] = -weights[:, 0], -left_out[:, 0]
                break
            weights[:, label], left_out[:, label] = solved(
                likeness, truth[:, label], penalty / cost[:, label]
            )
        chosen = left_out.argmax(axis=1) == truth.argmax(axis=1)
        right = float(np.mean([chosen[truth[:, label] > 0].mean() for label in range(truth.shape[1])]))
        if best is None or right > best[0]:
            best = right, weights, left_out
    assert best is not None
    return best[1], best[2]


def solved(likeness: Floats, truth: Floats, penalties: Floats) -> tuple[Floats, Floats]:
    """Ridge regression in the space of `likeness` with a penalty per text: (weights, left-out margins).

    A left-out margin is what a text gets from the others alone, truth - weight / (diagonal of the inverse).
    """
    inverse = np.linalg.inv(likeness + np.diag(penalties))
    weights = inverse @ truth
    return weights, truth - weights / np.diag(inverse)


def _threshold(margins: Floats, truth: Floats) -> float:
    """The margin from which a label is best given: where the F1 of the left-out answers is highest."""
    order = np.argsort(-margins, kind="stable")
    right = np.cumsum(truth[order] > 0)
    f1 = 2 * right / (np.arange(1, len(truth) + 1) + right[-1])
    last = int(f1.argmax())
    after = min(last + 1, len(truth) - 1)
    return float((margins[order[last]] + margins[order[after]]) / 2)


def _slope(margins: Floats, truth: Floats) -> float:
    """The slope of the logistic curve through (0, ½) that tells best how often a margin is right (Platt's targets)."""
    # Only training needs it; loading it would slow down the first answer of a server.
    from scipy.optimize import minimize_scalar

    positive = float((truth > 0).sum())
    target = np.where(truth > 0, (positive + 1) / (positive + 2), 1 / (len(truth) - positive + 2))

    def loss(slope: float) -> float:
        told = slope * margins
        return float((np.logaddexp(0, told) - target * told).sum())

    return float(minimize_scalar(loss, bounds=(0.0, 30.0), method="bounded").x)


def _likeness(space: Space, asked: Sequence[Any], known: Sequence[Any]) -> Floats:
    total: Floats | float = BIAS
    for view, here, there in zip(space, asked, known, strict=True):
        cosine = (here @ there.T).toarray()
        total = total + sum(cosine**power for power in view.powers)
    return np.asarray(total)


def _rows(
    bags: Sequence[Counter[str]], names: Sequence[str], places: Mapping[str, int], idf: Floats, view: View
) -> Any:
    """A row of length 1 per bag (of nought for one without known features) of (1 + ln count) × idf."""
    from scipy.sparse import csr_matrix

    heads, columns, values = [0], [], []
    for bag in bags:
        by_kind: dict[str, list[tuple[int, float]]] = {}
        for name, count in bag.items():
            at = places.get(name)
            if at is not None and name[0] in view.strengths:
                by_kind.setdefault(name[0], []).append((at, (1 + np.log(count)) * idf[at]))
        whole = np.sqrt(sum(view.strengths[kind] ** 2 for kind in by_kind)) if by_kind else 1.0
        for kind, pairs in by_kind.items():
            length = np.sqrt(sum(value * value for _, value in pairs))
            columns += [at for at, _ in pairs]
            values += [view.strengths[kind] * value / (length * whole) for _, value in pairs]
        heads.append(len(columns))
    return csr_matrix((values, columns, heads), shape=(len(bags), len(names)))
