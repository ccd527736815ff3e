"""The one ordered list over all products: editions, reasons, cycles, differences, undo."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from harness.house import House
from planweave.discussion.models import Notice
from planweave.kernel.clock import do_chores
from planweave.prioritisation.models import ListCycle, ListEdition
from planweave.prioritisation.rules.shared import differences, moved, moves_between, rearranged


@pytest.fixture
def items(house: House) -> list[int]:
    """SHOP-1 … SHOP-4, on the list in that order."""
    made = [
        house.api("owner").post(f"{house.path}/requirements", {"product": house.product.pk, "title": title})
        for title in ("Cart", "Search", "Pay", "Refund")
    ]
    assert house.api("product_manager").post(f"{house.path}/priorities/missing").status_code == 201
    return [answer.json()["id"] for answer in made]


def shown(house: House, role: str = "viewer") -> Any:
    answer = house.api(role).get(f"{house.path}/priorities")
    assert answer.status_code == 200, answer.content
    return answer.json()


def order(house: House) -> list[int]:
    return [row["id"] for row in shown(house)["items"]]


def move(house: House, item: int, place: int, role: str = "product_manager", **more: Any) -> Any:
    body = {"item": item, "place": place, "reason": "Law", "edition": shown(house)["edition"]} | more
    return house.api(role).post(f"{house.path}/priorities/moves", body)


def test_moving_and_rearranging_keep_everything_else_in_its_order() -> None:
    assert moved([1, 2, 3, 4], 4, 1) == [4, 1, 2, 3]
    assert moved([1, 2, 3, 4], 1, 3) == [2, 3, 1, 4]
    assert moved([1, 2], 9, 99) == [1, 2, 9]
    assert rearranged([1, 2, 3, 4, 5], [5, 2]) == [1, 5, 3, 4, 2]
    assert rearranged([1, 2, 3], [9, 2]) == [1, 9, 3, 2]
    assert rearranged([], [3, 1]) == [3, 1]
    assert moves_between([1, 2, 3], [1, 3, 2, 4]) == [
        {"item": 3, "from": 3, "to": 2},
        {"item": 2, "from": 2, "to": 3},
        {"item": 4, "from": 0, "to": 4},
    ]
    found = [(one.item, one.before, one.now) for one in differences([1, 2, 3], [1, 4, 3])]
    assert found == [(4, None, 2), (2, 2, None)]


def test_a_move_makes_an_edition_with_its_reason_and_is_undone_in_one_step(
    house: House, items: list[int]
) -> None:
    a, b, c, d = items
    answer = move(house, d, 1, reason="The bank's new rules")
    assert answer.status_code == 201, answer.content
    assert order(house) == [d, a, b, c]
    first = shown(house)["items"][0]
    assert (first["place"], first["was"]) == (1, None)
    assert [(one["was"], one["now"], one["reason"]) for one in first["reasons"]] == [
        (None, 4, "Added by score"),
        (4, 1, "The bank's new rules"),
    ]
    assert [one["reason"] for one in shown(house)["items"][1]["reasons"]] == ["Added by score"]
    undone = house.api("product_manager").post(
        f"{house.path}/undo", {"operation_id": answer.headers["X-Operation-Id"]}
    )
    assert undone.status_code == 200, undone.content
    assert order(house) == [a, b, c, d]
    assert ListEdition.objects.count() == 3  # added, moved, taken back: none is overwritten


def test_two_managers_move_two_things_but_not_the_same_one_unseen(house: House, items: list[int]) -> None:
    a, _, c, d = items
    seen = shown(house)["edition"]
    assert move(house, d, 1).status_code == 201
    assert move(house, c, 2, role="lead", edition=seen).status_code == 201
    before = order(house)
    stale = move(house, d, 3, role="lead", edition=seen)
    assert stale.status_code == 409
    contested = stale.json()["contested"]["place"]
    assert (contested["base"], contested["theirs"], contested["yours"]) == (4, 1, 3)
    assert order(house) == before == [d, c, a, items[1]]


def test_a_cycle_is_frozen_and_the_next_one_tells_what_changed_and_why(
    house: House, items: list[int]
) -> None:
    a, b, c, d = items
    assert house.api("product_manager").post(f"{house.path}/priorities/freeze").status_code == 403
    frozen = house.api("lead").post(f"{house.path}/priorities/freeze")
    assert frozen.status_code == 200, frozen.content
    refused = move(house, d, 1)
    assert (refused.status_code, refused.json()["code"]) == (409, "priorities.frozen")
    assert order(house) == items
    due = timezone.localdate() + datetime.timedelta(days=14)
    begun = house.api("lead").post(f"{house.path}/priorities/cycles", {"due_on": due.isoformat()})
    assert begun.status_code == 201, begun.content
    again = house.api("lead").post(f"{house.path}/priorities/cycles", {})
    assert (again.status_code, again.json()["code"]) == (409, "priorities.not_frozen")
    assert move(house, d, 1, reason="Law").status_code == 201
    changes = house.api("viewer").get(f"{house.path}/priorities/cycles/2").json()["changes"]
    assert [(row["id"], row["was"], row["now"]) for row in changes] == [
        (d, 4, 1), (a, 1, 2), (b, 2, 3), (c, 3, 4),
    ]  # fmt: skip
    assert [[one["reason"] for one in row["reasons"]] for row in changes] == [["Law"], [], [], []]
    told = Notice.objects.filter(kind="priorities_open").values_list("user__name", flat=True)
    assert sorted(told) == ["owner of shop", "product_manager of shop"]


def test_the_clock_reminds_once_on_the_due_date(house: House, items: list[int]) -> None:
    ListCycle.objects.update(due_on=timezone.localdate())
    do_chores()
    do_chores()
    told = Notice.objects.filter(kind="priorities_due").values_list("user__name", flat=True)
    assert sorted(told) == ["lead of shop", "owner of shop", "product_manager of shop"]
    assert shown(house)["cycle"]["is_due"] is True


def test_what_is_closed_leaves_the_list_and_what_is_new_waits_beside_it(
    house: House, items: list[int]
) -> None:
    house.api("owner").post(f"{house.path}/requirements", {"product": house.product.pk, "title": "Invoices"})
    house.api("lead").patch(f"{house.path}/requirements/SHOP-1", {"state": "rejected", "reason": "no"})
    session = shown(house)
    assert [row["id"] for row in session["items"]] == items[1:]
    assert [row["place"] for row in session["items"]] == [1, 2, 3]
    assert session["missing"] == 1
    gone = move(house, items[0], 1)
    assert (gone.status_code, gone.json()["code"]) == (409, "priorities.closed")


@pytest.mark.parametrize(
    ("more", "field", "code"),
    [({"reason": " "}, "reason", "priorities.reason"), ({"place": 0}, "place", "priorities.place")],
)
def test_a_move_without_sense_is_refused(
    house: House, items: list[int], more: dict[str, Any], field: str, code: str
) -> None:
    answer = move(house, items[0], **({"place": 2} | more))
    assert (answer.status_code, answer.json()["fields"][field]["code"]) == (422, code)
    assert order(house) == items


def test_the_agreed_order_of_a_session_is_taken_over_and_back(house: House, items: list[int]) -> None:
    a, b, c, d = items
    body = {
        "title": "T",
        "way": "ranking",
        "items": [a, d],
        "people": [{"user": house.users["lead"].pk}],
    }
    house.api("lead").post(f"{house.path}/ratings", body)
    path = f"{house.path}/ratings/RATE-1"
    assert house.api("lead").put(f"{path}/ballot", {"round": 1, "order": [[d], [a]]}).status_code == 200
    assert house.api("lead").post(f"{path}/reveal").status_code == 200
    taken = house.api("lead").post(f"{path}/take-over", {"into": "list", "reason": "Agreed"})
    assert taken.status_code == 200, taken.content
    assert order(house) == [d, b, c, a]
    assert shown(house)["items"][0]["reasons"][-1]["source"] == "RATE-1"
    operation = {"operation_id": taken.headers["X-Operation-Id"]}
    assert house.api("lead").post(f"{house.path}/undo", operation).status_code == 200
    assert order(house) == [a, b, c, d]
    assert house.api("lead").get(path).json()["state"] == "revealed"
