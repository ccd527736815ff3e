"""Lines, what is booked on them, adjustments, and who may see any of it."""

import datetime
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from harness.house import House
from planweave.budgets.actions import look_at_lines
from planweave.budgets.bridge.summary import summary_of
from planweave.budgets.models import Actual
from planweave.budgets.queries.line_costs import line_costs
from planweave.budgets.rules.spreading import month_of, next_month
from planweave.discussion.models import Notice
from planweave.kernel.models import Activity


def _year() -> dict[str, str]:
    """Twelve months from the present one on."""
    first = month_of(timezone.localdate())
    last = first
    for _ in range(12):
        last = next_month(last)
    return {
        "starts_on": first.isoformat(),
        "ends_on": (last - datetime.timedelta(days=1)).isoformat(),
    }


def _line(house: House, **values: Any) -> Any:
    body = {"title": "Cloud", "amount": 1200, **_year(), **values}
    answer = house.api("lead").post(f"{house.path}/budget-lines", body)
    assert answer.status_code == 201, answer.content
    return answer.json()


def test_a_year_of_a_line(house: House) -> None:
    """Planned over months, promised, booked, reversed, and the owner hears of the limit once."""
    lead, owner = house.api("lead"), house.users["contributor"].pk
    made = _line(house, owner=owner, category="operations")
    path = f"{house.path}/budget-lines/{made['key']}"
    assert [one["planned"] for one in made["months"]] == [100] * 12
    assert made["base"] == {"planned": 1200, "committed": 0, "actual": 0, "rest": 1200, "forecast": 1200}
    today = timezone.localdate().isoformat()
    contributor = house.api("contributor")
    promised = contributor.post(
        f"{path}/commitments", {"supplier": "Host", "amount": 500, "expected_on": today}
    ).json()
    assert (promised["base"]["committed"], promised["base"]["rest"], promised["state"]) == (500, 700, "ok")
    entries = [
        {"on": today, "amount": 300, "commitment": 1, "voucher": "V-1"},
        {"on": today, "amount": 800, "note": "Peak"},
    ]
    booked = contributor.post(f"{path}/actuals", {"entries": entries})
    assert booked.status_code == 201
    shown = booked.json()
    assert shown["base"] == {"planned": 1200, "committed": 200, "actual": 1100, "rest": 0, "forecast": 1300}
    assert shown["commitments"][0]["open"] == 200
    assert shown["state"] == "over"
    told = Notice.objects.filter(kind__startswith="budget_")
    assert list(told.values_list("kind", flat=True)) == []  # who did it knows
    wrong = contributor.post(f"{path}/actuals/2/reverse", {"reason": ""})
    assert wrong.status_code == 422
    back = contributor.post(f"{path}/actuals/2/reverse", {"reason": "Twice"}).json()
    assert (back["base"]["actual"], back["state"]) == (300, "ok")
    assert [(one["number"], one["reverses"], one["reversed_by"]) for one in back["actuals"]] == [
        (3, 2, None),
        (2, None, 3),
        (1, None, None),
    ]
    assert contributor.post(f"{path}/actuals/2/reverse", {"reason": "Again"}).status_code == 409
    lead.post(f"{path}/actuals", {"entries": [{"on": today, "amount": 600, "currency": "", "note": "x"}]})
    lead.post(f"{path}/actuals", {"entries": [{"on": today, "amount": 1}]})
    assert list(told.values_list("kind", "user_id")) == [("budget_near", owner)]
    look_at_lines()
    assert told.count() == 1
    assert lead.delete(path).status_code == 409
    with pytest.raises(DatabaseError), transaction.atomic():
        Actual.objects.filter(number=1).update(amount=1)
    [left] = line_costs(house.workspace.pk)
    assert (left.title, left.spent, left.amount_base, left.low) == ("Cloud", 901.0, 299.0, None)
    assert summary_of(house.workspace.pk).actual == 901.0


