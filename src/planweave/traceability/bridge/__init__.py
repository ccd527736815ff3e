"""Traceability's door to the planning core."""

from .coverage import GAPS, coverage_of, gap_page
from .graph import impact_of, web_of

__all__ = ["GAPS", "coverage_of", "gap_page", "impact_of", "web_of"]
