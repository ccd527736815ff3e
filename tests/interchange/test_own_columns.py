"""Own fields, own types and a requirement's parts go out in a table and come in again."""

import io
import shutil
import subprocess
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from planweave.kernel.models import Activity, Record

FORMATS = [("xlsx", "en"), ("xlsx", "zh"), ("csv", "en"), ("csv", "zh")]
LONG = "Zeile eins\n  eingerückt\n\n'=1+1\tTab, “quotes”; 逗号，分号"


class Desk:
    """An administrator's fields, and files in and out as a product manager."""

    def __init__(self, house: Any, capture: Any) -> None:
        self.house, self.capture = house, capture
        self.admin = house.api("owner")
        self.api = house.api("product_manager")

    def field(self, key: str, kind: str, name_en: str, name_zh: str, **more: Any) -> None:
        body = {"key": key, "kind": kind, "name_en": name_en, "name_zh": name_zh, **more}
        answer = self.admin.post(f"{self.house.path}/custom-fields", body)
        assert answer.status_code == 201, answer.content

    def kind(self, base: str, name_en: str, name_zh: str) -> int:
        body = {"base": base, "name_en": name_en, "name_zh": name_zh}
        answer = self.admin.post(f"{self.house.path}/requirement-types", body)
        assert answer.status_code == 201, answer.content
        return answer.json()["id"]

    def make(self, title: str, **values: Any) -> dict[str, Any]:
        body = {"product": self.house.product.pk, "title": title, **values}
        answer = self.api.post(f"{self.house.path}/requirements", body)
        assert answer.status_code == 201, answer.content
        return answer.json()

    def get(self, key: str) -> dict[str, Any]:
        return self.api.get(f"{self.house.path}/requirements/{key}").json()

    def export(self, form: str, language: str) -> bytes:
        answer = self.api.get(f"{self.house.path}/export/requirements?format={form}&language={language}")
        assert answer.status_code == 200, answer.content
        return answer.content

    def check(self, content: bytes, name: str = "file.xlsx", language: str = "en", **body: Any) -> Any:
        api = self.house.api("product_manager", language)
        read = api.client.post(
            f"/api/v1{self.house.path}/imports",
            {"file": SimpleUploadedFile(name, content)},
            headers=api.headers,
        )
        assert read.status_code == 201, read.content
        path = f"{self.house.path}/imports/{read.json()['id']}"
        answer = api.put(f"{path}/check", {"product": self.house.product.pk, **body})
        assert answer.status_code == 200, answer.content
        return answer.json() | {"path": path, "read": read.json()}

    def rows(self, session: Any, language: str = "en") -> list[dict[str, Any]]:
        return self.house.api("product_manager", language).get(f"{session['path']}/rows").json()["items"]

    def commit(self, session: Any) -> None:
        with self.capture(execute=True):
            answer = self.api.post(f"{session['path']}/commit")
        job = self.api.get(f"{self.house.path}/jobs/{answer.json()['job']}").json()
        assert job["state"] == "done", job


@pytest.fixture
def desk(house, django_capture_on_commit_callbacks):
    return Desk(house, django_capture_on_commit_callbacks)


