"""Plan baselines taken, withdrawn and put back; scenarios made, renamed, brought up to date and deleted."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.models import ChainHead
from planweave.kernel.texts import NOT_FOUND
from planweave.kernel.trash import discard, keeps_in_trash
from planweave.workspaces.policy import can_manage, require

from .. import events, texts
from ..models import CopiedRow, PlanCopy
from ..policy import can_take, can_withdraw
from ..queries.copies import readable_copy, rows_of
from ..queries.plan import people_rows, plan_rows, settled_scope
from ..rules.differences import is_applied
from ..rules.words import CopyKind, CopyRow, PlanRow, RowKind, ScopeKind


def take_plan_baseline(
    actor: Actor, *, name: str, note: str = "", scope: Mapping[str, Any] | None = None
) -> PlanCopy:
    """Freeze the plan, or a project or releases of it. Invalid where there is nothing, Conflict for a taken name."""
    require(can_take(actor), actor)
    with transaction.atomic():
        # Every write ends by locking the history's head: nobody changes the plan while it is read.
        ChainHead.objects.select_for_update().get(workspace_id=actor.here)
        settled = settled_scope(actor, scope or {})
        copy = _made(actor, CopyKind.BASELINE, name=name, note=note, scope=settled)
        _keep(copy, plan_rows(actor.here, settled).values())
        record_event(actor, events.PlanBaselineTaken(copy=copy.pk, name=copy.name, tasks=copy.tasks))
    return copy


def keep_plan_baseline(
    actor: Actor, *, name: str, note: str = "", project: int, frozen: Mapping[int, Mapping[str, Any]]
) -> PlanCopy:
    """A plan baseline that was taken elsewhere: the project's tasks that `frozen` names, each with those values in
    place of today's, with those above them and the links between them. A taken name gets a number behind it."""
    require(can_take(actor), actor)
    with transaction.atomic():
        ChainHead.objects.select_for_update().get(workspace_id=actor.here)
        settled = settled_scope(actor, {"kind": ScopeKind.PROJECT, "project": project})
        copy = _made(actor, CopyKind.BASELINE, name=_free(actor, name), note=note, scope=settled)
        rows = plan_rows(actor.here, settled)
        kept = set(frozen)
        for pk in frozen:
            above = rows[RowKind.TASK, pk].values["parent"]
            while above is not None and above not in kept and (RowKind.TASK, above) in rows:
                kept.add(above)
                above = rows[RowKind.TASK, above].values["parent"]
        found = [_as_frozen(row, frozen) for row in rows.values() if _belongs(row, kept)]
        named = {values["person"] for values in frozen.values() if values.get("person")}
        absent = {pk for pk in named if (RowKind.PERSON, pk) not in rows}
        _keep(copy, [*found, *people_rows(actor.here, absent)])
        record_event(actor, events.PlanBaselineTaken(copy=copy.pk, name=copy.name, tasks=copy.tasks))
    return copy


def make_scenario(actor: Actor, *, name: str, note: str = "", source: int | None = None) -> PlanCopy:
    """A what-if copy of the whole plan, or of another scenario with all that it changes."""
    require(can_take(actor), actor)
    with transaction.atomic():
        ChainHead.objects.select_for_update().get(workspace_id=actor.here)
        copy = _made(actor, CopyKind.SCENARIO, name=name, note=note, scope=settled_scope(actor, {}))
        if source is None:
            _keep(copy, plan_rows(actor.here).values())
        else:
            other = readable_copy(actor, source, CopyKind.SCENARIO)
            copy.copied_at = other.copied_at
            _keep(copy, rows_of(other).values())
        record_event(actor, events.ScenarioMade(copy=copy.pk, name=copy.name))
    return copy


def rename_scenario(actor: Actor, copy_id: int, *, version: int | None, name: str, note: str) -> PlanCopy:
    """Another name or note."""
    with transaction.atomic():
        copy = locked_scenario(actor, copy_id, version=version)
        name, note = _words(name, note)
        _check_free(actor, copy.kind, name, other_than=copy.pk)
        copy.name, copy.note = name, note
        copy.save(update_fields=["name", "note"])
        told(actor, copy, rows=0)
    return copy


