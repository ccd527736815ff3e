"""Schedules with tasks as late as possible, with loans of people, and levelling beside bookings."""

import pytest

from planweave.kernel.errors import Invalid
from planweave.kernel.jobs import Progress
from planweave.kernel.models import Job
from planweave.planning import jobs

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


def test_a_loan_takes_somebody_away_and_gives_them_only_while_it_lasts(plan, core):
    """Ann is lent to a project for a week: its work gets her then, other work waits until she is back."""
    house = plan.house
    lead = house.api("lead")
    head = {"name": "Platform", "head": house.users["contributor"].pk}
    department = lead.post(f"{plan.path}/departments", head).json()["items"][0]["id"]
    ann = plan.person("Ann", "build", department=department)["id"]
    project = plan.made("projects", {"title": "Fair", "product": house.product.pk, "start_on": "2030-01-07"})
    own = plan.task("Own", effort_days=3, person=ann)
    fair = plan.task("Booth", effort_days=2, person=ann, project=project["id"])
    loan = {
        "department": department,
        "person": ann,
        "project": project["key"],
        "share": 1.0,
        "reason": "Fair",
    }
    asked = plan.made("borrowings", loan | {"start_on": "2030-01-14", "finish_on": "2030-01-18"})
    agreed = house.api("contributor").post(
        f"{plan.path}/borrowings/{asked['key']}/approve", {"version": asked["version"]}
    )
    assert agreed.status_code == 200, agreed.content
    assert placed(core.schedule(from_on="2030-01-10")) == {
        "Own": ("2030-01-10", "2030-01-21"),
        "Booth": ("2030-01-14", "2030-01-15"),
    }
    plan.api.patch(f"{plan.path}/tasks/{fair['key']}", {"effort_days": 6})
    with pytest.raises(Invalid) as refused:
        core.schedule(from_on="2030-01-10")
    assert refused.value.body("en")["title"] == (
        f"{fair['key']} needs Ann for longer than their loans allow. "
        "Extend or end a loan, or give the task to somebody else."
    )
    assert plan.bars()[own["title"]]["start_on"] is None


def test_levelling_goes_around_what_others_have_booked(plan, core):
    """Two tasks of Ann on the same days; the one that could wait a day needs the lab, which is booked then."""
    ann = plan.person("Ann", "build")["id"]
    lab = plan.house.api("lead").post(f"{plan.path}/equipment", {"title": "Lab", "seats": 1}).json()
    one = plan.task("One", effort_days=2, person=ann, start_on="2030-01-07")
    two = plan.task("Two", effort_days=2, person=ann, start_on="2030-01-07")
    plan.api.patch(f"{plan.path}/tasks/{one['key']}", {"is_pinned": True})
    floor = {"constraint_kind": "start_no_earlier", "constraint_on": "2030-01-07"}
    assert plan.api.patch(f"{plan.path}/tasks/{two['key']}", floor).status_code == 200
    need = {"needs": [{"item": lab["id"], "amount": 1}]}
    assert plan.api.put(f"{plan.path}/records/{two['key']}/equipment", need).status_code == 200
    book = {"item": lab["id"], "start_on": "2030-01-09", "finish_on": "2030-01-11"}
    assert plan.api.post(f"{plan.path}/bookings", book).status_code == 201
    found = core.proposal(jobs.level_load(Progress(core.asked("load/level", {"seconds": 20})))["proposal"])
    # The 9th to the 11th are taken: without the booking it would begin on the 9th.
    assert placed(found) == {"Two": ("2030-01-14", "2030-01-15")}


def test_a_plan_is_old_when_people_or_equipment_are_not_there_any_more(plan, core):
    ann, ben = (plan.person(name, "build")["id"] for name in ("Ann", "Ben"))
    lab = plan.house.api("lead").post(f"{plan.path}/equipment", {"title": "Lab", "seats": 1}).json()
    task = plan.task("Try", effort_days=2, person=ann)
    need = {"needs": [{"item": lab["id"], "amount": 1}]}
    assert plan.api.put(f"{plan.path}/records/{task['key']}/equipment", need).status_code == 200
    proposal = core.schedule(from_on="2030-01-07", people="kept")
    away = {"leaves": [{"start_on": "2030-01-07", "finish_on": "2030-01-08", "name": ""}]}
    assert plan.api.patch(f"{plan.path}/people/{ben}", {"version": 1, **away}).status_code == 200
    assert plan.api.patch(f"{plan.path}/people/{ann}", {"version": 1, **away}).status_code == 200
    book = {"item": lab["id"], "start_on": "2030-01-07", "finish_on": "2030-01-07"}
    assert plan.api.post(f"{plan.path}/bookings", book).status_code == 201
    refused = core.settle(proposal)
    assert (refused.status_code, refused.json()["title"]) == (
        409,
        "2 things changed since this was planned (Ann, Lab). Plan again, then apply the new proposal.",
    )
    rows = refused.json()["changed"]
    assert [(row["key"], row["field"]) for row in rows] == [("Ann", "leave"), ("Lab", "equipment")]
    assert plan.bars()["Try"]["start_on"] is None
    # The same question anew, around both.
    asked = plan.api.post(f"{plan.path}/proposals/{proposal['id']}/again")
    assert asked.status_code == 202, asked.content
    row = Job.objects.select_related("created_by").get(pk=asked.json()["job"])
    fresh = core.proposal(jobs.schedule(Progress(row))["proposal"])
    assert placed(fresh) == {"Try": ("2030-01-09", "2030-01-10")}
    assert core.settle(fresh).status_code == 200
