"""The demo's two projects: the next release from design to launch, and a console that passes its gates."""

import datetime
import tomllib
from typing import Any

from django.utils import timezone

from planweave.planning.actions.phases import await_factor, begin_project, lay_out, propose
from planweave.planning.actions.tasks import Edit, change_tasks
from planweave.planning.models import Release, Task
from planweave.planning.queries.phases import rows_of
from planweave.planning.rules import last_worked, worked_after, worked_before
from planweave.projects import actions
from planweave.projects.models import Project
from planweave.projects.queries.gates import standings_of
from planweave.projects.queries.projects import leads_of
from planweave.projects.queries.templates import template_readable_by
from planweave.resources.queries import working_time_of

from ..content import HERE
from .cast import Cast
from .planning import tasks_of

PHASE_OF = {"de": 1, "be": 2, "fe": 2, "mo": 2, "qa": 3, "op": 4}
"""In which of the waterfall's phases the work of a skill lies."""
CONSOLE_BEGAN = 60
"""Working days since the console's project began: its first two gates are behind it."""
AWAITED = ("payment", "qa")
"""The work that waits for the bank: (requirement, skill)."""


def lead_projects(cast: Cast, releases: list[Release]) -> None:
    """A waterfall over the first release, whose tasks come later, and an IPD project that is under way."""
    told = tomllib.loads((HERE / cast.story.language / "projects.toml").read_text("utf-8"))
    _checkout(cast, told["checkout"], releases)
    _console(cast, told["console"])


def put_below_phases(cast: Cast, release: Release) -> None:
    """The first release's tasks go below the phases of their skills; one of them waits for the bank."""
    told = tomllib.loads((HERE / cast.story.language / "projects.toml").read_text("utf-8"))["checkout"]
    lead = cast.actor("lead")
    project = Project.objects.filter(deliveries__release=release, record__workspace=lead.here).first()
    if project is None:
        return
    phases = [row["id"] for row in rows_of([project.pk]) if row["is_phase"]]
    tasks = tasks_of(cast, release)
    change_tasks(
        lead,
        [
            Edit(id=pk, version=None, values={"parent": phases[PHASE_OF[skill]]})
            for (_, skill), pk in tasks.items()
        ],
    )
    if AWAITED in tasks:
        values = {
            "source": told["source"],
            "expected_on": release.start_on + datetime.timedelta(days=14),
            "delay_days": 3,
        }
        name = told["factor"]
        await_factor(cast.actor("tech"), project.record.key, name=name, values=values, tasks=[tasks[AWAITED]])


def _checkout(cast: Cast, told: dict[str, str], releases: list[Release]) -> None:
    actor = cast.actor("tech")
    values = {
        "title": told["title"],
        "goal": told["goal"],
        "product": cast.products["SHOP"].pk,
        "managers": [cast.users["ux"].pk],
        "state": "active",
        "start_on": releases[0].start_on,
        "deadline": releases[0].finish_on,
    }
    template = template_readable_by(actor, "waterfall")
    begun = begin_project(actor, values=values, template=template, phases=None)
    for release, goal in zip(releases[:2], (told["first"], told["second"]), strict=True):
        actions.plan_delivery(
            cast.actor("tech"),
            begun.record.key,
            release=(release.pk, release.name),
            goal=goal,
            promised_on=None,
        )


def _console(cast: Cast, told: dict[str, Any]) -> None:
    """Begun some months ago: its concept was passed, with a condition at the decision."""
    actor = cast.actor("mkt")
    days = working_time_of(actor.here)
    start = worked_before(last_worked(timezone.localdate(), days), CONSOLE_BEGAN, days)
    template = template_readable_by(actor, "ipd")
    values = {
        "title": told["title"],
        "goal": told["goal"],
        "product": cast.products["OPS"].pk,
        "kind": "ipd",
        "state": "active",
        "start_on": start,
        "deadline": worked_after(start, template["usual_days"] - 1, days),
    }
    begun = begin_project(actor, values=values, template=None, phases=None)
    phases = propose(
        template["shape"],
        start_on=start,
        deadline=values["deadline"],
        usual_days=template["usual_days"],
        days=days,
    )
    lay_out(cast.actor("mkt"), begun.record.key, phases)
    project = Project.objects.select_related("record").get(pk=begun.record.pk)
    stones = list(
        Task.objects.filter(project=project, is_milestone=True).select_related("record").order_by("position")
    )
    for task, decided in zip(stones, (told["tr1"], told["cdcp"]), strict=False):
        _pass(cast, task, decided, leads_of(project))


def _pass(cast: Cast, task: Task, told: dict[str, Any], leads: set[int]) -> None:
    """Its criteria are met with evidence, but as many at the end as the conditions stand for."""
    key = task.record.key
    criteria = standings_of([task.pk])[task.pk].criteria
    conditions = [{"text": text} for text in told.get("conditions", [])]
    for criterion in criteria[: len(criteria) - len(conditions)]:
        met = {"is_met": True, "evidence": told["evidence"]}
        actions.change_criterion(cast.actor("mkt"), key, criterion.pk, leads=leads, version=None, values=met)
    actions.decide_milestone(
        cast.actor("mkt"),
        key,
        leads=leads,
        decision="with_conditions" if conditions else "passed",
        reason=told["reason"],
        conditions=conditions,
    )
