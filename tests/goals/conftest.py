"""A workspace with two product managers who have goals."""

import pytest

from harness.goals import Goals
from harness.house import House


@pytest.fixture
def goals(house: House) -> Goals:
    return Goals(house)
