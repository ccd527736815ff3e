"""The dry run shows what is here already; a person keeps such rows out, and nothing else changes."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import Workbook

from planweave.kernel.models import Activity, Record


def sheet(rows):
    book = Workbook()
    for row in (["ID", "Title", "Description", "Area", "Requires"], *rows):
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.fixture
def api(house):
    return house.api("product_manager")


@pytest.fixture
def checked(house, api):
    def check(rows):
        read = api.client.post(
            f"/api/v1{house.path}/imports",
            {"file": SimpleUploadedFile("wishes.xlsx", sheet(rows))},
            headers=api.headers,
        )
        path = f"{house.path}/imports/{read.json()['id']}"
        answer = api.put(f"{path}/check", {"product": house.product.pk})
        assert answer.status_code == 200, answer.content
        return path

    return check


@pytest.fixture
def present(house, api):
    for title, text in (
        ("Export invoices as PDF", "Customers download their monthly invoices as PDF files."),
        ("注册时发送短信验证码", "用户使用手机号注册时，系统发送短信验证码。"),
        ("Dark colours for the night", "The screen has a dark appearance."),
    ):
        api.post(
            f"{house.path}/requirements", {"product": house.product.pk, "title": title, "description": text}
        )


ROWS = [
    ["W-1", "Export of the invoices as PDF", "Customers download monthly invoices as PDF.", "Billing", None],
    ["W-2", "手机号注册时发送短信验证码", "注册时系统发送短信验证码。", None, None],
    ["W-3", "Barcode scanner for stock", "Warehouse staff scan barcodes.", None, "W-1"],
]


def test_new_rows_show_what_they_resemble_with_the_words_that_made_them_so(present, checked, api):
    path = checked(ROWS)
    answer = api.get(f"{path}/likenesses?action=create").json()
    assert answer["is_ready"]
    found = {one["row"]: one["similar"] for one in answer["rows"]}
    assert {row: [one["key"] for one in near] for row, near in found.items()} == {
        2: ["SHOP-1"],
        3: ["SHOP-2"],
    }
    assert [found[2][0]["relation"], found[3][0]["relation"]] == ["duplicate", "duplicate"]
    assert {"invoices", "pdf"} <= {word.lower() for word in found[2][0]["words"]}
    assert any("验证码" in word or "短信" in word for word in found[3][0]["words"])


def test_a_row_that_is_left_out_stays_out_and_what_refers_to_it_says_so(
    house, present, checked, api, django_capture_on_commit_callbacks
):
    path = checked(ROWS)
    left = api.put(f"{path}/left-out", {"rows": [2, 3]}).json()
    assert left["counts"] == {"create": 1, "change": 0, "skip": 0, "error": 0, "left_out": 2}
    assert (left["left_out"], left["new_areas"]) == ([2, 3], [])
    [row] = api.get(f"{path}/rows?action=create").json()["items"]
    assert [issue["message"] for issue in row["issues"]] == [
        "W-1 is left out, so the reference to it is left out too."
    ]
    again = api.put(f"{path}/left-out", {"rows": [3]}).json()
    assert (again["counts"]["create"], again["left_out"], again["new_areas"]) == (2, [3], ["Billing"])
    with django_capture_on_commit_callbacks(execute=True):
        api.post(f"{path}/commit")
    titles = sorted(Record.objects.values_list("title", flat=True))
    assert "手机号注册时发送短信验证码" not in titles
    assert len(titles) == 5
    assert api.put(f"{path}/left-out", {"rows": []}).status_code == 409


def test_only_rows_that_would_be_written_can_be_left_out(house, present, checked, api):
    path = checked([*ROWS, ["W-4", None, "no title", None, None]])
    before = Activity.objects.count()
    for rows in ([5], [99], [2, -1]):
        answer = api.put(f"{path}/left-out", {"rows": rows})
        assert (answer.status_code, answer.json()["code"]) == (422, "import.row_not_written")
    assert api.get(path).json()["left_out"] == []
    assert Activity.objects.count() == before


def test_a_page_of_likenesses_costs_the_same_for_one_row_and_for_a_hundred(house, present, checked, api):
    path = checked(
        [[f"N-{n}", f"Export invoices as PDF, part {n}", "Customers.", None, None] for n in range(1200)]
    )
    api.get(f"{path}/likenesses?action=create&limit=1")
    costs = []
    for limit in (1, 100):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            answer = api.get(f"{path}/likenesses?action=create&offset=200&limit={limit}").json()
        assert len(answer["rows"]) == limit
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_what_a_reader_may_not_see_is_not_among_the_likenesses(house, new_house, present, checked, api):
    other = new_house(slug="other", prefix="OTH")
    other.api("product_manager").post(
        f"{other.path}/requirements",
        {
            "product": other.product.pk,
            "title": "Barcode scanner for stock",
            "description": "Staff scan barcodes.",
        },
    )
    path = checked(ROWS)
    rows = api.get(f"{path}/likenesses?action=create").json()["rows"]
    assert [one["row"] for one in rows] == [2, 3]
