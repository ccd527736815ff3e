"""Questions to the SAML provider that are open: answered once, and finished once by the browser that asked."""

import datetime

from django.db.models import QuerySet
from django.utils import timezone

from planweave.kernel.errors import Problem

from .. import texts
from ..models import SamlRequest, User

MINUTES = 10


def remember_question(request_id: str) -> None:
    SamlRequest.objects.create(
        request_id=request_id, expires_at=timezone.now() + datetime.timedelta(minutes=MINUTES)
    )


def check_open(request_id: str) -> None:
    """Raises Problem where the question is none of ours, is too old, or was answered already."""
    if not _open(request_id).exists():
        raise Problem(texts.PROVIDER_OLD, status=409)


def answer_question(request_id: str, user: User) -> None:
    """The provider named the person. One UPDATE decides the race of two answers."""
    if not _open(request_id).update(answered_at=timezone.now(), user=user):
        raise Problem(texts.PROVIDER_OLD, status=409)


def finish_question(request_id: str) -> User:
    """The person whom the answer named, for the browser that asked; once."""
    now = timezone.now()
    waiting = SamlRequest.objects.filter(
        request_id=request_id, expires_at__gt=now, finished_at=None, user__is_active=True
    ).exclude(answered_at=None)
    if not request_id or not waiting.update(finished_at=now):
        raise Problem(texts.PROVIDER_OLD, status=409)
    user = SamlRequest.objects.select_related("user").get(request_id=request_id).user
    assert user is not None  # the filter above joined it
    return user


def _open(request_id: str) -> QuerySet[SamlRequest]:
    return SamlRequest.objects.filter(request_id=request_id, expires_at__gt=timezone.now(), answered_at=None)
