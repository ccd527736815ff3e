"""Typed links between records, walked in both directions; made for a hundred thousand links.

Ids are anything hashable: a record's number in a database, a name in an example.

A link (source, kind, target) says that the source stands on the target: a requirement derives from a goal,
a test verifies a requirement, a task depends on another. A change of the target may reach the source.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from planweave.science.trace.arrows import Outward, arrows

Id = TypeVar("Id", bound=Hashable)


class GraphError(ValueError):
    """An id that the graph does not know."""

    def __init__(self, ids: tuple[Hashable, ...]) -> None:
        self.ids = ids
        super().__init__(f"unknown: {', '.join(str(id_) for id_ in ids[:20])}")


@dataclass(frozen=True, slots=True)
class Impact(Generic[Id]):
    """A record that a change may reach: how many links away at least, and the link over which it is reached
    from a record one nearer to the change. `way_to` puts the whole way together."""

    id: Id
    distance: int
    link: tuple[Id, str, Id]

    @property
    def nearer(self) -> Id:
        """The record one link nearer to the change."""
        return self.link[2] if self.link[0] == self.id else self.link[0]


def way_to(impacts: Iterable[Impact[Id]], id_: Id) -> tuple[tuple[Id, str, Id], ...]:
    """The links of one shortest way to `id_`, from the changed record outwards; empty if it is not among
    `impacts`."""
    by_id = {impact.id: impact for impact in impacts}
    way: list[tuple[Id, str, Id]] = []
    while id_ in by_id:
        way.append(by_id[id_].link)
        id_ = by_id[id_].nearer
    return tuple(reversed(way))


class Graph(Generic[Id]):
    """Immutable after building. Every method is linear in the links it has to look at."""

    def __init__(self, links: Iterable[tuple[Id, str, Id]], *, nodes: Iterable[Id] = ()) -> None:
        self._number: dict[Id, int] = {}
        self._names: list[Id] = []
        self._down: list[list[tuple[int, str]]] = []
        self._up: list[list[tuple[int, str]]] = []
        for node in nodes:
            self._add(node)
        numbered: list[tuple[int, int, int]] = []
        kinds: dict[str, int] = {}
        for source, kind, target in dict.fromkeys(links):
            a, b = self._add(source), self._add(target)
            self._down[a].append((b, kind))
            self._up[b].append((a, kind))
            numbered.append((a, kinds.setdefault(kind, len(kinds)), b))
        self.links = len(numbered)
        self._kinds = tuple(kinds)
        self._arrows = arrows(*zip(*numbered, strict=True)) if numbered else arrows([], [], [])

    def _add(self, name: Id) -> int:
        number = self._number.setdefault(name, len(self._names))
        if number == len(self._names):
            self._names.append(name)
            self._down.append([])
            self._up.append([])
        return number

    @property
    def nodes(self) -> tuple[Id, ...]:
        """All ids, in the order in which they were first named."""
        return tuple(self._names)

    def impact(
        self,
        changed: Iterable[Id],
        *,
        kinds: Collection[str] | None = None,
        most_links_away: int | None = None,
    ) -> tuple[Impact[Id], ...]:
        """Everything that stands on one of `changed`, directly or not, nearest first; not these themselves."""
        return self._reached(changed, kinds, most_links_away, outward="up")

    def foundations(
        self,
        of: Iterable[Id],
        *,
        kinds: Collection[str] | None = None,
        most_links_away: int | None = None,
    ) -> tuple[Impact[Id], ...]:
        """Everything that `of` stand on, directly or not, nearest first; not these themselves."""
        return self._reached(of, kinds, most_links_away, outward="down")

    def _reached(
        self, start: Iterable[Id], kinds: Collection[str] | None, most: int | None, *, outward: Outward
    ) -> tuple[Impact[Id], ...]:
        roots = list(dict.fromkeys(start))
        if unknown := tuple(root for root in roots if root not in self._number):
            raise GraphError(unknown)
        found = self._arrows
        if kinds is not None:
            found = found.of_kinds([at for at, kind in enumerate(self._kinds) if kind in kinds])
        reached = found.reach([self._number[root] for root in roots], outward=outward)
        count = int((reached.distance <= most).sum()) if most is not None else len(reached.ids)
        ids, nearer = reached.ids[:count].tolist(), reached.nearer[:count].tolist()
        ends = list(zip(ids, nearer, strict=True) if outward == "up" else zip(nearer, ids, strict=True))
        kind_of = found.kinds_between(ends)
        return tuple(
            Impact(
                self._names[id_],
                distance,
                (self._names[pair[0]], self._kinds[kind_of[pair]], self._names[pair[1]]),
            )
            for id_, distance, pair in zip(ids, reached.distance[:count].tolist(), ends, strict=True)
        )

    def cycles(self, *, kinds: Collection[str] | None = None) -> tuple[tuple[Id, ...], ...]:
        """One loop (first id repeated at the end) for each group of records that reach each other; empty
        when there is none. Each loop is a shortest one through the group's first record."""
        loops: list[tuple[Id, ...]] = []
        for group in self._components(kinds):
            root = min(group)
            inside = set(group)
            if len(group) > 1 or any(
                t == root and (kinds is None or k in kinds) for t, k in self._down[root]
            ):
                loops.append(self._loop(root, inside, kinds))
        return tuple(sorted(loops, key=lambda loop: [str(id_) for id_ in loop]))

    def _loop(self, root: int, inside: set[int], kinds: Collection[str] | None) -> tuple[Id, ...]:
        came: dict[int, int] = {}
        queue = deque([root])
        while queue:
            here = queue.popleft()
            for there, kind in self._down[here]:
                if there not in inside or (kinds is not None and kind not in kinds):
                    continue
                if there == root:
                    way = [root]
                    while here != root:
                        way.append(here)
                        here = came[here]
                    way.append(root)
                    return tuple(self._names[n] for n in reversed(way))
                if there not in came:
                    came[there] = here
                    queue.append(there)
        raise AssertionError("a strong component without a loop")

    def _components(self, kinds: Collection[str] | None) -> list[list[int]]:
        """Strong components (Tarjan 1972), without recursion."""
        count = len(self._names)
        index = [-1] * count
        low = [0] * count
        on_stack = [False] * count
        stack: list[int] = []
        found: list[list[int]] = []
        clock = 0
        for root in range(count):
            if index[root] >= 0:
                continue
            work = [(root, 0)]
            while work:
                node, at = work.pop()
                if at == 0:
                    index[node] = low[node] = clock
                    clock += 1
                    stack.append(node)
                    on_stack[node] = True
                below = self._down[node]
                descended = False
                while at < len(below):
                    there, kind = below[at]
                    at += 1
                    if kinds is not None and kind not in kinds:
                        continue
                    if index[there] < 0:
                        work += [(node, at), (there, 0)]
                        descended = True
                        break
                    if on_stack[there]:
                        low[node] = min(low[node], index[there])
                if descended:
                    continue
                if low[node] == index[node]:
                    group: list[int] = []
                    while True:
                        member = stack.pop()
                        on_stack[member] = False
                        group.append(member)
                        if member == node:
                            break
                    found.append(group)
                if work:
                    parent = work[-1][0]
                    low[parent] = min(low[parent], low[node])
        return found

    def closure_sizes(self, *, kinds: Collection[str] | None = None) -> dict[Id, int]:
        """How many records stand on each record, directly or not, itself not counted.

        The whole transitive closure as bit sets over the components, each taken once, in an order in which
        everything that stands on a record has been counted before it.
        """
        components = self._components(kinds)
        which = {node: c for c, group in enumerate(components) for node in group}
        sizes = [0] * len(self._names)
        # Tarjan ends foundations first; going backwards, everything above a component comes before it.
        pending = [0] * len(components)
        for c, group in enumerate(components):
            pending[c] = len(
                {which[t] for n in group for t, k in self._down[n] if (kinds is None or k in kinds)} - {c}
            )
        sets: dict[int, int] = {}
        for c in range(len(components) - 1, -1, -1):
            group = components[c]
            above = 0
            touched: set[int] = set()
            for node in group:
                for there, kind in self._up[node]:
                    other = which[there]
                    if other != c and other not in touched and (kinds is None or kind in kinds):
                        touched.add(other)
                        above |= sets[other]
            mine = 0
            for node in group:
                mine |= 1 << node
            total = above.bit_count() + len(group) - 1
            for node in group:
                sizes[node] = total
            sets[c] = above | mine
            for other in touched:
                pending[other] -= 1
                if pending[other] == 0:
                    del sets[other]
        return dict(zip(self._names, sizes, strict=True))
