"""Browsers that are signed in: a person sees them and ends them; the history of security tells of it, unforgeably."""

import json
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from harness.house import House
from planweave.accounts import rules
from planweave.accounts.actions import create_user, make_sign_in_link
from planweave.accounts.models import OpenSession, SecurityEvent, SecurityHead, User
from planweave.accounts.queries import first_security_fault
from planweave.accounts.rules import MAX_FAILURES
from planweave.kernel.models import IdempotentRequest

PASSWORD = "correct horse battery"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
CHROME = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36"
)
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.4 Mobile/15E148 Safari/604.1"
)
EDGE = f"{CHROME.replace('X11; Linux x86_64', 'Macintosh; Intel Mac OS X 10_15_7')} Edg/156.0.0.0"


@pytest.fixture
def person(db: None) -> User:
    user = create_user(email="p@x.example", name="P")
    user.set_password(PASSWORD)
    user.save()
    return user


def ask(client: Client, method: str, path: str, body: Any = None, **headers: str) -> Any:
    return client.generic(
        method, f"/api/v1{path}", json.dumps(body), content_type="application/json", headers=headers
    )


def browser(agent: str = CHROME, *, email: str = "p@x.example") -> Client:
    client = Client(headers={"User-Agent": agent})
    assert ask(client, "POST", "/session", {"email": email, "password": PASSWORD}).status_code == 200
    return client


def kinds(user: User) -> list[str]:
    return list(SecurityEvent.objects.filter(user_id=user.pk).order_by("seq").values_list("kind", flat=True))


@pytest.mark.parametrize(
    ("agent", "name", "system"),
    [
        (FIREFOX, "Firefox 140", "Windows"),
        (CHROME, "Chrome 156", "Linux"),
        (SAFARI, "Safari 18", "iPhone"),
        (EDGE, "Edge 156", "macOS"),
        ("curl/8.9", "", ""),
    ],
)
def test_a_browser_is_called_by_the_name_people_know(agent: str, name: str, system: str) -> None:
    assert (rules.browser_of(agent), rules.system_of(agent)) == (name, system)


def test_a_person_sees_their_browsers_and_ends_one_or_all_others(person: User) -> None:
    here, phone, old = browser(), browser(SAFARI), browser(FIREFOX)
    stranger = create_user(email="q@x.example", name="Q")
    stranger.set_password(PASSWORD)
    stranger.save()
    theirs = browser(email="q@x.example")
    seen = ask(here, "GET", "/profile/sessions").json()
    assert [(one["browser"], one["system"], one["method"], one["is_this"]) for one in seen] == [
        ("Firefox 140", "Windows", "password", False),
        ("Safari 18", "iPhone", "password", False),
        ("Chrome 156", "Linux", "password", True),
    ]
    # another's is not there for me
    foreign = OpenSession.objects.get(user=stranger).pk
    assert ask(here, "DELETE", f"/profile/sessions/{foreign}").status_code == 404
    assert ask(theirs, "GET", "/me").status_code == 200
    # one ends at once, and only that one
    phones = next(one["id"] for one in seen if one["browser"] == "Safari 18")
    assert ask(here, "DELETE", f"/profile/sessions/{phones}").status_code == 204
    assert [ask(one, "GET", "/me").status_code for one in (here, phone, old)] == [200, 401, 200]
    # all others
    assert ask(here, "DELETE", "/profile/sessions").json() == {"ended": 1}
    assert [ask(one, "GET", "/me").status_code for one in (here, old, theirs)] == [200, 401, 200]
    assert [one["is_this"] for one in ask(here, "GET", "/profile/sessions").json()] == [True]
    assert (Session.objects.count(), OpenSession.objects.count()) == (2, 2)
    assert kinds(person) == ["SignedIn"] * 3 + ["SessionsEnded"] * 2


