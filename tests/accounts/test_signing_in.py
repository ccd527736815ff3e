"""Signing in: links good once, passwords that cannot be guessed fast, sessions that need their CSRF token."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from harness.house import Api, House
from planweave.accounts.actions import create_user, make_sign_in_link
from planweave.accounts.models import SignInAttempt, SignInLink, User
from planweave.accounts.queries import digest
from planweave.accounts.rules import MAX_FAILURES

PASSWORD = "correct horse battery"


@pytest.fixture
def person(db: None) -> User:
    user = create_user(email="p@x.example", name="P")
    user.set_password(PASSWORD)
    user.save()
    return user


def post(client: Any, path: str, body: Any, **headers: str) -> Any:
    return client.post(f"/api/v1{path}", body, content_type="application/json", headers=headers)


def test_a_link_signs_in_once_and_only_its_hash_is_kept(person: User) -> None:
    secret = make_sign_in_link(person)
    assert SignInLink.objects.get().hash == digest(secret) != secret
    client = Client()
    assert post(client, "/session/link", {"secret": secret}).json()["email"] == "p@x.example"
    assert client.get("/api/v1/me").status_code == 200
    second = Client()
    refused = post(second, "/session/link", {"secret": secret})
    assert (refused.status_code, refused.json()["code"]) == (410, "sign_in.link_dead")
    assert second.get("/api/v1/me").status_code == 401


@pytest.mark.parametrize("why", ["expired", "person left", "never made"])
def test_a_dead_link_signs_nobody_in(person: User, why: str) -> None:
    secret = make_sign_in_link(person)
    if why == "expired":
        SignInLink.objects.update(expires_at=timezone.now() - datetime.timedelta(seconds=1))
    elif why == "person left":
        User.objects.update(is_active=False)
    else:
        secret = "x" * 43
    assert post(Client(), "/session/link", {"secret": secret}).status_code == 410
    assert not SignInLink.objects.exclude(used_at=None).exists()


def test_guessing_is_stopped_for_the_address_but_a_link_still_works(person: User) -> None:
    for _ in range(MAX_FAILURES):
        answer = post(Client(), "/session", {"email": "P@x.example", "password": "wrong"})
        assert answer.status_code == 401
    right = {"email": "p@x.example", "password": PASSWORD}
    stopped = post(Client(), "/session", right)
    assert (stopped.status_code, stopped.json()["code"]) == (429, "sign_in.too_many")
    assert SignInAttempt.objects.count() == MAX_FAILURES
    assert post(Client(), "/session/link", {"secret": make_sign_in_link(person)}).status_code == 200
    SignInAttempt.objects.update(at=timezone.now() - datetime.timedelta(minutes=16))
    assert post(Client(), "/session", right).status_code == 200


def test_an_unknown_address_and_a_wrong_password_get_the_same_answer(person: User) -> None:
    wrong = post(Client(), "/session", {"email": "p@x.example", "password": "wrong"})
    unknown = post(Client(), "/session", {"email": "q@x.example", "password": "wrong"})
    assert (wrong.status_code, wrong.json()) == (unknown.status_code, unknown.json())
    strange = post(Client(), "/session", {"email": "p\x00@x.example", "password": "wr\x00ng"})
    # What no database can keep is refused before anybody looks for it, whoever it would be.
    assert (strange.status_code, strange.json()["code"]) == (422, "invalid.text")


def test_a_session_writes_only_with_its_csrf_token(person: User) -> None:
    client = Client(enforce_csrf_checks=True)
    assert post(client, "/session", {"email": "p@x.example", "password": PASSWORD}).status_code == 403
    client.get("/api/v1/session")
    token = client.cookies["csrftoken"].value
    signed_in = post(client, "/session", {"email": "p@x.example", "password": PASSWORD}, X_CSRFToken=token)
    assert signed_in.status_code == 200
    assert client.get("/api/v1/me").status_code == 200
    body = {"name": "New", "slug": "new"}
    assert post(client, "/workspaces", body).status_code == 403
    assert client.get("/api/v1/workspaces").json() == []
    token = client.cookies["csrftoken"].value
    assert post(client, "/workspaces", body, X_CSRFToken=token).status_code == 201


def test_a_new_password_ends_the_other_sessions(person: User) -> None:
    here, there = Client(), Client()
    for client in (here, there):
        post(client, "/session", {"email": "p@x.example", "password": PASSWORD})
    changed = here.put(
        "/api/v1/profile/password",
        {"current": PASSWORD, "new": "another long phrase"},
        content_type="application/json",
    )
    assert changed.status_code == 200
    assert (here.get("/api/v1/me").status_code, there.get("/api/v1/me").status_code) == (200, 401)


@pytest.mark.parametrize("weak", ["short", "12345678901", "password123"])
def test_a_weak_password_is_refused(person: User, weak: str) -> None:
    client = Client()
    post(client, "/session", {"email": "p@x.example", "password": PASSWORD})
    refused = client.put(
        "/api/v1/profile/password", {"current": PASSWORD, "new": weak}, content_type="application/json"
    )
    assert (refused.status_code, list(refused.json()["fields"])) == (422, ["new"])
    person.refresh_from_db()
    assert person.check_password(PASSWORD)


def test_a_token_does_what_its_scopes_say_and_its_secret_is_kept_nowhere(house: House) -> None:
    owner = house.api("owner")
    made = {
        scope: owner.post("/tokens", {"name": scope, "scopes": [scope]}).json()
        for scope in ("read", "write", "admin")
    }
    stored = list(house.users["owner"].tokens.values_list("hash", "hint"))
    assert not any(one["secret"] in pair for one in made.values() for pair in stored)
    requirement = {"product": house.product.pk, "title": "T"}
    member = {"email": "new@x.example", "role": "viewer"}
    allowed = {}
    for scope, token in made.items():
        api = Api(token["secret"])
        allowed[scope] = (
            api.get(house.path).status_code,
            api.post(f"{house.path}/requirements", requirement).status_code,
            api.post(f"{house.path}/members", member).status_code,
            api.post("/tokens", {"name": "more", "scopes": ["admin"]}).status_code,
        )
    assert allowed["read"] == (200, 403, 403, 403)
    assert allowed["write"] == (403, 201, 403, 403)
    assert allowed["admin"] == (403, 403, 201, 201)
    assert Api(made["read"]["secret"]).patch(house.path, {}).json()["code"] == "scope_missing"


def test_a_revoked_or_expired_token_opens_nothing(house: House) -> None:
    owner = house.api("owner")
    token = owner.post("/tokens", {"name": "t", "scopes": ["read"]}).json()
    assert Api(token["secret"]).get("/me").status_code == 200
    assert owner.delete(f"/tokens/{token['id']}").status_code == 204
    assert Api(token["secret"]).get("/me").status_code == 401
    past = (timezone.now() - datetime.timedelta(seconds=1)).isoformat()
    expired = owner.post("/tokens", {"name": "t", "scopes": ["read"], "expires_at": past}).json()
    assert Api(expired["secret"]).get("/me").status_code == 401


def test_errors_come_in_the_readers_language(house: House) -> None:
    wrong = {"product": 10**9, "title": "T"}
    english = house.api("owner", "en").post(f"{house.path}/requirements", wrong).json()
    chinese = house.api("owner", "zh").post(f"{house.path}/requirements", wrong).json()
    assert english["fields"]["product"]["message"] == "This product is not in the workspace."
    assert chinese["fields"]["product"]["message"] == "该产品不在此工作区。"
