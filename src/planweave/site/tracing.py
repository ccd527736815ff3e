"""Begins OpenTelemetry's traces where OTEL_EXPORTER_OTLP_ENDPOINT asks for them (extra `traces`).

All other settings are OpenTelemetry's own variables. Without this one nothing of it is imported.
"""

import logging
import os
from typing import Any

log = logging.getLogger(__name__)

ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
PROBES = "healthz,readyz,metrics,up$,assets/"
BEFORE_WATCHING = 1
"""The place among the middlewares: behind the headers, before the one that names the request after its trace."""


def is_asked_for() -> bool:
    return any(os.environ.get(name) for name in ENDPOINTS) and os.environ.get("OTEL_SDK_DISABLED") != "true"


def begin_tracing(role: str) -> None:
    """Trace this process, a "server" or a "worker". To be called before Django's middlewares are put together."""
    if not is_asked_for():
        return
    try:
        from opentelemetry import trace
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.instrumentation.django import DjangoInstrumentor
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        log.error("no traces: install planweave[traces], or unset OTEL_EXPORTER_OTLP_ENDPOINT")
        return
    from planweave import __version__
    from planweave.kernel import tracing

    about = {
        "service.name": os.environ.get("OTEL_SERVICE_NAME", "planweave"),
        "service.version": __version__,
        "planweave.role": role,
    }
    provider = TracerProvider(resource=Resource.create(about))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    trace.set_tracer_provider(provider)
    DjangoInstrumentor().instrument(
        tracer_provider=provider,
        request_hook=_without_what_was_asked,
        excluded_urls=os.environ.get("OTEL_PYTHON_DJANGO_EXCLUDED_URLS") or PROBES,
        middleware_position=BEFORE_WATCHING,
    )
    tracing.begin(trace.get_tracer("planweave"))


def _without_what_was_asked(span: Any, request: Any) -> None:
    """People's search words stand behind the “?”; a trace goes to another system, so they do not."""
    for name in ("http.url", "url.full"):
        if name in span.attributes:
            span.set_attribute(name, f"{request.scheme}://{request.get_host()}{request.path}")
    if "http.target" in span.attributes:
        span.set_attribute("http.target", request.path)
    if "url.query" in span.attributes:
        span.set_attribute("url.query", "")
