"""Who holds what when, without a database."""

import datetime

from planweave.equipment.rules.items import NEW_ITEM, amount_of, faults, to_see_to
from planweave.equipment.rules.occupancy import Hold, free_steps, granted, in_the_way, most_taken, next_free
from planweave.equipment.rules.shares import Stock, periods_between, supply, utilisation

MONDAY = datetime.date(2030, 1, 7)
D = MONDAY.toordinal()


def hold(pk, first, last, amount=1):
    return Hold(id=pk, start=D + first, finish=D + last, amount=amount)


def test_half_days_beside_each_other_do_not_overlap_and_the_fullest_moment_counts():
    kept = [hold(1, 0, 0.5), hold(2, 0.5, 2), hold(3, 1, 3, 2)]
    assert most_taken(kept, start=D, finish=D + 1) == 1
    assert most_taken(kept, start=D, finish=D + 3) == 3
    assert most_taken(kept, start=D + 3, finish=D + 9) == 0
    assert free_steps(kept, total=3) == [(0.0, 3), (D, 2), (D + 1, 0), (D + 2, 1), (D + 3, 3)]


def test_who_is_in_the_way_and_when_it_is_free_again_long_enough():
    kept = [hold(1, 0, 2), hold(2, 3, 5), hold(3, 0, 9)]
    wanted = hold(0, 1, 3)
    assert [one.id for one in in_the_way(kept, wanted, total=2)] == [1, 3]
    assert in_the_way(kept, wanted, total=3) == []
    # Day 2 is free for one day only, which is too short.
    assert next_free(kept, wanted, total=2) == D + 5
    assert next_free(kept, hold(0, 1, 2), total=2) == D + 2
    assert next_free(kept, hold(0, 1, 2, amount=3), total=2) is None


def test_places_are_given_in_order_and_a_licence_that_ended_gives_none():
    ended = Hold(id=0, start=float(D + 4), finish=float(D + 9999), amount=2)
    wanted = [hold(1, 0, 2), hold(2, 0, 2), hold(3, 1, 2), hold(4, 3, 5), hold(5, 2, 4)]
    assert granted(wanted, total=2, closed=[ended]) == {1, 2, 5}


def test_pieces_in_repair_and_a_retired_item_are_not_there():
    pieces = [{"serial": "A", "state": "in_use"}, {"serial": "B", "state": "in_repair"}]
    values = NEW_ITEM | {"title": "Phone", "seats": 2, "pieces": pieces}
    assert amount_of(values) == 3
    assert amount_of(values | {"state": "retired"}) == 0
    assert amount_of(values | {"use": "used_up", "unit": "m"}) == 0
    assert faults(values) == {}
    twice = faults(values | {"pieces": [pieces[0], pieces[0]], "title": "", "calibration_every_days": 0})
    assert sorted(twice) == ["calibration_every_days", "pieces", "title"]


def test_what_is_to_be_seen_to():
    row = {
        "use": "used_up",
        "state": "in_use",
        "stock": 2.0,
        "minimum": 5.0,
        "valid_until": MONDAY + datetime.timedelta(days=30),
        "calibration_on": MONDAY + datetime.timedelta(days=31),
        "maintenance_on": MONDAY - datetime.timedelta(days=1),
    }
    assert to_see_to(row, today=MONDAY) == ["low", "expiring", "maintenance"]
    assert to_see_to(row | {"state": "retired"}, today=MONDAY) == []


def test_utilisation_counts_piece_days_of_working_days_less_repairs():
    weeks = periods_between(
        MONDAY, MONDAY + datetime.timedelta(days=13), step="week", is_worked=lambda day: day.weekday() < 5
    )
    phones = Stock(
        id=1,
        key="EQ-1",
        name="Phones",
        kind="computer",
        total=2,
        valid_until=None,
        used=[hold(1, 0, 2.5), hold(2, 4, 8)],
        repaired=[hold(3, 7, 9)],
        missing=[hold(4, 0, 1, 2)],
    )
    scope = Stock(
        id=2, key="EQ-2", name="Scope", kind="instrument", total=1,
        valid_until=MONDAY + datetime.timedelta(days=6),
    )  # fmt: skip
    found = utilisation([phones, scope], weeks, by="item")
    assert [row["capacity"] for row in found["rows"]] == [[10, 8], [5, 0]]
    # 2.5 days, then Friday and the next Monday; the weekend between is not counted.
    assert [row["planned"] for row in found["rows"]] == [[3.5, 1], [0, 0]]
    assert [row["percent"] for row in found["rows"]] == [[35, 12], [0, None]]
    assert (found["total"]["capacity_total"], found["total"]["planned_total"]) == (23, 4.5)
    assert found["idle"] == [{"key": "EQ-2", "name": "Scope"}]
    by_kind = utilisation([phones, scope], weeks, by="kind")
    assert [row["name"] for row in by_kind["rows"]] == ["computer", "instrument"]
    asked = supply([phones, scope], weeks)
    assert [(row["name"], row["demand"], row["supply"], row["gap"]) for row in asked["rows"]] == [
        ("Phones", [5.5, 1], [10, 8], [2, 0])
    ]
    assert [(gap["name"], gap["period"], gap["days"], gap["bookings"]) for gap in asked["gaps"]] == [
        ("Phones", 0, 2, [4])
    ]
