"""The rows and links of a Gantt, ready to be shown, and how they follow a few changed tasks without being made anew.

Whatever follows a change equals what would be made from scratch; only what differs is made again.
"""

import datetime
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from planweave.resources.rules import WorkingTime
from planweave.science.schedule.floats import standing_floats

from ...queries.tasks import ROW_COLUMNS
from ...rules import PARTS_PER_DAY
from ..network import Bar, ceilings_of, keeps
from ..standing import Standing
from .spans import axis_for, pieces_shown
from .tree import Row, children_in, in_tree_order, put_together

_network = itemgetter("total_float_days", "free_float_days", "is_critical")
_own = itemgetter(*ROW_COLUMNS, "depth", "is_summary", "pieces", "is_late", "lacks_equipment")
_placed = itemgetter("parent", "position", "release", "start_on", "finish_on")
NETWORK_BITS = 21
"""A row's mark is a checksum of its own values above so many bits of one of its floats: below 2^53, so that a browser
can count it."""


@dataclass(frozen=True, kw_only=True)
class Floats:
    """By the numbers of a standing plan, in slots."""

    total: Sequence[int]
    free: Sequence[int]


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """`read` are the tasks as the database has them, by id; `rows` in tree order; `at` says where in it a task is;
    `below` which rows lie right below it, in tree order; `joined` are the links as read, `links` those to be shown.
    Nobody changes any of them."""

    read: Mapping[int, Row]
    lacking: frozenset[int]
    standing: Standing | None
    floats: Floats
    rows: Sequence[Row]
    at: Mapping[int, int]
    below: Mapping[int, Sequence[int]]
    joined: Sequence[Row]
    links: Sequence[Row]


def bars_of(rows: Iterable[Row], summaries: Collection[int]) -> list[Bar]:
    """The planned tasks that hold no others."""
    return [
        Bar(
            id=row["id"],
            start_on=row["start_on"],
            start_part=row["start_part"],
            finish_on=row["finish_on"],
            finish_part=row["finish_part"],
            is_milestone=row["is_milestone"],
            group=row["release"],
        )
        for row in rows
        if row["start_on"] is not None and row["id"] not in summaries
    ]


def drawn(
    read: Mapping[int, Row],
    links: Sequence[Row],
    standing: Standing | None,
    *,
    lacking: frozenset[int],
    finishes: Mapping[int, datetime.date],
    days: WorkingTime,
    today: datetime.date,
) -> Drawn:
    """From scratch. `finishes`: until when each release wants to be done, the releases in their order."""
    floats = floats_now(standing)
    rows = shown_rows(
        list(read.values()),
        standing,
        floats,
        lacking=lacking,
        finishes=finishes,
        days=days,
        today=today,
    )
    below = {pk: [row["id"] for row in children] for pk, children in children_in(rows).items()}
    return Drawn(
        read=read,
        lacking=lacking,
        standing=standing,
        floats=floats,
        rows=rows,
        at={row["id"]: place for place, row in enumerate(rows)},
        below=below,
        joined=links,
        links=[_link(link, standing) for link in links if _is_between(link, read)],
    )


def shown_rows(
    read: Sequence[Row],
    standing: Standing | None,
    floats: Floats,
    *,
    lacking: frozenset[int],
    finishes: Mapping[int, datetime.date],
    days: WorkingTime,
    today: datetime.date,
) -> list[Row]:
    """Rows in tree order with everything that is shown of them. `read` is left as it is."""
    rows = in_tree_order(read, {pk: number for number, pk in enumerate(finishes)})
    axis = axis_for(rows, days, today=today)
    for row in rows:
        row["pieces"] = pieces_shown(row, axis, days)
        row["lacks_equipment"] = row["id"] in lacking
        _judge(row, standing, floats, finishes)
    below = children_in(rows)
    for row in reversed(rows):
        if row["is_summary"]:
            put_together(row, below.get(row["id"], ()))
    for row in rows:
        row["mark"] = mark_of(row)
    return rows


