"""What those who run the server look at: whether it lives, whether it is ready, its figures, its requests."""

import hmac
import logging
import os
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse

from planweave import __version__
from planweave.kernel import tracing
from planweave.kernel.watching import OTHER, Watch, figures
from planweave.operations.queries import figures_of_all

log = logging.getLogger("planweave.requests")

NOISELESS = frozenset({"/healthz", "/readyz", "/metrics", "/up"})
FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Where Prometheus' client lets the processes of one machine count together."""


class WatchMiddleware:
    """Counts and times every request, notes slow queries, and names the request to logs and to the client."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name, began = tracing.trace_id() or uuid.uuid4().hex[:12], time.perf_counter()
        request.META["planweave.request"] = name  # for what goes wrong within it (site/api.py)
        watch = Watch(lambda: f"{request.method} {route_of(request)}")
        with connection.execute_wrapper(watch):
            response = self.get_response(request)
        taken = time.perf_counter() - began
        response.headers["X-Request-Id"] = name
        if request.path not in NOISELESS:
            watch.end()
            figures().note_request(
                method=request.method or "",
                route=route_of(request),
                status=response.status_code,
                seconds=taken,
            )
            actor = getattr(request, "auth", None)
            # The path alone: what people search for and links that sign in stand behind the “?” and the “#”.
            log.info(
                "%s %s %s",
                request.method,
                request.path,
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


def route_of(request: HttpRequest) -> str:
    """The template that the address fits, such as /api/v1/workspaces/{slug}; “page” for the browser's own addresses,
    “other” where nothing fits. One of as many as there are routes, whatever is asked for."""
    found = request.resolver_match
    if found is None:
        return OTHER
    if found.url_name == "page":
        return "page"
    return "/" + found.route.replace("<", "{").replace(">", "}")


def count_together(data: Path) -> None:
    """Let this process and its neighbours of the same data folder count into one place, so that each of them can tell
    Prometheus of all. To be called before anything is counted. What ended processes left as their present is removed.
    """
    if not os.environ.get("PLANWEAVE_METRICS"):
        return
    folder = Path(os.environ.setdefault(FOLDER, str(data / "metrics")))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in folder.glob("gauge_live*_*.db"):
        pid = path.stem.rpartition("_")[2]
        if pid.isdecimal() and not _runs(int(pid)):
            path.unlink(missing_ok=True)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


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
    from prometheus_client import CollectorRegistry
    from prometheus_client.exposition import choose_encoder
    from prometheus_client.multiprocess import MultiProcessCollector

    registry, own = CollectorRegistry(), figures().registry
    if os.environ.get(FOLDER):
        MultiProcessCollector(registry)
    else:
        registry.register(own)
    registry.register(_OfAll())
    encode, kind = choose_encoder(request.headers.get("Accept", ""))
    return HttpResponse(encode(registry), content_type=kind)


class _OfAll:
    """What the database says of all servers together, as Prometheus' client wants to be told."""

    def collect(self) -> Iterator[Any]:
        from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily

        version = GaugeMetricFamily("planweave_info", "The version that runs.", labels=["version"])
        version.add_metric([__version__], 1)
        yield version
        for one in figures_of_all():
            made = CounterMetricFamily if one.kind == "counter" else GaugeMetricFamily
            family = made(one.name, one.about, labels=[one.label] if one.label else [])
            for label, value in one.values.items():
                family.add_metric([label] if one.label else [], value)
            yield family
