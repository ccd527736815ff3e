"""What utilisation and supply are made of, and the tables that they become."""

import datetime
from collections.abc import Mapping
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.language import Language
from planweave.resources.queries import working_time_of
from planweave.workspaces.policy import require

from .. import texts
from ..models import Need
from ..policy import can_read
from ..rules.bookings import hold_of
from ..rules.items import amount_of
from ..rules.shares import MOST_DAYS, Period, Stock, periods_between
from ..rules.shares import supply as supply_of
from ..rules.shares import utilisation as utilisation_of
from ..rules.words import OPEN_BOOKINGS, BookingKind
from .bookings import bookings_in
from .items import COLUMNS, items_in

SPAN = ("start_on", "start_part", "finish_on", "finish_part", "amount")


def utilisation(
    actor: Actor, *, first: datetime.date, last: datetime.date, step: str, by: str
) -> dict[str, Any]:
    """Booked of what is there, per item or kind; a constant number of queries."""
    stocks, periods = _facts(actor, first, last, step=step)
    return utilisation_of(stocks, periods, by=by)


def supply(actor: Actor, *, first: datetime.date, last: datetime.date, step: str) -> dict[str, Any]:
    """What is asked for against what there is, with each gap's bookings named and the needs that have no dates."""
    stocks, periods = _facts(actor, first, last, step=step)
    found = supply_of(stocks, periods)
    wanted = {pk for gap in found["gaps"] for pk in gap["bookings"]}
    rows = bookings_in(actor.here).filter(pk__in=wanted).values_list("pk", "record__key", "about__key")
    names = {pk: about or key for pk, key, about in rows}
    for gap in found["gaps"]:
        gap["bookings"] = [names[pk] for pk in gap["bookings"] if pk in names]
    needs = Need.objects.filter(
        record__workspace_id=actor.here, record__deleted_at=None, item__record__deleted_at=None
    )
    booked = set(
        bookings_in(actor.here)
        .filter(follows_task=True, state__in=OPEN_BOOKINGS)
        .values_list("about_id", "item_id")
    )
    undated = [pair for pair in needs.values_list("record_id", "item_id") if pair not in booked]
    return found | {"undated": len(undated)}


def _facts(
    actor: Actor, first: datetime.date, last: datetime.date, *, step: str
) -> tuple[list[Stock], list[Period]]:
    require(can_read(actor), actor)
    if last < first or (last - first).days > MOST_DAYS:
        raise Invalid.of({"finish_on": texts.PERIOD}, most=MOST_DAYS)
    items = items_in(actor.here).filter(use="lent").exclude(state="retired")
    found: dict[int, dict[str, list[Any]]] = {}
    rows = bookings_in(actor.here).filter(state__in=OPEN_BOOKINGS, start_on__lte=last, finish_on__gte=first)
    for row in rows.order_by("start_on", "pk").values("pk", "item_id", "kind", "state", *SPAN):
        what = "repaired" if row["kind"] == BookingKind.REPAIR else _WHERE[row["state"]]
        found.setdefault(row["item_id"], {}).setdefault(what, []).append(hold_of(row["pk"], row))
    stocks = [
        Stock(
            id=row["record_id"],
            key=row["record__key"],
            name=row["record__title"],
            kind=row["kind"],
            total=amount_of(row),
            valid_until=row["valid_until"],
            **found.get(row["record_id"], {}),
        )
        for row in items.order_by("kind", "record__title").values(*COLUMNS)
    ]
    days = working_time_of(actor.here)
    return stocks, periods_between(first, last, step=step, is_worked=days.is_worked)


_WHERE = {"held": "used", "missing": "missing", "asked": "asked"}


def utilisation_table(found: Mapping[str, Any], language: Language) -> list[list[str]]:
    heads = ("name", "period", "there", "booked", "share")
    table = [[_HEADS[name].say(language) for name in heads]]
    for row in [*found["rows"], found["total"] | {"name": _HEADS["total"].say(language)}]:
        for number, period in enumerate(found["periods"]):
            percent = row["percent"][number]
            kind = texts.KINDS.get(row["name"])
            table.append(
                [
                    kind.say(language) if kind and found["by"] == "kind" else row["name"],
                    f"{period['start_on'].isoformat()} – {period['finish_on'].isoformat()}",
                    f"{row['capacity'][number]:g}",
                    f"{row['planned'][number]:g}",
                    "" if percent is None else str(percent),
                ]
            )
    return table


_HEADS = texts.UTILISATION_HEADS
