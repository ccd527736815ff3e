"""Milestones through the API: criteria one by one, what may be decided, the meeting that becomes a review, undo."""

from typing import Any

import pytest

from harness.projects import Projects
from planweave.kernel.models import Activity
from planweave.projects.models import MilestoneGate
from planweave.projects.rules.gates import Point, decision_faults, gate_state
from planweave.reviews.models import MilestoneMeeting, Review


@pytest.mark.parametrize(
    ("decision", "met", "state"),
    [
        ("", [True, None], "planned"),
        ("", [True, True], "ready"),
        ("", [], "planned"),
        ("passed", [True], "passed"),
        ("with_conditions", [False], "with_conditions"),
        ("failed", [True], "failed"),
    ],
)
def test_the_state_follows_from_decision_and_criteria(decision: str, met: list[Any], state: str) -> None:
    assert gate_state(decision, [Point(text="x", is_met=one) for one in met]) == state


@pytest.mark.parametrize(
    ("decision", "met", "conditions", "reason", "wrong"),
    [
        ("passed", [True, True], [], "", []),
        ("passed", [True, None], [], "", ["decision"]),
        ("passed", [True, False], ["Later"], "", ["decision"]),
        ("passed", [True], ["Later"], "", ["conditions"]),
        ("with_conditions", [None], ["Later"], "", []),
        ("with_conditions", [None], [], "", ["conditions"]),
        ("with_conditions", [None], [""], "", ["conditions"]),
        ("failed", [True], [], "", ["reason"]),
        ("failed", [True], [], "Too slow", []),
        ("perhaps", [], [], "", ["decision"]),
    ],
)
def test_what_may_be_decided(
    decision: str, met: list[Any], conditions: list[str], reason: str, wrong: list[str]
) -> None:
    points = [Point(text="x", is_met=one) for one in met]
    named = [{"text": text} for text in conditions]
    assert list(decision_faults(decision, points=points, conditions=named, reason=reason)) == wrong


def test_criteria_are_met_one_by_one_and_the_decision_is_recorded(projects: Projects) -> None:
    stone = projects.begun()["stones"][2]
    at = f"/milestones/{stone['key']}"
    first, second = (row["id"] for row in stone["criteria"])
    early = projects.ask("product_manager", "POST", f"{at}/decide", {"decision": "passed"})
    assert (early.status_code, list(early.json()["fields"])) == (422, ["decision"])
    assert MilestoneGate.objects.get(pk=stone["id"]).decision == ""
    evil = projects.ask("product_manager", "PATCH", f"{at}/criteria/{first}", {"evidence": "javascript:x"})
    assert (evil.status_code, list(evil.json()["fields"])) == (422, ["evidence"])
    proof = {"is_met": True, "evidence": "https://ci.example/42"}
    met = projects.ask("product_manager", "PATCH", f"{at}/criteria/{first}", proof)
    [one, other] = met.json()["criteria"]
    assert (one["is_met"], one["by"]["name"], one["evidence"]) == (
        True,
        "product_manager of shop",
        "https://ci.example/42",
    )
    assert (other["is_met"], other["by"], met.json()["state"]) == (None, None, "planned")
    # Somebody else saw the milestone before and says otherwise of the same criterion.
    late = {"is_met": False, "version": stone["version"]}
    stale = projects.ask("lead", "PATCH", f"{at}/criteria/{first}", late)
    assert (stale.status_code, stale.json()["contested"][f"criterion_{first}_is_met"]["theirs"]) == (
        409,
        True,
    )
    beside = projects.ask(
        "lead", "PATCH", f"{at}/criteria/{second}", {"is_met": True, "version": stone["version"]}
    )
    assert beside.json()["state"] == "ready"
    assert projects.undo(beside, "lead").status_code == 200
    assert projects.done("GET", at)["criteria"][1]["is_met"] is None
    conditions = {"decision": "with_conditions", "conditions": [{"text": "Smoke tests by Friday"}]}
    passed = projects.ask("product_manager", "POST", f"{at}/decide", conditions)
    assert (passed.json()["state"], passed.json()["decision"]["by"]["name"]) == (
        "with_conditions",
        "product_manager of shop",
    )
    closed = projects.ask("product_manager", "PATCH", f"{at}/criteria/{second}", {"is_met": True})
    assert (closed.status_code, closed.json()["code"]) == (409, "project.gate_decided")
    done = projects.done("PUT", f"{at}/conditions/0", {"is_done": True})
    assert done["decision"]["conditions"] == [
        {"text": "Smoke tests by Friday", "due_on": None, "is_done": True}
    ]
    assert projects.ask("product_manager", "PUT", f"{at}/conditions/1", {"is_done": True}).status_code == 404
    assert projects.done("POST", f"{at}/reopen")["state"] == "planned"
    kinds = Activity.objects.filter(record_id=stone["id"]).values_list("kind", flat=True)
    assert list(kinds).count("GateChanged") == 3


