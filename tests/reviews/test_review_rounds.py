"""Reviews: rounds over frozen words, verdicts, remarks on passages, signatures, and what a change does to them."""

import datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from harness.house import House
from planweave.accounts.actions import make_sign_in_link
from planweave.accounts.models import SignInAttempt
from planweave.baselines.models import Baseline
from planweave.discussion.models import Notice
from planweave.kernel.models import Activity
from planweave.reviews.models import Remark, Review, Signature, VerdictGiven
from planweave.reviews.rules.outcomes import Voice, decision_of, outcome_of

PASSWORD = "correct horse battery"


@pytest.fixture
def review(house: House) -> str:
    """REV-1 on SHOP-1 and SHOP-2: the lead approves, the contributor reviews, the viewer may."""
    owner = house.api("owner")
    for title, text in (
        ("Pay by card", "The shop shall take cards fast."),
        ("Refund", "退款须在三天内完成。"),
    ):
        body = {"product": house.product.pk, "title": title, "description": f"<p>{text}</p>"}
        assert owner.post(f"{house.path}/requirements", body).status_code == 201
    for role in ("lead", "contributor"):
        house.users[role].set_password(PASSWORD)
        house.users[role].save(update_fields=["password"])
    return str(started(house)["key"])


def started(house: House, **more: Any) -> Any:
    people = [("lead", "approver"), ("contributor", "reviewer"), ("viewer", "optional")]
    body = {
        "title": "Payment scope",
        "purpose": "Before the contract is signed",
        "checklist": ["Each can be tested", "Units are given"],
        "people": [{"user": house.users[name].pk, "role": role} for name, role in people],
        "quorum": 2,
        "scope": {"kind": "workspace"},
    }
    answer = house.api("product_manager").post(f"{house.path}/reviews", body | more)
    assert answer.status_code == 201, answer.content
    return answer.json()


def at(house: House, key: str, more: str = "") -> str:
    return f"{house.path}/reviews/{key}{more}"


def judge(
    house: House, role: str, key: str, requirement: str, verdict: str = "accept", reason: str = ""
) -> Any:
    body = {"verdict": verdict, "reason": reason}
    return house.api(role).put(at(house, key, f"/items/{requirement}/verdict"), body)


def sign(house: House, role: str, key: str, meaning: str, **proof: str) -> Any:
    body = {"meaning": meaning} | (proof or {"password": PASSWORD})
    return house.api(role).put(at(house, key, "/signature"), body)


def signed_off(house: House, key: str) -> Any:
    """Everybody accepts and signs, and the product manager signs the review off."""
    for role, meaning in (("lead", "approved"), ("contributor", "reviewed")):
        for requirement in ("SHOP-1", "SHOP-2"):
            assert judge(house, role, key, requirement).status_code == 200
        assert sign(house, role, key, meaning).status_code == 200
    answer = house.api("product_manager").post(at(house, key, "/sign-off"))
    assert answer.status_code == 200, answer.content
    return answer.json()


def change(house: House, key: str, role: str = "owner", **fields: Any) -> Any:
    answer = house.api(role).patch(f"{house.path}/requirements/{key}", fields)
    assert answer.status_code == 200, answer.content
    return answer


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


def test_a_signature_asks_for_the_password_again_and_guessing_is_throttled(house: House, review: str) -> None:
    for requirement in ("SHOP-1", "SHOP-2"):
        judge(house, "lead", review, requirement)
    empty = sign(house, "lead", review, "approved", password="")
    assert empty.json()["fields"]["password"]["code"] == "password.needed"
    for _ in range(10):
        wrong = sign(house, "lead", review, "approved", password="guess")
        assert (wrong.status_code, wrong.json()["fields"]["password"]["code"]) == (
            422,
            "password.current_wrong",
        )
    assert SignInAttempt.objects.filter(email="lead@shop.example").count() == 10
    right = sign(house, "lead", review, "approved")
    assert (right.status_code, right.json()["code"]) == (429, "sign_in.too_many")
    assert Signature.objects.count() == 0
    SignInAttempt.objects.update(at=timezone.now() - datetime.timedelta(minutes=16))
    assert sign(house, "lead", review, "approved").status_code == 200


