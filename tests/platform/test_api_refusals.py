"""What the API says where no route is reached: the same documents as everywhere else."""

import pytest
from django.test import Client


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "This address does not take DELETE. Use one of: GET, PATCH, POST."),
        ("zh", "该地址不支持 DELETE，可用：GET, PATCH, POST。"),
    ],
)
def test_a_method_that_an_address_does_not_take_is_a_sentence(house, language, sentence):
    answer = house.api("owner", language).delete(f"{house.path}/requirements")
    assert answer.status_code == 405
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Allow"] == "GET, PATCH, POST"
    assert answer.json() == {
        "type": "/docs/errors#method_not_allowed",
        "code": "method_not_allowed",
        "status": 405,
        "title": sentence,
    }


def test_an_address_that_is_not_there_is_a_sentence_too_and_pages_are_left_alone(client: Client, db: None):
    answer = client.get("/api/v1/nowhere", headers={"Accept-Language": "zh"})
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert answer.json()["title"].endswith("。")
    assert client.get("/assets/nowhere.js").headers["Content-Type"] != "application/problem+json"
