"""Rows that serve for a while only."""

import datetime

from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from planweave.accounts.models import OpenSession, SamlRequest, SignInAttempt, SignInLink
from planweave.kernel import files
from planweave.kernel.models import IdempotentRequest
from planweave.workspaces.models import Presence

REPEATS_FOR = datetime.timedelta(days=1)
"""How long an Idempotency-Key is remembered."""


def tidy() -> None:
    """Delete answers kept for repeated requests, dead links and sessions, old presence and finished tasks."""
    now = timezone.now()
    day, week = now - REPEATS_FOR, now - datetime.timedelta(days=7)
    IdempotentRequest.objects.filter(created_at__lt=day).delete()
    SignInAttempt.objects.filter(at__lt=day).delete()
    SignInLink.objects.filter(expires_at__lt=week).delete()
    Presence.objects.filter(seen_at__lt=day).delete()
    Session.objects.filter(expire_date__lt=now).delete()
    OpenSession.objects.filter(seen_at__lt=day).exclude(session_key__in=Session.objects.values("pk")).delete()
    SamlRequest.objects.filter(expires_at__lt=day).delete()
    DBTaskResult.objects.finished().filter(finished_at__lt=week).delete()
    files.sweep()


def refresh_statistics() -> None:
    """Let SQLite's planner know how large tables are; PostgreSQL keeps its statistics itself.

    Without them it takes an index of the whole workspace for a look-up of a few rows. The limit keeps
    this to a fraction of a second at any size.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA analysis_limit=1000")
            cursor.execute("ANALYZE")
