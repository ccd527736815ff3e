"""Long work of scenarios: thin, loads by id, asks the planning core through the bridges."""

import datetime
from typing import Any

from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.jobs import Progress, job
from planweave.planning import texts as planning_texts
from planweave.planning.bridge import certainty, schedule_answer, schedule_question
from planweave.planning.bridge.stopping import StopOf
from planweave.planning.jobs import check_staff, starter_of
from planweave.planning.queries.spreads import spreads_of
from planweave.planning.queries.workload import Workload, with_loans, workload_of
from planweave.resources.queries import working_time_of

from .actions.asking import make_replan
from .actions.editing import put_schedule
from .bridge.replanning import Slip, answers_to, slipped
from .models import Replan
from .queries.comparing import RISK
from .queries.copies import readable_copy, rows_of
from .queries.plan import skills_of
from .queries.workload import workload_of_copy
from .rules.words import CopyKind

SEED = 0
"""The same draws for every plan, so that a difference is one of the plans."""


@job("schedule_scenario")
def schedule_scenario(progress: Progress) -> dict[str, Any]:
    """Who does which task when, in a scenario. Ends with a sentence where there is no plan; then nothing is written."""
    actor = starter_of(progress.row)
    asked = progress.row.parameters
    load = with_loans(load_of(actor, asked["scenario"]), actor.here)
    is_keeping = asked["people"] == "kept"
    check_staff(load, asked["releases"], is_keeping=is_keeping)
    question = schedule_question.question_of(
        load,
        release_ids=asked["releases"],
        from_on=datetime.date.fromisoformat(asked["from_on"]) if asked["from_on"] else timezone.localdate(),
        is_waiting_for_release=asked["release_start"] == "kept",
        is_keeping_people=is_keeping,
    )
    answer = schedule_answer.answer_to(
        load,
        question,
        seconds=asked["seconds"],
        seed=asked["seed"],
        stop=StopOf(progress.stop),
        watch=lambda figures, share: progress.show(share, **figures),
    )
    if answer["status"] in ("optimal", "feasible"):
        put_schedule(actor, asked["scenario"], version=asked["version"], diff=answer["diff"])
    kept = ("status", "verdict", "gap", "finish_on", "conflict", "ways_out")
    return {name: answer.get(name) for name in kept} | {
        "scenario": asked["scenario"],
        "changes": len(answer["diff"]),
    }


@job(RISK)
def simulate_scenarios(progress: Progress) -> dict[str, Any]:
    """How sure the present plan and scenarios are, by planning's simulation; one without dates has no figures."""
    actor = starter_of(progress.row)
    asked = progress.row.parameters
    spreads = spreads_of(actor.here)
    columns: dict[str, Any] = {}
    versions: dict[str, int] = {}
    wanted: list[int | None] = [None, *asked["scenarios"]]
    for number, pk in enumerate(wanted):
        name = "plan" if pk is None else str(pk)
        if pk is not None:
            versions[name] = readable_copy(actor, pk, CopyKind.SCENARIO).version
        load = workload_of(actor.here) if pk is None else load_of(actor, pk)
        simulated = certainty.simulated_of(
            load, spreads, release_ids=[], is_starting_early=False, correlation=0.3
        )
        if simulated is None:
            continue

        def heard(_: dict[str, Any], share: float, done: int = number) -> None:
            progress.show((done + share) / len(wanted))

        answer = certainty.answer_to(
            load,
            simulated,
            runs=asked["runs"],
            precision=None,
            seed=SEED,
            stop=StopOf(progress.stop),
            watch=heard,
        )
        columns[name] = {one: answer[one] for one in ("p50", "p80", "p90", "runs")}
    if not columns:
        raise Invalid(planning_texts.NOTHING_TO_SIMULATE)
    return {"columns": columns, "versions": versions}


@job("replan")
def replan(progress: Progress) -> dict[str, Any]:
    """What to do after slips: two plans to choose from. Nothing moves."""
    row = progress.row
    actor = starter_of(row)
    known = Replan.objects.filter(job=row).first()
    if known is None:
        asked = row.parameters
        load = with_loans(workload_of(actor.here), actor.here)
        later = slipped(load, [slip_of(one) for one in asked["slips"]])
        answers = answers_to(
            load,
            later,
            today=timezone.localdate(),
            seconds=asked["seconds"],
            seed=SEED,
            stop=StopOf(progress.stop),
            watch=lambda figures, share: progress.show(share, **figures),
        )
        slips = [
            one | {"key": load.by_id[one["task"]].key, "title": load.by_id[one["task"]].title}
            for one in asked["slips"]
        ]
        known = make_replan(actor, row, slips=slips, answers=answers)
    return {"replan": known.pk}


def slip_of(said: dict[str, Any]) -> Slip:
    day = said["finish_on"]
    return Slip(
        task=said["task"],
        finish_on=datetime.date.fromisoformat(day) if day else None,
        extra_days=said["extra_days"],
    )


def load_of(actor: Actor, copy_id: int) -> Workload:
    """A scenario's rows as the planning core's workload."""
    copy = readable_copy(actor, copy_id, CopyKind.SCENARIO)
    return workload_of_copy(
        rows_of(copy),
        workspace_id=actor.here,
        days=working_time_of(actor.here),
        skills=skills_of(actor.here),
    )
