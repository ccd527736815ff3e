"""Writes of budgets."""

from . import reverting as reverting  # how its events are taken back
from .adjusting import (
    Wanted,
    approve_adjustment,
    approve_budget,
    ask_for_adjustment,
    refuse_adjustment,
    set_rates,
    withdraw_adjustment,
)
from .booking import book_actuals, reverse_actual
from .lines import (
    add_commitment,
    change_commitment,
    change_line,
    create_line,
    delete_line,
    remove_commitment,
)
from .watching import look_at_lines

__all__ = [
    "Wanted",
    "add_commitment",
    "approve_adjustment",
    "approve_budget",
    "ask_for_adjustment",
    "book_actuals",
    "change_commitment",
    "change_line",
    "create_line",
    "delete_line",
    "look_at_lines",
    "refuse_adjustment",
    "remove_commitment",
    "reverse_actual",
    "set_rates",
    "withdraw_adjustment",
]
