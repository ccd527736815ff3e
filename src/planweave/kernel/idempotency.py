"""Exactly one effect for a request that a client had to repeat (Idempotency-Key)."""

import hashlib
from collections.abc import Callable

from django.conf import settings
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse, UnreadablePostError

from .errors import Conflict
from .language import language_of
from .models import IdempotentRequest
from .texts import IDEMPOTENCY_REUSED

WRITES = frozenset({"POST", "PATCH", "PUT", "DELETE"})


class IdempotencyMiddleware:
    """Stores the answer in the same transaction as the write, so that neither exists without the other.

    The caller is the hash of its credential: two people may use the same key. Requests without one (signing
    in) are not remembered, because they all look alike; nor are answers that show a secret for the only time.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = request.headers.get("Idempotency-Key", "")[:200]
        if not key or request.method not in WRITES or not request.path.startswith("/api/"):
            return self.get_response(request)
        credential = request.headers.get("Authorization") or request.COOKIES.get(
            settings.SESSION_COOKIE_NAME, ""
        )
        if not credential:
            return self.get_response(request)
        caller = hashlib.sha256(credential.encode()).hexdigest()
        try:
            asked = f"{request.method} {request.get_full_path()}\n".encode() + request.body
        except UnreadablePostError:
            return HttpResponse(status=400)  # it broke off: nobody is there to read more
        request_hash = hashlib.sha256(asked).hexdigest()
        if known := self._answer(request, caller, key, request_hash):
            return known
        try:
            with transaction.atomic():
                response = self.get_response(request)
                if response.status_code >= 500 or response.streaming:
                    transaction.set_rollback(response.status_code >= 500)
                    return response
                if getattr(request, "tells_a_secret", False):
                    return response
                IdempotentRequest.objects.create(
                    caller=caller,
                    key=key,
                    request_hash=request_hash,
                    status=response.status_code,
                    body=response.content,
                    content_type=response.headers.get("Content-Type", ""),
                )
                return response
        except IntegrityError:
            # The same key won in another thread; its effect stands and ours was rolled back.
            if known := self._answer(request, caller, key, request_hash):
                return known
            raise

    def _answer(self, request: HttpRequest, caller: str, key: str, request_hash: str) -> HttpResponse | None:
        known = IdempotentRequest.objects.filter(caller=caller, key=key).first()
        if known is None:
            return None
        if known.request_hash != request_hash:
            problem = Conflict(IDEMPOTENCY_REUSED)
            body = problem.body(language_of(request.headers.get("Accept-Language", "")))
            return JsonResponse(body, status=409, content_type="application/problem+json")
        response = HttpResponse(bytes(known.body), status=known.status, content_type=known.content_type)
        response.headers["Idempotent-Replay"] = "true"
        return response
