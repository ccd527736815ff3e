"""Goals of two people that pull against each other, as they stand now."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from planweave.kernel.actor import Actor
from planweave.kernel.models import Link, Record
from planweave.resources.queries import workers_of, working_time_of
from planweave.resources.rules import capacity_between
from planweave.workspaces.models import Product

from ..models import PullLookedAt
from ..rules.conflicts import Aim, Pull, Span, pulls
from ..rules.words import State
from .alignment import clashing_requirements, declared_in
from .objectives import Standing, objectives_readable_by, standings


@dataclass(frozen=True, kw_only=True)
class Flag:
    """A pull with its two objectives, who has looked at it, and the names that its reason mentions."""

    pull: Pull
    first: Standing
    second: Standing
    looked: tuple[PullLookedAt, ...]
    keys: dict[int, str]
    product: str

    @property
    def is_settled(self) -> bool:
        """Both owners have looked at it (where nobody owns one: the other), or somebody who is neither did."""
        owners = {self.first.owner_id, self.second.owner_id} - {None}
        seen = {one.user_id for one in self.looked}
        return bool(seen - owners) or (bool(owners) and owners <= seen)


def flags_in(actor: Actor) -> list[Flag]:
    """All pulls between objectives that are not closed; a constant number of queries."""
    found = standings(list(objectives_readable_by(actor).exclude(state=State.CLOSED).order_by("pk")))
    by_id = {one.id: one for one in found}
    serving: dict[int, set[int]] = defaultdict(set)
    for requirement, shares in declared_in(actor.here).items():
        for objective in shares:
            serving[objective].add(requirement)
    workers, days = workers_of(actor.here), working_time_of(actor.here)

    def capacity(span: Span) -> float:
        return capacity_between(workers, days, first=span[0], last=span[1]).total

    declared = Link.objects.filter(
        workspace_id=actor.here, kind="conflicts_with", source__kind="objective", target__kind="objective"
    )
    seen = pulls(
        [_aim(one, serving[one.id]) for one in found],
        declared=set(declared.values_list("source_id", "target_id")),
        clashing=clashing_requirements(actor.here),
        capacity=capacity,
    )
    looked: dict[str, list[PullLookedAt]] = defaultdict(list)
    rows = PullLookedAt.objects.filter(workspace_id=actor.here).select_related("user").order_by("at", "pk")
    for row in rows:
        looked[row.fingerprint].append(row)
    keys = _keys(seen)
    names = dict(Product.objects.filter(workspace_id=actor.here).values_list("pk", "name"))
    return [
        Flag(
            pull=pull,
            first=by_id[pull.first],
            second=by_id[pull.second],
            looked=tuple(looked[pull.fingerprint]),
            keys=keys,
            product=names.get(pull.facts.get("product", 0), ""),
        )
        for pull in seen
    ]


def _aim(standing: Standing, requirements: set[int]) -> Aim:
    objective = standing.objective
    return Aim(
        id=standing.id,
        key=standing.key,
        owner=standing.owner_id,
        products=frozenset(product.pk for product in standing.products),
        period=objective.period,
        effort_days=objective.effort_days,
        measures=(
            (objective.metric, objective.baseline, objective.target),
            *((one.row.metric, one.row.baseline, one.row.target) for one in standing.results),
        ),
        requirements=frozenset(requirements),
    )


def _keys(seen: Sequence[Pull]) -> dict[int, str]:
    ids = {pk for pull in seen for pair in pull.facts.get("pairs", []) for pk in pair[:2]}
    return dict(Record.objects.filter(pk__in=ids).values_list("pk", "key"))
