"""Start gates, and who has a part in what they hold."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.planning.models import Task

from ..models import StartGate, StartPart
from .map import require_reader


def gates_readable_by(actor: Actor) -> QuerySet[StartGate]:
    """All of the workspace for its members; a guest is refused."""
    require_reader(actor)
    return StartGate.objects.filter(record__workspace_id=actor.here, record__deleted_at=None).select_related(
        "record", "release", "started_by"
    )


def readable_gate(actor: Actor, key: str) -> StartGate:
    gate = gates_readable_by(actor).filter(record__key=key).first()
    if gate is None:
        raise NotFound(NOT_FOUND)
    return gate


def parts_said(gates: Sequence[StartGate]) -> dict[int, dict[int, StartPart]]:
    """{gate: {person: what they were asked and said}}, in one query."""
    found: dict[int, dict[int, StartPart]] = defaultdict(dict)
    for part in StartPart.objects.filter(gate__in=[gate.pk for gate in gates]).select_related("user"):
        found[part.gate_id][part.user_id] = part
    return found


def tasks_of(requirements: Sequence[int]) -> dict[int, int]:
    """{requirement: number of its tasks}."""
    found: dict[int, int] = defaultdict(int)
    rows = Task.objects.filter(requirement_id__in=requirements, record__deleted_at=None)
    for pk in rows.values_list("requirement_id", flat=True):
        found[pk] += 1
    return dict(found)
