from typing import Any

import pytest

from harness.lab import Lab


@pytest.fixture
def lab(house: Any) -> Lab:
    return Lab(house)
