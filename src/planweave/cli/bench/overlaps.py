"""`planweave bench overlaps`: planted overlaps and gaps of responsibility, and how many of them are found.

The workspace is generated and thrown away; what is planted is decided before anything is measured, and the noise does
not know the limits of the search: visitors, handovers, agreed deputies, imports and undone steps are drawn at random.
"""

import argparse
import datetime
import json
import os
import platform
import random
import tempfile
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..language import refuse, say
from . import overlaps_texts as texts

DAYS = 90
MANAGERS, WORKERS = 40, 20
GAPS = (("unowned", 0.3), ("idle_owner", 0.3), ("undeclared", 0.3), ("outside", 0.1))
CLEAN = ("alone", "deputy", "handover", "inherited")
CHUNK = 2000
Planted = set[tuple[str, int, tuple[int, ...]]]


def add_parser(subparsers: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = subparsers.add_parser("overlaps", help=say(texts.OVERLAPS))
    parser.add_argument("--planted", type=int, default=200, help=say(texts.PLANTED))
    parser.add_argument("--seed", type=int, default=1, help=say(texts.SEED))
    parser.add_argument("--json", type=Path, metavar="FILE", help=say(texts.JSON))
    return parser


def run(chosen: argparse.Namespace) -> int:
    """0, or 2 for impossible numbers. Works in a folder of its own that is gone afterwards."""
    if chosen.planted < 10:
        return refuse(texts.TOO_FEW, code=2)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PLANWEAVE_HOME"] = folder
        os.environ.pop("PLANWEAVE_DATABASE_URL", None)
        from ..django_ready import bring_up_to_date, start_django

        start_django()
        bring_up_to_date()
        figures = measured(planted=chosen.planted, seed=chosen.seed)
        from django.db import connections

        connections.close_all()
    print(
        f"{platform.machine()} × {os.cpu_count()} · Python {platform.python_version()} · seed {chosen.seed}"
    )
    print(say(texts.FILLED, **figures["size"]))
    for kind, row in figures["kinds"].items():
        print(say(texts.ROW, kind=kind, **row))
    print(say(texts.TOTAL, **figures["total"]))
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return 0


def measured(*, planted: int, seed: int) -> dict[str, Any]:
    """Fill the database, search it once, and hold what was found against what was planted. Needs Django."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from planweave.responsibility.actions.settling import marked_here

    began = time.perf_counter()
    ground = Ground(seed=seed)
    _people(ground)
    _plant(ground, planted)
    _write(ground)
    size = {
        "areas": len(ground.areas),
        "managers": MANAGERS,
        "requirements": len(ground.items),
        "activities": len(ground.acts),
        "seconds": time.perf_counter() - began,
    }
    spent = time.process_time()
    with CaptureQueriesContext(connection) as queries:
        marked, _ = marked_here(ground.actor, days=DAYS)
    spent = time.process_time() - spent
    found = {
        (one.finding.kind.value, one.finding.area or -(one.finding.product or 0), one.finding.people)
        for one in marked
    }
    kinds = {}
    for kind in ("overlap", *(name for name, _ in GAPS), "two_owners"):
        wanted = {one for one in ground.planted if one[0] == kind}
        reported = {one for one in found if one[0] == kind}
        kinds[kind] = {
            "planted": len(wanted),
            "found": len(wanted & reported),
            "missed": len(wanted - reported),
            "false": len(reported - wanted),
        }
    sums = Counter[str]()
    for row in kinds.values():
        sums.update(row)
    total = {
        "planted": sums["planted"],
        "found": sums["found"],
        "false": sums["false"],
        "reported": len(found),
        "recall": sums["found"] / sums["planted"],
        "alarm": sums["false"] / max(1, len(found)),
        "seconds": spent,
        "queries": len(queries),
    }
    return {"size": size, "kinds": kinds, "total": total, "seed": seed}


@dataclass
class Ground:
    """What is generated: rows to be written, and what was planted in them."""

    seed: int
    chance: random.Random = field(init=False)
    actor: Any = None
    product: int = 0
    managers: list[int] = field(default_factory=list)
    workers: list[int] = field(default_factory=list)
    areas: list[int] = field(default_factory=list)
    items: list[Any] = field(default_factory=list)
    acts: list[tuple[datetime.datetime, int, Any, dict[str, Any], uuid.UUID]] = field(default_factory=list)
    undone: list[uuid.UUID] = field(default_factory=list)
    planted: Planted = field(default_factory=set)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)  # noqa: S311  (a generator, no secret)


def _people(ground: Ground) -> None:
    from planweave.accounts.actions import create_user
    from planweave.accounts.models import User
    from planweave.accounts.queries import actor_for
    from planweave.workspaces.actions import create_product, create_workspace
    from planweave.workspaces.models import Membership
    from planweave.workspaces.queries import enter

    owner = create_user(email="owner@bench.example", name="Owner")
    create_workspace(actor_for(owner, via="command"), name="Bench", slug="bench")
    ground.actor, _ = enter(actor_for(owner, via="command"), "bench")
    ground.product = create_product(ground.actor, name="Bench", key_prefix="GEN").pk
    for count, role, kept in (
        (MANAGERS, "product_manager", ground.managers),
        (WORKERS, "contributor", ground.workers),
    ):
        made = User.objects.bulk_create(
            [User(email=f"{role}{number}@bench.example", name=f"{role} {number}") for number in range(count)]
        )
        Membership.objects.bulk_create(
            [Membership(workspace_id=ground.actor.here, user=user, role=role) for user in made]
        )
        kept += [user.pk for user in made]


def _plant(ground: Ground, count: int) -> None:
    """`count` overlaps, `count` gaps by GAPS, and twice as many clean areas as overlaps."""
    for number in range(count):
        one, other = ground.chance.sample(ground.managers, 2)
        owners = [] if number % 10 == 9 else [one]
        area = _area(ground, f"Overlap {number}", owners=owners)
        items = _items(ground, area, ground.chance.randint(2, 8))
        start = ground.chance.randint(DAYS // 2, DAYS - 2)
        _work(ground, one, items, count=ground.chance.randint(12, 40), first=DAYS - 2, last=1)
        _work(ground, other, items, count=ground.chance.randint(8, 25), first=start, last=max(1, start - 40))
        _visits(ground, items, without={one, other})
        ground.planted.add(("overlap", area, tuple(sorted((one, other)))))
        if not owners:
            ground.planted.add(("unowned", area, ()))
    planned = [kind for kind, share in GAPS for _ in range(round(count * share))]
    for number, kind in enumerate(planned):
        _gap(ground, kind, number)
    for number in range(2 * count):
        _clean(ground, CLEAN[number % len(CLEAN)], number)
    _noise(ground)


def _gap(ground: Ground, kind: str, number: int) -> None:
    who, other = ground.chance.sample(ground.managers, 2)
    if kind == "outside":
        product = _product(ground, number)
        items = _items(ground, None, ground.chance.randint(1, 9), product=product)
        _visits(ground, items, without=set())
        ground.planted.add((kind, -product, ()))
        return
    owners = {"unowned": [], "idle_owner": [who], "undeclared": [who]}[kind]
    area = _area(ground, f"Gap {number}", owners=owners)
    items = _items(ground, area, ground.chance.randint(1, 8))
    if kind == "undeclared":
        # The owner left after some weeks; somebody else went on without being declared.
        _work(ground, who, items, count=ground.chance.randint(5, 15), first=DAYS - 2, last=DAYS - 30)
        _work(ground, other, items, count=ground.chance.randint(10, 30), first=DAYS - 32, last=1)
        ground.planted.add((kind, area, (other,)))
        return
    for worker in ground.chance.sample(ground.workers, 2):
        _work(ground, worker, items, count=ground.chance.randint(0, 8), first=DAYS - 2, last=1)
    ground.planted.add((kind, area, (who,) if kind == "idle_owner" else ()))


def _clean(ground: Ground, kind: str, number: int) -> None:
    """Areas in order, of four sorts; visitors come to each."""
    who, other = ground.chance.sample(ground.managers, 2)
    parent = None
    if kind == "inherited":
        parent = _area(ground, f"Above {number}", owners=[who])
        _work(ground, who, _items(ground, parent, 1), count=3, first=DAYS - 2, last=1)
    area = _area(
        ground,
        f"Clean {number}",
        owners=[] if kind == "inherited" else [other if kind == "handover" else who],
        deputies=[other] if kind == "deputy" else [],
        parent=parent,
    )
    items = _items(ground, area, ground.chance.randint(1, 8))
    if kind == "handover":
        # The owner before worked until the turn and a few days beyond it; the new one begins some days earlier.
        turn = ground.chance.randint(20, DAYS - 20)
        _since(area, turn)
        _work(ground, who, items, count=ground.chance.randint(8, 30), first=DAYS - 2, last=turn)
        _work(ground, who, items, count=ground.chance.randint(0, 2), first=turn, last=turn - 5)
        _work(ground, other, items, count=ground.chance.randint(8, 30), first=turn + 3, last=1)
    else:
        _work(ground, who, items, count=ground.chance.randint(8, 40), first=DAYS - 2, last=1)
    if kind == "deputy":
        _work(ground, other, items, count=ground.chance.randint(8, 30), first=DAYS - 2, last=1)
    for worker in ground.chance.sample(ground.workers, 2):
        _work(ground, worker, items, count=ground.chance.randint(0, 12), first=DAYS - 2, last=1)
    _visits(ground, items, without={who, other})


def _visits(ground: Ground, items: list[Any], *, without: set[int]) -> None:
    """Up to three managers look in: mostly once or twice, seldom oftener (geometric, without an upper end)."""
    for _ in range(ground.chance.randint(0, 3)):
        who = ground.chance.choice(ground.managers)
        if who in without:
            continue
        times = 1
        while ground.chance.random() < 0.4:
            times += 1
        _work(ground, who, items, count=times, first=DAYS - 2, last=1)


def _noise(ground: Ground) -> None:
    """An import by one manager over every area, and a hundred steps that were taken back."""
    importer = ground.managers[0]
    operation = uuid.UUID(int=ground.chance.getrandbits(128))
    at = _moment(ground, 20)
    for item in ground.items[:: max(1, len(ground.items) // 800)]:
        ground.acts.append((at, importer, item, {"priority": ["", "must"]}, operation))
    for _ in range(100):
        item = ground.chance.choice(ground.items)
        who = ground.chance.choice(ground.managers)
        for day in range(6):
            step = uuid.UUID(int=ground.chance.getrandbits(128))
            ground.acts.append((_moment(ground, 2 + day), who, item, {"title": ["a", "b"]}, step))
            ground.undone.append(step)


def _work(ground: Ground, who: int, items: list[Any], *, count: int, first: int, last: int) -> None:
    """`count` acts between `first` and `last` days ago; some days hold several saves, which are one act."""
    for _ in range(count):
        item = ground.chance.choice(items)
        at = _moment(ground, ground.chance.randint(last, first))
        for _ in range(ground.chance.choice((1, 1, 1, 3))):
            step = uuid.UUID(int=ground.chance.getrandbits(128))
            changes = ground.chance.choice(({"title": ["a", "b"]}, {"state": ["collected", "analysed"]}))
            ground.acts.append((at, who, item, changes, step))


def _moment(ground: Ground, days_ago: int) -> datetime.datetime:
    from django.utils import timezone

    noon = timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0)
    return noon - datetime.timedelta(days=days_ago, minutes=ground.chance.randint(0, 200))


def _product(ground: Ground, number: int) -> int:
    from planweave.workspaces.models import Product

    return Product.objects.create(
        workspace_id=ground.actor.here, name=f"Product {number}", key_prefix=f"P{number}"
    ).pk


def _area(
    ground: Ground,
    name: str,
    *,
    owners: list[int],
    deputies: list[int] | None = None,
    parent: int | None = None,
) -> int:
    from planweave.responsibility.models import AreaPlace, AreaSeat
    from planweave.workspaces.models import Area

    area = Area.objects.create(
        workspace_id=ground.actor.here,
        name=name,
        product_id=ground.product,
        owner_id=owners[0] if owners else None,
    )
    long_ago = datetime.date(2020, 1, 1)
    if parent is not None:
        AreaPlace.objects.create(area=area, parent_id=parent)
    AreaSeat.objects.bulk_create(
        [AreaSeat(area=area, user_id=pk, role="deputy", since=long_ago) for pk in deputies or []]
    )
    ground.areas.append(area.pk)
    return int(area.pk)


def _since(area: int, days_ago: int) -> None:
    from django.utils import timezone

    from planweave.responsibility.models import AreaPlace

    since = timezone.localdate() - datetime.timedelta(days=days_ago)
    AreaPlace.objects.create(area_id=area, owner_since=since)


def _items(ground: Ground, area: int | None, count: int, *, product: int | None = None) -> list[Any]:
    """Requirements of an area, not yet written; (record, area)."""
    from planweave.kernel.models import Record

    made = []
    for _ in range(count):
        number = len(ground.items) + 1
        record = Record(
            workspace_id=ground.actor.here,
            product_id=product or ground.product,
            kind="requirement",
            number=number,
            key=f"GEN-{number}",
            title=f"Requirement {number}",
            created_by_id=ground.actor.user_id,
        )
        record.area_of_it = area
        ground.items.append(record)
        made.append(record)
    return made


def _write(ground: Ground) -> None:
    """Records, requirements and the history, in the order of time."""
    from planweave.kernel.models import Activity, Record
    from planweave.requirements.models import Requirement

    Record.objects.bulk_create(ground.items, batch_size=CHUNK)
    Requirement.objects.bulk_create(
        [
            Requirement(record=record, workspace_id=record.workspace_id, area_id=record.area_of_it)
            for record in ground.items
        ],
        batch_size=CHUNK,
    )
    start = Activity.objects.filter(workspace_id=ground.actor.here).count() + 1
    Activity.objects.bulk_create(_activities(ground, start), batch_size=CHUNK)


def _activities(ground: Ground, start: int) -> Iterator[Any]:
    from django.utils import timezone

    from planweave.kernel.events import canonical
    from planweave.kernel.models import Activity

    common = {"workspace_id": ground.actor.here, "via": "browser", "data_json": "{}", "hash": ""}
    ordered = sorted(ground.acts, key=lambda act: act[0])
    for seq, (at, who, record, changes, operation) in enumerate(ordered, start):
        yield Activity(
            **common,
            seq=seq,
            at=at,
            actor_id=who,
            operation_id=operation,
            kind="RequirementChanged",
            record_id=record.pk,
            record_key=record.key,
            changes_json=canonical(changes),
        )
    for seq, operation in enumerate(ground.undone, start + len(ordered)):
        yield Activity(
            **common,
            seq=seq,
            at=timezone.now(),
            actor_id=ground.managers[0],
            operation_id=uuid.UUID(int=ground.chance.getrandbits(128)),
            undoes=operation,
            kind="RequirementChanged",
            changes_json="{}",
        )
