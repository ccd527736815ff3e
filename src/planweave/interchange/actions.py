"""Bringing a backlog in: upload, dry run, commit. The commit writes what the dry run showed, or nothing."""

import datetime
import hashlib
import uuid
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict
from typing import Any

import orjson
from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, Problem
from planweave.kernel.events import record_event
from planweave.kernel.jobs import start_job
from planweave.kernel.links import add_links
from planweave.kernel.models import Job, Record
from planweave.requirements.actions import (
    EMPTY,
    Draft,
    Edit,
    change_requirements,
    create_requirements,
    set_stakeholder,
)
from planweave.requirements.actions.known import Known
from planweave.requirements.queries import stakeholders_of
from planweave.requirements.rules.types import is_worked_on
from planweave.workspaces.actions import area_named, skill_named
from planweave.workspaces.policy import can_plan, require
from planweave.workspaces.queries import product_readable_by

from . import texts
from .columns import Columns
from .events import BacklogImported
from .models import ImportedRow, ImportSession, RememberedMapping
from .queries import Present, surroundings, workspace_columns
from .rules import RowPlan, Surroundings, folded, plan_row, refused_row, without_circles
from .tabular.backlog import Backlog, read_backlog
from .tabular.cells import shown
from .tabular.headers import ColumnMapping
from .tabular.refusals import FileRefused
from .tabular.sandbox import Row

KEEP_FILES = datetime.timedelta(days=2)
SAMPLES = 4
ACTIONS = ("create", "change", "skip", "error", "left_out")
"""What becomes of a row; `left_out` is what a person decided."""


def upload(actor: Actor, *, file_name: str, content: bytes) -> ImportSession:
    """Read a file in a limited child process and propose what its columns mean. Nothing is imported yet.

    Raises Invalid with one sentence where the file is refused.
    """
    require(can_plan(actor), actor)
    if not content:
        raise Invalid(texts.FILE_MISSING)
    ImportSession.objects.filter(created_at__lt=timezone.now() - KEEP_FILES).update(file=None)
    remembered = [
        ColumnMapping(**one)
        for row in RememberedMapping.objects.filter(workspace_id=actor.here).order_by("used_at")
        for one in row.mapping
    ]
    backlog = _read(actor, content, columns=workspace_columns(actor), remembered=remembered)
    return ImportSession.objects.create(
        workspace_id=actor.here,
        file_name=file_name[:200],
        content_hash=hashlib.sha256(content).hexdigest(),
        file=content,
        layout=_layout(backlog),
        mapping={"columns": [mapping.as_dict() for mapping in backlog.mappings]},
        created_by_id=actor.user_id,
    )


def check(
    actor: Actor,
    session: ImportSession,
    *,
    product_id: int,
    sheet: str | None,
    columns: Sequence[ColumnMapping] | None,
) -> ImportSession:
    """The dry run: what every row would create, change or skip, and what is wrong. Writes no requirement."""
    require(can_plan(actor), actor)
    _check_open(session)
    product_readable_by(actor, product_id)
    here = surroundings(actor, product_id)
    if columns is not None:
        _check_columns(actor, columns, here.columns)
    present = Present(actor)
    known_keys = [key for known in present.known.values() for key in (known.key,)]
    known_keys += [key for _, key in present.by_outside]
    backlog = _read(
        actor,
        bytes(session.file or b""),
        columns=here.columns,
        sheet=sheet,
        mappings=columns,
        known_keys=known_keys,
    )
    plans = _plans(actor, backlog, present, here)
    counts = Counter(plan.action for plan in plans)
    session.layout = _layout(backlog)
    session.mapping = {
        "product": product_id,
        "sheet": backlog.sheet.name,
        "columns": [mapping.as_dict() for mapping in backlog.mappings],
    }
    session.diff = {
        "counts": {name: counts.get(name, 0) for name in ACTIONS},
        "rows": [_row(plan) for plan in plans],
        "stakeholders": [[each.name, each.weight] for each in backlog.stakeholders],
        "areas": sorted({plan.area for plan in plans if plan.area and plan.action != "error"}),
    }
    session.state = ImportSession.State.CHECKED
    session.save(update_fields=["layout", "mapping", "diff", "state"])
    return session


def leave_out(actor: Actor, session: ImportSession, *, rows: Collection[int]) -> ImportSession:
    """Of all rows that the dry run would write, exactly these stay out. Invalid where one is no such row."""
    require(can_plan(actor), actor)
    with transaction.atomic():
        session = ImportSession.objects.select_for_update().get(pk=session.pk)
        _check_open(session)
        if session.state != ImportSession.State.CHECKED:
            raise Conflict(texts.NOT_CHECKED)
        writing = {row["row"] for row in session.diff["rows"] if row["planned"] in ("create", "change")}
        if unknown := sorted(set(rows) - writing):
            raise Invalid(texts.ROW_NOT_WRITTEN, row=unknown[0])
        for row in session.diff["rows"]:
            row["action"] = "left_out" if row["row"] in rows else row["planned"]
        counts = Counter(row["action"] for row in session.diff["rows"])
        session.diff["counts"] = {name: counts.get(name, 0) for name in ACTIONS}
        written = [row for row in session.diff["rows"] if row["action"] in ("create", "change")]
        session.diff["areas"] = sorted({row["area"] for row in written if row["area"]})
        session.save(update_fields=["diff"])
    return session


