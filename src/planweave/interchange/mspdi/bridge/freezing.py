"""Plan baselines as baselines of a file. Pure."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ..baselines import numbered
from ..models import PlanElement, PlanFile
from ..values import Hours, duration_text
from .rewriting import minutes_between


class Freezing:
    """Which number each plan baseline has in the file, and what it says of a task.

    What the file's own elements hold stays as it came; only what they lack is written.
    """

    def __init__(
        self,
        plan_file: PlanFile | None,
        elements: Sequence[PlanElement],
        copies: Mapping[int, Mapping[int, Mapping[str, Any]]],
        *,
        hours: Hours,
    ) -> None:
        taken = (plan_file.baselines if plan_file else {}).get("of", {})
        used = {number for each in elements for number in each.facts["baselines"]}
        self.hours = hours
        self.copies = copies
        self.numbers = numbered(
            {int(number): copy for number, copy in taken.items() if copy in copies}, used, list(copies)
        )

    def of_task(self, task: int, element: PlanElement | None) -> dict[int, Mapping[str, Any]]:
        """{number: frozen values} that the task's element lacks."""
        has = element.facts["baselines"] if element else ()
        return {
            number: self.copies[copy][task]
            for number, copy in self.numbers.items()
            if number not in has and task in self.copies[copy]
        }

    def task_element(self, number: int, frozen: Mapping[str, Any]) -> list[Any]:
        dates = [frozen[name] for name in ("start_on", "start_part", "finish_on", "finish_part")]
        now = {"dates": dates, "is_milestone": frozen["is_milestone"], "pauses": frozen["pauses"]}
        length = duration_text(minutes_between(now, self.hours))
        head, work = self._span(number, frozen)
        return ["Baseline", [*head, ["Duration", length], ["DurationFormat", "7"], work]]

    def assignment_element(self, number: int, frozen: Mapping[str, Any]) -> list[Any]:
        head, work = self._span(number, frozen)
        return ["Baseline", [*head, work]]

    def _span(self, number: int, frozen: Mapping[str, Any]) -> tuple[list[Any], list[str]]:
        first, last = (date.fromisoformat(frozen[name]) for name in ("start_on", "finish_on"))
        start = self.hours.moment(first, frozen["start_part"], is_start=not frozen["is_milestone"])
        finish = self.hours.moment(last, frozen["finish_part"], is_start=False)
        work = duration_text(frozen["effort_days"] * self.hours.minutes_per_day)
        head = [["Number", str(number)], ["Start", start.isoformat()], ["Finish", finish.isoformat()]]
        return head, ["Work", work]
