"""The steps of the pool (collect, analyse, plan, track): who sees to each, until when, and how long it has lain."""

import datetime
from typing import Any

from django.db.models import TextChoices

from planweave.kernel.language import Text

from .. import texts
from .fields import State


class Stage(TextChoices):
    COLLECT = "collect"
    ANALYSE = "analyse"
    PLAN = "plan"
    TRACK = "track"


STAGE_OF = {
    State.COLLECTED: Stage.COLLECT,
    State.ANALYSED: Stage.ANALYSE,
    State.PLANNED: Stage.PLAN,
    State.IN_PROGRESS: Stage.TRACK,
}
"""What is done or rejected is in no step, and cannot be late."""


class Stand(TextChoices):
    """Whether a requirement is said to be inside or outside the scope of a release."""

    IN = "in"
    OUT = "out"


MAX_REASON = 1000


def clean_stages(value: dict[str, Any]) -> dict[str, Any]:
    """{step: {owner, due_on}} without empty entries, in the order of the steps; unknown steps stay, to be refused."""
    cleaned: dict[str, Any] = {}
    for stage in [*Stage.values, *(value.keys() - set(Stage.values))]:
        owner, due_on = (value.get(stage) or {}).get("owner"), (value.get(stage) or {}).get("due_on")
        if owner is not None or due_on is not None:
            cleaned[stage] = {"owner": owner, "due_on": due_on}
    return cleaned


def stages_fault(value: dict[str, Any], people: set[int]) -> Text | None:
    for stage, given in value.items():
        if stage not in Stage.values:
            return texts.NOT_A_CHOICE
        if given["owner"] is not None and given["owner"] not in people:
            return texts.STAGE_OWNER
        try:
            if given["due_on"] is not None:
                datetime.date.fromisoformat(given["due_on"])
        except (TypeError, ValueError):
            return texts.STAGE_DATE
    return None


def present_step(state: str, stages: dict[str, Any]) -> tuple[int | None, datetime.date | None]:
    """Who sees to the step in which a requirement is, and until when."""
    given = stages.get(STAGE_OF.get(State(state), ""), {})
    due_on = given.get("due_on")
    return given.get("owner"), datetime.date.fromisoformat(due_on) if due_on else None


def scope_fault(value: dict[str, Any], releases: set[int]) -> Text | None:
    """{release: {stand, reason}}: every release is here, and what is left out says why."""
    for release, given in value.items():
        if not release.isdigit() or int(release) not in releases:
            return texts.RELEASE_UNKNOWN
        if given["stand"] not in Stand.values:
            return texts.NOT_A_CHOICE
        if len(given["reason"]) > MAX_REASON:
            return texts.SCOPE_REASON_LONG
        if given["stand"] == Stand.OUT and not given["reason"].strip():
            return texts.SCOPE_REASON
    return None
