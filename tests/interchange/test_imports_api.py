"""Importing and exporting backlogs through the public API."""

import io
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from planweave.kernel.audit import first_broken_link
from planweave.kernel.models import Activity, Record

HEADINGS = ["编号", "标题", "模块", "描述", "类型", "预计人天", "价值", "优先级", "前置需求"]
ROWS = [
    ["A-1", "用户注册", "账户", "手机号注册", "功能", 5, 8, "必须", None],
    ["A-2", "商品搜索", "搜索", "按关键词搜索", "功能", 8, 13, "高", "A-1"],
    ["A-3", "响应时间", "性能", "不超过2秒", "非功能", 3, 5, "中", "A-1、A-2"],
]


def workbook(rows=ROWS, headings=HEADINGS, above=()):
    book = Workbook()
    for row in [*above, headings, *rows]:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def upload(api, house, content, name="需求.xlsx"):
    return api.client.post(
        f"/api/v1{house.path}/imports", {"file": SimpleUploadedFile(name, content)}, headers=api.headers
    )


def checked(api, house, content, name="需求.xlsx", **body):
    session = upload(api, house, content, name)
    assert session.status_code == 201, session.content
    answer = api.put(
        f"{house.path}/imports/{session.json()['id']}/check", {"product": house.product.pk, **body}
    )
    assert answer.status_code == 200, answer.content
    return answer.json()


