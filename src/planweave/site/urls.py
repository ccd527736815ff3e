"""The API, and the one page of the browser UI for every other address."""

from django.http import HttpRequest, HttpResponse
from django.urls import path, re_path
from django.views.decorators.csrf import ensure_csrf_cookie

from . import api_page, watching
from .api import api
from .settings import WEB_ROOT


def up(_request: HttpRequest) -> HttpResponse:
    """200 when the database answers."""
    from planweave.workspaces.models import Workspace

    Workspace.objects.exists()
    return HttpResponse("ok\n", content_type="text/plain")


@ensure_csrf_cookie
def page(_request: HttpRequest, **_: str) -> HttpResponse:
    index = WEB_ROOT / "index.html"
    if not index.is_file():
        return HttpResponse(
            "The browser UI is not built. Run: python3 start.py\n", status=503, content_type="text/plain"
        )
    return HttpResponse(index.read_bytes(), headers={"Cache-Control": "no-cache"})


urlpatterns = [
    path("up", up),
    path("healthz", watching.healthz),
    path("readyz", watching.readyz),
    path("metrics", watching.metrics),
    path("api/v1/docs", api_page.page),
    path("api/v1/docs.css", api_page.style),
    path("api/v1/", api.urls),
    re_path(r"^(?!api/|assets/|up$)(?P<address>.*)$", page, name="page"),
]
