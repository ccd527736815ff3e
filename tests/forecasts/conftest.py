"""A house to forecast for."""

import pytest

from harness.forecasting import Room
from harness.house import House


@pytest.fixture
def room(house: House) -> Room:
    return Room(house)
