"""A small team with a calendar, and short ways to make what plans are made of."""

from typing import Any

import pytest


class Plan:
    """Speaks the public API as the product manager of a house; every call must succeed."""

    def __init__(self, house: Any) -> None:
        self.house = house
        self.api = house.api("product_manager")
        self.path = house.path

    def made(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = self.api.post(f"{self.path}/{path}", body)
        assert answer.status_code in (200, 201), answer.content
        return answer.json()

    def person(self, name: str, *skills: str, **fields: Any) -> dict[str, Any]:
        return self.made("people", {"name": name, "skills": list(skills), **fields})

    def release(self, name: str, start_on: str, finish_on: str, **fields: Any) -> dict[str, Any]:
        return self.made("releases", {"name": name, "start_on": start_on, "finish_on": finish_on, **fields})

    def requirement(self, title: str, **fields: Any) -> dict[str, Any]:
        return self.made("requirements", {"product": self.house.product.pk, "title": title, **fields})

    def task(self, title: str, **fields: Any) -> dict[str, Any]:
        return self.made("tasks", {"title": title, "product": self.house.product.pk, **fields})

    def tie(self, before: dict[str, Any], after: dict[str, Any], **fields: Any) -> dict[str, Any]:
        return self.made("task-links", {"predecessor": before["id"], "successor": after["id"], **fields})

    def link(self, source: dict[str, Any], kind: str, target: dict[str, Any]) -> None:
        self.made(f"requirements/{source['key']}/links", {"kind": kind, "target": target["key"]})

    def skill_ids(self) -> dict[str, int]:
        return {row["name"]: row["id"] for row in self.api.get(self.path).json()["skills"]}

    def gantt(self, query: str = "") -> dict[str, Any]:
        answer = self.api.get(f"{self.path}/gantt{query}")
        assert answer.status_code == 200, answer.content
        return answer.json()

    def bars(self, query: str = "") -> dict[str, Any]:
        return {row["title"]: row for row in self.gantt(query)["tasks"]}

    def undo(self, answer: Any) -> Any:
        return self.api.post(f"{self.path}/undo", {"operation_id": answer.headers["X-Operation-Id"]})


@pytest.fixture
def plan(house: Any) -> Plan:
    return Plan(house)
