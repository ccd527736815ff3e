"""The demo's things: lent and used up, booked and in repair, bought on time and late; and what tasks need of them."""

import datetime
import tomllib
from typing import Any

from django.utils import timezone

from planweave.equipment import actions
from planweave.equipment.models import Item
from planweave.kernel.models import Record
from planweave.planning.models import Task
from planweave.resources.models import Person

from ..content import HERE
from .cast import Cast

PHONES = ("P-01", "P-02", "P-03", "P-04")


def equip(cast: Cast) -> None:
    told = tomllib.loads((HERE / cast.story.language / "equipment.toml").read_text("utf-8"))
    today = timezone.localdate()
    items = _items(cast, told, today)
    _book(cast, told["words"], items, today)
    _buy(cast, told["words"], items, today)
    cable = items["cables"].key
    move = {"moved_on": None, "about": cast.records["pay_wallets"].key, "words": told["words"]["used"]}
    actions.move_stock(cast.actor("qa1"), cable, move | {"kind": "out", "amount": 14})


def need_things(cast: Cast) -> None:
    """Testers' tasks that are still to come need phones, once they have dates; one more than have come so far."""
    phones = Item.objects.filter(
        record__workspace__slug=cast.slug, pieces__icontains=PHONES[0], record__deleted_at=None
    ).first()
    skill = cast.story.words["skills"]["qa"]
    rows = Task.objects.filter(
        record__workspace__slug=cast.slug,
        record__deleted_at=None,
        skill__name=skill,
        start_on__gt=timezone.localdate(),
        progress=0,
    ).select_related("record")
    if phones is None:
        return
    for row, amount in zip(rows.order_by("start_on", "pk")[:3], (2, 6, 2), strict=False):
        actions.set_needs(cast.actor("lead"), row.record, [(phones.pk, amount)])


def _items(cast: Cast, told: dict[str, Any], today: datetime.date) -> dict[str, Record]:
    names, places, units = told["items"], told["places"], told["units"]

    def ahead(days: int) -> str:
        return (today + datetime.timedelta(days=days)).isoformat()

    keeper = cast.users["qa1"].pk
    plan: dict[str, dict[str, Any]] = {
        "phones": {
            "kind": "computer",
            "owner": keeper,
            "place": places["lab"],
            "pieces": [{"serial": serial, "state": "in_use"} for serial in PHONES],
        },
        "laptops": {"kind": "computer", "owner": cast.users["op1"].pk, "seats": 3, "place": places["store"]},
        "server": {
            "kind": "server",
            "owner": cast.users["op1"].pk,
            "seats": 1,
            "place": places["centre"],
            "needs_approval": True,
            "maintenance_on": ahead(18),
            "maintenance_every_days": 180,
        },
        "lab": {"kind": "instrument", "owner": keeper, "seats": 1, "place": places["lab"]},
        "licence": {"kind": "licence", "owner": cast.users["tech"].pk, "seats": 10, "valid_until": ahead(24)},
        "meter": {
            "kind": "instrument",
            "owner": keeper,
            "seats": 1,
            "calibration_on": ahead(9),
            "calibration_every_days": 365,
        },
        "labels": {"kind": "material", "use": "used_up", "unit": units["labels"], "place": places["store"]},
        "cables": {"kind": "material", "use": "used_up", "unit": units["cables"], "minimum": 20.0},
    }
    stocks = {"labels": 40.0, "cables": 30.0}
    drafts = [
        actions.Draft(
            values={"title": names[code], "owner": cast.users["op1"].pk} | values, stock=stocks.get(code, 0.0)
        )
        for code, values in plan.items()
    ]
    return dict(zip(plan, actions.create_items(cast.actor("lead"), drafts), strict=True))


def _book(cast: Cast, words: dict[str, str], items: dict[str, Record], today: datetime.date) -> None:
    people = dict(
        Person.objects.filter(workspace__slug=cast.slug, user__isnull=False).values_list("user_id", "pk")
    )

    def span(first: int, last: int) -> dict[str, Any]:
        monday = today - datetime.timedelta(days=today.weekday())
        return {
            "start_on": max(today, monday + datetime.timedelta(days=first)),
            "start_part": 0.0,
            "finish_on": monday + datetime.timedelta(days=last),
            "finish_part": 1.0,
        }

    for who, item, amount, first, last, what in (
        ("qa2", "phones", 2, 7, 11, "regression"),
        ("ux", "lab", 1, 8, 9, "visitors"),
        ("be1", "server", 1, 14, 18, "load"),
        ("fe1", "laptops", 1, 7, 25, ""),
        ("be2", "licence", 4, 7, 11, "load"),
    ):
        actions.book(
            cast.actor(who),
            span(first, last)
            | {
                "item": items[item].pk,
                "kind": "use",
                "amount": amount,
                "person": people.get(cast.users[who].pk),
                "about": "",
                "words": words[what] if what else "",
            },
        )
    actions.book(
        cast.actor("qa1"),
        span(9, 15)
        | {
            "item": items["phones"].pk,
            "kind": "repair",
            "amount": 2,
            "person": None,
            "about": "",
            "words": words["screen"],
        },
    )


def _buy(cast: Cast, words: dict[str, str], items: dict[str, Record], today: datetime.date) -> None:
    money = cast.story.words["money"]
    blank = {
        "title": "",
        "item": None,
        "currency": "",
        "supplier": "",
        "needed_on": today + datetime.timedelta(days=30),
        "expected_on": None,
        "project": "",
        "factor": "",
    }
    phones = actions.request_purchase(
        cast.actor("qa1"),
        blank
        | {
            "item": items["phones"].pk,
            "amount": 4,
            "price": round(3200 * money, 2),
            "supplier": words["supplier"],
            "reason": words["phones"],
        },
    )
    actions.approve_purchase(cast.actor("lead"), phones, version=None, answer="")
    actions.order_purchase(
        cast.actor("lead"),
        phones,
        version=None,
        values={
            "supplier": None,
            "price": None,
            "currency": None,
            "expected_on": today - datetime.timedelta(days=3),
            "ordered_on": today - datetime.timedelta(days=20),
        },
    )
    actions.receive_delivery(
        cast.actor("qa1"),
        phones,
        version=None,
        values={"amount": 1, "delivered_on": None, "serials": ["P-05"], "words": ""},
    )
    actions.request_purchase(
        cast.actor("op1"),
        blank
        | {
            "title": words["new_disks"],
            "amount": 6,
            "price": round(1800 * money, 2),
            "reason": words["disks"],
        },
    )
    meter = actions.request_purchase(
        cast.actor("qa2"),
        blank
        | {
            "title": words["second_meter"],
            "amount": 1,
            "price": round(5600 * money, 2),
            "reason": "",
        },
    )
    actions.refuse_purchase(cast.actor("lead"), meter, version=None, answer=words["refuse"])
