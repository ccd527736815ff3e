"""What the gate holds back, and what it hears of: work that would begin, parts that move, releases that come and go."""

from collections.abc import Sequence

from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict
from planweave.kernel.events import Entry, guards, hears, record_event
from planweave.kernel.models import Record
from planweave.planning.events import ReleaseCreated, ReleaseDeleted, TaskChanged, TaskCreated
from planweave.planning.models import Release, Task
from planweave.requirements.events import RequirementChanged, RequirementCreated
from planweave.requirements.models import Requirement
from planweave.requirements.rules import State
from planweave.workspaces.events import AreaChanged
from planweave.workspaces.models import Area

from .. import events, texts
from ..models import AreaPlace, ResponsibilityMap, StartGate
from ..rules.words import GateState
from .gates import ask, hold_gate, make_gate

BEGUN = (State.IN_PROGRESS, State.DONE)


@guards(RequirementCreated, RequirementChanged, TaskCreated, TaskChanged)
def hold_back_work(actor: Actor, entries: Sequence[Entry]) -> None:
    """Refuse work on a release whose gate is shut: a requirement in progress or done, a task with progress.

    Also what would bring begun work into such a release. Only what this write changed is looked at; two queries
    where something of the kind was changed, none otherwise.
    """
    requirements, tasks = [], []
    for entry in entries:
        if entry.record is None:
            continue
        touched = {
            name: after for name, (before, after) in entry.changes.items() if after and after != before
        }
        if isinstance(entry.event, RequirementCreated | RequirementChanged):
            if touched.get("state") in BEGUN or "release" in touched:
                requirements.append(entry.record.pk)
        elif "progress" in touched or "release" in touched or "requirement" in touched:
            tasks.append(entry.record.pk)
    if not requirements and not tasks:
        return
    shut = dict(
        StartGate.objects.filter(
            record__workspace_id=actor.here, record__deleted_at=None, state=GateState.WAITING
        ).values_list("release_id", "record__key")
    )
    if not shut:
        return
    if requirements:
        rows = Requirement.objects.filter(pk__in=requirements, release__in=shut, state__in=BEGUN)
        _refuse(shut, rows.values_list("release_id", "release__name", "record__key"))
    if tasks:
        rows = Task.objects.filter(pk__in=tasks, progress__gt=0, record__deleted_at=None)
        _refuse(shut, rows.filter(release__in=shut).values_list("release_id", "release__name", "record__key"))
        inside = rows.filter(requirement__requirement__release__in=shut)
        _refuse(
            shut,
            inside.values_list(
                "requirement__requirement__release_id",
                "requirement__requirement__release__name",
                "record__key",
            ),
        )


@hears(RequirementCreated, RequirementChanged)
def ask_newcomers(actor: Actor, entries: Sequence[Entry]) -> None:
    """Whoever gets a part in a release that waits, by a requirement or an area that moves, is asked as well."""
    moved = {
        entry.record.pk
        for entry in entries
        if entry.record and entry.changes.keys() & {"release", "area", "owner", "product"}
    }
    if not moved:
        return
    waiting = StartGate.objects.filter(
        record__workspace_id=actor.here, record__deleted_at=None, state=GateState.WAITING
    )
    gates = waiting.filter(release__requirements__in=moved).distinct()
    for key in list(gates.values_list("record__key", flat=True)):
        held = hold_gate(actor, key)
        ask(actor, held, [who for who in held.missing() if who not in held.said])


@hears(ReleaseCreated)
def set_up_gates(actor: Actor, entries: Sequence[Entry]) -> None:
    """A gate for every new release, where the map says so."""
    if not ResponsibilityMap.objects.filter(workspace_id=actor.here, gates_releases=True).exists():
        return
    ids = [entry.event.release for entry in entries if isinstance(entry.event, ReleaseCreated)]
    for release in Release.objects.filter(pk__in=ids).order_by("pk"):
        make_gate(actor, release)


@hears(ReleaseDeleted)
def take_gates_away(actor: Actor, entries: Sequence[Entry]) -> None:
    """A gate goes with its release."""
    ids = [entry.event.release for entry in entries if isinstance(entry.event, ReleaseDeleted)]
    for gate in StartGate.objects.filter(release__in=ids).select_related("record", "release"):
        Record.objects.filter(pk=gate.pk).update(deleted_at=timezone.now())
        told = events.GateRemoved(release=gate.release_id, name=gate.release.name)
        record_event(actor, told, gate.record)


@hears(AreaChanged)
def note_new_owner(actor: Actor, entries: Sequence[Entry]) -> None:
    """Since when an owner has their area, whether it was given on the map or in the settings."""
    for entry in entries:
        if isinstance(entry.event, AreaChanged) and "owner" in entry.event.changes:
            pk = entry.event.area
            if Area.objects.filter(pk=pk, workspace_id=actor.here).exists():
                since = timezone.localdate() if entry.event.changes["owner"][1] else None
                AreaPlace.objects.update_or_create(area_id=pk, defaults={"owner_since": since})


def _refuse(shut: dict[int, str], rows: object) -> None:
    for release_id, name, key in list(rows)[:1]:
        raise Conflict(texts.WORK_BEFORE_START, name=name, key=key, gate=shut[release_id])
