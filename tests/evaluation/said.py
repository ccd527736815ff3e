"""What people of a house say to each other in the tests of feedback."""

from typing import Any

from harness.house import House


def at(house: House, more: str = "") -> str:
    return f"{house.path}/feedback{more}"


def send(house: House, giver: str, recipient: str, **more: Any) -> Any:
    body = {
        "recipient": house.users[recipient].pk,
        "kind": "suggestion",
        "circle": "recipient",
        "to_change": "Send the agenda a day before",
    }
    return house.api(giver).post(at(house), body | more)


def good(answer: Any) -> Any:
    assert answer.status_code in (200, 201), answer.content
    return answer.json()


def given(house: House, giver: str = "product_manager", recipient: str = "contributor", **more: Any) -> Any:
    return good(send(house, giver, recipient, **more))


def box(house: House, role: str, name: str = "received") -> list[Any]:
    items: list[Any] = good(house.api(role).get(at(house, f"?box={name}")))["items"]
    return items


def ask(house: House, asker: str, *asked: str, **more: Any) -> Any:
    body = {"people": [house.users[role].pk for role in asked], "question": "How did the launch go?"}
    return house.api(asker).post(f"{house.path}/feedback-requests", body | more)


def requests(house: House, role: str) -> list[Any]:
    items: list[Any] = good(house.api(role).get(f"{house.path}/feedback-requests"))["items"]
    return items


def notices(house: House, role: str) -> list[str]:
    return [one["kind"] for one in good(house.api(role).get(f"{house.path}/inbox"))["items"]]


def requirement(house: House, title: str = "Pay by card") -> str:
    body = {"product": house.product.pk, "title": title}
    return str(good(house.api("product_manager").post(f"{house.path}/requirements", body))["key"])