@pytest.fixture
def full(desk):
    """One field of every kind, an own type, and a requirement that has all that it can."""
    options = [
        {"value": "low", "name_en": "Low, really", "name_zh": "低、很低"},
        {"value": "none", "name_en": "None", "name_zh": "无"},
        {"value": "high", "name_en": "High", "name_zh": "高"},
    ]
    desk.field("risk", "choice", "Risk", "风险", options=options)
    desk.field("markets", "multi_choice", "Markets", "目标市场", options=options)
    desk.field("weight", "number", "Story points", "故事点")
    desk.field("since", "date", "In force since", "生效日期")
    desk.field("is_audited", "yes_no", "Audited", "已审计")
    desk.field("expert", "person", "Expert", "专家")
    desk.field("spec", "link", "Specification link", "规格链接")
    desk.field("note", "long_text", "Remark", "备注")
    desk.field("code", "text", "Customer", "客户")
    own = desk.kind("non_functional", "Security need", "功能")
    desk.make(
        "Log in",
        own_type=own,
        level="story",
        verification_method="test",
        criticality="critical",
        risk="low",
        stability="may_change",
        difficulty="high",
        rationale="<p>Because of <strong>fraud</strong></p><ul><li>one</li><li>two</li></ul>",
        implementation="<p>=HYPERLINK(1)</p>",
        steps=[
            {"actor": "Cust]omer", "action": "asks\nfor a code", "expected": "→ a code"},
            {"actor": "", "action": "[x] waits", "expected": ""},
            {"actor": "", "action": "2. types it", "expected": "in\n\nThen done"},
        ],
        acceptance=[
            {"given": "Given nothing\nWhen x", "when": "当前 shown", "then": "then it\n- works"},
            {"given": "", "when": "", "then": "2. fast"},
        ],
        fit_criteria=[
            {"characteristic": "performance_efficiency", "subcharacteristic": "time_behaviour",
             "metric": "p95\nof search", "operator": "<=", "target": 0.1, "unit": "s", "method": "load\n- test"},
            {"metric": "uptime", "operator": "between", "target": 99.5, "target_high": 100, "unit": "%"},
        ],
        deliverables=[{"name": "Report [x]", "is_done": True, "where": "https://a.b/c"}, {"name": "Manual"}],
        custom={
            "risk": "none", "markets": ["low", "high"], "weight": -0.30000000000000004, "since": "1899-12-31",
            "is_audited": False, "expert": desk.house.users["lead"].pk, "spec": "https://a.b/?q=1,2",
            "note": LONG, "code": "=1+1",
        },
    )  # fmt: skip
    desk.own = own
    desk.make("Plain", own_type=None, type="functional")
    return desk


def table(content: bytes) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in load_workbook(io.BytesIO(content)).worksheets[0]]


@pytest.mark.parametrize(("form", "language"), FORMATS)
def test_an_export_with_everything_comes_back_without_a_change(full, form, language):
    first = full.export(form, language)
    before = Activity.objects.count()
    session = full.check(first, f"x.{form}")
    assert [row["changes"] for row in full.rows(session)] == [{}, {}]
    assert [issue for row in full.rows(session) for issue in row["issues"]] == []
    assert session["counts"] == {"create": 0, "change": 0, "skip": 2, "error": 0, "left_out": 0}
    assert [column["heading"] for column in session["columns"] if column["used"] is None] == []
    assert Activity.objects.count() == before
    assert full.export(form, language) == first


def test_headings_and_choices_are_in_either_language_and_no_two_are_alike(full):
    english, chinese = table(full.export("xlsx", "en")), table(full.export("xlsx", "zh"))
    assert len(set(english[0])) == len(english[0]) == len(chinese[0]) == len(set(chinese[0]))
    row, zeile = (
        dict(zip(english[0], english[1], strict=True)),
        dict(zip(chinese[0], chinese[1], strict=True)),
    )
    assert (row["Type"], zeile["类型"]) == (f"Security need (own:{full.own})", f"功能 (own:{full.own})")
    assert (row["Risk"], row["Risk (risk)"]) == ("Low", "None")
    assert (zeile["风险"], zeile["风险 (risk)"]) == ("低", "无")
    assert row["Customer (code)"] == "=1+1"
    assert (row["Audited"], zeile["已审计"]) == ("No", "否")
    assert row["Markets"] == "Low, really, High"
    assert zeile["验收标准"].startswith("AC1. 假如 Given nothing\n  When x\n当 当前 shown\n那么 then it")
    assert row["Steps"].startswith("S1. [Cust\\]omer] asks\n  for a code\n→ → a code\nS2. [] [x] waits")
    assert row["Metric"] == "p95\n  of search\nuptime"
    assert (row["Operator"], row["Target"], row["Upper target"]) == ("≤\nbetween", "0.1\n99.5", "—\n100")