def commit(actor: Actor, session: ImportSession) -> Job:
    """Carry out the dry run as a job; one operation, so one undo."""
    require(can_plan(actor), actor)
    with transaction.atomic():
        session = ImportSession.objects.select_for_update().get(pk=session.pk)
        _check_open(session)
        if session.state != ImportSession.State.CHECKED:
            raise Conflict(texts.NOT_CHECKED)
        session.state = ImportSession.State.COMMITTED
        session.operation_id = uuid.uuid4()
        session.save(update_fields=["state", "operation_id"])
        return start_job(actor, "import_backlog", {"session": str(session.pk)})


def carry_out(actor: Actor, session: ImportSession, *, show: Callable[[float], None]) -> dict[str, Any]:
    """Write what the session's dry run showed; all or nothing. `actor.operation_id` is the session's.

    Running it again does nothing: a job may run twice.
    """
    if session.file is None:
        return {"counts": session.diff["counts"], "operation_id": str(session.operation_id)}
    rows = [row for row in session.diff["rows"] if row["action"] in ("create", "change")]
    with transaction.atomic():
        _check_unchanged(rows)
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
        _remember_mapping(actor, session)
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


def _read(
    actor: Actor,
    content: bytes,
    *,
    columns: Columns,
    sheet: str | None = None,
    mappings: Sequence[ColumnMapping] | None = None,
    known_keys: Sequence[str] = (),
    remembered: Sequence[ColumnMapping] = (),
) -> Backlog:
    try:
        return read_backlog(
            content,
            sheet=sheet,
            mappings=mappings,
            known_keys=known_keys,
            remembered=remembered,
            fields=columns.fields,
        )
    except FileRefused as refusal:
        raise Problem(
            texts.FILE_REFUSED,
            status=422,
            extra={"reason": refusal.code},
            reason=refusal.say(actor.language),
        ) from refusal


def _plans(actor: Actor, backlog: Backlog, present: Present, here: Surroundings) -> list[RowPlan]:
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


def _row(plan: RowPlan) -> dict[str, Any]:
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


def _layout(backlog: Backlog) -> dict[str, Any]:
    """What the wizard shows: sheets, headings with samples, and what each column probably is."""
    rows = [row for row in backlog.file.sheet_rows(backlog.sheet) if row.number > backlog.header.last_row]
    return {
        "format": backlog.file.info.format,
        "encoding": backlog.file.info.encoding,
        "sheets": [
            {"name": sheet.name, "rows": sheet.rows, "is_hidden": sheet.hidden}
            for sheet in backlog.file.info.sheets
        ],
        "sheet": backlog.sheet.name,
        "header_row": backlog.header.last_row,
        "rows": len(backlog.rows),
        "columns": [
            {
                "column": proposal.column,
                "heading": proposal.heading,
                "samples": _samples(rows, proposal.column),
                "mapping": proposal.mapping.as_dict() if proposal.mapping else None,
                "confidence": proposal.confidence,
                "reasons": [asdict(reason) for reason in proposal.reasons],
                "others": [list(other) for other in proposal.others],
            }
            for proposal in backlog.proposals
        ],
        "issues": [asdict(issue) for issue in backlog.file_issues],
    }


def _samples(rows: Sequence[Row], column: int) -> list[str]:
    """The first few different values of a column, as a person would read them."""
    found: dict[str, None] = {}
    for row in rows[:200]:
        if (value := row.cell(column)) is not None:
            found[shown(value, width=60)] = None
        if len(found) == SAMPLES:
            break
    return list(found)


def _check_open(session: ImportSession) -> None:
    if session.state == ImportSession.State.COMMITTED or session.file is None:
        raise Conflict(texts.SESSION_ENDED)


def _check_columns(actor: Actor, mappings: Sequence[ColumnMapping], columns: Columns) -> None:
    used: Counter[tuple[str, str]] = Counter()
    for mapping in mappings:
        if mapping.field not in columns.by_name:
            raise Invalid(texts.FIELD_UNKNOWN, field=mapping.field)
        used[mapping.field, mapping.member] += 1
    for (name, _), count in used.items():
        if count > 1:
            raise Invalid(texts.COLUMN_TWICE, field=columns.by_name[name].label(actor.language))
    if not any(mapping.field == "title" for mapping in mappings):
        raise Invalid(texts.TITLE_NOT_MAPPED)


def _check_unchanged(rows: Sequence[dict[str, Any]]) -> None:
    """Somebody may have worked since the dry run: then it no longer shows what would happen."""
    seen = {row["id"]: row["version"] for row in rows if row["id"]}
    now = Record.objects.select_for_update().filter(deleted_at=None).in_bulk(list(seen))
    for pk, version in seen.items():
        if pk not in now or now[pk].version != version:
            raise Conflict(texts.CHANGED_SINCE, key=now[pk].key if pk in now else str(pk))


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


def _remember_mapping(actor: Actor, session: ImportSession) -> None:
    headings = orjson.dumps([column["heading"] for column in session.layout["columns"]])
    RememberedMapping.objects.update_or_create(
        workspace_id=actor.here,
        headings_hash=hashlib.sha256(headings).hexdigest(),
        defaults={"mapping": session.mapping["columns"], "used_at": timezone.now()},
    )
