"""People, working time and capacity through the public API."""

import datetime

import pytest

from planweave.kernel.audit import first_broken_link
from planweave.kernel.models import Activity
from planweave.resources.models import CalendarDay, Person
from planweave.workspaces.models import Skill


def add(house, name="Li Na", role="product_manager", **fields):
    answer = house.api(role).post(f"{house.path}/people", {"name": name, **fields})
    assert answer.status_code == 201, answer.content
    return answer.json()


def seed(house, region="CN", years=(2026,)):
    answer = house.api("lead").post(f"{house.path}/calendar/seed", {"region": region, "years": list(years)})
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_a_person_comes_with_skills_and_leave_and_history_knows(house):
    made = add(
        house,
        skills=["backend", " test ", "backend"],
        availability=0.5,
        leaves=[{"start_on": "2026-03-02", "finish_on": "2026-03-06", "name": "Wedding"}],
        user=house.users["contributor"].pk,
    )
    assert made["skills"] == ["backend", "test"]
    assert made["leaves"] == [{"start_on": "2026-03-02", "finish_on": "2026-03-06", "name": "Wedding"}]
    assert sorted(Skill.objects.values_list("name", flat=True)) == ["backend", "test"]
    told = Activity.objects.get(kind="PersonCreated")
    assert told.changes["availability"] == [1.0, 0.5]
    assert first_broken_link(house.workspace.pk) is None


def test_wrong_values_are_refused_field_by_field_and_nothing_is_made(house):
    before = Activity.objects.count()
    answer = house.api("lead", "zh").post(
        f"{house.path}/people",
        {
            "name": " ",
            "availability": 1.5,
            "leaves": [{"start_on": "2026-03-06", "finish_on": "2026-03-02"}],
            "joins_on": "2026-05-01",
            "leaves_after": "2026-04-01",
        },
    )
    assert answer.status_code == 422
    fields = answer.json()["fields"]
    assert set(fields) == {"name", "availability", "leaves", "leaves_after"}
    assert fields["name"]["message"] == "请填写姓名。"
    assert (Person.objects.count(), Activity.objects.count()) == (0, before)


def test_an_account_of_another_workspace_cannot_be_a_person_here(house, foreign_house):
    answer = house.api("lead").post(
        f"{house.path}/people", {"name": "Spy", "user": foreign_house.users["lead"].pk}
    )
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == ["user"]
    assert Person.objects.count() == 0


def test_two_people_with_one_name_are_refused(house):
    add(house)
    answer = house.api("lead").post(f"{house.path}/people", {"name": "Li  Na"})
    assert answer.status_code == 409
    assert Person.objects.count() == 1


def test_the_same_field_changed_twice_shows_both_values_other_fields_pass(house):
    made = add(house)
    path = f"{house.path}/people/{made['id']}"
    first = house.api("lead").patch(path, {"version": 1, "availability": 0.5})
    assert first.json()["version"] == 2
    other = house.api("product_manager").patch(path, {"version": 1, "joins_on": "2026-02-01"})
    assert (other.status_code, other.json()["availability"]) == (200, 0.5)
    clash = house.api("product_manager").patch(path, {"version": 1, "availability": 0.8})
    assert clash.status_code == 409
    contested = clash.json()["contested"]["availability"]
    assert (contested["base"], contested["theirs"], contested["yours"]) == (1.0, 0.5, 0.8)
    assert contested["by"] == house.users["lead"].name
    assert Person.objects.get().availability == 0.5


def test_a_change_that_changes_nothing_leaves_no_trace(house):
    made = add(house, skills=["a"])
    before = Activity.objects.count()
    answer = house.api("lead").patch(f"{house.path}/people/{made['id']}", {"skills": ["a"], "name": "Li Na"})
    assert answer.json()["version"] == 1
    assert Activity.objects.count() == before


@pytest.mark.parametrize(
    ("role", "read", "write", "calendar"),
    [
        ("owner", 200, 201, 200),
        ("lead", 200, 201, 200),
        ("product_manager", 200, 201, 403),
        ("contributor", 200, 403, 403),
        ("viewer", 200, 403, 403),
        ("guest", 403, 403, 403),
    ],
)
def test_who_may_do_what(house, role, read, write, calendar):
    api = house.api(role)
    span = "start_on=2026-01-01&finish_on=2026-01-31"
    for path in (
        "people",
        "calendar",
        f"capacity?{span}",
        f"calendar/non-working?{span}",
        "calendar/regions",
    ):
        assert api.get(f"{house.path}/{path}").status_code == read, path
    assert api.post(f"{house.path}/people", {"name": "X"}).status_code == write
    assert api.patch(f"{house.path}/calendar", {"hours_per_day": 7}).status_code == calendar
    made = Person.objects.create(workspace=house.workspace, name="Y")
    assert api.delete(f"{house.path}/people/{made.pk}").status_code == (204 if write == 201 else 403)


def test_strangers_learn_nothing(house, foreign_house):
    made = add(house)
    api = foreign_house.api("owner")
    assert api.get(f"{house.path}/people").status_code == 404
    assert api.patch(f"{foreign_house.path}/people/{made['id']}", {"name": "Z"}).status_code == 404
    assert Person.objects.get().name == "Li Na"


