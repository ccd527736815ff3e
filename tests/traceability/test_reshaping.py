"""Moved, split and merged: nothing that hung on a requirement is lost, and old keys lead to the new."""

from collections.abc import Callable
from typing import Any

import pytest

from harness.house import Api, House
from planweave.kernel.models import Activity, KeyAlias, Link
from planweave.workspaces import actions as workspaces

pytestmark = pytest.mark.django_db
Make = Callable[..., Any]


@pytest.fixture
def get(house: House, owner: Api) -> Callable[[str], Any]:
    """A requirement by its key, or the status of the refusal."""

    def got(key: str) -> Any:
        answer = owner.get(f"{house.path}/requirements/{key}")
        return answer.json() if answer.status_code == 200 else answer.status_code

    return got


def links_of(requirement: Any) -> set[tuple[str, bool, str]]:
    return {(one["kind"], one["is_outgoing"], one["other_key"]) for one in requirement["links"]}


def test_a_merge_brings_everything_and_the_old_key_leads_to_the_one_that_remains(
    house: House, owner: Api, make: Make, link: Callable[..., int], get: Callable[[str], Any],
    undo: Callable[[str], Any],
) -> None:  # fmt: skip
    goal, one, two = make("Goal"), make("Pay by card", demands={"ACME": 40}), make(
        "Card payment", demands={"ACME": 70, "Bolt": 20}
    )  # fmt: skip
    child = make("Remember the card", parent=two["id"])
    link(two["key"], "derives_from", goal["key"])
    link(one["key"], "relates_to", two["key"])
    task = owner.post(f"{house.path}/tasks", {"title": "Do it", "requirement": two["id"]}).json()
    owner.post(f"{house.path}/records/{two['key']}/comments", {"body": "<p>as said</p>"})
    before = {key: get(key) for key in (one["key"], two["key"], child["key"])}
    merged = owner.post(
        f"{house.path}/requirements/{one['key']}/merge",
        {"others": [two["key"]], "title": "Pay by card, remembered"},
    )
    assert (merged.status_code, merged.json()) == (200, {"keys": [one["key"]]})
    left = get(one["key"])
    assert left["title"] == "Pay by card, remembered"
    assert left["demands"] == {"ACME": 70, "Bolt": 20}
    assert links_of(left) == {("derives_from", True, goal["key"])}
    assert [part["key"] for part in left["children"]] == [child["key"]]
    assert owner.get(f"{house.path}/tasks/{task['key']}").json()["requirement"] == one["id"]
    said = owner.get(f"{house.path}/records/{one['key']}/comments").json()
    assert "as said" in str(said)
    assert get(two["key"])["key"] == one["key"]
    undone = undo(merged.headers["X-Operation-Id"])
    assert undone.status_code == 200, undone.content
    for key, was in before.items():
        now = get(key)
        changing = {"version", "updated_at", "links"}
        assert {name: now[name] for name in now.keys() - changing} == {
            name: was[name] for name in was.keys() - changing
        }
        assert links_of(now) == links_of(was)
    assert "as said" in str(owner.get(f"{house.path}/records/{two['key']}/comments").json())
    assert KeyAlias.objects.count() == 0
    again = undo(undone.headers["X-Operation-Id"])
    assert again.status_code == 200, again.content
    assert get(two["key"])["key"] == one["key"]
    assert get(one["key"])["demands"] == {"ACME": 70, "Bolt": 20}


def test_keys_lead_through_a_chain_of_merges(
    house: House, owner: Api, make: Make, get: Callable[[str], Any]
) -> None:
    one, two, three = make("a"), make("b"), make("c")
    for into, other in ((two, three), (one, two)):
        path = f"{house.path}/requirements/{into['key']}/merge"
        assert owner.post(path, {"others": [other["key"]]}).status_code == 200
    assert {get(key)["key"] for key in (one["key"], two["key"], three["key"])} == {one["key"]}
    assert get("SHOP-999") == 404


def test_a_link_that_was_suspect_stays_suspect_through_a_merge(
    house: House, owner: Api, make: Make, link: Callable[..., int], change: Callable[..., str],
    suspects: Callable[[], list[Any]],
) -> None:  # fmt: skip
    goal, one, two = make("Goal"), make("a"), make("b")
    link(two["key"], "derives_from", goal["key"])
    change(goal["key"], title="Another goal")
    assert owner.post(
        f"{house.path}/requirements/{one['key']}/merge", {"others": [two["key"]]}
    ).status_code == 200  # fmt: skip
    (found,) = suspects()
    assert (found["source"]["key"], found["target"]["key"]) == (one["key"], goal["key"])
    assert found["changed"][0]["fields"] == ["title"]


