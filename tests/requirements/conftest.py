"""A requirement made through the public API, which most tests here begin with."""

from collections.abc import Callable
from typing import Any

import pytest

from harness.house import House


@pytest.fixture
def make(house: House) -> Callable[..., dict[str, Any]]:
    def make(title: str = "Cart", role: str = "product_manager", **fields: Any) -> dict[str, Any]:
        answer = house.api(role).post(
            f"{house.path}/requirements", {"product": house.product.pk, "title": title, **fields}
        )
        assert answer.status_code == 201, answer.content
        return answer.json()

    return make


@pytest.fixture
def change(house: House, make: Callable[..., dict[str, Any]]) -> Any:
    """Changes one requirement; `change.made` is how it was."""
    made = make()

    def patch(role: str = "product_manager", language: str = "en", **values: Any) -> Any:
        return house.api(role, language).patch(f"{house.path}/requirements/{made['key']}", values)

    patch.made = made
    return patch
