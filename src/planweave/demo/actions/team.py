"""The demo's people, what they answer for, and when they work."""

import datetime

from django.utils import timezone

from planweave.accounts.actions import create_user
from planweave.accounts.models import User
from planweave.resources import actions as resource_actions
from planweave.workspaces import actions as workspace_actions
from planweave.workspaces.models import Role

from ..content import Story
from ..rules import quarters_after
from .cast import Cast, email_of

ROLES = {
    "ux": Role.PRODUCT_MANAGER,
    "tech": Role.PRODUCT_MANAGER,
    "mkt": Role.PRODUCT_MANAGER,
    "care": Role.VIEWER,
    "partner": Role.GUEST,
}
AREAS = (
    ("line_shop", "product_line", "SHOP", "ux"),
    ("line_ops", "product_line", "OPS", "mkt"),
    ("account", "module", "SHOP", "ux"),
    ("search", "module", "SHOP", "ux"),
    ("cart", "module", "SHOP", "ux"),
    ("orders", "module", "SHOP", "mkt"),
    ("payment", "module", "SHOP", "tech"),
    ("merchant", "module", "OPS", "mkt"),
    ("region", "market", None, "mkt"),
    ("ux", "speciality", None, "ux"),
    ("performance", "speciality", None, "tech"),
    ("security", "speciality", None, "tech"),
)
WORKERS = (
    ("be1", ("be",), 0.7),
    ("be2", ("be",), 0.7),
    ("be3", ("be",), 0.6),
    ("fe1", ("fe",), 0.6),
    ("fe2", ("fe", "mo"), 0.5),
    ("mo1", ("mo",), 0.4),
    ("de1", ("de",), 0.3),
    ("qa1", ("qa",), 0.6),
    ("qa2", ("qa",), 0.5),
    ("op1", ("op",), 0.4),
)
"""Half of everybody's time goes to running the shop; that is what the plan cannot use."""
LEAVES = (
    ("be1", "annual", 0, 24, 5),
    ("op1", "training", 0, 52, 3),
    ("fe1", "annual", 1, 10, 5),
    ("mo1", "wedding", 1, 33, 12),
    ("qa2", "annual", 1, 61, 5),
    ("de1", "training", 2, 17, 3),
    ("be3", "annual", 2, 40, 10),
)
"""(who, what, which release, days after its start, calendar days)."""


def people(told: Story) -> dict[str, User]:
    """The demo's accounts by code; somebody who stayed from an earlier demo is met again."""
    users = {}
    for code, person in told.words["people"].items():
        email = email_of(told, code)
        known = User.objects.filter(email__iexact=email).first()
        users[code] = known or create_user(email=email, name=person["name"], language=told.language)
    return users


def move_in(cast: Cast) -> None:
    """Members, products, areas with owners, the calendar, and the people who do the work."""
    lead, words = cast.actor("lead"), cast.story.words
    for code, product in words["products"].items():
        cast.products[code] = workspace_actions.create_product(
            lead, name=product["name"], key_prefix=code, description=product["text"]
        )
    for code, user in cast.users.items():
        if code != "lead":
            role = ROLES.get(code, Role.CONTRIBUTOR)
            seen = [cast.products["SHOP"].pk] if role == Role.GUEST else None
            workspace_actions.add_member(lead, user=user, role=role, product_ids=seen)
    for code, kind, product, owner in AREAS:
        area = workspace_actions.create_area(
            lead,
            name=words["areas"][code],
            kind=kind,
            product_id=cast.products[product].pk if product else None,
            owner_id=cast.users[owner].pk,
        )
        cast.areas[code] = area.pk
    today = timezone.now().date()
    resource_actions.seed_calendar(lead, region=words["region"], years=[today.year, today.year + 1])
    quarters = quarters_after(today, 3)
    for code, skills, availability in WORKERS:
        leaves = []
        for who, what, release, after, days in LEAVES:
            if who == code:
                first = quarters[release][2] + datetime.timedelta(days=after)
                last = first + datetime.timedelta(days=days - 1)
                leaves.append(
                    {
                        "start_on": first.isoformat(),
                        "finish_on": last.isoformat(),
                        "name": words["leaves"][what],
                    }
                )
        values = {
            "name": cast.users[code].name,
            "user": cast.users[code].pk,
            "availability": availability,
            "skills": [words["skills"][skill] for skill in skills],
            "leaves": leaves,
        }
        resource_actions.create_person(lead, values)
