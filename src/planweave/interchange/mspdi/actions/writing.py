"""The project, people, tasks and links of one import of a plan file, in their order."""

import datetime
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from planweave.kernel.actor import Actor
from planweave.planning.actions.links import NewLink, add_links, change_link, remove_link
from planweave.planning.actions.tasks import Draft, Edit, change_tasks, create_tasks, delete_tasks
from planweave.planning.models import Task
from planweave.planning.rules import PARTS_PER_DAY, length_of
from planweave.planning.timing import pieces_of
from planweave.projects.actions.projects import create_project
from planweave.resources.actions import create_person
from planweave.resources.models import Person
from planweave.resources.queries import working_time_of

from ...models import ImportSession
from ..comparing import taken
from ..models import PlanFile
from ..queries import TASK, elements_of, links_between
from ..values import expanded
from .uploading import NEW

STRUCTURE = ("title", "parent")
AT_ONCE = 2000


class Writing:
    """The writes of one import. `records` and `staff` grow: UID of a task → its record, of a resource → its person."""

    def __init__(self, actor: Actor, session: ImportSession, base: PlanFile | None) -> None:
        self.actor = actor
        self.session = session
        self.base = base
        self.project_id: int = session.mapping["project"] or 0
        self.rows: list[dict[str, Any]] = session.diff["rows"]
        self.choices = taken(self.rows, session.mapping["choices"])
        self.staff: dict[str, int] = {
            uid: who for uid, who in session.mapping["people"].items() if isinstance(who, int)
        }
        self.records: dict[int, int] = {}
        self.days = working_time_of(actor.here)

    def project(self) -> None:
        """A new project named as the file, where none was chosen."""
        if self.project_id:
            return
        layout = self.session.layout
        stem = self.session.file_name.rpartition(".")[0] or self.session.file_name
        starts = [row["said"]["dates"][0] for row in self.rows if row["said"].get("dates", [None])[0]]
        start = layout["start_on"] or min(starts, default="") or datetime.date.today().isoformat()
        values = {
            "title": (layout["title"] or stem)[:200],
            "product": self.session.mapping["product"],
            "start_on": datetime.date.fromisoformat(start),
        }
        self.project_id = create_project(self.actor, values=values).pk

    def people(self) -> None:
        """People that the file brings along: a step of their own, so that the plan can be undone without them."""
        wanted = {uid for uid, who in self.session.mapping["people"].items() if who == NEW}
        names = {str(each["uid"]): each["name"][:100] for each in self.session.layout["resources"]}
        acting = replace(self.actor, operation_id=uuid.uuid4())
        known = {
            name.casefold(): pk
            for name, pk in Person.objects.filter(workspace_id=self.actor.here).values_list("name", "pk")
        }
        for uid in sorted(wanted, key=int):
            name = names[uid]
            if name.casefold() not in known:
                known[name.casefold()] = create_person(acting, {"name": name}).pk
            self.staff[uid] = known[name.casefold()]

    def tasks(self, show: Callable[[float], None]) -> None:
        """New ones level by level below their parents, then what changed, then what is taken out."""
        self.records = {
            row["uid"]: row["record"] for row in self.rows if row["record"] and row["action"] != "deleted"
        }
        places = self._positions()
        new = [row for row in self.rows if self._is_new(row)]
        for level in sorted({row["level"] for row in new}):
            batch = [row for row in new if row["level"] == level]
            for start in range(0, len(batch), AT_ONCE):
                part = batch[start : start + AT_ONCE]
                drafts = [
                    Draft(
                        product_id=self.session.mapping["product"],
                        values=self._values(row, row["said"])
                        | {"project": self.project_id, "position": places[row["uid"]]},
                    )
                    for row in part
                ]
                made = create_tasks(self.actor, drafts)
                self.records |= {row["uid"]: record.pk for row, record in zip(part, made, strict=True)}
            show(0.1 + 0.5 * level / max(row["level"] for row in new))
        self._change(places)
        gone = [row for row in self.rows if row["action"] == "gone" and self.choices[row["uid"]] == "take"]
        if gone:
            delete_tasks(self.actor, [row["record"] for row in gone])
            for row in gone:
                del self.records[row["uid"]]

    def _change(self, places: Mapping[int, float]) -> None:
        """Titles and places in the outline first: only then it is known what is a summary."""
        structure, rest = [], []
        old = {
            row["uid"]: row
            for row in self.rows
            if row["record"] and not self._is_new(row) and row["uid"] in self.records
        }
        present = dict(
            Task.objects.filter(pk__in=[row["record"] for row in old.values()]).values_list("pk", "position")
        )
        for uid, row in old.items():
            values = self._values(row, self.wanted(row))
            if uid in places and present.get(row["record"]) != places[uid]:
                values["position"] = places[uid]
            first = {name: values.pop(name) for name in (*STRUCTURE, "position") if name in values}
            if first:
                structure.append(Edit(id=row["record"], version=row["version"], values=first))
            if values:
                version = None if first else row["version"]
                rest.append(Edit(id=row["record"], version=version, values=values))
        if structure:
            change_tasks(self.actor, structure)
        if rest:
            change_tasks(self.actor, rest)

    def wanted(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """What of the file is taken for a row that is here already, by the names of `values.said_of`."""
        choice = self.choices[row["uid"]]
        if row["action"] not in ("change", "conflict") or choice == "leave":
            return {}
        taken_over = {name: pair[1] for name, pair in row["changes"].items()}
        if choice == "take":
            taken_over |= {name: pair[1] for name, pair in row["conflicts"].items()}
        return taken_over

    def _is_new(self, row: Mapping[str, Any]) -> bool:
        return row["action"] in ("create", "deleted") and self.choices[row["uid"]] == "take"

    def _values(self, row: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
        values = expanded(self.resolved(said))
        if "parent" in values:
            values["parent"] = self.records.get(values["parent"])
        if values.get("pauses") and values.get("start_on") and values.get("finish_on"):
            length = length_of(values, self.days)
            if not pieces_of(length, values["pauses"], parts_per_day=PARTS_PER_DAY):
                values["pauses"] = []
        return values

    def resolved(self, said: Mapping[str, Any]) -> dict[str, Any]:
        """What the file says, with people made by this import by their ids."""
        if isinstance(said.get("person"), str):
            return {**said, "person": self.staff[said["person"].removeprefix("new:")]}
        return dict(said)

    def _positions(self) -> dict[int, float]:
        """Places in the project: the file's own where it orders anew, else new tasks between their neighbours."""
        order = [row["uid"] for row in self.rows if row["action"] != "gone" and self._stays(row)]
        if self.base is None:
            return {uid: float(at) for at, uid in enumerate(order, 1)}
        before = [
            each.uid for each in elements_of(self.base, TASK).only("uid", "said", "plan_file") if each.said
        ]
        shared = [uid for uid in order if uid in set(before)]
        if shared != [uid for uid in before if uid in set(shared)]:
            return {uid: float(at) for at, uid in enumerate(order, 1)}
        present = dict(Task.objects.filter(pk__in=list(self.records.values())).values_list("pk", "position"))
        places: dict[int, float] = {}
        at = 0.0
        for index, uid in enumerate(order):
            if uid in self.records and self.records[uid] in present and uid in shared:
                at = present[self.records[uid]]
                continue
            following = [
                present[self.records[other]]
                for other in order[index + 1 :]
                if other in self.records and present.get(self.records[other], at) > at
            ]
            at = (at + following[0]) / 2 if following else at + 1
            places[uid] = at
        return places

    def _stays(self, row: Mapping[str, Any]) -> bool:
        return bool(row["record"] or self._is_new(row))

    def links(self) -> None:
        """What the file's links became, where they are taken."""
        held = {
            (link.predecessor_id, link.successor_id): link
            for link in links_between(self.actor.here, self.records.values())
        }
        adding: list[NewLink] = []
        for row in self.rows:
            links = row["said"].get("links") if self._is_new(row) else self.wanted(row).get("links")
            if links is None or row["uid"] not in self.records:
                continue
            here = self.records[row["uid"]]
            ours = {uid: kind_and_lag for uid, *kind_and_lag in self._ours(row)}
            for uid, kind, lag in links:
                if uid not in self.records or self.records[uid] is None:
                    continue
                ends = self.records[uid], here
                ours.pop(uid, None)
                if ends not in held:
                    adding.append(NewLink(predecessor=ends[0], successor=here, kind=kind, lag_days=lag))
                elif (held[ends].kind, held[ends].lag_days) != (kind, lag):
                    change_link(self.actor, held[ends].pk, kind=kind, lag_days=lag)
            for uid in ours:
                if link := held.get((self.records.get(uid, 0), here)):
                    remove_link(self.actor, link.pk)
        for start in range(0, len(adding), AT_ONCE):
            add_links(self.actor, adding[start : start + AT_ONCE])

    def _ours(self, row: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        pair = row["changes"].get("links") or row["conflicts"].get("links")
        return list(pair[0] or []) if pair else []
