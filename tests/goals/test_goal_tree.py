"""The tree from theme to delivery, orphans, conflicts of goals, the portfolio, and target against actual."""

from typing import Any

import pytest
from django.utils import timezone

from harness.goals import Goals
from planweave.goals.models import Contribution, PullLookedAt
from planweave.goals.queries import theme_shares_of, theme_weights
from planweave.kernel.models import Activity, Link


def serve(goals: Goals, key: str, shares: dict[str, float], **more: Any) -> Any:
    path = f"/requirements/{key}/contributions"
    return goals.ask("product_manager", "PUT", path, {"shares": shares} | more)


def test_effort_flows_from_requirements_to_themes_and_orphans_show_on_both_sides(goals: Goals) -> None:
    loved, safe = goals.theme("Loved", weight=3), goals.theme("Safe", weight=1)
    one = goals.active(theme=loved)["key"]
    two = goals.active(theme=safe, title="No leaks")["key"]
    lone = goals.active(theme=safe, title="Nobody works on it")["key"]
    parent = goals.requirement("Checkout", effort_likely_days=10)
    goals.requirement("Pay by card", effort_likely_days=6, state="done", parent=parent["id"])
    shared = goals.requirement("Encrypt", effort_likely_days=8)
    goals.requirement("Orphan", effort_likely_days=5)
    goals.requirement("Done orphan", effort_likely_days=4, state="done")
    assert serve(goals, parent["key"], {one: 1}).status_code == 200
    assert serve(goals, shared["key"], {one: 0.25, two: 0.5}).status_code == 200
    shown = goals.done("viewer", "GET", "/goals")
    rows = {row["key"]: row for row in shown["objectives"]}
    assert rows[one]["delivery"] == {
        "effort_days": 18.0, "done_days": 6.0, "under_way_days": 0.0, "requirements": 3, "done": 1,
        "unestimated": 0, "progress": pytest.approx(6 / 18),
    }  # fmt: skip
    assert [rows[key]["effort_share"] for key in (one, two, lone)] == [18 / 22, 4 / 22, 0.0]
    assert [(row["title"], row["weight_share"], row["effort_share"]) for row in shown["themes"]] == [
        ("Loved", 0.75, 18 / 22), ("Safe", 0.25, 4 / 22),
    ]  # fmt: skip
    assert (shown["orphan_requirements"], shown["lone_objectives"]) == (1, [lone])
    assert (shown["total_days"], shown["unaligned_days"]) == (33.0, 2.0 + 5.0 + 4.0)
    page = goals.done("viewer", "GET", "/goals/orphans")
    assert ([row["title"] for row in page["items"]], page["total"]) == (["Orphan"], 1)
    workspace = goals.house.workspace.pk
    assert [(row.title, row.share) for row in theme_weights(workspace)] == [("Loved", 0.75), ("Safe", 0.25)]
    served = theme_shares_of(workspace, [parent["id"], shared["id"], parent["id"] + 1])
    assert served == {
        parent["id"]: {loved["id"]: 1.0},
        parent["id"] + 1: {loved["id"]: 1.0},
        shared["id"]: {loved["id"]: 0.25, safe["id"]: 0.5},
    }


