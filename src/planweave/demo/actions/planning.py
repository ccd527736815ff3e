"""The demo's releases, always from the next quarter on, and the work that fills the first of them."""

from django.utils import timezone

from planweave.planning.actions.break_down import break_down
from planweave.planning.actions.links import NewLink, add_links
from planweave.planning.actions.releases import create_release
from planweave.planning.actions.tasks import Edit as TaskEdit
from planweave.planning.actions.tasks import change_tasks
from planweave.planning.models import Release, Task
from planweave.planning.rules import last_worked, worked_after, worked_before
from planweave.requirements.actions import Edit, change_requirements
from planweave.requirements.models import Requirement
from planweave.resources.models import Person
from planweave.resources.queries import working_time_of

from ..rules import quarters_after
from .cast import Cast

RELEASES = (("first", 350_000, 1.0), ("second", 350_000, 0.85), ("third", 300_000, 0.7))
"""(name, budget in the Chinese story's currency, how much value counts there)."""
BY_HAND = {"be": 88, "fe": 42, "mo": 32, "qa": 51, "de": 16, "op": 19}
"""People-days of the first release: the lead keeps a sixth in reserve. The others follow from the calendar."""
OVERLAPS = (
    ("cart_basic", "be", "fe", "SS", 2),
    ("order_submit", "be", "mo", "SS", 3),
    ("keyword_search", "be", "fe", "SS", 2),
    ("pay_wallets", "be", "mo", "FF", 2),
)
"""Where two kinds of work need not wait for each other's end: (requirement, before, after, kind, lag in days)."""

STARTED = (
    ("account", "de", "de1", 21, 10, 1.0),
    ("search", "de", "de1", 10, 10, 1.0),
    ("phone_signup", "be", "be1", 6, 8, 0.7),
    ("keyword_search", "be", "be2", 8, 15, 0.5),
)
"""Work already begun: (requirement, skill, who, working days ago, length in working days, progress). What is finished
is told after the first forecast (`forecasting`), which has not known it."""


def set_up(cast: Cast) -> list[Release]:
    """Three releases, a quarter each."""
    skills = cast.story.words["skills"]
    names, money = cast.story.words["releases"], cast.story.words["money"]
    quarters = quarters_after(timezone.now().date(), len(RELEASES))
    return [
        create_release(
            cast.actor("lead"),
            {
                "name": names[code].format(year=year, quarter=quarter),
                "start_on": first.isoformat(),
                "finish_on": last.isoformat(),
                "budget": round(budget * money),
                "weight": weight,
                "capacities": {skills[skill]: days for skill, days in BY_HAND.items()}
                if code == "first"
                else {},
            },
        )
        for (code, budget, weight), (year, quarter, first, last) in zip(RELEASES, quarters, strict=True)
    ]


def commit_started_work(cast: Cast, release: Release) -> None:
    """What is already being worked on stays in the next release: pinned by the lead."""
    edits = [
        Edit(
            id=cast.records[item.slug].pk,
            version=None,
            values={"release": release.pk, "is_release_pinned": True},
        )
        for item in cast.story.items
        if item.state == "in_progress"
    ]
    change_requirements(cast.actor("lead"), edits)


def mark_planned(cast: Cast, release: Release) -> None:
    """What the applied plan puts into the release is planned now."""
    chosen = Requirement.objects.filter(release=release, state="analysed").values_list("pk", flat=True)
    edits = [Edit(id=pk, version=None, values={"state": "planned"}) for pk in chosen]
    change_requirements(cast.actor("lead"), edits)


def start_first_release(cast: Cast, release: Release) -> None:
    """The release's requirements as tasks by skill, and where their work may run side by side."""
    break_down(cast.actor("lead"), requirement_ids=[], release_ids=[release.pk])
    tasks = tasks_of(cast, release)
    links = [
        NewLink(predecessor=tasks[slug, before], successor=tasks[slug, after], kind=kind, lag_days=lag)
        for slug, before, after, kind, lag in OVERLAPS
        if (slug, before) in tasks and (slug, after) in tasks
    ]
    add_links(cast.actor("tech"), links)


def report_started_work(cast: Cast, release: Release) -> None:
    """What began before its release keeps its dates, and those who do it say how far they are."""
    lead = cast.actor("lead")
    days = working_time_of(lead.here)
    today = last_worked(timezone.now().date(), days)
    tasks = tasks_of(cast, release)
    people = dict(Person.objects.filter(workspace_id=lead.here).values_list("user_id", "pk"))
    edits, reports = [], []
    for slug, skill, who, ago, length, progress in STARTED:
        task = tasks.get((slug, skill))
        if task is None:
            continue
        first = worked_before(today, ago, days)
        values = {
            "person": people[cast.users[who].pk],
            "start_on": first.isoformat(),
            "finish_on": worked_after(first, length - 1, days).isoformat(),
            "is_pinned": True,
        }
        edits.append(TaskEdit(id=task, version=None, values=values))
        if progress < 1:
            reports.append((who, TaskEdit(id=task, version=None, values={"progress": progress})))
    change_tasks(lead, edits)
    for who, report in reports:
        change_tasks(cast.actor(who), [report])


def tasks_of(cast: Cast, release: Release) -> dict[tuple[str, str], int]:
    """{(requirement's code, skill's code): task} of a release."""
    slugs = {record.pk: slug for slug, record in cast.records.items()}
    codes = {name: code for code, name in cast.story.words["skills"].items()}
    rows = Task.objects.filter(release=release, record__deleted_at=None, is_milestone=False)
    return {
        (slugs[requirement_id], codes[skill]): pk
        for pk, requirement_id, skill in rows.values_list("pk", "requirement_id", "skill__name")
        if requirement_id in slugs and skill in codes
    }
