"""The whole API at /api/v1, assembled from the features' routes."""

import logging
import sqlite3
import uuid
from typing import Any

from django.db import DataError, OperationalError
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from planweave import __version__
from planweave.accounts.api import router as accounts
from planweave.baselines.api import router as baselines
from planweave.budgets.api import router as budgets
from planweave.decisions.api import router as decisions
from planweave.demo.api import router as demo
from planweave.discussion.api import router as discussion
from planweave.documents.api import router as documents
from planweave.equipment.api import router as equipment
from planweave.evaluation.api import router as evaluation
from planweave.forecasts.api import router as forecasts
from planweave.goals.api import router as goals
from planweave.interchange.api import router as interchange
from planweave.kernel.errors import NotFound, Problem
from planweave.kernel.language import Language, language_of
from planweave.kernel.parsing import StrictParser
from planweave.kernel.texts import (
    INVALID_REQUEST,
    NOT_FOUND,
    STORAGE_FULL,
    UNEXPECTED,
    VALUE_OUT_OF_RANGE,
)
from planweave.kernel.wire import PROBLEM_JSON, OrjsonRenderer
from planweave.operations.api import router as operations
from planweave.planning.api import router as planning
from planweave.prioritisation.api import router as prioritisation
from planweave.privacy.api import router as privacy
from planweave.projects.api import router as projects
from planweave.requirements.api import router as requirements
from planweave.resources.api import router as resources
from planweave.responsibility.api import router as responsibility
from planweave.reviews.api import router as reviews
from planweave.risks.api import router as risks
from planweave.roadmaps.api import router as roadmaps
from planweave.scenarios.api import router as scenarios
from planweave.similarity.api import router as similarity
from planweave.traceability.api import router as traceability
from planweave.tracking.api import router as tracking
from planweave.wording.api import router as wording
from planweave.workspaces.api import router as workspaces

from .authentication import SessionOrToken
from .history import router as history
from .openapi import declare_refusals

log = logging.getLogger(__name__)


class Api(NinjaAPI):
    """Its document also says how it refuses: what the actions raise is no part of a route's own signature."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        document = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        operations = [
            operation
            for router in self._get_bound_routers()
            for path in router.path_operations.values()
            for operation in path.operations
        ]
        open_to_all = {one.operation_id for one in operations if one.operation_id and not one.auth_callbacks}
        declare_refusals(document, open_to_all=open_to_all)
        return document


api = Api(
    title="Planweave",
    version=__version__,
    description="Everything that the browser does, a program can do here.",
    auth=SessionOrToken(),
    renderer=OrjsonRenderer(),
    parser=StrictParser(),
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api",
)
for router in (
    accounts,
    workspaces,
    requirements,
    discussion,
    prioritisation,
    resources,
    equipment,
    goals,
    projects,
    planning,
    scenarios,
    risks,
    budgets,
    forecasts,
    responsibility,
    tracking,
    decisions,
    evaluation,
    roadmaps,
    documents,
    reviews,
    baselines,
    similarity,
    traceability,
    wording,
    interchange,
    demo,
    history,
    operations,
    privacy,
):
    api.add_router("", router)


def problem_response(problem: Problem, language: Language) -> HttpResponse:
    body = OrjsonRenderer().render(HttpRequest(), problem.body(language), response_status=problem.status)
    return HttpResponse(body, status=problem.status, content_type=PROBLEM_JSON)


def _language(request: HttpRequest) -> Language:
    if header := request.headers.get("Accept-Language"):
        return language_of(header)
    actor = getattr(request, "auth", None)
    return actor.language if actor else "en"


@api.exception_handler(Problem)
def on_problem(request: HttpRequest, problem: Problem) -> HttpResponse:
    return problem_response(problem, _language(request))


@api.exception_handler(ValidationError)
def on_malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:
    spots = [
        f"{'.'.join(str(step) for step in found['loc'][1:])}: {found['msg']}" for found in error.errors[:5]
    ]
    return problem_response(Problem(INVALID_REQUEST, status=422, detail="; ".join(spots)), _language(request))


@api.exception_handler(HttpError)
def on_http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    if isinstance(error.__cause__, Problem):  # the parser's own refusal, which ninja wraps
        problem = error.__cause__
    elif error.status_code == 404:
        problem = NotFound(NOT_FOUND)
    else:
        problem = Problem(INVALID_REQUEST, status=error.status_code, detail=str(error))
    return problem_response(problem, _language(request))


@api.exception_handler(UnreadablePostError)
def on_cut_off(request: HttpRequest, error: UnreadablePostError) -> HttpResponse:
    """The request broke off within its body: nothing is wrong here, and nobody reads the answer."""
    return problem_response(Problem(INVALID_REQUEST, status=400, detail=str(error)), _language(request))


@api.exception_handler(Exception)
def on_unexpected(request: HttpRequest, error: Exception) -> HttpResponse:
    if isinstance(error, OperationalError) and _is_storage_full(error):
        return problem_response(Problem(STORAGE_FULL, status=507), _language(request))
    if isinstance(error, DataError | OverflowError):
        # A value that no rule of ours bounds and no column holds: refused on both databases, and told to the log.
        log.warning("out of range at %s %s: %s", request.method, request.path, error)
        return problem_response(Problem(VALUE_OUT_OF_RANGE, status=422), _language(request))
    # The request's own name, which the logs, the trace and the answer's X-Request-Id carry too.
    reference = request.META.get("planweave.request") or uuid.uuid4().hex[:12]
    log.exception("unexpected error %s at %s %s", reference, request.method, request.path, exc_info=error)
    return problem_response(Problem(UNEXPECTED, status=500, reference=reference), _language(request))


def _is_storage_full(error: OperationalError) -> bool:
    cause = error.__cause__
    full: Any = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR)
    return isinstance(cause, sqlite3.Error) and (cause.sqlite_errorcode & 0xFF) in full
