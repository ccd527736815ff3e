"""Routes of confirmations, and of goals that pull against each other."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.language import Language
from planweave.workspaces.api import here

from .. import actions, policy, schemas, texts
from ..queries.agreements import missing_from, voices_of
from ..queries.conflicts import Flag, flags_in
from ..queries.objectives import objectives_readable_by, readable_objective
from ..rules.words import State
from .objectives import OBJECTIVE
from .said import figure, person, ref_out, voices_out

router = Router()
CONFLICTS = "/workspaces/{slug}/goals/conflicts"


@router.get(
    "/workspaces/{slug}/goals/confirmations",
    response=schemas.ConfirmationsOut,
    operation_id="list_confirmations",
)
def list_confirmations(request: HttpRequest, slug: str) -> Any:
    """Who has understood and agreed to which active objective, and who is still missing."""
    return _confirmations(here(request, slug))


@router.post(
    "/workspaces/{slug}/goals/confirmations",
    response=schemas.ConfirmedGoalsOut,
    operation_id="confirm_goals",
)
def confirm_goals(request: HttpRequest, slug: str, body: schemas.ConfirmGoalsIn) -> Any:
    """Say for oneself that one has understood and agrees, to one objective or a set of them; all or none."""
    actor = here(request, slug)
    wanted = [(one.key, one.edition) for one in body.objectives]
    return {"confirmed": actions.confirm_goals(actor, wanted)}


@router.get(CONFLICTS, response=list[schemas.GoalConflictOut], operation_id="list_goal_conflicts")
def list_goal_conflicts(request: HttpRequest, slug: str) -> Any:
    """Objectives of two owners that pull against each other, each with the reason, and who has looked at it."""
    actor = here(request, slug)
    return [conflict_out(actor, flag) for flag in flags_in(actor)]


@router.put(
    CONFLICTS + "/{conflict}", response=list[schemas.GoalConflictOut], operation_id="look_at_goal_conflict"
)
def look_at_goal_conflict(request: HttpRequest, slug: str, conflict: str, body: schemas.LookAtIn) -> Any:
    """Say that one has looked at it and why it may stay; it counts until the facts change."""
    actor = here(request, slug)
    actions.look_at_conflict(actor, conflict, reason=body.reason)
    return [conflict_out(actor, flag) for flag in flags_in(actor)]


@router.post(
    OBJECTIVE + "/conflicts",
    response={201: list[schemas.GoalConflictOut]},
    operation_id="declare_goal_conflict",
)
def declare_goal_conflict(request: HttpRequest, slug: str, key: str, body: schemas.DeclareConflictIn) -> Any:
    """Say that two objectives conflict."""
    actor = here(request, slug)
    readable_objective(actor, key)
    actions.declare_conflict(actor, key, body.other)
    return Status(201, [conflict_out(actor, flag) for flag in flags_in(actor)])


@router.delete(
    OBJECTIVE + "/conflicts/{other}",
    response=list[schemas.GoalConflictOut],
    operation_id="withdraw_goal_conflict",
)
def withdraw_goal_conflict(request: HttpRequest, slug: str, key: str, other: str) -> Any:
    """Take a declared conflict back."""
    actor = here(request, slug)
    readable_objective(actor, key)
    actions.withdraw_conflict(actor, key, other)
    return [conflict_out(actor, flag) for flag in flags_in(actor)]


def conflict_out(actor: Actor, flag: Flag) -> dict[str, Any]:
    pull = flag.pull
    return {
        "id": pull.fingerprint,
        "kind": pull.kind,
        "first": ref_out(flag.first),
        "second": ref_out(flag.second),
        "reason": reason_of(flag, actor.language),
        "looked": [
            {"person": {"id": one.user_id, "name": one.user.name}, "reason": one.reason, "at": one.at}
            for one in flag.looked
        ],
        "is_settled": flag.is_settled,
        "can_look_at": policy.can_look_at(actor, {flag.first.owner_id, flag.second.owner_id}),
        "can_withdraw": pull.kind == "declared" and policy.can_contribute(actor),
    }


def reason_of(flag: Flag, language: Language) -> str:
    """The sentence that says why, with the objects named."""
    facts = flag.pull.facts
    said: dict[str, object] = {}
    if flag.pull.kind == "opposite":
        said = {
            "metric": facts["metric"],
            "first": flag.first.key,
            "second": flag.second.key,
            "first_way": texts.WAYS[facts["first"]].say(language),
            "second_way": texts.WAYS[facts["second"]].say(language),
        }
    elif flag.pull.kind == "capacity":
        said = {
            "product": flag.product,
            "period": facts["period"],
            "asked": figure(facts["asked_days"]),
            "capacity": figure(facts["capacity_days"]),
        }
    elif flag.pull.kind == "requirements":
        comma = "；" if language == "zh" else "; "
        pairs = [f"{flag.keys.get(one, '?')} ↔ {flag.keys.get(two, '?')}" for one, two, _ in facts["pairs"]]
        said = {"pairs": comma.join(pairs)}
    return texts.PULLS[flag.pull.kind].say(language, **said)


def _confirmations(actor: Actor) -> dict[str, Any]:
    active = list(objectives_readable_by(actor).filter(state=State.ACTIVE).order_by("record__number"))
    voices = voices_of(actor.here, active)
    missing: dict[int, tuple[str, list[str]]] = {}
    for one in active:
        for voice in missing_from(voices[one.pk]):
            missing.setdefault(voice.user, (voice.name, []))[1].append(one.record.key)
    return {
        "objectives": [
            {
                "key": one.record.key,
                "title": one.record.title,
                "owner": person(one.record),
                "edition": one.edition,
                "voices": voices_out(voices[one.pk]),
            }
            for one in active
        ],
        "missing": [
            {"person": {"id": pk, "name": name}, "missing": keys}
            for pk, (name, keys) in sorted(missing.items(), key=lambda pair: (pair[1][0], pair[0]))
        ],
    }
