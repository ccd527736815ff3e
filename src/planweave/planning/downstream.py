"""What is behind a task: who must wait when it gets late. No database."""

from collections.abc import Iterable, Iterator, Sequence


class Downstream:
    """Reads once who waits for whom, and answers many questions.

    `waits` are (before, after): links of the plan, and whatever else makes one thing wait for another. A set of things
    is a whole number with one bit for each of `things`, in their order: what is behind everything is worked out in one
    pass over the network, and a question is a few operations on such numbers.
    """

    def __init__(self, things: Sequence[int], waits: Iterable[tuple[int, int]]) -> None:
        self._number = {thing: number for number, thing in enumerate(things)}
        self._things = things
        self._after: list[list[int]] = [[] for _ in things]
        self._missing = [0] * len(things)
        for before, after in waits:
            if before in self._number and after in self._number:
                self._after[self._number[before]].append(self._number[after])
                self._missing[self._number[after]] += 1
        self._reach: list[int] | None = None

    def mask(self, things: Iterable[int]) -> int:
        """Those of them that are known, as a set."""
        found = bytearray(len(self._things) // 8 + 1)
        for thing in things:
            number = self._number.get(thing)
            if number is not None:
                found[number >> 3] |= 1 << (number & 7)
        return int.from_bytes(found, "little")

    def members(self, mask: int) -> Iterator[int]:
        """The things of a set, in the order of all."""
        while mask:
            lowest = mask & -mask
            yield self._things[lowest.bit_length() - 1]
            mask ^= lowest

    def behind(self, things: Iterable[int]) -> int:
        """They and everything that waits for them, directly or through others, as a set."""
        reach = self._reached()
        found = 0
        for thing in things:
            number = self._number.get(thing)
            if number is not None:
                found |= reach[number]
        return found

    def nearest(self, things: Iterable[int]) -> Iterator[int]:
        """The same one by one, nearest first, each once."""
        seen = dict.fromkeys(self._number[thing] for thing in things if thing in self._number)
        queue = list(seen)
        for at in queue:
            yield self._things[at]
            for following in self._after[at]:
                if following not in seen:
                    seen[following] = None
                    queue.append(following)

    def _reached(self) -> list[int]:
        if self._reach is None:
            order = self._order()
            is_circular = len(order) < len(self._things)
            if is_circular:
                order = list(range(len(self._things)))
            reach = [1 << number for number in range(len(self._things))]
            is_growing = True
            while is_growing:
                is_growing = False
                for at in reversed(order):
                    found = reach[at]
                    for following in self._after[at]:
                        found |= reach[following]
                    is_growing = is_growing or (is_circular and found != reach[at])
                    reach[at] = found
            self._reach = reach
        return self._reach

    def _order(self) -> list[int]:
        """Everything after what it waits for; what waits for itself, and what is behind that, is missing."""
        missing = list(self._missing)
        order = [number for number, count in enumerate(missing) if not count]
        for at in order:
            for following in self._after[at]:
                missing[following] -= 1
                if not missing[following]:
                    order.append(following)
        return order


def behind(starts: Iterable[int], waits: Iterable[tuple[int, int]]) -> list[int]:
    """`starts`, and everything that waits for them; each once, nearest first. For one question."""
    first, all_waits = list(starts), list(waits)
    things = dict.fromkeys([*first, *(end for wait in all_waits for end in wait)])
    return list(Downstream(list(things), all_waits).nearest(first))
