"""Rounds over frozen words: verdicts, remarks on passages, the second round."""

from typing import Any

import pytest

from harness.house import House
from harness.reviewing import at, change, judge, signed_off
from planweave.baselines.models import Baseline
from planweave.discussion.models import Notice
from planweave.kernel.models import Activity
from planweave.reviews.models import Remark, Signature, VerdictGiven


def test_a_review_freezes_its_set_and_asks_its_people(house: House, review: str) -> None:
    shown = house.api("viewer").get(at(house, review)).json()
    assert (shown["key"], shown["state"], shown["round"], shown["count"]) == ("REV-1", "open", 1, 2)
    assert [(seat["person"]["name"], seat["role"]) for seat in shown["seats"]] == [
        ("lead of shop", "approver"), ("contributor of shop", "reviewer"), ("viewer of shop", "optional"),
    ]  # fmt: skip
    assert (shown["my_role"], shown["my_open"], shown["outcomes"]["open"]) == ("optional", 2, 2)
    asked = Notice.objects.filter(kind="review_asked", record__key="REV-1")
    assert sorted(asked.values_list("user__name", flat=True)) == [
        "contributor of shop", "lead of shop", "viewer of shop",
    ]  # fmt: skip
    baseline = Baseline.objects.get(pk=shown["rounds"][0]["baseline"])
    assert (baseline.name, baseline.count) == ("REV-1 round 1", 2)
    change(house, "SHOP-1", title="Pay by wallet")
    item = house.api("lead").get(at(house, review, "/items/SHOP-1")).json()
    assert item["title"] == "Pay by card"


def test_the_way_to_a_sign_off(house: House, review: str) -> None:
    judge(house, "lead", review, "SHOP-1")
    early = house.api("product_manager").post(at(house, review, "/sign-off"))
    assert early.status_code == 409
    assert early.json()["title"] == (
        "The round cannot be signed off yet: 2 requirements lack verdicts (first SHOP-1); "
        "signatures are missing: lead of shop."
    )
    ended = signed_off(house, review)
    assert (ended["state"], ended["decision"], ended["missing"]) == ("signed_off", "accept", [])
    told = [
        (
            seat["signature"]["name"],
            seat["signature"]["role"],
            seat["signature"]["meaning"],
            seat["signature"]["proof"],
        )
        for seat in ended["seats"]
        if seat["signature"]
    ]
    assert told == [
        ("lead of shop", "approver", "approved", "password"),
        ("contributor of shop", "reviewer", "reviewed", "password"),
    ]
    row = Activity.objects.filter(kind="ReviewSigned").order_by("seq")[0]
    signature = Signature.objects.get(role="approver")
    assert row.data == {
        "round": 1, "name": "lead of shop", "role": "approver", "meaning": "approved",
        "content_hash": signature.content_hash, "baseline_hash": ended["rounds"][0]["baseline_hash"],
    }  # fmt: skip
    for requirement in ("SHOP-1", "SHOP-2"):
        late = judge(house, "viewer", review, requirement)
        assert (late.status_code, late.json()["code"]) == (409, "review.not_open")


def test_the_second_round_shows_the_difference_and_carries_what_still_holds(
    house: House, review: str
) -> None:
    remark = {"body": "Which cards?", "field": "description", "start": 20, "quote": "cards"}
    added = house.api("contributor").post(at(house, review, "/items/SHOP-1/remarks"), remark)
    assert added.status_code == 201, added.content
    open_one = house.api("product_manager").post(at(house, review, "/rounds"))
    assert (open_one.status_code, open_one.json()["code"]) == (409, "review.not_ended")
    signed_off(house, review)
    change(house, "SHOP-1", description="<p>The shop shall take Visa cards fast.</p>")
    second = house.api("product_manager").post(at(house, review, "/rounds"))
    assert second.status_code == 201, second.content
    assert (second.json()["round"], second.json()["state"], second.json()["outcomes"]["accept"]) == (
        2,
        "open",
        1,
    )
    rows = house.api("contributor").get(at(house, review, "/items")).json()
    assert [
        (
            row["key"],
            row["my_verdict"],
            row["is_carried"],
            row["is_changed_from_last_round"],
            row["open_remarks"],
        )
        for row in rows
    ] == [("SHOP-1", "", False, True, 1), ("SHOP-2", "accept", True, False, 0)]
    item = house.api("contributor").get(at(house, review, "/items/SHOP-1")).json()
    [difference] = item["from_last_round"]
    assert [part["text"] for part in difference["parts"] if part["op"] != "same"] == ["Visa "]
    assert [(one["round"], one["quote"], one["is_resolved"]) for one in item["remarks"]] == [
        (1, "cards", False)
    ]
    settled = {"is_resolved": True}
    at_remark = at(house, review, f"/remarks/{item['remarks'][0]['id']}")
    assert house.api("viewer").put(at_remark, settled).status_code == 403
    assert house.api("contributor").put(at_remark, settled).status_code == 204
    assert house.api("contributor").get(at(house, review, "/items")).json()[0]["open_remarks"] == 0
    ended = signed_off(house, review)
    assert [one["decision"] for one in ended["rounds"]] == ["accept", "accept"]


@pytest.mark.parametrize(
    ("remark", "code"),
    [
        ({"body": " "}, "review.remark_empty"),
        ({"body": "x", "field": "description", "start": 1, "quote": "cards"}, "review.passage_wrong"),
        ({"body": "x", "field": "description", "quote": "cards"}, "review.passage_wrong"),
        ({"body": "x", "field": "colour", "start": 0, "quote": "red"}, "review.passage_wrong"),
        ({"body": "x" * 10_001}, "review.remark_too_long"),
    ],
)
def test_a_remark_that_points_nowhere_is_refused(
    house: House, review: str, remark: dict[str, Any], code: str
) -> None:
    answer = house.api("lead").post(at(house, review, "/items/SHOP-1/remarks"), remark)
    assert answer.status_code == 422
    assert [field["code"] for field in answer.json()["fields"].values()] == [code]
    assert Remark.objects.count() == 0


def test_remarks_are_answered_and_a_passage_can_be_chinese(house: House, review: str) -> None:
    remark = {"body": "工作日？", "field": "description", "start": 4, "quote": "三天内"}
    item = house.api("lead", "zh").post(at(house, review, "/items/SHOP-2/remarks"), remark).json()
    [point] = item["remarks"]
    answer = {"body": "Yes", "answers": point["id"]}
    item = house.api("contributor").post(at(house, review, "/items/SHOP-2/remarks"), answer).json()
    assert [one["body"] for one in item["remarks"][0]["answers"]] == ["Yes"]
    stranger = house.api("owner").post(at(house, review, "/items/SHOP-1/remarks"), answer)
    assert stranger.status_code == 404


@pytest.mark.parametrize(
    ("verdict", "reason", "status", "code"),
    [
        ("reject", " ", 422, "invalid.fields"),
        ("maybe", "x", 422, "review.verdict_unknown"),
        ("accept", "x" * 5001, 422, "invalid.fields"),
    ],
)
def test_a_verdict_that_says_nothing_is_refused(
    house: House, review: str, verdict: str, reason: str, status: int, code: str
) -> None:
    answer = judge(house, "lead", review, "SHOP-1", verdict, reason)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert VerdictGiven.objects.count() == 0
