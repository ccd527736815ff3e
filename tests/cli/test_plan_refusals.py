"""Bad input ends with 2, with its sentence in both languages, and nothing is written."""

import pytest
from plan_inputs import save

TEAM = {
    "People": [("Person", "Skill", "Availability"), ("Ann", "dev", 1)],
    "Releases": [("Release", "Start", "Working days"), ("R1", "2027-02-01", 5), ("R2", None, 5)],
}
HEADS = ("ID", "Title", "Effort (days)", "Value", "Requires", "Priority", "Pinned release")
GOOD = ("A", "a", 2, 5, None, None, None)


def backlog_of(*rows):
    return {"Backlog": [HEADS, *rows]}


CASES = {
    "cell": (
        backlog_of(GOOD, ("B", "b", "soon", 5, None, None, None)),
        TEAM,
        ("1 problems; nothing was planned", "C3"),
        ("有 1 处问题", "C3"),
    ),
    "no title": ({"Sheet": [("x", "y"), (1, 2)]}, TEAM, ("Title",), ("标题",)),
    "cycle": (
        backlog_of(("A", "a", 2, 5, "B", None, None), ("B", "b", 2, 5, "A", None, None)),
        TEAM,
        ("wait for each other in a circle",),
        ("互为前置",),
    ),
    "pin": (
        backlog_of(("A", "a", 2, 5, None, None, "R9")),
        TEAM,
        ("Cell G2: the release “R9” is not in the team workbook, which has R1, R2.",),
        ("单元格 G2：团队表中没有版本“R9”，现有：R1、R2。",),
    ),
    "too many musts": (
        backlog_of(*((k, k, 4, 5, None, "Must", None) for k in "ABC")),
        TEAM,
        ("No plan can keep all of this at once", "A is a must"),
        ("无法同时满足", "A 必须做"),
    ),
    "musts in pieces": (
        backlog_of(*((k, k, 3.2, 5, None, "Must", "R1") for k in "ABC")),
        TEAM | {"People": [("Person", "Skill", "Availability"), ("Ann", "dev", 1), ("Ben", "dev", 1)]},
        ("not as whole pieces of work",),
        ("落到具体的人和版本时间内排不开",),
    ),
    "no value": (
        {"Backlog": [("ID", "Title", "Effort (days)"), ("A", "a", 2)]},
        TEAM,
        ("no requirement says what it is worth",),
        ("没有任何需求给出价值",),
    ),
    "no people": (backlog_of(GOOD), {"Releases": TEAM["Releases"]}, ("People",), ("人员",)),
    "nobody there": (
        backlog_of(GOOD),
        TEAM | {"People": [("Person", "Skill", "Availability"), ("Ann", "dev", 0)]},
        ("Nobody in the team workbook has any availability",),
        ("投入比例都是 0",),
    ),
    "overlap": (
        backlog_of(GOOD),
        TEAM | {"Releases": [("Release", "Start", "Working days"), ("R1", "2027-02-01", 5), ("R2", "2027-02-03", 5)]},
        ("The release “R2” begins on 2027-02-03, before “R1” ends on 2027-02-05.",),
        ("版本“R2”从 2027-02-03 开始，而“R1”到 2027-02-05 才结束。",),
    ),
    "no working days": (
        backlog_of(GOOD),
        TEAM | {"Holidays": [("From", "To"), ("2027-01-01", "2036-12-31")]},
        ("The release “R1” has no working days",),
        ("版本“R1”没有可用的工作日",),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_bad_files(run, tmp_path, case):
    backlog, team, english, chinese = CASES[case]
    source, people = save(tmp_path / "b.xlsx", **backlog), save(tmp_path / "t.xlsx", **team)
    before = sorted(tmp_path.iterdir())
    for language, sentences in (("en", english), ("zh", chinese)):
        code, _, err = run(
            source, "--capacity", people, "--output", tmp_path / "p.xlsx", "--report", tmp_path / "p.html",
            "--language", language, "--seconds", 3, "--quiet",
        )  # fmt: skip
        assert code == 2
        for sentence in sentences:
            assert sentence in err
        assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("options", "english", "chinese"),
    [
        ((), "Say who can work and when", "请用 --capacity 指定团队表"),
        (
            ("--capacity", "t.xlsx", "--seconds", "0"),
            "--seconds must be between 1 and 3600",
            "--seconds 应在",
        ),
        (("--capacity", "t.xlsx", "--output", "p.csv"), "must end in .xlsx", "须以 .xlsx 结尾"),
        (("--capacity", "t.xlsx", "--report", "p.pdf"), "must end in .html", "须以 .html 结尾"),
        (("--capacity", "t.xlsx", "--output", "b.xlsx"), "one of the input files", "是输入文件"),
        (
            ("--capacity", "t.xlsx", "--output", "no/p.xlsx"),
            "does not exist. Make it first",
            "不存在，请先创建",
        ),
        (("--capacity", "absent.xlsx"), "absent.xlsx cannot be read", "无法读取 absent.xlsx"),
        (("--capacity", "t.xlsx", "--sheet", "Nope"), "Nope", "Nope"),
        (
            ("--capacity", "t.xlsx", "--holidays", "ZZ"),
            "no public holidays are known",
            "没有该地区的节假日数据",
        ),
    ],
)
def test_bad_calls(run, tmp_path, monkeypatch, options, english, chinese):
    monkeypatch.chdir(tmp_path)
    save(tmp_path / "b.xlsx", **backlog_of(GOOD))
    save(tmp_path / "t.xlsx", **TEAM)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    for language, sentence in (("en", english), ("zh", chinese)):
        code, _, err = run("b.xlsx", *options, "--language", language)
        assert code == 2
        assert sentence.replace(",", "，") in err.replace(",", "，")
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
