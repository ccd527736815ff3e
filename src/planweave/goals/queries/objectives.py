"""Objectives with everything that they are measured by; a constant number of queries whatever their number."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.models import Product
from planweave.workspaces.policy import can_read_plan, require

from ..models import CheckIn, KeyResult, Objective
from ..rules.scores import Measure, confidence_of, rolled_up, score_of
from ..rules.smart import Missing, smart_faults
from ..rules.words import OBJECTIVE_FIELDS, State


@dataclass(frozen=True, kw_only=True)
class Result:
    """A key result with its check-ins, oldest first."""

    row: KeyResult
    check_ins: tuple[CheckIn, ...]

    @property
    def measure(self) -> Measure:
        last = self.check_ins[-1] if self.check_ins else None
        return Measure(
            baseline=self.row.baseline,
            target=self.row.target,
            value=last.value if last else None,
            confidence=last.confidence if last else None,
            weight=self.row.weight,
        )


@dataclass(frozen=True, kw_only=True)
class Standing:
    """An objective as it stands: its products in the order of their names, key results, check-ins of its own metric."""

    objective: Objective
    products: tuple[Product, ...]
    results: tuple[Result, ...]
    check_ins: tuple[CheckIn, ...]

    @property
    def id(self) -> int:
        return self.objective.pk

    @property
    def key(self) -> str:
        return self.objective.record.key

    @property
    def owner_id(self) -> int | None:
        return self.objective.record.owner_id

    @property
    def own(self) -> Measure:
        """The objective's own metric; a closed one is at what it came to."""
        last = self.check_ins[-1] if self.check_ins else None
        is_closed = self.objective.state == State.CLOSED
        return Measure(
            baseline=self.objective.baseline,
            target=self.objective.target,
            value=self.objective.actual if is_closed else last.value if last else None,
            confidence=last.confidence if last else None,
        )

    @property
    def score(self) -> float | None:
        """Of a closed objective, target against actual; else the roll-up of its key results."""
        if self.objective.state == State.CLOSED:
            return score_of(self.own)
        return rolled_up(self.own, [one.measure for one in self.results])

    @property
    def confidence(self) -> float | None:
        return confidence_of(self.own, [one.measure for one in self.results])

    @property
    def last_check_in_on(self) -> datetime.date | None:
        every = [*self.check_ins, *(one for result in self.results for one in result.check_ins)]
        return max((one.on for one in every), default=None)

    @property
    def values(self) -> dict[str, Any]:
        return values_of(self.objective, [product.pk for product in self.products])

    def missing(self) -> list[Missing]:
        """What keeps it from being SMART; whether the deadline is past matters only while it is a draft."""
        is_draft = self.objective.state == State.DRAFT
        return smart_faults(self.values, today=timezone.localdate() if is_draft else None)


def objectives_readable_by(actor: Actor) -> QuerySet[Objective]:
    """All of the workspace for its members; a guest is refused."""
    require(can_read_plan(actor), actor)
    return Objective.objects.filter(
        record__workspace_id=actor.here, record__kind="objective", record__deleted_at=None
    ).select_related("record", "record__owner", "theme", "theme__record")


def readable_objective(actor: Actor, key: str) -> Objective:
    objective = objectives_readable_by(actor).filter(record__key=key).first()
    if objective is None:
        raise NotFound(NOT_FOUND)
    return objective


def standing_of(objective: Objective) -> Standing:
    return standings([objective])[0]


def standings(objectives: Sequence[Objective]) -> list[Standing]:
    """In the order given. Four queries."""
    ids = [one.pk for one in objectives]
    products = products_of(ids)
    results: dict[int, list[KeyResult]] = defaultdict(list)
    for row in (
        KeyResult.objects.filter(objective__in=ids, is_removed=False).select_related("owner").order_by("pk")
    ):
        results[row.objective_id].append(row)
    said: dict[tuple[int, int | None], list[CheckIn]] = defaultdict(list)
    check_ins = CheckIn.objects.filter(objective__in=ids, is_removed=False).select_related("by")
    for check_in in check_ins.order_by("on", "pk"):
        said[check_in.objective_id, check_in.key_result_id].append(check_in)
    return [
        Standing(
            objective=one,
            products=tuple(products.get(one.pk, [])),
            results=tuple(Result(row=row, check_ins=tuple(said[one.pk, row.pk])) for row in results[one.pk]),
            check_ins=tuple(said[one.pk, None]),
        )
        for one in objectives
    ]


def products_of(objective_ids: Iterable[int]) -> dict[int, list[Product]]:
    """{objective: its products by name}; two queries."""
    through = Objective.products.through
    pairs = list(
        through.objects.filter(objective_id__in=list(objective_ids)).values_list("objective_id", "product_id")
    )
    known = {row.pk: row for row in Product.objects.filter(pk__in={product for _, product in pairs})}
    found: dict[int, list[Product]] = defaultdict(list)
    for objective, product in pairs:
        found[objective].append(known[product])
    return {pk: sorted(rows, key=lambda one: (one.name, one.pk)) for pk, rows in found.items()}


def values_of(objective: Objective, product_ids: Iterable[int]) -> dict[str, Any]:
    """Every field by its name, with ids where it refers to something; dates as dates."""
    record = objective.record
    own = {
        name: getattr(objective, name)
        for name in OBJECTIVE_FIELDS
        if name not in ("title", "owner", "theme", "products")
    }
    return own | {
        "title": record.title,
        "owner": record.owner_id,
        "theme": objective.theme_id,
        "products": sorted(product_ids),
    }
