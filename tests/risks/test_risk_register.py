"""The register through the API: what is written, refused, undone, sorted, and who may."""

import datetime
import io
from typing import Any

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from harness.house import House
from planweave.discussion.models import Notice
from planweave.kernel.models import Activity
from planweave.risks.actions import tell_due_reviews
from planweave.risks.models import Reading, Risk
from planweave.risks.queries.threats import threats_of

PERT = {"kind": "pert", "low": 2, "mode": 5, "high": 14}  # mean 6


def good(answer: Any) -> Any:
    assert answer.status_code in (200, 201, 204), answer.content
    return answer.json() if answer.content else None


@pytest.fixture
def shop(house: House) -> House:
    """SHOP-1 a requirement, SHOP-2 a task of it."""
    made = good(
        house.api("owner").post(
            f"{house.path}/requirements", {"product": house.product.pk, "title": "Pay by card"}
        )
    )
    task = {"title": "Connect", "requirement": made["id"], "effort_days": 3, "start_on": "2026-03-02"}
    good(house.api("owner").post(f"{house.path}/tasks", task))
    return house


def risk(house: House, role: str = "lead", **more: Any) -> Any:
    body = {
        "cause": "The provider changes its interface",
        "event": "Payments fail",
        "effect": "Orders are lost",
        "about": ["SHOP-1"],
    }
    return house.api(role).post(f"{house.path}/risks", body | more)


def change(house: House, role: str = "lead", key: str = "SHOP-3", **values: Any) -> Any:
    return house.api(role).patch(f"{house.path}/risks/{key}", values)


def test_a_risk_from_its_sentence_to_its_end(shop: House) -> None:
    shown = good(risk(shop, owner=shop.users["product_manager"].pk))
    assert (shown["key"], shown["title"], shown["state"], shown["level"]) == (
        "SHOP-3",
        "Payments fail",
        "identified",
        None,
    )
    assert shown["sentence"] == (
        "Because the provider changes its interface, it may be that payments fail, so that orders are lost."
    )
    assert [one["key"] for one in shown["about"]] == ["SHOP-1"]
    assert list(Notice.objects.filter(kind="risk_given").values_list("user__name", flat=True)) == [
        "product_manager of shop"
    ]
    refused = change(shop, state="watched")
    assert (refused.status_code, refused.json()["title"]) == (409, "Assess likelihood and impact first.")
    # Figures place it: 40 % is step 3, a mean delay of 6 days step 3; 3 × 3 is high in the usual matrix.
    shown = good(change(shop, inherent_probability=0.4, inherent_delay=PERT, state="analysed"))
    assert (shown["inherent_likelihood"], shown["inherent_impact"], shown["level"]) == (3, 3, 2)
    assert (shown["expected_days"], shown["expected_cost"]) == (2.4, None)
    review_on = timezone.localdate() + datetime.timedelta(days=14)
    assert shown["next_review_on"] == review_on.isoformat()
    refused = change(shop, state="watched")
    assert refused.status_code == 409
    assert refused.json()["title"] == (
        "At level “High” a risk is only watched with a contingency plan. Write down what is done if it strikes."
    )
    assert Risk.objects.get().state == "analysed"
    shown = good(change(shop, state="watched", contingency="Switch to the second provider"))
    assert (shown["state"], shown["is_missing_contingency"]) == ("watched", False)
    taken = change(shop, contingency="")
    assert taken.status_code == 409  # what is watched stays guarded
    answer = shop.api("lead").post(
        f"{shop.path}/risks/SHOP-3/occurrences",
        {"occurred_on": timezone.localdate().isoformat(), "delay_days": 4, "lesson": "Watch their notes"},
    )
    shown = good(answer)
    assert (shown["state"], shown["occurrences"][0]["delay_days"]) == ("occurred", 4)
    assert Notice.objects.filter(kind="risk_occurred").count() == 1
    settled = {"done": "Switched", "closed_on": timezone.localdate().isoformat()}
    shown = good(shop.api("lead").patch(f"{shop.path}/risks/SHOP-3/occurrences/1", settled))
    assert shown["occurrences"][0]["done"] == "Switched"
    assert [one.kind for one in Activity.objects.filter(record_key="SHOP-3").order_by("seq")] == [
        "RiskCreated",
        "RiskChanged",
        "RiskChanged",
        "RiskOccurred",
        "RiskOccurrenceChanged",
    ]
    assert [one.state for one in Reading.objects.order_by("pk")] == [
        "identified",
        "analysed",
        "watched",
        "occurred",
    ]


def test_below_the_threshold_watching_suffices(shop: House) -> None:
    good(risk(shop))
    shown = good(change(shop, state="watched", inherent_likelihood=2, inherent_impact=2))
    assert (shown["state"], shown["level"], shown["contingency"]) == ("watched", 1, "")


