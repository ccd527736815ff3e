"""Ask the planning core, and apply or drop what it proposes."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.jobs import start_job
from planweave.kernel.models import Activity, Job, Record
from planweave.kernel.texts import NOT_FOUND
from planweave.requirements import actions as requirement_actions
from planweave.workspaces.policy import require

from .. import events, texts
from ..bridge.rests import differing
from ..models import Proposal, Release
from ..policy import can_ask_core
from ..queries.proposals import state_of, undone_among
from ..queries.workload import with_loans, workload_of
from ..rules import SPAN_FIELDS, ProposalKind, ProposalState
from .tasks import Edit, change_tasks

DECIDING = {
    ProposalKind.RELEASES: frozenset(
        {"release", "is_release_pinned", "effort_likely_days", "efforts", "cost", "priority", "state"}
    ),
    ProposalKind.SCHEDULE: frozenset(
        {
            "person",
            "skill",
            "effort_days",
            "start_on",
            "start_part",
            "finish_on",
            "finish_part",
            "is_pinned",
            "constraint_kind",
            "constraint_on",
            "pauses",
            "recurrence",
            "deadline",
            "release",
            "is_milestone",
            "parent",
        }
    ),
}
"""The fields whose change makes an answer old."""


def ask_for_release_plan(actor: Actor, parameters: dict[str, Any]) -> Job:
    """Queue the question which requirements belong into which release."""
    require(can_ask_core(actor), actor)
    _check_releases(actor, parameters["releases"])
    return start_job(actor, "plan_releases", parameters)


def ask_for_schedule(actor: Actor, parameters: dict[str, Any]) -> Job:
    """Queue the question who does which task when."""
    require(can_ask_core(actor), actor)
    _check_releases(actor, parameters["releases"])
    return start_job(actor, "schedule", parameters)


def ask_for_front(actor: Actor, parameters: dict[str, Any]) -> Job:
    """Queue the question how much value every amount of work or money can buy."""
    require(can_ask_core(actor), actor)
    _check_releases(actor, parameters["releases"])
    return start_job(actor, "release_front", parameters)


def ask_how_sure(actor: Actor, parameters: dict[str, Any]) -> Job:
    """Queue the question how sure the plan's dates are."""
    require(can_ask_core(actor), actor)
    _check_releases(actor, parameters["releases"])
    return start_job(actor, "simulate_plan", parameters)


def _check_releases(actor: Actor, wanted: Sequence[int]) -> None:
    known = set(Release.objects.filter(workspace_id=actor.here, pk__in=wanted).values_list("pk", flat=True))
    if set(wanted) - known:
        raise Invalid.of({"releases": texts.REFERENCE_UNKNOWN})


def make_proposal(actor: Actor, job: Job, *, kind: str, answer: dict[str, Any]) -> Proposal:
    """Keep an answer of the core. A job that runs twice keeps its first answer."""
    with transaction.atomic():
        proposal, is_new = Proposal.objects.get_or_create(
            job=job,
            defaults={
                "workspace_id": actor.here,
                "kind": kind,
                "answer": answer,
                "created_by_id": actor.user_id,
            },
        )
        if is_new:
            record_event(actor, events.ProposalMade(kind=kind, proposal=proposal.pk))
    return proposal


def apply_proposal(actor: Actor, proposal_id: int) -> Proposal:
    """Make the proposal the plan, in one step that undo takes back.

    Conflict where it has no plan, was settled, or something that it rests on changed since: the answer
    lists what (`changed`), and nothing moves.
    """
    require(can_ask_core(actor), actor)
    with transaction.atomic():
        proposal = _open_proposal(actor, proposal_id)
        answer = proposal.answer
        if answer["status"] not in ("optimal", "feasible"):
            raise Conflict(texts.PROPOSAL_EMPTY)
        changed = changed_since(actor, proposal)
        if changed:
            names = ", ".join(dict.fromkeys(row["key"] for row in changed[:5]))
            raise Conflict(
                texts.PROPOSAL_OLD, count=len(changed), names=names, extra={"changed": changed[:200]}
            )
        if proposal.kind == ProposalKind.RELEASES:
            _apply_releases(actor, answer["diff"])
        else:
            _apply_schedule(actor, answer["diff"])
        _settle(actor, proposal, ProposalState.APPLIED)
        record_event(actor, events.ProposalApplied(kind=proposal.kind, proposal=proposal.pk))
    return proposal


