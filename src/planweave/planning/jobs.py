"""Long work of planning: thin, loads by id, asks the core through the bridge, keeps the answer as a proposal."""

from typing import Any

from planweave.accounts.queries import actor_for
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.jobs import Progress, job
from planweave.kernel.models import Job
from planweave.workspaces.models import Workspace
from planweave.workspaces.queries import enter

from . import texts
from .actions.proposals import make_proposal
from .bridge.release_answer import answer_to
from .bridge.release_question import Question, figure_of, question_of
from .bridge.stopping import StopOf
from .models import Proposal
from .queries.candidates import Facts, facts_of
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
