"""`planweave bench duplicates`: figures for files of the form, a sentence for others."""

import argparse
import json

import pytest

from planweave.cli.bench import duplicates as bench_duplicates
from planweave.cli.language import language_asked
from planweave.science.text import sentences


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
    by_words = figures["words"]
    assert (by_words["r1"], by_words["r5"], by_words["r10"], by_words["among"]) == (1, 1, 1, 4)
    said = capsys.readouterr().out
    assert "by words: recall@1 1.000 · recall@5 1.000" in said
    assert ("is not installed" in said) == (sentences.find() is None)


def test_with_the_model_both_ways_are_measured_and_the_share_is_chosen_on_the_other_half(tmp_path, capsys):
    if sentences.find() is None:
        pytest.skip("the extra planweave[sentences] is not installed")
    wishes, pairs, report = tmp_path / "w.csv", tmp_path / "p.csv", tmp_path / "r.json"
    titles = ("Sign in by phone", "Authentication with a mobile number", "A dark theme", "Colours for the night",
              *(f"Export report {n}" for n in range(12)))  # fmt: skip
    wishes.write_text(
        "id,title,description\n" + "".join(f"{n},{title},\n" for n, title in enumerate(titles)),
        encoding="utf-8",
    )
    pairs.write_text("id,duplicate_of\n0,1\n2,3\n", encoding="utf-8")
    assert call(wishes, "--pairs", pairs, "--among", 20, "--json", report) == 0
    figures = json.loads(report.read_text())
    assert (figures["words"]["r1"], figures["meaning"]["r1"], figures["halves"]["r1"]) == (0.75, 1, 1)
    assert figures["meaning"]["among"] == 20
    assert "measured on the other" in capsys.readouterr().out


def test_what_pairs_connect_is_in_one_half():
    gold = {1: {2}, 2: {1, 3}, 3: {2}, 7: {8}, 8: {7}, 9: {5}, 5: {9}}
    one, other = bench_duplicates.halves_of(gold)
    assert (sorted(one), sorted(other)) == ([1, 2, 3, 7, 8], [5, 9])


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
