"""F6: the plan under random operations, against a model that fits on one page."""

from dataclasses import dataclass, field
from typing import Any

from trials.inside import WORLDS, two_worlds
from trials.row import Trial, row

STEPS = 30


@dataclass
class Model:
    """What should be there: tasks by id with their effort, links by id, and the way back of each step."""

    tasks: dict[int, float] = field(default_factory=dict)
    links: dict[int, tuple[int, int]] = field(default_factory=dict)

    def copy(self) -> "Model":
        return Model(dict(self.tasks), dict(self.links))

    def reaches(self, start: int, goal: int) -> bool:
        waiting, seen = [start], set()
        while waiting:
            at = waiting.pop()
            if at == goal:
                return True
            if at not in seen:
                seen.add(at)
                waiting += [after for before, after in self.links.values() if before == at]
        return False

    def may_link(self, before: int, after: int) -> bool:
        is_double = (before, after) in self.links.values()
        return before != after and not is_double and not self.reaches(after, before)


@row(
    "F6",
    f"Sequences of {STEPS} random changes of a plan",
    promise="Tasks, efforts and links are those of the simple model after every step; a cycle is never made",
    fast=8,
    release=5_000,
    databases=("sqlite",),
    together=WORLDS,
)
def the_plan_is_what_was_asked(trial: Trial) -> None:
    with two_worlds() as (home, _):
        from django.db import transaction

        refused = made = 0
        for number in range(trial.times):
            with transaction.atomic():
                plan = Plan(trial, home)
                wrong = ""
                for step in range(STEPS):
                    wrong = plan.step(f"{number}-{step}") or plan.compare()
                    if wrong:
                        wrong = f"sequence {number}, step {step}: {wrong}; before it: {plan.done[-6:]}"
                        break
                trial.check(not wrong, wrong)
                refused, made = refused + plan.refused, made + len(plan.done)
                transaction.set_rollback(True)
        trial.note(steps=made, refused_as_they_should=refused)


class Plan:
    def __init__(self, trial: Trial, home: Any) -> None:
        self.chance, self.home = trial.random, home
        self.api = home.house.api("owner")
        self.others = {one["id"] for one in self.read()["tasks"]}
        self.model = Model()
        self.done: list[str] = []
        self.back: list[tuple[str, Model]] = []
        self.refused = 0

    def read(self) -> Any:
        answer = self.api.get(f"{self.home.house.path}/gantt")
        assert answer.status_code == 200, answer.content
        return answer.json()

    def asked(self, method: str, path: str, body: Any = None) -> Any:
        return self.api(method, self.home.house.path + path, body)

    def step(self, mark: str) -> str:
        """One random change, of the product and of the model; what they do not agree on, in words."""
        kinds = ("create", "link", "link", "effort", "move", "unlink", "delete", "undo")
        kind = self.chance.choice(kinds) if len(self.model.tasks) > 2 else "create"
        self.done.append(kind)
        before = self.model.copy()
        answer, expected = getattr(self, f"_{kind}")(mark)
        if answer is None:
            return ""
        if answer.status_code < 300 and kind != "undo":
            self.back.append((answer.headers["X-Operation-Id"], before))
        self.refused += answer.status_code >= 400
        is_done = answer.status_code < 300
        return (
            ""
            if is_done == expected
            else f"{kind}: {answer.status_code}, expected {expected}: {answer.content!r}"
        )

    def _create(self, mark: str) -> Any:
        effort = self.chance.randint(1, 9)
        body = {
            "title": mark,
            "requirement": self.home.requirement,
            "effort_days": effort,
            "start_on": "2026-01-05",
        }
        answer = self.asked("POST", "/tasks", body)
        if answer.status_code == 201:
            self.model.tasks[answer.json()["id"]] = effort
        return answer, True

    def _effort(self, _: str) -> Any:
        task, effort = self.chance.choice(list(self.model.tasks)), self.chance.randint(10, 20)
        answer = self.asked("PATCH", "/tasks", {"edits": [{"id": task, "effort_days": effort}]})
        self.model.tasks[task] = effort
        return answer, True

    def _move(self, _: str) -> Any:
        task, day = self.chance.choice(list(self.model.tasks)), self.chance.randint(6, 27)
        return self.asked("PATCH", "/tasks", {"edits": [{"id": task, "start_on": f"2026-01-{day:02}"}]}), True

    def _link(self, _: str) -> Any:
        before, after = (self.chance.choice(list(self.model.tasks)) for _ in range(2))
        is_allowed = self.model.may_link(before, after)
        answer = self.asked("POST", "/task-links", {"predecessor": before, "successor": after})
        if answer.status_code == 201:
            self.model.links[answer.json()["id"]] = (before, after)
        return answer, is_allowed

    def _unlink(self, _: str) -> Any:
        if not self.model.links:
            return None, True
        link = self.chance.choice(list(self.model.links))
        del self.model.links[link]
        return self.asked("DELETE", f"/task-links/{link}"), True

    def _delete(self, _: str) -> Any:
        task = self.chance.choice(list(self.model.tasks))
        del self.model.tasks[task]
        self.model.links = {pk: ends for pk, ends in self.model.links.items() if task not in ends}
        return self.asked("POST", "/tasks/delete", {"ids": [task]}), True

    def _undo(self, _: str) -> Any:
        """Only the very last step: whether an older one may go is its own question (F8)."""
        if not self.back:
            return None, True
        step, before = self.back.pop()
        self.model = before
        return self.asked("POST", "/undo", {"operation_id": step}), True

    def compare(self) -> str:
        found = self.read()
        tasks = {one["id"]: one["effort_days"] for one in found["tasks"] if one["id"] not in self.others}
        ends = [
            (one["predecessor"], one["successor"])
            for one in found["links"]
            if one["predecessor"] in tasks or one["successor"] in tasks
        ]
        if tasks != self.model.tasks:
            return f"tasks {tasks}, should be {self.model.tasks}"
        # A link that comes back by undo may have a new number: its ends are what counts.
        if sorted(ends) != sorted(self.model.links.values()):
            return f"links {sorted(ends)}, should be {sorted(self.model.links.values())}"
        self.model.links = {
            one["id"]: (one["predecessor"], one["successor"])
            for one in found["links"]
            if one["predecessor"] in tasks
        }
        return ""
