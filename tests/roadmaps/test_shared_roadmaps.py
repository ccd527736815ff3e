"""What a public link shows: the chosen fields and nothing else, until it is withdrawn or over."""

import datetime
import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from harness.house import Api, House
from planweave.kernel.models import Activity
from planweave.roadmaps.models import SharedLink

SECRET_WORDS = ("Hidden owner", "SHOP-1", "Hidden text", "planned")


@pytest.fixture
def roadmap(house: House) -> Any:
    """A roadmap by product with one requirement that has an owner, a state and a description."""
    owner = house.users["lead"]
    owner.name = "Hidden owner"
    owner.save()
    body = {
        "product": house.product.pk, "title": "Pay by card", "owner": owner.pk, "state": "planned",
        "description": "<p>Hidden text</p>",
    }  # fmt: skip
    assert house.api("owner").post(f"{house.path}/requirements", body).status_code == 201
    return house.api("owner").post(f"{house.path}/roadmaps", {"name": "Plan"}).json()


def share(house: House, roadmap: Any, role: str = "product_manager", **body: Any) -> Any:
    return house.api(role).post(
        f"{house.path}/roadmaps/{roadmap['id']}/links", {"fields": ["product"]} | body
    )


def seen(secret: str, language: str = "en") -> Any:
    return Api(language=language).get("/shared-roadmap", X_Roadmap_Secret=secret)


def test_a_stranger_with_the_link_sees_what_was_chosen_and_nothing_else(house: House, roadmap: Any) -> None:
    made = share(house, roadmap)
    assert made.status_code == 201, made.content
    link = made.json()
    answer = seen(link["secret"])
    assert answer.status_code == 200
    assert answer.json() == {
        "name": "Plan",
        "workspace": "Workspace shop",
        "language": "en",
        "lane": "product",
        "span": "horizons",
        "today": str(timezone.localdate()),
        "fields": ["product"],
        "lanes": [{"id": "lane-0", "name": "Product SHOP"}],
        "items": [
            {
                "id": 0,
                "title": "Pay by card",
                "lanes": ["lane-0"],
                "horizon": "later",
                "product_name": "Product SHOP",
            }
        ],
        "dependencies": [],
        "left_out": 0,
    }
    assert not [word for word in SECRET_WORDS if word in answer.content.decode()]
    # The secret is told once; neither the list nor the history has it.
    listed = house.api("product_manager").get(f"{house.path}/roadmaps/{roadmap['id']}/links").content.decode()
    told = "".join(Activity.objects.values_list("data_json", flat=True))
    assert link["hint"] == link["secret"][:6]
    assert link["secret"] not in listed + told
    assert not SharedLink.objects.filter(hash__contains=link["secret"]).exists()


def test_chosen_fields_are_shown(house: House, roadmap: Any) -> None:
    fields = ["key", "owner", "product", "goals", "state", "progress", "dates", "release", "dependencies"]
    (item,) = seen(share(house, roadmap, fields=fields).json()["secret"]).json()["items"]
    assert (item["key"], item["owner_name"], item["state"]) == ("SHOP-1", "Hidden owner", "planned")
    assert (item["goals"], item["is_late"], item["release"]) == ([], False, "")
    assert "Hidden text" not in json.dumps(item)


def test_a_withdrawn_link_leads_nowhere_and_says_what_to_do(house: House, roadmap: Any) -> None:
    link = share(house, roadmap).json()
    at = f"{house.path}/roadmaps/{roadmap['id']}/links/{link['id']}"
    assert house.api("contributor").delete(at).status_code == 403
    assert seen(link["secret"]).status_code == 200
    assert house.api("product_manager").delete(at).status_code == 204
    refused = seen(link["secret"], "zh")
    assert refused.status_code == 404
    assert refused.json()["title"] == (
        "该链接无效：可能已被撤销、已过期，或地址不完整。请向发送者索取新的链接。"
    )
    (listed,) = house.api("lead").get(f"{house.path}/roadmaps/{roadmap['id']}/links").json()
    assert (listed["is_living"], listed["revoked_by"]["name"]) == (False, "product_manager of shop")
    told = list(Activity.objects.filter(kind="RoadmapUnshared").values_list("data_json", flat=True))
    assert house.api("product_manager").delete(at).status_code == 204  # again: nothing more happens
    assert list(Activity.objects.filter(kind="RoadmapUnshared").values_list("data_json", flat=True)) == told


def test_only_its_maker_and_managers_withdraw_a_link(house: House, roadmap: Any) -> None:
    link = share(house, roadmap, role="lead").json()
    at = f"{house.path}/roadmaps/{roadmap['id']}/links/{link['id']}"
    assert house.api("product_manager").delete(at).status_code == 403
    assert seen(link["secret"]).status_code == 200
    assert house.api("owner").delete(at).status_code == 204


def test_a_link_is_over_after_its_last_day(house: House, roadmap: Any) -> None:
    today = timezone.localdate()
    link = share(house, roadmap, expires_on=str(today)).json()
    assert seen(link["secret"]).status_code == 200
    SharedLink.objects.update(expires_on=today - datetime.timedelta(days=1))
    assert seen(link["secret"]).status_code == 404
    past = share(house, roadmap, expires_on=str(today - datetime.timedelta(days=1)))
    assert past.status_code == 422
    assert past.json()["fields"]["expires_on"]["message"] == (
        "The last day lies in the past. Choose today or a later day, or none."
    )
    assert SharedLink.objects.count() == 1


@pytest.mark.parametrize("secret", ["", "x", "0" * 43, "' OR 1=1 --"])
def test_a_guessed_secret_finds_nothing(house: House, roadmap: Any, secret: str) -> None:
    share(house, roadmap)
    assert seen(secret).status_code == 404


def test_lanes_may_not_tell_what_was_not_chosen(house: House, roadmap: Any) -> None:
    refused = share(house, roadmap, fields=["state"])
    assert refused.status_code == 422
    assert refused.json()["fields"]["fields"]["code"] == "roadmap.lane_tells_product"
    assert share(house, roadmap, fields=["product", "salary"]).json()["fields"]["fields"]["code"] == (
        "roadmap.field_unknown"
    )
    assert not SharedLink.objects.exists()
    link = share(house, roadmap).json()
    # Nor may a later change of lanes make a living link tell it.
    at = f"{house.path}/roadmaps/{roadmap['id']}"
    changed = house.api("lead").patch(at, {"lane": "manager"})
    assert changed.status_code == 422
    assert changed.json()["fields"]["lane"]["code"] == "roadmap.lane_tells_owner"
    assert house.api("lead").get(at).json()["roadmap"]["lane"] == "product"
    house.api("lead").delete(f"{at}/links/{link['id']}")
    assert house.api("lead").patch(at, {"lane": "manager"}).status_code == 200


def test_a_public_link_costs_the_same_number_of_queries_for_one_item_and_many(
    house: House, roadmap: Any
) -> None:
    secret = share(house, roadmap).json()["secret"]
    with CaptureQueriesContext(connection) as one:
        seen(secret)
    for number in range(5):
        body = {"product": house.product.pk, "title": f"More {number}"}
        house.api("owner").post(f"{house.path}/requirements", body)
    with CaptureQueriesContext(connection) as many:
        assert len(seen(secret).json()["items"]) == 6
    assert len(many) == len(one) == 7
