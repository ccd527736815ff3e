"""An import from its file to its commit: what was uploaded, how it is mapped, which rows stay out."""

import hashlib
import uuid
from collections import Counter
from collections.abc import Collection, Sequence

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, Problem
from planweave.kernel.jobs import start_job
from planweave.kernel.models import Job
from planweave.workspaces.policy import can_plan, require
from planweave.workspaces.queries import product_readable_by

from .. import texts
from ..columns import Columns
from ..models import ImportSession, RememberedMapping
from ..queries import Present, surroundings, workspace_columns
from ..sessions import check_open, forget_old_files
from ..tabular.backlog import Backlog, read_backlog
from ..tabular.headers import ColumnMapping
from ..tabular.refusals import FileRefused
from .dry_run import layout_of, plans_of, row_of

ACTIONS = ("create", "change", "skip", "error", "left_out")
"""What becomes of a row; `left_out` is what a person decided."""


def upload(actor: Actor, *, file_name: str, content: bytes) -> ImportSession:
    """Read a file in a limited child process and propose what its columns mean. Nothing is imported yet.

    Raises Invalid with one sentence where the file is refused.
    """
    require(can_plan(actor), actor)
    if not content:
        raise Invalid(texts.FILE_MISSING)
    forget_old_files()
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
        layout=layout_of(backlog),
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
    check_open(session)
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
    plans = plans_of(actor, backlog, present, here)
    counts = Counter(plan.action for plan in plans)
    session.layout = layout_of(backlog)
    session.mapping = {
        "product": product_id,
        "sheet": backlog.sheet.name,
        "columns": [mapping.as_dict() for mapping in backlog.mappings],
    }
    session.diff = {
        "counts": {name: counts.get(name, 0) for name in ACTIONS},
        "rows": [row_of(plan) for plan in plans],
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
        check_open(session)
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
        check_open(session)
        if session.state != ImportSession.State.CHECKED:
            raise Conflict(texts.NOT_CHECKED)
        session.state = ImportSession.State.COMMITTED
        session.operation_id = uuid.uuid4()
        session.save(update_fields=["state", "operation_id"])
        return start_job(actor, "import_backlog", {"session": str(session.pk)})


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
