"""The map adjusted, overlaps and gaps found from real work, settled on the spot."""

import datetime
import json
from typing import Any

import pytest
from django.utils import timezone

from harness.house import House
from planweave.accounts.actions import create_user
from planweave.discussion.models import Notice
from planweave.kernel.models import Activity, Record
from planweave.requirements.models import Requirement
from planweave.responsibility.jobs import remind_of_reviews
from planweave.responsibility.models import AreaPlace, AreaSeat, ResponsibilityMap, Settlement
from planweave.responsibility.queries.facts import acts_since
from planweave.workspaces.actions import add_member
from planweave.workspaces.models import Area

ROOT = "/responsibility"


@pytest.fixture
def second(house: House) -> House:
    """The house with one more product manager, "other"."""
    house.users["other"] = create_user(email="other@shop.example", name="Other of shop")
    add_member(house.actor("owner"), user=house.users["other"], role="product_manager")
    return house


def make_area(house: House, name: str, **more: Any) -> int:
    body = {"name": name, "kind": "module"} | more
    answer = house.api("lead").post(f"{house.path}{ROOT}/areas", body)
    assert answer.status_code == 201, answer.content
    # As if it had been so for long: what is done before an owner's time is no evidence.
    long_ago = timezone.localdate() - datetime.timedelta(days=100)
    AreaPlace.objects.filter(owner_since=timezone.localdate()).update(owner_since=long_ago)
    return next(area["id"] for area in answer.json()["areas"] if area["name"] == name)


def make_requirement(house: House, title: str, area: int | None = None) -> str:
    body = {"product": house.product.pk, "title": title} | ({"area": area} if area else {})
    answer = house.api("owner").post(f"{house.path}/requirements", body)
    assert answer.status_code == 201, answer.content
    return str(answer.json()["key"])


def work(house: House, role: str, key: str, *, days: range, field: str = "title") -> None:
    """One edit by the person on each of these days ago: made through the API, then dated back."""
    for day in days:
        answer = house.api(role).patch(f"{house.path}/requirements/{key}", {field: f"{key} by {role} {day}"})
        assert answer.status_code == 200, answer.content
        row = Activity.objects.filter(record_key=key, actor=house.users[role]).order_by("-seq")[0]
        Activity.objects.filter(pk=row.pk).update(at=timezone.now() - datetime.timedelta(days=day))


def findings_of(house: House, role: str = "lead", **headers: str) -> Any:
    answer = house.api(role).get(f"{house.path}{ROOT}/findings?days=60", **headers)
    assert answer.status_code == 200, answer.content
    return answer.json()


def by_kind(house: House) -> dict[str, Any]:
    return {row["kind"]: row for row in findings_of(house)["findings"]}


def the_map(house: House, role: str = "lead") -> Any:
    return house.api(role).get(f"{house.path}{ROOT}/map").json()


def area_in(shown: Any, area: int) -> Any:
    return next(row for row in shown["areas"] if row["id"] == area)


def test_the_map_shows_areas_with_whoever_is_in_force(second: House) -> None:
    house = second
    manager, other = house.users["product_manager"].pk, house.users["other"].pk
    line = make_area(house, "Shop line", kind="product_line", product=house.product.pk, owners=[manager])
    cart = make_area(house, "Cart", parent=line, deputies=[other])
    make_requirement(house, "In the cart", cart)
    make_requirement(house, "Anywhere in the product")
    shown = the_map(house, "viewer")
    assert (area_in(shown, cart)["owners"], area_in(shown, cart)["owners_in_force"]) == ([], [manager])
    assert area_in(shown, cart)["deputies_in_force"] == [other]
    assert {row["name"]: (row["requirements"], row["open"]) for row in shown["areas"]} == {
        "Shop line": (1, 1),
        "Cart": (1, 1),
    }
    assert shown["outside"] == 0
    assert shown["can"] == {"edit": False, "dispute": False, "make_charter": False, "set_up_gate": False}
    row = next(one for one in shown["managers"] if one["id"] == manager)
    assert (row["areas"], row["requirements"]) == (2, 2)
    assert Area.objects.get(pk=line).owner_id == manager  # the area's own owner, as in the settings


