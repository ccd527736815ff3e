"""How uncertain the tasks are: the three-point estimates of the requirements that they make."""

from collections.abc import Mapping
from dataclasses import dataclass

from .tasks import tasks_in


@dataclass(frozen=True, slots=True)
class Spread:
    """A task's length against the likely one: `low` ≤ 1 ≤ `high`. `requirement` is whose estimate it is."""

    low: float
    high: float
    requirement: int


def spreads_of(workspace_id: int) -> Mapping[int, Spread]:
    """By task, in one query; without those whose requirement has no three-point estimate."""
    found: dict[int, Spread] = {}
    rows = tasks_in(workspace_id).values_list(
        "record_id",
        "requirement_id",
        "requirement__requirement__effort_optimistic_days",
        "requirement__requirement__effort_likely_days",
        "requirement__requirement__effort_pessimistic_days",
    )
    for task, requirement, low, likely, high in rows:
        if not likely or low is None or high is None:
            continue
        ratios = min(low / likely, 1.0), max(high / likely, 1.0)
        if ratios != (1.0, 1.0):
            found[task] = Spread(*ratios, requirement)
    return found
