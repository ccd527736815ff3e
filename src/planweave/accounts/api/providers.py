"""Where browsers are sent away to a provider of identities, and where they come back.

These are addresses that a person's browser walks through, not operations of the API: they answer by sending it on.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from ninja import Router

from planweave.kernel.errors import NotFound, Problem
from planweave.kernel.language import language_of
from planweave.kernel.texts import NOT_FOUND

from .. import events, texts
from ..actions.history import record_security
from ..actions.identities import person_told_of
from ..actions.saml import answer_question, check_open, finish_question, remember_question
from ..models import User
from ..providers import oidc, saml
from ..providers.refusal import Refused
from ..rules import Told
from .door import enter, origin_of

log = logging.getLogger(__name__)
router = Router()
AWAY = "away"
AWAY_SECONDS = 600


@router.get("/session/oidc", auth=None, include_in_schema=False, operation_id="begin_oidc")
def leave_for_oidc(request: HttpRequest, next: str = "/") -> HttpResponse:
    """Away to the provider."""
    if not settings.OIDC_ISSUER:
        raise NotFound(NOT_FOUND)

    def go() -> HttpResponse:
        question = oidc.ask(callback=_home(request) + OIDC_BACK)
        request.session[AWAY] = {"oidc": asdict(question), "next": _safe(next), "at": time.time()}
        return HttpResponseRedirect(question.address)

    return _or_door(request, "oidc", go)


OIDC_BACK = "/api/v1/session/oidc/callback"


@router.get("/session/oidc/callback", auth=None, include_in_schema=False, operation_id="finish_oidc")
def return_from_oidc(request: HttpRequest) -> HttpResponse:
    """Back, with a code for us. The question is used up, whatever the answer is."""
    if not settings.OIDC_ISSUER:
        raise NotFound(NOT_FOUND)

    def go() -> HttpResponse:
        away = _back(request, "oidc")
        if request.GET.get("iss", settings.OIDC_ISSUER).rstrip("/") != settings.OIDC_ISSUER:
            raise Refused("an answer of another issuer")
        if "error" in request.GET:
            raise Refused(f"the provider says {request.GET['error'][:80]}")
        if request.GET.get("state") != away["oidc"]["state"]:
            raise Refused("state does not fit")
        told = oidc.hear(
            answer=_home(request) + request.get_full_path(),
            callback=_home(request) + OIDC_BACK,
            question=oidc.Question(**away["oidc"]),
        )
        enter(request, _person(request, told), method="oidc")
        return HttpResponseRedirect(away["next"])

    return _or_door(request, "oidc", go)


@router.get("/session/saml", auth=None, include_in_schema=False, operation_id="begin_saml")
def leave_for_saml(request: HttpRequest, next: str = "/") -> HttpResponse:
    """Away to the provider. The question is noted, because the answer comes without our cookie."""
    if not settings.SAML_METADATA:
        raise NotFound(NOT_FOUND)

    def go() -> HttpResponse:
        question = saml.ask(home=_home(request))
        remember_question(question.request_id)
        request.session[AWAY] = {"saml": question.request_id, "next": _safe(next), "at": time.time()}
        return HttpResponseRedirect(question.address)

    return _or_door(request, "saml", go)


@router.post("/session/saml/acs", auth=None, include_in_schema=False, operation_id="hear_saml")
def take_assertion(request: HttpRequest) -> HttpResponse:
    """The provider's word, posted from its page. Nobody is signed in by it yet: the browser that asked finishes."""
    if not settings.SAML_METADATA:
        raise NotFound(NOT_FOUND)

    def go() -> HttpResponse:
        told, request_id = saml.hear(response=request.POST.get("SAMLResponse", ""), home=_home(request))
        check_open(request_id)
        answer_question(request_id, _person(request, told))
        return _see_other("/api/v1/session/saml/finish")

    return _or_door(request, "saml", go)


@router.get("/session/saml/finish", auth=None, include_in_schema=False, operation_id="finish_saml")
def finish_saml(request: HttpRequest) -> HttpResponse:
    """Now with our cookie: only the browser that asked comes in."""
    if not settings.SAML_METADATA:
        raise NotFound(NOT_FOUND)

    def go() -> HttpResponse:
        away = _back(request, "saml")
        enter(request, finish_question(away["saml"]), method="saml")
        return HttpResponseRedirect(away["next"])

    return _or_door(request, "saml", go)


@router.get("/session/saml/metadata", auth=None, include_in_schema=False, operation_id="get_saml_metadata")
def saml_metadata(request: HttpRequest) -> HttpResponse:
    """What whoever runs the provider enters there."""
    if not settings.SAML_METADATA:
        raise NotFound(NOT_FOUND)
    return HttpResponse(saml.metadata(home=_home(request)), content_type="application/samlmetadata+xml")


def _person(request: HttpRequest, told: Told) -> User:
    language = language_of(request.headers.get("Accept-Language", ""))
    return person_told_of(told, origin=origin_of(request), language=language)


def _or_door(request: HttpRequest, provider: str, go: Callable[[], HttpResponse]) -> HttpResponse:
    """What `go` answers; where it refuses, the door with the reason, which history and log know better."""
    try:
        return go()
    except Problem as problem:
        why = problem.why if isinstance(problem, Refused) else problem.text.code
        log.warning("sign-in by %s refused: %s", provider, why)
        reason = problem.text.code.rpartition(".")[2]
        failed = events.SignInFailed(method=provider, reason=reason)
        record_security(failed, user_id=None, origin=origin_of(request))
        shown = reason if problem.text.code.startswith("provider.") else "refused"
        return _see_other("/sign-in?" + urlencode({"problem": shown}))


def _back(request: HttpRequest, provider: str) -> dict[str, Any]:
    away = request.session.pop(AWAY, None)
    if away is None or provider not in away or time.time() - away["at"] > AWAY_SECONDS:
        raise Problem(texts.PROVIDER_OLD, status=409)
    return away


def _home(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"


def _safe(next: str) -> str:
    """A path of this product; anything else would let a link lead a person away."""
    is_path = next.startswith("/") and not next.startswith(("//", "/\\")) and next.isprintable()
    return next if is_path else "/"


def _see_other(path: str) -> HttpResponse:
    return HttpResponse(status=303, headers={"Location": path})
