"""Texts that no database keeps are refused in one place, whatever they come in; and numbers have bounds."""

import logging

import pytest
from django.conf import settings
from django.test import Client

from harness.house import House
from planweave.kernel.models import ChainHead
from planweave.site.logs import WithoutSecrets

SENTENCES = {"en": "holds a character that cannot be kept", "zh": "含有无法保存的字符"}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("title", [rb"a\u0000b", rb"\ud800", rb"x\uDFFFx"])
def test_a_text_that_cannot_be_kept_is_refused_with_its_field(
    house: House, title: bytes, language: str
) -> None:
    api = house.api("lead", language)
    before = ChainHead.objects.get(workspace=house.workspace).seq
    body = b'{"product": %d, "title": "%s"}' % (house.product.pk, title)
    answer = api.client.post(
        f"/api/v1{house.path}/requirements", body, content_type="application/json", headers=api.headers
    )
    said = answer.json()
    assert (answer.status_code, said["code"], list(said["fields"])) == (422, "invalid.text", ["title"])
    assert SENTENCES[language] in said["title"]
    assert ChainHead.objects.get(workspace=house.workspace).seq == before


def test_paths_queries_and_cookies_too(house: House) -> None:
    api = house.api("lead")
    assert api.get(f"{house.path}/requirements?q=a%00b").json()["code"] == "invalid.text"
    assert api.get(f"{house.path}/requirements/SHOP%00-1").status_code == 404
    client = Client()
    client.cookies.load({settings.SESSION_COOKIE_NAME: "aaaaaaaa\x00aaaa"})
    assert client.get("/api/v1/me").json()["code"] == "invalid.text"


@pytest.mark.parametrize(
    "body", [b'{"title": NaN}', b'{"title": 1e400}', b"\xff\xfe{}", b'{"title"', b"[" * 5000]
)
def test_what_is_no_json_is_said_with_its_place(house: House, body: bytes) -> None:
    api = house.api("lead")
    at = f"/api/v1{house.path}/requirements"
    answer = api.client.post(at, body, content_type="application/json", headers=api.headers)
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid.json")
    assert "line 1, column" in answer.json()["title"]


def test_a_number_beyond_the_columns_is_refused_with_its_field(house: House) -> None:
    for number in (2**31, -(2**63), 10**15):
        answer = house.api("lead").post(f"{house.path}/requirements", {"product": number, "title": "x"})
        assert answer.status_code == 422
        assert "product" in answer.json()["title"]


def test_a_log_line_cannot_be_forged() -> None:
    record = logging.LogRecord(
        "x", logging.WARNING, "f", 1, "at %s", ("/a\n2026 ERROR all is lost\x1b[2J",), None
    )
    assert WithoutSecrets("%(message)s").format(record) == r"at /a\x0a2026 ERROR all is lost\x1b[2J"
