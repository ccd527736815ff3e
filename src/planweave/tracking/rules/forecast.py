"""When tasks will be done: what is late, carried through links and through the people who come to the next task later.

A forward pass over the network from where every task stands. Nothing gets earlier than planned: that is a decision,
not a forecast. Moments are slots of one axis of working time.
"""

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bound:
    """`after` waits for `before`; `from_finish` and `to_finish` say which ends, `lag` in slots."""

    before: int
    after: int
    from_finish: bool
    to_finish: bool
    lag: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Planned start and finish. `slipped` is the finish that its own progress, or its person, says; `is_fixed` is
    done work, and what happens by a rule. `person` None: nobody. `away` is when its person is not there, (from, to),
    rising: work rests then."""

    start: int
    finish: int
    slipped: int | None
    is_fixed: bool
    has_begun: bool
    person: int | None
    away: Sequence[tuple[int, int]] = ()

    @property
    def work(self) -> int:
        """Slots that its bar holds without those away; the whole bar where nothing else is in it."""
        lost = sum(max(0, min(self.finish, end) - max(self.start, begin)) for begin, end in self.away)
        return self.finish - self.start - lost or self.finish - self.start

    def done_by(self, start: int) -> tuple[int, int]:
        """(start, finish) of the same work where it may not begin before `start`."""
        left, at, begins = self.work, start, None
        for begin, end in self.away:
            if end <= at:
                continue
            if begin > at and begins is None:
                begins = at
            if begin >= at + left:
                break
            left -= max(0, begin - at)
            at = end
        return (at if begins is None else begins), at + left

    def begun_by(self, finish: int) -> int:
        """The latest start of the same work that is done by `finish`."""
        left, at = self.work, finish
        for begin, end in reversed(self.away):
            if begin >= at:
                continue
            if end <= at - left:
                break
            left -= max(0, at - end)
            at = begin
        return at - left


def expected_spans(
    stands: Sequence[Stand], bounds: Sequence[Bound]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """(start, finish) of every task, and which task pushed which: (before, after), links and people alike.

    A task that shall finish later keeps its work unless it has begun. One person does one task at a time, in the
    order of the plan: a task that begins in the plan when another of its person is over begins no earlier than that
    one is over.
    """
    order = _order(stands, bounds)
    place = {number: at for at, number in enumerate(order)}
    into: dict[int, list[Bound]] = defaultdict(list)
    for bound in [*bounds, *_of_people(stands, place)]:
        if place[bound.before] < place[bound.after]:
            into[bound.after].append(bound)
    found: list[tuple[int, int]] = [(one.start, one.finish) for one in stands]
    pushed: list[tuple[int, int]] = []
    for number in order:
        one = stands[number]
        if one.is_fixed:
            continue
        start, finish = one.start, one.finish
        if one.slipped is not None:
            finish = max(one.slipped, start)
            if not one.has_begun:
                start = max(start, one.begun_by(finish))
        begins, ends = start, finish
        for bound in into[number]:
            at = found[bound.before][1 if bound.from_finish else 0] + bound.lag
            by = at - (finish if bound.to_finish else start)
            was = found[bound.before] != (stands[bound.before].start, stands[bound.before].finish)
            if by <= 0 or not was or (one.has_begun and not bound.to_finish):
                continue
            pushed.append((bound.before, number))
            if one.has_begun:
                ends = max(ends, at)
                continue
            first, last = one.done_by(max(start, one.begun_by(at) if bound.to_finish else at))
            begins, ends = max(begins, first), max(ends, last)
        found[number] = (begins, ends)
    return found, pushed


def _order(stands: Sequence[Stand], bounds: Sequence[Bound]) -> list[int]:
    """Everything after what it waits for; among those that may come next, the earliest in the plan first."""
    after: dict[int, list[int]] = defaultdict(list)
    missing = [0] * len(stands)
    for bound in bounds:
        after[bound.before].append(bound.after)
        missing[bound.after] += 1
    ready = [(one.start, number) for number, one in enumerate(stands) if not missing[number]]
    heapq.heapify(ready)
    found: list[int] = []
    while ready:
        _, number = heapq.heappop(ready)
        found.append(number)
        for following in after[number]:
            missing[following] -= 1
            if not missing[following]:
                heapq.heappush(ready, (stands[following].start, following))
    known = set(found)
    return found + [number for number in range(len(stands)) if number not in known]


def _of_people(stands: Sequence[Stand], place: Mapping[int, int]) -> list[Bound]:
    """Of each person, every task to the next that begins in the plan when it is over."""
    mine: dict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(stands):
        if one.person is not None and not one.is_fixed and one.finish > one.start:
            mine[one.person].append(number)
    found = []
    for numbers in mine.values():
        numbers.sort(key=lambda number: (stands[number].start, place[number]))
        for at, number in enumerate(numbers):
            following = next(
                (one for one in numbers[at + 1 :] if stands[one].start >= stands[number].finish), None
            )
            if following is not None:
                found.append(Bound(number, following, True, False, 0))
    return found
