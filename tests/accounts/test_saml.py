"""SAML against a provider in a process of its own, whose XML another library signs; forged answers refused."""

import base64
import copy
from collections.abc import Callable
from typing import Any

import pytest
import requests
from django.test import Client
from lxml import etree

from harness.provider import Provider
from planweave.accounts.actions import create_user
from planweave.accounts.models import Identity, OpenSession, SamlRequest, SecurityEvent, User
from planweave.accounts.providers import saml

pytestmark = pytest.mark.django_db
DS = "{http://www.w3.org/2000/09/xmldsig#}"
SAML = "{urn:oasis:names:tc:SAML:2.0:assertion}"


@pytest.fixture(autouse=True)
def set_up(settings: Any, provider: Provider) -> None:
    settings.SAML_METADATA = str(provider.saml_metadata)
    saml._provider.cache_clear()


def asked(client: Client) -> str:
    """The provider's answer to a question of this browser, as its page would post it."""
    away = client.get("/api/v1/session/saml", {"next": "/w/shop"}).headers["Location"]
    answer = requests.get(away, timeout=10)
    assert answer.status_code == 200
    return answer.text


def post(response: str) -> str:
    """From the provider's page: another site, so without our cookie."""
    answer = Client(enforce_csrf_checks=True).post("/api/v1/session/saml/acs", {"SAMLResponse": response})
    assert answer.status_code == 303
    return answer.headers["Location"]


def finish(client: Client) -> str:
    return client.get("/api/v1/session/saml/finish").headers["Location"]


def test_a_person_comes_in_and_only_the_browser_that_asked(settings: Any) -> None:
    user = create_user(email="li@x.example", name="Li")
    mine, theirs = Client(), Client()
    asked(theirs)
    response = asked(mine)
    assert finish(mine) == "/sign-in?problem=too_late"  # nothing was answered yet; and that question is gone
    response = asked(mine)
    assert post(response) == "/api/v1/session/saml/finish"
    assert finish(theirs) == "/sign-in?problem=too_late"
    assert theirs.get("/api/v1/me").status_code == 401
    assert finish(mine) == "/w/shop"
    assert mine.get("/api/v1/me").json()["id"] == user.pk
    assert OpenSession.objects.get().method == "saml"
    # the same word again signs nobody in
    assert post(response) == "/sign-in?problem=too_late"
    assert finish(mine) == "/sign-in?problem=too_late"
    assert Identity.objects.get().subject == "u-1"


def test_a_stranger_gets_an_account_only_where_it_is_set_up_so(settings: Any) -> None:
    client = Client()
    assert post(asked(client)) == "/sign-in?problem=no_account"
    assert not User.objects.exists()
    settings.CREATES_PEOPLE = True
    assert post(asked(client)) == "/api/v1/session/saml/finish"
    assert finish(client) == "/w/shop"
    assert client.get("/api/v1/me").json()["name"] == "Li Lei"


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"unsigned": True}, "not signed"),
        ({"key": True}, "Signature validation failed"),
        ({"age": 3600}, "expired"),
        ({"age": -3600}, "not yet valid"),
        ({"audience": "https://another.example"}, "not a valid audience"),
        ({"unsolicited": True}, "nobody asked"),
    ],
    ids=str,
)
def test_a_wrong_answer_signs_nobody_in(
    provider: Provider, wrong: dict[str, Any], why: str, caplog: pytest.LogCaptureFixture
) -> None:
    create_user(email="li@x.example", name="Li")
    provider.says(**wrong)
    client = Client()
    assert post(asked(client)) == "/sign-in?problem=refused"
    assert why in caplog.text
    assert client.get("/api/v1/me").status_code == 401
    assert (Identity.objects.count(), OpenSession.objects.count()) == (0, 0)
    assert SamlRequest.objects.get().answered_at is None
    assert SecurityEvent.objects.get().data["method"] == "saml"


def forged(assertion: Any) -> Any:
    """The assertion as the attacker would have it: the administrator's, without the signature."""
    copied = copy.deepcopy(assertion)
    copied.set("ID", "_forged")
    copied.remove(copied.find(f"{DS}Signature"))
    for value in copied.iter(f"{SAML}AttributeValue", f"{SAML}NameID"):
        value.text = "admin@x.example"
    return copied


