"""How the demo hangs together: levels, origins, tests with results, and two changes that put links in doubt."""

import datetime
from typing import Any

from planweave.kernel.links import add_links
from planweave.requirements.actions import Edit, change_requirement, change_requirements
from planweave.requirements.models import Requirement
from planweave.traceability.actions.test_cases import create_test_case

from ..rules import rich_text
from .cast import Cast

GOALS = ("growth", "quality", "settle")
ORIGINS = {
    "growth": ("search", "cart", "account", "orders", "returns", "catalog"),
    "quality": ("payment",),
    "settle": ("fulfil", "aftersale", "insight"),
}
"""Which features derive from which goal."""


def trace(cast: Cast) -> None:
    """Goals, features and stories get their levels and origins; tests verify some; then two things change."""
    told = cast.story.tracing
    levels = {
        item.slug: "goal" if item.slug in GOALS else "story" if item.parent else "feature"
        for item in cast.story.items
    }
    change_requirements(
        cast.actor("lead"),
        [
            Edit(id=cast.records[slug].pk, version=None, values={"level": level})
            for slug, level in levels.items()
        ],
    )
    add_links(
        cast.actor("lead"),
        [
            (cast.records[feature], cast.records[goal], "derives_from")
            for goal, features in ORIGINS.items()
            for feature in features
        ],
    )
    for number, test in enumerate(told["tests"]):
        _test(cast, test, number)
    for change in told["changes"]:
        _change(cast, change)


def _test(cast: Cast, test: dict[str, Any], number: int) -> None:
    first = cast.records[test["verifies"][0]]
    ran = datetime.date(2026, 3, 2) + datetime.timedelta(days=number)
    create_test_case(
        cast.actor("tech"),
        product_id=first.product_id or 0,
        values={
            "title": test["title"],
            "description": rich_text(test["text"]),
            "state": "ready",
            "last_result": test["result"],
            "last_run_on": ran if test["result"] else None,
        },
        verifies=[cast.records[slug].key for slug in test["verifies"]],
    )


def _change(cast: Cast, change: dict[str, str]) -> None:
    record = cast.records[change["of"]]
    before = Requirement.objects.get(pk=record.pk)
    values: dict[str, Any] = {}
    if "title" in change:
        values["title"] = change["title"]
    if "add" in change:
        values["description"] = before.description + change["add"]
    change_requirement(cast.actor(change["who"]), record.pk, version=None, values=values)
