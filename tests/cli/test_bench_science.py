"""The measuring commands: what they print and write, and the sentence for each kind of bad input."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from types import ModuleType

import pytest

from planweave.cli.bench import agree as bench_agree
from planweave.cli.bench import release as bench_release
from planweave.cli.bench import simulate as bench_simulate
from planweave.cli.language import language_asked

INSTANCE = """2
3
4 6 5
2
3 2
2
1 4
2 5
3
10 1 4
20 2 5 3
5 1 1
"""


@pytest.fixture(autouse=True)
def english() -> None:
    language_asked(["--language", "en"])


def call(module: ModuleType, *words: str) -> int:
    parser = argparse.ArgumentParser()
    module.add_parser(parser.add_subparsers())
    args = parser.parse_args(words)
    code: int = args.run(args)
    return code


def test_release_writes_a_checked_solution_in_the_instances_own_numbers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "tiny.txt"
    file.write_text(INSTANCE, encoding="utf-8")
    out, report = tmp_path / "solutions", tmp_path / "report.json"
    words = [
        "release",
        str(file),
        "--budget",
        "0.5",
        "--seconds",
        "300",
        "--solutions",
        str(out),
        "--json",
        str(report),
    ]
    assert call(bench_release, *words) == 0
    solution = json.loads((out / "tiny-0.5.json").read_text(encoding="utf-8"))
    assert sorted(solution["customers"]) == [1, 3]
    assert set(solution["requirements"]) >= {1, 4}
    (row,) = json.loads(report.read_text(encoding="utf-8"))["rows"]
    assert (row["status"], row["profit"], row["bound"], row["gap"], row["budget"]) == (
        "optimal",
        15,
        15.0,
        0.0,
        10,
    )
    assert row["wrong"] == []
    assert "1 of 1 proven" in capsys.readouterr().out


def test_release_gives_the_whole_front(tmp_path: Path) -> None:
    file, report = tmp_path / "tiny.txt", tmp_path / "report.json"
    file.write_text(INSTANCE, encoding="utf-8")
    assert call(bench_release, "release", str(file), "--front", "--json", str(report)) == 0
    (row,) = json.loads(report.read_text(encoding="utf-8"))["rows"]
    assert row["points"] == [[0.0, 0.0], [4.0, 5.0], [7.0, 15.0], [13.0, 20.0], [17.0, 25.0], [20.0, 35.0]]


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("no instance at all", [], "number 1 is “no”, but the number of levels of at least 1"),
        (INSTANCE, ["--budget", "0"], "A budget is a share"),
        (INSTANCE, ["--budget", "1.5"], "A budget is a share"),
        (INSTANCE, ["--seconds", "0"], "--seconds must be above 0"),
        ("1\n2\n3 3\n2\n1 2\n2 1\n0", [], "need each other in a circle: "),
    ],
)
def test_release_refuses_with_a_sentence_and_exit_code_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, words: list[str], sentence: str
) -> None:
    file = tmp_path / "bad.txt"
    file.write_text(text, encoding="utf-8")
    assert call(bench_release, "release", str(file), *words) == 2
    assert sentence in capsys.readouterr().err


def test_release_refuses_a_missing_file_and_an_empty_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(bench_release, "release", str(tmp_path / "none.txt")) == 2
    assert call(bench_release, "release", str(tmp_path)) == 2
    said = capsys.readouterr().err
    assert "There is no file" in said
    assert "holds no instance" in said


def test_agree_proves_small_profiles(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    words = [
        "agree",
        "--items",
        "12",
        "--raters",
        "5",
        "--profiles",
        "2",
        "--seconds",
        "300",
        "--json",
        str(report),
    ]
    assert call(bench_agree, *words) == 0
    rows = json.loads(report.read_text(encoding="utf-8"))["rows"]
    assert [r["status"] for r in rows] == ["optimal", "optimal"]
    assert all(r["bound"] == r["disagreements"] <= r["borda"] for r in rows)
    assert call(bench_agree, "agree", "--items", "0") == 2
    assert call(bench_agree, "agree", "--spread", "2") == 2


def test_simulate_is_reproducible_and_refuses_nothing_to_do(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    words = ["simulate", "--activities", "20", "--runs", "1000", "--repeat", "2", "--json", str(report)]
    assert call(bench_simulate, *words) == 0
    one, other = json.loads(report.read_text(encoding="utf-8"))["rows"]
    assert one["p50"] == other["p50"]
    assert one["p50"] < one["p80"] < one["p90"]
    assert call(bench_simulate, *words, "--resources", "2", "--shape", "pert") == 0
    assert call(bench_simulate, "simulate", "--runs", "0") == 2


def test_release_asks_again_with_one_customer_changed(tmp_path: Path) -> None:
    file, report = tmp_path / "tiny.txt", tmp_path / "report.json"
    file.write_text(INSTANCE, encoding="utf-8")
    words = [
        "release",
        str(file),
        "--budget",
        "0.5",
        "--what-if",
        "9",
        "--seconds",
        "300",
        "--json",
        str(report),
    ]
    assert call(bench_release, *words) == 0
    (row,) = json.loads(report.read_text(encoding="utf-8"))["rows"]
    asked = {w["customer"]: (w["demanded"], w["status"], w["profit"]) for w in row["what_if"]}
    # At a cost of 10: customers 1 and 3 are in (15). Without 1 only 3 is left; 2 costs 13 and cannot be.
    assert asked == {1: (False, "optimal", 5.0), 3: (False, "optimal", 10.0), 2: (True, "infeasible", None)}
    assert call(bench_release, "release", str(file), "--what-if", "-1") == 2


def test_agree_writes_what_is_needed_to_check_an_order(tmp_path: Path) -> None:
    out = tmp_path / "orders"
    words = ["--items", "6", "--raters", "3", "--profiles", "1", "--seconds", "300", "--solutions", str(out)]
    assert call(bench_agree, "agree", *words) == 0
    solution = json.loads((out / "profile-0.json").read_text(encoding="utf-8"))
    assert len(solution["orders"]) == 3
    assert all(sorted(o) == sorted(solution["order"]) for o in solution["orders"])


def test_simulate_stops_when_it_is_sure_enough(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    words = ["simulate", "--activities", "10", "--runs", "50000", "--repeat", "1", "--json", str(report)]
    assert call(bench_simulate, *words, "--precision", "0.01", "--resources") == 0
    found = json.loads(report.read_text(encoding="utf-8"))
    (row,) = found["rows"]
    assert 1000 <= row["runs"] < 50000
    assert row["p80_error"] <= 0.01 * row["p80"]
    assert found["machine"]["resources"] == 4
    assert call(bench_simulate, *words, "--precision", "0") == 2


@pytest.mark.parametrize("module", [bench_release, bench_agree, bench_simulate])
def test_a_place_that_cannot_be_written_is_refused_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], module: ModuleType
) -> None:
    file = tmp_path / "tiny.txt"
    file.write_text(INSTANCE, encoding="utf-8")
    name = {bench_release: "release", bench_agree: "agree", bench_simulate: "simulate"}[module]
    first = [name, str(file)] if module is bench_release else [name]
    assert call(module, *first, "--json", str(tmp_path / "none" / "report.json")) == 2
    assert "There is no folder" in capsys.readouterr().err
    if module is not bench_simulate:
        assert call(module, *first, "--solutions", str(file)) == 2
        assert "is a file" in capsys.readouterr().err
