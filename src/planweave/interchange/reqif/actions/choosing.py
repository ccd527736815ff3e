"""The dry run, and the side that is taken where both changed."""

from collections.abc import Mapping
from typing import Any

import orjson

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.requirements.queries.types import definitions_of
from planweave.workspaces.models import Workspace
from planweave.workspaces.policy import can_plan, require
from planweave.workspaces.queries import product_readable_by

from ...models import ImportSession
from ...sessions import check_open
from .. import texts
from ..planning import DELETED, GONE, Plan, Row, counts_of
from ..queries import own_types_of
from .mapping import check_mapping, complete_choices
from .uploading import read

SIDES = ("mine", "theirs")


def check(
    actor: Actor,
    session: ImportSession,
    *,
    product_id: int,
    types: Mapping[str, Any] | None = None,
    relations: Mapping[str, str] | None = None,
) -> ImportSession:
    """The dry run: every object against what is here, three ways. Writes no requirement."""
    require(can_plan(actor), actor)
    check_open(session)
    product_readable_by(actor, product_id)
    mapping = {name: value for name, value in session.mapping.items() if name in ("types", "relations")}
    if types is not None:
        mapping["types"] = types
    if relations is not None:
        mapping["relations"] = relations
    check_mapping(session, mapping, own_types_of(actor), definitions_of(actor))
    complete_choices(session, mapping, definitions_of(actor))
    document = read(
        actor, bytes(session.file or b""), file_name=session.file_name, mend=session.layout["mend"]
    )
    slug = Workspace.objects.get(pk=actor.here).slug
    plan = Plan(actor, document, mapping, product_id=product_id, slug=slug)
    rows = [_row(row) for row in [*plan.rows.values(), *plan.gone]]
    session.mapping = mapping | {"product": product_id, "choices": {}}
    session.diff = {"counts": counts_of(rows), "rows": rows}
    session.state = ImportSession.State.CHECKED
    session.save(update_fields=["mapping", "diff", "state"])
    return session


def choose(
    actor: Actor,
    session: ImportSession,
    *,
    choices: Mapping[str, Mapping[str, str]],
    everything: str | None = None,
) -> ImportSession:
    """Take a side for conflicts: {identifier: {field: "mine" | "theirs"}}, or one side for all that is still open."""
    require(can_plan(actor), actor)
    check_open(session)
    rows = {row["identifier"]: row for row in session.diff.get("rows", [])}
    chosen = {name: dict(fields) for name, fields in session.mapping.get("choices", {}).items()}
    for name, fields in choices.items():
        for field, side in fields.items():
            if side not in SIDES or field not in rows.get(name, {}).get("conflicts", {}):
                raise Invalid(texts.CHOICE_UNKNOWN, name=f"{name} {field}: {side}"[:120])
            chosen.setdefault(name, {})[field] = side
    if everything is not None:
        if everything not in SIDES:
            raise Invalid(texts.CHOICE_UNKNOWN, name=everything[:120])
        for name, row in rows.items():
            for field in row["conflicts"]:
                if field not in (GONE, DELETED):
                    chosen.setdefault(name, {}).setdefault(field, everything)
    session.mapping["choices"] = chosen
    session.save(update_fields=["mapping"])
    return session


def open_conflicts(session: ImportSession) -> int:
    """How many conflicts wait for a choice. What is gone from the file stays here unless it is chosen otherwise."""
    chosen = session.mapping.get("choices", {})
    return sum(
        field not in chosen.get(row["identifier"], {})
        for row in session.diff.get("rows", [])
        for field in row["conflicts"]
        if field != GONE and row["action"] != "error"
    )


def _row(row: Row) -> dict[str, Any]:
    """The row as the session keeps it."""
    facts = {name: getattr(row, name) for name in Row.__dataclass_fields__}
    return orjson.loads(orjson.dumps(facts | {"action": row.action}, default=str))
