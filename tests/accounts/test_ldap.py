"""A real OpenLDAP directory: the person's own password tried there, and nothing that is not a password."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from harness.directory import BASE, READER, READER_PASSWORD, Directory, slapd, temporary_directory
from planweave.accounts.actions import create_user
from planweave.accounts.models import Identity, SecurityEvent, SignInAttempt, User
from planweave.accounts.rules import MAX_FAILURES

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        slapd() is None,
        reason="No slapd here, so signing in by LDAP was not tried: apt-get install slapd",
    ),
]


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    with temporary_directory(Path(tmp_path_factory.mktemp("ldap"))) as running:
        yield running


@pytest.fixture(autouse=True)
def set_up(settings: Any, directory: Directory) -> None:
    settings.LDAP_URL = directory.url
    settings.LDAP_BASE = BASE
    settings.LDAP_BIND_DN, settings.LDAP_BIND_PASSWORD = READER, READER_PASSWORD


def sign_in(name: str, password: str) -> tuple[int, Any]:
    client = Client()
    answer = client.post(
        "/api/v1/session", {"email": name, "password": password}, content_type="application/json"
    )
    return answer.status_code, answer.json().get("code") or answer.json()["email"]


def test_a_person_of_the_directory_comes_in_by_name_or_address(settings: Any) -> None:
    assert sign_in("han", "a password of hers") == (403, "provider.no_account")
    assert not User.objects.exists()
    settings.CREATES_PEOPLE = True
    assert sign_in("han", "a password of hers") == (200, "han@x.example")
    assert sign_in("HAN@x.example", "a password of hers") == (200, "han@x.example")
    han = User.objects.get()
    assert (han.name, han.has_usable_password()) == ("韩梅梅", False)
    assert (Identity.objects.count(), SignInAttempt.objects.count()) == (1, 0)
    User.objects.update(is_active=False)
    assert sign_in("han", "a password of hers") == (403, "provider.no_account")


def test_an_account_that_is_there_is_linked_and_keeps_its_own_password() -> None:
    user = create_user(email="han@x.example", name="Han")
    user.set_password("correct horse battery")
    user.save()
    assert sign_in("han@x.example", "correct horse battery") == (200, "han@x.example")
    assert sign_in("han", "a password of hers") == (200, "han@x.example")
    methods = [
        event.data["method"] for event in SecurityEvent.objects.filter(kind="SignedIn").order_by("seq")
    ]
    assert methods == ["password", "ldap"]
    assert Identity.objects.get().user_id == user.pk


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("han", "wrong"),
        ("han", ""),  # directories take an empty one for an anonymous bind, and say yes
        ("*", "a password of hers"),
        ("han)(uid=*", "a password of hers"),
        ("*)(|(uid=han", "a password of hers"),
        ("", ""),
        ("cn=reader", "the reader's own"),
        ("nobody", "x"),
        ("han\x00", "a password of hers"),
    ],
)
def test_what_is_no_name_and_password_signs_nobody_in(settings: Any, name: str, password: str) -> None:
    settings.CREATES_PEOPLE = True
    # What no database can keep is refused before anybody looks for it.
    assert sign_in(name, password)[0] == (422 if "\x00" in name + password else 401)
    assert not User.objects.exists()


def test_a_name_with_signs_of_the_filter_is_only_a_name(settings: Any) -> None:
    settings.CREATES_PEOPLE = True
    assert sign_in("star*(one)", "a password of stars") == (200, "star@x.example")
    assert sign_in("nomail", "a password of none") == (403, "provider.no_address")


def test_guessing_is_stopped_before_the_directory_hears_of_it(settings: Any) -> None:
    settings.CREATES_PEOPLE = True
    statuses = [sign_in("han", "wrong")[0] for _ in range(MAX_FAILURES)]
    assert statuses == [401] * MAX_FAILURES
    assert sign_in("han", "a password of hers") == (429, "sign_in.too_many")


def test_a_silent_directory_is_said_so_and_does_not_lock_ones_own_password_out(settings: Any) -> None:
    user = create_user(email="own@x.example", name="Own")
    user.set_password("correct horse battery")
    user.save()
    settings.LDAP_URL = "ldap://127.0.0.1:1"
    assert sign_in("han", "a password of hers") == (502, "provider.directory_silent")
    assert sign_in("own@x.example", "correct horse battery") == (200, "own@x.example")
