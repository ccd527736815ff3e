"""The doors to the mathematics of agreement, and to the search for similar texts."""

from .agreement import round_result
from .likeness import contradicting_pairs

__all__ = ["contradicting_pairs", "round_result"]
