"""Requirements become tasks."""

from planweave.planning.models import Task, TaskLink


def pairs():
    """Links as titles."""
    rows = TaskLink.objects.values_list("predecessor__record__title", "successor__record__title", "kind")
    return sorted(rows)


def broken_down(plan, **body):
    answer = plan.api.post(f"{plan.path}/tasks/break-down", body)
    assert answer.status_code == 201, answer.content
    return answer


def test_one_task_per_skill_in_the_order_of_work_and_a_milestone_per_release(plan):
    plan.person("A", "后端", "前端", "UI设计", "测试")
    release = plan.release("R1", "2026-03-02", "2026-03-27")
    inside = {"release": release["id"]}
    cart = plan.requirement("Cart", efforts={"后端": 3, "前端": 2, "UI设计": 1, "测试": 1.5}, **inside)
    pay = plan.requirement("Pay", effort_likely_days=4, **inside)
    plan.requirement("Idea", **inside)
    plan.requirement("Old", effort_likely_days=4, state="done", **inside)
    plan.requirement("Elsewhere", effort_likely_days=4)
    plan.link(pay, "depends_on", cart)
    answer = broken_down(plan, releases=[release["id"]])
    made = answer.json()
    assert [(row["title"], row["effort_days"]) for row in made["tasks"]] == [
        ("Cart · UI设计", 1.0),
        ("Cart · 前端", 2.0),
        ("Cart · 后端", 3.0),
        ("Cart · 测试", 1.5),
        ("Pay", 4.0),
        ("R1", 0.0),
    ]
    assert made["unestimated"] == ["SHOP-3"]
    assert {row["release"] for row in made["tasks"]} == {release["id"]}
    assert pairs() == [
        ("Cart · UI设计", "Cart · 前端", "FS"),
        ("Cart · UI设计", "Cart · 后端", "FS"),
        ("Cart · 前端", "Cart · 测试", "FS"),
        ("Cart · 后端", "Cart · 测试", "FS"),
        ("Cart · 测试", "Pay", "FS"),
        ("Pay", "R1", "FS"),
    ]
    assert made["links"] == 6
    again = broken_down(plan, releases=[release["id"]]).json()
    assert (again["tasks"], again["links"], again["already"]) == ([], 0, 2)
    undone = plan.undo(answer)
    assert undone.status_code == 200, undone.content
    assert plan.gantt()["tasks"] == []
    assert TaskLink.objects.count() == 0
    redone = plan.api.post(f"{plan.path}/undo", {"operation_id": undone.json()["operation_id"]})
    assert redone.status_code == 200, redone.content
    assert len(plan.gantt()["links"]) == 6


def test_a_milestone_waits_for_its_own_release_though_another_release_goes_on_from_there(plan):
    plan.person("A", "后端")
    one = plan.release("R1", "2026-03-02", "2026-03-27")
    two = plan.release("R2", "2026-03-30", "2026-04-24")
    cart = plan.requirement("Cart", effort_likely_days=3, release=one["id"])
    pay = plan.requirement("Pay", effort_likely_days=4, release=two["id"])
    plan.link(pay, "depends_on", cart)
    broken_down(plan, releases=[one["id"], two["id"]])
    assert pairs() == [("Cart", "Pay", "FS"), ("Cart", "R1", "FS"), ("Pay", "R2", "FS")]


def test_a_later_requirement_waits_for_tasks_that_were_there_and_an_own_order_is_kept(plan):
    plan.person("A", "x", "y")
    first = plan.requirement("First", efforts={"x": 1, "y": 1})
    broken_down(plan, requirements=[first["id"]], order=["y", "x"])
    assert pairs() == [("First · y", "First · x", "FS")]
    second = plan.requirement("Second", effort_likely_days=2)
    plan.link(second, "depends_on", first)
    broken_down(plan, requirements=[second["id"], first["id"]])
    assert pairs() == [("First · x", "Second", "FS"), ("First · y", "First · x", "FS")]
    assert Task.objects.filter(is_milestone=True).count() == 0


def test_strangers_and_readers_make_nothing(plan, foreign_house):
    made = plan.requirement("A", effort_likely_days=1)
    for api, path, status in (
        (foreign_house.api("owner"), plan.path, 404),
        (foreign_house.api("owner"), foreign_house.path, 404),
        (plan.house.api("contributor"), plan.path, 403),
        (plan.house.api("guest"), plan.path, 403),
    ):
        answer = api.post(f"{path}/tasks/break-down", {"requirements": [made["id"]]})
        assert answer.status_code == status
    assert Task.objects.count() == 0


def test_skills_fall_into_steps_by_their_names_in_both_languages():
    from planweave.planning.rules import step_of

    names = [
        "产品",
        "Product analysis",
        "UI",
        "交互设计",
        "Build",
        "后端",
        "backend",
        "Testing",
        "QA",
        "测试",
        "Docs",
    ]
    assert [step_of(name) for name in names] == [0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4]
    assert [step_of(name, order=["b", "a"]) for name in ("a", "b", "c")] == [1, 0, 2]
