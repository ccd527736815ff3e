"""Coverage: which records are reached by what they should be reached by (S25: verified / verifiable)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from planweave.science.trace.graph import Graph, Id


@dataclass(frozen=True, slots=True)
class Coverage:
    """`share` is covered / all, None where there is nothing to cover."""

    covered: tuple[str, ...]
    uncovered: tuple[str, ...]

    @property
    def share(self) -> float | None:
        """Covered of all."""
        total = len(self.covered) + len(self.uncovered)
        return len(self.covered) / total if total else None


def coverage(
    graph: Graph[str],
    items: Iterable[str],
    *,
    by: Collection[str],
    kinds: Collection[str],
    most_links_away: int | None = 1,
) -> Coverage:
    """Which of `items` have one of `by` standing on them over links of `kinds`: tests that verify
    requirements, requirements that derive from goals. `most_links_away` None follows chains to the end."""
    wanted = set(by)
    reached = {
        i.id
        for i in graph.foundations(
            [b for b in dict.fromkeys(by) if b in set(graph.nodes)],
            kinds=kinds,
            most_links_away=most_links_away,
        )
    } | wanted
    ordered = list(dict.fromkeys(items))
    return Coverage(
        tuple(i for i in ordered if i in reached and i not in wanted),
        tuple(i for i in ordered if i not in reached or i in wanted),
    )


def all_the_way_down(
    below: Mapping[Id, Sequence[Id]], items: Iterable[Id], *, direct: Collection[Id]
) -> set[Id]:
    """Which of `items` hold: by themselves (in `direct`), or because everything right below them does.

    `below` names what each item is broken down into; what it names beyond `items` does not count. An item
    that has nothing below holds only by itself, and so does one that stands below itself.
    """
    known = set(items)
    holds: dict[Id, bool] = {}
    for root in known:
        work = [root]
        opened: set[Id] = set()
        while work:
            item = work[-1]
            if item in holds:
                work.pop()
                continue
            parts = [part for part in below.get(item, ()) if part in known]
            if item in direct or not parts:
                holds[item] = item in direct
                continue
            if item in opened:
                # A part still open here closes a circle: it cannot hold by what stands on it.
                holds[item] = all(holds.get(part, False) for part in parts)
                continue
            opened.add(item)
            work += [part for part in parts if part not in holds and part not in opened]
    return {item for item, does in holds.items() if does}
