"""Traces by OpenTelemetry, where the administrator asked for them; else nothing of it is loaded and nothing costs.

`site/tracing.py` begins; requests get their span from OpenTelemetry's instrumentation of Django, statements and jobs
get theirs here.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_tracer: Any = None

VERB_AND_TABLE = re.compile(r'^\s*(\w+)(?:.*?\b(?:FROM|INTO|UPDATE)\s+"?(\w+)"?)?', re.IGNORECASE | re.DOTALL)
TABLE_OF_UPDATE = re.compile(r'^\s*UPDATE\s+"?(\w+)"?', re.IGNORECASE)
LONGEST = 2000


def begin(tracer: Any) -> None:
    """From now on spans are made with this tracer; None ends it."""
    global _tracer
    _tracer = tracer


def is_on() -> bool:
    return _tracer is not None


def trace_id() -> str:
    """The id of the trace that this thread is in, 32 hexadecimal digits; "" outside of one."""
    if _tracer is None:
        return ""
    from opentelemetry import trace

    context = trace.get_current_span().get_span_context()
    return f"{context.trace_id:032x}" if context.is_valid else ""


def carried() -> tuple[str, ...]:
    """What a job takes along so that its spans belong to the trace that asked for it; () where there is none."""
    if _tracer is None:
        return ()
    from opentelemetry.propagate import inject

    carrier: dict[str, str] = {}
    inject(carrier)
    return (carrier["traceparent"],) if "traceparent" in carrier else ()


def database_span(sql: str, vendor: str) -> Any:
    """Named by verb and table; the statement has placeholders where values were."""
    from opentelemetry.trace import SpanKind

    attributes = {
        "db.system": "postgresql" if vendor == "postgresql" else vendor,
        "db.statement": sql[:LONGEST],
    }
    return _tracer.start_as_current_span(name_of(sql), kind=SpanKind.CLIENT, attributes=attributes)


def name_of(sql: str) -> str:
    if found := TABLE_OF_UPDATE.match(sql):
        return f"UPDATE {found[1]}"
    found = VERB_AND_TABLE.match(sql)
    if not found:
        return "SQL"
    return " ".join(part for part in (found[1].upper(), found[2]) if part)


@contextmanager
def job_span(kind: str, job_id: str, traceparent: str) -> Iterator[None]:
    """Around the work of a job, in the trace of whoever asked for it."""
    if _tracer is None:
        yield
        return
    from opentelemetry.propagate import extract
    from opentelemetry.trace import SpanKind

    came_from = extract({"traceparent": traceparent}) if traceparent else None
    with _tracer.start_as_current_span(
        f"job {kind}",
        context=came_from,
        kind=SpanKind.CONSUMER,
        attributes={"planweave.job": job_id, "planweave.job.kind": kind},
    ):
        yield
