"""A disagreement of two managers and the steps that tests walk through."""

from typing import Any

from django.utils import timezone

from harness.house import House
from planweave.decisions.models import Disagreement

QUESTION = "Which comes first in the spring release?"
PARTIES = ("product_manager", "contributor")


def requirement(house: House, title: str, **more: Any) -> str:
    body = {"product": house.product.pk, "title": title} | more
    answer = house.api("owner").post(f"{house.path}/requirements", body)
    assert answer.status_code == 201, answer.content
    return str(answer.json()["key"])


def opened(house: House, **more: Any) -> Any:
    """DIS-1 about SHOP-1 and SHOP-2: the product manager and the contributor disagree, the lead decides in the end."""
    if not house.api("owner").get(f"{house.path}/requirements").json()["items"]:
        requirement(house, "Pay by card", priority="must")
        requirement(house, "Refund in three days", priority="should")
    body = {
        "question": QUESTION,
        "about": ["SHOP-1", "SHOP-2"],
        "parties": [house.users[role].pk for role in PARTIES],
    }
    answer = house.api("product_manager").post(f"{house.path}/disagreements", body | more)
    assert answer.status_code == 201, answer.content
    return answer.json()


def at(house: House, more: str = "", key: str = "DIS-1") -> str:
    return f"{house.path}/disagreements/{key}{more}"


def state(house: House, role: str, words: str = "Cards first", **more: Any) -> Any:
    body = {"position": words, "reasons": f"reasons of {role}"} | more
    return house.api(role).put(at(house, "/position"), body)


def agree(house: House, role: str, what: str) -> Any:
    shown = house.api(role).get(at(house)).json()
    return house.api(role).put(at(house, "/agreement"), {"what": what, "revision": shown[f"{what}_revision"]})


def good(answer: Any) -> Any:
    assert answer.status_code in (200, 201), answer.content
    return answer.json()


def at_scoring(house: House, **more: Any) -> Any:
    """Both have stated, agreed on the criteria and on the two options that their positions make."""
    opened(house, **more)
    good(state(house, "product_manager", "Cards first", criteria=["Revenue", "Risk"]))
    good(state(house, "contributor", "Refunds first", criteria=["revenue", "Trust"]))
    for role in PARTIES:
        good(agree(house, role, "criteria"))
    for role in PARTIES:
        shown = good(agree(house, role, "options"))
    assert shown["step"] == "scoring"
    return shown


def score(house: House, role: str, points: dict[int, float], *, round: int = 1) -> Any:
    """The same points for every criterion of an option."""
    criteria = [row["id"] for row in house.api(role).get(at(house)).json()["criteria"]]
    scores = {str(number): dict.fromkeys(criteria, given) for number, given in points.items()}
    return house.api(role).put(at(house, "/scores"), {"round": round, "scores": scores})


def pass_deadline(key: str = "DIS-1") -> None:
    """Let the running step's deadline pass, with those before it, as if the clock had gone on."""
    import datetime

    row = Disagreement.objects.get(record__key=key)
    assert row.step_until is not None
    gone = timezone.now() - row.step_until + datetime.timedelta(seconds=1)
    row.step_until += gone
    for step, moment in row.deadlines.items():
        row.deadlines[step] = (datetime.datetime.fromisoformat(moment) + gone).isoformat()
    row.step_until = timezone.now() - datetime.timedelta(seconds=1)
    order = ["positions", "common_ground", "options", "scoring", "authority"]
    if row.step in order and row.step != "scoring":
        row.deadlines[row.step] = row.step_until.isoformat()
    row.save()
