"""Phases of projects on the plan: laid out from a shape, kept as one, moved with the project's start."""

from .factors import await_factor, change_factor
from .laying import Begun, begin_project, lay_out, propose
from .milestones import add_milestone, change_milestone
from .moving import move_project
from .shaping import keep_shape

__all__ = [
    "Begun",
    "add_milestone",
    "await_factor",
    "begin_project",
    "change_factor",
    "change_milestone",
    "keep_shape",
    "lay_out",
    "move_project",
    "propose",
]
