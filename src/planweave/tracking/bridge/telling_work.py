"""The sections of a progress report about work: figures, what was done, what slipped, what comes, milestones."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from planweave.kernel.language import Language, Text
from planweave.projects.models import Project
from planweave.projects.queries.gates import standings_of
from planweave.risks.models import Risk
from planweave.risks.queries.risks import risks_about, risks_in
from planweave.risks.rules.words import OPEN, State

from .. import report_texts as texts
from ..queries.past import events_between
from ..rules.progress import Piece, figures_of, is_late, working_days_between
from ..rules.reporting import AHEAD, Health
from .picture import Picture
from .progress import DECIDED

MOST_ROWS = 60
EXTREME = 3


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a report is to tell: of a project or of everything, between two days (and moments), in a language."""

    workspace: int
    project: Project | None
    first: datetime.date
    last: datetime.date
    since: datetime.datetime
    until: datetime.datetime
    language: Language
    sections: Sequence[str]


class WorkTeller:
    """Tells what became of the work; what several sections need is read once."""

    def __init__(self, asked: Asked, picture: Picture) -> None:
        self.asked = asked
        self.picture = picture
        self.pieces = (
            picture.of("project", asked.project.pk) if asked.project else list(picture.pieces.values())
        )
        self.figures = figures_of(self.pieces, today=picture.today, days=picture.days)
        kinds = ("TaskCreated", "TaskChanged", "TaskDeleted", "RequirementChanged")
        self.changes = events_between(asked.workspace, kinds, asked.since, asked.until)
        self.risks = self._risks()

    def say(self, text: Text, **params: object) -> str:
        return text.say(self.asked.language, **params)

    def _risks(self) -> list[Risk]:
        found = risks_in(self.asked.workspace)
        if self.asked.project is not None:
            targets = [("project", self.asked.project.pk), *(("task", one.id) for one in self.pieces)]
            wanted = {one.requirement for one in self.pieces if one.requirement is not None}
            found = risks_about(
                self.asked.workspace,
                [("record", pk) for _, pk in targets] + [("record", pk) for pk in wanted],
            )
        return list(
            found.filter(state__in=[*OPEN, State.OCCURRED])
            .select_related("record", "record__owner")
            .order_by("-score", "pk")
        )

    # figures and their colour

    @property
    def due_on(self) -> datetime.date | None:
        if self.asked.project is not None and self.asked.project.deadline:
            return self.asked.project.deadline
        return self.figures.planned_finish

    def health(self) -> Health:
        picture, figures = self.picture, self.figures
        late_by = (
            working_days_between(self.due_on, figures.expected_finish, picture.days)
            if self.due_on and figures.expected_finish
            else 0
        )
        stones = [one for one in self.pieces if one.is_milestone]
        return Health(
            late_days=max(0, late_by),
            behind=figures.behind,
            overdue_milestones=sum(
                bool(one.finish_on and one.finish_on < picture.today and not one.is_done) for one in stones
            ),
            late_tasks=figures.tasks_late,
            severe_risks=sum(one.level == EXTREME and one.state in OPEN for one in self.risks),
        )

    def summary(self) -> dict[str, Any]:
        say, figures = self.say, self.figures
        basis = self.picture.basis(self.pieces)
        rows = [
            (texts.F_PROGRESS, f"{figures.progress:.0%}"),
            (texts.F_PLANNED, f"{figures.planned:.0%}"),
            (texts.F_EFFORT, f"{figures.done:g} / {figures.effort:g}"),
            (texts.F_TASKS, f"{figures.tasks_done} / {figures.tasks}"),
            (texts.F_LATE, str(figures.tasks_late)),
            (texts.F_DUE, day_text(self.due_on)),
            (texts.F_BASE, day_text(figures.planned_finish)),
            (texts.F_EXPECTED, day_text(figures.expected_finish)),
        ]
        return section_of(
            heads=[say(texts.FIGURE), say(texts.VALUE)],
            rows=[(text.code, [say(text), value]) for text, value in rows],
            lines=[say(texts.BASIS, name=basis) if basis else say(texts.NO_BASIS)],
        )

    # what happened

    def done(self) -> dict[str, Any]:
        return self._finished(lambda before, after: before < 1 <= after)

    def started(self) -> dict[str, Any]:
        return self._finished(lambda before, after: before <= 0 < after < 1)

    def _finished(self, fits: Callable[[float, float], bool]) -> dict[str, Any]:
        """Tasks whose progress at the end of the period fits, from what it was at its beginning."""
        spans: dict[int, tuple[float, float]] = {}
        for kind, pk, _, changes, _ in self.changes:
            if kind == "TaskChanged" and pk is not None and "progress" in changes:
                before, after = changes["progress"]
                spans[pk] = (spans[pk][0] if pk in spans else before, after)
        found = [one for one in self.pieces if one.id in spans and one.is_work and fits(*spans[one.id])]
        return section_of(
            heads=[
                self.say(texts.KEY),
                self.say(texts.NAME),
                self.say(texts.PERSON),
                self.say(texts.IN_PLAN),
            ],
            rows=[
                (one.key, [one.key, one.title, self._person(one), day_text(one.finish_on)]) for one in found
            ],
        )

    def slipped(self) -> dict[str, Any]:
        """Tasks whose finish in the plan got later in the period, and those that will be later than the plan says."""
        moved: dict[int, datetime.date] = {}
        for kind, pk, _, changes, _ in self.changes:
            if kind == "TaskChanged" and pk is not None and (pair := changes.get("finish_on")) and pair[0]:
                moved.setdefault(pk, datetime.date.fromisoformat(pair[0]))
        rows = []
        for one in self.pieces:
            if one.is_done or one.finish_on is None:
                continue
            before = moved.get(one.id, one.finish_on)
            expected = one.expected_finish or one.finish_on
            by = working_days_between(before, expected, self.picture.days)
            if by > 0:
                rows.append((by, one, before, expected))
        rows.sort(key=lambda row: (-row[0], row[1].id))
        say = self.say
        return section_of(
            heads=[
                say(texts.KEY),
                say(texts.NAME),
                say(texts.PERSON),
                say(texts.BEFORE),
                say(texts.EXPECTED),
                say(texts.DAYS),
            ],
            rows=[
                (
                    one.key,
                    [one.key, one.title, self._person(one), day_text(before), day_text(expected), f"+{by}"],
                )
                for by, one, before, expected in rows
            ],
        )

    def next(self) -> dict[str, Any]:
        today, until = self.picture.today, self.picture.today + AHEAD
        found = [
            one
            for one in self.pieces
            if one.is_work
            and not one.is_done
            and one.expected_start
            and one.expected_finish
            and one.expected_start <= until
            and (one.expected_finish >= today or is_late(one, today=today))
        ]
        found.sort(key=lambda one: (one.expected_start, one.id))
        say = self.say
        return section_of(
            heads=[
                say(texts.KEY),
                say(texts.NAME),
                say(texts.PERSON),
                say(texts.START),
                say(texts.EXPECTED),
                say(texts.PROGRESS),
            ],
            rows=[
                (
                    one.key,
                    [
                        one.key,
                        one.title,
                        self._person(one),
                        day_text(one.expected_start),
                        day_text(one.expected_finish),
                        f"{one.progress:.0%}",
                    ],
                )
                for one in found
            ],
        )

    def milestones(self) -> dict[str, Any]:
        today = self.picture.today
        stones = sorted(
            (one for one in self.pieces if one.is_milestone and one.finish_on),
            key=lambda one: (one.finish_on or today, one.id),
        )
        standings = standings_of(one.id for one in stones)

        def state(one: Piece) -> str:
            gate = standings[one.id]
            if one.is_done or (gate.gate and gate.state.value in DECIDED):
                return self.say(texts.REACHED)
            if one.finish_on and one.finish_on < today:
                return self.say(texts.OVERDUE)
            by = (
                working_days_between(one.planned_finish, one.expected_finish, self.picture.days)
                if one.planned_finish and one.expected_finish
                else 0
            )
            return self.say(texts.LATE_BY, days=by) if by > 0 else self.say(texts.ON_TIME)

        say = self.say
        return section_of(
            heads=[
                say(texts.KEY),
                say(texts.NAME),
                say(texts.PLANNED),
                say(texts.IN_PLAN),
                say(texts.EXPECTED),
                say(texts.STATE),
            ],
            rows=[
                (
                    one.key,
                    [
                        one.key,
                        one.title,
                        day_text(one.planned_finish),
                        day_text(one.finish_on),
                        day_text(one.expected_finish),
                        state(one),
                    ],
                )
                for one in stones
            ],
        )

    def _figures(self, rows: Sequence[tuple[Text, str]]) -> dict[str, Any]:
        return section_of(
            heads=[self.say(texts.FIGURE), self.say(texts.VALUE)],
            rows=[(text.code, [self.say(text), value]) for text, value in rows],
        )

    def _person(self, piece: Piece) -> str:
        doer = self.picture.people.get(piece.person or 0)
        return doer.name if doer else ""


def section_of(
    *, heads: list[str], rows: Sequence[tuple[str, list[str]]], lines: Sequence[str] = ()
) -> dict[str, Any]:
    return {
        "lines": list(lines),
        "heads": heads,
        "rows": [{"id": pk, "cells": cells} for pk, cells in rows[:MOST_ROWS]],
    }


def day_text(day: datetime.date | None) -> str:
    return day.isoformat() if day else "–"


def said_text(value: Any) -> str:
    return "–" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
