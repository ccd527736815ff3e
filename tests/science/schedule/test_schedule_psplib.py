"""PSPLIB files: what is read, what is refused, what the bench command answers, and known optima."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from planweave.cli.bench import schedule as bench_schedule
from planweave.science.schedule import Crew, ProblemError, Status, check, solve
from planweave.science.schedule.psplib import FormatError, read_sm

TINY = """\
jobs (incl. supersource/sink ):  4
  - renewable                 :  1   R
  - nonrenewable              :  0   N
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
****
REQUESTS/DURATIONS:
jobnr. mode duration  R 1
------------------------
  1      1     0       0
  2      1     3       2
  3      1     2       1
  4      1     0       0
****
RESOURCEAVAILABILITIES:
  R 1
    2
****
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "tiny"
    made.mkdir()
    (made / "tiny1.sm").write_text(TINY)
    (tmp_path / "best_known.json").write_text(json.dumps({"tiny/tiny1.sm": {"upper": 5, "lower": 5}}))
    return made


def bench(*words: str) -> int:
    parser = argparse.ArgumentParser()
    bench_schedule.add_parser(parser.add_subparsers())
    return bench_schedule.run(parser.parse_args(["schedule", *words]))


def test_a_file_is_read_as_it_stands(folder: Path) -> None:
    problem = read_sm(folder / "tiny1.sm")
    assert [(a.id, a.duration, dict(a.demands)) for a in problem.activities] == [
        ("1", 0, {}),
        ("2", 3, {"R 1": 2}),
        ("3", 2, {"R 1": 1}),
        ("4", 0, {}),
    ]
    assert [(k.predecessor, k.successor) for k in problem.links] == [
        ("1", "2"),
        ("1", "3"),
        ("2", "4"),
        ("3", "4"),
    ]
    assert [(r.id, r.capacity) for r in problem.resources] == [("R 1", 2)]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("PRECEDENCE RELATIONS:", "SOMETHING ELSE", "PRECEDENCE RELATIONS is missing"),
        ("  2      1     3       2\n", "", "job 2"),
        ("   2        1          1           4", "   2        1          2           4", "job 2"),
        ("   3        1          1           4", "   3        1          1           9", "does not exist"),
        ("     3       2", "     x       2", "'x'"),
        ("  R 1\n    2\n", "  R 1\n", "RESOURCEAVAILABILITIES"),
        ("jobs (incl. supersource/sink ):  4", "", "number of jobs"),
    ],
)
def test_a_broken_file_is_refused_with_a_sentence(folder: Path, old: str, new: str, words: str) -> None:
    path = folder / "broken.sm"
    assert old in TINY
    path.write_text(TINY.replace(old, new, 1))
    with pytest.raises(FormatError) as refusal:
        read_sm(path)
    assert words in str(refusal.value)
    assert str(refusal.value).startswith("broken.sm ")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("   4        1          0", "   4        1          1           1", "cycle"),
        ("\n    2\n****", "\n    0\n****", "zero_capacity"),
        ("     3       2", "    -3       2", "negative_duration"),
    ],
)
def test_an_impossible_file_is_refused_and_the_bench_exits_with_2(
    folder: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, code: str
) -> None:
    assert old in TINY
    (folder / "tiny1.sm").write_text(TINY.replace(old, new, 1))
    with pytest.raises(ProblemError) as refusal:
        read_sm(folder / "tiny1.sm")
    assert refusal.value.code == code
    assert bench(str(folder)) == 2
    assert str(refusal.value) in capsys.readouterr().err


def test_the_bench_refuses_what_is_no_folder_of_instances(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench(str(tmp_path / "absent")) == 2
    assert "is not a folder" in capsys.readouterr().err
    assert bench(str(tmp_path)) == 2
    assert "holds no .sm file" in capsys.readouterr().err
    assert bench(str(folder), "--seconds", "0") == 2
    assert "above zero" in capsys.readouterr().err


def test_the_bench_writes_a_measurement_and_solutions_that_anybody_can_check(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report, solutions = tmp_path / "out" / "report.json", tmp_path / "solutions"
    code = bench(
        str(folder), "--seconds", "1", "--workers", "1", "--json", str(report), "--solutions", str(solutions)
    )
    assert code == 0
    assert "proven" in capsys.readouterr().out
    starts = json.loads((solutions / "tiny1.json").read_text())["starts"]
    assert max(starts[1] + 3, starts[2] + 2) == 5
    row = json.loads(report.read_text())["instances"][0]
    assert (row["makespan"], row["bound"], row["proven"], row["violations"]) == (5, 5, True, [])
    assert row["at"]["1"]["over_best_known"] == 0


@pytest.mark.parametrize("name", ["j301_1", "j3010_1", "j6010_1", "j12010_1"])
def test_published_optima_are_found_and_proven(psplib: Path, crew: Crew, name: str) -> None:
    kind = {"j30": "j30", "j60": "j60", "j12": "j120"}[name[:3]]
    known = json.loads((psplib / "best_known.json").read_text())[f"{kind}/{name}.sm"]
    assert known["lower"] == known["upper"]
    problem = read_sm(psplib / kind / f"{name}.sm")
    result = solve(problem, seconds=10, crew=crew)
    assert result.status is Status.OPTIMAL
    assert result.objective == known["upper"]
    assert result.plan is not None
    assert check(problem, result.plan) == []
