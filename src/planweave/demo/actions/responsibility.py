"""Who answers for what in the demo: a tree of areas, real work beside it, two charts of duties, a gate."""

import datetime
import tomllib
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.planning.models import Release
from planweave.requirements.actions import Edit, change_requirements
from planweave.responsibility.actions import charters, gates, settling
from planweave.responsibility.actions import map as areas
from planweave.responsibility.bridge import Kind
from planweave.responsibility.models import StartGate
from planweave.responsibility.rules.words import Way

from ..content import HERE
from .cast import Cast

BELOW = {
    "line_shop": ("account", "search", "cart", "orders", "payment"),
    "line_ops": ("merchant",),
}
# Who has been at work where: (person, field, value, requirements).
WORK = (
    ("mkt", "risk", "medium", ("order_submit", "order_flow", "order_track", "order_cancel", "e_invoice")),
    ("tech", "difficulty", "high", ("order_submit", "order_flow", "order_cancel", "auto_cancel", "split_order")),
    ("ux", "stability", "stable", ("cart_basic", "cart_merge", "cart_notice", "coupon_apply", "free_shipping")),
    ("mkt", "difficulty", "medium", ("cart_notice", "coupon_apply", "price_rules", "free_shipping", "cart_share")),
    ("ux", "risk", "low", ("account", "phone_signup", "search", "keyword_search")),
    ("tech", "risk", "medium", ("payment", "pay_card", "pay_data")),
    ("mkt", "risk", "low", ("item_editor", "delivery_slot")),
)  # fmt: skip
PEOPLE = ("lead", "ux", "tech", "mkt")


def divide(cast: Cast) -> None:
    """The lead draws the tree, people work, one overlap is agreed on and another waits to be settled."""
    told = _told(cast)
    lead = cast.actor("lead")
    for line, parts in BELOW.items():
        for part in parts:
            areas.change_area(lead, cast.areas[part], areas.AreaEdit(values={"parent": cast.areas[line]}))
    areas.change_area(
        cast.actor("lead"),
        cast.areas["payment"],
        areas.AreaEdit(values={"deputies": [cast.users["mkt"].pk]}, reason=told["deputy_reason"]),
    )
    nobody = areas.AreaEdit(values={"note": told["abroad_note"]})
    areas.add_area(cast.actor("lead"), kind="market", name=told["abroad"], product_id=None, edit=nobody)
    for who, field, value, slugs in WORK:
        edits = [
            Edit(id=cast.records[slug].pk, version=None, values={field: value})
            for slug in slugs
            if slug in cast.records
        ]
        change_requirements(cast.actor(who), edits)
    _agree(cast, told)
    for name in ("release", "change"):
        _chart(cast, told[name])


def put_up_gate(cast: Cast, release: Release) -> None:
    """The second release waits: two have confirmed their part, the others are asked. All or nothing."""
    if StartGate.objects.filter(release=release).exists():
        return
    with transaction.atomic():
        gate = gates.set_up_gate(cast.actor("lead"), release.pk)
        held = gates.hold_gate(cast.actor("lead"), gate.record.key)
        note = _told(cast)["gate_note"]
        for code in ("ux", "mkt"):
            part = held.division.parts.get(cast.users[code].pk)
            if part:
                gates.confirm_part(
                    cast.actor(code),
                    gate.record.key,
                    areas=list(part.areas),
                    requirements=list(part.requirements),
                    note=note if code == "ux" else "",
                )


def _agree(cast: Cast, told: dict[str, Any]) -> None:
    marked, _ = settling.marked_here(cast.actor("lead"), days=90)
    for one in marked:
        if one.finding.kind == Kind.OVERLAP and one.finding.area == cast.areas["cart"]:
            wish = settling.Wish(
                mark=one.mark,
                way=Way.AGREED,
                reason=told["agreed_reason"],
                review_on=timezone.localdate() + datetime.timedelta(days=60),
            )
            settling.settle_finding(cast.actor("lead"), wish)


def _chart(cast: Cast, told: dict[str, Any]) -> None:
    """Cells are written as a line of letters per row, in the order of PEOPLE; "-" is none."""
    people = [cast.users[code].pk for code in PEOPLE]
    cells = {
        f"{number}/{person}": letters
        for number, row in enumerate(told["rows"], 1)
        for person, letters in zip(people, row["cells"].split(), strict=True)
        if letters != "-"
    }
    charters.create_charter(
        cast.actor("lead"),
        {
            "title": told["title"],
            "scheme": told["scheme"],
            "rows": [{"kind": row["kind"], "name": row["name"]} for row in told["rows"]],
            "people": people,
            "cells": cells,
            "most_duties": 4,
        },
    )


def _told(cast: Cast) -> dict[str, Any]:
    return tomllib.loads((HERE / cast.story.language / "responsibility.toml").read_text("utf-8"))
