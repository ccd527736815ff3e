"""Who really works with whom: the ground on which peers and pairs are proposed."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from django.utils import timezone

from planweave.responsibility.queries.facts import acts_since

DAYS = 90
MOST = 3
"""So many people are proposed for each."""


def shared_work(workspace_id: int, *, days: int = DAYS) -> Counter[tuple[int, int]]:
    """{(person, person): requirements that both worked on in the last days}; each pair both ways. Two queries."""
    first = timezone.localdate() - datetime.timedelta(days=days)
    return shared_by({(act.item, act.person) for act in acts_since(workspace_id, first)})


def shared_by(touched: Iterable[tuple[int, int]]) -> Counter[tuple[int, int]]:
    """The same from (requirement, person)."""
    people: dict[int, set[int]] = defaultdict(set)
    for item, person in touched:
        people[item].add(person)
    found: Counter[tuple[int, int]] = Counter()
    for those in people.values():
        for one in those:
            found.update((one, other) for other in those if other != one)
    return found


def closest(
    shared: Counter[tuple[int, int]], person: int, among: Collection[int], *, most: int = MOST
) -> list[tuple[int, int]]:
    """[(colleague, requirements in common)], the most first; nobody with whom there are none."""
    found = [(other, shared[person, other]) for other in among if other != person and shared[person, other]]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:most]
