"""What this process has done since its start: requests, queries, jobs, open feeds.

Counted by Prometheus' own client. Where PROMETHEUS_MULTIPROC_DIR names a folder, it counts into files there, so that
any of the processes beside each other can tell of all of them (site/watching.py).
"""

import functools
import logging
import time
from collections.abc import Callable
from typing import Any

from django.utils import timezone

from . import statements, tracing

log = logging.getLogger("planweave.slow")

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds; upper ends of the buckets of request times, as Prometheus' own clients choose them."""
ROUTE_BOUNDS = (0.01, 0.05, 0.25, 1.0, 5.0)
"""Fewer, because there are hundreds of routes."""
JOB_BOUNDS = (1.0, 5.0, 15.0, 60.0, 300.0, 1800.0)
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
OTHER = "other"
"""What a label says of anything that callers could choose: labels are never made up from outside."""


class Figures:
    """Counters that several threads add to."""

    def __init__(self) -> None:
        # Not before the first figure: a command that counts nothing neither loads the client nor leaves files behind.
        from prometheus_client import (
            CollectorRegistry,
            Counter,
            Gauge,
            Histogram,
            disable_created_metrics,
        )

        disable_created_metrics()
        self.started_at = timezone.now()
        self.registry = own = CollectorRegistry()
        self.requests = Counter(
            "planweave_requests", "Requests answered.", ["method", "status"], registry=own
        )
        self.request_seconds = Histogram(
            "planweave_request_seconds", "Time to answer.", buckets=BOUNDS, registry=own
        )
        self.route_seconds = Histogram(
            "planweave_route_seconds",
            "Time to answer, by route.",
            ["method", "route"],
            buckets=ROUTE_BOUNDS,
            registry=own,
        )
        self.queries = Counter("planweave_queries", "Statements sent to the database.", registry=own)
        self.database_seconds = Counter(
            "planweave_database_seconds", "Time that the database took for them.", registry=own
        )
        self.slow_queries = Counter("planweave_slow_queries", "Queries above the setting.", registry=own)
        self.live_listeners = Gauge(
            "planweave_live_listeners", "Open live feeds.", registry=own, multiprocess_mode="livesum"
        )
        self.job_seconds = Histogram(
            "planweave_job_seconds",
            "Time that jobs took, by how they ended.",
            ["kind", "state"],
            buckets=JOB_BOUNDS,
            registry=own,
        )

    def note_request(self, *, method: str, route: str, status: int, seconds: float) -> None:
        method = method if method in METHODS else OTHER
        self.requests.labels(method, status).inc()
        self.request_seconds.observe(seconds)
        self.route_seconds.labels(method, route).observe(seconds)


@functools.cache
def figures() -> Figures:
    """The figures of this process."""
    return Figures()


class Watch:
    """One request or job: for `connection.execute_wrapper`. Adds up its queries and notes the slow ones.

    `during` is asked when it is needed: which route a request takes is known only after its first queries.
    """

    def __init__(self, during: Callable[[], str]) -> None:
        self.during = during
        self.queries = 0
        self.seconds = 0.0

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        began = time.perf_counter()
        try:
            if not tracing.is_on():
                return execute(sql, params, many, context)
            with tracing.database_span(sql, context["connection"].vendor):
                return execute(sql, params, many, context)
        finally:
            taken = time.perf_counter() - began
            self.queries += 1
            self.seconds += taken
            if taken >= statements.SLOW_SECONDS:
                figures().slow_queries.inc()
                _say(statements.note(sql, seconds=taken, during=self.during()))

    def end(self) -> None:
        """Add to the figures of the process."""
        if self.queries:
            figures().queries.inc(self.queries)
            figures().database_seconds.inc(self.seconds)


def _say(slow: statements.Slow) -> None:
    log.warning(
        "a query took %.2f s during %s: %s",
        slow.seconds,
        slow.during,
        slow.sql,
        extra={"seconds": round(slow.seconds, 3), "during": slow.during},
    )
