"""Objectives through the API: SMART before active, key results and check-ins, editions and agreement, closing, undo."""

import datetime
from typing import Any

from django.utils import timezone

from harness.goals import Goals
from planweave.discussion.models import Notice
from planweave.goals.models import Agreement, CheckIn, Edition, Objective
from planweave.kernel.models import Activity

RESULT = {"title": "Fewer complaints", "metric": "complaints", "unit": "a week", "baseline": 50, "target": 20}


def asked() -> list[str]:
    return sorted(Notice.objects.filter(kind="goal_asked").values_list("user__name", flat=True))


def test_a_draft_says_which_letter_is_missing_and_what_to_write(goals: Goals) -> None:
    made = goals.draft(title="Be better")
    assert (made["key"], made["state"], made["missing_letters"]) == (
        "OBJ-1",
        "draft",
        ["S", "M", "A", "R", "T"],
    )
    letters = {one["letter"]: one for one in made["smart"]}
    assert [one["field"] for one in letters["M"]["missing"]] == ["metric", "unit", "baseline", "target"]
    assert letters["R"]["missing"][0]["say"] == "Choose the strategy theme that it serves."
    refused = goals.ask("product_manager", "POST", "/objectives/OBJ-1/activate")
    assert refused.status_code == 409
    assert refused.json()["title"].startswith("OBJ-1 cannot be active: S, M, A, R, T is missing.")
    assert sorted(refused.json()["fields"]) == [
        "baseline", "cost", "due_on", "effort_days", "metric", "period", "products", "target", "theme", "unit",
    ]  # fmt: skip
    assert Objective.objects.get().state == "draft"
    assert not Edition.objects.exists()
    filled = goals.done("product_manager", "PATCH", "/objectives/OBJ-1", goals.smart())
    assert (filled["missing_letters"], filled["can"]["activate"]) == ([], True)
    active = goals.done("product_manager", "POST", "/objectives/OBJ-1/activate")
    assert (active["state"], active["edition"], active["awaited"], active["agreed"]) == ("active", 1, 2, 0)
    chinese = goals.house.api("viewer", "zh").get(f"{goals.house.path}/objectives/OBJ-1").json()
    assert [one["name"] for one in chinese["smart"]] == ["具体", "可衡量", "可达成", "相关", "有时限"]


def test_an_active_objective_stays_smart(goals: Goals) -> None:
    key = goals.active()["key"]
    refused = goals.ask("product_manager", "PATCH", f"/objectives/{key}", {"metric": ""})
    assert (refused.status_code, list(refused.json()["fields"])) == (409, ["metric"])
    assert Objective.objects.get().metric == "customer satisfaction"
    again = goals.ask("product_manager", "POST", f"/objectives/{key}/activate")
    assert (again.status_code, again.json()["code"]) == (409, "goal.not_draft")


def test_bad_values_are_refused_with_a_sentence_each_and_nothing_is_written(goals: Goals) -> None:
    theme = goals.theme()
    before = Activity.objects.count()
    wrong = {
        "title": " ",
        "period": "Q3",
        "effort_days": -1,
        "ambition": "huge",
        "theme": 999,
        "products": [999],
    }
    answer = goals.ask("lead", "POST", "/objectives", wrong | {"owner": goals.house.users["viewer"].pk})
    assert answer.status_code == 422
    assert sorted(answer.json()["fields"]) == [
        "ambition", "effort_days", "owner", "period", "products", "theme", "title",
    ]  # fmt: skip
    heavy = goals.ask("lead", "PATCH", f"/themes/{theme['key']}", {"weight": -1})
    assert (heavy.status_code, list(heavy.json()["fields"])) == (422, ["weight"])
    assert (Objective.objects.count(), Activity.objects.count()) == (0, before)


def test_who_may_write_goals(goals: Goals) -> None:
    assert goals.ask("product_manager", "POST", "/themes", {"title": "Mine"}).status_code == 403
    assert goals.ask("contributor", "POST", "/objectives", {"title": "Mine"}).status_code == 403
    second = goals.house.users["second"].pk
    others = goals.ask("product_manager", "POST", "/objectives", {"title": "For you", "owner": second})
    assert others.status_code == 403
    assert goals.draft("lead", title="For you", owner=second)["owner"]["name"] == "second of shop"
    assert goals.ask("product_manager", "PATCH", "/objectives/OBJ-1", {"title": "x"}).status_code == 403
    assert goals.done("second", "PATCH", "/objectives/OBJ-1", {"title": "Mine"})["title"] == "Mine"
    assert goals.ask("guest", "GET", "/objectives/OBJ-1").status_code == 403
    assert goals.ask("guest", "GET", "/goals").status_code == 403


def test_two_people_on_the_same_field_see_both_values(goals: Goals) -> None:
    made = goals.draft(title="One", target=5)
    goals.done("lead", "PATCH", "/objectives/OBJ-1", {"target": 6, "version": made["version"]})
    other = goals.ask(
        "product_manager", "PATCH", "/objectives/OBJ-1", {"metric": "x", "version": made["version"]}
    )
    assert other.status_code == 200
    same = goals.ask(
        "product_manager", "PATCH", "/objectives/OBJ-1", {"target": 7, "version": made["version"]}
    )
    assert same.status_code == 409
    found = same.json()["contested"]["target"]
    assert (found["base"], found["theirs"], found["yours"]) == (5.0, 6.0, 7.0)
    assert goals.get("OBJ-1")["target"] == 6


