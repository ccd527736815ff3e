"""Rows of a plan table in words, for the person who looks at the dry run."""

from typing import Any

from planweave.kernel.actor import Actor

from ..models import ImportSession
from ..queries import TASKS, RowSayer
from ..tabular.task_fields import CONSTRAINTS, TASK_FIELDS_BY_NAME
from . import texts
from .rules import COLUMN_OF


def row_sayer(actor: Actor) -> RowSayer:
    """Says changes in words, each field under its column's name; no query."""
    tongue = 1 if actor.language == "zh" else 0

    def value(name: str, given: Any) -> Any:
        if given is None:
            return None
        if name == "constraint_kind":
            return CONSTRAINTS[given][tongue]
        if name == "progress":
            return f"{given:.0%}"
        if name in ("start_part", "finish_part"):
            return f"{given:.0%}"
        if isinstance(given, bool):
            return (texts.YES if given else texts.NO).say(actor.language)
        return f"{given:g}" if isinstance(given, float) else given

    def say(changes: dict[str, list[Any]]) -> tuple[dict[str, list[Any]], dict[str, str]]:
        labels = {name: label(name) for name in changes}
        return {name: [value(name, one) for one in pair] for name, pair in changes.items()}, labels

    def label(name: str) -> str:
        if name in texts.LABELS:
            return texts.LABELS[name].say(actor.language)
        return TASK_FIELDS_BY_NAME[COLUMN_OF.get(name, name)].label(actor.language)

    return say


def left_out_rows(session: ImportSession) -> set[str]:
    """New rows that a person left out, as other rows name them: what waits for them waits no more."""
    rows = session.diff.get("rows", [])
    return {f"#{row['row']}" for row in rows if row["action"] == "left_out" and row["planned"] == "create"}


def notices(actor: Actor, session: ImportSession) -> list[str]:
    """What the dry run of a plan table has to say of the file as a whole."""
    if session.kind != TASKS or not (count := session.diff.get("summaries")):
        return []
    return [texts.SUMMARIES.say(actor.language, count=count)]
