"""The start gate: everybody with a part confirms it, and work on the release waits until the gate is open."""

from typing import Any

import pytest

from harness.house import House
from planweave.accounts.actions import create_user
from planweave.discussion.models import Notice
from planweave.kernel.models import Activity, Record
from planweave.planning.models import Task
from planweave.requirements.models import Requirement
from planweave.responsibility.models import StartGate, StartPart
from planweave.workspaces.actions import add_member


@pytest.fixture
def release(house: House) -> int:
    """Two requirements in one release: one in an area of the product manager, one in an area of "other"."""
    house.users["other"] = create_user(email="other@shop.example", name="Other of shop")
    add_member(house.actor("owner"), user=house.users["other"], role="product_manager")
    owner = house.api("owner")
    body = {"name": "R1", "start_on": "2026-01-05", "finish_on": "2026-03-27"}
    made = int(owner.post(f"{house.path}/releases", body).json()["id"])
    for name in ("product_manager", "other"):
        area = {"name": f"Area of {name}", "kind": "module", "owner": house.users[name].pk}
        area_id = owner.post(f"{house.path}/areas", area).json()["id"]
        wish = {"product": house.product.pk, "title": f"For {name}", "area": area_id, "release": made}
        wish |= {"owner": house.users[name].pk}
        assert owner.post(f"{house.path}/requirements", wish).status_code == 201
    return made


@pytest.fixture
def gate(house: House, release: int) -> str:
    answer = house.api("lead").post(f"{house.path}/start-gates", {"release": release})
    assert answer.status_code == 201, answer.content
    return str(answer.json()["key"])


def read(house: House, gate: str, role: str = "lead") -> Any:
    return house.api(role).get(f"{house.path}/start-gates/{gate}").json()


def post(house: House, gate: str, what: str, body: Any, role: str = "lead") -> Any:
    return house.api(role).post(f"{house.path}/start-gates/{gate}/{what}", body)


def confirm(house: House, gate: str, role: str, **more: Any) -> Any:
    part = next(row for row in read(house, gate, role)["parts"] if row["is_mine"])
    body = {"areas": part["areas"], "requirements": part["requirements"]} | more
    return post(house, gate, "confirm", body, role)


def begin(house: House, key: str, role: str = "owner", **values: Any) -> Any:
    return house.api(role).patch(f"{house.path}/requirements/{key}", values or {"state": "in_progress"})


def states(house: House, gate: str) -> dict[str, str]:
    return {row["person"]["name"]: row["state"] for row in read(house, gate)["parts"]}


def test_everybody_with_a_part_is_asked(house: House, gate: str) -> None:
    shown = read(house, gate, "viewer")
    assert states(house, gate) == {"Other of shop": "missing", "product_manager of shop": "missing"}
    assert (shown["confirmed"], shown["people"], shown["nobodys"], shown["state"]) == (0, 2, 0, "waiting")
    assert [row["area_names"] for row in shown["parts"]] == [["Area of other"], ["Area of product_manager"]]
    assert [one["key"] for one in shown["parts"][0]["items"]] == ["SHOP-2"]
    told = Notice.objects.filter(kind="part_asked", record__key=gate).values_list("user__name", flat=True)
    assert sorted(told) == ["Other of shop", "product_manager of shop"]


def test_it_opens_when_all_have_confirmed_and_not_before(house: House, gate: str) -> None:
    assert confirm(house, gate, "other", note="Two weeks for the tests").status_code == 200
    refused = post(house, gate, "start", {}, "product_manager")
    assert refused.status_code == 409
    assert refused.json()["title"] == (
        "R1 cannot start yet: not confirmed by product_manager of shop. A lead may start it with a reason."
    )
    assert refused.json()["missing"] == [house.users["product_manager"].pk]
    assert read(house, gate)["state"] == "waiting"
    assert confirm(house, gate, "product_manager").status_code == 200
    assert Notice.objects.filter(kind="gate_ready", user=house.users["lead"]).count() == 1
    answer = post(house, gate, "start", {"override_reason": "not needed"}, "other")
    assert answer.status_code == 200, answer.content
    assert (answer.json()["state"], answer.json()["override_reason"]) == ("started", "")
    assert begin(house, "SHOP-1").status_code == 200
    assert confirm(house, gate, "other").status_code == 409


