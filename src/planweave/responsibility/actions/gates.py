"""Start gates: set up, asked at, confirmed, opened."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Forbidden, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.keys import take_numbers
from planweave.kernel.locking import lock_record, touch
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.planning.models import Release
from planweave.workspaces.policy import require

from .. import events, texts
from ..bridge import Division, division_of
from ..models import StartGate, StartPart
from ..policy import can_confirm, can_override, can_set_up_gate, can_start
from ..queries.facts import areas_here, items_here, members_here, planners_here
from ..queries.gates import gates_readable_by
from ..rules.words import GateState, PartState, is_changed_part

KIND, PREFIX = "start_gate", "GATE"


@dataclass(frozen=True, kw_only=True)
class HeldGate:
    record: Record
    gate: StartGate
    division: Division
    said: dict[int, StartPart]

    def state_of(self, user_id: int) -> PartState:
        return part_state(self.said.get(user_id), self.division.parts[user_id].said())

    def missing(self) -> list[int]:
        """Who has a part and has not confirmed it as it is now."""
        return [who for who in self.division.parts if self.state_of(who) != PartState.CONFIRMED]


def part_state(said: StartPart | None, present: dict[str, list[int]]) -> PartState:
    if said is None or said.confirmed_at is None:
        return PartState.MISSING
    return PartState.CHANGED if is_changed_part(said.confirmed, present) else PartState.CONFIRMED


def set_up_gate(actor: Actor, release_id: int) -> StartGate:
    """Put a gate before a release. Everybody with a part in it is asked to confirm that part."""
    require(can_set_up_gate(actor), actor)
    with transaction.atomic():
        release = Release.objects.select_for_update().filter(workspace_id=actor.here, pk=release_id).first()
        if release is None:
            raise Invalid.of({"release": texts.RELEASE_UNKNOWN})
        known = StartGate.objects.select_related("record").filter(release=release).first()
        if known is not None:
            raise Conflict(texts.HAS_GATE, name=release.name, key=known.record.key)
        return make_gate(actor, release)


def make_gate(actor: Actor, release: Release) -> StartGate:
    """The gate itself, for whoever has checked that it may be. Needs a transaction."""
    [number] = take_numbers(actor.here, PREFIX)
    record = Record.objects.create(
        workspace_id=actor.here,
        kind=KIND,
        number=number,
        key=f"{PREFIX}-{number}",
        title=texts.GATE_TITLE.say(actor.language, release=release.name)[:500],
        owner_id=actor.user_id,
        created_by_id=actor.user_id,
        product_id=release.product_id,
    )
    gate = StartGate.objects.create(record=record, release=release)
    record_event(actor, events.GateSetUp(release=release.pk, name=release.name), record)
    held = hold_gate(actor, record.key)
    ask(actor, held, held.missing())
    return gate


def remove_gate(actor: Actor, key: str) -> None:
    """Take the gate away: the release may start as any other. A gate that has opened stays as a document."""
    require(can_set_up_gate(actor), actor)
    with transaction.atomic():
        held = hold_gate(actor, key)
        _require_waiting(held)
        held.record.deleted_at = timezone.now()
        touch(held.record, actor, "deleted_at")
        release = held.gate.release
        record_event(actor, events.GateRemoved(release=release.pk, name=release.name), held.record)
        held.gate.delete()


def ask_again(actor: Actor, key: str) -> list[int]:
    """Remind everybody whose confirmation is missing or was of another part; who they are."""
    require(can_start(actor), actor)
    with transaction.atomic():
        held = hold_gate(actor, key)
        _require_waiting(held)
        missing = held.missing()
        ask(actor, held, missing)
    return missing


def confirm_part(
    actor: Actor, key: str, *, areas: list[int], requirements: list[int], note: str = ""
) -> StartPart:
    """Confirm one's own part, as it was seen: Conflict where the part is another one by now."""
    with transaction.atomic():
        held = hold_gate(actor, key)
        name = held.gate.release.name
        if not can_confirm(actor, set(held.division.parts)):
            raise Forbidden(texts.NOT_YOUR_PART, name=name)
        _require_waiting(held)
        if len(note) > 500:
            raise Invalid.of({"note": texts.NOTE_TOO_LONG})
        present = held.division.parts[actor.user_id].said()
        if is_changed_part({"areas": areas, "requirements": requirements}, present):
            raise Conflict(texts.PART_MOVED)
        part, _ = StartPart.objects.update_or_create(
            gate=held.gate,
            user_id=actor.user_id,
            defaults={"confirmed_at": timezone.now(), "confirmed": present, "note": note.strip()},
        )
        touch(held.record, actor)
        told = events.PartConfirmed(
            areas=present["areas"], requirements=present["requirements"], note=note.strip()
        )
        record_event(actor, told, held.record)
        if not [who for who in held.missing() if who != actor.user_id] and held.record.owner_id:
            tell(actor, held.record, "gate_ready", [held.record.owner_id])
    return part


