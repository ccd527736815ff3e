"""Things in the plan: bookings follow tasks, the scheduler keeps to what is there, undo takes both back."""

import pytest

from planweave.equipment.models import Booking
from planweave.kernel.errors import Invalid
from planweave.kernel.models import Activity

MONDAY, NEXT = "2030-01-07", "2030-01-14"


def lab_of(plan, seats=1):
    answer = plan.house.api("lead").post(f"{plan.path}/equipment", {"title": "Phone lab", "seats": seats})
    assert answer.status_code == 201, answer.content
    return answer.json()["id"]


def needs(plan, task, item, amount=1):
    body = {"needs": [{"item": item, "amount": amount}]}
    answer = plan.api.put(f"{plan.path}/records/{task['key']}/equipment", body)
    assert answer.status_code == 200, answer.content
    return answer


def shown(plan, task):
    [need] = plan.api.get(f"{plan.path}/records/{task['key']}/equipment").json()["needs"]
    return need["state"]


def spans():
    rows = Booking.objects.order_by("pk").values_list("about__key", "state", "start_on", "finish_on")
    return [(key, state, start.isoformat(), finish.isoformat()) for key, state, start, finish in rows]


def test_a_booking_comes_moves_and_goes_with_its_task(plan):
    plan.person("A", "qa")
    item = lab_of(plan)
    one = plan.task("One", effort_days=2, start_on=MONDAY)
    two = plan.task("Two", effort_days=2, start_on=NEXT)
    needed = needs(plan, one, item)
    needs(plan, two, item)
    assert spans() == [
        (one["key"], "held", "2030-01-07", "2030-01-08"),
        (two["key"], "held", "2030-01-14", "2030-01-15"),
    ]
    assert Booking.objects.get(about_id=one["id"]).record.title == f"1 × Phone lab for {one['key']}"
    asked = plan.api.post(f"{plan.path}/schedule/preview", {"task": two["id"], "start_on": "2030-01-08"})
    assert [row["sentence"]["text"] for row in asked.json()["conflicts"]] == [
        f"{two['key']} would be without 1 × “Phone lab” from 2030-01-08 on: others have booked it."
    ]
    moved = plan.api.patch(f"{plan.path}/tasks/{two['key']}", {"start_on": "2030-01-08"})
    assert (moved.status_code, shown(plan, two), shown(plan, one)) == (200, "missing", "held")
    assert {row["key"]: row["lacks_equipment"] for row in plan.gantt()["tasks"]} == {
        one["key"]: False,
        two["key"]: True,
    }
    by_hand = plan.api.post(
        f"{plan.path}/bookings", {"item": item, "start_on": "2030-01-08", "finish_on": "2030-01-08"}
    )
    assert by_hand.json()["title"] == (
        f"1 × “Phone lab” is not free then: {one['key']} has 1 until 2030-01-08. "
        "The next free day is 2030-01-09."
    )
    fixed = plan.api.patch(f"{plan.path}/bookings/BKG-1", {"start_on": NEXT, "finish_on": NEXT})
    assert (fixed.status_code, fixed.json()["code"]) == (409, "equipment.book_of_task")
    # What the first leaves, the second gets, in the same step; undo gives all of it back.
    away = plan.api.patch(f"{plan.path}/tasks/{one['key']}", {"start_on": "2030-01-21"})
    assert (shown(plan, one), shown(plan, two)) == ("held", "held")
    assert plan.undo(away).status_code == 200
    assert (shown(plan, one), shown(plan, two)) == ("held", "missing")
    assert plan.undo(moved).status_code == 200
    assert [row[1] for row in spans()] == ["held", "held"]
    gone = plan.api.post(f"{plan.path}/tasks/delete", {"ids": [one["id"]]})
    assert [row[1] for row in spans()] == ["cancelled", "held"]
    assert plan.undo(gone).status_code == 200
    assert plan.undo(needed).status_code == 200
    assert [row[1] for row in spans()] == ["cancelled", "held"]
    again = plan.api.put(f"{plan.path}/records/{one['key']}/equipment", {"needs": [{"item": 0}]})
    assert (again.status_code, Activity.objects.filter(kind="EquipmentNeedsChanged").count()) == (422, 3)


def test_a_schedule_keeps_to_what_is_there_and_books_it(plan, core):
    for name in ("A", "B"):
        plan.person(name, "qa")
    item = lab_of(plan)
    taken = {"item": item, "start_on": "2030-01-07", "finish_on": "2030-01-08"}
    assert plan.api.post(f"{plan.path}/bookings", taken).status_code == 201
    skill = plan.skill_ids()["qa"]
    tasks = [plan.task(name, effort_days=2, skill=skill) for name in ("One", "Two", "Free")]
    for task in tasks[:2]:
        needs(plan, task, item)
    assert Booking.objects.count() == 1
    proposal = core.schedule(from_on=MONDAY)
    assert proposal["status"] == "optimal"
    after = {row["title"]: row["after"] for row in proposal["schedule"]["diff"]}
    both = sorted((after[name]["start_on"], after[name]["finish_on"]) for name in ("One", "Two"))
    # Two people are free, but the lab is booked until Tuesday, and only there once.
    assert both == [("2030-01-09", "2030-01-10"), ("2030-01-11", "2030-01-14")]
    assert after["Free"]["start_on"] == MONDAY
    applied = core.settle(proposal)
    assert applied.status_code == 200, applied.content
    assert [row[1:] for row in sorted(spans()[1:], key=lambda row: row[2])] == [
        ("held", "2030-01-09", "2030-01-10"),
        ("held", "2030-01-11", "2030-01-14"),
    ]
    assert plan.undo(applied).status_code == 200
    assert [row[1] for row in spans()] == ["held", "cancelled", "cancelled"]


def test_no_schedule_without_what_is_needed_says_so(plan, core):
    plan.person("A", "qa")
    item = lab_of(plan)
    task = plan.task("Big", effort_days=3, skill=plan.skill_ids()["qa"], deadline="2030-01-09")
    needs(plan, task, item, amount=2)
    with pytest.raises(Invalid) as refused:
        core.schedule(from_on=MONDAY)
    assert refused.value.params["names"] == f"{task['key']} (2 × Phone lab)"
    needs(plan, task, item)
    taken = {"item": item, "start_on": "2030-01-07", "finish_on": "2030-01-07"}
    assert plan.api.post(f"{plan.path}/bookings", taken).status_code == 201
    proposal = core.schedule(from_on=MONDAY)
    assert proposal["status"] == "infeasible"
    said = [row["text"] for row in proposal["schedule"]["conflict"]]
    assert "There is only so much of “Phone lab”, less what others have booked." in said
