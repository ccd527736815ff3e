"""What an import leaves behind, so that nothing of the file is lost and the next import knows what changed."""

from typing import Any

from planweave.planning.queries.tasks import tasks_in

from ..document import Document, Kept
from ..models import PlanElement, PlanFile
from ..packing import packed
from ..queries import ASSIGNMENT, RESOURCE, TASK, elements_of, links_between, now_of
from .writing import Writing


def keep(writing: Writing, document: Document) -> PlanFile:
    """The whole file, element by element. What was not taken from it stays as the import before left it."""
    session, actor = writing.session, writing.actor
    plan_file = PlanFile.objects.create(
        workspace_id=actor.here,
        project_id=writing.project_id,
        operation_id=actor.operation_id,
        file_name=session.file_name,
        content_hash=session.content_hash,
        shell=packed(document.shell),
        project_facts={name: value for name, value in document.project.items() if name != "elements"},
        imported_by_id=actor.user_id,
    )
    rows = {row["uid"]: row for row in writing.rows}
    old = {each.uid: each for each in elements_of(writing.base, TASK)} if writing.base else {}
    present = _present(writing)
    made: list[PlanElement] = []
    out: set[int] = set()
    for kept in document.tasks:
        uid = kept.facts["uid"]
        row = rows.get(uid)
        if row is None:
            made.append(_element(plan_file, TASK, kept, len(made)))
        elif row["action"] == "create" and writing.choices[uid] == "leave":
            out.add(uid)
        elif writing.choices[uid] == "leave" and uid in old:
            made.append(_again(plan_file, old[uid], len(made)))
        else:
            element = _element(plan_file, TASK, kept, len(made))
            element.record_id = writing.records[uid]
            element.said = writing.resolved(row["said"])
            element.left = _left(writing, row, old.get(uid), present.get(uid, {}))
            made.append(element)
    carried = {
        uid
        for uid, row in rows.items()
        if row["action"] == "gone" and writing.choices[uid] == "leave" and uid in old
    }
    made += [_again(plan_file, old[uid], len(made) + at) for at, uid in enumerate(sorted(carried))]
    resources = [_element(plan_file, RESOURCE, kept, at) for at, kept in enumerate(document.resources)]
    for each in resources:
        each.person_id = writing.staff.get(str(each.uid))
    assignments = [
        _element(plan_file, ASSIGNMENT, kept, at)
        for at, kept in enumerate(kept for kept in document.assignments if kept.facts["task"] not in out)
    ]
    if writing.base and carried:
        known = {each.uid for each in resources}
        assignments += [
            _again(plan_file, each, len(assignments) + at)
            for at, each in enumerate(elements_of(writing.base, ASSIGNMENT))
            if each.facts["task"] in carried
            and (each.facts["resource"] in known or each.facts["resource"] < 0)
        ]
    PlanElement.objects.bulk_create([*made, *resources, *assignments], batch_size=200)
    return plan_file


def _present(writing: Writing) -> dict[int, dict[str, Any]]:
    """The tasks as the import leaves them."""
    by_record = {pk: uid for uid, pk in writing.records.items() if pk}
    links: dict[int, list[list[Any]]] = {}
    for link in links_between(writing.actor.here, by_record):
        uid = by_record[link.successor_id]
        links.setdefault(uid, []).append([by_record[link.predecessor_id], link.kind, link.lag_days])
    found = {}
    ids = list(by_record)
    for start in range(0, len(ids), 5000):
        rows = tasks_in(writing.actor.here).filter(pk__in=ids[start : start + 5000])
        for task in rows.select_related("record"):
            uid = by_record[task.pk]
            found[uid] = now_of(task, by_record, links.get(uid, []))
    return found


def _left(
    writing: Writing, row: dict[str, Any], old: PlanElement | None, present: dict[str, Any]
) -> dict[str, Any]:
    """The values after the import; where ours were kept against the file, those of before, so that they still count
    as changed here."""
    left = {name: present[name] for name in row["said"] if name in present}
    if old is None or row["action"] in ("create", "deleted"):
        return left
    taken_over = writing.wanted(row)
    for name in row["said"]:
        if name not in taken_over and name in old.left:
            left[name] = old.left[name]
    return left


def _element(plan_file: PlanFile, kind: str, kept: Kept, position: int) -> PlanElement:
    return PlanElement(
        plan_file=plan_file,
        kind=kind,
        position=position,
        uid=kept.facts["uid"],
        facts={
            name: value for name, value in kept.facts.items() if name not in ("pieces", "baseline_values")
        },
        xml=packed(kept.xml),
    )


def _again(plan_file: PlanFile, old: PlanElement, position: int) -> PlanElement:
    return PlanElement(
        plan_file=plan_file,
        kind=old.kind,
        position=position,
        uid=old.uid,
        record_id=old.record_id,
        person_id=old.person_id,
        facts=old.facts,
        said=old.said,
        left=old.left,
        xml=old.xml,
    )
