import pytest
from django.db import connection

from .world import World


@pytest.fixture(scope="module")
def worlds(shared_rows: None) -> tuple[World, World]:
    """Home and abroad. `ask` takes back what a request does."""
    made = World("shop", "SHOP"), World("rival", "RIVAL")
    let_planner_look()
    return made


def let_planner_look() -> None:
    """PostgreSQL knows nothing of rows of a transaction that goes on, and joins them as if there were few."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