def test_work_waits_behind_the_gate_and_says_why(house: House, gate: str) -> None:
    said = Activity.objects.count()
    refused = begin(house, "SHOP-1")
    assert refused.status_code == 409
    assert refused.json()["code"] == "responsibility.work_before_start"
    assert "SHOP-1" in refused.json()["title"]
    assert "GATE-1" in refused.json()["title"]
    assert begin(house, "SHOP-1", state="done").status_code == 409
    assert Requirement.objects.get(record__key="SHOP-1").state == "collected"
    assert Activity.objects.count() == said
    assert begin(house, "SHOP-1", title="Planning goes on", state="analysed").status_code == 200


def test_work_cannot_come_in_from_the_side(house: House, gate: str, release: int) -> None:
    api = house.api("owner")
    body = {"product": house.product.pk, "title": "Begun elsewhere", "state": "in_progress"}
    key = api.post(f"{house.path}/requirements", body).json()["key"]
    assert begin(house, key, release=release).status_code == 409
    assert api.post(f"{house.path}/requirements", body | {"release": release}).status_code == 409
    assert Requirement.objects.filter(release=release).count() == 2


def test_tasks_wait_too_whether_in_the_release_or_of_its_requirement(
    house: House, gate: str, release: int
) -> None:
    api = house.api("owner")
    inside = {"title": "In the release", "product": house.product.pk, "release": release, "effort_days": 2}
    of_one = {
        "title": "Of a requirement",
        "requirement": Requirement.objects.get(record__key="SHOP-1").pk,
        "effort_days": 2,
    }
    for body in (inside, of_one):
        made = api.post(f"{house.path}/tasks", body)
        assert made.status_code == 201, made.content
        path = f"{house.path}/tasks/{made.json()['key']}"
        refused = api.patch(path, {"progress": 0.5})
        assert (refused.status_code, refused.json()["code"]) == (409, "responsibility.work_before_start")
        assert Task.objects.get(pk=made.json()["id"]).progress == 0
        assert api.patch(path, {"effort_days": 3}).status_code == 200


def test_a_lead_overrides_with_a_reason_that_is_kept(house: House, gate: str) -> None:
    confirm(house, gate, "other")
    reason = {"override_reason": "The customer waits; product_manager is ill"}
    assert post(house, gate, "start", reason, "product_manager").status_code == 403
    assert read(house, gate)["state"] == "waiting"
    shown = post(house, gate, "start", reason).json()
    assert (shown["state"], shown["override_reason"]) == ("started", reason["override_reason"])
    assert [one["name"] for one in shown["missing_then"]] == ["product_manager of shop"]
    [row] = Activity.objects.filter(kind="ReleaseStarted")
    assert row.data["missing"] == [house.users["product_manager"].pk]
    told = Notice.objects.filter(kind="gate_overridden").values_list("user__name", flat=True)
    assert sorted(told) == ["Other of shop", "product_manager of shop"]
    assert begin(house, "SHOP-1").status_code == 200


def test_one_confirms_only_ones_own_part_as_it_is(house: House, gate: str) -> None:
    body: dict[str, Any] = {"areas": [], "requirements": []}
    assert post(house, gate, "confirm", body, "contributor").status_code == 403
    assert post(house, gate, "confirm", body, "lead").status_code == 403
    assert post(house, gate, "confirm", body, "guest").status_code == 403
    assert post(house, gate, "confirm", body, "other").status_code == 409
    assert confirm(house, gate, "other", note="x" * 501).status_code == 422
    assert StartPart.objects.exclude(confirmed_at=None).count() == 0


def test_a_part_that_moves_asks_again(house: House, gate: str, release: int) -> None:
    confirm(house, gate, "other")
    area = Requirement.objects.get(record__key="SHOP-2").area_id
    body = {"product": house.product.pk, "title": "One more", "area": area, "release": release}
    body |= {"owner": house.users["other"].pk}
    assert house.api("owner").post(f"{house.path}/requirements", body).status_code == 201
    row = next(one for one in read(house, gate)["parts"] if one["person"]["name"] == "Other of shop")
    assert (row["state"], row["added"], row["removed"]) == ("changed", 1, 0)
    assert post(house, gate, "start", {}).status_code == 409
    asked = post(house, gate, "ask", {})
    assert asked.status_code == 200
    told = Notice.objects.filter(kind="part_asked", user=house.users["other"])
    assert told.count() == 2


