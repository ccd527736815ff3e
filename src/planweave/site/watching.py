"""What those who run the server look at: whether it lives, whether it is ready, its figures, its requests."""

import hmac
import logging
import os
import time
import uuid
from collections.abc import Callable, Iterator

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse

from planweave import __version__
from planweave.kernel.watching import BOUNDS, FIGURES, SlowQuery, watching_queries
from planweave.operations.queries import figures_of_all

log = logging.getLogger("planweave.requests")
slow_log = logging.getLogger("planweave.slow")

TEXT = "text/plain; version=0.0.4; charset=utf-8"
NOISELESS = frozenset({"/healthz", "/readyz", "/metrics", "/up"})


class WatchMiddleware:
    """Counts and times every request, notes slow queries, and names the request to logs and to the client."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name, began = uuid.uuid4().hex[:12], time.perf_counter()
        during = f"{request.method} {request.path}"
        with connection.execute_wrapper(watching_queries(during, on_slow=_say_slow)):
            response = self.get_response(request)
        taken = time.perf_counter() - began
        response.headers["X-Request-Id"] = name
        if request.path not in NOISELESS:
            FIGURES.note_request(request.method or "", response.status_code, taken)
            actor = getattr(request, "auth", None)
            # The path alone: what people search for and links that sign in stand behind the “?” and the “#”.
            log.info(
                "%s %s",
                during,
                response.status_code,
                extra={
                    "method": request.method,
                    "path": request.path,
                    "status": response.status_code,
                    "ms": round(taken * 1000, 1),
                    "user": getattr(actor, "user_id", None),
                    "request": name,
                },
            )
        return response


def _say_slow(query: SlowQuery) -> None:
    slow_log.warning(
        "a query took %.2f s during %s: %s",
        query.seconds,
        query.during,
        query.sql,
        extra={"seconds": round(query.seconds, 3), "during": query.during},
    )


def healthz(_request: HttpRequest) -> HttpResponse:
    """The process lives; asks nothing of the database, so that a slow one does not get servers killed."""
    return HttpResponse("planweave\n", content_type="text/plain")


def readyz(_request: HttpRequest) -> HttpResponse:
    """200 when requests can be served: the database answers with the tables of this version. Else 503 and why."""
    from planweave.operations.checks.database import answers, state_of_tables

    try:
        silent = answers()
        findings = [silent] if silent else list(state_of_tables())
    except DatabaseError:
        return HttpResponse("database_unreachable\n", status=503, content_type="text/plain")
    if findings:
        said = "".join(f"{one.kind.code}\n" for one in findings)
        return HttpResponse(said, status=503, content_type="text/plain")
    return HttpResponse("ready\n", content_type="text/plain")


def metrics(request: HttpRequest) -> HttpResponse:
    """Figures in Prometheus' text format, for the holder of the word in PLANWEAVE_METRICS; 404 for everybody else."""
    word = os.environ.get("PLANWEAVE_METRICS", "")
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not word or not hmac.compare_digest(given.encode(), word.encode()):
        return HttpResponse(status=404)
    return HttpResponse("".join(_lines()), content_type=TEXT)


def _lines() -> Iterator[str]:
    yield from _metric("planweave_info", "gauge", "The version that runs.", {f'version="{__version__}"': 1})
    yield from _metric(
        "planweave_requests_total",
        "counter",
        "Requests answered by this process.",
        {
            f'method="{method}",status="{status}"': n
            for (method, status), n in sorted(FIGURES.requests.items())
        },
    )
    yield "# HELP planweave_request_seconds Time to answer.\n# TYPE planweave_request_seconds histogram\n"
    total = 0
    for bound, count in zip((*BOUNDS, "+Inf"), FIGURES.buckets, strict=True):
        total += count
        yield f'planweave_request_seconds_bucket{{le="{bound}"}} {total}\n'
    yield f"planweave_request_seconds_sum {FIGURES.seconds}\nplanweave_request_seconds_count {total}\n"
    yield from _metric(
        "planweave_slow_queries_total", "counter", "Queries above the setting.", {"": FIGURES.slow_count}
    )
    for one in figures_of_all():
        yield from _metric(one.name, one.kind, one.about, one.values)


def _metric(name: str, kind: str, about: str, values: dict[str, float]) -> Iterator[str]:
    yield f"# HELP {name} {about}\n# TYPE {name} {kind}\n"
    for labels, value in values.items():
        yield f"{name}{{{labels}}} {value}\n" if labels else f"{name} {value}\n"
