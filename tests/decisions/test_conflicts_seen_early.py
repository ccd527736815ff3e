"""Conflicts between managers: found, told to both with the objects named, settled or dismissed."""

from typing import Any

from harness.house import House
from planweave.cli.bench.conflicts import measured
from planweave.decisions.actions import look_for_conflicts
from planweave.decisions.models import Conflict, Disagreement
from planweave.discussion.models import Notice
from planweave.requirements.rules.fit import FitCriterion, are_compatible

from .table import good, requirement

KINDS = ("people", "dates", "priorities", "linked", "words", "targets", "edits")


def test_every_planted_kind_is_found_and_nothing_else(db: None) -> None:
    figures = measured(each=6, seed=3)
    assert {kind: (row["found"], row["missed"], row["false"]) for kind, row in figures["kinds"].items()} == (
        dict.fromkeys(KINDS, (6, 0, 0))
    )


def linked(house: House) -> None:
    """SHOP-1 of the product manager's conflicts with SHOP-2 of the contributor's."""
    for title, role in (("Pay by card", "product_manager"), ("Only cash", "contributor")):
        requirement(house, title, owner=house.users[role].pk)
    link = {"kind": "conflicts_with", "target": "SHOP-2"}
    good(house.api("owner").post(f"{house.path}/requirements/SHOP-1/links", link))


def found(house: House, query: str = "") -> Any:
    return good(house.api("viewer").get(f"{house.path}/conflicts{query}"))


def test_both_are_told_once_with_the_objects_named(house: House) -> None:
    linked(house)
    assert look_for_conflicts(house.actor("owner")) == (1, 0)
    assert look_for_conflicts(house.actor("owner")) == (0, 0)
    told = Notice.objects.filter(kind="conflict_found").order_by("user__name")
    assert [(one.user.name, one.record.title) for one in told] == [
        ("contributor of shop", "SHOP-1 · SHOP-2"),
        ("product_manager of shop", "SHOP-1 · SHOP-2"),
    ]
    [row] = found(house)["items"]
    assert row["words"] == "SHOP-1 and SHOP-2 are linked as conflicting, and both are open."
    assert [one["key"] for one in row["about"]] == ["SHOP-1", "SHOP-2"]
    zh = good(house.api("viewer", "zh").get(f"{house.path}/conflicts/CON-1"))
    assert zh["words"] == "SHOP-1 与 SHOP-2 被标记为互相冲突，且都未关闭。"


def test_a_disagreement_is_opened_from_a_conflict(house: House) -> None:
    linked(house)
    look_for_conflicts(house.actor("owner"))
    [row] = found(house)["items"]
    about = ",".join(one["key"] for one in row["about"])
    draft = good(house.api("product_manager").get(f"{house.path}/disagreement-draft?about={about}"))
    assert [one["name"] for one in draft["parties"]] == ["product_manager of shop", "contributor of shop"]
    assert draft["authority"]["name"] == "lead of shop"
    body = {
        "question": row["words"],
        "about": about.split(","),
        "parties": [one["id"] for one in draft["parties"]],
        "conflict": row["key"],
    }
    good(house.api("product_manager").post(f"{house.path}/disagreements", body))
    assert found(house)["items"] == []
    [settled] = found(house, "?state=disagreed")["items"]
    assert settled["disagreement"] == Disagreement.objects.get().record.key == "DIS-1"


def test_dismissed_with_a_reason_it_does_not_come_back(house: House) -> None:
    linked(house)
    look_for_conflicts(house.actor("owner"))
    at = f"{house.path}/conflicts/CON-1/dismiss"
    assert house.api("viewer").post(at, {"reason": "x"}).status_code == 403
    assert house.api("contributor").post(at, {"reason": " "}).status_code == 422
    good(house.api("contributor").post(at, {"reason": "Two countries"}))
    assert look_for_conflicts(house.actor("owner")) == (0, 0)
    [row] = found(house, "?state=dismissed")["items"]
    assert (row["dismissed_because"], row["dismissed_by"]["name"]) == ("Two countries", "contributor of shop")
    again = house.api("contributor").post(at, {"reason": "again"})
    assert again.status_code == 409
    good(house.api("product_manager").post(f"{house.path}/conflicts/CON-1/take-up"))
    assert [row["state"] for row in found(house)["items"]] == ["open"]


def test_what_is_mended_is_gone_and_told_again_when_it_returns(house: House) -> None:
    linked(house)
    look_for_conflicts(house.actor("owner"))
    house.api("owner").patch(f"{house.path}/requirements/SHOP-2", {"state": "rejected"})
    assert look_for_conflicts(house.actor("owner")) == (0, 1)
    assert Conflict.objects.get().state == "gone"
    house.api("owner").patch(f"{house.path}/requirements/SHOP-2", {"state": "collected"})
    assert look_for_conflicts(house.actor("owner")) == (1, 0)
    assert (Conflict.objects.count(), Notice.objects.filter(kind="conflict_found").count()) == (1, 4)


def criterion(operator: str, target: float, unit: str = "s", high: float | None = None) -> FitCriterion:
    return FitCriterion(metric="m", operator=operator, target=target, target_high=high, unit=unit)


def test_targets_that_no_value_can_meet_both() -> None:
    cases = [
        (criterion("<=", 2), criterion(">=", 3), False),
        (criterion("<=", 2), criterion(">=", 2), True),
        (criterion("<", 2), criterion(">=", 2), False),
        (criterion("<=", 2), criterion("=", 2000, "ms"), True),
        (criterion("<=", 2), criterion("=", 2001, "ms"), False),
        (criterion("between", 1, high=3), criterion(">", 3), False),
        (criterion("between", 1, high=3), criterion("between", 3, high=5), True),
        (criterion("=", 1), criterion("=", 2), False),
        (criterion("<=", 2), criterion("<=", 1), True),
        (criterion("<=", 2), criterion(">=", 3, "m"), None),
    ]
    for one, other, expected in cases:
        assert are_compatible(one, other) is expected, (one, other)
        assert are_compatible(other, one) is expected, (other, one)
