"""The log: frozen data, consequences that can be applied and undone, contradictions, reversals, figures."""

import datetime
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from harness.house import House
from planweave.decisions.actions import tell_due_reviews
from planweave.decisions.models import Decision
from planweave.decisions.rules.figures import Figures, Told, figures_of
from planweave.discussion.models import Notice
from planweave.kernel.models import Activity

from .table import good, requirement

QUESTION = "Which payment comes first?"


@pytest.fixture
def shop(house: House) -> House:
    requirement(house, "Pay by card", priority="could", description="<p>The shop shall take cards.</p>")
    requirement(house, "Refund in three days")
    return house


def record(house: House, role: str = "product_manager", **more: Any) -> Any:
    body = {"question": QUESTION, "choice": "Cards", "about": ["SHOP-1"], "grounds": "420 tickets"} | more
    return house.api(role).post(f"{house.path}/decisions", body)


def effect(value: str = "must", key: str = "SHOP-1", field: str = "priority") -> dict[str, Any]:
    return {"key": key, "field": field, "value": value}


def decision(house: House, key: str = "DEC-1", role: str = "viewer") -> Any:
    return good(house.api(role).get(f"{house.path}/decisions/{key}"))


def test_what_was_decided_keeps_the_data_it_was_made_on(shop: House) -> None:
    good(record(shop, effects=[effect()]))
    shop.api("owner").patch(f"{shop.path}/requirements/SHOP-1", {"title": "Pay by wallet"})
    shown = decision(shop)
    [frozen] = shown["frozen"]
    assert (frozen["title"], frozen["version"], frozen["is_changed"]) == ("Pay by card", 1, True)
    said = {field["field"]: field["said"] for field in frozen["fields"]}
    assert (said["title"], said["priority"]) == ("Pay by card", "Could")
    assert (shown["is_intact"], shown["deciders"], shown["how"]) == (
        True,
        ["product_manager of shop"],
        "recorded",
    )
    assert Activity.objects.get(kind="DecisionMade").data["hash"] == shown["hash"]


def test_the_database_refuses_to_change_a_decision(shop: House) -> None:
    good(record(shop))
    with pytest.raises(DatabaseError, match="a decision is frozen"), transaction.atomic():
        Decision.objects.update(choice="Wallets")
    assert decision(shop)["choice"] == "Cards"


def test_consequences_are_applied_in_one_step_that_can_be_undone(shop: House) -> None:
    good(record(shop, effects=[effect(), effect("planned", field="state"), effect("should", "SHOP-2")]))
    assert shop.api("contributor").post(f"{shop.path}/decisions/DEC-1/apply", {}).status_code == 403
    answer = shop.api("lead").post(f"{shop.path}/decisions/DEC-1/apply", {"chosen": [0, 1]})
    assert [one["is_applied"] for one in good(answer)["consequences"]] == [True, True, False]
    first = good(shop.api("lead").get(f"{shop.path}/requirements/SHOP-1"))
    assert (first["priority"], first["state"]) == ("must", "planned")
    again = shop.api("lead").post(f"{shop.path}/decisions/DEC-1/apply", {"chosen": [0]})
    assert again.status_code == 409
    undone = shop.api("lead").post(f"{shop.path}/undo", {"operation_id": answer.headers["X-Operation-Id"]})
    assert undone.status_code == 200, undone.content
    first = good(shop.api("lead").get(f"{shop.path}/requirements/SHOP-1"))
    assert (first["priority"], first["state"]) == ("could", "collected")
    assert [one["is_applied"] for one in decision(shop)["consequences"]] == [False, False, False]
    redo = shop.api("lead").post(f"{shop.path}/undo", {"operation_id": undone.json()["operation_id"]})
    assert redo.status_code == 200, redo.content
    assert [one["is_applied"] for one in decision(shop)["consequences"]] == [True, True, False]


def test_a_contradiction_is_told_before_and_after_with_both_named(shop: House) -> None:
    good(record(shop, effects=[effect("must")]))
    draft = {"question": "which payment comes FIRST", "choice": "Wallets", "about": ["SHOP-1"]}
    draft["effects"] = [effect("wont")]
    warned = good(shop.api("lead").post(f"{shop.path}/decision-check", draft))
    assert [(one["key"], one["kind"], one["words"]) for one in warned] == [
        ("DEC-1", "choice", "The same question about the same things was answered otherwise: “Cards”."),
        ("DEC-1", "consequence", "SHOP-1, Priority: one says “Must”, the other “Won’t”."),
    ]
    assert Decision.objects.count() == 1
    good(record(shop, "lead", **draft))
    for key, other in (("DEC-1", "DEC-2"), ("DEC-2", "DEC-1")):
        shown = decision(shop, key)
        assert {one["key"] for one in shown["against"]} == {other}
        assert shown["contradicts"] == [other]
    told = Notice.objects.filter(kind="decision_contradicts")
    assert [(one.user.name, one.record.key) for one in told] == [("product_manager of shop", "DEC-2")]
    found = good(shop.api("viewer").get(f"{shop.path}/decisions?state=contradicted"))
    assert [row["key"] for row in found["items"]] == ["DEC-2", "DEC-1"]


