"""Every write of goals."""

from .conflicts import declare_conflict, look_at_conflict, withdraw_conflict
from .contributing import set_contributions
from .editions import confirm_goals
from .objectives import (
    activate_objective,
    change_objective,
    close_objective,
    create_objective,
    delete_objective,
)
from .results import add_key_result, change_key_result, check_in, remove_check_in, remove_key_result
from .reverting import revert_contributions, revert_objective, revert_theme
from .themes import change_theme, create_theme, delete_theme

__all__ = [
    "activate_objective",
    "add_key_result",
    "change_key_result",
    "change_objective",
    "change_theme",
    "check_in",
    "close_objective",
    "confirm_goals",
    "create_objective",
    "create_theme",
    "declare_conflict",
    "delete_objective",
    "delete_theme",
    "look_at_conflict",
    "remove_check_in",
    "remove_key_result",
    "revert_contributions",
    "revert_objective",
    "revert_theme",
    "set_contributions",
    "withdraw_conflict",
]
