"""Carrying a dry run out: every row, area, link and parent, or nothing."""

from collections.abc import Callable, Sequence
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.events import record_event
from planweave.kernel.links import add_links
from planweave.kernel.models import Record
from planweave.requirements.actions import (
    Draft,
    Edit,
    change_requirements,
    create_requirements,
    set_stakeholder,
)
from planweave.requirements.queries import stakeholders_of
from planweave.workspaces.actions import area_named, skill_named

from ..events import BacklogImported
from ..models import ImportedRow, ImportSession
from ..sessions import check_unchanged, remember_mapping


def carry_out(actor: Actor, session: ImportSession, *, show: Callable[[float], None]) -> dict[str, Any]:
    """Write what the session's dry run showed; all or nothing. `actor.operation_id` is the session's.

    Running it again does nothing: a job may run twice.
    """
    if session.file is None:
        return {"counts": session.diff["counts"], "operation_id": str(session.operation_id)}
    rows = [row for row in session.diff["rows"] if row["action"] in ("create", "change")]
    with transaction.atomic():
        check_unchanged(rows)
        for name, weight in session.diff["stakeholders"]:
            if not stakeholders_of(actor).filter(name=name, weight=weight).exists():
                set_stakeholder(actor, name=name, weight=weight)
        areas = {name: area_named(actor, name).pk for name in session.diff["areas"]}
        for skill in sorted({name for row in rows for name in row["values"].get("efforts", {})}):
            skill_named(actor, skill)
        for row in rows:
            if row["area"]:
                row["values"]["area"] = areas[row["area"]]
        show(0.1)
        new = [row for row in rows if row["action"] == "create"]
        drafts = [Draft(product_id=row["product"], values=row["values"]) for row in new]
        made = []
        for start in range(0, len(drafts), 1000):
            made += create_requirements(actor, drafts[start : start + 1000])
            show(0.1 + 0.6 * (start + 1000) / max(len(drafts), 1000))
        old = [row for row in rows if row["action"] == "change"]
        edits = [Edit(id=row["id"], version=None, values=row["values"]) for row in old if row["values"]]
        for start in range(0, len(edits), 1000):
            change_requirements(actor, edits[start : start + 1000])
        show(0.8)
        records = {row["row"]: record for row, record in zip(new, made, strict=True)}
        records |= _records_of(old)
        _remember_rows(actor, new, records)
        _write_parents_and_links(actor, session, rows, records)
        remember_mapping(actor, session)
        record_event(
            actor,
            BacklogImported(
                file_name=session.file_name,
                content_hash=session.content_hash,
                created=len(new),
                changed=len(old),
            ),
        )
        session.file = None
        session.save(update_fields=["file"])
    return {"counts": session.diff["counts"], "operation_id": str(session.operation_id)}


def _records_of(rows: Sequence[dict[str, Any]]) -> dict[int, Record]:
    found = Record.objects.in_bulk([row["id"] for row in rows])
    return {row["row"]: found[row["id"]] for row in rows}


def _remember_rows(actor: Actor, new: Sequence[dict[str, Any]], records: dict[int, Record]) -> None:
    keyed = [row for row in new if row["outside_key"]]
    ImportedRow.objects.filter(
        workspace_id=actor.here, outside_key__in=[row["outside_key"] for row in keyed],
        product_id__in={row["product"] for row in keyed},
    ).delete()  # fmt: skip
    ImportedRow.objects.bulk_create(
        [
            ImportedRow(
                workspace_id=actor.here,
                product_id=row["product"],
                outside_key=row["outside_key"],
                record=records[row["row"]],
            )
            for row in keyed
        ],
        batch_size=500,
    )


def _write_parents_and_links(
    actor: Actor, session: ImportSession, rows: Sequence[dict[str, Any]], records: dict[int, Record]
) -> None:
    """References between rows, now that all of them are records."""
    by_name: dict[str, Record] = {}
    product = session.mapping["product"]
    for known in ImportedRow.objects.filter(workspace_id=actor.here, product_id=product).select_related(
        "record"
    ):
        by_name[known.outside_key.casefold()] = known.record
    named = {name for row in rows for name in [row["parent"], *(key for _, key in row["links"])] if name}
    for record in Record.objects.filter(
        workspace_id=actor.here, kind="requirement", key__in=[name.upper() for name in named], deleted_at=None
    ):
        by_name[record.key.casefold()] = record
    for row in rows:
        if row["outside_key"] and row["row"] in records:
            by_name[row["outside_key"].casefold()] = records[row["row"]]
    parents = []
    links = []
    for row in rows:
        record = records.get(row["row"])
        if record is None:
            continue
        if row["parent"] and (parent := by_name.get(row["parent"].casefold())):
            parents.append(Edit(id=record.pk, version=None, values={"parent": parent.pk}))
        for kind, key in row["links"]:
            if (other := by_name.get(key.casefold())) and other.pk != record.pk:
                links.append((record, other, kind))
    for start in range(0, len(parents), 1000):
        change_requirements(actor, parents[start : start + 1000])
    add_links(actor, links)
