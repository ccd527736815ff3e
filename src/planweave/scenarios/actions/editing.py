"""What a scenario says otherwise: rows changed, added, removed and put back. The plan is never touched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.planning.rules import (
    LARGEST_LAG_DAYS,
    NEW_TASK,
    TASK_FIELDS,
    settle_dates,
    task_faults,
)
from planweave.resources.queries import working_time_of
from planweave.resources.rules import WorkingTime, leaves_in_order

from .. import texts
from ..models import CopiedRow, PlanCopy
from ..queries.copies import rows_of
from ..queries.plan import skills_of
from ..rules.differences import living
from ..rules.editing import allowed_in, closes_circle, faults
from ..rules.words import REMOVABLE, CopyRow, RowId, RowKind
from .copies import locked_scenario, told

NEW_LINK: Mapping[str, Any] = {"predecessor": None, "successor": None, "kind": "FS", "lag_days": 0}


@dataclass(frozen=True, kw_only=True)
class RowEdit:
    """One edit. `do` "set" changes fields, "add" makes a task or link, "remove" takes one out, "reset" undoes all that
    the scenario says of a row. `ref` is not asked for where a row is added."""

    do: Literal["set", "add", "remove", "reset"]
    kind: str
    ref: int = 0
    values: Mapping[str, Any]


def change_scenario(
    actor: Actor, copy_id: int, *, version: int | None, edits: Sequence[RowEdit]
) -> tuple[PlanCopy, list[RowId]]:
    """Change rows of a scenario in one step; all or none. The rows that were edited, with the numbers of new ones."""
    with transaction.atomic():
        copy = locked_scenario(actor, copy_id, version=version)
        editor = _Editor(copy, skills=frozenset(skills_of(actor.here)), days=working_time_of(actor.here))
        done = [editor.edit(one) for one in edits]
        editor.save()
        told(actor, copy, rows=len(editor.touched))
    return copy, done


def put_schedule(actor: Actor, copy_id: int, *, version: int, diff: Sequence[Mapping[str, Any]]) -> PlanCopy:
    """Write the planning core's dates and people into the scenario. Conflict where it changed since it was asked."""
    with transaction.atomic():
        copy = locked_scenario(actor, copy_id, version=version)
        editor = _Editor(copy, skills=frozenset(), days=WorkingTime())
        for row in diff:
            editor.put(("task", row["id"]), row["after"])
        editor.save()
        told(actor, copy, rows=len(editor.touched))
    return copy


