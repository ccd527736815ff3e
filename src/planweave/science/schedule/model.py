"""The CP-SAT model of a problem. Imported only by child processes, for OR-Tools is slow to load.

Standard interval model (Pritsker-type starts, cumulative constraints). Leave is a fixed interval that
blocks capacity. A splittable activity is a chain of optional pieces, one for each stretch between its
pauses, tied by which stretch it starts and ends in; no table constraints, for they were hopeless.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ortools.sat.python import cp_model

from planweave.science.schedule.instance import Arc, Instance, Windows
from planweave.science.schedule.problem import Goal
from planweave.science.schedule.wishes import PRICES, Wish, WishKind

# OR-Tools' own union type has no arithmetic that a type checker can follow.
Expression = Any


class PlanModel:
    """Variables and constraints of one instance.

    `gone` are wishes left out altogether; `soft` are wishes that may be bent by a variable amount
    (`slack`), the sum of which, priced, is `bend`. Everything else is hard.
    """

    def __init__(
        self,
        instance: Instance,
        windows: Windows | None,
        *,
        horizon: int,
        gone: frozenset[Wish] = frozenset(),
        soft: frozenset[Wish] = frozenset(),
    ) -> None:
        self.instance = instance
        self.model = cp_model.CpModel()
        self.horizon = horizon
        self.gone = gone
        self.soft = soft
        self._unlimited = frozenset(
            r for r, key in enumerate(instance.renewable_ids) if Wish(WishKind.CAPACITY, (key,)) in gone
        )
        self.slack: dict[Wish, cp_model.IntVar] = {}
        self.starts: list[cp_model.IntVar] = []
        self.finishes: list[Expression] = []
        self.uses: list[list[cp_model.IntVar]] = []
        self._pieces: list[list[tuple[cp_model.IntervalVar, int]]] = [[] for _ in instance.profiles]
        self._costs: list[list[tuple[cp_model.IntVar, int]]] = [[] for _ in instance.budgets]
        for i in range(instance.n):
            self._add_activity(i, windows)
        for arc in instance.arcs:
            self._add_arc(arc)
        self.peaks: list[cp_model.IntVar] | None = None
        self._capacity_done = False

    def finish_build(self, *, with_peaks: bool) -> None:
        """Post the resource constraints; with peaks, capacities become variables to be minimised."""
        instance = self.instance
        if with_peaks:
            self.peaks = []
        for r, profile in enumerate(instance.profiles):
            wish = Wish(WishKind.CAPACITY, (instance.renewable_ids[r],))
            if self._pieces[r] and wish not in self.gone:
                self._add_cumulative(r, profile, wish)
            if with_peaks and self.peaks is not None:
                peak = self.model.new_int_var(0, max(c for _, c in profile), "")
                if self._pieces[r]:
                    self.model.add_cumulative(
                        [p for p, _ in self._pieces[r]], [q for _, q in self._pieces[r]], peak
                    )
                self.peaks.append(peak)
        for b, most in enumerate(instance.budgets):
            wish = Wish(WishKind.BUDGET, (instance.budget_ids[b],), most)
            if self._costs[b] and wish not in self.gone:
                total = sum(units * use for use, units in self._costs[b])
                self.model.add(total <= most + self._give(wish, sum(q for _, q in self._costs[b])))

    def bend(self) -> Expression:
        """The priced sum of all bending."""
        return sum(PRICES[wish.kind] * var for wish, var in self.slack.items())

    def stage(self, stage: Mapping[Goal, int]) -> Expression:
        """A linear expression equal to the stage's value at every solution that minimises it."""
        return sum(weight * self._goal(goal) for goal, weight in stage.items())

    def hint(self, starts: Sequence[int], modes: Sequence[int]) -> None:
        """Offer a plan as the first thing to try; once per model."""
        for i, start in enumerate(starts):
            self.model.add_hint(self.starts[i], start)
            if len(self.uses[i]) > 1:
                for m, use in enumerate(self.uses[i]):
                    self.model.add_hint(use, int(m == modes[i]))

    def read(
        self, value: cp_model.CpSolver | cp_model.CpSolverSolutionCallback
    ) -> tuple[list[int], list[int]]:
        """(starts, modes) of a solution."""
        starts = [value.value(s) for s in self.starts]
        modes = [
            0 if len(uses) == 1 else next(m for m, use in enumerate(uses) if value.value(use))
            for uses in self.uses
        ]
        return starts, modes

    def _give(self, wish: Wish, most: int) -> Expression:
        if wish not in self.soft:
            return 0
        if wish not in self.slack:
            self.slack[wish] = self.model.new_int_var(0, max(0, most), "")
        return self.slack[wish]

    def _add_activity(self, i: int, windows: Windows | None) -> None:
        instance, model = self.instance, self.model
        relaxed = bool(self.gone or self.soft)
        low = 0 if windows is None or relaxed else windows.earliest[i]
        high = self.horizon - instance.shortest[i]
        if windows is not None and not relaxed:
            high = min(high, windows.latest[i])
        start = model.new_int_var(low, max(low, high), f"s{i}")
        self.starts.append(start)
        self._add_pin_and_release(i, start)
        ways = instance.ways[i]
        only = instance.only_mode[i]
        finish: Expression
        if len(ways) == 1:
            uses = [model.new_constant(1)]
        else:
            uses = [model.new_bool_var(f"u{i}_{m}") for m in range(len(ways))]
            model.add_exactly_one(uses)
            if only is not None:
                model.add(uses[only] == 1)
        self.uses.append(uses)
        if len(ways) == 1 and not (
            instance.splittable[i] and instance.pauses(i, 0, ignoring=self._unlimited)
        ):
            way = ways[0]
            finish = start + way.duration
            if way.needs:
                piece = model.new_fixed_size_interval_var(start, way.duration, f"i{i}")
                for r, units in way.needs:
                    self._pieces[r].append((piece, units))
        else:
            end = model.new_int_var(low, self.horizon, f"e{i}")
            for m in range(len(ways)):
                self._add_way(i, m, start, end, uses[m])
            finish = end
        for m, way in enumerate(ways):
            for b, units in way.costs:
                self._costs[b].append((uses[m], units))
        self.finishes.append(finish)
        deadline = instance.problem.activities[i].deadline
        if deadline is not None:
            wish = Wish(WishKind.DEADLINE, (instance.ids[i],), deadline)
            if wish not in self.gone:
                model.add(finish <= deadline + self._give(wish, self.horizon))

    def _add_pin_and_release(self, i: int, start: cp_model.IntVar) -> None:
        instance = self.instance
        activity = instance.problem.activities[i]
        wish = Wish(WishKind.RELEASE, (activity.id,), activity.release)
        if activity.release > 0 and wish not in self.gone:
            self.model.add(start >= activity.release - self._give(wish, activity.release))
        base = instance.problem.baseline
        pins = []
        if activity.start is not None:
            pins.append(Wish(WishKind.PIN, (activity.id,), activity.start))
        if base is not None and base.starts.get(activity.id, base.frozen_until) < base.frozen_until:
            pins.append(Wish(WishKind.FROZEN, (activity.id,), base.starts[activity.id]))
        for wish in pins:
            if wish not in self.gone:
                at = wish.limit or 0
                give = self._give(wish, self.horizon)
                self.model.add(start >= at - give)
                self.model.add(start <= at + give)

    def _add_way(
        self, i: int, m: int, start: cp_model.IntVar, end: cp_model.IntVar, use: cp_model.IntVar
    ) -> None:
        instance, model = self.instance, self.model
        way = instance.ways[i][m]
        stretches = self._stretches(i, m) if instance.splittable[i] and way.duration else []
        if len(stretches) <= 1 and not (stretches and stretches[0] != (0, self.horizon)):
            model.add(end == start + way.duration).only_enforce_if(use)
            if way.needs:
                piece = model.new_optional_interval_var(start, way.duration, end, use, f"i{i}_{m}")
                for r, units in way.needs:
                    self._pieces[r].append((piece, units))
            return
        first = [model.new_bool_var("") for _ in stretches]
        last = [model.new_bool_var("") for _ in stretches]
        model.add(sum(first) == 1).only_enforce_if(use)
        model.add(sum(last) == 1).only_enforce_if(use)
        model.add(sum(first) == 0).only_enforce_if(~use)
        model.add(sum(last) == 0).only_enforce_if(~use)
        paused: list[Expression] = []
        for k, (begin, stop) in enumerate(stretches):
            model.add_linear_constraint(start, begin, stop - 1).only_enforce_if(first[k])
            model.add_linear_constraint(end, begin + 1, stop).only_enforce_if(last[k])
            begun, ended = sum(first[: k + 1]), sum(last[:k])
            on = model.new_bool_var("")
            model.add(on == begun - ended)  # a Boolean cannot be -1, hence no end before the start
            left = model.new_int_var(begin, stop, "")
            right = model.new_int_var(begin, stop, "")
            size = model.new_int_var(0, stop - begin, "")
            model.add(left == start).only_enforce_if(first[k])
            model.add(left == begin).only_enforce_if(~first[k])
            model.add(right == end).only_enforce_if(last[k])
            model.add(right == stop).only_enforce_if(on, ~last[k])
            piece = model.new_optional_interval_var(left, size, right, on, f"i{i}_{m}_{k}")
            for r, units in way.needs:
                self._pieces[r].append((piece, units))
            if k + 1 < len(stretches):
                gap = stretches[k + 1][0] - stop
                paused.append(gap * (sum(first[: k + 1]) - sum(last[: k + 1])))
        model.add(end == start + way.duration + sum(paused)).only_enforce_if(use)

    def _stretches(self, i: int, m: int) -> list[tuple[int, int]]:
        at, result = 0, []
        for begin, end in self.instance.pauses(i, m, ignoring=self._unlimited):
            if begin >= self.horizon:
                break
            if begin > at:
                result.append((at, begin))
            at = max(at, end)
        if at < self.horizon:
            result.append((at, self.horizon))
        return result or [(self.horizon, self.horizon + 1)]

    def _add_arc(self, arc: Arc) -> None:
        link = self.instance.problem.links[arc.link]
        left = self.finishes[arc.i] if arc.left else self.starts[arc.i]
        right = self.finishes[arc.j] if arc.right else self.starts[arc.j]
        ids = (link.predecessor, link.successor)
        if arc.least is not None:
            wish = Wish(WishKind.LINK_MIN, ids, arc.least, arc.link)
            if wish not in self.gone:
                self.model.add(right - left >= arc.least - self._give(wish, 2 * self.horizon))
        if arc.most is not None:
            wish = Wish(WishKind.LINK_MAX, ids, arc.most, arc.link)
            if wish not in self.gone:
                self.model.add(right - left <= arc.most + self._give(wish, 2 * self.horizon))

    def _add_cumulative(self, r: int, profile: list[tuple[int, int]], wish: Wish) -> None:
        most = max(units for _, units in profile)
        pieces = list(self._pieces[r])
        ends = [*(begin for begin, _ in profile[1:]), self.horizon]
        for (begin, units), end in zip(profile, ends, strict=True):
            if units < most and begin < min(end, self.horizon):
                end = min(end, self.horizon)
                block = self.model.new_fixed_size_interval_var(begin, end - begin, "")
                pieces.append((block, most - units))
        give = self._give(wish, sum(units for _, units in self._pieces[r]))
        demands = [units for _, units in pieces]
        if most == 1 and not self.soft and all(units == 1 for units in demands):
            self.model.add_no_overlap([piece for piece, _ in pieces])
        else:
            self.model.add_cumulative([piece for piece, _ in pieces], demands, most + give)

    def _goal(self, goal: Goal) -> Expression:
        instance, model = self.instance, self.model
        if goal is Goal.MAKESPAN:
            latest = model.new_int_var(0, self.horizon, "makespan")
            for finish in self.finishes:
                model.add(latest >= finish)
            return latest
        if goal is Goal.PEAKS:
            return sum(self.peaks or [])
        total: list[Expression] = []
        base = instance.problem.baseline
        for i, a in enumerate(instance.problem.activities):
            if goal is Goal.TARDINESS and a.due is not None and a.weight:
                late = model.new_int_var(0, self.horizon, "")
                model.add(late >= self.finishes[i] - a.due)
                total.append(a.weight * late)
            elif goal is Goal.VALUE and a.value:
                total.append(a.value * self.finishes[i])
            elif goal is Goal.SHIFT and base is not None and a.id in base.starts and a.move_weight:
                away = model.new_int_var(0, self.horizon + base.starts[a.id], "")
                model.add(away >= self.starts[i] - base.starts[a.id])
                model.add(away >= base.starts[a.id] - self.starts[i])
                total.append(a.move_weight * away)
            elif goal is Goal.MOVES and base is not None and a.id in base.starts:
                total.append(self._moved(i, base.starts[a.id], base.modes.get(a.id)))
        return sum(total) if total else 0

    def _moved(self, i: int, old: int, mode: int | None) -> Expression:
        moved = self.model.new_bool_var("")
        self.model.add(self.starts[i] == old).only_enforce_if(~moved)
        if mode is not None and len(self.uses[i]) > 1:
            self.model.add(self.uses[i][mode] == 1).only_enforce_if(~moved)
        return moved
