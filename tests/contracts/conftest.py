import pytest

from .world import World


@pytest.fixture(scope="module")
def worlds(shared_rows: None) -> tuple[World, World]:
    """Home and abroad. `ask` takes back what a request does."""
    return World("shop", "SHOP"), World("rival", "RIVAL")
