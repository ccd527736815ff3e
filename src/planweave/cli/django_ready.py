"""Django, only for the commands that need the database."""

import os


def start_django() -> None:
    """Load the settings and the features. Commands import models after this."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "planweave.site.settings")
    import django

    django.setup()


def bring_up_to_date() -> None:
    """Make or migrate the database. On PostgreSQL one process does it and the others wait."""
    from django.db import connection

    from planweave.kernel.upgrading import bring_up
    from planweave.site.settings import DATA

    DATA.mkdir(mode=0o700, parents=True, exist_ok=True)
    if connection.vendor != "postgresql":
        bring_up()
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            bring_up()
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


LOCK = 0x504C414E
