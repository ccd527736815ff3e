"""What ranking means here. No database."""

from .scores import (
    CLASS_FIGURES,
    CLOSED_STATES,
    METHODS,
    RATED,
    Settings,
    criteria_fault,
    default_settings,
    proposed_inputs,
    shown,
)

__all__ = [
    "CLASS_FIGURES",
    "CLOSED_STATES",
    "METHODS",
    "RATED",
    "Settings",
    "criteria_fault",
    "default_settings",
    "proposed_inputs",
    "shown",
]
