"""What a forecast counts as finished and as spent, and people who are away."""

import pytest

from harness.forecasting import Room, at
from planweave.forecasts.queries.facts import digest_of, facts_of
from planweave.forecasts.rules import Scope

SPREAD = (4, 5, 9)
RULE = {"unit": "week", "every": 1, "weekdays": [1], "effort_days": 0.5}
RULE |= {"first_on": "2026-03-02", "until_on": "2026-07-27"}


@pytest.fixture
def ann(room: Room) -> int:
    return room.person("Ann", rate=1000)


@pytest.fixture
def two(room: Room, ann: int) -> list[dict]:
    """Two tasks of five days after each other, four to nine by their estimates."""
    both = {"person": ann, "effort_days": 5}
    first = room.task("Build", "2026-03-02", "2026-03-06", estimate=SPREAD, **both)
    second = room.task("Test", "2026-03-09", "2026-03-13", estimate=SPREAD, **both)
    room.tie(first, second)
    return [first, second]


def test_a_set_day_is_reached_and_finishes_nothing(room: Room, two: list[dict]) -> None:
    alone = room.forecast(runs=2000)
    gate = room.task("Fair", "2026-06-01", "2026-06-01", is_milestone=True, deadline="2026-06-01")
    room.done("PATCH", "/tasks", {"edits": [{"id": gate["id"], "is_pinned": True}]})
    room.done(
        "POST",
        "/tasks",
        {
            "title": "Stand-up",
            "product": room.house.product.pk,
            "recurrence": RULE,
        },
    )
    beside = room.forecast(runs=2000)
    assert (beside["planned_on"], beside["p50_on"]) == (alone["planned_on"], alone["p50_on"])
    # Other draws, the same curve: within four standard errors on every day.
    shares = [{one["on"]: one["share"] for one in found["answer"]["curve"]} for found in (alone, beside)]
    for day in shares[0].keys() & shares[1].keys():
        assert shares[1][day] == pytest.approx(shares[0][day], abs=4 * (0.5 / 2000) ** 0.5), day
    assert len(shares[0].keys() & shares[1].keys()) >= 5
    rows = room.done("GET", f"/forecasts/{beside['id']}/promises?kind=task")["items"]
    promised = {one["key"]: one for one in rows}
    assert promised[gate["key"]]["share_in_time"] == 1
    # A milestone that comes of work ends with it.
    done = room.task("Accepted", "2026-03-13", "2026-03-13", is_milestone=True)
    room.tie(two[1], done)
    assert room.forecast(runs=2000)["planned_on"] == alone["planned_on"]


def test_who_is_away_finishes_later_and_costs_no_more(room: Room, two: list[dict], ann: int) -> None:
    before = room.forecast(runs=4000)
    assert (before["p50_on"], before["planned_on"]) == ("2026-03-16", "2026-03-13")
    person = next(one for one in room.done("GET", "/people") if one["id"] == ann)
    room.done(
        "PATCH",
        f"/people/{ann}",
        {"version": person["version"], "leaves": [{"start_on": "2026-03-16", "finish_on": "2026-03-20"}]},
    )
    after = room.forecast(runs=4000)
    assert (after["p50_on"], after["planned_on"]) == ("2026-03-23", "2026-03-13")
    by_day = {one["on"]: one["share"] for one in after["answer"]["curve"]}
    assert not any("2026-03-16" <= day <= "2026-03-20" for day in by_day)
    assert at(after["money"]["percentiles"], 0.8) == at(before["money"]["percentiles"], 0.8)


def test_cost_at_completion_is_what_is_spent_and_what_is_left(room: Room, two: list[dict]) -> None:
    edits = [{"id": two[0]["id"], "progress": 1}, {"id": two[1]["id"], "progress": 0.4}]
    room.done("PATCH", "/tasks", {"edits": edits})
    money = room.forecast(runs=2000)["money"]
    assert (money["planned"], money["parts"]["spent"], money["parts"]["labour"]) == (10_000, 7_000, 3_000)
    # Of three days that are left, at least 2.4 and at most 5.4.
    assert 9_400 <= at(money["percentiles"], 0.05)["cost"] < at(money["percentiles"], 0.95)["cost"] <= 12_400
    year = {"starts_on": "2026-01-01", "ends_on": "2026-12-31"}
    stamp = digest_of(facts_of(room.house.workspace.pk), Scope())
    cloud = room.done("POST", "/budget-lines", {"title": "Cloud", "amount": 0, **year}, role="lead")
    _book(room, cloud["key"], 700)
    assert digest_of(facts_of(room.house.workspace.pk), Scope()) != stamp
    people = room.done(
        "POST", "/budget-lines", {"title": "Team", "source": "people", "amount": 0, **year}, role="lead"
    )
    # Nothing is in the books of the team yet: work that is done counts as spent at its rate.
    spent = room.forecast(runs=2000)["money"]
    assert (spent["planned"], spent["parts"]["spent"]) == (10_700, 7_700)
    # Once there is, the books count, also where they say less than the rate does.
    _book(room, people["key"], 6_500)
    booked = room.forecast(runs=2000)["money"]
    assert (booked["planned"], booked["parts"]["spent"], booked["parts"]["labour"]) == (10_200, 7_200, 3_000)
    assert booked["mean"] == pytest.approx(spent["mean"] - 500, abs=0.05)


def _book(room: Room, key: str, amount: float) -> None:
    entry = {"on": "2026-02-02", "amount": amount}
    room.done("POST", f"/budget-lines/{key}/actuals", {"entries": [entry]}, role="lead")
