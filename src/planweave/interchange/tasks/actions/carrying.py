"""Carrying out the dry run of a plan table: every task and link, or nothing."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.events import record_event
from planweave.planning.actions.links import NewLink, add_links, change_link, remove_link
from planweave.planning.actions.tasks import Draft, Edit, change_tasks, create_tasks
from planweave.planning.models import Task
from planweave.planning.queries.tasks import link_rows, links_in
from planweave.projects.actions.projects import create_project

from ...events import PlanImported
from ...models import ImportSession
from ...sessions import check_unchanged, remember_mapping
from .. import texts

AT_ONCE = 2000
REMEMBERED_AS = "task."


def carry_out_tasks(actor: Actor, session: ImportSession, *, show: Callable[[float], None]) -> dict[str, Any]:
    """Write what the session's dry run showed; all or nothing. `actor.operation_id` is the session's.

    Running it again does nothing: a job may run twice.
    """
    answer = {"counts": session.diff["counts"], "operation_id": str(session.operation_id)}
    if session.file is None:
        return answer
    rows = [row for row in session.diff["rows"] if row["action"] in ("create", "change")]
    with transaction.atomic():
        check_unchanged(rows)
        records = {row["row"]: row["id"] for row in session.diff["rows"] if row["id"]}
        new = [row for row in rows if row["action"] == "create"]
        project = _project(actor, session, new)
        show(0.1)
        _create(actor, new, records, project=project, order=session.diff["rows"])
        show(0.6)
        edits = []
        for row in rows:
            above = {"parent": records[row["above"]]} if row["above"] in records else {}
            if row["action"] == "change" and (values := row["values"] | above):
                edits.append(Edit(id=row["id"], version=None, values=values))
        for start in range(0, len(edits), AT_ONCE):
            change_tasks(actor, edits[start : start + AT_ONCE])
        show(0.8)
        _link(actor, rows, records)
        remember_mapping(actor, session, prefix=REMEMBERED_AS)
        record_event(
            actor,
            PlanImported(
                file_name=session.file_name,
                content_hash=session.content_hash,
                created=len(new),
                changed=len(rows) - len(new),
            ),
        )
        session.file = None
        session.mapping["project"] = project
        session.save(update_fields=["file", "mapping"])
    return answer | {"project": project}


def _project(actor: Actor, session: ImportSession, new: Sequence[Mapping[str, Any]]) -> int | None:
    """The project of new rows that name none; made where a new one was asked for."""
    wanted = session.mapping["project"]
    if wanted != "new":
        return int(wanted) if wanted else None
    starts = [row["values"]["start_on"] for row in new if row["values"].get("start_on")]
    stem = session.file_name.rpartition(".")[0] or session.file_name
    values = {
        "title": stem[:200].strip() or texts.PROJECT_NAME.say(actor.language),
        "product": session.mapping["product"],
        "start_on": datetime.date.fromisoformat(min(starts)) if starts else timezone.localdate(),
    }
    return create_project(actor, values=values).pk


def _create(
    actor: Actor,
    new: Sequence[dict[str, Any]],
    records: dict[int, int],
    *,
    project: int | None,
    order: Sequence[Mapping[str, Any]],
) -> None:
    """Level by level below their parents, each between its neighbours of the file. `records` grows."""
    places = _places(new, records, order)
    waiting = list(new)
    while waiting:
        ready = [row for row in waiting if row["above"] is None or row["above"] in records]
        waiting = [row for row in waiting if row["above"] is not None and row["above"] not in records]
        drafts = []
        for row in ready:
            values = dict(row["values"]) | {"position": places[row["row"]]}
            if row["above"] is not None:
                values["parent"] = records[row["above"]]
            elif values.get("project") is None and "parent" not in values:
                values["project"] = project
            drafts.append(Draft(product_id=row["product"], values=values))
        for start in range(0, len(drafts), AT_ONCE):
            made = create_tasks(actor, drafts[start : start + AT_ONCE])
            part = ready[start : start + AT_ONCE]
            records |= {row["row"]: record.pk for row, record in zip(part, made, strict=True)}
        if not ready:
            return


def _places(
    new: Sequence[Mapping[str, Any]], records: Mapping[int, int], order: Sequence[Mapping[str, Any]]
) -> dict[int, float]:
    """A place for each new row: behind the row before it in the file, before the next one that is here already."""
    present = dict(Task.objects.filter(pk__in=list(records.values())).values_list("pk", "position"))
    wanted = {row["row"] for row in new}
    at: list[float | None] = [present.get(records.get(row["row"], 0)) for row in order]
    following: list[float | None] = [None] * len(order)
    nearest: float | None = None
    for index in range(len(order) - 1, -1, -1):
        following[index] = nearest
        nearest = at[index] if at[index] is not None else nearest
    found: dict[int, float] = {}
    last = 0.0
    for index, row in enumerate(order):
        here, after = at[index], following[index]
        if here is not None:
            last = here
        elif row["row"] in wanted:
            last = (last + after) / 2 if after is not None and after > last else last + 1
            found[row["row"]] = last
    return found


def _link(actor: Actor, rows: Sequence[Mapping[str, Any]], records: Mapping[int, int]) -> None:
    held = {(link["predecessor"], link["successor"]): link["id"] for link in link_rows(links_in(actor.here))}
    adding: list[NewLink] = []
    for row in rows:
        successor = records[row["row"]]
        for pk in row["drops"]:
            if (pk, successor) in held:
                remove_link(actor, held.pop((pk, successor)))
        for what, ref, kind, lag in row["waits"]:
            predecessor = ref if what == "task" else records.get(ref)
            if predecessor is None:
                continue  # left out by a person, who was told so
            if link := held.get((predecessor, successor)):
                change_link(actor, link, kind=kind, lag_days=lag)
            else:
                adding.append(NewLink(predecessor=predecessor, successor=successor, kind=kind, lag_days=lag))
    for start in range(0, len(adding), AT_ONCE):
        add_links(actor, adding[start : start + AT_ONCE])