def test_every_adjustment_is_kept_with_its_reason_and_told_to_whom_it_concerns(second: House) -> None:
    house = second
    manager, other = house.users["product_manager"].pk, house.users["other"].pk
    area = make_area(house, "Payment", owners=[manager])
    version = the_map(house)["version"]
    body = {"owners": [other], "deputies": [manager], "reason": "Moves to the new team", "version": version}
    answer = house.api("lead").patch(f"{house.path}{ROOT}/areas/{area}", body)
    assert answer.status_code == 200, answer.content
    assert (area_in(answer.json(), area)["owners"], answer.json()["version"]) == ([other], version + 1)
    page = house.api("viewer").get(f"{house.path}{ROOT}/history").json()
    assert [row["kind"] for row in page["items"]] == ["MapChanged", "MapChanged", "AreaCreated"]
    assert page["items"][0]["changes"] == {"owners": [[manager], [other]], "deputies": [[], [manager]]}
    assert (page["items"][0]["reason"], page["items"][0]["area_name"]) == ("Moves to the new team", "Payment")
    assert page["names"][f"person {other}"] == "Other of shop"
    assert AreaPlace.objects.get(pk=area).owner_since == timezone.localdate()
    told = Notice.objects.filter(kind="area_given").values_list("user_id", flat=True)
    assert sorted(told) == sorted([manager, other])


def test_two_leads_at_once_meet_a_conflict_with_both_values(second: House) -> None:
    house = second
    manager, other = house.users["product_manager"].pk, house.users["other"].pk
    area = make_area(house, "Search", owners=[manager])
    seen = the_map(house)["version"]
    path = f"{house.path}{ROOT}/areas/{area}"
    assert house.api("owner").patch(path, {"owners": [other], "version": seen}).status_code == 200
    assert house.api("lead").patch(path, {"note": "No clash", "version": seen}).status_code == 200
    refused = house.api("lead").patch(path, {"owners": [], "version": seen})
    assert refused.status_code == 409
    contested = refused.json()["contested"][f"{area}.owners"]
    assert (contested["base"], contested["theirs"], contested["yours"]) == ([manager], [other], [])
    assert area_in(the_map(house), area)["owners"] == [other]


def test_what_makes_no_sense_is_refused_and_nothing_is_written(second: House) -> None:
    house = second
    line = make_area(house, "Line", kind="product_line")
    part = make_area(house, "Part", parent=line)
    before = (Activity.objects.count(), AreaSeat.objects.count(), the_map(house)["version"])
    guest, manager = house.users["guest"].pk, house.users["product_manager"].pk
    past = (timezone.localdate() - datetime.timedelta(days=1)).isoformat()
    for area, body, field in (
        (line, {"parent": part}, "parent"),
        (line, {"parent": line}, "parent"),
        (line, {"parent": 10**6}, "parent"),
        (part, {"owners": [guest]}, "owners"),
        (part, {"deputies": [10**6]}, "deputies"),
        (part, {"owners": [manager], "deputies": [manager]}, "deputies"),
        (part, {"review_on": past}, "review_on"),
        (part, {"note": "x" * 501}, "note"),
    ):
        answer = house.api("lead").patch(f"{house.path}{ROOT}/areas/{area}", body)
        assert (answer.status_code, list(answer.json()["fields"])) == (422, [field]), body
    path = f"{house.path}{ROOT}/areas/{part}"
    assert house.api("product_manager").patch(path, {"note": "mine"}).status_code == 403
    assert house.api("lead").patch(f"{house.path}{ROOT}/areas/{10**6}", {"note": "x"}).status_code == 404
    assert (Activity.objects.count(), AreaSeat.objects.count(), the_map(house)["version"]) == before


