"""Browsers in which somebody signed in before: a signed cookie names them, and their guesses are counted apart.

Without it whoever knows an address could hold its owner out by guessing wrong: ten guesses of strangers in a quarter
of an hour stop all strangers, but not the browsers that the owner used before (OWASP, "device cookies"). The cookie
opens nothing; a stolen one is worth ten guesses in a quarter of an hour.
"""

import secrets
from collections.abc import Mapping

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from .rules import DEVICE_DAYS, PEOPLE_PER_DEVICE

_SALT = "planweave.devices"
_SECONDS = DEVICE_DAYS * 24 * 3600


def devices_of(request: HttpRequest) -> dict[int, str]:
    """Person → the name of this browser for them; {} for a cookie that is not ours, or too old."""
    try:
        told = signing.loads(
            request.COOKIES.get(settings.DEVICE_COOKIE_NAME, ""), salt=_SALT, max_age=_SECONDS
        )
    except signing.BadSignature:
        return {}
    return {int(person): str(name) for person, name in told}


def know_device(request: HttpRequest, person: int) -> None:
    """The person has signed in here: the answer to this request brings the cookie (`write_device`)."""
    known = devices_of(request)
    name = known.pop(person, None) or secrets.token_hex(16)
    request.known_devices = [*known.items(), (person, name)][-PEOPLE_PER_DEVICE:]


def write_device(request: HttpRequest, response: HttpResponse) -> None:
    """For the site's middleware: the cookie, where somebody signed in by this request."""
    known: Mapping[int, str] | None = getattr(request, "known_devices", None)
    if known is not None:
        response.set_cookie(
            settings.DEVICE_COOKIE_NAME,
            signing.dumps(known, salt=_SALT),
            max_age=_SECONDS,
            httponly=True,
            samesite="Lax",
            secure=settings.IS_HTTPS,
        )
