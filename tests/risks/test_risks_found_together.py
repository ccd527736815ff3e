"""Sessions, suggestions and early warnings through the API."""

import datetime
from typing import Any

from django.utils import timezone

from harness.house import House
from planweave.discussion.models import Notice
from planweave.kernel.models import Activity
from planweave.planning.models import Task
from planweave.risks.actions import look_where_due
from planweave.risks.models import Candidate, Risk, Warning


def good(answer: Any) -> Any:
    assert answer.status_code in (200, 201, 204), answer.content
    return answer.json() if answer.content else None


def test_a_blind_brainstorm_from_candidates_to_the_register(house: House) -> None:
    at = f"{house.path}/risk-sessions"
    people = [house.users[role].pk for role in ("lead", "contributor")]
    good(house.api("product_manager").post(at, {"title": "Before the start", "people": people, "votes": 2}))
    assert Notice.objects.filter(kind="risk_session").count() == 2

    def put_in(role: str, event: str, **more: Any) -> Any:
        return house.api(role).post(f"{at}/RS-1/candidates", {"event": event} | more)

    good(put_in("lead", "The payment provider changes its interface"))
    good(put_in("contributor", "Payment provider interface changes", category="supplier"))
    shown = good(put_in("contributor", "The only tester falls ill"))
    # Unseen: own ones only, whatever the role; how many there are is no secret.
    assert ([one["event"] for one in shown["candidates"]], shown["put_in"], shown["is_hidden"]) == (
        ["Payment provider interface changes", "The only tester falls ill"],
        3,
        True,
    )
    assert good(house.api("owner").get(f"{at}/RS-1"))["candidates"] == []
    assert "interface" not in "".join(Activity.objects.values_list("data_json", flat=True))
    theirs = Candidate.objects.order_by("pk").first()
    assert theirs is not None
    hidden = house.api("contributor").patch(f"{at}/RS-1/candidates/{theirs.pk}", {"event": "x"})
    assert hidden.status_code == 404
    assert house.api("viewer").post(f"{at}/RS-1/candidates", {"event": "x"}).status_code == 403
    assert house.api("contributor").post(f"{at}/RS-1/reveal").status_code == 403
    early = house.api("lead").put(f"{at}/RS-1/votes", {"candidates": [theirs.pk]})
    assert early.status_code == 409

    shown = good(house.api("product_manager").post(f"{at}/RS-1/reveal"))
    ids = [one["id"] for one in sorted(shown["candidates"], key=lambda one: one["id"])]
    assert [(one["one"], one["other"]) for one in shown["alike"]] == [(ids[0], ids[1])]
    good(house.api("lead").put(f"{at}/RS-1/votes", {"candidates": ids[1:]}))
    good(house.api("contributor").put(f"{at}/RS-1/votes", {"candidates": ids[:1]}))
    many = house.api("contributor").put(f"{at}/RS-1/votes", {"candidates": ids})
    assert (many.status_code, list(many.json()["fields"])) == (422, ["candidates"])
    merged = {"candidates": ids[:2], "event": "The payment interface changes", "category": "supplier"}
    shown = good(house.api("contributor").post(f"{at}/RS-1/merges", merged))
    # Votes of both, each person's once; the most first.
    assert [(one["id"], one["votes"], one["merged_into"]) for one in shown["candidates"]] == [
        (ids[0], 2, None),
        (ids[2], 1, None),
        (ids[1], 0, ids[0]),
    ]
    take = {"candidates": [ids[0]], "product": house.product.pk}
    assert house.api("contributor").post(f"{at}/RS-1/take", take).status_code == 403
    shown = good(house.api("product_manager").post(f"{at}/RS-1/take", take))
    assert shown["candidates"][0]["risk"] == "SHOP-1"
    risk = Risk.objects.get()
    assert (risk.event, risk.category, risk.record.owner_id) == (
        "The payment interface changes",
        "supplier",
        house.users["product_manager"].pk,
    )
    twice = house.api("product_manager").post(f"{at}/RS-1/take", take)
    assert (twice.status_code, Risk.objects.count()) == (422, 1)
    good(house.api("product_manager").post(f"{at}/RS-1/finish"))
    assert put_in("lead", "Too late").status_code == 409


def test_an_interview_turns_answers_into_candidates(house: House) -> None:
    at = f"{house.path}/risk-sessions"
    usual = good(house.api("viewer", "zh").get(at))["questions"]
    assert usual[2]["question"] == "谁缺席一个月会让工作停下来？"
    asked = [{"category": one["category"], "question": one["question"]} for one in usual]
    none = house.api("lead").post(at, {"title": "Expert", "kind": "interview"})
    assert (none.status_code, list(none.json()["fields"])) == (422, ["questions"])
    body = {"title": "Expert", "kind": "interview", "expert": "Dr. Lin", "questions": asked}
    good(house.api("lead").post(at, body))
    answer = {"event": "Approval takes a year", "question": 6}
    shown = good(house.api("lead").post(f"{at}/RS-1/candidates", answer))
    assert [(one["category"], one["question"]) for one in shown["candidates"]] == [("legal", 6)]
    assert house.api("lead").post(f"{at}/RS-1/candidates", answer | {"question": 9}).status_code == 422


