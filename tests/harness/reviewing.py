"""What people do in a review, through the API."""

from typing import Any

from harness.house import House

PASSWORD = "correct horse battery"


def started(house: House, **more: Any) -> Any:
    people = [("lead", "approver"), ("contributor", "reviewer"), ("viewer", "optional")]
    body = {
        "title": "Payment scope",
        "purpose": "Before the contract is signed",
        "checklist": ["Each can be tested", "Units are given"],
        "people": [{"user": house.users[name].pk, "role": role} for name, role in people],
        "quorum": 2,
        "scope": {"kind": "workspace"},
    }
    answer = house.api("product_manager").post(f"{house.path}/reviews", body | more)
    assert answer.status_code == 201, answer.content
    return answer.json()


def at(house: House, key: str, more: str = "") -> str:
    return f"{house.path}/reviews/{key}{more}"


def judge(
    house: House, role: str, key: str, requirement: str, verdict: str = "accept", reason: str = ""
) -> Any:
    body = {"verdict": verdict, "reason": reason}
    return house.api(role).put(at(house, key, f"/items/{requirement}/verdict"), body)


def sign(house: House, role: str, key: str, meaning: str, **proof: str) -> Any:
    body = {"meaning": meaning} | (proof or {"password": PASSWORD})
    return house.api(role).put(at(house, key, "/signature"), body)


def signed_off(house: House, key: str) -> Any:
    """Everybody accepts and signs, and the product manager signs the review off."""
    for role, meaning in (("lead", "approved"), ("contributor", "reviewed")):
        for requirement in ("SHOP-1", "SHOP-2"):
            assert judge(house, role, key, requirement).status_code == 200
        assert sign(house, role, key, meaning).status_code == 200
    answer = house.api("product_manager").post(at(house, key, "/sign-off"))
    assert answer.status_code == 200, answer.content
    return answer.json()


def change(house: House, key: str, role: str = "owner", **fields: Any) -> Any:
    answer = house.api(role).patch(f"{house.path}/requirements/{key}", fields)
    assert answer.status_code == 200, answer.content
    return answer