def test_an_overlap_is_found_from_the_work_with_what_it_rests_on(second: House) -> None:
    house = second
    manager = house.users["product_manager"].pk
    area = make_area(house, "Orders", owners=[manager])
    key = make_requirement(house, "Order page", area)
    work(house, "product_manager", key, days=range(10, 16))
    work(house, "other", key, days=range(9, 15))
    row = by_kind(house)["overlap"]
    assert [one["name"] for one in row["people"]] == ["product_manager of shop", "Other of shop"]
    assert (row["area_name"], row["count"], [one["key"] for one in row["items"]]) == ("Orders", 1, [key])
    assert [(one["person"]["name"], one["acts"]) for one in row["acts"]] == [
        ("product_manager of shop", 5),
        ("Other of shop", 5),
    ]
    today = timezone.localdate()
    days = (row["first_on"], row["last_on"])
    assert days == tuple((today - datetime.timedelta(days=back)).isoformat() for back in (14, 10))
    assert row["address"].endswith(
        f"/disagreements?about=overlap%3A{area}%3A{manager}-{house.users['other'].pk}"
    )
    pairs = house.api("viewer").get(f"{house.path}{ROOT}/pairs?months=2").json()
    both = {manager, house.users["other"].pk}
    [pair] = [row for row in pairs["pairs"] if {one["id"] for one in row["people"]} == both]
    said = [month["ruzicka"] for month in pair["months"] if month["acts"]]
    assert said
    assert set(said) == {1.0}


def test_what_was_done_before_an_owner_had_the_area_is_the_past(second: House) -> None:
    house = second
    area, _, _ = overlap(house)
    AreaPlace.objects.filter(pk=area).update(owner_since=timezone.localdate() - datetime.timedelta(days=12))
    assert findings_of(house)["findings"] == []


def test_ten_saves_in_a_day_are_one_act_and_an_import_or_an_undone_step_is_none(second: House) -> None:
    house = second
    area = make_area(house, "Orders", owners=[house.users["product_manager"].pk])
    key = make_requirement(house, "Order page", area)
    for number in range(10):
        house.api("other").patch(f"{house.path}/requirements/{key}", {"title": f"Saved {number}"})
    undone = house.api("product_manager").patch(f"{house.path}/requirements/{key}", {"title": "Oh"})
    body = {"operation_id": undone.headers["X-Operation-Id"]}
    assert house.api("product_manager").post(f"{house.path}/undo", body).status_code == 200
    rows = [{"product": house.product.pk, "title": f"Bulk {n}", "area": area} for n in range(31)]
    made = [house.api("other").post(f"{house.path}/requirements", row).json()["id"] for row in rows]
    operation = Activity.objects.filter(record_id=made[0])[0].operation_id
    Activity.objects.filter(record_id__in=made).update(operation_id=operation)
    cells = {(cell["area"], cell["person"]): cell["acts"] for cell in the_map(house)["cells"]}
    assert cells[area, house.users["other"].pk] == 1
    assert (area, house.users["product_manager"].pk) not in cells


def test_deciding_and_being_assigned_are_acts_as_editing_is(second: House) -> None:
    house = second
    area = make_area(house, "Orders", owners=[house.users["lead"].pk])
    key = make_requirement(house, "Order page", area)
    given = {"owner": house.users["other"].pk, "priority": "must"}
    assert house.api("product_manager").patch(f"{house.path}/requirements/{key}", given).status_code == 200
    edited = {"title": "Order page again"}
    assert house.api("product_manager").patch(f"{house.path}/requirements/{key}", edited).status_code == 200
    cells = {(cell["area"], cell["person"]): cell["acts"] for cell in the_map(house)["cells"]}
    assert cells[area, house.users["product_manager"].pk] == 1
    ways = {
        (act.person, act.way)
        for act in acts_since(house.workspace.pk, timezone.localdate() - datetime.timedelta(days=7))
    }
    assert ways >= {(house.users["product_manager"].pk, "decided"), (house.users["other"].pk, "assigned")}
    assert cells[area, house.users["other"].pk] == 1


