"""What a drag would move, before anything is committed."""

import pytest

from planweave.kernel.models import Activity
from planweave.planning.models import Task


def previewed(plan, task, **body):
    answer = plan.api.post(f"{plan.path}/schedule/preview", {"task": task["id"], **body})
    assert answer.status_code == 200, answer.content
    return answer.json()


def spans(shown):
    return {row["title"]: (row["after"]["start_on"], row["after"]["finish_on"]) for row in shown["moved"]}


@pytest.fixture
def chain(plan):
    """A (2 to 3 March) → B (4 to 6) → C (11), with two days between B and C."""
    me = plan.person("A", leaves=[{"start_on": "2026-03-12", "finish_on": "2026-03-12"}])
    a = plan.task("A", effort_days=2, start_on="2026-03-02")
    b = plan.task("B", effort_days=3, start_on="2026-03-04", person=me["id"])
    c = plan.task("C", effort_days=1, start_on="2026-03-11")
    plan.tie(a, b)
    plan.tie(b, c)
    return a, b, c


def test_only_what_must_moves_and_nothing_is_written(plan, chain):
    a, _, _ = chain
    before = list(Task.objects.order_by("pk").values()), Activity.objects.count()
    shown = previewed(plan, a, start_on="2026-03-03")
    assert spans(shown) == {"A": ("2026-03-03", "2026-03-04"), "B": ("2026-03-05", "2026-03-09")}
    assert shown["conflicts"] == []
    slack = {row["title"]: (row["total_float_days"], row["free_float_days"]) for row in shown["moved"]}
    assert slack == {"A": (1, 0), "B": (1, 1)}
    assert (list(Task.objects.order_by("pk").values()), Activity.objects.count()) == before


def test_a_push_crosses_a_leave_and_a_weekend(plan, chain):
    a, _, c = chain
    shown = previewed(plan, a, start_on="2026-03-09")
    # B: 11 March, not the 12th (leave), 13th, then Monday the 16th.
    assert spans(shown) == {
        "A": ("2026-03-09", "2026-03-10"),
        "B": ("2026-03-11", "2026-03-16"),
        "C": ("2026-03-17", "2026-03-17"),
    }
    assert set(shown["critical"]) == {row["id"] for row in chain}
    assert c["id"] in shown["critical"]


def test_what_was_previewed_can_be_committed_as_it_is(plan, chain):
    a, _, _ = chain
    shown = previewed(plan, a, start_on="2026-03-09")
    edits = [
        {
            "id": row["id"],
            "version": row["version"],
            "start_on": row["after"]["start_on"],
            "finish_on": row["after"]["finish_on"],
        }
        for row in shown["moved"]
    ]
    answer = plan.api.patch(f"{plan.path}/tasks", {"edits": edits})
    assert answer.status_code == 200, answer.content
    bars = plan.bars()
    assert {name: (bars[name]["start_on"], bars[name]["finish_on"]) for name in "ABC"} == spans(shown)
    assert plan.undo(answer).status_code == 200
    assert plan.bars()["C"]["start_on"] == "2026-03-11"


def test_resizing_pushes_as_well(plan, chain):
    _, b, _ = chain
    shown = previewed(plan, b, finish_on="2026-03-11")
    assert spans(shown) == {"B": ("2026-03-04", "2026-03-11"), "C": ("2026-03-12", "2026-03-12")}


def test_a_pin_stays_and_the_conflict_is_said_in_both_languages(plan, chain):
    a, b, _ = chain
    plan.api.patch(f"{plan.path}/tasks/{b['key']}", {"is_pinned": True})
    shown = previewed(plan, a, start_on="2026-03-05")
    assert spans(shown) == {"A": ("2026-03-05", "2026-03-06")}
    [conflict] = shown["conflicts"]
    assert conflict["tasks"] == [a["id"], b["id"]]
    assert conflict["sentence"]["text"] == (
        "SHOP-2 is pinned or has begun and would be 3 working days too early for SHOP-1."
    )
    zh = plan.house.api("product_manager", "zh").post(
        f"{plan.path}/schedule/preview", {"task": a["id"], "start_on": "2026-03-05"}
    )
    assert zh.json()["conflicts"][0]["sentence"]["text"] == (
        "SHOP-2 已固定或已开始，将比 SHOP-1 允许的时间早 3 个工作日。"
    )


