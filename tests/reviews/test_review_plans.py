"""How a review is held: on which set, by whom, until when; and what cannot be held."""

from typing import Any

import pytest

from harness.house import House
from harness.reviewing import at, judge, sign, signed_off, started
from planweave.baselines.models import Baseline
from planweave.kernel.models import Activity
from planweave.reviews.models import Review, Signature, VerdictGiven
from planweave.workspaces.actions import purge_workspace


def test_who_has_no_seat_judges_and_signs_nothing(house: House, review: str) -> None:
    assert judge(house, "owner", review, "SHOP-1").json()["code"] == "review.not_seated"
    assert sign(house, "owner", review, "approved").status_code == 403
    assert judge(house, "guest", review, "SHOP-1").status_code == 403
    assert judge(house, "lead", review, "SHOP-9").status_code == 404
    assert VerdictGiven.objects.count() == 0


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"title": " "}, "title"),
        ({"quorum": 3}, "quorum"),
        ({"quorum": 0}, "quorum"),
        ({"people": []}, "people"),
        ({"people": ["viewer:optional"]}, "people"),
        ({"people": ["guest:reviewer"], "quorum": 1}, "people"),
        ({"people": ["lead:reviewer", "lead:approver"]}, "people"),
        ({"checklist": ["x" * 301]}, "checklist"),
    ],
)
def test_a_review_that_cannot_be_held_is_refused(
    house: House, review: str, more: dict[str, Any], field: str
) -> None:
    people = more.get("people", ["lead:approver", "contributor:reviewer"])
    seats = [
        {"user": house.users[name].pk, "role": role}
        for name, _, role in (one.partition(":") for one in people)
    ]
    body = {"title": "T", "quorum": 1, "scope": {"kind": "workspace"}} | more | {"people": seats}
    before = (Activity.objects.count(), Baseline.objects.count())
    answer = house.api("lead").post(f"{house.path}/reviews", body)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, [field])
    assert (Activity.objects.count(), Baseline.objects.count()) == before


def test_a_baseline_can_be_reviewed_as_it_is(house: House, review: str) -> None:
    taken = (
        house.api("owner")
        .post(f"{house.path}/baselines", {"name": "V1", "scope": {"kind": "filter", "query": "q=refund"}})
        .json()
    )
    shown = started(house, scope={"kind": "baseline", "baseline": taken["id"]})
    assert (shown["key"], shown["count"], shown["rounds"][0]["baseline_name"]) == ("REV-2", 1, "V1")
    foreign = {"title": "T", "people": [{"user": house.users["lead"].pk, "role": "approver"}]}
    body = foreign | {"scope": {"kind": "baseline", "baseline": 999_999}}
    assert house.api("owner").post(f"{house.path}/reviews", body).status_code == 404


def test_the_plan_changes_until_somebody_has_signed(house: House, review: str) -> None:
    people = [{"user": house.users["lead"].pk, "role": "approver"}]
    body = {
        "title": "Payments",
        "quorum": 1,
        "people": people,
        "due_on": "2026-01-31",
        "checklist": ["Units are given"],
    }
    changed = house.api("product_manager").put(at(house, review), body)
    assert changed.status_code == 200, changed.content
    assert (changed.json()["title"], changed.json()["checklist"]) == (
        "Payments", [{"id": 2, "text": "Units are given"}],
    )  # fmt: skip
    assert changed.json()["is_overdue"] is True
    assert house.api("contributor").put(at(house, review), body).status_code == 403
    for requirement in ("SHOP-1", "SHOP-2"):
        judge(house, "lead", review, requirement)
    sign(house, "lead", review, "approved")
    more = body | {"people": [*people, {"user": house.users["viewer"].pk, "role": "reviewer"}]}
    late = house.api("product_manager").put(at(house, review), more)
    assert (late.status_code, late.json()["code"]) == (409, "review.signed_has_been")


def test_a_checklist_is_gone_through_point_by_point(house: House, review: str) -> None:
    at_list = at(house, review, "/checklist")
    assert house.api("lead").put(at_list, {"ticked": [2]}).status_code == 204
    assert house.api("lead").put(at_list, {"ticked": [7]}).status_code == 404
    assert house.api("owner").put(at_list, {"ticked": [1]}).status_code == 403
    shown = house.api("owner").get(at(house, review)).json()
    assert [seat["ticked"] for seat in shown["seats"]] == [[2], [], []]


def test_a_cancelled_review_keeps_what_was_said(house: House, review: str) -> None:
    judge(house, "lead", review, "SHOP-1", "reject", "not needed")
    refused = house.api("product_manager").post(at(house, review, "/cancel"), {"reason": ""})
    assert refused.status_code == 422
    ended = house.api("product_manager").post(at(house, review, "/cancel"), {"reason": "The project ended"})
    assert (ended.json()["state"], ended.json()["cancelled_because"]) == ("cancelled", "The project ended")
    item = house.api("viewer").get(at(house, review, "/items/SHOP-1")).json()
    assert [one["reason"] for one in item["verdicts"]] == ["not needed"]
    assert judge(house, "lead", review, "SHOP-1").status_code == 409


def test_a_workspace_with_reviews_can_be_deleted_leaving_nothing(house: House, review: str) -> None:
    signed_off(house, review)
    assert house.api("owner").delete(house.path).status_code == 204
    purge_workspace(house.workspace.pk)  # as the daily job does when its time in the trash is over
    assert (Review.objects.count(), Signature.objects.count(), Baseline.objects.count()) == (0, 0, 0)


def test_hand_picked_requirements_are_reviewed_and_no_others(house: House, review: str) -> None:
    made = started(house, scope={"kind": "chosen", "keys": ["shop-2"]})
    items = house.api("lead").get(at(house, made["key"], "/items")).json()
    rows = items["items"] if isinstance(items, dict) else items
    assert [row["key"] for row in rows] == ["SHOP-2"]
    found = started(house, scope={"kind": "filter", "query": "q=card&view=board"})
    assert (found["count"], made["count"]) == (1, 1)


@pytest.mark.parametrize(
    ("scope", "code"),
    [
        ({"kind": "chosen", "keys": ["SHOP-2", "SHOP-77"]}, "baseline.scope_missing"),
        ({"kind": "chosen", "keys": []}, "baseline.scope_empty"),
        ({"kind": "filter", "query": "colour=red"}, "baseline.filter_unknown"),
    ],
)
def test_a_set_that_is_not_there_is_refused_with_nothing_written(
    house: House, review: str, scope: dict[str, Any], code: str
) -> None:
    before = (Review.objects.count(), Baseline.objects.count(), Activity.objects.count())
    body = {"title": "Odd", "people": [{"user": house.users["lead"].pk, "role": "approver"}], "scope": scope}
    answer = house.api("product_manager").post(f"{house.path}/reviews", body)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert (Review.objects.count(), Baseline.objects.count(), Activity.objects.count()) == before
