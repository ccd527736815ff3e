"""Small input files, made by other hands than the program's."""

from collections.abc import Callable
from pathlib import Path

import pytest
from plan_inputs import save

from planweave.cli import main


@pytest.fixture
def run(capsys) -> Callable[..., tuple[int, str, str]]:
    def command(*arguments: object) -> tuple[int, str, str]:
        code = main(["plan", *map(str, arguments)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return command


@pytest.fixture
def team(tmp_path: Path) -> Path:
    return save(
        tmp_path / "team.xlsx",
        People=[("Person", "Skill", "Availability"), ("Ann", "backend", 1), ("Ben", "frontend", 0.5),
                ("Cai", "backend, frontend", 0.8)],
        Releases=[("Release", "Start", "Working days"), ("R1", "2027-02-01", 10), ("R2", None, 10)],
        Holidays=[("From", "To", "Name"), ("2027-02-05", "2027-02-11", "Spring Festival")],
        Working_days=[("Date",), ("2027-02-14",)],
        Leave=[("Person", "From", "To"), ("Ann", "2027-02-16", "2027-02-17")],
    )  # fmt: skip


@pytest.fixture
def backlog(tmp_path: Path) -> Path:
    heads = ("ID", "Title", "Effort backend (days)", "Effort frontend (days)", "Value", "Priority", "Requires",
             "Together with", "Excludes", "Pinned release")  # fmt: skip
    return save(
        tmp_path / "backlog.xlsx",
        Backlog=[
            heads,
            ("A", "=HYPERLINK(\"http://evil.example\")", 3, 2, 30, "Must", None, None, None, None),
            ("B", "<script>alert(1)</script>", 4, None, 25, None, "A", None, None, None),
            ("C", "Search & sort", 2, 3, 20, None, None, "D", None, None),
            ("D", "Filter", None, 2, 4, None, None, None, None, None),
            ("E", "Old pages", 5, None, 12, None, None, None, "F", None),
            ("F", "New pages", 5, 1, 20, None, None, None, None, None),
            ("G", "Report", 6, None, 9, None, "B", None, None, "R2"),
            ("H", "Not this year", 1, None, 50, "Won't", None, None, None, None),
            ("I", "Everything anew", 40, 10, 60, None, "A", None, None, None),
        ],
    )  # fmt: skip