def test_a_merge_that_would_make_a_circle_or_swallow_its_parent_is_refused_whole(
    house: House, owner: Api, make: Make, link: Callable[..., int]
) -> None:
    one, two, three = make("a"), make("b"), make("c")
    link(one["key"], "depends_on", two["key"])
    link(two["key"], "depends_on", three["key"])
    path = f"{house.path}/requirements/{one['key']}/merge"
    child = make("d", parent=one["id"])
    count = Activity.objects.count()
    assert owner.post(path, {"others": [three["key"]]}).status_code == 409
    swallowed = owner.post(f"{house.path}/requirements/{child['key']}/merge", {"others": [one["key"]]})
    assert (swallowed.status_code, swallowed.json()["code"]) == (409, "reshape.merge_above")
    for others in ([], [one["key"]], [two["key"], two["key"]]):
        assert owner.post(path, {"others": others}).status_code == 422, others
    assert owner.post(path, {"others": ["SHOP-999"]}).status_code == 404
    assert house.api("contributor").post(path, {"others": [two["key"]]}).status_code == 403
    assert Activity.objects.count() == count
    assert Link.objects.count() == 2


def test_a_split_beside_hands_on_links_and_demands(
    house: House, owner: Api, make: Make, link: Callable[..., int], get: Callable[[str], Any],
    undo: Callable[[str], Any],
) -> None:  # fmt: skip
    goal = make("Goal")
    one = make("Pay and refund", demands={"ACME": 40}, priority="must", effort_likely_days=8)
    link(one["key"], "satisfies", goal["key"])
    answer = owner.post(
        f"{house.path}/requirements/{one['key']}/split",
        {"parts": [{"title": "Pay", "effort_likely_days": 5}, {"title": "Refund", "effort_likely_days": 3}]},
    )
    assert answer.status_code == 200, answer.content
    first, second = answer.json()["keys"]
    assert first == one["key"]
    told = [
        (now["title"], now["effort_likely_days"], now["demands"], now["priority"], links_of(now))
        for now in (get(first), get(second))
    ]
    upward = {("satisfies", True, goal["key"])}
    assert told == [
        ("Pay", 5, {"ACME": 40}, "must", upward),
        ("Refund", 3, {"ACME": 40}, "must", upward),
    ]
    history = owner.get(f"{house.path}/activity?record={first}").json()["items"]
    assert [item["data"]["into"] for item in history if item["kind"] == "RequirementSplit"] == [[second]]
    assert undo(answer.headers["X-Operation-Id"]).status_code == 200
    assert (get(first)["title"], get(first)["effort_likely_days"], get(second)) == ("Pay and refund", 8, 404)


def test_a_split_below_makes_parts_one_level_down(
    house: House, owner: Api, make: Make, get: Callable[[str], Any]
) -> None:
    one = make("Payment", level="feature")
    answer = owner.post(
        f"{house.path}/requirements/{one['key']}/split",
        {"mode": "below", "parts": [{"title": "Pay"}, {"title": "Refund"}]},
    )
    assert [part["title"] for part in get(one["key"])["children"]] == ["Pay", "Refund"]
    assert [get(key)["level"] for key in answer.json()["keys"]] == ["feature", "story", "story"]
    for parts in ([], [{"title": "only one"}], [{"title": "x"}, {"title": " "}]):
        refused = owner.post(f"{house.path}/requirements/{one['key']}/split", {"parts": parts})
        assert refused.status_code == 422, parts
    assert len(get(one["key"])["children"]) == 2


def test_a_move_takes_the_parts_along_and_coming_back_gives_the_old_key_back(
    house: House, owner: Api, make: Make, get: Callable[[str], Any], undo: Callable[[str], Any]
) -> None:
    other = workspaces.create_product(house.actor("owner"), name="App", key_prefix="APP")
    one = make("Payment")
    child = make("Card", parent=one["id"])
    path = f"{house.path}/requirements/{one['key']}/move"
    moved = owner.post(path, {"product": other.pk})
    assert moved.json() == {"keys": ["APP-1"]}
    assert (get(one["key"])["key"], get(child["key"])["key"]) == ("APP-1", "APP-2")
    assert (get("APP-2")["product"], get("APP-2")["parent"]) == (other.pk, one["id"])
    assert owner.post(path, {"product": other.pk}).status_code == 422
    assert undo(moved.headers["X-Operation-Id"]).status_code == 200
    assert (get(one["key"])["key"], get("APP-1")["key"]) == (one["key"], one["key"])
    assert owner.post(path, {"product": other.pk}).json() == {"keys": ["APP-1"]}
    back = owner.post(f"{house.path}/requirements/APP-1/move", {"product": house.product.pk})
    assert back.json() == {"keys": [one["key"]]}
    assert owner.post(path, {"product": 10**9}).status_code == 422