def test_gaps_are_found(second: House) -> None:
    house = second
    owned = make_area(house, "Owned", owners=[house.users["product_manager"].pk])
    nobodys = make_area(house, "Nobody's")
    seen_to = make_requirement(house, "Waits", owned)
    make_requirement(house, "Nobody's requirement", nobodys)
    lost = make_requirement(house, "Lost")
    work(house, "other", seen_to, days=range(3, 9))
    found = by_kind(house)
    assert sorted(found) == ["idle_owner", "outside", "undeclared", "unowned"]
    assert [one["key"] for one in found["outside"]["items"]] == [lost]
    assert found["unowned"]["area"] == nobodys
    assert found["undeclared"]["people"][0]["name"] == "Other of shop"
    assert found["idle_owner"]["people"][0]["name"] == "product_manager of shop"
    assert findings_of(house)["counts"] == dict.fromkeys(found, 1)


def overlap(house: House) -> tuple[int, str, str]:
    area = make_area(house, "Orders", owners=[house.users["product_manager"].pk])
    key = make_requirement(house, "Order page", area)
    work(house, "product_manager", key, days=range(10, 16))
    work(house, "other", key, days=range(10, 16))
    return area, key, by_kind(house)["overlap"]["mark"]


def settle(house: House, role: str = "lead", **body: Any) -> Any:
    return house.api(role).post(f"{house.path}{ROOT}/settlements", {"days": 60} | body)


def test_settled_by_assigning_the_past_no_longer_counts(second: House) -> None:
    house = second
    area, _, mark = overlap(house)
    other = house.users["other"].pk
    answer = settle(house, mark=mark, way="assigned", owner=other, reason="Other knows it best")
    assert answer.status_code == 201, answer.content
    said = answer.json()
    assert (said["way"], said["evidence"]["acts"][str(other)], said["evidence"]["items"]) == (
        "assigned",
        6,
        ["SHOP-1"],
    )
    assert area_in(the_map(house), area)["owners"] == [other]
    assert findings_of(house)["findings"] == []
    kinds = [row["kind"] for row in house.api("lead").get(f"{house.path}{ROOT}/history").json()["items"]]
    assert kinds[:2] == ["FindingSettled", "MapChanged"]
    told = Notice.objects.filter(kind="finding_assigned").values_list("user_id", flat=True)
    assert sorted(told) == sorted([other, house.users["product_manager"].pk])


def test_settled_by_making_the_other_deputy(second: House) -> None:
    house = second
    area, _, mark = overlap(house)
    assert settle(house, mark=mark, way="deputised").status_code == 201
    assert area_in(the_map(house), area)["deputies"] == [house.users["other"].pk]
    assert findings_of(house)["findings"] == []


def test_an_agreement_holds_until_its_day(second: House) -> None:
    house = second
    _, _, mark = overlap(house)
    soon = timezone.localdate() + datetime.timedelta(days=20)
    answer = settle(
        house, mark=mark, way="agreed", reason="Both until the launch", review_on=soon.isoformat()
    )
    assert answer.status_code == 201
    found = findings_of(house)
    assert (found["findings"], [row["mark"] for row in found["agreed"]]) == ([], [mark])
    assert found["agreed"][0]["settled"]["reason"] == "Both until the launch"
    Settlement.objects.update(review_on=timezone.localdate())
    assert [row["mark"] for row in findings_of(house)["findings"]] == [mark]
    remind_of_reviews()
    remind_of_reviews()
    told = Notice.objects.filter(kind="map_review_due").values_list("user_id", flat=True)
    people = ("product_manager", "other", "lead")
    assert sorted(told) == sorted(house.users[name].pk for name in people)


