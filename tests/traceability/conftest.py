"""A house with a few requirements that hang together."""

from collections.abc import Callable
from typing import Any

import pytest

from harness.house import Api, House


@pytest.fixture
def owner(house: House) -> Api:
    return house.api("owner")


@pytest.fixture
def make(house: House, owner: Api) -> Callable[..., Any]:
    """A requirement through the API; fields as given."""

    def made(title: str, **fields: Any) -> Any:
        answer = owner.post(
            f"{house.path}/requirements", {"product": house.product.pk, "title": title} | fields
        )
        assert answer.status_code == 201, answer.content
        return answer.json()

    return made


@pytest.fixture
def link(house: House, owner: Api) -> Callable[..., int]:
    """A link between two keys; its id."""

    def made(source: str, kind: str, target: str) -> int:
        answer = owner.post(f"{house.path}/links", {"source": source, "kind": kind, "target": target})
        assert answer.status_code == 201, answer.content
        return int(answer.json()["id"])

    return made


@pytest.fixture
def change(house: House, owner: Api) -> Callable[..., str]:
    """A change of a requirement through the API; the operation's id."""

    def changed(key: str, **fields: Any) -> str:
        answer = owner.patch(f"{house.path}/requirements/{key}", fields)
        assert answer.status_code == 200, answer.content
        return str(answer.headers["X-Operation-Id"])

    return changed


@pytest.fixture
def suspects(house: House, owner: Api) -> Callable[[], list[Any]]:
    """What is in doubt now."""

    def listed() -> list[Any]:
        answer = owner.get(f"{house.path}/suspect-links")
        assert answer.status_code == 200, answer.content
        assert answer.json()["total"] == len(answer.json()["items"])
        return list(answer.json()["items"])

    return listed


@pytest.fixture
def undo(house: House, owner: Api) -> Callable[[str], Any]:
    """Take a step back; the answer."""

    def undone(operation: str) -> Any:
        return owner.post(f"{house.path}/undo", {"operation_id": operation})

    return undone
