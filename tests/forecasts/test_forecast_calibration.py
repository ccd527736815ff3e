"""Kept forecasts against what the history tells of facts."""

import datetime

import pytest

from harness.forecasting import Room
from planweave.forecasts.models import Forecast
from planweave.kernel.models import Activity


def backdated(made: dict, day: str) -> None:
    """The forecast was made on an earlier day: a story needs a past."""
    at = datetime.datetime.fromisoformat(f"{day}T08:00:00+00:00")
    Forecast.objects.filter(pk=made["id"]).update(made_at=at)


def done(room: Room, task: dict, day: str) -> None:
    """Told to be done on that day; the history is moved back, where no clock can be set."""
    room.done("PATCH", "/tasks", {"edits": [{"id": task["id"], "progress": 1}]})
    told = Activity.objects.filter(record_id=task["id"], changes_json__contains='"progress"')
    told.update(at=datetime.datetime.fromisoformat(f"{day}T08:00:00+00:00"))


def test_too_few_facts_say_so(room: Room) -> None:
    task = room.task("Build", "2026-03-02", "2026-03-06", estimate=(4, 5, 9))
    backdated(room.forecast(runs=500), "2026-03-01")
    done(room, task, "2026-03-06")
    found = room.done("GET", "/forecasts/calibration", role="viewer")
    assert (found["facts"], found["is_enough"], found["enough"]) == (1, False, 20)
    [item] = found["items"]
    assert (item["name"], item["fact_on"]) == ("Build", "2026-03-06")
    # Planned for five days, P(at most 4.5) on the average of both ends of its day.
    assert 0.05 < item["place"] < 0.35


def test_promises_are_held_against_facts(room: Room) -> None:
    """Twenty tasks of five days; ten took as planned, ten took nine days: few P80s hold."""
    ann = room.person("Ann")
    tasks = [
        room.task(f"T{n}", "2026-03-02", "2026-03-06", estimate=(4, 5, 8), deadline="2026-03-06")
        for n in range(20)
    ]
    late = room.task("Never", "2026-03-02", "2026-03-06", estimate=(4, 5, 8), deadline="2026-03-06")
    first = room.forecast(runs=2000)
    backdated(first, "2026-03-01")
    room.done("PATCH", "/tasks", {"edits": [{"id": task["id"], "person": ann} for task in tasks[10:16]]})
    for task in tasks[:10]:
        done(room, task, "2026-03-06")
    for task in tasks[10:]:
        done(room, task, "2026-03-12")
    room.forecast(runs=200)  # made after the facts: it promises nothing of them
    found = room.done("GET", "/forecasts/calibration")
    assert (found["facts"], found["is_enough"], sum(found["bins"])) == (20, True, 20)
    assert [one["name"] for one in found["items"] if one["fact_on"] == "2026-03-12"] != []
    p80 = found["coverage"][1]
    # "Never" was due and is not done: broken too. Clopper–Pearson of 10 in 21.
    assert (p80["share"], p80["kept"], p80["of"]) == (0.8, 10, 21)
    assert (p80["low"], p80["high"]) == pytest.approx((0.2571, 0.7022), abs=1e-4)
    assert p80["is_off"]
    places = sorted(one["place"] for one in found["items"])
    assert (places[0] > 0.1, places[-1]) == (True, 1.0)
    brier = found["brier"]
    assert (brier["of"], brier["came_true"]) == (21, pytest.approx(10 / 21))
    said = [(one["share_in_time"], one["fact_on"] <= "2026-03-06") for one in found["items"]]
    [open_one] = [row for row in room.done("GET", f"/forecasts/{first['id']}/promises")["items"]
                  if row["key"] == late["key"]]  # fmt: skip
    said.append((open_one["share_in_time"], False))
    assert brier["score"] == pytest.approx(sum((share - came) ** 2 for share, came in said) / 21)
    factors = {(one["kind"], one["name"]): one for one in found["factors"]}
    # Five days for half of them, nine for the others: the geometric mean is √(1 × 1.8).
    whole = factors["all", ""]
    assert (whole["of"], whole["factor"]) == (20, pytest.approx(1.8**0.5))
    assert whole["is_apart"]
    assert factors["person", "Ann"]["factor"] == pytest.approx(1.8)
    assert late["key"] not in {one["key"] for one in found["items"]}


def test_the_last_forecast_before_a_fact_may_be_asked_for(room: Room) -> None:
    task = room.task("Build", "2026-03-02", "2026-03-06", estimate=(4, 5, 9))
    one, two, later = (room.forecast(runs=300) for _ in range(3))
    for made, day in ((one, "2026-03-01"), (two, "2026-03-05"), (later, "2026-03-12")):
        backdated(made, day)
    done(room, task, "2026-03-10")
    by = {
        horizon: room.done("GET", f"/forecasts/calibration?horizon={horizon}")["items"][0]["forecast"]
        for horizon in ("first", "last")
    }
    assert by == {"first": one["id"], "last": two["id"]}
    # Whoever moves the bar of a done task says where the work really ended.
    room.done("PATCH", "/tasks", {"edits": [{"id": task["id"], "finish_on": "2026-03-09"}]})
    [item] = room.done("GET", "/forecasts/calibration")["items"]
    assert item["fact_on"] == "2026-03-09"
