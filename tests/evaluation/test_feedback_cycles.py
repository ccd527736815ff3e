"""Feedback cycles, and what figures are computed from, through the API and on real rows."""

import datetime
from typing import Any

import pytest

from harness.house import House
from planweave.evaluation.jobs import remind_of_feedback
from planweave.evaluation.models import FeedbackCycle, FeedbackPair
from planweave.evaluation.queries.measures import cases_of

from .said import at, given, good, notices, requirement, send

PATH = "/feedback-cycles"


def body(house: House, *couples: tuple[str, str], **more: Any) -> dict[str, Any]:
    pairs = [
        {"giver": house.users[giver].pk, "recipient": house.users[other].pk}
        for giver, other in couples or (("product_manager", "contributor"),)
    ]
    due = str(datetime.date.today() + datetime.timedelta(days=3))
    return {"title": "Spring", "question": "What helped?", "due_on": due, "pairs": pairs} | more


def opened(house: House, *couples: tuple[str, str], **more: Any) -> int:
    return int(good(house.api("lead").post(house.path + PATH, body(house, *couples, **more)))["id"])


def test_a_cycle_is_opened_reminded_filled_taken_back_and_closed(house: House) -> None:
    pk = opened(house)
    assert notices(house, "product_manager") == ["feedback_wanted"]
    assert good(house.api("lead").post(f"{house.path}{PATH}/{pk}/reminders")) == {"reminded": 1}
    one = given(house, cycle=pk)
    nobody = house.api("lead").post(f"{house.path}{PATH}/{pk}/reminders")
    assert (nobody.status_code, nobody.json()["code"]) == (409, "evaluation.nobody_waits")
    twice = send(house, "product_manager", "contributor", cycle=pk)
    assert (twice.status_code, list(twice.json()["fields"])) == (422, ["cycle"])
    assert house.api("product_manager").delete(at(house, f"/{one['id']}")).status_code == 204
    assert FeedbackPair.objects.get().feedback_id is None
    given(house, cycle=pk)
    closed = good(house.api("lead").post(f"{house.path}{PATH}/{pk}/close"))
    assert closed["closed_at"] is not None
    assert house.api("lead").post(f"{house.path}{PATH}/{pk}/close").status_code == 409


def test_changing_keeps_what_was_given_and_tells_who_is_new(house: House) -> None:
    pk = opened(house)
    given(house, cycle=pk)
    change = body(house, ("contributor", "lead"), title="Summer") | {"version": 1}
    good(house.api("lead").put(f"{house.path}{PATH}/{pk}", change))
    assert FeedbackPair.objects.count() == 2
    assert notices(house, "contributor")[0] == "feedback_wanted"
    stale = house.api("lead").put(f"{house.path}{PATH}/{pk}", change | {"title": "Autumn"})
    assert (stale.status_code, stale.json()["contested"]["title"]["theirs"]) == (409, "Summer")
    assert FeedbackCycle.objects.get().title == "Summer"


@pytest.mark.parametrize(
    ("couples", "more", "field"),
    [
        ((("viewer", "lead"),), {}, "pairs"),
        ((("lead", "guest"),), {}, "pairs"),
        ((("lead", "lead"),), {}, "pairs"),
        ((("lead", "owner"), ("lead", "owner")), {}, "pairs"),
        ((), {"pairs": []}, "pairs"),
        ((), {"title": " "}, "title"),
        ((), {"due_on": "2020-01-01"}, "due_on"),
        ((), {"question": "x" * 2001}, "question"),
    ],
)
def test_what_no_cycle_can_be_is_refused_by_field(
    house: House, couples: tuple[tuple[str, str], ...], more: dict[str, Any], field: str
) -> None:
    refused = house.api("lead").post(house.path + PATH, body(house, *couples, **more))
    assert (refused.status_code, list(refused.json()["fields"])) == (422, [field])
    assert FeedbackCycle.objects.count() == 0


def test_the_clock_reminds_the_day_before_and_on_the_day(house: House) -> None:
    opened(house)
    today = datetime.date.today()
    for days, count in ((3, 0), (1, 1), (1, 1), (0, 2), (-1, 2)):
        FeedbackCycle.objects.update(due_on=today + datetime.timedelta(days=days))
        remind_of_feedback()
        assert notices(house, "product_manager").count("feedback_due") == count


def test_a_requirement_that_was_moved_out_of_its_release_was_not_kept_unless_undone(house: House) -> None:
    today = datetime.date.today()
    days = {"start_on": str(today), "finish_on": str(today)}
    api = house.api("product_manager")
    one, two = (
        good(api.post(f"{house.path}/releases", days | {"name": name}))["id"] for name in ("One", "Two")
    )
    keys = [requirement(house, title) for title in ("stays", "moves", "comes back", "never planned")]
    owner = house.users["product_manager"].pk

    def put(key: str, release: int | None) -> Any:
        at = f"{house.path}/requirements/{key}"
        return api.patch(at, {"release": release, "owner": owner})

    for key in keys[:3]:
        good(put(key, one))
    good(put(keys[1], two))
    moved = put(keys[2], two)
    undone = api.post(f"{house.path}/undo", {"operation_id": moved.headers["X-Operation-Id"]})
    assert undone.status_code in (200, 201), undone.content
    good(api.patch(f"{house.path}/requirements/{keys[0]}", {"state": "done"}))
    found = cases_of(house.actor("lead"), owner, ["kept_release", "completed"], first=today, last=today)
    kept = {row.title: (row.value, row.before, row.after) for row in found["kept_release"]}
    assert kept == {
        "stays": (1.0, "One", "One"),
        "moves": (0.0, "One", "Two"),
        "comes back": (1.0, "One", "One"),
    }
    assert {row.title: row.value for row in found["completed"]} == {
        "stays": 1.0,
        "moves": 0.0,
        "comes back": 0.0,
    }
    assert cases_of(
        house.actor("lead"), house.users["lead"].pk, ["kept_release"], first=today, last=today
    ) == {"kept_release": []}
