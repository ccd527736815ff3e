"""What the framework refuses before a route is reached, said as the API says everything else."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from planweave.kernel.errors import NotFound, Problem
from planweave.kernel.language import language_of
from planweave.kernel.parsing import check_text
from planweave.kernel.texts import METHOD_NOT_ALLOWED, NOT_FOUND
from planweave.kernel.wire import PROBLEM_JSON

from .api import problem_response


class ApiRefusalsMiddleware:
    """Under /api/, an unknown address and a method that it does not take are problem documents too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = language_of(request.headers.get("Accept-Language", ""))
        if request.path.startswith("/api/") and (refusal := _unkeepable(request)):
            return problem_response(refusal, language)
        response = self.get_response(request)
        is_said = response.headers.get("Content-Type") == PROBLEM_JSON
        if response.status_code not in (404, 405) or is_said or not request.path.startswith("/api/"):
            return response
        if response.status_code == 404:
            return problem_response(NotFound(NOT_FOUND), language)
        allowed = ", ".join(sorted(name.strip() for name in response.headers["Allow"].split(",")))
        refusal = Problem(METHOD_NOT_ALLOWED, status=405, method=request.method, allowed=allowed)
        said = problem_response(refusal, language)
        said.headers["Allow"] = allowed
        return said


def _unkeepable(request: HttpRequest) -> Problem | None:
    """Nothing is called by a name with a NUL byte; and a cookie in quotes can hold one (bodies: kernel.parsing)."""
    if "\x00" in request.path:
        return NotFound(NOT_FOUND)
    try:
        for name, value in request.COOKIES.items():
            check_text(value, where=name)
    except Problem as refusal:
        return refusal
    return None