def test_newcomers_are_asked_by_themselves(house: House, gate: str) -> None:
    newcomer = house.users["lead"]
    given = begin(house, "SHOP-1", owner=newcomer.pk)
    assert given.status_code == 200, given.content
    assert states(house, gate)[newcomer.name] == "missing"
    assert StartPart.objects.filter(user=newcomer, gate__record__key=gate).count() == 1


def test_a_step_that_asked_somebody_is_undone_and_the_asking_alone_cannot_be(house: House, gate: str) -> None:
    given = begin(house, "SHOP-1", owner=house.users["lead"].pk)
    asked = post(house, gate, "ask", {}, "owner")
    assert (given.status_code, asked.status_code) == (200, 200), asked.content
    undo = [
        house.api("owner").post(f"{house.path}/undo", {"operation_id": one.headers["X-Operation-Id"]})
        for one in (asked, given)
    ]
    assert [one.status_code for one in undo] == [409, 200]
    shown = house.api("owner").get(f"{house.path}/requirements/SHOP-1").json()
    assert shown["owner"] == house.users["product_manager"].pk


def test_what_belongs_to_nobody_keeps_the_gate_shut(house: House, gate: str, release: int) -> None:
    for role in ("other", "product_manager"):
        confirm(house, gate, role)
    body = {"product": house.product.pk, "title": "Nobody's", "release": release, "owner": None}
    key = house.api("owner").post(f"{house.path}/requirements", body).json()["key"]
    shown = read(house, gate)
    assert (shown["nobodys"], [one["key"] for one in shown["nobodys_items"]]) == (1, [key])
    refused = post(house, gate, "start", {})
    assert refused.json()["title"] == (
        f"R1 cannot start yet: 1 requirements belong to nobody (first {key}). A lead may start it with a reason."
    )


def test_a_gate_is_one_per_release_and_can_be_taken_away(house: House, gate: str, release: int) -> None:
    again = house.api("lead").post(f"{house.path}/start-gates", {"release": release})
    assert (again.status_code, StartGate.objects.count()) == (409, 1)
    path = f"{house.path}/start-gates/{gate}"
    assert house.api("product_manager").delete(path).status_code == 403
    assert begin(house, "SHOP-1").status_code == 409
    assert house.api("lead").delete(path).status_code == 204
    assert begin(house, "SHOP-1").status_code == 200
    shown = house.api("lead").get(f"{house.path}/start-gates").json()
    assert (shown["items"], [one["name"] for one in shown["without"]]) == ([], ["R1"])


def test_a_gate_goes_with_its_release(house: House, gate: str, release: int) -> None:
    assert house.api("owner").delete(f"{house.path}/releases/{release}").status_code == 204
    assert StartGate.objects.count() == 0
    assert Record.objects.get(key=gate).deleted_at is not None
    assert house.api("lead").get(f"{house.path}/start-gates/{gate}").status_code == 404


def test_every_new_release_gets_one_where_the_map_says_so(house: House, release: int) -> None:
    path = f"{house.path}/responsibility/map"
    assert house.api("product_manager").patch(path, {"gates_releases": True}).status_code == 403
    assert house.api("lead").patch(path, {"gates_releases": True}).status_code == 200
    body = {"name": "R2", "start_on": "2026-04-01", "finish_on": "2026-06-27"}
    assert house.api("owner").post(f"{house.path}/releases", body).status_code == 201
    shown = house.api("lead").get(f"{house.path}/start-gates").json()
    assert [(one["release_name"], one["people"]) for one in shown["items"]] == [("R2", 0)]
    assert [one["name"] for one in shown["without"]] == ["R1"]
    refused = post(house, shown["items"][0]["key"], "start", {})
    assert refused.json()["title"].startswith("R2 cannot start yet: nobody has a part in it yet.")


def test_strangers_and_guests_see_no_gate(house: House, gate: str, foreign_house: House) -> None:
    assert house.api("guest").get(f"{house.path}/start-gates/{gate}").status_code == 403
    assert foreign_house.api("lead").get(f"{house.path}/start-gates/{gate}").status_code == 404
    assert foreign_house.api("lead").get(f"{foreign_house.path}/start-gates/{gate}").status_code == 404
    foreign = foreign_house.api("lead").post(f"{foreign_house.path}/start-gates", {"release": 1})
    assert (foreign.status_code, list(foreign.json()["fields"])) == (422, ["release"])
