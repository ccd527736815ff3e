"""Traces as a collector gets them: a real server and worker, OTLP over HTTP, read with OpenTelemetry's own messages."""

import gzip
import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
    ExportTraceServiceResponse,
)

from harness.databases import Databases
from harness.server import Server

SECRET = "a-long-random-word-for-figures"
SEARCHED = "canarysearched"


class Collector(ThreadingHTTPServer):
    """Takes what OTLP/HTTP sends to /v1/traces."""

    def __init__(self) -> None:
        self.spans: list[dict[str, Any]] = []
        super().__init__(("127.0.0.1", 0), Taking)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def wait_for(self, *, trace: str, least: int, name: str) -> list[dict[str, Any]]:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            found = [one for one in self.spans if one["trace"] == trace]
            if len(found) >= least and any(one["name"].startswith(name) for one in found):
                return found
            time.sleep(0.1)
        raise AssertionError(f"no {name!r} in {trace}: {[(one['trace'], one['name']) for one in self.spans]}")


class Taking(BaseHTTPRequestHandler):
    server: Collector

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        assert self.path == "/v1/traces"
        for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
            about = {one.key: one.value.string_value for one in resource.resource.attributes}
            for scope in resource.scope_spans:
                self.server.spans += [
                    {
                        "trace": span.trace_id.hex(),
                        "id": span.span_id.hex(),
                        "parent": span.parent_span_id.hex(),
                        "name": span.name,
                        "role": about["planweave.role"],
                        "service": about["service.name"],
                        "attributes": {one.key: one.value.string_value for one in span.attributes},
                    }
                    for span in scope.spans
                ]
        answer = ExportTraceServiceResponse().SerializeToString()
        self.send_response(200)
        self.send_header("Content-Type", "application/x-protobuf")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def collecting() -> Iterator[Collector]:
    collector = Collector()
    thread = threading.Thread(target=collector.serve_forever)
    thread.start()
    try:
        yield collector
    finally:
        collector.shutdown()
        thread.join()
        collector.server_close()


@pytest.fixture(scope="module")
def observed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Collector]]:
    folder = tmp_path_factory.mktemp("observed")
    with collecting() as collector, Databases() as databases:
        server = Server(folder, database_url=databases.new(folder))
        server.environment |= {
            "OTEL_EXPORTER_OTLP_ENDPOINT": collector.address,
            "OTEL_BSP_SCHEDULE_DELAY": "200",
            "PLANWEAVE_LOGS": "json",
            "PLANWEAVE_METRICS": SECRET,
        }
        server.start("--empty", "--workers", "1")
        try:
            yield server, collector
        finally:
            server.kill()


def test_one_trace_from_the_request_through_the_database_to_the_job(
    observed: tuple[Server, Collector],
) -> None:
    server, collector = observed
    token = server.token()
    made = server.api("POST", "/workspaces", {"name": "Shop", "slug": "shop", "language": "en"}, token=token)
    assert made.status == 201, made.body
    product = server.api(
        "POST", "/workspaces/shop/products", {"name": "Shop", "key_prefix": "SHOP"}, token=token
    )
    assert product.status == 201, product.body
    found = server.api("GET", f"/workspaces/shop/requirements?search={SEARCHED}", token=token)
    trace = found.headers["x-request-id"]
    assert len(trace) == 32
    spans = collector.wait_for(trace=trace, least=3, name="GET")
    [root] = [one for one in spans if not one["parent"]]
    assert (root["role"], root["service"]) == ("server", "planweave")
    assert root["attributes"]["http.route"] == "api/v1/workspaces/<slug>/requirements"
    inside = [one for one in spans if one["parent"] == root["id"]]
    assert len(inside) == len(spans) - 1
    assert "SELECT workspaces_membership" in {one["name"] for one in inside}
    assert {one["attributes"]["db.system"] for one in inside} <= {"sqlite", "postgresql"}
    assert SEARCHED not in json.dumps(collector.spans)
    # The same name in the logs and in an answer that refuses.
    logged = [json.loads(line) for line in server.log.splitlines() if line.startswith("{")]
    [ours] = [one for one in logged if one.get("request") == trace]
    assert (ours["path"], ours["status"]) == ("/api/v1/workspaces/shop/requirements", found.status)
    refused = server.api("GET", "/workspaces/nowhere", token=token)
    assert (refused.status, refused.json()["code"]) == (404, "not_found")
    collector.wait_for(trace=refused.headers["x-request-id"], least=1, name="GET")

    document = server.api(
        "POST",
        "/workspaces/shop/documents",
        {"kind": "srs", "product": product.json()["id"], "title": "T"},
        token=token,
    ).json()["key"]
    asked = server.api(
        "POST", f"/workspaces/shop/documents/{document}/exports", {"format": "md"}, token=token
    )
    assert asked.status == 202, asked.body
    spans = collector.wait_for(trace=asked.headers["x-request-id"], least=5, name="job export_document")
    [job] = [one for one in spans if one["name"] == "job export_document"]
    [root] = [one for one in spans if not one["parent"]]
    assert (job["role"], job["parent"]) == ("worker", root["id"])
    assert job["attributes"]["planweave.job"] == asked.json()["job"]
    assert [one for one in spans if one["parent"] == job["id"] and one["name"].startswith("SELECT")]


def test_figures_of_the_workers_come_with_those_of_the_server(observed: tuple[Server, Collector]) -> None:
    server, _ = observed
    with server.feed("shop", server.token()):
        values = figures(server)
        assert values["planweave_live_listeners"] == 1
    route = '{method="POST",route="/api/v1/workspaces/{slug}/documents/{key}/exports"}'
    assert values[f"planweave_route_seconds_count{route}"] == 1
    assert values['planweave_job_seconds_count{kind="export_document",state="done"}'] == 1
    server.stop()
    server.start("--workers", "0")
    again = figures(server)
    assert again['planweave_job_seconds_count{kind="export_document",state="done"}'] == 1
    assert again["planweave_live_listeners"] == 0


def figures(server: Server) -> dict[str, float]:
    told = server.ask("GET", "/metrics", Authorization=f"Bearer {SECRET}")
    lines = [line for line in told.body.decode().splitlines() if not line.startswith("#")]
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines)}


def test_what_is_not_asked_for_is_not_loaded(tmp_path: Path) -> None:
    heavy = ("opentelemetry", "celery", "kombu", "boto3", "botocore", "storages", "prometheus_client")
    program = (
        "import sys, django, os\n"
        "os.environ['DJANGO_SETTINGS_MODULE'] = 'planweave.site.settings'\n"
        "django.setup()\nimport planweave.site.asgi, planweave.site.fleet, planweave.site.worker\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    environment = {"PLANWEAVE_HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    ran = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, timeout=120
    )
    assert (ran.stdout.strip(), ran.returncode) == ("[]", 0), ran.stderr
