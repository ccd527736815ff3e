"""A partner's plan that came as a Microsoft Project file: its tasks are late by now against its own baseline."""

import datetime
import tomllib
import uuid
from dataclasses import replace
from typing import Any

from django.utils import timezone

from planweave.interchange.mspdi import actions
from planweave.interchange.mspdi.document import write_document
from planweave.interchange.mspdi.models import PlanFile

from ..content import HERE
from .cast import Cast

FIRST_WEEK = 3
PLAN = (
    ("prepare", 1, 0, 4, ()),
    ("count", 2, 0, 1, ()),
    ("dismantle", 2, 2, 4, (2,)),
    ("carry", 1, 7, 9, (3,)),
    ("install", 1, 10, 15, (4,)),
    ("accepted", 1, 15, 15, (5,)),
)
"""(text, outline level, first and last day after the Monday it begins, predecessors' numbers)."""
LATE_FROM, LATE_DAYS = 4, 7
"""From this task on the plan is a week later than it was frozen."""


def bring_in(cast: Cast) -> None:
    """Once; in a demo that has it nothing is done again."""
    lead = cast.actor("lead")
    if PlanFile.objects.filter(workspace_id=lead.here).exists():
        return
    told = tomllib.loads((HERE / cast.story.language / "exchange.toml").read_text("utf-8"))
    acting = replace(lead, operation_id=uuid.uuid4())
    session = actions.upload(acting, file_name=told["file"], content=_file(told))
    product = cast.products["OPS"]
    session = actions.check(acting, session, project_id=None, product_id=product.pk)
    session.operation_id = acting.operation_id
    session.state = session.State.COMMITTED
    session.save(update_fields=["operation_id", "state"])
    actions.carry_out(acting, session, show=lambda _: None)


def _file(told: dict[str, Any]) -> bytes:
    today = timezone.localdate()
    monday = today - datetime.timedelta(days=today.weekday()) + datetime.timedelta(weeks=FIRST_WEEK)

    def at(day: int, clock: str) -> str:
        return f"{monday + datetime.timedelta(days=day)}T{clock}:00"

    rows = []
    for number, (name, level, first, last, waits) in enumerate(PLAN, 1):
        late = LATE_DAYS if number >= LATE_FROM else 0
        is_milestone, is_summary = name == "accepted", name == "prepare"
        begins = "17:00" if is_milestone else "08:00"
        days = sum(
            datetime.date.weekday(monday + datetime.timedelta(days=day)) < 5 for day in range(first, last + 1)
        )
        work = f"PT{0 if is_milestone else days * 8}H0M0S"
        frozen = [
            "Baseline",
            [
                ["Number", "0"],
                ["Start", at(first, begins)],
                ["Finish", at(last, "17:00")],
                ["Duration", work],
                ["DurationFormat", "7"],
                ["Work", work],
            ],
        ]
        values = {
            "UID": str(number),
            "ID": str(number),
            "Name": told["tasks"][name],
            "IsNull": "0",
            "OutlineLevel": str(level),
            "Start": at(first + late, begins),
            "Finish": at(last + late, "17:00"),
            "Duration": work,
            "DurationFormat": "7",
            "Work": work,
            "Milestone": str(int(is_milestone)),
            "Summary": str(int(is_summary)),
        }
        links = [[uid, 1, 0, 7] for uid in waits]
        rows.append({"xml": None, "set": values, "links": links, "baselines": [frozen]})
    head = {
        "SaveVersion": "14",
        "Title": told["title"],
        "StartDate": at(0, "08:00"),
        "MinutesPerDay": "480",
        "MinutesPerWeek": "2400",
        "DaysPerMonth": "20",
    }
    return write_document(
        {"shell": None, "project": head, "calendars": [], "tasks": rows, "resources": [], "assignments": []}
    )