def workbook(headings: list[str], *rows: list[Any]) -> bytes:
    book = Workbook()
    for row in (headings, *rows):
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_a_file_fills_own_fields_and_parts_as_people_write_them(full):
    named = (
        "标题 需求类型 风险(risk) 目标市场 故事点 生效日期 已审计 专家 规格链接 交互步骤 验收标准 "
        "度量项 质量子特性 比较方式 目标值 度量单位 提出理由"
    )
    content = workbook(
        named.split(),
        ["支付", "非功能", "高", "无，低、很低", "-2.5", "2031/3/31", "是", full.house.users["lead"].name.upper(), "https://a.b",
         "1、[客户] 点击支付\n-> 显示收银台\n2、确认", "假如已登录\n当点击支付\n则跳转\n并且不重复扣款\n\n- 金额一致",
         "响应时间", "时间特性", "不超过", 2, "秒", "合规"],
    )  # fmt: skip
    session = full.check(content)
    assert [issue for row in full.rows(session) for issue in row["issues"]] == []
    assert session["counts"] == {"create": 1, "change": 0, "skip": 0, "error": 0, "left_out": 0}
    full.commit(session)
    got = full.get("SHOP-3")
    assert got["custom"] == {
        "risk": "high", "markets": ["low", "none"], "weight": -2.5, "since": "2031-03-31", "is_audited": True,
        "expert": full.house.users["lead"].pk, "spec": "https://a.b",
    }  # fmt: skip
    assert got["steps"] == [
        {"id": "S1", "actor": "客户", "action": "点击支付", "expected": "显示收银台"},
        {"id": "S2", "actor": "", "action": "确认", "expected": ""},
    ]
    assert got["acceptance"] == [
        {"id": "AC1", "given": "已登录", "when": "点击支付", "then": "跳转\n并且不重复扣款"},
        {"id": "AC2", "given": "", "when": "", "then": "金额一致"},
    ]
    assert got["fit_criteria"] == [
        {"id": "FC1", "characteristic": "performance_efficiency", "subcharacteristic": "time_behaviour",
         "metric": "响应时间", "operator": "<=", "target": 2.0, "target_high": None, "unit": "秒", "method": ""}
    ]  # fmt: skip
    again = full.check(content)
    assert again["counts"]["skip"] == 1


WRONG = [
    (
        "Risk (risk)",
        "extreme",
        "“extreme” is none of: Low, really, None, High.",
        "“extreme”不在可选值之内：低、很低、无、高。",
    ),
    ("Markets", "High; nowhere", "“nowhere” is none of: Low, really", "“nowhere”不在可选值之内"),
    ("Story points", "a few", "“a few” is not a number", "“a few”不是数字"),
    ("Story points", "NaN", "“NaN”", "“NaN”"),
    ("In force since", "2031-02-30", "“2031-02-30”", "“2031-02-30”"),
    ("Audited", "perhaps", "“perhaps”", "“perhaps”"),
    ("Specification link", "javascript:alert(1)", "“javascript:alert(1)” is no link", "不是链接"),
    (
        "Remark",
        "x" * 20_001,
        "at most 20000 characters; here are 20001",
        "最多 20000 个字符，这里有 20001 个",
    ),
    ("Acceptance criteria", "Given " + "x" * 2001, "2001 characters in “Given”", "“假定”有 2001 个字符"),
    ("Steps", "\n".join(f"{n}. go" for n in range(1, 103)), "At most 100 rows", "最多 100 行"),
    (
        "Criticality",
        "very",
        "“very” is none of: Low, Medium, High, Critical.",
        "“very”不在可选值之内：低、中、高、极高。",
    ),
    ("Type", "Epic tale", "“Epic tale” is none of: Functional,", "“Epic tale”不在可选值之内：功能、非功能、"),
]


