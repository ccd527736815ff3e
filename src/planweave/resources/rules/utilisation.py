"""What is used of what there is, of people as of things. No database."""

from collections.abc import Sequence
from typing import Any


def utilisation_line(name: str, pk: int, cells: Sequence[tuple[float, float]]) -> dict[str, Any]:
    """A line of utilisation from (there is, planned) by period, in days: both, and the share in per cent."""
    capacity, planned = sum(c for c, _ in cells), sum(p for _, p in cells)
    return {
        "id": pk,
        "name": name,
        "capacity": [round(c, 1) for c, _ in cells],
        "planned": [round(p, 1) for _, p in cells],
        "percent": [_percent(p, c) for c, p in cells],
        "capacity_total": round(capacity, 1),
        "planned_total": round(planned, 1),
        "percent_total": _percent(planned, capacity),
    }


def _percent(planned: float, capacity: float) -> int | None:
    """None where there is nothing to share out."""
    return round(100 * planned / capacity) if capacity > 0.005 else None
