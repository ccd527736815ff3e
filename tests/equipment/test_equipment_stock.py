"""Items, their stock and upkeep, purchases from request to delivery, and what is told once."""

import csv
import datetime
import io

from harness.lab import TODAY, day
from planweave.equipment.actions import tell_what_is_due
from planweave.equipment.models import Item, Purchase
from planweave.equipment.queries import open_orders, summary_of
from planweave.kernel.measures import MEASURES
from planweave.kernel.models import Activity


def test_stock_moves_is_counted_and_tells_once_when_it_is_low(lab):
    cable = lab.item(title="Cable", use="used_up", unit="m", stock=10, minimum=5, kind="material")
    at = f"equipment/{cable['key']}/movements"
    out = lab.do("contributor", at, {"kind": "out", "amount": 6.5, "words": "Test rig"})
    assert (out.json()["stock"], out.json()["to_see_to"]) == (3.5, ["low"])
    short = lab.do("contributor", at, {"kind": "out", "amount": 4})
    assert short.status_code == 409
    assert short.json()["title"] == (
        "There are only 3.5 m of “Cable”; 4 cannot be taken out. Take less, or correct it by a count."
    )
    assert lab.do("contributor", at, {"kind": "in", "amount": 4}).status_code == 403
    for _ in range(2):
        tell_what_is_due()
    assert lab.told("equipment_low") == {lab.house.users["lead"].pk}
    assert Activity.objects.filter(kind="EquipmentDue").count() == 1
    assert lab.do("lead", at, {"kind": "count", "amount": 8}).json()["stock"] == 8
    rows = [(row["kind"], row["change"], row["after"]) for row in lab.get(at)["items"]]
    assert rows == [("count", 4.5, 8), ("out", -6.5, 3.5), ("count", 10, 10)]
    lab.do("lead", at, {"kind": "out", "amount": 7})
    tell_what_is_due()
    assert Activity.objects.filter(kind="EquipmentDue").count() == 2
    assert lab.book("lead", 0, 1, item=cable["id"]).status_code == 422


def test_a_licence_ends_and_upkeep_is_due_and_done(lab):
    soon = (TODAY + datetime.timedelta(days=10)).isoformat()
    licence = lab.item(title="Compiler", kind="licence", seats=3, valid_until=day(3))
    assert lab.book("lead", 2, 4, item=licence["id"]).status_code == 409
    assert lab.book("lead", 2, 3, item=licence["id"], amount=3).status_code == 201
    scope = lab.item(title="Scope", seats=1, calibration_on=soon, calibration_every_days=180)
    for _ in range(2):
        tell_what_is_due()
    assert lab.told("equipment_calibration") == {lab.house.users["lead"].pk}
    assert [row["what"] for row in lab.get("equipment/attention")] == ["calibration", "expiring"]
    done = lab.do("lead", f"equipment/{scope['key']}/upkeep", {"what": "calibration"})
    assert done.json()["calibration_on"] == (TODAY + datetime.timedelta(days=180)).isoformat()
    # A shorter licence takes places away.
    cut = lab.house.api("lead").patch(f"{lab.path}/equipment/{licence['key']}", {"valid_until": day(0)})
    assert (cut.status_code, lab.state("BKG-1")) == (200, "missing")
    assert lab.undo("lead", cut).status_code == 200
    assert lab.state("BKG-1") == "held"


def test_items_are_changed_deleted_and_brought_back(lab):
    key = lab.phones["key"]
    lab.book("lead", 0, 1)
    held = lab.do("lead", "equipment/delete", {"keys": [key]})
    assert (held.status_code, held.json()["code"]) == (409, "equipment.has_bookings")
    lab.do("lead", "bookings/BKG-1/cancel")
    deleted = lab.do("lead", "equipment/delete", {"keys": [key]})
    assert (deleted.status_code, lab.get("equipment")["total"]) == (204, 0)
    assert lab.undo("lead", deleted).status_code == 200
    assert lab.get("equipment")["total"] == 1
    again = lab.house.api("lead").post(f"{lab.path}/equipment", {"title": "Phones"})
    assert again.json()["fields"]["title"]["code"] == "equipment.name_taken"
    assert lab.do("contributor", "equipment", {"title": "Mine"}).status_code == 403
    kept = lab.house.api("contributor").patch(f"{lab.path}/equipment/{key}", {"place": "Room 3"})
    assert kept.json()["place"] == "Room 3"
    stale = lab.house.api("lead").patch(f"{lab.path}/equipment/{key}", {"version": 1, "place": "Room 4"})
    assert (stale.status_code, stale.json()["contested"]["place"]["theirs"]) == (409, "Room 3")
    assert lab.house.api("viewer").patch(f"{lab.path}/equipment/{key}", {"place": "x"}).status_code == 403


