"""`planweave bench generate`: a workspace of any size, the same for the same seed."""

import argparse
import datetime
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .. import texts
from ..django_ready import bring_up_to_date, start_django
from ..language import say

AREAS = ("搜索 Search", "购物车 Cart", "支付 Payment", "订单 Orders", "退货 Returns", "账户 Account")
SKILLS = ("backend", "frontend", "testing", "design")
SUBJECTS = ("支付", "订单", "搜索", "库存", "发票", "优惠券", "物流", "会员", "评价", "报表")
VERBS = ("支持", "优化", "校验", "导出", "通知", "合并", "拆分", "归档", "监控", "审核")
OBJECTS = (
    "payment",
    "order",
    "search",
    "stock",
    "invoice",
    "coupon",
    "delivery",
    "member",
    "review",
    "report",
)
RELEASES = 8
FIRST_DAY = datetime.date(2026, 1, 5)
CHUNK = 2000
PEOPLE = 40
LINK_REACH = 600
"""How many tasks back in time what a task waits for is looked for."""


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "generate", help=say(texts.BENCH_GENERATE), description=say(texts.BENCH_GENERATE)
    )
    parser.add_argument("--size", type=int, default=10_000, help=say(texts.BENCH_SIZE))
    parser.add_argument("--tasks", type=int, help=say(texts.BENCH_TASKS))
    parser.add_argument("--seed", type=int, default=1, help=say(texts.BENCH_SEED))
    parser.add_argument("--slug", default="bench", help=say(texts.BENCH_SLUG))


def run(chosen: argparse.Namespace) -> int:
    start_django()
    bring_up_to_date()
    began = time.perf_counter()
    generate(size=chosen.size, seed=chosen.seed, slug=chosen.slug, tasks=chosen.tasks)
    print(say(texts.BENCH_GENERATED, slug=chosen.slug, size=chosen.size, seconds=time.perf_counter() - began))
    return 0


def generate(*, size: int, seed: int, slug: str, tasks: int | None = None) -> str:
    """Fill a new workspace: `size` requirements with estimates, links and history, and so many `tasks` (half as
    many) on forty people, each behind one or two that end before it begins.

    Returns a token of its owner with the scopes read and write. Rows are written in bulk, as an import of
    this size would; every requirement has its event, so that the history is whole.
    """
    from django.db import transaction

    from planweave.accounts.actions import create_token, create_user
    from planweave.accounts.models import User
    from planweave.accounts.queries import actor_for
    from planweave.workspaces.actions import create_area, create_product, create_workspace, skill_named
    from planweave.workspaces.queries import enter

    chance = random.Random(seed)  # noqa: S311 - made-up requirements, not secrets
    email = f"owner@{slug}.example"
    with transaction.atomic():
        owner = User.objects.filter(email=email).first() or create_user(email=email, name=f"Owner of {slug}")
        create_workspace(actor_for(owner, via="command"), name=f"Generated {slug}", slug=slug)
        actor, _ = enter(actor_for(owner, via="command"), slug)
        product = create_product(actor, name="Online shop 网上商城", key_prefix="GEN")
        areas = [create_area(actor, name=name, kind="module", product_id=product.pk).pk for name in AREAS]
        skills = [skill_named(actor, name).pk for name in SKILLS]
        releases = _releases(actor.here)
        records = _requirements(actor, product.pk, size, chance, areas=areas, releases=releases)
        _links(actor, records, chance)
        _tasks(actor, product.pk, records, chance, skills=skills, releases=releases, size=tasks)
        _, secret = create_token(owner, name=f"bench {slug}", scopes=["read", "write"])
    return secret


def _releases(workspace_id: int) -> list[int]:
    from planweave.planning.models import Release

    made = []
    for number in range(RELEASES):
        start = FIRST_DAY + datetime.timedelta(weeks=6 * number)
        finish = start + datetime.timedelta(days=39)
        made.append(
            Release.objects.create(
                workspace_id=workspace_id, name=f"R{number + 1}", start_on=start, finish_on=finish
            ).pk
        )
    return made


def _requirements(
    actor: Any, product_id: int, size: int, chance: random.Random, *, areas: list[int], releases: list[int]
) -> range:
    """Their ids. Nothing is kept of them meanwhile: a million objects would take several gigabytes."""
    from django.utils import timezone

    from planweave.archive.tables import go_on_from
    from planweave.kernel.keys import take_numbers
    from planweave.kernel.models import Record
    from planweave.requirements.models import Requirement
    from planweave.requirements.rules import Priority, Source, State, Type

    from .rows import next_id, put_rows

    ids = range(next_id(Record), next_id(Record) + size)
    numbers = take_numbers(actor.here, "GEN", size)
    titles = [
        f"{chance.choice(SUBJECTS)}{chance.choice(VERBS)} {chance.choice(OBJECTS)} {number}"
        for number in numbers
    ]
    here, owner = actor.here, actor.user_id
    put_rows(
        Record,
        ("id", "workspace_id", "product_id", "kind", "number", "key", "title", "owner_id", "created_by_id"),
        (
            (pk, here, product_id, "requirement", number, f"GEN-{number}", title, owner, owner)
            for pk, number, title in zip(ids, numbers, titles, strict=True)
        ),
    )
    go_on_from(Record, ids[-1])
    choices = [tuple(one.value for one in kind) for kind in (Type, Source, Priority, State)]
    efforts = [tuple(likely * part for part in (0.7, 1.0, 1.8)) for likely in range(1, 21)]
    put_rows(
        Requirement,
        (
            *("record_id", "workspace_id", "description", "area_id", "type", "source", "priority", "state"),
            *("effort_optimistic_days", "effort_likely_days", "effort_pessimistic_days"),
            *("position", "value", "score", "release_id"),
        ),
        (
            (
                *(
                    pk,
                    here,
                    f"<p>{title}: {' '.join(chance.choices(OBJECTS, k=40))}</p>",
                    chance.choice(areas),
                ),
                *(chance.choice(values) for values in choices),
                *chance.choice(efforts),
                *(float(place), float(chance.randint(0, 100)), chance.random() * 100),
                chance.choice([*releases, None]),
            )
            for place, (pk, title) in enumerate(zip(ids, titles, strict=True))
        ),
    )
    told = zip(ids, numbers, titles, strict=True)
    _history(actor, told, chance, product_id=product_id, at=timezone.now())
    return ids


