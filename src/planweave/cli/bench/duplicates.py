"""`planweave bench duplicates`: does the search for what is already there find the marked duplicates?"""

import argparse
import csv
import json
import platform
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from planweave.kernel.language import Text as Sentence
from planweave.science.text import sentences
from planweave.science.text.similarity import Neighbour, SimilarityIndex, Text
from planweave.science.text.similarity.concepts import CONCEPTS
from planweave.science.text.similarity.index import MEANING_SHARE

from ..language import refuse, say
from . import duplicates_texts as texts
from .timing import timed

TITLES = ("subject", "title")
DEPTHS = (1, 5, 10)
NOT_FOUND = 1_000_000
SHARES = (0.0, 0.25, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1.0)


class UnreadableError(Exception):
    """A file that is not what was asked for, with the sentence that says so."""

    def __init__(self, sentence: Sentence, **params: object) -> None:
        self.sentence, self.params = sentence, params
        super().__init__(sentence.code)


def add_parser(subparsers: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = subparsers.add_parser("duplicates", help=say(texts.DUPLICATES))
    parser.add_argument("file", type=Path, metavar="FILE", help=say(texts.FILE))
    parser.add_argument("--pairs", type=Path, required=True, metavar="PAIRS", help=say(texts.PAIRS))
    parser.add_argument("--among", type=int, default=0, metavar="N", help=say(texts.AMONG))
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
    wishes = list(found.values())
    print(f"{platform.machine()}, Python {platform.python_version()}")
    print(say(texts.SIZE, texts=len(wishes), pairs=len(pairs), queries=len(gold)))
    figures: dict[str, Any] = {"texts": len(wishes), "pairs": len(pairs), "queries": len(gold)}
    figures["words"] = measured(wishes, gold, read(wishes, None), among=chosen.among)
    print(say(texts.RECALL, method=say(texts.WORDS), **figures["words"]))
    folder = sentences.find()
    if folder is None:
        print(say(texts.NO_MODEL))
    else:
        reading = read(wishes, sentences.load(folder))
        figures["meaning"] = measured(wishes, gold, reading, among=chosen.among)
        print(say(texts.RECALL, method=say(texts.MEANING), **figures["meaning"]))
        if all(halves_of(gold)):
            figures["halves"] = on_the_other_half(wishes, gold, reading)
            print(say(texts.HALVES, **figures["halves"]))
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return 0


@dataclass(frozen=True)
class Reading:
    """What the wishes mean, a row each; None without a model. Reading them took `text_ms` of processor each."""

    meanings: NDArray[np.float32] | None
    text_ms: float


def read(wishes: list[tuple[str, str]], model: sentences.SentenceModel | None) -> Reading:
    if model is None:
        return Reading(None, 0.0)
    done = timed(lambda: sentences.meanings_of(model, wishes))
    return Reading(done.answer, 1000 * done.cpu_seconds / len(wishes))


def measured(
    wishes: list[tuple[str, str]], gold: dict[int, set[int]], reading: Reading, *, among: int
) -> dict[str, Any]:
    """Share of the queries (every wish of a pair) with a marked partner among the nearest 1, 5 and 10, and what a
    query costs: its own reading, and the search among `among` texts (the wishes, then made-up ones)."""
    built = timed(lambda: _index(wishes, reading))
    ranks = [first_partner(built.answer, wishes, reading, query, gold[query]) for query in gold]
    crowd = built.answer if among <= len(wishes) else _index(wishes + made_up(among - len(wishes)), reading)
    asked = timed(lambda: [_nearest(crowd, wishes, reading, query) for query in gold])
    return {
        "built": round(built.cpu_seconds, 3),
        "among": max(among, len(wishes)),
        "text_ms": round(reading.text_ms, 1),
        "query_ms": round(reading.text_ms + 1000 * asked.cpu_seconds / len(gold), 1),
        **recalls(ranks),
    }


def on_the_other_half(
    wishes: list[tuple[str, str]], gold: dict[int, set[int]], reading: Reading
) -> dict[str, Any]:
    """Recall where the share of meaning is chosen on one half of the queries and measured on the other, both ways
    round. Wishes that are marked as one thing are in one half."""
    halves = halves_of(gold)
    index = _index(wishes, reading)
    ranks: dict[float, dict[int, int]] = {}
    for share in SHARES:
        index.meaning_share = share
        ranks[share] = {query: first_partner(index, wishes, reading, query, gold[query]) for query in gold}

    def worth(share: float, half: list[int]) -> tuple[float, float, float]:
        found = recalls([ranks[share][query] for query in half])
        return found["r5"], found["r1"], -abs(share - MEANING_SHARE)

    chosen = [max(SHARES, key=lambda share, half=half: worth(share, half)) for half in halves]
    crossed = [
        ranks[share][query] for share, half in zip(reversed(chosen), halves, strict=True) for query in half
    ]
    return {"one": chosen[0], "other": chosen[1], **recalls(crossed)}


def halves_of(gold: dict[int, set[int]]) -> tuple[list[int], list[int]]:
    """Queries in two halves; whatever pairs connect is in one of them. Always the same."""
    groups: list[list[int]] = []
    seen: set[int] = set()
    for start in sorted(gold):
        if start in seen:
            continue
        group, waiting = [], [start]
        while waiting:
            query = waiting.pop()
            if query not in seen:
                seen.add(query)
                group.append(query)
                waiting += gold[query]
        groups.append(group)
    halves: tuple[list[int], list[int]] = ([], [])
    for place, group in enumerate(groups):
        halves[place % 2].extend(group)
    return halves


def first_partner(
    index: SimilarityIndex, wishes: list[tuple[str, str]], reading: Reading, query: int, partners: set[int]
) -> int:
    """The rank, from 1, of the first marked partner; a great one where none is among the nearest."""
    nearest = _nearest(index, wishes, reading, query)
    return next((rank for rank, one in enumerate(nearest, 1) if one.id in partners), NOT_FOUND)


def recalls(ranks: list[int]) -> dict[str, float]:
    return {f"r{depth}": round(sum(rank <= depth for rank in ranks) / len(ranks), 4) for depth in DEPTHS}


def made_up(count: int) -> list[tuple[str, str]]:
    """Wishes of the words of planning, to measure time with; always the same."""
    chance = np.random.default_rng(0)
    words = [word for english, _ in CONCEPTS for word in english.split()]
    return [(" ".join(chance.choice(words, 6)), " ".join(chance.choice(words, 30))) for _ in range(count)]


def _index(wishes: list[tuple[str, str]], reading: Reading) -> SimilarityIndex:
    index = SimilarityIndex([Text(n, title, body) for n, (title, body) in enumerate(wishes)])
    if reading.meanings is not None:
        known = reading.meanings
        # The arithmetic of a query does not depend on what the rows hold, and reading 50,000 texts takes an hour.
        chance = np.random.default_rng(0)
        rest = chance.standard_normal((len(wishes) - len(known), known.shape[1]), dtype=np.float32)
        rest /= np.maximum(np.linalg.norm(rest, axis=1, keepdims=True), 1)
        index.know(range(len(wishes)), np.concatenate([known, rest]))
    return index


def _nearest(
    index: SimilarityIndex, wishes: list[tuple[str, str]], reading: Reading, query: int
) -> list[Neighbour]:
    meaning = None if reading.meanings is None else reading.meanings[query]
    return index.nearest(*wishes[query], most=max(DEPTHS), without={query}, meaning=meaning)


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
