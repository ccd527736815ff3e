"""What an import of a plan is compared with. No database."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..rules import Known, folded


@dataclass(frozen=True, kw_only=True)
class Present:
    """The tasks that are here. `below`: parent → tasks in it; `links`: successor → {predecessor: (kind, lag)}."""

    known: Mapping[int, Known]
    below: Mapping[int | None, list[int]]
    links: Mapping[int, Mapping[int, tuple[str, int]]]

    @cached_property
    def by_key(self) -> dict[str, Known]:
        return {known.key.casefold(): known for known in self.known.values()}

    @cached_property
    def _by_title(self) -> dict[tuple[int | None, str], list[Known]]:
        found: dict[tuple[int | None, str], list[Known]] = {}
        for known in self.known.values():
            found.setdefault((known.values["project"], folded(known.values["title"])), []).append(known)
        return found

    def find(
        self, title: str, *, project: int, parents: Collection[int | None] | None, used: Collection[int]
    ) -> Known | None:
        """The first task of that title in the project that no row has yet: in one of `parents`, or anywhere where the
        file does not say what lies where."""
        for known in self._by_title.get((project, folded(title)), ()):
            if known.id not in used and (parents is None or known.values["parent"] in parents):
                return known
        return None


@dataclass(frozen=True, kw_only=True)
class Names:
    """What names mean, without case and outer spaces: name → id. A project's title may be that of several."""

    people: dict[str, int]
    skills: dict[str, int]
    releases: dict[str, int]
    requirements: dict[str, int]
    projects: dict[str, list[int]]
    prefixes: frozenset[str]
    said: dict[str, dict[int, str]]
    """By field, what a file says for an id."""
