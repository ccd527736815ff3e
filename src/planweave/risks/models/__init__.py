"""Risks, their responses and readings; sessions that find them; rules that warn of them."""

from .finding import Candidate, Session, Vote
from .risks import About, Occurrence, Reading, Response, Risk, Scheme
from .warnings import Look, Warning, WarningRule

__all__ = [
    "About",
    "Candidate",
    "Look",
    "Occurrence",
    "Reading",
    "Response",
    "Risk",
    "Scheme",
    "Session",
    "Vote",
    "Warning",
    "WarningRule",
]