def test_the_chinese_year_2026_as_announced(house):
    assert house.api("viewer").get(f"{house.path}/calendar").json()["is_set_up"] is False
    calendar = seed(house)
    days = {day["date"]: day for day in calendar["days"]}
    worked = sorted(date for date, day in days.items() if day["is_working"])
    assert worked == ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]
    free = [day for day in days.values() if not day["is_working"]]
    assert len(free) == 33
    assert not any(day["is_provisional"] for day in days.values())
    assert days["2026-02-28"]["name"] == "Make-up working day (Spring Festival)"
    assert calendar["seeded_years"] == [2026]
    span = "start_on=2026-02-01&finish_on=2026-02-28"
    capacity = house.api("viewer").get(f"{house.path}/capacity?{span}").json()
    # February 2026: 20 weekdays, less 16 to 20 and 23 (six), plus the Saturdays 14 and 28.
    assert capacity["working_days"] == 16


def test_a_year_not_announced_yet_is_provisional_and_loading_again_keeps_what_was_set_by_hand(house):
    calendar = seed(house, years=[2027])
    assert calendar["days"]
    assert all(day["is_provisional"] for day in calendar["days"])
    api = house.api("lead")
    put = api.put(
        f"{house.path}/calendar/days",
        {
            "days": [
                {"date": "2027-02-20", "is_working": True, "name": "We work"},
                {"date": "2027-07-01", "is_working": False, "name": "Outing"},
            ]
        },
    )
    assert put.status_code == 200
    days = {day["date"]: day for day in seed(house, years=[2027])["days"]}
    assert days["2027-02-20"]["is_working"]
    assert days["2027-07-01"]["is_by_hand"]
    back = api.put(f"{house.path}/calendar/days", {"days": [{"date": "2027-07-01", "is_working": None}]})
    assert "2027-07-01" not in {day["date"] for day in back.json()["days"]}


def test_another_region_brings_its_weekend_and_clears_the_old_holidays(house):
    seed(house)
    calendar = seed(house, region="SA", years=[2026])
    assert (calendar["region"], calendar["weekend"]) == ("SA", [4, 5])
    assert "2026-10-01" not in {day["date"] for day in calendar["days"]}
    assert "2026-09-23" in {day["date"] for day in calendar["days"]}


def test_unknown_regions_and_years_are_refused_with_a_sentence(house):
    api = house.api("lead")
    for body, code in (
        ({"region": "XX", "years": [2026]}, "calendar.region_unknown"),
        ({"region": "CN", "years": []}, "invalid.fields"),
        ({"region": "CN", "years": [1999]}, "invalid.fields"),
    ):
        answer = api.post(f"{house.path}/calendar/seed", body)
        assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert CalendarDay.objects.count() == 0


def test_the_shading_of_a_time_scale_is_one_read(house, django_assert_num_queries):
    seed(house)
    api = house.api("viewer")
    path = f"{house.path}/calendar/non-working?start_on=2026-02-13&finish_on=2026-02-24"
    api.get(path)
    with django_assert_num_queries(4):
        shown = api.get(path).json()
    assert [day["date"] for day in shown["free"]] == [
        *(f"2026-02-{day}" for day in range(15, 24)),
    ]
    assert [day["date"] for day in shown["worked_weekends"]] == ["2026-02-14"]
    assert shown["unknown_years"] == []
    far = api.get(f"{house.path}/calendar/non-working?start_on=2025-12-30&finish_on=2026-01-02").json()
    assert far["unknown_years"] == [2025]
    bad = api.get(f"{house.path}/calendar/non-working?start_on=2026-02-13&finish_on=2026-02-01")
    assert bad.status_code == 422


def test_capacity_counts_everybody_once(house):
    seed(house)
    add(house, "A", skills=["backend"])
    add(house, "B", skills=["backend", "frontend"], availability=0.8)
    add(house, "C", skills=["test"], leaves=[{"start_on": "2026-03-02", "finish_on": "2026-03-06"}])
    add(house, "D", joins_on="2026-03-30")
    add(house, "E", skills=["test"], leaves_after="2026-03-03")
    capacity = (
        house.api("viewer").get(f"{house.path}/capacity?start_on=2026-03-01&finish_on=2026-03-31").json()
    )
    assert capacity["working_days"] == 22
    by_skill = {row["skill"]: row["people_days"] for row in capacity["skills"]}
    # A 22; B 22 x 0.8 = 17.6, half to each; C 22 - 5; D 30 and 31 March without a skill; E 2 and 3 March.
    assert by_skill == {"backend": 30.8, "frontend": 8.8, "test": 19.0}
    assert capacity["people_days"] == 60.6
    assert sum(row["people_days"] for row in capacity["people"]) == 60.6


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_of_people_costs_the_same_whatever_its_length(house, django_assert_num_queries, count):
    for n in range(count):
        add(
            house,
            f"P{n:02}",
            skills=["a", "b"],
            leaves=[{"start_on": "2026-03-02", "finish_on": "2026-03-02"}],
        )
    api = house.api("viewer")
    api.get("/me")
    with django_assert_num_queries(7):
        assert len(api.get(f"{house.path}/people").json()) == count


def test_working_time_is_exact_at_its_edges():
    from planweave.resources.rules import WorkingTime

    days = WorkingTime(exceptions={datetime.date(2026, 5, 9): True, datetime.date(2026, 5, 1): False})
    assert days.days(datetime.date(2026, 4, 30), datetime.date(2026, 5, 9)) == [
        datetime.date(2026, 4, 30),
        *(datetime.date(2026, 5, day) for day in (4, 5, 6, 7, 8, 9)),
    ]