def test_who_has_no_password_signs_with_a_fresh_link_once(house: House, review: str) -> None:
    for requirement in ("SHOP-1", "SHOP-2"):
        judge(house, "viewer", review, requirement)
    needed = sign(house, "viewer", review, "reviewed", password="x")
    assert needed.json()["fields"]["secret"]["code"] == "sign_in.link_needed"
    foreign = make_sign_in_link(house.users["owner"])
    assert sign(house, "viewer", review, "reviewed", secret=foreign).status_code == 422
    secret = make_sign_in_link(house.users["viewer"])
    link = f"http://planweave.example/sign-in#{secret}"
    wrong = sign(house, "viewer", review, "approved", secret=link)
    assert (wrong.status_code, wrong.json()["code"]) == (422, "review.meaning_wrong")
    assert sign(house, "viewer", review, "reviewed", secret=link).status_code == 200
    assert Signature.objects.get().proof == "link"
    again = house.api("owner").client.post("/api/v1/session/link", {"secret": secret})
    assert again.status_code != 200


def test_nothing_is_signed_before_everything_is_judged_nor_changed_afterwards(
    house: House, review: str
) -> None:
    judge(house, "lead", review, "SHOP-1")
    early = sign(house, "lead", review, "approved")
    assert (early.status_code, early.json()["code"]) == (409, "review.verdicts_missing")
    judge(house, "lead", review, "SHOP-2", "reject", "too vague")
    assert sign(house, "lead", review, "not_approved").status_code == 200
    again = judge(house, "lead", review, "SHOP-2")
    assert (again.status_code, again.json()["code"]) == (409, "review.already_signed")
    assert sign(house, "lead", review, "approved").status_code == 409
    assert VerdictGiven.objects.get(record_id__in=[_id(house, "SHOP-2")]).verdict == "reject"
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE reviews_signature SET meaning = 'approved'")


def _id(house: House, key: str) -> int:
    return int(house.api("owner").get(f"{house.path}/requirements/{key}").json()["id"])


def test_a_change_after_sign_off_reopens_what_it_touched(house: House, review: str) -> None:
    signed_off(house, review)
    Notice.objects.all().delete()
    planned = change(house, "SHOP-1", state="planned", value=50, owner=None)
    assert Review.objects.get().state == "signed_off"
    changed = change(house, "SHOP-1", description="<p>The shop shall take cards in 2 s.</p>")
    shown = house.api("lead").get(at(house, review)).json()
    assert (shown["state"], shown["touched"]) == ("reopened", ["SHOP-1"])
    told = Notice.objects.filter(kind="review_reopened", record__key="REV-1")
    assert sorted(told.values_list("user__name", flat=True)) == [
        "contributor of shop", "lead of shop", "product_manager of shop", "viewer of shop",
    ]  # fmt: skip
    rows = house.api("viewer").get(f"{house.path}/requirements/SHOP-1/reviews").json()
    assert [(row["key"], row["outcome"], row["is_changed_since"]) for row in rows] == [
        ("REV-1", "accept", True)
    ]
    rows = house.api("viewer").get(f"{house.path}/requirements/SHOP-2/reviews").json()
    assert [row["is_changed_since"] for row in rows] == [False]
    item = house.api("lead").get(at(house, review, "/items/SHOP-1")).json()
    [since] = [one for one in item["since"] if one["field"] == "description"]
    assert [(part["op"], part["text"]) for part in since["parts"]] == [
        ("same", "The shop shall take cards "), ("removed", "fast"), ("added", "in 2 s"), ("same", "."),
    ]  # fmt: skip
    change(house, "SHOP-1", description="<p>The shop shall take cards within 2 s.</p>")
    assert told.count() == 4, "once is enough"
    assert planned.headers["X-Operation-Id"] != changed.headers["X-Operation-Id"]


def test_undoing_the_change_settles_it_again(house: House, review: str) -> None:
    signed_off(house, review)
    changed = change(house, "SHOP-1", title="Pay by wallet")
    assert Review.objects.get().state == "reopened"
    operation = {"operation_id": changed.headers["X-Operation-Id"]}
    assert house.api("owner").post(f"{house.path}/undo", operation).status_code == 200
    shown = house.api("lead").get(at(house, review)).json()
    assert (shown["state"], shown["touched"]) == ("signed_off", [])
    told = Activity.objects.filter(kind__in=["ReviewReopened", "ReviewSettled"]).order_by("seq")
    assert [(row.kind, row.data["review"]) for row in told] == [
        ("ReviewReopened", "REV-1"), ("ReviewSettled", "REV-1"),
    ]  # fmt: skip


