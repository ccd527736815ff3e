"""What a rating session is: its states, its ways to rate, and who stands apart. No database."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import models

MOST_ITEMS = 100
MOST_AHP_ITEMS = 10
MOST_RATERS = 50
MOST_ROUNDS = 10
POINTS = 100.0
LONGEST_REASON = 2000


class State(models.TextChoices):
    """`open`: a round is being rated, unseen. `revealed`: all see the round, and the next step is to be chosen."""

    OPEN = "open"
    REVEALED = "revealed"
    TAKEN_OVER = "taken_over"
    ENDED = "ended"


class Way(models.TextChoices):
    """How people rate: an order, the inputs of a scoring method, a budget of points, or answers to questions."""

    RANKING = "ranking"
    POINTS = "points"
    DUELS = "duels"
    AHP = "ahp"
    KANO = "kano"
    WEIGHTED = "weighted"
    RICE = "rice"
    ICE = "ice"
    WSJF = "wsjf"
    CD3 = "cd3"
    VALUE_EFFORT = "value_effort"


SCORED = frozenset({Way.WEIGHTED, Way.RICE, Way.ICE, Way.WSJF, Way.CD3, Way.VALUE_EFFORT})
"""Ways that ask for the inputs of a scoring method."""


class Naming(models.TextChoices):
    """Whether the revealed ratings and reasons bear names. The weights of the raters always do."""

    NAMED = "named"
    UNNAMED = "unnamed"


class Order(models.TextChoices):
    """The ways to make one order of many; all with the raters' weights."""

    KEMENY = "kemeny"
    BORDA = "borda"
    MEAN = "mean"


class Into(models.TextChoices):
    """Where a result goes: the scores of the ranking, or the shared list."""

    SCORES = "scores"
    LIST = "list"


PART_OF = {
    Way.RANKING: "order",
    Way.POINTS: "points",
    Way.DUELS: "duels",
    Way.AHP: "judgements",
    Way.KANO: "replies",
} | dict.fromkeys(SCORED, "scores")
"""Which part of a ballot a way to rate fills."""


REPLIES = ("like", "expect", "neutral", "tolerate", "dislike")
"""Kano's answers, from the best feeling to the worst."""


def commitment(answers: Mapping[str, Any], salt: str) -> str:
    """SHA-256 of a ballot with its salt: it stands in the history, tells nothing, and shows any later change."""
    content = json.dumps([salt, answers], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def items_named(answers: Mapping[str, Any]) -> list[int]:
    """Every requirement that a ballot names, in its order, as often as it does."""
    named = [item for group in answers.get("order", []) for item in group]
    for part in ("scores", "points", "replies"):
        named += [row["item"] for row in answers.get(part, [])]
    for part in ("duels", "judgements"):
        named += [row[end] for row in answers.get(part, []) for end in ("first", "second")]
    return named


def labels(salts: Mapping[int, str]) -> dict[int, int]:
    """{person: number from 1} in an order that nobody can tell from the outside: that of the ballots' salts."""
    return {user: number for number, user in enumerate(sorted(salts, key=lambda one: salts[one]), start=1)}


def weighted_lower_median(values: Sequence[tuple[float, float]]) -> float:
    """The least of (value, weight) at which half of the weight is reached: always a value that somebody gave."""
    whole = sum(weight for _, weight in values)
    reached = 0.0
    ordered = sorted(values)
    for value, weight in ordered:
        reached += weight
        if reached * 2 >= whole - 1e-12:
            return value
    return ordered[-1][0]
