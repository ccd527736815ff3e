"""The dry run of a plan file, and what a person chooses of it."""

import datetime
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.resources.models import Person
from planweave.resources.queries import working_time_of
from planweave.workspaces.policy import can_plan, require
from planweave.workspaces.queries import product_readable_by

from ...models import ImportSession
from ...sessions import check_open
from .. import texts
from ..comparing import CHOICES, Row, counts_of, rows_of
from ..queries import before_of, live_file, project_here
from ..reporting import kept_elements, report_of
from .freezing import proposed
from .uploading import NEW, read

MOST_NAMES = 5


def check(
    actor: Actor,
    session: ImportSession,
    *,
    project_id: int | None,
    product_id: int | None,
    people: Mapping[str, Any] | None = None,
) -> ImportSession:
    """The dry run: every task of the file against the project that it came into before, or against nothing.

    Without a project a new one will be made in the product. Writes nothing of the plan.
    """
    require(can_plan(actor), actor)
    check_open(session)
    if project_id is not None:
        product_id = project_here(actor, project_id).record.product_id or product_id
    if product_id is None:
        raise Invalid.of({"product": texts.PRODUCT_NEEDED})
    product_readable_by(actor, product_id)
    staff = {**session.mapping["people"], **_checked_people(actor, session, people or {})}
    document = read(actor, bytes(session.file or b""))
    plan_file = live_file(project_id) if project_id else None
    tasks, resources, assignments = (
        [kept.facts for kept in kind] for kind in (document.tasks, document.resources, document.assignments)
    )
    who = {int(uid): f"new:{uid}" if each == NEW else each for uid, each in staff.items() if each}
    rows = rows_of(
        tasks,
        assignments,
        project=document.project,
        people=who,
        before=before_of(actor, plan_file),
    )
    report = report_of(document.project, tasks, resources, assignments, rows=rows)
    session.mapping = {"project": project_id, "product": product_id, "people": staff, "choices": {}}
    session.diff = {
        "counts": counts_of(rows),
        "rows": [asdict(row) for row in rows],
        "report": report + _on_free_days(actor, rows),
        "kept": kept_elements(document.project),
        "base": plan_file.pk if plan_file else None,
        "baselines": proposed(
            actor, document, rows, title=session.layout["title"] or session.file_name, people=who
        ),
    }
    session.state = ImportSession.State.CHECKED
    session.save(update_fields=["mapping", "diff", "state"])
    return session


def choose(actor: Actor, session: ImportSession, *, choices: Mapping[str, str]) -> ImportSession:
    """What shall happen with single rows: {UID: "take", "leave" or, where both sides changed, "mine"}."""
    require(can_plan(actor), actor)
    check_open(session)
    rows = {str(row["uid"]): row for row in session.diff.get("rows", [])}
    for uid, choice in choices.items():
        if uid not in rows or choice not in CHOICES[rows[uid]["action"]]:
            raise Invalid(texts.CHOICE_UNKNOWN, name=f"{uid}: {choice}"[:120])
    session.mapping["choices"] = {**session.mapping.get("choices", {}), **choices}
    session.save(update_fields=["mapping"])
    return session


def _checked_people(actor: Actor, session: ImportSession, people: Mapping[str, Any]) -> dict[str, Any]:
    asked = {who for who in people.values() if who and who != NEW}
    known = set(Person.objects.filter(workspace_id=actor.here, pk__in=asked).values_list("pk", flat=True))
    for uid, who in people.items():
        if uid not in session.mapping["people"] or (who and who != NEW and who not in known):
            raise Invalid(texts.PERSON_UNKNOWN, name=f"{uid}: {who}"[:120])
    return dict(people)


def _on_free_days(actor: Actor, rows: list[Row]) -> list[dict[str, Any]]:
    """Tasks that the file begins or ends on a day that the workspace has free: they move into working time."""
    days = working_time_of(actor.here)
    found = []
    for row in rows:
        dates = row.said.get("dates")
        if row.action not in ("create", "change") or not dates or not dates[0] or row.said["is_milestone"]:
            continue
        if not all(days.is_worked(datetime.date.fromisoformat(day)) for day in (dates[0], dates[2])):
            found.append(row.title)
    return [{"code": "free_days", "count": len(found), "names": found[:MOST_NAMES]}] if found else []
