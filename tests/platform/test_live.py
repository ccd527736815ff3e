"""The live feed of a real server: what one person changes, others see, and only those who may."""

import time
from typing import Any

import pytest

from harness.server import Server

SECONDS = 1.0
"""What "live" promises. Measured times are far below; a loaded machine gets five times as much."""


@pytest.fixture(scope="module")
def team(server: Server) -> dict[str, Any]:
    """A workspace with a product, and tokens of its owner, a viewer and a guest without products."""
    owner = server.token()
    server.api("POST", "/workspaces", {"name": "Shop", "slug": "shop"}, token=owner)
    product = server.api(
        "POST", "/workspaces/shop/products", {"name": "Shop", "key_prefix": "SHOP"}, token=owner
    ).json()["id"]
    tokens, members = {"owner": owner}, {}
    for role in ("viewer", "guest", "lead"):
        body = {"email": f"{role}@shop.example", "name": role, "role": role}
        members[role] = server.api("POST", "/workspaces/shop/members", body, token=owner).json()["id"]
        tokens[role] = server.token(f"{role}@shop.example")
    return {"product": product, "members": members, **tokens}


def create(server: Server, team: dict[str, Any], title: str) -> Any:
    body = {"product": team["product"], "title": title}
    made = server.api("POST", "/workspaces/shop/requirements", body, token=team["owner"])
    assert made.status == 201
    return made.json()


def test_a_write_of_one_appears_at_the_other_at_once(server: Server, team: dict[str, Any]) -> None:
    with server.feed("shop", team["viewer"]) as feed:
        first = create(server, team, "Cart")
        began = time.monotonic()
        second = create(server, team, "Checkout")
        told = [feed.next("activity"), feed.next("activity")]
        assert [one.data["record_key"] for one in told] == [first["key"], second["key"]]
        assert [one.data["kind"] for one in told] == ["RequirementCreated"] * 2
        assert told[0].data["changes"]["title"] == ["", "Cart"]
        assert told[1].id == told[0].id + 1 == told[1].data["seq"]
        assert told[1].at - began < 5 * SECONDS


def test_a_page_that_was_cut_off_resumes_behind_the_last_event_it_saw(
    server: Server, team: dict[str, Any]
) -> None:
    with server.feed("shop", team["viewer"]) as feed:
        seen = create(server, team, "Seen")
        last = feed.next("activity")
        assert last.data["record_key"] == seen["key"]
    missed = [create(server, team, f"Missed {number}")["key"] for number in range(3)]
    with server.feed("shop", team["viewer"], last_id=last.id) as feed:
        assert [feed.next("activity").data["record_key"] for _ in missed] == missed


def test_many_records_of_one_step_are_one_message_and_resume_behind_it(
    server: Server, team: dict[str, Any]
) -> None:
    ids = [create(server, team, f"Row {number}")["id"] for number in range(60)]
    with server.feed("shop", team["viewer"]) as feed:
        edits = {"edits": [{"id": pk, "value": 50} for pk in ids]}
        assert server.api("PATCH", "/workspaces/shop/requirements", edits, token=team["owner"]).status == 200
        after = create(server, team, "After")
        bulk, single = feed.next("activity"), feed.next("activity")
        assert (bulk.data["kind"], bulk.data["data"]) == ("Bulk", {"kind": "RequirementChanged", "count": 60})
        assert (single.data["record_key"], single.id) == (after["key"], bulk.id + 1)
    with server.feed("shop", team["viewer"], last_id=bulk.id) as feed:
        assert feed.next("activity").data["record_key"] == after["key"]


def test_a_guest_hears_nothing_of_products_that_were_not_shared(server: Server, team: dict[str, Any]) -> None:
    with server.feed("shop", team["guest"]) as feed, server.feed("shop", team["viewer"]) as other:
        secret = create(server, team, "Secret")
        assert other.next("activity").data["record_key"] == secret["key"]
        with pytest.raises(AssertionError, match="no message 'activity'"):
            feed.next("activity", seconds=1.5)


def test_who_is_here_is_told_to_those_who_may_know(server: Server, team: dict[str, Any]) -> None:
    with server.feed("shop", team["viewer"]) as feed:
        here = {"tab": "t1", "place": "requirements"}
        assert server.api("PUT", "/workspaces/shop/presence", here, token=team["owner"]).status == 200
        while not (present := feed.next("presence").data):
            continue
        assert [(one["tab"], one["place"]) for one in present] == [("t1", "requirements")]
        server.api("DELETE", "/workspaces/shop/presence/t1", token=team["owner"])
        assert feed.next("presence").data == []


def test_strangers_and_the_unknown_get_the_same_404(server: Server, team: dict[str, Any]) -> None:
    assert server.command("user", "create", "--email", "s@t.example", "--name", "S").returncode == 0
    stranger = server.token("s@t.example")
    for slug, token in (("shop", stranger), ("nowhere", stranger), ("shop", "pw_wrong"), ("shop", "")):
        answer = server.api("GET", f"/workspaces/{slug}/live", token=token)
        assert (answer.status, answer.body) == (404, b"")


@pytest.mark.parametrize("way", ["removed", "token revoked"])
def test_the_feed_of_somebody_who_lost_access_ends(server: Server, team: dict[str, Any], way: str) -> None:
    secret = server.token("lead@shop.example")
    with server.feed("shop", secret) as feed:
        if way == "removed":
            path = f"/workspaces/shop/members/{team['members']['lead']}"
            assert server.api("DELETE", path, token=team["owner"]).status == 204
        else:
            made = server.api("GET", "/tokens", token=secret).json()[0]["id"]
            assert server.api("DELETE", f"/tokens/{made}", token=secret).status == 204
        assert feed.ends(seconds=8)
    assert server.api("GET", "/workspaces/shop/live", token=secret).status == 404
    if way == "removed":
        body = {"email": "lead@shop.example", "name": "lead", "role": "lead"}
        again = server.api("POST", "/workspaces/shop/members", body, token=team["owner"])
        team["members"]["lead"] = again.json()["id"]


def test_the_feed_of_a_deleted_workspace_ends(server: Server, team: dict[str, Any]) -> None:
    server.api("POST", "/workspaces", {"name": "Brief", "slug": "brief"}, token=team["owner"])
    with server.feed("brief", team["owner"]) as feed:
        assert server.api("DELETE", "/workspaces/brief", token=team["owner"]).status == 204
        assert feed.ends(seconds=8)
