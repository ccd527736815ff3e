"""Roadmaps: lanes, horizons and dates read from the plan, and what depends on what across products."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from harness.house import House
from planweave.kernel.models import Activity
from planweave.roadmaps.models import Roadmap
from planweave.roadmaps.rules import (
    DatedBy,
    Dates,
    Work,
    horizon_of,
    is_broken,
    is_late,
    progress_of,
    quarter_of,
    rolled_up,
)
from planweave.workspaces import actions as workspaces

DAY = datetime.date(2026, 6, 15)


def day(offset: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=offset)


def made(house: House, path: str, **body: Any) -> Any:
    answer = house.api("product_manager").post(f"{house.path}/{path}", body)
    assert answer.status_code == 201, answer.content
    return answer.json()


def requirement(house: House, title: str, **fields: Any) -> Any:
    return made(house, "requirements", product=fields.pop("product", house.product.pk), title=title, **fields)


def picture(house: House, roadmap: int, role: str = "viewer") -> Any:
    answer = house.api(role).get(f"{house.path}/roadmaps/{roadmap}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def span(first: int, last: int, by: DatedBy = DatedBy.TASKS) -> Dates:
    return Dates(start_on=DAY + datetime.timedelta(first), finish_on=DAY + datetime.timedelta(last), by=by)


@pytest.mark.parametrize(
    ("state", "dates", "horizon"),
    [
        ("done", span(-9, -2), "done"),
        ("in_progress", None, "now"),
        ("planned", span(0, 5), "now"),
        ("planned", span(-20, -9), "now"),
        ("planned", span(1, 5), "next"),
        ("planned", span(91, 99), "next"),
        ("planned", span(92, 99), "later"),
        ("analysed", None, "later"),
    ],
)
def test_a_horizon_follows_from_state_and_dates(state: str, dates: Dates | None, horizon: str) -> None:
    assert horizon_of(state, dates, DAY) == horizon


def test_late_is_what_should_be_over_and_is_not() -> None:
    assert is_late("planned", span(-9, -1), DAY)
    assert not is_late("planned", span(-9, 0), DAY)
    assert not is_late("done", span(-9, -1), DAY)
    assert not is_late("planned", None, DAY)


def test_quarters_are_of_the_calendar() -> None:
    assert [quarter_of(datetime.date(2026, month, 1)) for month in (1, 3, 4, 12)] == [
        "2026-Q1", "2026-Q1", "2026-Q2", "2026-Q4"
    ]  # fmt: skip


def test_work_goes_up_to_every_ancestor_and_a_circle_of_parents_counts_once() -> None:
    own = {
        3: Work(start_on=DAY, finish_on=DAY, effort_days=3, done_days=1),
        4: Work(start_on=None, finish_on=None, effort_days=1, done_days=1),
    }
    total = rolled_up(own, {3: 2, 4: 2, 2: 1, 1: 2})
    assert total[2] == total[1] == Work(start_on=DAY, finish_on=DAY, effort_days=4, done_days=2)
    assert total[3] == own[3]
    assert progress_of(total[1], "planned") == 0.5
    assert progress_of(None, "planned") is None
    assert progress_of(None, "done") == 1


def test_a_dependency_is_broken_where_the_needed_comes_too_late() -> None:
    assert is_broken(span(5, 9), span(0, 5))
    assert not is_broken(span(6, 9), span(0, 5))
    release = span(0, 30, DatedBy.RELEASE)
    assert not is_broken(release, release)
    assert is_broken(release, span(20, 31))
    assert not is_broken(release, span(20, 30))
    assert not is_broken(None, release)


def test_items_stand_in_their_lanes_with_dates_of_tasks_or_release(house: House) -> None:
    lead = house.users["lead"]
    owner = house.actor("owner")
    other = workspaces.create_product(owner, name="App", key_prefix="APP")
    release = made(house, "releases", name="R1", start_on=str(day(10)), finish_on=str(day(40)))
    pay = requirement(house, "Pay", owner=lead.pk, release=release["id"])
    card = requirement(house, "Card", parent=pay["id"], level="story", owner=lead.pk)
    scan = requirement(house, "Scan", product=other.pk, owner=None)
    made(house, "tasks", title="Build", requirement=card["id"], effort_days=2, start_on=str(day(20)))
    house.api("owner").post(
        f"{house.path}/requirements/{pay['key']}/links", {"kind": "depends_on", "target": scan["key"]}
    )
    by_manager = made(house, "roadmaps", name="Managers", lane="manager")
    found = picture(house, by_manager["id"])
    assert [lane["name"] for lane in found["lanes"]] == [lead.name, ""]
    items = {item["key"]: item for item in found["items"]}
    assert items[pay["key"]]["lanes"] == [str(lead.pk)]
    assert items[scan["key"]]["lanes"] == ["none"]
    # What is below dates the whole: the task of the story stands before the release's frame.
    assert items[pay["key"]]["dated_by"] == items[card["key"]]["dated_by"] == "tasks"
    assert items[pay["key"]]["start_on"] == items[card["key"]]["start_on"]
    assert items[pay["key"]]["start_on"] >= str(day(20))
    assert (items[pay["key"]]["horizon"], items[scan["key"]]["horizon"]) == ("next", "later")
    assert items[pay["key"]]["progress"] == 0
    assert found["dependencies"] == [
        {"dependent": pay["id"], "needed": scan["id"], "is_across": True, "is_broken": False}
    ]
    by_quarter = made(house, "roadmaps", name="Quarters", lane="quarter", levels=["story"], span="dates")
    found = picture(house, by_quarter["id"])
    assert [item["key"] for item in found["items"]] == [card["key"]]
    assert found["lanes"][0]["name"].startswith(str(day(20).year)[:2])
    of_app = made(house, "roadmaps", name="App", products=[other.pk])
    assert [item["key"] for item in picture(house, of_app["id"])["items"]] == [scan["key"]]


def test_an_item_that_serves_two_goals_stands_in_both_lanes(house: House) -> None:
    pay = requirement(house, "Pay")
    goals = [
        made(house, "objectives", title=title, owner=house.users["product_manager"].pk)
        for title in ("Earn more", "Serve better")
    ]
    shares = {"shares": {goal["key"]: 0.5 for goal in goals}}
    at = f"{house.path}/requirements/{pay['key']}/contributions"
    assert house.api("product_manager").put(at, shares).status_code == 200
    requirement(house, "Card", parent=pay["id"])
    found = picture(house, made(house, "roadmaps", name="Goals", lane="goal")["id"])
    assert [lane["name"] for lane in found["lanes"]] == ["Earn more", "Serve better"]
    # What is below serves what the whole serves.
    assert len(found["items"]) == 2
    for item in found["items"]:
        assert sorted(item["lanes"]) == sorted(lane["id"] for lane in found["lanes"])


def test_rejected_things_are_never_shown_and_done_ones_on_demand(house: House) -> None:
    keys = [requirement(house, state, state=state)["key"] for state in ("done", "planned", "rejected")]
    roadmap = made(house, "roadmaps", name="All")
    assert [item["key"] for item in picture(house, roadmap["id"])["items"]] == [keys[1]]
    changed = house.api("lead").patch(
        f"{house.path}/roadmaps/{roadmap['id']}", {"shows_done": True, "version": 1}
    )
    assert changed.json()["version"] == 2
    items = picture(house, roadmap["id"])["items"]
    assert [(item["key"], item["horizon"]) for item in items] == [(keys[0], "done"), (keys[1], "later")]


@pytest.mark.parametrize(
    ("language", "body", "field", "sentence"),
    [
        ("en", {"name": "  "}, "name", "Give the roadmap a name."),
        ("zh", {"name": "长" * 81}, "name", "名称最多 80 个字符。"),
        ("en", {"name": "A", "lane": "mood"}, "lane", "Lanes are by manager, product, goal or quarter."),
        ("zh", {"name": "A", "span": "x"}, "span",
         "路线图的时间轴只能是 horizons（当前、接下来、以后）或 dates（日期）。"),
        ("en", {"name": "A", "products": [-1]}, "products",
         "One of the products is not in this workspace (any more). Choose again."),
        ("zh", {"name": "A", "levels": ["x"]}, "levels",
         "层级只能是 goal、business、system、feature、story、task 或 none。"),
    ],
)  # fmt: skip
def test_what_no_roadmap_can_be_is_refused_and_nothing_is_written(
    house: House, language: str, body: Any, field: str, sentence: str
) -> None:
    before = Activity.objects.count()
    answer = house.api("lead", language).post(f"{house.path}/roadmaps", body)
    assert answer.status_code == 422
    assert answer.json()["fields"][field]["message"] == sentence
    assert not Roadmap.objects.exists()
    assert Activity.objects.count() == before


def test_a_name_is_taken_once_and_a_stale_change_is_refused_with_both_values(house: House) -> None:
    first = made(house, "roadmaps", name="Plan")
    assert house.api("lead").post(f"{house.path}/roadmaps", {"name": " Plan "}).status_code == 409
    at = f"{house.path}/roadmaps/{first['id']}"
    assert house.api("lead").patch(at, {"name": "Ours", "version": 1}).status_code == 200
    stale = house.api("product_manager").patch(at, {"name": "Mine", "version": 1})
    assert stale.status_code == 409
    contested = stale.json()["contested"]["name"]
    assert (contested["base"], contested["theirs"], contested["yours"]) == ("Plan", "Ours", "Mine")
    assert Roadmap.objects.get().name == "Ours"
    # Another field is not contested.
    assert house.api("product_manager").patch(at, {"lane": "quarter", "version": 1}).status_code == 200


def test_a_roadmap_is_deleted_and_what_it_showed_stays(house: House) -> None:
    pay = requirement(house, "Pay")
    roadmap = made(house, "roadmaps", name="Plan")
    assert house.api("lead").delete(f"{house.path}/roadmaps/{roadmap['id']}").status_code == 204
    assert house.api("lead").get(f"{house.path}/roadmaps").json()["items"] == []
    assert house.api("lead").get(f"{house.path}/requirements/{pay['key']}").status_code == 200
    kinds = Activity.objects.filter(kind__startswith="Roadmap").order_by("seq").values_list("kind", flat=True)
    assert list(kinds) == ["RoadmapCreated", "RoadmapDeleted"]