def test_orphans_come_in_pages_without_gaps(goals: Goals) -> None:
    for days in (3, None, 8, 3):
        goals.requirement(f"Needs {days}", effort_likely_days=days)
    found, cursor = [], ""
    while True:
        page = goals.done("viewer", "GET", f"/goals/orphans?limit=1{cursor}")
        found += [row["effort_days"] for row in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert found == [8.0, 3.0, 3.0, None]
    assert goals.ask("viewer", "GET", "/goals/orphans?cursor=nonsense").status_code == 400


def test_what_a_part_inherits_and_what_it_says_itself(goals: Goals) -> None:
    one, two = (goals.draft(title=title)["key"] for title in ("One", "Two"))
    parent = goals.requirement("Whole", effort_likely_days=1)
    part = goals.requirement("Part", effort_likely_days=2, parent=parent["id"])
    serve(goals, parent["key"], {one: 0.5})
    inherited = goals.done("viewer", "GET", f"/requirements/{part['key']}/contributions")
    assert (inherited["contributions"], inherited["inherited_from"]) == ([], parent["key"])
    assert [(row["key"], row["share"], row["served_days"]) for row in inherited["inherited"]] == [
        (one, 0.5, 1.0)
    ]
    assert [row["key"] for row in inherited["choices"]] == [one, two]
    own = serve(goals, part["key"], {two: 0.75}).json()
    assert (own["inherited_from"], own["rest"]) == ("", 0.25)
    assert [row["key"] for row in goals.get(two)["contributors"]] == [part["key"]]
    assert goals.get(one)["delivery"]["effort_days"] == 0.5


def test_contributions_refuse_what_cannot_be_and_can_be_undone(goals: Goals) -> None:
    one, two = (goals.draft(title=title)["key"] for title in ("One", "Two"))
    key = goals.requirement("Whole")["key"]
    for shares in ({one: 0.7, two: 0.4}, {one: 0}, {one: 1.5}, {"OBJ-99": 0.5}):
        refused = serve(goals, key, shares)
        assert (refused.status_code, list(refused.json()["fields"])) == (422, ["shares"])
    assert not Contribution.objects.exists()
    assert (
        goals.ask("contributor", "PUT", f"/requirements/{key}/contributions", {"shares": {}}).status_code
        == 403
    )
    first = serve(goals, key, {one: 0.6}, seen={})
    assert first.status_code == 200
    stale = serve(goals, key, {two: 0.5}, seen={})
    assert stale.status_code == 409
    assert stale.json()["contested"]["contributions"] == {
        "base": {},
        "theirs": {one: 0.6},
        "yours": {two: 0.5},
    }
    undone = goals.undo("product_manager", first)
    assert (undone.status_code, Contribution.objects.count()) == (200, 0)
    assert goals.undo("product_manager", undone).status_code == 200
    assert Contribution.objects.get().share == 0.6
    told = (
        Activity.objects.filter(kind="ContributionsChanged")
        .order_by("seq")
        .values_list("record_key", flat=True)
    )
    assert list(told) == [key, one] * 3


def test_a_closed_objective_keeps_its_shares(goals: Goals) -> None:
    key = goals.active()["key"]
    requirement = goals.requirement("Work", effort_likely_days=2)["key"]
    serve(goals, requirement, {key: 0.5})
    goals.done("product_manager", "POST", f"/objectives/{key}/close", {"actual": 80, "conclusion": "done"})
    refused = serve(goals, requirement, {key: 0.4})
    assert (refused.status_code, refused.json()["code"]) == (409, "goal.objective_closed")
    assert Contribution.objects.get().share == 0.5


def conflicts(goals: Goals, role: str = "viewer") -> list[dict[str, Any]]:
    return goals.done(role, "GET", "/goals/conflicts")


def test_goals_of_two_that_pull_apart_are_flagged_and_looked_at(goals: Goals) -> None:
    theme = goals.theme()
    one = goals.active(theme=theme, metric="Release cycle", baseline=10, target=20, effort_days=0)["key"]
    values = goals.smart(theme, metric="release  cycle", baseline=10, target=5, effort_days=0)
    two = goals.draft("second", **values)["key"]
    [found] = conflicts(goals)
    assert (found["kind"], found["is_settled"]) == ("opposite", False)
    assert found["reason"] == (
        f"Both move “Release cycle”, in opposite directions: {one} wants it higher, {two} wants it lower."
    )
    at = f"/goals/conflicts/{found['id']}"
    assert goals.ask("contributor", "PUT", at, {"reason": "x"}).status_code == 403
    silent = goals.ask("second", "PUT", at, {"reason": " "})
    assert (silent.status_code, PullLookedAt.objects.count()) == (422, 0)
    [after] = goals.done("second", "PUT", at, {"reason": "Different channels"})
    assert ([row["reason"] for row in after["looked"]], after["is_settled"]) == (
        ["Different channels"],
        False,
    )
    [settled] = goals.done("product_manager", "PUT", at, {"reason": "Agreed"})
    assert settled["is_settled"]
    goals.done("second", "PATCH", f"/objectives/{two}", {"metric": "Release Cycle time"})
    assert conflicts(goals) == []
    gone = goals.ask("second", "PUT", at, {"reason": "again"})
    assert gone.status_code == 404


def test_declared_conflicts_and_clashing_requirements(goals: Goals) -> None:
    one = goals.draft(title="One")["key"]
    two = goals.draft("second", title="Two")["key"]
    itself = goals.ask("second", "POST", f"/objectives/{one}/conflicts", {"other": one})
    assert (itself.status_code, Link.objects.count()) == (422, 0)
    [told] = goals.done("second", "POST", f"/objectives/{two}/conflicts", {"other": one})
    assert (told["kind"], told["first"]["key"], told["can_withdraw"]) == ("declared", one, True)
    assert goals.done("second", "DELETE", f"/objectives/{one}/conflicts/{two}") == []
    first, second = goals.requirement("Fast"), goals.requirement("Thorough")
    link = {"kind": "conflicts_with", "target": second["key"]}
    goals.done("owner", "POST", f"/requirements/{first['key']}/links", link)
    serve(goals, first["key"], {one: 1})
    serve(goals, second["key"], {two: 1})
    [found] = conflicts(goals)
    pair = f"{first['key']} ↔ {second['key']}"
    assert (found["kind"], found["reason"]) == (
        "requirements",
        f"Requirements that serve them conflict: {pair}.",
    )


def test_needs_beyond_the_team_are_flagged(goals: Goals) -> None:
    theme = goals.theme()
    goals.done("owner", "POST", "/people", {"name": "Ann", "skills": ["backend"], "availability": 1})
    goals.active(theme=theme, effort_days=200)
    assert conflicts(goals) == []
    goals.draft("second", **goals.smart(theme, title="More", metric="x", effort_days=200))
    [found] = conflicts(goals)
    assert found["kind"] == "capacity"
    year = timezone.localdate().year + 1
    assert found["reason"].startswith(
        f"For Product SHOP, the objectives of {year} ask for 400 person-days together; the team has 26"
    )


def test_the_portfolio_rolls_up_dates_indicators_and_needs(goals: Goals) -> None:
    theme = goals.theme()
    other = goals.done("owner", "POST", "/products", {"name": "Second", "key_prefix": "SEC"})["id"]
    year = timezone.localdate().year + 1
    one = goals.active(theme=theme)["key"]
    both = [goals.house.product.pk, other]
    values = goals.smart(theme, title="Two", products=both, due_on=f"{year}-03-31", effort_days=10, cost=100)
    goals.draft("second", **values)
    goals.done("product_manager", "POST", f"/objectives/{one}/check-ins", {"value": 74})
    shown = goals.done("viewer", "GET", "/goals/portfolio?by=product")
    assert [(row["name"], row["need_days"], row["cost"], row["score"]) for row in shown["groups"]] == [
        ("Product SHOP", 45.0, 5050.0, 0.4), ("Second", 5.0, 50.0, None),
    ]  # fmt: skip
    whole = shown["whole"]
    assert (whole["need_days"], whole["states"]) == (50.0, {"draft": 1, "active": 1, "closed": 0})
    assert (whole["first_due_on"], whole["last_due_on"]) == (f"{year}-03-31", f"{year}-06-30")
    assert [row["title"] for row in shown["nodes"]] == ["Two", "Raise satisfaction by 10 points"]
    by_period = goals.done("viewer", "GET", f"/goals/portfolio?by=period&period={year}")
    assert [(row["id"], row["capacity_days"]) for row in by_period["groups"]] == [(str(year), 0.0)]
    assert goals.done("viewer", "GET", f"/goals/portfolio?period={year}-Q1")["whole"]["need_days"] == 0
    assert goals.ask("viewer", "GET", "/goals/portfolio?by=colour").status_code == 422
    assert goals.ask("viewer", "GET", "/goals/portfolio?period=soon").status_code == 422


def test_the_report_says_what_closed_goals_came_to(goals: Goals) -> None:
    theme = goals.theme()
    key = goals.active(theme=theme)["key"]
    still = goals.active(theme=theme, title="<Still> open")["key"]
    requirement = goals.requirement("Work", effort_likely_days=8, state="done")["key"]
    serve(goals, requirement, {key: 0.5})
    body = {"actual": 75, "conclusion": "Half of it | more next year"}
    goals.done("product_manager", "POST", f"/objectives/{key}/close", body)
    report = goals.done("viewer", "GET", "/goals/report")
    [row] = report["rows"]
    assert (row["target"], row["actual"], row["score"], row["planned_days"], row["done_days"]) == (
        80,
        75,
        0.5,
        40,
        4,
    )
    assert (report["score"], report["reached"], [one["key"] for one in report["still_open"]]) == (
        0.5,
        0,
        [still],
    )
    markdown = goals.house.api("viewer").get(f"{goals.house.path}/goals/report/file?format=md")
    said = markdown.content.decode()
    assert "| OBJ-1 | Raise satisfaction by 10 points | product\\_manager of shop |" in said
    assert "Half of it \\| more next year" in said
    page = goals.house.api("viewer", "zh").get(f"{goals.house.path}/goals/report/file")
    assert "目标达成报告：全部周期" in page.content.decode()
    assert "&lt;Still&gt; open" in page.content.decode()
    assert goals.ask("viewer", "GET", "/goals/report/file?format=pdf").status_code == 422
