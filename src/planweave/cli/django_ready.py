"""Django, only for the commands that need the database."""

import os
import warnings
from collections.abc import Callable


def start_django() -> None:
    """Load the settings and the features. Commands import models after this."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "planweave.site.settings")
    import django

    django.setup()


def bring_up_to_date() -> None:
    """Make or migrate the database. On PostgreSQL one process does it and the others wait."""
    from django.core.management import call_command
    from django.db import connection

    from planweave.site.settings import DATA

    DATA.mkdir(parents=True, exist_ok=True)
    if connection.vendor != "postgresql":
        _migrate(call_command)
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        try:
            _migrate(call_command)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])


_LOCK = 0x504C414E


def _migrate(call_command: Callable[..., object]) -> None:
    from planweave.kernel.first_tables import is_new, make_tables

    if is_new():
        make_tables()
        return
    with warnings.catch_warnings():
        call_command("migrate", verbosity=0, interactive=False)
