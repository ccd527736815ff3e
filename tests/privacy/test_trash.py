"""What is deleted can be seen and brought back, by whoever may; after its time it is gone."""

import datetime
from typing import Any

import pytest
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from harness.house import House
from planweave.kernel.audit import first_broken_link
from planweave.kernel.models import Discarded, Record
from planweave.kernel.trash import purge_older

pytestmark = pytest.mark.django_db


def made(house: House, path: str, body: Any, *, role: str = "owner") -> Any:
    answer = house.api(role).post(house.path + path, body)
    assert answer.status_code in (200, 201), answer.content
    return answer.json()


def trash(house: House, role: str = "owner", query: str = "") -> list[dict[str, Any]]:
    answer = house.api(role).get(f"{house.path}/trash{query}")
    assert answer.status_code == 200, answer.content
    return answer.json()["items"]


def restored(house: House, entry: str, role: str = "owner") -> Any:
    return house.api(role).post(f"{house.path}/trash/restore", {"id": entry})


def test_a_requirement_goes_and_comes_back(house: House) -> None:
    one = made(house, "/requirements", {"product": house.product.pk, "title": "Pay by card"})
    two = made(house, "/requirements", {"product": house.product.pk, "title": "Refund"})
    deleted = house.api("product_manager").post(
        f"{house.path}/requirements/delete", {"ids": [one["id"], two["id"]]}
    )
    assert deleted.status_code in (200, 204), deleted.content
    lines = trash(house, "viewer")
    assert [(line["name"], line["key"], line["kind"], line["by"]["name"]) for line in lines] == [
        ("Refund", "SHOP-2", "requirement", "product_manager of shop"),
        ("Pay by card", "SHOP-1", "requirement", "product_manager of shop"),
    ]
    assert [line["can"]["restore"] for line in lines] == [False, False]
    first = lines[1]
    gone = datetime.datetime.fromisoformat(first["gone_at"]) - datetime.datetime.fromisoformat(
        first["deleted_at"]
    )
    assert gone == datetime.timedelta(days=30)
    refused = restored(house, first["id"], "contributor")
    assert (refused.status_code, refused.json()["code"]) == (403, "privacy.trash_not_yours")
    assert house.api("guest").get(f"{house.path}/trash").status_code == 403
    assert restored(house, "r999999999").status_code == 404
    assert restored(house, "x1").status_code == 404
    assert len(trash(house)) == 2

    assert restored(house, first["id"], "lead").json() == {"name": "Pay by card"}
    assert house.api("viewer").get(f"{house.path}/requirements/SHOP-1").status_code == 200
    assert [line["key"] for line in trash(house)] == ["SHOP-2"]
    assert restored(house, first["id"]).status_code == 404
    assert first_broken_link(house.workspace.pk) is None


def test_what_is_no_record_comes_back_whole(house: House) -> None:
    release = made(
        house, "/releases", {"name": "Spring", "start_on": "2026-01-05", "finish_on": "2026-03-27"}
    )
    one = made(
        house, "/requirements", {"product": house.product.pk, "title": "Pay", "release": release["id"]}
    )
    roadmap = made(house, "/roadmaps", {"name": "For the board"})
    view = made(house, "/views", {"page": "requirements", "name": "Mine", "query": "a=b", "is_shared": False})
    comment = made(house, f"/records/{one['key']}/comments", {"body": "<p>Is the tax <b>included</b>?</p>"})
    person = made(house, "/people", {"name": "Zhang San", "skills": ["Backend"], "availability": 1})
    api, at = house.api("owner"), house.path
    deleted = [
        api.delete(f"{at}/releases/{release['id']}"),
        api.delete(f"{at}/roadmaps/{roadmap['id']}"),
        api.delete(f"{at}/views/{view['id']}"),
        api.delete(f"{at}/records/{one['key']}/comments/{comment['id']}"),
        api.delete(f"{at}/people/{person['id']}"),
    ]
    assert [answer.status_code for answer in deleted] == [204] * 5, [answer.content for answer in deleted]
    lines = {line["kind"]: line for line in trash(house)}
    assert {kind: line["name"] for kind, line in lines.items()} == {
        "release": "Spring",
        "roadmap": "For the board",
        "saved_view": "Mine",
        "comment": "Is the tax included?",
        "person": "Zhang San",
    }
    assert "saved_view" in {line["kind"] for line in trash(house, "lead")}
    assert {line["kind"] for line in trash(house, "viewer")} == {"release", "roadmap", "person"}
    # Its name is taken meanwhile: nothing is half there.
    made(house, "/releases", {"name": "Spring", "start_on": "2026-04-01", "finish_on": "2026-06-26"})
    taken = restored(house, lines["release"]["id"])
    assert (taken.status_code, taken.json()["code"]) == (409, "trash.place_taken")
    for kind in ("roadmap", "saved_view", "comment", "person"):
        assert restored(house, lines[kind]["id"]).status_code == 200, kind
    assert [line["kind"] for line in trash(house)] == ["release"]
    said = api.get(f"{at}/records/{one['key']}/comments").json()
    assert "<b>included</b>" in str(said) or "<strong>included</strong>" in str(said)
    people = {one["name"]: one for one in api.get(f"{at}/people").json()}
    assert people["Zhang San"]["skills"] == ["Backend"]


