"""The pool's steps with owner, due date and age; what is in and out of a release's scope."""

import datetime

import pytest
from django.utils import timezone

from planweave.kernel.models import Activity
from planweave.requirements.models import Requirement


@pytest.fixture
def release(house):
    body = {"name": "R1", "start_on": "2026-01-05", "finish_on": "2026-03-27"}
    return house.api("lead").post(f"{house.path}/releases", body).json()["id"]


def test_the_step_in_which_a_requirement_is_has_an_owner_a_date_and_an_age(house, change):
    today = timezone.localdate()
    late, later = (
        (today - datetime.timedelta(days=1)).isoformat(),
        (today + datetime.timedelta(days=9)).isoformat(),
    )
    owner = house.users["lead"].pk
    got = change(stages={"collect": {"due_on": late}, "analyse": {"owner": owner, "due_on": later}}).json()
    assert (got["stage_due_on"], got["is_overdue"], got["stage_owner"]) == (late, True, None)
    Requirement.objects.update(state_since=timezone.now() - datetime.timedelta(days=12, hours=1))
    listed = house.api("viewer").get(f"{house.path}/requirements?is_overdue=true").json()["items"]
    assert [(row["key"], row["days_in_state"]) for row in listed] == [(change.made["key"], 12)]
    moved = change(state="analysed").json()
    assert (moved["stage_due_on"], moved["is_overdue"], moved["stage_owner"], moved["days_in_state"]) == (
        later,
        False,
        owner,
        0,
    )
    assert house.api("viewer").get(f"{house.path}/requirements?is_overdue=true").json()["total"] == 0
    assert change(state="done").json()["stage_due_on"] is None
    found = house.api("viewer").get(f"{house.path}/requirements?stage_owner={owner}").json()
    assert found["total"] == 0


def test_undo_brings_a_step_back(house, change):
    given = change(stages={"collect": {"due_on": "2026-01-09"}})
    undone = house.api("product_manager").post(
        f"{house.path}/undo", {"operation_id": given.headers["X-Operation-Id"]}
    )
    assert undone.status_code == 200, undone.content
    assert Requirement.objects.get().stage_due_on is None


@pytest.mark.parametrize(
    ("stages", "status"),
    [
        ({"dream": {"due_on": "2026-01-09"}}, 422),
        ({"collect": {"owner": 999_999}}, 422),
        ({"collect": {"due_on": "x"}}, 422),
    ],
)
def test_a_step_that_cannot_be_is_refused(change, stages, status):
    before = Activity.objects.count()
    assert change(stages=stages).status_code == status
    assert Activity.objects.count() == before


def test_scope_is_stated_per_release_with_a_reason_and_found_again(house, change, release):
    said = {str(release): {"stand": "out", "reason": "Waits for the law of 2027."}}
    got = change(scope=said)
    assert got.json()["scope"] == said
    get = house.api("viewer").get
    for query, total in ((f"out:{release}", 1), ("out", 1), (f"in:{release}", 0), (f"in,out:{release}", 1)):
        assert get(f"{house.path}/requirements?scope={query}").json()["total"] == total, query
    history = get(f"{house.path}/activity?record={change.made['key']}").json()["items"]
    assert history[0]["changes"]["scope"] == [{}, said]
    undone = house.api("product_manager").post(
        f"{house.path}/undo", {"operation_id": got.headers["X-Operation-Id"]}
    )
    assert undone.status_code == 200, undone.content
    assert get(f"{house.path}/requirements?scope=out").json()["total"] == 0


def test_what_is_left_out_without_a_reason_or_from_no_release_is_refused(house, change, release):
    before = Activity.objects.count()
    silent = change(scope={str(release): {"stand": "out", "reason": " "}})
    assert silent.json()["fields"]["scope"]["code"] == "scope.reason"
    foreign = change(scope={"999999": {"stand": "in"}})
    assert foreign.json()["fields"]["scope"]["code"] == "requirement.release_unknown"
    assert Activity.objects.count() == before


def test_scope_is_the_plans_matter_and_not_its_authors(house, make, release):
    got = make(role="contributor")
    answer = house.api("contributor").patch(
        f"{house.path}/requirements/{got['key']}", {"scope": {str(release): {"stand": "in"}}}
    )
    assert answer.status_code == 403
