"""Disagreements, decisions and conflicts on the wire, in the reader's words."""

from .conflicts import conflict_rows
from .decisions import against_words, decision_out, decision_rows
from .disagreements import disagreement_out, disagreement_rows
from .words import about_out, effects_out

__all__ = [
    "about_out",
    "against_words",
    "conflict_rows",
    "decision_out",
    "decision_rows",
    "disagreement_out",
    "disagreement_rows",
    "effects_out",
]
