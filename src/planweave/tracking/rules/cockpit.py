"""How complete the planning of a project is: ten steps, each made of counted checks. No database.

Nothing is a percentage of its own: every figure is how many of how many rows pass a check, and the rest is named.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

STEPS = (
    "goals",
    "requirements",
    "timetable",
    "resources",
    "risks",
    "changes",
    "communication",
    "quality",
    "documents",
    "review",
)
"""The ten steps of a product's R&D plan, in their order."""
FLOW = ("collect", "rank", "decompose", "allocate", "monitor")
"""The five steps from demand to delivery."""
MOST_MISSING = 20


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a check looks at; `kind` says where its page is."""

    kind: str
    key: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """`done` of `total` pass; `missing` are those that do not (at most 20 are named). With a total of 0 there is
    nothing to check yet, which counts as not done."""

    code: str
    done: int
    total: int
    missing: tuple[Thing, ...] = ()

    @property
    def share(self) -> float:
        return self.done / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`share` is the mean of its checks' shares."""

    code: str
    checks: tuple[Check, ...]

    @property
    def share(self) -> float:
        return sum(one.share for one in self.checks) / len(self.checks) if self.checks else 0.0

    @property
    def is_done(self) -> bool:
        return all(one.total and one.done == one.total for one in self.checks)


def check(code: str, things: Iterable[Thing], passing: Collection[str]) -> Check:
    """Of all `things`, those whose key is in `passing` are done."""
    every = list(things)
    missing = [one for one in every if one.key not in passing]
    return Check(
        code=code, done=len(every) - len(missing), total=len(every), missing=tuple(missing[:MOST_MISSING])
    )


def yes_no(code: str, is_so: object, thing: Thing) -> Check:
    """One thing that is there or not."""
    return Check(code=code, done=int(bool(is_so)), total=1, missing=() if is_so else (thing,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A requirement as the steps look at it."""

    thing: Thing
    is_described: bool
    is_estimated: bool
    is_ranked: bool
    has_source: bool
    is_analysed: bool
    is_accepted: bool
    has_acceptance: bool
    has_verification: bool
    has_goal: bool
    has_task: bool
    is_frozen: bool
    is_reviewed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A task as the steps look at it."""

    thing: Thing
    has_person: bool
    has_dates: bool
    is_frozen: bool
    has_begun: bool
    is_done: bool
    is_reported: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stone:
    thing: Thing
    has_criteria: bool
    is_due: bool
    is_decided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Threat:
    thing: Thing
    is_assessed: bool
    has_response: bool
    has_owner: bool


@dataclass(frozen=True, kw_only=True)
class Facts:
    """All that the steps of one project look at."""

    project: Thing
    goal: str
    has_deadline: bool
    has_owner: bool
    needs: Sequence[Need] = ()
    jobs: Sequence[Job] = ()
    stones: Sequence[Stone] = ()
    threats: Sequence[Threat] = ()
    people_over: Sequence[Thing] = ()
    people: Sequence[Thing] = ()
    has_report: bool = False
    is_report_current: bool = False
    report_reaches: bool = False
    more: Mapping[str, Sequence[Check]] = field(default_factory=dict)


def steps_of(facts: Facts) -> tuple[Step, ...]:
    """The ten steps."""
    own = _checks_of(facts)
    return tuple(Step(code=code, checks=(*own.get(code, ()), *facts.more.get(code, ()))) for code in STEPS)


def _checks_of(facts: Facts) -> dict[str, tuple[Check, ...]]:
    project, needs, jobs, stones = facts.project, facts.needs, facts.jobs, facts.stones
    due = [one for one in stones if one.is_due]
    running = [one for one in jobs if one.has_begun and not one.is_done]
    return {
        "goals": (
            yes_no("goal", facts.goal.strip(), project),
            _of("need_goal", needs, "has_goal"),
        ),
        "requirements": (
            _of("need_described", needs, "is_described"),
            _of("need_analysed", needs, "is_analysed"),
            _of("need_estimated", needs, "is_estimated"),
        ),
        "timetable": (
            yes_no("deadline", facts.has_deadline, project),
            _of("need_task", needs, "has_task"),
            _of("job_dates", jobs, "has_dates"),
            _of("stone_criteria", stones, "has_criteria"),
        ),
        "resources": (
            _of("job_person", jobs, "has_person"),
            check(
                "person_load",
                facts.people,
                {one.key for one in facts.people} - {one.key for one in facts.people_over},
            ),
        ),
        "risks": (
            yes_no("risk", facts.threats, project),
            _of("risk_assessed", facts.threats, "is_assessed"),
            _of("risk_owner", facts.threats, "has_owner"),
            _of("risk_response", facts.threats, "has_response"),
        ),
        "changes": (
            _of("need_frozen", needs, "is_frozen"),
            _of("job_frozen", jobs, "is_frozen"),
        ),
        "communication": (
            yes_no("owner", facts.has_owner, project),
            yes_no("report", facts.has_report, project),
            yes_no("report_reaches", facts.report_reaches, project),
            yes_no("report_current", facts.is_report_current, project),
        ),
        "quality": (
            _of("need_acceptance", needs, "has_acceptance"),
            _of("need_verification", needs, "has_verification"),
        ),
        "documents": (),
        "review": (
            _of("need_reviewed", needs, "is_reviewed"),
            *((_of("stone_decided", due, "is_decided"),) if due else ()),
        ),
        # the five steps from demand to delivery
        "collect": (_of("need_source", needs, "has_source"),),
        "rank": (_of("need_ranked", needs, "is_ranked"),),
        "decompose": (_of("need_task", needs, "has_task"),),
        "allocate": (_of("job_person", jobs, "has_person"), _of("job_dates", jobs, "has_dates")),
        "monitor": (_of("job_reported", running, "is_reported"),) if running else (),
    }


def flow_of(facts: Facts) -> tuple[Step, ...]:
    """The five steps from demand to delivery. Nothing runs: monitoring has nothing to check."""
    own = _checks_of(facts)
    return tuple(Step(code=code, checks=own[code]) for code in FLOW)


def _of(code: str, rows: Sequence[Any], name: str) -> Check:
    return check(code, [row.thing for row in rows], {row.thing.key for row in rows if getattr(row, name)})


@dataclass(frozen=True, slots=True)
class Action:
    """What to do next: the check, and the first thing that it misses."""

    step: str
    check: Check


def next_action(steps: Sequence[Step]) -> Action | None:
    """The first check, in the order of the steps, that something is missing for; None when planning is complete.

    What has nothing to check yet (no requirement, no task) waits for the step that makes it.
    """
    for step in steps:
        for one in step.checks:
            if one.total and one.done < one.total:
                return Action(step.code, one)
    return None