def test_a_purchase_from_request_to_the_last_part(lab):
    body = {"item": lab.phones["id"], "amount": 3, "price": 1999.5, "reason": "More testers"}
    asked = lab.do("contributor", "purchases", body).json()
    key = asked["key"]
    assert (key, asked["title"], asked["currency"], asked["total"]) == ("PUR-1", "Phones", "CNY", 5998.5)
    house = lab.house
    assert lab.told("purchase_asked") == {house.users[role].pk for role in ("owner", "lead")}
    assert lab.get(f"purchases/{key}")["price"] is None  # a viewer
    assert lab.get(f"purchases/{key}", role="product_manager")["price"] == 1999.5
    assert "1999" not in "".join(Activity.objects.values_list("data_json", flat=True))
    own = lab.do("lead", "purchases", {"title": "Desk"}).json()["key"]
    refused = lab.do("lead", f"purchases/{own}/approve")
    assert (refused.status_code, refused.json()["code"]) == (403, "equipment.purchase_own")
    assert lab.do("owner", f"purchases/{own}/refuse").status_code == 422
    assert lab.do("owner", f"purchases/{own}/refuse", {"answer": "Later"}).json()["state"] == "refused"
    assert lab.do("product_manager", f"purchases/{key}/approve").status_code == 403
    assert lab.do("lead", f"purchases/{key}/order", {"expected_on": day(0)}).status_code == 409
    assert lab.do("lead", f"purchases/{key}/approve").json()["state"] == "approved"
    late = TODAY - datetime.timedelta(days=2)
    fixed = house.api("lead").patch(f"{lab.path}/purchases/{key}", {"amount": 4})
    assert fixed.status_code == 409
    order = {"supplier": "Phones & Co", "expected_on": late.isoformat()}
    assert lab.do("lead", f"purchases/{key}/order", order).json()["is_late"] is True
    [promised] = open_orders(house.workspace.pk)
    assert (promised.purchase, str(promised.amount), promised.currency) == ("PUR-1", "5998.50", "CNY")
    for _ in range(2):
        tell_what_is_due()
    assert Activity.objects.filter(kind="PurchaseLate").count() == 1
    assert MEASURES["late_purchases"].read(house.workspace.pk, "", None) == 1
    part = lab.do("contributor", f"purchases/{key}/deliveries", {"amount": 2, "serials": ["P3"]})
    assert (part.json()["state"], part.json()["delivered"]) == ("ordered", 2)
    assert str(open_orders(house.workspace.pk)[0].amount) == "1999.50"
    much = lab.do("contributor", f"purchases/{key}/deliveries", {"amount": 2})
    assert "Only 1 are still to come" in much.json()["fields"]["amount"]["message"]
    last = lab.do("contributor", f"purchases/{key}/deliveries", {"amount": 1})
    assert (last.json()["state"], len(last.json()["deliveries"])) == ("delivered", 2)
    phones = Item.objects.get(pk=lab.phones["id"])
    assert ([one["serial"] for one in phones.pieces], phones.seats) == (["P1", "P2", "P3"], 2)
    assert lab.do("lead", f"purchases/{key}/cancel").status_code == 409
    assert (open_orders(house.workspace.pk), Purchase.objects.count()) == ([], 2)
    found = summary_of(house.workspace.pk, None)
    assert (found.items, found.open_purchases, found.late_deliveries, found.conflicts) == (1, 0, 0, 0)


def test_what_is_bought_fills_the_stock(lab):
    paste = lab.item(title="Paste", use="used_up", unit="g", kind="Own kind")
    key = lab.do("contributor", "purchases", {"item": paste["id"], "amount": 2.5}).json()["key"]
    lab.do("lead", f"purchases/{key}/approve")
    lab.do("lead", f"purchases/{key}/order", {"expected_on": day(0)})
    lab.do("lead", f"purchases/{key}/deliveries", {"amount": 2.5})
    assert lab.get(f"equipment/{paste['key']}")["stock"] == 2.5
    assert lab.get(f"equipment/{paste['key']}/movements")["items"][0]["about"] == key
    assert lab.get("equipment?kind=Own%20kind")["total"] == 1


def test_the_list_goes_out_and_comes_back(lab):
    api = lab.house.api("lead")
    table = list(
        csv.reader(io.StringIO(api.get(f"{lab.path}/equipment/file?format=csv").content.decode("utf-8-sig")))
    )
    assert table[1][:6] == ["EQ-1", "Phones", "Computer", "Lent", "0", "P1\nP2"]
    rows = [
        table[0],
        [*table[1][:9], "Cellar", *table[1][10:]],
        ["", "Glue", "耗材", "消耗型", "", "", "ml", "20"],
    ]
    done = upload(lab, rows)
    assert done.json() == {"created": 1, "changed": 1}
    assert lab.get("equipment/EQ-1")["place"] == "Cellar"
    assert lab.get("equipment/EQ-2")["stock"] == 20
    bad = upload(lab, [table[0], ["", "Tape", "", "", "", "", "m"], ["", "Oil", "", "eaten", "", "", ""]])
    assert (bad.status_code, "Row 3" in bad.json()["title"]) == (422, True)
    assert lab.get("equipment")["total"] == 2
    assert upload(lab, [["nonsense"]]).json()["code"] == "equipment.import_unreadable"


def upload(lab, rows):
    from django.core.files.uploadedfile import SimpleUploadedFile

    text = io.StringIO()
    csv.writer(text).writerows(rows)
    api = lab.house.api("lead")
    file = SimpleUploadedFile("items.csv", text.getvalue().encode("utf-8-sig"))
    return api.client.post(f"/api/v1{lab.path}/equipment/file", {"file": file}, headers=api.headers)
