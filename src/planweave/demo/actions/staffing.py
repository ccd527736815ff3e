"""The demo's departments, what everybody can do how well and wants to learn, and who is lent to whom."""

import datetime
import tomllib
from typing import Any

from django.utils import timezone

from planweave.resources import actions as resource_actions
from planweave.resources.actions.borrowing import approve_borrowing, ask_to_borrow
from planweave.resources.models import Person

from ..content import HERE
from .cast import Cast

DEPARTMENTS = (("server", "tech"), ("client", "ux"), ("quality", "mkt"))
"""(which, who leads it)."""
STAFF = (
    ("be1", "server", "senior", 9, {"be": 5}, 1400, 0.9),
    ("be2", "server", "engineer", 4, {"be": 3}, 1000, 1.0),
    ("be3", "server", "junior", 1.5, {"be": 2}, 700, 1.0),
    ("fe1", "client", "senior", 7, {"fe": 4}, 1200, 0.9),
    ("fe2", "client", "engineer", 3, {"fe": 3, "mo": 2}, 950, 1.0),
    ("mo1", "client", "engineer", 6, {"mo": 4}, 1150, 1.0),
    ("de1", "client", "designer", 5, {"de": 4}, 1000, 1.0),
    ("qa1", "quality", "tester", 8, {"qa": 5}, 1000, 1.0),
    ("qa2", "quality", "tester", 2, {"qa": 3}, 750, 1.0),
    ("op1", "quality", "operator", 6, {"op": 4}, 1050, 1.0),
)
"""(who, department, role, years, levels, day rate in the Chinese story's currency, load limit)."""
WISHES = (("be3", "be", 3, 180, "be1"), ("fe2", "mo", 3, 270, "mo1"), ("qa2", "qa", 4, 240, "qa1"))
"""(who, skill, wished level, days from today, mentor)."""


def settle_in(cast: Cast) -> None:
    told = tomllib.loads((HERE / cast.story.language / "staffing.toml").read_text("utf-8"))
    lead, words = cast.actor("lead"), cast.story.words
    rooms = {
        code: resource_actions.create_department(
            lead, name=told["departments"][code], head=cast.users[head].pk
        ).pk
        for code, head in DEPARTMENTS
    }
    people = dict(Person.objects.filter(workspace_id=lead.here).values_list("user_id", "pk"))
    at = {code: people[cast.users[code].pk] for code, *_ in STAFF}
    today = timezone.localdate()
    for code, room, role, years, levels, rate, limit in STAFF:
        values: dict[str, Any] = {
            "department": rooms[room],
            "role": told["roles"][role],
            "experience_years": years,
            "levels": {words["skills"][skill]: level for skill, level in levels.items()},
            "wishes": [
                {
                    "skill": words["skills"][skill],
                    "level": level,
                    "until_on": (today + datetime.timedelta(days=days)).isoformat(),
                    "mentor": at[mentor],
                }
                for who, skill, level, days, mentor in WISHES
                if who == code
            ],
            "most_share": limit,
            "day_rate": round(rate * words["money"]),
        }
        resource_actions.change_person(lead, at[code], version=None, values=values)
    _lend(cast, told, rooms, at, today)


def _lend(
    cast: Cast, told: dict[str, Any], rooms: dict[str, int], at: dict[str, int], today: datetime.date
) -> None:
    """One who is lent already, and a request that waits for the head of the server side."""
    usual = {"skill": None, "level": 1, "project": None, "to_department": rooms["quality"]}
    first = today + datetime.timedelta(days=14)
    lent = ask_to_borrow(
        cast.actor("mkt"),
        usual
        | {
            "department": rooms["client"],
            "person": at["fe2"],
            "product": cast.products["OPS"].pk,
            "share": 0.5,
            "start_on": first,
            "finish_on": first + datetime.timedelta(days=41),
            "reason": told["lend"]["why"],
        },
    )
    approve_borrowing(cast.actor("ux"), lent, version=None, person_id=None, answer=told["lend"]["answer"])
    ask_to_borrow(
        cast.actor("ux"),
        usual
        | {
            "department": rooms["server"],
            "person": None,
            "skill": cast.story.words["skills"]["be"],
            "level": 3,
            "product": cast.products["SHOP"].pk,
            "to_department": rooms["client"],
            "share": 0.3,
            "start_on": first + datetime.timedelta(days=7),
            "finish_on": first + datetime.timedelta(days=34),
            "reason": told["ask"]["why"],
        },
    )
