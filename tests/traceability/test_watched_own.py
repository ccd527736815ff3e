"""Own fields and parts of the substance can be watched as any attribute, and their changes are told in words."""

from collections.abc import Callable
from typing import Any

import pytest

from harness.house import Api, House
from planweave.kernel.models import Activity
from planweave.traceability.models import WatchedFields

pytestmark = pytest.mark.django_db
Make = Callable[..., Any]
Suspects = Callable[[], list[Any]]
OPTIONS = [
    {"value": "low", "name_en": "Low", "name_zh": "低"},
    {"value": "high", "name_en": "High", "name_zh": "高"},
]


@pytest.fixture
def fields(house: House, owner: Api) -> None:
    for key, kind, english, chinese in (
        ("hazard", "choice", "Hazard", "危害"),
        ("markets", "multi_choice", "Markets", "市场"),
        ("expert", "person", "Expert", "专家"),
        ("is_paid", "yes_no", "Paid", "收费"),
        ("note", "text", "Note", "备注"),
    ):
        body = {"key": key, "kind": kind, "name_en": english, "name_zh": chinese}
        answer = owner.post(
            f"{house.path}/custom-fields", body | ({"options": OPTIONS} if "choice" in kind else {})
        )
        assert answer.status_code == 201, answer.content


@pytest.fixture
def pair(make: Make, link: Callable[..., int]) -> tuple[Any, Any, int]:
    goal, child = make("Pay in two clicks"), make("Remember the card")
    return goal, child, link(child["key"], "derives_from", goal["key"])


def watch(house: House, owner: Api, *names: str, kind: str = "derives_from") -> Any:
    return owner.put(f"{house.path}/link-kinds", {"kind": kind, "fields": list(names)})


def test_own_fields_are_offered_by_name_in_both_languages(house: House, owner: Api, fields: None) -> None:
    offered = owner.get(f"{house.path}/link-kinds").json()["watchable"]
    own = [(one["name"], one["label"]) for one in offered if one["is_own"]]
    assert own == [
        ("custom.hazard", "Hazard"), ("custom.markets", "Markets"), ("custom.expert", "Expert"),
        ("custom.is_paid", "Paid"), ("custom.note", "Note"),
    ]  # fmt: skip
    assert {"acceptance", "fit_criteria", "steps", "rule_table"} <= {
        one["name"] for one in offered if not one["is_own"]
    }
    chinese = house.api("owner", "zh").get(f"{house.path}/link-kinds").json()["watchable"]
    assert [one["label"] for one in chinese if one["is_own"]] == ["危害", "市场", "专家", "收费", "备注"]


def test_a_watched_own_field_puts_links_in_doubt_and_another_does_not(
    house: House, owner: Api, fields: None, pair: Any, change: Callable[..., str], suspects: Suspects
) -> None:
    goal, _, link = pair
    change(goal["key"], custom={"hazard": "high"})
    assert suspects() == []
    chosen = watch(house, owner, "custom.hazard", "title").json()["kinds"]
    assert next(one["watched"] for one in chosen if one["kind"] == "derives_from") == [
        "title",
        "custom.hazard",
    ]
    change(goal["key"], custom={"note": "see the audit"})
    assert suspects() == []
    change(goal["key"], custom={"hazard": "low"})
    (found,) = suspects()
    assert (found["id"], found["changed"][0]["fields"]) == (link, ["custom.hazard"])
    # Since the link was made the field went from nothing over high to low: only nothing is what was confirmed.
    change(goal["key"], custom={"hazard": "high"})
    assert [one["id"] for one in suspects()] == [link]
    change(goal["key"], custom={"hazard": None})
    assert suspects() == []


def test_changes_of_own_fields_are_told_in_the_readers_words(
    house: House, owner: Api, fields: None, pair: Any, change: Callable[..., str]
) -> None:
    goal, _, link = pair
    watch(house, owner, "custom.hazard", "custom.markets", "custom.expert", "custom.is_paid", "custom.note")
    lead = house.users["lead"]
    change(goal["key"], custom={"hazard": "low", "note": "twice a year"})
    owner.post(f"{house.path}/links/confirm", {"links": [link], "note": ""})
    change(
        goal["key"],
        custom={
            "hazard": "high",
            "markets": ["low", "high"],
            "expert": lead.pk,
            "is_paid": True,
            "note": "once a year",
        },
    )

    def told(language: str) -> dict[str, Any]:
        path = f"{house.path}/links/{link}/changes"
        rows = house.api("owner", language).get(path).json()["target_changes"]
        return {
            row["field"]: (row["before"], row["after"], [part["op"] for part in row["parts"]]) for row in rows
        }

    assert told("en") == {
        "custom.expert": ("", lead.name, ["added"]),
        "custom.hazard": ("Low", "High", ["removed", "added"]),
        "custom.is_paid": ("", "Yes", ["added"]),
        "custom.markets": ("", "Low, High", ["added"]),
        "custom.note": ("twice a year", "once a year", ["removed", "added", "same"]),
    }
    assert told("zh")["custom.markets"] == ("", "低、高", ["added"])
    assert told("zh")["custom.is_paid"] == ("", "是", ["added"])


def test_one_part_of_the_substance_can_be_watched_alone(
    house: House, owner: Api, pair: Any, change: Callable[..., str], suspects: Suspects
) -> None:
    goal, _, link = pair
    watch(house, owner, "acceptance")
    change(goal["key"], title="Pay in one click", steps=[{"action": "Pay"}])
    assert suspects() == []
    change(goal["key"], acceptance=[{"given": "a card", "when": "she pays", "then": "it is paid"}])
    (found,) = suspects()
    assert (found["id"], found["changed"][0]["fields"]) == (link, ["acceptance"])


def test_a_field_that_nobody_made_is_refused_and_a_deleted_one_forgotten(
    house: House, owner: Api, fields: None, pair: Any
) -> None:
    count = Activity.objects.count()
    refused = watch(house, owner, "custom.hazard", "custom.shoe_size")
    assert refused.status_code == 422
    assert "custom.shoe_size" in refused.json()["fields"]["fields"]["message"]
    assert (WatchedFields.objects.count(), Activity.objects.count()) == (0, count)
    assert watch(house, owner, "custom.hazard", "title").status_code == 200
    assert house.api("product_manager").put(
        f"{house.path}/link-kinds", {"kind": "refines", "fields": ["custom.hazard"]}
    ).status_code == 403  # fmt: skip
    assert owner.delete(f"{house.path}/custom-fields/hazard").status_code == 204
    assert WatchedFields.objects.get().fields == ["title"]
    assert Activity.objects.order_by("-seq").first().kind == "WatchedFieldsChanged"
