"""Slow statements by their shape: how often, how long, never with the values in them.

Kept in memory, within bounds, until somebody takes them along to where all processes' are kept together
(operations/actions/statements.py): to write each of them down would slow down what is slow already.
"""

import hashlib
import math
import os
import re
import threading
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.utils import timezone

SLOW_SECONDS = float(os.environ.get("PLANWEAVE_SLOW_MS") or 500) / 1000
MOST_SHAPES = 300
LONGEST_SQL = 2000
LONGEST_DURING = 200
REST = "…"
"""The shape of all for which there was no room."""

STEPS = 8
"""Classes of duration per doubling: the 95 % read from them is at most a tenth above the true one."""

_PATTERNS = (
    (re.compile(r"'(?:[^']|'')*'"), "?"),
    (re.compile(r"\b\d+(?:\.\d+)?\b"), "?"),
    (re.compile(r"%s|:[a-z_]\w*\b"), "?"),
    (re.compile(r"(SAVEPOINT) \S+"), r"\1 …"),
    (re.compile(r"\s+"), " "),
    (re.compile(r"\((?:\s*\?\s*,)*\s*\?\s*\)"), "(?)"),
    (re.compile(r"\(\?\)(?:, ?\(\?\))+"), "(?)"),
)


@dataclass(frozen=True, kw_only=True)
class Slow:
    """One statement that took long."""

    sql: str
    seconds: float
    during: str


@dataclass
class Group:
    """All of one shape. `classes`: how many fell into each class of duration."""

    sql: str
    during: str
    last_at: datetime
    count: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    classes: dict[int, int] = field(default_factory=dict)

    def add(self, other: "Group") -> None:
        self.count += other.count
        self.seconds += other.seconds
        if other.slowest > self.slowest:
            self.slowest, self.during = other.slowest, other.during
        self.last_at = max(self.last_at, other.last_at)
        for one, count in other.classes.items():
            self.classes[one] = self.classes.get(one, 0) + count

    def within(self, share: float) -> float:
        """Seconds that this share of them did not exceed: the upper end of its class, at most the slowest."""
        wanted, passed = math.ceil(share * self.count), 0
        for one in sorted(self.classes):
            passed += self.classes[one]
            if passed >= wanted:
                return min(2 ** ((one + 1) / STEPS), self.slowest)
        return self.slowest


def shape_of(sql: str) -> str:
    """The statement without its values, and alike whatever the number of values in a list."""
    for pattern, instead in _PATTERNS:
        sql = pattern.sub(instead, sql)
    return sql.strip()[:LONGEST_SQL]


def name_of(shape: str) -> str:
    """A key of fixed length."""
    return hashlib.sha256(shape.encode()).hexdigest()


def class_of(seconds: float) -> int:
    return math.floor(math.log2(max(seconds, 1e-6)) * STEPS)


_lock = threading.Lock()
_groups: dict[str, Group] = {}


def note(sql: str, *, seconds: float, during: str) -> Slow:
    shape = shape_of(sql)
    one = Group(
        sql=shape,
        during=during[:LONGEST_DURING],
        last_at=timezone.now(),
        count=1,
        seconds=seconds,
        slowest=seconds,
        classes={class_of(seconds): 1},
    )
    with _lock:
        if shape not in _groups and len(_groups) >= MOST_SHAPES:
            shape = one.sql = REST
        if known := _groups.get(shape):
            known.add(one)
        else:
            _groups[shape] = one
    return Slow(sql=shape, seconds=seconds, during=during)


def taken() -> list[Group]:
    """What was noted since the last time; it is forgotten here."""
    with _lock:
        groups = list(_groups.values())
        _groups.clear()
    return groups


def pending() -> list[Group]:
    """The same without forgetting it: to be read along with what is kept."""
    with _lock:
        return [replace(one, classes=dict(one.classes)) for one in _groups.values()]


def given_back(groups: list[Group]) -> None:
    """What was taken and could not be kept, for the next time."""
    with _lock:
        for one in groups:
            if known := _groups.get(one.sql):
                known.add(one)
            elif len(_groups) < MOST_SHAPES:
                _groups[one.sql] = one
