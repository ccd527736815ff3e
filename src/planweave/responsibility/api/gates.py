"""Routes of start gates."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.planning.models import Release
from planweave.workspaces.api import here

from .. import bridge, policy, schemas
from ..actions import gates as actions
from ..models import StartGate, StartPart
from ..queries.facts import AreaFact, ItemFact, areas_here, items_here, members_here, planners_here
from ..queries.gates import gates_readable_by, parts_said, readable_gate, tasks_of
from ..rules.words import GateState, PartState

router = Router()
GATE = "/workspaces/{slug}/start-gates/{key}"
SHOWN = 8


@router.get("/workspaces/{slug}/start-gates", response=schemas.GateList, operation_id="list_start_gates")
def list_start_gates(request: HttpRequest, slug: str) -> Any:
    """Gates in the order of their releases' dates, with how many have confirmed; and the releases without one."""
    actor = here(request, slug)
    gates = list(gates_readable_by(actor).order_by("release__start_on", "pk"))
    said = parts_said(gates)
    by_release: dict[int, list[ItemFact]] = defaultdict(list)
    for item in items_here(actor.here):
        if item.release is not None:
            by_release[item.release].append(item)
    areas, managers = areas_here(actor.here), planners_here(actor.here)
    rows = []
    for gate in gates:
        division = bridge.division_of(by_release[gate.release_id], areas, managers=managers)
        rows.append(_summary(actor, gate, division, said.get(gate.pk, {})))
    releases = Release.objects.filter(workspace_id=actor.here).exclude(
        pk__in=[gate.release_id for gate in gates]
    )
    return {
        "items": rows,
        "without": list(releases.order_by("start_on", "pk").values("id", "name")),
        "can_set_up": policy.can_set_up_gate(actor),
    }


@router.post("/workspaces/{slug}/start-gates", response={201: schemas.GateOut}, operation_id="set_up_gate")
def set_up_gate(request: HttpRequest, slug: str, body: schemas.GateIn) -> Any:
    """Put a gate before a release; everybody with a part in it is asked to confirm it."""
    actor = here(request, slug)
    gate = actions.set_up_gate(actor, body.release)
    return Status(201, _out(actor, readable_gate(actor, gate.record.key)))


@router.get(GATE, response=schemas.GateOut, operation_id="get_start_gate")
def get_start_gate(request: HttpRequest, slug: str, key: str) -> Any:
    """A gate: who answers for which part of the release, who has confirmed, what belongs to nobody."""
    actor = here(request, slug)
    return _out(actor, readable_gate(actor, key))


@router.delete(GATE, response={204: None}, operation_id="remove_gate")
def remove_gate(request: HttpRequest, slug: str, key: str) -> Any:
    """Take a gate away that has not opened."""
    actions.remove_gate(here(request, slug), key)
    return Status(204, None)


@router.post(GATE + "/confirm", response=schemas.GateOut, operation_id="confirm_part")
def confirm_part(request: HttpRequest, slug: str, key: str, body: schemas.GateConfirmIn) -> Any:
    """Confirm one's own part, as it was seen."""
    actor = here(request, slug)
    actions.confirm_part(actor, key, areas=body.areas, requirements=body.requirements, note=body.note)
    return _out(actor, readable_gate(actor, key))


@router.post(GATE + "/ask", response=schemas.GateOut, operation_id="ask_for_parts")
def ask_for_parts(request: HttpRequest, slug: str, key: str) -> Any:
    """Remind everybody who has not confirmed."""
    actor = here(request, slug)
    actions.ask_again(actor, key)
    return _out(actor, readable_gate(actor, key))


@router.post(GATE + "/start", response=schemas.GateOut, operation_id="start_release")
def start_release(request: HttpRequest, slug: str, key: str, body: schemas.GateStartIn) -> Any:
    """Open the gate; 409 says who is missing, and a lead may then open it with a reason."""
    actor = here(request, slug)
    actions.start_release(actor, key, override_reason=body.override_reason)
    return _out(actor, readable_gate(actor, key))


def _summary(
    actor: Actor, gate: StartGate, division: bridge.Division, said: dict[int, StartPart]
) -> dict[str, Any]:
    states = {who: actions.part_state(said.get(who), part.said()) for who, part in division.parts.items()}
    return {
        "key": gate.record.key,
        "release": gate.release_id,
        "release_name": gate.release.name,
        "start_on": gate.release.start_on,
        "state": gate.state,
        "confirmed": sum(1 for state in states.values() if state == PartState.CONFIRMED),
        "people": len(states),
        "nobodys": len(division.nobodys),
        "is_mine_open": gate.state == GateState.WAITING
        and states.get(actor.user_id, PartState.CONFIRMED) != PartState.CONFIRMED,
        "started_at": gate.started_at,
        "is_overridden": gate.override_reason != "",
    }


def _out(actor: Actor, gate: StartGate) -> dict[str, Any]:
    areas, items = areas_here(actor.here), items_here(actor.here, release=gate.release_id)
    managers, people = planners_here(actor.here), members_here(actor.here)
    division = bridge.division_of(items, areas, managers=managers)
    said = parts_said([gate])[gate.pk]
    titles = {item.id: {"key": item.key, "title": item.title} for item in items}
    tasks = tasks_of(list(titles))
    summary = _summary(actor, gate, division, said)
    is_waiting = gate.state == GateState.WAITING
    is_ready = summary["confirmed"] == summary["people"] > 0 and not division.nobodys
    return summary | {
        "version": gate.record.version,
        "title": gate.record.title,
        "parts": [
            _part(actor, who, part, said.get(who), areas=areas, people=people, titles=titles, tasks=tasks)
            for who, part in sorted(division.parts.items(), key=lambda one: people.get(one[0], ""))
        ],
        "nobodys_items": _items(division.nobodys, titles),
        "started_by": {"id": gate.started_by_id, "name": gate.started_by.name} if gate.started_by else None,
        "override_reason": gate.override_reason,
        "missing_then": [{"id": pk, "name": people.get(pk, "—")} for pk in gate.missing_then],
        "can": {
            "confirm": is_waiting and policy.can_confirm(actor, set(division.parts)),
            "start": is_waiting and is_ready and policy.can_start(actor),
            "override": is_waiting and not is_ready and policy.can_override(actor),
            "remove": is_waiting and policy.can_set_up_gate(actor),
        },
    }


def _part(
    actor: Actor,
    who: int,
    part: bridge.Part,
    said: StartPart | None,
    *,
    areas: Sequence[AreaFact],
    people: dict[int, str],
    titles: dict[int, dict[str, str]],
    tasks: dict[int, int],
) -> dict[str, Any]:
    confirmed = set(said.confirmed.get("requirements", [])) if said and said.confirmed_at else set()
    present = set(part.requirements)
    return {
        "person": {"id": who, "name": people.get(who, "—")},
        "state": actions.part_state(said, part.said()),
        "areas": part.areas,
        "area_names": [area.name for area in areas if area.id in part.areas],
        "requirements": part.requirements,
        "items": _items(part.requirements, titles),
        "tasks": sum(tasks.get(pk, 0) for pk in part.requirements),
        "added": len(present - confirmed) if confirmed else 0,
        "removed": len(confirmed - present),
        "asked_at": said.asked_at if said else None,
        "confirmed_at": said.confirmed_at if said else None,
        "note": said.note if said else "",
        "is_mine": who == actor.user_id,
    }


def _items(ids: Sequence[int], titles: dict[int, dict[str, str]]) -> list[dict[str, str]]:
    return [titles[pk] for pk in ids[:SHOWN]]