def test_many_are_dragged_in_one_step_that_can_be_undone(shop: House) -> None:
    ids = [good(risk(shop, event=event))["id"] for event in ("One", "Two")]
    edits = [{"id": pk, "version": 1, "inherent_likelihood": 5, "inherent_impact": 4} for pk in ids]
    answer = shop.api("lead").patch(f"{shop.path}/risks", {"edits": edits})
    assert [one["level"] for one in good(answer)] == [3, 3]
    stale = shop.api("owner").patch(f"{shop.path}/risks/SHOP-3", {"inherent_likelihood": 1, "version": 1})
    assert stale.status_code == 409
    contested = stale.json()["contested"]["inherent_likelihood"]
    assert (contested["base"], contested["theirs"], contested["yours"]) == (None, 5, 1)
    undone = shop.api("lead").post(f"{shop.path}/undo", {"operation_id": answer.headers["X-Operation-Id"]})
    good(undone)
    assert list(Risk.objects.values_list("inherent_likelihood", "level")) == [(None, None)] * 2
    good(shop.api("lead").post(f"{shop.path}/undo", {"operation_id": undone.json()["operation_id"]}))
    placed = good(shop.api("viewer").get(f"{shop.path}/risk-matrix"))
    assert [(one["key"], one["inherent"]) for one in placed] == [("SHOP-3", [5, 4]), ("SHOP-4", [5, 4])]
    trail = [one["inherent"] for one in placed[0]["trail"]]
    assert trail == [None, [5, 4], None, [5, 4]]


def test_deleted_risks_return(shop: House) -> None:
    pk = good(risk(shop))["id"]
    answer = shop.api("lead").post(f"{shop.path}/risks/delete", {"ids": [pk]})
    assert answer.status_code == 204
    assert shop.api("lead").get(f"{shop.path}/risks/SHOP-3").status_code == 404
    good(shop.api("lead").post(f"{shop.path}/undo", {"operation_id": answer.headers["X-Operation-Id"]}))
    assert good(shop.api("lead").get(f"{shop.path}/risks/SHOP-3"))["about"][0]["key"] == "SHOP-1"


def test_responses_with_a_real_task_and_what_they_are_worth(shop: House) -> None:
    figures = {
        "inherent_probability": 0.5,
        "inherent_cost": {"kind": "uniform", "low": 60000, "high": 100000},
    }
    good(risk(shop, inherent_delay=PERT, **figures))
    body = {
        "strategy": "reduce",
        "words": "Build a second route",
        "cost": 8000,
        "due_on": "2026-04-01",
        "likelihood_steps": 1,
        "impact_steps": 1,
        "probability_factor": 0.4,
        "impact_factor": 0.5,
    }
    answer = shop.api("lead").post(f"{shop.path}/risks/SHOP-3/responses", body)
    shown = good(answer)
    # Before: 0.5 × 80,000 = 40,000; promised: 0.2 × 40,000 = 8,000; spent 8,000.
    assert (shown["expected_cost"], shown["promised"]["expected_cost"]) == (40000, 8000)
    assert (shown["response_cost"], shown["worth"]) == (8000, 24000)
    assert (shown["in_place"]["probability"], shown["promised"]["probability"]) == (0.5, 0.2)
    shown = good(shop.api("lead").post(f"{shop.path}/risks/SHOP-3/responses/1/task", {"effort_days": 4}))
    key = shown["responses"][0]["task"]
    task = good(shop.api("lead").get(f"{shop.path}/tasks/{key}"))
    assert (task["title"], task["effort_days"], task["deadline"]) == ("Build a second route", 4, "2026-04-01")
    again = shop.api("lead").post(f"{shop.path}/risks/SHOP-3/responses/1/task", {})
    assert (again.status_code, again.json()["title"]) == (409, f"This response has its task already: {key}.")
    removed = shop.api("lead").delete(f"{shop.path}/risks/SHOP-3/responses/1")
    assert good(shop.api("viewer").get(f"{shop.path}/risks/SHOP-3"))["responses"] == []
    good(shop.api("lead").post(f"{shop.path}/undo", {"operation_id": removed.headers["X-Operation-Id"]}))
    assert good(shop.api("viewer").get(f"{shop.path}/risks/SHOP-3"))["responses"][0]["task"] == key
    # What a simulation is told: with the responses the residual figures, else the inherent ones.
    good(change(shop, residual_probability=0.2, residual_cost={"kind": "fixed", "mode": 40000}))
    [before], [after] = (threats_of(shop.workspace.pk, stage=stage) for stage in ("inherent", "residual"))
    struck = Risk.objects.get().about.get().target_id
    assert struck  # the requirement; its one open task is struck
    assert (before.probability, before.tasks, before.response_cost) == (0.5, after.tasks, 0)
    assert len(before.tasks) == 1
    assert (after.probability, after.delay, after.cost, after.response_cost) == (
        0.2,
        PERT,
        {"kind": "fixed", "mode": 40000},
        8000,
    )