def test_bad_input_is_refused_and_nothing_is_written(house: House) -> None:
    lead = house.api("lead")
    lines = f"{house.path}/budget-lines"
    for body, field in (
        ({**_year()}, "title"),
        ({"title": "x", "starts_on": "2026-05-01", "ends_on": "2026-04-01"}, "ends_on"),
        ({"title": "x", "starts_on": "soon", "ends_on": "2026-04-01"}, "starts_on"),
        ({"title": "x", **_year(), "amount": -1}, "amount"),
        ({"title": "x", **_year(), "currency": "USD"}, "currency"),
        ({"title": "x", **_year(), "months": {"1999-01-01": 5}}, "months"),
        ({"title": "x", **_year(), "near_percent": 120}, "near_percent"),
        ({"title": "x", **_year(), "remaining_low": 5}, "remaining_high"),
        ({"title": "x", **_year(), "project": 4711}, "project"),
    ):
        answer = lead.post(lines, body)
        assert (answer.status_code, list(answer.json()["fields"])) == (422, [field]), body
    assert lead.get(lines).json()["items"] == []
    made = _line(house)
    tomorrow = (timezone.localdate() + datetime.timedelta(days=1)).isoformat()
    mixed = [{"on": timezone.localdate().isoformat(), "amount": 5}, {"on": tomorrow, "amount": 5}]
    refused = house.api("lead", "zh").post(f"{lines}/{made['key']}/actuals", {"entries": mixed})
    assert refused.status_code == 422
    assert refused.json()["fields"]["entries"]["message"].startswith("第 2 行无法入账：支出日期不能晚于今天")
    assert Actual.objects.count() == 0


def test_currencies_are_summed_at_the_rate_of_their_day(house: House) -> None:
    lead = house.api("lead")
    today = timezone.localdate()
    before = today - datetime.timedelta(days=400)
    rates = [
        {"currency": "USD", "holds_from": before.isoformat(), "rate": 7},
        {"currency": "USD", "holds_from": today.isoformat(), "rate": 8},
    ]
    assert (
        house.api("product_manager").put(f"{house.path}/exchange-rates", {"rates": rates}).status_code == 403
    )
    twice = lead.put(f"{house.path}/exchange-rates", {"rates": [*rates, rates[0]]})
    assert twice.status_code == 422
    assert lead.get(f"{house.path}/budget-settings").json()["rates"] == []
    assert len(lead.put(f"{house.path}/exchange-rates", {"rates": rates}).json()["rates"]) == 2
    made = _line(house, currency="USD", starts_on=today.isoformat(), ends_on=today.isoformat(), amount=100)
    yesterday = (today - datetime.timedelta(days=1)).isoformat()
    entries = [{"on": yesterday, "amount": 10}, {"on": today.isoformat(), "amount": 16, "currency": "CNY"}]
    shown = lead.post(f"{house.path}/budget-lines/{made['key']}/actuals", {"entries": entries}).json()
    assert shown["own"]["actual"] == 12
    assert shown["base"]["actual"] == 86
    rate_of_month = 8 if today.day == 1 else 7
    assert shown["base"]["planned"] == 100 * rate_of_month


