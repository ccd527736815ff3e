"""Every write of projects that needs no task."""

from .deliveries import drop_delivery, plan_delivery
from .factors import keep_factor
from .gates import (
    Proposed,
    add_criterion,
    change_criterion,
    change_gate,
    check_gate_owner,
    decide_milestone,
    open_gates,
    remove_criterion,
    reopen_milestone,
    settle_condition,
)
from .projects import change_project, create_project, delete_project
from .templates import drop_template, keep_template

__all__ = [
    "Proposed",
    "add_criterion",
    "change_criterion",
    "change_gate",
    "change_project",
    "check_gate_owner",
    "create_project",
    "decide_milestone",
    "delete_project",
    "drop_delivery",
    "drop_template",
    "keep_factor",
    "keep_template",
    "open_gates",
    "plan_delivery",
    "remove_criterion",
    "reopen_milestone",
    "settle_condition",
]
