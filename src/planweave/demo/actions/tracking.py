"""What the demo's people say of their work, what slips, and the report of last week beside this week's."""

import datetime
import tomllib
from typing import Any

from django.utils import timezone

from planweave.kernel.models import Record
from planweave.planning.actions.tasks import Edit, change_tasks
from planweave.planning.models import Release, Task
from planweave.planning.rules import worked_after
from planweave.projects.models import Project
from planweave.resources.queries import working_time_of
from planweave.tracking import actions
from planweave.tracking.models import Alarm, ReportPlan

from ..content import HERE
from .cast import Cast
from .planning import tasks_of

LATE = ("phone_signup", "be", "be1")
"""The work that its person says will be late: (requirement, skill, who)."""
LATE_DAYS = 6
TOLD = ("lead", "ux", "mkt")


def follow(cast: Cast, release: Release) -> None:
    """Once the plan was frozen; done before, nothing is done again."""
    lead = cast.actor("lead")
    project = Project.objects.filter(deliveries__release=release, record__workspace=lead.here).first()
    if project is None or ReportPlan.objects.filter(record__workspace_id=lead.here).exists():
        return
    told: dict[str, Any] = tomllib.loads((HERE / cast.story.language / "tracking.toml").read_text("utf-8"))
    today = timezone.localdate()
    plan = actions.create_plan(
        cast.actor("tech"),
        {
            "title": told["title"],
            "project": Record.objects.get(pk=project.pk).key,
            "language": cast.story.language,
            "weekday": 4,
            "recipients": [cast.users[code].pk for code in TOLD if code in cast.users],
        },
    )
    key = plan.record.key
    _report(cast, key, told["last"], to_on=today - datetime.timedelta(days=7))
    actions.issue_report(cast.actor("tech"), key, 1, version=2)
    slug, skill, who = LATE
    found = tasks_of(cast, release).get((slug, skill))
    task = Task.objects.select_related("record").filter(pk=found).first()
    if task is not None and task.finish_on is not None and task.progress < 1:
        due = {"deadline": max(task.finish_on, today).isoformat()}
        change_tasks(cast.actor("tech"), [Edit(id=task.pk, version=None, values=due)])
        later = worked_after(max(task.finish_on, today), LATE_DAYS, working_time_of(lead.here))
        said = actions.Report(
            progress=0.75, finish_on=later, reason=told["late"]["reason"], note=told["late"]["note"]
        )
        actions.check_in(cast.actor(who), task.record.key, said)
    actions.look(cast.actor("lead"))
    alarm = Alarm.objects.filter(workspace_id=lead.here, closed_at=None, kind="misses").order_by("pk").first()
    if alarm is not None:
        actions.acknowledge(cast.actor("tech"), alarm.pk, reason=told["late"]["answer"])
    _report(cast, key, told["this"], to_on=today)


def _report(cast: Cast, key: str, words: dict[str, str], *, to_on: datetime.date) -> None:
    report = actions.make_report(cast.actor("tech"), key, to_on=to_on)
    actions.write_words(
        cast.actor("tech"), key, report.number, section="summary", words=words["summary"], version=1
    )