def test_key_results_are_measured_and_roll_up(goals: Goals) -> None:
    key = goals.draft(**goals.smart())["key"]
    at = f"/objectives/{key}"
    bad = goals.ask(
        "product_manager", "POST", f"{at}/key-results", {"title": "Same", "baseline": 5, "target": 5}
    )
    assert (bad.status_code, list(bad.json()["fields"])) == (422, ["target"])
    first = goals.done("product_manager", "POST", f"{at}/key-results", RESULT)["results"][0]
    assert (first["direction"], first["score"]) == ("down", None)
    early = goals.ask("product_manager", "POST", f"{at}/check-ins", {"key_result": first["id"], "value": 35})
    assert (early.status_code, early.json()["code"]) == (409, "goal.not_active")
    goals.done("product_manager", "POST", f"{at}/activate")
    second = {"title": "Answers in a day", "baseline": 40, "target": 90, "unit": "%", "weight": 3}
    shown = goals.done("product_manager", "POST", f"{at}/key-results", second)
    other = shown["results"][1]["id"]
    said = {"key_result": first["id"], "value": 35, "confidence": 0.6, "comment": "half way"}
    shown = goals.done("product_manager", "POST", f"{at}/check-ins", said)
    assert (shown["results"][0]["score"], shown["score"]) == (0.5, 0.125)
    assert shown["results"][0]["formula"] == "(35 − 50) / (20 − 50) → 0.50"
    shown = goals.done("product_manager", "POST", f"{at}/check-ins", {"key_result": other, "value": 90})
    assert (shown["score"], shown["band"], shown["confidence"]) == (0.875, "green", 0.6)
    own = goals.done("product_manager", "POST", f"{at}/check-ins", {"value": 76})
    assert (own["actual"], own["score"]) == (76, 0.875)
    assert goals.ask("second", "POST", f"{at}/check-ins", {"value": 1}).status_code == 403
    wrong = {
        "value": 1,
        "confidence": 2,
        "on": (timezone.localdate() + datetime.timedelta(days=3)).isoformat(),
    }
    refused = goals.ask("product_manager", "POST", f"{at}/check-ins", wrong)
    assert (refused.status_code, sorted(refused.json()["fields"])) == (422, ["confidence", "on"])
    assert CheckIn.objects.count() == 3
    taken = goals.done("product_manager", "DELETE", f"{at}/check-ins/{own['check_ins'][0]['id']}")
    assert (taken["check_ins"], taken["actual"]) == ([], None)


def test_who_answers_for_a_key_result_checks_in_whatever_their_role(goals: Goals) -> None:
    key = goals.active()["key"]
    mine = RESULT | {"owner": goals.house.users["contributor"].pk}
    result = goals.done("product_manager", "POST", f"/objectives/{key}/key-results", mine)["results"][0]["id"]
    answer = goals.ask(
        "contributor", "POST", f"/objectives/{key}/check-ins", {"key_result": result, "value": 44}
    )
    assert answer.status_code == 201
    assert answer.json()["results"][0]["check_ins"][0]["by"]["name"] == "contributor of shop"
    assert goals.ask("contributor", "POST", f"/objectives/{key}/check-ins", {"value": 44}).status_code == 403


def confirm(goals: Goals, role: str, key: str, edition: int) -> Any:
    body = {"objectives": [{"key": key, "edition": edition}]}
    return goals.ask(role, "POST", "/goals/confirmations", body)


def test_everybody_agrees_per_edition_and_a_change_of_substance_asks_again(goals: Goals) -> None:
    key = goals.active()["key"]
    assert asked() == ["second of shop"]  # who activated it knows
    assert confirm(goals, "viewer", key, 1).status_code == 403
    assert confirm(goals, "product_manager", key, 1).json() == {"confirmed": 1}
    assert confirm(goals, "second", key, 1).json() == {"confirmed": 1}
    assert confirm(goals, "second", key, 1).json() == {"confirmed": 0}
    assert goals.get(key)["agreed"] == 2
    assert goals.done("viewer", "GET", "/goals/confirmations")["missing"] == []
    words = goals.done("product_manager", "PATCH", f"/objectives/{key}", {"description": "<p>Why</p>"})
    assert (words["edition"], words["agreed"]) == (1, 2)
    changed = goals.ask("product_manager", "PATCH", f"/objectives/{key}", {"target": 85})
    assert (changed.json()["edition"], changed.json()["agreed"]) == (2, 0)
    assert asked() == ["second of shop", "second of shop"]
    missing = goals.done("viewer", "GET", "/goals/confirmations")["missing"]
    assert [(one["person"]["name"], one["missing"]) for one in missing] == [
        ("product_manager of shop", [key]), ("second of shop", [key]),
    ]  # fmt: skip
    late = confirm(goals, "second", key, 1)
    assert (late.status_code, late.json()["code"]) == (409, "goal.edition_old")
    seen = goals.get(key, "second")
    assert seen["my_voice"] == "missing"
    assert seen["changed_since"] == [{"field": "target", "label": "Target", "before": "80", "after": "85"}]
    assert goals.undo("product_manager", changed).status_code == 200
    back = goals.get(key, "second")
    assert (back["edition"], back["agreed"], back["my_voice"], back["target"]) == (1, 2, "agreed", 80)
    assert len(asked()) == 2
    assert Agreement.objects.count() == 2