def test_the_owner_of_a_milestone_settles_it_and_others_do_not(projects: Projects) -> None:
    stone = projects.begun()["stones"][0]
    at = f"/milestones/{stone['key']}"
    owner = {"owner": projects.house.users["contributor"].pk}
    assert projects.ask("contributor", "POST", f"{at}/criteria", {"text": "Mine"}).status_code == 403
    assert projects.done("PATCH", at, owner)["owner"]["name"] == "contributor of shop"
    added = projects.ask("contributor", "POST", f"{at}/criteria", {"text": "Mine"})
    assert (added.status_code, len(added.json()["criteria"])) == (201, 4)
    assert projects.undo(added, "contributor").status_code == 200
    assert len(projects.done("GET", at)["criteria"]) == 3
    guest = projects.ask("product_manager", "PATCH", at, {"owner": projects.house.users["guest"].pk})
    assert (guest.status_code, list(guest.json()["fields"])) == (422, ["owner"])
    moved = projects.done("PATCH", at, {"on": "2027-03-22", "version": 2})
    assert (moved["on"], moved["owner"]["name"]) == ("2027-03-22", "contributor of shop")


def test_the_meeting_of_a_milestone_becomes_a_review_of_its_requirements(projects: Projects) -> None:
    one = projects.begun()
    stone = one["stones"][0]
    at = f"/milestones/{stone['key']}/meeting"
    meeting = projects.done("GET", at)
    assert (meeting["on"], [row["name"] for row in meeting["people"]], meeting["requirements"]) == (
        "2027-03-17",
        ["product_manager of shop"],
        0,
    )
    empty = projects.ask("product_manager", "POST", f"{at}/start")
    assert (empty.status_code, empty.json()["code"]) == (409, "review.meeting_nothing")
    assert Review.objects.count() == 0
    needs = [
        projects.done("POST", "/requirements", {"product": projects.house.product.pk, "title": title})
        for title in ("Pay", "Pay later")
    ]
    for need, phase in zip(needs, one["phases"], strict=False):
        projects.task(need["title"], parent=phase["id"], requirement=need["id"])
    people = [projects.house.users[role].pk for role in ("product_manager", "lead")]
    assert projects.done("PUT", at, {"on": "2027-03-18", "people": people})["requirements"] == 1
    held = projects.done("POST", f"{at}/start")
    review = projects.done("GET", f"/reviews/{held['review']['key']}")
    assert (review["count"], review["due_on"], [row["role"] for row in review["seats"]]) == (
        1,
        "2027-03-18",
        ["reviewer", "approver"],
    )
    assert [point["text"] for point in review["checklist"]] == [row["text"] for row in stone["criteria"]]
    assert review["milestone"] == {"key": stone["key"], "title": stone["title"], "project": "PRJ-1"}
    twice = projects.ask("product_manager", "POST", f"{at}/start")
    assert (twice.status_code, Review.objects.count()) == (409, 1)
    assert MilestoneMeeting.objects.exclude(review=None).count() == 1