keeps_in_trash("scenario", can_manage)


def delete_scenario(actor: Actor, copy_id: int) -> None:
    """The plan was never touched by it, so nothing else changes."""
    with transaction.atomic():
        copy = locked_scenario(actor, copy_id, version=None)
        require(can_withdraw(actor, copy.made_by_id), actor)
        record_event(actor, events.ScenarioDeleted(copy=copy.pk, name=copy.name))
        discard(actor, copy, kind="scenario", name=copy.name)


def update_scenario(actor: Actor, copy_id: int, *, version: int | None) -> PlanCopy:
    """Take the plan's present values; what the scenario itself changes stays, where the row is still there.

    A change that says the same as the plan by now is none any more, and links to what is gone go with it.
    """
    with transaction.atomic():
        copy = locked_scenario(actor, copy_id, version=version)
        plan, held = plan_rows(actor.here), rows_of(copy)
        kept: list[CopyRow] = []
        for row in plan.values():
            old = held.get(row.id)
            changes = {
                name: value
                for name, value in (old.changes if old else {}).items()
                if row.values.get(name) != value
            }
            kept.append(_frozen(row, changes=changes, is_removed=bool(old and old.is_removed)))
        now = {
            row.ref: row.applied_as
            for row in held.values()
            if row.kind == RowKind.TASK and row.applied_as is not None and is_applied(row, plan)
        }
        for own in held.values():
            if own.frozen is None and not is_applied(own, plan):
                own.changes |= {
                    name: now[own.changes[name]]
                    for name in ("predecessor", "successor", "parent")
                    if own.changes.get(name) in now
                }
                kept.append(own)
        tasks = {one.ref for one in kept if one.kind == RowKind.TASK}
        kept = [one for one in kept if one.frozen is not None or _fits(one, tasks)]
        CopiedRow.objects.filter(copy=copy).delete()
        copy.copied_at = timezone.now()
        _keep(copy, kept)
        copy.version += 1
        copy.save(update_fields=["copied_at", "tasks", "version"])
        record_event(actor, events.ScenarioUpdated(copy=copy.pk, name=copy.name))
    return copy


def withdraw_plan_baseline(actor: Actor, copy_id: int) -> PlanCopy:
    """Out of use; it stays readable and its name stays taken."""
    return _put_withdrawn(actor, copy_id, is_withdrawn=True)


def reinstate_plan_baseline(actor: Actor, copy_id: int) -> PlanCopy:
    return _put_withdrawn(actor, copy_id, is_withdrawn=False)


def locked_scenario(actor: Actor, copy_id: int, *, version: int | None) -> PlanCopy:
    """The scenario, locked; 404, 403, or 409 where somebody changed it since `version`."""
    require(can_take(actor), actor)
    copy = (
        PlanCopy.objects.select_for_update(of=("self",))
        .select_related("made_by")
        .filter(workspace_id=actor.here, kind=CopyKind.SCENARIO, pk=copy_id)
        .first()
    )
    if copy is None:
        raise NotFound(NOT_FOUND)
    if version is not None and version != copy.version:
        raise Conflict(
            texts.SCENARIO_CHANGED,
            name=copy.name,
            now=copy.version,
            seen=version,
            extra={"version": copy.version},
        )
    return copy


def told(actor: Actor, copy: PlanCopy, *, rows: int) -> None:
    """Count a change of a scenario and tell it."""
    copy.version += 1
    copy.save(update_fields=["version"])
    record_event(actor, events.ScenarioChanged(copy=copy.pk, name=copy.name, rows=rows))


def _made(actor: Actor, kind: CopyKind, *, name: str, note: str, scope: dict[str, Any]) -> PlanCopy:
    name, note = _words(name, note)
    _check_free(actor, kind, name)
    return PlanCopy.objects.create(
        workspace_id=actor.here, kind=kind, name=name, note=note, scope=scope, made_by_id=actor.user_id
    )


