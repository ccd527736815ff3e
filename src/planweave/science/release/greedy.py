"""Plans without a search: a first answer in milliseconds, and the spreadsheet habit to compare with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from planweave.science.milp.model import violated_rows
from planweave.science.release.compile import Compiled, theme_amounts
from planweave.science.release.problem import Problem, Stand
from planweave.science.release.units import effort_units, units


@dataclass(slots=True)
class _Block:
    """Requirements that go together; all positions and amounts as whole numbers."""

    members: list[int]
    effort: dict[str, int] = field(default_factory=dict)
    cost: int = 0
    first: int = 0
    last: int = 0
    needs: set[int] = field(default_factory=set)
    excludes: set[int] = field(default_factory=set)
    forced: int = 0


def by_ratio(compiled: Compiled) -> dict[str, str | None] | None:
    """What people do in a spreadsheet: best value per day first, each with its prerequisites, into the
    first release with room. None where that breaks a rule (a must that no longer fits, a quota)."""
    plan = _Plan(compiled)
    return plan.fill(sorted(plan.open_blocks(), key=lambda b: (-plan.ratio(b), b)))


def construct(compiled: Compiled) -> dict[str, str | None] | None:
    """The best of a few orders of filling; None if none of them keeps every rule."""
    best: dict[str, str | None] | None = None
    best_value = 0
    for order in ("ratio", "closure", "value"):
        plan = _Plan(compiled)
        key = {"ratio": plan.ratio, "closure": plan.closure_ratio, "value": plan.worth}[order]
        best_first = sorted(sorted(plan.open_blocks()), key=key, reverse=True)  # ties stay in their order
        answer = plan.fill(best_first)
        if answer is None:
            continue
        value = compiled.model.value_of(compiled.values(answer))
        if best is None or value > best_value:
            best, best_value = answer, value
    return best


def guided(compiled: Compiled, relaxed: Sequence[float]) -> dict[str, str | None] | None:
    """A plan along the linear relaxation: what it takes whole first and where it takes it, then what it
    takes in part, then the rest by value per day. None where that breaks a rule."""
    plan = _Plan(compiled)
    K = plan.K
    inside: dict[int, float] = {}
    for b, block in enumerate(plan.blocks):
        at = block.members[0] * K
        reached = [relaxed[at + k] for k in range(K)]
        inside[b] = reached[-1]
        shares = [now - before for now, before in zip(reached, [0.0, *reached], strict=False)]
        if reached[-1] > 0:
            plan.wishes[b] = max(range(K), key=lambda k: (shares[k], -k))
    return plan.fill(sorted(plan.open_blocks(), key=lambda b: (-round(inside[b], 6), -plan.ratio(b), b)))


class _Plan:
    """A partial plan with exact loads. Blocks are named by their index."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        problem = compiled.problem
        self.problem = problem
        self.K = len(problem.releases)
        self.blocks, self.block_of = _blocks(problem)
        self.capacity = [
            None if r.capacity is None else {s: units(c) for s, c in r.capacity.items()}
            for r in problem.releases
        ]
        self.budgets = [None if r.budget is None else units(r.budget) for r in problem.releases]
        self.budget = None if problem.budget is None else units(problem.budget)
        self.load: list[dict[str, int]] = [{} for _ in range(self.K)]
        self.cost = [0] * self.K
        self.at: dict[int, int] = {}
        self.wishes: dict[int, int] = {}
        self.ceilings = self._ceilings()

    def _ceilings(self) -> list[tuple[dict[int, int], int | None, int]]:
        """(amount per position, release or None, limit) of each upper quota."""
        position = {r.id: i for i, r in enumerate(self.problem.requirements)}
        order = {r.id: k for k, r in enumerate(self.problem.releases)}
        found: list[tuple[dict[int, int], int | None, int]] = [
            ({position[m]: 1 for m in g.members}, None, g.at_most)
            for g in self.problem.groups
            if g.at_most is not None
        ]
        for t in self.problem.theme_limits:
            if t.at_most is not None:
                where = None if t.release is None else order[t.release]
                found.append((dict(theme_amounts(self.problem, t)), where, units(t.at_most)))
        return found

    def open_blocks(self) -> list[int]:
        return list(range(len(self.blocks)))

    def worth(self, b: int) -> Fraction:
        points = self.compiled.worths.points
        block = self.blocks[b]
        k = min(block.first, self.K - 1)
        return Fraction(sum(points[i][k] for i in block.members))

    def size(self, b: int) -> int:
        block = self.blocks[b]
        return sum(block.effort.values()) or block.cost

    def ratio(self, b: int) -> Fraction:
        return self.worth(b) / max(1, self.size(b))

    def closure_ratio(self, b: int) -> Fraction:
        seen: set[int] = set()
        todo = [b]
        while todo:
            block = todo.pop()
            if block not in seen:
                seen.add(block)
                todo.extend(self.blocks[block].needs)
        return sum((self.worth(c) for c in seen), Fraction(0)) / max(1, sum(self.size(c) for c in seen))

    def fill(self, order: Sequence[int]) -> dict[str, str | None] | None:
        """Musts first, then what quotas demand, then the rest in order; None if a rule is broken."""
        forced = [b for b in order if self.blocks[b].forced]
        for b in sorted(forced, key=lambda b: self.blocks[b].last - self.blocks[b].first):
            if not self.place(b):
                return None
        rank = {b: n for n, b in enumerate(order)}
        for amounts, where, least in self._floors():
            for b in sorted({self.block_of[i] for i in amounts}, key=lambda b: rank.get(b, len(rank))):
                if not self._lacks(amounts, where, least):
                    break
                self.place(b)
        for b in order:
            if b not in self.at and self.worth(b) > 0:
                self.place(b)
        assignment: dict[str, str | None] = {r.id: None for r in self.problem.requirements}
        for b, k in self.at.items():
            for i in self.blocks[b].members:
                assignment[self.problem.requirements[i].id] = self.problem.releases[k].id
        if violated_rows(self.compiled.model, self.compiled.values(assignment)):
            return None
        return assignment

    def _floors(self) -> list[tuple[dict[int, int], int | None, int]]:
        """(amount per position, release or None, least) of each lower quota."""
        position = {r.id: i for i, r in enumerate(self.problem.requirements)}
        order = {r.id: k for k, r in enumerate(self.problem.releases)}
        found: list[tuple[dict[int, int], int | None, int]] = [
            ({position[m]: 1 for m in g.members}, None, g.at_least)
            for g in self.problem.groups
            if g.at_least > 0
        ]
        for t in self.problem.theme_limits:
            if t.at_least:
                where = None if t.release is None else order[t.release]
                amounts = {i: a for i, a in theme_amounts(self.problem, t) if a}
                found.append((amounts, where, units(t.at_least)))
        return found

    def _lacks(self, amounts: dict[int, int], where: int | None, least: int) -> bool:
        total = 0
        for i, amount in amounts.items():
            at = self.at.get(self.block_of[i])
            if at is not None and (where is None or where == at):
                total += amount
        return total < least

    def place(self, b: int) -> bool:
        """Put a block and its missing prerequisites in, each in the first release with room, or nothing."""
        added: list[int] = []
        if self._place(b, self.K - 1, added, set()):
            return True
        for done in reversed(added):
            self._remove(done)
        return False

    def _place(self, b: int, latest: int, added: list[int], trail: set[int]) -> bool:
        if b in self.at:
            return self.at[b] <= latest
        if b in trail:
            return False
        block = self.blocks[b]
        last = min(block.last, latest)
        if any(other in self.at for other in block.excludes):
            return False
        for prerequisite in sorted(block.needs):
            if not self._place(prerequisite, last, added, trail | {b}):
                return False
        first = max([block.first, *(self.at[p] for p in block.needs)])
        wish = self.wishes.get(b, first)
        for k in sorted(range(first, last + 1), key=lambda k: (k != wish, k)):
            if self._fits(block, k):
                self._add(b, k)
                added.append(b)
                return True
        return False

    def _fits(self, block: _Block, k: int) -> bool:
        capacity = self.capacity[k]
        if capacity is not None and any(
            self.load[k].get(s, 0) + e > capacity.get(s, 0) for s, e in block.effort.items()
        ):
            return False
        budget = self.budgets[k]
        if budget is not None and self.cost[k] + block.cost > budget:
            return False
        if self.budget is not None and sum(self.cost) + block.cost > self.budget:
            return False
        for amounts, where, limit in self.ceilings:
            extra = sum(amounts.get(i, 0) for i in block.members)
            if extra and (where is None or where == k):
                used = sum(
                    amounts.get(i, 0)
                    for b, at in self.at.items()
                    if where is None or at == where
                    for i in self.blocks[b].members
                )
                if used + extra > limit:
                    return False
        return True

    def _add(self, b: int, k: int, sign: int = 1) -> None:
        block = self.blocks[b]
        self.at[b] = k
        self.cost[k] += sign * block.cost
        for s, e in block.effort.items():
            self.load[k][s] = self.load[k].get(s, 0) + sign * e

    def _remove(self, b: int) -> None:
        self._add(b, self.at[b], -1)
        del self.at[b]


