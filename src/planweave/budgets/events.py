"""What happens to budgets. No event holds an amount, a title or a reason: everybody who reads the plan reads the
history, and few of them may see money. What changed is kept beside it (`models.Change`)."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class BudgetLineCreated(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class BudgetLineChanged(Event):
    """`fields` are the names of what changed; "commitment:2" is an order or contract."""

    is_undoable = True
    fields: list[str]


@dataclass(frozen=True, kw_only=True)
class BudgetLineDeleted(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class BudgetLineRestored(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class BudgetActualsBooked(Event):
    """Entries that never change; a wrong one is reversed."""

    numbers: list[int]


@dataclass(frozen=True, kw_only=True)
class BudgetActualReversed(Event):
    number: int
    reversed_number: int


@dataclass(frozen=True, kw_only=True)
class BudgetThresholdPassed(Event):
    """A line is near or over its thresholds; its owner was told once. It follows from what was written in the same step
    and is no obstacle to taking that back."""

    is_undoable = True
    state: str


@dataclass(frozen=True, kw_only=True)
class BudgetAdjustmentAsked(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class BudgetAdjustmentApproved(Event):
    """Approved and applied in the same step."""

    lines: list[str]


@dataclass(frozen=True, kw_only=True)
class BudgetAdjustmentRefused(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class BudgetAdjustmentWithdrawn(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class BudgetApproved(Event):
    """The lines as they stood were kept under a name; from then on amounts change by adjustment."""

    lines: int


@dataclass(frozen=True, kw_only=True)
class ExchangeRatesChanged(Event):
    currencies: list[str]
