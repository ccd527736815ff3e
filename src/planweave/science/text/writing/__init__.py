"""How well a requirement is written: hits by rule with their places, a score that explains itself, measures that a
machine can compare, and the EARS pattern. Chinese and English, without a network."""

from .check import Checked, check
from .measures import METRICS
from .model import (
    INCOSE,
    Hit,
    Lexicon,
    Measure,
    Operator,
    Pattern,
    Rewriting,
    Rule,
    Sentence,
    Shape,
    Span,
)
from .score import COSTS, NO_PATTERN, Loss, Score, document_score, score_of
from .sentences import language_of, sentences

__all__ = [
    "COSTS",
    "INCOSE",
    "METRICS",
    "NO_PATTERN",
    "Checked",
    "Hit",
    "Lexicon",
    "Loss",
    "Measure",
    "Operator",
    "Pattern",
    "Rewriting",
    "Rule",
    "Score",
    "Sentence",
    "Shape",
    "Span",
    "check",
    "document_score",
    "language_of",
    "score_of",
    "sentences",
]
