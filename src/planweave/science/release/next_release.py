"""The next release problem (Bagnall 2001): customers pay if all their requests, and what those need, are in.

It is release planning with one release, a budget and no capacity: a requirement has a cost and no value, a
customer a value and no cost, and a customer "needs" its requests. The file format is that of Xuan 2012.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from planweave.science.release.problem import Problem, Release, Requirement

RELEASE = "next"


class FormatError(ValueError):
    """The text is not an instance.

    `code`: `ends`, `not_a_count`, `no_such_requirement`, `too_long`; `position` counts the numbers of the
    file from 1. `what` was expected there: `levels`, `level_size`, `cost`, `dependencies`, `requirement`,
    `customers`, `profit`, `requests`; at least `least`. `word` was found; `size` is how many
    requirements there are, or how many numbers are too many.
    """

    def __init__(
        self, code: str, *, position: int, what: str = "", word: str = "", least: int = 0, size: int = 0
    ) -> None:
        self.code, self.position, self.what = code, position, what
        self.word, self.least, self.size = word, least, size
        super().__init__(f"{code} at number {position}: {word or what or size}")


@dataclass(frozen=True, slots=True)
class Instance:
    """All indices are 0-based here; the files count from 1."""

    costs: tuple[int, ...]
    needs: tuple[tuple[int, int], ...]
    profits: tuple[int, ...]
    requests: tuple[tuple[int, ...], ...]

    def budget(self, ratio: float) -> int:
        """The ratio times the total cost, rounded half up, in decimal arithmetic."""
        exact = Decimal(repr(ratio)) * sum(self.costs)
        return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def parse_instance(text: str) -> Instance:
    """Read the format: levels of costs, dependencies (needed, dependent), customers with requests.

    "A B" in a dependency line means that B needs A.
    """
    numbers = _Numbers(text)
    costs: list[int] = []
    for _ in range(numbers.count("levels", least=1)):
        costs += [numbers.count("cost") for _ in range(numbers.count("level_size"))]
    needs: list[tuple[int, int]] = []
    for _ in range(numbers.count("dependencies")):
        needed = numbers.index(len(costs))
        needs.append((numbers.index(len(costs)), needed))
    profits: list[int] = []
    requests: list[tuple[int, ...]] = []
    for _ in range(numbers.count("customers")):
        profits.append(numbers.count("profit"))
        requests.append(tuple(numbers.index(len(costs)) for _ in range(numbers.count("requests"))))
    numbers.end()
    return Instance(tuple(costs), tuple(needs), tuple(profits), tuple(requests))


class _Numbers:
    """Whole numbers one after another, with the place of the first that is wrong."""

    def __init__(self, text: str) -> None:
        self.words = text.split()
        self.at = 0

    def count(self, what: str, *, least: int = 0) -> int:
        if self.at >= len(self.words):
            raise FormatError("ends", position=self.at, what=what)
        word = self.words[self.at]
        self.at += 1
        if not word.lstrip("-").isdecimal() or int(word) < least:
            raise FormatError("not_a_count", position=self.at, what=what, word=word, least=least)
        return int(word)

    def index(self, size: int) -> int:
        number = self.count("requirement", least=1)
        if number > size:
            raise FormatError("no_such_requirement", position=self.at, word=str(number), size=size)
        return number - 1

    def end(self) -> None:
        if self.at < len(self.words):
            raise FormatError("too_long", position=self.at, size=len(self.words) - self.at)


def to_problem(instance: Instance, budget: int) -> Problem:
    """The instance as a release planning problem: "r1", "r2", … and customers "c1", "c2", …"""
    wishes = tuple(
        Requirement(id=f"r{i + 1}", effort={}, cost=float(c), value=0.0) for i, c in enumerate(instance.costs)
    )
    customers = tuple(
        Requirement(id=f"c{i + 1}", effort={}, value=float(p)) for i, p in enumerate(instance.profits)
    )
    needs = [(f"r{a + 1}", f"r{b + 1}") for a, b in instance.needs]
    needs += [(f"c{i + 1}", f"r{r + 1}") for i, asked in enumerate(instance.requests) for r in asked]
    return Problem(
        requirements=wishes + customers,
        releases=(Release(id=RELEASE),),
        needs=tuple(dict.fromkeys(needs)),
        budget=float(budget),
    )


def check_selection(
    instance: Instance, budget: int, *, requirements: Collection[int], customers: Collection[int]
) -> tuple[str, ...]:
    """Independent check of a 1-based selection; sentences for what is wrong, empty when valid."""
    chosen = {r - 1 for r in requirements}
    wrong: list[str] = []
    if not all(0 <= r < len(instance.costs) for r in chosen):
        return ("A requirement of the solution does not exist in the instance.",)
    if not all(1 <= c <= len(instance.profits) for c in customers):
        return ("A customer of the solution does not exist in the instance.",)
    cost = sum(instance.costs[r] for r in chosen)
    if cost > budget:
        wrong.append(f"The cost {cost} is above the budget {budget}.")
    wrong += [
        f"Requirement {a + 1} is in without {b + 1}."
        for a, b in instance.needs
        if a in chosen and b not in chosen
    ]
    for c in customers:
        if not set(instance.requests[c - 1]) <= chosen:
            wrong.append(f"Customer {c} is counted without all requests.")
    return tuple(wrong)


def profit_of(instance: Instance, customers: Collection[int]) -> int:
    """Total profit of 1-based customers, each counted once."""
    return sum(instance.profits[c - 1] for c in set(customers))
