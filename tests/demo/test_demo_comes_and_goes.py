"""Loading the demo, its plan by the planning core, and removing it without a trace."""

import datetime
import itertools

import pytest
from django.apps import apps
from django.db import connection

from planweave import demo
from planweave.accounts.actions import create_token, create_user
from planweave.accounts.models import User
from planweave.accounts.queries import actor_for
from planweave.demo import rules
from planweave.demo.content import LANGUAGES
from planweave.demo.jobs import plan_demo
from planweave.interchange.models import PlanFile
from planweave.kernel import search
from planweave.kernel.audit import first_broken_link
from planweave.kernel.jobs import Progress
from planweave.kernel.models import Job, Record
from planweave.planning.models import Proposal, Release, Task
from planweave.requirements.models import EffortShare, Requirement
from planweave.workspaces.actions import delete_demo
from planweave.workspaces.models import Membership, Workspace
from planweave.workspaces.queries import enter

SECURITY_HISTORY = {"accounts_securityevent", "accounts_securityhead"}


@pytest.fixture
def owner(db):
    return create_user(email="founder@company.example", name="Founder", is_administrator=True)


def counts():
    """Rows of every table that the product has, its sessions and task queue too.

    Not of the history of security: that somebody made a token stays known when the person is gone; nor of the index of
    words, which has no rows to count (tests/kernel/test_search.py holds it against the records).
    """
    with connection.cursor() as cursor:
        present = connection.introspection.table_names(cursor)
        words = {table for table in present if table.startswith(search.TABLE)}
        tables = sorted(set(present) - SECURITY_HISTORY - words)
        found = {}
        for table in tables:
            cursor.execute(f'SELECT COUNT(*) FROM "{table}"')
            found[table] = cursor.fetchone()[0]
    return found


def test_loading_twice_changes_nothing_and_a_second_owner_joins(owner):
    first = demo.load("zh", owner)
    before = counts()
    assert demo.load("zh", owner) == first
    assert counts() == before
    other = create_user(email="other@company.example", name="Other", is_administrator=True)
    demo.load("zh", other)
    assert Membership.objects.get(workspace=first, user=other).role == "owner"
    assert Record.objects.filter(kind="requirement").count() == 98


def test_the_demo_goes_with_one_click_and_leaves_nothing(owner):
    before = counts()
    for language in LANGUAGES:
        demo.load(language, owner)
    for language in LANGUAGES:
        actor, _ = enter(actor_for(owner, via="browser"), f"demo-{language}")
        delete_demo(actor)
    assert counts() == before
    assert list(User.objects.values_list("email", flat=True)) == ["founder@company.example"]


def test_the_plan_comes_by_the_real_core_and_goes_with_the_demo(transactional_db):
    owner = create_user(email="founder@company.example", name="Founder", is_administrator=True)
    before = counts()
    workspace = demo.load("zh", owner)
    jobs = Job.objects.filter(workspace=workspace)
    assert dict(jobs.values_list("kind", "state")) == dict.fromkeys(
        ("plan_demo", "plan_releases", "schedule", "forecast"), "done"
    )
    plans = {plan.kind: plan for plan in Proposal.objects.filter(workspace=workspace, state="applied")}
    assert plans["releases"].answer["status"] == "optimal"
    assert len(plans["releases"].answer["left_out"]) >= 5
    requirements = Requirement.objects.filter(record__workspace=workspace)
    first, *_ = Release.objects.filter(workspace=workspace).order_by("start_on")
    assert requirements.exclude(release=None).count() == len(plans["releases"].answer["assignments"])
    assert not requirements.filter(release=first, state="analysed").exists()
    everything = Task.objects.filter(record__workspace=workspace)
    partner = PlanFile.objects.get(workspace=workspace).project_id
    assert everything.filter(project=partner).count() == 6
    tasks = everything.exclude(project=partner)
    projects = tasks.exclude(project=None)
    # The waterfall's five phases with five milestones, the bank, the IPD's six with twelve; and the release's own.
    assert (projects.filter(is_phase=True).count(), tasks.filter(is_milestone=True).count()) == (11, 19)
    work = projects.filter(is_milestone=False, is_phase=False)
    split = EffortShare.objects.filter(requirement__release=first).count()
    assert work.count() == split > 60
    assert not projects.filter(start_on=None).exists()
    assert not work.filter(person=None).exists()
    response = tasks.get(project=None, is_milestone=False)
    assert response.requirement is None  # the one that answers a risk
    assert sorted(tasks.filter(progress__gt=0).values_list("progress", flat=True)) == [0.5, 0.75, 1, 1]
    assert first_broken_link(workspace.pk) is None
    plan_demo(Progress(jobs.get(kind="plan_demo")))
    assert (Proposal.objects.count(), jobs.count(), tasks.count()) == (2, 6, split + 11 + 19 + 1)
    delete_demo(enter(actor_for(owner, via="browser"), workspace.slug)[0])
    assert counts() == before