def _planned(house: House) -> dict[str, Any]:
    """A release that ends today, a task of it that is late, and one that waits for it; one person alone can do both."""
    today = timezone.localdate()
    lead = house.api("lead")
    body = {"name": "Ann", "skills": ["Payments"], "availability": 1, "user": house.users["contributor"].pk}
    person = good(lead.post(f"{house.path}/people", body))["id"]
    start = today - datetime.timedelta(days=30)
    release = good(
        lead.post(
            f"{house.path}/releases",
            {"name": "Spring", "start_on": start.isoformat(), "finish_on": today.isoformat(), "budget": 100},
        )
    )["id"]
    requirement = good(
        lead.post(
            f"{house.path}/requirements",
            {
                "product": house.product.pk,
                "title": "Card payment",
                "release": release,
                "cost": 80,
                "effort_optimistic_days": 2,
                "effort_likely_days": 4,
                "effort_pessimistic_days": 9,
            },
        )
    )
    skill = good(lead.get(house.path))["skills"][0]["id"]
    tasks = []
    for title in ("Connect", "Test"):
        task = {"title": title, "requirement": requirement["id"], "release": release, "effort_days": 4}
        tasks.append(good(lead.post(f"{house.path}/tasks", task | {"person": person, "skill": skill})))
    good(lead.post(f"{house.path}/task-links", {"predecessor": tasks[0]["id"], "successor": tasks[1]["id"]}))
    Task.objects.filter(pk=tasks[0]["id"]).update(
        start_on=start, finish_on=today - datetime.timedelta(days=5)
    )
    Task.objects.filter(pk=tasks[1]["id"]).update(
        start_on=today, finish_on=today + datetime.timedelta(days=9)
    )
    return {"release": release, "requirement": requirement["key"], "tasks": [one["key"] for one in tasks]}


def test_a_rule_warns_of_what_is_downstream_and_ends_with_its_sign(house: House) -> None:
    plan = _planned(house)
    at = f"{house.path}/risk-warnings"
    offered = good(house.api("viewer").get(at))
    assert {one["code"] for one in offered["measures"]} >= {
        "slip",
        "late_tasks",
        "load",
        "release_cost",
        "date_confidence",
        "test_failures",
    }
    rule = {
        "title": "Spring slips",
        "measure": "slip",
        "scope": "release",
        "scope_id": plan["release"],
        "threshold": 5,
    }
    assert house.api("contributor").post(at, rule).status_code == 403
    for wrong, field in (
        ({"measure": "mood"}, "measure"),
        ({"scope": "person"}, "scope"),
        ({"scope_id": 0}, "scope"),
        ({"title": ""}, "title"),
        ({"risk": "SHOP-99"}, "risk"),
    ):
        answer = house.api("lead").post(at, rule | wrong)
        assert (answer.status_code, list(answer.json()["fields"])) == (422, [field])
    shown = good(house.api("lead").post(at, rule))
    assert (shown["value"], shown["is_firing"], shown["scope_name"]) == (9, True, "Spring")
    [warning] = shown["warnings"]
    assert [one["key"] for one in warning["affected"]] == plan["tasks"]
    told = Notice.objects.filter(kind="risk_warning").values_list("user__name", flat=True)
    assert sorted(told) == ["contributor of shop", "lead of shop"]
    budget = {"title": "Money", "measure": "release_cost", "scope": "release", "scope_id": plan["release"]}
    assert good(house.api("lead").post(at, budget | {"threshold": 0.9}))["value"] == 0.8
    # Looking again opens nothing twice; what is mended is closed.
    assert good(house.api("lead").post(f"{at}/look"))["open"] == 1
    assert look_where_due() == 0  # nothing happened since
    Task.objects.filter(record__key=plan["tasks"][1]).update(finish_on=timezone.localdate())
    good(house.api("lead").post(f"{at}/look"))
    assert (Warning.objects.count(), Warning.objects.filter(closed_at=None).count()) == (1, 0)
    assert Notice.objects.filter(kind="risk_warning").count() == 2
    silent = good(house.api("lead").patch(f"{at}/RW-1", {"is_active": False, "version": shown["version"]}))
    assert (silent["is_active"], silent["value"]) == (False, None)
    assert house.api("lead").delete(f"{at}/RW-1").status_code == 204
    assert [one["key"] for one in good(house.api("viewer").get(at))["rules"]] == ["RW-2"]


def test_suggestions_from_data_and_from_history(house: House) -> None:
    plan = _planned(house)
    at = f"{house.path}/risk-suggestions"
    signs = good(house.api("viewer").get(at))["data"]
    assert [(one["kind"], one["about"]) for one in signs] == [
        ("wide_estimate", [plan["requirement"]]),
        ("single_person", plan["tasks"]),
    ]
    assert signs[1]["cause"] == "only Ann has the skill “Payments”, and 2 open tasks need it"
    zh = good(house.api("viewer", "zh").get(at))["data"]
    assert zh[1]["sentence"] == (
        "由于只有Ann具备“Payments”技能，而有 2 项未完成任务需要它，可能 Ann数周无法投入工作，"
        "导致需要“Payments”的工作停滞。"
    )
    lead = house.api("lead")
    for event, category in (("Card payment is refused by the bank", "supplier"), ("Rain", "market")):
        body = {"event": event, "category": category, "product": house.product.pk}
        key = good(lead.post(f"{house.path}/risks", body))["key"]
        told = {"occurred_on": timezone.localdate().isoformat(), "cost": 7, "lesson": "Ask the bank first"}
        good(lead.post(f"{house.path}/risks/{key}/occurrences", told))
    past = good(house.api("viewer").get(f"{at}?about={plan['requirement']}"))["history"]
    assert [(one["title"], one["because"]) for one in past] == [
        ("Card payment is refused by the bank", ["words"])
    ]
    assert past[0]["occurrences"][0]["lesson"] == "Ask the bank first"
    by_category = good(house.api("viewer").get(f"{at}?category=market"))["history"]
    assert [(one["title"], one["because"]) for one in by_category] == [("Rain", ["category"])]
