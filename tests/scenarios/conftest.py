"""A plan of three people, two releases and seven tasks, and short ways to ask about it."""

from typing import Any

import pytest

from planweave.kernel.jobs import Progress
from planweave.kernel.models import Job
from planweave.scenarios import jobs


class Planned:
    """Speaks the public API as the product manager of a house; every call must succeed unless asked `raw`."""

    def __init__(self, house: Any) -> None:
        self.house = house
        self.api = house.api("product_manager")
        self.path = house.path
        self.tasks: dict[str, dict[str, Any]] = {}

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        answer = self.api(method, f"{self.path}/{path}", body)
        assert answer.status_code in (200, 201, 202, 204), answer.content
        return answer.json() if answer.content else None

    def raw(self, method: str, path: str, body: Any = None, *, role: str = "product_manager") -> Any:
        return self.house.api(role)(method, f"{self.path}/{path}", body)

    def task(self, title: str, **fields: Any) -> dict[str, Any]:
        body = {"title": title, "product": self.house.product.pk, **fields}
        self.tasks[title] = self.ask("POST", "tasks", body)
        return self.tasks[title]

    def tie(self, before: str, after: str, **fields: Any) -> None:
        ends = {"predecessor": self.tasks[before]["id"], "successor": self.tasks[after]["id"]}
        self.ask("POST", "task-links", {**ends, **fields})

    def bars(self) -> dict[str, tuple[str, str]]:
        return {
            row["title"]: (row["start_on"], row["finish_on"]) for row in self.ask("GET", "gantt")["tasks"]
        }

    def scenario(self, pk: int) -> dict[str, Any]:
        return self.ask("GET", f"scenarios/{pk}")

    def done(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Ask for a job and do it at once, in this thread; what it answers."""
        started = self.ask("POST", path, body)
        row = Job.objects.select_related("created_by").get(pk=started["job"])
        result = getattr(jobs, row.kind)(Progress(row))
        Job.objects.filter(pk=row.pk).update(state=Job.State.DONE, result=result)
        return result

    def undo(self, answer: Any) -> Any:
        return self.api.post(f"{self.path}/undo", {"operation_id": answer.headers["X-Operation-Id"]})


@pytest.fixture
def planned(house: Any) -> Planned:
    """Anna designs then writes; Bo builds after the design and tests after that; Cy is free."""
    plan = Planned(house)
    anna, bo, cy = (
        plan.ask("POST", "people", {"name": name, "skills": []})["id"] for name in ("Anna", "Bo", "Cy")
    )
    plan.people = {"Anna": anna, "Bo": bo, "Cy": cy}  # type: ignore[attr-defined]  # a bag of names for tests
    first = plan.ask("POST", "releases", {"name": "R1", "start_on": "2027-03-01", "finish_on": "2027-03-12"})
    need = {"product": house.product.pk, "release": first["id"], "cost": 100}
    search = plan.ask("POST", "requirements", {"title": "Search", "value": 8, **need})
    cart = plan.ask("POST", "requirements", {"title": "Cart", "value": 5, **need})
    plan.release, plan.search, plan.cart = first["id"], search, cart  # type: ignore[attr-defined]  # the same
    one = {"release": first["id"], "requirement": search["id"]}
    other = {"release": first["id"], "requirement": cart["id"]}
    plan.task("Design", start_on="2027-03-01", finish_on="2027-03-02", effort_days=2, person=anna, **one)
    plan.task("Write", start_on="2027-03-03", finish_on="2027-03-04", effort_days=2, person=anna, **other)
    plan.task("Build", start_on="2027-03-03", finish_on="2027-03-05", effort_days=3, person=bo, **one)
    plan.task("Test", start_on="2027-03-08", finish_on="2027-03-09", effort_days=2, person=bo, **other)
    plan.task("Ship", is_milestone=True, finish_on="2027-03-12", **one)
    plan.tie("Design", "Build")
    plan.tie("Build", "Test")
    return plan
