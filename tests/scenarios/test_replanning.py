"""A task slips: who must move, why, and what a plan made anew would do instead. Today is far before the plan."""

import pytest

from planweave.planning.models import Proposal, Task


@pytest.fixture(autouse=True)
def before_the_plan(monkeypatch):
    monkeypatch.setattr("planweave.scenarios.jobs.timezone.localdate", _first_day)


def _first_day():
    import datetime

    return datetime.date(2027, 3, 1)


def test_the_least_disturbance_is_proven_said_applied_and_undone(planned):
    before = planned.bars()
    design = planned.tasks["Design"]
    slips = [{"task": design["id"], "finish_on": "2027-03-03"}]
    replan = planned.done("replans", {"slips": slips, "seconds": 60})["replan"]
    shown = planned.ask("GET", f"replans/{replan}")
    least, anew = shown["ways"]
    assert planned.bars() == before
    # Anna's writing and Bo's building begin a day later; his test has a free weekend day less but can stay? No:
    # building ends on Monday, when the test was to begin.
    assert {
        row["title"]: (row["after"]["start_on"], row["after"]["finish_on"]) for row in least["moved"]
    } == {
        "Design": ("2027-03-01", "2027-03-03"),
        "Write": ("2027-03-04", "2027-03-05"),
        "Build": ("2027-03-04", "2027-03-08"),
        "Test": ("2027-03-09", "2027-03-10"),
    }
    assert {row["title"]: row["why"]["text"] for row in least["moved"]} == {
        "Design": "It slips itself.",
        "Write": f"Anna is busy with {design['key']} until 2027-03-03.",
        "Build": f"It waits for {design['key']}, which now finishes on 2027-03-03.",
        "Test": f"It waits for {planned.tasks['Build']['key']}, which now finishes on 2027-03-08.",
    }
    assert (least["moves"], least["moves_bound"], least["people"], least["shift_days"]) == (3, 3, 2, 3)
    assert least["verdict"] == "3 other tasks move; it is proven that fewer cannot."
    assert anew["finish_on"] <= least["finish_on"]

    applied = planned.raw("POST", f"replans/{replan}/apply/least")
    assert applied.status_code == 200, applied.content
    assert planned.bars()["Test"] == ("2027-03-09", "2027-03-10")
    assert planned.bars()["Ship"] == before["Ship"]
    twice = planned.raw("POST", f"replans/{replan}/apply/anew")
    assert twice.status_code == 409
    assert planned.undo(applied).status_code == 200
    assert planned.bars() == before
    assert planned.ask("GET", f"replans/{replan}")["applied"] is False


def test_extra_effort_is_kept_and_a_changed_plan_refuses(planned):
    build = planned.tasks["Build"]
    replan = planned.done("replans", {"slips": [{"task": build["id"], "extra_days": 2}], "seconds": 60})
    planned.ask("PATCH", f"tasks/{planned.tasks['Test']['key']}", {"start_on": "2027-03-10"})
    old = planned.bars()
    refused = planned.raw("POST", f"replans/{replan['replan']}/apply/least")
    assert (refused.status_code, refused.json()["code"]) == (409, "proposal.old")
    assert planned.bars() == old
    assert Proposal.objects.get().state == "open"

    replan = planned.done("replans", {"slips": [{"task": build["id"], "extra_days": 2}], "seconds": 60})
    [way, _] = planned.ask("GET", f"replans/{replan['replan']}")["ways"]
    assert (way["moves"], way["verdict"]) == (0, "Nothing else has to move.")
    planned.ask("POST", f"replans/{replan['replan']}/apply/least")
    task = Task.objects.get(pk=build["id"])
    assert (task.effort_days, task.finish_on.isoformat()) == (5, "2027-03-09")


def test_progress_tells_what_slips_and_bad_slips_are_refused(planned, monkeypatch):
    import datetime

    monkeypatch.setattr(
        "planweave.scenarios.api.replans.timezone.localdate", lambda: datetime.date(2027, 3, 5)
    )
    design, build = planned.tasks["Design"], planned.tasks["Build"]
    planned.ask("PATCH", f"tasks/{design['key']}", {"progress": 1})
    planned.ask("PATCH", f"tasks/{build['key']}", {"progress": 0.1})
    found = planned.ask("GET", "slips")
    # Building has 90 % of three days left: three days from Friday. Writing has not begun: two days from Friday.
    assert {row["title"]: row["expected_on"] for row in found["found"]} == {
        "Write": "2027-03-08",
        "Build": "2027-03-09",
    }
    for slip in (
        {"task": design["id"], "finish_on": "2027-03-09"},
        {"task": build["id"]},
        {"task": build["id"], "finish_on": "2027-01-01"},
        {"task": build["id"], "extra_days": 0},
        {"task": 999_999, "extra_days": 1},
    ):
        assert planned.raw("POST", "replans", {"slips": [slip]}).status_code == 422, slip
    assert planned.ask("GET", "slips")["replans"] == []