def test_the_trash_reopens_and_bringing_back_settles(house: House, review: str) -> None:
    signed_off(house, review)
    gone = house.api("owner").post(f"{house.path}/requirements/delete", {"ids": [_id(house, "SHOP-2")]})
    assert house.api("lead").get(at(house, review)).json()["touched"] == ["SHOP-2"]
    assert house.api("lead").get(at(house, review, "/items/SHOP-2")).json()["is_gone"] is True
    house.api("owner").post(f"{house.path}/undo", {"operation_id": gone.headers["X-Operation-Id"]})
    assert house.api("lead").get(at(house, review)).json()["state"] == "signed_off"


def test_a_change_while_people_review_shows_at_the_sign_off(house: House, review: str) -> None:
    change(house, "SHOP-2", title="Refunds")
    ended = signed_off(house, review)
    assert (ended["state"], ended["touched"]) == ("reopened", ["SHOP-2"])


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


def test_minutes_write_themselves_in_both_languages(house: House, review: str) -> None:
    remark = {"body": "What is <fast>?", "field": "description", "start": 26, "quote": "fast"}
    house.api("lead").post(at(house, review, "/items/SHOP-1/remarks"), remark)
    house.api("lead").put(at(house, review, "/checklist"), {"ticked": [1]})
    judge(house, "viewer", review, "SHOP-1", "accept_with_changes", "name the *cards*")
    ended = signed_off(house, review)
    answer = house.api("viewer").get(at(house, review, "/minutes?format=md"))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="REV-1-round-1.md"'
    lines = answer.content.decode().splitlines()
    assert lines[0] == "# Minutes of REV-1, round 1: Payment scope"
    assert "Decision: Accept" in lines
    assert "| lead of shop | Approver | 2/2 |" in lines
    [row] = [line for line in lines if line.startswith("| SHOP-1 | Pay")]
    key, title, version, outcome, verdicts = row.strip("| ").split(" | ")
    assert (key, title, version, outcome) == ("SHOP-1", "Pay by card", "1", "Accept")
    assert sorted(verdicts.split("<br>")) == [
        "contributor of shop: Accept",
        "lead of shop: Accept",
        "viewer of shop: Accept with changes – name the \\*cards\\*",
    ]
    assert "| SHOP-1 | Description: “fast” | lead of shop: What is &lt;fast&gt;? | 1 |" in lines
    assert any(ended["seats"][0]["signature"]["content_hash"] in line for line in lines)
    page = house.api("viewer", "zh").get(at(house, review, "/minutes")).content.decode()
    assert "<h1>评审纪要 REV-1 第 1 轮：Payment scope</h1>" in page
    assert "What is &lt;fast&gt;?" in page
    assert "本人批准上述内容。" in page
    assert house.api("viewer").get(at(house, review, "/minutes?format=pdf")).status_code == 422
    assert house.api("viewer").get(at(house, review, "/minutes?round=2")).status_code == 404


A, R, OPT = "approver", "reviewer", "optional"


@pytest.mark.parametrize(
    ("voices", "quorum", "expected"),
    [
        ([(A, "accept"), (R, "accept")], 2, "accept"),
        ([(A, "accept")], 2, "open"),
        ([(R, "accept"), (R, "accept")], 2, "open"),
        ([(A, "accept"), (R, "abstain")], 2, "open"),
        ([(A, "accept"), (OPT, "reject")], 1, "accept"),
        ([(A, "reject"), (R, "accept"), (R, "accept")], 2, "reject"),
        ([(A, "accept"), (R, "reject")], 2, "reject"),
        ([(A, "accept"), (R, "reject"), (R, "accept")], 2, "accept_with_changes"),
        ([(A, "accept_with_changes"), (R, "accept")], 2, "accept_with_changes"),
        ([(A, "abstain"), (R, "accept")], 1, "accept"),
    ],
)
def test_what_verdicts_come_to(voices: list[tuple[str, str]], quorum: int, expected: str) -> None:
    said = [Voice(role=role, verdict=verdict) for role, verdict in voices]
    assert outcome_of(said, approvers=1, quorum=quorum) == expected


def test_the_decision_is_the_worst_outcome() -> None:
    assert decision_of(["accept", "accept"]) == "accept"
    assert decision_of(["accept", "accept_with_changes"]) == "accept_with_changes"
    assert decision_of(["accept_with_changes", "reject"]) == "reject"
    assert decision_of(["reject", "open"]) == "open"


def test_a_workspace_with_reviews_can_be_deleted_leaving_nothing(house: House, review: str) -> None:
    signed_off(house, review)
    assert house.api("owner").delete(house.path).status_code == 204
    assert (Review.objects.count(), Signature.objects.count(), Baseline.objects.count()) == (0, 0, 0)
