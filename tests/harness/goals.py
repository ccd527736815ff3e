"""Themes and objectives, and the people who speak about them."""

from typing import Any

from django.utils import timezone

from planweave.accounts.actions import create_user
from planweave.workspaces import actions

from .house import House


class Goals:
    """Speaks about goals for the people of a house; `second` is another product manager."""

    def __init__(self, house: House) -> None:
        self.house = house
        house.users["second"] = create_user(email="second@shop.example", name="second of shop")
        actions.add_member(house.actor("owner"), user=house.users["second"], role="product_manager")

    def ask(self, role: str, method: str, path: str, body: Any = None) -> Any:
        return self.house.api(role)(method, f"{self.house.path}{path}", body)

    def done(self, role: str, method: str, path: str, body: Any = None) -> Any:
        answer = self.ask(role, method, path, body)
        assert answer.status_code in (200, 201, 204), answer.content
        return answer.json() if answer.content else None

    def theme(self, title: str = "Loved by customers", weight: float = 1.0) -> dict[str, Any]:
        made = self.done("lead", "POST", "/themes", {"title": title, "weight": weight})
        return next(one for one in made["themes"] if one["title"] == title)

    def smart(self, theme: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
        """Everything that an objective needs to be active; its deadline is at the end of the year after this."""
        year = timezone.localdate().year + 1
        return {
            "title": "Raise satisfaction by 10 points",
            "theme": (theme or self.theme())["id"],
            "products": [self.house.product.pk],
            "metric": "customer satisfaction",
            "unit": "points",
            "baseline": 70,
            "target": 80,
            "period": str(year),
            "due_on": f"{year}-06-30",
            "effort_days": 40,
            "cost": 5000,
        } | more

    def draft(self, role: str = "product_manager", **values: Any) -> dict[str, Any]:
        return self.done(role, "POST", "/objectives", values)

    def active(self, role: str = "product_manager", **more: Any) -> dict[str, Any]:
        made = self.draft(role, **self.smart(**more))
        return self.done(role, "POST", f"/objectives/{made['key']}/activate")

    def get(self, key: str, role: str = "product_manager") -> dict[str, Any]:
        return self.done(role, "GET", f"/objectives/{key}")

    def requirement(self, title: str, **more: Any) -> dict[str, Any]:
        body = {"product": self.house.product.pk, "title": title} | more
        return self.done("owner", "POST", "/requirements", body)

    def undo(self, role: str, answer: Any) -> Any:
        return self.ask(role, "POST", "/undo", {"operation_id": answer.headers["X-Operation-Id"]})
