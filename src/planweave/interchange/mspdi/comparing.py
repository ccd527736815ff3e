"""What an import would do: every task of a file against what the last import left and what is here today. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .order import UNASSIGNED
from .values import LINK_KINDS, Hours, lag_of, parents_of, said_of

CHOICES: Mapping[str, Sequence[str]] = {
    "create": ("take", "leave"),
    "change": ("take", "leave"),
    "conflict": ("mine", "take", "leave"),
    "gone": ("leave", "take"),
    "deleted": ("leave", "take"),
    "skip": ("take",),
}
"""By action, what may be chosen; the first is what happens without a choice. "mine" takes what only the file changed
and keeps ours where both did."""


@dataclass(kw_only=True)
class Before:
    """A task of the last import as it is today. `record` None: it was deleted here for good."""

    uid: int
    record: int | None
    key: str
    is_live: bool
    version: int | None
    said: Mapping[str, Any]
    left: Mapping[str, Any]
    now: Mapping[str, Any]


@dataclass(kw_only=True)
class Row:
    """One line of the dry run. `changes`: field → [ours, the file's]; `conflicts`: both sides changed it."""

    uid: int
    line: int
    title: str
    level: int
    parent: int | None
    action: str
    said: dict[str, Any]
    key: str = ""
    record: int | None = None
    version: int | None = None
    is_summary: bool = False
    changes: dict[str, list[Any]] = field(default_factory=dict)
    conflicts: dict[str, list[Any]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def rows_of(
    tasks: Sequence[Mapping[str, Any]],
    assignments: Sequence[Mapping[str, Any]],
    *,
    project: Mapping[str, Any],
    people: Mapping[int, Any],
    before: Mapping[int, Before],
) -> list[Row]:
    """The dry run in the file's order, then what is gone from the file.

    `people`: resource UID → person's id, "new:UID" for one that the import makes, absent for none.
    """
    hours = Hours(project)
    parents = parents_of(tasks)
    summaries = set(parents.values()) - {None}
    by_uid = {task["uid"]: task for task in tasks}
    staff = staff_of(assignments, people=people)
    pauses = pauses_of(assignments, hours=hours)
    rows: list[Row] = []
    for task in tasks:
        if task["uid"] not in parents:
            continue
        uid = task["uid"]
        is_summary = uid in summaries
        links, notes = links_of(task, by_uid=by_uid, summaries=summaries, parents=parents, hours=hours)
        said = said_of(task, hours=hours, parent=parents[uid], is_summary=is_summary, links=links)
        if not is_summary:
            said["person"] = staff.get(uid)
            said["pauses"] = [] if said["is_milestone"] else pauses.get(uid, [])
        row = Row(
            uid=uid,
            line=task["line"],
            title=said["title"],
            level=task["level"],
            parent=parents[uid],
            action="create",
            said=said,
            is_summary=is_summary,
            notes=notes,
        )
        if uid in before:
            _compare(row, before[uid])
        rows.append(row)
    rows += [_gone(each) for uid, each in before.items() if uid not in parents and each.is_live]
    return rows


def _gone(before: Before) -> Row:
    return Row(
        uid=before.uid,
        line=0,
        title=before.now.get("title", ""),
        level=1,
        parent=None,
        action="gone",
        said={},
        key=before.key,
        record=before.record,
        version=before.version,
    )


def _compare(row: Row, before: Before) -> None:
    row.key, row.record, row.version = before.key, before.record, before.version
    if not before.is_live:
        row.action = "deleted"
        return
    for name, value in row.said.items():
        now = before.now.get(name)
        if value == now or (name in before.said and value == before.said[name]):
            continue
        if name in before.left and now != before.left[name]:
            row.conflicts[name] = [now, value]
        else:
            row.changes[name] = [now, value]
    row.action = "conflict" if row.conflicts else "change" if row.changes else "skip"


def chosen(row: Mapping[str, Any], choices: Mapping[str, str]) -> str:
    """What happens with a row: what a person chose, else the first that its action allows."""
    return choices.get(str(row["uid"])) or CHOICES[row["action"]][0]


def taken(rows: Sequence[Mapping[str, Any]], choices: Mapping[str, str]) -> dict[int, str]:
    """What happens with every row by UID. Below a new summary that stays out nothing new can come in."""
    found: dict[int, str] = {}
    out: set[int] = set()
    for row in rows:
        choice = chosen(row, choices)
        is_new = row["action"] in ("create", "deleted")
        if is_new and (choice == "leave" or row["parent"] in out):
            out.add(row["uid"])
            choice = "leave"
        found[row["uid"]] = choice
    return found


def links_of(
    task: Mapping[str, Any],
    *,
    by_uid: Mapping[int, Mapping[str, Any]],
    summaries: set[int | None],
    parents: Mapping[int, int | None],
    hours: Hours,
) -> tuple[list[list[Any]], list[str]]:
    """([[predecessor, kind, lag in days]] that the plan can hold, notes about what it cannot hold or only nearly)."""
    found: dict[int, list[Any]] = {}
    notes: set[str] = set()
    for link in task["links"]:
        uid = link["uid"]
        if link["is_cross"] or uid not in parents:
            notes.add("link_outside")
        elif uid in summaries or task["uid"] in summaries:
            notes.add("link_summary")
        elif uid in found:
            notes.add("link_twice")
        else:
            lag, is_exact = lag_of(link, hours=hours, predecessor=by_uid[uid])
            if not is_exact:
                notes.add("lag_rounded")
            found[uid] = [uid, LINK_KINDS[link["kind"]], lag]
    return sorted(found.values()), sorted(notes)


def staff_of(assignments: Sequence[Mapping[str, Any]], *, people: Mapping[int, Any]) -> dict[int, Any]:
    """Who does each task: of those assigned the one with the most work, the first where it is equal."""
    found: dict[int, tuple[float, Any]] = {}
    for each in assignments:
        person = people.get(each["resource"])
        work = each["work"] or 0.0
        if person is not None and (each["task"] not in found or work > found[each["task"]][0]):
            found[each["task"]] = (work, person)
    return {task: person for task, (_, person) in found.items()}


def pauses_of(assignments: Sequence[Mapping[str, Any]], *, hours: Hours) -> dict[int, list[dict[str, float]]]:
    """Where tasks are interrupted, from the first assignment that tells: spans of no work between spans of work.

    A free day has no value at all; a pause has a value of nothing.
    """
    found: dict[int, list[dict[str, float]]] = {}
    for each in assignments:
        if each["task"] in found or len(each["pieces"]) >= 400:
            continue
        units = each["units"] if each["resource"] != UNASSIGNED and each["units"] > 0 else 1.0
        pieces = sorted(piece for piece in each["pieces"] if piece[0] and piece[1] and piece[2] is not None)
        found[each["task"]] = _pauses(pieces, per_day=hours.minutes_per_day * units)
    return {task: pauses for task, pauses in found.items() if pauses}


def _pauses(pieces: Sequence[Sequence[Any]], *, per_day: float) -> list[dict[str, float]]:
    found: list[dict[str, float]] = []
    worked = waiting = 0.0
    for start, finish, minutes in pieces:
        if minutes > 0:
            if waiting and worked:
                after, days = round(worked * 8) / 8, round(waiting * 8) / 8
                if after > (found[-1]["after_days"] if found else 0.0) and days > 0:
                    found.append({"after_days": after, "days": days})
            worked, waiting = worked + minutes / per_day, 0.0
        else:
            waiting += _days_between(start, finish)
    return found


def _days_between(start: str, finish: str) -> float:
    """Working days of one span of timephased data: those that Project writes are at most a day long."""
    hours = (datetime.fromisoformat(finish) - datetime.fromisoformat(start)).total_seconds() / 3600
    return round(hours / 24, 6) if hours >= 24 else min(1.0, hours / 9)


def counts_of(rows: Sequence[Row]) -> dict[str, int]:
    """How many rows have each action."""
    return {action: sum(row.action == action for row in rows) for action in CHOICES}
