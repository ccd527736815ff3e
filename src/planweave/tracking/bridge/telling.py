"""The sections of a progress report about everything around the work."""

from collections.abc import Callable, Mapping
from typing import Any

from planweave.equipment.queries.above import summary_of as equipment_of
from planweave.forecasts.queries.latest import latest_of
from planweave.planning.bridge.load import alerts_of, stretches_of
from planweave.planning.queries.load import load_facts
from planweave.resources.actions.alerts import thresholds_of
from planweave.risks.models import Risk
from planweave.risks.rules.words import State

from .. import report_texts as texts
from ..models import Alarm
from ..queries.offered import SECTIONS
from ..rules.words import KIND_NAMES, AlarmKind
from .money import money_rows
from .telling_work import WorkTeller, day_text, said_text, section_of

RISK_ROWS = 20


class Teller(WorkTeller):
    """Tells every section of one report."""

    def risk_rows(self) -> dict[str, Any]:
        """Those that occurred or came in the period, then the worst of the others."""

        def about(one: Risk) -> tuple[int, str]:
            if one.state == State.OCCURRED:
                return 0, self.say(texts.R_OCCURRED)
            is_new = self.asked.since < one.record.created_at <= self.asked.until
            return (1, self.say(texts.R_NEW)) if is_new else (2, self.say(texts.R_OPEN))

        ordered = sorted(self.risks, key=lambda one: (about(one)[0], -(one.score or 0), one.pk))[:RISK_ROWS]
        levels = texts.RISK_LEVELS
        say = self.say
        return section_of(
            heads=[say(texts.KEY), say(texts.NAME), say(texts.LEVEL), say(texts.PERSON), say(texts.STATE)],
            rows=[
                (
                    one.record.key,
                    [
                        one.record.key,
                        one.record.title,
                        say(levels[one.level]) if one.level is not None else say(texts.NOT_ASSESSED),
                        one.record.owner.name if one.record.owner else "",
                        about(one)[1],
                    ],
                )
                for one in ordered
            ],
        )

    def plan_changes(self) -> dict[str, Any]:
        """What became of tasks' dates and effort, what came and went, and requirements that changed their release."""
        mine = {one.id: one for one in self.pieces}
        needs = {one.requirement for one in self.pieces}
        was: dict[int, dict[str, list[Any]]] = {}
        extra: list[tuple[str, list[str]]] = []
        for kind, pk, key, changes, _ in self.changes:
            if pk is None:
                continue
            if kind == "TaskChanged" and pk in mine:
                for name in texts.TASK_FIELD.keys() & changes.keys():
                    span = was.setdefault(pk, {}).setdefault(name, list(changes[name]))
                    span[1] = changes[name][1]
            elif kind == "TaskCreated" and pk in mine:
                extra.append((f"+{key}", [key, mine[pk].title, self.say(texts.ADDED)]))
            elif kind == "TaskDeleted" and self.asked.project is None:
                extra.append((f"-{key}", [key, "", self.say(texts.REMOVED)]))
            elif (
                kind == "RequirementChanged"
                and "release" in changes
                and (pk in needs or self.asked.project is None)
            ):
                extra.append((f"r{key}", [key, "", self.say(texts.RELEASE_IN)]))
        rows = []
        for pk, fields in was.items():
            said = [
                f"{self.say(texts.TASK_FIELD[name])} {said_text(before)} → {said_text(after)}"
                for name, (before, after) in sorted(fields.items())
                if before != after
            ]
            if said:
                one = mine[pk]
                rows.append(
                    (
                        one.key,
                        [
                            one.key,
                            one.title,
                            "; ".join(said) if self.asked.language == "en" else "；".join(said),
                        ],
                    )
                )
        return section_of(
            heads=[self.say(texts.KEY), self.say(texts.NAME), self.say(texts.CHANGE)],
            rows=list(dict([*rows, *extra]).items()),
        )

    def resources(self) -> dict[str, Any]:
        """Who has more to do than fits in the weeks ahead; of a project, its people only."""
        thresholds = thresholds_of(self.asked.workspace)
        facts = load_facts(self.asked.workspace)
        found = alerts_of(facts, stretches_of(facts, today=self.picture.today, thresholds=thresholds))
        mine = {one.person for one in self.pieces if not one.is_done}
        say = self.say
        return section_of(
            heads=[say(texts.PERSON), say(texts.WEEK), say(texts.FINISH), say(texts.LOAD)],
            rows=[
                (
                    f"{row['person']}-{row['start_on']}",
                    [
                        row["name"],
                        day_text(row["start_on"]),
                        day_text(row["finish_on"]),
                        say(texts.OVER, percent=round(100 * row["load"] / row["capacity"]))
                        if row["capacity"]
                        else "–",
                    ],
                )
                for row in found
                if row["kind"] == "over" and (self.asked.project is None or row["person"] in mine)
            ],
        )

    def equipment(self) -> dict[str, Any]:
        found = equipment_of(self.asked.workspace, self.asked.project.pk if self.asked.project else None)
        if not (found.items or found.open_purchases):
            return section_of(heads=[], rows=[], lines=[self.say(texts.NONE_YET)])
        return self._figures(
            [
                (texts.E_CONFLICTS, str(found.conflicts)),
                (texts.E_LOW, str(found.low_stock)),
                (texts.E_ORDERS, str(found.open_purchases)),
                (texts.E_LATE, str(found.late_deliveries)),
            ]
        )

    def forecasts(self) -> dict[str, Any]:
        """Dates only: what a forecast costs is money."""
        found = latest_of(self.asked.workspace, self.asked.project.pk if self.asked.project else None)
        if found is None:
            return section_of(heads=[], rows=[], lines=[self.say(texts.NONE_YET)])
        rows = [(texts.P50, day_text(found.p50_on)), (texts.P80, day_text(found.p80_on))]
        if found.share_in_time is not None:
            rows.append((texts.IN_TIME, f"{found.share_in_time:.0%}"))
        lines = [self.say(texts.OLD_FORECAST)] if found.is_stale else []
        return self._figures(rows) | {"lines": lines}

    def budget(self) -> dict[str, Any]:
        rows = money_rows(self.asked.workspace, self.asked.project.pk if self.asked.project else None)
        if not rows:
            return section_of(heads=[], rows=[], lines=[self.say(texts.NONE_YET)])
        return self._figures(rows)

    def alarms(self) -> dict[str, Any]:
        found = Alarm.objects.filter(workspace_id=self.asked.workspace, closed_at=None)
        if self.asked.project is not None:
            found = found.filter(project_id=self.asked.project.pk)
        say = self.say
        return section_of(
            heads=[say(texts.ALARM), say(texts.KEY), say(texts.NAME), say(texts.EXPECTED), say(texts.WHY)],
            rows=[
                (
                    f"{row.kind}-{row.scope}-{row.ref}",
                    [
                        say(KIND_NAMES[AlarmKind(row.kind)]),
                        row.key,
                        row.name,
                        day_text(row.expected_on),
                        row.reason,
                    ],
                )
                for row in found.order_by("opened_at", "pk")
            ],
        )

    def from_above(self, code: str) -> dict[str, Any]:
        """What a room above tracking tells."""
        if code not in SECTIONS:
            return section_of(heads=[], rows=[], lines=[self.say(texts.NONE_YET)])
        told = SECTIONS[code](
            self.asked.workspace,
            self.asked.project.pk if self.asked.project else None,
            self.asked.first,
            self.asked.last,
            self.asked.language,
        )
        return section_of(heads=list(told.heads), rows=[(row.id, list(row.cells)) for row in told.rows])

    def section(self, code: str) -> dict[str, Any]:
        told: Mapping[str, Callable[[], dict[str, Any]]] = {
            "summary": self.summary,
            "done": self.done,
            "started": self.started,
            "slipped": self.slipped,
            "next": self.next,
            "milestones": self.milestones,
            "risks": self.risk_rows,
            "changes": self.plan_changes,
            "resources": self.resources,
            "equipment": self.equipment,
            "budget": self.budget,
            "forecasts": self.forecasts,
            "alarms": self.alarms,
        }
        found = told[code]() if code in told else self.from_above(code)
        return {"code": code, "title": self.say(texts.SECTION[code])} | found
