"""`planweave bench duplicates`: figures for files of the form, a sentence for others."""

import argparse
import json

import pytest

from planweave.cli.bench import duplicates as bench_duplicates
from planweave.cli.language import language_asked


@pytest.fixture(autouse=True)
def english():
    language_asked(["--language", "en"])


def call(*words):
    parser = argparse.ArgumentParser()
    bench_duplicates.add_parser(parser.add_subparsers())
    chosen = parser.parse_args(["duplicates", *map(str, words)])
    return bench_duplicates.run(chosen)


def test_recall_of_marked_pairs(tmp_path, capsys):
    wishes, pairs, report = tmp_path / "w.csv", tmp_path / "p.csv", tmp_path / "r.json"
    wishes.write_text(
        "id,subject,description\n1,Export orders to Excel,\n2,Download orders as a spreadsheet,\n"
        "3,Dark theme,\n4,Something else,\n",
        encoding="utf-8",
    )
    pairs.write_text("id,duplicate_of\n1,2\n2,1\n9,1\n", encoding="utf-8")
    assert call(wishes, "--pairs", pairs, "--json", report) == 0
    figures = json.loads(report.read_text())
    assert (figures["texts"], figures["pairs"], figures["queries"]) == (4, 1, 2)
    assert (figures["r1"], figures["r5"], figures["r10"]) == (1, 1, 1)
    assert "recall@5 1.000" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("wishes", "pairs", "sentence"),
    [
        (None, "id,duplicate_of\n1,2\n", "cannot be read: No such file or directory."),
        (b"id,subject\n1,x\n", "id,duplicate_of\n1,2\n", "has no column description; it has id, subject."),
        (
            b"id,name,description\n1,x,y\n", "id,duplicate_of\n1,2\n",
            "has no column subject / title; it has id, name, description.",
        ),
        (b"", "id,duplicate_of\n1,2\n", "has no column id; it has —."),
        (b"\xff\xfe\x00\xd8", "id,duplicate_of\n1,2\n", "is not a CSV file in UTF-8."),
        (b"id,subject,description\n1,x,y\n", "id,duplicate_of\n1,2\n", "has both its wishes in"),
    ],
)  # fmt: skip
def test_what_is_not_of_the_form_is_said(tmp_path, capsys, wishes, pairs, sentence):
    first, second = tmp_path / "w.csv", tmp_path / "p.csv"
    if wishes is not None:
        first.write_bytes(wishes)
    second.write_text(pairs, encoding="utf-8")
    assert call(first, "--pairs", second) == 2
    assert sentence in capsys.readouterr().err