def test_pages_cost_the_same_and_miss_nothing(house: House, django_assert_num_queries: Any) -> None:
    ids = [
        made(house, "/requirements", {"product": house.product.pk, "title": f"Wish {number}"})["id"]
        for number in range(7)
    ]
    for number in range(3):
        roadmap = made(house, "/roadmaps", {"name": f"Map {number}"})
        house.api("owner").delete(f"{house.path}/roadmaps/{roadmap['id']}")
    house.api("owner").post(f"{house.path}/requirements/delete", {"ids": ids})
    seen, cursor = [], ""
    while True:
        page = house.api("owner").get(f"{house.path}/trash?limit=4{cursor}").json()
        seen += [line["name"] for line in page["items"]]
        if not page["next_cursor"]:
            break
        cursor = f"&cursor={page['next_cursor']}"
    # Deleted in one step, within microseconds: among themselves in any order, each once.
    assert sorted(seen[:7]) == [f"Wish {number}" for number in range(7)]
    assert seen[7:] == ["Map 2", "Map 1", "Map 0"]
    assert [line["name"] for line in trash(house, query="?kind=roadmap")] == ["Map 2", "Map 1", "Map 0"]
    assert trash(house, query=f"?by={house.users['lead'].pk}") == []
    assert house.api("owner").get(f"{house.path}/trash?cursor=x").status_code == 400


def test_after_its_time_it_is_gone_for_good(house: House) -> None:
    one = made(house, "/requirements", {"product": house.product.pk, "title": "Pay"})
    made(house, "/tasks", {"title": "Build", "requirement": one["id"], "effort_days": 2})
    roadmap = made(house, "/roadmaps", {"name": "Old"})
    house.api("owner").delete(f"{house.path}/roadmaps/{roadmap['id']}")
    house.api("owner").post(f"{house.path}/requirements/delete", {"ids": [one["id"]]})
    day = timezone.now() - datetime.timedelta(days=30)
    assert purge_older(house.workspace.pk, than=day) == (0, 0)
    past = day - datetime.timedelta(minutes=1)
    Record.objects.exclude(deleted_at=None).update(deleted_at=past)
    Discarded.objects.update(deleted_at=past)
    assert purge_older(house.workspace.pk, than=day) == (3, 0)
    assert (Record.objects.count(), Discarded.objects.count()) == (0, 0)
    assert first_broken_link(house.workspace.pk) is None


def test_a_workspace_goes_into_the_trash_and_comes_back(house: House) -> None:
    made(house, "/requirements", {"product": house.product.pk, "title": "Pay"})
    assert house.api("owner").delete(house.path).status_code == 204
    assert house.api("owner").get(house.path).status_code == 404
    assert house.api("lead").get(f"{house.path}/requirements").status_code == 404
    assert house.api("owner").get("/workspaces").json() == []
    [line] = house.api("owner").get("/deleted-workspaces").json()
    assert (line["slug"], line["by"]) == ("shop", "owner of shop")
    assert house.api("lead").get("/deleted-workspaces").json() == []
    assert house.api("lead").post("/deleted-workspaces/shop/restore").status_code == 404
    assert house.api("owner").post("/deleted-workspaces/shop/restore").status_code == 200
    assert len(house.api("lead").get(f"{house.path}/requirements").json()["items"]) == 1
    assert first_broken_link(house.workspace.pk) is None


def test_reading_the_trash_is_few_queries(house: House) -> None:
    from django.db import connection

    api = house.api("owner")

    def cost() -> int:
        with CaptureQueriesContext(
            connection,
        ) as context:
            assert api.get(f"{house.path}/trash").status_code == 200
        return len(context)

    def delete(count: int) -> None:
        ids = [
            made(house, "/requirements", {"product": house.product.pk, "title": f"W {n}"})["id"]
            for n in range(count)
        ]
        api.post(f"{house.path}/requirements/delete", {"ids": ids})

    delete(1)
    cost()
    few = cost()
    delete(5)
    assert cost() == few
