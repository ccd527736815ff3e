"""Tables of disagreements, decisions and conflicts."""

from .conflicts import Conflict, ConflictParty, ConflictScan
from .decisions import Contradiction, Decision, DecisionItem
from .disagreements import About, Assent, Disagreement, Option, Party, Position, Reason, Round, Sheet

__all__ = [
    "About",
    "Assent",
    "Conflict",
    "ConflictParty",
    "ConflictScan",
    "Contradiction",
    "Decision",
    "DecisionItem",
    "Disagreement",
    "Option",
    "Party",
    "Position",
    "Reason",
    "Round",
    "Sheet",
]
