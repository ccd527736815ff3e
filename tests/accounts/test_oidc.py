"""OpenID Connect against a real provider over HTTP: who comes in, who is linked, and every wrong answer refused."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from django.test import Client

from harness.provider import CLIENT, SECRET, Provider
from planweave.accounts.actions import create_user
from planweave.accounts.models import Identity, OpenSession, SecurityEvent, User
from planweave.accounts.providers import oidc

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def set_up(settings: Any, provider: Provider) -> None:
    settings.OIDC_ISSUER = provider.issuer
    settings.OIDC_CLIENT_ID = CLIENT
    settings.OIDC_CLIENT_SECRET = SECRET
    oidc.forget()


def sent_away(client: Client, next: str = "/w/shop") -> str:
    """The address at the provider."""
    answer = client.get("/api/v1/session/oidc", {"next": next})
    assert answer.status_code == 302
    return answer.headers["Location"]


def consent(address: str) -> str:
    """What the provider's page does: the address to which it sends the browser back."""
    answer = requests.get(address, allow_redirects=False, timeout=10)
    assert answer.status_code == 302, answer.text
    return answer.headers["Location"]


def come_back(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code in (302, 303)
    return answer.headers["Location"]


def walk(client: Client) -> str:
    return come_back(client, consent(sent_away(client)))


def test_a_proven_address_leads_to_the_account_and_from_then_on_the_identity_does(provider: Provider) -> None:
    user = create_user(email="Li@X.example", name="Li")
    client = Client()
    address = sent_away(client)
    asked = parse_qs(urlsplit(address).query)
    assert (asked["response_type"], asked["code_challenge_method"]) == (["code"], ["S256"])
    assert asked["state"] != asked["nonce"]
    assert come_back(client, consent(address)) == "/w/shop"
    assert client.get("/api/v1/me").json()["id"] == user.pk
    assert OpenSession.objects.get().method == "oidc"
    # the address changes there, another takes the old one here: the identity decides
    provider.says({"email": "new@x.example"})
    again = Client()
    assert walk(again) == "/w/shop"
    assert again.get("/api/v1/me").json()["id"] == user.pk
    kinds = list(SecurityEvent.objects.order_by("seq").values_list("kind", flat=True))
    assert kinds == ["IdentityLinked", "SignedIn", "SignedIn"]


@pytest.mark.parametrize("said", [False, "true", None])
def test_an_address_that_is_not_proven_leads_to_no_account(provider: Provider, said: Any) -> None:
    create_user(email="li@x.example", name="Li")
    provider.says({"email_verified": said})
    client = Client()
    assert walk(client) == "/sign-in?problem=address_unproven"
    assert client.get("/api/v1/me").status_code == 401
    assert not Identity.objects.exists()


def test_a_stranger_gets_an_account_only_where_it_is_set_up_so(settings: Any) -> None:
    client = Client(headers={"Accept-Language": "zh-CN"})
    assert walk(client) == "/sign-in?problem=no_account"
    assert not User.objects.exists()
    settings.CREATES_PEOPLE = True
    assert walk(client) == "/w/shop"
    me = client.get("/api/v1/me").json()
    assert (me["email"], me["name"], me["language"], me["workspaces"]) == ("li@x.example", "Li Lei", "zh", [])
    assert not me["is_administrator"]
    # who left does not come in again by it
    User.objects.update(is_active=False)
    assert walk(Client()) == "/sign-in?problem=no_account"
    assert (User.objects.count(), Identity.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"alg": "none"}, "algorithm"),
        ({"alg": "HS256"}, "algorithm"),
        ({"key": True}, "bad_signature"),
        ({"expired": True}, "expired_token"),
        ({"claims": {"aud": "another client"}}, "'aud'"),
        ({"claims": {"aud": [CLIENT, "another client"]}}, "'azp'"),
        ({"claims": {"iss": "http://127.0.0.1:1"}}, "'iss'"),
        ({"claims": {"nonce": "of another question"}}, "'nonce'"),
        ({"without": ["nonce"]}, "'nonce'"),
        ({"without": ["exp"]}, "'exp'"),
        ({"without": ["sub"]}, "'sub'"),
    ],
    ids=str,
)
def test_a_wrong_token_signs_nobody_in(
    provider: Provider, wrong: dict[str, Any], why: str, caplog: pytest.LogCaptureFixture
) -> None:
    create_user(email="li@x.example", name="Li")
    provider.says(**wrong)
    client = Client()
    assert walk(client) == "/sign-in?problem=refused"
    assert client.get("/api/v1/me").status_code == 401
    assert (Identity.objects.count(), OpenSession.objects.count()) == (0, 0)
    told = SecurityEvent.objects.get()
    assert (told.kind, told.user_id, told.data["method"]) == ("SignInFailed", None, "oidc")
    assert why in caplog.text


def test_an_answer_is_good_once_and_for_the_browser_that_asked(provider: Provider) -> None:
    create_user(email="li@x.example", name="Li")
    mine, theirs = Client(), Client()
    back = consent(sent_away(mine))
    # planted in another browser: one that never asked, and one that asked something else
    assert come_back(theirs, back) == "/sign-in?problem=too_late"
    sent_away(theirs)
    assert come_back(theirs, back) == "/sign-in?problem=refused"
    assert theirs.get("/api/v1/me").status_code == 401
    assert come_back(mine, back) == "/w/shop"
    assert come_back(mine, back) == "/sign-in?problem=too_late"
    # a code that was used does not buy a second token, even with a fitting state
    third = Client()
    code = parse_qs(urlsplit(back).query)["code"][0]
    state = parse_qs(urlsplit(sent_away(third)).query)["state"][0]
    forged = f"/api/v1/session/oidc/callback?code={code}&state={state}"
    assert come_back(third, forged) == "/sign-in?problem=refused"
    assert third.get("/api/v1/me").status_code == 401


@pytest.mark.parametrize(
    "next", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x"]
)
def test_nobody_is_led_away_afterwards(next: str) -> None:
    create_user(email="li@x.example", name="Li")
    client = Client()
    assert come_back(client, consent(sent_away(client, next))) == "/"


def test_a_provider_that_is_silent_or_not_set_up_is_said_so(settings: Any) -> None:
    settings.OIDC_ISSUER = "http://127.0.0.1:1"
    assert Client().get("/api/v1/session/oidc").headers["Location"] == "/sign-in?problem=silent"
    assert Client().get("/api/v1/session").json()["providers"] == [{"kind": "oidc", "name": ""}]
    settings.OIDC_ISSUER = ""
    assert Client().get("/api/v1/session/oidc").status_code == 404
    assert Client().get("/api/v1/session/saml").status_code == 404
    assert Client().get("/api/v1/session").json()["providers"] == []
