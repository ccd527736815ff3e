"""A workspace of twelve managers in which conflicts are planted, each beside cases that only look like one."""

import datetime
import random
from collections import defaultdict
from typing import Any

MANAGERS = 12
ACTS_SAID = """
    export import upload download archive print preview merge split approve forward restore sort filter
"""
THINGS_SAID = """
    invoice contract shipment coupon parcel receipt warehouse ledger refund basket wishlist catalogue
    supplier customs pallet voucher membership newsletter campaign leaderboard badge transcript
    timetable roster payslip inspection certificate calibration sensor turbine valve compressor pipeline
    forecast budget audit complaint survey interview translation glossary thumbnail watermark playlist
    podcast subtitle episode
"""
PLACES_SAID = """
    branch factory airport clinic museum harbour vineyard library stadium bakery orchard quarry campus
    embassy ministry laboratory theatre greenhouse lighthouse monastery
"""
MANNERS_SAID = """
    nightly hourly weekly quarterly instantly silently twice gradually
"""
ACTS, THINGS, PLACES, MANNERS = (
    tuple(said.split()) for said in (ACTS_SAID, THINGS_SAID, PLACES_SAID, MANNERS_SAID)
)


class Plot:
    """`planted` {kind: sets of places that collide}; `clean` {kind: look-alikes}; `count` rows by kind."""

    def __init__(self, *, each: int, seed: int) -> None:
        self.each = each
        self.chance = random.Random(seed)  # noqa: S311 - random data for a measurement, not a secret
        self.planted: dict[str, set[frozenset[tuple[str, int]]]] = defaultdict(set)
        self.clean: dict[str, int] = defaultdict(int)
        self.count: dict[str, int] = defaultdict(int)
        self.workspace_id = 0
        self.said: set[str] = set()

    def plant(self) -> None:
        self._found()
        for plant in (
            self._people,
            self._dates,
            self._priorities,
            self._linked,
            self._words,
            self._targets,
            self._edits,
        ):
            plant()

    def _found(self) -> None:
        from planweave.accounts.actions import create_user
        from planweave.accounts.queries import actor_for
        from planweave.workspaces.actions import (
            add_member,
            create_area,
            create_product,
            create_workspace,
            skill_named,
        )
        from planweave.workspaces.queries import enter

        slug = f"planted-{self.chance.getrandbits(40):x}"
        users = [create_user(email=f"m{n}@{slug}.example", name=f"Manager {n}") for n in range(MANAGERS)]
        create_workspace(actor_for(users[0], via="command"), name="Planted", slug=slug)
        self.actor, _ = enter(actor_for(users[0], via="command"), slug)
        for user in users[1:]:
            add_member(self.actor, user=user, role="product_manager")
        self.actors = [enter(actor_for(user, via="token"), slug)[0] for user in users]
        self.workspace_id = self.actor.here
        self.product = create_product(self.actor, name="Planted", key_prefix="PLA").pk
        self.areas = [
            create_area(self.actor, name=f"Area {n}", kind="module", product_id=self.product).pk
            for n in range(2 * self.each)
        ]
        self.skill = skill_named(self.actor, "Backend")

    def _two(self) -> tuple[int, int]:
        one, other = self.chance.sample(range(MANAGERS), 2)
        return self.actors[one].user_id, self.actors[other].user_id

    def _requirements(self, rows: list[dict[str, Any]]) -> list[int]:
        """Ids of new requirements; each row has `owner`, and columns of the requirement."""
        from planweave.kernel.keys import take_numbers
        from planweave.kernel.models import Record
        from planweave.requirements.models import Requirement

        numbers = take_numbers(self.workspace_id, "PLA", len(rows))
        records = [
            Record(
                workspace_id=self.workspace_id,
                product_id=self.product,
                kind="requirement",
                number=number,
                key=f"PLA-{number}",
                title=row.pop("title", "") or self._title(),
                owner_id=row.pop("owner"),
                created_by_id=self.actor.user_id,
            )
            for number, row in zip(numbers, rows, strict=True)
        ]
        Record.objects.bulk_create(records, batch_size=500)
        Requirement.objects.bulk_create(
            [
                Requirement(record=record, workspace_id=record.workspace_id, **row)
                for record, row in zip(records, rows, strict=True)
            ],
            batch_size=500,
        )
        self.count["requirement"] += len(rows)
        return [record.pk for record in records]

    def _title(self) -> str:
        """A sentence that was not said yet."""
        while True:
            pick = self.chance.choice
            thing, other = self.chance.sample(THINGS, 2)
            said = f"{pick(ACTS).title()} the {thing} with its {other} {pick(MANNERS)} at the {pick(PLACES)}"
            if said not in self.said:
                self.said.add(said)
                return said

    def _pairs(
        self, kind: str, rows: list[tuple[bool, dict[str, Any], dict[str, Any]]]
    ) -> list[tuple[int, int]]:
        """Pairs of requirements; those that are planted are expected to collide."""
        ids = self._requirements([row for _, one, other in rows for row in (one, other)])
        pairs = list(zip(ids[::2], ids[1::2], strict=True))
        for (is_planted, _, _), pair in zip(rows, pairs, strict=True):
            if is_planted:
                self.planted[kind].add(frozenset(("record", pk) for pk in pair))
            else:
                self.clean[kind] += 1
        return pairs

    def _people(self) -> None:
        """A person of 0.8 wanted for two tasks of 4 days in 5; clean: one owner, one after the other, half each."""
        from planweave.kernel.keys import take_numbers
        from planweave.kernel.models import Record
        from planweave.planning.models import Task
        from planweave.resources.models import Person

        monday = datetime.date.today() + datetime.timedelta(weeks=52)
        monday -= datetime.timedelta(days=monday.weekday())
        people = [
            Person(workspace_id=self.workspace_id, name=f"Worker {n}", availability=0.8)
            for n in range(2 * self.each)
        ]
        Person.objects.bulk_create(people, batch_size=500)
        numbers = iter(take_numbers(self.workspace_id, "PLA", 2 * len(people)))
        records, tasks = [], []
        for n, person in enumerate(people):
            one, other = self._two()
            look = "planted" if n < self.each else ("same owner", "in turn", "half each")[n % 3]
            for place, owner in enumerate((one, one if look == "same owner" else other)):
                number = next(numbers)
                start = monday + datetime.timedelta(weeks=place if look == "in turn" else 0)
                record = Record(
                    workspace_id=self.workspace_id,
                    product_id=self.product,
                    kind="task",
                    number=number,
                    key=f"PLA-{number}",
                    title=self._title(),
                    owner_id=owner,
                    created_by_id=self.actor.user_id,
                )
                records.append(record)
                tasks.append(
                    Task(
                        record=record,
                        person=person,
                        effort_days=2 if look == "half each" else 4,
                        start_on=start,
                        finish_on=start + datetime.timedelta(days=4),
                    )
                )
        Record.objects.bulk_create(records, batch_size=500)
        Task.objects.bulk_create(tasks, batch_size=500)
        self.count["task"] += len(tasks)
        for n in range(len(people)):
            if n < self.each:
                pair = records[2 * n : 2 * n + 2]
                self.planted["people"].add(frozenset(("record", record.pk) for record in pair))
            else:
                self.clean["people"] += 1

    def _dates(self) -> None:
        """A release of 20 days for which two put down 12 each; clean: 10 and 9, or one owner alone."""
        from planweave.planning.models import Release, ReleaseCapacity
        from planweave.requirements.models import EffortShare

        start = datetime.date.today() + datetime.timedelta(days=200)
        releases = [
            Release(
                workspace_id=self.workspace_id,
                name=f"R{n}",
                start_on=start,
                finish_on=start + datetime.timedelta(days=30),
            )
            for n in range(2 * self.each)
        ]
        Release.objects.bulk_create(releases, batch_size=500)
        ReleaseCapacity.objects.bulk_create(
            [ReleaseCapacity(release=release, skill=self.skill, people_days=20) for release in releases],
            batch_size=500,
        )
        rows, days = [], []
        for n, release in enumerate(releases):
            one, other = self._two()
            is_planted = n < self.each
            is_same = not is_planted and n % 2 == 0
            days += [12.0, 12.0] if is_planted or is_same else [10.0, 9.0]
            rows += [
                {"owner": one, "release_id": release.pk},
                {"owner": one if is_same else other, "release_id": release.pk},
            ]
        ids = self._requirements(rows)
        EffortShare.objects.bulk_create(
            [
                EffortShare(requirement_id=pk, skill=self.skill, days=effort)
                for pk, effort in zip(ids, days, strict=True)
            ],
            batch_size=500,
        )
        for n, release in enumerate(releases):
            if n < self.each:
                places = {("release", release.pk), *(("record", pk) for pk in ids[2 * n : 2 * n + 2])}
                self.planted["dates"].add(frozenset(places))
            else:
                self.clean["dates"] += 1

    def _priorities(self) -> None:
        """A must that depends on a could; clean: on a must, or of one owner."""
        rows = []
        for n in range(2 * self.each):
            one, other = self._two()
            is_planted = n < self.each
            is_same = not is_planted and n % 2 == 0
            low = self.chance.choice(("could", "wont")) if is_planted or is_same else "must"
            rows.append(
                (
                    is_planted,
                    {"owner": one, "priority": "must"},
                    {"owner": one if is_same else other, "priority": low},
                )
            )
        self._link(self._pairs("priorities", rows), "depends_on")

    def _linked(self) -> None:
        """Linked as conflicting; clean: of one owner, or one of them rejected."""
        rows = []
        for n in range(2 * self.each):
            one, other = self._two()
            is_planted = n < self.each
            is_same = not is_planted and n % 2 == 0
            end = "collected" if is_planted or is_same else "rejected"
            rows.append((is_planted, {"owner": one}, {"owner": one if is_same else other, "state": end}))
        self._link(self._pairs("linked", rows), "conflicts_with")

    def _link(self, pairs: list[tuple[int, int]], kind: str) -> None:
        from planweave.kernel.models import Link

        Link.objects.bulk_create(
            [
                Link(
                    workspace_id=self.workspace_id,
                    source_id=one,
                    target_id=other,
                    kind=kind,
                    created_by_id=self.actor.user_id,
                )
                for one, other in pairs
            ],
            batch_size=500,
        )

    def _words(self) -> None:
        """The same wish with another figure, or forbidden; clean: the same words, or of one owner."""
        rows = []
        for n in range(2 * self.each):
            one, other = self._two()
            is_planted = n < self.each
            is_same = not is_planted and n % 2 == 0
            title = self._title()
            few, many = self.chance.sample(range(2, 60), 2)
            if n % 3:
                mine, theirs = (
                    f"It shall be over within {few} seconds.",
                    f"It shall be over within {many} seconds.",
                )
            else:
                mine, theirs = "The clerk may allow it.", "The clerk must forbid it."
            if not is_planted and not is_same:
                theirs = mine
            rows.append(
                (
                    is_planted,
                    {"owner": one, "title": title, "description": f"<p>{mine}</p>"},
                    {"owner": one if is_same else other, "title": title, "description": f"<p>{theirs}</p>"},
                )
            )
        self._pairs("words", rows)

    def _targets(self) -> None:
        """The same metric of one area within 2 s and from 3 s on; clean: both within, other units, areas, one owner."""
        rows = []
        for n in range(2 * self.each):
            one, other = self._two()
            area = self.areas[n]
            look = (
                "planted"
                if n < self.each
                else ("compatible", "other unit", "other area", "same owner")[n % 4]
            )
            mine = {"metric": "Response time", "operator": "<=", "target": 2.0, "unit": "s"}
            theirs = mine | {"metric": "response  time", "operator": ">=", "target": 3.0}
            if look == "compatible":
                theirs |= {"operator": "<=", "target": 1.0}
            elif look == "other unit":
                theirs |= {"operator": "=", "target": 2000.0, "unit": "ms"}
            rows.append(
                (
                    look == "planted",
                    {"owner": one, "area_id": area, "fit_criteria": [mine]},
                    {
                        "owner": one if look == "same owner" else other,
                        "area_id": self.areas[n - 1] if look == "other area" else area,
                        "fit_criteria": [theirs],
                    },
                )
            )
        # A neighbour's area holds a pair of its own: those that look at another area ask for what it has.
        for n, (is_planted, one, other) in enumerate(rows):
            if not is_planted and other["area_id"] != one["area_id"]:
                other["fit_criteria"][0]["metric"] = f"Response time {n}"
        self._pairs("targets", rows)

    def _edits(self) -> None:
        """A value overwritten within minutes; clean: another field, the same value, the same person, an hour later."""
        from planweave.kernel.models import Activity
        from planweave.requirements.actions import change_requirement

        for n in range(2 * self.each):
            first, second = self.chance.sample(self.actors, 2)
            [pk] = self._requirements([{"owner": first.user_id}])
            look = "planted" if n < self.each else ("field", "value", "person", "hour")[n % 4]
            change_requirement(first, pk, version=None, values={"value": 40.0})
            if look == "hour":
                last = Activity.objects.filter(record_id=pk).order_by("-seq")[0]
                hour = datetime.timedelta(hours=1)
                Activity.objects.filter(pk=last.pk).update(at=last.at - hour)
            values = {"cost": 5.0} if look == "field" else {"value": 40.0 if look == "value" else 70.0}
            change_requirement(first if look == "person" else second, pk, version=None, values=values)
            if look == "planted":
                self.planted["edits"].add(frozenset({("record", pk)}))
            else:
                self.clean["edits"] += 1