def _history(
    actor: Any,
    made: Iterable[tuple[int, int, str]],
    chance: random.Random,
    *,
    product_id: int,
    at: datetime.datetime,
) -> None:
    """An event for each, in the chain: the very rows that `record_events` would have written."""
    from dataclasses import asdict
    from types import SimpleNamespace

    from planweave.archive.tables import go_on_from
    from planweave.kernel.events import canonical, row_hash
    from planweave.kernel.models import Activity, ChainHead
    from planweave.requirements.events import RequirementCreated

    from .rows import next_id, put_rows

    head = ChainHead.objects.get(pk=actor.here)
    first_id = next_id(Activity) - head.seq - 1
    event = RequirementCreated(product=product_id)
    row = SimpleNamespace(
        workspace_id=actor.here,
        at=at,
        actor_id=actor.user_id,
        via=actor.via,
        operation_id=actor.operation_id,
        undoes=None,
        kind=type(event).__name__,
        version=1,
        data_json=canonical(asdict(event)),
    )
    names = (
        *("workspace_id", "at", "actor_id", "via", "operation_id", "undoes", "kind", "version", "data_json"),
        *("id", "seq", "record_id", "record_key", "changes_json", "salt", "hash"),
    )

    def rows() -> Iterator[tuple[Any, ...]]:
        for pk, number, title in made:
            head.seq += 1
            row.seq, row.record_id, row.record_key = head.seq, pk, f"GEN-{number}"
            row.changes_json = canonical({"title": ["", title]})
            row.id, row.salt = first_id + head.seq, f"{chance.getrandbits(128):032x}"
            row.hash = head.hash = row_hash(row, previous=head.hash)
            yield tuple(getattr(row, name) for name in names)

    put_rows(Activity, names, rows())
    head.save(update_fields=["seq", "hash"])
    go_on_from(Activity, first_id + head.seq)


def _links(actor: Any, records: Sequence[int], chance: random.Random) -> None:
    """A third of the requirements depend on an earlier one, so that no circle closes."""
    from planweave.kernel.models import Link

    from .rows import put_rows

    put_rows(
        Link,
        ("workspace_id", "source_id", "target_id", "kind", "created_by_id"),
        (
            (actor.here, records[place], records[chance.randrange(place)], "depends_on", actor.user_id)
            for place in range(1, len(records))
            if chance.random() < 1 / 3
        ),
    )


def _tasks(
    actor: Any,
    product_id: int,
    requirements: Sequence[int],
    chance: random.Random,
    *,
    skills: list[int],
    releases: list[int],
    size: int | None,
) -> None:
    from planweave.kernel.keys import take_numbers
    from planweave.kernel.models import Record
    from planweave.planning.models import Task, TaskLink
    from planweave.resources.models import Person

    size = len(requirements) // 2 if size is None else size
    people = Person.objects.bulk_create(
        [Person(workspace_id=actor.here, name=f"Person {number + 1:02}") for number in range(PEOPLE)]
    )
    records = [
        Record(
            workspace_id=actor.here,
            product_id=product_id,
            kind="task",
            number=number,
            key=f"GEN-{number}",
            title=f"Task {number}",
            created_by_id=actor.user_id,
        )
        for number in take_numbers(actor.here, "GEN", size)
    ]
    Record.objects.bulk_create(records, batch_size=CHUNK)
    tasks = []
    for position, record in enumerate(records):
        release = chance.randrange(RELEASES)
        start = FIRST_DAY + datetime.timedelta(days=42 * release + 7 * chance.randrange(5))
        tasks.append(
            Task(
                record=record,
                requirement_id=requirements[position % len(requirements)],
                person=chance.choice(people),
                release_id=releases[release],
                skill_id=chance.choice(skills),
                position=float(position),
                effort_days=4,
                start_on=start,
                finish_on=start + datetime.timedelta(days=3),
                progress=chance.choice([0, 0.5, 1]),
            )
        )
    Task.objects.bulk_create(tasks, batch_size=CHUNK)
    by_start = sorted(range(size), key=lambda position: tasks[position].start_on)
    waits: set[tuple[int, int]] = set()
    for place, later in enumerate(by_start):
        for _ in range(chance.choice((1, 1, 2))):
            earlier = by_start[chance.randrange(max(0, place - LINK_REACH), place)] if place else later
            if tasks[earlier].finish_on < tasks[later].start_on:
                waits.add((earlier, later))
    TaskLink.objects.bulk_create(
        [
            TaskLink(workspace_id=actor.here, predecessor=tasks[first], successor=tasks[second])
            for first, second in sorted(waits)
        ],
        batch_size=CHUNK,
    )