def committed(api, house, session, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        answer = api.post(f"{house.path}/imports/{session['id']}/commit")
    assert answer.status_code == 202, answer.content
    job = api.get(f"{house.path}/jobs/{answer.json()['job']}").json()
    assert job["state"] == "done", job
    return job


@pytest.fixture
def api(house):
    return house.api("product_manager", "zh")


def test_a_chinese_workbook_comes_in_as_its_dry_run_says(house, api, django_capture_on_commit_callbacks):
    session = checked(api, house, workbook(above=[["产品需求清单"], []]))
    assert session["counts"] == {"create": 3, "change": 0, "skip": 0, "error": 0, "left_out": 0}
    assert session["header_row"] == 3
    assert Record.objects.count() == 0
    committed(api, house, session, django_capture_on_commit_callbacks)
    rows = {row["title"]: row for row in api.get(f"{house.path}/requirements").json()["items"]}
    assert rows["商品搜索"]["effort_likely_days"] == 8
    assert rows["响应时间"]["type"] == "non_functional"
    assert rows["用户注册"]["priority"] == "must"
    detail = api.get(f"{house.path}/requirements/{rows['响应时间']['key']}").json()
    assert {(link["kind"], link["other_title"]) for link in detail["links"]} == {
        ("depends_on", "用户注册"),
        ("depends_on", "商品搜索"),
    }
    assert first_broken_link(house.workspace.pk) is None


def test_a_row_of_totals_is_told_and_not_made(house, api, django_capture_on_commit_callbacks):
    session = checked(api, house, workbook([*ROWS, ["合计", None, None, None, None, 16, 26, None, None]]))
    assert session["counts"] == {"create": 3, "change": 0, "skip": 1, "error": 0, "left_out": 0}
    [row] = api.get(f"{house.path}/imports/{session['id']}/rows?action=skip").json()["items"]
    assert [issue["message"] for issue in row["issues"]] == ["这一行像是合计，不是需求，已忽略。"]
    committed(api, house, session, django_capture_on_commit_callbacks)
    assert Record.objects.filter(kind="requirement").count() == 3


def test_the_same_file_again_changes_nothing(house, api, django_capture_on_commit_callbacks):
    content = workbook()
    committed(api, house, checked(api, house, content), django_capture_on_commit_callbacks)
    before = Activity.objects.count()
    again = checked(api, house, content)
    assert again["counts"] == {"create": 0, "change": 0, "skip": 3, "error": 0, "left_out": 0}
    assert Activity.objects.count() == before


def test_a_changed_row_shows_its_difference_and_undo_takes_the_import_back(
    house, api, django_capture_on_commit_callbacks
):
    committed(api, house, checked(api, house, workbook()), django_capture_on_commit_callbacks)
    changed = [ROWS[0], [*ROWS[1][:5], 10, *ROWS[1][6:]], ROWS[2], ["A-4", "退货", *[None] * 7]]
    session = checked(api, house, workbook(changed))
    assert session["counts"] == {"create": 1, "change": 1, "skip": 2, "error": 0, "left_out": 0}
    page = api.get(f"{house.path}/imports/{session['id']}/rows?action=change").json()
    assert page["items"][0]["changes"] == {"effort_likely_days": [8.0, 10.0]}
    committed(api, house, session, django_capture_on_commit_callbacks)
    operation = api.get(f"{house.path}/imports/{session['id']}").json()["operation_id"]
    undone = api.post(f"{house.path}/undo", {"operation_id": operation})
    assert undone.status_code == 200, undone.content
    rows = {row["title"]: row for row in api.get(f"{house.path}/requirements").json()["items"]}
    assert set(rows) == {"用户注册", "商品搜索", "响应时间"}
    assert rows["商品搜索"]["effort_likely_days"] == 8


def test_a_bad_cell_is_named_with_its_reason_and_keeps_only_its_row_out(
    house, api, django_capture_on_commit_callbacks
):
    rows = [ROWS[0], ["A-2", "商品搜索", "搜索", "", "功能", "很多", 13, "高", None]]
    session = checked(api, house, workbook(rows))
    assert session["counts"] == {"create": 1, "change": 0, "skip": 0, "error": 1, "left_out": 0}
    issue = api.get(f"{house.path}/imports/{session['id']}/rows?action=error").json()["items"][0]["issues"][0]
    assert issue["cell"] == "F3"
    assert "很多" in issue["message"]
    committed(api, house, session, django_capture_on_commit_callbacks)
    assert [record.title for record in Record.objects.all()] == ["用户注册"]


def test_an_import_is_refused_when_somebody_worked_since_the_dry_run(
    house, api, django_capture_on_commit_callbacks
):
    committed(api, house, checked(api, house, workbook()), django_capture_on_commit_callbacks)
    session = checked(api, house, workbook([[*ROWS[0][:5], 9, *ROWS[0][6:]]]))
    key = api.get(f"{house.path}/requirements?q=用户注册").json()["items"][0]["key"]
    house.api("lead").patch(f"{house.path}/requirements/{key}", {"title": "注册"})
    with django_capture_on_commit_callbacks(execute=True):
        answer = api.post(f"{house.path}/imports/{session['id']}/commit")
    job = api.get(f"{house.path}/jobs/{answer.json()['job']}").json()
    assert job["state"] == "failed"
    assert job["problem"]["code"] == "import.changed_since"
    assert Record.objects.get(key=key).title == "注册"


def test_an_export_comes_back_without_a_change(house, api, django_capture_on_commit_callbacks):
    committed(api, house, checked(api, house, workbook()), django_capture_on_commit_callbacks)
    for format_, language in (("xlsx", "zh"), ("xlsx", "en"), ("csv", "zh"), ("csv", "en")):
        exported = api.get(f"{house.path}/export/requirements?format={format_}&language={language}")
        assert exported.status_code == 200
        again = checked(api, house, exported.content, f"export.{format_}")
        assert again["counts"] == {"create": 0, "change": 0, "skip": 3, "error": 0, "left_out": 0}, (
            format_,
            language,
        )


def test_an_export_holds_no_formula_of_a_user(house, api):
    for title in ("=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "\t=1"):
        house.api("lead").post(f"{house.path}/requirements", {"product": house.product.pk, "title": title})
    exported = api.get(f"{house.path}/export/requirements")
    cells = [cell for row in load_workbook(io.BytesIO(exported.content)).active for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    assert "=1+1" in {cell.value for cell in cells}


def test_a_trackers_own_states_are_understood_or_left_with_a_warning(
    house, api, django_capture_on_commit_callbacks
):
    content = b"id,subject,status\n1,Move time log,Closed\n2,Dark mode,New\n3,Hm,Sleeping\n"
    session = checked(api, house, content, "wishes.csv")
    assert session["counts"] == {"create": 3, "change": 0, "skip": 0, "error": 0, "left_out": 0}
    warned = api.get(f"{house.path}/imports/{session['id']}/rows").json()["items"][2]["issues"]
    assert [(issue["cell"], issue["severity"]) for issue in warned] == [("C4", "warning")]
    committed(api, house, session, django_capture_on_commit_callbacks)
    rows = {row["title"]: row["state"] for row in api.get(f"{house.path}/requirements").json()["items"]}
    assert rows == {"Move time log": "done", "Dark mode": "collected", "Hm": "collected"}


def test_only_those_who_plan_import_and_files_are_private(house, foreign_house, api):
    for role in ("contributor", "viewer", "guest"):
        assert upload(house.api(role), house, workbook()).status_code == 403
    session = upload(api, house, workbook()).json()
    path = f"{house.path}/imports/{session['id']}"
    assert house.api("lead").get(path).status_code == 404
    assert foreign_house.api("owner").get(path).status_code == 404
    assert api.get(f"{house.path}/imports/{uuid.uuid4()}").status_code == 404


def test_a_hostile_file_is_refused_with_a_sentence_and_nothing_is_written(house, api):
    refused = upload(api, house, b"PK\x03\x04not really a workbook")
    assert refused.status_code == 422
    assert refused.json()["title"].endswith("。")
    assert upload(api, house, b"").status_code == 422
    assert Record.objects.count() == 0


def test_the_template_is_itself_a_backlog(house, api, django_capture_on_commit_callbacks):
    template = api.get(f"{house.path}/imports/template")
    assert template.status_code == 200
    session = checked(api, house, template.content)
    errors = api.get(f"{house.path}/imports/{session['id']}/rows?action=error").json()["items"]
    assert errors == []
    assert session["counts"]["create"] > 2