@pytest.mark.parametrize(("heading", "value", "english", "chinese"), WRONG)
def test_what_a_field_cannot_take_is_said_at_its_cell_and_nothing_is_written(
    full, heading, value, english, chinese
):
    session = full.check(
        workbook(["ID", "Title", heading], ["X-1", "New", value], ["SHOP-1", "Log in", value])
    )
    # A column of which no cell can be read is not proposed; a person says what it is.
    columns = [
        {"column": 0, "field": "key"}, {"column": 1, "field": "title"},
        {"column": 2, "field": field_named(full, heading)},
    ]  # fmt: skip
    path = session["path"]
    before = full.get("SHOP-1"), Activity.objects.count(), Record.objects.count()
    for language, words in (("en", english), ("zh", chinese)):
        api = full.house.api("product_manager", language)
        checked = api.put(f"{path}/check", {"product": full.house.product.pk, "columns": columns}).json()
        assert checked["counts"] == {"create": 0, "change": 0, "skip": 0, "error": 2, "left_out": 0}
        issues = [row["issues"] for row in api.get(f"{path}/rows").json()["items"]]
        assert [[one["cell"] for one in each] for each in issues] == [["C2"], ["C3"]]
        assert all(words in one["message"] for each in issues for one in each), issues
    full.commit(session)
    assert (full.get("SHOP-1"), Record.objects.count()) == (before[0], before[2])


def field_named(desk: Desk, heading: str) -> str:
    fields = desk.api.get(f"{desk.house.path}/imports/fields").json()
    return next(one["name"] for one in fields if one["label"] == heading)


def test_fit_criteria_are_told_apart_by_lines_and_refused_by_column(full):
    cells = ["Log in", "p95\n  of search\nuptime\nusers", "≤\nbetween\nabout", "0.2\n99.5\nmany", "—\n100"]
    session = full.check(workbook(["Title", "Metric", "Operator", "Target", "Upper target"], cells))
    [row] = full.rows(session)
    assert [(one["cell"], one["message"]) for one in row["issues"]] == [
        ("C2", "“about” is no comparison: write one of ≤, <, ≥, >, = or “between”."),
        ("D2", "“many” is not a number."),
    ]
    cells[1:] = ["p95\n  of search\nuptime", "≤\nbetween", "0.2\n99.5\n7", "—\n100"]
    [row] = full.rows(full.check(workbook(["Title", "Metric", "Operator", "Target", "Upper target"], cells)))
    assert [one["message"] for one in row["issues"]] == [
        "This cell has 3 lines and the metric has 2: write one line per fit criterion."
    ]
    cells[3] = "0.2\n99.5"
    session = full.check(workbook(["Title", "Metric", "Operator", "Target", "Upper target"], cells))
    [row] = full.rows(session)
    assert row["labels"] == {"fit_criteria": "Fit criteria"}
    assert row["changes"] == {
        "fit_criteria": [
            "p95\nof search <= 0.1 s\nuptime between 99.5–100 %", "p95\nof search <= 0.2 s\nuptime between 99.5–100 %"
        ]
    }  # fmt: skip
    before = full.get("SHOP-1")["fit_criteria"]
    full.commit(session)
    assert full.get("SHOP-1")["fit_criteria"] == [before[0] | {"target": 0.2}, before[1]]


def test_what_a_type_asks_for_is_said_in_the_dry_run_already(desk):
    desk.admin.patch(f"{desk.house.path}/requirement-types/functional", {"mandatory": ["rationale", "area"]})
    rows = [["A", "Done", None, None], ["B", "Done", "why", "Shop"], ["C", "New", None, None]]
    session = desk.check(workbook(["Title", "State", "Rationale", "Area"], *rows), language="zh")
    assert session["counts"] == {"create": 2, "change": 0, "skip": 0, "error": 1, "left_out": 0}
    [issue] = desk.rows(session, "zh")[0]["issues"]
    assert issue["cell"] == "B2"
    assert issue["message"] == "“功能”进入“已分析”前还须填写：提出理由、领域。请补齐后再改状态。"
    desk.commit(session)
    assert sorted(record.title for record in Record.objects.all()) == ["B", "C"]