def plan_again(actor: Actor, proposal_id: int) -> Job:
    """Queue the question anew that a proposal answers, as it was asked: what it rested on may have changed."""
    require(can_ask_core(actor), actor)
    proposal = Proposal.objects.select_related("job").filter(workspace_id=actor.here, pk=proposal_id).first()
    if proposal is None:
        raise NotFound(NOT_FOUND)
    return start_job(actor, proposal.job.kind, proposal.job.parameters)


def drop_proposal(actor: Actor, proposal_id: int) -> Proposal:
    """Decide against a proposal; nothing moves."""
    require(can_ask_core(actor), actor)
    with transaction.atomic():
        proposal = _open_proposal(actor, proposal_id)
        _settle(actor, proposal, ProposalState.DROPPED)
        record_event(actor, events.ProposalDropped(kind=proposal.kind, proposal=proposal.pk))
    return proposal


def changed_since(actor: Actor, proposal: Proposal) -> list[dict[str, Any]]:
    """What the answer rests on and is not any more as it was: rows of key, field, before, now. Of people's leave and
    loans, and of what others booked, only that it differs.

    A change that was taken back meanwhile does not count.
    """
    answer = proposal.answer
    seen = {int(pk): version for pk, version in answer["versions"].items()}
    records = Record.objects.filter(workspace_id=actor.here).in_bulk(list(seen))
    found = [
        {"key": record.key, "field": "deleted", "before": False, "now": True}
        for record in records.values()
        if record.deleted_at is not None
    ]
    moved = [pk for pk, record in records.items() if record.version > seen[pk] and not record.deleted_at]
    deciding = DECIDING[ProposalKind(proposal.kind)]
    net: dict[tuple[int, str], list[Any]] = {}
    for step in Activity.objects.filter(workspace_id=actor.here, record_id__in=moved).order_by("seq"):
        if step.version is None or step.version <= seen[step.record_id]:
            continue
        for field, (before, after) in step.changes.items():
            if field in deciding:
                net.setdefault((step.record_id, field), [before, after])[1] = after
    found += [
        {"key": records[pk].key, "field": field, "before": before, "now": now}
        for (pk, field), (before, now) in net.items()
        if before != now
    ]
    releases = {int(pk): version for pk, version in answer["release_versions"].items()}
    present = {
        release.pk: release for release in Release.objects.filter(workspace_id=actor.here, pk__in=releases)
    }
    for pk, version in releases.items():
        release = present.get(pk)
        if release is None or release.version != version:
            name = release.name if release else f"#{pk}"
            found.append({"key": name, "field": "release", "before": version, "now": None})
    if "rests" in answer:
        load = with_loans(workload_of(actor.here), actor.here)
        found += differing(load, answer["rests"])
    return found


def _apply_releases(actor: Actor, diff: Sequence[dict[str, Any]]) -> None:
    requirement_actions.change_requirements(
        actor,
        [
            requirement_actions.Edit(id=row["id"], version=None, values={"release": row["after"]})
            for row in diff
        ],
    )


PLACED = ("person", "effort_days", *sorted(SPAN_FIELDS))
"""What a schedule may say of a task; effort only where it plans work that turned out longer."""


def _apply_schedule(actor: Actor, diff: Sequence[dict[str, Any]]) -> None:
    change_tasks(
        actor,
        [
            Edit(
                id=row["id"],
                version=None,
                values={name: row["after"][name] for name in PLACED if name in row["after"]},
            )
            for row in diff
        ],
    )


def _open_proposal(actor: Actor, proposal_id: int) -> Proposal:
    proposal = Proposal.objects.select_for_update().filter(workspace_id=actor.here, pk=proposal_id).first()
    if proposal is None:
        raise NotFound(NOT_FOUND)
    operations = {proposal.operation_id} - {None}
    if state_of(proposal, undone_among(actor.here, operations)) != ProposalState.OPEN:
        raise Conflict(texts.PROPOSAL_SETTLED)
    return proposal


def _settle(actor: Actor, proposal: Proposal, state: ProposalState) -> None:
    proposal.state = state
    proposal.settled_at = timezone.now()
    proposal.settled_by_id = actor.user_id
    proposal.operation_id = actor.operation_id
    proposal.save(update_fields=["state", "settled_at", "settled_by", "operation_id"])
