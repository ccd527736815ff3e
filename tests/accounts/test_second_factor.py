"""A second factor: codes of an app, each taken once; recovery codes, each good once; guessing stopped."""

import json
import time
from typing import Any

import pyotp
import pytest
from django.test import Client

from planweave.accounts.actions import create_user, make_sign_in_link
from planweave.accounts.actions.second_factor import STEP_SECONDS, lift_second_factor
from planweave.accounts.models import RecoveryCode, SecondFactor, SecurityEvent, User
from planweave.accounts.rules import MAX_WRONG_CODES
from planweave.kernel.models import IdempotentRequest

PASSWORD = "correct horse battery"
SIGN_IN = {"email": "p@x.example", "password": PASSWORD}


@pytest.fixture
def person(db: None) -> User:
    user = create_user(email="p@x.example", name="P")
    user.set_password(PASSWORD)
    user.save()
    return user


def ask(client: Client, method: str, path: str, body: Any = None, **headers: str) -> Any:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.generic(
        method, f"/api/v1{path}", json.dumps(body), content_type="application/json", headers=sent
    )


def signed_in() -> Client:
    client = Client()
    assert ask(client, "POST", "/session", SIGN_IN).status_code == 200
    return client


def turned_on(client: Client) -> tuple[pyotp.TOTP, list[str]]:
    begun = ask(client, "POST", "/profile/second-factor/begin", {"password": PASSWORD}).json()
    app = pyotp.TOTP(begun["secret"])
    confirmed = ask(client, "POST", "/profile/second-factor/confirm", {"code": app.now()})
    assert confirmed.status_code == 200, confirmed.content
    return app, confirmed.json()["recovery_codes"]


def fresh(app: pyotp.TOTP) -> str:
    """A code that was not shown yet, as after half a minute of waiting."""
    SecondFactor.objects.update(last_step=int(time.time()) // STEP_SECONDS - 1)
    return app.now()


def test_a_password_alone_is_half_the_way_in(person: User) -> None:
    app, _ = turned_on(signed_in())
    there = Client()
    half = ask(there, "POST", "/session", SIGN_IN)
    assert (half.status_code, half.json()) == (202, {"needs": "second_factor"})
    assert ask(there, "GET", "/me").status_code == 401
    wrong = ask(there, "POST", "/session/second-factor", {"code": "000000"})
    assert (wrong.status_code, list(wrong.json()["fields"])) == (422, ["code"])
    assert ask(there, "GET", "/me").status_code == 401
    assert ask(there, "POST", "/session/second-factor", {"code": fresh(app)}).status_code == 200
    assert ask(there, "GET", "/me").status_code == 200
    # a one-time link is half the way, too; and without the first half there is no second
    linked = Client()
    secret = make_sign_in_link(person)
    assert ask(linked, "POST", "/session/link", {"secret": secret}).status_code == 202
    assert ask(linked, "GET", "/me").status_code == 401
    refused = ask(Client(), "POST", "/session/second-factor", {"code": fresh(app)})
    assert (refused.status_code, refused.json()["code"]) == (401, "sign_in.first_factor_first")


def test_the_secret_is_sealed_shown_once_and_wants_the_password(person: User) -> None:
    client = signed_in()
    refused = ask(client, "POST", "/profile/second-factor/begin", {"password": "wrong"})
    assert (refused.status_code, list(refused.json()["fields"])) == (422, ["password"])
    assert not SecondFactor.objects.exists()
    begun = ask(
        client, "POST", "/profile/second-factor/begin", {"password": PASSWORD}, Idempotency_Key="k"
    ).json()
    assert begun["address"].startswith("otpauth://totp/Planweave:p%40x.example?secret=")
    assert begun["picture"].startswith("data:image/svg+xml")
    assert begun["secret"] not in SecondFactor.objects.get().secret
    # until it is confirmed, nobody is asked for it
    assert signed_in()
    confirmed = ask(
        client,
        "POST",
        "/profile/second-factor/confirm",
        {"code": pyotp.TOTP(begun["secret"]).now()},
        Idempotency_Key="l",
    )
    codes = confirmed.json()["recovery_codes"]
    assert len(set(codes)) == 10
    assert all(len(code) == 29 for code in codes)
    stored = set(RecoveryCode.objects.values_list("hash", flat=True))
    assert not stored & ({code.replace("-", "") for code in codes} | set(codes))
    assert IdempotentRequest.objects.count() == 0
    assert ask(client, "POST", "/profile/second-factor/begin", {"password": PASSWORD}).status_code == 409
    state = ask(client, "GET", "/profile/second-factor").json()
    assert (state["is_on"], state["recovery_codes_left"]) == (True, 10)


def test_no_code_is_taken_twice(person: User) -> None:
    client = signed_in()
    app, recovery = turned_on(client)
    shown = fresh(app)
    first, second = Client(), Client()
    for one in (first, second):
        assert ask(one, "POST", "/session", SIGN_IN).status_code == 202
    assert ask(first, "POST", "/session/second-factor", {"code": shown}).status_code == 200
    assert ask(second, "POST", "/session/second-factor", {"code": shown}).status_code == 422
    earlier = app.at(int(time.time()) - STEP_SECONDS)
    assert ask(second, "POST", "/session/second-factor", {"code": earlier}).status_code == 422
    assert ask(second, "POST", "/session/second-factor", {"code": recovery[3].upper()}).status_code == 200
    third = Client()
    assert ask(third, "POST", "/session", SIGN_IN).status_code == 202
    assert ask(third, "POST", "/session/second-factor", {"code": recovery[3]}).status_code == 422
    told = SecurityEvent.objects.get(kind="RecoveryCodeUsed")
    assert (told.user_id, told.data) == (person.pk, {"left": 9})


def test_guessing_codes_is_stopped_and_a_right_password_does_not_start_it_anew(person: User) -> None:
    app, _ = turned_on(signed_in())
    there = Client()
    for _ in range(MAX_WRONG_CODES):
        assert ask(there, "POST", "/session", SIGN_IN).status_code == 202
        assert ask(there, "POST", "/session/second-factor", {"code": "000000"}).status_code == 422
    assert ask(there, "POST", "/session", SIGN_IN).status_code == 202
    stopped = ask(there, "POST", "/session/second-factor", {"code": fresh(app)})
    assert (stopped.status_code, stopped.json()["code"]) == (429, "sign_in.too_many")
    assert ask(there, "GET", "/me").status_code == 401


def test_it_goes_off_only_with_a_code_or_by_whoever_runs_the_server(person: User) -> None:
    client = signed_in()
    app, recovery = turned_on(client)
    assert ask(client, "POST", "/profile/second-factor/off", {"code": "123456"}).status_code == 422
    assert SecondFactor.objects.count() == 1
    renewed = ask(client, "POST", "/profile/second-factor/recovery-codes", {"code": fresh(app)}).json()
    assert not set(renewed["recovery_codes"]) & set(recovery)
    assert ask(client, "POST", "/profile/second-factor/off", {"code": recovery[0]}).status_code == 422
    off = ask(client, "POST", "/profile/second-factor/off", {"code": renewed["recovery_codes"][0]})
    assert off.status_code == 204
    assert (SecondFactor.objects.count(), RecoveryCode.objects.count()) == (0, 0)
    assert signed_in()
    turned_on(client)
    assert lift_second_factor(person)
    assert not lift_second_factor(person)
    kinds = list(SecurityEvent.objects.filter(kind__contains="ctor").values_list("kind", flat=True))
    assert kinds == ["SecondFactorTurnedOn", "SecondFactorTurnedOff"] * 2
