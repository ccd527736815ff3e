"""What to bend so that an infeasible problem becomes feasible, and by how much: the cheapest way, proven.

Every wish has a price: room (days, money) and quotas by the amount that they give way, decisions and links as a
whole. One integer programme finds the cheapest set; each answer is checked by the independent checker.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from planweave.science.anytime import Status, Stop
from planweave.science.milp import Model, ModelBuilder, SolverProcess
from planweave.science.release.check import violations
from planweave.science.release.compile import (
    Wish,
    compile_problem,
    in_release,
    room_rows,
    theme_amounts,
    wishes_of,
)
from planweave.science.release.conflict import without
from planweave.science.release.problem import Problem, ThemeLimit, check_problem
from planweave.science.release.units import QUANTITY_UNITS, units

ROOM = ("capacity", "release_budget", "budget")
DECISIONS = ("must", "must_not", "pinned", "earliest", "latest")
LINKS = ("needs", "together", "excludes")
QUOTAS = ("group_at_least", "group_at_most", "theme_at_least", "theme_at_most")
SCOPES: Mapping[str, tuple[str, ...]] = {
    "any": (*ROOM, *DECISIONS, *LINKS, *QUOTAS),
    "room": ROOM,
    "decisions": DECISIONS,
    "rules": (*LINKS, *QUOTAS),
}
"""What each kind of proposal may bend."""

# Prices are whole numbers to the solver: exact as long as the dearest stays within seven digits.
_PRICE_DIGITS = 10**7


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """What giving way costs, all in one coin (by default a day of work). None: may not be bent.

    `day` per day of capacity; `money` per unit of a budget; `quota` per requirement that a group or a
    theme's count is missed by (quotas in days or money cost what days and money do). The rest is per
    wish: `must` (taking back a must or a must-not), `pin`, `window` (earliest, latest), `link` (needs,
    together, excludes).
    """

    day: float | None = 1.0
    money: float | None = 0.001
    quota: float | None = 5.0
    must: float | None = 20.0
    pin: float | None = 5.0
    window: float | None = 5.0
    link: float | None = 20.0

    def of(self, wish: Wish) -> Fraction | None:
        """Price of one unit of room or quota, or of the whole wish."""
        if wish.kind == "capacity":
            price = self.day
        elif wish.kind in ("release_budget", "budget"):
            price = self.money
        elif wish.kind in ("theme_at_least", "theme_at_most"):
            price = {"effort": self.day, "cost": self.money}.get(wish.skill, self.quota)
        elif wish.kind in QUOTAS:
            price = self.quota
        elif wish.kind in LINKS:
            price = self.link
        else:
            price = {"pinned": self.pin, "earliest": self.window, "latest": self.window}.get(
                wish.kind, self.must
            )
        return None if price is None else Fraction(repr(float(price)))


@dataclass(frozen=True, slots=True)
class Bend:
    """One wish that gives way: by `amount` (days, money, requirements), 1 for a wish given up as a whole."""

    wish: Wish
    amount: float
    price: float


@dataclass(frozen=True, slots=True)
class Relaxation:
    """After `apply_bends` the problem has a plan: `assignment` is one. `proven`: nothing cheaper of this
    `scope` would do."""

    scope: str
    bends: tuple[Bend, ...]
    price: float
    proven: bool
    assignment: Mapping[str, str | None]


def cheapest_relaxations(
    problem: Problem,
    *,
    solver: SolverProcess,
    prices: Prices | None = None,
    scopes: Sequence[str] = tuple(SCOPES),
    seconds: float = 10.0,
    seed: int = 0,
    stop: Stop | None = None,
) -> tuple[Relaxation, ...]:
    """The cheapest way out for each scope that has one, cheapest first, none twice; () for a feasible problem.

    Raises `ProblemError` for a problem that cannot be planned honestly, ValueError for a bad price.
    """
    check_problem(problem)
    prices = prices or Prices()
    for name in ("day", "money", "quota", "must", "pin", "window", "link"):
        price = getattr(prices, name)
        if price is not None and not (math.isfinite(price) and price > 0):
            raise ValueError(
                f"The price of {name} must be a number above 0, or None for what may not be bent."
            )
    deadline = time.perf_counter() + seconds
    found: list[Relaxation] = []
    for scope in scopes:
        answer = _Question(problem, prices, SCOPES[scope]).ask(
            scope, solver=solver, seconds=deadline - time.perf_counter(), seed=seed, stop=stop
        )
        if answer is None:
            continue
        if answer.proven and not answer.bends:
            return ()
        if answer.bends not in [f.bends for f in found]:
            found.append(answer)
    return tuple(sorted(found, key=lambda f: f.price))


class _Question:
    """The integer programme: all rows kept, each bendable wish with a variable for how far it gives way."""

    def __init__(self, problem: Problem, prices: Prices, kinds: Iterable[str]) -> None:
        self.problem, self.prices = problem, prices
        allowed = set(kinds)
        self.bendable = {
            w: price for w in wishes_of(problem) if w.kind in allowed and (price := prices.of(w)) is not None
        }
        self.builder = ModelBuilder()
        self.cost: dict[int, Fraction] = {}
        by_amount = [w for w in wishes_of(problem) if w.kind in (*ROOM, *QUOTAS)]
        rigid = compile_problem(problem, without=by_amount)
        self.compiled = rigid
        for low, high in zip(rigid.model.lower, rigid.model.upper, strict=True):
            self.builder.variable(lower=low, upper=high)
        self._whole_wishes(rigid.model, rigid.row_wishes)
        self._amounts()

    def _whole_wishes(self, model: Model, row_wishes: Sequence[Wish | None]) -> None:
        """Decisions and links: a switch each, with the row's own largest excess as its force."""
        switches: dict[Wish, int] = {}
        for r, wish in enumerate(row_wishes):
            span = range(model.row_starts[r], model.row_starts[r + 1])
            terms = [(model.columns[e], model.coefficients[e]) for e in span]
            low, high = model.row_lower[r], model.row_upper[r]
            if wish is None or wish not in self.bendable:
                self.builder.row(terms, lower=low, upper=high)
                continue
            if wish not in switches:
                switches[wish] = self.builder.variable()
                self.cost[switches[wish]] = self.bendable[wish]
            force = sum(abs(c) for _, c in terms) + abs(low or 0) + abs(high or 0)
            if high is not None:
                self.builder.row([*terms, (switches[wish], -force)], upper=high)
            if low is not None:
                self.builder.row([*terms, (switches[wish], force)], lower=low)

    def _amounts(self) -> None:
        """Room and quotas: by how much each wish gives way, in the coarsest unit that holds all its numbers."""
        rows: dict[Wish, list[tuple[list[tuple[int, int]], int, int]]] = {}
        for wish, terms, limit in room_rows(self.problem):
            rows.setdefault(wish, []).append((terms, limit, 1))
        for wish, terms, limit, side in _quota_rows(self.problem):
            rows.setdefault(wish, []).append((terms, limit, side))
        for wish, of_wish in rows.items():
            grain = (
                math.gcd(*(c for terms, limit, _ in of_wish for c in (limit, *(c for _, c in terms)))) or 1
            )
            slack = None
            if wish in self.bendable:
                most = 0
                for terms, limit, side in of_wish:
                    furthest = sum(max(0, side * c) for _, c in terms) - side * limit
                    most = max(most, -(-furthest // grain))
                slack = self.builder.variable(upper=most)
                self.cost[slack] = self.bendable[wish] * grain / QUANTITY_UNITS
            for terms, limit, side in of_wish:
                whole = [(column, side * c // grain) for column, c in terms]
                if slack is not None:
                    whole.append((slack, -1))
                self.builder.row(whole, upper=side * limit // grain)

    def ask(
        self, scope: str, *, solver: SolverProcess, seconds: float, seed: int, stop: Stop | None
    ) -> Relaxation | None:
        model = self.builder.freeze()
        objective = [0] * len(model.objective)
        for column, price in zip(self.cost, _whole_prices(list(self.cost.values())), strict=True):
            objective[column] = -price
        answer = solver.solve(
            replace(model, objective=tuple(objective)), seconds=seconds, seed=seed, stop=stop
        )
        if answer.values is None:
            return None
        plan = self.compiled.assignment(answer.values[: len(self.compiled.model.objective)])
        bends = bends_of(self.problem, plan, self.prices)
        if violations(apply_bends(self.problem, bends), plan):
            raise AssertionError("A relaxation failed the independent check.")
        return Relaxation(
            scope=scope,
            bends=bends,
            price=float(sum((Fraction(repr(b.price)) for b in bends), Fraction(0))),
            proven=answer.status == Status.OPTIMAL,
            assignment=plan,
        )


def _quota_rows(problem: Problem) -> list[tuple[Wish, list[tuple[int, int]], int, int]]:
    """(wish, terms, limit, side): side 1 for at most, −1 for at least; all in ten-thousandths."""
    K = len(problem.releases)
    position = {r.id: i for i, r in enumerate(problem.requirements)}
    place = {r.id: k for k, r in enumerate(problem.releases)}
    one = QUANTITY_UNITS
    rows: list[tuple[Wish, list[tuple[int, int]], int, int]] = []
    for g in problem.groups:
        terms = [(position[m] * K + K - 1, one) for m in dict.fromkeys(g.members)]
        rows.append((Wish("group_at_least", (g.id,)), terms, g.at_least * one, -1))
        if g.at_most is not None:
            rows.append((Wish("group_at_most", (g.id,)), terms, g.at_most * one, 1))
    for t in problem.theme_limits:
        amounts = theme_amounts(problem, t)
        if t.release is None:
            terms = [(i * K + K - 1, a) for i, a in amounts]
        else:
            terms = in_release(amounts, place[t.release], K)
        for kind, limit, side in (("theme_at_least", t.at_least, -1), ("theme_at_most", t.at_most, 1)):
            if limit is not None:
                rows.append((_theme_wish(kind, t), terms, units(limit), side))
    return rows


def _theme_wish(kind: str, limit: ThemeLimit) -> Wish:
    return Wish(kind, (limit.theme,), limit.release or "", limit.measure)


def _whole_prices(prices: Sequence[Fraction]) -> list[int]:
    """Whole numbers in proportion; exact unless the dearest would need more than seven digits."""
    if not prices:
        return []
    scale = Fraction(math.lcm(*(p.denominator for p in prices)))
    common = math.gcd(*(int(p * scale) for p in prices))
    scale /= common
    if max(prices) * scale > _PRICE_DIGITS:
        scale = _PRICE_DIGITS / max(prices)
    return [max(1, round(p * scale)) for p in prices]


def bends_of(problem: Problem, plan: Mapping[str, str | None], prices: Prices) -> tuple[Bend, ...]:
    """What would have to give way for this plan: each broken wish once, by its largest excess."""
    excess: dict[Wish, float] = {}
    for v in violations(problem, plan):
        wish = Wish(v.code, v.ids, v.release, v.skill)
        by = v.excess if v.code in (*ROOM, *QUOTAS) else 1.0
        excess[wish] = max(excess.get(wish, 0.0), by)
    found: list[Bend] = []
    for wish, by in excess.items():
        price = prices.of(wish) or Fraction(0)
        found.append(Bend(wish, by, float(price * Fraction(repr(by)))))
    return tuple(found)


def apply_bends(problem: Problem, bends: Iterable[Bend]) -> Problem:
    """The problem after the wishes have given way."""
    by = {b.wish: b.amount for b in bends}
    eased = without(problem, [w for w in by if w.kind in (*DECISIONS, *LINKS)])

    def grown(limit: float | None, wish: Wish) -> float | None:
        return None if limit is None else _sum(limit, by.get(wish, 0.0))

    releases = tuple(
        replace(
            r,
            capacity=None
            if r.capacity is None
            else {
                s: _sum(r.capacity.get(s, 0.0), by.get(Wish("capacity", (), r.id, s), 0.0))
                for s in dict.fromkeys([*r.capacity, *_skills_bent(by, r.id)])
            },
            budget=grown(r.budget, Wish("release_budget", (), r.id)),
        )
        for r in eased.releases
    )
    groups = tuple(
        replace(
            g,
            at_least=max(0, g.at_least - round(by.get(Wish("group_at_least", (g.id,)), 0.0))),
            at_most=None
            if g.at_most is None
            else g.at_most + round(by.get(Wish("group_at_most", (g.id,)), 0.0)),
        )
        for g in eased.groups
    )
    limits = tuple(
        replace(
            t,
            at_least=None
            if t.at_least is None
            else max(0.0, _sum(t.at_least, -by.get(_theme_wish("theme_at_least", t), 0.0))),
            at_most=grown(t.at_most, _theme_wish("theme_at_most", t)),
        )
        for t in eased.theme_limits
    )
    return replace(
        eased,
        releases=releases,
        groups=groups,
        theme_limits=limits,
        budget=grown(eased.budget, Wish("budget")),
    )


def _skills_bent(by: Mapping[Wish, float], release: str) -> list[str]:
    return [w.skill for w in by if w.kind == "capacity" and w.release == release]


def _sum(one: float, other: float) -> float:
    return (units(one) + units(other)) / QUANTITY_UNITS
