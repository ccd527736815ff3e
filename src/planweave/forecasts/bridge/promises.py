"""What the forecast says of each thing, small enough to be kept: forty steps of its distribution."""

import datetime
from typing import Any

from planweave.planning.bridge.certainty import date_of, end_of
from planweave.science.simulate import Simulation

from ..rules import QUANTILES, PromiseKind
from .question import Question


def promises_of(question: Question, came: Simulation) -> list[dict[str, Any]]:
    """Rows of `models.Promise`: the whole, releases, projects, open tasks."""
    import numpy as np

    axis = question.axis
    spans = question.simulated.spans
    works = {work.id: work for work in question.simulated.works}
    releases = {release.pk: release for release in question.releases}
    projects = {project.id: project for project in question.projects}
    influences = {int(one.id): one for one in came.activities}
    shares = np.linspace(0.0, 1.0, QUANTILES + 1)

    def day(value: float) -> datetime.date:
        return datetime.date.fromisoformat(date_of(value, axis))

    def row(kind: str, ref: int, days: Any, planned: float) -> dict[str, Any]:
        steps = np.quantile(days, shares)
        p50, p80, p90 = (float(np.quantile(days, share)) for share in (0.5, 0.8, 0.9))
        return {
            "kind": kind,
            "ref": ref,
            "planned_on": day(planned),
            "p50_on": day(p50),
            "p80_on": day(p80),
            "p90_on": day(p90),
            "p80_slip_days": round(p80 - planned, 4),
            "quantiles": [round(100 * step) for step in steps.tolist()],
        }

    whole = row(PromiseKind.WHOLE, 0, came.finish, question.simulated.planned_finish)
    share = None
    if question.deadline is not None:
        share = round(came.probability_by(end_of(question.deadline, axis))[0], 4)
    found = [whole | {"name": question.scope.name, "deadline_on": question.deadline, "share_in_time": share}]
    for reached in came.milestones:
        kind, _, number = reached.id.partition(":")
        ref = int(number)
        in_time = reached.in_time
        told: dict[str, Any] = {"share_in_time": round(in_time[0], 4) if in_time else None}
        if kind == PromiseKind.RELEASE:
            planned = max(spans[work.id][1] for work in works.values() if work.release == ref)
            told |= {"name": releases[ref].name, "deadline_on": releases[ref].finish_on}
        elif kind == PromiseKind.PROJECT:
            planned = max(spans[pk][1] for pk in works if question.project_of[pk] == ref)
            aim = projects[ref]
            told |= {"key": aim.key, "name": aim.name, "deadline_on": aim.deadline}
        else:
            work, one = works[ref], influences[ref]
            planned = spans[ref][1]
            told |= {
                "key": work.key,
                "name": work.title,
                "deadline_on": work.deadline,
                "start_day": round(spans[ref][0], 4),
                "length_days": round(spans[ref][1] - spans[ref][0], 4),
                "is_uncertain": one.sd_days > 0,
                "criticality": round(one.criticality, 4),
                "cruciality": round(one.cruciality, 4),
                "sensitivity": round(one.sensitivity, 4),
                "swing_days": round(one.swing_days, 3),
                "swing_cost": round(one.swing_cost, 2),
            }
        found.append(row(kind, ref, reached.days, planned) | told)
    return found