def test_a_dispute_is_told_so_that_a_disagreement_can_begin(second: House) -> None:
    house = second
    _, _, mark = overlap(house)
    answer = settle(house, "product_manager", mark=mark, way="disputed", reason="We both claim it")
    assert answer.status_code == 201
    [row] = Activity.objects.filter(kind="FindingDisputed")
    said = json.loads(row.data_json)
    assert (said["mark"], said["people"]) == (mark, Settlement.objects.get().people)
    [still] = findings_of(house)["findings"]
    assert still["settled"]["way"] == "disputed"


def test_settling_is_refused_where_it_makes_no_sense(second: House) -> None:
    house = second
    _, _, mark = overlap(house)
    before = (Settlement.objects.count(), Activity.objects.count())
    assert settle(house, "product_manager", mark=mark, way="deputised").status_code == 403
    assert settle(house, "contributor", mark=mark, way="disputed", reason="x").status_code == 403
    assert settle(house, mark="overlap:1:2-3", way="deputised").status_code == 409
    assert settle(house, mark=mark, way="eaten").status_code == 422
    assert settle(house, mark=mark, way="assigned").json()["fields"].keys() == {"owner"}
    agreed = settle(house, mark=mark, way="agreed", review_on=timezone.localdate().isoformat()).json()
    assert agreed["fields"].keys() == {"reason", "review_on"}
    assert settle(house, mark=mark, way="deputised", days=2).status_code == 422
    assert (Settlement.objects.count(), Activity.objects.count()) == before


def test_requirements_outside_are_put_into_an_area_at_once(second: House) -> None:
    house = second
    area = make_area(house, "Orders", owners=[house.users["lead"].pk])
    keys = [make_requirement(house, f"Lost {number}") for number in range(3)]
    mark = by_kind(house)["outside"]["mark"]
    assert settle(house, mark=mark, way="assigned").json()["fields"].keys() == {"area"}
    assert settle(house, mark=mark, way="assigned", area=area).status_code == 201
    inside = Requirement.objects.filter(area_id=area).values_list("record__key", flat=True)
    assert sorted(inside) == sorted(keys)


def test_areas_are_reviewed_and_their_owners_reminded_once(second: House) -> None:
    house = second
    area = make_area(house, "Orders", owners=[house.users["other"].pk])
    soon = (timezone.localdate() + datetime.timedelta(days=90)).isoformat()
    body = {"areas": [area], "next_on": soon, "note": "All as it was"}
    assert house.api("product_manager").post(f"{house.path}{ROOT}/reviews", body).status_code == 403
    shown = house.api("lead").post(f"{house.path}{ROOT}/reviews", body).json()
    row = area_in(shown, area)
    assert (row["review_on"], row["reviewed_on"], row["is_review_due"]) == (
        soon,
        timezone.localdate().isoformat(),
        False,
    )
    assert house.api("lead").post(f"{house.path}{ROOT}/reviews", body | {"areas": []}).status_code == 422
    AreaPlace.objects.update(review_on=timezone.localdate())
    remind_of_reviews()
    remind_of_reviews()
    told = Notice.objects.filter(kind="map_review_due").values_list("user_id", flat=True)
    assert sorted(told) == sorted([house.users["lead"].pk, house.users["other"].pk])


def test_a_guest_and_a_stranger_learn_nothing(second: House, foreign_house: House) -> None:
    house = second
    area = make_area(house, "Orders")
    for path in ("/map", "/findings", "/history", "/settlements", "/pairs"):
        assert house.api("guest").get(f"{house.path}{ROOT}{path}").status_code == 403
        assert foreign_house.api("lead").get(f"{house.path}{ROOT}{path}").status_code == 404
    assert (
        foreign_house.api("lead").patch(f"{foreign_house.path}{ROOT}/areas/{area}", {"note": "x"}).status_code
        == 404
    )


def test_there_is_one_map_and_it_is_a_record(second: House) -> None:
    house = second
    assert the_map(house)["version"] == 0
    make_area(house, "One", owners=[house.users["lead"].pk])
    make_area(house, "Two")
    assert Record.objects.filter(kind="responsibility_map").values_list("key", flat=True).get() == "MAP-1"
    assert ResponsibilityMap.objects.count() == 1
