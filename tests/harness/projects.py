"""Projects of a house, spoken to through the public API."""

from typing import Any

from harness.house import House


class Projects:
    """Speaks the public API for a role; `done` must succeed."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.path = house.path

    def ask(self, role: str, method: str, path: str, body: Any = None, language: str = "en") -> Any:
        return self.house.api(role, language)(method, f"{self.path}{path}", body)

    def done(self, method: str, path: str, body: Any = None, *, role: str = "product_manager") -> Any:
        answer = self.ask(role, method, path, body)
        assert answer.status_code in (200, 201, 204), answer.content
        return answer.json() if answer.content else None

    def begun(self, **fields: Any) -> dict[str, Any]:
        body = {
            "title": "Checkout anew",
            "product": self.house.product.pk,
            "start_on": "2027-03-01",
            "deadline": "2027-05-28",
            "template": "waterfall",
        } | fields
        return self.done("POST", "/projects", {name: value for name, value in body.items() if value != ...})

    def task(self, title: str, **fields: Any) -> dict[str, Any]:
        body = {"title": title, "product": self.house.product.pk} | fields
        return self.done("POST", "/tasks", body)

    def undo(self, answer: Any, role: str = "product_manager") -> Any:
        return self.ask(role, "POST", "/undo", {"operation_id": answer.headers["X-Operation-Id"]})