def test_an_approved_budget_changes_only_by_an_adjustment(house: House) -> None:
    """Asked by a product manager for their own lines, decided by a lead, never by who asked; undo before approval."""
    lead, manager = house.api("lead"), house.api("product_manager")
    own = house.users["product_manager"].pk
    one, other = _line(house, owner=own), _line(house, title="Fair", owner=own)
    lines = f"{house.path}/budget-lines"
    changed = lead.patch(f"{lines}/{one['key']}", {"amount": 2400, "title": "Cloud 2"})
    assert changed.json()["base"]["planned"] == 2400
    undone = lead.post(f"{house.path}/undo", {"operation_id": changed.headers["X-Operation-Id"]})
    assert undone.status_code == 200
    back = lead.get(f"{lines}/{one['key']}").json()
    assert (back["title"], back["base"]["planned"]) == ("Cloud", 1200)
    settings = lead.post(f"{house.path}/approved-budgets", {"name": "2026"}).json()
    assert settings["approved"][0]["total"] == 2400
    fixed = lead.patch(f"{lines}/{one['key']}", {"amount": 2400})
    assert fixed.status_code == 409
    months = {row["month"]: 0 for row in back["months"]} | {back["months"][0]["month"]: 1200}
    by_hand = manager.patch(f"{lines}/{one['key']}", {"months": months})
    assert (by_hand.status_code, by_hand.json()["base"]["planned"]) == (200, 1200)
    asks = f"{house.path}/budget-adjustments"
    moves = [{"line": one["key"], "amount": -300}, {"line": other["key"], "amount": 300}]
    assert manager.post(asks, {"moves": moves, "reason": " "}).status_code == 422
    asked = manager.post(asks, {"moves": moves, "reason": "The fair is larger."}).json()
    assert asked["can"] == {"decide": False, "withdraw": True}
    assert Notice.objects.filter(kind="budget_adjustment_asked").count() == 2
    path = f"{asks}/{asked['key']}"
    assert manager.post(f"{path}/approve", {"answer": ""}).status_code == 403
    assert lead.post(f"{path}/refuse", {"answer": ""}).status_code == 422
    assert lead.get(f"{lines}/{one['key']}").json()["base"]["planned"] == 1200
    done = lead.post(f"{path}/approve", {"answer": "Fine"}).json()
    assert (done["state"], [move["planned_before"] for move in done["moves"]]) == ("approved", [1200, 1200])
    first = lead.get(f"{lines}?limit=1").json()
    second = lead.get(f"{lines}?limit=1&cursor={first['next_cursor']}").json()
    assert (first["count"], first["total"]["planned"], second["next_cursor"]) == (2, 2400, None)
    assert [row["key"] for page in (first, second) for row in page["items"]] == [one["key"], other["key"]]
    assert lead.get(f"{lines}?cursor=nonsense").status_code == 400
    planned = {row["key"]: row["own"]["planned"] for row in lead.get(lines).json()["items"]}
    assert planned == {one["key"]: 900, other["key"]: 1500}
    assert lead.post(f"{path}/approve", {"answer": ""}).status_code == 409
    rows = lead.get(f"{house.path}/budget-settings").json()["approved"][0]["rows"]
    assert [(row["approved"], row["now"]) for row in rows] == [(1200, 900), (1200, 1500)]
    deep = lead.post(asks, {"moves": [{"line": one["key"], "amount": -901}], "reason": "x"})
    assert deep.status_code == 409


def test_nobody_learns_of_money_who_may_not(house: House) -> None:
    """Neither amounts nor titles: not by lists, keys, history, notices, nor the common record routes."""
    lead = house.api("lead")
    secret = _line(house, title="Severance", amount=987654)
    people = _line(house, title="Salaries", source="people", owner=house.users["contributor"].pk)
    lines = f"{house.path}/budget-lines"
    for role, status in (("viewer", 403), ("guest", 403)):
        assert house.api(role).get(lines).status_code == status
        assert house.api(role).get(f"{house.path}/budget-settings").status_code == status
        assert house.api(role).get(f"{house.path}/budget-months").status_code == status
    for role in ("product_manager", "contributor"):
        assert house.api(role).get(lines).json()["items"] == []
        for key in (secret["key"], people["key"]):
            assert house.api(role).get(f"{lines}/{key}").status_code == 404
            assert house.api(role).get(f"{house.path}/records/{key}/comments").status_code == 404
    asked = lead.post(
        f"{house.path}/budget-adjustments",
        {"moves": [{"line": secret["key"], "amount": -7}], "reason": "Severance plan"},
    ).json()
    for role in ("product_manager", "contributor", "viewer"):
        history = house.api(role).get(f"{house.path}/activity").content.decode()
        assert secret["key"] in history
        assert "987654" not in history
        assert "Severance" not in history
        assert house.api(role).get(f"{house.path}/activity?record={asked['key']}").status_code == 404
    assert not Activity.objects.filter(changes_json__contains="987654").exists()
    theirs = _line(house, title="Own", owner=house.users["product_manager"].pk)
    seen = house.api("product_manager").get(lines).json()
    assert [row["key"] for row in seen["items"]] == [theirs["key"]]
    assert seen["total"]["planned"] == 1200
    assert house.api("product_manager").delete(f"{lines}/{theirs['key']}").status_code == 403


def test_two_people_change_one_line(house: House) -> None:
    made = _line(house)
    path = f"{house.path}/budget-lines/{made['key']}"
    lead = house.api("lead")
    assert lead.patch(path, {"title": "Mine", "version": made["version"]}).status_code == 200
    assert lead.patch(path, {"note": "Yours", "version": made["version"]}).status_code == 200
    contested = lead.patch(path, {"title": "Yours", "version": made["version"]})
    assert contested.status_code == 409
    assert contested.json()["contested"]["title"]["theirs"] == "Mine"
    assert lead.get(path).json()["title"] == "Mine"
