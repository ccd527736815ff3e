"""Words are found through an index as they would be by looking into every record, whatever is written meanwhile."""

import pytest
from django.db import connection

from harness.house import House
from planweave.kernel import search
from planweave.kernel.models import Record
from planweave.requirements.models import Requirement

TITLES = (
    "支付超时后重试",
    "微信支付",
    "支付",
    "付款与支 付分开",
    "Invoice API 超时",
    "INVOICE for 100% of orders",
    "in_voice (β) with ÉCLAIR",
    "a b",
    "优惠券叠加🎉规则",
    "It's \"quoted\" OR not: 'AND'",
    "\\ back\\slash",
)
QUESTIONS = (
    *("支付", "付", "支", "超时", "重试", "信支", "付款与", "🎉", "🎉规则", "规", "叠加🎉", "的"),
    *(
        "invoice",
        "INVOICE",
        "voi",
        "in",
        "i",
        "api 超时",
        "超时 api",
        "e api",
        "100%",
        "0%",
        "%",
        "_",
        "in_v",
        "inxv",
    ),
    *(
        "éclair",
        "ÉCLAIR",
        "β",
        "(β)",
        '"quoted"',
        "it's",
        "or not:",
        "'AND'",
        "\\",
        "k\\s",
        "NEAR(a b)",
        "^支付",
        "*",
    ),
    *(
        "SHOP-1",
        "shop-1",
        "SHOP-",
        "OP-1",
        "-11",
        "支付 SHOP",
        "1",
        "SHOP-99",
        "重试\nSHOP",
        "a b",
        "  ",
        "支付 支付",
    ),
)


def found_by_index(house: House, text: str) -> list[str]:
    rows = Requirement.objects.filter(workspace=house.workspace)
    there = {"here": house.workspace.pk, "kind": "requirement"}
    every = search.with_words(rows, text, **there).order_by("pk")
    first = search.first_with_words(rows, text, **there).order_by("pk")
    answers = [list(those.values_list("record__title", flat=True)) for those in (every, first)]
    assert answers[0] == answers[1], text
    return answers[0]


def found_by_looking(house: House, text: str) -> list[str]:
    rows = Requirement.objects.filter(workspace=house.workspace)
    return list(search.with_each_word(rows, text).order_by("pk").values_list("record__title", flat=True))


@pytest.fixture
def titles(house: House) -> dict[str, int]:
    api = house.api("owner")
    return {
        title: api.post(f"{house.path}/requirements", {"product": house.product.pk, "title": title}).json()[
            "id"
        ]
        for title in TITLES
    }


def test_the_index_finds_what_looking_into_every_record_finds(house: House, titles: dict[str, int]) -> None:
    assert search.is_indexed()
    for text in QUESTIONS:
        assert found_by_index(house, text) == found_by_looking(house, text), text
    assert found_by_index(house, "支付") == ["支付超时后重试", "微信支付", "支付"]
    assert found_by_index(house, "in") == found_by_index(house, "IN") != []
    assert found_by_index(house, "重试\nSHOP") == ["支付超时后重试"]


def test_what_is_written_is_found_at_once_and_what_is_taken_back_is_not(
    house: House, titles: dict[str, int]
) -> None:
    api = house.api("owner")
    key = Record.objects.get(pk=titles["微信支付"]).key
    path = f"{house.path}/requirements/{key}"
    renamed = api.patch(path, {"version": 1, "title": "微信扫码", "description": "<p>支付</p>"})
    assert renamed.status_code == 200
    assert found_by_index(house, "信支") == []
    assert found_by_index(house, "扫码") == ["微信扫码"]
    undone = api.post(f"{house.path}/undo", {"operation_id": renamed.headers["X-Operation-Id"]})
    assert undone.status_code == 200
    assert found_by_index(house, "扫码") == []
    assert found_by_index(house, "信支") == ["微信支付"]
    Record.objects.filter(pk=titles["支付"]).delete()
    assert found_by_index(house, "支付") == ["支付超时后重试", "微信支付"]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:  # raises where the index says what the records do not
            cursor.execute(f"INSERT INTO {search.TABLE} ({search.TABLE}) VALUES ('integrity-check')")


def test_a_list_answers_words_with_the_same_rows_and_total(house: House, titles: dict[str, int]) -> None:
    path = f"{house.path}/requirements?q=%E6%94%AF%E4%BB%98&sort=title"
    page = house.api("viewer").get(path).json()
    assert [row["title"] for row in page["items"]] == ["微信支付", "支付", "支付超时后重试"]
    assert page["total"] == 3
    assert house.api("guest").get(f"{house.path}/requirements?q=zz").json()["items"] == []


def test_an_index_that_was_lost_is_missed_and_made_again(house: House, titles: dict[str, int]) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"DROP TRIGGER {search.TABLE}_changed")
            Record.objects.filter(pk=titles["支付"]).update(title="扫码")
        else:
            cursor.execute(f"DROP INDEX {search.TABLE}_index")
    assert len(search.missing_parts()) == 1
    search.rebuild()
    assert search.missing_parts() == []
    for text in QUESTIONS:
        assert found_by_index(house, text) == found_by_looking(house, text), text


def test_another_workspace_makes_no_word_common_and_shows_none_of_its_own(
    house: House, titles: dict[str, int]
) -> None:
    match = search.match_of(["支付"], here=house.workspace.pk, kind="requirement")
    elsewhere = search.match_of(["支付"], here=house.workspace.pk + 1, kind="requirement")
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            counts = []
            for one in (match, elsewhere):
                cursor.execute(
                    f"SELECT count(*) FROM {search.TABLE} WHERE {search.TABLE} MATCH %s",
                    [one],
                )
                counts.append(cursor.fetchone()[0])
            assert counts == [3, 0]
