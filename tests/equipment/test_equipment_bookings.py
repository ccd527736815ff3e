"""Bookings: never more than there is, asked for where the keeper decides, repairs first, all of it taken back."""

import threading

import pytest
from django.db import connection

from harness.lab import Lab, day
from planweave.equipment.models import Booking


def test_a_booking_is_refused_with_who_holds_it_and_the_next_free_day(lab):
    house = lab.house
    first = lab.book("contributor", 0, 2)
    assert first.status_code == 201, first.content
    shown = first.json()
    assert (shown["key"], shown["title"], shown["state"]) == ("BKG-1", "1 × Phones", "held")
    assert lab.book("product_manager", 1, 4).status_code == 201
    full = lab.book("lead", 2, 3)
    assert full.status_code == 409
    assert full.json()["title"] == (
        "1 × “Phones” is not free then: contributor of shop has 1 until "
        f"{day(2)}; product_manager of shop has 1 until {day(4)}. The next free day is {day(3)}."
    )
    assert full.json()["next_on"] == day(3)
    chinese = house.api("lead", "zh").post(
        f"{lab.path}/bookings", {"item": lab.phones["id"], "start_on": day(2), "finish_on": day(3)}
    )
    assert chinese.json()["title"].startswith("“Phones”在该时段不够 1 个：contributor of shop占用 1 个")
    assert Booking.objects.count() == 2
    assert lab.book("lead", 3, 3).status_code == 201
    never = lab.book("lead", 0, 1, amount=3)
    assert (never.status_code, never.json()["code"]) == (409, "equipment.book_never")
    half = {"finish_part": 0.5}
    assert lab.book("lead", 9, 9, amount=2, **half).status_code == 201
    assert lab.book("lead", 9, 9, amount=2, start_part=0.5).status_code == 201
    wrong = lab.book("lead", 9, 8, amount=0, start_part=0.3)
    assert sorted(wrong.json()["fields"]) == ["amount", "finish_on", "start_part"]
    assert lab.book("lead", -60, -50).json()["fields"]["finish_on"]["code"] == "equipment.book_past"
    assert [lab.book(role, 20, 21).status_code for role in ("viewer", "guest")] == [403, 403]
    assert Booking.objects.count() == 5


def test_moved_cancelled_and_taken_back(lab):
    api = lab.house.api("contributor")
    key = lab.book("contributor", 0, 1, amount=2).json()["key"]
    moved = api.patch(f"{lab.path}/bookings/{key}", {"version": 1, "start_on": day(7), "finish_on": day(8)})
    assert (moved.json()["start_on"], moved.json()["version"]) == (day(7), 2)
    cancelled = lab.do("contributor", f"bookings/{key}/cancel", {"version": 2})
    assert cancelled.json()["state"] == "cancelled"
    assert lab.do("contributor", f"bookings/{key}/cancel").status_code == 409
    assert lab.undo("contributor", cancelled).status_code == 200
    assert lab.state(key) == "held"
    assert lab.undo("contributor", moved).status_code == 200
    assert lab.get(f"bookings/{key}")["start_on"] == day(0)
    stale = api.patch(f"{lab.path}/bookings/{key}", {"version": 1, "start_on": day(2), "finish_on": day(3)})
    assert stale.status_code == 409
    assert stale.json()["contested"]["start_on"]["theirs"] == day(0)
    # Undoing is refused where the place has gone to somebody else meanwhile.
    gone = lab.do("contributor", f"bookings/{key}/cancel")
    assert lab.book("lead", 0, 0).status_code == 201
    assert lab.undo("contributor", gone).status_code == 409
    assert lab.state(key) == "cancelled"
    assert lab.do("viewer", f"bookings/{key}/cancel").status_code == 403


def test_the_keeper_decides_where_approval_is_needed(lab):
    house = lab.house
    keeper = house.users["contributor"].pk
    item = f"{lab.path}/equipment/{lab.phones['key']}"
    assert house.api("contributor").patch(item, {"needs_approval": True}).status_code == 200
    asked = lab.book("product_manager", 0, 4, amount=2).json()
    assert (asked["state"], lab.told("booking_asked")) == ("asked", {keeper})
    other = lab.book("product_manager", 2, 2).json()["key"]  # asking takes nothing away
    assert lab.do("product_manager", f"bookings/{asked['key']}/approve").status_code == 403
    approved = lab.do("contributor", f"bookings/{asked['key']}/approve", {"answer": "Fine"})
    assert (approved.json()["state"], approved.json()["decided_by"]) == ("held", "contributor of shop")
    assert lab.do("contributor", f"bookings/{other}/approve").status_code == 409
    assert lab.state(other) == "asked"
    assert lab.do("contributor", f"bookings/{other}/refuse").status_code == 422
    assert lab.do("contributor", f"bookings/{other}/refuse", {"answer": "Away"}).json()["state"] == "refused"
    assert lab.told("booking_refused") == {house.users["product_manager"].pk}
    assert lab.book("contributor", 6, 6).json()["state"] == "held"  # the keeper's own need no answer


def test_a_repair_comes_first_and_who_lost_their_place_gets_it_back(lab):
    early, late = (lab.book("product_manager", 0, 4).json()["key"] for _ in range(2))
    assert lab.book("product_manager", 0, 0, kind="repair").status_code == 403
    repair = lab.book("contributor", 3, 5, kind="repair", words="Screen").json()
    assert (repair["state"], lab.state(early), lab.state(late)) == ("held", "held", "missing")
    assert lab.told("booking_lost") == {lab.house.users["product_manager"].pk}
    seen = [(row["what"], row["key"]) for row in lab.get("equipment/attention")]
    assert seen == [("missing", late)]
    calendar = lab.get(f"bookings?start_on={day(0)}&finish_on={day(6)}")
    assert [(row["key"], row["amount"]) for row in calendar["items"]] == [("EQ-1", 2)]
    assert [row["key"] for row in calendar["bookings"]] == [early, late, repair["key"]]
    assert calendar["free_days"] == [day(5), day(6)]
    gaps = lab.get(f"equipment-supply?start_on={day(0)}&finish_on={day(6)}")["gaps"]
    assert [(gap["name"], gap["days"], gap["bookings"]) for gap in gaps] == [("Phones", 5, [late])]
    cancelled = lab.do("contributor", f"bookings/{repair['key']}/cancel")
    assert (lab.state(late), lab.told("booking_met")) == ("held", lab.told("booking_lost"))
    assert lab.undo("contributor", cancelled).status_code == 200
    assert lab.state(late) == "missing"
    # One piece more is worth the same as the repair's end.
    pieces = [{"serial": name} for name in ("P1", "P2", "P3")]
    more = lab.house.api("contributor").patch(f"{lab.path}/equipment/EQ-1", {"pieces": pieces})
    assert (more.json()["amount"], lab.state(late)) == (3, "held")


@pytest.mark.django_db(transaction=True)
def test_two_at_once_never_get_the_same_piece(new_house):
    lab = Lab(new_house())
    for role in ("lead", "contributor"):
        lab.house.api(role)
    start = threading.Barrier(4)
    answers = []

    def ask(role):
        try:
            start.wait(timeout=20)
            answers.append(lab.book(role, 0, 3).status_code)
        finally:
            connection.close()

    threads = [threading.Thread(target=ask, args=(role,)) for role in ("lead", "contributor") * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert sorted(answers) == [201, 201, 409, 409]
    assert Booking.objects.filter(state="held").count() == 2