class _Editor:
    """The rows of one scenario while they are edited."""

    def __init__(self, copy: PlanCopy, *, skills: frozenset[int], days: WorkingTime) -> None:
        self.copy, self.skills, self.days = copy, skills, days
        self.rows = rows_of(copy)
        self.touched: dict[RowId, CopyRow] = {}
        self.least = min((row.ref for row in self.rows.values()), default=0)

    def edit(self, one: RowEdit) -> RowId:
        if one.do == "add":
            return self._add(one)
        id_ = (one.kind, one.ref)
        row = self.rows.get(id_)
        if row is None:
            raise Invalid(texts.ROW_UNKNOWN)
        if one.do == "remove":
            self._remove(row)
        elif one.do == "reset":
            self._reset(row)
        else:
            self._set(row, one.values)
        return id_

    def put(self, id_: RowId, values: Mapping[str, Any]) -> None:
        """New values, with nothing kept as a change that the plan says too."""
        row = self.rows[id_]
        said = row.changes | dict(values)
        frozen = row.frozen
        row.changes = {
            name: value
            for name, value in said.items()
            if frozen is None or name not in frozen or frozen[name] != value
        }
        self.touched[id_] = row

    def save(self) -> None:
        changed = [row for row in self.touched.values() if row.pk]
        CopiedRow.objects.bulk_update(
            [
                CopiedRow(pk=row.pk, name=row.name, changes=row.changes, is_removed=row.is_removed)
                for row in changed
            ],
            ["name", "changes", "is_removed"],
            batch_size=200,
        )
        CopiedRow.objects.bulk_create(
            [
                CopiedRow(
                    copy=self.copy,
                    kind=row.kind,
                    ref=row.ref,
                    key=row.key,
                    name=row.name,
                    frozen=None,
                    changes=row.changes,
                )
                for row in self.touched.values()
                if not row.pk and not row.is_removed
            ]
        )
        gone = [row.pk for row in changed if row.frozen is None and row.is_removed]
        CopiedRow.objects.filter(pk__in=gone).delete()
        self.copy.tasks = len(living(self.rows, RowKind.TASK))
        self.copy.save(update_fields=["tasks"])

    def _set(self, row: CopyRow, values: Mapping[str, Any]) -> None:
        self._check_named(row.kind, values, is_added=row.frozen is None)
        before = row.values
        wanted = before | dict(values)
        if row.kind == RowKind.TASK:
            self._settle(wanted, before=before, named=values)
        self._check(row.kind, wanted)
        if row.kind == RowKind.PERSON:
            wanted["leaves"] = leaves_in_order(wanted["leaves"])
        self.put(row.id, {name: wanted[name] for name in wanted if wanted[name] != before.get(name)})
        if row.kind == RowKind.TASK and row.frozen is None:
            row.name = wanted["title"]
        if row.kind == RowKind.REQUIREMENT and wanted["release"] != before["release"]:
            self._move_requirement(row.ref, wanted["release"])

    def _add(self, one: RowEdit) -> RowId:
        if one.kind not in REMOVABLE:
            raise Invalid(texts.CANNOT_REMOVE)
        self._check_named(one.kind, one.values, is_added=True)
        if one.kind == RowKind.TASK:
            before = {name: NEW_TASK.get(name) for name in TASK_FIELDS}
            values = before | dict(one.values)
            self._settle(values, before=before, named=one.values)
        else:
            values = dict(NEW_LINK) | dict(one.values)
            self._check_link(values)
        self._check(one.kind, values)
        self.least = min(self.least, 0) - 1
        ref = self.least
        name = str(values["title"]) if one.kind == RowKind.TASK else ""
        key = f"+{-ref}" if one.kind == RowKind.TASK else ""
        row = CopyRow(pk=0, kind=one.kind, ref=ref, key=key, name=name, frozen=None, changes=values)
        self.rows[row.id] = self.touched[row.id] = row
        return row.id

    def _remove(self, row: CopyRow) -> None:
        if row.kind not in REMOVABLE:
            raise Invalid(texts.CANNOT_REMOVE)
        row.is_removed = True
        self.touched[row.id] = row
        if row.kind == RowKind.TASK:
            for other in self.rows.values():
                if other.kind == RowKind.TASK and other.values["parent"] == row.ref and not other.is_removed:
                    self._remove(other)
                ends = (other.values.get("predecessor"), other.values.get("successor"))
                if other.kind == RowKind.LINK and other.frozen is None and row.ref in ends:
                    self._remove(other)

    def _reset(self, row: CopyRow) -> None:
        if row.frozen is None:
            self._remove(row)
            return
        was_cut = row.kind == RowKind.REQUIREMENT and "release" in row.changes
        row.changes, row.is_removed = {}, False
        self.touched[row.id] = row
        if was_cut:
            for task in self._tasks_of(row.ref):
                task.is_removed = False
                task.changes.pop("release", None)
                self.touched[task.id] = task

    def _move_requirement(self, requirement: int, release: int | None) -> None:
        """Cut from its release, its work that has not begun is not done; in another release it goes there."""
        for task in self._tasks_of(requirement):
            if release is None:
                task.is_removed = task.is_removed or not task.values["progress"]
            else:
                task.is_removed = False
                self.put(task.id, {"release": release})
            self.touched[task.id] = task

    def _tasks_of(self, requirement: int) -> list[CopyRow]:
        return [
            row
            for row in self.rows.values()
            if row.kind == RowKind.TASK
            and row.frozen is not None
            and row.values["requirement"] == requirement
        ]

    def _check_named(self, kind: str, values: Mapping[str, Any], *, is_added: bool) -> None:
        allowed = allowed_in(kind, is_added=is_added)
        for name in values:
            if name not in allowed:
                raise Invalid(texts.FIELD_FIXED, field=name, names=", ".join(sorted(allowed)))

    def _check(self, kind: str, values: Mapping[str, Any]) -> None:
        wrong = faults(kind, values, self.rows)
        if values.get("skill") is not None and values["skill"] not in self.skills:
            wrong["skill"] = texts.REFERENCE_UNKNOWN
        if wrong:
            raise Invalid.of(wrong, most=LARGEST_LAG_DAYS)

    def _settle(self, values: dict[str, Any], *, before: Mapping[str, Any], named: Mapping[str, Any]) -> None:
        """Dates as the plan itself would settle them."""
        wrong = faults(RowKind.TASK, values, self.rows)
        if not wrong:
            settle_dates(values, before=dict(before), named=list(named), days=self.days)
            wrong = task_faults(values)
        if wrong:
            raise Invalid.of(wrong)

    def _check_link(self, values: Mapping[str, Any]) -> None:
        ends = values["predecessor"], values["successor"]
        if any(("task", end) not in self.rows for end in ends):
            raise Invalid.of({"successor": texts.REFERENCE_UNKNOWN})
        links: dict[int, set[int]] = {}
        for row in living(self.rows, RowKind.LINK):
            links.setdefault(row.values["predecessor"], set()).add(row.values["successor"])
        if ends[1] in links.get(ends[0], ()):
            raise Conflict(texts.LINK_EXISTS)
        if closes_circle(links, predecessor=ends[0], successor=ends[1]):
            raise Conflict(texts.LINK_CYCLE)
