"""What a row of a plan table would write: a comparison of values, without a database.

A cell that says what the export would write for the task as it is changes nothing, and an empty cell never does. What
a task that holds others has by those is not taken from the file.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from typing import Any

from planweave.resources.rules import WorkingTime

from ..resolving import is_close
from ..rules import RowPlan, folded
from ..tabular.parsing import ParsedRow
from . import texts
from .cells import waits_of
from .facts import Names, Present

COLUMN_OF = {
    "start_on": "start",
    "finish_on": "finish",
    "effort_days": "effort",
    "is_milestone": "kind",
    "constraint_kind": "constraint",
    "parent": "outline",
}
"""A task's field → the column that it comes from, where they are called differently."""
NAMED = ("person", "skill", "release", "requirement", "project")

End = tuple[str, int]
"""("task", id) for one that is here, ("row", number) for one that the file makes."""


@dataclass(kw_only=True)
class TaskPlan(RowPlan):
    """`above`: the new row that it will lie in. `waits`: links that are new or other; `drops`: tasks it waited for."""

    parsed: ParsedRow
    above: int | None = None
    is_summary: bool = False
    waits: list[tuple[End, str, int]] = field(default_factory=list)
    drops: list[int] = field(default_factory=list)

    @property
    def end(self) -> End:
        return ("task", self.known.id) if self.known else ("row", self.row)

    def cell(self, name: str) -> str:
        """Where the file says it; empty where it does not."""
        cells = self.parsed.cells
        return cells.get(COLUMN_OF.get(name, name)) or (cells.get("level", "") if name == "parent" else "")


def wanted_of(
    plan: TaskPlan, *, before: Mapping[str, Any], names: Names, days: WorkingTime
) -> dict[str, Any]:
    """The fields whose cells say otherwise than `before`; what cannot be understood is said at its cell."""
    cells = plan.parsed.values
    wanted: dict[str, Any] = {"title": " ".join(str(cells["title"]).split())}
    if "deadline" in cells:
        wanted["deadline"] = _iso(cells["deadline"])
    for name in NAMED:
        if name in cells:
            found = _named(plan, name, str(cells[name]), before=before[name], names=names)
            if found is not None:
                wanted[name] = found
    if "constraint" in cells:
        wanted["constraint_kind"] = cells["constraint"]
    if "constraint_on" in cells:
        wanted["constraint_on"] = _iso(cells["constraint_on"])
    if not plan.is_summary:
        wanted |= _work(plan, before=before, days=days)
    return {name: value for name, value in wanted.items() if value != before[name]} | _dates(plan, before)


def _work(plan: TaskPlan, *, before: Mapping[str, Any], days: WorkingTime) -> dict[str, Any]:
    cells, found = plan.parsed.values, dict[str, Any]()
    if cells.get("kind") in ("task", "milestone"):
        found["is_milestone"] = cells["kind"] == "milestone"
    is_milestone = found.get("is_milestone", before["is_milestone"])
    effort = plan.parsed.figure("effort")
    if effort is not None and not is_milestone and not is_close(effort, before["effort_days"]):
        found["effort_days"] = effort
    start, finish = cells.get("start"), cells.get("finish")
    is_spanned = isinstance(start, datetime.date) and isinstance(finish, datetime.date) and start <= finish
    if plan.known is None and effort is None and is_spanned and not is_milestone:
        found["effort_days"] = float(max(1, len(days.days(start, finish))))
    progress = plan.parsed.figure("progress")
    if progress is not None and round(progress * 100) != round(before["progress"] * 100):
        found["progress"] = float(progress)
    return found


def _dates(plan: TaskPlan, before: Mapping[str, Any]) -> dict[str, Any]:
    """Both ends where either is another: so the bar is what the file says, and not moved or resized by one end."""
    cells = plan.parsed.values
    given = {f"{end}_on": _iso(cells[end]) for end in ("start", "finish") if end in cells}
    is_same = all(before[name] == value for name, value in given.items())
    return {} if plan.is_summary or is_same else given


def _named(plan: TaskPlan, name: str, text: str, *, before: Any, names: Names) -> int | None:
    """The id that a name means; the present one where it is called so."""
    said = names.said[name].get(before)
    if said is not None and folded(said) == folded(text):
        return int(before)
    if name == "project":
        found = names.projects.get(folded(text), [])
    else:
        one = {
            "person": names.people,
            "skill": names.skills,
            "release": names.releases,
            "requirement": names.requirements,
        }[name].get(folded(text))
        found = [one] if one is not None else []
    if len(found) == 1:
        return found[0]
    fault = texts.NAME_AMBIGUOUS if found else texts.NAME_UNKNOWN
    plan.say(fault, severity="error", cell=plan.cell(name), name=text[:80])
    return None


