"""Who decides unless somebody else is named, what a rating session hands on, and references by their names."""

from typing import Any

from harness.house import House

from .table import good, opened, requirement


def draft(house: House, about: str = "SHOP-1", *, role: str = "product_manager", **more: str) -> Any:
    rest = "".join(f"&{name}={value}" for name, value in more.items())
    return good(house.api(role).get(f"{house.path}/disagreement-draft?about={about}{rest}"))


def test_the_approver_then_who_answers_for_the_area_then_the_lead(house: House) -> None:
    area = good(
        house.api("owner").post(
            f"{house.path}/areas",
            {"name": "Payments", "kind": "module", "owner": house.users["contributor"].pk},
        )
    )["id"]
    deliverables = [{"name": "Payment contract", "is_done": False, "where": ""}]
    requirement(house, "Pay by card", area=area, deliverables=deliverables)
    requirement(house, "Refund")
    by_area = draft(house)
    assert (by_area["authority"]["name"], by_area["authority_because"]) == (
        "contributor of shop",
        "Answers for the area “Payments”.",
    )
    lead = draft(house, "SHOP-2", role="owner")
    assert lead["authority"]["name"] == "lead of shop"
    assert lead["authority_because"].startswith("Leads the workspace")

    # The Approver of the deliverable comes first, unless a party themself; two of them name nobody.
    approver = house.users["viewer"].pk
    body = {
        "title": "Payments",
        "scheme": "daci",
        "rows": [{"kind": "deliverable", "name": "payment Contract "}],
        "people": [approver, house.users["lead"].pk],
        "cells": {f"1/{approver}": "A"},
    }
    key = good(house.api("owner").post(f"{house.path}/charters", body))["key"]
    assert draft(house)["authority_because"] == f"Approves the deliverable “payment Contract” in {key}."
    assert draft(house)["authority"]["id"] == approver
    assert (
        draft(house, parties=f"{approver},{house.users['owner'].pk}")["authority"]["name"]
        == "contributor of shop"
    )
    good(
        house.api("owner").patch(
            f"{house.path}/charters/{key}", {"cells": {f"1/{house.users['lead'].pk}": "A"}}
        )
    )
    assert draft(house)["authority"]["name"] == "contributor of shop"

    # It is only proposed: somebody else may be named, and without a name the same rule holds.
    parties = [house.users[role].pk for role in ("owner", "product_manager")]
    assert opened(house, about=["SHOP-1"], parties=parties)["authority"]["name"] == "contributor of shop"
    named = opened(house, about=["SHOP-1"], parties=parties, authority=house.users["lead"].pk)
    assert named["authority"]["name"] == "lead of shop"


def test_a_rating_session_hands_on_its_raters_and_what_it_found(house: House) -> None:
    requirement(house, "Pay by card")
    requirement(house, "Refund")
    raters = ("lead", "product_manager", "contributor")
    rows = good(house.api("lead").get(f"{house.path}/rating-set"))
    assert (rows["count"], rows["most"], [one["key"] for one in rows["items"]]) == (
        2,
        100,
        ["SHOP-1", "SHOP-2"],
    )
    one, other = (row["id"] for row in rows["items"])
    body = {
        "title": "Spring",
        "way": "ranking",
        "items": [one, other],
        "people": [{"user": house.users[role].pk} for role in raters],
    }
    good(house.api("lead").post(f"{house.path}/ratings", body))
    unseen = draft(house, rating="RATE-1")
    assert unseen["background"] == ""
    for role, order in zip(raters, ([one, other], [one, other], [other, one]), strict=True):
        ballot = {"round": 1, "order": [[pk] for pk in order]}
        good(house.api(role).put(f"{house.path}/ratings/RATE-1/ballot", ballot))
    assert draft(house, rating="RATE-1")["background"] == ""
    good(house.api("lead").post(f"{house.path}/ratings/RATE-1/reveal"))
    shown = draft(house, rating="RATE-1")
    assert [row["name"] for row in shown["parties"]] == ["product_manager of shop", "contributor of shop"]
    assert shown["authority"]["name"] == "lead of shop"
    assert shown["background"] == (
        "From the rating session RATE-1 “Spring”, round 1, W = 0.11.\n"
        "Places of SHOP-1 Pay by card: lead of shop 1, product_manager of shop 1, contributor of shop 2."
    )
    assert (
        house.api("lead").get(f"{house.path}/disagreement-draft?about=SHOP-1&rating=RATE-9").status_code
        == 404
    )
    wrong = house.api("lead").get(f"{house.path}/rating-set?query=colour%3Dred")
    assert (wrong.status_code, "colour" in wrong.content.decode()) == (422, True)
    assert good(house.api("lead").get(f"{house.path}/rating-set?picked=SHOP-2"))["count"] == 1


def test_a_decision_says_references_by_key_and_title_as_they_were(house: House) -> None:
    requirement(house, "Pay by card")
    pk = good(house.api("lead").get(f"{house.path}/requirements/SHOP-1"))["id"]
    release = good(
        house.api("lead").post(
            f"{house.path}/releases",
            {"name": "R1", "start_on": "2199-01-01", "finish_on": "2199-02-01", "product": house.product.pk},
        )
    )["id"]
    task = {"product": house.product.pk, "title": "Build", "requirement": pk, "release": release}
    key = good(house.api("lead").post(f"{house.path}/tasks", task))["key"]
    body = {"question": "When?", "choice": "Now", "about": [key, f"release:{release}"]}
    made = good(house.api("lead").post(f"{house.path}/decisions", body))["key"]
    good(house.api("lead").patch(f"{house.path}/requirements/SHOP-1", {"title": "Pay by wallet"}))
    frozen = good(house.api("viewer").get(f"{house.path}/decisions/{made}"))["frozen"]
    said = [{field["field"]: (field["label"], field["said"]) for field in one["fields"]} for one in frozen]
    assert said[0]["requirement"] == ("Requirement", "SHOP-1 Pay by card")
    assert said[0]["release"] == ("Release", "R1")
    assert said[1]["product"] == ("Product", house.product.name)