def beside(root: Any, assertion: Any) -> None:
    root.insert(list(root).index(assertion), forged(assertion))


def instead_with_the_signed_one_inside(root: Any, assertion: Any) -> None:
    evil = forged(assertion)
    root.replace(assertion, evil)
    evil.append(assertion)


def signature_moved_with_the_signed_one_in_its_object(root: Any, assertion: Any) -> None:
    evil = forged(assertion)
    signature = assertion.find(f"{DS}Signature")
    root.replace(assertion, evil)
    assertion.remove(signature)
    evil.insert(1, signature)
    etree.SubElement(signature, f"{DS}Object").append(assertion)


def in_an_extension(root: Any, assertion: Any) -> None:
    evil = forged(assertion)
    root.replace(assertion, evil)
    extensions = etree.Element("{urn:oasis:names:tc:SAML:2.0:protocol}Extensions")
    extensions.append(assertion)
    root.insert(1, extensions)


def same_name_twice(root: Any, assertion: Any) -> None:
    evil = forged(assertion)
    evil.set("ID", assertion.get("ID"))
    root.insert(list(root).index(assertion), evil)


def address_changed(root: Any, assertion: Any) -> None:
    next(assertion.iter(f"{SAML}AttributeValue")).text = "admin@x.example"


def comment_in_the_address(root: Any, assertion: Any) -> None:
    value = next(assertion.iter(f"{SAML}AttributeValue"))
    value.text = "admin@x.example"
    comment = etree.Comment("")
    comment.tail = ".evil.example"
    value.append(comment)


def signature_gone(root: Any, assertion: Any) -> None:
    assertion.remove(assertion.find(f"{DS}Signature"))


@pytest.mark.parametrize(
    "attack",
    [
        beside,
        instead_with_the_signed_one_inside,
        signature_moved_with_the_signed_one_in_its_object,
        in_an_extension,
        same_name_twice,
        address_changed,
        comment_in_the_address,
        signature_gone,
    ],
)
def test_a_wrapped_or_changed_answer_signs_nobody_in(attack: Callable[[Any, Any], None]) -> None:
    create_user(email="li@x.example", name="Li")
    create_user(email="admin@x.example", name="Administrator", is_administrator=True)
    client = Client()
    root = etree.fromstring(base64.b64decode(asked(client)))
    attack(root, root.find(f"{SAML}Assertion"))
    assert post(base64.b64encode(etree.tostring(root)).decode()) == "/sign-in?problem=refused"
    assert finish(client) == "/sign-in?problem=too_late"
    assert client.get("/api/v1/me").status_code == 401
    assert (Identity.objects.count(), OpenSession.objects.count()) == (0, 0)


@pytest.mark.parametrize("rubbish", ["", "no base64", base64.b64encode(b"<a>").decode(), "PGEvPg=="])
def test_rubbish_is_refused_in_a_sentence(rubbish: str) -> None:
    assert post(rubbish) == "/sign-in?problem=refused"


def test_an_answer_given_to_another_question_is_refused(provider: Provider) -> None:
    """The frame is not signed: put another open question's id there, and the assertion's own says otherwise."""
    create_user(email="li@x.example", name="Li")
    victim, attacker = Client(), Client()
    stolen = etree.fromstring(base64.b64decode(asked(victim)))
    own = etree.fromstring(base64.b64decode(asked(attacker)))
    stolen.set("InResponseTo", own.get("InResponseTo"))
    assert post(base64.b64encode(etree.tostring(stolen)).decode()) == "/sign-in?problem=refused"
    assert finish(attacker) == "/sign-in?problem=too_late"
    assert attacker.get("/api/v1/me").status_code == 401


def test_the_metadata_say_where_to_answer() -> None:
    found = etree.fromstring(Client().get("/api/v1/session/saml/metadata").content)
    assert found.get("entityID") == "http://testserver/api/v1/session/saml/metadata"
    place = found.find(".//{*}AssertionConsumerService")
    assert place is not None
    assert place.get("Location") == "http://testserver/api/v1/session/saml/acs"
    assert found.find("{*}SPSSODescriptor").get("WantAssertionsSigned") == "true"  # type: ignore[union-attr]