def settle_waits(plans: Sequence[TaskPlan], present: Present, *, outlines: Mapping[str, int]) -> None:
    """What every row waits for, against what it waits for now: new and other links, those to drop, what is wrong.

    A link to a task that is no row of the file stays: the file may hold a part of the plan. `outlines`: number of a
    row in the outline → its number in the file.
    """
    by_row = {plan.row: plan for plan in plans}
    own = {plan.outside_key.casefold(): plan for plan in plans if plan.outside_key}
    here = {plan.known.id for plan in plans if plan.known}
    for plan in plans:
        text = plan.parsed.values.get("predecessors")
        if text is None:
            continue
        waits, unclear = waits_of(str(text))
        cell = plan.cell("predecessors")
        if unclear:
            plan.say(texts.WAIT_UNCLEAR, severity="error", cell=cell, part=unclear[0][:60])
            continue
        wanted: dict[End, tuple[str, int]] = {}
        for wait in waits:
            row = own.get(wait.ref.casefold()) or by_row.get(outlines.get(wait.ref, 0))
            known = present.by_key.get(wait.ref.casefold())
            fault = None
            end = row.end if row else ("task", known.id) if known else None
            if end is None:
                fault = texts.WAIT_UNKNOWN
            elif end == plan.end:
                fault = texts.WAIT_ITSELF
            elif end in wanted:
                fault = texts.WAIT_TWICE
            elif _holds(row, end, present) or plan.is_summary:
                fault = texts.WAIT_SUMMARY
            if fault or end is None:
                ref = plan.outside_key or plan.parsed.values["title"] if plan.is_summary else wait.ref
                plan.say(fault or texts.WAIT_UNKNOWN, severity="error", cell=cell, ref=str(ref)[:80])
                break
            wanted[end] = wait.kind, wait.lag_days
        else:
            _compare_waits(plan, wanted, present, here=here)


def _holds(row: TaskPlan | None, end: End, present: Present) -> bool:
    return row.is_summary if row else bool(present.below.get(end[1]))


def _compare_waits(
    plan: TaskPlan, wanted: Mapping[End, tuple[str, int]], present: Present, *, here: set[int]
) -> None:
    now = present.links.get(plan.known.id, {}) if plan.known else {}
    plan.waits = [
        (end, *terms) for end, terms in wanted.items() if end[0] == "row" or now.get(end[1]) != terms
    ]
    plan.drops = [pk for pk in now if ("task", pk) not in wanted and pk in here]
    if plan.waits or plan.drops:
        before = [_said(present.known[pk].key, *terms) for pk, terms in now.items()]
        kept = {("task", pk): terms for pk, terms in now.items() if pk not in plan.drops}
        after = [_said(_name(end, present), *terms) for end, terms in {**kept, **wanted}.items()]
        plan.changes["predecessors"] = [", ".join(before) or None, ", ".join(after)]


def _name(end: End, present: Present) -> str:
    return present.known[end[1]].key if end[0] == "task" else f"#{end[1]}"


def _said(name: str, kind: str, lag: int) -> str:
    return name if (kind, lag) == ("FS", 0) else f"{name}{kind}{lag:+d}d" if lag else f"{name}{kind}"


def refuse_circles(plans: Sequence[TaskPlan], present: Present) -> None:
    """Rows whose links would close a circle with those that are here and those of the file are in error."""
    by_end = {plan.end: plan for plan in plans}
    while True:
        graph: dict[End, set[End]] = {
            ("task", pk): {("task", other) for other in into} for pk, into in present.links.items()
        }
        for plan in plans:
            before = graph.setdefault(plan.end, set())
            before -= {("task", pk) for pk in plan.drops}
            before |= {end for end, _, _ in plan.waits}
        try:
            tuple(TopologicalSorter(graph).static_order())
            return
        except CycleError as circle:
            ends: list[End] = circle.args[1]
        way = " → ".join(_title(end, by_end, present) for end in ends[:12])
        for end in set(ends) & by_end.keys():
            plan = by_end[end]
            if plan.waits:
                plan.say(texts.WAIT_CIRCLE, severity="error", cell=plan.cell("predecessors"), way=way)
                plan.waits, plan.drops = [], []


def _title(end: End, by_end: Mapping[End, TaskPlan], present: Present) -> str:
    if end[0] == "task":
        return present.known[end[1]].key
    return str(by_end[end].parsed.values["title"])[:40]


def refuse_dependents(plans: Sequence[TaskPlan]) -> None:
    """New rows in or behind a new row that is in error are in error too: without it they would be another plan."""
    gone = {plan.row for plan in plans if plan.action == "error" and plan.known is None}
    is_open = True
    while is_open:
        is_open = False
        for plan in plans:
            if plan.action == "error":
                continue
            waited = next((end[1] for end, _, _ in plan.waits if end[0] == "row" and end[1] in gone), None)
            if plan.above in gone:
                plan.say(texts.ABOVE_GONE, severity="error", cell=plan.cell("parent"), row=plan.above)
            elif waited is not None:
                plan.say(texts.WAIT_GONE, severity="error", cell=plan.cell("predecessors"), row=waited)
            else:
                continue
            is_open = True
            if plan.known is None:
                gone.add(plan.row)


def _iso(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