def followed(
    before: Drawn,
    fresh: Mapping[int, Row],
    links: Sequence[Row],
    standing: Standing | None,
    *,
    lacking: frozenset[int],
    finishes: Mapping[int, datetime.date],
    days: WorkingTime,
    today: datetime.date,
) -> Drawn | None:
    """`drawn` after these tasks changed, `links` being all there are now; None where the tree is another one."""
    if standing is None or before.standing is None or before.standing.number != standing.number:
        return None
    if any(_place(before.read.get(pk)) != _place(row) for pk, row in fresh.items()):
        return None
    floats = floats_now(standing)
    read = {**before.read, **fresh}
    rows, at = list(before.rows), before.at
    slackened = _slackened(before, floats)
    changed = [pk for pk in {*fresh, *(before.lacking ^ lacking)} if pk in at]
    whole = _with_those_above([*changed, *slackened], read) - (slackened - set(changed))
    for pk in slackened - whole:
        row = rows[at[pk]].copy()
        _put_floats(row, standing, floats)
        row["mark"] = _marked(row["mark"] >> NETWORK_BITS, row)
        rows[at[pk]] = row
    for pk in whole:
        old = rows[at[pk]]
        row = read[pk] | {"depth": old["depth"], "is_summary": old["is_summary"]}
        row["pieces"] = pieces_shown(row, axis_for([row], days, today=today), days)
        row["lacks_equipment"] = pk in lacking
        _judge(row, standing, floats, finishes)
        rows[at[pk]] = row
    for pk in sorted(whole, key=at.__getitem__, reverse=True):
        row = rows[at[pk]]
        if row["is_summary"]:
            put_together(row, [rows[at[child]] for child in before.below[pk]])
        row["mark"] = mark_of(row)
    return Drawn(
        read=read,
        lacking=lacking,
        standing=standing,
        floats=floats,
        rows=rows,
        at=at,
        below=before.below,
        joined=links,
        links=_links_after(before, links, standing, set(fresh)),
    )


def mark_of(row: Row) -> int:
    """A checksum that tells another state of the row, and whether only its floats are other ones."""
    return _marked(zlib.crc32(repr(_own(row)).encode()), row)


def _marked(own: int, row: Row) -> int:
    net = zlib.crc32(repr(_network(row)).encode())
    return own << NETWORK_BITS | net & ((1 << NETWORK_BITS) - 1)


def floats_now(standing: Standing | None) -> Floats:
    """Forward and backward pass over the whole network."""
    if standing is None:
        return Floats(total=(), free=())
    total, free = standing_floats(
        standing.net,
        starts=standing.starts,
        finishes=standing.finishes,
        ceilings=ceilings_of(standing.finishes, standing.groups),
    )
    return Floats(total=total, free=free)


def _judge(
    row: Row, standing: Standing | None, floats: Floats, finishes: Mapping[int, datetime.date]
) -> None:
    _put_floats(row, standing, floats)
    limits = [date for date in (row["deadline"], finishes.get(row["release"])) if date]
    row["is_late"] = row["finish_on"] is not None and any(row["finish_on"] > date for date in limits)


def _put_floats(row: Row, standing: Standing | None, floats: Floats) -> None:
    number = None if standing is None or row["is_summary"] else standing.number.get(row["id"])
    total = None if number is None else floats.total[number]
    row["total_float_days"] = None if total is None else total / PARTS_PER_DAY
    row["free_float_days"] = None if number is None else floats.free[number] / PARTS_PER_DAY
    row["is_critical"] = total is not None and total <= 0 and row["progress"] < 1


def _place(row: Row | None) -> tuple[Any, ...] | None:
    """What the order of the rows hangs on, and whether it has dates."""
    if row is None:
        return None
    parent, position, release, start_on, finish_on = _placed(row)
    return parent, position, release, start_on is None, finish_on is None


def _slackened(before: Drawn, floats: Floats) -> set[int]:
    """The tasks with another float than before; the numbers are the same."""
    assert before.standing is not None
    old = zip(before.floats.total, before.floats.free, strict=True)
    new = zip(floats.total, floats.free, strict=True)
    return {pk for pk, was, now in zip(before.standing.number, old, new, strict=True) if was != now}


def _with_those_above(ids: Iterable[int], read: Mapping[int, Row]) -> set[int]:
    found: set[int] = set()
    for pk in ids:
        step: int | None = pk
        while step in read and step not in found:
            found.add(step)
            step = read[step]["parent"]
    return found


def _links_after(
    before: Drawn, links: Sequence[Row], standing: Standing, moved: Collection[int]
) -> Sequence[Row]:
    """Links that join the same and whose ends stayed are the very rows of before."""
    if links is before.joined:
        return [
            _link(link, standing) if link["predecessor"] in moved or link["successor"] in moved else link
            for link in before.links
        ]
    return [_link(link, standing) for link in links if _is_between(link, before.at)]


def _is_between(link: Row, known: Collection[int]) -> bool:
    return link["predecessor"] in known and link["successor"] in known


def _link(link: Row, standing: Standing | None) -> Row:
    row = {name: link[name] for name in ("id", "predecessor", "successor", "kind", "lag_days")}
    row["is_broken"] = standing is not None and not keeps(
        row, number=standing.number, starts=standing.starts, finishes=standing.finishes
    )
    row["mark"] = zlib.crc32(repr(tuple(row.values())).encode())
    return row
