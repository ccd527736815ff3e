"""A stranger's guesses hold all strangers out, but not the owner's own browser."""

import json
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from planweave.accounts.actions import create_user
from planweave.accounts.models import SignInAttempt, User
from planweave.accounts.rules import MAX_FAILURES

PASSWORD = "correct horse battery"


@pytest.fixture
def person(db: None) -> User:
    user = create_user(email="p@x.example", name="P")
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(client: Client, password: str, email: str = "p@x.example", **from_where: str) -> Any:
    body = json.dumps({"email": email, "password": password})
    return client.post("/api/v1/session", body, content_type="application/json", **from_where)


def test_strangers_guesses_do_not_hold_out_a_browser_that_was_here_before(person: User) -> None:
    mine = Client()
    assert sign_in(mine, PASSWORD).status_code == 200
    cookie = mine.cookies[settings.DEVICE_COOKIE_NAME]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")
    mine.delete("/api/v1/session")
    stranger = Client()
    answers = [sign_in(stranger, f"guess {number}").status_code for number in range(MAX_FAILURES + 2)]
    assert answers == [401] * MAX_FAILURES + [429] * 2
    assert sign_in(Client(), PASSWORD).status_code == 429  # whoever comes without the cookie is a stranger
    assert sign_in(mine, PASSWORD).status_code == 200
    assert sign_in(stranger, PASSWORD).status_code == 429  # and what the owner does frees no stranger


def test_the_cookie_has_an_allowance_of_its_own_and_opens_nothing(person: User) -> None:
    mine = Client()
    assert sign_in(mine, PASSWORD).status_code == 200
    stolen = mine.cookies[settings.DEVICE_COOKIE_NAME].value
    thief = Client()
    thief.cookies[settings.DEVICE_COOKIE_NAME] = stolen
    assert thief.get("/api/v1/me").status_code == 401
    answers = [sign_in(thief, f"guess {number}").status_code for number in range(MAX_FAILURES + 1)]
    assert answers == [401] * MAX_FAILURES + [429]
    assert sign_in(Client(), PASSWORD).status_code == 200  # strangers have theirs still
    assert SignInAttempt.objects.filter(email="p@x.example").count() == 0


def test_a_cookie_of_somebody_else_or_of_nobody_counts_for_nothing(person: User) -> None:
    other = create_user(email="q@x.example", name="Q")
    other.set_password(PASSWORD)
    other.save()
    theirs = Client()
    assert sign_in(theirs, PASSWORD, email="q@x.example").status_code == 200
    answers = [sign_in(theirs, f"guess {number}").status_code for number in range(MAX_FAILURES)]
    assert answers == [401] * MAX_FAILURES
    forged = Client()
    forged.cookies[settings.DEVICE_COOKIE_NAME] = json.dumps([[person.pk, "x" * 32]])
    assert sign_in(forged, PASSWORD).status_code == 429
    assert sign_in(theirs, PASSWORD, email="q@x.example").status_code == 200
