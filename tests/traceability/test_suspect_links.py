"""A change of what a link is about makes it suspect; people look at the difference and say that it holds."""

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from harness.house import Api, House
from planweave.kernel.models import Activity, Link

pytestmark = pytest.mark.django_db
Make = Callable[..., Any]


@pytest.fixture
def pair(make: Make, link: Callable[..., int]) -> tuple[Any, Any, int]:
    """A goal and what derives from it."""
    goal = make("Pay in two clicks", description="<p>The customer pays within 5 seconds.</p>")
    child = make("Remember the card")
    return goal, child, link(child["key"], "derives_from", goal["key"])


def test_a_watched_change_makes_links_suspect_in_the_same_step(
    house: House, pair: Any, change: Callable[..., str], suspects: Callable[[], list[Any]]
) -> None:
    goal, child, link = pair
    assert suspects() == []
    operation = change(goal["key"], description="<p>The customer pays within 2 seconds.</p>", value=50)
    (found,) = suspects()
    assert (found["id"], found["kind"]) == (link, "derives_from")
    assert (found["source"]["key"], found["target"]["key"]) == (child["key"], goal["key"])
    assert [(end["key"], end["fields"]) for end in found["changed"]] == [(goal["key"], ["description"])]
    steps = Activity.objects.filter(operation_id=operation).order_by("seq")
    assert [(step.kind, step.record_key) for step in steps] == [
        ("RequirementChanged", goal["key"]),
        ("LinkSuspected", child["key"]),
    ]
    assert steps[1].data["fields"] == ["description"]


def test_what_is_not_watched_changes_without_a_doubt(
    pair: Any, change: Callable[..., str], suspects: Callable[[], list[Any]]
) -> None:
    goal, child, _ = pair
    change(goal["key"], state="planned", priority="must", effort_likely_days=5)
    change(child["key"], owner=None, cost=7)
    assert suspects() == []


def test_the_difference_is_told_word_for_word_since_the_link_was_confirmed(
    house: House, owner: Api, pair: Any, change: Callable[..., str]
) -> None:
    goal, _, link = pair
    change(goal["key"], description="<p>The customer pays within 3 seconds.</p>")
    change(goal["key"], description="<p>The customer pays within 2 seconds.</p>", type="non_functional")
    told = owner.get(f"{house.path}/links/{link}/changes").json()
    assert told["source_changes"] == []
    by_field = {one["field"]: one for one in told["target_changes"]}
    assert set(by_field) == {"description", "type"}
    assert by_field["type"] == {
        "field": "type", "shape": "choice", "before": "functional", "after": "non_functional", "parts": []
    }  # fmt: skip
    assert [(part["op"], part["text"]) for part in by_field["description"]["parts"]] == [
        ("same", "The customer pays within "),
        ("removed", "5"),
        ("added", "2"),
        ("same", " seconds."),
    ]
    assert told["is_suspect"]
    assert told["can_confirm"]


def test_confirming_clears_the_doubt_with_a_note_and_later_differences_start_there(
    house: House, owner: Api, pair: Any, change: Callable[..., str], suspects: Callable[[], list[Any]],
    undo: Callable[[str], Any],
) -> None:  # fmt: skip
    goal, child, link = pair
    change(goal["key"], title="Pay in one click")
    answer = owner.post(f"{house.path}/links/confirm", {"links": [link], "note": "still fits"})
    assert (answer.status_code, answer.json()) == (200, {"confirmed": 1})
    assert suspects() == []
    told = owner.get(f"{house.path}/links/{link}/changes").json()
    assert (told["note"], told["confirmed_by"]["id"], told["target_changes"]) == (
        "still fits", house.users["owner"].pk, []
    )  # fmt: skip
    change(goal["key"], title="Pay without a click")
    parts = owner.get(f"{house.path}/links/{link}/changes").json()["target_changes"][0]
    assert (parts["before"], parts["after"]) == ("Pay in one click", "Pay without a click")
    history = owner.get(f"{house.path}/activity?record={child['key']}").json()["items"]
    assert [item["kind"] for item in history][:3] == ["LinkSuspected", "LinkConfirmed", "LinkSuspected"]
    # A confirmation that was followed by another is not torn out from under it.
    again = owner.post(f"{house.path}/links/confirm", {"links": [link]})
    assert undo(answer.headers["X-Operation-Id"]).status_code == 409
    assert undo(again.headers["X-Operation-Id"]).status_code == 200
    (found,) = suspects()
    assert found["changed"][0]["fields"] == ["title"]


def test_undo_of_a_confirmation_and_its_redo(
    house: House, owner: Api, pair: Any, change: Callable[..., str], suspects: Callable[[], list[Any]],
    undo: Callable[[str], Any],
) -> None:  # fmt: skip
    goal, _, link = pair
    change(goal["key"], title="Pay in one click")
    seq = Link.objects.get(pk=link).confirmed_seq
    done = owner.post(f"{house.path}/links/confirm", {"links": [link]})
    undone = undo(done.headers["X-Operation-Id"])
    assert [one["id"] for one in suspects()] == [link]
    assert Link.objects.get(pk=link).confirmed_seq == seq
    assert undo(undone.headers["X-Operation-Id"]).status_code == 200
    assert suspects() == []


