"""A review to begin with."""

import pytest

from harness.house import House
from harness.reviewing import PASSWORD, started


@pytest.fixture
def review(house: House) -> str:
    """REV-1 on SHOP-1 and SHOP-2: the lead approves, the contributor reviews, the viewer may."""
    owner = house.api("owner")
    for title, text in (
        ("Pay by card", "The shop shall take cards fast."),
        ("Refund", "退款须在三天内完成。"),
    ):
        body = {"product": house.product.pk, "title": title, "description": f"<p>{text}</p>"}
        assert owner.post(f"{house.path}/requirements", body).status_code == 201
    for role in ("lead", "contributor"):
        house.users[role].set_password(PASSWORD)
        house.users[role].save(update_fields=["password"])
    return str(started(house)["key"])
