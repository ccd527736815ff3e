"""`planweave plan` end to end: files in, files out, judged by a referee of its own."""

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest
from plan_checker import sheet_rows, violations
from plan_inputs import DATA, save

SETS = [
    ("word-processor.xlsx", "word-processor-team.xlsx"),
    ("release-planner.xlsx", "release-planner-team.xlsx"),
    ("product-managers.zh.gbk.csv", "product-managers.zh-team.xlsx"),
]


def benchmark(name: str) -> Path:
    path = DATA / name
    if not path.is_file():
        pytest.skip(f"the benchmark data are not here: {path} (set PLANWEAVE_DATA)")
    return path


@pytest.mark.parametrize(("backlog_name", "team_name"), SETS)
def test_every_constraint_holds_in_the_written_plan(run, tmp_path, backlog_name, team_name):
    backlog, people = benchmark(backlog_name), benchmark(team_name)
    plan, report = tmp_path / "plan.xlsx", tmp_path / "plan.html"
    code, _, err = run(
        backlog, "--capacity", people, "--output", plan, "--report", report, "--seconds", 3, "--quiet"
    )
    assert (code, err) == (0, "")
    assert violations(plan, backlog, people) == []
    assert_is_self_contained(report.read_text("utf-8"))


def test_what_has_no_estimates_is_said_and_nothing_is_invented(run, tmp_path):
    wishes, people = benchmark("tracker-wishes.csv"), benchmark("word-processor-team.xlsx")
    plan = tmp_path / "plan.xlsx"
    code, _, err = run(wishes, "--capacity", people, "--output", plan, "--language", "en")
    assert code == 2
    assert "none of the" in err
    assert "has an estimate of its effort" in err
    code, _, err = run(wishes, "--capacity", people, "--output", plan, "--language", "zh")
    assert code == 2
    assert "都没有工作量估算" in err
    assert not plan.exists()


def test_a_small_plan_is_proven_and_keeps_every_rule(run, tmp_path, backlog, team):
    plan, report = tmp_path / "plan.xlsx", tmp_path / "plan.html"
    code, out, err = run(
        backlog, "--capacity", team, "--output", plan, "--report", report, "--seconds", 10, "--language", "en"
    )
    assert (code, err) == (0, "")
    assert "Proven: no better plan exists." in out
    assert violations(plan, backlog, team) == []
    rows = {row["ID"]: row for row in sheet_rows(openpyxl.load_workbook(plan).worksheets[0])}
    chosen = {key for key, row in rows.items() if row["Release"]}
    assert chosen == {"A", "B", "C", "D", "F", "G"}
    assert rows["G"]["Release"] == "R2"
    assert rows["H"]["Reason"] == "Out: its priority says that it will not be done."
    assert "it excludes F, which is in" in rows["E"]["Reason"]
    assert "Cheapest change" in rows["I"]["Reason"]
    assert [rows[key]["Score"] for key in "ABI"] == [30, 25, 60]


def test_titles_stay_text_in_the_workbook_and_in_the_report(run, tmp_path, backlog, team):
    plan, report = tmp_path / "plan.xlsx", tmp_path / "plan.html"
    assert run(backlog, "--capacity", team, "--output", plan, "--report", report, "--seconds", 5)[0] == 0
    sheet = openpyxl.load_workbook(plan).worksheets[0]
    assert sheet["B2"].value == '=HYPERLINK("http://evil.example")'
    for each in openpyxl.load_workbook(plan):
        assert not [cell for row in each.iter_rows() for cell in row if cell.data_type == "f"]
    text = report.read_text("utf-8")
    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert_is_self_contained(text.replace("http://evil.example", ""))


def test_the_same_seed_gives_the_same_plan(run, tmp_path, backlog, team):
    found = []
    for number in (1, 2):
        plan = tmp_path / f"{number}.xlsx"
        assert run(backlog, "--capacity", team, "--output", plan, "--seed", 7, "--seconds", 10)[0] == 0
        found.append(
            [
                [cell.value for cell in row]
                for sheet in openpyxl.load_workbook(plan)
                for row in sheet.iter_rows()
            ]
        )
    assert found[0] == found[1]


def test_a_plan_can_be_planned_again(run, tmp_path, backlog, team):
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    assert run(backlog, "--capacity", team, "--output", first, "--seconds", 5)[0] == 0
    code, _, err = run(first, "--capacity", team, "--output", second, "--seconds", 5)
    assert (code, err) == (0, "")
    heads = [cell.value for cell in next(openpyxl.load_workbook(second).worksheets[0].iter_rows())]
    assert heads.count("Release") == 1
    assert violations(second, backlog, team) == []


def test_templates_are_written_planned_and_never_overwritten(run, tmp_path):
    folder = tmp_path / "new"
    assert run("--template", folder, "--language", "zh")[0] == 0
    backlog, people = folder / "需求.xlsx", folder / "团队.xlsx"
    before = backlog.read_bytes()
    code, _, err = run("--template", folder, "--language", "zh")
    assert code == 2
    assert "已存在" in err
    assert backlog.read_bytes() == before
    plan = folder / "规划.xlsx"
    code, out, err = run(backlog, "--capacity", people, "--output", plan, "--seconds", 5, "--language", "zh")
    assert (code, err) == (0, "")
    assert "已证明为最优方案" in out
    heads = [cell.value for cell in next(openpyxl.load_workbook(plan).worksheets[0].iter_rows())]
    assert heads[-5:] == ["版本", "开始", "完成", "得分", "理由"]


def test_skipping_what_has_no_estimate_plans_the_rest(run, tmp_path, team):
    backlog = save(
        tmp_path / "b.xlsx",
        Backlog=[("ID", "Title", "Effort (days)", "Value", "Requires"), ("A", "a", 3, 5, None),
                 ("B", "b", None, 5, None), ("C", "c", 2, 5, "B")],
    )  # fmt: skip
    plan = tmp_path / "p.xlsx"
    code, _, err = run(backlog, "--capacity", team, "--output", plan, "--language", "en")
    assert code == 2
    assert "1 of 3 requirements have no estimate" in err
    assert "row 3: B b" in err
    assert not plan.exists()
    code, *_ = run(backlog, "--capacity", team, "--output", plan, "--skip-unestimated", "--seconds", 5)
    assert code == 0
    rows = {row["ID"]: row for row in sheet_rows(openpyxl.load_workbook(plan).worksheets[0])}
    assert [rows[key]["Release"] for key in "ABC"] == ["R1", None, None]
    assert rows["B"]["Reason"] == "Not planned: it has no estimate."
    assert rows["C"]["Reason"] == "Not planned: it depends on B, which is not planned."


def test_it_needs_no_django(tmp_path, backlog, team):
    script = (
        "import sys\nfrom planweave.cli import main\n"
        f"code = main(['plan', {str(backlog)!r}, '--capacity', {str(team)!r}, '--seconds', '2', '--quiet'])\n"
        "assert 'django' not in sys.modules\nsys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag, attributes):
        if tag not in ("meta", "br"):
            self.open.append(tag)
        for name, value in attributes:
            if name in ("src", "href", "srcset", "action") or name.startswith("on"):
                self.wrong.append(f"{tag} {name}={value}")
        if tag in ("script", "link", "iframe", "img", "object", "base"):
            self.wrong.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")


def assert_is_self_contained(text: str) -> None:
    page = _Page()
    page.feed(text)
    page.close()
    assert (page.wrong, page.open) == ([], [])
    assert not re.findall(r"https?:|url\(|@import|//[a-z]", text)