def _blocks(problem: Problem) -> tuple[list[_Block], list[int]]:
    """Coupled requirements merged (union-find), and the block of each position."""
    position = {r.id: i for i, r in enumerate(problem.requirements)}
    order = {r.id: k for k, r in enumerate(problem.releases)}
    parent = list(range(len(position)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for a, b in problem.together:
        parent[root(position[a])] = root(position[b])
    number = {r: n for n, r in enumerate(dict.fromkeys(root(i) for i in range(len(parent))))}
    block_of = [number[root(i)] for i in range(len(parent))]
    blocks = [_Block([], last=len(order) - 1) for _ in number]
    for i, r in enumerate(problem.requirements):
        block = blocks[block_of[i]]
        block.members.append(i)
        block.cost += units(r.cost)
        for s, e in effort_units(r).items():
            block.effort[s] = block.effort.get(s, 0) + e
        for bound in (r.earliest, r.pinned):
            if bound is not None:
                block.first = max(block.first, order[bound])
        for bound in (r.latest, r.pinned):
            if bound is not None:
                block.last = min(block.last, order[bound])
        if r.stand == Stand.MUST_NOT:
            block.last = -1
        if r.stand == Stand.MUST or r.pinned is not None:
            block.forced = 1
    for a, b in problem.needs:
        one, other = block_of[position[a]], block_of[position[b]]
        if one != other:
            blocks[one].needs.add(other)
    for a, b in problem.excludes:
        one, other = block_of[position[a]], block_of[position[b]]
        blocks[one].excludes.add(other)
        blocks[other].excludes.add(one)
    return blocks, block_of
