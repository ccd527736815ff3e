"""`planweave bench writing`: the rules of writing against labelled sentences."""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from planweave.cli.bench import writing_texts as texts
from planweave.cli.language import refuse, say
from planweave.science.text.classify import SHIPPED
from planweave.science.text.writing import Hit, Rule, check

SENTENCES = Path(__file__).parents[4] / "bench" / "writing" / "sentences.jsonl"


def add_parser(subparsers: Any) -> argparse.ArgumentParser:
    """Register the command; `run` answers it."""
    parser: argparse.ArgumentParser = subparsers.add_parser("writing", help=say(texts.WRITING))
    parser.add_argument("sentences", nargs="?", type=Path, default=SENTENCES, help=say(texts.SENTENCES))
    parser.add_argument("--kinds", type=Path, metavar="CSV", help=say(texts.KINDS))
    parser.add_argument("--train", action="store_true", help=say(texts.TRAIN))
    parser.add_argument("--json", type=Path, metavar="FILE", help=say(texts.JSON))
    parser.add_argument("--mistakes", action="store_true", help=say(texts.MISTAKES))
    parser.set_defaults(run=run)
    return parser


@dataclass
class Counts:
    """Hits found rightly, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0

    def add(self, other: Counts) -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    def as_json(self) -> dict[str, float]:
        return {
            "right": self.right,
            "wrong": self.wrong,
            "missed": self.missed,
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
        }


@dataclass
class Figures:
    """Of one language and half: hits by rule, patterns by sentence, measures."""

    sentences: int = 0
    rules: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    patterns: Counter[bool] = field(default_factory=Counter)
    measures: Counts = field(default_factory=Counts)

    @property
    def all_rules(self) -> Counts:
        total = Counts()
        for counts in self.rules.values():
            total.add(counts)
        return total


def run(args: argparse.Namespace) -> int:
    """0 when the sentences were measured, 2 where there are none."""
    if not args.sentences.is_file():
        return refuse(texts.NO_FILE, code=2, path=str(args.sentences))
    try:
        rows = [json.loads(line) for line in args.sentences.read_text(encoding="utf-8").splitlines() if line]
    except ValueError as error:
        return refuse(texts.UNREADABLE, code=2, path=str(args.sentences), error=str(error))
    figures = measure(rows, tell_mistakes=print if args.mistakes else None)
    for (language, split), found in sorted(figures.items()):
        print(f"\n{language} · {split} · {found.sentences}")
        for rule in Rule:
            print(_line(rule.value, found.rules[rule.value]))
        print(_line("= micro", found.all_rules))
        print(_line("measures", found.measures))
        print(f"  {'patterns':13} {found.patterns[True] / found.sentences:.3f} ({say(texts.ACCURACY)})")
    if args.kinds is not None and not args.kinds.is_file():
        return refuse(texts.NO_FILE, code=2, path=str(args.kinds))
    from planweave.cli.bench import kinds as reports

    kinds = reports.own_figures(rows)
    if args.kinds is not None:
        kinds += reports.foreign_figures(args.kinds, rows)
    print()
    for row in kinds:
        name = " · ".join(filter(None, (row.get("language"), row["task"])))
        each = "  ".join(f"{label} {f1:.3f}" for label, f1 in row["f1"].items())
        print(f"{name} ({row['asked']}): macro F1 {row['macro']:.3f}  {each}")
    if args.train:
        reports.train_shipped(rows, SHIPPED)
        print(say(texts.TRAINED, path=str(SHIPPED), size=SHIPPED.stat().st_size // 1000))
    if args.json is not None:
        args.json.write_text(
            json.dumps({"rules": _as_json(figures), "kinds": kinds}, ensure_ascii=False, indent=1),
            encoding="utf-8",
        )
    return 0


def measure(rows: Iterable[dict[str, Any]], *, tell_mistakes: Any = None) -> dict[tuple[str, str], Figures]:
    """Figures by (language, half). A labelled hit is found when a hit of its rule overlaps its words; a label
    without places, when the rule is hit anywhere in the sentence. Mistakes are told for the development half only.
    """
    found: dict[tuple[str, str], Figures] = defaultdict(Figures)
    for row in rows:
        its = found[row["language"], row["split"]]
        checked = check(row["text"])
        its.sentences += 1
        for rule in Rule:
            hits = [hit for hit in checked.hits if hit.rule is rule]
            counts = matched(hits, [label for label in row["hits"] if label["rule"] == rule.value])
            its.rules[rule.value].add(counts)
            if tell_mistakes and row["split"] == "development" and (counts.wrong or counts.missed):
                words = ", ".join(hit.words for hit in hits) or "–"
                tell_mistakes(f"{row['id']} {rule.value}: {words} | {row['text']}")
        pattern = checked.shapes[0].pattern.value if len(checked.shapes) == 1 else "?"
        its.patterns[pattern == row["pattern"]] += 1
        if tell_mistakes and row["split"] == "development" and pattern != row["pattern"]:
            tell_mistakes(f"{row['id']} {row['pattern']} → {pattern} | {row['text']}")
        told = Counter((m.operator.value, m.value, _plain_unit(m.unit)) for m in checked.measures)
        meant = Counter((m["operator"], m["value"], m["unit"]) for m in row["measures"])
        right = sum((told & meant).values())
        counts = Counts(right, sum(told.values()) - right, sum(meant.values()) - right)
        its.measures.add(counts)
        if tell_mistakes and row["split"] == "development" and (counts.wrong or counts.missed):
            tell_mistakes(f"{row['id']} {dict(meant)} → {dict(told)} | {row['text']}")
    return found


def matched(hits: list[Hit], labels: list[dict[str, Any]]) -> Counts:
    """Each label takes the hits that overlap it; hits that no label takes are wrong."""
    if any("start" not in label for label in labels):
        return Counts(right=1) if hits else Counts(missed=1)
    counts = Counts()
    taken: set[int] = set()
    for label in labels:
        overlapping = {
            place for place, hit in enumerate(hits) if hit.start < label["end"] and label["start"] < hit.end
        }
        taken |= overlapping
        counts.right += bool(overlapping)
        counts.missed += not overlapping
    counts.wrong = len(hits) - len(taken)
    return counts


def _plain_unit(unit: str) -> str:
    return "day" if unit == "working day" else unit


def _line(name: str, counts: Counts) -> str:
    return (
        f"  {name:13} P {counts.precision:.3f}  R {counts.recall:.3f}  F1 {counts.f1:.3f}"
        f"  ({counts.right} / {counts.wrong} / {counts.missed})"
    )


def _as_json(figures: dict[tuple[str, str], Figures]) -> list[dict[str, Any]]:
    return [
        {
            "language": language,
            "split": split,
            "sentences": found.sentences,
            "rules": {rule: counts.as_json() for rule, counts in found.rules.items()},
            "micro": found.all_rules.as_json(),
            "measures": found.measures.as_json(),
            "pattern_accuracy": round(found.patterns[True] / found.sentences, 4),
        }
        for (language, split), found in sorted(figures.items())
    ]