def test_a_task_named_is_struck_itself_and_a_release_once(shop: House) -> None:
    release = good(
        shop.api("lead").post(
            f"{shop.path}/releases",
            {"name": "Spring", "start_on": "2026-03-02", "finish_on": "2026-05-29"},
        )
    )["id"]
    ids = []
    for title, start in (("Early", "2026-03-02"), ("Late", "2026-04-06")):
        body = {
            "title": title,
            "release": release,
            "product": shop.product.pk,
            "effort_days": 2,
            "start_on": start,
        }
        ids.append(good(shop.api("lead").post(f"{shop.path}/tasks", body)))
    quantified = {"inherent_probability": 0.1, "inherent_delay": PERT, "product": shop.product.pk}
    good(risk(shop, about=[f"release:{release}"], **quantified))
    good(risk(shop, about=[ids[0]["key"], ids[1]["key"]], **quantified))
    good(risk(shop, about=[], **quantified))
    struck = [threat.tasks for threat in threats_of(shop.workspace.pk, stage="inherent")]
    assert struck == [[ids[1]["id"]], [ids[0]["id"], ids[1]["id"]], []]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"event": " "}, "event"),
        ({"category": "weather"}, "category"),
        ({"about": ["SHOP-9"]}, "about"),
        ({"about": ["release:9"]}, "about"),
        ({"inherent_likelihood": 6}, "inherent_likelihood"),
        ({"residual_impact": 0}, "residual_impact"),
        ({"inherent_probability": 1.2}, "inherent_probability"),
        ({"inherent_delay": {"kind": "pert", "low": 5, "mode": 2, "high": 9}}, "inherent_delay"),
        ({"inherent_cost": {"kind": "uniform", "low": 5}}, "inherent_cost"),
        ({"strikes_from": "2026-05-02", "strikes_until": "2026-05-01"}, "strikes_until"),
        ({"strikes_from": "soon"}, "strikes_from"),
        ({"review_every_days": 0}, "review_every_days"),
        ({"owner": 0}, "owner"),
        ({"about": []}, "product"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_written(shop: House, wrong: dict[str, Any], field: str) -> None:
    before = Activity.objects.count()
    answer = risk(shop, **wrong)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, [field])
    assert (Risk.objects.count(), Activity.objects.count()) == (0, before)


def test_a_contributor_changes_what_is_theirs_a_guest_sees_nothing(shop: House) -> None:
    good(risk(shop, "contributor"))
    good(risk(shop, "lead"))
    assert good(change(shop, "contributor", cause="Known better"))["cause"] == "Known better"
    assert change(shop, "contributor", key="SHOP-4", cause="Mine now").status_code == 403
    assert change(shop, "viewer", cause="Mine now").status_code == 403
    assert shop.api("guest").get(f"{shop.path}/risks").status_code == 403
    assert shop.api("guest").get(f"{shop.path}/records/SHOP-3/comments").status_code == 404


def test_the_register_is_filtered_sorted_and_paged(shop: House) -> None:
    good(risk(shop, event="A 支付 failure", category="technical", inherent_likelihood=1, inherent_impact=1))
    good(risk(shop, event="Market turns", category="market", inherent_likelihood=5, inherent_impact=5))
    good(risk(shop, event="Server melts", phase="operation", about=["SHOP-2"]))

    def keys(query: str) -> list[str]:
        return [row["key"] for row in good(shop.api("viewer").get(f"{shop.path}/risks?{query}"))["items"]]

    assert keys("") == ["SHOP-4", "SHOP-3", "SHOP-5"]
    assert keys("sort=key") == ["SHOP-3", "SHOP-4", "SHOP-5"]
    assert keys("q=支付") == ["SHOP-3"]
    assert keys("category=market,quality&sort=-key") == ["SHOP-4"]
    assert keys("level=3,none") == ["SHOP-4", "SHOP-5"]
    assert keys("phase=operation") == ["SHOP-5"]
    assert keys("about=SHOP-2,SHOP-1&state=open") == ["SHOP-4", "SHOP-3", "SHOP-5"]
    first = good(shop.api("viewer").get(f"{shop.path}/risks?limit=2"))
    assert (first["total"], len(first["items"])) == (3, 2)
    assert keys(f"limit=2&cursor={first['next_cursor']}") == ["SHOP-5"]
    assert shop.api("viewer").get(f"{shop.path}/risks?sort=colour").status_code == 422
    assert shop.api("viewer").get(f"{shop.path}/risks?state=gone").status_code == 422
    about = good(shop.api("viewer").get(f"{shop.path}/records/SHOP-2/risks"))
    assert [row["key"] for row in about] == ["SHOP-5"]


