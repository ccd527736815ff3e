"""Before the reveal nobody sees another's rating, through whatever door they look.

The ratings hold a figure and words that occur nowhere else, so a leak shows in the bytes of an answer.
"""

from typing import Any

import pytest

from contracts.test_permissions import OPERATIONS
from harness.house import House
from planweave.discussion.models import Notice
from planweave.kernel.models import Activity, IdempotentRequest, Job
from planweave.prioritisation.models import Ballot

CANARY = 4.717171
WATCHERS = ("owner", "lead", "product_manager", "contributor", "viewer", "guest")
RATERS = ("contributor", "product_manager", "viewer")
BACKLOG = "requirements"


@pytest.fixture
def secret(house: House) -> tuple[str, str]:
    """RATE-1, led by the lead; the contributor alone has handed in. Its path, and the operation of the hand-in."""
    made = [
        house.api("owner").post(f"{house.path}/requirements", {"product": house.product.pk, "title": title})
        for title in ("Cart", "Search")
    ]
    items = [answer.json()["id"] for answer in made]
    body = {
        "title": "Unseen",
        "way": "ice",
        "items": items,
        "people": [{"user": house.users[role].pk} for role in RATERS],
    }
    assert house.api("lead").post(f"{house.path}/ratings", body).status_code == 201
    path = f"{house.path}/ratings/RATE-1"
    scores = [{"item": pk, "inputs": {"impact": CANARY, "confidence": 5, "ease": 4}} for pk in items]
    answer = house.api("contributor").put(
        f"{path}/ballot", {"round": 1, "scores": scores}, Idempotency_Key="hand-in-1"
    )
    assert answer.status_code == 200, answer.content
    assert str(CANARY) in answer.content.decode()  # one's own is shown to oneself
    return path, answer.headers["X-Operation-Id"]


def bytes_of(answer: Any) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else bytes(answer.content)


def test_every_readable_address_of_the_workspace_is_silent(house: House, secret: tuple[str, str]) -> None:
    """All GET operations that need no other thing's id, and those of the session and its requirements."""
    salt = Ballot.objects.get().salt.encode()
    addresses = {
        path.replace("{slug}", house.slug).replace("{key}", key).replace("{requirement}", "SHOP-1")
        for method, path in OPERATIONS.values()
        if method == "GET"
        for key in ("RATE-1", "SHOP-1")
    }
    addresses = {address for address in addresses if "{" not in address}
    for address in sorted(addresses):
        for role in WATCHERS:
            if role == "contributor":
                continue
            content = bytes_of(house.api(role).get(address))
            assert str(CANARY).encode() not in content, (role, address)
            assert salt not in content, (role, address)
    assert len(addresses) > 100


@pytest.mark.parametrize("role", [role for role in WATCHERS if role not in ("contributor", "guest")])
def test_progress_is_who_has_handed_in_and_nothing_else(
    house: House, secret: tuple[str, str], role: str
) -> None:
    session = house.api(role).get(secret[0]).json()
    assert session["rounds"][0]["result"] is None
    assert (session["my_ballot"], session["my_last"]) == (None, None)
    assert [row["has_handed_in"] for row in session["raters"]] == [True, False, False]


def test_history_live_feed_and_inbox_carry_no_rating(house: House, secret: tuple[str, str]) -> None:
    for row in Activity.objects.all():
        assert str(CANARY) not in row.changes_json + row.data_json
    assert Activity.objects.get(kind="BallotHandedIn").changes == {}
    for role in ("owner", "lead", "viewer"):
        for query in ("", "&record=RATE-1", "&record=SHOP-1"):
            answer = house.api(role).get(f"{house.path}/activity?limit=200{query}")
            assert answer.status_code == 200
            assert str(CANARY) not in answer.content.decode()
    assert {notice.kind for notice in Notice.objects.all()} == {"rating_asked"}
    assert not any(str(CANARY) in str(job.parameters) + str(job.result) for job in Job.objects.all())


def test_exports_and_search_carry_no_rating(house: House, secret: tuple[str, str]) -> None:
    for role in ("owner", "lead", "product_manager"):
        for address in (
            f"{house.path}/export/requirements?format=csv",
            f"{house.path}/export/requirements?format=xlsx",
            f"{house.path}/requirements?q=4.717171",
            f"{house.path}/scores?method=ice",
        ):
            answer = house.api(role).get(address)
            assert answer.status_code == 200, (address, answer.content)
            assert str(CANARY).encode() not in bytes_of(answer)
    assert house.api("owner").get(f"{house.path}/requirements?q=4.717171").json()["total"] == 0