def test_deadlines_and_own_predecessors_are_conflicts_not_refusals(plan, chain):
    a, b, c = chain
    plan.api.patch(f"{plan.path}/tasks/{c['key']}", {"deadline": "2026-03-11"})
    late = previewed(plan, a, start_on="2026-03-09")
    assert [row["sentence"]["text"] for row in late["conflicts"]] == [
        "SHOP-3 would miss its deadline, 2026-03-11."
    ]
    early = previewed(plan, b, start_on="2026-03-02")
    assert [row["sentence"]["text"] for row in early["conflicts"]] == [
        "SHOP-2 would begin 2 working days too early for SHOP-1."
    ]
    assert early["earliest_on"] == "2026-03-04"


def test_people_give_way_as_well_where_asked(plan):
    me = plan.person("Li Na")
    a = plan.task("A", effort_days=2, start_on="2026-03-02", person=me["id"])
    plan.task("B", effort_days=1, start_on="2026-03-04", person=me["id"])
    assert spans(previewed(plan, a, start_on="2026-03-03")) == {"A": ("2026-03-03", "2026-03-04")}
    both = previewed(plan, a, start_on="2026-03-03", follow="links_and_resources")
    assert spans(both) == {"A": ("2026-03-03", "2026-03-04"), "B": ("2026-03-05", "2026-03-05")}


def test_a_task_without_dates_and_a_milestone_can_be_put_somewhere(plan, chain):
    _, _, c = chain
    go = plan.task("Go", is_milestone=True)
    plan.tie(c, go)
    assert spans(previewed(plan, go, start_on="2026-03-20")) == {"Go": ("2026-03-20", "2026-03-20")}
    new = plan.task("New", effort_days=3)
    shown = previewed(plan, new, start_on="2026-03-07")
    assert spans(shown) == {"New": ("2026-03-09", "2026-03-11")}
    assert shown["moved"][0]["before"]["start_on"] is None


def test_a_summary_cannot_be_dragged_and_strangers_and_readers_see_nothing(plan, chain, foreign_house):
    a, _, _ = chain
    top = plan.task("Top")
    plan.task("Inside", parent=top["id"], start_on="2026-03-02")
    body = {"task": top["id"], "start_on": "2026-03-05"}
    refused = plan.api.post(f"{plan.path}/schedule/preview", body)
    assert (refused.status_code, list(refused.json()["fields"])) == (422, ["start_on"])
    body["task"] = a["id"]
    assert plan.house.api("viewer").post(f"{plan.path}/schedule/preview", body).status_code == 403
    assert foreign_house.api("owner").post(f"{plan.path}/schedule/preview", body).status_code == 404
    foreign = foreign_house.api("owner").post(f"{foreign_house.path}/schedule/preview", body)
    assert foreign.status_code == 422


@pytest.mark.parametrize("count", [1, 30])
def test_a_preview_costs_the_same_whatever_the_plan(
    plan, django_assert_num_queries, django_assert_max_num_queries, count
):
    tasks = [plan.task(f"T{n}", start_on="2026-03-02") for n in range(count)]
    api = plan.api
    api.get("/me")
    where = {"task": tasks[0]["id"], "start_on": "2026-03-05"}
    with django_assert_max_num_queries(11):
        first = api.post(f"{plan.path}/schedule/preview", where)
    with django_assert_num_queries(3):  # remembered: who asks, and the end of the history
        assert api.post(f"{plan.path}/schedule/preview", where).json() == first.json()
    assert api.patch(f"{plan.path}/tasks/{tasks[0]['key']}", {"start_on": "2026-03-06"}).status_code == 200
    with django_assert_num_queries(5):  # and follows the history: the events since, the task that changed
        again = api.post(f"{plan.path}/schedule/preview", where).json()
    assert again["moved"][0]["before"]["start_on"] == "2026-03-06"
