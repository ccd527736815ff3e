"""Releases and how full they are, through the public API."""

import pytest

from planweave.kernel.audit import first_broken_link
from planweave.kernel.models import Activity
from planweave.planning.models import Release


def test_capacity_comes_from_people_and_calendar_and_a_hand_may_overrule_one_skill(plan):
    plan.person("A", "backend")
    plan.person("B", "backend", "test")
    made = plan.release("R1", "2026-03-02", "2026-03-13")
    # Ten working days: A gives ten to backend, B five to each.
    load = made["load"]
    assert (load["capacity_days"], load["planned_days"]) == (20.0, 0.0)
    assert [(row["skill"], row["capacity_days"]) for row in load["skills"]] == [
        ("backend", 15.0),
        ("test", 5.0),
    ]
    path = f"{plan.path}/releases/{made['id']}"
    changed = plan.api.patch(path, {"capacities": {"test": 8}}).json()
    assert changed["load"]["capacity_days"] == 23.0
    assert [(row["capacity_days"], row["is_by_hand"]) for row in changed["load"]["skills"]] == [
        (15.0, False),
        (8.0, True),
    ]


def test_the_load_of_a_release_adds_up(plan):
    plan.person("A", "backend")
    release = plan.release("R1", "2026-03-02", "2026-03-06", budget=1000)
    for title, fields in {
        "split": {"efforts": {"backend": 6}, "cost": 900},
        "whole": {"effort_likely_days": 2.5, "cost": 200},
        "unknown": {},
        "rejected": {"effort_likely_days": 9, "state": "rejected"},
    }.items():
        plan.requirement(title, release=release["id"], **fields)
    load = plan.api.get(f"{plan.path}/releases").json()[0]["load"]
    assert load == {
        "requirements": 3,
        "unestimated": 1,
        "planned_days": 8.5,
        "unsplit_days": 2.5,
        "capacity_days": 5.0,
        "is_over_capacity": True,
        "cost": 1100.0,
        "is_over_budget": True,
        "skills": [
            {
                "skill": "backend",
                "planned_days": 6.0,
                "capacity_days": 5.0,
                "is_by_hand": False,
                "is_over_capacity": True,
            }
        ],
    }


def test_wrong_values_are_refused_and_nothing_is_made(plan):
    before = Activity.objects.count()
    api = plan.house.api("lead", "zh")
    answer = api.post(
        f"{plan.path}/releases",
        {
            "name": "",
            "start_on": "2026-03-13",
            "finish_on": "2026-03-02",
            "budget": -1,
            "weight": 0,
            "capacities": {"magic": 1},
        },
    )
    assert answer.status_code == 422
    fields = answer.json()["fields"]
    assert set(fields) == {"name", "finish_on", "budget", "weight", "capacities"}
    assert fields["finish_on"]["message"] == "完成日期不能早于开始日期。"
    assert (Release.objects.count(), Activity.objects.count()) == (0, before)


def test_two_edits_of_one_field_show_both_values(plan):
    made = plan.release("R1", "2026-03-02", "2026-03-13")
    path = f"{plan.path}/releases/{made['id']}"
    lead = plan.house.api("lead")
    assert lead.patch(path, {"version": 1, "finish_on": "2026-03-20"}).json()["version"] == 2
    assert plan.api.patch(path, {"version": 1, "name": "First"}).json()["finish_on"] == "2026-03-20"
    clash = plan.api.patch(path, {"version": 1, "finish_on": "2026-03-27"})
    assert clash.status_code == 409
    contested = clash.json()["contested"]["finish_on"]
    assert [contested[side] for side in ("base", "theirs", "yours")] == [
        "2026-03-13",
        "2026-03-20",
        "2026-03-27",
    ]


def test_deleting_a_release_frees_what_was_in_it_but_not_a_frozen_one(plan):
    made = plan.release("R1", "2026-03-02", "2026-03-13", is_frozen=True)
    inside = plan.requirement("Cart", release=made["id"], is_release_pinned=True)
    task = plan.task("Work", release=made["id"])
    path = f"{plan.path}/releases/{made['id']}"
    assert plan.api.delete(path).status_code == 409
    plan.api.patch(path, {"is_frozen": False})
    assert plan.api.delete(path).status_code == 204
    freed = plan.api.get(f"{plan.path}/requirements/{inside['key']}").json()
    assert (freed["release"], freed["is_release_pinned"]) == (None, False)
    assert plan.api.get(f"{plan.path}/tasks/{task['key']}").json()["release"] is None
    kinds = list(Activity.objects.order_by("seq").values_list("kind", flat=True))[-3:]
    assert kinds == ["RequirementChanged", "TaskChanged", "ReleaseDeleted"]
    assert first_broken_link(plan.house.workspace.pk) is None


@pytest.mark.parametrize(
    ("role", "read", "write"),
    [
        ("owner", 200, 201),
        ("lead", 200, 201),
        ("contributor", 200, 403),
        ("viewer", 200, 403),
        ("guest", 403, 403),
    ],
)
def test_who_may_read_and_write(house, role, read, write):
    api = house.api(role)
    assert api.get(f"{house.path}/releases").status_code == read
    body = {"name": "R", "start_on": "2026-03-02", "finish_on": "2026-03-03"}
    assert api.post(f"{house.path}/releases", body).status_code == write


def test_strangers_learn_nothing(plan, foreign_house):
    made = plan.release("R1", "2026-03-02", "2026-03-13")
    api = foreign_house.api("owner")
    assert api.get(f"{plan.path}/releases").status_code == 404
    assert api.patch(f"{foreign_house.path}/releases/{made['id']}", {"name": "X"}).status_code == 404
    assert Release.objects.get().name == "R1"


@pytest.mark.parametrize("count", [1, 30])
def test_a_list_costs_the_same_whatever_its_length(plan, django_assert_num_queries, count):
    plan.person("A", "backend")
    for n in range(count):
        release = plan.release(f"R{n:02}", "2026-03-02", "2026-03-13", capacities={"backend": 3})
        plan.requirement("x", release=release["id"], efforts={"backend": 1})
    api = plan.house.api("viewer")
    api.get("/me")
    with django_assert_num_queries(12):
        assert len(api.get(f"{plan.path}/releases").json()) == count
