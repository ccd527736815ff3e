"""One effect, however often a request is repeated, and however many ask at once."""

import threading
from typing import Any

import pytest
from django.db import connection

from harness.house import House
from planweave.kernel.models import Activity, IdempotentRequest, Record


def _create(house: House, key: str, title: str = "Once", role: str = "owner") -> Any:
    body = {"product": house.product.pk, "title": title}
    return house.api(role).post(f"{house.path}/requirements", body, Idempotency_Key=key)


def test_a_repeated_request_gets_the_first_answer_and_has_one_effect(house: House) -> None:
    first = _create(house, "k1")
    again = _create(house, "k1")
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.content == first.content
    assert again.headers["Idempotent-Replay"] == "true"
    assert "Idempotent-Replay" not in first.headers
    assert Record.objects.filter(kind="requirement").count() == 1


def test_the_same_key_for_another_request_is_refused(house: House) -> None:
    _create(house, "k1")
    other = _create(house, "k1", title="Another")
    assert (other.status_code, other.json()["code"]) == (409, "idempotency_reused")
    assert Record.objects.filter(kind="requirement").count() == 1


def test_two_people_may_use_the_same_key(house: House) -> None:
    mine, theirs = _create(house, "k1"), _create(house, "k1", role="lead")
    assert mine.json()["key"] != theirs.json()["key"]


def test_a_refusal_is_remembered_too(house: House) -> None:
    refused = _create(house, "k1", role="viewer")
    assert refused.status_code == 403
    assert _create(house, "k1", role="viewer").content == refused.content


def test_nobody_in_particular_has_no_memory(house: House) -> None:
    """Requests without a credential all look alike: one's answer must not become another's."""
    from django.test import Client

    body = {"email": "a@b.example", "password": "x"}
    for _ in range(2):
        answer = Client().post(
            "/api/v1/session", body, content_type="application/json", headers={"Idempotency-Key": "k"}
        )
        assert answer.status_code == 401
        assert "Idempotent-Replay" not in answer.headers
    assert IdempotentRequest.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_many_at_once_with_one_key_have_one_effect(new_house: Any) -> None:
    house = new_house()
    house.api("owner")
    start = threading.Barrier(6)
    answers: list[Any] = []

    def ask() -> None:
        try:
            start.wait(timeout=20)
            answers.append(_create(house, "race"))
        finally:
            connection.close()

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert [answer.status_code for answer in answers] == [201] * 6
    assert len({answer.content for answer in answers}) == 1
    assert sum("Idempotent-Replay" not in answer.headers for answer in answers) == 1
    assert Record.objects.filter(kind="requirement").count() == 1
    assert Activity.objects.filter(kind="RequirementCreated").count() == 1


@pytest.mark.django_db(transaction=True)
def test_writers_at_once_get_numbers_and_history_without_gap_or_double(new_house: Any) -> None:
    from planweave.kernel.audit import first_broken_link

    house = new_house()
    house.api("owner")
    start = threading.Barrier(4)
    keys: list[str] = []

    def write(writer: int) -> None:
        try:
            start.wait(timeout=20)
            keys.extend(_create(house, f"{writer}-{n}").json()["key"] for n in range(5))
        finally:
            connection.close()

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert sorted(keys, key=lambda key: int(key[5:])) == [f"SHOP-{n}" for n in range(1, 21)]
    seqs = Activity.objects.filter(workspace=house.workspace).order_by("seq").values_list("seq", flat=True)
    assert list(seqs) == list(range(1, len(seqs) + 1))
    assert first_broken_link(house.workspace.pk) is None
