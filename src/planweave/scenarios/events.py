"""What happens to plan baselines, scenarios and re-plans. What applying them does to tasks is told by planning."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class PlanBaselineTaken(Event):
    """The plan's dates, effort and people were frozen under a name."""

    copy: int
    name: str
    tasks: int


@dataclass(frozen=True, kw_only=True)
class PlanBaselineWithdrawn(Event):
    """A plan baseline was taken out of use; it stays readable."""

    copy: int
    name: str


@dataclass(frozen=True, kw_only=True)
class PlanBaselineReinstated(Event):
    copy: int
    name: str


@dataclass(frozen=True, kw_only=True)
class ScenarioMade(Event):
    """Somebody began to ask what if, on a copy of the plan or of another scenario."""

    copy: int
    name: str


@dataclass(frozen=True, kw_only=True)
class ScenarioChanged(Event):
    """Rows of a scenario changed, by hand or by the planning core; the plan did not."""

    copy: int
    name: str
    rows: int


@dataclass(frozen=True, kw_only=True)
class ScenarioUpdated(Event):
    """A scenario took the plan's present values; what it changes itself stayed."""

    copy: int
    name: str


@dataclass(frozen=True, kw_only=True)
class ScenarioDeleted(Event):
    copy: int
    name: str


@dataclass(frozen=True, kw_only=True)
class ScenarioApplied(Event):
    """Chosen differences of a scenario became the plan; the changes are events of tasks and requirements, same step."""

    is_undoable = True
    copy: int
    name: str
    items: int


@dataclass(frozen=True, kw_only=True)
class PlanReplanned(Event):
    """After slips the planning core answered with plans to choose from; nothing has moved yet."""

    replan: int
    slips: int