def test_no_warning_where_nothing_is_shared_or_the_same_is_chosen(shop: House) -> None:
    good(record(shop, effects=[effect("must")]))
    for draft in (
        {"question": QUESTION, "choice": "cards!", "about": ["SHOP-1"], "effects": [effect("must")]},
        {"question": QUESTION, "choice": "Wallets", "about": ["SHOP-2"]},
        {"question": "Another one?", "choice": "Wallets", "about": ["SHOP-1"]},
    ):
        assert good(shop.api("lead").post(f"{shop.path}/decision-check", draft)) == []


def test_a_reversal_links_both_and_is_no_contradiction(shop: House) -> None:
    good(record(shop, effects=[effect("must")]))
    good(record(shop, "lead", choice="Wallets", reverses="DEC-1", effects=[effect("wont")]))
    assert decision(shop)["reversed_by"] == "DEC-2"
    assert (decision(shop, "DEC-2")["reverses"], decision(shop, "DEC-2")["against"]) == ("DEC-1", [])
    twice = record(shop, choice="Cash", reverses="DEC-1")
    assert (twice.status_code, twice.json()["title"]) == (409, "DEC-1 was reversed already by DEC-2.")
    gone = shop.api("lead").post(f"{shop.path}/decisions/DEC-1/apply", {})
    assert gone.status_code == 409
    figures = good(shop.api("viewer").get(f"{shop.path}/decision-figures"))
    assert (figures["decisions"], figures["watched"], figures["reversed_within"]) == (2, 1, 1)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"question": ""}, "question"),
        ({"choice": " "}, "choice"),
        ({"about": []}, "about"),
        ({"about": ["DEC-9"]}, "about"),
        ({"effects": [effect("soon")]}, "effects"),
        ({"effects": [effect(), effect("could")]}, "effects"),
        ({"decided_at": "2199-01-01T00:00:00Z"}, "decided_at"),
        ({"raised_at": "2198-01-01T00:00:00Z"}, "raised_at"),
        ({"reverses": "DEC-9"}, "reverses"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_written(shop: House, wrong: dict[str, Any], field: str) -> None:
    before = Activity.objects.count()
    answer = record(shop, **wrong)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, [field])
    assert (Decision.objects.count(), Activity.objects.count()) == (0, before)


def test_the_review_date_is_told_once(shop: House) -> None:
    good(record(shop, review_on=timezone.localdate().isoformat()))
    assert decision(shop)["is_due"] is True
    assert [tell_due_reviews(), tell_due_reviews()] == [1, 0]
    told = Notice.objects.filter(kind="decision_due").values_list("user__name", flat=True)
    assert list(told) == ["product_manager of shop"]
    later = {"review_on": "2199-01-01"}
    assert shop.api("contributor").put(f"{shop.path}/decisions/DEC-1/review-date", later).status_code == 403
    assert good(shop.api("lead").put(f"{shop.path}/decisions/DEC-1/review-date", later))["is_due"] is False


def test_the_log_is_searched_in_words_keys_and_things(shop: House) -> None:
    good(record(shop))
    good(record(shop, question="退款要几天？", choice="三天", about=["SHOP-2"]))
    for q, keys in (("payment", ["DEC-1"]), ("三天", ["DEC-2"]), ("refund", ["DEC-2"]), ("dec-1", ["DEC-1"])):
        rows = good(shop.api("viewer").get(f"{shop.path}/decisions?q={q}"))["items"]
        assert [row["key"] for row in rows] == keys, q
    about = good(shop.api("viewer").get(f"{shop.path}/records/SHOP-2/decisions"))
    assert [row["key"] for row in about["decisions"]] == ["DEC-2"]


def test_figures_by_hand() -> None:
    now = datetime.datetime(2026, 6, 1, tzinfo=datetime.UTC)

    def told(days_ago: int, took: int, reversed_after: int | None, *ws: float | None) -> Told:
        decided = now - datetime.timedelta(days=days_ago)
        back = None if reversed_after is None else decided + datetime.timedelta(days=reversed_after)
        raised = decided - datetime.timedelta(days=took)
        return Told(raised_at=raised, decided_at=decided, reversed_at=back, agreement=ws)

    found = figures_of(
        [
            told(200, 2, 30, 0.2, 0.5),
            told(200, 4, 120, 0.4, None, 0.9),
            told(10, 12, None),
            told(5, 6, 1, 0.1, 0.2),
        ],
        now=now,
    )
    assert found == Figures(
        decisions=4,
        median_days=5.0,
        rounds=7,
        gain_per_round=pytest.approx(0.2),
        watched=3,
        reversed_within=2,
    )
    assert found.reversed_share == pytest.approx(2 / 3)
    assert figures_of([], now=now).reversed_share is None
