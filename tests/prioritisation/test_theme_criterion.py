"""A criterion that nobody rates: the contribution to the strategy themes, computed from the goals and kept true."""

from typing import Any

import pytest

from harness.goals import Goals
from harness.house import House
from planweave.prioritisation.rules.scores import criteria_fault, theme_rating
from planweave.requirements.models import Requirement


@pytest.mark.parametrize(
    ("served", "expected"),
    [
        ({}, 0.0),
        ({1: 1.0}, 10.0),
        ({2: 1.0}, 5.0),
        ({1: 0.25, 2: 0.5}, 5.0),
        ({9: 1.0}, 0.0),
        ({1: 1.0, 2: 1.0}, 10.0),
    ],
)
def test_ten_is_the_whole_effort_for_the_heaviest_theme(served: dict[int, float], expected: float) -> None:
    assert theme_rating(served, {1: 4.0, 2: 2.0}) == expected
    assert theme_rating(served, {}) == 0.0


def test_people_must_rate_something_and_the_themes_count_once() -> None:
    people, themes = {"name": "Value", "weight": 1}, {"name": "Themes", "weight": 1, "source": "themes"}
    assert criteria_fault([people, themes]) is None
    for wrong in (
        [themes],
        [people, themes, themes | {"name": "Again"}],
        [people, themes | {"source": "stars"}],
    ):
        fault = criteria_fault(wrong)
        assert fault is not None
        assert fault.code == "ranking.criteria_source"


def put(house: House, criteria: list[dict[str, Any]], version: int) -> Any:
    return house.api("lead").put(f"{house.path}/ranking", {"version": version, "criteria": criteria})


def test_the_figure_follows_themes_and_contributions(house: House) -> None:
    goals = Goals(house)
    heavy, light = goals.theme("Loved", weight=4), goals.theme("Lean", weight=1)
    one, two = goals.active(theme=heavy)["key"], goals.active(theme=light)["key"]
    key = goals.requirement("Pay by card")
    pk, name = key["id"], key["key"]
    changed = put(
        house, [{"name": "Value", "weight": 3}, {"name": "Themes", "weight": 1, "source": "themes"}], 0
    )
    assert changed.status_code == 200, changed.content
    value, themes = (row["id"] for row in changed.json()["criteria"])
    assert [row["is_computed"] for row in changed.json()["methods"][0]["inputs"]] == [False, True]

    def row(role: str = "viewer") -> dict[str, Any]:
        return house.api(role).get(f"{house.path}/scores").json()["items"][0]["scores"]["weighted"]

    def stored() -> float | None:
        return Requirement.objects.get(pk=pk).score

    given = [{"id": pk, "method": "weighted", "inputs": {value: 8}}]
    goals.done("lead", "PATCH", "/scores", {"edits": given})
    assert (row()["figure"], stored()) == (6.0, 6.0)  # (3 × 8 + 1 × 0) ÷ 4
    assert row()["computed"] == {themes: {"value": 0.0, "says": "Serves no strategy theme by its goals."}}

    # What it contributes, a theme's weight, and undoing: the figure is true in the same transaction.
    said = goals.ask("lead", "PUT", f"/requirements/{name}/contributions", {"shares": {one: 0.5, two: 0.4}})
    assert said.status_code == 200, said.content
    assert stored() == row()["figure"] == pytest.approx((3 * 8 + 10 * (0.5 * 4 + 0.4 * 1) / 4) / 4)
    assert row()["computed"][themes] == {
        "value": 6.0,
        "says": "Of its effort: 50% for “Loved” (weight 4), 40% for “Lean” (weight 1).",
    }
    assert row()["formula"] == "(3 × 8 + 1 × 6) ÷ 4 = 7.5"
    goals.done("lead", "PATCH", f"/themes/{light['key']}", {"weight": 4})
    assert stored() == pytest.approx((3 * 8 + 9) / 4)
    assert goals.undo("lead", said).status_code == 200
    assert stored() == 6.0

    # It is not given by anybody, nor asked of raters.
    wrong = goals.ask(
        "lead", "PATCH", "/scores", {"edits": [{"id": pk, "method": "weighted", "inputs": {themes: 9}}]}
    )
    assert wrong.status_code == 400 or wrong.status_code == 422
    assert "computed from the goals" in wrong.content.decode()
    assert stored() == 6.0
    goals.requirement("Refund")
    me = house.users["lead"].pk
    body = {"title": "R", "way": "weighted", "people": [{"user": me}], "filters": {}}
    made = goals.done("lead", "POST", "/ratings", body)
    assert [row["name"] for row in made["inputs"]] == [value]
