"""What every row of a file would become, as the session keeps it until the commit."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import orjson

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.requirements.actions import (
    EMPTY,
)
from planweave.requirements.actions.known import Known
from planweave.requirements.rules.types import is_worked_on

from .. import texts
from ..queries import Present
from ..rules import RowPlan, Surroundings, folded, plan_row, refused_row, without_circles
from ..tabular.backlog import Backlog


def plans_of(actor: Actor, backlog: Backlog, present: Present, here: Surroundings) -> list[RowPlan]:
    items = {item.row: item for item in backlog.items}
    seen: Counter[tuple[int, str]] = Counter()
    plans = []
    for parsed in backlog.rows:
        item = items.get(parsed.number)
        if item is None:
            if parsed.issues:
                plans.append(refused_row(parsed))
            continue
        product = here.products.get(folded(item.product or ""), here.product)
        place = (product, folded(item.title))
        known = present.find(key=item.key, title=item.title, product_id=product, occurrence=seen[place])
        seen[place] += 1
        plans.append(plan_row(item, parsed, known=known, empty=EMPTY, here=here))
    _settle_links(plans, present)
    _check_asked(actor, plans)
    return plans


def _check_asked(actor: Actor, plans: Sequence[RowPlan]) -> None:
    """Say at their rows what the import itself would refuse: what a type or an own field asks for and is not there."""
    usable = [plan for plan in plans if plan.action in ("create", "change")]
    known = Known(actor, [plan.values for plan in usable])
    for plan in usable:
        before = plan.known.values if plan.known else EMPTY | {"owner": actor.user_id}
        values = before | plan.values | ({"area": 0} if plan.area else {})
        try:
            known.check_mandatory(
                values,
                changes=plan.changes if plan.known else values,
                was_worked_on=plan.known is not None and is_worked_on(before["state"]),
            )
        except Invalid as refusal:
            for name, text in refusal.fields.items():
                plan.say(text, severity="error", cell=plan.cells.get(name, ""), **refusal.params)


def _settle_links(plans: Sequence[RowPlan], present: Present) -> None:
    """Drop what is linked already, and dependencies that would close a circle, with a warning on their row."""
    names: dict[str, str] = {}
    for known in present.known.values():
        names[known.key.casefold()] = known.key
    for (_, outside), known in present.by_outside.items():
        names.setdefault(outside, known.key)
    for plan in plans:
        if plan.known:
            names[plan.outside_key.casefold()] = plan.known.key
    key_of = {known.id: known.key for known in present.known.values()}
    linked = {(key_of.get(s), kind, key_of.get(t)) for s, t, kind in present.links}
    wanted: list[tuple[str, str]] = []
    for plan in plans:
        me = plan.known.key if plan.known else plan.outside_key.casefold()
        fresh = []
        for kind, key in plan.links:
            other = names.get(key.casefold(), key.casefold())
            if (me, kind, other) in linked or (kind != "depends_on" and (other, kind, me) in linked):
                continue
            fresh.append((kind, key))
            if kind == "depends_on":
                wanted.append((me, other))
        plan.links = fresh
        if plan.parent and plan.known:
            parent = present.by_key.get(names.get(plan.parent.casefold(), "").casefold())
            if parent and plan.known.values["parent"] == parent.id:
                plan.parent = None
    before = [
        (str(key_of.get(s)), str(key_of.get(t))) for s, t, kind in present.links if kind == "depends_on"
    ]
    for me, other in without_circles(before, wanted):
        for plan in plans:
            if me == (plan.known.key if plan.known else plan.outside_key.casefold()):
                for kind, key in list(plan.links):
                    if kind == "depends_on" and names.get(key.casefold(), key.casefold()) == other:
                        plan.links.remove((kind, key))
                        plan.say(texts.LEFT_OUT_CIRCLE, severity="warning", key=key)


def row_of(plan: RowPlan) -> dict[str, Any]:
    return orjson.loads(
        orjson.dumps(
            {
                "row": plan.row,
                "action": plan.action,
                "planned": plan.action,
                "id": plan.known.id if plan.known else None,
                "key": plan.known.key if plan.known else "",
                "version": plan.known.version if plan.known else None,
                "outside_key": plan.outside_key,
                "product": plan.product,
                "title": plan.values.get("title") or (plan.known.values["title"] if plan.known else ""),
                "values": plan.values if plan.known is None else {n: v[1] for n, v in plan.changes.items()},
                "changes": plan.changes,
                "area": plan.area,
                "parent": plan.parent,
                "links": plan.links,
                "issues": plan.issues,
            },
            default=str,
        )
    )
