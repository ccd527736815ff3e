"""Signatures in a review, and what a later change does to what was signed."""

import datetime

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from harness.house import House
from harness.reviewing import at, change, judge, sign, signed_off
from planweave.accounts.actions import make_sign_in_link
from planweave.accounts.models import SignInAttempt
from planweave.discussion.models import Notice
from planweave.kernel.models import Activity
from planweave.reviews.models import Review, Signature, VerdictGiven


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
