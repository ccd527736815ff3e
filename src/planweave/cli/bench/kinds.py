"""The second part of `planweave bench writing`: proposals of type and quality characteristic."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from planweave.science.text import classify

BLOCKS = 15
NOTE = (
    "Trained on bench/writing/sentences.jsonl of Planweave (CC0 1.0) by `planweave bench writing --train`. "
    "The weights may be used under the licence of Planweave."
)


def train_shipped(rows: Sequence[dict[str, Any]], path: Path) -> None:
    """Train on all labelled sentences and write the models that the product uses."""
    models = {}
    for language in ("en", "zh"):
        own = [row for row in rows if row["language"] == language]
        for name, texts, labels in _tasks(own):
            models[f"{language}.{name}"] = classify.train(texts, labels, space=classify.WITH_KNOWLEDGE)
    classify.save(models, path, note=NOTE)


def own_figures(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Trained on the development half, asked about the test half: macro F1 per language and task."""
    found = []
    for language in ("en", "zh"):
        halves = {
            split: [row for row in rows if row["language"] == language and row["split"] == split]
            for split in ("development", "test")
        }
        tests = {name: (texts, labels) for name, texts, labels in _tasks(halves["test"])}
        for name, texts, labels in _tasks(halves["development"]):
            model = classify.train(texts, labels, space=classify.WITH_KNOWLEDGE)
            asked, truth = tests[name]
            said = [classify.propose(model, text)[0].label for text in asked]
            found.append({"language": language, "task": name, "asked": len(asked), **_f1s(truth, said)})
    return found


def foreign_figures(path: Path, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Functional or not, on a file with the columns `requirement` and `label` ("F" or a class of quality): in ten
    random folds, in contiguous blocks (the file keeps projects together and does not name them), and by the model
    of our own sentences, which saw none of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        given = [
            (row["requirement"], "F" if row["label"] == "F" else "other") for row in csv.DictReader(file)
        ]
    bags = [classify.features_of(text) for text, _ in given]
    truth = [label for _, label in given]
    shuffled = np.random.default_rng(0).permutation(len(given))
    found = []
    for name, folds in (
        ("ten folds", np.array_split(shuffled, 10)),
        (f"{BLOCKS} blocks", np.array_split(np.arange(len(given)), BLOCKS)),
    ):
        said = [""] * len(given)
        for fold in folds:
            left_out = set(fold.tolist())
            seen = [at for at in range(len(given)) if at not in left_out]
            model = classify.train_on_bags([bags[at] for at in seen], [truth[at] for at in seen])
            shares = classify.shares_of(model, [bags[at] for at in fold])
            for at, row in zip(fold, shares, strict=True):
                said[at] = model.labels[int(row.argmax())]
        found.append({"task": name, "asked": len(given), **_f1s(truth, said)})
    own = [row for row in rows if row["language"] == "en"]
    model = classify.train(
        [row["text"] for row in own],
        ["other" if row["type"] == "non_functional" else "F" for row in own],
        space=classify.WITH_KNOWLEDGE,
    )
    said = [model.labels[int(row.argmax())] for row in classify.shares_of(model, bags)]
    found.append({"task": "own sentences", "asked": len(given), **_f1s(truth, said)})
    return found


def _tasks(rows: Sequence[dict[str, Any]]) -> list[tuple[str, list[str], list[str]]]:
    qualities = [row for row in rows if row["quality"]]
    return [
        ("type", [row["text"] for row in rows], [row["type"] for row in rows]),
        ("quality", [row["text"] for row in qualities], [row["quality"] for row in qualities]),
    ]


def _f1s(truth: Sequence[str], said: Sequence[str]) -> dict[str, Any]:
    pairs = Counter(zip(truth, said, strict=True))
    each = {}
    for label in sorted(set(truth)):
        right = pairs[label, label]
        total = sum(count for pair, count in pairs.items() for side in pair if side == label)
        each[label] = 2 * right / total
    return {
        "f1": {label: round(f1, 4) for label, f1 in each.items()},
        "macro": round(sum(each.values()) / len(each), 4),
    }
