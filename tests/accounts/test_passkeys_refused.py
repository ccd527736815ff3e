"""What is no passkey's answer is refused in a sentence and leaves nothing; tests/e2e/test_passkeys.py has real ones."""

import base64
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from django.test import Client
from fido2.cose import ES256
from fido2.webauthn import Aaguid, AttestedCredentialData

from planweave.accounts.actions import create_user
from planweave.accounts.models import Passkey, SecurityEvent, User

PASSWORD = "correct horse battery"
NOTHING = base64.urlsafe_b64encode(b"\x00" * 37).decode().rstrip("=")
SAID = base64.urlsafe_b64encode(
    json.dumps({"type": "webauthn.create", "challenge": "AAAA", "origin": "https://evil.example"}).encode()
).decode()


@pytest.fixture
def person(db: None) -> User:
    user = create_user(email="p@x.example", name="P")
    user.set_password(PASSWORD)
    user.save()
    return user


def post(client: Client, path: str, body: Any) -> Any:
    return client.post(f"/api/v1{path}", body, content_type="application/json")


def credential(**response: Any) -> dict[str, Any]:
    return {"id": "a2V5", "rawId": "a2V5", "type": "public-key", "response": response}


MALFORMED = [
    {},
    {"id": 5},
    {"id": "a2V5", "response": None},
    {"id": "a2V5", "rawId": "a2V5", "type": "public-key", "response": []},
    credential(),
    credential(clientDataJSON="!", attestationObject="!", authenticatorData="!", signature="!"),
    credential(clientDataJSON="AA", attestationObject="AA", authenticatorData="AA", signature="AA"),
    credential(clientDataJSON=SAID, attestationObject="oA", authenticatorData=NOTHING, signature="AA"),
    credential(clientDataJSON=SAID, attestationObject="_w", authenticatorData="AAAA", signature=5),
    credential(clientDataJSON=7, attestationObject={}, authenticatorData=[], signature=None),
]


@pytest.mark.parametrize("given", MALFORMED, ids=range(len(MALFORMED)))
def test_what_is_no_answer_makes_no_passkey_and_opens_nothing(person: User, given: dict[str, Any]) -> None:
    client = Client(HTTP_HOST="localhost")
    post(client, "/session", {"email": "p@x.example", "password": PASSWORD})
    refused = post(client, "/profile/passkeys/begin", {"password": "wrong"})
    assert (refused.status_code, list(refused.json()["fields"])) == (422, ["password"])
    begun = post(client, "/profile/passkeys/begin", {"password": PASSWORD}).json()["options"]
    assert (begun["rp"]["id"], begun["authenticatorSelection"]["userVerification"]) == (
        "localhost",
        "required",
    )
    made = post(client, "/profile/passkeys", {"name": "Key", "credential": given})
    assert (made.status_code, made.json()["code"]) == (422, "passkey.refused")
    again = post(client, "/profile/passkeys", {"name": "Key", "credential": given})
    assert (again.status_code, again.json()["code"]) == (409, "passkey.too_late")  # a challenge is good once
    assert not Passkey.objects.exists()
    # one that is known by its id, but signed nothing
    key = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    kept = AttestedCredentialData.create(Aaguid.NONE, b"key", key)
    Passkey.objects.create(user=person, name="Key", credential_id="a2V5", credential=bytes(kept))
    there = Client(HTTP_HOST="localhost")
    assert post(there, "/session/passkey", {"credential": given}).status_code == 409
    assert post(there, "/session/passkey/begin", None).status_code == 200
    refused = post(there, "/session/passkey", {"credential": given})
    assert (refused.status_code, refused.json()["code"]) == (401, "passkey.unknown")
    assert there.get("/api/v1/me").status_code == 401
    assert SecurityEvent.objects.filter(kind="SignInFailed", data_json__contains="passkey").count() == 1
