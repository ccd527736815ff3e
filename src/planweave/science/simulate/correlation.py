"""How durations hang together: from wished rank correlations to a matrix that can be, and to numbers that have it.

Two stated methods. The Gaussian copula draws correlated normals anew. Iman and Conover (1982) leave every
activity's numbers as they are and only pair them differently, so that the single activities look exactly as
without correlation; each block of runs then has the wished correlation almost exactly.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planweave.science.simulate.model import Correlation, Model, ModelIssue, SimulationError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MOST_ROUNDS = 200
_TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Correlated:
    """`column[i]` is activity i's place among the correlated ones (-1: independent); `factor` times its
    transpose is the matrix of the normals. `change` is the largest difference between a wished and a used
    rank correlation; `used` are the pairs that differ from 0 in the matrix used."""

    column: NDArray[np.int64]
    factor: NDArray[np.float64]
    change: float
    used: tuple[Correlation, ...]


def correlations_from_matrix(
    ids: Sequence[str], matrix: Sequence[Sequence[float]]
) -> tuple[Correlation, ...]:
    """The pairs of a full matrix of rank correlations, for `Model.correlations`.

    Raises `SimulationError` with code `not_square`, `bad_diagonal` (not 1), `not_symmetric` or `out_of_range`
    (not a number from -1 to 1), and the ids concerned. Whether it is a correlation matrix at all is
    left to the simulation, which uses the nearest one and says how far that is.
    """
    if len(matrix) != len(ids) or any(len(row) != len(ids) for row in matrix):
        raise SimulationError([ModelIssue("not_square", tuple(ids), "correlations")])
    n = len(ids)
    bad: dict[str, list[str]] = {}
    for i in range(n):
        for j in range(n):
            value = matrix[i][j]
            if not -1.0 <= value <= 1.0:
                bad.setdefault("out_of_range", []).extend((ids[i], ids[j]))
            elif i == j and abs(value - 1.0) > 1e-9:
                bad.setdefault("bad_diagonal", []).append(ids[i])
            elif i < j and abs(value - matrix[j][i]) > 1e-9:
                bad.setdefault("not_symmetric", []).extend((ids[i], ids[j]))
    if bad:
        issues = [ModelIssue(code, tuple(dict.fromkeys(who)), "correlations") for code, who in bad.items()]
        raise SimulationError(issues)
    return tuple(
        Correlation(ids[i], ids[j], float(matrix[i][j]))
        for i in range(n)
        for j in range(i + 1, n)
        if matrix[i][j] != 0.0
    )


def correlated(model: Model) -> Correlated:
    """What a checked model's correlations come to. Pairs that nobody names are wished to be 0."""
    import numpy as np

    position = {a.id: i for i, a in enumerate(model.activities)}
    names: list[str] = []
    column = np.full(len(position), -1, dtype=np.int64)
    for c in model.correlations:
        for id_ in (c.one, c.other):
            if column[position[id_]] < 0:
                column[position[id_]] = len(names)
                names.append(id_)
    size = len(names)
    if not size:
        return Correlated(column, np.zeros((0, 0)), 0.0, ())
    ranks = np.eye(size)
    for c in model.correlations:
        i, j = column[position[c.one]], column[position[c.other]]
        ranks[i, j] = ranks[j, i] = c.rank_correlation
    # Pearson's of the normals that gives this Spearman's (Kruskal 1958).
    wished = 2.0 * np.sin(math.pi * ranks / 6.0)
    values, vectors = np.linalg.eigh(wished)
    if values[0] < -_TOLERANCE:
        values, vectors = np.linalg.eigh(nearest_correlation(wished))
    factor = vectors * np.sqrt(np.maximum(values, 0.0))
    factor /= np.linalg.norm(factor, axis=1, keepdims=True)
    reached = 6.0 / math.pi * np.arcsin(np.clip(factor @ factor.T / 2.0, -0.5, 0.5))
    change = float(np.max(np.abs(reached - ranks)))
    used = tuple(
        Correlation(names[i], names[j], float(reached[i, j]))
        for i in range(size)
        for j in range(i + 1, size)
        if abs(reached[i, j]) > 1e-9
    )
    return Correlated(column, factor, change if change > 1e-6 else 0.0, used)


def nearest_correlation(matrix: NDArray[np.float64]) -> NDArray[np.float64]:
    """The correlation matrix with the least sum of squared changes (Higham 2002): projections onto the positive
    semidefinite matrices and onto those with ones on the diagonal in turn, with Dykstra's correction."""
    import numpy as np

    y = np.array(matrix, dtype=float)
    correction = np.zeros_like(y)
    # Each round is an eigenvalue problem: a large wish gets fewer of them, and stays a valid matrix.
    for _ in range(_MOST_ROUNDS if len(y) <= 200 else _MOST_ROUNDS // 10):
        shifted = y - correction
        values, vectors = np.linalg.eigh(shifted)
        x = (vectors * np.maximum(values, 0.0)) @ vectors.T
        correction = x - shifted
        y = x.copy()
        np.fill_diagonal(y, 1.0)
        if np.linalg.norm(y - x) <= _TOLERANCE * np.linalg.norm(y):
            break
    return y


def copula_chances(factor: NDArray[np.float64], *, seed: int, first: int, rows: int) -> NDArray[np.float64]:
    """Correlated numbers between 0 and 1 for the block of runs that begins with `first`."""
    import numpy as np
    from scipy.special import ndtr

    normal = _stream(seed, first).standard_normal((rows, len(factor))) @ factor.T
    return np.asarray(np.clip(ndtr(normal), 1e-12, 1 - 1e-12))


def paired_chances(
    factor: NDArray[np.float64], own: NDArray[np.float64], *, seed: int, first: int
) -> NDArray[np.float64]:
    """The numbers of `own` (runs × activities), every column in another order (Iman and Conover 1982).

    Scores of van der Waerden in random order, freed of their chance correlation, are given the wished one;
    each column then takes the order of its scores.
    """
    import numpy as np
    from scipy.special import ndtri

    rows, size = own.shape
    scores = np.tile(ndtri(np.arange(1, rows + 1) / (rows + 1.0))[:, None], (1, size))
    scores = _stream(seed, first).permuted(scores, axis=0)
    if size <= rows // 2:
        # With almost as many columns as rows the chance correlation cannot be taken out.
        together = np.linalg.cholesky(np.corrcoef(scores, rowvar=False).reshape(size, size))
        scores = np.linalg.solve(together, scores.T).T
    target = scores @ factor.T
    answer = np.empty_like(own)
    np.put_along_axis(answer, np.argsort(target, axis=0, kind="stable"), np.sort(own, axis=0), axis=0)
    return answer


def _stream(seed: int, first: int) -> np.random.Generator:
    """Depends on the seed and the block alone: blocks may be done in any order, by any thread."""
    import numpy as np

    return np.random.Generator(np.random.Philox(key=[seed % 2**63, first]))
