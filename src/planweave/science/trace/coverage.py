"""Coverage: which records are reached by what they should be reached by (S25: verified / verifiable)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from planweave.science.trace.graph import Graph


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
    graph: Graph,
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
