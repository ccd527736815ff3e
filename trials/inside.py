"""Django in this process, on a database that is thrown away, and the two workspaces of the contracts in it."""

import atexit
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

WORLDS = "the contracts' two worlds"
"""Rows that work on them share a process (`together`): to make them takes many seconds."""


@contextmanager
def django_here() -> Iterator[None]:
    """Whoever enters may import models; everything is gone afterwards."""
    import pytest  # noqa: F401  (the settings know by it that jobs run at once and nothing need outlive a power cut)

    os.environ["DJANGO_SETTINGS_MODULE"] = "planweave.site.settings"
    import django

    django.setup()
    from harness.databases import django_in_a_copy

    with django_in_a_copy():
        yield


_kept: list[Any] = []


@contextmanager
def two_worlds() -> Iterator[tuple[Any, Any]]:
    """Home and abroad: one thing of each kind in each, every text of which carries its world's canary.

    They are made once for all rows of a process; what a row does to them is taken back.
    """
    if not _kept:
        _kept.append(_made())
        _kept.append(_kept[0].__enter__())
        atexit.register(_kept[0].__exit__, None, None, None)
    from django.db import transaction

    with transaction.atomic():
        yield _kept[1]
        transaction.set_rollback(True)


@contextmanager
def _made() -> Iterator[tuple[Any, Any]]:
    with django_here():
        from django.db import transaction

        from contracts.world import World

        with transaction.atomic():
            yield World("shop", "SHOP"), World("rival", "RIVAL")
            transaction.set_rollback(True)
