"""A lab kept by the contributor: two phones, a material, and short ways to the API."""

import datetime
from typing import Any

from django.utils import timezone

from planweave.discussion.models import Notice

TODAY = timezone.localdate()
MONDAY = TODAY + datetime.timedelta(days=28 - TODAY.weekday())


def day(number: int) -> str:
    """So many days after a Monday some weeks ahead."""
    return (MONDAY + datetime.timedelta(days=number)).isoformat()


class Lab:
    def __init__(self, house: Any) -> None:
        self.house, self.path = house, house.path
        self.phones = self.item(
            title="Phones",
            owner=house.users["contributor"].pk,
            pieces=[{"serial": "P1"}, {"serial": "P2"}],
        )

    def item(self, **values: Any) -> dict[str, Any]:
        answer = self.house.api("lead").post(f"{self.path}/equipment", values)
        assert answer.status_code == 201, answer.content
        return answer.json()

    def book(self, role: str, first: int, last: int, **values: Any) -> Any:
        body = {"item": self.phones["id"], "start_on": day(first), "finish_on": day(last)}
        return self.house.api(role).post(f"{self.path}/bookings", body | values)

    def do(self, role: str, path: str, body: Any = None) -> Any:
        return self.house.api(role).post(f"{self.path}/{path}", {} if body is None else body)

    def get(self, path: str, role: str = "viewer") -> Any:
        answer = self.house.api(role).get(f"{self.path}/{path}")
        assert answer.status_code == 200, answer.content
        return answer.json()

    def state(self, key: str) -> str:
        return str(self.get(f"bookings/{key}")["state"])

    def undo(self, role: str, answer: Any) -> Any:
        body = {"operation_id": answer.headers["X-Operation-Id"]}
        return self.house.api(role).post(f"{self.path}/undo", body)

    def told(self, kind: str) -> set[int]:
        return set(Notice.objects.filter(kind=kind).values_list("user_id", flat=True))
