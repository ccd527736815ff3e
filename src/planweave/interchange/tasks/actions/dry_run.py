"""What every row of a plan table would become, as the session keeps it until the commit."""

from collections.abc import Sequence
from typing import Any

import orjson

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.planning.actions.known import Known
from planweave.planning.models import Task
from planweave.planning.rules import NEW_TASK, TASK_FIELDS, settle_dates
from planweave.resources.queries import working_time_of

from ...rules import RowPlan, refused_row
from ...tabular.parsing import ParsedRow
from ...tabular.table import Table
from .. import texts
from ..cells import Place, places_of
from ..facts import Names, Present
from ..rules import NAMED, TaskPlan, refuse_circles, refuse_dependents, settle_waits, wanted_of


def plans_of(
    actor: Actor, table: Table, present: Present, names: Names, *, product: int, project: int | None
) -> list[RowPlan]:
    """Rows in the file's order. `project` is where rows without a key are looked for, and where new ones go."""
    usable = [row for row in table.rows if row.is_usable and "title" in row.values]
    places = places_of(table.rows)
    plans = _matched(usable, places, present, names, product=product, project=project)
    holding = {place.above for place in (places or {}).values()}
    for plan in plans:
        plan.is_summary = plan.row in holding or bool(plan.known and present.below.get(plan.known.id))
    _settle_values(actor, plans, places, present, names, project=project)
    outlines = {
        str(plan.parsed.values["outline"]).strip().rstrip("."): plan.row
        for plan in plans
        if "outline" in plan.parsed.values
    }
    settle_waits(plans, present, outlines=outlines)
    refuse_circles(plans, present)
    by_row: dict[int, RowPlan] = {plan.row: plan for plan in plans}
    refused = [refused_row(row) for row in table.rows if row.number not in by_row]
    _refuse_below(plans, {row.row for row in refused})
    refuse_dependents(plans)
    by_row |= {plan.row: plan for plan in refused}
    return [by_row[row.number] for row in table.rows]


def _matched(
    rows: Sequence[ParsedRow],
    places: dict[int, Place] | None,
    present: Present,
    names: Names,
    *,
    product: int,
    project: int | None,
) -> list[TaskPlan]:
    """Each row with the task that it means: by our key, else in the project by its title where it lies."""
    found: dict[int, TaskPlan] = {}
    used: set[int] = set()
    for row in rows:
        key = str(row.values.get("key", ""))
        plan = TaskPlan(
            row=row.number,
            outside_key=key,
            product=product,
            known=present.by_key.get(key.casefold()),
            parsed=row,
        )
        found[row.number] = plan
        if plan.known is None and key.rpartition("-")[0].casefold() in names.prefixes:
            plan.say(texts.KEY_UNKNOWN, severity="error", cell=row.cells.get("key", ""), key=key)
        elif plan.known is None and project is not None:
            place = places[row.number] if places else None
            above = found.get(place.above) if place and place.above is not None else None
            parents: set[int | None] | None = (
                {above.known.id if above and above.known else None} if place else None
            )
            if above is None or above.known is not None:
                plan.known = present.find(
                    str(row.values["title"]), project=project, parents=parents, used=used
                )
        if plan.known:
            used.add(plan.known.id)
    return list(found.values())


def _settle_values(
    actor: Actor,
    plans: Sequence[TaskPlan],
    places: dict[int, Place] | None,
    present: Present,
    names: Names,
    *,
    project: int | None,
) -> None:
    """What each row writes, checked as the writing itself checks it, with every refusal at its cell."""
    days = working_time_of(actor.here)
    by_row = {plan.row: plan for plan in plans}
    here = {plan.known.id for plan in plans if plan.known}
    of: dict[int, tuple[dict[str, Any], dict[str, Any]]] = {}
    for plan in plans:
        before = {name: plan.known.values[name] for name in TASK_FIELDS} if plan.known else NEW_TASK
        wanted = wanted_of(plan, before=before, names=names, days=days)
        place = (places or {}).get(plan.row)
        if place and place.fault:
            given = str(plan.parsed.values.get("outline") or plan.parsed.values.get("level", ""))
            plan.say(
                texts.PLACE_FAULTS[place.fault], severity="error", cell=plan.cell("parent"), given=given[:40]
            )
        elif place:
            above = by_row.get(place.above or 0)
            if above is not None and above.known is None:
                plan.above = above.row
            elif above is not None and above.known and above.known.id != before["parent"]:
                wanted["parent"] = above.known.id
            elif place.above is None and before["parent"] in here:
                wanted["parent"] = None
        if plan.known is None and "project" not in wanted and plan.above is None and "parent" not in wanted:
            wanted["project"] = project
        of[plan.row] = before, wanted
    known = Known(actor, [wanted for _, wanted in of.values()])
    for plan in plans:
        before, wanted = of[plan.row]
        values = dict(before) | wanted
        try:
            known.take_project(values, named=wanted)
            settle_dates(values, before=dict(before), named=wanted, days=known.days)
            task = Task(record_id=plan.known.id) if plan.known else None
            known.check(values, task=task, before=dict(before) if plan.known else None)
        except Invalid as refusal:
            for name, text in refusal.fields.items():
                plan.say(text, severity="error", cell=plan.cell(name), **refusal.params)
        plan.values = wanted
        differing = {name: values[name] for name in TASK_FIELDS if values[name] != before[name]}
        if plan.known:
            plan.changes = {
                name: _shown(name, before[name], values[name], present, names) for name in differing
            }
            if plan.above is not None:
                title = by_row[plan.above].parsed.values["title"]
                old = _shown("parent", before["parent"], None, present, names)[0]
                plan.changes["parent"] = [old, str(title)]


def _shown(name: str, before: Any, after: Any, present: Present, names: Names) -> list[Any]:
    """[before, after] as a file would say them."""
    if name in NAMED:
        return [names.said[name].get(value) if value is not None else None for value in (before, after)]
    if name == "parent":
        return [present.known[value].key if value in present.known else None for value in (before, after)]
    return [before, after]


def _refuse_below(plans: Sequence[TaskPlan], refused: set[int]) -> None:
    """A row whose file row above cannot be read lies nowhere."""
    for plan in plans:
        if plan.above in refused:
            plan.say(texts.ABOVE_GONE, severity="error", cell=plan.cell("parent"), row=plan.above)


def row_of(plan: RowPlan) -> dict[str, Any]:
    """One row as the session keeps it: what is shown, and beside it what is written."""
    own = plan if isinstance(plan, TaskPlan) else None
    return orjson.loads(
        orjson.dumps(
            {
                "row": plan.row,
                "action": plan.action,
                "planned": plan.action,
                "id": plan.known.id if plan.known else None,
                "key": plan.known.key if plan.known else "",
                "version": plan.known.version if plan.known else None,
                "outside_key": "" if plan.known else plan.outside_key,
                "product": plan.product,
                "title": plan.values.get("title") or (plan.known.values["title"] if plan.known else ""),
                "values": plan.values,
                "changes": plan.changes,
                "area": None,
                "parent": None,
                "links": [],
                "issues": plan.issues,
                "above": own.above if own else None,
                "waits": [[*end, kind, lag] for end, kind, lag in own.waits] if own else [],
                "drops": own.drops if own else [],
            },
            default=str,
        )
    )