def test_retired_choices_stay_and_are_not_given_anew_and_fields_keep_to_their_types(desk):
    options = [{"value": "a", "name_en": "A"}, {"value": "b", "name_en": "B"}]
    desk.field("grade", "choice", "Grade", "等级", options=options)
    desk.field("rules", "text", "Rule set", "规则集", types=["business"])
    old = desk.make("Old", custom={"grade": "a", "rules": "kept"})
    retired = [options[0] | {"is_retired": True}, options[1]]
    assert desk.admin.patch(f"{desk.house.path}/custom-fields/grade", {"options": retired}).status_code == 200
    same = desk.check(desk.export("xlsx", "en"))
    assert (same["counts"]["skip"], desk.rows(same)[0]["issues"]) == (1, [])
    rows = [["Old", "A", "other"], ["New", "A", "x"], ["Newer", "B", "y"]]
    session = desk.check(workbook(["Title", "Grade", "Rule set"], *rows))
    first, second, third = desk.rows(session)
    assert [one["message"] for one in first["issues"]] == [
        "“Rule set” is no field of the type “Functional”; the value is left out."
    ]
    assert (second["action"], second["issues"][0]["cell"]) == ("error", "B3")
    assert (third["action"], third["issues"][0]["severity"]) == ("create", "warning")
    desk.commit(session)
    assert desk.get(old["key"])["custom"] == {"grade": "a", "rules": "kept"}
    assert desk.get("SHOP-2")["custom"] == {"grade": "b"}


def test_people_of_one_name_are_told_apart_by_their_address(desk):
    desk.field("expert", "person", "Expert", "专家")
    lead, manager = desk.house.users["lead"], desk.house.users["product_manager"]
    lead.name = manager.name = "Li Wei"
    lead.save()
    manager.save()
    desk.make("Old", custom={"expert": manager.pk}, owner=manager.pk)
    exported = desk.export("xlsx", "en")
    assert f"Li Wei <{manager.email}>" in table(exported)[1]
    assert desk.check(exported)["counts"]["skip"] == 1
    rows = [["One", "Li Wei", None], ["Two", f"X <{lead.email}>", None], ["Three", "Nobody", None]]
    session = desk.check(workbook(["Title", "Expert", "Owner"], *rows))
    one, _, three = desk.rows(session)
    assert [issue["message"] for issue in one["issues"]] == [
        "Several members are called “Li Wei”; write the e-mail address instead."
    ]
    assert [(issue["severity"], issue["cell"]) for issue in three["issues"]] == [("warning", "B4")]
    assert session["counts"]["error"] == 1
    desk.commit(session)
    assert desk.get("SHOP-2")["custom"] == {"expert": lead.pk}


def test_a_text_that_no_cell_can_hold_is_refused_in_a_sentence_and_goes_out_as_csv(desk):
    desk.make("Long", description="<p>" + "x" * 40_000 + "</p>")
    answer = desk.house.api("viewer", "zh").get(f"{desk.house.path}/export/requirements")
    assert answer.status_code == 422
    assert answer.json()["title"].endswith("。")
    assert "x" * 40_000 in desk.export("csv", "en").decode("utf-8-sig")


def test_a_workbook_that_libreoffice_saved_anew_changes_nothing(full, tmp_path):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        pytest.skip("LibreOffice (soffice) is not installed, so what it makes of our files cannot be tried")
    source = tmp_path / "export.xlsx"
    source.write_bytes(full.export("xlsx", "zh"))
    command = [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    command += ["--convert-to", "xlsx", "--outdir", str(tmp_path / "saved"), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    session = full.check((tmp_path / "saved" / "export.xlsx").read_bytes())
    assert [row["changes"] for row in full.rows(session)] == [{}, {}]
    assert session["counts"] == {"create": 0, "change": 0, "skip": 2, "error": 0, "left_out": 0}