def test_undoing_the_change_takes_the_doubt_with_it_and_redo_brings_it_back(
    pair: Any, change: Callable[..., str], suspects: Callable[[], list[Any]], undo: Callable[[str], Any]
) -> None:
    goal, _, link = pair
    operation = change(goal["key"], title="Pay in one click")
    undone = undo(operation)
    assert undone.status_code == 200
    assert suspects() == []
    assert undo(undone.headers["X-Operation-Id"]).status_code == 200
    assert [one["id"] for one in suspects()] == [link]


def test_writing_back_what_was_confirmed_clears_the_doubt_by_itself(
    pair: Any, change: Callable[..., str], suspects: Callable[[], list[Any]]
) -> None:
    goal, child, link = pair
    change(goal["key"], title="Pay in one click")
    change(child["key"], title="Remember the cards")
    change(goal["key"], title="Pay in two clicks")
    assert [one["id"] for one in suspects()] == [link]
    change(child["key"], title="Remember the card")
    assert suspects() == []


def test_each_workspace_chooses_what_is_watched_per_kind(
    house: House, owner: Api, pair: Any, make: Make, link: Callable[..., int], change: Callable[..., str],
    suspects: Callable[[], list[Any]],
) -> None:  # fmt: skip
    goal, child, derives = pair
    needs = link(child["key"], "depends_on", goal["key"])
    path = f"{house.path}/link-kinds"
    answer = owner.put(path, {"kind": "derives_from", "fields": ["priority"]})
    kinds = {one["kind"]: one for one in answer.json()["kinds"]}
    assert (kinds["derives_from"]["watched"], kinds["derives_from"]["is_usual"]) == (["priority"], False)
    assert kinds["depends_on"]["is_usual"]
    assert kinds["relates_to"]["watched"] == []
    change(goal["key"], title="Other words")
    assert [one["id"] for one in suspects()] == [needs]
    change(goal["key"], priority="must")
    assert sorted(one["id"] for one in suspects()) == sorted([derives, needs])
    assert owner.put(path, {"kind": "derives_from", "fields": None}).status_code == 200
    refused = owner.put(path, {"kind": "derives_from", "fields": ["position", "shoe_size"]})
    assert refused.status_code == 422
    assert "position, shoe_size" in refused.json()["fields"]["fields"]["message"]
    assert owner.put(path, {"kind": "likes", "fields": []}).status_code == 422
    listed = {one["kind"]: one for one in owner.get(path).json()["kinds"]}
    assert listed["derives_from"]["is_usual"]


def test_refusals_change_nothing(
    house: House, foreign_house: House, owner: Api, pair: Any, change: Callable[..., str],
    suspects: Callable[[], list[Any]],
) -> None:  # fmt: skip
    goal, _, link = pair
    change(goal["key"], title="Pay in one click")
    count = Activity.objects.count()
    body = {"links": [link]}
    assert house.api("viewer").post(f"{house.path}/links/confirm", body).status_code == 403
    assert house.api("contributor").post(f"{house.path}/links/confirm", body).status_code == 403
    assert foreign_house.api("owner").post(f"{foreign_house.path}/links/confirm", body).status_code == 404
    assert owner.post(f"{house.path}/links/confirm", {"links": [link, 10**9]}).status_code == 404
    assert owner.post(f"{house.path}/links/confirm", body | {"note": "x" * 2001}).status_code == 422
    assert owner.post(f"{house.path}/links/confirm", {"links": []}).status_code == 422
    assert [one["id"] for one in suspects()] == [link]
    assert Activity.objects.count() == count


def test_a_removed_suspect_link_comes_back_suspect(
    house: House, owner: Api, pair: Any, change: Callable[..., str], suspects: Callable[[], list[Any]],
    undo: Callable[[str], Any],
) -> None:  # fmt: skip
    goal, _, link = pair
    change(goal["key"], title="Pay in one click")
    removed = owner.delete(f"{house.path}/links/{link}")
    assert removed.status_code == 204
    assert suspects() == []
    assert undo(removed.headers["X-Operation-Id"]).status_code == 200
    (found,) = suspects()
    assert found["changed"][0]["fields"] == ["title"]


def test_a_bulk_change_costs_a_constant_number_of_queries(
    house: House, owner: Api, make: Make, link: Callable[..., int]
) -> None:
    made = [make(f"R{number}") for number in range(12)]
    for one, other in itertools.pairwise(made):
        link(other["key"], "refines", one["key"])

    def cost(rows: list[Any], title: str) -> int:
        edits = [{"id": row["id"], "title": f"{title} {row['key']}"} for row in rows]
        with CaptureQueriesContext(connection) as queries:
            answer = owner.patch(f"{house.path}/requirements", {"edits": edits})
        assert answer.status_code == 200, answer.content
        return len(queries)

    cost(made[:1], "warm")
    few = cost(made[2:4], "a")
    many = cost(made[5:], "b")
    assert many == few
    assert Link.objects.filter(is_suspect=True).count() == 11
