"""Tasks as late as possible in a schedule, with people and their leave."""

MONDAY = "2026-03-02"


def placed(proposal):
    return {
        row["title"]: (row["after"]["start_on"], row["after"]["finish_on"])
        for row in proposal["schedule"]["diff"]
    }


def test_a_late_task_ends_just_before_what_waits_for_it_and_delays_nothing(plan, core):
    anna = plan.person("Anna", "build")["id"]
    leave = [{"start_on": "2026-03-11", "finish_on": "2026-03-11", "name": "Exam"}]
    ben = plan.person("Ben", "test", leaves=leave)["id"]
    long = plan.task("Build", effort_days=8, person=anna)
    prepare = plan.task("Prepare", effort_days=2, person=ben)
    early = plan.task("Train", effort_days=1, person=ben)
    show = plan.task("Show", effort_days=1, person=anna)
    for before in (long, prepare):
        plan.tie(before, show)
    assert early["id"]
    soon = core.schedule(from_on=MONDAY)
    assert placed(soon)["Prepare"][1] <= "2026-03-04"
    plan.api.patch(
        f"{plan.path}/tasks",
        {"edits": [{"id": prepare["id"], "constraint_kind": "as_late_as_possible"}]},
    )
    late = core.schedule(from_on=MONDAY)
    # Show waits for Build until the 12th; Ben is away on the 11th.
    assert placed(late) == {
        "Build": ("2026-03-02", "2026-03-11"),
        "Prepare": ("2026-03-09", "2026-03-10"),
        "Train": ("2026-03-02", "2026-03-02"),
        "Show": ("2026-03-12", "2026-03-12"),
    }
    assert late["schedule"]["finish_on"] == soon["schedule"]["finish_on"] == "2026-03-12"
    assert core.settle(late).status_code == 200
    assert plan.bars()["Prepare"]["start_on"] == "2026-03-09"
