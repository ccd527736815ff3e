"""Progress, check-ins and alarms through the API."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from harness.house import House
from harness.projects import Projects
from planweave.discussion.models import Notice
from planweave.kernel.models import Activity
from planweave.tracking.actions import look_where_due
from planweave.tracking.models import Alarm, CheckIn, Look


def worked(offset: int) -> datetime.date:
    """A weekday `offset` working days from today (from the Monday after a weekend on)."""
    day, step = timezone.localdate(), 1 if offset >= 0 else -1
    while day.weekday() > 4:
        day += datetime.timedelta(days=step)
    for _ in range(abs(offset)):
        day += datetime.timedelta(days=step)
        while day.weekday() > 4:
            day += datetime.timedelta(days=step)
    return day


@pytest.fixture
def plan(house: House) -> dict[str, Any]:
    """A project with a late task of the contributor, what waits for it (another's), and a milestone with a day."""
    world = Projects(house)
    users = house.users

    def person(name: str, user: Any) -> int:
        return int(world.done("POST", "/people", {"name": name, "user": user})["id"])

    ann, bob = person("Ann", users["contributor"].pk), person("Bob", users["product_manager"].pk)
    body = {"title": "Checkout anew", "product": house.product.pk, "owner": users["lead"].pk}
    dates = {"start_on": worked(-10).isoformat(), "deadline": worked(3).isoformat()}
    project = world.done("POST", "/projects", body | dates, role="lead")

    def task(title: str, person: int | None, first: int, last: int, **more: Any) -> dict[str, Any]:
        dates = {"start_on": worked(first).isoformat(), "finish_on": worked(last).isoformat()}
        fields = {"project": project["id"], "person": person, "effort_days": 4} | dates | more
        return world.task(title, **fields)

    late = task("Late", ann, -4, -2, progress=0.5)
    after = task("After", bob, 0, 3)
    stone = task("Ready", None, 3, 3, is_milestone=True, effort_days=0)
    for before, following in ((late, after), (after, stone)):
        world.done("POST", "/task-links", {"predecessor": before["id"], "successor": following["id"]})
    return {"world": world, "project": project, "late": late, "after": after, "stone": stone}


def test_progress_forecast_check_in_and_alarms(house: House, plan: dict[str, Any]) -> None:
    world: Projects = plan["world"]
    late, after = plan["late"]["key"], plan["after"]["key"]
    shown = world.done("GET", "/progress", role="viewer")
    [row] = shown["projects"]
    # 2 of 8 days are done; 4 should be (the first task is over, the second begins today at the earliest).
    assert (row["figures"]["effort"], row["figures"]["done"], row["figures"]["progress"]) == (8, 2, 0.25)
    assert row["figures"]["should"] >= 4
    assert row["figures"]["tasks_late"] >= 1
    # Two of four days are left from today on, so what waits is pushed by two days, and the milestone with it.
    assert row["figures"]["expected_finish"] == worked(5).isoformat()
    assert row["figures"]["late_days"] == 2

    assert look_where_due() == 1
    rows = world.done("GET", "/alarms", role="viewer")
    found = {(one["kind"], one["key"]): one for one in rows["alarms"]}
    project = plan["project"]["key"]
    assert set(found) == {
        ("late_finish", late),
        ("misses", plan["stone"]["key"]),
        ("misses", project),
        ("behind", project),
    }
    alarm = found["late_finish", late]
    assert [(one["key"], one["person"], one["days"]) for one in alarm["affected"]["tasks"]] == [
        (after, "Bob", 2)
    ]
    assert [one["key"] for one in alarm["affected"]["milestones"]] == [plan["stone"]["key"]]
    assert {one["name"] for one in alarm["people"]} == {
        "contributor of shop",
        "product_manager of shop",
        "lead of shop",
    }
    told = Notice.objects.filter(kind="alarm_opened").count()
    assert Look.objects.get().at <= timezone.now()
    look = world.ask("viewer", "POST", "/alarms/look")
    assert look.status_code == 403
    assert world.done("POST", "/alarms/look", role="contributor") == {"open": 4}
    # Looked at again, nobody is told twice.
    assert Notice.objects.filter(kind="alarm_opened").count() == told

    mine = world.done("GET", "/my-tasks", role="contributor")["tasks"]
    assert [(one["key"], one["is_overdue"], one["waiting"]) for one in mine] == [(late, True, ["Bob"])]
    at = f"/tasks/{late}/check-ins"
    refused = world.ask("contributor", "POST", at, {"progress": 0.6})
    assert (refused.status_code, sorted(refused.json()["fields"])) == (422, ["finish_on", "reason"])
    past = {"progress": 0.6, "finish_on": worked(-1).isoformat(), "reason": "x", "left_days": -1}
    refused = world.ask("contributor", "POST", at, past, language="zh")
    assert sorted(refused.json()["fields"]) == ["finish_on", "left_days"]
    assert "不能早于今天" in refused.json()["fields"]["finish_on"]["message"]
    assert world.ask("contributor", "POST", f"/tasks/{after}/check-ins", {"progress": 0.1}).status_code == 403
    assert CheckIn.objects.count() == 0
    said = {
        "progress": 0.6,
        "finish_on": worked(4).isoformat(),
        "reason": "The test bench broke",
        "note": "Repaired",
    }
    answer = world.ask("contributor", "POST", at, said)
    assert answer.status_code == 201
    task = world.done("GET", f"/tasks/{late}", role="viewer")
    # The plan does not move by what is said; the forecast does.
    assert (task["progress"], task["finish_on"]) == (0.6, worked(-2).isoformat())
    detail = world.done("GET", f"/progress/of?project={project}", role="viewer")
    assert detail["figures"]["expected_finish"] == worked(8).isoformat()
    assert [(one["key"], one["is_promised"]) for one in detail["late"]][:2] == [(late, True), (after, False)]
    assert [one["reason"] for one in world.done("GET", at, role="viewer")["check_ins"]] == [
        "The test bench broke"
    ]
    # Undo takes back what was said with the progress that came of it, and redo says it again.
    theirs = f"/tasks/{after}/check-ins"
    told = world.ask("product_manager", "POST", theirs, {"progress": 0.5, "left_days": 1})
    assert told.status_code == 201
    undone = world.undo(told)
    assert (undone.status_code, world.done("GET", theirs, role="viewer")["check_ins"]) == (200, [])
    assert world.done("GET", f"/tasks/{after}", role="viewer")["progress"] == 0
    assert world.undo(undone).status_code == 200
    assert world.done("GET", theirs, role="viewer")["check_ins"][0]["left_days"] == 1
    assert world.done("GET", f"/tasks/{after}", role="viewer")["progress"] == 0.5

    aside = f"/alarms/{alarm['id']}/acknowledge"
    assert world.ask("contributor", "POST", aside, {"reason": " "}).status_code == 422
    known = world.done("POST", aside, {"reason": "Ann works on it"}, role="contributor")
    assert (known["reason"], known["acknowledged_by"]["name"]) == ("Ann works on it", "contributor of shop")
    assert world.ask("lead", "POST", aside, {"reason": "Me too"}).status_code == 409
    assert len(world.done("GET", "/alarms?state=new")["alarms"]) == 3

    # Done: the alarm closes by itself, and so do those that came of it.
    world.done("POST", at, {"progress": 1}, role="contributor")
    world.done("POST", "/alarms/look", role="contributor")
    assert Alarm.objects.filter(closed_at=None, kind="late_finish").count() == 0
    assert Activity.objects.filter(kind="AlarmClosed", record_key=late).count() == 1
    assert world.ask("lead", "POST", aside, {"reason": "Late"}).status_code == 409


def test_thresholds_are_the_workspaces_own(house: House, plan: dict[str, Any]) -> None:
    world: Projects = plan["world"]
    limits = world.done("GET", "/alarm-thresholds", role="viewer")
    assert (limits["finish_days"], limits["version"]) == (0, 0)
    wide = limits | {"finish_days": 30, "miss_days": 30, "behind_share": 0.9}
    assert world.ask("product_manager", "PUT", "/alarm-thresholds", wide).status_code == 403
    wrong = world.ask("lead", "PUT", "/alarm-thresholds", wide | {"silent_days": 0})
    assert (wrong.status_code, list(wrong.json()["fields"])) == (422, ["silent_days"])
    assert world.done("PUT", "/alarm-thresholds", wide, role="lead")["version"] == 1
    assert Alarm.objects.count() == 0
    assert world.ask("lead", "PUT", "/alarm-thresholds", wide).status_code == 409
    world.done("PUT", "/alarm-thresholds", limits | {"version": 1}, role="lead")
    assert Alarm.objects.filter(closed_at=None).count() == 4
