"""What a cockpit or report says of money. No right is asked here: who shows it asks `policy.can_see_money` and what
follows from it."""

from dataclasses import dataclass

from ..models import BudgetLine
from ..queries.earned_value import Scope, standing_of
from ..queries.figures import Ledger, ledger_of, lines_in
from ..rules.money import Money, worst
from .standing import assessment_of


@dataclass(frozen=True, kw_only=True)
class Summary:
    """In the base currency. CPI and SPI are None where nothing is spent or due yet, or nothing is planned.
    `unconverted` lines have no exchange rate and are not in the sums."""

    planned: float
    committed: float
    actual: float
    forecast: float
    currency: str
    state: str
    cpi: float | None
    spi: float | None
    lines: int
    unconverted: int


def summary_of(workspace_id: int, project_id: int | None = None) -> Summary:
    """Of a project, or of the whole workspace."""
    ledger = ledger_within(workspace_id, Scope(project=project_id))
    total = total_of(ledger)
    cpi, spi = indices_of(workspace_id, Scope(project=project_id))
    return Summary(
        planned=float(total.planned),
        committed=float(total.committed),
        actual=float(total.actual),
        forecast=float(total.forecast),
        currency=ledger.rates.base,
        state=worst([one.state for one in ledger.figures.values()]),
        cpi=cpi,
        spi=spi,
        lines=len(ledger.lines),
        unconverted=sum(one.base is None for one in ledger.figures.values()),
    )


def total_of(ledger: Ledger) -> Money:
    """The sum in the base currency of what can be converted."""
    return sum((one.base for one in ledger.figures.values() if one.base is not None), Money())


def indices_of(workspace_id: int, scope: Scope) -> tuple[float | None, float | None]:
    """(CPI, SPI)."""
    found = assessment_of(standing_of(workspace_id, scope))
    return (None, None) if found is None else (found.value.cpi, found.value.spi)


def ledger_within(workspace_id: int, scope: Scope) -> Ledger:
    found: list[BudgetLine] = [
        line
        for line in lines_in(workspace_id)
        if scope.holds(project=line.project_id, release=line.release_id)
    ]
    return ledger_of(workspace_id, found)
