"""Weights of AHP, strengths of Bradley–Terry and Kano's coefficients against what others compute or have published."""

import random
from itertools import combinations

import numpy as np
import pytest
from scipy.optimize import minimize

from planweave.science.priority import Reply, ahp, bradley_terry, kano

# Saaty's random indices for 3 to 10 criteria (Saaty 1980; as in "Decision making with the analytic hierarchy
# process", Int. J. Services Sciences 1(1), 2008, 83-98).
RANDOM_INDEX = {3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45, 10: 1.49}

# Saaty 2008, which drink is consumed most in the USA: seven drinks; published weights and CR 0.022.
DRINKS = {
    "coffee": (1, 9, 5, 2, 1, 1, 1 / 2),
    "wine": (1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9),
    "tea": (1 / 5, 3, 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9),
    "beer": (1 / 2, 9, 3, 1, 1 / 2, 1, 1 / 3),
    "soda": (1, 9, 4, 2, 1, 2, 1 / 2),
    "milk": (1, 9, 3, 1, 1 / 2, 1, 1 / 3),
    "water": (2, 9, 9, 3, 2, 3, 1),
}
PUBLISHED = {
    "coffee": 0.177, "wine": 0.019, "tea": 0.042, "beer": 0.116, "soda": 0.190, "milk": 0.129, "water": 0.327,
}  # fmt: skip


def judged(matrix: np.ndarray, names: list[str]) -> dict[tuple[str, str], float]:
    return {(names[i], names[j]): float(matrix[i, j]) for i, j in combinations(range(len(names)), 2)}


def principal(matrix: np.ndarray) -> tuple[np.ndarray, float]:
    """The principal right eigenvector, adding up to 1, and its eigenvalue, by LAPACK."""
    values, vectors = np.linalg.eig(matrix)
    top = int(np.argmax(values.real))
    vector = np.abs(vectors[:, top].real)
    return vector / vector.sum(), float(values[top].real)


def test_the_drinks_of_saaty() -> None:
    names = list(DRINKS)
    result = ahp(names, judged(np.array(list(DRINKS.values()), dtype=float), names))
    assert result.weights == pytest.approx(PUBLISHED, abs=0.001)
    assert result.consistency_ratio == pytest.approx(0.022, abs=0.001)
    assert result.is_consistent


@pytest.mark.parametrize("n", RANDOM_INDEX)
def test_weights_eigenvalue_and_ratio_are_those_of_lapack(n: int) -> None:
    pick = random.Random(n)
    names = [f"k{i}" for i in range(n)]
    matrix = np.ones((n, n))
    for i, j in combinations(range(n), 2):
        matrix[i, j] = pick.choice([1 / 7, 1 / 3, 1 / 2, 1, 2, 3, 5])
        matrix[j, i] = 1 / matrix[i, j]
    weights, eigenvalue = principal(matrix)
    result = ahp(names, judged(matrix, names))
    assert list(result.weights.values()) == pytest.approx(weights.tolist(), abs=1e-9)
    assert result.eigenvalue == pytest.approx(eigenvalue, abs=1e-9)
    index = (eigenvalue - n) / (n - 1)
    assert result.consistency_ratio == pytest.approx(index / RANDOM_INDEX[n], abs=0.01)


def test_bradley_terry_is_the_maximum_that_scipy_finds() -> None:
    """At the maximum every item's wins are what its strengths expect (Zermelo 1929): exact; SciPy climbs there too."""
    pick = random.Random(4)
    names = ["a", "b", "c", "d", "e", "f"]
    true = dict(zip(names, (3.0, 2.0, 1.5, 1.0, 0.7, 0.4), strict=True))
    pairs = [pair for pair in combinations(names, 2) for _ in range(15)]
    answers = [(x, y, float(pick.random() < true[x] / (true[x] + true[y]))) for x, y in pairs]
    shares = bradley_terry(names, answers).shares
    for name in names:
        wins = sum(won if name == x else 1 - won for x, y, won in answers if name in (x, y))
        expected = sum(shares[name] / (shares[x] + shares[y]) for x, y, _ in answers if name in (x, y))
        assert wins == pytest.approx(expected, abs=1e-6)

    def lost(logs: np.ndarray) -> float:
        of = dict(zip(names, np.append(logs, 0.0), strict=True))
        return float(sum(np.log1p(np.exp(of[y] - of[x] if won else of[x] - of[y])) for x, y, won in answers))

    climbed = np.append(minimize(lost, np.zeros(len(names) - 1), method="BFGS", tol=1e-9).x, 0.0)
    reference = np.exp(climbed) / np.exp(climbed).sum()
    assert [shares[name] for name in names] == pytest.approx(reference.tolist(), abs=1e-5)


def test_the_coefficients_of_kano_are_those_of_berger() -> None:
    """Berger et al. 1993: better (A + O) / (A + O + M + I), worse -(O + M) / (A + O + M + I)."""
    attractive, linear = (Reply.LIKE, Reply.NEUTRAL), (Reply.LIKE, Reply.DISLIKE)
    must, indifferent = (Reply.NEUTRAL, Reply.DISLIKE), (Reply.NEUTRAL, Reply.NEUTRAL)
    result = kano([attractive] * 7 + [linear] * 5 + [must] * 3 + [indifferent] * 6)
    assert (result.better, result.worse) == (
        pytest.approx(12 / 21, abs=1e-12),
        pytest.approx(-8 / 21, abs=1e-12),
    )
