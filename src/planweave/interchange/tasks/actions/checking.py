"""The dry run of a plan table."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid

from ...layouts import layout_of
from ...models import ImportSession
from ...mspdi.queries import project_here
from ...tabular.headers import ColumnMapping
from ...tabular.sandbox import TabularFile
from ...tabular.table import Table, understand_table
from ...tabular.task_fields import TASK_VOCABULARY
from .. import texts
from ..queries import names_of, present_of
from ..rules import TaskPlan
from .dry_run import plans_of, row_of

MOST_ROWS = 10_000
ACTIONS = ("create", "change", "skip", "error", "left_out")
Target = int | Literal["new"] | None
"""A project; "new" for one that the import makes; None: where each row says, or none."""


def check_tasks(
    actor: Actor,
    session: ImportSession,
    file: TabularFile,
    *,
    product_id: int,
    project: Target,
    sheet: str | None,
    columns: Sequence[ColumnMapping] | None,
) -> None:
    """Put the dry run into the session: what every row would create, change or skip, and what is wrong with it."""
    if isinstance(project, int):
        project_here(actor, project)
    table = understand_table(file, TASK_VOCABULARY, sheet=sheet, mappings=columns)
    if len(table.rows) > MOST_ROWS:
        raise Invalid(texts.TOO_MANY, count=len(table.rows), most=MOST_ROWS)
    plans = plans_of(
        actor,
        table,
        present_of(actor),
        names_of(actor),
        product=product_id,
        project=project if isinstance(project, int) else None,
    )
    counts = Counter(plan.action for plan in plans)
    session.layout = layout_of(table)
    session.mapping = {
        "product": product_id,
        "project": project,
        "sheet": table.sheet.name,
        "columns": [mapping.as_dict() for mapping in table.mappings],
    }
    session.diff = {
        "counts": {name: counts.get(name, 0) for name in ACTIONS},
        "rows": [row_of(plan) for plan in plans],
        "summaries": sum(isinstance(plan, TaskPlan) and plan.is_summary for plan in plans),
    }


def below(session: ImportSession, rows: set[int]) -> set[int]:
    """The rows with all new ones that would lie in them: these cannot come in without."""
    found = set(rows)
    new = {row["row"] for row in session.diff["rows"] if row["row"] in rows and row["id"] is None}
    for row in session.diff["rows"]:
        if row["above"] in new:
            found.add(row["row"])
            if row["id"] is None:
                new.add(row["row"])
    return found


def understood(file: TabularFile, remembered: Sequence[ColumnMapping]) -> Table:
    return understand_table(file, TASK_VOCABULARY, remembered=remembered)
