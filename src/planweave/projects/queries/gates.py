"""Gates of milestones with their criteria; a constant number of queries whatever their number."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ..models import Criterion, MilestoneGate
from ..rules.gates import Point, gate_state
from ..rules.words import GateState


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A milestone's gate (None where nobody has said anything of it) with its criteria in their order."""

    gate: MilestoneGate | None
    criteria: tuple[Criterion, ...]

    @property
    def points(self) -> list[Point]:
        return [Point(text=one.text, is_met=one.is_met) for one in self.criteria]

    @property
    def state(self) -> GateState:
        return gate_state(self.gate.decision if self.gate else "", self.points)

    @property
    def owner_id(self) -> int | None:
        return self.gate.owner_id if self.gate else None


def standings_of(record_ids: Iterable[int]) -> dict[int, Standing]:
    """{milestone: its gate and criteria}, for every id given; two queries."""
    ids = list(record_ids)
    gates = MilestoneGate.objects.select_related("owner", "decided_by").in_bulk(ids)
    criteria: dict[int, list[Criterion]] = defaultdict(list)
    rows = Criterion.objects.filter(gate__in=ids, is_removed=False).select_related("by").order_by("pk")
    for row in rows:
        criteria[row.gate_id].append(row)
    return {pk: Standing(gate=gates.get(pk), criteria=tuple(criteria[pk])) for pk in ids}