def test_reviews_are_reminded_once_and_done(shop: House) -> None:
    good(risk(shop, next_review_on=timezone.localdate().isoformat()))
    assert good(shop.api("viewer").get(f"{shop.path}/risk-figures"))["reviews_due"] == 1
    assert [tell_due_reviews(), tell_due_reviews()] == [1, 0]
    assert Notice.objects.filter(kind="risk_review_due").count() == 1
    shown = good(shop.api("lead").post(f"{shop.path}/risks/SHOP-3/review", {"note": "Still there"}))
    coming = timezone.localdate() + datetime.timedelta(days=60)
    assert (shown["is_review_due"], shown["next_review_on"]) == (False, coming.isoformat())
    assert Activity.objects.get(kind="RiskReviewed").data["note"] == "Still there"


def test_scales_of_ones_own_move_risks_with_them(shop: House) -> None:
    good(risk(shop, inherent_likelihood=5, inherent_impact=2))
    at = f"{shop.path}/risk-scheme"
    scheme = good(shop.api("viewer").get(at))
    assert (scheme["version"], [one["name"] for one in scheme["likelihood"]][:2]) == (0, ["Rare", "Unlikely"])
    zh = good(shop.api("viewer", "zh").get(at))
    assert ([one["name"] for one in zh["impact"]], zh["levels"]) == (
        ["可忽略", "轻微", "中等", "重大", "灾难性"],
        ["低", "中", "高", "极高"],
    )
    wanted = {
        "version": 0,
        "likelihood": [{"name": "Hardly", "to": 0.3}, {"to": 0.6}, {"to": 1}],
        "impact": [{"days_to": 5, "cost_to": 10}, {"days_to": 20, "cost_to": 20}, {}],
        "zones": [[0, 0, 1], [0, 1, 2], [1, 2, 3]],
        "contingency_level": 3,
        "contingency_cost": 5000,
        "review_days": [90, 60, 30, 7],
        "categories": ["Regulator"],
    }
    assert shop.api("product_manager").put(at, wanted).status_code == 403
    broken = shop.api("lead").put(at, wanted | {"zones": [[1, 0, 0], [0, 1, 2], [1, 2, 3]]})
    assert (broken.status_code, list(broken.json()["fields"])) == (422, ["zones"])
    good(shop.api("lead").put(at, wanted))
    row = Risk.objects.get()
    assert (row.inherent_likelihood, row.inherent_impact, row.level, row.score) == (3, 1, 1, 3)
    assert shop.api("lead").put(at, wanted).status_code == 409  # somebody was faster
    good(change(shop, category="Regulator"))
    used = shop.api("lead").put(at, wanted | {"version": 1, "categories": []})
    assert (used.status_code, used.json()["title"]) == (
        409,
        "“Regulator” is the category of 1 risks. Give them another one first.",
    )
    by_cost = {"inherent_probability": 0.5, "inherent_cost": {"kind": "fixed", "mode": 12000}}
    refused = change(shop, state="watched", inherent_likelihood=1, inherent_impact=1, **by_cost)
    assert (refused.status_code, refused.json()["code"]) == (409, "risk.contingency_by_cost")
    assert "5,000" in refused.json()["title"]


def test_the_register_as_a_workbook_keeps_numbers_and_the_filter(shop: House) -> None:
    good(risk(shop, inherent_likelihood=4, inherent_impact=4, category="market", event="=1+1 fails"))
    good(risk(shop, category="technical"))
    answer = shop.api("viewer").get(f"{shop.path}/risk-register/file?category=market")
    assert answer.status_code == 200
    rows = list(load_workbook(io.BytesIO(answer.content)).active.iter_rows())
    assert [cell.value for cell in rows[0][:3]] == ["Key", "Risk", "Cause"]
    [line] = [dict(zip((cell.value for cell in rows[0]), row, strict=True)) for row in rows[1:]]
    assert (line["Event"].value, line["Event"].data_type) == ("=1+1 fails", "s")
    assert (line["Inherent likelihood"].value, line["Inherent likelihood"].data_type) == (4, "n")
    assert line["Category"].value == "Market"
    plain = shop.api("viewer").get(f"{shop.path}/risk-register/file?format=csv&category=market")
    assert b"'=1+1 fails" in plain.content
