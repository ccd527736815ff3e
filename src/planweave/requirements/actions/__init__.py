"""Every write of requirements. One request is one operation: one undo step, one bundle of events."""

from . import reverting  # declares how requirements are undone
from .stakeholders import set_stakeholder
from .values import EMPTY, Draft, Edit
from .writing import (
    change_requirement,
    change_requirements,
    create_requirement,
    create_requirements,
    delete_requirements,
)

__all__ = [
    "EMPTY",
    "Draft",
    "Edit",
    "change_requirement",
    "change_requirements",
    "create_requirement",
    "create_requirements",
    "delete_requirements",
    "reverting",
    "set_stakeholder",
]
