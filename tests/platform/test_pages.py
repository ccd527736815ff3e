"""What the server answers beside the API: readiness, the page for every address, documentation, headers."""

import re
from typing import Any

import pytest
from django.test import Client

from harness.house import House
from planweave.site import settings


def test_up_answers_without_signing_in(client: Client, db: None) -> None:
    answer = client.get("/up")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_readable_page_names_every_operation_and_loads_nothing_from_elsewhere(
    client: Client, language: str
) -> None:
    from planweave.site.api import api

    answer = client.get("/api/v1/docs", headers={"Accept-Language": language})
    page = answer.content.decode()
    names = [
        operation["operationId"]
        for methods in api.get_openapi_schema()["paths"].values()
        for operation in methods.values()
    ]
    assert [name for name in names if f'<h3 id="{name}">' not in page] == []
    assert re.findall(r'(?:src|href)="(?!#)([^"]+)"', page) == ["docs.css", "openapi.json"]
    assert "<script" not in page
    assert "<style" not in page
    assert ("织策接口" in page) == (language == "zh")
    assert client.get("/api/v1/docs.css").headers["Content-Type"] == "text/css"
    document = client.get("/api/v1/openapi.json").json()
    assert document["openapi"].startswith("3.1")


def test_the_same_address_in_the_other_language_is_not_served_from_a_cache(client: Client) -> None:
    assert client.get("/api/v1/docs").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/api/v1/me", "/api/v1/session", "/up", "/w/shop/requirements", "/"])
def test_every_answer_carries_a_strict_policy(client: Client, db: None, path: str) -> None:
    headers = client.get(path).headers
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'self'"
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"


def test_an_unknown_api_address_is_not_the_page(client: Client, db: None) -> None:
    answer = client.get("/api/v1/nothing-here")
    assert answer.status_code == 404
    assert b"<div id=" not in answer.content


def test_a_strangers_host_name_is_refused(client: Client, db: None) -> None:
    assert client.get("/up", headers={"Host": "evil.example"}).status_code == 400


def test_malformed_input_is_a_sentence_that_names_the_field(house: House) -> None:
    answer = house.api("owner").post(f"{house.path}/requirements", {"product": "x", "title": 3, "odd": 1})
    assert answer.status_code == 422
    problem = answer.json()
    assert problem["code"] == "invalid.request"
    assert all(name in problem["title"] for name in ("product", "title", "odd"))


def test_sqlite_runs_with_full_synchronisation_outside_of_tests() -> None:
    """NORMAL lost acknowledged writes at a power cut."""
    options: Any = settings.sqlite_options(is_test=False)
    assert "PRAGMA synchronous=FULL" in options["init_command"]
    assert "PRAGMA journal_mode=WAL" in options["init_command"]
    assert options["transaction_mode"] == "IMMEDIATE"
