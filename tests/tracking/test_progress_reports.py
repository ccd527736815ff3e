"""Regular reports and the cockpit through the API."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from harness import office
from harness.house import House
from harness.projects import Projects
from planweave.discussion.models import Notice
from planweave.tracking.actions import make_due_reports
from planweave.tracking.models import Report, ReportPlan

TODAY = timezone.localdate


def begun(house: House) -> tuple[Projects, dict[str, Any], dict[str, Any]]:
    """A project with a task that runs and one that comes."""
    world = Projects(house)
    project = world.begun(
        title="新版结算",
        start_on=str(TODAY() - datetime.timedelta(days=20)),
        deadline=None,
        template=...,
        goal="x",
    )
    dates = {
        "start_on": str(TODAY() - datetime.timedelta(days=7)),
        "finish_on": str(TODAY() + datetime.timedelta(days=7)),
    }
    task = world.task("支付接口", project=project["id"], effort_days=4, **dates)
    world.task("对账", project=project["id"], effort_days=4, **dates)
    return world, project, task


def test_reports_are_made_compared_written_and_frozen(house: House, tmp_path: Path) -> None:
    world, project, task = begun(house)
    at = "/progress-reports"
    wrong = {"title": " ", "project": "NO-1", "every": "day", "recipients": [house.users["guest"].pk]}
    refused = world.ask("product_manager", "POST", at, wrong, language="zh")
    assert (refused.status_code, sorted(refused.json()["fields"])) == (
        422,
        ["every", "project", "recipients", "title"],
    )
    assert ReportPlan.objects.count() == 0
    body = {
        "title": "结算周报",
        "project": project["key"],
        "language": "zh",
        "every": "week",
        "weekday": TODAY().weekday(),
        "recipients": [house.users["viewer"].pk],
    }
    assert world.ask("contributor", "POST", at, body).status_code == 403
    plan = world.done("POST", at, body)
    assert (plan["key"], plan["next_on"]) == ("PR-1", str(TODAY() + datetime.timedelta(days=7)))
    first = world.done("POST", f"{at}/PR-1/make")
    told = {one["code"]: one for one in first["sections"]}
    assert (first["number"], first["from_on"], first["language"]) == (
        1,
        str(TODAY() - datetime.timedelta(days=7)),
        "zh",
    )
    assert [row["cells"][1] for row in told["changes"]["rows"]] == ["支付接口", "对账"]
    assert [row["id"] for row in told["done"]["rows"]] == []
    assert {row["mark"] for one in first["sections"] for row in one["rows"]} == {""}

    world.done("PATCH", f"/tasks/{task['key']}", {"progress": 1})
    second = world.done("POST", f"{at}/PR-1/make")
    told = {one["code"]: one for one in second["sections"]}
    assert [(row["cells"][:2], row["mark"]) for row in told["done"]["rows"]] == [
        ([task["key"], "支付接口"], "new")
    ]
    figures = {row["id"]: row for row in told["summary"]["rows"]}
    done = figures["report.figure.progress"]
    assert (done["cells"][1], done["mark"], done["was"][1]) == ("50%", "changed", "0%")
    assert told["next"]["gone"] == 1

    words = f"{at}/PR-1/2"
    said = {"section": "summary", "words": "支付接口提前完成。", "version": second["version"]}
    written = world.done("PATCH", words, said)
    assert (written["sections"][0]["words"], written["version"]) == ("支付接口提前完成。", 2)
    assert world.ask("product_manager", "PATCH", words, said).status_code == 409
    assert world.ask("viewer", "POST", f"{words}/issue", {"version": 2}).status_code == 403
    issued = world.done("POST", f"{words}/issue", {"version": 2})
    assert (len(issued["issued"]["hash"]), issued["can_edit"]) == (64, False)
    assert Notice.objects.filter(kind="report_issued", user=house.users["viewer"]).count() == 1
    assert world.ask("product_manager", "PATCH", words, said | {"version": 2}).status_code == 409
    row = Report.objects.get(number=2)
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        Report.objects.filter(pk=row.pk).update(words={})
    assert Report.objects.filter(number=1).update(version=9) == 1

    # The same content in every format; Word opens in an office, PDF holds Chinese text.
    def file(format: str) -> bytes:
        answer = world.ask("viewer", "GET", f"{words}/file?format={format}")
        assert answer.status_code == 200
        return bytes(answer.content)

    assert world.ask("viewer", "GET", f"{words}/file?format=rtf").status_code == 422
    pdf = tmp_path / "report.pdf"
    pdf.write_bytes(file("pdf"))
    word = office.to_pdf(file("docx"), "word.docx", tmp_path)
    for text in (office.text_of(pdf), office.text_of(word), file("html").decode(), file("md").decode()):
        for wanted in ("进展报告 第 2 期：新版结算", "支付接口提前完成。", "未来两周计划", "上期：0%"):
            assert wanted in text.replace("\\", "")


def test_a_due_report_is_made_by_the_clock_and_money_is_kept_apart(house: House) -> None:
    world, project, _ = begun(house)
    world.done("POST", "/progress-reports", {"title": "Weekly", "project": project["key"], "language": "en"})
    assert make_due_reports() == 0
    ReportPlan.objects.update(next_on=TODAY())
    assert (make_due_reports(), make_due_reports()) == (1, 0)
    assert Notice.objects.filter(kind="report_made").count() == 1
    row = Report.objects.get()
    assert {one["code"] for one in row.content["sections"]} & {"budget"} == set()
    shown = world.done("GET", "/progress-reports/PR-1/1", role="viewer")
    assert [one["is_hidden"] for one in shown["sections"] if one["code"] == "budget"] == [True]
    assert (
        "for those who may see money"
        in world.ask("viewer", "GET", "/progress-reports/PR-1/1/file?format=md").content.decode()
    )
    shown = world.done("GET", "/progress-reports/PR-1/1", role="lead")
    assert [one["is_hidden"] for one in shown["sections"] if one["code"] == "budget"] == [False]


def test_the_cockpit_counts_what_is_missing_and_says_what_next(house: House) -> None:
    world, project, _ = begun(house)
    need = world.done(
        "POST", "/requirements", {"title": "Pay", "product": house.product.pk, "description": "By card"}
    )
    world.task("Work", project=project["id"], requirement=need["id"])
    shown = world.done("GET", f"/cockpits/{project['key']}", role="viewer")
    steps = {step["code"]: step for step in shown["steps"]}
    assert list(steps) == [
        "goals", "requirements", "timetable", "resources", "risks",
        "changes", "communication", "quality", "documents", "review",
    ]  # fmt: skip
    found = {one["code"]: (one["done"], one["total"]) for step in shown["steps"] for one in step["checks"]}
    assert found["goal"] == (1, 1)
    assert (found["need_goal"], found["need_described"], found["need_estimated"]) == ((0, 1), (1, 1), (0, 1))
    assert (found["job_dates"], found["job_person"], found["deadline"]) == ((2, 3), (0, 3), (0, 1))
    assert found["doc_told"] == (0, 1)
    missing = next(one for one in steps["requirements"]["checks"] if one["code"] == "need_estimated")[
        "missing"
    ]
    assert missing == [{"kind": "requirement", "key": need["key"], "title": "Pay"}]
    assert (shown["next"]["step"], shown["next"]["code"]) == ("goals", "need_goal")
    assert shown["money"] == []
    [row] = world.done("GET", "/cockpits", role="viewer")["projects"]
    assert row["shares"][0] == {"step": "goals", "share": 0.5, "is_done": False}
    world.done("PATCH", f"/requirements/{need['key']}", {"effort_likely_days": 3, "version": need["version"]})
    again = world.done("GET", f"/cockpits/{project['key']}", role="viewer")
    share = {step["code"]: step["share"] for step in again["steps"]}["requirements"]
    assert share > steps["requirements"]["share"]
    assert world.ask("viewer", "GET", "/cockpits/PRJ-99").status_code == 404
