"""Who does what when: the steps of each child process, by size, kind and allowance of a problem.

The same rules hold for every problem; nothing is tuned to an instance.
"""

from __future__ import annotations

from dataclasses import dataclass

from planweave.science.schedule.instance import Instance
from planweave.science.schedule.problem import Goal, Objective

_FEW = 80


@dataclass(frozen=True, slots=True)
class Step:
    """`kind` is "search", "mend" or "prove"; `seconds` at most (None: all that is left)."""

    kind: str
    seconds: float | None = None
    threads: int = 1
    variant: int = 0


def agenda(
    instance: Instance, objective: Objective, *, seconds: float | None, workers: int
) -> list[list[Step]]:
    """One list of steps per child process.

    Small problems are a matter of proof: both processes prove, one after a moment of search. Large ones are
    a matter of search: one process evolves a population sized for the whole allowance, the other one
    sized for the first second, then tries to prove, then searches afresh.
    """
    goals = {goal for stage in objective.stages for goal in stage}
    regular = goals <= {Goal.MAKESPAN, Goal.TARDINESS, Goal.VALUE}
    if workers <= 1 or seconds is None:
        kind = "search" if regular else "mend"
        return [[Step(kind, None if seconds is None else 0.4 * seconds), Step("prove")]]
    if not regular:
        return [[Step("prove")], [Step("mend"), Step("prove", variant=1)]]
    moment = min(0.25, 0.1 * seconds)
    if instance.n <= 40:
        return [[Step("prove", variant=0)], [Step("search", moment, variant=2), Step("prove", variant=1)]]
    first = min(1.2, 0.3 * seconds)
    if not instance.is_plain and instance.n > _FEW:
        # Long ones: the bound rises first, for it takes a moment; then two searches of different size.
        return [
            [Step("search")],
            [
                Step("search", 0.1 * seconds, variant=2),
                Step("prove", 0.35 * seconds),
                Step("search", variant=3),
            ],
        ]
    if not instance.is_plain:
        return [[Step("prove", variant=0)], [Step("search", 0.5 * seconds), Step("prove", variant=1)]]
    # From some 200 activities on proofs neither close nor improve a plan within minutes.
    share = 0.8 if instance.n <= 80 else 0.35 if instance.n <= 200 else 0.1
    return [
        [Step("search")],
        [
            Step("search", first, variant=2),
            Step("prove", share * (seconds - first)),
            Step("search", variant=3),
        ],
    ]
