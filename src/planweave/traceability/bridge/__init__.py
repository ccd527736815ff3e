"""Traceability's door to the planning core."""

from .coverage import GAPS, coverage_of, gap_page
from .graph import graph_of, impact_of

__all__ = ["GAPS", "coverage_of", "gap_page", "graph_of", "impact_of"]