def test_an_administrator_loads_the_demo_through_the_api(owner, house):
    from harness.house import Api

    _, secret = create_token(owner, name="t", scopes=["read", "write", "admin"])
    api = Api(secret, "zh")
    assert [(row["language"], row["is_loaded"], row["can_load"]) for row in api.get("/demo").json()] == [
        ("zh", False, True),
        ("en", False, True),
    ]
    answer = api.post("/demo", {"language": "zh"})
    assert answer.status_code == 201, answer.content
    assert answer.json()["slug"] == "demo-zh"
    workspace = api.get("/workspaces/demo-zh").json()
    assert (workspace["role"], workspace["name"]) == ("owner", "网上商城（演示）")
    gone = api.delete("/workspaces/demo-zh/demo")
    assert gone.status_code == 204
    assert not Workspace.objects.filter(is_demo=True).exists()


def test_who_is_no_administrator_may_not_load_the_demo(house):
    answer = house.api("owner", "zh").post("/demo", {"language": "zh"})
    assert (answer.status_code, answer.json()["code"]) == (403, "demo.administrators_only")
    assert house.api("owner").get("/demo").json()[0]["can_load"] is False
    assert not Workspace.objects.filter(is_demo=True).exists()


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (datetime.date(2026, 1, 1), (2026, 2, datetime.date(2026, 4, 1)), datetime.date(2026, 12, 31)),
        (datetime.date(2026, 12, 31), (2027, 1, datetime.date(2027, 1, 1)), datetime.date(2027, 9, 30)),
        (datetime.date(2026, 8, 15), (2026, 4, datetime.date(2026, 10, 1)), datetime.date(2027, 6, 30)),
    ],
)
def test_releases_begin_with_the_next_quarter(today, first, last):
    quarters = rules.quarters_after(today, 3)
    assert quarters[0][:3] == first
    assert quarters[-1][3] == last
    for one, following in itertools.pairwise(quarters):
        assert following[2] - one[3] == datetime.timedelta(days=1)


def test_plain_marks_become_rich_text_and_signs_stay_text():
    text = "A < B\n1. one\n2. two\n- x & y\n| h | i |\n| 1 | 2 |"
    assert rules.rich_text(text) == (
        "<p>A &lt; B</p><ol><li><p>one</p></li><li><p>two</p></li></ol><ul><li><p>x &amp; y</p></li></ul>"
        "<table><tbody><tr><th><p>h</p></th><th><p>i</p></th></tr>"
        "<tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>"
    )


def test_a_mention_names_the_person_and_other_signs_stay():
    shown = rules.with_mentions("a@b.c @ux, ok?", {"ux": (7, "Li")})
    assert shown == '<p>a@b.c <span data-type="mention" data-id="7" data-label="Li">@Li</span>, ok?</p>'


def test_every_table_is_counted():
    assert len(apps.get_models()) >= 30
