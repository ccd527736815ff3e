"""How sure the plan's dates are, from the button to the probability of each date."""

import pytest

from planweave.kernel.errors import Invalid
from planweave.kernel.jobs import Progress
from planweave.kernel.models import Activity
from planweave.planning import jobs


def asked(core, **body):
    return jobs.simulate_plan(Progress(core.asked("schedule/simulate", {"runs": 4000, **body})))


@pytest.fixture
def build(plan):
    """Two tasks after each other by one person: five days each, four to nine by their estimates."""
    person = plan.person("A", "backend")
    release = plan.release("R1", "2026-03-02", "2026-03-13")
    sure = {"effort_optimistic_days": 4, "effort_likely_days": 5, "effort_pessimistic_days": 9}
    tasks = []
    for title, start, finish in (
        ("Cart", "2026-03-02", "2026-03-06"),
        ("Pay", "2026-03-09", "2026-03-13"),
    ):
        wish = plan.requirement(title, **sure)
        task = plan.task(
            title, requirement=wish["id"], release=release["id"], person=person["id"], effort_days=5
        )
        answer = plan.api.patch(
            f"{plan.path}/tasks", {"edits": [{"id": task["id"], "start_on": start, "finish_on": finish}]}
        )
        assert answer.status_code == 200, answer.content
        tasks.append(task)
    plan.tie(tasks[0], tasks[1])
    return release, tasks


def test_the_plan_is_less_sure_than_it_looks(plan, core, build):
    release, _ = build
    before = Activity.objects.count()
    answer = asked(core)
    assert answer["planned_on"] == "2026-03-13"
    # Two beta-PERT lengths of mean 5.5 days, and the second never begins early: above 11 days in half the runs.
    assert 0.05 < answer["planned_share"] < 0.35
    assert answer["p50"] == "2026-03-17"
    assert asked(core, starts="early")["p50"] == "2026-03-16"
    assert answer["planned_on"] < answer["p50"] <= answer["p80"] <= answer["p90"]
    [told] = answer["milestones"]
    assert (told["kind"], told["id"], told["deadline_on"]) == ("release", release["id"], "2026-03-13")
    assert told["probability"] == answer["planned_share"]
    assert {row["title"] for row in answer["influences"]} == {"Cart", "Pay"}
    critical = {row["title"]: row["criticality"] for row in answer["influences"]}
    assert critical["Pay"] == 1
    assert 0.5 < critical["Cart"] < 1  # when it is done early, only the planned start holds Pay back
    assert [answer["curve"][0][1], answer["curve"][-1][1]] == [0, 1]
    assert (answer["certain"], answer["undated"], answer["tasks"]) == (0, 0, 2)
    assert (answer["runs"], answer["stopped"]) == (4000, "runs")
    assert Activity.objects.count() > before  # the jobs' starts, and nothing else
    assert set(Activity.objects.order_by("seq").values_list("kind", flat=True)[before:]) == {"JobStarted"}


def test_the_same_seed_gives_the_same_answer(plan, core, build):
    one, other = asked(core, seed=3), asked(core, seed=3)
    del one["seconds"], other["seconds"]
    assert one == other


def test_done_work_is_certain_and_begun_work_only_in_what_is_left(plan, core, build):
    _, tasks = build
    for task, progress in zip(tasks, (1, 0.8), strict=True):
        answer = plan.api.patch(f"{plan.path}/tasks", {"edits": [{"id": task["id"], "progress": progress}]})
        assert answer.status_code == 200, answer.content
    answer = asked(core)
    assert [row["title"] for row in answer["influences"]] == ["Pay"]
    assert answer["p90"] == "2026-03-16"  # at most a fifth of four days late


def test_tasks_without_three_points_count_as_certain_and_are_counted(plan, core):
    task = plan.task("Alone", effort_days=2)
    late = plan.task("Undated", effort_days=2)
    assert late["id"]
    plan.api.patch(
        f"{plan.path}/tasks",
        {
            "edits": [
                {
                    "id": task["id"],
                    "start_on": "2026-03-02",
                    "finish_on": "2026-03-03",
                    "deadline": "2026-03-02",
                }
            ]
        },
    )
    answer = asked(core)
    assert (answer["certain"], answer["undated"], answer["planned_share"]) == (1, 1, 1)
    assert answer["influences"] == []
    [told] = answer["milestones"]
    assert (told["kind"], told["key"], told["probability"]) == ("task", task["key"], 0)


def test_a_plan_without_dates_and_wrong_figures_are_refused(plan, core, house):
    plan.task("Someday")
    with pytest.raises(Invalid) as refused:
        asked(core)
    assert refused.value.body("en")["title"] == (
        "No task has dates yet, so there is no date to be sure of. Schedule the tasks first."
    )
    for body in ({"runs": 5}, {"correlation": 2}, {"releases": [999_999]}, {"precision": 0}):
        assert plan.api.post(f"{plan.path}/schedule/simulate", body).status_code == 422, body
    assert house.api("viewer").post(f"{plan.path}/schedule/simulate", {}).status_code == 403