def test_a_key_result_is_substance_too(goals: Goals) -> None:
    key = goals.active()["key"]
    shown = goals.done("product_manager", "POST", f"/objectives/{key}/key-results", RESULT)
    assert shown["edition"] == 2
    result = shown["results"][0]["id"]
    owner = {"owner": goals.house.users["contributor"].pk}
    assert (
        goals.done("product_manager", "PATCH", f"/objectives/{key}/key-results/{result}", owner)["edition"]
        == 2
    )
    moved = goals.done("product_manager", "PATCH", f"/objectives/{key}/key-results/{result}", {"target": 10})
    assert moved["edition"] == 3
    gone = goals.ask("product_manager", "DELETE", f"/objectives/{key}/key-results/{result}")
    assert (gone.json()["edition"], gone.json()["results"]) == (1, [])
    assert goals.undo("product_manager", gone).status_code == 200
    assert [one["target"] for one in goals.get(key)["results"]] == [10]
    assert goals.get(key)["edition"] == 3


def test_a_set_is_confirmed_as_a_whole_or_not_at_all(goals: Goals) -> None:
    theme = goals.theme()
    one, two = (goals.active(theme=theme, title=title)["key"] for title in ("One", "Two"))
    body = {"objectives": [{"key": one, "edition": 1}, {"key": two, "edition": 9}]}
    assert goals.ask("second", "POST", "/goals/confirmations", body).status_code == 409
    assert Agreement.objects.count() == 0
    body["objectives"][1]["edition"] = 1
    assert goals.done("second", "POST", "/goals/confirmations", body) == {"confirmed": 2}
    empty = goals.ask("second", "POST", "/goals/confirmations", {"objectives": []})
    assert empty.status_code == 422


def test_closing_sets_target_against_actual(goals: Goals) -> None:
    key = goals.draft(**goals.smart())["key"]
    early = goals.ask(
        "product_manager", "POST", f"/objectives/{key}/close", {"actual": 77, "conclusion": "x"}
    )
    assert (early.status_code, early.json()["code"]) == (409, "goal.not_active")
    goals.done("product_manager", "POST", f"/objectives/{key}/activate")
    silent = goals.ask(
        "product_manager", "POST", f"/objectives/{key}/close", {"actual": 77, "conclusion": " "}
    )
    assert (silent.status_code, list(silent.json()["fields"])) == (422, ["conclusion"])
    answer = goals.ask(
        "product_manager", "POST", f"/objectives/{key}/close", {"actual": 77, "conclusion": "Well"}
    )
    closed = answer.json()
    assert (closed["state"], closed["actual"], closed["score"], closed["band"]) == (
        "closed",
        77,
        0.7,
        "green",
    )
    assert closed["closed_on"] == timezone.localdate().isoformat()
    assert Activity.objects.get(kind="ObjectiveClosed").data == {"score": 0.7}
    late = goals.ask("product_manager", "PATCH", f"/objectives/{key}", {"target": 70})
    assert (late.status_code, late.json()["code"]) == (409, "goal.objective_closed")
    assert goals.undo("product_manager", answer).status_code == 200
    assert goals.get(key)["state"] == "active"


def test_undo_and_redo_of_objectives_check_ins_and_themes(goals: Goals) -> None:
    theme = goals.theme(weight=3)
    heavier = goals.ask("lead", "PATCH", f"/themes/{theme['key']}", {"weight": 5})
    assert goals.undo("lead", heavier).status_code == 200
    assert goals.done("viewer", "GET", "/goals")["themes"][0]["weight"] == 3
    weights = Activity.objects.filter(kind="ThemeChanged").order_by("seq")
    assert [row.changes["weight"] for row in weights] == [[3.0, 5.0], [5.0, 3.0]]
    key = goals.active(theme=theme)["key"]
    said = goals.ask("product_manager", "POST", f"/objectives/{key}/check-ins", {"value": 75})
    undone = goals.undo("product_manager", said)
    assert (undone.status_code, goals.get(key)["actual"]) == (200, None)
    assert goals.undo("product_manager", undone).status_code == 200
    assert goals.get(key)["actual"] == 75
    gone = goals.ask("product_manager", "DELETE", f"/objectives/{key}")
    assert gone.status_code == 204
    assert goals.ask("product_manager", "GET", f"/objectives/{key}").status_code == 404
    assert goals.undo("product_manager", gone).status_code == 200
    assert goals.get(key)["actual"] == 75
    serving = goals.ask("lead", "DELETE", f"/themes/{theme['key']}")
    assert (serving.status_code, serving.json()["code"]) == (409, "goal.theme_in_use")
