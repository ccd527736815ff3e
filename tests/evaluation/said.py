"""What people of a house say to and of each other in the tests of feedback and evaluations."""

import datetime
from typing import Any

from harness.house import House
from planweave.accounts.actions import create_user
from planweave.workspaces import actions


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


SCALE = [
    "Leaves others alone",
    "Answers when asked",
    "Works along",
    "Helps unasked",
    "Brings others together",
]
COMPUTED = {
    "kind": "computed",
    "name": "Releases kept",
    "weight": 2,
    "measure": "kept_release",
    "at_zero": 0,
    "at_full": 1,
    "least": 2,
}
JUDGED = {
    "kind": "judged",
    "name": "Teamwork",
    "weight": 1,
    "anchors": SCALE,
    "voices": ["self", "peer", "lead"],
}


def peers(house: House, *roles: str) -> list[int]:
    return [house.users[role].pk for role in roles]


def draft(house: House, *judges: str, **more: Any) -> Any:
    """The body of a cycle that the lead makes: the product manager is evaluated, appeals go to the owner."""
    today = datetime.date.today()
    body = {
        "title": "First half",
        "appeals_to": house.users["owner"].pk,
        "start_on": str(today - datetime.timedelta(days=90)),
        "finish_on": str(today),
        "judge_until": str(today + datetime.timedelta(days=7)),
        "criteria": [COMPUTED, JUDGED],
        "people": [
            {
                "subject": house.users["product_manager"].pk,
                "peers": peers(house, *(judges or ("contributor",))),
            }
        ],
    }
    return body | more


def cycles(house: House, more: str = "") -> str:
    return f"{house.path}/evaluation-cycles{more}"


def made_cycle(house: House, *judges: str, to: str = "draft", **more: Any) -> int:
    pk = int(good(house.api("lead").post(cycles(house), draft(house, *judges, **more)))["id"])
    stages = ("draft", "published", "judging", "review", "closed")
    for stage in stages[1 : stages.index(to) + 1]:
        move(house, pk, stage)
    return pk


def move(house: House, pk: int, to: str) -> Any:
    return good(house.api("lead").post(cycles(house, f"/{pk}/stage"), {"to": to}))


def judge(house: House, role: str, pk: int, score: int, words: str = "", **more: Any) -> Any:
    body = {"version": 1, "scores": {"c2": score}, "is_submitted": True} | more
    if words:
        body["words"] = {"c2": words}
    at = cycles(house, f"/{pk}/judgements/{house.users['product_manager'].pk}")
    return house.api(role).put(at, body)


def result_at(house: House, pk: int, more: str = "") -> str:
    return cycles(house, f"/{pk}/results/{house.users['product_manager'].pk}{more}")


def result(house: House, role: str, pk: int) -> Any:
    return good(house.api(role).get(result_at(house, pk)))


def joined(house: House, *names: str) -> None:
    """More contributors, known in `house.users` by these names."""
    for name in names:
        user = create_user(email=f"{name}@{house.slug}.example", name=name)
        actions.add_member(house.actor("owner"), user=user, role="contributor")
        house.users[name] = user