def _words(name: str, note: str) -> tuple[str, str]:
    name, note = " ".join(name.split()), note.strip()
    if not name:
        raise Invalid.of({"name": texts.NAME_NEEDED})
    if len(name) > 100:
        raise Invalid.of({"name": texts.NAME_TOO_LONG})
    if len(note) > 500:
        raise Invalid.of({"note": texts.NOTE_TOO_LONG})
    return name, note


def _check_free(actor: Actor, kind: str, name: str, *, other_than: int = 0) -> None:
    same = PlanCopy.objects.filter(workspace_id=actor.here, kind=kind, name__iexact=name)
    if same.exclude(pk=other_than).exists():
        taken = texts.BASELINE_TAKEN if kind == CopyKind.BASELINE else texts.SCENARIO_TAKEN
        raise Conflict(taken, name=name)


def _free(actor: Actor, name: str) -> str:
    """The name, or with the first number behind it that makes it one nobody has used."""
    taken = PlanCopy.objects.filter(workspace_id=actor.here, kind=CopyKind.BASELINE)
    known = {one.casefold() for one in taken.values_list("name", flat=True)}
    wanted = name = " ".join(name.split())[:100]
    number = 2
    while wanted.casefold() in known:
        wanted = f"{name[:94]} ({number})"
        number += 1
    return wanted


def _as_frozen(row: PlanRow, frozen: Mapping[int, Mapping[str, Any]]) -> PlanRow:
    if row.kind != RowKind.TASK or row.ref not in frozen:
        return row
    return replace(row, values=row.values | frozen[row.ref])


def _belongs(row: PlanRow, tasks: set[int]) -> bool:
    if row.kind == RowKind.LINK:
        return row.values["predecessor"] in tasks and row.values["successor"] in tasks
    return row.kind != RowKind.TASK or row.ref in tasks


def _keep(copy: PlanCopy, rows: Iterable[PlanRow | CopyRow]) -> None:
    """Write the rows of a copy; Invalid where there is no task among them."""
    found = [row if isinstance(row, CopyRow) else _frozen(row) for row in rows]
    copy.tasks = sum(row.kind == RowKind.TASK for row in found)
    if not copy.tasks:
        raise Invalid(texts.NOTHING_TO_COPY)
    CopiedRow.objects.bulk_create(
        [
            CopiedRow(
                copy=copy,
                kind=row.kind,
                ref=row.ref,
                key=row.key,
                name=row.name,
                frozen=row.frozen,
                changes=row.changes,
                is_removed=row.is_removed,
                applied_as=row.applied_as,
            )
            for row in found
        ],
        batch_size=500,
    )
    copy.save(update_fields=["tasks", "copied_at"])


def _frozen(row: PlanRow, *, changes: dict[str, Any] | None = None, is_removed: bool = False) -> CopyRow:
    return CopyRow(
        pk=0,
        kind=row.kind,
        ref=row.ref,
        key=row.key,
        name=row.name,
        frozen=row.values,
        changes=changes or {},
        is_removed=is_removed,
    )


def _fits(row: CopyRow, tasks: set[int]) -> bool:
    ends = [row.values.get(name) for name in ("predecessor", "successor")]
    return row.kind != RowKind.LINK or all(end in tasks for end in ends)


def _put_withdrawn(actor: Actor, copy_id: int, *, is_withdrawn: bool) -> PlanCopy:
    require(can_take(actor), actor)
    with transaction.atomic():
        rows = PlanCopy.objects.select_for_update(of=("self",)).select_related("made_by")
        copy = rows.filter(workspace_id=actor.here, kind=CopyKind.BASELINE, pk=copy_id).first()
        if copy is None:
            raise NotFound(NOT_FOUND)
        require(can_withdraw(actor, copy.made_by_id), actor)
        if (copy.withdrawn_at is not None) != is_withdrawn:
            copy.withdrawn_at = timezone.now() if is_withdrawn else None
            copy.save(update_fields=["withdrawn_at"])
            kind = events.PlanBaselineWithdrawn if is_withdrawn else events.PlanBaselineReinstated
            record_event(actor, kind(copy=copy.pk, name=copy.name))
    return copy
