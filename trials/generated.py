"""Requests that schemathesis makes from the OpenAPI document, and what its checks say of the answers."""

import logging
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from contracts.case import Case


class Faults(logging.Handler):
    """What the API logs as an unexpected error: where it was raised. One class of fault is one place in our code."""

    def __init__(self) -> None:
        super().__init__()
        self.last = ""

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            frames = [
                one for one in traceback.extract_tb(error.__traceback__) if "/planweave/" in one.filename
            ]
            frames = [one for one in frames if not one.filename.endswith(("/wire.py", "/idempotency.py"))]
            said = str(error).splitlines()[0][:120] if str(error) else ""
            place = frames[-1] if frames else None
            at = f"{place.filename.rpartition('/planweave/')[2]}:{place.lineno}" if place else "the framework"
            self.last = f"{type(error).__name__} at {at}: {said}"


@dataclass
class Knock:
    """One request after the other to the application of this process; whatever each does is taken back."""

    world: Any
    document: dict[str, Any]
    operations: dict[str, tuple[str, str]]
    cases: dict[str, Callable[[Any], Case]]
    faults: Faults = field(default_factory=Faults)
    statuses: Counter[int] = field(default_factory=Counter)
    answered_well: set[str] = field(default_factory=set)
    classes: Counter[str] = field(default_factory=Counter)
    milliseconds: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        import schemathesis
        from django.core.signals import request_finished, request_started
        from django.core.wsgi import get_wsgi_application
        from django.db import close_old_connections
        from schemathesis.config import SchemathesisConfig
        from schemathesis.python import wsgi
        from schemathesis.specs.openapi import checks

        # As Django's own test client does: the connection with the worlds in it outlives the request.
        request_started.disconnect(close_old_connections)
        request_finished.disconnect(close_old_connections)
        self.schema = schemathesis.openapi.from_dict(self.document, config=SchemathesisConfig())
        self.schema.app = self.app = get_wsgi_application()
        for name in (
            "planweave.site.api",
            "django.request",
        ):  # after the application, which sets logging up anew
            logging.getLogger(name).addHandler(self.faults)
        self.client = wsgi.get_client(self.app)
        self.checks = [
            checks.status_code_conformance,
            checks.content_type_conformance,
            checks.response_headers_conformance,
            checks.response_schema_conformance,
        ]
        self.headers = self.world.house.api("owner").headers
        self.known = {
            one.operation_id: one for one in map(_labelled, self.schema.get_all_operations()) if one
        }

    def __call__(self, name: str, case: Any) -> str:
        """ "" where the answer is what the document says; else what is wrong with it."""
        from django.db import connection, transaction

        self.faults.last = ""
        began = time.process_time()
        with transaction.atomic(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            response = case.call(session=self.client, headers=self.headers)
            if connection.vendor == "postgresql" and response.status_code < 300:
                connection.check_constraints()
            transaction.set_rollback(True)
        self.note(name, response.status_code, began)
        wrong = self.wrong(case, response)
        if wrong:
            self.classes[wrong if self.faults.last else f"{name}: {wrong}"] += 1
        return wrong

    def wrong(self, case: Any, response: Any) -> str:
        from schemathesis.core.failures import FailureGroup

        if response.status_code >= 500:
            return f"{response.status_code} {self.faults.last}"
        try:
            case.validate_response(response, checks=self.checks)
        except FailureGroup as group:
            return "; ".join(
                " ".join(f"{one.title}: {one.message}".split())[:160] for one in group.exceptions
            )
        return ""

    def walks(self) -> Any:
        """A machine that goes from one operation to the next by the links that schemathesis finds in the document.

        What a step makes is there for the next; a whole walk is taken back. `run(settings=…)` walks.
        """
        from django.db import transaction

        knock = self

        class Walk(self.schema.as_state_machine()):  # type: ignore[misc]  # made at run time
            def setup(self) -> None:
                self.whole = transaction.atomic()
                self.whole.__enter__()

            def teardown(self) -> None:
                transaction.set_rollback(True)
                self.whole.__exit__(None, None, None)

            def before_call(self, case: Any) -> None:
                if "slug" in case.path_parameters:
                    case.path_parameters["slug"] = knock.world.slug

            def get_call_kwargs(self, case: Any) -> dict[str, Any]:
                return {"session": knock.client, "headers": knock.headers}

            def call(self, case: Any, **kwargs: Any) -> Any:
                knock.faults.last = ""
                began = time.process_time()
                before = transaction.savepoint()
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    response = super().call(case, **kwargs)
                # As in a server, where a request that failed leaves nothing behind for the next.
                (
                    transaction.savepoint_commit
                    if response.status_code < 400
                    else transaction.savepoint_rollback
                )(before)
                name = case.operation.definition.raw["operationId"]
                knock.note(name, response.status_code, began)
                return response

            def validate_response(self, response: Any, case: Any, **_: Any) -> None:
                if wrong := knock.wrong(case, response):
                    name = case.operation.definition.raw["operationId"]
                    knock.classes[wrong if knock.faults.last else f"{name}: {wrong}"] += 1

        return Walk

    def note(self, name: str, status: int, began: float) -> None:
        self.milliseconds.append((time.process_time() - began) * 1000)
        self.statuses[status] += 1
        if status < 300:
            self.answered_well.add(name)

    def case(self, name: str, made: Case) -> Any:
        """A request of the contracts, as schemathesis sends it."""
        from urllib.parse import parse_qsl

        operation = self.known[name.partition("/")[0]]
        body = {} if made.body is None else {"body": made.body, "media_type": "application/json"}
        path = {"slug": self.world.slug, **made.path}
        return operation.Case(path_parameters=path, query=dict(parse_qsl(made.query)), **body)


@dataclass(frozen=True)
class _Labelled:
    operation_id: str
    operation: Any

    @property
    def Case(self) -> Any:  # noqa: N802 (as schemathesis calls it)
        return self.operation.Case

    def strategy(self, mode: Any, **fixed: Any) -> Any:
        return self.operation.as_strategy(generation_mode=mode, **fixed)


def _labelled(result: Any) -> _Labelled | None:
    operation = result.ok()
    return _Labelled(operation.definition.raw["operationId"], operation)
