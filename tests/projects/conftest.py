"""A house whose product manager leads projects."""

import pytest

from harness.house import House
from harness.projects import Projects


@pytest.fixture
def projects(house: House) -> Projects:
    return Projects(house)
