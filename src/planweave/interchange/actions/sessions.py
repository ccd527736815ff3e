"""An import from its file to its commit: what was uploaded, how it is mapped, which rows stay out."""

import hashlib
import uuid
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, Problem
from planweave.kernel.jobs import start_job
from planweave.kernel.models import Job
from planweave.workspaces.policy import can_plan, require
from planweave.workspaces.queries import product_readable_by

from .. import texts
from ..columns import Columns
from ..layouts import layout_of
from ..models import ImportSession, RememberedMapping
from ..queries import REQUIREMENTS, TASKS, Present, surroundings, workspace_columns
from ..sessions import check_open, forget_old_files
from ..tabular.backlog import Backlog, read_backlog, understand_backlog
from ..tabular.backlog_fields import STAKEHOLDER_SHEETS
from ..tabular.fields import Field
from ..tabular.headers import ColumnMapping
from ..tabular.refusals import FileRefused
from ..tabular.sandbox import TabularFile, read_file
from ..tabular.table import Table, fit_of
from ..tabular.task_fields import TASK_FIELDS_BY_NAME, TASK_VOCABULARY
from ..tabular.vocabulary import Vocabulary
from ..tasks import actions as tasks
from .dry_run import plans_of, row_of

ACTIONS = ("create", "change", "skip", "error", "left_out")
"""What becomes of a row; `left_out` is what a person decided."""
JOBS = {REQUIREMENTS: "import_backlog", TASKS: "import_tasks"}


def upload(actor: Actor, *, file_name: str, content: bytes, about: str | None = None) -> ImportSession:
    """Read a file in a limited child process and propose what its columns mean. Nothing is imported yet.

    `about` is one of KINDS; without it the headings decide. Raises Problem (422) with one sentence where the file is
    refused.
    """
    require(can_plan(actor), actor)
    if not content:
        raise Invalid(texts.FILE_MISSING)
    forget_old_files()
    with refusing(actor):
        file = read_file(content)
        kind, table = _understood(actor, file, about)
    return ImportSession.objects.create(
        workspace_id=actor.here,
        kind=kind,
        file_name=file_name[:200],
        content_hash=hashlib.sha256(content).hexdigest(),
        file=content,
        layout=layout_of(table),
        mapping={"columns": [mapping.as_dict() for mapping in table.mappings]},
        created_by_id=actor.user_id,
    )


def take_as(actor: Actor, session: ImportSession, *, about: str) -> ImportSession:
    """Read the same file as the other kind of table: what its columns probably mean then. The dry run is gone."""
    require(can_plan(actor), actor)
    check_open(session)
    with refusing(actor):
        session.kind, table = _understood(actor, read_file(bytes(session.file or b"")), about)
    session.layout = layout_of(table)
    session.mapping = {"columns": [mapping.as_dict() for mapping in table.mappings]}
    session.diff = {}
    session.state = ImportSession.State.READ
    session.save(update_fields=["kind", "layout", "mapping", "diff", "state"])
    return session


def _understood(actor: Actor, file: TabularFile, about: str | None) -> tuple[str, Backlog | Table]:
    """(kind, the file as that kind of table). More headings that only a plan has make it a plan."""
    columns = workspace_columns(actor)
    if about is None:
        backlog = fit_of(file, Vocabulary(columns.fields), passed_over=STAKEHOLDER_SHEETS)
        about = TASKS if fit_of(file, TASK_VOCABULARY) > backlog else REQUIREMENTS
    remembered = [
        one
        for row in RememberedMapping.objects.filter(workspace_id=actor.here).order_by("used_at")
        for one in row.mapping
    ]
    if about == TASKS:
        own = [
            ColumnMapping(**one | {"field": one["field"].removeprefix(tasks.REMEMBERED_AS)})
            for one in remembered
            if one["field"].startswith(tasks.REMEMBERED_AS)
        ]
        return about, tasks.understood(file, own)
    used = [ColumnMapping(**one) for one in remembered]
    return about, understand_backlog(file, remembered=used, fields=columns.fields)


def check(
    actor: Actor,
    session: ImportSession,
    *,
    product_id: int,
    sheet: str | None,
    columns: Sequence[ColumnMapping] | None,
    project: tasks.Target = None,
) -> ImportSession:
    """The dry run: what every row would create, change or skip, and what is wrong. Writes nothing else."""
    require(can_plan(actor), actor)
    check_open(session)
    product_readable_by(actor, product_id)
    if session.kind == TASKS:
        if columns is not None:
            _check_columns(actor, columns, TASK_FIELDS_BY_NAME)
        with refusing(actor):
            file = read_file(bytes(session.file or b""))
            tasks.check_tasks(
                actor, session, file, product_id=product_id, project=project, sheet=sheet, columns=columns
            )
        session.state = ImportSession.State.CHECKED
        session.save(update_fields=["layout", "mapping", "diff", "state"])
        return session
    here = surroundings(actor, product_id)
    if columns is not None:
        _check_columns(actor, columns, here.columns.by_name)
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
        if session.kind == TASKS:
            rows = tasks.below(session, set(rows)) & writing
        for row in session.diff["rows"]:
            row["action"] = "left_out" if row["row"] in rows else row["planned"]
        counts = Counter(row["action"] for row in session.diff["rows"])
        session.diff["counts"] = {name: counts.get(name, 0) for name in ACTIONS}
        written = [row for row in session.diff["rows"] if row["action"] in ("create", "change")]
        if session.kind == REQUIREMENTS:
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
        return start_job(actor, JOBS[session.kind], {"session": str(session.pk)})


def _read(
    actor: Actor,
    content: bytes,
    *,
    columns: Columns,
    sheet: str | None = None,
    mappings: Sequence[ColumnMapping] | None = None,
    known_keys: Sequence[str] = (),
) -> Backlog:
    with refusing(actor):
        return read_backlog(
            content, sheet=sheet, mappings=mappings, known_keys=known_keys, fields=columns.fields
        )


@contextmanager
def refusing(actor: Actor) -> Iterator[None]:
    """A refused file as a Problem (422) in the actor's language."""
    try:
        yield
    except FileRefused as refusal:
        raise Problem(
            texts.FILE_REFUSED,
            status=422,
            extra={"reason": refusal.code},
            reason=refusal.say(actor.language),
        ) from refusal


def _check_columns(actor: Actor, mappings: Sequence[ColumnMapping], fields: Mapping[str, Field]) -> None:
    used: Counter[tuple[str, str]] = Counter()
    for mapping in mappings:
        if mapping.field not in fields:
            raise Invalid(texts.FIELD_UNKNOWN, field=mapping.field)
        used[mapping.field, mapping.member] += 1
    for (name, _), count in used.items():
        if count > 1:
            raise Invalid(texts.COLUMN_TWICE, field=fields[name].label(actor.language))
    if not any(mapping.field == "title" for mapping in mappings):
        raise Invalid(texts.TITLE_NOT_MAPPED)
