"""Long work of planning: thin, loads by id, asks the core through the bridge, keeps the answer as a proposal."""

import datetime
from typing import Any

from django.utils import timezone

from planweave.accounts.queries import actor_for
from planweave.kernel.actor import Actor
from planweave.kernel.clock import chore
from planweave.kernel.errors import Invalid
from planweave.kernel.jobs import Progress, job
from planweave.kernel.models import Job
from planweave.workspaces.models import Workspace
from planweave.workspaces.queries import enter

from . import load_texts, texts
from .actions.alerts import look_after_load
from .actions.proposals import make_proposal
from .bridge import certainty, levelling, schedule_answer, schedule_question
from .bridge.release_answer import answer_to
from .bridge.release_front import front_of
from .bridge.release_question import Question, figure_of, question_of
from .bridge.stopping import StopOf
from .models import Proposal
from .queries.candidates import Facts, facts_of
from .queries.load import load_facts
from .queries.spreads import spreads_of
from .queries.workload import Workload, with_loans, workload_of
from .rules import ProposalKind

NAMED_AT_MOST = 10


@job("plan_releases")
def plan_releases(progress: Progress) -> dict[str, Any]:
    """Which requirement into which release. Ends with a sentence where estimates, values or room are missing."""
    row = progress.row
    actor = starter_of(row)
    if known := Proposal.objects.filter(job=row).first():
        return result_of(known, [])
    asked = row.parameters
    facts = facts_of(actor.here, asked["releases"])
    question = question_of(facts, basis=asked["basis"])
    _check(facts, question, is_skipping=asked["skip_unestimated"])
    incumbents: list[dict[str, Any]] = []

    def watch(incumbent: dict[str, Any], share: float) -> None:
        if "objective" in incumbent:
            incumbents.append(incumbent)
        progress.show(share, **incumbent)

    answer = answer_to(
        facts,
        question,
        seconds=asked["seconds"],
        seed=asked["seed"],
        stop=StopOf(progress.stop),
        watch=watch,
    )
    return result_of(make_proposal(actor, row, kind=ProposalKind.RELEASES, answer=answer), incumbents)


@job("release_front")
def release_front(progress: Progress) -> dict[str, Any]:
    """How much is enough. Ends with a sentence where nothing has an estimate or a value."""
    actor = starter_of(progress.row)
    asked = progress.row.parameters
    facts = facts_of(actor.here, asked["releases"])
    question = question_of(facts, basis=asked["basis"])
    if not question.by_id:
        raise Invalid(texts.NOTHING_TO_COMPARE)
    if all(figure_of(c, question.basis) is None for c in question.by_id.values()):
        raise Invalid(texts.NO_VALUE)
    return front_of(
        facts,
        question,
        measure=asked["measure"],
        seconds=asked["seconds"],
        stop=StopOf(progress.stop),
        watch=lambda found, share: progress.show(share, found=found),
    )


@job("schedule")
def schedule(progress: Progress) -> dict[str, Any]:
    """Who does which task when. Ends with a sentence where there is nothing to do or nobody to do it."""
    row = progress.row
    actor = starter_of(row)
    if known := Proposal.objects.filter(job=row).first():
        return result_of(known, [])
    asked = row.parameters
    load = with_loans(workload_of(actor.here), actor.here)
    is_keeping = asked["people"] == "kept"
    from_on = datetime.date.fromisoformat(asked["from_on"]) if asked["from_on"] else timezone.localdate()
    check_staff(load, asked["releases"], is_keeping=is_keeping)
    question = schedule_question.question_of(
        load,
        release_ids=asked["releases"],
        from_on=from_on,
        is_waiting_for_release=asked["release_start"] == "kept",
        is_keeping_people=is_keeping,
    )
    check_equipment(load, question)
    incumbents: list[dict[str, Any]] = []

    def watch(incumbent: dict[str, Any], share: float) -> None:
        incumbents.append(incumbent)
        progress.show(share, **incumbent)

    answer = schedule_answer.answer_to(
        load,
        question,
        seconds=asked["seconds"],
        seed=asked["seed"],
        stop=StopOf(progress.stop),
        watch=watch,
    )
    return result_of(make_proposal(actor, row, kind=ProposalKind.SCHEDULE, answer=answer), incumbents)


