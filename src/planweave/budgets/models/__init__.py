"""Tables of budgets."""

from .adjustments import Adjustment, Approved, Move
from .lines import Actual, BudgetLine, Change, Commitment, ExchangeRate, MonthAmount

__all__ = [
    "Actual",
    "Adjustment",
    "Approved",
    "BudgetLine",
    "Change",
    "Commitment",
    "ExchangeRate",
    "MonthAmount",
    "Move",
]
