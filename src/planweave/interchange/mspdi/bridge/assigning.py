"""Resources and assignments of an export: as they came, but for who was put on another task or taken off one. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from planweave.planning.models import Task

from ..models import PlanElement
from ..order import UNASSIGNED
from ..packing import unpacked
from ..values import Hours, duration_text
from .rewriting import task_values

WORK = 1
STALE = [
    "TimephasedData",
    "Stop",
    "Resume",
    "ActualStart",
    "ActualFinish",
    "ActualWork",
    "RemainingWork",
    "RegularWork",
    "StartVariance",
    "FinishVariance",
    "WorkVariance",
    "PercentWorkComplete",
    "Cost",
    "ActualCost",
    "RemainingCost",
]
"""What an assignment tells of work that is no longer planned so; Project computes it again."""


class Assigning:
    """`resources` by UID; people that no resource stands for get one when they are first needed."""

    def __init__(
        self, resources: Sequence[PlanElement], assignments: Sequence[PlanElement], *, hours: Hours
    ) -> None:
        self.hours = hours
        self._resources = [{"xml": unpacked(each.xml), "set": {}} for each in resources]
        self._uid_of = {each.person_id: each.uid for each in reversed(resources) if each.person_id}
        self._next_resource = max([each.uid for each in resources], default=0) + 1
        self._next_id = max([len(resources) - 1, 0]) + 1
        self._rows = [
            {
                "xml": unpacked(each.xml),
                "set": {},
                "task": each.facts["task"],
                "element": each,
                "frozen": each.facts.get("frozen", []),
                "baselines": [],
            }
            for each in assignments
        ]
        self._next = max([each.uid for each in assignments], default=0) + 1

    def staff(
        self,
        task: Task,
        uid: int,
        now: Mapping[str, Any],
        element: PlanElement | None,
        *,
        changed: set[str],
    ) -> None:
        """Bring the assignments of one task up to date with who does it, when, and how much it is."""
        own = [row for row in self._rows if row["task"] == uid]
        main = self._main(own, element)
        if "person" in changed:
            if main is not None:
                self._rows.remove(main) if now["person"] is None else None
            if now["person"] is not None:
                resource = self._resource_of(task)
                if main is None:
                    self._add(uid, resource, now)
                else:
                    main["set"] = {"ResourceUID": str(resource), **dict.fromkeys(STALE)} | self._span(now)
            own = [row for row in self._rows if row["task"] == uid]
        moved = changed & {"dates", "pauses", "effort_days", "is_milestone"}
        if moved and element is not None:
            for row in own:
                row["set"] |= dict.fromkeys(STALE) | self._span(now)
            if "effort_days" in changed and len(own) == 1:
                own[0]["set"]["Work"] = duration_text(now["effort_days"] * self.hours.minutes_per_day)

    def freeze(self, uid: int, person: int | None, number: int, baseline: list[Any]) -> None:
        """Say in the person's assignment of a task what was frozen of it, where it does not say so already."""
        resource = str(self._uid_of.get(person or 0, UNASSIGNED))
        for row in self._rows:
            if row["task"] != uid or number in row["frozen"]:
                continue
            of = row["set"].get("ResourceUID") or str(row["element"].facts["resource"])
            if of == resource:
                row["frozen"] = [*row["frozen"], number]
                row["baselines"].append(baseline)
                return

    def _main(self, own: Sequence[dict[str, Any]], element: PlanElement | None) -> dict[str, Any] | None:
        """The assignment that became the task's person; else one of nobody."""
        person = element.left.get("person") if element else None
        resource = self._uid_of.get(person) if person else UNASSIGNED
        found = [row for row in own if row["element"] and row["element"].facts["resource"] == resource]
        return found[0] if found else None

    def _span(self, now: Mapping[str, Any]) -> dict[str, str | None]:
        found = task_values(now, None, changed={"dates"}, hours=self.hours, is_summary=False)
        return {name: found[name] for name in ("Start", "Finish") if found.get(name)}

    def _resource_of(self, task: Task) -> int:
        person = task.person
        if person is None:
            return UNASSIGNED
        if person.pk not in self._uid_of:
            self._uid_of[person.pk] = self._next_resource
            values = {
                "UID": str(self._next_resource),
                "ID": str(self._next_id),
                "Name": person.name,
                "Type": str(WORK),
                "IsNull": "0",
                "MaxUnits": f"{person.availability:.2f}",
            }
            self._resources.append({"xml": None, "set": values})
            self._next_resource += 1
            self._next_id += 1
        return self._uid_of[person.pk]

    def _add(self, uid: int, resource: int, now: Mapping[str, Any]) -> None:
        values: dict[str, str | None] = {
            "UID": str(self._next),
            "TaskUID": str(uid),
            "ResourceUID": str(resource),
            "Units": "1",
            "Work": duration_text(now["effort_days"] * self.hours.minutes_per_day),
        }
        self._rows.append(
            {
                "xml": None,
                "set": values | self._span(now),
                "task": uid,
                "element": None,
                "frozen": [],
                "baselines": [],
            }
        )
        self._next += 1

    def resource_rows(self) -> list[dict[str, Any]]:
        return self._resources

    def assignment_rows(self, known: set[int]) -> list[dict[str, Any]]:
        """Those of tasks that the file has; a task taken out takes its assignments along."""
        names = ("xml", "set", "baselines")
        return [{name: row[name] for name in names} for row in self._rows if row["task"] in known]
