"""Figures of money that early-warning rules can watch."""

from planweave.kernel.measures import measure

from . import texts
from .bridge.summary import indices_of, ledger_within, total_of
from .queries.earned_value import Scope

SCOPES = ("", "project", "release")


@measure("budget_used", texts.MEASURE_USED, unit="share", scopes=SCOPES)
def budget_used(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
    """Committed and actual as a share of what is planned."""
    total = total_of(ledger_within(workspace_id, _scope(scope, scope_id)))
    return float((total.committed + total.actual) / total.planned) if total.planned else None


@measure("budget_overrun", texts.MEASURE_OVERRUN, unit="share", scopes=SCOPES)
def budget_overrun(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
    """How far the forecast is above what is planned; below 0 where it is under it."""
    total = total_of(ledger_within(workspace_id, _scope(scope, scope_id)))
    return float(total.forecast / total.planned) - 1 if total.planned else None


@measure("cpi", texts.MEASURE_CPI, unit="share", scopes=SCOPES, worse="below")
def cost_performance(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
    return indices_of(workspace_id, _scope(scope, scope_id))[0]


@measure("spi", texts.MEASURE_SPI, unit="share", scopes=SCOPES, worse="below")
def schedule_performance(workspace_id: int, scope: str, scope_id: int | None) -> float | None:
    return indices_of(workspace_id, _scope(scope, scope_id))[1]


def _scope(scope: str, scope_id: int | None) -> Scope:
    return Scope(
        project=scope_id if scope == "project" else None, release=scope_id if scope == "release" else None
    )
