"""Regular reports: when they come, what colour they show and why, what differs from the last. No database."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .words import Every, Rag

AHEAD = datetime.timedelta(days=14)


def next_day(every: str, weekday: int, *, after: datetime.date) -> datetime.date | None:
    """The first day after `after` on which a report is due; None where nobody wants one regularly. A fortnight is
    counted from `after`; a month's report comes on its first such weekday."""
    following = after + datetime.timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)
    if every == Every.NEVER:
        return None
    if every == Every.FORTNIGHT:
        return following + datetime.timedelta(days=7) if (following - after).days < 8 else following
    if every == Every.MONTH:
        first = _first_of_month(after.replace(day=1), weekday)
        return first if first > after else _first_of_month(_next_month(after), weekday)
    return following


def _next_month(day: datetime.date) -> datetime.date:
    return (day.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)


def _first_of_month(first: datetime.date, weekday: int) -> datetime.date:
    return first + datetime.timedelta(days=(weekday - first.weekday()) % 7)


def usual_from(every: str, *, to: datetime.date) -> datetime.date:
    """Where the first report begins: as far back as its cycle is long."""
    back = {Every.FORTNIGHT: 14, Every.MONTH: 30}.get(Every(every), 7)
    return to - datetime.timedelta(days=back)


@dataclass(frozen=True, kw_only=True)
class Health:
    """What a colour follows from. `late_days`: working days by which the forecast misses the promise (project's
    deadline, else the baseline's finish). `behind` as in `Figures`."""

    late_days: int
    behind: float
    overdue_milestones: int
    late_tasks: int
    severe_risks: int
    budget_state: str = ""


RED_LATE_DAYS = 5
RED_BEHIND = 0.15
AMBER_BEHIND = 0.05


def rag_of(health: Health) -> tuple[Rag, list[tuple[Rag, str, float]]]:
    """The colour, and every rule that made it so: (colour, rule, figure), the gravest first.

    Red: the forecast misses by more than five working days, progress is behind by more than 15 points, or a milestone
    is overdue. Amber: it misses at all, progress is behind by more than 5 points, tasks are late, or a risk of the
    highest level is open. Green: none of these.
    """
    found: list[tuple[Rag, str, float]] = []
    if health.late_days > 0:
        found.append((Rag.RED if health.late_days > RED_LATE_DAYS else Rag.AMBER, "late", health.late_days))
    if health.behind > AMBER_BEHIND:
        found.append((Rag.RED if health.behind > RED_BEHIND else Rag.AMBER, "behind", health.behind))
    if health.overdue_milestones:
        found.append((Rag.RED, "milestones", health.overdue_milestones))
    if health.late_tasks:
        found.append((Rag.AMBER, "tasks", health.late_tasks))
    if health.severe_risks:
        found.append((Rag.AMBER, "risks", health.severe_risks))
    if not found:
        return Rag.GREEN, []
    found.sort(key=lambda one: one[0] != Rag.RED)
    return found[0][0], found


def marked(
    sections: Sequence[dict[str, Any]], before: Sequence[Mapping[str, Any]] | None
) -> list[dict[str, Any]]:
    """The sections with a mark at each row: "new", "changed", or "" as in the report before; `gone` counts the rows
    that are not there any more. Rows are the same when their `id` is. Without a report before nothing is marked."""
    old = {one["code"]: {row["id"]: row for row in one["rows"]} for one in before or ()}
    found = []
    for section in sections:
        known = old.get(section["code"]) if before is not None else None
        rows = []
        for row in section["rows"]:
            mark = ""
            if known is not None:
                was = known.get(row["id"])
                mark = "new" if was is None else "changed" if was["cells"] != row["cells"] else ""
            rows.append(
                row | {"mark": mark, "was": known[row["id"]]["cells"] if mark == "changed" and known else []}
            )
        gone = len(known.keys() - {row["id"] for row in section["rows"]}) if known is not None else 0
        found.append(section | {"rows": rows, "gone": gone})
    return found
