"""A small team with a calendar, and short ways to make what plans are made of."""

from typing import Any

import pytest

from planweave.kernel.jobs import Progress
from planweave.kernel.models import Job
from planweave.planning import jobs


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

    def need(self, title: str, days: float, value: float | None, **fields: Any) -> dict[str, Any]:
        """A requirement that needs so many days of backend."""
        return self.requirement(title, efforts={"backend": days}, value=value, **fields)

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


class Core:
    """Asks the planning core through the API and does the job at once, in this thread.

    The job's watching thread is left out: inside a test's transaction another connection sees nothing.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def asked(self, path: str, body: dict[str, Any]) -> Job:
        answer = self.plan.api.post(f"{self.plan.path}/{path}", body)
        assert answer.status_code == 202, answer.content
        return Job.objects.select_related("created_by").get(pk=answer.json()["job"])

    def releases(self, **body: Any) -> dict[str, Any]:
        result = jobs.plan_releases(Progress(self.asked("releases/plan", {"seconds": 60, **body})))
        return self.proposal(result["proposal"])

    def schedule(self, **body: Any) -> dict[str, Any]:
        result = jobs.schedule(Progress(self.asked("schedule", {"seconds": 60, **body})))
        return self.proposal(result["proposal"])

    def proposal(self, pk: int, language: str = "en") -> dict[str, Any]:
        answer = self.plan.house.api("product_manager", language).get(f"{self.plan.path}/proposals/{pk}")
        assert answer.status_code == 200, answer.content
        return answer.json()

    def where(self, proposal: dict[str, Any]) -> dict[str, str]:
        """The release of each requirement that is in the plan, both by name."""
        return {row["title"]: row["release_name"] for row in proposal["release_plan"]["assignments"]}

    def settle(self, proposal: dict[str, Any], how: str = "apply") -> Any:
        return self.plan.api.post(f"{self.plan.path}/proposals/{proposal['id']}/{how}")


@pytest.fixture
def core(plan: Plan) -> Core:
    return Core(plan)


@pytest.fixture
def two_releases(plan: Plan) -> tuple[int, int]:
    """Ten days of backend in each of two releases; early value counts double."""
    plan.person("A", "backend")
    first = plan.release("R1", "2026-03-02", "2026-03-13", weight=2)
    second = plan.release("R2", "2026-03-16", "2026-03-27")
    return first["id"], second["id"]
