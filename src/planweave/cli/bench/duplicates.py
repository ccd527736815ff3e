"""`planweave bench duplicates`: does the search for what is already there find the marked duplicates?"""

import argparse
import csv
import json
import platform
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from planweave.kernel.language import Text as Sentence
from planweave.science.text.similarity import SimilarityIndex, Text

from ..language import refuse, say
from . import duplicates_texts as texts

TITLES = ("subject", "title")
DEPTHS = (1, 5, 10)


class UnreadableError(Exception):
    """A file that is not what was asked for, with the sentence that says so."""

    def __init__(self, sentence: Sentence, **params: object) -> None:
        self.sentence, self.params = sentence, params
        super().__init__(sentence.code)


def add_parser(subparsers: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = subparsers.add_parser("duplicates", help=say(texts.DUPLICATES))
    parser.add_argument("file", type=Path, metavar="FILE", help=say(texts.FILE))
    parser.add_argument("--pairs", type=Path, required=True, metavar="PAIRS", help=say(texts.PAIRS))
    parser.add_argument("--json", type=Path, metavar="FILE", help=say(texts.JSON))
    return parser


def run(chosen: argparse.Namespace) -> int:
    """0, or 2 for files that are not of the form."""
    try:
        found = wishes_of(chosen.file)
        marked = rows_of(chosen.pairs, "id", "duplicate_of")
    except UnreadableError as wrong:
        return refuse(wrong.sentence, code=2, **wrong.params)
    ids = {name: number for number, name in enumerate(found)}
    gold: dict[int, set[int]] = defaultdict(set)
    pairs = {
        tuple(sorted((ids[row["id"]], ids[row["duplicate_of"]])))
        for row in marked
        if row["id"] in ids and row["duplicate_of"] in ids and row["id"] != row["duplicate_of"]
    }
    for one, other in pairs:
        gold[one].add(other)
        gold[other].add(one)
    if not gold:
        return refuse(texts.NO_PAIRS, code=2, pairs=chosen.pairs, file=chosen.file)
    figures = measured(list(found.values()), gold) | {"pairs": len(pairs)}
    print(f"{platform.machine()}, Python {platform.python_version()}")
    print(say(texts.SIZE, **figures))
    print(say(texts.RECALL, **figures))
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return 0


def measured(wishes: list[tuple[str, str]], gold: dict[int, set[int]]) -> dict[str, Any]:
    """Share of the queries (every wish of a pair) with a marked partner among the nearest 1, 5 and 10."""
    began = time.process_time()
    index = SimilarityIndex([Text(n, title, body) for n, (title, body) in enumerate(wishes)])
    built = time.process_time() - began
    began = time.process_time()
    hits = dict.fromkeys(DEPTHS, 0)
    for query, partners in gold.items():
        nearest = index.nearest(*wishes[query], most=max(DEPTHS), without={query})
        for depth in DEPTHS:
            hits[depth] += any(one.id in partners for one in nearest[:depth])
    spent = time.process_time() - began
    return {
        "texts": len(wishes),
        "queries": len(gold),
        "built": round(built, 3),
        "query_ms": round(1000 * spent / len(gold), 2),
        **{f"r{depth}": round(hits[depth] / len(gold), 4) for depth in DEPTHS},
    }


def wishes_of(path: Path) -> dict[str, tuple[str, str]]:
    """{id: (title, description)}."""
    rows = rows_of(path, "id", "description")
    title = next((name for name in TITLES if rows and name in rows[0]), None)
    if title is None:
        columns = ", ".join(rows[0]) if rows else "—"
        raise UnreadableError(texts.NO_COLUMN, file=path, column=" / ".join(TITLES), columns=columns)
    return {row["id"]: (row[title] or "", row["description"] or "") for row in rows}


def rows_of(path: Path, *needed: str) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except OSError as reason:
        raise UnreadableError(texts.NOT_THERE, file=path, reason=reason.strerror) from None
    except (UnicodeDecodeError, csv.Error):
        raise UnreadableError(texts.NOT_CSV, file=path) from None
    for column in needed:
        if not rows or column not in rows[0]:
            columns = ", ".join(str(name) for name in rows[0]) if rows else "—"
            raise UnreadableError(texts.NO_COLUMN, file=path, column=column, columns=columns)
    return rows
