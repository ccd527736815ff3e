from typing import Any

import pytest
from django.db import transaction

from .world import World


@pytest.fixture(scope="module")
def worlds(django_db_setup: None, django_db_blocker: Any) -> Any:
    """Home and abroad, made once for a file's tests, gone after them. `ask` takes back what a request does."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield World("shop", "SHOP"), World("rival", "RIVAL")
        transaction.set_rollback(True)
