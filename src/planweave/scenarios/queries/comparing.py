"""Copies beside the plan: a baseline and today, several scenarios and the present plan."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.models import Job
from planweave.kernel.texts import NOT_FOUND
from planweave.resources.policy import can_see_rates
from planweave.resources.queries import working_time_of

from ..models import PlanCopy
from ..rules.comparing import AimDifference, TaskDifference, aim_differences, task_differences
from ..rules.differences import changed_by, changed_since
from ..rules.measures import Basis, Facts, Measures, basis_of, measures_of
from ..rules.words import CopyKind
from .copies import copies_readable_by, readable_copy, rows_of
from .plan import plan_rows
from .workload import Rows, as_copied, facts_of_copy

MOST_COLUMNS = 6
RISK = "simulate_scenarios"


@dataclass(frozen=True, kw_only=True)
class Compared:
    """A baseline (or an earlier and a later one) and what became of it."""

    left: PlanCopy
    right: PlanCopy | None
    tasks: Sequence[TaskDifference]
    aims: Sequence[AimDifference]
    before: Measures
    after: Measures
    rows: Rows


@dataclass(frozen=True, kw_only=True)
class Column:
    """One plan of a comparison; `copy` None is the present one. `risk` is what was simulated of this very version."""

    copy: PlanCopy | None
    measures: Measures
    changes: int
    stale: int
    risk: dict[str, Any] | None


@dataclass(frozen=True, kw_only=True)
class SideBySide:
    columns: Sequence[Column]
    basis: Basis
    facts: Facts
    value_on: datetime.date | None


def compare_baseline(actor: Actor, left: int, right: int | None = None) -> Compared:
    """What slipped, came and went since a plan baseline: to another one, or to today within the same scope."""
    one = readable_copy(actor, left, CopyKind.BASELINE)
    other = None if right is None else readable_copy(actor, right, CopyKind.BASELINE)
    days, sees_rates = working_time_of(actor.here), can_see_rates(actor)
    then = rows_of(one)
    now = rows_of(other) if other else as_copied(plan_rows(actor.here, one.scope))
    before, after = (facts_of_copy(rows, days=days, sees_rates=sees_rates) for rows in (then, now))
    basis = basis_of([*before.wishes.values(), *after.wishes.values()])
    measured = measures_of(before, basis=basis), measures_of(after, basis=basis)
    return Compared(
        left=one,
        right=other,
        tasks=task_differences(before, after),
        aims=aim_differences(*measured, after),
        before=measured[0],
        after=measured[1],
        rows=then | now,
    )


def side_by_side(actor: Actor, scenario_ids: Sequence[int]) -> SideBySide:
    """The present plan and these scenarios, each measured in the same way.

    Value is measured up to the day on which the present plan is done, so that who delivers earlier has more.
    """
    wanted = list(dict.fromkeys(scenario_ids))[:MOST_COLUMNS]
    found = copies_readable_by(actor, CopyKind.SCENARIO).in_bulk(wanted)
    if len(found) != len(wanted):
        raise NotFound(NOT_FOUND)
    days, sees_rates = working_time_of(actor.here), can_see_rates(actor)
    plan = plan_rows(actor.here)
    present = facts_of_copy(as_copied(plan), days=days, sees_rates=sees_rates)
    basis = basis_of(present.wishes.values())
    risks = risks_of(actor, {pk: copy.version for pk, copy in found.items()})
    first = measures_of(present, basis=basis)
    columns = [Column(copy=None, measures=first, changes=0, stale=0, risk=risks.get("plan"))]
    for pk in wanted:
        rows = rows_of(found[pk])
        columns.append(
            Column(
                copy=found[pk],
                measures=measures_of(facts_of_copy(rows, days=days, sees_rates=sees_rates), basis=basis),
                changes=len(changed_by(rows, plan)),
                stale=len(changed_since(rows, plan)),
                risk=risks.get(str(pk)),
            )
        )
    return SideBySide(columns=columns, basis=basis, facts=present, value_on=first.finish_on)


def risks_of(actor: Actor, versions: dict[int, int]) -> dict[str, Any]:
    """Of the last simulation: the present plan's figures, and those of scenarios that did not change since."""
    last = (
        Job.objects.filter(workspace_id=actor.here, kind=RISK, state=Job.State.DONE)
        .order_by("-created_at")
        .first()
    )
    if last is None:
        return {}
    columns: dict[str, Any] = last.result.get("columns", {})
    seen: dict[str, int] = last.result.get("versions", {})
    return {
        name: figures
        for name, figures in columns.items()
        if name == "plan" or versions.get(int(name)) == seen.get(name)
    }