def test_a_new_password_ends_and_forgets_the_other_browsers_and_keeps_this_one(person: User) -> None:
    here, there = browser(), browser(FIREFOX)
    wrong = ask(here, "PUT", "/profile/password", {"current": "no", "new": "another long phrase"})
    assert wrong.status_code == 422
    assert ask(there, "GET", "/me").status_code == 200
    changed = ask(here, "PUT", "/profile/password", {"current": PASSWORD, "new": "another long phrase"})
    assert changed.status_code == 200
    assert [ask(one, "GET", "/me").status_code for one in (here, there)] == [200, 401]
    assert [(row["browser"], row["is_this"]) for row in ask(here, "GET", "/profile/sessions").json()] == [
        ("Chrome 156", True)
    ]
    assert kinds(person)[2:] == ["SignInFailed", "PasswordChanged", "SessionsEnded"]


def test_a_stolen_session_cannot_guess_the_password(person: User) -> None:
    here = browser()
    guess = {"current": "no", "new": "another long phrase"}
    statuses = [ask(here, "PUT", "/profile/password", guess).status_code for _ in range(MAX_FAILURES + 1)]
    assert statuses == [422] * MAX_FAILURES + [429]
    right = ask(here, "PUT", "/profile/password", {"current": PASSWORD, "new": "another long phrase"})
    assert right.status_code == 429
    person.refresh_from_db()
    assert person.check_password(PASSWORD)


def test_the_history_of_security_is_ones_own_and_the_administrators(person: User) -> None:
    here = browser()
    for email in ("p@x.example", "nobody@x.example"):
        ask(Client(), "POST", "/session", {"email": email, "password": "wrong"})
    token = ask(here, "POST", "/tokens", {"name": "nightly", "scopes": ["read"]}).json()
    ask(here, "DELETE", f"/tokens/{token['id']}")
    ask(here, "DELETE", "/session")
    assert ask(here, "GET", "/me").status_code == 401
    here = browser()
    own = ask(here, "GET", "/profile/security-events").json()["items"]
    assert [(one["kind"], one["person"]) for one in reversed(own)] == [
        ("SignedIn", "P"),
        ("SignInFailed", "P"),
        ("TokenCreated", "P"),
        ("TokenRevoked", "P"),
        ("SignedOut", "P"),
        ("SignedIn", "P"),
    ]
    assert own[3]["data"] == {"token": token["id"], "name": "nightly", "scopes": ["read"]}
    assert (own[0]["browser"], own[0]["address"], own[0]["via"]) == ("Chrome 156", "127.0.0.1", "browser")
    assert ask(here, "GET", "/security-events").status_code == 403
    User.objects.update(is_administrator=True)
    everybody = ask(here, "GET", "/security-events").json()["items"]
    nobody = [one for one in everybody if one["person"] is None]
    assert [(one["kind"], one["data"]["email"]) for one in nobody] == [("SignInFailed", "nobody@x.example")]
    pages, cursor = [], None
    while True:
        page = ask(here, "GET", f"/profile/security-events?limit=4&cursor={cursor or ''}").json()
        pages.append([one["seq"] for one in page["items"]])
        if not (cursor := page["next_cursor"]):
            break
    assert pages == [[7, 6, 5, 4], [2, 1]]


def test_what_is_done_to_the_history_of_security_shows(person: User) -> None:
    browser()
    make_sign_in_link(person)
    browser()
    assert first_security_fault() is None
    held = list(SecurityEvent.objects.order_by("seq"))
    SecurityEvent.objects.filter(seq=2).update(address="10.0.0.1")
    assert first_security_fault() == 2
    held[1].save()
    held[2].delete()
    assert first_security_fault() == 3
    SecurityHead.objects.update(seq=2, hash=held[1].hash)
    assert first_security_fault() is None  # a cut end needs a second place to show; the head says the same
    SecurityEvent.objects.filter(seq=1).delete()
    assert first_security_fault() == 1


def test_a_secret_that_is_shown_once_is_kept_nowhere_not_even_for_a_repeated_request(house: House) -> None:
    owner = house.api("owner")
    body = {"name": "nightly", "scopes": ["read"]}
    made = owner.post("/tokens", body, Idempotency_Key="one").json()
    assert IdempotentRequest.objects.count() == 0
    assert made["secret"].encode() not in b"".join(
        bytes(body) for body in IdempotentRequest.objects.values_list("body", flat=True)
    )
    assert owner.post("/tokens", body, Idempotency_Key="one").status_code == 201
