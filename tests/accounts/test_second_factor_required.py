"""PLANWEAVE_SECOND_FACTOR=required: without one, only the way to it is open."""

import json
from typing import Any

import pyotp
import pytest
from django.test import Client

from harness.house import House
from planweave.accounts.actions import create_token
from planweave.accounts.models import Passkey, User

PASSWORD = "correct horse battery"


@pytest.fixture
def lead(house: House, settings: Any) -> User:
    user = house.users["lead"]
    user.set_password(PASSWORD)
    user.save()
    settings.NEEDS_SECOND_FACTOR = True
    return user


def ask(client: Client, method: str, path: str, body: Any = None, **headers: str) -> Any:
    data = "" if body is None else json.dumps(body)
    return client.generic(method, f"/api/v1{path}", data, content_type="application/json", headers=headers)


def come_in(user: User) -> Client:
    client = Client()
    assert ask(client, "POST", "/session", {"email": user.email, "password": PASSWORD}).status_code == 200
    return client


@pytest.mark.parametrize(("language", "word"), [("en", "second factor"), ("zh", "两步验证")])
def test_whoever_has_none_is_told_so_and_can_only_set_it_up(
    house: House, lead: User, language: str, word: str
) -> None:
    client = come_in(lead)
    speaks = {"Accept-Language": language}
    wanted = {"product": house.product.pk, "title": "x"}
    for method, path, body in (
        ("GET", "/workspaces", None),
        ("GET", house.path, None),
        ("POST", f"{house.path}/requirements", wanted),
        ("POST", "/tokens", {"name": "t", "scopes": ["read"]}),
        ("PATCH", "/profile", {"name": "X"}),
    ):
        refused = ask(client, method, path, body, **speaks)
        assert (refused.status_code, refused.json()["code"]) == (403, "second_factor.needed"), path
        assert word in refused.json()["title"]
    me = ask(client, "GET", "/me").json()
    assert (me["needs_second_factor"], me["workspaces"]) == (True, [])
    begun = ask(client, "POST", "/profile/second-factor/begin", {"password": PASSWORD}).json()
    code = pyotp.TOTP(begun["secret"]).now()
    assert ask(client, "POST", "/profile/second-factor/confirm", {"code": code}).status_code == 200
    me = ask(client, "GET", "/me").json()
    assert (me["needs_second_factor"], [one["slug"] for one in me["workspaces"]]) == (False, ["shop"])
    assert ask(client, "POST", f"{house.path}/requirements", wanted).status_code == 201


def test_a_token_works_only_for_whom_a_second_factor_guards(house: House, lead: User) -> None:
    secret = create_token(lead, name="t", scopes=["read"])[1]
    bearer = {"Authorization": f"Bearer {secret}"}
    refused = ask(Client(), "GET", house.path, **bearer)
    assert (refused.status_code, refused.json()["code"]) == (403, "second_factor.needed")
    Passkey.objects.create(user=lead, name="k", credential_id="x", credential=b"")
    assert ask(Client(), "GET", house.path, **bearer).status_code == 200
    # but whoever has a passkey and comes by the password alone has shown one factor only
    assert ask(come_in(lead), "GET", house.path).status_code == 403


def test_without_the_policy_nothing_is_asked(house: House, lead: User, settings: Any) -> None:
    settings.NEEDS_SECOND_FACTOR = False
    client = come_in(lead)
    assert ask(client, "GET", house.path).status_code == 200
    assert ask(client, "GET", "/me").json()["needs_second_factor"] is False
