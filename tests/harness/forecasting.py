"""Forecasts of a house, spoken to through the public API; the job is done at once, in this thread."""

from typing import Any

from harness.house import House
from planweave.forecasts import jobs
from planweave.kernel.jobs import Progress
from planweave.kernel.models import Job


class Room:
    """Speaks the public API as the product manager; every call must succeed."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.path = house.path

    def ask(self, method: str, path: str, body: Any = None, *, role: str = "product_manager") -> Any:
        return self.house.api(role)(method, f"{self.path}{path}", body)

    def done(self, method: str, path: str, body: Any = None, *, role: str = "product_manager") -> Any:
        answer = self.ask(method, path, body, role=role)
        assert answer.status_code in (200, 201, 202, 204), answer.content
        return answer.json() if answer.content else None

    def person(self, name: str, *, rate: float | None = None) -> int:
        return self.done("POST", "/people", {"name": name, "skills": ["backend"], "day_rate": rate})["id"]

    def task(
        self, title: str, start_on: str, finish_on: str, *, estimate: tuple[float, ...] = (), **fields: Any
    ) -> dict[str, Any]:
        """A task on these days; with (low, likely, high) days its requirement has a three-point estimate."""
        body = {"title": title, "product": self.house.product.pk} | fields
        if estimate:
            names = ("effort_optimistic_days", "effort_likely_days", "effort_pessimistic_days")
            wish = {"product": self.house.product.pk, "title": title} | dict(
                zip(names, estimate, strict=True)
            )
            body["requirement"] = self.done("POST", "/requirements", wish)["id"]
        made = self.done("POST", "/tasks", body)
        edit = {"id": made["id"], "start_on": start_on, "finish_on": finish_on}
        self.done("PATCH", "/tasks", {"edits": [edit]})
        return made

    def tie(self, before: dict[str, Any], after: dict[str, Any]) -> None:
        self.done("POST", "/task-links", {"predecessor": before["id"], "successor": after["id"]})

    def risk(self, event: str, *about: str, probability: float, **fields: Any) -> dict[str, Any]:
        body = {"event": event, "about": list(about), "inherent_probability": probability} | fields
        return self.done("POST", "/risks", body)

    def asked(self, **body: Any) -> Job:
        answer = self.done("POST", "/forecasts", body)
        return Job.objects.select_related("created_by").get(pk=answer["job"])

    def forecast(self, **body: Any) -> dict[str, Any]:
        """Made and read again; correlation 0 unless asked for, so that closed forms hold."""
        job = self.asked(**{"correlation": 0.0, "starts": "early", "runs": 10_000} | body)
        made = jobs.forecast(Progress(job))["forecast"]
        return self.read(made)

    def read(self, pk: int, *, role: str = "product_manager") -> dict[str, Any]:
        return self.done("GET", f"/forecasts/{pk}", role=role)


def at(rows: list[dict[str, Any]], share: float) -> dict[str, Any]:
    """The row of a confidence."""
    return next(row for row in rows if row["share"] == share)
