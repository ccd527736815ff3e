"""Values of a dry run in words: people and tasks by name, dates with their part of the day."""

from collections.abc import Callable
from typing import Any

from planweave.kernel.actor import Actor
from planweave.resources.models import Person

from ..models import ImportSession
from . import texts

Sayer = Callable[[str, Any], str]


def sayer(actor: Actor, session: ImportSession) -> Sayer:
    """Says a field's value in the reader's language; one query."""
    people = dict(Person.objects.filter(workspace_id=actor.here).values_list("pk", "name"))
    made = {f"new:{each['uid']}": each["name"] for each in session.layout["resources"]}
    titles = {row["uid"]: row["title"] for row in session.diff.get("rows", [])}

    def say(name: str, value: Any) -> str:
        if value in (None, "", [], [None, 0, None, 1]):
            return ""
        if name == "person":
            return people.get(value) or made.get(value, "")
        if name == "parent":
            return titles.get(value, "")
        if name == "dates":
            return " – ".join(filter(None, (_moment(*value[:2], at=0.0), _moment(*value[2:], at=1.0))))
        if name == "constraint":
            kind = texts.CONSTRAINTS[value[0]].say(actor.language)
            return f"{kind} {value[1]}" if value[1] else kind
        if name == "links":
            return ", ".join(
                f"{titles.get(uid, uid)} {kind}{lag:+d}" if lag else f"{titles.get(uid, uid)} {kind}"
                for uid, kind, lag in value
            )
        if name == "pauses":
            return ", ".join(f"{pause['after_days']:g} + {pause['days']:g}" for pause in value)
        if name == "progress":
            return f"{value:.0%}"
        if isinstance(value, bool):
            return texts.YES.say(actor.language) if value else texts.NO.say(actor.language)
        return f"{value:g}" if isinstance(value, float) else str(value)

    return say


def _moment(day: str | None, part: float, *, at: float) -> str:
    return "" if not day else day if part == at else f"{day} ({part:.0%})"