def start_release(actor: Actor, key: str, *, override_reason: str = "") -> StartGate:
    """Open the gate. Conflict that names who is missing, unless a lead gives a reason, which is kept with the names."""
    require(can_start(actor), actor)
    with transaction.atomic():
        held = hold_gate(actor, key)
        _require_waiting(held)
        release = held.gate.release
        missing = held.missing()
        said = _said_missing(actor, held, missing)
        reason = override_reason.strip() if said else ""
        if said:
            if not reason:
                raise Conflict(texts.GATE_CLOSED, name=release.name, missing=said, extra={"missing": missing})
            require(can_override(actor), actor)
            if len(reason) > 1000:
                raise Invalid.of({"override_reason": texts.REASON_TOO_LONG})
        gate = held.gate
        gate.state, gate.started_at = GateState.STARTED, timezone.now()
        gate.started_by_id = actor.user_id
        gate.override_reason, gate.missing_then = reason, missing
        gate.save()
        touch(held.record, actor)
        told = events.ReleaseStarted(
            release=release.pk, name=release.name, override_reason=reason, missing=missing
        )
        record_event(actor, told, held.record)
        tell(actor, held.record, "gate_overridden" if reason else "gate_opened", held.division.parts)
    return gate


def ask(actor: Actor, held: HeldGate, people: list[int]) -> None:
    """Remember that these were asked, and tell them. Needs a transaction."""
    if not people:
        return
    now = timezone.now()
    for who in people:
        StartPart.objects.update_or_create(gate=held.gate, user_id=who, defaults={"asked_at": now})
    record_event(actor, events.PartAsked(people=people), held.record)
    tell(actor, held.record, "part_asked", people)


def hold_gate(actor: Actor, key: str) -> HeldGate:
    """NotFound where the gate is not here. Needs a transaction."""
    found = gates_readable_by(actor).filter(record__key=key).first()
    record = lock_record(found.pk, actor.here) if found else None
    if found is None or record is None:
        raise NotFound(NOT_FOUND)
    found.record = record
    division = division_of(
        items_here(actor.here, release=found.release_id),
        areas_here(actor.here),
        managers=planners_here(actor.here),
    )
    said = {part.user_id: part for part in StartPart.objects.filter(gate=found)}
    return HeldGate(record=record, gate=found, division=division, said=said)


def _require_waiting(held: HeldGate) -> None:
    if held.gate.state != GateState.WAITING:
        raise Conflict(texts.GATE_STARTED, name=held.gate.release.name)


def _said_missing(actor: Actor, held: HeldGate, missing: list[int]) -> str:
    """What keeps the gate shut, in the reader's language; empty when nothing does."""
    comma = "；" if actor.language == "zh" else "; "
    said = []
    if missing:
        names = members_here(actor.here)
        joined = ("、" if actor.language == "zh" else ", ").join(names.get(who, "—") for who in missing)
        said.append(texts.MISSING_PEOPLE.say(actor.language, names=joined))
    if held.division.nobodys:
        first = Record.objects.get(pk=held.division.nobodys[0]).key
        said.append(texts.MISSING_OWNERS.say(actor.language, count=len(held.division.nobodys), first=first))
    if not held.division.parts and not held.division.nobodys:
        said.append(texts.MISSING_ALL.say(actor.language))
    return comma.join(said)