@pytest.mark.parametrize("role", ["owner", "lead", "product_manager"])
def test_an_answer_kept_for_a_repeated_request_is_given_to_its_own_person_only(
    house: House, secret: tuple[str, str], role: str
) -> None:
    assert IdempotentRequest.objects.filter(key="hand-in-1").exists()
    body = {"round": 1, "scores": []}
    answer = house.api(role).put(f"{secret[0]}/ballot", body, Idempotency_Key="hand-in-1")
    assert str(CANARY).encode() not in answer.content


@pytest.mark.parametrize("role", ["owner", "lead", "contributor"])
def test_a_handed_in_rating_cannot_be_undone_into_the_light(
    house: House, secret: tuple[str, str], role: str
) -> None:
    answer = house.api(role).post(f"{house.path}/undo", {"operation_id": secret[1]})
    assert answer.status_code == 409
    assert str(CANARY).encode() not in answer.content
    assert Ballot.objects.count() == 1


@pytest.mark.parametrize(
    ("role", "more", "body"),
    [
        ("owner", "/reveal", {}),
        ("lead", "/reveal", {}),
        ("viewer", "/reveal", {}),
        ("lead", "/rounds", {}),
        ("lead", "/take-over", {"reason": "now"}),
    ],
)
def test_nobody_forces_the_reveal(
    house: House, secret: tuple[str, str], role: str, more: str, body: dict[str, Any]
) -> None:
    answer = house.api(role).post(secret[0] + more, body)
    assert answer.status_code == 409, answer.content
    assert str(CANARY).encode() not in answer.content
    assert house.api(role).get(secret[0]).json()["rounds"][0]["result"] is None


def test_the_leader_cannot_shrink_the_round_to_see_what_one_person_said(
    house: House, secret: tuple[str, str]
) -> None:
    alone = {"title": "Unseen", "people": [{"user": house.users["contributor"].pk}]}
    answer = house.api("lead").put(secret[0], alone)
    assert (answer.status_code, answer.json()["code"]) == (409, "rating.handed_in_already")
    assert house.api("lead").post(f"{secret[0]}/reveal").status_code == 409


def test_a_session_that_is_ended_before_the_reveal_never_tells(house: House, secret: tuple[str, str]) -> None:
    ended = house.api("lead").post(f"{secret[0]}/end", {"reason": "Called off"})
    assert ended.status_code == 200, ended.content
    for role in ("owner", "lead", "viewer"):
        content = house.api(role).get(secret[0]).content
        assert str(CANARY).encode() not in content


def test_a_second_round_is_unseen_again_while_the_first_stays_open(
    house: House, secret: tuple[str, str]
) -> None:
    path, _ = secret
    ids = [row["id"] for row in house.api("lead").get(path).json()["items"]]
    for role in ("product_manager", "viewer"):
        scores = [
            {"item": pk, "inputs": {"impact": n, "confidence": 5, "ease": 4}} for n, pk in enumerate(ids, 1)
        ]
        assert house.api(role).put(f"{path}/ballot", {"round": 1, "scores": scores}).status_code == 200
    revealed = house.api("viewer").post(f"{path}/reveal")
    figure = CANARY * 5 * 4
    assert f"{figure:.4f}"[:-1] in revealed.content.decode()  # now everybody may see it
    assert house.api("lead").post(f"{path}/rounds", {}).status_code == 201
    again = [{"item": pk, "inputs": {"impact": 6.363636, "confidence": 5, "ease": 4}} for pk in ids]
    assert house.api("contributor").put(f"{path}/ballot", {"round": 2, "scores": again}).status_code == 200
    for role in ("owner", "lead", "viewer"):
        content = house.api(role).get(path).content.decode()
        assert "6.363636" not in content
        assert str(6.363636 * 20)[:6] not in content
        assert f"{figure:.4f}"[:-1] in content


def test_guests_and_strangers_learn_of_no_session(house: House, secret: tuple[str, str]) -> None:
    assert house.api("guest").get(secret[0]).status_code == 403
    assert house.api("guest").get(f"{house.path}/ratings").status_code == 403
    stranger = House(slug="other", prefix="OTH")
    assert stranger.api("owner").get(secret[0]).status_code == 404
    assert stranger.api("owner").get(f"{stranger.path}/ratings/RATE-1").status_code == 404
