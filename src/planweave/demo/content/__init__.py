"""The demo's story as data: one structure for both languages, and the words of each.

`requirements.csv` and `links.csv` hold what is the same in every language (who, what, how much, what
hangs on what); `zh/` and `en/` hold names and texts, written in each language for its own readers.
"""

import csv
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LANGUAGES = ("zh", "en")


@dataclass(frozen=True, kw_only=True)
class Item:
    """A requirement of the story. Figures are as in `requirements.csv`; `likely_days` is their sum.

    `efforts` are person-days by skill code; empty where the story leaves the estimate open. `cost` is
    in the Chinese story's currency.
    """

    slug: str
    title: str
    text: str
    source_detail: str
    product: str
    type: str
    area: str
    owner: str
    author: str
    source: str
    priority: str
    state: str
    parent: str
    efforts: dict[str, float]
    spread: str
    cost: float
    value: float
    weighted: tuple[float, ...]
    wsjf: tuple[float, ...]
    rice: tuple[float, ...]
    demands: dict[str, float]

    @property
    def likely_days(self) -> float:
        return sum(self.efforts.values())


@dataclass(frozen=True, kw_only=True)
class Story:
    """Everything that the demo is made of, in one language."""

    language: str
    words: dict[str, Any]
    items: tuple[Item, ...]
    links: tuple[tuple[str, str, str], ...]
    tracing: dict[str, Any]
    substance: dict[str, Any]


@cache
def story(language: str) -> Story:
    """The story in `language` ("zh" or "en"). KeyError when a requirement lacks its text: a broken build."""
    words = _toml(language, "workspace")
    texts = _toml(language, "shop") | _toml(language, "ops")
    return Story(
        language=language,
        words=words,
        items=tuple(_item(row, texts[row["slug"]]) for row in _csv("requirements")),
        links=tuple((row["source"], row["kind"], row["target"]) for row in _csv("links")),
        tracing=_toml(language, "tracing"),
        substance=_toml(language, "substance"),
    )


def _item(row: dict[str, str], text: dict[str, str]) -> Item:
    plain = ("slug", "product", "type", "area", "owner", "author", "source", "priority", "state", "parent")
    return Item(
        **{name: row[name] for name in plain},
        title=text["title"],
        text=text["text"],
        source_detail=text["from"],
        efforts={part[:2]: float(part[2:]) for part in row["efforts"].split()},
        spread=row["spread"],
        cost=float(row["cost"]),
        value=float(row["value"]),
        weighted=tuple(float(digit) for digit in row["weighted"]),
        wsjf=_figures(row["wsjf"]),
        rice=_figures(row["rice"]),
        demands={who: float(wish) for who, wish in (part.split(":") for part in row["demands"].split())},
    )


def _figures(text: str) -> tuple[float, ...]:
    return tuple(float(part) for part in text.split("/")) if text else ()


def _toml(language: str, name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / language / f"{name}.toml").read_text("utf-8"))


def _csv(name: str) -> list[dict[str, str]]:
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
