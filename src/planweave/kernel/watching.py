"""What this process has done since its start: requests by outcome and time, and the queries that were slow.

Kept in memory, because to write it down would cost what it measures. Several processes each tell of themselves.
"""

import os
import threading
import time
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds; upper ends of the buckets of request times, as Prometheus' own clients choose them."""
MOST_KEPT = 200
LONGEST_SQL = 2000

SLOW_SECONDS = float(os.environ.get("PLANWEAVE_SLOW_MS") or 500) / 1000


@dataclass(frozen=True, kw_only=True)
class SlowQuery:
    """`sql` has placeholders where values were: values can be anybody's words."""

    at: datetime
    seconds: float
    sql: str
    during: str


class Figures:
    """Counters that several threads add to."""

    def __init__(self) -> None:
        self.started_at = timezone.now()
        self._lock = threading.Lock()
        self.requests: Counter[tuple[str, int]] = Counter()
        self.buckets = [0] * (len(BOUNDS) + 1)
        self.seconds = 0.0
        self.slow_count = 0
        self.slow: deque[SlowQuery] = deque(maxlen=MOST_KEPT)

    def note_request(self, method: str, status: int, seconds: float) -> None:
        with self._lock:
            self.requests[method, status] += 1
            self.buckets[bisect_left(BOUNDS, seconds)] += 1
            self.seconds += seconds

    def note_slow(self, query: SlowQuery) -> None:
        with self._lock:
            self.slow_count += 1
            self.slow.append(query)


FIGURES = Figures()


def watching_queries(
    during: str, *, on_slow: Callable[[SlowQuery], None] = lambda query: None
) -> Callable[..., Any]:
    """A wrapper for `connection.execute_wrapper` that notes what takes longer than the setting says."""

    def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        began = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            taken = time.perf_counter() - began
            if taken >= SLOW_SECONDS:
                slow = SlowQuery(at=timezone.now(), seconds=taken, sql=sql[:LONGEST_SQL], during=during)
                FIGURES.note_slow(slow)
                on_slow(slow)

    return watch