@job("level_load")
def level_load(progress: Progress) -> dict[str, Any]:
    """A plan in which nobody is over the limit. Ends with a sentence where nobody is."""
    row = progress.row
    actor = starter_of(row)
    if known := Proposal.objects.filter(job=row).first():
        return result_of(known, [])
    asked = row.parameters
    load, facts = with_loans(workload_of(actor.here), actor.here), load_facts(actor.here)
    today = timezone.localdate()
    if not levelling.is_over(facts, today=today):
        raise Invalid(load_texts.NOTHING_TO_LEVEL)
    question = levelling.levelling_question(load, today=today)
    if not question.moving:
        raise Invalid(load_texts.NOTHING_MOVES)
    incumbents: list[dict[str, Any]] = []

    def watch(incumbent: dict[str, Any], share: float) -> None:
        incumbents.append(incumbent)
        progress.show(share, **incumbent)

    result = schedule_answer.solved(
        question, seconds=asked["seconds"], seed=asked["seed"], stop=StopOf(progress.stop), watch=watch
    )
    answer = levelling.levelling_answer(load, facts, question, result)
    return result_of(make_proposal(actor, row, kind=ProposalKind.SCHEDULE, answer=answer), incumbents)


@chore
def look_after_load_now_and_then() -> None:
    look_after_load()


@job("simulate_plan")
def simulate_plan(progress: Progress) -> dict[str, Any]:
    """How sure the dates are. Ends with a sentence where no task has dates."""
    actor = starter_of(progress.row)
    asked = progress.row.parameters
    load = workload_of(actor.here)
    simulated = certainty.simulated_of(
        load,
        spreads_of(actor.here),
        release_ids=asked["releases"],
        is_starting_early=asked["starts"] == "early",
        correlation=asked["correlation"],
    )
    if simulated is None:
        raise Invalid(texts.NOTHING_TO_SIMULATE)
    return certainty.answer_to(
        load,
        simulated,
        runs=asked["runs"],
        precision=asked["precision"],
        seed=asked["seed"],
        stop=StopOf(progress.stop),
        watch=lambda figures, share: progress.show(share, **figures),
    )


def check_staff(load: Workload, release_ids: list[int], *, is_keeping: bool) -> None:
    """Refuse where no task is left to plan, or where nobody has a skill that one needs."""
    wanted = schedule_question.movable(load, release_ids)
    if not wanted:
        raise Invalid(texts.NOTHING_TO_SCHEDULE)
    missing = schedule_question.unstaffed(load, wanted, is_keeping=is_keeping)
    if missing:
        skills = ", ".join(sorted({work.skill or "—" for work in missing}))
        tasks = [{"id": work.id, "key": work.key, "title": work.title} for work in missing]
        names = ", ".join(work.key for work in missing[:NAMED_AT_MOST])
        if len(missing) > NAMED_AT_MOST:
            names += ", …"
        raise Invalid(
            texts.NOBODY_FOR_SKILL, skills=skills, names=names, count=len(missing), extra={"tasks": tasks}
        )


def check_equipment(load: Workload, question: schedule_question.Question) -> None:
    """Invalid where a task needs more of something than is ever there."""
    short = schedule_question.unequipped(question, load)
    if short:
        names = ", ".join(f"{work.key} ({amount} × {name})" for work, name, amount in short[:NAMED_AT_MOST])
        raise Invalid(texts.EQUIPMENT_SHORT, count=len(short), names=names)


def starter_of(row: Job) -> Actor:
    """The person who started the job, with the rights that they have now."""
    workspace = Workspace.objects.get(pk=row.workspace_id)
    return enter(actor_for(row.created_by, via="job"), workspace.slug)[0]


def result_of(proposal: Proposal, incumbents: list[dict[str, Any]]) -> dict[str, Any]:
    """What the job's row says at the end: the figures, and where to read the rest."""
    figures = ("status", "objective", "bound", "gap", "seconds")
    return {name: proposal.answer.get(name) for name in figures} | {
        "proposal": proposal.pk,
        "incumbents": incumbents,
    }


def _check(facts: Facts, question: Question, *, is_skipping: bool) -> None:
    if not facts.open:
        raise Invalid(texts.NO_RELEASE)
    if question.unestimated and not is_skipping:
        missing = [{"id": c.id, "key": c.key, "title": c.title} for c in question.unestimated]
        names = ", ".join(c.key for c in question.unestimated[:NAMED_AT_MOST])
        if len(missing) > NAMED_AT_MOST:
            names += ", …"
        raise Invalid(texts.MISSING_ESTIMATES, count=len(missing), names=names, extra={"missing": missing})
    if not question.by_id:
        raise Invalid(texts.NOTHING_TO_PLAN)
    if not any(capacity.total for capacity in facts.capacities.values()):
        raise Invalid(texts.NO_CAPACITY)
    if all(figure_of(c, question.basis) is None for c in question.by_id.values()):
        raise Invalid(texts.NO_VALUE)
