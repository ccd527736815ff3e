"""Who could do it, how loaded people are, and whether a team covers what is asked of it."""

from planweave.science.staffing.load import Span, concurrency, spread
from planweave.science.staffing.match import Facts, Match, Part, match
from planweave.science.staffing.supply import Cover, cover

__all__ = ["Cover", "Facts", "Match", "Part", "Span", "concurrency", "cover", "match", "spread"]
