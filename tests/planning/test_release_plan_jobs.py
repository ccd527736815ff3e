"""Release planning as a job: what it refuses, what it keeps, and what its list costs."""

import pytest

from planweave.kernel.jobs import Progress
from planweave.planning import jobs
from planweave.planning.models import Proposal


def test_unestimated_requirements_end_the_job_with_their_list_unless_skipped(
    plan, core, two_releases, django_capture_on_commit_callbacks
):
    plan.need("A", 5, 50)
    unknown = plan.requirement("unknown", value=90)
    after = plan.need("after", 1, 70)
    plan.link(after, "depends_on", unknown)
    plan.requirement("ruled out", priority="wont")
    with django_capture_on_commit_callbacks(execute=True):
        job = plan.api.post(f"{plan.path}/releases/plan", {}).json()["job"]
    ended = plan.api.get(f"{plan.path}/jobs/{job}").json()
    assert (ended["state"], ended["problem"]["code"]) == ("failed", "plan.missing_estimates")
    assert ended["problem"]["title"] == (
        "1 requirements have no effort estimate (SHOP-2). Estimate them, or plan without them."
    )
    assert [row["key"] for row in ended["problem"]["missing"]] == ["SHOP-2"]
    assert Proposal.objects.count() == 0
    proposal = core.releases(skip_unestimated=True)
    assert core.where(proposal) == {"A": "R1"}
    assert [row["key"] for row in proposal["release_plan"]["skipped"]] == ["SHOP-2"]
    [left] = proposal["release_plan"]["left_out"]
    assert left["reasons"][0]["text"] == "It depends on SHOP-2, which nobody has estimated."


@pytest.mark.parametrize(
    ("setup", "code"),
    [
        ("no release", "plan.no_release"),
        ("no capacity", "plan.no_capacity"),
        ("no value", "plan.no_value_known"),
        ("nothing", "plan.nothing"),
    ],
)
def test_a_question_without_answer_ends_in_a_sentence(plan, django_capture_on_commit_callbacks, setup, code):
    if setup != "no release":
        plan.release("R1", "2026-03-02", "2026-03-13")
    if setup != "no capacity":
        plan.person("A", "backend")
    if setup != "nothing":
        plan.requirement("X", effort_likely_days=2, value=None if setup == "no value" else 5)
    with django_capture_on_commit_callbacks(execute=True):
        job = plan.api.post(f"{plan.path}/releases/plan", {}).json()["job"]
    ended = plan.api.get(f"{plan.path}/jobs/{job}").json()
    assert (ended["state"], ended["problem"]["code"]) == ("failed", code)
    assert Proposal.objects.count() == 0


def test_a_job_that_runs_twice_keeps_its_first_answer(plan, core, two_releases):
    plan.need("A", 5, 50)
    row = core.asked("releases/plan", {"seconds": 5})
    first, second = jobs.plan_releases(Progress(row)), jobs.plan_releases(Progress(row))
    assert first["proposal"] == second["proposal"]
    assert first["incumbents"][-1]["objective"] == 100.0
    assert Proposal.objects.count() == 1


def test_the_whole_way_through_the_queue_with_figures_in_the_job(transactional_db, plan):
    plan.person("A", "backend")
    plan.release("R1", "2026-03-02", "2026-03-13")
    plan.need("A", 5, 50)
    job = plan.api.post(f"{plan.path}/releases/plan", {"seconds": 60}).json()
    ended = plan.api.get(f"{plan.path}/jobs/{job['job']}").json()
    assert (ended["state"], ended["result"]["status"], ended["result"]["gap"]) == ("done", "optimal", 0.0)
    assert ended["result"]["objective"] == ended["result"]["bound"] == 50.0
    [row] = plan.api.get(f"{plan.path}/proposals?kind=releases").json()
    assert (row["id"], row["job"]) == (ended["result"]["proposal"], job["job"])


def test_stopping_keeps_the_best_so_far(plan, core, two_releases):
    plan.need("A", 5, 50)
    plan.need("B", 20, 90)
    progress = Progress(core.asked("releases/plan", {"seconds": 60}))
    progress.stop.set()
    result = jobs.plan_releases(progress)
    assert result["seconds"] < 20
    assert core.where(core.proposal(result["proposal"])) == {"A": "R1"}


@pytest.mark.parametrize("count", [1, 30])
def test_a_list_costs_the_same_whatever_its_length(
    plan, core, two_releases, django_assert_num_queries, count
):
    plan.need("A", 5, 50)
    made = Proposal.objects.get(pk=core.releases()["id"])
    for _ in range(count - 1):
        job = core.asked("releases/plan", {})
        Proposal.objects.create(
            workspace=made.workspace,
            job=job,
            kind=made.kind,
            answer=made.answer,
            created_by=made.created_by,
            operation_id=job.pk,
            state="applied",
            settled_by=made.created_by,
        )
    api = plan.house.api("viewer")
    api.get("/me")
    with django_assert_num_queries(3 if count == 1 else 4):
        assert len(api.get(f"{plan.path}/proposals").json()) == count
