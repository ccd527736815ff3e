"""How a copy, the plan as it was copied, and the plan as it is now differ: three-way, row by row. No database."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from .words import ASSUMED, DECIDING, CopyRow, PlanRow, RowId, RowKind

Change = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One row that differs; `fields` are [before, after] by name, empty where the whole row came or went."""

    id: RowId
    pk: int
    key: str
    name: str
    change: Change
    fields: Mapping[str, tuple[Any, Any]]

    @property
    def is_assumption(self) -> bool:
        return self.id[0] in ASSUMED


def changed_since(copied: Mapping[RowId, CopyRow], plan: Mapping[RowId, PlanRow]) -> list[Difference]:
    """What decides the plan and is neither as it was copied nor as the copy says it shall be.

    What was changed and changed back does not count, nor what was applied from this copy.
    """
    found = []
    gone = {row.ref for row in copied.values() if row.kind == RowKind.TASK and row.is_removed}
    for row in copied.values():
        if row.frozen is None:
            continue
        present = plan.get(row.id)
        if present is None:
            ends = {row.values.get("predecessor"), row.values.get("successor")}
            if row.is_removed or (row.kind == RowKind.LINK and ends & gone):
                continue
            if row.kind == RowKind.REQUIREMENT and not _is_named(row.ref, plan):
                continue  # its tasks are gone, and each of them is told
            found.append(_whole(row, "removed"))
            continue
        fields = {
            name: pair
            for name, pair in _differing(row.frozen, present.values, DECIDING[row.kind]).items()
            if pair[1] != row.values.get(name)
        }
        if fields:
            found.append(
                Difference(
                    id=row.id, pk=row.pk, key=row.key, name=present.name, change="changed", fields=fields
                )
            )
    applied = {(row.kind, row.applied_as) for row in copied.values() if row.applied_as is not None}
    for added in plan.values():
        is_plan = added.kind in (RowKind.TASK, RowKind.LINK)
        if is_plan and added.id not in copied and added.id not in applied:
            found.append(
                Difference(id=added.id, pk=0, key=added.key, name=added.name, change="added", fields={})
            )
    return found


def changed_by(
    copied: Mapping[RowId, CopyRow], plan: Mapping[RowId, PlanRow] | None = None
) -> list[Difference]:
    """What a scenario says otherwise than the plan that it was copied from; what `plan` says by now is left out."""
    found = []
    for row in copied.values():
        if row.frozen is None:
            if not row.is_removed and not is_applied(row, plan):
                found.append(_whole(row, "added"))
        elif row.is_removed:
            if plan is None or row.id in plan:
                found.append(_whole(row, "removed"))
        else:
            fields = _differing(row.frozen, row.values, tuple(row.changes))
            if plan is not None and row.id in plan:
                now = plan[row.id].values
                fields = {name: pair for name, pair in fields.items() if now.get(name) != pair[1]}
            if fields:
                found.append(
                    Difference(
                        id=row.id, pk=row.pk, key=row.key, name=row.name, change="changed", fields=fields
                    )
                )
    return found


def is_applied(row: CopyRow, plan: Mapping[RowId, PlanRow] | None) -> bool:
    """Whether an added row is a row of the plan by now."""
    return plan is not None and row.applied_as is not None and (row.kind, row.applied_as) in plan


def needed_by(
    chosen: Collection[RowId], copied: Mapping[RowId, CopyRow], *, among: Collection[RowId]
) -> list[RowId]:
    """Added tasks that chosen links or tasks name and that are not chosen themselves; in order."""
    wanted = []
    for id_ in chosen:
        row = copied[id_]
        ends = [row.values.get(name) for name in ("predecessor", "successor", "parent")]
        wanted += [(RowKind.TASK.value, ref) for ref in ends if isinstance(ref, int) and ref < 0]
    return [id_ for id_ in dict.fromkeys(wanted) if id_ in among and id_ not in chosen]


def living(copied: Mapping[RowId, CopyRow], kind: str) -> list[CopyRow]:
    """The rows of a kind that the copy still has; links only between tasks that it has."""
    rows = [row for row in copied.values() if row.kind == kind and not row.is_removed]
    if kind != RowKind.LINK:
        return rows
    tasks = {row.ref for row in copied.values() if row.kind == RowKind.TASK and not row.is_removed}
    return [row for row in rows if row.values["predecessor"] in tasks and row.values["successor"] in tasks]


def _differing(
    before: Mapping[str, Any], after: Mapping[str, Any], names: Sequence[str]
) -> dict[str, tuple[Any, Any]]:
    return {
        name: (before.get(name), after.get(name)) for name in names if before.get(name) != after.get(name)
    }


def _whole(row: CopyRow, change: Change) -> Difference:
    return Difference(id=row.id, pk=row.pk, key=row.key, name=row.name, change=change, fields={})


def _is_named(requirement: int, plan: Mapping[RowId, PlanRow]) -> bool:
    return any(row.kind == RowKind.TASK and row.values["requirement"] == requirement for row in plan.values())
